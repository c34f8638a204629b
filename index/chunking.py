"""Turns become chunks: windows of whole sentences in two sizes.

A narrow chunk finds the place, the wide one around it lends its surroundings' score. Both are cut so that neighbouring
chunks of one size overlap by about half: a statement that straddles a border is whole in one of them.
Sizes and overlap: docs/decisions/0002-chunk-sizes.md.

Chunks are cut by the words of the file. Words that were mended by hand take their place in the chunks that held the
turn, so that no other chunk changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.sentences import sentences, strip_marks
from index.transcript import Chunk, ChunkSize, Span, Turn

NARROW_WORDS = 40
WIDE_WORDS = 130
LONG_TURN_WORDS = 30
"""A turn of at least this many words is cut by itself; shorter neighbours are joined (in meetings half the turns have
under 8 words, which match nothing alone)."""


_SIZES: tuple[tuple[ChunkSize, int], ...] = (("narrow", NARROW_WORDS), ("wide", WIDE_WORDS))


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
    runs, mended = _runs(turns)
    pieces = [
        _piece(window, size, mended)
        for size, words in _SIZES
        for run in runs
        for window in _windows(run, words)
    ]
    return [piece for piece in pieces if piece is not None]


def _sentences(number: int, text: str) -> list[_Sentence]:
    """The sentences of a turn that hold words."""
    parts = []
    for start, end in sentences(text):
        words = strip_marks(text[start:end])
        if words:
            parts.append(_Sentence(number, start, end, len(words.split()), words))
    return parts


def _runs(turns: Sequence[Turn]) -> tuple[list[list[_Sentence]], dict[int, list[_Sentence]]]:
    """Sentences of one long turn, or of neighbouring short turns up to the wide size.

    Returns:
        The runs, and what was mended in short turns: by turn number the sentences that stand for all of the file's.
    """
    runs: list[list[_Sentence]] = []
    mended: dict[int, list[_Sentence]] = {}
    short: list[_Sentence] = []
    for turn in turns:
        parts = _sentences(turn.number, turn.text)
        planned = parts if turn.original is None else _sentences(turn.number, turn.original)
        if sum(part.words for part in planned) >= LONG_TURN_WORDS:
            if short:
                runs.append(short)
                short = []
            runs.append(parts)
        elif planned:
            short.extend(planned)
            if turn.original is not None:
                mended[turn.number] = parts
        else:
            runs.append(parts)
    if short:
        runs.append(short)
    return sorted((run for run in runs if run), key=lambda run: run[0].turn), mended


def _windows(run: Sequence[_Sentence], words: int) -> list[Sequence[_Sentence]]:
    """Windows of about `words` words over one run, each beginning about half a window after the one before."""
    windows: list[Sequence[_Sentence]] = []
    first = 0
    while first < len(run):
        last, total = first, run[first].words
        while last + 1 < len(run) and total + run[last + 1].words / 2 <= words:
            last += 1
            total += run[last].words
        windows.append(run[first : last + 1])
        if last + 1 >= len(run):
            break
        step, skipped = first + 1, run[first].words
        while step <= last and skipped + run[step].words / 2 <= words / 2:
            skipped += run[step].words
            step += 1
        first = step
    return windows


def _piece(
    window: Sequence[_Sentence], size: ChunkSize, mended: Mapping[int, list[_Sentence]]
) -> Chunk | None:
    """A chunk of a window; None when nothing but marks is left of it."""
    spans: list[Span] = []
    texts: list[str] = []
    for sentence in _with_mended(window, mended):
        texts.append(sentence.text)
        if spans and spans[-1].turn == sentence.turn:
            spans[-1] = Span(turn=sentence.turn, start=spans[-1].start, end=sentence.end)
        else:
            spans.append(Span(turn=sentence.turn, start=sentence.start, end=sentence.end))
    return Chunk(size=size, spans=tuple(spans), text=" ".join(texts)) if spans else None


def _with_mended(window: Sequence[_Sentence], mended: Mapping[int, list[_Sentence]]) -> list[_Sentence]:
    """A window over short turns, each turn that was mended whole in the place of what the file has of it."""
    found: list[_Sentence] = []
    done: set[int] = set()
    for sentence in window:
        if sentence.turn not in mended:
            found.append(sentence)
        elif sentence.turn not in done:
            found.extend(mended[sentence.turn])
            done.add(sentence.turn)
    return found
