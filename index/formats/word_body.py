"""The body of a Word file as paragraphs and tables, in the order of the document.

Text in content controls, links, text boxes and tracked insertions is read; deleted and moved-away text is not.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.errors import UnreadableFileError

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MAX_DEPTH = 60
"""Tables within tables and controls within controls; real files have a handful."""
_MAX_BASES = 12
_HEADING = re.compile(r"^(?:heading \d|title|subtitle)$", re.IGNORECASE)
_WRAPPERS = frozenset(
    _W + tag
    for tag in (
        "sdt", "sdtContent", "customXml", "ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "dir", "bdo",
        "ruby", "rubyBase", "txbxContent",
    )
) | {_MC + "AlternateContent", _MC + "Choice"}  # fmt: skip
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a paragraph, white space at its ends cut off."""

    text: str
    bold: int
    """Characters from its start that are set apart: bold or underlined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph, in lines where it has line breaks."""

    lines: tuple[Line, ...]
    """Those with text; never empty."""
    heading: bool = False
    """True when its style says that it is a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table, each cell with its paragraphs."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]


Block = Paragraph | Table


@dataclass(slots=True, kw_only=True)
class Body:
    """What a Word file says."""

    blocks: list[Block] = field(default_factory=list)
    """In the order of the document; those without text left out."""
    deleted: int = 0
    """Passages that are marked as deleted or moved away."""
    notes: int = 0
    """Footnotes and endnotes, which are not read."""
    comments: int = 0
    """Comments, which are not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """A stretch of text in one type."""

    text: str
    bold: bool


def read_body(document: "Document", name: str) -> Body:
    """Read the paragraphs and tables of a document.

    Raises:
        UnreadableFileError: Tables or controls lie within each other as in no real file.
    """
    return _BodyReader(_styles(document), name).read(document.element.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Styles:
    """What the styles of a document say, by their ids."""

    bold: Mapping[str, bool]
    """True for bold type, by itself or by the style that it is based on."""
    headings: frozenset[str]


def _styles(document: "Document") -> _Styles:
    bold: dict[str, bool | None] = {}
    above: dict[str, str | None] = {}
    headings: set[str] = set()
    for style in document.styles.element.iter(f"{_W}style"):
        key = style.get(f"{_W}styleId", "")
        direct = _value(style, "rPr/b")
        bold[key] = None if direct is None else direct not in _OFF
        above[key] = _value(style, "basedOn")
        if _HEADING.match(_value(style, "name") or "") or _value(style, "pPr/outlineLvl") is not None:
            headings.add(key)
    return _Styles(bold={key: _inherited(key, bold, above) for key in bold}, headings=frozenset(headings))


def _inherited(style: str, bold: Mapping[str, bool | None], above: Mapping[str, str | None]) -> bool:
    """Return whether a style is bold, by itself or by those that it is based on."""
    key: str | None = style
    for _ in range(_MAX_BASES):
        if key is None or bold.get(key) is not None:
            break
        key = above.get(key)
    return bool(key is not None and bold.get(key))


class _BodyReader:
    """Walks the elements of a body."""

    def __init__(self, styles: _Styles, name: str) -> None:
        self._styles = styles
        self._name = name
        self._body = Body()

    def read(self, body: "_Element") -> Body:
        self._body.blocks.extend(self._blocks(body, 0))
        return self._body

    def _blocks(self, parent: "_Element", depth: int) -> Iterator[Block]:
        self._check(depth)
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child, depth)
            elif child.tag == f"{_W}tbl":
                table = self._table(child, depth + 1)
                if table is not None:
                    yield table
            elif child.tag in _WRAPPERS:
                yield from self._blocks(child, depth + 1)
            else:
                self._count(child)

    def _paragraph(self, element: "_Element", depth: int) -> Iterator[Block]:
        boxes: list[_Element] = []
        style = _value(element, "pPr/pStyle")
        bold = self._styles.bold.get(style, False) if style is not None else False
        lines = tuple(_lines(self._runs(element, boxes, bold=bold, depth=depth)))
        if lines:
            yield Paragraph(lines=lines, heading=style is not None and style in self._styles.headings)
        for box in boxes:
            yield from self._blocks(box, depth + 1)

    def _table(self, element: "_Element", depth: int) -> Table | None:
        rows = tuple(
            tuple(tuple(self._in_cell(cell, depth)) for cell in self._inside(row, "tc", depth))
            for row in self._inside(element, "tr", depth)
        )
        return Table(rows=rows) if any(any(row) for row in rows) else None

    def _inside(self, parent: "_Element", tag: str, depth: int) -> Iterator["_Element"]:
        """Yield the rows of a table or the cells of a row, those within content controls too."""
        self._check(depth)
        for child in parent:
            if child.tag == _W + tag:
                yield child
            elif child.tag in _WRAPPERS:
                yield from self._inside(child, tag, depth + 1)

    def _in_cell(self, cell: "_Element", depth: int) -> Iterator[Paragraph]:
        for block in self._blocks(cell, depth + 1):
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from (paragraph for row in block.rows for inner in row for paragraph in inner)

    def _runs(self, parent: "_Element", boxes: list["_Element"], *, bold: bool, depth: int) -> Iterator[_Run]:
        self._check(depth)
        for child in parent:
            if child.tag == f"{_W}r":
                yield from self._run(child, boxes, bold=bold, depth=depth + 1)
            elif child.tag in _WRAPPERS:
                yield from self._runs(child, boxes, bold=bold, depth=depth + 1)
            elif isinstance(child.tag, str) and child.tag.startswith(_M):
                words = "".join(each.text or "" for each in child.iter(f"{_M}t"))
                yield _Run(text=words, bold=bold)
            else:
                self._count(child)

    def _run(self, run: "_Element", boxes: list["_Element"], *, bold: bool, depth: int) -> Iterator[_Run]:
        self._check(depth)
        style = _value(run, "rPr/rStyle")
        set_apart = self._styles.bold.get(style, bold) or bold if style is not None else bold
        direct = _value(run, "rPr/b")
        if direct is not None:
            set_apart = direct not in _OFF
        underlined = _value(run, "rPr/u")
        if underlined is not None and underlined not in _OFF and run.getparent().tag != f"{_W}hyperlink":
            set_apart = True
        for child in run:
            if child.tag == f"{_W}t":
                yield _Run(text=child.text or "", bold=set_apart)
            elif child.tag in _SIGNS:
                yield _Run(text=_SIGNS[child.tag], bold=set_apart)
            elif child.tag == f"{_W}ruby":
                yield from self._runs(child, boxes, bold=set_apart, depth=depth + 1)
            elif child.tag in {f"{_W}drawing", f"{_W}pict", f"{_W}object", f"{_MC}AlternateContent"}:
                boxes.extend(_text_boxes(child))
            else:
                self._count(child)

    def _count(self, element: "_Element") -> None:
        """Keep account of what is left out."""
        if element.tag in {f"{_W}del", f"{_W}moveFrom"}:
            self._body.deleted += any(True for _ in element.iter(f"{_W}delText", f"{_W}t"))
        elif element.tag in {f"{_W}footnoteReference", f"{_W}endnoteReference"}:
            self._body.notes += 1
        elif element.tag == f"{_W}commentReference":
            self._body.comments += 1

    def _check(self, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise UnreadableFileError(
                f"{self._name}: its parts lie more than {_MAX_DEPTH} deep within each other; save it as plain text and "
                "add that"
            )


def _text_boxes(drawing: "_Element") -> Iterator["_Element"]:
    """Yield the outermost text boxes of a drawing; the older copy that follows each for old programs is left out."""
    for box in drawing.iter(f"{_W}txbxContent"):
        outer = next(
            (
                each
                for each in box.iterancestors()
                if each is drawing or each.tag in {f"{_W}txbxContent", f"{_MC}Fallback"}
            ),
            drawing,
        )
        if outer is drawing:
            yield box


def _value(element: "_Element", path: str) -> str | None:
    """Return the `w:val` at a path such as "rPr/b": "" when the element stands there without one; else None."""
    for step in path.split("/"):
        found = element.find(_W + step)
        if found is None:
            return None
        element = found
    value: str = element.get(f"{_W}val", "")
    return value


def _lines(runs: Iterator[_Run]) -> Iterator[Line]:
    parts: list[_Run] = []
    for run in runs:
        first, *later = run.text.split("\n")
        parts.append(_Run(text=first, bold=run.bold))
        for text in later:
            yield from _line(parts)
            parts = [_Run(text=text, bold=run.bold)]
    yield from _line(parts)


def _line(parts: list[_Run]) -> Iterator[Line]:
    whole = "".join(part.text for part in parts)
    text = whole.strip()
    if not text:
        return
    bold = 0
    for part in parts:
        if not part.bold and part.text.strip():
            break
        bold += len(part.text)
    before = len(whole) - len(whole.lstrip())
    yield Line(text=text, bold=len(whole[before:bold].rstrip()) if bold > before else 0)
