"""What a user may correct in a transcript: who speaks, what was misheard, what the transcript is.

Plain frozen data, as `index.transcript`. Turn numbers count from 1 and never change by an edit.
"""

from dataclasses import dataclass

from index.transcript import SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """Say who a speaker is. What is None stays as it is; "" takes a role or firm away."""

    speaker: str
    """Name as the transcript has it now, or an alias of it."""
    name: str | None = None
    """The person's name; that of another speaker joins the two."""
    role: str | None = None
    firm: str | None = None
    kind: SpeakerKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Say that several names are one person."""

    speakers: tuple[str, ...]
    """Names as the transcript has them now, one at least that is not `into`."""
    into: str
    """The name that the person has from now on, one of the transcript's or a new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assign:
    """Say who speaks in some turns."""

    turns: tuple[int, ...]
    """Turn numbers, from 1, in any order."""
    speaker: str
    """One of the transcript's speakers or a new name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """Replace the words of a turn that was misheard."""

    turn: int
    """Turn number, from 1."""
    text: str
    """The right words, not empty; the file's own words take the correction back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Describe:
    """Say what the transcript is. None leaves a field as it is, "" clears it."""

    title: str | None = None
    """Cannot be cleared."""
    company: str | None = None
    ticker: str | None = None
    period: str | None = None
    date: str | None = None
    """ISO date "2024-08-21"."""
    kind: str | None = None
    """One of `TranscriptKind`; "" goes back to what the file or its structure says."""
    series: str | None = None
    """Name that a recurring meeting's transcripts share."""


Edit = Rename | Merge | Assign | Mend | Describe


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An edit as the library keeps it."""

    number: int
    """Counted from 1 for each transcript; never used again, also after an undo."""
    at: str
    """UTC time, ISO 8601."""
    edit: Edit
    """With the turn numbers of the present revision, where its turns were found again."""
    automatic: bool
    """Made by saidthat itself, because it was certain."""
    stale: bool
    """It is not applied: after a changed file was added, its turn or speaker is no longer found."""
