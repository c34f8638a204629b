"""Panels of a video page: times on lines of their own, each over what is said from then on, and no names."""

import re
from collections.abc import Sequence

from index.formats.cues import Piece, cue_warnings, turns_of
from index.formats.labels import TIME, seconds
from index.formats.reader import Reading

CLOCK = re.compile(rf"^[\[(]?(?P<time>{TIME})[\])]?$")
"""A line that is a time and nothing else."""
_MIN_TIMES = 3
_MAX_LINES = 6
"""Lines of text over which a time stands at most, on average."""


def read_timed(lines: Sequence[str]) -> Reading | None:
    """Read the text below times that never fall; None where the page has no such list."""
    pieces: list[tuple[float, list[str]]] = []
    filled = 0
    above = 0
    for line in lines:
        match = CLOCK.match(line)
        if match is not None:
            pieces.append((seconds(match["time"]), []))
        elif line.strip() and pieces:
            pieces[-1][1].append(line.strip())
            filled += 1
        elif line.strip():
            above += 1
    starts = [start for start, _ in pieces]
    if len(pieces) < _MIN_TIMES or filled > _MAX_LINES * len(pieces) or starts != sorted(starts):
        return None
    ends = [*starts[1:], None]
    turns = turns_of(
        Piece(text=" ".join(text), start=start, end=end)
        for (start, text), end in zip(pieces, ends, strict=True)
    )
    said = (f"{above} lines above the first time were left out",) if above > _MIN_TIMES else ()
    return Reading(turns=turns, warnings=(*cue_warnings(turns), *said)) if turns else None
