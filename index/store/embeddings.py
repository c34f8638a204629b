"""The copy of the embeddings, by encoder and hash of the embedded text."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_IN_ONE_QUERY = 900


def missing(connection: sqlite3.Connection, encoder: int, hashes: Sequence[bytes]) -> list[bytes]:
    """Return the distinct hashes that have no embedding yet, in their order."""
    wanted = list(dict.fromkeys(hashes))
    present: set[bytes] = set()
    for batch in _batches(wanted):
        rows = connection.execute(
            f"SELECT sha256 FROM embedding WHERE encoder = ? AND sha256 IN ({_marks(batch)})",
            (encoder, *batch),
        )
        present.update(row[0] for row in rows)
    return [key for key in wanted if key not in present]


def write(connection: sqlite3.Connection, encoder: int, vectors: Mapping[bytes, NDArray[np.float32]]) -> None:
    """Keep embeddings; one that is there already stays as it is."""
    connection.executemany(
        "INSERT INTO embedding VALUES (?, ?, ?) ON CONFLICT (encoder, sha256) DO NOTHING",
        (
            (encoder, key, np.ascontiguousarray(vector, dtype="<f4").tobytes())
            for key, vector in vectors.items()
        ),
    )


def read(
    connection: sqlite3.Connection, encoder: int, hashes: Sequence[bytes]
) -> dict[bytes, NDArray[np.float32]]:
    """Return the embeddings of `hashes`; one that is not there is left out."""
    found: dict[bytes, NDArray[np.float32]] = {}
    for batch in _batches(list(dict.fromkeys(hashes))):
        for key, blob in connection.execute(
            f"SELECT sha256, vector FROM embedding WHERE encoder = ? AND sha256 IN ({_marks(batch)})",
            (encoder, *batch),
        ):
            found[key] = np.frombuffer(blob, dtype="<f4")
    return found


def current(
    connection: sqlite3.Connection, encoder: int, batch: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float32], list[int]]]:
    """Yield every current narrow chunk that has an embedding, in batches.

    Yields:
        Chunk ids (n,) int64, vectors (n, dim) float32, surrogate keys of the transcripts (n).
    """
    cursor = connection.execute(
        """SELECT c.id, e.vector, c.transcript FROM revision r JOIN revision_chunk rc ON rc.revision = r.key
           JOIN chunk c ON c.id = rc.chunk JOIN embedding e ON e.encoder = ? AND e.sha256 = c.sha256
           WHERE r.state = 'current' AND c.size = 'narrow' ORDER BY c.id""",
        (encoder,),
    )
    while rows := cursor.fetchmany(batch):
        yield (
            np.array([row[0] for row in rows], dtype=np.int64),
            np.stack([np.frombuffer(row[1], dtype="<f4") for row in rows]),
            [row[2] for row in rows],
        )


def count_current(connection: sqlite3.Connection, encoder: int) -> int:
    """Return how many current chunks have an embedding."""
    row = connection.execute(
        """SELECT count(*) FROM revision r JOIN revision_chunk rc ON rc.revision = r.key
           JOIN chunk c ON c.id = rc.chunk JOIN embedding e ON e.encoder = ? AND e.sha256 = c.sha256
           WHERE r.state = 'current'""",
        (encoder,),
    ).fetchone()
    return int(row[0])


def count_texts(connection: sqlite3.Connection, encoder: int) -> tuple[int, int]:
    """Return how many distinct texts the current chunks have, and how many of them have an embedding."""
    row = connection.execute(
        """SELECT count(DISTINCT c.sha256), count(DISTINCT e.sha256)
           FROM revision r JOIN revision_chunk rc ON rc.revision = r.key JOIN chunk c ON c.id = rc.chunk
           LEFT JOIN embedding e ON e.encoder = ? AND e.sha256 = c.sha256 WHERE r.state = 'current'""",
        (encoder,),
    ).fetchone()
    return int(row[0]), int(row[1])


def _batches(hashes: Sequence[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(hashes), _IN_ONE_QUERY):
        yield list(hashes[start : start + _IN_ONE_QUERY])


def _marks(batch: Sequence[bytes]) -> str:
    return ",".join("?" * len(batch))
