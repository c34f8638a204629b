"""Which ids a wide scope has."""

import numpy as np

from index.roll import Roll


def ids(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


ROLL = Roll(ids(3, 5, 6, 9), np.array([True, True, False, True]))


def test_ids_are_told_by_size_and_unknown_ones_left_out() -> None:
    asked = ids(9, 4, 6, 3, 1000)
    assert ROLL.only_narrow(asked).tolist() == [9, 3]
    assert ROLL.only_wide(asked).tolist() == [6]
    assert (ROLL.narrow, ROLL.wide) == (3, 1)


def test_a_sample_is_of_narrow_chunks_ascending_and_always_the_same() -> None:
    assert ROLL.sample(10).tolist() == [3, 5, 9]
    two = ROLL.sample(2)
    assert len(two) == 2
    assert sorted(two.tolist()) == two.tolist()
    assert set(two.tolist()) < {3, 5, 9}
    assert ROLL.sample(2).tolist() == two.tolist()


def test_a_scope_without_chunks_has_none() -> None:
    empty = Roll(ids(), np.array([], dtype=np.bool_))
    assert empty.sample(5).tolist() == []
    assert empty.only_narrow(ids(0, 1)).tolist() == []
