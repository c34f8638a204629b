"""A large library out of a small one: copies of its calls with moved vectors and swapped words.

A copy has its original's turns with a fifth of the distinct words swapped for words of the calls that are most like
it. Only words of one length are swapped, so that every span of the original stands in the copy, too, and nothing need
be cut or encoded anew.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.library import Library
from index.sentences import strip_marks
from index.terms import STOP_WORDS
from index.transcript import Chunk, ChunkSize, Span, Transcript

SIGMA = 0.03
"""Deviation of the noise on each number of a unit vector, before it is normalised again."""
SWAPPED = 0.2
"""Share of a call's distinct words that a copy swaps."""
SECTOR = 6
"""Calls whose words a copy may take: the original and those with the nearest mean vectors."""

_WORD = re.compile(r"[a-z]{4,}")
_SYLLABLES = "bal cor dan fel gim hol jav kel lum mor nes pol quin ras sil tor vel wex yar zim".split()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Original:
    """A call that is copied."""

    transcript: Transcript
    sizes: tuple[ChunkSize, ...]
    spans: tuple[tuple[Span, ...], ...]
    vectors: NDArray[np.float32]
    """(n_chunks, dim) float32, unit rows."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Copy:
    """A call as it enters a benchmark library."""

    transcript: Transcript
    chunks: tuple[Chunk, ...]
    vectors: NDArray[np.float32]
    """(n_chunks, dim) float32, unit rows."""


class Copies:
    """The calls of a benchmark library by number: the originals first, then copies of them, round after round."""

    def __init__(self, originals: Sequence[Original]) -> None:
        """Copy these calls."""
        self.originals = tuple(originals)
        own = [_words(original.transcript) for original in originals]
        self._words = [sorted(words) for words in own]
        means = np.stack([original.vectors.mean(axis=0) for original in originals])
        means /= np.linalg.norm(means, axis=1, keepdims=True)
        nearest = np.argsort(-(means @ means.T), axis=1, kind="stable")[:, :SECTOR]
        self._sectors = [_by_length(set().union(*(own[other] for other in row))) for row in nearest]

    def transcript(self, number: int) -> Transcript:
        """Return call `number` (from 0) of the library; the same for each call of this method."""
        place, turn_of = number % len(self.originals), number // len(self.originals)
        given = self.originals[place].transcript
        if turn_of == 0:
            return given
        random = np.random.default_rng([number, 1])
        swapped = self._swapped(place, random)
        turns = tuple(
            replace(turn, text=_WORD.sub(lambda word: swapped.get(word.group(), word.group()), turn.text))
            for turn in given.turns
        )
        company = "".join(random.choice(_SYLLABLES, 3)).capitalize()
        return replace(
            given,
            id=f"{given.id}-copy-{turn_of}",
            title=f"{company} {given.period or ''}".strip(),
            company=company,
            source=f"copy {turn_of} of {given.source}",
            turns=turns,
        )

    def copy(self, number: int) -> Copy:
        """Return call `number` (from 0) with its chunks and vectors."""
        original = self.originals[number % len(self.originals)]
        transcript = self.transcript(number)
        chunks = tuple(
            Chunk(size=size, spans=spans, text=_text(transcript, spans))
            for size, spans in zip(original.sizes, original.spans, strict=True)
        )
        moved = number >= len(self.originals)
        vectors = perturbed(original.vectors, number) if moved else original.vectors
        return Copy(transcript=transcript, chunks=chunks, vectors=vectors)

    def _swapped(self, place: int, random: np.random.Generator) -> dict[str, str]:
        words, sector = self._words[place], self._sectors[place]
        chosen = random.choice(len(words), int(SWAPPED * len(words)), replace=False)
        found = {}
        for at in chosen:
            alike = sector[len(words[at])]
            found[words[at]] = alike[int(random.integers(len(alike)))]
        return found


def perturbed(vectors: NDArray[np.float32], number: int) -> NDArray[np.float32]:
    """Move unit vectors (n, dim) a little, always alike for one `number`: noise of `SIGMA`, then normalised."""
    random = np.random.default_rng([number, 2])
    moved = vectors + random.normal(0.0, SIGMA, vectors.shape).astype(np.float32)
    return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), dtype=np.float32)


def read_originals(library: Library) -> tuple[Original, ...]:
    """Read every transcript of a library with its chunks and vectors, in the order of adding."""
    found = []
    scope = library.scope()
    indexed = library.indexed(scope)
    places: dict[str, list[int]] = {}
    for place, name in enumerate(indexed.transcripts):
        places.setdefault(name, []).append(place)
    for transcript in scope.transcripts:
        own = places[transcript.id]
        found.append(
            Original(
                transcript=transcript,
                sizes=tuple(indexed.sizes[place] for place in own),
                spans=tuple(indexed.spans[place] for place in own),
                vectors=indexed.vectors[own],
            )
        )
    return tuple(found)


def _words(transcript: Transcript) -> set[str]:
    return {word for turn in transcript.turns for word in _WORD.findall(turn.text)} - STOP_WORDS


def _by_length(words: set[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for word in sorted(words):
        found.setdefault(len(word), []).append(word)
    return found


def _text(transcript: Transcript, spans: Sequence[Span]) -> str:
    return " ".join(strip_marks(transcript.turn(span.turn).text[span.start : span.end]) for span in spans)
