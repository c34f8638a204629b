"""Text with clock times over the words, and text that only has times in it."""

import pytest

from index.errors import UnreadableFileError
from index.formats import read_document
from index.transcript import Cue


def brief(text: str) -> list[tuple[str, str, float | None]]:
    turns = read_document(text.encode(), "talk.txt").transcript.turns
    return [(turn.speaker, turn.text, turn.start_time) for turn in turns]


EXPECTED = [
    ("Ana Ruiz", "Good morning.", 12.0),
    ("Bob Lee", "Hi.", 15.0),
    ("Ana Ruiz", "So: we start.", 3735.0),
]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Ana Ruiz  0:12", "Bob Lee  0:15", "Ana Ruiz  1:02:15"),
        ("Ana Ruiz\t00:12", "Bob Lee\t00:15", "Ana Ruiz\t01:02:15"),
        ("Ana Ruiz (00:12):", "Bob Lee (00:15):", "Ana Ruiz (01:02:15):"),
        ("Ana Ruiz [00:00:12]", "Bob Lee [00:00:15]", "Ana Ruiz [01:02:15]"),
        ("[00:00:12] Ana Ruiz", "[00:00:15] Bob Lee", "[01:02:15] Ana Ruiz"),
        ("[00:00:12.000] - Ana Ruiz", "[00:00:15.000] - Bob Lee", "[01:02:15.000] - Ana Ruiz"),
        ("Ana Ruiz - 00:12", "Bob Lee - 00:15", "Ana Ruiz - 1:02:15"),
        ("Ana Ruiz | 00:12", "Bob Lee | 00:15", "Ana Ruiz | 1:02:15"),
        ("**Ana Ruiz** (00:12)", "**Bob Lee** (00:15)", "**Ana Ruiz** (1:02:15)"),
        ("Ana Ruiz\n00:12", "Bob Lee\n00:15", "Ana Ruiz\n1:02:15"),
        ("00:12\nAna Ruiz", "00:15\nBob Lee", "1:02:15\nAna Ruiz"),
        ("00:00:12 - 00:00:14\nAna Ruiz", "00:00:15 - 00:00:20\nBob Lee", "1:02:15 - 1:02:20\nAna Ruiz"),
        ("Ana Ruiz 00:00:12 - 00:00:14", "Bob Lee 00:00:15 - 00:00:20", "Ana Ruiz 1:02:15 - 1:02:20"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_names_and_times(first: str, second: str, third: str, gap: str) -> None:
    text = f"{first}\nGood morning.{gap}{second}\nHi.{gap}{third}\nSo: we start.\n"
    assert brief(text) == EXPECTED


def test_one_speaker_twice_is_one_turn_with_cues() -> None:
    text = "Ana  0:03\nOne.\n\nAna  0:09\nTwo.\n\nBob  0:12\nThree.\n"
    first, second = read_document(text.encode(), "talk.txt").transcript.turns
    assert (first.text, first.start_time, first.end_time) == ("One. Two.", 3.0, None)
    assert first.cues == (
        Cue(offset=0, start_time=3.0, end_time=9.0),
        Cue(offset=5, start_time=9.0, end_time=9.0),
    )
    assert second.cues == ()


def test_roles_beside_the_names_are_stated() -> None:
    text = "Ana Ruiz, CFO  0:03\nOne.\n\nBob Lee  0:09\nTwo.\n\nAna Ruiz, CFO  0:12\nThree.\n"
    transcript = read_document(text.encode(), "talk.txt").transcript
    assert transcript.speaker("Ana Ruiz").role == "CFO"


@pytest.mark.parametrize(
    "text",
    [
        # A timetable, times in sentences, minutes with times.
        "Oslo   10:30\nBergen   11:45\nMoss   12:05\nHamar   13:00\nThe trains run every day of the week.",
        "We met at 10:30\nand left at 11:45\nand nobody was there at 12:05\nwhen we came back.",
        "Ana Ruiz: The train at 10:30\nwas late.\n\nBob Lee: Mine at 11:45\ntoo.\n\nAna Ruiz: So.",
    ],
)
def test_times_that_open_no_turn(text: str) -> None:
    assert read_document(text.encode(), "talk.txt").format == "labelled_text"


def test_sentences_above_the_first_turn_are_said() -> None:
    text = "Summary\nThey decided to move the fair to June.\n\nAna  0:03\nOne.\n\nBob  0:12\nThree.\n\nAna  0:15\nOk.\n"
    document = read_document(text.encode(), "talk.txt")
    assert document.warnings == ('2 lines above the first turn were left out, from "Summary"',)


def test_other_text_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="there are no times over the words"):
        read_document(b"Ana Ruiz: Good morning.", "talk.txt", format="clock_text")
