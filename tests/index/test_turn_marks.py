"""The turns of a correction are found again by their words."""

from index.transcript import Turn
from index.turn_marks import TurnMarks


def turns(*texts: str) -> tuple[Turn, ...]:
    return tuple(Turn(number=n, speaker="Ada", text=text) for n, text in enumerate(texts, start=1))


OLD = TurnMarks(turns("Good day.", "Yes.", "Capex fell.", "Yes.", "Bye."))


def test_the_same_file_keeps_every_number_even_of_equal_turns() -> None:
    marks = OLD.of((2, 4))
    again = TurnMarks(turns("Good day.", "Yes.", "Capex fell.", "Yes.", "Bye."))
    assert again.find((2, 4), marks) == (2, 4)


def test_turns_that_moved_are_found_by_their_words() -> None:
    new = TurnMarks(turns("Welcome.", "Good day.", "Yes.", "Capex  fell.", "Yes.", "Bye."))
    assert new.find((3,), OLD.of((3,))) == (4,)


def test_equal_turns_are_told_apart_by_their_neighbours() -> None:
    new = TurnMarks(turns("Welcome.", "Good day.", "Yes.", "Capex fell.", "Yes.", "Bye."))
    assert new.find((2, 4), OLD.of((2, 4))) == (3, 5)


def test_what_cannot_be_told_apart_or_is_gone_is_not_found() -> None:
    new = TurnMarks(turns("Yes.", "Yes.", "Yes.", "Capex rose."))
    assert new.find((2, 3), OLD.of((2, 3))) == (None, None)


def test_no_words_are_kept_in_the_marks() -> None:
    marks = OLD.of((3,))
    assert "Capex" not in repr(marks)
