"""Transcripts and their revisions as rows: staged, made current, read back as the same `Transcript`."""

import hashlib
import sqlite3
import zlib
from dataclasses import dataclass

from index.document import Base, Document
from index.store import content
from index.store.base import packed, unpacked
from index.transcript import Transcript, TranscriptKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentRow:
    """One transcript of the library as the listing needs it, without its turns."""

    key: int
    """Surrogate key of the transcript, never reused."""
    revision: int
    """Surrogate key of the current revision, never reused."""
    number: int
    """Number of the current revision, from 1."""
    id: str
    source: str
    file_id: str | None
    """The id that the source's file gives, where it is not `id`: the file took this transcript's place."""
    sample: bool
    added_at: str
    """UTC time of the first adding, ISO 8601."""
    sha256: str
    """Of the source bytes."""
    format: str
    format_version: int
    recipe: int
    """Version of cutting and term making that the chunks were made with."""
    title: str
    company: str | None
    ticker: str | None
    period: str | None
    date: str | None
    kind: TranscriptKind
    series: str | None
    language: str | None
    turns: int
    words: int
    speakers: int
    chunks: int
    edited: int
    """Raised when the revision's names or facts were changed in place."""
    edits: int
    """Corrections in force."""


_COLUMNS = {
    "key": "t.key",
    "revision": "r.key",
    "number": "r.number",
    "id": "t.id",
    "source": "t.source",
    "file_id": "t.file_id",
    "sample": "t.sample",
    "added_at": "t.added_at",
    "sha256": "r.sha256",
    "format": "r.format",
    "format_version": "r.format_version",
    "recipe": "r.recipe",
    "title": "r.title",
    "company": "r.company",
    "ticker": "r.ticker",
    "period": "r.period",
    "date": "r.date",
    "kind": "r.kind",
    "series": "r.series",
    "language": "r.language",
    "turns": "r.turns",
    "words": "r.words",
    "speakers": "r.speakers",
    "chunks": "r.chunks",
    "edited": "r.edited",
    "edits": "(SELECT count(*) FROM edit e WHERE e.transcript = t.key AND NOT e.undone)",
}


def current_rows(connection: sqlite3.Connection) -> tuple[CurrentRow, ...]:
    """Return every transcript with a current revision, in the order of adding."""
    rows = connection.execute(
        f"""SELECT {", ".join(_COLUMNS.values())} FROM transcript t JOIN revision r ON r.transcript = t.key
            WHERE r.state = 'current' AND t.removed_at IS NULL ORDER BY t.key"""
    )
    found = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
    return tuple(CurrentRow(**{**row, "sample": bool(row["sample"])}) for row in found)


def digest(data: bytes) -> str:
    """Return the sha256 of source bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def stage(
    connection: sqlite3.Connection,
    document: Document,
    *,
    key: int | None,
    sample: bool,
    recipe: int,
    now: str,
    chunks: int,
    base: Base | None = None,
    sentences: bytes | None = None,
) -> tuple[int, int]:
    """Write a revision that no reader sees yet.

    Args:
        connection: Inside a writing transaction.
        document: What to store, its transcript with all corrections.
        key: The transcript that it revises, None for a new one.
        sample: Whether a new transcript is one of the samples.
        recipe: See `CurrentRow.recipe`.
        now: UTC time, ISO 8601.
        chunks: How many chunks it has.
        base: What the file says without corrections; by default the document's own.
        sentences: See `index.near_duplicates`; None leaves them to be filled in when they are needed.

    Returns:
        Keys of the transcript and of the staged revision.
    """
    transcript = document.transcript
    if key is None:
        key = _insert_transcript(connection, transcript, sample=sample, now=now)
    number = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM revision WHERE transcript = ?", (key,)
    ).fetchone()[0]
    values = {
        "transcript": key,
        "number": number,
        "state": "staged",
        "sha256": _keep_source(connection, document.data),
        "format": document.format,
        "format_version": document.format_version,
        "recipe": recipe,
        "chunks": chunks,
        "added_at": now,
        "base": packed(base or document.base),
        "sentences": sentences,
        **_described(transcript),
    }
    revision = _inserted(
        connection.execute(
            f"INSERT INTO revision ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
            tuple(values.values()),
        )
    )
    content.write(connection, revision, transcript)
    return key, revision


def rewrite(connection: sqlite3.Connection, revision: int, transcript: Transcript, *, edited: int) -> None:
    """Change names, structure and facts of a revision in place; the words of its turns stay.

    Args:
        connection: Inside a writing transaction.
        revision: Surrogate key.
        transcript: As it is to be read from now on.
        edited: See `CurrentRow.edited`.
    """
    values = {**_described(transcript), "edited": edited}
    connection.execute(
        f"UPDATE revision SET {', '.join(f'{name} = ?' for name in values)} WHERE key = ?",
        (*values.values(), revision),
    )
    content.delete(connection, revision)
    content.write(connection, revision, transcript)


def _described(transcript: Transcript) -> dict[str, str | int | None]:
    return {
        "title": transcript.title,
        "company": transcript.company,
        "ticker": transcript.ticker,
        "period": transcript.period,
        "date": transcript.date,
        "kind": transcript.kind,
        "series": transcript.series,
        "language": transcript.language,
        "turns": len(transcript.turns),
        "words": sum(len(turn.text.split()) for turn in transcript.turns),
        "speakers": len(transcript.speakers),
    }


def read_base(connection: sqlite3.Connection, revision: int) -> Base:
    """Return what the file says that a revision was read from; in an older library what is shown of it.

    Raises:
        KeyError: No such revision.
    """
    row = connection.execute("SELECT base FROM revision WHERE key = ?", (revision,)).fetchone()
    if row is None:
        raise KeyError(revision)
    return Base(transcript=read_transcript(connection, revision)) if row[0] is None else unpacked(row[0])


def keep_base(connection: sqlite3.Connection, revision: int, base: Base) -> None:
    """Keep the base of a revision of an older library, before the first correction."""
    connection.execute(
        "UPDATE revision SET base = ? WHERE key = ? AND base IS NULL", (packed(base), revision)
    )


def settle(
    connection: sqlite3.Connection, *, key: int, source: str, file_id: str | None, sample: bool
) -> None:
    """Say which file a transcript comes from, after another one took its place."""
    connection.execute(
        "UPDATE transcript SET source = ?, file_id = ?, sample = ? WHERE key = ?",
        (source, file_id, int(sample), key),
    )


def _insert_transcript(
    connection: sqlite3.Connection, transcript: Transcript, *, sample: bool, now: str
) -> int:
    return _inserted(
        connection.execute(
            "INSERT INTO transcript (id, source, sample, added_at) VALUES (?, ?, ?, ?)",
            (transcript.id, transcript.source or "", int(sample), now),
        )
    )


def _keep_source(connection: sqlite3.Connection, data: bytes) -> str:
    sha256 = digest(data)
    connection.execute(
        "INSERT INTO source VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
        (sha256, len(data), zlib.compress(data)),
    )
    return sha256


def _inserted(cursor: sqlite3.Cursor) -> int:
    return int(cursor.lastrowid or 0)


def activate(connection: sqlite3.Connection, *, key: int, revision: int, now: float) -> None:
    """Make a staged revision the current one and retire the one before it."""
    connection.execute(
        "UPDATE revision SET state = 'old', retired_at = ? WHERE transcript = ? AND state = 'current'",
        (now, key),
    )
    connection.execute("UPDATE revision SET state = 'current' WHERE key = ?", (revision,))


def retire(connection: sqlite3.Connection, *, key: int, now: float) -> None:
    """Take a transcript out of every listing; `sweeping.sweep` deletes its rows later."""
    connection.execute("UPDATE transcript SET removed_at = ? WHERE key = ?", (now, key))
    connection.execute(
        "UPDATE revision SET state = 'old', retired_at = ? WHERE transcript = ? AND state = 'current'",
        (now, key),
    )


def read_transcript(connection: sqlite3.Connection, revision: int) -> Transcript:
    """Return one revision as it was given to `stage` or `rewrite`.

    Raises:
        KeyError: No such revision.
    """
    row = connection.execute(
        """SELECT t.id, r.title, r.company, r.ticker, r.period, r.date, r.kind, r.series, r.language, t.source
           FROM revision r JOIN transcript t ON t.key = r.transcript WHERE r.key = ?""",
        (revision,),
    ).fetchone()
    if row is None:
        raise KeyError(revision)
    return Transcript(
        id=row[0],
        title=row[1],
        company=row[2],
        ticker=row[3],
        period=row[4],
        date=row[5],
        kind=row[6],
        series=row[7],
        language=row[8],
        source=row[9] or None,
        turns=content.turns(connection, revision),
        speakers=content.speakers(connection, revision),
        sections=content.sections(connection, revision),
        exchanges=content.exchanges(connection, revision),
    )


def read_source(connection: sqlite3.Connection, revision: int) -> bytes:
    """Return the bytes that a revision was read from.

    Raises:
        KeyError: No such revision.
    """
    row = connection.execute(
        "SELECT s.data FROM revision r JOIN source s ON s.sha256 = r.sha256 WHERE r.key = ?", (revision,)
    ).fetchone()
    if row is None:
        raise KeyError(revision)
    return zlib.decompress(row[0])
