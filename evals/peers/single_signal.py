"""One half of a hybrid search alone, over saidthat's own chunks of about 130 words: cosine, or BM25.

They show what joining the two is worth. Chunks are sentence-clean and overlap by half; what was shown is not repeated.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

import bm25s
import numpy as np
from numpy.typing import NDArray

from evals.golden import GoldenRow
from evals.peers.stretches import passages
from evals.rows import PassageRow
from index.encoder import TextEncoder
from index.filters import Filters
from index.indexed import IndexedChunks
from index.scope import Scope
from index.terms import terms
from index.transcript import Transcript

_DIGITS = 5

Scores = NDArray[np.float64]
Signal = Callable[[IndexedChunks, NDArray[np.int64], str], Scores]
"""(all chunks of the transcript, positions of those to score, question) → a score each, higher is better."""


class IndexedLibrary(Protocol):
    """What of a Library is used here."""

    @property
    def encoder(self) -> TextEncoder:
        """The encoder of its vectors."""
        ...

    def scope(self, filters: Filters = Filters()) -> Scope:
        """Turn filters into what is searched."""
        ...

    def indexed(self, scope: Scope) -> IndexedChunks:
        """Return every chunk of a scope."""
        ...


class SingleSignal:
    """Ranks a transcript's wide chunks by one signal."""

    def __init__(self, library: IndexedLibrary, signal: Signal) -> None:
        """Search this library by this signal."""
        self._library = library
        self._signal = signal

    @classmethod
    def dense(cls, library: IndexedLibrary) -> "SingleSignal":
        """Return the search by cosine of question and chunk."""

        def cosine(chunks: IndexedChunks, wide: NDArray[np.int64], question: str) -> Scores:
            vector = library.encoder.encode_query(question)
            return np.asarray(chunks.vectors[wide] @ vector, dtype=np.float64)

        return cls(library, cosine)

    @classmethod
    def bm25(cls, library: IndexedLibrary) -> "SingleSignal":
        """Return the search by BM25 over saidthat's lexical terms."""
        return cls(library, _bm25)

    def search(
        self, transcript: Transcript, rows: Sequence[GoldenRow], words: int
    ) -> dict[str, tuple[PassageRow, ...]]:
        """Return the passages of each question about `transcript`, best first, by question id.

        Args:
            transcript: The only one that is searched.
            rows: Questions about it; their history is not read.
            words: Budget of white-space words a question; the last passage is cut there.
        """
        chunks = self._library.indexed(self._library.scope(Filters(transcripts=(transcript.id,))))
        wide = np.array([place for place, size in enumerate(chunks.sizes) if size == "wide"], dtype=np.int64)
        found = {}
        for row in rows:
            scores = np.round(self._signal(chunks, wide, row.question), _DIGITS)
            order = np.argsort(-scores, kind="stable")
            hits = [(chunks.spans[int(wide[place])], float(scores[place])) for place in order]
            found[row.id] = passages(transcript, hits, words, once=True)
        return found


def _bm25(chunks: IndexedChunks, wide: NDArray[np.int64], question: str) -> Scores:
    documents = [chunks.terms[int(place)].split() for place in wide]
    vocabulary: dict[str, int] = {}
    ids = [[vocabulary.setdefault(term, len(vocabulary)) for term in document] for document in documents]
    asked = [vocabulary[term] for term in dict.fromkeys(terms(question)) if term in vocabulary]
    if not asked:
        return np.zeros(len(wide))
    index = bm25s.BM25(method="lucene")
    index.index((ids, vocabulary), show_progress=False)
    return np.asarray(index.get_scores(asked), dtype=np.float64)
