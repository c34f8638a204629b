"""Corrections are applied one by one: who speaks which turn, under which name, in which words, and what is known."""

import dataclasses
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from index.catalogue import listed
from index.document import Base
from index.edits import Assign, Describe, Edit, Mend, Merge, Rename
from index.errors import EditError
from index.matching import near
from index.mended_words import mended
from index.transcript import SpeakerKind, TranscriptKind, Turn

LONGEST_FACT = 400
"""Characters of a name, role, title or the like."""


@dataclass(slots=True, kw_only=True)
class Person:
    """What the user says of a speaker; None is not said, "" takes away what the file says."""

    role: str | None = None
    firm: str | None = None
    kind: SpeakerKind | None = None


class Correcting:
    """A file's turns, people and facts while corrections are applied to them."""

    turns: list[Turn]
    """With the names and words that are right by now."""
    people: dict[str, Person]
    """What was said of people, by their present names."""
    names: dict[str, str]
    """The present name of each name that the file has."""
    facts: dict[str, str | None]
    """Fields of the transcript that were set."""

    def __init__(self, base: Base) -> None:
        """Begin with what the file says."""
        self._base = base.transcript
        self.turns = list(base.transcript.turns)
        self.people = {}
        self.names = {turn.speaker: turn.speaker for turn in self.turns}
        self.facts = {}

    def apply(self, edit: Edit) -> Edit:
        """Apply a correction.

        Returns:
            It with names and texts as they were understood.

        Raises:
            EditError: It fits nothing, and nothing was changed.
        """
        match edit:
            case Rename():
                return self._rename(edit)
            case Merge():
                return self._merge(edit)
            case Assign():
                return self._assign(edit)
            case Mend():
                return self._mend(edit)
            case Describe():
                return self._describe(edit)

    def aliases(self, name: str) -> tuple[str, ...]:
        """Return the file's names of a person, the present one and those that others bear now left out."""
        present = {turn.speaker for turn in self.turns}
        return tuple(was for was, now in self.names.items() if now == name and was not in present)

    def _rename(self, edit: Rename) -> Rename:
        speaker = self._speaker(edit.speaker)
        role, firm = _line(edit.role, "role"), _line(edit.firm, "firm")
        if edit.kind is not None and edit.kind not in get_args(SpeakerKind):
            raise _unknown_kind("speaker", edit.kind, get_args(SpeakerKind))
        name = _line(edit.name, "name")
        if name == "":
            raise EditError(f'"{speaker}" needs a name that is not empty')
        if (name, role, firm, edit.kind) == (None, None, None, None):
            raise EditError(f'nothing to change of "{speaker}": give a name, a role, a firm or a kind')
        if name is not None and name != speaker:
            others = [other for other in self._present() if other != speaker]
            name = _folded_among(name, others) or name
            self._join([speaker], name)
        person = self.people.setdefault(name or speaker, Person())
        person.role = person.role if role is None else role
        person.firm = person.firm if firm is None else firm
        person.kind = edit.kind or person.kind
        return dataclasses.replace(edit, speaker=speaker, name=name, role=role, firm=firm)

    def _merge(self, edit: Merge) -> Merge:
        speakers = tuple(dict.fromkeys(self._speaker(name) for name in edit.speakers))
        into = self._known(edit.into) or _name(edit.into)
        others = [name for name in speakers if name != into]
        if not others:
            raise EditError(f'"{into}" is one speaker already: name another one to merge with')
        if into not in self._present() and len(others) == 1:
            raise EditError(f"{self._nobody(edit.into)} (a new name is given with: saidthat speakers rename)")
        self._join(others, into)
        return Merge(speakers=tuple(others), into=into)

    def _assign(self, edit: Assign) -> Assign:
        numbers = tuple(sorted(set(edit.turns)))
        if not numbers:
            raise EditError("no turn is named: give one at least, as in --turns 14-16")
        for number in numbers:
            self._turn(number)
        speaker = self._known(edit.speaker) or _name(edit.speaker)
        for number in numbers:
            self.turns[number - 1] = dataclasses.replace(self.turns[number - 1], speaker=speaker)
        return Assign(turns=numbers, speaker=speaker)

    def _mend(self, edit: Mend) -> Mend:
        turn = self._turn(edit.turn)
        text = _plain(edit.text, "text").strip()
        if not text:
            raise EditError(f"the words of turn {edit.turn} cannot be empty: give what was said")
        said = self._base.turn(edit.turn)
        self.turns[edit.turn - 1] = dataclasses.replace(mended(said, text), speaker=turn.speaker)
        return Mend(turn=edit.turn, text=text)

    def _describe(self, edit: Describe) -> Describe:
        given = {
            field.name: _line(getattr(edit, field.name), field.name) for field in dataclasses.fields(edit)
        }
        facts = {name: value for name, value in given.items() if value is not None}
        if not facts:
            raise EditError(f"nothing to change of {self._base.id}: give {listed(list(given))}")
        if facts.get("title") == "":
            raise EditError(f"the title of {self._base.id} cannot be empty")
        if facts.get("kind"):
            _check_kind(facts["kind"])
        if facts.get("date"):
            _check_date(facts["date"])
        self.facts.update((name, value or None) for name, value in facts.items())
        return Describe(**given)

    def _join(self, speakers: Sequence[str], name: str) -> None:
        """Give speakers a name, which may be another speaker's; what was said of that one comes first."""
        gone = set(speakers)
        self.turns = [dataclasses.replace(t, speaker=name) if t.speaker in gone else t for t in self.turns]
        self.names = {was: name if now in gone else now for was, now in self.names.items()}
        person = self.people.pop(name, Person())
        for other in (self.people.pop(speaker, Person()) for speaker in speakers):
            person.role = other.role if person.role is None else person.role
            person.firm = other.firm if person.firm is None else person.firm
            person.kind = person.kind or other.kind
        if person != Person():
            self.people[name] = person

    def _present(self) -> list[str]:
        return list(dict.fromkeys(turn.speaker for turn in self.turns))

    def _known(self, given: str) -> str | None:
        """The speaker of that name, or who had it in the file; case and white space apart when that is clear."""
        present = self._present()
        if given in present:
            return given
        now = self.names.get(given)
        if now in present:
            return now
        return _folded_among(given, present) or self.names.get(_folded_among(given, list(self.names)) or "")

    def _speaker(self, given: str) -> str:
        known = self._known(given)
        if known is None or known not in self._present():
            raise EditError(self._nobody(given))
        return known

    def _nobody(self, given: str) -> str:
        names = self._present()
        meant = near(given, names)
        hint = f"did you mean {' or '.join(meant)}?" if meant else f"there is {listed(names)}"
        return f'there is no speaker "{given}" in {self._base.id}; {hint}'

    def _turn(self, number: int) -> Turn:
        if not 1 <= number <= len(self.turns):
            raise EditError(
                f"there is no turn {number} in {self._base.id}; it has turns 1 to {len(self.turns)}"
            )
        return self.turns[number - 1]


def _folded_among(given: str, names: Sequence[str]) -> str | None:
    wanted = " ".join(given.split()).casefold()
    fits = [name for name in names if " ".join(name.split()).casefold() == wanted]
    return fits[0] if len(fits) == 1 else None


def _plain(text: str, what: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise EditError(f"the {what} holds half a character: type it again") from error
    return text


def _line(text: str | None, what: str) -> str | None:
    """White space collapsed, so that it is one line; refused when it cannot be shown or is too long."""
    if text is None:
        return None
    line = " ".join(_plain(text, what).split())
    if any(unicodedata.category(character) == "Cc" for character in line):
        raise EditError(f"the {what} holds characters that cannot be shown: type it again")
    if len(line) > LONGEST_FACT:
        raise EditError(f"the {what} has {len(line)} characters: give at most {LONGEST_FACT}")
    return line


def _name(text: str) -> str:
    name = _line(text, "name")
    if not name:
        raise EditError("a speaker's name cannot be empty")
    return name


def _check_kind(kind: str) -> None:
    if kind not in get_args(TranscriptKind):
        raise _unknown_kind("transcript", kind, get_args(TranscriptKind))


def _unknown_kind(what: str, kind: str, known: Sequence[str]) -> EditError:
    return EditError(f'there is no kind of {what} "{kind}"; choose one of {", ".join(known)}')


def _check_date(text: str) -> None:
    try:
        good = date.fromisoformat(text).isoformat() == text
    except ValueError:
        good = False
    if not good:
        raise EditError(f'"{text}" is no date: give it like 2024-08-21')
