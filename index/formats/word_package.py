"""The package of a Word file, opened with care: only the parts that hold its text are unpacked, then python-docx.

A .docx file is a zip archive of XML parts. python-docx would unpack every part that another part names, pictures
and embedded files too; it is given a new package with the body and the styles alone. Macros, templates and strict
files differ from plain ones in names only, and these are put right on the way.
"""

import io
import posixpath
import re
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from index.errors import UnreadableFileError
from index.formats.archives import Archive, open_archive

if TYPE_CHECKING:
    from docx.document import Document

MAX_XML_BYTES = 20_000_000
"""Largest XML part that is unpacked: ten hours of speech in Word are about 10 MB."""
MAX_TAGS = 2_000_000
"""Most tags of a part: each becomes an object in memory, so that 20 MB of empty ones would take gigabytes."""
CONTENT_TYPES = "[Content_Types].xml"

_MAIN_TYPE = re.compile(
    r"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)"
    r"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml",
    re.IGNORECASE,
)
_STYLES_TYPE = re.compile(r"wordprocessingml\.styles\+xml", re.IGNORECASE)
_OVERRIDE = re.compile(r"<(?:\w+:)?Override\b[^<>]{0,2000}>")
_PART_NAME = re.compile(r"""\bPartName\s*=\s*["']([^"'<>]{1,500})["']""")
_RELATED = re.compile(r"<(?:\w+:)?Relationship\b[^<>]{0,2000}>")
_TARGET = re.compile(r"""\bTarget\s*=\s*["']([^"'<>]{1,500})["']""")
_OFFICE_DOCUMENT = re.compile(r"/relationships/officeDocument[\"']")
_CONTENT_TYPE = re.compile(r"""\bContentType\s*=\s*["']([^"'<>]{1,300})["']""")
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_DOCUMENT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"
_BODY = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}body"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONSHIP = (
    f'<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rId1" Type="{_OFFICE}/%s" Target="%s"/>'
    "</Relationships>"
)


def is_word(archive: Archive) -> bool:
    """True when an archive says that its main part is a Word document.

    Raises:
        UnreadableFileError: The list of its parts is damaged.
    """
    return _MAIN_TYPE.search(_text(archive, CONTENT_TYPES)) is not None


def open_document(data: bytes, name: str) -> "Document":
    """Open a Word file without pictures, embedded files, headers, footers and comments.

    Args:
        data: The bytes of the file.
        name: For messages.

    Raises:
        UnreadableFileError: The file is no Word file, is damaged, or unpacks to more than a transcript can have.
    """
    import docx
    from lxml import etree

    archive = open_archive(data, name)
    types = _text(archive, CONTENT_TYPES)
    main = _part(types, _MAIN_TYPE) or _target(_text(archive, "_rels/.rels")) or "word/document.xml"
    body = _xml(archive, main, name)
    styles = _part(types, _STYLES_TYPE) or posixpath.join(posixpath.dirname(main), "styles.xml")
    has_styles = any(member.name == styles for member in archive.members)
    package = _package(body, _xml(archive, styles, name) if has_styles else None)
    try:
        document = docx.Document(package)
        if document.element.tag != _DOCUMENT or document.element.find(_BODY) is None:
            raise UnreadableFileError(_damaged(name))
        return document
    # What python-docx and lxml raise over XML that is not well formed, or is no document.
    except (etree.LxmlError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise UnreadableFileError(_damaged(name)) from error


def _text(archive: Archive, name: str) -> str:
    """Return the text of a part, "" when the archive lacks it."""
    part = next((member for member in archive.members if member.name == name), None)
    data = b"" if part is None else archive.read(part, MAX_XML_BYTES)
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return data.decode(encoding, errors="replace")


def _target(relationships: str) -> str | None:
    """Return the name of the main part, where only the relationships of the package name it."""
    for relationship in _RELATED.findall(relationships):
        target = _TARGET.search(relationship)
        if _OFFICE_DOCUMENT.search(relationship) and target:
            return target[1].lstrip("/")
    return None


def _part(types: str, wanted: re.Pattern[str]) -> str | None:
    """Return the name of the part that has a content type, without the slash before it."""
    for override in _OVERRIDE.findall(types):
        kind, part = _CONTENT_TYPE.search(override), _PART_NAME.search(override)
        if kind and part and wanted.search(kind[1]):
            return part[1].lstrip("/")
    return None


def _xml(archive: Archive, part: str, name: str) -> bytes:
    """Unpack an XML part; refuse what parsing could blow up."""
    member = next((each for each in reversed(archive.members) if each.name == part), None)
    if member is None:
        raise UnreadableFileError(_damaged(name))
    data = archive.read(member, MAX_XML_BYTES)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
        data = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text.lstrip("\ufeff")).encode()
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableFileError(
            f"{name}: its XML defines entities, as no Word file does and a trap would; save it again in Word"
        )
    if data.count(b"<") > MAX_TAGS:
        raise UnreadableFileError(
            f"{name}: its text has more than {MAX_TAGS:,} marks, far more than a transcript; save it as plain text "
            "and add that"
        )
    for strict, plain in _STRICT:
        data = data.replace(strict, plain)
    return data


def _package(body: bytes, styles: bytes | None) -> io.BytesIO:
    overrides = {"/word/document.xml": f"{_WORD}.document.main+xml"}
    if styles is not None:
        overrides["/word/styles.xml"] = f"{_WORD}.styles+xml"
    types = "".join(
        f"<Override PartName={quoteattr(part)} ContentType={quoteattr(kind)}/>"
        for part, kind in overrides.items()
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
        package.writestr(
            CONTENT_TYPES,
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{types}</Types>",
        )
        package.writestr("_rels/.rels", _RELATIONSHIP % ("officeDocument", "word/document.xml"))
        package.writestr("word/document.xml", body)
        if styles is not None:
            package.writestr("word/_rels/document.xml.rels", _RELATIONSHIP % ("styles", "styles.xml"))
            package.writestr("word/styles.xml", styles)
    out.seek(0)
    return out


def _damaged(name: str) -> str:
    return f"{name}: this Word file is damaged; open it in Word, save it again and add that"
