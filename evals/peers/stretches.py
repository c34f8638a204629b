"""A transcript as the one text that other systems cut up, and their cuts as stretches of turns again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.rows import PassageRow
from index.transcript import Span, Transcript

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One retrieved stretch of the text of `lines`, which may cross turns."""

    start: int
    """Code points into the text, inclusive."""
    end: int
    """Exclusive."""
    score: float
    """Higher is better."""


def lines(transcript: Transcript) -> tuple[str, list[tuple[int, int]]]:
    """Return the transcript as a text file of lines `Name: text`, and where in it each turn's text begins and ends."""
    found, places, length = [], [], 0
    for turn in transcript.turns:
        line = f"{turn.speaker}: {turn.text}\n"
        begin = length + len(turn.speaker) + 2
        places.append((begin, begin + len(turn.text)))
        found.append(line)
        length += len(line)
    return "".join(found), places


def spans(hit: Hit, places: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the parts of turns that a hit covers, in reading order.

    Args:
        hit: A stretch of the text.
        places: Of the turns' texts, see `lines`.
    """
    return [
        Span(turn=number, start=max(hit.start, first) - first, end=min(hit.end, last) - first)
        for number, (first, last) in enumerate(places, start=1)
        if max(hit.start, first) < min(hit.end, last)
    ]


def passages(
    transcript: Transcript, hits: Iterable[tuple[Sequence[Span], float]], words: int, *, once: bool
) -> tuple[PassageRow, ...]:
    """Hand hits on as passages, best first; the spans of one hit share a group, the last one is cut at the budget.

    Args:
        transcript: Where the spans lie.
        hits: (spans, score), best first.
        words: Budget of white-space words.
        once: Leave out what an earlier hit has shown already; False hands overlapping hits on as they are.
    """
    found: list[PassageRow] = []
    shown: dict[int, list[tuple[int, int]]] = {}
    left = words
    for group, (parts, score) in enumerate(hits, start=1):
        if left <= 0:
            break
        for span in parts:
            text = transcript.turns[span.turn - 1].text
            earlier = shown.setdefault(span.turn, []) if once else []
            for start, stop in _unseen(span.start, span.end, earlier):
                end = _cut(text, start, stop, left)
                if end <= start:
                    continue
                left -= len(text[start:end].split())
                found.append(
                    PassageRow(
                        transcript=transcript.id,
                        turn=span.turn,
                        start=start,
                        end=end,
                        group=group,
                        score=score,
                    )
                )
            earlier.append((span.start, span.end))
    return tuple(found)


def _unseen(start: int, end: int, shown: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of [start, end) that no stretch of `shown` covers."""
    parts = []
    for first, last in sorted(shown):
        if first > start:
            parts.append((start, min(first, end)))
        start = max(start, last)
        if start >= end:
            break
    parts.append((start, end))
    return [(first, last) for first, last in parts if first < last]


def _cut(text: str, start: int, end: int, words: int) -> int:
    """Return where a stretch ends when it may hold `words` words."""
    ends = [word.end() for word in _WORD.finditer(text, start, end)][:words]
    return ends[-1] if ends else start
