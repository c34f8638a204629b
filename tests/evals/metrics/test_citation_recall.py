from evals.metrics.citation_recall import citation_recall
from tests.evals.examples import answer, cite, golden


def test_the_share_of_the_gold_turns_that_are_cited() -> None:
    # Gold are turns 2 and 4, cited are 2 (twice) and 3: 1 of 2.
    given = answer("…", cite(2, "up 8%"), cite(2, "four plants"), cite(3, "the debt"))
    assert citation_recall(given, golden(gold_turns=(2, 4))) == 1 / 2


def test_a_citation_of_another_transcript_finds_nothing() -> None:
    assert citation_recall(answer("…", cite(2, "up 8%", transcript="other")), golden()) == 0.0
