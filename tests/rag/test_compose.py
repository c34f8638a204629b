"""The words of the three states."""

from typing import Any

import pytest

from index.transcript import Speaker
from rag.answer import Answer, AnswerStatus, Searched
from rag.compose import NEAREST_LEAD, compose
from rag.quotes import Quote
from tests.rag.scope_kit import transcript

CALL = transcript(
    "call", ("Piet Vos", "Capex was 41 million."), speakers=(Speaker(name="Piet Vos", role="CFO"),)
)
QUOTE = Quote(transcript="call", turn=1, start=0, end=21, score=1.0)
NOTE = "Nobody called Dekker speaks in this call."
ONE = Searched(turns=1, of_turns=1, transcripts=("call",))


def composed(status: Any, searched: Searched = ONE) -> Answer:
    return compose("capex?", [QUOTE], {"call": CALL}, status=status, refusal=None, searched=searched)


def test_an_answer_is_who_said_it_the_exact_words_and_the_marker() -> None:
    answer = composed("answered")
    assert answer.text == "Piet Vos, CFO: “Capex was 41 million.” [1]"
    assert [(c.marker, c.quote) for c in answer.citations] == [(1, "Capex was 41 million.")]
    assert answer.checks["quotes"].failed == 0
    assert answer.checks["numbers"].failed == 0


def test_nearest_passages_never_look_like_an_answer() -> None:
    answer = composed("nearest")
    assert answer.text.startswith(NEAREST_LEAD)
    assert (answer.status, answer.refused) == ("nearest", False)


def test_not_said_tells_how_much_was_searched_and_cites_nothing() -> None:
    answer = composed("not_said")
    assert answer.text == "Not said in this transcript. Searched 1 of 1 turns."
    assert (answer.citations, answer.refusal, answer.refused) == ((), "not_mentioned", True)
    assert [c.quote for c in answer.related] == ["Capex was 41 million."]


def test_over_several_transcripts_each_quote_names_its_own() -> None:
    several = Searched(turns=3, of_turns=30, transcripts=("call", "other"))
    assert composed("answered", several).text == "Piet Vos, CFO (Call): “Capex was 41 million.” [1]"
    assert composed("not_said", several).text == (
        "Not said in these transcripts. Searched 3 of 30 turns of 2 transcripts."
    )


def test_quotes_of_two_transcripts_each_say_whose_they_are() -> None:
    other = transcript("other", ("Ana Ruiz", "Our capex fell."))
    quotes = [QUOTE, Quote(transcript="other", turn=1, start=0, end=15, score=0.5)]
    both = Searched(turns=2, of_turns=2, transcripts=("call", "other"))
    answer = compose(
        "capex?", quotes, {"call": CALL, "other": other}, status="answered", refusal=None, searched=both
    )
    assert answer.text == (
        "Piet Vos, CFO (Call): “Capex was 41 million.” [1]\nAna Ruiz (Other): “Our capex fell.” [2]"
    )


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("answered", f"{NOTE}\nPiet Vos, CFO: “Capex was 41 million.” [1]"),
        ("nearest", f"{NOTE}\n{NEAREST_LEAD}\nPiet Vos, CFO: “Capex was 41 million.” [1]"),
        ("not_said", f"{NOTE} Searched 1 of 1 turns."),
    ],
)
def test_a_note_stands_at_the_head_of_the_text(status: AnswerStatus, text: str) -> None:
    answer = compose("capex?", [QUOTE], {"call": CALL}, status=status, refusal=None, searched=ONE, note=NOTE)
    assert (answer.text, answer.note) == (text, NOTE)
    assert {check.failed for check in answer.checks.values()} == {0}
