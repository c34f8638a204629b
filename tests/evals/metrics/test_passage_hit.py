import pytest

from evals.metrics.passage_hit import passage_hit_at_k
from evals.rows import PassageRow
from tests.evals.examples import golden, passage

# Gold is turn 2 of "call".
FOUND = [
    passage(4, "Net debt is $300 million.", group=1),
    PassageRow(transcript="other", turn=2, start=0, end=5, group=2),
    passage(2, "We opened four plants.", group=3),
]


@pytest.mark.parametrize(("k", "value"), [(1, 0.0), (2, 0.0), (3, 1.0), (10, 1.0)])
def test_a_gold_turn_among_the_first_k_passages(k: int, value: float) -> None:
    assert passage_hit_at_k(golden(), FOUND, k) == value


def test_passages_of_one_group_are_counted_one_by_one() -> None:
    one_group = [passage(4, "Net debt", group=1), passage(2, "Margin fell", group=1)]
    assert passage_hit_at_k(golden(), one_group, 1) == 0.0
    assert passage_hit_at_k(golden(), one_group, 2) == 1.0


def test_any_of_several_gold_turns_is_right_and_nothing_found_is_wrong() -> None:
    assert passage_hit_at_k(golden(gold_turns=(1, 4)), FOUND, 1) == 1.0
    assert passage_hit_at_k(golden(), [], 5) == 0.0
