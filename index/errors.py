"""The one root error and its cases: each message holds the value got and the next step."""


class SaidthatError(Exception):
    """Root of every error that saidthat raises on purpose; its text is one line for people."""


class UnreadableFileError(SaidthatError):
    """A file cannot be read as a transcript: empty, binary, too large, audio, or of no known format."""


class InvalidTranscriptError(SaidthatError):
    """A file of a known format breaks that format's rules."""


class TranscriptNotFoundError(SaidthatError):
    """No transcript of the library fits the name, number or beginning that was given."""


class TranscriptExistsError(SaidthatError):
    """The id is taken by a transcript from another source."""


class NearDuplicateError(SaidthatError):
    """Nearly the same words are in the library already: `share` (0 to 1) of the sentences, as transcript `id`."""

    def __init__(self, message: str, *, id: str, title: str, share: float) -> None:
        super().__init__(message)
        self.id = id
        self.title = title
        self.share = share


class EditError(SaidthatError):
    """A correction by the user fits nothing: no such speaker, no such turn, nothing to undo."""


class EmptyLibraryError(SaidthatError):
    """The library holds no transcript (or none that fits the filters)."""


class LibraryBusyError(SaidthatError):
    """Another process holds the write lock of the library."""


class LibraryVersionError(SaidthatError):
    """The library was written by a newer saidthat, or is no saidthat library."""


class LibraryStorageError(SaidthatError):
    """The library's folder cannot be read or written: disk full, permission, damaged file."""


class EncoderError(SaidthatError):
    """The sentence encoder is missing, damaged, or another one than the library was built with."""


class QueryExportError(SaidthatError):
    """Questions cannot be encoded without PyTorch, which does it instead; the message says why."""


class VectorStoreError(SaidthatError):
    """Chroma failed; searching falls back to the copy in SQLite."""


class UnknownFilterError(SaidthatError):
    """A filter (speaker, role, firm, section, company, period) fits nothing in scope."""


class UsageError(SaidthatError):
    """Arguments contradict each other or are out of range."""


class InvalidBatchError(SaidthatError):
    """A row of a batch, golden or answers file breaks its contract; the message names file and line."""


class OptionalDependencyError(SaidthatError):
    """A package of an extra is missing; the message names the extra and the install command."""


class PeerError(SaidthatError):
    """Another system that saidthat is compared with died, fell silent, or said something else than it should."""


class ModelError(SaidthatError):
    """The language model failed. `code` is one of MODEL_ERROR_CODES; `retry` says if trying again can help."""

    def __init__(self, message: str, *, code: str, retry: bool) -> None:
        super().__init__(message)
        self.code = code
        self.retry = retry
