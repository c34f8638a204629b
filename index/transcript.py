"""What a transcript is: turns, speakers, sections, exchanges, and spans of a turn's text.

Plain frozen data at the very bottom: this module imports no library and no other module of saidthat.
Turn numbers count from 1. Offsets are Unicode code points into `Turn.text`, end exclusive.
"""

from dataclasses import dataclass
from typing import Literal

SpeakerKind = Literal["operator", "management", "analyst", "investor_relations", "other"]
SectionKind = Literal["prepared_remarks", "questions_and_answers", "whole"]
ChunkSize = Literal["narrow", "wide"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One uninterrupted stretch of speech by one speaker."""

    number: int
    """Position in the transcript, from 1."""
    speaker: str
    """Name as the file gives it, white space collapsed."""
    text: str
    """The words as the file gives them, marks such as [Operator Instructions] included."""
    start_time: float | None = None
    """Seconds from the start of the recording, or None when the file has no times."""
    end_time: float | None = None
    """Seconds, not before start_time, or None."""
    page: int | None = None
    """Page of the file the turn begins on, from 1, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A person (or the operator) who speaks, and what the transcript itself says of them."""

    name: str
    """As in `Turn.speaker`."""
    role: str | None = None
    """Role in the transcript's words ("Vice Chairman and CEO"), None when never stated."""
    role_turn: int | None = None
    """The turn that states the role, from 1."""
    firm: str | None = None
    """Firm in the transcript's words ("Ashby Bank"), None when never stated."""
    firm_turn: int | None = None
    """The turn that states the firm, from 1."""
    kind: SpeakerKind = "other"
    """What the person does on this call."""
    kind_turn: int | None = None
    """The turn that shows the kind, from 1; None for "other"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A run of turns with one purpose. Sections cover the transcript in order, without gap or overlap."""

    kind: SectionKind
    first_turn: int
    """From 1, inclusive."""
    last_turn: int
    """Inclusive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One analyst's question (or questions) with hand-overs, replies and follow-ups."""

    number: int
    """From 1 in the order of the transcript."""
    asker: str
    """Speaker name of the person who asks."""
    first_turn: int
    """The first turn of the asker in this exchange, from 1."""
    last_turn: int
    """The last turn that belongs to it, inclusive."""
    questions: tuple[int, ...]
    """Turns in which the asker speaks."""
    replies: tuple[int, ...]
    """Turns in which management replies (hand-overs by the operator left out)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A file that was read: its turns and the structure that the text itself states."""

    id: str
    """Slug, unique in a library."""
    title: str
    """For people; the id when the file has none."""
    turns: tuple[Turn, ...]
    company: str | None = None
    period: str | None = None
    """As people write it: "Q2 2024"."""
    date: str | None = None
    """ISO date "2024-08-21", or None."""
    source: str | None = None
    """Where it came from: a path, or the interchange file's `source`."""
    speakers: tuple[Speaker, ...] = ()
    """In the order of first speaking; every `Turn.speaker` occurs once."""
    sections: tuple[Section, ...] = ()
    exchanges: tuple[Exchange, ...] = ()

    def turn(self, number: int) -> Turn:
        """Return turn `number` (from 1). Raises: IndexError outside 1..len(turns)."""
        if not 1 <= number <= len(self.turns):
            raise IndexError(f"turn {number} of {self.id}: it has turns 1 to {len(self.turns)}")
        return self.turns[number - 1]

    def speaker(self, name: str) -> Speaker:
        """Return the speaker of that exact name. Raises: KeyError if nobody has it."""
        for speaker in self.speakers:
            if speaker.name == name:
                return speaker
        raise KeyError(name)

    def section_of(self, number: int) -> SectionKind:
        """Return the kind of the section that holds turn `number` ("whole" when there are none)."""
        for section in self.sections:
            if section.first_turn <= number <= section.last_turn:
                return section.kind
        return "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one turn's text: `turn.text[start:end]`."""

    turn: int
    """Turn number, from 1."""
    start: int
    """Code points from the start of the turn's text, inclusive."""
    end: int
    """Exclusive; greater than start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A unit of matching: whole sentences of one long turn or of several short neighbouring turns."""

    size: ChunkSize
    """"narrow" is about 40 words, "wide" about 130."""
    spans: tuple[Span, ...]
    """In reading order, one per turn touched; never empty."""
    text: str
    """What is embedded: the words of the spans, marks removed, joined by single spaces."""
