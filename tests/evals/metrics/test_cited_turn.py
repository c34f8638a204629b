from evals.metrics.cited_turn import cited_turn
from tests.evals.examples import TURNS, TURNS_BY_ID, cite


def test_the_turn_of_that_number() -> None:
    assert cited_turn(cite(2, "Margin"), TURNS_BY_ID) == TURNS[1]


def test_no_such_transcript_or_turn() -> None:
    assert cited_turn(cite(2, "Margin", transcript="other"), TURNS_BY_ID) is None
    assert cited_turn(cite(2, "Margin", turn=5), TURNS_BY_ID) is None


def test_turn_0_is_the_last_as_for_the_reference_scorer() -> None:
    assert cited_turn(cite(2, "Margin", turn=0), TURNS_BY_ID) == TURNS[3]
