"""Zip archives, opened with care: nothing is written to disk, and nothing is unpacked before its size is known."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from index.errors import UnreadableFileError

MAX_ARCHIVE_BYTES = 1_000_000_000
"""Largest zip archive opened, in bytes: thousands of transcripts; what is larger holds recordings."""
MAX_MEMBERS = 10_000
"""Most members of an archive: its list is kept in memory, and a hostile one of 100 MB can name a million."""
MAX_UNPACKED = 1_000_000_000
"""Most bytes that all members read of an archive may unpack to; they are unpacked one at a time."""
MAX_RATIO = 200
"""Most times that a large member may shrink: transcripts pack 3 to 30 times, a bomb about 1,000 times."""
_RATIO_FROM = 1_000_000
"""Bytes unpacked below which the ratio does not matter: so little does no harm."""
_MAX_NAME = 400
_CHUNK = 1 << 20
_LISTED = b"PK\x01\x02"
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)
"""What zipfile raises over a damaged archive, depending on the place of the damage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file within an archive."""

    name: str
    """Its path with "/" between folders: relative, without "..", without control characters."""
    size: int
    """Bytes unpacked, as the archive states it; never are more unpacked."""
    refusal: str | None
    """Why it cannot be unpacked, or None; one line with the next step."""
    info: zipfile.ZipInfo


class Archive:
    """A zip archive whose list of members was read and found harmless."""

    def __init__(self, name: str, file: zipfile.ZipFile) -> None:
        self._name = name
        self._file = file
        self.members: Sequence[Member] = _members(file.infolist())
        """Files only, in the order of the archive's list."""

    def check_total(self, members: Sequence[Member]) -> None:
        """Refuse members that together unpack to too much.

        Raises:
            UnreadableFileError: With the next step.
        """
        total = sum(member.size for member in members)
        if total > MAX_UNPACKED:
            raise UnreadableFileError(
                f"{self._name}: its files unpack to {total / 1e6:,.0f} MB, and {MAX_UNPACKED // 1_000_000:,} MB is "
                "the limit; unpack it and add the transcripts among them"
            )

    def read(self, member: Member, limit: int) -> bytes:
        """Unpack one member.

        Args:
            member: One of `members`.
            limit: Most bytes to unpack.

        Raises:
            UnreadableFileError: It is encrypted, damaged, packed in an uncommon way or larger than `limit`.
        """
        shown = f"{self._name}!/{member.name}"
        if member.refusal is not None:
            raise UnreadableFileError(f"{shown}: {member.refusal}")
        if member.size > limit:
            raise UnreadableFileError(
                f"{shown}: {member.size / 1e6:,.0f} MB is more than the {limit // 1_000_000} MB that may be unpacked; "
                "check that it is a transcript"
            )
        parts: list[bytes] = []
        try:
            with self._file.open(member.info) as file:
                # zipfile unpacks no more than the stated size, and then compares the checksum.
                while part := file.read(_CHUNK):
                    parts.append(part)
        except _DAMAGED as error:
            raise UnreadableFileError(
                f"{shown}: this part of the archive is damaged; make the archive again or add the file itself"
            ) from error
        return b"".join(parts)


def is_zip(head: bytes) -> bool:
    """True when a file with these first bytes is a zip archive (a Word file is one too)."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def open_archive(source: Path | bytes, name: str) -> Archive:
    """Open a zip archive and read its list of members.

    Args:
        source: The file, kept open as long as the archive is in use; or its bytes.
        name: For messages.

    Raises:
        UnreadableFileError: It is damaged, or has more members or bytes than any archive of transcripts.
    """
    file: BinaryIO | None = None
    try:
        file = io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")
        _refuse_crowds(file, name)
        return Archive(name, zipfile.ZipFile(file))
    except _DAMAGED as error:
        if file is not None:
            file.close()
        raise UnreadableFileError(
            f"{name}: this zip archive (a Word file is one too) is damaged or cut off; save or pack it again"
        ) from error


def _refuse_crowds(file: BinaryIO, name: str) -> None:
    """Count the members without believing the archive's own figures: zipfile lists them all at once."""
    size = file.seek(0, io.SEEK_END)
    if size > MAX_ARCHIVE_BYTES:
        raise UnreadableFileError(
            f"{name}: {size / 1e6:,.0f} MB is more than the {MAX_ARCHIVE_BYTES // 1_000_000:,} MB that an archive may "
            "have; unpack it and add the transcripts in it"
        )
    file.seek(0)
    found, tail = 0, b""
    while part := file.read(_CHUNK):
        found += (tail + part).count(_LISTED)
        tail = part[-len(_LISTED) + 1 :]
        if found > MAX_MEMBERS:
            raise UnreadableFileError(
                f"{name}: it holds more than the {MAX_MEMBERS:,} files that an archive may hold; unpack it and add "
                "the transcripts in it"
            )
    file.seek(0)


def _members(infos: Sequence[zipfile.ZipInfo]) -> tuple[Member, ...]:
    files = [info for info in infos if not info.is_dir()]
    names = [_name(info) for info in files]
    last = {name: position for position, name in enumerate(names)}
    return tuple(
        Member(
            name=name[:_MAX_NAME],
            size=info.file_size,
            refusal=_refusal(info, name, again=last[name] != position),
            info=info,
        )
        for position, (info, name) in enumerate(zip(files, names, strict=True))
    )


def _name(info: zipfile.ZipInfo) -> str:
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        # zipfile takes unmarked names for the code page of DOS; many tools write UTF-8 without saying so.
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    shown = "".join(character if character.isprintable() else "\ufffd" for character in name)
    parts = shown.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."}) or "unnamed"


def _refusal(info: zipfile.ZipInfo, name: str, *, again: bool) -> str | None:
    if again:
        return "a later file of the archive has the same name, and only that one is read"
    if len(name) > _MAX_NAME:
        return f"its name is longer than {_MAX_NAME} characters; rename it"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "this is a link, and links in archives are not followed; add the file that it leads to"
    if info.flag_bits & _ENCRYPTED:
        return "it is locked with a password; unpack it and add the file itself"
    if info.compress_type not in _METHODS:
        return "it is packed in an uncommon way; unpack it and add the file itself"
    if info.file_size > _RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size):
        return (
            f"it says that it unpacks to {info.file_size / max(1, info.compress_size):,.0f} times its size, as no "
            "transcript does; add the file itself if it is one"
        )
    return None
