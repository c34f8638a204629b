"""A ranking dealt out in rounds."""

from hypothesis import given
from hypothesis import strategies as st

from rag.spreading import interleave


def test_each_part_has_its_turn() -> None:
    assert interleave(["a1", "a2", "b1", "a3", "c1", "b2"], lambda item: item[0]) == [
        "a1", "b1", "c1", "a2", "b2", "a3"
    ]  # fmt: skip


def test_what_belongs_to_no_part_comes_last() -> None:
    assert interleave(["x", "a1", "y", "b1"], lambda item: item[0] if len(item) == 2 else None) == [
        "a1", "b1", "x", "y"
    ]  # fmt: skip


@given(st.lists(st.integers(0, 30), unique=True))
def test_nothing_is_lost_and_one_part_stays_as_it_is(ranked: list[int]) -> None:
    assert interleave(ranked, lambda _: "one") == ranked
    assert sorted(interleave(ranked, lambda item: item % 3)) == sorted(ranked)
