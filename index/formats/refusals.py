"""What is refused before any reader looks at it, each with its own next step."""

import re
from collections.abc import Iterable
from pathlib import PurePath

from index.errors import UnreadableFileError
from index.formats.archives import is_zip, open_archive
from index.formats.word_package import is_word

MAX_BYTES = 20_000_000
"""Largest file read, in bytes: about 100 hours of speech, far above any one transcript."""

_URL = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_MEDIA = frozenset(
    ".mp3 .mp4 .m4a .m4v .wav .aac .flac .ogg .oga .opus .wma .aiff .aif .amr .mov .avi .mkv .webm .wmv "
    ".mpg .mpeg .3gp .caf".split()
)
_TRANSCRIBE = "make a .vtt of it with your transcriber and add that"
_EXPORT = "export its text (or copy and paste it into a .txt file) and add that"

_WORD = ("a damaged Word document", "open it in Word, save it again as .docx and add that")
_ZIP = (
    "a zip archive, and only its files can be read",
    "add it with `saidthat index FILE.zip`, or unpack it and add the files",
)
_AUDIO = ("audio or video, not a transcript", _TRANSCRIBE)
_IMAGE = ("a picture, not a transcript", "add the transcript as text")
_OLD_WORD = (
    "an old Word, Excel or PowerPoint file (.doc, .xls, .ppt), and those are not read",
    "save it as .docx or plain text and add that",
)
_LOCKED = ("an Office file locked with a password", "save a copy without the password and add that")
_RTF = ("rich text (RTF), and that is not read", "save it as .docx or plain text and add that")
_ARCHIVE = ("a compressed archive, of which only .zip is read", "unpack it and add the files")
_MAGIC: tuple[tuple[bytes, tuple[str, str]], ...] = (
    (b"{\\rtf", _RTF),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ", _ARCHIVE),
    (b"ID3", _AUDIO),
    (b"\xff\xfb", _AUDIO),
    (b"\xff\xf3", _AUDIO),
    (b"\xff\xf1", _AUDIO),
    (b"OggS", _AUDIO),
    (b"fLaC", _AUDIO),
    (b"RIFF", _AUDIO),
    (b"FORM", _AUDIO),
    (b"\x1aE\xdf\xa3", _AUDIO),
    (b"#!AMR", _AUDIO),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
)
_OLE_MAGIC = b"\xd0\xcf\x11\xe0"
_LOCKED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_CONTENT_TYPES = "[Content_Types].xml"
_IN_DOCUMENTS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("word/", _WORD),
    ("xl/", ("an Excel workbook", "save the sheet with the transcript as CSV and add that")),
    ("ppt/", ("a PowerPoint presentation, not a transcript", _EXPORT)),
    ("visio/", ("a Visio drawing, not a transcript", _EXPORT)),
    ("META-INF/container.xml", ("an e-book (EPUB), and those are not read", _EXPORT)),
    (
        "META-INF/manifest.xml",
        ("an OpenDocument file, and those are not read", "save it as .docx and add that"),
    ),
    ("Index/Document.iwa", ("a Pages, Numbers or Keynote file, and those are not read", _EXPORT)),
    (_CONTENT_TYPES, ("an Office file of a kind that is not read", _EXPORT)),
    ("mimetype", ("a document of a kind that is not read", _EXPORT)),
)
"""The first that a member of the archive begins with tells which document it is."""
_DOCUMENT_MARKS = frozenset({_CONTENT_TYPES, "mimetype", "Index/Document.iwa"})


def refuse_name(name: str) -> None:
    """Refuse what its name alone rules out: an address on the web, audio, video.

    Raises:
        UnreadableFileError: With the next step for the person.
    """
    if _URL.match(name):
        raise UnreadableFileError(f"{name}: saidthat opens no web addresses; save the page and add the file")
    if PurePath(name).suffix.lower() in _MEDIA:
        raise _refusal(name, _AUDIO)


def refuse_size(size: int, name: str) -> None:
    """Refuse a file that is empty or too large; `size` is in bytes.

    Raises:
        UnreadableFileError: With the next step for the person.
    """
    if size == 0:
        raise UnreadableFileError(f"{name}: the file is empty; add a file that holds a transcript")
    if size > MAX_BYTES:
        raise UnreadableFileError(
            f"{name}: {size / 1e6:,.0f} MB is more than the {MAX_BYTES // 1_000_000} MB that one transcript "
            f"may "
            "have; split the file, or check that it is a transcript"
        )


def refuse_data(data: bytes, name: str) -> None:
    """Refuse bytes that are known not to be a readable transcript.

    Raises:
        UnreadableFileError: With the next step for the person.
    """
    refuse_name(name)
    refuse_size(len(data), name)
    head = data[:1024]
    if not data.strip():
        raise UnreadableFileError(
            f"{name}: the file holds nothing but white space; add a file with a transcript"
        )
    if data.startswith(_ZIP_MAGIC):
        _refuse_zip(data, name)
    if data.startswith(_OLE_MAGIC):
        raise _refusal(name, _LOCKED if _LOCKED_PACKAGE in data else _OLD_WORD)
    if head[4:8] == b"ftyp":
        raise _refusal(name, _AUDIO)
    for mark, kind in _MAGIC:
        if head.startswith(mark) and (kind is _RTF or not _is_ascii_text(head)):
            raise _refusal(name, kind)


def is_binary(data: bytes) -> bool:
    """True for a PDF or a zip archive (DOCX among them): their readers take the bytes, no text is decoded."""
    return is_zip(data) or _is_pdf(data)


def is_document(names: Iterable[str]) -> bool:
    """True when the members of a zip archive are the parts of one document (Word, Excel, an e-book)."""
    return not _DOCUMENT_MARKS.isdisjoint(names)


def _refuse_zip(data: bytes, name: str) -> None:
    """Tell documents that are zip archives inside from each other and from an archive of files; Word files pass."""
    archive = open_archive(data, name)
    names = [member.name for member in archive.members]
    if not is_document(names):
        raise _refusal(name, _ZIP)
    if is_word(archive):
        return
    raise _refusal(
        name, next(kind for mark, kind in _IN_DOCUMENTS if any(each.startswith(mark) for each in names))
    )


def _is_pdf(data: bytes) -> bool:
    # Some producers put a few bytes before the mark of a PDF; readers accept it within the first 1,024.
    return re.search(rb"(?:^|[\r\n\s])%PDF-\d", data[:1024]) is not None


def _refusal(name: str, kind: tuple[str, str]) -> UnreadableFileError:
    what, then = kind
    return UnreadableFileError(f"{name}: this is {what}; {then}")


def _is_ascii_text(head: bytes) -> bool:
    """ "FORM" or "ID3" may well begin a text; a binary file goes on otherwise."""
    return all(32 <= byte < 127 or byte in b"\t\r\n" for byte in head)
