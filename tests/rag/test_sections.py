"""Parts of a transcript in a question."""

from dataclasses import replace

import pytest

from index.transcript import Section, Transcript, Turn
from rag.sections import Part, is_in, named_parts, without_parts


@pytest.mark.parametrize(
    ("question", "parts", "left"),
    [
        (
            "What did Zou say in his opening statement about cash?",
            {"prepared_remarks"},
            "What did Zou say about cash?",
        ),
        ("capex in the prepared remarks?", {"prepared_remarks"}, "capex?"),
        (
            "In the prepared remarks, what was said about cash?",
            {"prepared_remarks"},
            "what was said about cash?",
        ),
        ("What came up during Q&A on capex?", {"questions_and_answers"}, "What came up on capex?"),
        ("capex in the question-and-answer session", {"questions_and_answers"}, "capex"),
        ("capex in the q and a", {"questions_and_answers"}, "capex"),
        ("What was said in the closing remarks?", {"closing_remarks"}, "What was said?"),
        ("Zou's closing remarks on hiring", {"closing_remarks"}, "Zou's on hiring"),
        ("closing remarks?", {"closing_remarks"}, "closing remarks?"),
        ("Was the offer prepared?", set(), "Was the offer prepared?"),
        ("When does the deal close?", set(), "When does the deal close?"),
        ("the store opening in Ghent", set(), "the store opening in Ghent"),
        ("questions about churn", set(), "questions about churn"),
    ],
)
def test_named_parts(question: str, parts: set[Part], left: str) -> None:
    assert named_parts(question) == parts
    assert without_parts(question) == left


TEN = Transcript(
    id="t", title="T", turns=tuple(Turn(number=n, speaker="A", text="Words.") for n in range(1, 11))
)
CALL = replace(
    TEN,
    sections=(
        Section(kind="prepared_remarks", first_turn=1, last_turn=4),
        Section(kind="questions_and_answers", first_turn=5, last_turn=10),
    ),
)


@pytest.mark.parametrize(
    ("transcript", "part", "turns"),
    [
        (CALL, "prepared_remarks", [1, 2, 3, 4]),
        (CALL, "questions_and_answers", [5, 6, 7, 8, 9, 10]),
        (CALL, "closing_remarks", [10]),
        (TEN, "prepared_remarks", [1, 2]),
        (TEN, "questions_and_answers", []),
        (TEN, "closing_remarks", [10]),
    ],
)
def test_is_in(transcript: Transcript, part: Part, turns: list[int]) -> None:
    assert [n for n in range(1, 11) if is_in(transcript, n, frozenset({part}))] == turns
