"""What changes a library: a revision is written or a transcript removed, so that dying at any moment loses nothing.

Stage in one transaction, write the vectors to Chroma, make current in one transaction, take the old vectors out.
Encoding comes before all of that, outside the lock.
"""

import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.chunking import chunk
from index.document import Base, Document
from index.encoder import TextEncoder
from index.errors import EncoderError, VectorStoreError
from index.lock import write_lock
from index.mirror import Mirror, note_change, note_equal
from index.near_duplicates import sentence_hashes
from index.own_encoder import check_encoder
from index.store import chunks, embeddings, meta, revisions, sentences, sweeping
from index.store.database import Database
from index.store.revisions import CurrentRow
from index.terms import terms
from index.transcript import Chunk
from index.vectors import VectorStore

RECIPE = 2
"""Raised when cutting or term making changes: a transcript added again is then cut anew."""
_BATCH = 128
"""Texts a call of the encoder, and so between two signs of progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A document cut and encoded, before the library is touched."""

    document: Document
    """Its transcript with all corrections."""
    base: Base
    """What the file says without them."""
    pieces: tuple[Chunk, ...]
    hashes: tuple[bytes, ...]
    terms: tuple[str, ...]
    encoder: TextEncoder
    vectors: dict[bytes, NDArray[np.float32]]
    """By text hash, those that were encoded for this document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Staged:
    """A revision that is written and not yet visible."""

    transcript: int
    """Surrogate key."""
    revision: int
    """Surrogate key."""
    ids: tuple[int, ...]
    """New chunks."""
    vectors: NDArray[np.float32]
    """(n, dim) float32 of the new chunks."""


class Writer:
    """Writes to one library, one change at a time."""

    def __init__(
        self,
        *,
        folder: Path,
        connect: Callable[[], Database],
        mirror: Mirror,
        notice: Callable[[str], None],
        lock_timeout_s: float,
    ) -> None:
        """Know a library; `connect` gives its connection for writing."""
        self._folder = folder
        self._connect = connect
        self._mirror = mirror
        self._notice = notice
        self._lock_timeout_s = lock_timeout_s

    @property
    def database(self) -> Database:
        """The library's connection for writing."""
        return self._connect()

    def lock(self) -> AbstractContextManager[None]:
        """Hold the write lock for a block. Raises: LibraryBusyError."""
        return write_lock(self._folder, timeout_s=self._lock_timeout_s, notice=self._notice)

    def plan(
        self,
        document: Document,
        base: Base,
        encoder: TextEncoder,
        progress: Callable[[int, int], None] | None = None,
    ) -> Plan:
        """Cut a document and encode what is not known yet; the lock need not be held.

        Raises:
            EncoderError: The encoder cannot be loaded, or gives nonsense.
        """
        database = self._connect()
        pieces = tuple(chunk(document.transcript.turns))
        hashes = tuple(chunks.text_hash(piece.text) for piece in pieces)
        with database.reading() as connection:
            record = meta.encoder(connection)
            known = record is not None and record.fingerprint == encoder.fingerprint
            wanted = embeddings.missing(connection, record.key, hashes) if record and known else hashes
        texts = {key: piece.text for key, piece in zip(hashes, pieces, strict=True)}
        vectors = encoded({key: texts[key] for key in wanted}, hashes, encoder, progress)
        return Plan(
            document=document,
            base=base,
            pieces=pieces,
            hashes=hashes,
            terms=tuple(" ".join(terms(piece.text)) for piece in pieces),
            encoder=encoder,
            vectors=vectors,
        )

    def write(
        self,
        plan: Plan,
        row: CurrentRow | None,
        *,
        sample: bool = False,
        also: Callable[[sqlite3.Connection, int], None] | None = None,
    ) -> None:
        """Stage, mirror, make current, clean up. The caller holds the lock.

        Args:
            plan: What to write.
            row: The transcript that it revises, None for a new one.
            sample: Whether a new transcript is one of the samples.
            also: What becomes visible at the same moment; given the transcript's surrogate key.

        Raises:
            EncoderError: The library was built with another encoder.
        """
        database = self._connect()
        with database.writing() as connection:
            check_encoder(meta.encoder(connection), chunks.count(connection), plan.encoder)
            sweeping.sweep(connection, now=time.time())
            encoder = meta.set_encoder(
                connection,
                fingerprint=plan.encoder.fingerprint,
                model_id=plan.encoder.model_id,
                dim=plan.encoder.dim,
            )
        store = self._opened(database)
        with database.writing() as connection:
            self._complete(connection, plan, encoder.key)
            staged = _staged(connection, plan, row, encoder, sample=sample)
            note_change(connection)
            generation = meta.generation(connection) + 1
        files = None
        if store is not None:
            transcripts = [staged.transcript] * len(staged.ids)
            files = self._changed(
                store,
                database,
                generation,
                lambda opened: opened.write(staged.ids, staged.vectors, transcripts),
            )
        with database.writing() as connection:
            revisions.activate(connection, key=staged.transcript, revision=staged.revision, now=time.time())
            if also is not None:
                also(connection, staged.transcript)
            meta.raise_generation(connection)
            gone = chunks.only_of_revision(connection, row.revision, staged.revision) if row else []
            if files is not None and not gone:
                note_equal(connection, files)
        if store is not None and files is not None:
            self._cleaned(store, database, generation, gone)

    def _complete(self, connection: sqlite3.Connection, plan: Plan, encoder: int) -> None:
        """Keep the plan's embeddings, and make those again that another process swept since they were looked up."""
        embeddings.write(connection, encoder, plan.vectors)
        lacking = embeddings.missing(connection, encoder, plan.hashes)
        if lacking:
            texts = dict(zip(plan.hashes, plan.pieces, strict=True))
            again = encoded({key: texts[key].text for key in lacking}, plan.hashes, plan.encoder, None)
            embeddings.write(connection, encoder, again)

    def _cleaned(self, store: VectorStore, database: Database, generation: int, gone: Sequence[int]) -> None:
        """Take vectors that are no longer current out of Chroma, once the change is visible."""
        store.seen = generation
        if not gone:
            return
        files = self._changed(store, database, generation, lambda open_store: open_store.delete(gone))
        if files is not None:
            with database.writing() as connection:
                note_equal(connection, files)

    def remove(self, row: CurrentRow, *, purge: bool) -> None:
        """Take a transcript out; see `Library.remove`."""
        database = self._connect()
        with write_lock(self._folder, timeout_s=self._lock_timeout_s, notice=self._notice):
            store = None if purge else self._opened(database)
            with database.writing() as connection:
                sweeping.sweep(connection, now=time.time())
                gone = chunks.only_of_revision(connection, row.revision, None)
                revisions.retire(connection, key=row.key, now=time.time())
                generation = meta.raise_generation(connection)
                note_change(connection)
            if purge:
                self._purge(database)
            elif store is not None:
                self._cleaned(store, database, generation, gone)

    def _purge(self, database: Database) -> None:
        """Leave nothing of what was removed in any file of the folder. The lock is held."""
        with database.writing() as connection:
            sweeping.drop_staged(connection)
            sweeping.sweep(connection, now=time.time(), grace_s=0.0)
            sweeping.forget_terms(connection)
        try:
            # Chroma only marks vectors as deleted, and a vector tells much of its text.
            self._mirror.rebuild(database, "a purge leaves no trace")
        except VectorStoreError as error:
            self._notice(f"The search vectors are deleted and will be written again later ({error}).")
            self._mirror.discard(database)
        if not database.shrink():
            self._notice(
                "Another process is reading the library: the last traces leave the disk when it closes."
            )

    def _opened(self, database: Database) -> VectorStore | None:
        try:
            return self._mirror.ensure(database)
        except VectorStoreError as error:
            self._notice(
                f"Chroma cannot be used ({error}): the library works on from its copy in library.sqlite."
            )
            return None

    def _changed(
        self, store: VectorStore, database: Database, generation: int, work: Callable[[VectorStore], None]
    ) -> str | None:
        try:
            return self._mirror.change(store, database, generation, work)
        except VectorStoreError as error:
            self._notice(
                f"Chroma cannot be written ({error}): the library works on from its copy in library.sqlite."
            )
            return None


def _staged(
    connection: sqlite3.Connection,
    plan: Plan,
    row: CurrentRow | None,
    encoder: meta.EncoderRecord,
    *,
    sample: bool,
) -> _Staged:
    key, revision = revisions.stage(
        connection,
        plan.document,
        key=row.key if row else None,
        sample=sample,
        recipe=RECIPE,
        now=datetime.now(UTC).isoformat(timespec="seconds"),
        chunks=len(plan.pieces),
        base=plan.base,
        sentences=sentences.packed(sentence_hashes(plan.base.transcript.turns)),
    )
    fresh = chunks.stage(
        connection,
        transcript=key,
        revision=revision,
        chunks=plan.pieces,
        terms=plan.terms,
        before=row.revision if row is not None and row.recipe == RECIPE else None,
    )
    found = embeddings.read(connection, encoder.key, [sha256 for _, sha256 in fresh])
    rows = [found[sha256] for _, sha256 in fresh]
    return _Staged(
        transcript=key,
        revision=revision,
        ids=tuple(number for number, _ in fresh),
        vectors=np.stack(rows) if rows else np.empty((0, encoder.dim), dtype=np.float32),
    )


def encoded(
    texts: dict[bytes, str],
    hashes: Sequence[bytes],
    encoder: TextEncoder,
    progress: Callable[[int, int], None] | None,
) -> dict[bytes, NDArray[np.float32]]:
    """Encode each distinct text once, texts of like length together (a batch is padded to its longest).

    Args:
        texts: By their hash.
        hashes: Of everything that progress is told of, what is known already included.
        encoder: Of the library.
        progress: Told texts known so far and texts in all.

    Raises:
        EncoderError: The encoder cannot be loaded, or gives nonsense.
    """
    keys = sorted(texts, key=lambda key: len(texts[key]))
    vectors: dict[bytes, NDArray[np.float32]] = {}
    total = len(hashes)
    if progress is not None:
        progress(sum(key not in texts for key in hashes), total)
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        rows = encoder.encode_documents([texts[key] for key in batch])
        if rows.shape != (len(batch), encoder.dim) or not np.isfinite(rows).all():
            raise EncoderError(
                f"The encoder {encoder.model_id} gave {rows.shape} numbers for {len(batch)} texts: use another model."
            )
        vectors.update(zip(batch, rows, strict=True))
        if progress is not None:
            progress(sum(key not in texts or key in vectors for key in hashes), total)
    return vectors
