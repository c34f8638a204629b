"""The page around a call: only the call's turns are turns."""

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from index.formats import read_document
from index.transcript import Transcript
from tests.index.formats.pages import ARTICLE, CALL, FOOTER, PAGE, TURNS

MARKER = "Full transcript - Fenwick Tools Holdings Ltd (FWK) Q2 2031:"
LABEL = re.compile(r"(?m)^(Operator|Dana Whitlock|Ravi Menon|Lucia Prado|Mei Ling|Tom Archer): ")


def read(text: str | bytes, name: str = "fwk-2031q2.txt") -> Transcript:
    data = text.encode() if isinstance(text, str) else text
    return read_document(data, name).transcript


def said(transcript: Transcript) -> tuple[tuple[str, str], ...]:
    return tuple((turn.speaker, " ".join(turn.text.split())) for turn in transcript.turns)


def test_the_page_is_left_out_and_said_so() -> None:
    document = read_document(PAGE.encode(), "fwk-2031q2.txt")
    assert document.format == "article_page"
    assert said(document.transcript) == TURNS
    # 15 lines of the article with text on them, 8 below the call.
    assert document.warnings == (
        "15 lines above the first turn were left out as the page around the call",
        '8 lines after the last turn were left out, from "This article was generated with the support of AI and revie…"',
    )


def test_metadata_comes_from_the_marker_and_the_dateline() -> None:
    transcript = read(PAGE)
    assert transcript.id == "fwk-2031q2"
    assert transcript.title == "Fenwick Tools Holdings Ltd Q2 2031 earnings call"
    assert transcript.company == "Fenwick Tools Holdings Ltd"
    assert transcript.period == "Q2 2031"
    assert transcript.date == "2031-08-21"


def test_structure_is_read_from_the_turns() -> None:
    transcript = read(PAGE)
    assert [(each.name, each.kind, each.role, each.firm) for each in transcript.speakers] == [
        ("Operator", "operator", None, None),
        ("Dana Whitlock", "investor_relations", "IR Director", "Fenwick Tools"),
        ("Ravi Menon", "management", "Vice Chairman and CEO", None),
        ("Lucia Prado", "management", "CFO", None),
        ("Mei Ling", "analyst", None, "CICX"),
        ("Tom Archer", "analyst", None, "Birch Lane"),
    ]
    assert [(each.asker, each.first_turn, each.last_turn) for each in transcript.exchanges] == [
        ("Mei Ling", 6, 7),
        ("Tom Archer", 9, 10),
    ]


@pytest.mark.parametrize(
    "marker",
    [
        "Transcript",
        "Full Transcript:",
        "Earnings Call Transcript",
        "Below is the full transcript of the call.",
        "Here's the full transcript:",
        "Fenwick Tools Holdings (FWK) Q2 2031 Earnings Call Transcript",
        "Prepared Remarks:",
        "***",
        "",
    ],
)
def test_other_markers_and_none(marker: str) -> None:
    transcript = read(PAGE.replace(MARKER, marker))
    assert said(transcript) == TURNS
    assert transcript.period == "Q2 2031"
    assert transcript.company in {"Fenwick Tools", "Fenwick Tools Holdings"}


def bold(text: str) -> str:
    return LABEL.sub(r"**\1:** ", text)


def on_own_lines(text: str) -> str:
    return LABEL.sub(r"\1\n\n", text)


def in_capitals(text: str) -> str:
    return LABEL.sub(lambda match: match[1].upper() + ": ", text)


def tight(text: str) -> str:
    return re.sub(r"\n\n+", "\n", text)


def wrapped(text: str) -> str:
    return "\n".join(
        textwrap.fill(line, 76, break_on_hyphens=False) if line.strip() else "" for line in text.split("\n")
    )


def indented(text: str) -> str:
    return re.sub(r"(?m)^(?=.)", "    ", text)


def with_advertising(text: str) -> str:
    return text.replace(
        "Lucia Prado: Capex", "Advertisement\n\nRead more: Five stocks to watch\n\nLucia Prado: Capex"
    )


def in_paragraphs(text: str) -> str:
    return (
        text.replace(" Two things:", "\n\nTwo things:")
        .replace(" Revenue was", "\n\nNote: revenue was")
        .replace("Note: r", "R")
    )


@pytest.mark.parametrize(
    "shape", [bold, on_own_lines, tight, wrapped, indented, with_advertising, in_paragraphs]
)
def test_other_shapes_of_the_same_page(shape: Callable[[str], str]) -> None:
    assert said(read(shape(ARTICLE + CALL) + FOOTER)) == TURNS


def test_labels_in_capitals_keep_them() -> None:
    assert said(read(in_capitals(PAGE)))[1][0] == "DANA WHITLOCK"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    plain = PAGE.replace("•", "-")
    assert said(read(plain.replace("\n", end).encode(encoding))) == TURNS


def test_comments_without_a_heading_are_no_turns() -> None:
    comments = "John Doe: great quarter\n\ntrader77: to the moon\n\nJohn Doe: yes\n\n"
    assert said(read(ARTICLE + CALL + comments + FOOTER)) == TURNS


def test_somebody_quoted_in_the_article_is_no_speaker() -> None:
    quote = 'Marlow Quist: "A solid quarter", he said.\n\nThe shares rose.\n\nAnalysts like it.\n\nMore below.\n\n'
    page = ARTICLE.replace(MARKER, "") + quote + CALL + FOOTER
    assert said(read(page)) == TURNS


def test_the_last_turn_keeps_its_own_paragraphs() -> None:
    longer = CALL.replace("Europe is fine.", "Europe is fine.\n\nAnd so is Asia.").split(
        "Operator: This concludes"
    )[0]
    assert read(ARTICLE + longer + FOOTER).turns[-1].text == "Europe is fine.\n\nAnd so is Asia."


def test_a_call_without_its_page_is_plain_text() -> None:
    document = read_document(CALL.encode(), "call.txt")
    assert document.format == "labelled_text"
    assert said(document.transcript) == TURNS
    assert document.warnings == ()
    assert document.transcript.title == "Fenwick Tools Q2 2031 earnings call"


def test_the_real_page(shared: Path) -> None:
    path = shared / "transcripts" / "kingsoft-cloud-2024q2.txt"
    transcript = read(path.read_bytes(), str(path))
    assert len(transcript.turns) == 20
    assert [(each.name, each.role, each.firm) for each in transcript.speakers] == [
        ("Operator", None, None),
        ("Nicole Shan", "IR Director", "Kingsoft Cloud"),
        ("Tao Zou", "Vice Chairman and CEO", "Kingsoft Cloud"),
        ("Haijian He", "CFO", None),
        ("Xiaodan Zhang", None, "CICC"),
        ("Timothy Zhao", None, "Goldman Sachs"),
    ]
    assert [(each.first_turn, each.last_turn) for each in transcript.exchanges] == [(7, 10), (12, 16)]
    assert (transcript.company, transcript.period, transcript.date) == (
        "Kingsoft Cloud Holdings Ltd",
        "Q2 2024",
        "2024-08-21",
    )
    spoken = " ".join(turn.text for turn in transcript.turns)
    assert "Price / Book" not in spoken
    assert "T&C" not in spoken
    assert transcript.turns[-1].text.endswith("you may now disconnect.")
