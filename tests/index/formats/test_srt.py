"""SRT, and what its libraries lose of it."""

import pytest

from index.errors import InvalidTranscriptError
from index.formats import read_document
from index.transcript import Cue, Turn


def turns(text: str, name: str = "call.srt") -> tuple[Turn, ...]:
    return read_document(text.encode(), name).transcript.turns


def brief(text: str) -> list[tuple[str, str, float | None]]:
    return [(turn.speaker, turn.text, turn.start_time) for turn in turns(text)]


def test_consecutive_cues_of_one_speaker_are_one_turn() -> None:
    assert turns(
        "1\n00:00:01,000 --> 00:00:02,500\nAna Ruiz: Good day.\n\n"
        "2\n00:00:02,500 --> 00:00:04,000\nAna Ruiz: We begin.\n\n"
        "3\n01:00:00,000 --> 01:00:01,000\nBob Lee: Yes.\n"
    ) == (
        Turn(
            number=1,
            speaker="Ana Ruiz",
            text="Good day. We begin.",
            start_time=1.0,
            end_time=4.0,
            cues=(
                Cue(offset=0, start_time=1.0, end_time=2.5),
                Cue(offset=10, start_time=2.5, end_time=4.0),
            ),
        ),
        Turn(number=2, speaker="Bob Lee", text="Yes.", start_time=3600.0, end_time=3601.0),
    )


CUE = "1\n00:00:01,000 --> 00:00:02,000\nAna Ruiz: hi\n\n"


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("2\n00:03,000 --> 00:04,000\nBob Lee: yes\n", ("Bob Lee", "yes", 3.0)),
        ("2\n00:00:03 --> 00:00:04\nBob Lee: yes\n", ("Bob Lee", "yes", 3.0)),
        ("2\n0:00:03.5 -> 0:00:04.5\nBob Lee: yes\n", ("Bob Lee", "yes", 3.5)),
        ("2\n00:00:03,000 --> 00:00:04,000 Bob Lee: yes\n", ("Bob Lee", "yes", 3.0)),
        (
            "2\n00:00:03,000 --> 00:00:04,000 X1:40 X2:600 Y1:20 Y2:50\nBob Lee: yes\n",
            ("Bob Lee", "yes", 3.0),
        ),
        (
            "2\n00:00:03,000 --> 00:00:04,000\nBob Lee: yes,\n\n10:20:30 it was\n",
            ("Bob Lee", "yes, 10:20:30 it was", 3.0),
        ),
        ("two\n00:00:03,000 --> 00:00:04,000\nBob Lee: yes\n", ("Bob Lee", "yes", 3.0)),
        ("00:00:03,000 --> 00:00:04,000\nBob Lee: yes\n", ("Bob Lee", "yes", 3.0)),
        ("2\n00:00:03,000 --> \nBob Lee: yes\n", ("Bob Lee", "yes", 3.0)),
        ("2\n00:00:0x,000 --> 00:00:04,000\nBob Lee: yes\n", ("Bob Lee", "yes", 4.0)),
        (
            "2\n00:00:03,000 --> 00:00:04,000\n{\\an8}<font color='red'>BOB LEE:</font> yes {really}\n",
            ("BOB LEE", "yes {really}", 3.0),
        ),
        ("2\n00:00:03,000 --> 00:00:04,000\nBob Lee: 2 --> 3\n", ("Bob Lee", "2 --> 3", 3.0)),
    ],
)
def test_no_word_is_lost_in_odd_cues(second: str, said: tuple[str, str, float]) -> None:
    assert brief(CUE + second) == [("Ana Ruiz", "hi", 1.0), said]


def test_double_spaced_and_unspaced_files() -> None:
    plain = (
        CUE
        + "2\n00:00:03,000 --> 00:00:04,000\nBob Lee: yes\n\n3\n00:00:05,000 --> 00:00:06,000\nBob Lee: 7\n"
    )
    expected = [("Ana Ruiz", "hi", 1.0), ("Bob Lee", "yes 7", 3.0)]
    assert brief(plain) == expected
    assert brief(plain.replace("\n\n", "\n")) == expected
    assert brief(plain.replace("\n", "\n\n")) == expected


def test_numbers_that_are_said() -> None:
    numbered = CUE + "2\n00:00:03,000 --> 00:00:04,000\n42\n\n3\n00:00:09,000 --> 00:00:10,000\nBob Lee: ok\n"
    assert [text for _, text, _ in brief(numbered)] == ["hi 42", "ok"]
    bare = "00:00:03,000 --> 00:00:04,000\n42\n\n00:00:05,000 --> 00:00:06,000\n43\nis more\n"
    assert [text for _, text, _ in brief(bare)] == ["42 43 is more"]


def test_lines_above_and_damaged_times_are_said() -> None:
    document = read_document(
        ("My call\n\n" + CUE + "2\n00:00:xx --> 00:00:04,000\nand on\n").encode(), "a.srt"
    )
    assert document.warnings == (
        '1 line above the first cue left out, from "My call"',
        "the times of 1 cue are damaged; the words are kept",
    )


def test_the_same_cue_twice_is_said_once() -> None:
    assert brief(CUE + CUE + "3\n00:00:03,000 --> 00:00:04,000\nBob Lee: yes\n") == [
        ("Ana Ruiz", "hi", 1.0),
        ("Bob Lee", "yes", 3.0),
    ]


def test_the_format_is_known_by_its_content() -> None:
    assert read_document(CUE.encode(), "a.txt").format == "srt"
    dotted = CUE.replace(",", ".").encode()
    assert read_document(dotted, "a.srt").format == "srt"
    assert read_document(dotted, "a.vtt").format == "webvtt"
    assert read_document(b"WEBVTT\n\n" + CUE.encode(), "a.srt").format == "webvtt"


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(InvalidTranscriptError, match=r"a\.srt: there is no cue with words"):
        read_document(b"1\n00:00:01,000 --> 00:00:02,000\n\n", "a.srt")
