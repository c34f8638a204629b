"""Transcripts and their revisions as rows: written once, read back as the same `Transcript`."""

import hashlib
import json
import sqlite3
import zlib
from dataclasses import dataclass

from index.document import Document
from index.transcript import Exchange, Section, Speaker, Transcript, Turn


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
    period: str | None
    date: str | None
    turns: int
    words: int
    speakers: int
    chunks: int


def current_rows(connection: sqlite3.Connection) -> tuple[CurrentRow, ...]:
    """Return every transcript with a current revision, in the order of adding."""
    rows = connection.execute(
        """SELECT t.key, r.key, r.number, t.id, t.source, t.sample, t.added_at, r.sha256, r.format, r.format_version,
                  r.recipe, r.title, r.company, r.period, r.date, r.turns, r.words, r.speakers, r.chunks
           FROM transcript t JOIN revision r ON r.transcript = t.key
           WHERE r.state = 'current' AND t.removed_at IS NULL ORDER BY t.key"""
    )
    return tuple(
        CurrentRow(
            key=row[0],
            revision=row[1],
            number=row[2],
            id=row[3],
            source=row[4],
            sample=bool(row[5]),
            added_at=row[6],
            sha256=row[7],
            format=row[8],
            format_version=row[9],
            recipe=row[10],
            title=row[11],
            company=row[12],
            period=row[13],
            date=row[14],
            turns=row[15],
            words=row[16],
            speakers=row[17],
            chunks=row[18],
        )
        for row in rows
    )


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
) -> tuple[int, int]:
    """Write a revision that no reader sees yet.

    Args:
        connection: Inside a writing transaction.
        document: What to store.
        key: The transcript that it revises, None for a new one.
        sample: Whether a new transcript is one of the samples.
        recipe: See `CurrentRow.recipe`.
        now: UTC time, ISO 8601.
        chunks: How many chunks it has.

    Returns:
        Keys of the transcript and of the staged revision.
    """
    transcript = document.transcript
    if key is None:
        key = _insert_transcript(connection, transcript, sample=sample, now=now)
    sha256 = _keep_source(connection, document.data)
    number = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM revision WHERE transcript = ?", (key,)
    ).fetchone()[0]
    revision = _inserted(
        connection.execute(
            """INSERT INTO revision (transcript, number, state, sha256, format, format_version, recipe, title, company,
                                     period, date, turns, words, speakers, chunks, added_at)
               VALUES (?, ?, 'staged', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                key,
                number,
                sha256,
                document.format,
                document.format_version,
                recipe,
                transcript.title,
                transcript.company,
                transcript.period,
                transcript.date,
                len(transcript.turns),
                sum(len(turn.text.split()) for turn in transcript.turns),
                len(transcript.speakers),
                chunks,
                now,
            ),
        )
    )
    _write_content(connection, revision, transcript)
    return key, revision


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


def _write_content(connection: sqlite3.Connection, revision: int, transcript: Transcript) -> None:
    connection.executemany(
        "INSERT INTO turn VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (revision, turn.number, turn.speaker, turn.text, turn.start_time, turn.end_time, turn.page)
            for turn in transcript.turns
        ),
    )
    connection.executemany(
        "INSERT INTO speaker VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (revision, position, s.name, s.role, s.role_turn, s.firm, s.firm_turn, s.kind, s.kind_turn)
            for position, s in enumerate(transcript.speakers)
        ),
    )
    connection.executemany(
        "INSERT INTO section VALUES (?, ?, ?, ?, ?)",
        (
            (revision, position, s.kind, s.first_turn, s.last_turn)
            for position, s in enumerate(transcript.sections)
        ),
    )
    connection.executemany(
        "INSERT INTO exchange VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                revision,
                e.number,
                e.asker,
                e.first_turn,
                e.last_turn,
                json.dumps(e.questions),
                json.dumps(e.replies),
            )
            for e in transcript.exchanges
        ),
    )


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
    """Return one revision as it was given to `stage`.

    Raises:
        KeyError: No such revision.
    """
    row = connection.execute(
        """SELECT t.id, r.title, r.company, r.period, r.date, t.source
           FROM revision r JOIN transcript t ON t.key = r.transcript WHERE r.key = ?""",
        (revision,),
    ).fetchone()
    if row is None:
        raise KeyError(revision)
    return Transcript(
        id=row[0],
        title=row[1],
        company=row[2],
        period=row[3],
        date=row[4],
        source=row[5] or None,
        turns=tuple(
            Turn(number=t[0], speaker=t[1], text=t[2], start_time=t[3], end_time=t[4], page=t[5])
            for t in connection.execute(
                "SELECT number, speaker, text, start_time, end_time, page FROM turn WHERE revision = ? ORDER BY number",
                (revision,),
            )
        ),
        speakers=tuple(
            Speaker(
                name=s[0], role=s[1], role_turn=s[2], firm=s[3], firm_turn=s[4], kind=s[5], kind_turn=s[6]
            )
            for s in connection.execute(
                """SELECT name, role, role_turn, firm, firm_turn, kind, kind_turn FROM speaker
                   WHERE revision = ? ORDER BY position""",
                (revision,),
            )
        ),
        sections=tuple(
            Section(kind=s[0], first_turn=s[1], last_turn=s[2])
            for s in connection.execute(
                "SELECT kind, first_turn, last_turn FROM section WHERE revision = ? ORDER BY position",
                (revision,),
            )
        ),
        exchanges=tuple(
            Exchange(
                number=e[0],
                asker=e[1],
                first_turn=e[2],
                last_turn=e[3],
                questions=tuple(json.loads(e[4])),
                replies=tuple(json.loads(e[5])),
            )
            for e in connection.execute(
                """SELECT number, asker, first_turn, last_turn, questions, replies FROM exchange
                   WHERE revision = ? ORDER BY number""",
                (revision,),
            )
        ),
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
