"""Answers and passages of several transcripts, printed under the name of each."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.answer import Answer, AnswerStatus, Citation, Searched
from rag.passage import Passage
from ui.commands.answers import print_answer, print_passages

MILL = Transcript(
    id="mill",
    title="Harrow Mills Q2 2031 earnings call",
    company="Harrow Mills",
    period="Q2 2031",
    date="2031-08-04",
    turns=(
        Turn(number=1, speaker="Orla Brandt", text="We keep our guidance. Sales grew."),
        Turn(number=2, speaker="Piet  Vos", text="Capex will be 90 million."),
    ),
    speakers=(Speaker(name="Orla Brandt", role="CEO"), Speaker(name="Piet  Vos", role="CFO")),
)
KILN = Transcript(
    id="kiln",
    title="Half-year call",
    company="Kilnwright A/S",
    turns=(Turn(number=1, speaker="Tove Lind", text="No guidance\non capex."),),
    speakers=(Speaker(name="Tove Lind", firm="Kilnwright"),),
)
SEARCHED = Searched(turns=3, of_turns=3, transcripts=("mill", "kiln"))


def _get(ref: str) -> Transcript:
    return {"mill": MILL, "kiln": KILN}[ref]


def _citation(marker: int, transcript: Transcript, turn: int, quote: str) -> Citation:
    said = transcript.turn(turn)
    speaker = transcript.speaker(said.speaker)
    start = said.text.index(quote)
    return Citation(
        marker=marker,
        transcript=transcript.id,
        title=transcript.title,
        turn=turn,
        speaker=said.speaker,
        role=speaker.role,
        firm=speaker.firm,
        start=start,
        end=start + len(quote),
        quote=quote,
    )


FROM_BOTH = (
    _citation(1, MILL, 2, "Capex will be 90 million."),
    _citation(2, KILN, 1, "No guidance\non capex."),
    _citation(3, MILL, 1, "We keep our guidance."),
)
GROUPED = """Harrow Mills Q2 2031 earnings call · 2031-08-04
  [1] Piet Vos, CFO · turn 2
      “Capex will be 90 million.”

  [3] Orla Brandt, CEO · turn 1
      “We keep our guidance.”

Half-year call · Kilnwright A/S
  [2] Tove Lind, Kilnwright · turn 1
      “No guidance on capex.”

"""


def _answer(status: AnswerStatus, citations: tuple[Citation, ...], **more: Any) -> Answer:
    fields: dict[str, Any] = {"answerer": "quotes", "text": "Shown elsewhere [1].", "searched": SEARCHED}
    kept = {"related": citations} if status == "not_said" else {"citations": citations}
    return Answer(question="guidance on capex?", status=status, **(fields | kept | more))


def _printed(answer: Answer, capsys: pytest.CaptureFixture[str], *, several: bool = True) -> str:
    print_answer(answer, _get, several=several)
    return capsys.readouterr().out


def test_quotes_of_several_transcripts_stand_under_each(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _printed(_answer("answered", FROM_BOTH), capsys)
    assert shown == GROUPED + "searched 3 of 3 turns in 2 transcripts · Exact quotes (no AI)\n"


def test_quotes_of_one_of_the_searched_transcripts_name_it_themselves(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = _printed(_answer("answered", FROM_BOTH[:1]), capsys)
    assert shown.splitlines()[0] == "[1] Piet Vos, CFO · Harrow Mills Q2 2031 earnings call · turn 2"


def test_in_one_transcript_nothing_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _printed(_answer("answered", FROM_BOTH[:1]), capsys, several=False)
    assert shown.splitlines()[0] == "[1] Piet Vos, CFO · turn 2"


def test_the_proof_of_a_written_answer_and_nearest_passages_are_grouped_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    written = _answer(
        "answered", FROM_BOTH, answerer="llm:ollama:llama3.1", text="90 million [1], or none [2]."
    )
    assert _printed(written, capsys).startswith("90 million [1], or none [2].\n\n" + GROUPED)
    nearest = _printed(_answer("nearest", FROM_BOTH), capsys)
    assert nearest.startswith("Closest passages; they may not answer this\n\n" + GROUPED)
    not_said = _printed(_answer("not_said", FROM_BOTH, text="Not said."), capsys)
    assert not_said == f"Not said.\n\nNearest passages:\n{GROUPED}Exact quotes (no AI)\n"


@pytest.mark.parametrize(
    ("status", "follows"),
    [("answered", "[1] Piet Vos, CFO"), ("nearest", "Closest passages; they may not answer this")],
)
def test_a_note_goes_before_all_else(
    status: AnswerStatus, follows: str, capsys: pytest.CaptureFixture[str]
) -> None:
    note = "Nobody called Dekker speaks in these 2 transcripts."
    first, blank, then = _printed(_answer(status, FROM_BOTH[:1], note=note), capsys).splitlines()[:3]
    assert (first, blank) == (note, "")
    assert then.startswith(follows)


def test_a_note_of_what_is_not_said_is_printed_once(capsys: pytest.CaptureFixture[str]) -> None:
    note = "Nobody called Dekker speaks in this call."
    shown = _printed(_answer("not_said", (), note=note, text=f"{note} Searched 3 of 3 turns."), capsys)
    assert shown == f"{note} Searched 3 of 3 turns.\nExact quotes (no AI)\n"


def _passage(transcript: Transcript, turn: int, text: str, group: int) -> Passage:
    said = transcript.turn(turn)
    start = said.text.index(text)
    return Passage(
        transcript=transcript.id,
        turn=turn,
        speaker=said.speaker,
        start=start,
        end=start + len(text),
        text=text,
        score=5.0 - group,
        group=group,
    )


FOUND = (
    _passage(KILN, 1, "No guidance\non capex.", 1),
    _passage(MILL, 1, "Sales grew.", 2),
    _passage(MILL, 2, "Capex will be 90 million.", 2),
    _passage(MILL, 1, "We keep our guidance.", 3),
)


def test_passages_stand_under_their_transcripts_the_best_first(capsys: pytest.CaptureFixture[str]) -> None:
    print_passages(FOUND, _get, several=True)
    assert capsys.readouterr().out == (
        "Half-year call · Kilnwright A/S\n"
        "  1. Tove Lind, Kilnwright · turn 1\n"
        "      No guidance on capex.\n"
        "\n"
        "Harrow Mills Q2 2031 earnings call · 2031-08-04\n"
        "  2. Orla Brandt, CEO · turn 1\n"
        "      Sales grew.\n"
        "  2. Piet Vos, CFO · turn 2\n"
        "      Capex will be 90 million.\n"
        "\n"
        "  3. Orla Brandt, CEO · turn 1\n"
        "      We keep our guidance.\n"
        "\n"
    )


def test_passages_of_one_transcript_need_no_heading(capsys: pytest.CaptureFixture[str]) -> None:
    print_passages(FOUND[:1], _get, several=True)
    assert capsys.readouterr().out.startswith("1. Tove Lind, Kilnwright · Half-year call · turn 1\n")
    print_passages(FOUND[:1], _get, several=False)
    assert capsys.readouterr().out.startswith("1. Tove Lind, Kilnwright · turn 1\n")


def test_search_names_the_one_transcript_that_was_found_among_several(indexed: Callable[..., Any]) -> None:
    question = ("search", "shall we move the launch to October?", "--words", "11")
    first = indexed(*question).stdout.splitlines()[0]
    assert first.startswith("1. ")
    assert " · launch-meeting · " in first
    assert "launch-meeting" not in indexed(*question, "--transcript", "launch").stdout


def test_the_transcript_that_a_question_names_is_said(indexed: Callable[..., Any]) -> None:
    question = ("ask", "capital expenditures of Harrow Mills?")
    shown = indexed(*question).stdout
    assert "searched 8 of 8 turns" in shown
    assert shown.startswith("[1] Piet Vos, Chief Financial Officer · Harrow Mills")
    alone = indexed(*question, "--transcript", "harrow").stdout
    assert alone.startswith("[1] Piet Vos, Chief Financial Officer · prepared remarks · turn 4")


def test_a_row_of_several_transcripts_stays_best_first(indexed: Callable[..., Any]) -> None:
    question = ("search", "scanner in October, and wheat contracts for the autumn?", "--words", "200")
    row = json.loads(indexed(*question, "--json").stdout)
    assert len({passage["transcript"] for passage in row["passages"]}) == 2
    groups = [passage["group"] for passage in row["passages"]]
    assert groups == sorted(groups)
    lines = indexed(*question).stdout.splitlines()
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert len(headings) == 2
