"""What nobody needs any more leaves the file: leftovers of a killed process, retired revisions, orphans."""

import sqlite3

GRACE_S = 120.0
"""A reader that began before a change finishes on what it began with: what a change retires stays this long."""


def sweep(connection: sqlite3.Connection, *, now: float, grace_s: float = GRACE_S) -> None:
    """Delete removed transcripts and the chunks of retired revisions, once they are `grace_s` seconds old.

    The turns and source bytes of an old revision stay as long as its transcript is in the library, unless the current
    one was read from the same bytes: then only words were mended since.
    """
    horizon = now - grace_s
    if not _is_due(connection, horizon):
        return
    connection.execute("DELETE FROM transcript WHERE removed_at <= ?", (horizon,))
    connection.execute(
        """DELETE FROM revision_chunk WHERE revision IN
           (SELECT key FROM revision WHERE state = 'old' AND retired_at <= ?)""",
        (horizon,),
    )
    connection.execute(
        """DELETE FROM revision WHERE state = 'old' AND retired_at <= ? AND EXISTS
           (SELECT 1 FROM revision now WHERE now.transcript = revision.transcript AND now.state = 'current'
            AND now.sha256 = revision.sha256)""",
        (horizon,),
    )
    _orphans(connection)


def _is_due(connection: sqlite3.Connection, horizon: float) -> bool:
    row = connection.execute(
        """SELECT EXISTS (SELECT 1 FROM transcript WHERE removed_at <= ?)
               OR EXISTS (SELECT 1 FROM revision r JOIN revision_chunk rc ON rc.revision = r.key
                          WHERE r.state = 'old' AND r.retired_at <= ?)""",
        (horizon, horizon),
    ).fetchone()
    return bool(row[0])


def drop_staged(connection: sqlite3.Connection) -> None:
    """Delete revisions that a killed process staged and never made current. Their embeddings stay for the next try."""
    connection.execute("DELETE FROM revision WHERE state = 'staged'")
    connection.execute("DELETE FROM transcript WHERE key NOT IN (SELECT transcript FROM revision)")
    _orphans(connection, embeddings=False)


def _orphans(connection: sqlite3.Connection, *, embeddings: bool = True) -> None:
    connection.execute("DELETE FROM chunk WHERE id NOT IN (SELECT chunk FROM revision_chunk)")
    connection.execute("DELETE FROM chunk_terms WHERE rowid NOT IN (SELECT id FROM chunk)")
    connection.execute("DELETE FROM source WHERE sha256 NOT IN (SELECT sha256 FROM revision)")
    if embeddings:
        connection.execute("DELETE FROM embedding WHERE sha256 NOT IN (SELECT sha256 FROM chunk)")


def forget_terms(connection: sqlite3.Connection) -> None:
    """Merge the full-text index into one segment, which drops the terms of deleted chunks from its pages."""
    connection.execute("INSERT INTO chunk_terms (chunk_terms) VALUES ('optimize')")


def leftovers(connection: sqlite3.Connection, *, now: float) -> int:
    """Return how many revisions wait for a sweep or were left behind by a killed process."""
    row = connection.execute(
        """SELECT count(*) FROM revision r JOIN transcript t ON t.key = r.transcript
           WHERE r.state = 'staged' OR t.removed_at <= ?""",
        (now - GRACE_S,),
    ).fetchone()
    return int(row[0])
