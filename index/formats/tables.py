"""Separated values become rows under a header: which sign separates, where the header is, what quotes mean."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SEPARATORS = ("\t", ";", "|", ",")
_LONGEST_CELL = 20_000_000
_HEADER_WITHIN = 12
"""Rows from the top among which the header is looked for; exports put a title above it."""
_LONGEST_HEADER = 4000
_LONGEST_NAME = 40
_UNITS = {
    unit: seconds
    for seconds, units in ((0.001, "ms msec msecs millis milliseconds"), (1.0, "s sec secs second seconds"))
    for unit in units.split()
}
_RULE = re.compile(r":?-{2,}:?")
_SEPARATOR_LINE = re.compile(r"sep=(?P<sign>[,;|\t])")

# The library's own limit of 131,072 characters is less than a long turn has.
csv.field_size_limit(_LONGEST_CELL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a header."""

    name: str
    """As in the file."""
    key: str
    """Lower case, letters and digits only, without a unit: "Start Time (ms)" is "starttime"."""
    unit: float | None
    """Seconds that its bare numbers count in, when its name says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A header with the rows below it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    """As many cells as columns each; blank rows left out."""
    above: tuple[str, ...]
    """The lines above the header, cells joined by ": "."""
    stray: int
    """Lines whose quotation marks do not pair, read as they stand."""
    known: int
    """How many columns have a known name."""
    even: float
    """Share of the rows, 0 to 1, that had as many cells as the header."""


def column(name: str) -> Column:
    """Read the name of a column and the unit in it: "startMs", "Start (s)", "start_time"."""
    inner = re.search(r"[(\[]([^)\]]*)[)\]]\s*$", name)
    plain = name[: inner.start()] if inner else name
    unit = _UNITS.get(inner.group(1).strip().casefold()) if inner else None
    parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", plain).casefold()
    words = [word for word in re.split(r"[\W_]+", parts) if word]
    if unit is None and len(words) > 1 and words[-1] in _UNITS:
        unit = _UNITS[words.pop()]
    return Column(name=name, key="".join(words), unit=unit)


def read_table(text: str, known: Mapping[str, object], wordy: frozenset[str]) -> Table | None:
    """Find the header and read the rows below it.

    Args:
        text: The file's text.
        known: Keys of columns that a header is known by.
        wordy: Those of them that hold what is said; a header has one of them.

    Returns:
        The table, or None where no line is a header of two or more columns.
    """
    lines = text.split("\n")
    given = _SEPARATOR_LINE.fullmatch(lines[0].strip('" \r')) if lines else None
    best: tuple[int, int, str] | None = None
    for separator in (given["sign"],) if given else SEPARATORS:
        for number, line in enumerate(lines[:_HEADER_WITHIN]):
            if len(line) > _LONGEST_HEADER:
                continue
            score = _header_score(_cells(line, separator, skip=True) or [], known, wordy)
            if score and (best is None or score > best[0]):
                best = (score, number, separator)
    if best is None:
        return None
    score, number, separator = best
    skip = re.search(rf'{re.escape(separator)} +"', text) is not None
    header = [cell.strip() for cell in _cells(lines[number], separator, skip=True) or []]
    above = [": ".join(cell.strip() for cell in _cells(line, separator, skip=True) or [line] if cell.strip())
             for line in lines[1 if given else 0 : number]]  # fmt: skip
    found, stray = _rows("\n".join(lines[number + 1 :]), separator, skip=skip)
    framed = separator == "|" and header[0] == "" and header[-1] == "" and len(header) > 2
    columns = tuple(column(name) for name in (header[1:-1] if framed else header))
    wide = next(place for place, each in enumerate(columns) if each.key in wordy)
    rows = [row[1:-1] if framed and len(row) > 2 else row for row in found]
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    return Table(
        columns=columns,
        rows=tuple(_fitted(filled, len(columns), wide, separator + (" " if skip else ""))),
        above=tuple(line for line in above if line),
        stray=stray,
        known=score,
        even=sum(1 for row in filled if len(row) == len(columns)) / len(filled) if filled else 0.0,
    )


def _header_score(cells: Sequence[str], known: Mapping[str, object], wordy: frozenset[str]) -> int:
    """Return how many cells are known names of columns; 0 for what is no header."""
    if len(cells) < 2 or any(len(cell) > _LONGEST_NAME for cell in cells):
        return 0
    keys = [column(cell.strip()).key for cell in cells]
    if not any(key in wordy for key in keys) or len({key for key in keys if key}) < 2:
        return 0
    return sum(1 for key in keys if key in known)


def _cells(line: str, separator: str, *, skip: bool) -> list[str] | None:
    """Return the cells of one line, or None where its quotation marks do not pair."""
    try:
        rows = list(csv.reader([line], delimiter=separator, skipinitialspace=skip, strict=True))
    except csv.Error:
        return None
    return rows[0] if rows else []


def _rows(text: str, separator: str, *, skip: bool) -> tuple[list[list[str]], int]:
    """Read all rows, cells with line breaks included; where quotation marks do not pair, line by line."""
    try:
        lines = text.splitlines(keepends=True)
        return list(csv.reader(lines, delimiter=separator, skipinitialspace=skip, strict=True)), 0
    except csv.Error:
        stray = 0
    rows: list[list[str]] = []
    for line in text.split("\n"):
        cells = _cells(line, separator, skip=skip)
        if cells is None:
            stray += 1
            cells = line.split(separator)
        rows.append(cells)
    return rows, stray


def _fitted(
    rows: Sequence[Sequence[str]], width: int, wide: int, separator: str
) -> Iterator[tuple[str, ...]]:
    """Yield the rows with as many cells as the header has, and nothing of them lost.

    Cells too many come from separators in the words, so they are put together there; a lone cell where the header
    has more is a line of the words above it.
    """
    kept: list[list[str]] = []
    for row in rows:
        cells = list(row)
        if all(_RULE.fullmatch(cell.strip()) for cell in cells):
            continue
        if len(cells) == 1 and width > 1 and kept:
            kept[-1][wide] = f"{kept[-1][wide]}\n{cells[0]}".strip()
            continue
        while len(cells) > width and not cells[-1].strip() and wide < width - 1:
            cells.pop()
        more = len(cells) - width
        if more > 0:
            cells[wide : wide + more + 1] = [separator.join(cells[wide : wide + more + 1])]
        cells.extend([""] * (width - len(cells)))
        kept.append(cells)
    yield from (tuple(cells) for cells in kept)
