"""Chunks as rows: which ids a new revision keeps, and what a search reads of them.

Of the two sizes the narrow one is proposed and ranked, and so has its vectors in the vector store; the wide one around
it is read beside it (docs/decisions/0009-speed.md).
"""

import hashlib
import json
import sqlite3
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.transcript import Chunk, ChunkSize, Span

_IN_ONE_QUERY = 900
"""SQLite's oldest limit on parameters of a statement is 999."""
_BACK = 12
"""Narrow chunks before one in which the two turns before its own are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkRow:
    """A chunk as a search needs it, without its vector."""

    id: int
    transcript: str
    """Transcript id."""
    size: ChunkSize
    sha256: bytes
    """Of the embedded text, 32 bytes."""
    spans: tuple[Span, ...]
    terms: str
    """Lexical terms joined by single spaces."""


def text_hash(text: str) -> bytes:
    """Return the sha256 of an embedded text, 32 bytes: the key of its embedding."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def stage(
    connection: sqlite3.Connection,
    *,
    transcript: int,
    revision: int,
    chunks: Sequence[Chunk],
    terms: Sequence[str],
    before: int | None,
) -> list[tuple[int, bytes]]:
    """Write a staged revision's chunks; what is unchanged keeps its id.

    Args:
        connection: Inside a writing transaction.
        transcript: Surrogate key.
        revision: Surrogate key of the staged revision.
        chunks: In reading order.
        terms: Space-joined terms of each chunk.
        before: The revision whose ids unchanged chunks keep, or None to give every chunk a new one.

    Returns:
        (id, text hash) of the narrow chunks that are new and so need their vector in the vector store.
    """
    hashes = [text_hash(chunk.text) for chunk in chunks]
    spans = [_packed(chunk.spans) for chunk in chunks]
    kept = _kept_ids(
        connection, before, [(c.size, h, s) for c, h, s in zip(chunks, hashes, spans, strict=True)]
    )
    fresh: list[tuple[int, bytes]] = []
    for position, chunk in enumerate(chunks):
        number = kept[position]
        if number is None:
            cursor = connection.execute(
                "INSERT INTO chunk (transcript, size, sha256) VALUES (?, ?, ?)",
                (transcript, chunk.size, hashes[position]),
            )
            number = int(cursor.lastrowid or 0)
            connection.execute(
                "INSERT INTO chunk_terms (rowid, terms) VALUES (?, ?)", (number, terms[position])
            )
            if chunk.size == "narrow":
                fresh.append((number, hashes[position]))
        connection.execute(
            "INSERT INTO revision_chunk VALUES (?, ?, ?, ?)", (revision, position, number, spans[position])
        )
    return fresh


def _kept_ids(
    connection: sqlite3.Connection, before: int | None, wanted: Sequence[tuple[str, bytes, str]]
) -> list[int | None]:
    """Match by content: first at the same place, then in reading order among equals."""
    kept: list[int | None] = [None] * len(wanted)
    if before is None:
        return kept
    in_place: dict[tuple[str, bytes, str], deque[int]] = defaultdict(deque)
    rows = connection.execute(
        """SELECT c.id, c.size, c.sha256, rc.spans FROM revision_chunk rc JOIN chunk c ON c.id = rc.chunk
           WHERE rc.revision = ? ORDER BY rc.position""",
        (before,),
    ).fetchall()
    for number, size, sha256, spans in rows:
        in_place[size, sha256, spans].append(number)
    for position, key in enumerate(wanted):
        if in_place[key]:
            kept[position] = in_place[key].popleft()
    used = {number for number in kept if number is not None}
    by_content: dict[tuple[str, bytes], deque[int]] = defaultdict(deque)
    for number, size, sha256, _ in rows:
        if number not in used:
            by_content[size, sha256].append(number)
    for position, (size, sha256, _) in enumerate(wanted):
        if kept[position] is None and by_content[size, sha256]:
            kept[position] = by_content[size, sha256].popleft()
    return kept


def of_revision(connection: sqlite3.Connection, revision: int) -> list[ChunkRow]:
    """Return a revision's chunks in reading order; empty once a sweep has deleted them."""
    return [
        _row(row)
        for row in connection.execute(
            """SELECT c.id, t.id, c.size, c.sha256, rc.spans, f.terms
               FROM revision_chunk rc JOIN chunk c ON c.id = rc.chunk JOIN transcript t ON t.key = c.transcript
               JOIN chunk_terms f ON f.rowid = c.id
               WHERE rc.revision = ? ORDER BY rc.position""",
            (revision,),
        )
    ]


def of_ids(connection: sqlite3.Connection, ids: Sequence[int]) -> list[ChunkRow]:
    """Return the current chunks among `ids`, in the order of `ids`; the others are left out."""
    found: dict[int, ChunkRow] = {}
    for batch in _batches(ids):
        for row in connection.execute(
            f"""SELECT c.id, t.id, c.size, c.sha256, rc.spans, f.terms
                FROM chunk c JOIN revision_chunk rc ON rc.chunk = c.id JOIN revision r ON r.key = rc.revision
                JOIN transcript t ON t.key = c.transcript JOIN chunk_terms f ON f.rowid = c.id
                WHERE r.state = 'current' AND c.id IN ({_marks(batch)})""",
            batch,
        ):
            found[row[0]] = _row(row)
    return [found[number] for number in ids if number in found]


def current(connection: sqlite3.Connection) -> dict[int, int]:
    """Return the id of every current narrow chunk with the surrogate key of its transcript."""
    return dict(
        connection.execute(
            """SELECT c.id, c.transcript FROM revision r JOIN revision_chunk rc ON rc.revision = r.key
               JOIN chunk c ON c.id = rc.chunk WHERE r.state = 'current' AND c.size = 'narrow' ORDER BY c.id"""
        )
    )


def roll(
    connection: sqlite3.Connection, transcripts: frozenset[int] | None
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the ids of the current chunks (of the given transcripts), and whether each is a narrow one."""
    rows = connection.execute(
        """SELECT c.id, c.size = 'narrow', c.transcript FROM revision r JOIN revision_chunk rc ON rc.revision = r.key
           JOIN chunk c ON c.id = rc.chunk WHERE r.state = 'current'"""
    )
    kept = [(number, narrow) for number, narrow, key in rows if transcripts is None or key in transcripts]
    read = np.array(kept, dtype=np.int64).reshape(-1, 2)
    return read[:, 0], read[:, 1] == 1


def before(connection: sqlite3.Connection, ids: Sequence[int]) -> list[int]:
    """Return the narrow chunks of the two turns before each of these current narrow chunks, each once."""
    found: dict[int, None] = {}
    for batch in _batches(ids):
        rows = connection.execute(
            f"""SELECT rc.spans, near.chunk, near.spans FROM revision_chunk rc
                JOIN revision r ON r.key = rc.revision AND r.state = 'current'
                JOIN revision_chunk near ON near.revision = rc.revision
                AND near.position BETWEEN rc.position - {_BACK} AND rc.position - 1
                WHERE rc.chunk IN ({_marks(batch)})""",
            batch,
        )
        for own, number, spans in rows:
            if _turn(own) - 2 <= _turn(spans) < _turn(own):
                found[number] = None
    return list(found)


def only_current(
    connection: sqlite3.Connection, ids: Sequence[int], transcripts: frozenset[int] | None
) -> list[int]:
    """Return those of `ids` that are narrow, current (and of the given transcripts), in their order."""
    alive: set[int] = set()
    for batch in _batches(ids):
        for number, transcript in connection.execute(
            f"""SELECT c.id, c.transcript FROM chunk c JOIN revision_chunk rc ON rc.chunk = c.id
                JOIN revision r ON r.key = rc.revision WHERE r.state = 'current' AND c.size = 'narrow'
                AND c.id IN ({_marks(batch)})""",
            batch,
        ):
            if transcripts is None or transcript in transcripts:
                alive.add(number)
    return [number for number in ids if number in alive]


def places(
    connection: sqlite3.Connection, ids: Sequence[int]
) -> Iterator[tuple[int, list[tuple[int, int, int]]]]:
    """Yield the current revision and the spans (turn, start, end) of each current chunk among `ids`."""
    for batch in _batches(ids):
        for revision, spans in connection.execute(
            f"""SELECT r.key, rc.spans FROM revision_chunk rc JOIN revision r ON r.key = rc.revision
                WHERE r.state = 'current' AND rc.chunk IN ({_marks(batch)})""",
            batch,
        ):
            yield revision, json.loads(spans)


def wide_of_revision(connection: sqlite3.Connection, revision: int) -> list[tuple[int, str]]:
    """Return id and packed spans of a revision's wide chunks in reading order."""
    return connection.execute(
        """SELECT c.id, rc.spans FROM revision_chunk rc JOIN chunk c ON c.id = rc.chunk
           WHERE rc.revision = ? AND c.size = 'wide' ORDER BY rc.position""",
        (revision,),
    ).fetchall()


def count(connection: sqlite3.Connection) -> int:
    """Return the number of current chunks."""
    return int(
        connection.execute(
            "SELECT coalesce(sum(chunks), 0) FROM revision WHERE state = 'current'"
        ).fetchone()[0]
    )


def count_narrow(connection: sqlite3.Connection) -> int:
    """Return the number of current narrow chunks."""
    row = connection.execute(
        """SELECT count(*) FROM revision r JOIN revision_chunk rc ON rc.revision = r.key
           JOIN chunk c ON c.id = rc.chunk WHERE r.state = 'current' AND c.size = 'narrow'"""
    ).fetchone()
    return int(row[0])


def only_of_revision(connection: sqlite3.Connection, revision: int, than: int | None) -> list[int]:
    """Return the ids of a revision's chunks that revision `than` does not have."""
    rows = connection.execute(
        """SELECT chunk FROM revision_chunk WHERE revision = ?
           EXCEPT SELECT chunk FROM revision_chunk WHERE revision = ?""",
        (revision, -1 if than is None else than),
    )
    return [row[0] for row in rows]


def _packed(spans: Sequence[Span]) -> str:
    return json.dumps([[span.turn, span.start, span.end] for span in spans], separators=(",", ":"))


def _turn(spans: str) -> int:
    """The turn that packed spans begin in."""
    return int(spans[2 : spans.index(",")])


def _row(row: tuple[int, str, ChunkSize, bytes, str, str]) -> ChunkRow:
    return ChunkRow(
        id=row[0],
        transcript=row[1],
        size=row[2],
        sha256=row[3],
        spans=tuple(Span(turn=turn, start=start, end=end) for turn, start, end in json.loads(row[4])),
        terms=row[5],
    )


def _batches(ids: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _IN_ONE_QUERY):
        yield [int(number) for number in ids[start : start + _IN_ONE_QUERY]]


def _marks(batch: Sequence[int]) -> str:
    return ",".join("?" * len(batch))
