"""Lines that are a clock time, alone or with a name beside, above or below it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.formats.labels import TIME, Label, Shape, own_line_label, seconds

# An editor's timecode, with frames behind the seconds: "00:01:02:12".
_CODE = rf"(?:\d{{2}}(?:[:;]\d{{2}}){{3}}|{TIME})"
_STAMP = rf"(?:[\[(]\s*)?(?P<start>{_CODE})(?:\s*(?:[-–—]|to)\s*(?P<end>{_CODE}))?(?:\s*[\])])?"
_ALONE = re.compile(rf"^(?:[#*_]+\s*)?{_STAMP}[\s*_:]*$")
_BEHIND = re.compile(rf"^(?P<name>\S.{{0,70}}?)(?P<gap>\s*[-–—|•·,]\s*|\s+|\s*(?=[\[(])){_STAMP}\s*:?$")
_BEFORE = re.compile(rf"^{_STAMP}(?P<gap>\s*[-–—|•·]\s*|\s+)(?P<name>\S.{{0,70}}?)\s*:?$")
_HAS_TIME = re.compile(r"\d[:;]\d\d")
_MAX_LINE = 120
_MAX_WORDS = 7
_SENTENCE = re.compile(r"(?<!\b[A-Z])(?<!\bJr)(?<!\bSr)(?<!\bInc)(?<!\bLtd)[.?!;…:]$")
# A date, or a second time: the line is a heading.
_DATED = re.compile(rf"{TIME}|\b(?:19|20)\d\d\b|^\d+$")
_OF_DAY = re.compile(r"\d\s*[AaPp]\.?[Mm]\b")
_MOST = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A place in a text with a time of its own."""

    line: int
    """Index of its first line, from 0."""
    height: int
    """Lines that it takes."""
    start: float
    """Seconds."""
    end: float | None = None
    """Seconds, where both are given."""
    name: str | None = None
    """Who speaks, as the file gives it; None for a time alone."""
    label: Label | None = None
    """The name with what stands beside it; None for one that does not look like a name."""


def stamps_alone(lines: Sequence[str]) -> list[Stamp]:
    """Return the lines that are a time (or two, from and to) and nothing else."""
    found: list[Stamp] = []
    for number, line in enumerate(lines):
        match = _ALONE.match(line.strip()) if _may_be(line) else None
        if match is not None:
            found.append(_stamp(number, match))
    return found


def stamps_with_names(lines: Sequence[str]) -> list[Stamp]:
    """Return the lines that are a name and a time, in either order, each over a line of text."""
    found: dict[int, Stamp] = {}
    sure: set[int] = set()
    for number, line in enumerate(lines):
        text = line.strip()
        if not _may_be(line) or _ALONE.match(text) or _OF_DAY.search(text):
            continue
        match = _BEHIND.match(text) or _BEFORE.match(text)
        name = match["name"].strip("[]()<>*_#| \t") if match else ""
        if match is None or not _may_be_name(name) or _DATED.search(name):
            continue
        found[number] = _stamp(number, match, name)
        if (
            len(match["gap"]) > 1
            or "\t" in match["gap"]
            or text[-1] in "])"
            or "):" in text
            or text[0] in "[("
        ):
            sure.add(number)
    counts = Counter(stamp.name for stamp in found.values())
    return [
        stamp
        for number, stamp in found.items()
        if (number in sure or counts[stamp.name] > 1 or _is_name(stamp.label))
        and _text_below(lines, number) not in found
    ]


def joined(lines: Sequence[str], alone: Sequence[Stamp]) -> list[Stamp]:
    """Join times to the names on the line above, or else below, where most times have one; else return nothing."""
    taken = {stamp.line for stamp in alone}
    for step in (-1, 1):
        found: list[Stamp] = []
        for stamp in alone:
            place = stamp.line + step
            label = None
            if 0 <= place < len(lines) and place not in taken and _may_be_name(lines[place].strip()):
                label = own_line_label(lines[place])
            below = _text_below(lines, max(place, stamp.line))
            if label is not None and label.shape >= Shape.WORD and below is not None and below not in taken:
                found.append(
                    Stamp(
                        line=min(place, stamp.line),
                        height=2,
                        start=stamp.start,
                        end=stamp.end,
                        name=label.name,
                        label=label,
                    )
                )
        counts = Counter(stamp.name for stamp in found)
        believed = [stamp for stamp in found if counts[stamp.name] > 1 or _is_name(stamp.label)]
        if len(believed) >= max(2, _MOST * len(alone)):
            return believed
    return []


def rises(found: Sequence[Stamp]) -> bool:
    """Tell whether the times rise, as those of a recording do, but for a few."""
    falls = sum(1 for one, other in pairwise(found) if other.start < one.start)
    return falls <= 0.1 * len(found)


def _may_be(line: str) -> bool:
    return 3 < len(line) < _MAX_LINE and _HAS_TIME.search(line) is not None


def _stamp(number: int, match: re.Match[str], name: str | None = None) -> Stamp:
    label = own_line_label(name) if name else None
    end = _seconds(match["end"]) if match["end"] else None
    return Stamp(
        line=number,
        height=1,
        start=_seconds(match["start"]),
        end=end,
        name=label.name if label and label.shape >= Shape.WORD else name,
        label=label,
    )


def _seconds(clock: str) -> float:
    # How many frames a second has, a text does not say: they count as hundredths.
    whole, frames = clock[:8].replace(";", ":"), clock[9:] if clock[8:9] in (":", ";") else ""
    return seconds(f"{whole}.{frames}" if frames else clock)


def _may_be_name(text: str) -> bool:
    name = text.rstrip(":")
    return 0 < len(name.split()) <= _MAX_WORDS and len(name) <= 70 and not _SENTENCE.search(name)


def _is_name(label: Label | None) -> bool:
    return label is not None and label.shape >= Shape.NAME


def _text_below(lines: Sequence[str], number: int) -> int | None:
    """Return the first line with text below a line, blank ones between allowed; None at the end."""
    return next(
        (below for below in range(number + 1, min(number + 5, len(lines))) if lines[below].strip()), None
    )
