"""Rolling captions show a line again below or beside the next one; here each word is said once."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_MIN_SHARE = 0.4
"""Cues that begin with what the cue before showed, of those that follow one; fewer are people who repeat themselves."""
_MIN_WORDS = 3
_MIN_LETTERS = 8
"""Where words are not parted by spaces."""
_MIN_SAME = 3
_MAX_LINES = 6
"""Lines that captions show at once, at most."""
_GAP = 1.0
"""Seconds between two cues of one roll, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLines:
    """What one cue shows, tags and entities read."""

    start: float | None
    """Seconds, or None when unknown."""
    end: float | None
    """Seconds, or None."""
    lines: tuple[str, ...]
    """None of them blank, white space collapsed."""


def without_repeats(cues: Sequence[ShownLines]) -> list[ShownLines]:
    """Leave out what the cue before already showed, in captions that roll or grow; others stay as they are.

    A cue with the very times and words of the cue before is always left out. Cues without lines are dropped.
    """
    filled: list[ShownLines] = []
    for cue in cues:
        if cue.lines and not (filled and cue.start is not None and cue == filled[-1]):
            filled.append(cue)
    repeated = [0, *(_repeated(before, cue) for before, cue in pairwise(filled))] if filled else []
    if not _rolls(filled, repeated):
        return filled
    kept: list[ShownLines] = []
    for cue, count in zip(filled, repeated, strict=True):
        lines = _without_words(cue.lines, count)
        if lines:
            kept.append(ShownLines(start=cue.start, end=cue.end, lines=lines))
    return kept


def _repeated(before: ShownLines, cue: ShownLines) -> int:
    """Return how many words at the head of a cue are the last lines (one or more) of the cue before."""
    if before.end is not None and cue.start is not None and cue.start - before.end > _GAP:
        return 0
    words = _split(cue.lines[:_MAX_LINES])
    for first in range(max(0, len(before.lines) - _MAX_LINES), len(before.lines)):
        shown = _split(before.lines[first:])
        if len(shown) <= len(words) and words[: len(shown)] == shown:
            return len(shown)
    return 0


def _split(lines: Sequence[str]) -> list[str]:
    return [word for line in lines for word in line.split()]


def _rolls(cues: Sequence[ShownLines], repeated: Sequence[int]) -> bool:
    """Tell captions that roll from people who say something twice."""
    if sum(1 for count in repeated if count) < _MIN_SHARE * (len(cues) - 1):
        return False
    same = 0
    for cue, count in zip(cues, repeated, strict=True):
        words = _split(cue.lines)
        if count < _MIN_WORDS and sum(map(len, words[:count])) < _MIN_LETTERS:
            continue
        if count < len(words):
            return True
        same += 1
    return same >= _MIN_SAME


def _without_words(lines: Sequence[str], count: int) -> tuple[str, ...]:
    """Leave out the first `count` words; whole lines stay lines."""
    kept: list[str] = []
    for line in lines:
        words = line.split()
        if count < len(words):
            kept.append(" ".join(words[count:]))
        count = max(0, count - len(words))
    return tuple(kept)
