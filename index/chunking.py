"""Turns become chunks: windows of whole sentences in two sizes.

A narrow chunk finds the place, the wide one around it lends its surroundings' score. Both are cut so that neighbouring
chunks of one size overlap by about half: a statement that straddles a border is whole in one of them.
Sizes and overlap: docs/decisions/0002-chunk-sizes.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index.sentences import sentences, strip_marks
from index.transcript import Chunk, ChunkSize, Span, Turn

NARROW_WORDS = 40
WIDE_WORDS = 130
LONG_TURN_WORDS = 30
"""A turn of at least this many words is cut by itself; shorter neighbours are joined (in meetings half the turns have
under 8 words, which match nothing alone)."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    turn: int
    start: int
    end: int
    words: int
    text: str


def chunk(turns: Sequence[Turn]) -> list[Chunk]:
    """Cut a transcript's turns into chunks of both sizes.

    Returns:
        All narrow chunks in reading order, then all wide ones. Each size covers every word of every turn, marks apart.
    """
    runs = list(_runs(turns))
    return [
        piece
        for size, words in (("narrow", NARROW_WORDS), ("wide", WIDE_WORDS))
        for run in runs
        for piece in _windows(run, size, words)  # type: ignore[arg-type]
    ]


def _runs(turns: Sequence[Turn]) -> list[list[_Sentence]]:
    """Sentences of one long turn, or of neighbouring short turns up to the wide size."""
    runs: list[list[_Sentence]] = []
    short: list[_Sentence] = []
    for turn in turns:
        parts = []
        for start, end in sentences(turn.text):
            text = strip_marks(turn.text[start:end])
            if text:
                parts.append(_Sentence(turn.number, start, end, len(text.split()), text))
        words = sum(part.words for part in parts)
        if words >= LONG_TURN_WORDS:
            if short:
                runs.append(short)
                short = []
            runs.append(parts)
        elif parts:
            short.extend(parts)
    if short:
        runs.append(short)
    return runs


def _windows(run: Sequence[_Sentence], size: ChunkSize, words: int) -> list[Chunk]:
    """Windows of about `words` words over one run, each beginning about half a window after the one before."""
    pieces: list[Chunk] = []
    first = 0
    while first < len(run):
        last, total = first, run[first].words
        while last + 1 < len(run) and total + run[last + 1].words / 2 <= words:
            last += 1
            total += run[last].words
        pieces.append(_piece(run[first : last + 1], size))
        if last + 1 >= len(run):
            break
        step, skipped = first + 1, run[first].words
        while step <= last and skipped + run[step].words / 2 <= words / 2:
            skipped += run[step].words
            step += 1
        first = step
    return pieces


def _piece(window: Sequence[_Sentence], size: ChunkSize) -> Chunk:
    spans: list[Span] = []
    for sentence in window:
        if spans and spans[-1].turn == sentence.turn:
            spans[-1] = Span(turn=sentence.turn, start=spans[-1].start, end=sentence.end)
        else:
            spans.append(Span(turn=sentence.turn, start=sentence.start, end=sentence.end))
    return Chunk(size=size, spans=tuple(spans), text=" ".join(sentence.text for sentence in window))
