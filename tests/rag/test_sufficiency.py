"""The three states: each case is a score, a share of absent terms, and a quote that covers the question or not."""

from dataclasses import replace

import pytest

from index.transcript import Transcript, Turn
from rag.checks.sufficiency import Verdict, judge, signals
from rag.question import Query
from rag.quotes import Quote
from rag.retrieval import Hit, Retrieval

TEXT = "Capital expenditures were 96 million."
CALL = Transcript(id="call", title="Call", turns=(Turn(number=1, speaker="A", text=TEXT),))
QUOTE = Quote(transcript="call", turn=1, start=0, end=len(TEXT), score=1.0)


def ranking(score: float, absent: float, *, covers: bool) -> Retrieval:
    weights = {"capit": 1.0, "expenditur": 1.0} if covers else {"dividend": 1.0, "payout": 1.0}
    query = Query(
        text="q", standalone="q", weights=weights, mentions=(), wants_figure=False, wants_question=False
    )
    hit = Hit(transcript="call", spans=(), score=score)
    return Retrieval(query=query, hits=(hit,), strength=score, absent=absent)


@pytest.mark.parametrize(
    ("score", "absent", "covers", "status"),
    [
        (6.0, 0.0, False, "answered"),  # stands out
        (3.0, 0.0, True, "answered"),  # the words are there
        (3.0, 0.0, False, "nearest"),  # neither
        (6.0, 0.8, True, "answered"),  # the words that are said are quoted
        (5.0, 0.8, False, "not_said"),  # nobody says the words, and nothing stands out
        (7.0, 0.8, False, "nearest"),
        (8.0, 0.8, False, "answered"),  # said in other words
    ],
)
def test_states(score: float, absent: float, covers: bool, status: str) -> None:
    assert judge(ranking(score, absent, covers=covers), [QUOTE], {"call": CALL}).status == status


def test_covered_is_the_share_of_term_weight_in_the_quotes() -> None:
    retrieval = ranking(1.0, 0.25, covers=True)
    seen = signals(retrieval, [QUOTE], {"call": CALL})
    assert (seen.score, seen.absent, seen.covered) == (1.0, 0.25, 1.0)


def test_a_refusal_says_why() -> None:
    nothing = Retrieval(query=ranking(1.0, 0.0, covers=True).query, hits=())
    assert judge(nothing, [], {}) == Verdict(status="not_said", refusal="not_mentioned")


@pytest.mark.parametrize(("text", "status"), [(TEXT, "answered"), ("Capital expenditures rose.", "nearest")])
def test_a_figure_that_was_asked_for_must_be_in_the_quotes(text: str, status: str) -> None:
    call = Transcript(id="call", title="Call", turns=(Turn(number=1, speaker="A", text=text),))
    quote = Quote(transcript="call", turn=1, start=0, end=len(text), score=1.0)
    found = ranking(9.0, 0.0, covers=True)
    asked = replace(found, query=replace(found.query, text="How much were capital expenditures?"))
    assert judge(asked, [quote], {"call": call}).status == status
