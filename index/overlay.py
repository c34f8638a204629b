"""What is shown of a transcript: what its file says, with the corrections laid over it in their order.

Pure: the same base and corrections give the same transcript. Turn numbers never change.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from index.correcting import Correcting
from index.document import Base
from index.edits import Assign, Edit, Mend, Recorded
from index.errors import EditError
from index.restructuring import restructured
from index.transcript import Transcript
from index.turn_marks import Marks, TurnMarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A correction as the library keeps it."""

    number: int
    """From 1 for each transcript."""
    at: str
    """UTC time, ISO 8601."""
    edit: Edit
    """With the turn numbers of the file as it was then."""
    automatic: bool
    marks: Marks | None
    """Of the turns that it is about; None when it is about none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A transcript with its corrections."""

    transcript: Transcript
    edits: tuple[Recorded, ...]
    """In their order, the ones that could not be applied among them."""


class Overlay:
    """Corrections that are laid over a file, one after the other."""

    def __init__(self, base: Base, kept: Sequence[Kept] = ()) -> None:
        """Lay kept corrections over a file; one that fits nothing any more is stale and changes nothing."""
        self._marks = TurnMarks(base.transcript.turns)
        self._correcting = Correcting(base)
        self._base = base
        self._recorded = [self._again(each) for each in kept]

    def lay(self, edit: Edit) -> tuple[Edit, Marks | None]:
        """Lay one more correction over it.

        Returns:
            The correction with names and numbers as the transcript has them, and how its turns are found again.

        Raises:
            EditError: It fits nothing; one line with what was meant perhaps.
        """
        clean = self._correcting.apply(edit)
        numbers = _numbers(clean)
        return clean, self._marks.of(numbers) if numbers else None

    def lay_if_fits(self, edit: Edit) -> tuple[Edit, Marks | None] | None:
        """Lay one more correction over it, as `lay`; None when it fits nothing."""
        try:
            return self.lay(edit)
        except EditError:
            return None

    @property
    def recorded(self) -> tuple[Recorded, ...]:
        """The kept corrections in their order, the ones that could not be applied among them."""
        return tuple(self._recorded)

    def shown(self) -> Shown:
        """Return the transcript with all corrections so far, its structure read anew where they touch it."""
        return Shown(transcript=restructured(self._base, self._correcting), edits=self.recorded)

    def _again(self, kept: Kept) -> Recorded:
        edit, lost = self._moved(kept)
        stale = edit is None or lost
        if edit is not None:
            try:
                self._correcting.apply(edit)
            except EditError:
                stale = True
        return Recorded(
            number=kept.number, at=kept.at, edit=edit or kept.edit, automatic=kept.automatic, stale=stale
        )

    def _moved(self, kept: Kept) -> tuple[Edit | None, bool]:
        """The correction with the present numbers of its turns (None if they are gone), and whether one is gone."""
        if kept.marks is None:
            return kept.edit, False
        places = self._marks.find(_numbers(kept.edit), kept.marks)
        found = tuple(place for place in places if place is not None)
        if not found:
            return None, True
        if isinstance(kept.edit, Mend):
            return dataclasses.replace(kept.edit, turn=found[0]), False
        if isinstance(kept.edit, Assign):
            return dataclasses.replace(kept.edit, turns=tuple(sorted(found))), len(found) < len(places)
        return kept.edit, False


def apply(base: Base, kept: Sequence[Kept]) -> Shown:
    """Return what is shown of a file with its corrections."""
    return Overlay(base, kept).shown()


def _numbers(edit: Edit) -> tuple[int, ...]:
    if isinstance(edit, Mend):
        return (edit.turn,)
    return edit.turns if isinstance(edit, Assign) else ()
