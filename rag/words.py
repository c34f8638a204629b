"""BM25 over the chunks of a scope, in Lucene's variant (Kamphuis et al., ECIR 2020, table 1).

Laid out by sorting numbers: for one question on the command line the usual libraries spend more on their own import
and layout than on everything else (docs/decisions/0008-cold-start.md). Their scores are the same.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.terms import is_held

BM25_K1 = 1.2
BM25_B = 0.75
"""Robertson's usual values; changing them moved no figure of the data sets by more than a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """The larger collection that some documents are taken from."""

    size: int
    """Documents in it."""
    mean: float
    """Terms of a document in the mean."""
    held: Mapping[str, int]
    """How many documents hold each of the terms that are asked for."""


def rarity(size: int, held: int) -> float:
    """What a term counts that `held` of `size` documents hold, from 0."""
    return math.log(1 + (size - held + 0.5) / (held + 0.5))


class WordIndex:
    """Word statistics of one list of documents, or of the collection that they are taken from."""

    def __init__(self, documents: Sequence[str], within: Within | None = None) -> None:
        """Lay out documents, each its terms joined by single spaces.

        Args:
            documents: to be scored.
            within: where they are taken from, for rarity and usual length; None: they are all there is.
        """
        size = len(documents)
        terms = " ".join(document for document in documents if document).split(" ") if any(documents) else []
        lengths = np.array(
            [document.count(" ") + 1 if document else 0 for document in documents], dtype=np.int64
        )
        self._size = size
        self._within = within
        self._numbers = {term: number for number, term in enumerate(dict.fromkeys(terms))}
        numbers = np.fromiter(map(self._numbers.__getitem__, terms), dtype=np.int64, count=len(terms))
        # One number for a term in a document, so that sorting brings the places of each term together.
        places, counts = np.unique(numbers * size + np.repeat(np.arange(size), lengths), return_counts=True)
        self._starts = np.searchsorted(places, np.arange(len(self._numbers) + 1) * size)
        self._documents = places % max(size, 1)
        self.mean = float(lengths.mean()) if size else 0.0
        """Terms of a document in the mean."""
        mean = self.mean if within is None else within.mean
        lengthy = BM25_K1 * (1 - BM25_B + BM25_B * lengths / max(mean, 1e-9))
        self._saturated = counts / (counts + lengthy[self._documents])

    def absent(self, weights: Mapping[str, float]) -> float:
        """Share of the full-weight terms, weighted by rarity, that no document holds; 0 when there is no such term."""
        own = [term for term, weight in weights.items() if weight == 1.0]
        size, held = self._counted(own)

        # An unseen term counts as a little rarer than one that a single document holds.
        unseen = math.log(1 + size) + 0.5
        rare = {term: math.log(1 + size / held[term]) if held[term] else unseen for term in own}
        present = self._numbers.keys() | {term for term in own if held[term]}
        missing = sum(value for term, value in rare.items() if not is_held(term, present))
        return missing / sum(rare.values()) if rare else 0.0

    def scores(self, weights: Mapping[str, float]) -> NDArray[np.float64]:
        """Score every document, `(n_documents,) float64` from 0; a term's score is multiplied by its weight."""
        total = np.zeros(self._size)
        own = [term for term in weights if term in self._numbers]
        size, held = self._counted(own)
        for term in own:
            here = self._places(term)
            total[self._documents[here]] += weights[term] * rarity(size, held[term]) * self._saturated[here]
        return total

    def share(self, term: str) -> float:
        """Share of the documents that hold a term, 0 to 1."""
        return self._held_by(term) / max(self._size, 1)

    def _counted(self, terms: Sequence[str]) -> tuple[int, dict[str, int]]:
        """Documents there are, and how many hold each term."""
        if self._within is None:
            return self._size, {term: self._held_by(term) for term in terms}
        return self._within.size, {
            term: max(self._held_by(term), self._within.held.get(term, 0)) for term in terms
        }

    def _held_by(self, term: str) -> int:
        if term not in self._numbers:
            return 0
        here = self._places(term)
        return int(here.stop - here.start)

    def _places(self, term: str) -> slice:
        number = self._numbers[term]
        return slice(int(self._starts[number]), int(self._starts[number + 1]))
