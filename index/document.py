"""A file that was read, before it enters the library."""

from dataclasses import dataclass

from index.transcript import Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A transcript with the bytes it was read from."""

    transcript: Transcript
    """Structure (speakers, sections, exchanges) included."""
    data: bytes
    """The file's bytes, as they came."""
    format: str
    """Name of the reader, e.g. "labelled_text"."""
    format_version: int
    """Raised when the reader's result changes for the same bytes."""
    warnings: tuple[str, ...] = ()
    """One line each, for people."""
