"""What a transcript is: turns, speakers, sections, exchanges, and spans of a turn's text.

Plain frozen data at the very bottom: this module imports no library and no other module of saidthat.
Turn numbers count from 1. Offsets are Unicode code points into `Turn.text`, end exclusive.
"""

from dataclasses import dataclass
from typing import Literal

TranscriptKind = Literal["earnings_call", "meeting", "interview", "hearing", "other"]
SpeakerKind = Literal[
    "operator",
    "management",
    "analyst",
    "investor_relations",
    "interviewer",
    "interviewee",
    "chair",
    "member",
    "witness",
    "other",
]
SectionKind = Literal["prepared_remarks", "questions_and_answers", "whole"]
ChunkSize = Literal["narrow", "wide"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A stretch of a turn with a time of its own, as captions give it."""

    offset: int
    """Where it begins: code points from the start of the turn's text."""
    start_time: float
    """Seconds from the start of the recording."""
    end_time: float
    """Seconds, not before start_time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One uninterrupted stretch of speech by one speaker."""

    number: int
    """Position in the transcript, from 1."""
    speaker: str
    """Name as the file gives it, white space collapsed, unless the user gave another."""
    text: str
    """The words as the file gives them, marks such as [Operator Instructions] included; or as mended by hand."""
    start_time: float | None = None
    """Seconds from the start of the recording, or None when the file has no times."""
    end_time: float | None = None
    """Seconds, not before start_time, or None."""
    page: int | None = None
    """Page of the file the turn begins on, from 1, or None."""
    cues: tuple[Cue, ...] = ()
    """In the order of the text, for jumping within a long turn; empty when the turn has one time at most."""
    original: str | None = None
    """The file's words, when the text was corrected by hand; else None."""

    @property
    def corrected(self) -> bool:
        """Whether the words were corrected by hand."""
        return self.original is not None

    def time_at(self, offset: int) -> float | None:
        """Return the seconds at which the words at `offset` begin, as nearly as the file tells; None without times."""
        within = [cue.start_time for cue in self.cues if cue.offset <= offset]
        return within[-1] if within else self.start_time


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
    """What the person does in this transcript."""
    kind_turn: int | None = None
    """The turn that shows the kind, from 1; None for "other"."""
    aliases: tuple[str, ...] = ()
    """Other names under which the file has this person's turns: they were merged, or renamed by the user."""


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
    """One person's question (or questions) with hand-overs, replies and follow-ups."""

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
    """Turns in which those asked reply (hand-overs by an operator or a chair left out)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A file that was read: its turns and the structure that the text itself states."""

    id: str
    """Slug, unique in a library."""
    title: str
    """For people; the id when the file has none."""
    turns: tuple[Turn, ...]
    kind: TranscriptKind = "other"
    """What was transcribed; decides the kinds of speakers and what an exchange is."""
    company: str | None = None
    ticker: str | None = None
    """As the page or the user gives it: "KC" or "NASDAQ:KC"."""
    period: str | None = None
    """As people write it: "Q2 2024"."""
    date: str | None = None
    """ISO date "2024-08-21", or None."""
    series: str | None = None
    """Name that a recurring meeting's transcripts share, or None."""
    language: str | None = None
    """ISO 639-1 code of what is mostly spoken ("en"), or None when there is too little to tell."""
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

    def person(self, name: str) -> Speaker:
        """Return the speaker of that exact name, with nothing but the name when the structure knows nobody by it."""
        return next((speaker for speaker in self.speakers if speaker.name == name), Speaker(name=name))

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
