"""The library: transcripts that were added, kept safely, found again, and read for searching."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from index import doctor
from index.adding import Adder, AddResult
from index.catalogue import Entry
from index.document import Document
from index.editing import Editor
from index.edits import Edit, Recorded
from index.encoder import TextEncoder
from index.errors import EmptyLibraryError
from index.filters import Filters
from index.indexed import IndexedChunks
from index.lock import write_lock
from index.mirror import Mirror
from index.near_duplicates import Likeness
from index.overlay import Overlay
from index.own_encoder import OwnEncoder
from index.reading import Readings
from index.reindexing import Reindexer, ReindexResult
from index.roll import Roll
from index.scope import Scope, select_entries, select_turns
from index.scoping import Scopes
from index.searching import EXACT_LIMIT, Searcher
from index.store import edits, revisions
from index.store.database import FILE_NAME, Database, storage_errors
from index.store.schema import MIGRATIONS
from index.transcript import Transcript
from index.writing import Writer

__all__ = ["EXACT_LIMIT", "AddResult", "Entry", "IndexedChunks", "Library", "ReindexResult", "Scope"]

LOCK_TIMEOUT_S = 60.0
"""How long a change waits for another process that is writing."""

_log = logging.getLogger(__name__)


class Library:
    """One folder with everything that was added to it. May be used by several threads and processes at once.

    Use `Library.open`, as a context manager or with `close`.
    """

    def __init__(
        self,
        folder: Path,
        database: Database,
        *,
        encoder: TextEncoder | None,
        notice: Callable[[str], None] | None,
        lock_timeout_s: float,
    ) -> None:
        """Use `Library.open`."""
        self._folder = folder
        self._reader = database
        self._encoder = OwnEncoder(database, encoder)
        self._said: set[str] = set()
        self._tell = notice
        self._guard = threading.RLock()
        self._writing: Database | None = None
        self._readings = Readings(database)
        self._scopes = Scopes(database, self._readings)
        self._mirror = Mirror(folder, self._writer_database, self._notice)
        self._searcher = Searcher(database, self._mirror)
        self._writer = Writer(
            folder=folder,
            connect=self._writer_database,
            mirror=self._mirror,
            notice=self._notice,
            lock_timeout_s=lock_timeout_s,
        )
        self._adder = Adder(self._writer)
        self._editor = Editor(self._writer)
        self._reindexer = Reindexer(self._writer, self._mirror, self._notice)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        encoder: TextEncoder | None = None,
        create: bool = True,
        notice: Callable[[str], None] | None = None,
        lock_timeout_s: float = LOCK_TIMEOUT_S,
    ) -> "Library":
        """Open a library.

        Args:
            folder: Where it lies.
            encoder: What turns texts into vectors; None for the one that the library was built with (the default for
                a new one), loaded when it is first needed.
            create: Make it if it is not there.
            notice: Told one line when something was repaired or waits; None writes it to the log.
            lock_timeout_s: Seconds that a change waits for another process that is writing.

        Raises:
            EmptyLibraryError: It is not there and `create` is False.
            LibraryStorageError: Disk full, no permission, damaged file.
            LibraryVersionError: No saidthat library, or one of a newer version.
            LibraryBusyError: Another process is making or changing it right now.
        """
        folder = Path(folder).expanduser().resolve()
        with storage_errors(folder):
            file = folder / FILE_NAME
            there = file.is_file() and file.stat().st_size > 0
            if not there and not create:
                raise EmptyLibraryError(
                    f"There is no library in {folder} yet: `saidthat index FILE` makes one."
                )
            folder.mkdir(parents=True, exist_ok=True)
        database = Database(folder)
        try:
            if not there or database.version() < len(MIGRATIONS):
                with write_lock(folder, timeout_s=lock_timeout_s, notice=notice):
                    database.migrate()
        except BaseException:
            database.close()
            raise
        return cls(folder, database, encoder=encoder, notice=notice, lock_timeout_s=lock_timeout_s)

    @property
    def folder(self) -> Path:
        """Where the library lies, absolute."""
        return self._folder

    @property
    def generation(self) -> int:
        """Counts the changes of the library, from 0. What was read at one generation may be kept until the next."""
        return self._readings.generation()

    @property
    def encoder(self) -> TextEncoder:
        """The encoder of this library.

        Raises:
            EncoderError: It is missing or damaged, or the library was built with another one.
        """
        return self._encoder.get()

    def add(
        self,
        document: Document,
        *,
        sample: bool = False,
        replace: str | None = None,
        keep_both: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> AddResult:
        """Add a document, or make it the new revision of the transcript with the same id and source.

        The same bytes read the same way again change nothing and load no model. Corrections of a transcript are
        applied to each new revision.

        Args:
            document: What was read.
            sample: Mark it as one that came with saidthat.
            replace: The transcript whose next revision it becomes, whatever its own id and source (see `resolve`).
            keep_both: Add it although nearly the same words are there.
            progress: Told chunks encoded and chunks in all.

        Raises:
            TranscriptExistsError: The id belongs to a transcript from another source.
            NearDuplicateError: It is nearly a transcript that is there (see `index.near_duplicates`).
            TranscriptNotFoundError: Nothing fits `replace`.
            EncoderError: See `encoder`.
            LibraryBusyError: Another process kept writing.
            LibraryStorageError: Disk full, no permission; the library is as it was before.
        """
        return self._adder.add(
            document,
            self._encoder.get,
            sample=sample,
            replace=replace,
            keep_both=keep_both,
            progress=progress,
        )

    def likenesses(self, document: Document) -> tuple[Likeness, ...]:
        """Say how many sentences a document shares with each transcript, the likest first."""
        return self._adder.likenesses(document)

    def edit(self, ref: str, edit: Edit, *, automatic: bool = False) -> Transcript:
        """Correct a transcript. Citations, filters and listings follow at once, also in other processes.

        Encodes nothing, but for `Mend`: the chunks that hold the mended turn.

        Args:
            ref: See `resolve`.
            edit: What is right.
            automatic: It is saidthat's own, not the user's.

        Returns:
            The transcript with it.

        Raises:
            EditError: It fits nothing or changes nothing; one line, with what was meant perhaps.
            TranscriptNotFoundError: Nothing fits `ref`.
            EncoderError, LibraryBusyError, LibraryStorageError: See `add`.
        """
        return self._editor.edit(self._readings.row(ref).key, edit, self._encoder.get, automatic=automatic)

    def undo(self, ref: str) -> Recorded:
        """Take back the latest correction, the user's or an automatic one. Raises what `edit` does, also for none."""
        return self._editor.undo(self._readings.row(ref).key, self._encoder.get)

    def edits(self, ref: str) -> tuple[Recorded, ...]:
        """Return the corrections of a transcript in their order. Takes and raises what `resolve` does."""
        row = self._readings.row(ref)
        with self._reader.reading() as connection:
            kept = edits.read(connection, row.key)
            base = revisions.read_base(connection, row.revision) if kept else None
        return Overlay(base, kept).recorded if base is not None else ()

    def reindex(
        self, encoder: TextEncoder, *, progress: Callable[[int, int], None] | None = None
    ) -> ReindexResult:
        """Encode everything with another encoder, which is the library's own from then on.

        Until it is done the library is searched as before. Whoever is interrupted goes on by calling it again.

        Args:
            encoder: See `index.encoder.load_encoder`; its `model_id` is what later openings load.
            progress: Told texts encoded so far and texts in all.

        Raises:
            EncoderError, LibraryBusyError, LibraryStorageError: See `add`; what was encoded so far is kept.
        """
        result = self._reindexer.reindex(encoder, progress=progress)
        self._encoder.change(encoder)
        return result

    def remove(self, ref: str, *, purge: bool = False) -> str:
        """Take a transcript out.

        Args:
            ref: See `resolve`.
            purge: Leave nothing of its words in any file of the folder (rewrites the files).

        Returns:
            Its id.

        Raises:
            TranscriptNotFoundError: Nothing fits `ref`.
            LibraryBusyError: Another process kept writing.
            LibraryStorageError: Disk full, no permission.
        """
        row = self._readings.row(ref)
        self._writer.remove(row, purge=purge)
        return row.id

    def transcripts(self, filters: Filters = Filters()) -> tuple[Entry, ...]:
        """List the transcripts, samples among them, in the order of adding.

        Raises:
            EmptyLibraryError: Filters are given and the library is empty.
            TranscriptNotFoundError: A filter names a transcript that is not there.
            UnknownFilterError: A filter fits nothing.
        """
        rows = self._readings.rows()
        listing = self._readings.entries()
        if filters == Filters():
            return listing
        kept = select_entries(listing, filters)
        if filters.speakers or filters.roles or filters.firms or filters.sections:
            allowed = select_turns(
                [self._readings.transcript(rows[entry.number - 1]) for entry in kept], filters
            )
            kept = tuple(entry for entry in kept if entry.id in allowed)
        return kept

    def resolve(self, ref: str) -> str:
        """Return the id of the transcript with this id, number in the listing, or unique beginning of an id.

        Raises:
            EmptyLibraryError: The library is empty.
            TranscriptNotFoundError: None or several fit; the message offers near ones.
        """
        return self._readings.row(ref).id

    def get(self, ref: str) -> Transcript:
        """Return a transcript. Takes and raises what `resolve` does."""
        return self._readings.transcript(self._readings.row(ref))

    def source(self, ref: str) -> bytes:
        """Return the bytes that a transcript was read from. Takes and raises what `resolve` does."""
        row = self._readings.row(ref)
        with self._reader.reading() as connection:
            return revisions.read_source(connection, row.revision)

    def scope(self, filters: Filters = Filters()) -> Scope:
        """Turn filters into what is searched.

        Without a named transcript the samples are left out as soon as one other transcript is there.

        Raises:
            EmptyLibraryError: The library is empty.
            TranscriptNotFoundError: A filter names a transcript that is not there.
            UnknownFilterError: A filter fits nothing; the message lists what there is.
            UsageError: `since` is no date.
        """
        return self._scopes.of(filters)

    def indexed(self, scope: Scope) -> IndexedChunks:
        """Return every chunk of a scope's transcripts, as they were when the scope was made.

        Kept in memory.
        """
        return self._searcher.of_scope(scope)

    def nearest(self, vector: NDArray[np.float32], k: int, scope: Scope | None = None) -> NDArray[np.int64]:
        """Propose narrow chunks near a vector, by approximate search.

        Args:
            vector: (dim,) float32 of unit length.
            k: How many, at most `index.vectors.MAX_CANDIDATES`.
            scope: Only chunks of these transcripts; None for the whole library.

        Returns:
            Up to k ids of current chunks, nearest first; to be scored again exactly (`indexed_ids`).
        """
        return self._searcher.nearest(vector, k, scope)

    def holders(self, terms: Sequence[str]) -> Mapping[str, NDArray[np.int64]]:
        """Return the ids of the chunks that hold each of the rarer terms (see `index.terms.terms`).

        Of both sizes, current or not (see `roll`). Terms too common to be read to the end are left out.
        """
        return self._searcher.holders(terms)

    def roll(self, scope: Scope) -> Roll:
        """Return which ids are those of the scope's current chunks. Takes one to two seconds for 1,000 transcripts."""
        return self._searcher.roll(scope)

    def before(self, ids: Sequence[int] | NDArray[np.int64]) -> list[int]:
        """Return the narrow chunks of the two turns before each of these narrow chunks, by id."""
        return self._searcher.before([int(number) for number in ids])

    def indexed_ids(self, ids: Sequence[int] | NDArray[np.int64]) -> IndexedChunks:
        """Return narrow chunks by id, in the order of `ids`, then the wide chunks around them.

        What is no longer current is left out.
        """
        return self._searcher.of_ids([int(number) for number in ids])

    def doctor(self) -> tuple[doctor.Finding, ...]:
        """Examine the library and repair what can be repaired without encoding."""
        return doctor.examine(
            folder=self._folder,
            reader=self._reader,
            connect=self._writer_database,
            mirror=self._mirror,
            encoder=self._encoder.get,
        )

    def close(self) -> None:
        """Close the files; closing twice is allowed."""
        self._mirror.close()
        with self._guard:
            if self._writing is not None:
                self._writing.close()
                self._writing = None
        self._reader.close()

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _writer_database(self) -> Database:
        with self._guard:
            if self._writing is None:
                self._writing = Database(self._folder)
            return self._writing

    def _notice(self, line: str) -> None:
        """Say a line once."""
        if line in self._said:
            return
        self._said.add(line)
        if self._tell is not None:
            self._tell(line)
        else:
            _log.warning(line)
