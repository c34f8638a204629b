"""The write lock of a library: one writer at a time among all processes, freed by the system when a process dies."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import LibraryBusyError
from index.store.database import storage_errors

FILE_NAME = "library.lock"
NOTICE_AFTER_S = 1.0


@contextmanager
def write_lock(
    folder: Path, *, timeout_s: float, notice: Callable[[str], None] | None = None
) -> Iterator[None]:
    """Hold the lock for the block.

    Args:
        folder: The library's folder.
        timeout_s: Seconds to wait for another writer, 0 to give up at once.
        notice: Told once when the waiting takes longer than NOTICE_AFTER_S.

    Raises:
        LibraryBusyError: Another writer still holds it.
        LibraryStorageError: The lock file cannot be made.
    """
    lock = FileLock(folder / FILE_NAME, thread_local=False)
    with storage_errors(folder):
        _acquire(lock, folder, timeout_s, notice)
    try:
        yield
    finally:
        lock.release()


def _acquire(lock: FileLock, folder: Path, timeout_s: float, notice: Callable[[str], None] | None) -> None:
    end = time.monotonic() + timeout_s
    try:
        lock.acquire(timeout=min(NOTICE_AFTER_S, timeout_s), poll_interval=0.02)
        return
    except Timeout:
        if timeout_s > NOTICE_AFTER_S and notice is not None:
            notice(f"Waiting for another saidthat that is writing to {folder}.")
    try:
        lock.acquire(timeout=max(0.0, end - time.monotonic()), poll_interval=0.05)
    except Timeout as error:
        raise LibraryBusyError(
            f"Another saidthat is writing to {folder}: wait until it is done, then run the command again."
        ) from error
