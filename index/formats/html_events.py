"""The events of the HTML parser become lines: what a person sees of a saved page, with what its elements say of it.

No tree is built: the memory of one for a hostile page of a few megabytes is a hundred times its size, while the
parser's events cost time in proportion to the file, however deep its elements lie. Entities of a document type are
not expanded and nothing is loaded.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from index.errors import UnreadableFileError
from index.formats.html_elements import OUTERMOST, Element, element_of, within

MAX_ELEMENTS = 500_000
"""More than a saved transcript of a day has, each word in an element of its own; what holds more is a trap."""
MAX_LINES = 150_000
"""Several times the lines of a day of captions, each in an element of its own."""
_MAX_METADATA = 200_000
_MAX_VALUE = 400
_MAX_NOTES = 1000
_STEP = 1 << 16
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u200e\u200f\u2060\ufeff")
_CLOCK = re.compile(r"^\W{0,2}(?:\d{1,3}:)?\d{1,2}:\d{2}\W{0,2}$")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]")
_INDENT = "   "


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A place in a table."""

    table: int
    row: int
    column: int
    listed: bool
    """True in a list of terms (`dl`): each is a row with what is said of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """A line of a page as a person sees it."""

    text: str
    """White space collapsed; never empty."""
    bold: int
    """Characters from its start that are set apart: bold, a heading, or in an element made for names."""
    italic: int
    """The same, italic letters counted too."""
    named: bool
    """True when what is set apart stands in an element whose class says that it holds a name."""
    remark: bool
    """True when all of it stands in an element whose class says that it holds a role or a firm."""
    heading: bool
    """True in h1 to h6."""
    transcript: bool
    """True in an element whose class or id says that it holds a transcript."""
    opens: bool
    """True for the first line of a paragraph, false below a line break."""
    outside: frozenset[str]
    """Why the elements around it may be no matter of the page: "nav", "comments", "hidden"."""
    cell: Cell | None
    """Its place in the innermost table."""


@dataclass(slots=True, kw_only=True)
class SeenPage:
    """What the parser met on a page."""

    lines: list[PageLine] = field(default_factory=list)
    title: str = ""
    """Of the element `title`."""
    metas: dict[str, str] = field(default_factory=dict)
    """Contents of the `meta` elements by name or property, lower case, the first of each."""
    linked_data: list[str] = field(default_factory=list)
    """JSON-LD scripts as text."""
    times: list[str] = field(default_factory=list)
    """`datetime` of the `time` elements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Text with the elements around it; neighbours in the same ones are one run."""

    parts: list[str]
    around: Element


@dataclass(slots=True, kw_only=True)
class _Table:
    number: int
    listed: bool
    row: int = -1
    column: int = -1


def read_events(text: str, name: str) -> SeenPage:
    """Parse a page.

    Args:
        text: The page; a character set that it declares is not looked at again.
        name: File name for messages.

    Raises:
        UnreadableFileError: It has more elements than a page has, or the parser gives up.
    """
    target = _Target(name)
    parser = etree.HTMLParser(target=target, recover=True, no_network=True, huge_tree=False)
    try:
        # In steps, so that a page with too many elements is given up early.
        for start in range(0, len(text), _STEP):
            parser.feed(text[start : start + _STEP])
        parser.close()
    except etree.LxmlError as error:
        raise UnreadableFileError(
            f"{name}: the HTML cannot be read ({' '.join(str(error).split())[:100]}); open it in a browser and save "
            "it again"
        ) from error
    return target.page


class _Target:
    """Receives the parser's events."""

    def __init__(self, name: str) -> None:
        self.page = SeenPage()
        self._name = name
        self._elements = 0
        self._open: list[Element] = []
        self._around = OUTERMOST
        self._runs: list[_Run] = []
        self._opens = True
        self._tables: list[_Table] = []
        self._number = 0
        self._gathered: list[str] | None = None
        """Text of a title or a JSON-LD script while it is open."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        self._elements += 1
        if self._elements > MAX_ELEMENTS or len(self.page.lines) > MAX_LINES:
            raise UnreadableFileError(
                f"{self._name}: the page has more than {MAX_ELEMENTS:,} elements or {MAX_LINES:,} lines, as no "
                "transcript has; save the part with the transcript alone, or copy it into a .txt file"
            )
        element = element_of(tag, attributes)
        if not self._around.dropped:
            self._note(tag, attributes)
            if not element.dropped:
                self._lay_out(tag, element)
        self._open.append(self._around)
        self._around = within(self._around, element)

    def end(self, tag: str) -> None:
        """Close an element."""
        if self._around.block and not self._around.dropped:
            self._flush(opens=True)
        self._around = self._open.pop() if self._open else OUTERMOST
        if tag in ("table", "dl") and self._tables:
            self._tables.pop()
        if self._gathered is not None and tag in ("title", "script"):
            text, self._gathered = "".join(self._gathered), None
            if tag == "title":
                self.page.title = self.page.title or text[:_MAX_VALUE]
            elif len(self.page.linked_data) < _MAX_NOTES:
                self.page.linked_data.append(text[:_MAX_METADATA])

    def data(self, text: str) -> None:
        """Take text in."""
        if self._around.dropped:
            if self._gathered is not None:
                self._gathered.append(text)
            elif _CLOCK.match(text[:20]):
                # The times in a list of what was said are often buttons.
                self._add(text)
            return
        if not self._around.keeps_lines:
            self._add(text)
            return
        for position, part in enumerate(text.split("\n")):
            if position:
                self._break()
                # In a record an indent begins a paragraph, no blank line does.
                self._opens = self._opens or part.startswith(_INDENT)
            self._add(part)

    def close(self) -> None:
        """End the page."""
        self._flush(opens=True)

    def _add(self, text: str) -> None:
        if self._runs and self._runs[-1].around is self._around:
            self._runs[-1].parts.append(text)
        else:
            self._runs.append(_Run(parts=[text], around=self._around))

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Keep what the page says of itself."""
        if tag == "meta":
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            if key and len(self.page.metas) < _MAX_NOTES:
                self.page.metas.setdefault(
                    key[:60].casefold(), (attributes.get("content") or "")[:_MAX_VALUE]
                )
        elif tag == "title" or (tag == "script" and "ld+json" in (attributes.get("type") or "")):
            self._gathered = []
        elif tag == "time" and len(self.page.times) < _MAX_NOTES:
            self.page.times.append((attributes.get("datetime") or "")[:40])

    def _lay_out(self, tag: str, element: Element) -> None:
        if tag == "br":
            self._break()
        elif element.block:
            self._flush(opens=True)
        if tag in ("table", "dl"):
            self._number += 1
            self._tables.append(_Table(number=self._number, listed=tag == "dl"))
        elif tag == "dt" and self._tables and self._tables[-1].listed:
            self._tables[-1].row += 1
            self._tables[-1].column = 0
        elif tag == "dd" and self._tables and self._tables[-1].listed:
            self._tables[-1].column = 1
        elif tag == "tr" and self._tables:
            self._tables[-1].row += 1
            self._tables[-1].column = -1
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].column += 1

    def _break(self) -> None:
        """End a line; a second break in a row ends the paragraph."""
        empty = not any(part.strip() for run in self._runs for part in run.parts)
        self._flush(opens=empty)

    def _flush(self, *, opens: bool) -> None:
        """Write the line that has gathered; the next one begins a paragraph when `opens`."""
        if not self._runs:
            self._opens = self._opens or opens
            return
        runs, self._runs = self._runs, []
        line = self._line(runs)
        if line is None:
            self._opens = self._opens or opens
            return
        self.page.lines.append(line)
        self._opens = opens

    def _line(self, runs: Sequence[_Run]) -> PageLine | None:
        text, ends = _joined(runs)
        if not ends:
            return None
        named = any(around.named for _, around in ends)
        # A role beside a name is part of the label.
        bold = _set_apart(
            text, [(end, around.bold or around.named or (named and around.remark)) for end, around in ends]
        )
        italic = _set_apart(
            text, [(end, around.bold or around.named or around.italic) for end, around in ends]
        )
        table = self._tables[-1] if self._tables else None
        cell = None
        if table is not None and table.column >= 0:
            cell = Cell(table=table.number, row=table.row, column=table.column, listed=table.listed)
        return PageLine(
            text=text,
            bold=bold,
            italic=italic,
            named=named and bold > 0,
            remark=all(around.remark for _, around in ends),
            heading=all(around.heading for _, around in ends),
            transcript=ends[0][1].transcript,
            opens=self._opens,
            outside=ends[0][1].outside,
            cell=cell,
        )


def _joined(runs: Sequence[_Run]) -> tuple[str, list[tuple[int, Element]]]:
    """Return the text of a line, white space collapsed, and where in it the words of each run end."""
    ends: list[tuple[int, Element]] = []
    pieces: list[str] = []
    length = 0
    space = False
    for run in runs:
        plain = "".join(run.parts).translate(_UNSEEN)
        words = " ".join(plain.split())
        if not words:
            space = space or bool(plain)
            continue
        if length:
            gap = _gap(ends[-1][1], run.around, words, space=space or plain[0].isspace())
            pieces.append(gap)
            length += len(gap)
        pieces.append(words)
        length += len(words)
        ends.append((length, run.around))
        space = plain[-1].isspace()
    return "".join(pieces), ends


def _gap(before: Element, around: Element, words: str, *, space: bool) -> str:
    if (before.named or (before.heading and not before.remark)) and around.remark and not around.named:
        return " -- "
    # A name and words that only the style of the page keeps apart.
    touching = before.named != around.named and (words[0].isalnum() or words[0] in "([")
    return " " if space or touching else ""


def _set_apart(text: str, ends: Sequence[tuple[int, bool]]) -> int:
    """Return how much of a line's beginning is set apart; a clock may stand before it."""
    start = 0
    reach = 0
    for end, apart in ends:
        if apart:
            reach = end
        elif (_WORD if reach else _LETTER).search(text, start, end):
            break
        start = end
    return reach
