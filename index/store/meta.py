"""Small facts about the library as a whole: its generation, its encoder, where its vectors lie."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderRecord:
    """The encoder that a library was built with."""

    key: int
    """Surrogate key in the library."""
    fingerprint: str
    model_id: str
    dim: int
    """Numbers in an embedding."""


def read(connection: sqlite3.Connection, key: str, default: str = "") -> str:
    """Return one fact, `default` when it was never set."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return default if row is None else str(row[0])


def write(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Set one fact."""
    connection.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
    )


def generation(connection: sqlite3.Connection) -> int:
    """Return the number of changes that readers could see so far."""
    return int(read(connection, "generation", "0"))


def raise_generation(connection: sqlite3.Connection) -> int:
    """Count one more visible change and return the new number."""
    number = generation(connection) + 1
    write(connection, "generation", str(number))
    return number


def edits(connection: sqlite3.Connection) -> int:
    """Return the number of corrections that readers could see so far and that left every chunk as it was.

    They are counted apart from `generation`, which the vectors are compared with.
    """
    return int(read(connection, "edits", "0"))


def raise_edits(connection: sqlite3.Connection) -> int:
    """Count one more such correction and return the new number."""
    number = edits(connection) + 1
    write(connection, "edits", str(number))
    return number


def encoder(connection: sqlite3.Connection) -> EncoderRecord | None:
    """Return the library's encoder, None before the first transcript."""
    row = connection.execute(
        "SELECT key, fingerprint, model_id, dim FROM encoder WHERE key = ?",
        (read(connection, "encoder", "-1"),),
    ).fetchone()
    return None if row is None else EncoderRecord(key=row[0], fingerprint=row[1], model_id=row[2], dim=row[3])


def set_encoder(
    connection: sqlite3.Connection, *, fingerprint: str, model_id: str, dim: int
) -> EncoderRecord:
    """Make an encoder the library's own."""
    record = know_encoder(connection, fingerprint=fingerprint, model_id=model_id, dim=dim)
    write(connection, "encoder", str(record.key))
    return record


def know_encoder(
    connection: sqlite3.Connection, *, fingerprint: str, model_id: str, dim: int
) -> EncoderRecord:
    """Give an encoder a key, under which embeddings can be kept, and note where its model lies now."""
    connection.execute(
        """INSERT INTO encoder (fingerprint, model_id, dim) VALUES (?, ?, ?)
           ON CONFLICT (fingerprint) DO UPDATE SET model_id = excluded.model_id""",
        (fingerprint, model_id, dim),
    )
    key = connection.execute("SELECT key FROM encoder WHERE fingerprint = ?", (fingerprint,)).fetchone()[0]
    return EncoderRecord(key=key, fingerprint=fingerprint, model_id=model_id, dim=dim)


def forget_other_encoders(connection: sqlite3.Connection) -> None:
    """Delete every encoder but the library's own, with its embeddings."""
    connection.execute("DELETE FROM encoder WHERE key <> ?", (read(connection, "encoder", "-1"),))
