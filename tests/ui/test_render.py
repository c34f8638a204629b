"""Escaping and the wording shared by the page and the command line."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from index.transcript import Exchange, Section, Speaker, Transcript, Turn
from rag.answer import Citation, Searched
from ui import render

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "![x](https://example.com/a.png)",
    "[press me](javascript:alert(1))",
    "https://example.com/?q=secret and www.example.com and a@example.com",
    "</p><svg/onload=alert(1)>",
    "`code` *em* __strong__ ~~gone~~ # head",
    "1. one",
    "- item",
    "&lt;b&gt; &#60;i&#62;",
    "a\n\n# heading\n\n> quote",
    "\\<b>\\",
    "<https://example.com>",
    "| a | b |\n|---|---|",
    "===",
]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _parsed(markup: str) -> _Page:
    page = _Page()
    page.feed(markup)
    page.close()
    return page


def _citation(**changes: object) -> Citation:
    fields: dict[str, object] = {
        "marker": 1,
        "transcript": "acme-q1",
        "title": "Acme Q1 call",
        "turn": 57,
        "speaker": "Ana Ruiz",
        "role": "CFO",
        "firm": None,
        "start": 0,
        "end": 17,
        "quote": "We spent 12 units",
    }
    return Citation(**(fields | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_html_has_no_tag_and_the_same_characters(text: str) -> None:
    page = _parsed(f"<p>{render.escape_html(text)}</p>")
    assert page.tags == ["p"]
    assert page.text == text


@given(st.text(st.characters(codec=None), max_size=60))
def test_escaped_html_keeps_one_code_point_for_each(text: str) -> None:
    page = _parsed(f"<p>{render.escape_html(text)}</p>")
    assert len(page.text) == len(text)
    page.text.encode("utf-8")


def test_escaped_html_is_safe_inside_an_attribute() -> None:
    assert render.escape_html("\" onclick='x'") == "&quot; onclick=&#x27;x&#x27;"


def test_escaped_html_keeps_a_carriage_return_and_shows_a_null() -> None:
    assert render.escape_html("a\r\nb\x00") == "a&#13;\nb\ufffd"


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_markdown_is_one_paragraph_of_plain_words(text: str) -> None:
    markup = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(render.escape_markdown(text))
    page = _parsed(markup)
    assert page.tags == ["p"]
    assert page.text.strip() == render.one_line(text)


def test_escaped_markdown_leaves_no_autolink() -> None:
    assert render.escape_markdown("https://a.example www.b.example c@d.example") == (
        "https\\://a.example www\\.b.example c\\@d.example"
    )


def test_printable_takes_escape_sequences_and_direction_marks_away() -> None:
    assert render.printable("\x1b[31mred\x1b[0m\r\nnext \u202egnp") == "\ufffd[31mred\ufffd[0m\nnext gnp"


def test_one_line_joins_white_space() -> None:
    assert render.one_line("  a\n\tb\u2028c ") == "a b c"


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 5, "short"),
        ("one two three four five six", 16, "one two…five six"),
        ("abcdefghij", 5, "ab…ij"),
    ],
)
def test_shorten_middle(text: str, limit: int, expected: str) -> None:
    assert render.shorten_middle(text, limit) == expected


@given(st.text(max_size=80), st.integers(3, 40))
def test_shortened_text_is_never_longer_than_the_limit(text: str, limit: int) -> None:
    assert len(render.shorten_middle(text, limit)) <= limit


def test_shorten_middle_refuses_a_limit_without_room() -> None:
    with pytest.raises(ValueError, match="limit is 2"):
        render.shorten_middle("abc", 2)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.0, "0:00"), (9.99, "0:09"), (754.0, "12:34"), (3723.5, "1:02:03"), (-1.0, "0:00")],
)
def test_time_words(seconds: float, words: str) -> None:
    assert render.time_words(seconds) == words


def test_place_prefers_the_time_then_the_page() -> None:
    assert render.place(_citation()) == "turn 57"
    assert render.place(_citation(page=7)) == "p. 7 · turn 57"
    assert render.place(_citation(time=754.0, page=7)) == "12:34 · turn 57"


def test_place_says_that_words_were_mended() -> None:
    mended = _citation(time=754.0, corrected=True)
    assert render.place(mended) == "12:34 · turn 57 · corrected by hand"
    assert render.citation_text(mended).splitlines()[0].endswith("turn 57 · corrected by hand")
    assert "corrected by hand" in render.citation_markdown(mended)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "Acme Q1 call"),
        ({"company": "Acme", "period": "Q1"}, "Acme Q1 call"),  # the title says both
        (
            {"company": "ACME", "period": "Q1 2031", "date": "2031-05-08"},
            "Acme Q1 call · Q1 2031 · 2031-05-08",
        ),
        (
            {"title": "Acme N.V. call", "company": "Acme NV", "date": "2031-05-08"},
            "Acme N.V. call · 2031-05-08",
        ),
        (
            {"title": "Half-year call", "company": "Acme", "period": "H1 2031"},
            "Half-year call · Acme · H1 2031",
        ),
        ({"title": "Acmeter call", "company": "Acme"}, "Acmeter call · Acme"),  # part of a word is no name
    ],
)
def test_a_heading_says_title_company_period_and_date_once(facts: dict[str, str], words: str) -> None:
    fields = {"title": "Acme Q1 call"} | facts
    assert render.heading(Transcript(id="acme-q1", turns=(), **fields)) == words  # type: ignore[arg-type]


def test_who_leaves_out_what_is_not_stated() -> None:
    assert render.who(_citation()) == "Ana Ruiz, CFO"
    assert render.who(_citation(role=None, firm="Acme")) == "Ana Ruiz, Acme"


def _transcript() -> Transcript:
    names = ["Operator", "Ana Ruiz", "Ben Okafor", "Ana Ruiz", "Ana Ruiz"]
    return Transcript(
        id="acme-q1",
        title="Acme Q1 call",
        turns=tuple(Turn(number=n, speaker=name, text="Yes.") for n, name in enumerate(names, 1)),
        speakers=(
            Speaker(name="Operator", kind="operator"),
            Speaker(name="Ana Ruiz", role="CFO", kind="management"),
            Speaker(name="Ben Okafor", firm="Northbank", kind="analyst"),
        ),
        sections=(
            Section(kind="prepared_remarks", first_turn=1, last_turn=2),
            Section(kind="questions_and_answers", first_turn=3, last_turn=5),
        ),
        exchanges=(
            Exchange(number=1, asker="Ben Okafor", first_turn=3, last_turn=4, questions=(3,), replies=(4,)),
        ),
    )


def test_occasion_names_the_section_or_the_asker() -> None:
    transcript = _transcript()
    assert [render.occasion(transcript, turn) for turn in (2, 3, 4, 5)] == [
        "prepared remarks",
        "asking",
        "answering Ben Okafor, Northbank",
        "questions and answers",
    ]


def test_occasion_is_empty_without_structure() -> None:
    plain = Transcript(id="a", title="a", turns=(Turn(number=1, speaker="Ana", text="Yes."),))
    assert render.occasion(plain, 1) == ""


def test_citation_text_and_markdown() -> None:
    citation = _citation(quote="We spent *12*\nunits")
    assert render.citation_text(citation) == "[1] Ana Ruiz, CFO · turn 57\n    “We spent *12* units”"
    assert render.citation_markdown(citation) == (
        "> “We spent \\*12\\* units”\n>\n> — Ana Ruiz, CFO, Acme Q1 call, turn 57"
    )


def test_answerer_words() -> None:
    assert render.answerer_words("quotes") == "Exact quotes (no AI)"
    assert render.answerer_words("listing") == "Exact quotes (no AI)"
    assert (
        render.answerer_words("llm:ollama:llama3.1:8b")
        == "Written by llama3.1:8b, checked against the transcript"
    )


def test_searched_words() -> None:
    assert (
        render.searched_words(Searched(turns=20, of_turns=20, transcripts=("a",)))
        == "searched 20 of 20 turns"
    )
    assert (
        render.searched_words(Searched(turns=1000, of_turns=1200, transcripts=("a", "b")))
        == "searched 1,000 of 1,200 turns in 2 transcripts"
    )
