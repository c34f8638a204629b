"""Benchmark libraries on the disk: built through the store without encoding, each size out of the one before.

Transcripts are made current many at a time, without the unlikely-copy check and the per-transcript index files of
`Library.add`, whose cost this benchmark does not measure; what is stored is the same. A build that was interrupted
goes on where it was.
"""

import json
import shutil
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from evals.benchmarks.speed_copies import Copies
from index.document import Document
from index.encoder import TextEncoder
from index.library import Library
from index.lock import write_lock
from index.mirror import PREFIX, note_change, note_equal
from index.store import chunks, embeddings, meta, revisions
from index.store.database import Database
from index.terms import terms
from index.vectors import Stamp, VectorStore, index_files
from index.writing import RECIPE

_TOGETHER = 20
"""Transcripts a transaction."""
_VECTORS = 5000
"""Vectors between two signs of progress."""

Told = Callable[[str], None]


def build_libraries(
    copies: Copies, encoder: TextEncoder, sizes: Sequence[int], folder: Path, tell: Told
) -> dict[int, Path]:
    """Build a library of each size below `folder`, unless it is there.

    Args:
        copies: What the libraries hold, by number.
        encoder: The one that made the vectors of `copies`; asked for its name and fingerprint only.
        sizes: Transcripts a library.
        folder: Holds one folder a size.
        tell: Told progress, one line each.

    Returns:
        The folder of each size.
    """
    found: dict[int, Path] = {}
    before: Path | None = None
    for size in sorted(sizes):
        path = folder / f"library-{size}"
        if not path.is_dir() and before is not None:
            part = path.with_name(path.name + ".part")
            shutil.rmtree(part, ignore_errors=True)
            shutil.copytree(before, part)
            part.rename(path)
        Library.open(path).close()
        database = Database(path)
        try:
            with write_lock(path, timeout_s=10):
                _write_transcripts(database, copies, encoder, size, tell)
                _write_vectors(database, path, tell)
        finally:
            database.close()
        found[size] = before = path
    return found


def _write_transcripts(
    database: Database, copies: Copies, encoder: TextEncoder, size: int, tell: Told
) -> None:
    with database.writing() as connection:
        key = meta.set_encoder(
            connection, fingerprint=encoder.fingerprint, model_id=encoder.model_id, dim=encoder.dim
        ).key
        there = len(revisions.current_rows(connection))
    for start in range(there, size, _TOGETHER):
        numbers = range(start, min(size, start + _TOGETHER))
        with database.writing() as connection:
            for number in numbers:
                copy = copies.copy(number)
                hashes = [chunks.text_hash(chunk.text) for chunk in copy.chunks]
                embeddings.write(connection, key, dict(zip(hashes, copy.vectors, strict=True)))
                document = Document(
                    transcript=copy.transcript,
                    data=copy.transcript.id.encode(),
                    format="copy",
                    format_version=1,
                )
                transcript, revision = revisions.stage(
                    connection,
                    document,
                    key=None,
                    sample=False,
                    recipe=RECIPE,
                    now=datetime.now(UTC).isoformat(timespec="seconds"),
                    chunks=len(copy.chunks),
                )
                chunks.stage(
                    connection,
                    transcript=transcript,
                    revision=revision,
                    chunks=copy.chunks,
                    terms=[" ".join(terms(chunk.text)) for chunk in copy.chunks],
                    before=None,
                )
                revisions.activate(connection, key=transcript, revision=revision, now=0.0)
            meta.raise_generation(connection)
            note_change(connection)
        tell(f"{database.folder.name}: {numbers.stop:,} of {size:,} transcripts")


def _write_vectors(database: Database, folder: Path, tell: Told) -> None:
    with database.reading() as connection:
        if meta.read(connection, "dirty", "0") == "0":
            return
        encoder = meta.encoder(connection)
        wanted = chunks.current(connection)
        generation, library = meta.generation(connection), meta.read(connection, "library")
        name = meta.read(connection, "vectors") or f"{PREFIX}1"
    if encoder is None:
        return
    stamp = Stamp(library=library, fingerprint=encoder.fingerprint, generation=generation)
    path = folder / name
    store = (
        VectorStore.open(path, generation=generation) if path.is_dir() else VectorStore.create(path, stamp)
    )
    try:
        with database.writing() as connection:
            meta.write(connection, "vectors", name)
        lacking = sorted(wanted.keys() - store.ids())
        for start in range(0, len(lacking), _VECTORS):
            ids = lacking[start : start + _VECTORS]
            with database.reading() as connection:
                rows = chunks.of_ids(connection, ids)
                vectors = embeddings.read(connection, encoder.key, [row.sha256 for row in rows])
            store.write(
                ids, np.stack([vectors[row.sha256] for row in rows]), [wanted[number] for number in ids]
            )
            tell(
                f"{folder.name}: {len(wanted) - len(lacking) + start + len(ids):,} of {len(wanted):,} vectors"
            )
        store.set_stamp(stamp)
        store.count()
    finally:
        store.close()
    with database.writing() as connection:
        note_equal(connection, json.dumps(index_files(path)))
