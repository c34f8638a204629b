"""Files that a command writes: whole or not at all. And JSON lines that no terminal can be tricked with."""

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from index.errors import SaidthatError

STDOUT = "-"

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class OutputError(SaidthatError):
    """A file that was to be written cannot be; what it held before is still there."""


def json_text(value: Mapping[str, object], *, indent: int | None = None) -> str:
    """Return JSON without line end. What could steer a terminal or is no character is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


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
