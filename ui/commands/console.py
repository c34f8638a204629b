"""What the commands print: data to stdout, everything else to stderr; plain where it is no terminal.

Every text that comes from outside passes through `printable` or `one_line` here, and none is read as
markup.
"""

import sys
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TextIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.live import Live
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from ui.render import one_line, printable


class Advance(Protocol):
    """Told how far a long job is."""

    def __call__(self, done: float, total: int, now: str = "") -> None:
        """Take in how many of how many are done (a part of one counts), and what is worked on now."""
        ...


_NARROWEST = 40
_WIDE_AT_LEAST = 16
_COLUMN_AT_LEAST = 8
_GAP = "  "
_REDRAW_S = 0.1
"""Seconds between two redraws of a text that grows."""
_NAME_WIDTH = 28


class _Console(Console):
    def on_broken_pipe(self) -> None:
        # Rich would end the process with status 1; `ui.cli` ends it quietly.
        raise BrokenPipeError


def out() -> Console:
    """Return the console of stdout, where data goes."""
    return _console(sys.stdout)


def err() -> Console:
    """Return the console of stderr, where everything that is no data goes."""
    return _console(sys.stderr)


def _console(stream: TextIO) -> Console:
    # Made anew each time: the streams may have been replaced since.
    return _Console(file=stream, markup=False, highlight=False, emoji=False)


def line(text: str, *, style: str = "") -> None:
    """Print one line of data."""
    _print(out(), one_line(text), style)


def note(text: str) -> None:
    """Print one dim line to stderr."""
    _print(err(), one_line(text), "dim")


def tell(text: str) -> None:
    """Print one line to stderr that is what the person waits for."""
    _print(err(), one_line(text), "")


def warn(text: str) -> None:
    """Print one line to stderr that a person should read."""
    _print(err(), f"note: {one_line(text)}", "yellow")


def fail(text: str) -> None:
    """Print the one line of an error to stderr."""
    _print(err(), f"error: {one_line(text)}", "red")


def paragraph(text: str, *, indent: int = 0, style: str = "") -> None:
    """Print text as it is broken into lines, wrapped and indented on a terminal, to stdout."""
    console = out()
    for part in printable(text).split("\n"):
        lines = [Text(part)]
        if console.is_terminal and console.width >= _NARROWEST:
            lines = list(Text(part).wrap(console, console.width - indent)) or lines
        for each in lines:
            _print(console, (" " * indent + each.plain).rstrip(), style)


def _print(console: Console, text: str, style: str) -> None:
    console.print(Text(text, style=style), soft_wrap=True)


def table(
    columns: Sequence[str], rows: Sequence[Sequence[object]], *, wide: str = "", spare: Sequence[str] = ()
) -> None:
    """Print rows under headings, aligned with two spaces: in full, or fitted to a terminal.

    On a terminal empty columns are left out. Where it is too narrow, `wide` is folded if it is the last
    column; else it is shortened, then columns of `spare` are left out, then the longest ones are shortened.

    Args:
        columns: The headings. A column whose values are all whole numbers is set to the right.
        rows: One value a column; None is shown as empty.
        wide: The heading of the column that gives way first.
        spare: Headings of columns that a narrow terminal can do without, the least needed first.
    """
    console = out()
    filled = [_Column(heading, [row[at] for row in rows]) for at, heading in enumerate(columns)]
    folded = False
    if console.is_terminal:
        filled = [column for column in filled if any(column.cells)]
        folded = bool(filled) and filled[-1].heading == wide
        if not folded:
            filled = _fitted(filled, console.width, wide, spare)
    for number in range(-1, len(rows)):
        style = "bold" if number < 0 and console.is_terminal else ""
        cells = [column.padded(number) for column in filled]
        if not folded:
            _print(console, _GAP.join(cells).rstrip(), style)
            continue
        before = "".join(cell + _GAP for cell in cells[:-1])
        room = max(console.width - cell_len(before), _NARROWEST // 2)
        for line_number, part in enumerate(textwrap.wrap(filled[-1].cell(number), room) or [""]):
            _print(console, (before if line_number == 0 else " " * cell_len(before)) + part, style)


class _Column:
    """A column of a table, and how wide it is."""

    def __init__(self, heading: str, values: Sequence[object]) -> None:
        self.heading = heading
        self.cells = ["" if value is None else one_line(str(value)) for value in values]
        self.right = bool(values) and all(isinstance(value, int) for value in values)
        self.width = max(map(cell_len, [heading, *self.cells]))

    def cell(self, number: int) -> str:
        """The cell of row `number` from 0; -1 is the heading."""
        return self.heading if number < 0 else self.cells[number]

    def padded(self, number: int) -> str:
        """The cell in the width of the column, shortened where it is longer."""
        cell = self.cell(number)
        if cell_len(cell) > self.width:
            cell = f"{set_cell_size(cell, self.width - 1).rstrip()}…"
        gap = " " * (self.width - cell_len(cell))
        return gap + cell if self.right else cell + gap


def _fitted(columns: Sequence[_Column], room: int, wide: str, spare: Sequence[str]) -> list[_Column]:
    """Leave out as few columns of `spare` as possible, then shorten: `wide` first, then the longest of words."""
    kept = list(columns)
    for dropped in [None, *spare]:
        kept = [column for column in kept if column.heading != dropped]
        over = sum(column.width for column in kept) + len(_GAP) * (len(kept) - 1) - room
        gives = sum(max(0, column.width - _WIDE_AT_LEAST) for column in kept if column.heading == wide)
        if over <= gives:
            break
    while sum(column.width for column in kept) + len(_GAP) * (len(kept) - 1) > room:
        first = [column for column in kept if column.heading == wide and column.width > _WIDE_AT_LEAST]
        others = [column for column in kept if not column.right and column.width > _COLUMN_AT_LEAST]
        if not (first or others):
            break
        max(first or others, key=lambda column: column.width).width -= 1
    return kept


@contextmanager
def progress(what: str) -> Iterator[Advance]:
    """Show on stderr how far a long job is: a bar on a terminal, else a line at each tenth.

    Args:
        what: What is counted, in the plural ("questions").
    """
    console = err()
    if not console.is_terminal:
        yield _by_lines(what)
        return
    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(what),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    with bar:
        task = bar.add_task("", total=None)

        def advance(done: float, total: int, now: str = "") -> None:
            name = one_line(now)
            short = name if len(name) <= _NAME_WIDTH else f"{name[: _NAME_WIDTH - 1]}…"
            bar.update(task, completed=done, total=total, description=short)

        yield advance


@contextmanager
def draft() -> Iterator[Callable[[str], None]]:
    """Show on a terminal's stderr how a text grows, and take it away at the end; elsewhere show nothing."""
    console = err()
    if not console.is_terminal:
        yield lambda text: None
        return
    with Live(console=console, transient=True, auto_refresh=False, vertical_overflow="crop") as live:
        shown_at = 0.0

        def show(text: str) -> None:
            nonlocal shown_at
            due = time.monotonic() - shown_at >= _REDRAW_S
            if due:
                shown_at = time.monotonic()
            live.update(Text(printable(text), style="dim"), refresh=due)

        yield show


def _by_lines(what: str) -> Advance:
    said = 0

    def advance(done: float, total: int, now: str = "") -> None:
        nonlocal said
        whole = int(done)
        tenth = whole * 10 // total if total else 0
        if tenth > said and total > 1:
            said = tenth
            note(f"{whole} of {total} {what}")

    return advance
