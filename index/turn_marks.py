"""How the turns that a correction is about are found again after the file changed."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from index.transcript import Turn

_NOTHING = ""
"""What stands before the first turn and after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is remembered of turns: hashes of the file's words, none of the words themselves."""

    whole: str
    """Of all turns of the transcript in order."""
    turns: tuple[tuple[str, str, str], ...]
    """A turn each: of the turn before it, of its own words, of the turn after it."""


class TurnMarks:
    """The turns of one reading of a file, to be marked and found."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        """Read the words of the file's turns, without corrections."""
        self._hashes = [_hash(" ".join(turn.text.split())) for turn in turns]
        self._whole = _hash("\n".join(self._hashes))
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, value in enumerate(self._hashes, start=1):
            self._places[value].append(number)

    def of(self, numbers: Sequence[int]) -> Marks:
        """Return what to remember of turns, by their numbers from 1."""
        return Marks(whole=self._whole, turns=tuple(self._around(number) for number in numbers))

    def find(self, numbers: Sequence[int], marks: Marks) -> tuple[int | None, ...]:
        """Return the present numbers of turns; None for one that is not there, or not to be told from another.

        Args:
            numbers: Those at the time of marking.
            marks: What `of` returned for them.
        """
        if marks.whole == self._whole:
            return tuple(numbers)
        return tuple(self._place(mark) for mark in marks.turns)

    def _place(self, mark: tuple[str, str, str]) -> int | None:
        places = self._places.get(mark[1], [])
        if len(places) > 1:
            places = [number for number in places if self._around(number) == mark]
        return places[0] if len(places) == 1 else None

    def _around(self, number: int) -> tuple[str, str, str]:
        before = self._hashes[number - 2] if number > 1 else _NOTHING
        after = self._hashes[number] if number < len(self._hashes) else _NOTHING
        return before, self._hashes[number - 1], after


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
