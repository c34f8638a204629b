"""Chroma as a mirror of `library.sqlite`: kept equal, checked on opening, rebuilt when it is not, never trusted alone.

Which folder is in force, which index files were written last and whether a change is under way stand in SQLite, so a
killed process leaves nothing that the next one cannot see. Chroma's files are opened under the write lock only.
"""

import json
import shutil
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from index.errors import LibraryBusyError, LibraryStorageError, VectorStoreError
from index.lock import write_lock
from index.store import chunks, embeddings, meta, sweeping
from index.store.database import Database, storage_errors
from index.store.meta import EncoderRecord
from index.vectors import Stamp, VectorStore, index_files, same_files

PREFIX = "vectors-"
_BATCH = 2000
_QUIET = 2000
"""Up to so many chunks a rebuild that the user asked for takes a second or two and needs no notice."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """What SQLite says about the mirror in one snapshot."""

    library: str
    generation: int
    folder: str
    """Name of the folder in force, "" before the first."""
    files: dict[str, list[int | str]]
    """See `index.vectors.index_files`."""
    dirty: bool
    """A change was begun and not ended."""
    encoder: EncoderRecord | None
    chunks: int
    """Current narrow chunks, each of which has a vector there."""


class Mirror:
    """The Chroma folder of one library."""

    def __init__(self, folder: Path, connect: Callable[[], Database], notice: Callable[[str], None]) -> None:
        """Know a library's folder; Chroma is opened when vectors are first asked for.

        Args:
            folder: Absolute path of the library.
            connect: Gives the library's connection for writing.
            notice: Told one line when something is rebuilt or cannot be used.
        """
        self._folder = folder
        self._connect = connect
        self._notice = notice
        self._lock = threading.RLock()
        self._store: VectorStore | None = None
        self._given_up: tuple[int, str] | None = None

    def read(self, use: Callable[[VectorStore], T], generation: int, folder: str) -> T | None:
        """Use Chroma for a search.

        Args:
            use: Reads from the open store.
            generation: Of the reader's snapshot.
            folder: Name of the folder in force in that snapshot.

        Returns:
            What `use` returned; None when Chroma cannot be used now and the copy has to answer.
        """
        store = self._for_reading(generation, folder)
        if store is None:
            return None
        try:
            return use(store)
        except VectorStoreError as error:
            reason = _first_line(error)
            self._abandon(store)
            store = self._under_lock(lambda database: self._rebuild(database, reason), generation, folder)
        if store is None:
            return None
        try:
            return use(store)
        except VectorStoreError as error:
            self._give_up(error, generation, folder)
            return None

    def ensure(self, database: Database) -> VectorStore | None:
        """Open Chroma and make it equal to the current chunks. The caller holds the write lock.

        Returns:
            None when the library has no encoder yet, so that there is nothing to hold.

        Raises:
            VectorStoreError: It can be neither opened nor rebuilt.
        """
        with self._lock:
            facts = _facts(database)
            if facts.dirty:
                with database.writing() as connection:
                    sweeping.drop_staged(connection)
                facts = _facts(database)
            if facts.encoder is None:
                return None
            if self._is_fresh(facts.generation, facts.folder) and not facts.dirty:
                return self._store
            try:
                return self._opened(database, facts)
            except VectorStoreError as error:
                return self._rebuild(database, str(error))

    def change(
        self, store: VectorStore, database: Database, generation: int, work: Callable[[VectorStore], None]
    ) -> str:
        """Write to Chroma as part of a change. The caller holds the write lock and has set "dirty".

        Args:
            store: From `ensure`.
            database: For writing.
            generation: The one that the change leads to.
            work: Writes and deletes vectors.

        Returns:
            The index files afterwards, for `note_equal`.

        Raises:
            VectorStoreError: Chroma failed and was closed; the next opening makes it equal again.
        """
        try:
            store.set_stamp(_stamp(_facts(database), generation))
            work(store)
            store.count()  # waits until the index has taken in what was written
            return json.dumps(_index_files(store.folder))
        except VectorStoreError:
            self._abandon(store)
            raise

    def rebuild(self, database: Database, reason: str) -> VectorStore | None:
        """Write all vectors into a new folder, from the copy. The caller holds the write lock.

        Args:
            database: For writing.
            reason: Told in a notice when it will take a while.

        Raises:
            VectorStoreError: Chroma cannot write.
        """
        with self._lock:
            return self._rebuild(database, reason, planned=True)

    def discard(self, database: Database) -> None:
        """Delete every folder of vectors; the next opening writes a new one. The caller holds the write lock."""
        with self._lock:
            if self._store is not None:
                self._abandon(self._store)
            with database.writing() as connection:
                meta.write(connection, "vectors", "")
                note_equal(connection, "{}")
            self._remove_other_folders("")

    def close(self) -> None:
        """Give the folder back."""
        with self._lock:
            if self._store is not None:
                self._abandon(self._store)

    def _is_fresh(self, generation: int, folder: str) -> bool:
        store = self._store
        return store is not None and store.folder.name == folder and store.seen == generation

    def _for_reading(self, generation: int, folder: str) -> VectorStore | None:
        if self._is_fresh(generation, folder):
            return self._store
        if self._given_up == (generation, folder):
            return None
        return self._under_lock(self.ensure, generation, folder)

    def _under_lock(
        self, work: Callable[[Database], VectorStore | None], generation: int, folder: str
    ) -> VectorStore | None:
        """Do what needs the write lock if it is free at once; a reader never waits for a writer."""
        if not self._lock.acquire(blocking=False):
            return None
        try:
            with write_lock(self._folder, timeout_s=0):
                return work(self._connect())
        except LibraryBusyError:
            return None
        except (VectorStoreError, LibraryStorageError) as error:
            self._give_up(error, generation, folder)
            return None
        finally:
            self._lock.release()

    def _give_up(self, error: Exception, generation: int, folder: str) -> None:
        self._given_up = (generation, folder)
        self._notice(
            f"Chroma cannot be used ({_first_line(error)}): searching the copy in library.sqlite instead."
        )

    def _opened(self, database: Database, facts: _Facts) -> VectorStore:
        """Open the folder in force and compare. Raises: VectorStoreError."""
        if self._store is not None and self._store.folder.name != facts.folder:
            self._abandon(self._store)
        if not facts.folder:
            raise VectorStoreError("there are none yet")
        path = self._folder / facts.folder
        if not path.is_dir():
            raise VectorStoreError("their folder is missing")
        if not _same_files(path, facts.files):
            raise VectorStoreError("their files were changed or damaged")
        if self._store is None:
            self._store = VectorStore.open(path, generation=facts.generation)
        if self._store.seen != facts.generation or facts.dirty:
            self._store.refresh(facts.generation)
        self._compare(self._store, facts)
        if facts.dirty:
            self._reconcile(database, self._store, facts)
        return self._store

    def _compare(self, store: VectorStore, facts: _Facts) -> None:
        stamp = store.stamp()
        allowed = {facts.generation, facts.generation + 1} if facts.dirty else {facts.generation}
        if (
            stamp is None
            or facts.encoder is None
            or stamp.library != facts.library
            or stamp.fingerprint != facts.encoder.fingerprint
            or stamp.generation not in allowed
            or (not facts.dirty and store.count() != facts.chunks)
        ):
            raise VectorStoreError("they are out of date")

    def _reconcile(self, database: Database, store: VectorStore, facts: _Facts) -> None:
        """After an unclean stop: compare id by id, take out what is too much, add what is missing."""
        with database.reading() as connection:
            wanted = chunks.current(connection)
        present = store.ids()
        store.delete(sorted(present - wanted.keys()))
        lacking = sorted(wanted.keys() - present)
        if lacking and facts.encoder is not None:
            with database.reading() as connection:
                rows = chunks.of_ids(connection, lacking)
                found = embeddings.read(connection, facts.encoder.key, [row.sha256 for row in rows])
            rows = [row for row in rows if row.sha256 in found]
            if rows:
                vectors = np.stack([found[row.sha256] for row in rows])
                store.write([row.id for row in rows], vectors, [wanted[row.id] for row in rows])
        if store.count() != facts.chunks:
            raise VectorStoreError("they are incomplete")
        store.set_stamp(_stamp(facts, facts.generation))
        store.seen = facts.generation
        self._settle(database, store)

    def _rebuild(self, database: Database, reason: str, *, planned: bool = False) -> VectorStore | None:
        facts = _facts(database)
        if facts.encoder is None:
            return None
        if self._store is not None:
            self._abandon(self._store)
        if facts.chunks > (_QUIET if planned else 0):
            self._notice(
                f"Rebuilding the search vectors of {facts.chunks:,} chunks ({reason}); nothing is encoded again."
            )
        store = VectorStore.create(
            self._folder / self._next_name(facts.folder), _stamp(facts, facts.generation)
        )
        try:
            with database.reading() as connection:
                for ids, vectors, transcripts in embeddings.current(connection, facts.encoder.key, _BATCH):
                    store.write(ids.tolist(), vectors, transcripts)
            self._settle(database, store)
        except BaseException:
            store.close()
            shutil.rmtree(store.folder, ignore_errors=True)
            raise
        self._store = store
        self._given_up = None
        self._remove_other_folders(store.folder.name)
        return store

    def _settle(self, database: Database, store: VectorStore) -> None:
        """Put the folder in force and note that Chroma equals the current chunks."""
        files = json.dumps(_index_files(store.folder))
        with database.writing() as connection:
            meta.write(connection, "vectors", store.folder.name)
            note_equal(connection, files)

    def _next_name(self, present: str) -> str:
        """A name that no folder has had: a reader may still have an older one open."""
        numbers = [0]
        for name in [present, *(path.name for path in self._folder.glob(f"{PREFIX}*"))]:
            tail = name.removeprefix(PREFIX)
            if tail.isdigit():
                numbers.append(int(tail))
        return f"{PREFIX}{max(numbers) + 1}"

    def _remove_other_folders(self, keep: str) -> None:
        for path in self._folder.glob(f"{PREFIX}*"):
            if path.name == keep:
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)

    def _abandon(self, store: VectorStore) -> None:
        if self._store is store:
            self._store = None
        try:
            store.close()
        except VectorStoreError as error:
            self._notice(f"Chroma did not close ({_first_line(error)}).")


def _facts(database: Database) -> _Facts:
    with database.reading() as connection:
        return _Facts(
            library=meta.read(connection, "library"),
            generation=meta.generation(connection),
            folder=meta.read(connection, "vectors"),
            files=json.loads(meta.read(connection, "vector_files", "{}")),
            dirty=meta.read(connection, "dirty", "0") == "1",
            encoder=meta.encoder(connection),
            chunks=chunks.count_narrow(connection),
        )


def note_equal(connection: sqlite3.Connection, files: str) -> None:
    """Say in SQLite that Chroma equals the current chunks, with these index files."""
    meta.write(connection, "vector_files", files)
    meta.write(connection, "dirty", "0")


def note_change(connection: sqlite3.Connection) -> None:
    """Say in SQLite that a change has begun: until `note_equal`, Chroma is compared id by id on opening."""
    meta.write(connection, "dirty", "1")


def _stamp(facts: _Facts, generation: int) -> Stamp:
    fingerprint = facts.encoder.fingerprint if facts.encoder else ""
    return Stamp(library=facts.library, fingerprint=fingerprint, generation=generation)


def _index_files(folder: Path) -> dict[str, list[int | str]]:
    with storage_errors(folder.parent):
        return index_files(folder)


def _same_files(folder: Path, recorded: dict[str, list[int | str]]) -> bool:
    with storage_errors(folder.parent):
        return same_files(folder, recorded)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
