"""Files that a command writes: whole or not at all; JSON that no terminal can be tricked with."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from index.errors import SaidthatError
from index.exports.interchange_json import json_text

__all__ = ["STDOUT", "OutputError", "json_text", "writing"]

STDOUT = "-"


class OutputError(SaidthatError):
    """A file that was to be written cannot be; what it held before is still there."""


@contextmanager
def writing(target: str) -> Iterator[TextIO]:
    """Open `target` ("-" for stdout) for UTF-8 text; the file appears under its name only when all is written.

    An error or Ctrl-C inside leaves an older file of that name as it was.

    Raises:
        OutputError: The file cannot be written.
    """
    if target == STDOUT:
        yield sys.stdout
        return
    with _translated(target):
        path = Path(target).resolve()
        if path.is_dir():
            raise OutputError(f"{target}: this is a folder; name a file in it")
        replaced = path.is_file() or not path.exists()
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
    if not replaced:
        # A device or a pipe (/dev/null) can only be written.
        with _translated(target), path.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    try:
        with _translated(target), part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with _translated(target):
            part.replace(path)
    finally:
        with _translated(target):
            part.unlink(missing_ok=True)


@contextmanager
def _translated(target: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{target}: {reason}; name a file that can be written") from error
