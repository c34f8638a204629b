"""The lines of a page become paragraphs and tables; menus, comments, hidden parts and the like are left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

from index.formats.html_events import PageLine
from index.formats.labels import TIME, Shape, own_line_label
from index.formats.speech_tables import read_table
from index.formats.word_body import Block, Line, Paragraph, Table
from index.formats.word_lines import table_rows
from index.structure.titles import is_title

_MOST = 0.5
_CLOCK = re.compile(rf"^[\[(]?(?P<time>{TIME})(?P<day>\s*[AaPp]\.?[Mm]\.?)?[\])]?$")
_MAX_NAME = 90
_REMARK_WORDS = 12
_SIGN = re.compile(r"^\s*(?:--|[–—,(|]|-\s)")
_DASHED_SPEECH = re.compile(r"^\s*(?:--|–|—|-)\s+(?P<text>\S.*)$", re.DOTALL)
_TRANSCRIPT = re.compile(r"\btranscript\b|\btranscription\b", re.IGNORECASE)
_BRACKETED = re.compile(r"^\([^()]{2,60}\)(?:\s*\([^()]{1,60}\))?$")
_SENTENCE_END = (".", "?", "!", "…")
_NO_ROLE_END = (*_SENTENCE_END, ":", ",")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlocks:
    """The matter of a page."""

    blocks: tuple[Block, ...]
    headings: frozenset[str]
    """Texts of the headings."""
    named: frozenset[str]
    """Texts of the lines that stand in elements made for names."""
    transcript: frozenset[str]
    """Texts of the lines that the page says are a transcript, headings left out."""
    left_out: int
    """Lines of menus, forms, comments, hidden parts and other furniture."""


def read_blocks(lines: Sequence[PageLine], *, italic: bool) -> PageBlocks:
    """Leave the furniture out and put the lines together; `italic` letters set apart as bold ones do, or not."""
    furniture = _furniture(lines)
    kept = [
        replace(line, bold=line.italic) if italic else line for line in lines if not line.outside & furniture
    ]
    joined = _with_clocks(list(_with_remarks(kept)))
    return PageBlocks(
        blocks=tuple(_blocks(joined)),
        headings=frozenset(line.text for line in kept if line.heading),
        named=frozenset(line.text for line in joined if line.named and line.bold >= len(line.text)),
        transcript=_transcript(kept),
        left_out=len(lines) - len(kept),
    )


def _furniture(lines: Sequence[PageLine]) -> frozenset[str]:
    """Return the reasons for which lines are left out: what holds most of a page is no furniture of it."""
    held: Counter[str] = Counter()
    for line in lines:
        for reason in line.outside:
            held[reason] += len(line.text)
    whole = sum(len(line.text) for line in lines)
    return frozenset(reason for reason, length in held.items() if length < _MOST * whole)


def _transcript(lines: Sequence[PageLine]) -> frozenset[str]:
    """Return the lines in an element for transcripts; else those below a heading "Transcript", up to the next one."""
    marked = frozenset(line.text for line in lines if line.transcript and not line.heading)
    if marked:
        return marked
    below: set[str] = set()
    within = False
    for line in lines:
        if line.heading:
            within = bool(_TRANSCRIPT.search(line.text)) and len(line.text.split()) <= _REMARK_WORDS
        elif within:
            below.add(line.text)
    return frozenset(below)


def _with_remarks(lines: Sequence[PageLine]) -> Iterator[PageLine]:
    """Put a role that stands in an element or on a line of its own beside the name above it."""
    before: PageLine | None = None
    for line in lines:
        if before is not None and _is_remark(before, line):
            text = f"{before.text} -- {line.text}"
            before = replace(before, text=text, bold=len(text))
            continue
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def _is_remark(name: PageLine, line: PageLine) -> bool:
    """True for an element made for roles, and for italic letters or a role below a name and a line break."""
    if (
        name.bold < len(name.text)
        or name.cell != line.cell
        or len(line.text.split()) > _REMARK_WORDS
        or line.text.endswith(_NO_ROLE_END)
    ):
        return False
    if name.named and line.named and not name.text.endswith(")") and _BRACKETED.match(line.text):
        # In the element of the name, below it: "(Skerry Isles) (Ind)".
        return True
    if line.bold:
        return False
    if name.named and line.remark and not _CLOCK.match(line.text):
        return True
    below = not line.opens and (line.italic >= len(line.text) or is_title(line.text))
    label = own_line_label(name.text) if below else None
    return label is not None and label.remark is None


def _with_clocks(lines: Sequence[PageLine]) -> list[PageLine]:
    """Put a time that stands alone beside the name above or below it."""
    joined: list[PageLine] = []
    waiting: PageLine | None = None
    above, below = _single_words(lines)
    for line in lines:
        if _CLOCK.match(line.text):
            if waiting is not None:
                joined.append(waiting)
            waiting = None
            if joined and joined[-1].cell == line.cell and _is_name(joined[-1], above):
                joined[-1] = _stamped(joined[-1], line)
            else:
                waiting = line
            continue
        if waiting is not None:
            if waiting.cell == line.cell and _is_name(line, below):
                line = replace(_stamped(line, waiting), opens=True)
            else:
                joined.append(waiting)
            waiting = None
        joined.append(line)
    if waiting is not None:
        joined.append(waiting)
    return joined


def _single_words(lines: Sequence[PageLine]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the single words that are names above times, and below: "Bo" stands where "Ana Ruiz" does, and recurs."""
    found: list[frozenset[str]] = []
    surely: list[int] = []
    for step in (-1, 1):
        beside = [
            lines[number + step]
            for number, line in enumerate(lines)
            if _CLOCK.match(line.text) and 0 <= number + step < len(lines)
        ]
        counts = Counter(line.text for line in beside if len(line.text) <= _MAX_NAME)
        surely.append(sum(_is_name(line, frozenset()) for line in beside))
        words = {
            text: label for text, count in counts.items() if count > 1 and (label := own_line_label(text))
        }
        found.append(frozenset(text for text, label in words.items() if label.shape is Shape.WORD))
    above, below = surely
    return (found[0] if above > below else frozenset()), (found[1] if below > above else frozenset())


def _is_name(line: PageLine, single: Set[str]) -> bool:
    """True for a line that is a name and nothing else, without a time beside it."""
    if len(line.text) > _MAX_NAME or line.heading:
        return False
    label = own_line_label(line.text)
    if label is None or label.stamped:
        return False
    return line.bold >= len(line.text) or label.shape >= Shape.NAME or line.text in single


def _stamped(name: PageLine, clock: PageLine) -> PageLine:
    text = f"{name.text.rstrip(':： ')}  {clock.text.strip('[]()')}"
    return replace(name, text=text, bold=len(text) if name.bold else 0)


def _blocks(lines: Sequence[PageLine]) -> Iterator[Block]:
    """Yield the paragraphs, and each run of lines of one table as a table when it has several columns."""
    for table, group in groupby(lines, key=lambda line: line.cell.table if line.cell else 0):
        members = list(group)
        if table and len({line.cell.column for line in members if line.cell}) > 1:
            found = _table(members)
            # A list of terms is a table where its terms speak, else text.
            listed = members[0].cell is not None and members[0].cell.listed
            if not listed or read_table(table_rows(found)) is not None:
                yield found
                continue
        yield from _paragraphs(members)


def _table(lines: Sequence[PageLine]) -> Table:
    rows: list[tuple[tuple[Paragraph, ...], ...]] = []
    for _, row in groupby(lines, key=lambda line: line.cell.row if line.cell else 0):
        members = list(row)
        width = max(line.cell.column for line in members if line.cell) + 1
        cells: list[tuple[Paragraph, ...]] = [()] * min(width, len(members) + 50)
        for column, cell in groupby(members, key=lambda line: line.cell.column if line.cell else 0):
            if column < len(cells):
                cells[column] = (*cells[column], *_paragraphs(list(cell)))
        rows.append(tuple(cells))
    return Table(rows=tuple(rows))


def _paragraphs(lines: Sequence[PageLine]) -> Iterator[Paragraph]:
    gathered: list[Line] = []
    for line in lines:
        if line.opens and gathered:
            yield Paragraph(lines=tuple(gathered))
            gathered = []
        gathered.append(_line(line))
    if gathered:
        yield Paragraph(lines=tuple(gathered))


def _line(line: PageLine) -> Line:
    """Tell "Ana Ruiz -- CFO" with a name in bold, all of it a label, from "Ana Ruiz – Good morning, everyone."."""
    rest = line.text[line.bold :]
    if line.bold and _CLOCK.match(rest.strip()):
        return Line(text=line.text, bold=len(line.text))
    if not line.bold or not _SIGN.match(rest) or own_line_label(line.text[: line.bold]) is None:
        return Line(text=line.text, bold=line.bold)
    if not line.text.endswith(_SENTENCE_END) and len(rest.split()) <= _REMARK_WORDS:
        label = own_line_label(line.text)
        if label is not None and label.remark is not None:
            return Line(text=line.text, bold=len(line.text))
    dashed = _DASHED_SPEECH.match(rest)
    if dashed is not None:
        return Line(text=f"{line.text[: line.bold].rstrip()}: {dashed['text']}", bold=line.bold + 1)
    return Line(text=line.text, bold=line.bold)
