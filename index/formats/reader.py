"""What a reader of one format is given and gives back.

A format joins by one module in this folder that holds a `READER`; `registry.py` finds it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from index.structure.kinds import UNKNOWN_SPEAKER
from index.transcript import Speaker, TranscriptKind, Turn

__all__ = ["UNKNOWN_SPEAKER", "Reader", "Reading", "SourceFile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file as it came, with its text where it has one."""

    name: str
    """Path or file name, for messages and for the ending."""
    data: bytes
    """The bytes, within `MAX_BYTES`."""
    text: str
    """The decoded text: no byte order mark, every line end a single line feed; empty for a binary file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader found in a file."""

    turns: tuple[Turn, ...]
    """At least one, numbered from 1."""
    id: str | None = None
    """Given by the file itself (exported ones only)."""
    title: str | None = None
    kind: TranscriptKind | None = None
    """When the file itself says what it is; None leaves it to the turns."""
    company: str | None = None
    ticker: str | None = None
    period: str | None = None
    """As people write it: "Q2 2024"."""
    date: str | None = None
    """ISO date."""
    series: str | None = None
    """Given by an exported file only, as is the language."""
    language: str | None = None
    """ISO 639-1 code; None leaves it to the turns."""
    source: str | None = None
    """Where an exported file says that it came from."""
    stated: tuple[Speaker, ...] = ()
    """Roles and firms that headings or a list of participants give beside the names."""
    questions_turn: int | None = None
    """The turn below a heading such as "Questions and answers", from 1."""
    speakerless: bool = False
    """True when the text shows neither speakers nor times: any prose, a README too, reads like that."""
    warnings: tuple[str, ...] = ()
    """One line each, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One format."""

    name: str
    """Stable name, as `--format` takes it and the library stores it."""
    version: int
    """Raised when the turns of the same bytes change."""
    endings: tuple[str, ...]
    """Usual file endings with the dot, lower case; what a folder is searched for."""
    looks_like: str
    """One line for people: what such a file holds."""
    sniff: Callable[[SourceFile], float]
    """How sure the reader is that the file is its own, 0 to 1."""
    parse: Callable[[SourceFile], Reading]
    """Raises UnreadableFileError or InvalidTranscriptError, nothing else."""
    binary: bool = False
    """True for a format that is no text (PDF, DOCX): only such readers are asked about such bytes."""
