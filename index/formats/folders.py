"""Which files of the paths a person names are read."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.errors import UnreadableFileError
from index.formats.refusals import refuse_name
from index.formats.registry import known_endings


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file inside a folder that was not read."""

    path: Path
    reason: str
    """One line for people."""


def iter_paths(
    paths: Iterable[str | os.PathLike[str]], *, on_skip: Callable[[Skipped], None] | None = None
) -> Iterator[Path]:
    """Yield the files to read, folders opened and sorted by path.

    A file that is named itself is always yielded. Inside a folder, hidden files and folders are left out,
    and files of an ending that no format has are reported to `on_skip`.

    Raises:
        UnreadableFileError: A path is a web address, does not exist, or cannot be listed.
    """
    endings = known_endings()
    for path in paths:
        refuse_name(str(path))
        place = Path(path)
        if place.is_dir():
            yield from _in_folder(place, endings, on_skip)
        elif place.exists():
            yield place
        else:
            raise UnreadableFileError(f"{path}: there is no such file or folder; check the path")


def _in_folder(
    folder: Path, endings: frozenset[str], on_skip: Callable[[Skipped], None] | None
) -> Iterator[Path]:
    def fail(error: OSError) -> None:
        raise UnreadableFileError(f"{error.filename}: {error.strerror}; check the permissions") from error

    # os.walk does not follow links to folders, so a link to a parent cannot loop.
    for root, names, files in os.walk(folder, onerror=fail):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for file in sorted(files):
            path = Path(root) / file
            if file.startswith(".") or not path.is_file():
                continue
            if path.suffix.lower() in endings:
                yield path
            elif on_skip is not None:
                ending = path.suffix or "no ending"
                on_skip(
                    Skipped(
                        path=path, reason=f"no transcript format has {ending}; name the file itself to try it"
                    )
                )
