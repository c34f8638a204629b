"""Builds Word files for tests with python-docx, byte for byte the same each time."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class B:
    """A run in bold."""

    text: str


@dataclass(frozen=True, slots=True)
class I:  # noqa: E742
    """A run in italics."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A small picture, such as the avatar beside a name."""


@dataclass(frozen=True, slots=True)
class Xml:
    """Elements of a paragraph as Word writes them."""

    text: str


Run = str | B | I | Picture | Xml


def blank() -> Document:
    return docx.Document()


def para(document: Document, *runs: Run, style: str | None = None) -> Paragraph:
    """Add a paragraph; a line feed in a run is a line break."""
    paragraph = document.add_paragraph(style=style)
    fill(paragraph, *runs)
    return paragraph


def fill(paragraph: Paragraph, *runs: Run) -> None:
    for run in runs:
        if isinstance(run, str):
            paragraph.add_run(run)
        elif isinstance(run, B):
            paragraph.add_run(run.text).bold = True
        elif isinstance(run, I):
            paragraph.add_run(run.text).italic = True
        elif isinstance(run, Picture):
            paragraph.add_run().add_picture(io.BytesIO(_png()))
        else:
            wrapped = parse_xml(f"<w:p {nsdecls('w', 'r', 'wp', 'a')}>{run.text}</w:p>")
            for element in list(wrapped):
                paragraph._p.append(element)


def table(document: Document, *rows: tuple[str, ...]) -> None:
    grid = document.add_table(rows=0, cols=max(len(row) for row in rows))
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=False):
            cell.text = text


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return packed(parts_of(out.getvalue()))


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """Zip the parts with one date for all."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (2031, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def with_part(data: bytes, name: str, part: bytes) -> bytes:
    return packed(parts_of(data) | {name: part})


def body(xml: str) -> bytes:
    """Return a Word file whose body holds this and nothing else."""
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:document {nsdecls('w', 'r', 'wp', 'a')} xmlns:mc="
        '"http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps='
        f'"http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>{xml}</w:body></w:document>'
    )
    return with_part(saved(blank()), "word/document.xml", document.encode())


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + bytes(8) for _ in range(8))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
