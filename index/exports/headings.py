"""The line above a turn: its number, who speaks, when, on which page, and whether it was corrected by hand."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from index.errors import InvalidTranscriptError
from index.exports.escapes import SEPARATOR
from index.transcript import Turn

CORRECTED = "corrected by hand"
_CLOCK = r"(?:\d{1,310}:)?\d{1,2}:\d{1,2}(?:\.\d{1,400})?"
_TIMES = re.compile(rf"({_CLOCK})?(?: ?– ({_CLOCK}))?")
_PAGE = re.compile(r"p\. (\d{1,9})")
_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What such a line says beside the name."""

    start_time: float | None = None
    end_time: float | None = None
    page: int | None = None
    corrected: bool = False


def write_heading(turn: Turn, hide: Callable[[str], str]) -> str:
    """Return "12 · Ana Ruiz · 0:09 – 0:15.5 · p. 3 · corrected by hand", as far as it is known."""
    return SEPARATOR.join([str(turn.number), hide(turn.speaker), *write_details(turn)])


def read_heading(line: str, show: Callable[[str], str]) -> Turn:
    """Return the turn of a line that `write_heading` wrote, without its text.

    Raises:
        InvalidTranscriptError: It is no such line.
    """
    parts = line.split(SEPARATOR)
    if len(parts) < 2 or not _NUMBER.fullmatch(parts[0]):
        raise InvalidTranscriptError(f'no "NUMBER · NAME" above a turn but "{line[:60]}"')
    details = read_details(parts[2:])
    return Turn(
        number=int(parts[0]),
        speaker=show(parts[1]),
        text="",
        start_time=details.start_time,
        end_time=details.end_time,
        page=details.page,
        original="" if details.corrected else None,
    )


def write_details(turn: Turn) -> list[str]:
    """Return the parts of a heading beside number and name."""
    parts = [
        times(turn.start_time, turn.end_time),
        f"p. {turn.page}" if turn.page is not None else "",
        CORRECTED if turn.corrected else "",
    ]
    return [part for part in parts if part]


def read_details(parts: Sequence[str]) -> Details:
    """Read what `write_details` wrote.

    Raises:
        InvalidTranscriptError: A part is none of them.
    """
    start = end = None
    page = None
    corrected = False
    for part in parts:
        if part == CORRECTED:
            corrected = True
        elif (found := _PAGE.fullmatch(part)) and int(found[1]) > 0:
            page = int(found[1])
        else:
            start, end = read_times(part)
    return Details(start_time=start, end_time=end, page=page, corrected=corrected)


def times(start: float | None, end: float | None) -> str:
    """Return "0:09 – 0:15.5"; "0:09" or "– 0:15.5" when only one is known, "" when none is."""
    return (
        f"{clock(start) if start is not None else ''}{f' – {clock(end)}' if end is not None else ''}".strip()
    )


def read_times(words: str) -> tuple[float | None, float | None]:
    """Read what `times` wrote.

    Raises:
        InvalidTranscriptError: They are no times, or the end is before the start.
    """
    found = _TIMES.fullmatch(words)
    if found is None or not words:
        raise InvalidTranscriptError(f'neither times nor a page: "{words[:60]}"')
    start, end = (seconds(each) if each else None for each in found.groups())
    if start is not None and end is not None and end < start:
        raise InvalidTranscriptError(f'the end is before the start: "{words[:60]}"')
    return start, end


def clock(time: float, *, digits: int = 0) -> str:
    """Return seconds as "12:34.5" or "1:02:03", with every digit they have; padded to `digits` decimals."""
    # By way of decimals: a float's shortest form gives the same float again.
    whole, _, fraction = f"{abs(Decimal(repr(time))):f}".partition(".")
    minutes, rest = divmod(int(whole), 60)
    hours, minutes = divmod(minutes, 60)
    fraction = fraction.rstrip("0").ljust(digits, "0")
    words = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f"{words}.{fraction}" if fraction else words


def seconds(words: str) -> float:
    """Return the seconds of "12:34.5".

    Raises:
        InvalidTranscriptError: There are more than a number can hold.
    """
    *before, last = words.split(":")
    whole, _, fraction = last.partition(".")
    total = 0
    for part in (*before, whole):
        total = total * 60 + int(part)
    try:
        time = float(f"{total}.{fraction or 0}")
    except ValueError as error:
        raise InvalidTranscriptError(f'no time: "{words[:60]}"') from error
    if not math.isfinite(time):
        raise InvalidTranscriptError(f'no time: "{words[:60]}"')
    return time
