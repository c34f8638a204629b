"""Where transcripts are: files, folders, and the members of zip archives, each found in the same way."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath, PurePosixPath

from index.errors import UnreadableFileError
from index.formats.archives import Archive, Member, is_zip, open_archive
from index.formats.refusals import MAX_BYTES, is_document, refuse_name, refuse_size
from index.formats.registry import known_endings

MEMBER = "!/"
"""Stands between the name of an archive and that of a file in it: "calls.zip!/june/board.vtt"."""
_ZIP = ".zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file inside a folder or an archive that was not read."""

    name: str
    """Its path."""
    reason: str
    """One line for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to be read as a transcript."""

    name: str
    """Its path as the person gave it, or "calls.zip!/june/board.vtt"; id and title come from its last part."""
    data: Callable[[], bytes]
    """Reads the bytes, within `MAX_BYTES`. Raises: UnreadableFileError."""
    container: str | None = None
    """The folder or archive that it was found in; None when it was named itself, so that it has to be read."""
    origin: str = ""
    """The name that stays the same wherever the command is run: an absolute path, a member's behind it."""


OnSkip = Callable[[Skipped], None]


def find_sources(
    paths: Iterable[str | os.PathLike[str]], *, on_skip: OnSkip | None = None
) -> Iterator[Source]:
    """Find the files to read: those named, and those of folders and zip archives, sorted by name.

    A file that is named itself is always yielded. In folders and archives hidden files are left out, and
    what is no file of a known ending is reported to `on_skip`. Nothing is unpacked to the disk.

    Args:
        paths: Files, folders and zip archives.
        on_skip: Told of each file that is left out.

    Raises:
        UnreadableFileError: A path is a web address, does not exist or cannot be listed, or is a zip archive
            that is damaged or too large.
    """
    skip = on_skip or _ignore
    for path in paths:
        refuse_name(str(path))
        place = Path(path)
        if place.is_dir():
            yield from _in_folder(place, skip)
        elif place.exists():
            yield from _named(place, skip)
        else:
            raise UnreadableFileError(f"{path}: there is no such file or folder; check the path")


def sources_of_bytes(data: bytes, name: str, *, on_skip: OnSkip | None = None) -> Iterator[Source]:
    """Yield the members of a zip archive that is at hand as bytes (stdin, an upload); else the bytes themselves.

    Raises:
        UnreadableFileError: It is a zip archive that is damaged or too large.
    """
    if is_zip(data) and (archive := _transcripts_of(data, name)) is not None:
        yield from _members(archive, name, name, on_skip or _ignore)
    else:
        yield Source(name=name, data=lambda: data, origin=name)


def _ignore(_: Skipped) -> None:
    """Take no notice of what is skipped."""


def _named(path: Path, skip: OnSkip) -> Iterator[Source]:
    archive = _opened(path) if path.is_file() else None
    if archive is None:
        yield _file(path, None)
    else:
        yield from _members(archive, str(path), _absolute(path), skip)


def _in_folder(folder: Path, skip: OnSkip) -> Iterator[Source]:
    def fail(error: OSError) -> None:
        raise UnreadableFileError(f"{error.filename}: {error.strerror}; check the permissions") from error

    endings = known_endings()
    # os.walk does not follow links to folders, so a link to a parent cannot loop.
    for root, names, files in os.walk(folder, onerror=fail):
        names[:] = sorted(name for name in names if not _hidden(name))
        for name in names:
            if (Path(root) / name).is_symlink():
                skip(
                    Skipped(name=str(Path(root) / name), reason="a link to a folder; name that folder itself")
                )
        for name in sorted(files):
            path = Path(root) / name
            if _hidden(name):
                continue
            if not path.is_file():
                skip(Skipped(name=str(path), reason="no ordinary file, or a link that leads nowhere"))
            elif path.suffix.lower() == _ZIP:
                yield from _zip_in_folder(path, folder, skip)
            elif path.suffix.lower() in endings:
                yield _file(path, str(folder))
            else:
                skip(Skipped(name=str(path), reason=_unknown(path)))


def _zip_in_folder(path: Path, folder: Path, skip: OnSkip) -> Iterator[Source]:
    """Yield what an archive among other files holds; one that cannot be opened is skipped."""
    try:
        archive = _opened(path)
        found = [] if archive is None else list(_members(archive, str(path), _absolute(path), skip))
    except UnreadableFileError as error:
        skip(Skipped(name=str(path), reason=str(error).removeprefix(f"{path}: ")))
        return
    if archive is None:
        yield _file(path, str(folder))
    yield from found


def _opened(path: Path) -> Archive | None:
    """Return the archive of transcripts that a file is, or None."""
    try:
        with path.open("rb") as file:
            zipped = is_zip(file.read(4))
    except OSError as error:
        raise _unreadable(path, error) from error
    return _transcripts_of(path, str(path)) if zipped else None


def _transcripts_of(source: Path | bytes, name: str) -> Archive | None:
    """Open an archive; None for a document that is a zip archive inside, such as a Word file."""
    archive = open_archive(source, name)
    return None if is_document(member.name for member in archive.members) else archive


def _members(archive: Archive, name: str, origin: str, skip: OnSkip) -> Iterator[Source]:
    endings = known_endings()
    chosen: list[Member] = []
    for member in sorted(archive.members, key=lambda each: each.name):
        path = PurePosixPath(member.name)
        if any(_hidden(part) for part in path.parts):
            continue
        reason = member.refusal
        if path.suffix.lower() == _ZIP:
            reason = "an archive inside an archive; unpack it and add the files"
        elif path.suffix.lower() not in endings:
            reason = _unknown(path)
        elif reason is None and member.size > MAX_BYTES:
            reason = f"{member.size / 1e6:,.0f} MB is more than one transcript may have"
        if reason is None:
            chosen.append(member)
        else:
            skip(Skipped(name=f"{name}{MEMBER}{member.name}", reason=reason))
    archive.check_total(chosen)
    for member in chosen:
        yield Source(
            name=f"{name}{MEMBER}{member.name}",
            data=partial(archive.read, member, MAX_BYTES),
            container=name,
            origin=f"{origin}{MEMBER}{member.name}",
        )


def _hidden(name: str) -> bool:
    return name.startswith(".") or name == "__MACOSX"


def _unknown(path: PurePath) -> str:
    return f"no transcript format has {path.suffix or 'no ending'}; name the file itself to try it"


def _file(path: Path, container: str | None) -> Source:
    return Source(name=str(path), data=partial(_bytes_of, path), container=container, origin=_absolute(path))


def _bytes_of(path: Path) -> bytes:
    """Read one byte more than is allowed at most: what grows, or has no size (a pipe), stays bounded too."""
    try:
        refuse = path.stat().st_size
        if refuse > MAX_BYTES:
            refuse_size(refuse, str(path))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    refuse_size(len(data), str(path))
    return data


def _unreadable(path: Path, error: OSError) -> UnreadableFileError:
    return UnreadableFileError(
        f"{path}: cannot be read ({error.strerror or error}); check the path and its permissions"
    )


def _absolute(path: Path) -> str:
    return str(path.resolve())
