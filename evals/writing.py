"""Files written whole or not at all."""

import contextlib
import os
from pathlib import Path

from index.errors import LibraryStorageError


def write_text(path: Path, text: str) -> None:
    """Write a file, its folder made when missing; on failure what stood there before stays.

    Raises:
        LibraryStorageError: The place cannot be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise LibraryStorageError(
            f"{path}: cannot be written ({error.strerror}); name another place"
        ) from error
