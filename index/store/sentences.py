"""The hashes of each revision's sentences, as one value a revision."""

import sqlite3
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_CURRENT = "FROM revision r JOIN transcript t ON t.key = r.transcript WHERE r.state = 'current'"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """The sentences of a transcript."""

    id: str
    title: str
    sha256: str
    """Of the source bytes."""
    hashes: NDArray[np.uint64]
    """(n,) uint64, ascending."""


def packed(hashes: NDArray[np.uint64]) -> bytes:
    """Return the value of the column `revision.sentences`."""
    return hashes.astype("<u8").tobytes()


def of_all(connection: sqlite3.Connection) -> list[Held]:
    """Return the sentences of every transcript, in the order of adding."""
    rows = connection.execute(
        f"SELECT t.id, r.title, r.sha256, r.sentences {_CURRENT} AND t.removed_at IS NULL ORDER BY t.key"
    )
    return [
        Held(id=row[0], title=row[1], sha256=row[2], hashes=np.frombuffer(row[3] or b"", dtype="<u8"))
        for row in rows
    ]


def lacking(connection: sqlite3.Connection) -> list[int]:
    """Return the surrogate keys of current revisions whose sentences were not hashed yet."""
    return [row[0] for row in connection.execute(f"SELECT r.key {_CURRENT} AND r.sentences IS NULL")]


def write(connection: sqlite3.Connection, revision: int, hashes: NDArray[np.uint64]) -> None:
    """Keep the hashes of a revision."""
    connection.execute("UPDATE revision SET sentences = ? WHERE key = ?", (packed(hashes), revision))
