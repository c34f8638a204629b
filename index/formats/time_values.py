"""Times as tools write them, in seconds: numbers of a unit, clocks, durations, moments of the calendar."""

import datetime
import math
import re
from collections.abc import Sequence

SECOND = 1.0
MILLISECOND = 0.001
TICK = 1e-7
"""100 nanoseconds."""
SAMPLE = 1 / 16_000
"""Of audio at 16 kHz."""

_NUMBER = re.compile(r"[+]?\d{1,18}(?:[.,]\d{1,12})?")
_WITH_UNIT = re.compile(
    r"(?P<number>\d{1,12}(?:\.\d{1,12})?)\s*(?P<unit>s|sec|secs|seconds|ms|msec|milliseconds)"
)
_CLOCK = re.compile(
    r"[\[(]?(?:(?P<hours>\d{1,4}):)?(?P<minutes>\d{1,3}):(?P<seconds>\d{1,2})"
    r"(?:[.,:;](?P<fraction>\d{1,9}))?[\])]?"
)
_DURATION = re.compile(
    r"PT(?:(?P<hours>\d{1,6}(?:\.\d{1,9})?)H)?(?:(?P<minutes>\d{1,6}(?:\.\d{1,9})?)M)?"
    r"(?:(?P<seconds>\d{1,9}(?:\.\d{1,9})?)S)?",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")
_EPOCH = 10.0**8
"""Seconds (three years) from which a time is a moment of the calendar, not a place in a recording."""
_LONGEST = 3_600_000.0
"""Seconds (1,000 hours) that no recording reaches."""
_LARGEST = 10.0**18
_SECONDS_A_WORD = 100.0
"""More than this for each word spoken, and whole numbers are milliseconds."""


def read_time(value: object, unit: float = SECOND) -> float | None:
    """Return a time in seconds, or None for what is no time: null, text, NaN, a negative or endless number.

    Args:
        value: A number, or a string such as "12.5", "1.5s", "250ms", "0:01:02,5", "PT1.5S", "2031-03-04T10:00:00Z".
        unit: Seconds that a bare number counts in.
    """
    if isinstance(value, str):
        return _from_text(value.strip(), unit)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # A whole number may be too large for a float, so it is compared first.
    if not 0 <= value <= _LARGEST or not math.isfinite(value):
        return None
    return round(value * unit, 3)


def _from_text(text: str, unit: float) -> float | None:
    if len(text) > 40:
        return None
    if _NUMBER.fullmatch(text):
        return read_time(float(text.replace(",", ".")), unit)
    match = _WITH_UNIT.fullmatch(text)
    if match is not None:
        return round(float(match["number"]) * (MILLISECOND if match["unit"].startswith("m") else 1), 3)
    match = _CLOCK.fullmatch(text)
    if match is not None:
        fraction = float(f"0.{match['fraction'] or 0}")
        whole = int(match["hours"] or 0) * 3600 + int(match["minutes"]) * 60 + int(match["seconds"])
        return round(whole + fraction, 3)
    match = _DURATION.fullmatch(text)
    if match is not None and len(text) > 2:
        parts = [float(match[name] or 0) for name in ("hours", "minutes", "seconds")]
        return round(parts[0] * 3600 + parts[1] * 60 + parts[2], 3)
    return _moment(text) if _MOMENT.match(text) else None


def _moment(text: str) -> float | None:
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    try:
        seconds = moment.timestamp()
    except (OverflowError, ValueError):
        return None
    return round(seconds, 3) if seconds >= 0 else None


def from_the_start(
    spans: Sequence[tuple[float | None, float | None]],
) -> list[tuple[float | None, float | None]]:
    """Return spans of time (seconds) counted from the start of the recording.

    Moments of the calendar count from the first one. A start beyond any recording is dropped with its end,
    an end before its start becomes the start.
    """
    moments = [start for start, _ in spans if start is not None and start >= _EPOCH]
    known = sum(1 for start, _ in spans if start is not None)
    zero = min(moments) if moments and 2 * len(moments) > known else 0.0
    counted: list[tuple[float | None, float | None]] = []
    for start, end in spans:
        if start is None or not 0 <= start - zero < _LONGEST:
            counted.append((None, None))
            continue
        begun = round(start - zero, 3)
        over = None if end is None or not 0 <= end - zero < _LONGEST else round(end - zero, 3)
        counted.append((begun, None if over is None else max(begun, over)))
    return counted


def likely_unit(spans: Sequence[tuple[object, object]], words: int) -> float:
    """Return SECOND or MILLISECOND for bare numbers whose file does not say which.

    Args:
        spans: Start and end of each stretch as in the file.
        words: How many words the stretches hold together.
    """
    numbers = [value for span in spans for value in span if value not in (None, "")]
    if not all(_is_whole(value) for value in numbers):
        return SECOND
    spoken = 0.0
    for start, end in spans:
        first, last = read_time(start), read_time(end)
        if first is not None and last is not None and last > first:
            spoken += last - first
    if spoken == 0.0:
        times = [time for start, _ in spans if (time := read_time(start)) is not None and time < _EPOCH]
        spoken = max(times) - min(times) if times else 0.0
    return MILLISECOND if spoken > _SECONDS_A_WORD * max(words, 1) else SECOND


def _is_whole(value: object) -> bool:
    if isinstance(value, str):
        return value.strip().isdigit()
    return isinstance(value, int) and not isinstance(value, bool)
