"""Dense and lexical evidence for every narrow chunk of a scope.

The scope's chunks are laid out once (word statistics, the wide chunk around each narrow one) and asked many times.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.indexed import IndexedChunks
from index.transcript import Span
from rag.words import Within, WordIndex

Scores = NDArray[np.float64]
Place = tuple[str, int]
"""(transcript id, turn number from 1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Raw scores of one query over the narrow chunks, each `(n_narrow,) float64`."""

    dense: Scores
    """Cosine of the query and the chunk, -1 to 1."""
    dense_around: Scores
    """Cosine of the query and the wide chunk around it."""
    lexical: Scores
    """BM25 of the chunk, from 0."""
    lexical_around: Scores
    """BM25 of the wide chunk around it."""


class ScopeIndex:
    """The chunks of a scope, ready to be scored.

    Its word statistics are the scope's own, so what else the library holds never changes a scoped ranking.
    """

    def __init__(
        self, chunks: IndexedChunks, narrow: Within | None = None, wide: Within | None = None
    ) -> None:
        """Lay out chunks.

        Args:
            chunks: narrow ones and the wide ones around them.
            narrow: the scope's narrow chunks, where only some are laid out.
            wide: the scope's wide chunks, likewise.
        """
        self.chunks = chunks
        self.narrow = np.array([i for i, size in enumerate(chunks.sizes) if size == "narrow"], dtype=np.int64)
        self._wide = np.array([i for i, size in enumerate(chunks.sizes) if size == "wide"], dtype=np.int64)
        self._around = self._surroundings()
        self.figures = np.array(
            [any(term[0].isdigit() for term in chunks.terms[i].split()) for i in self.narrow], dtype=bool
        )
        """Whether each narrow chunk holds a figure, `(n_narrow,) bool`."""
        self.places: tuple[Place, ...] = tuple(
            (chunks.transcripts[int(i)], chunks.spans[int(i)][0].turn) for i in self.narrow
        )
        """Where each narrow chunk begins."""
        self._turns, self._before = self._order_of_turns()
        self.narrow_words = WordIndex([chunks.terms[i] for i in self.narrow], narrow)
        self.wide_words = WordIndex([chunks.terms[i] for i in self._wide], wide)

    def __len__(self) -> int:
        return len(self.narrow)

    def transcript(self, narrow: int) -> str:
        """Transcript id of the narrow chunk at that position (0-based)."""
        return self.chunks.transcripts[int(self.narrow[narrow])]

    def spans(self, narrow: int) -> tuple[Span, ...]:
        """Spans of the narrow chunk at that position (0-based)."""
        return self.chunks.spans[int(self.narrow[narrow])]

    def evidence(self, vector: NDArray[np.float32], weights: Mapping[str, float]) -> Evidence:
        """Score every narrow chunk exactly.

        Args:
            vector: the query's embedding, `(dim,) float32`, unit length.
            weights: the query's terms (see index.terms.query_terms).
        """
        dense = np.asarray(self.chunks.vectors @ vector, dtype=np.float64)
        return Evidence(
            dense=dense[self.narrow],
            dense_around=dense[self._wide][self._around],
            lexical=self.narrow_words.scores(weights),
            lexical_around=self.wide_words.scores(weights)[self._around],
        )

    def absent(self, weights: Mapping[str, float]) -> float:
        """Share of the query's own terms (by rarity) that occur nowhere in the scope, 0 to 1."""
        return self.narrow_words.absent(weights)

    def best_by_turn(self, scores: Scores) -> dict[Place, float]:
        """The best score of the narrow chunks that begin in a turn."""
        best: dict[Place, float] = {}
        for place, score in zip(self.places, scores.tolist(), strict=True):
            best[place] = max(best.get(place, score), score)
        return best

    def by_transcript(self) -> dict[str, NDArray[np.int64]]:
        """Positions of the narrow chunks of each transcript, in their order."""
        held: dict[str, list[int]] = {}
        for position, (name, _) in enumerate(self.places):
            held.setdefault(name, []).append(position)
        return {name: np.array(positions, dtype=np.int64) for name, positions in held.items()}

    def best_before(self, scores: Scores, fade: float) -> Scores:
        """For each narrow chunk the best score, from 0, of the turn before it or, times `fade`, the one before that."""
        best = np.zeros(len(self._before) + 1)  # one place more: no such turn
        np.maximum.at(best, self._turns, scores)
        before = np.maximum(best[self._before[:, 0]], fade * best[self._before[:, 1]])
        return np.asarray(before[self._turns], dtype=np.float64)

    def _order_of_turns(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Number the turns that narrow chunks begin in.

        Returns:
            The turn of each narrow chunk, `(n_narrow,) int64`; of each turn the numbers of the turn before and of the
            one before that, `(n_turns, 2) int64`, -1 where no narrow chunk begins in it.
        """
        numbers: dict[Place, int] = {}
        turns = [numbers.setdefault(place, len(numbers)) for place in self.places]
        before = [[numbers.get((name, turn - back), -1) for back in (1, 2)] for name, turn in numbers]
        return np.array(turns, dtype=np.int64), np.array(before, dtype=np.int64).reshape(-1, 2)

    def _surroundings(self) -> NDArray[np.int64]:
        """For each narrow chunk the position of the wide chunk that overlaps it most, `(n_narrow,) int64`."""
        by_turn: dict[tuple[str, int], list[tuple[int, Span]]] = {}
        for position, chunk in enumerate(self._wide):
            for span in self.chunks.spans[chunk]:
                by_turn.setdefault((self.chunks.transcripts[chunk], span.turn), []).append((position, span))
        around = np.zeros(len(self.narrow), dtype=np.int64)
        for position, chunk in enumerate(self.narrow):
            overlap: dict[int, int] = {}
            for span in self.chunks.spans[chunk]:
                for wide, other in by_turn.get((self.chunks.transcripts[chunk], span.turn), ()):
                    shared = min(span.end, other.end) - max(span.start, other.start)
                    if shared > 0:
                        overlap[wide] = overlap.get(wide, 0) + shared
            # Most shared text wins, the earlier chunk on a tie.
            around[position] = min(overlap, key=lambda wide: (-overlap[wide], wide)) if overlap else 0
        return around
