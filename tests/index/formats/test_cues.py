"""Pieces of speech become turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.formats.cues import Piece, cue_warnings, turns_of
from index.transcript import Cue, Turn


def at(
    start: float | None, end: float | None, speaker: str | None, text: str, *, change: bool = False
) -> Piece:
    return Piece(text=text, speaker=speaker, start=start, end=end, change=change)


def brief(*pieces: Piece) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in turns_of(pieces)]


def test_consecutive_pieces_of_one_speaker_are_one_turn_with_cues() -> None:
    assert turns_of(
        [at(1, 2, "Ana  Ruiz", " Good day. "), at(2.5, 4, "Ana Ruiz", "Two points."), at(4, 5, "Bob", "Yes.")]
    ) == (
        Turn(
            number=1,
            speaker="Ana Ruiz",
            text="Good day. Two points.",
            start_time=1,
            end_time=4,
            # "Two" is the 11th character.
            cues=(
                Cue(offset=0, start_time=1, end_time=2),
                Cue(offset=10, start_time=2.5, end_time=4),
            ),
        ),
        Turn(number=2, speaker="Bob", text="Yes.", start_time=4, end_time=5),
    )


def test_pieces_without_words_are_left_out() -> None:
    assert turns_of([at(0, 1, "Ana", " \n"), at(1, 2, None, "")]) == ()
    assert brief(at(0, 1, "Ana", "a"), at(1, 2, "Bob", " "), at(2, 3, "Ana", "b")) == [("Ana", "a b")]


def test_a_blank_name_is_no_name() -> None:
    assert brief(at(0, 1, " ", "a"), at(1, 2, None, "b")) == [("Unknown speaker", "a b")]


def test_without_speakers_a_pause_of_two_seconds_parts_turns() -> None:
    # 3.9 - 2 is less than two seconds, 7 - 5 is not; the long first cue covers the gap after the short one.
    assert brief(at(0, 2, None, "a"), at(3.9, 5, None, "b"), at(7, 8, None, "c")) == [
        ("Unknown speaker", "a b"),
        ("Unknown speaker", "c"),
    ]
    assert brief(at(0, 9, None, "a"), at(1, 2, None, "b"), at(9.5, 10, None, "c")) == [
        ("Unknown speaker", "a b c")
    ]


def test_with_speakers_a_pause_parts_nothing() -> None:
    assert brief(at(0, 1, "Ana", "a"), at(500, 501, "Ana", "b")) == [("Ana", "a b")]


def test_a_sign_of_change_parts_unnamed_pieces() -> None:
    assert len(brief(at(0, 1, None, "a"), at(1, 2, None, "b", change=True), at(2, 3, None, "c"))) == 2


def test_a_talk_without_pauses_ends_at_a_full_stop_or_after_three_minutes() -> None:
    stops = [at(i, i + 1, None, f"Sentence {i}.") for i in range(200)]
    # A turn ends before the piece that would make it longer than 90 seconds: pieces 0 to 89, 90 to 179, 180 to 199.
    assert [turn.start_time for turn in turns_of(stops)] == [0, 90, 180]
    none = [at(i, i + 1, None, f"words {i}") for i in range(400)]
    assert [turn.start_time for turn in turns_of(none)] == [0, 180, 360]


def test_pieces_without_times() -> None:
    turns = turns_of([at(None, None, "Ana", "a"), at(None, None, "Ana", "b"), at(None, None, "Bob", "c")])
    assert turns == (Turn(number=1, speaker="Ana", text="a b"), Turn(number=2, speaker="Bob", text="c"))
    assert brief(at(None, None, None, "one paragraph"), at(None, None, None, "another")) == [
        ("Unknown speaker", "one paragraph"),
        ("Unknown speaker", "another"),
    ]


def test_pieces_without_an_end_have_cues_up_to_the_next_one() -> None:
    assert turns_of([at(3, None, "Ana", "a"), at(5, None, "Ana", "b")]) == (
        Turn(
            number=1,
            speaker="Ana",
            text="a b",
            start_time=3,
            cues=(Cue(offset=0, start_time=3, end_time=5), Cue(offset=2, start_time=5, end_time=5)),
        ),
    )


def test_unnamed_pieces_without_an_end_part_by_length_alone() -> None:
    pieces = [at(10 * i, None, None, f"Line {i}.") for i in range(12)]
    # The tenth begins 90 seconds after the first, the eleventh 100.
    assert [turn.start_time for turn in turns_of(pieces)] == [0, 100]


def test_a_piece_without_a_time_belongs_to_the_cue_before() -> None:
    assert turns_of(
        [at(1, 2, "Ana", "a"), at(None, None, "Ana", "b"), at(3, 4, "Ana", "c"), at(4, 5, "Ana", "d")]
    ) == (
        Turn(
            number=1,
            speaker="Ana",
            text="a b c d",
            start_time=1,
            end_time=5,
            cues=(
                Cue(offset=0, start_time=1, end_time=2),
                Cue(offset=4, start_time=3, end_time=4),
                Cue(offset=6, start_time=4, end_time=5),
            ),
        ),
    )


def test_an_end_before_the_start_is_the_start() -> None:
    (turn,) = turns_of([at(5, 1, "Ana", "a")])
    assert (turn.start_time, turn.end_time) == (5, 5)


def test_pieces_are_put_in_the_order_of_their_times() -> None:
    assert brief(
        at(5, 6, "Bob", "second"),
        at(1, 2, "Ana", "first"),
        at(None, None, "Ana", "and on"),
        at(9, 9, "Ana", "third"),
    ) == [("Ana", "first and on"), ("Bob", "second"), ("Ana", "third")]


def test_tracks_of_one_recording_are_woven() -> None:
    ana = [at(20 * i, 20 * i + 5, "Ana", f"a{i}") for i in range(6)]
    bob = [at(20 * i + 10, 20 * i + 15, "Bob", f"b{i}") for i in range(6)]
    turns = turns_of(ana + bob)
    assert [turn.text for turn in turns[:4]] == ["a0", "b0", "a1", "b1"]
    assert cue_warnings(turns) == ()


def test_recordings_one_after_the_other_stay_so() -> None:
    first = [at(20 * i, 20 * i + 5, "Ana" if i % 2 else "Bob", f"a{i}") for i in range(6)]
    second = [at(20 * i + 1, 20 * i + 6, "Ana" if i % 2 else "Bob", f"b{i}") for i in range(6)]
    turns = turns_of(first + second)
    assert [turn.text for turn in turns] == [*(f"a{i}" for i in range(6)), *(f"b{i}" for i in range(6))]
    assert cue_warnings(turns)[0].startswith("the times begin again at turn 7")


def test_warnings_say_how_to_name_speakers() -> None:
    (said,) = cue_warnings(turns_of([at(0, 1, None, "a"), at(9, 10, None, "b")]))
    assert said.startswith("no speakers are named: 2 turns by pause")
    assert 'saidthat speakers rename ID "Unknown speaker" "Ana Ruiz"' in said
    (said,) = cue_warnings(turns_of([at(0, 1, "Bob", "a"), at(9, 10, None, "b")]))
    assert said.startswith('1 turn without a name read as "Unknown speaker" (first: turn 2)')
    assert "--turns 2" in said
    (said,) = cue_warnings(turns_of([at(None, None, None, "a")]))
    assert "by paragraph" in said
    assert cue_warnings(turns_of([at(0, 1, "Bob", "a")])) == ()


times = st.none() | st.floats(0, 4000)
words = st.text("ab .", max_size=6)
piece = st.builds(
    Piece,
    text=words,
    speaker=st.sampled_from([None, "Ana", "Bob"]),
    start=times,
    end=times,
    change=st.booleans(),
)


@given(st.lists(piece, max_size=30))
def test_no_word_is_lost_and_cues_lie_within_their_turn(pieces: list[Piece]) -> None:
    turns = turns_of(pieces)
    said = " ".join(turn.text for turn in turns)
    assert sorted(said.split()) == sorted(" ".join(each.text for each in pieces).split())
    for turn in turns:
        offsets = [cue.offset for cue in turn.cues]
        assert offsets == sorted(set(offsets))
        assert all(0 <= offset < len(turn.text) for offset in offsets)
        if turn.cues:
            assert turn.cues[0].offset == 0
            assert turn.start_time == turn.cues[0].start_time
            assert all(cue.start_time <= cue.end_time for cue in turn.cues)


@pytest.mark.parametrize("count", [2, 3])
def test_cues_begin_with_their_words(count: int) -> None:
    (turn,) = turns_of([at(i, i + 1, "Ana", f"words {i}") for i in range(count)])
    assert [turn.text[cue.offset :][:7] for cue in turn.cues] == [f"words {i}" for i in range(count)]
