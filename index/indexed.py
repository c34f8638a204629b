"""Chunks ready for scoring: columns side by side, vectors as one array."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.store.chunks import ChunkRow
from index.transcript import ChunkSize, Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class IndexedChunks:
    """n chunks; every field has one place a chunk, in the order of transcripts and of reading."""

    ids: NDArray[np.int64]
    """(n,) surrogate ids, never reused."""
    transcripts: tuple[str, ...]
    """Transcript id of each chunk."""
    sizes: tuple[ChunkSize, ...]
    spans: tuple[tuple[Span, ...], ...]
    terms: tuple[str, ...]
    """Lexical terms of each chunk, joined by single spaces."""
    vectors: NDArray[np.float32]
    """(n, dim) float32, unit rows."""

    def __len__(self) -> int:
        return len(self.transcripts)


def arranged(rows: Sequence[ChunkRow], vectors: NDArray[np.float32]) -> IndexedChunks:
    """Put rows and their vectors (n, dim) side by side."""
    return IndexedChunks(
        ids=np.array([row.id for row in rows], dtype=np.int64),
        transcripts=tuple(row.transcript for row in rows),
        sizes=tuple(row.size for row in rows),
        spans=tuple(row.spans for row in rows),
        terms=tuple(row.terms for row in rows),
        vectors=vectors,
    )


def joined(parts: Sequence[IndexedChunks], dim: int) -> IndexedChunks:
    """Concatenate; no parts give no chunks of dimension `dim`."""
    if len(parts) == 1:
        return parts[0]
    return IndexedChunks(
        ids=np.concatenate([part.ids for part in parts] or [np.empty(0, dtype=np.int64)]),
        transcripts=tuple(value for part in parts for value in part.transcripts),
        sizes=tuple(value for part in parts for value in part.sizes),
        spans=tuple(value for part in parts for value in part.spans),
        terms=tuple(value for part in parts for value in part.terms),
        vectors=np.concatenate([part.vectors for part in parts] or [np.empty((0, dim), dtype=np.float32)]),
    )


class ChunkCache:
    """The last used revisions' chunks, up to a number of chunks in all (1.5 kB each at 384 dimensions).

    A revision never changes, so what is cached is never stale.
    """

    def __init__(self, most: int) -> None:
        """Keep up to `most` chunks."""
        self._most = most
        self._parts: OrderedDict[int, IndexedChunks] = OrderedDict()
        self._held = 0

    def get(self, revision: int) -> IndexedChunks | None:
        """Return a revision's chunks and mark them as used."""
        part = self._parts.get(revision)
        if part is not None:
            self._parts.move_to_end(revision)
        return part

    def put(self, revision: int, part: IndexedChunks) -> None:
        """Keep a revision's chunks; the ones not used for longest make room."""
        if revision in self._parts:
            return
        self._parts[revision] = part
        self._held += len(part)
        while self._held > self._most and len(self._parts) > 1:
            _, oldest = self._parts.popitem(last=False)
            self._held -= len(oldest)
