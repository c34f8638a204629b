"""Mended words: what the file has is kept beside, and cue times move along."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.mended_words import mended, moved_cues
from index.transcript import Cue, Turn

TEXT = "We saw cap ex fall. Then it rose again. Thank you."
CUES = (
    Cue(offset=0, start_time=10.0, end_time=12.0),
    Cue(offset=20, start_time=12.0, end_time=15.0),
    Cue(offset=40, start_time=15.0, end_time=16.0),
)


def test_the_file_s_words_are_kept_beside() -> None:
    turn = mended(Turn(number=3, speaker="Ada", text="Cap ex fell."), "Capex fell.")
    assert (turn.text, turn.original, turn.corrected) == ("Capex fell.", "Cap ex fell.", True)


def test_the_file_s_own_words_are_no_correction() -> None:
    turn = Turn(number=3, speaker="Ada", text=" Capex fell. ")
    assert mended(turn, "Capex fell.") == turn


def test_cues_after_a_change_move_by_its_length() -> None:
    # "cap ex" became "capex": one character less before the second and the third cue.
    moved = moved_cues(CUES, TEXT, "We saw capex fall. Then it rose again. Thank you.")
    assert [cue.offset for cue in moved] == [0, 19, 39]
    assert [cue.start_time for cue in moved] == [10.0, 12.0, 15.0]


def test_cues_inside_a_change_fall_on_a_word() -> None:
    before = "aaa bbb ccc ddd"
    after = "one two three four"
    cues = (Cue(offset=0, start_time=0.0, end_time=1.0), Cue(offset=8, start_time=1.0, end_time=2.0))
    moved = moved_cues(cues, before, after)
    # 8 of 15 characters are about 9 of 18: inside "three", which begins at 8.
    assert [cue.offset for cue in moved] == [0, 8]


def test_cues_of_words_that_are_gone_are_gone() -> None:
    moved = moved_cues(CUES, TEXT, "We")
    assert [cue.offset for cue in moved] == [0]


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40), st.data())
def test_offsets_stay_within_the_words_and_in_order(before: str, after: str, data: st.DataObject) -> None:
    places = data.draw(st.sets(st.integers(1, max(1, len(before) - 1)), max_size=4))
    cues = [Cue(offset=o, start_time=float(o), end_time=float(o)) for o in sorted({0, *places})]
    offsets = [cue.offset for cue in moved_cues(cues, before, after)]
    assert offsets[0] == 0
    assert offsets == sorted(set(offsets))
    assert all(0 <= offset < len(after) for offset in offsets)


@pytest.mark.parametrize("after", ["", "x"])
def test_no_cues_stay_none(after: str) -> None:
    assert moved_cues((), TEXT, after) == ()
