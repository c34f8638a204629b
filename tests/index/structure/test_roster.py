"""One person under several forms of a name."""

import pytest

from index.structure.roster import Roster, is_anonymous, name_words

ROSTER = Roster(["Min Zhou", "Timothy Hale", "Ana Ruiz", "Ana Prado", "Suzanne S.", "Didier", "Operator"])


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("Mr. Zhou", "Min Zhou"),
        ("Zhou Min", "Min Zhou"),
        ("Min  Zhou", "Min Zhou"),
        ("Tim", "Timothy Hale"),
        ("Tim Hale", "Timothy Hale"),
        ("Timothy Halle", "Timothy Hale"),
        ("Suzanne Sitter", "Suzanne S."),
        ("Didier Menard", "Didier"),
        ("Ana Ruiz's", "Ana Ruiz"),
        ("Ána Ruíz", "Ana Ruiz"),
        ("Ana", None),
        ("Nobody Else", None),
        ("Operator", None),
        ("", None),
    ],
)
def test_a_mention_means_one_speaker_or_none(mention: str, expected: str | None) -> None:
    assert ROSTER.resolve(mention) == expected


def test_a_mention_that_fits_two_takes_the_preferred_one() -> None:
    assert ROSTER.resolve("Ana", prefer="Ana Prado") == "Ana Prado"


def test_labels_without_a_word_are_nobody() -> None:
    assert Roster(["!?", "🎤", "Ana"]).resolve("Ana") == "Ana"


def test_words_of_a_name_for_comparing() -> None:
    assert name_words("Dr. Jane O'Neil-Smith, Jr.") == ("jane", "o'neil", "smith")


def test_labels_that_name_nobody() -> None:
    assert all(
        map(is_anonymous, ["Speaker 1", "SPEAKER_00", "Operator", "Unidentified Analyst", "Meeting Host"])
    )
    assert not any(map(is_anonymous, ["Ana Ruiz", "Host Meier", "张晓丹"]))
