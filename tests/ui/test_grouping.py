"""Passages and citations are put together by transcript without losing their order."""

from hypothesis import given
from hypothesis import strategies as st

from rag.passage import Passage
from ui.grouping import by_transcript


def _passage(transcript: str, turn: int) -> Passage:
    return Passage(
        transcript=transcript,
        turn=turn,
        speaker="Ana",
        start=0,
        end=3,
        text="Yes",
        score=9.0 - turn,
        group=turn,
    )


def test_groups_stand_in_the_order_of_their_best_and_keep_theirs() -> None:
    found = [
        _passage("mill", 4),
        _passage("kiln", 2),
        _passage("mill", 1),
        _passage("oats", 7),
        _passage("kiln", 9),
    ]
    grouped = [(name, [passage.turn for passage in group]) for name, group in by_transcript(found)]
    assert grouped == [("mill", [4, 1]), ("kiln", [2, 9]), ("oats", [7])]


def test_nothing_found_is_no_group() -> None:
    none: list[Passage] = []
    assert by_transcript(none) == []


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.integers(1, 20))))
def test_everything_found_is_in_one_group(places: list[tuple[str, int]]) -> None:
    found = [_passage(name, turn) for name, turn in places]
    groups = by_transcript(found)
    assert sum(len(group) for _, group in groups) == len(found)
    assert all(passage.transcript == name for name, group in groups for passage in group)
    assert len({name for name, _ in groups}) == len(groups)
