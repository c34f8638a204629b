"""Is the library sound? Each finding is one line; what can be put right without encoding is put right."""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from index.encoder import Encoder, TextEncoder
from index.errors import LibraryBusyError, SaidthatError
from index.lock import write_lock
from index.mirror import Mirror
from index.store import chunks, embeddings, meta, revisions, sweeping
from index.store.database import Database, storage_errors

LOW_DISK_BYTES = 500 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was examined."""

    name: str
    """What was examined, a word or two."""
    level: Literal["ok", "warning", "error"]
    message: str
    """One line; for a warning or an error with the next step."""


def examine(
    *,
    folder: Path,
    reader: Database,
    connect: Callable[[], Database],
    mirror: Mirror,
    encoder: Callable[[], TextEncoder],
) -> tuple[Finding, ...]:
    """Examine a library; see `Library.doctor`."""
    return (
        _finding("library", lambda: _library(folder, reader)),
        _finding("database", lambda: _database(reader)),
        _finding("embeddings", lambda: _embeddings(reader)),
        _finding("vectors", lambda: _vectors(folder, connect, mirror)),
        _finding("encoder", lambda: _encoder(reader, encoder)),
        _finding("questions", lambda: _questions(encoder)),
        _finding("leftovers", lambda: _leftovers(folder, reader, connect)),
        _finding("disk", lambda: _disk(folder)),
    )


def _finding(name: str, look: Callable[[], tuple[Literal["ok", "warning", "error"], str]]) -> Finding:
    try:
        level, message = look()
    except SaidthatError as error:
        return Finding(name=name, level="error", message=str(error))
    return Finding(name=name, level=level, message=message)


_Seen = tuple[Literal["ok", "warning", "error"], str]


def _library(folder: Path, reader: Database) -> _Seen:
    version = reader.version()
    with reader.reading() as connection:
        rows = revisions.current_rows(connection)
        generation = meta.generation(connection)
        count = chunks.count(connection)
    return (
        "ok",
        f"{folder}: {len(rows)} transcripts, {count:,} chunks, generation {generation}, version {version}",
    )


def _database(reader: Database) -> _Seen:
    complaint = reader.complaint()
    if complaint is None:
        return "ok", "SQLite's own check finds nothing wrong"
    return (
        "error",
        f"damaged ({complaint}): put back a copy of the folder, or index the files again into a new one",
    )


def _embeddings(reader: Database) -> _Seen:
    with reader.reading() as connection:
        encoder = meta.encoder(connection)
        wanted = chunks.count(connection)
        found = embeddings.count_current(connection, encoder.key) if encoder else 0
    if found == wanted:
        return "ok", f"each of {wanted:,} chunks has its embedding"
    return (
        "error",
        f"{wanted - found:,} of {wanted:,} chunks have no embedding: remove their transcripts and index again",
    )


def _vectors(folder: Path, connect: Callable[[], Database], mirror: Mirror) -> _Seen:
    """Compare Chroma with SQLite id by id, and rebuild it when they differ."""
    try:
        with write_lock(folder, timeout_s=0):
            database = connect()
            store = mirror.ensure(database)
            if store is None:
                return "ok", "none yet"
            with database.reading() as connection:
                wanted = set(chunks.current(connection))
            if store.ids() == wanted:
                return "ok", f"Chroma holds the vectors of all {len(wanted):,} narrow chunks"
            mirror.rebuild(database, "they differed from the library")
            return "warning", f"Chroma differed from the library and was rebuilt ({len(wanted):,} chunks)"
    except LibraryBusyError:
        return "warning", "not examined: another saidthat is writing; try again when it is done"


def _encoder(reader: Database, encoder: Callable[[], TextEncoder]) -> _Seen:
    with reader.reading() as connection:
        record = meta.encoder(connection)
    used = encoder()
    same = "the library was built with it" if record else "the library is empty"
    weights = f", weights sha256 {used.files.weights_hash}" if isinstance(used, Encoder) else ""
    return "ok", f"{used.model_id}, {used.dim} numbers{weights}, fingerprint {used.fingerprint[:12]}…; {same}"


def _questions(encoder: Callable[[], TextEncoder]) -> _Seen:
    used = encoder()
    if not isinstance(used, Encoder):
        return "ok", f"encoded by {used.model_id}"
    path = used.query_path()
    if path.exported:
        return "ok", f"encoded by onnxruntime, {path.reason}"
    return "warning", f"encoded by PyTorch, which takes seconds to load: {path.reason}"


def _leftovers(folder: Path, reader: Database, connect: Callable[[], Database]) -> _Seen:
    with reader.reading() as connection:
        left = sweeping.leftovers(connection, now=time.time())
    if not left:
        return "ok", "none"
    try:
        with write_lock(folder, timeout_s=0), connect().writing() as connection:
            sweeping.drop_staged(connection)
            sweeping.sweep(connection, now=time.time())
    except LibraryBusyError:
        return "warning", f"{left} unfinished revisions; another saidthat is writing, so they were left alone"
    return "warning", f"{left} unfinished or removed revisions were cleared away"


def _disk(folder: Path) -> _Seen:
    with storage_errors(folder):
        free = shutil.disk_usage(folder).free
        used = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    line = f"the library takes {used / 1e6:,.0f} MB, {free / 1e9:,.1f} GB are free"
    if free < max(LOW_DISK_BYTES, 2 * used):
        return "warning", f"{line}: free some space, a purge rewrites the whole library"
    return "ok", line
