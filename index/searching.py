"""Reading chunks with their vectors from SQLite; for wide scopes Chroma proposes which (decision 0008)."""

import threading
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.indexed import ChunkCache, IndexedChunks, arranged, joined
from index.mirror import Mirror
from index.roll import Roll
from index.scope import Scope
from index.store import chunks, embeddings, meta, proposing
from index.store.chunks import ChunkRow
from index.store.database import Database
from index.surroundings import Surroundings
from index.vectors import MAX_CANDIDATES

EXACT_LIMIT = 20_000
"""A scope of up to so many chunks is scored whole; a wider one by candidates."""
_MOST_CACHED = 60_000
_MOST_KEYS = 500
"""Chroma gets slow, then fails, with many alternatives in a filter; beyond this hits are filtered here."""
_BATCH = 5000


class Searcher:
    """Reads the chunks of one library. May be used by several threads."""

    def __init__(self, database: Database, mirror: Mirror) -> None:
        """Read through `database` and `mirror`."""
        self._database = database
        self._mirror = mirror
        self._cache = ChunkCache(_MOST_CACHED)
        self._surroundings = Surroundings()
        self._last: tuple[tuple[int, ...], IndexedChunks] | None = None
        self._encoder = 0
        """The encoder whose vectors are kept in memory."""
        self._lock = threading.Lock()

    def of_scope(self, scope: Scope) -> IndexedChunks:
        """See `Library.indexed`."""
        with self._lock:
            if self._encoder != scope.encoder:
                self._cache, self._last, self._encoder = ChunkCache(_MOST_CACHED), None, scope.encoder
            if self._last is not None and self._last[0] == scope.revisions:
                return self._last[1]
            parts = {revision: self._cache.get(revision) for revision in scope.revisions}
        wanted = [revision for revision, part in parts.items() if part is None]
        if wanted:
            with self._database.reading() as connection:
                rows = {revision: chunks.of_revision(connection, revision) for revision in wanted}
            read = self._with_vectors([row for revision in wanted for row in rows[revision]])
            parts.update(
                _divided(read, [(revision, [row.id for row in rows[revision]]) for revision in wanted])
            )
        found = [part for part in parts.values() if part is not None]
        whole = read if wanted and len(wanted) == len(parts) else joined(found, self._dim())
        with self._lock:
            if self._encoder == scope.encoder:
                for revision in wanted:
                    part = parts[revision]
                    if part is not None and len(part):
                        self._cache.put(revision, part)
                self._last = (scope.revisions, whole)
        return whole

    def of_ids(self, ids: Sequence[int]) -> IndexedChunks:
        """See `Library.indexed_ids`."""
        with self._database.reading() as connection:
            narrow = [int(number) for number in ids]
            rows = chunks.of_ids(connection, [*narrow, *self._surroundings.of(connection, narrow)])
        return self._with_vectors(rows)

    def nearest(self, vector: NDArray[np.float32], k: int, scope: Scope | None) -> NDArray[np.int64]:
        """See `Library.nearest`."""
        keys = None if scope is None or scope.whole_library else frozenset(scope.keys)
        asked = sorted(keys) if keys is not None and len(keys) <= _MOST_KEYS else None
        most = k if keys is None or asked is not None else MAX_CANDIDATES
        with self._database.reading() as connection:
            generation, folder = meta.generation(connection), meta.read(connection, "vectors")
        found = self._mirror.read(lambda store: store.nearest(vector, most, asked), generation, folder)
        with self._database.reading() as connection:
            if found is None:
                found = self._nearest_in_copy(vector, keys, min(k, MAX_CANDIDATES))
            alive = chunks.only_current(connection, found, keys)
        return np.array(alive[:k], dtype=np.int64)

    def holders(self, terms: Sequence[str]) -> dict[str, NDArray[np.int64]]:
        """See `Library.holders`."""
        with self._database.reading() as connection:
            return proposing.holders(connection, terms)

    def roll(self, scope: Scope) -> Roll:
        """See `Library.roll`."""
        keys = None if scope.whole_library else frozenset(scope.keys)
        with self._database.reading() as connection:
            return Roll(*chunks.roll(connection, keys))

    def before(self, ids: Sequence[int]) -> list[int]:
        """See `Library.before`."""
        with self._database.reading() as connection:
            return chunks.before(connection, ids)

    def _with_vectors(self, rows: list[ChunkRow]) -> IndexedChunks:
        """Read the vectors; a row that has one nowhere (its transcript was purged meanwhile) is left out."""
        with self._database.reading() as connection:
            encoder = meta.encoder(connection)
            if encoder is None or not rows:
                return arranged([], np.empty((0, encoder.dim if encoder else 0), dtype=np.float32))
            found = embeddings.read(connection, encoder.key, [row.sha256 for row in rows])
        here = [row for row in rows if row.sha256 in found]
        vectors = np.empty((len(here), encoder.dim), dtype=np.float32)
        for place, row in enumerate(here):
            vectors[place] = found[row.sha256]
        return arranged(here, vectors)

    def _nearest_in_copy(self, vector: NDArray[np.float32], keys: frozenset[int] | None, k: int) -> list[int]:
        """Score every current chunk of the copy."""
        best_ids = np.empty(0, dtype=np.int64)
        best_scores = np.empty(0, dtype=np.float32)
        with self._database.reading() as connection:
            encoder = meta.encoder(connection)
            if encoder is None:
                return []
            for ids, vectors, transcripts in embeddings.current(connection, encoder.key, _BATCH):
                keep = np.array([keys is None or key in keys for key in transcripts], dtype=np.bool_)
                best_ids = np.concatenate([best_ids, ids[keep]])
                best_scores = np.concatenate([best_scores, vectors[keep] @ vector])
                order = np.argsort(-best_scores, kind="stable")[:k]
                best_ids, best_scores = best_ids[order], best_scores[order]
        return [int(number) for number in best_ids]

    def _dim(self) -> int:
        with self._database.reading() as connection:
            encoder = meta.encoder(connection)
        return encoder.dim if encoder else 0


def _divided(read: IndexedChunks, wanted: Sequence[tuple[int, list[int]]]) -> dict[int, IndexedChunks]:
    """Cut what was read for several revisions at once into one part a revision."""
    parts: dict[int, IndexedChunks] = {}
    present = set(read.ids.tolist())
    start = 0
    for revision, ids in wanted:
        end = start + sum(number in present for number in ids)
        parts[revision] = IndexedChunks(
            ids=read.ids[start:end],
            transcripts=read.transcripts[start:end],
            sizes=read.sizes[start:end],
            spans=read.spans[start:end],
            terms=read.terms[start:end],
            vectors=read.vectors[start:end],
        )
        start = end
    return parts
