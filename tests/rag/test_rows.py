"""Rows of the batch contracts."""

import json
from dataclasses import replace

from rag.answer import Answer, CheckResult, Citation, Fallback, Searched
from rag.passage import Passage
from rag.rows import answer_row, citation_row, passage_row, passages_row

PASSAGE = Passage(
    transcript="call", turn=4, speaker="Ana Ruiz", start=0, end=5, text="Capex", score=1.5, group=1
)
CITATION = Citation(
    marker=1, transcript="call", title="A call", turn=4, speaker="Ana Ruiz", role="CFO", firm=None,
    start=0, end=5, quote="Capex", time=61.0, page=None,
)  # fmt: skip
ANSWER = Answer(
    question="capex?",
    text="Capex [1].",
    status="answered",
    answerer="quotes",
    searched=Searched(turns=20, of_turns=20, transcripts=("call",)),
    citations=(CITATION,),
    fallback=Fallback(code="unreachable", message="no server"),
    checks={"quotes": CheckResult(passed=1), "numbers": CheckResult(failed=1, flagged=(0,))},
    timings_ms={"total": 3.5},
)


def test_a_passage_has_the_fields_of_the_contract() -> None:
    assert passage_row(PASSAGE) == {
        "transcript": "call", "turn": 4, "speaker": "Ana Ruiz", "start": 0, "end": 5, "text": "Capex",
        "score": 1.5, "group": 1,
    }  # fmt: skip
    assert passages_row("q1", [PASSAGE]) == {"id": "q1", "passages": [passage_row(PASSAGE)]}


def test_an_answer_has_the_fields_of_the_contract() -> None:
    row = answer_row(ANSWER, "q1")
    assert (row["id"], row["answer"], row["status"], row["refused"]) == (
        "q1",
        "Capex [1].",
        "answered",
        False,
    )
    assert (row["refusal"], row["answerer"]) == (None, "quotes")
    assert row["fallback"] == {"code": "unreachable", "message": "no server"}
    assert list(row["citations"][0]) == [
        "marker", "transcript", "title", "turn", "speaker", "role", "firm", "start", "end", "quote", "time", "page",
    ]  # fmt: skip
    assert row["checks"]["numbers"] == {"passed": 0, "failed": 1, "flagged": [0]}
    assert row["timings_ms"] == {"total": 3.5}
    assert json.loads(json.dumps(row)) == row


def test_timings_can_be_left_out() -> None:
    assert "timings_ms" not in answer_row(ANSWER, "q1", timings=False)


def test_not_said_is_a_refusal_with_what_was_searched() -> None:
    refusal = Answer(
        question="?", text="Not said.", status="not_said", answerer="quotes", searched=ANSWER.searched,
        related=(CITATION,), refusal="declined",
    )  # fmt: skip
    row = answer_row(refusal, "q2")
    assert (row["refused"], row["refusal"], row["citations"]) == (True, "declined", [])
    assert row["related"][0]["quote"] == "Capex"
    assert row["searched"] == {"turns": 20, "of_turns": 20, "transcripts": ["call"]}


def test_only_a_mended_quote_says_that_it_was() -> None:
    assert "corrected" not in citation_row(CITATION)
    mended = replace(CITATION, corrected=True)
    assert citation_row(mended) == {**citation_row(CITATION), "corrected": True}


def test_a_note_is_there_only_when_something_is_noted() -> None:
    assert "note" not in answer_row(ANSWER, "q1")
    noted = replace(ANSWER, note="Nobody called Dekker speaks in this call.")
    row = answer_row(noted, "q1")
    assert row["note"] == "Nobody called Dekker speaks in this call."
    assert {**answer_row(ANSWER, "q1"), "note": row["note"]} == row
