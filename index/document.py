"""A file that was read, before it enters the library."""

from dataclasses import dataclass

from index.transcript import Speaker, Transcript, TranscriptKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What a file itself says, kept beside whatever a user corrects."""

    transcript: Transcript
    """As it was read, structure included."""
    stated: tuple[Speaker, ...] = ()
    """See `Document`."""
    questions_turn: int | None = None
    """See `Document`."""
    kind: TranscriptKind | None = None
    """See `Document`."""


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
    stated: tuple[Speaker, ...] = ()
    """Roles, firms and kinds that the file gives beside the names, as `annotate` was given them."""
    questions_turn: int | None = None
    """The turn below a heading such as "Questions and answers", from 1."""
    kind: TranscriptKind | None = None
    """When the file itself says what it is; None when that was told from its turns."""
    speakerless: bool = False
    """True when the text shows neither speakers nor times, so that it may be no transcript at all: it is read when it
    was named itself, and skipped in a folder or an archive."""

    @property
    def base(self) -> Base:
        """What is kept of it to apply corrections to."""
        return Base(
            transcript=self.transcript,
            stated=self.stated,
            questions_turn=self.questions_turn,
            kind=self.kind,
        )
