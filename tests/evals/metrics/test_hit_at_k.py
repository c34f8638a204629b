import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics.hit_at_k import first_gold_group, hit_at_k
from evals.metrics.ranking import Ranked


def found(group: int, *, gold: bool, words_before: int = 0) -> Ranked:
    return Ranked(group=group, words_before=words_before, words=("word",), speaker="Ana Ruiz", gold=gold)


def test_the_first_gold_group_in_rank_order() -> None:
    order = [found(1, gold=False), found(2, gold=True), found(3, gold=True)]
    assert first_gold_group(order) == 2


@pytest.mark.parametrize(("words_before", "expected"), [(899, 2), (900, None)])
def test_it_must_begin_within_900_words(words_before: int, expected: int | None) -> None:
    assert first_gold_group([found(2, gold=True, words_before=words_before)]) == expected


def test_a_hit_is_a_rank_of_k_or_better() -> None:
    assert [hit_at_k(5, k) for k in (1, 4, 5, 10)] == [0.0, 0.0, 1.0, 1.0]
    assert hit_at_k(None, 10) == 0.0


@given(rank=st.none() | st.integers(1, 50), k=st.integers(1, 50))
def test_it_never_falls_with_k(rank: int | None, k: int) -> None:
    assert hit_at_k(rank, k) <= hit_at_k(rank, k + 1)
