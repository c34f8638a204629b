"""One connection to `library.sqlite`: settings, versions, transactions, and errors in words for people."""

import errno
import sqlite3
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import LibraryBusyError, LibraryStorageError, LibraryVersionError
from index.store.schema import APPLICATION_ID, MIGRATIONS

FILE_NAME = "library.sqlite"
BUSY_TIMEOUT_S = 30.0
_SMALLEST_DATABASE = 512


@contextmanager
def storage_errors(folder: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise into one line with the next step.

    Raises:
        LibraryStorageError: Disk full, no permission, damaged file.
        LibraryVersionError: The file is no database.
        LibraryBusyError: Another process keeps the database locked.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _translated_sqlite(error, folder) from error
    except OSError as error:
        raise _translated_os(error, folder) from error


def _translated_sqlite(error: sqlite3.Error, folder: Path) -> Exception:
    text = str(error)
    if "full" in text:
        return _disk_full(folder)
    if "file is not a database" in text:
        return _foreign(folder / FILE_NAME)
    if "malformed" in text or "corrupt" in text:
        return LibraryStorageError(
            f"{folder / FILE_NAME} is damaged ({text}): put back a copy of the folder, "
            "or move the folder away and index the files again."
        )
    if "locked" in text or "busy" in text:
        return LibraryBusyError(
            f"Another process keeps {folder} locked: wait until it is done, then try again."
        )
    if "readonly" in text or "unable to open" in text or "permission" in text.lower():
        return _no_permission(folder)
    return LibraryStorageError(
        f"The library in {folder} cannot be used ({text}): `saidthat doctor` says more."
    )


def _translated_os(error: OSError, folder: Path) -> LibraryStorageError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _disk_full(folder)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return _no_permission(folder)
    reason = error.strerror or str(error)
    return LibraryStorageError(
        f"The library in {folder} cannot be used ({reason}): choose a folder with --library."
    )


def _foreign(path: Path) -> LibraryVersionError:
    return LibraryVersionError(
        f"{path} is no saidthat library: name another folder with --library, or move the file away."
    )


def _disk_full(folder: Path) -> LibraryStorageError:
    return LibraryStorageError(
        f"The disk of {folder} is full: free some space and run the command again. Nothing in the library was lost."
    )


def _no_permission(folder: Path) -> LibraryStorageError:
    return LibraryStorageError(
        f"saidthat may not read or write {folder}: change its permissions, or choose another folder with --library."
    )


class Database:
    """A connection that one thread uses at a time.

    Reads see one snapshot for the length of a `reading()` block; a `writing()` block is all or nothing.
    """

    def __init__(self, folder: Path) -> None:
        """Connect to the file in `folder`, which must exist or be creatable.

        Raises:
            LibraryStorageError: No permission, disk full, or damaged.
            LibraryVersionError: The file is no database.
        """
        self.folder = folder
        self._lock = threading.RLock()
        with storage_errors(folder):
            _refuse_other_files(folder / FILE_NAME)
            self._connection = sqlite3.connect(
                folder / FILE_NAME, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
            try:
                for pragma in ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON"):
                    self._connection.execute(f"PRAGMA {pragma}")
            except sqlite3.Error:
                self._connection.close()
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One snapshot for the block, whatever other processes write meanwhile. Blocks may nest."""
        with self._lock, storage_errors(self.folder):
            nested = self._connection.in_transaction
            if not nested:
                self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                if not nested and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: committed at the end of the block, undone when it raises."""
        with self._lock, storage_errors(self.folder):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def shrink(self) -> bool:
        """Rewrite the file without what was deleted and empty the write-ahead log.

        Returns:
            False when another process's reading kept a part of the log alive.
        """
        with self._lock, storage_errors(self.folder):
            self._connection.execute("VACUUM")
            busy, _, _ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy

    def complaint(self) -> str | None:
        """Return the first complaint of SQLite's own check, or None when the file is sound."""
        with self._lock, storage_errors(self.folder):
            found = self._connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            broken = self._connection.execute("PRAGMA foreign_key_check").fetchone()
        if found != "ok":
            return str(found)
        return f"a row of {broken[0]} points nowhere" if broken else None

    def version(self) -> int:
        """Return the schema version, 0 for a file without tables.

        Raises:
            LibraryVersionError: Another program's database, or a newer saidthat's library.
        """
        with self._lock, storage_errors(self.folder):
            version = int(self._connection.execute("PRAGMA user_version").fetchone()[0])
            application = int(self._connection.execute("PRAGMA application_id").fetchone()[0])
            tables = int(self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
        if application != APPLICATION_ID and (tables or version or application):
            raise _foreign(self.folder / FILE_NAME)
        if version > len(MIGRATIONS):
            raise LibraryVersionError(
                f"The library in {self.folder} was written by a newer saidthat (version {version}, this one reads up "
                f"to {len(MIGRATIONS)}): update saidthat, or choose another folder with --library."
            )
        return version

    def migrate(self) -> None:
        """Bring the file to the newest version, one transaction a step. The caller holds the write lock."""
        version = self.version()
        if version == len(MIGRATIONS):
            return
        with self._lock, storage_errors(self.folder):
            self._connection.execute("PRAGMA journal_mode = WAL")
        for number, statements in enumerate(MIGRATIONS[version:], start=version + 1):
            with self.writing() as connection:
                for statement in _statements(statements):
                    connection.execute(statement)
                if number == 1:
                    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    connection.execute("INSERT INTO meta VALUES ('library', ?)", (uuid.uuid4().hex,))
                connection.execute(f"PRAGMA user_version = {number}")

    def close(self) -> None:
        """Close the connection; closing twice is allowed."""
        with self._lock:
            self._connection.close()


def _refuse_other_files(path: Path) -> None:
    """SQLite itself takes a file of a few bytes for an empty database and writes over it.

    Only the size is looked at: opening and closing the file here would free the locks that other connections of this
    process hold on it (POSIX).
    """
    if path.is_file() and 0 < path.stat().st_size < _SMALLEST_DATABASE:
        raise _foreign(path)


def _statements(script: str) -> Iterator[str]:
    """Split a script (`executescript` would commit in between)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
