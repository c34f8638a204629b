"""BM25 over the chunks of a scope, in Lucene's variant (Kamphuis et al., ECIR 2020, table 1).

Laid out by sorting numbers: for one question on the command line the usual libraries spend more on their own import
and layout than on everything else (docs/decisions/0008-cold-start.md). Their scores are the same.
"""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.terms import is_held

BM25_K1 = 1.2
BM25_B = 0.75
"""Robertson's usual values; changing them moved no figure of the data sets by more than a question."""


class WordIndex:
    """Word statistics of one list of documents."""

    def __init__(self, documents: Sequence[str]) -> None:
        """Lay out documents, each its terms joined by single spaces."""
        size = len(documents)
        terms = " ".join(document for document in documents if document).split(" ") if any(documents) else []
        lengths = np.array(
            [document.count(" ") + 1 if document else 0 for document in documents], dtype=np.int64
        )
        self._size = size
        self._numbers = {term: number for number, term in enumerate(dict.fromkeys(terms))}
        numbers = np.fromiter(map(self._numbers.__getitem__, terms), dtype=np.int64, count=len(terms))
        # One number for a term in a document, so that sorting brings the places of each term together.
        places, counts = np.unique(numbers * size + np.repeat(np.arange(size), lengths), return_counts=True)
        self._starts = np.searchsorted(places, np.arange(len(self._numbers) + 1) * size)
        self._documents = places % max(size, 1)
        mean = lengths.mean() if size else 0.0
        lengthy = BM25_K1 * (1 - BM25_B + BM25_B * lengths / max(mean, 1e-9))
        self._saturated = counts / (counts + lengthy[self._documents])

    def absent(self, weights: Mapping[str, float]) -> float:
        """Share of the full-weight terms, weighted by rarity, that no document holds; 0 when there is no such term."""
        own = [term for term, weight in weights.items() if weight == 1.0]

        # An unseen term counts as a little rarer than one that a single document holds.
        unseen = math.log(1 + self._size) + 0.5
        rarity = {
            term: math.log(1 + self._size / self._held_by(term)) if term in self._numbers else unseen
            for term in own
        }
        missing = sum(value for term, value in rarity.items() if not is_held(term, self._numbers))
        return missing / sum(rarity.values()) if rarity else 0.0

    def scores(self, weights: Mapping[str, float]) -> NDArray[np.float64]:
        """Score every document, `(n_documents,) float64` from 0; a term's score is multiplied by its weight."""
        total = np.zeros(self._size)
        for term, weight in weights.items():
            if term not in self._numbers:
                continue
            held_by = self._held_by(term)
            rarity = math.log(1 + (self._size - held_by + 0.5) / (held_by + 0.5))
            here = self._places(term)
            total[self._documents[here]] += weight * rarity * self._saturated[here]
        return total

    def _held_by(self, term: str) -> int:
        here = self._places(term)
        return int(here.stop - here.start)

    def _places(self, term: str) -> slice:
        number = self._numbers[term]
        return slice(int(self._starts[number]), int(self._starts[number + 1]))
