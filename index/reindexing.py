"""Another encoder for a whole library: everything is encoded first, then it takes the old one's place in one step.

Embeddings are kept as they are made, so that whoever was interrupted goes on where they stopped, and until the end the
library is searched with the old ones.
"""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from index.chunking import chunk
from index.encoder import TextEncoder
from index.errors import VectorStoreError
from index.mirror import Mirror
from index.sentences import strip_marks
from index.store import chunks, content, embeddings, meta, revisions
from index.store.database import Database
from index.writing import Writer, encoded

_BATCH = 128
"""Texts that are encoded before they are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReindexResult:
    """What encoding a library anew did."""

    encoded: int
    """Texts that the encoder read."""
    known: int
    """Texts whose embedding was there already, from a run that was interrupted or from before."""
    model_id: str


class Reindexer:
    """Encodes one library anew."""

    def __init__(self, writer: Writer, mirror: Mirror, notice: Callable[[str], None]) -> None:
        """Write with `writer`; `notice` is told one line when Chroma cannot be written."""
        self._writer = writer
        self._mirror = mirror
        self._notice = notice

    def reindex(
        self, encoder: TextEncoder, *, progress: Callable[[int, int], None] | None = None
    ) -> ReindexResult:
        """Encode everything and make `encoder` the library's own; see `Library.reindex`."""
        database = self._writer.database
        with database.writing() as connection:
            record = meta.know_encoder(
                connection,
                fingerprint=encoder.fingerprint,
                model_id=encoder.model_id,
                dim=encoder.dim,
            )
        with database.reading() as connection:
            total, known = embeddings.count_texts(connection, record.key)
        count = self._encode(encoder, record.key, known, total, progress)
        with self._writer.lock():
            # What another process added meanwhile.
            count += self._encode(encoder, record.key, known + count, total, progress)
            self._switch(database, record)
        return ReindexResult(encoded=count, known=known, model_id=encoder.model_id)

    def _encode(
        self,
        encoder: TextEncoder,
        key: int,
        done: int,
        total: int,
        progress: Callable[[int, int], None] | None,
    ) -> int:
        """Encode what is lacking, and keep each batch at once. Returns how many texts it was."""
        database = self._writer.database
        count = 0
        if progress is not None:
            progress(done, max(done, total))
        for texts in _lacking(database, key):
            vectors = encoded(texts, tuple(texts), encoder, None)
            with database.writing() as connection:
                embeddings.write(connection, key, vectors)
            count += len(texts)
            if progress is not None:
                progress(done + count, max(done + count, total))
        return count

    def _switch(self, database: Database, record: meta.EncoderRecord) -> None:
        """Make it the library's encoder, unless it is already. The lock is held."""
        with database.reading() as connection:
            before = meta.encoder(connection)
        if before == record:
            return
        with database.writing() as connection:
            meta.set_encoder(
                connection, fingerprint=record.fingerprint, model_id=record.model_id, dim=record.dim
            )
            meta.forget_other_encoders(connection)
            meta.raise_generation(connection)
        try:
            self._mirror.rebuild(database, "another encoder")
        except VectorStoreError as error:
            self._notice(
                f"Chroma cannot be written ({error}): the library works on from its copy in library.sqlite."
            )


def _lacking(database: Database, key: int) -> Iterator[dict[bytes, str]]:
    """Yield the texts of current chunks without an embedding, in batches of like length, a transcript at a time."""
    with database.reading() as connection:
        keys = [row.revision for row in revisions.current_rows(connection)]
    for revision in keys:
        with database.reading() as connection:
            texts = _texts(connection, revision, key)
        ordered = sorted(texts, key=lambda sha256: len(texts[sha256]))
        for start in range(0, len(ordered), _BATCH):
            yield {sha256: texts[sha256] for sha256 in ordered[start : start + _BATCH]}


def _texts(connection: sqlite3.Connection, revision: int, key: int) -> dict[bytes, str]:
    """The texts of a revision's chunks that have no embedding by this encoder; they are cut from the turns again."""
    rows = {row.sha256: row for row in chunks.of_revision(connection, revision)}
    missing = embeddings.missing(connection, key, tuple(rows))
    if not missing:
        return {}
    turns = content.turns(connection, revision)
    cut = {chunks.text_hash(piece.text): piece.text for piece in chunk(turns)}
    return {
        sha256: cut[sha256]
        if sha256 in cut
        # Cut by the rules of an older version.
        else " ".join(strip_marks(turns[s.turn - 1].text[s.start : s.end]) for s in rows[sha256].spans)
        for sha256 in missing
    }
