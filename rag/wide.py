"""A scope too wide to be scored whole: some of its chunks, scored with the statistics of the whole.

Vectors and rare words propose chunks. How rare a word is, and the mean and deviation of the evidence over the scope,
are counted where a word is rare and estimated from a fixed sample of the scope where it is common, so that a score is
what it would be beside all other chunks (docs/decisions/0009-speed.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.indexed import joined
from index.library import Library, Scope
from rag.evidence import ScopeIndex, Scores
from rag.fusion import Moments
from rag.question import Query
from rag.ranking import Ranking
from rag.words import BM25_K1, Within, WordIndex, rarity

NEAR = 200
"""Narrow chunks that the vectors propose."""
HOLDING = 100
"""Narrow chunks that the words propose (docs/decisions/0009-speed.md for both)."""
SAMPLE = 2000
"""Narrow chunks that stand for all."""
LED_UP_TO = 25
"""Of so many best candidates the two turns before are read, too: a reply takes over some of a question's score."""
ONCE = 1 / (1 + BM25_K1)
"""Of a word's rarity, what a chunk of usual length is given that holds it once."""

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Chunks of a wide scope that are scored for one query."""

    index: ScopeIndex
    moments: Moments


class WideScope:
    """A wide scope, prepared once for many queries."""

    def __init__(self, library: Library, scope: Scope) -> None:
        self._library = library
        self._scope = scope
        self._roll = library.roll(scope)
        self._sample = ScopeIndex(library.indexed_ids(self._roll.sample(SAMPLE)))

    def candidates(self, query: Query, vector: NDArray[np.float32], ranking: Ranking) -> Candidates:
        """Choose the chunks to be scored for `query` and read them."""
        holders = self._library.holders(tuple(query.weights))
        narrow = _Counted(
            query.weights,
            {term: self._roll.only_narrow(ids) for term, ids in holders.items()},
            self._sample.narrow_words,
            self._roll.narrow,
        )
        wide = _Counted(
            query.weights,
            {term: self._roll.only_wide(ids) for term, ids in holders.items()},
            self._sample.wide_words,
            self._roll.wide,
        )
        common = {term: weight for term, weight in query.weights.items() if term not in holders}
        sampled = self._sample.evidence(vector, common)
        moments = Moments(
            dense=_moments(sampled.dense),
            dense_around=_moments(sampled.dense_around),
            lexical=narrow.moments(sampled.lexical),
            lexical_around=wide.moments(sampled.lexical_around),
        )
        near = self._library.nearest(vector, NEAR, self._scope)
        chunks = self._library.indexed_ids(sorted({*near.tolist(), *narrow.best(HOLDING).tolist()}))
        own = np.array([size == "narrow" for size in chunks.sizes])
        dense = _deviations(chunks.vectors[own] @ vector, moments.dense)
        lexical = _deviations(narrow.of(chunks.ids[own]), moments.lexical)
        fused = ranking.dense * dense + ranking.lexical * lexical
        first = chunks.ids[own][np.argsort(-fused, kind="stable")[:LED_UP_TO]]
        known = set(chunks.ids.tolist())
        before = [number for number in self._library.before(first) if number not in known]
        if before:
            chunks = joined([chunks, self._library.indexed_ids(before)], len(vector))
        index = ScopeIndex(chunks, narrow.within, wide.within)
        return Candidates(index=index, moments=moments)


class _Counted:
    """The words of a query in all chunks of one size."""

    def __init__(
        self, weights: Mapping[str, float], holders: Mapping[str, Ids], sample: WordIndex, size: int
    ) -> None:
        """Count them.

        Args:
            weights: of the query.
            holders: the chunks that hold each rare word.
            sample: tells the common ones.
            size: chunks in all.
        """
        held = {
            term: len(holders[term]) if term in holders else round(sample.share(term) * size)
            for term in weights
        }
        self.within = Within(size=size, mean=sample.mean, held=held)
        values = [weights[term] * rarity(size, held[term]) * ONCE for term in holders]
        ids = np.concatenate([*holders.values(), np.empty(0, dtype=np.int64)])
        self._ids, places = np.unique(ids, return_inverse=True)
        self._scores = np.bincount(
            places, np.repeat(values, [len(held) for held in holders.values()]), len(self._ids)
        )

    def best(self, most: int) -> Ids:
        """Up to `most` chunks that hold the rare words that count most."""
        return self._ids[np.argsort(-self._scores, kind="stable")[:most]]

    def of(self, ids: Ids) -> Scores:
        """What the rare words count in each of these chunks."""
        if not len(self._ids):
            return np.zeros(len(ids))
        places = np.minimum(np.searchsorted(self._ids, ids), len(self._ids) - 1)
        return np.where(self._ids[places] == ids, self._scores[places], 0.0)

    def moments(self, sampled: Scores) -> tuple[float, float]:
        """Mean and deviation over all chunks: of the rare words counted, of the common ones as in the sample."""
        size = max(self.within.size, 1)
        mean = float(self._scores.sum()) / size
        variance = float((self._scores**2).sum()) / size - mean**2
        return mean + float(sampled.mean()), float(np.sqrt(variance + sampled.var()))


def _deviations(scores: NDArray[np.floating], moments: tuple[float, float]) -> Scores:
    mean, deviation = moments
    return np.asarray((scores - mean) / max(deviation, 1e-9), dtype=np.float64)


def _moments(scores: Scores) -> tuple[float, float]:
    return float(scores.mean()), float(scores.std())
