from evals.metrics.citation_precision import citation_precision
from tests.evals.examples import answer, cite, golden


def test_the_share_of_the_cited_turns_that_are_gold() -> None:
    # Turn 2 (gold, cited twice), turns 3 and 4 (not gold): 1 of 3.
    given = answer("…", cite(2, "up 8%"), cite(2, "four plants"), cite(3, "the debt"), cite(4, "Net debt"))
    assert citation_precision(given, golden()) == 1 / 3


def test_a_gold_turn_of_another_transcript_is_not_gold() -> None:
    assert citation_precision(answer("…", cite(2, "up 8%", transcript="other")), golden()) == 0.0


def test_without_citations_it_is_0() -> None:
    assert citation_precision(answer("…"), golden()) == 0.0
