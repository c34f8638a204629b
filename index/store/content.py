"""The turns, speakers, sections and exchanges of a revision as rows."""

import json
import sqlite3

from index.transcript import Cue, Exchange, Section, Speaker, Transcript, Turn

_TABLES = ("turn", "speaker", "section", "exchange")


def write(connection: sqlite3.Connection, revision: int, transcript: Transcript) -> None:
    """Write the rows of a revision that has none yet."""
    connection.executemany(
        """INSERT INTO turn (revision, number, speaker, text, start_time, end_time, page, cues, original)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            (revision, t.number, t.speaker, t.text, t.start_time, t.end_time, t.page, _cues(t), t.original)
            for t in transcript.turns
        ),
    )
    connection.executemany(
        """INSERT INTO speaker (revision, position, name, role, role_turn, firm, firm_turn, kind, kind_turn, aliases)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            (
                revision,
                position,
                s.name,
                s.role,
                s.role_turn,
                s.firm,
                s.firm_turn,
                s.kind,
                s.kind_turn,
                json.dumps(s.aliases) if s.aliases else None,
            )
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


def delete(connection: sqlite3.Connection, revision: int) -> None:
    """Delete the rows of a revision, so that others can be written."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table} WHERE revision = ?", (revision,))


def turns(connection: sqlite3.Connection, revision: int) -> tuple[Turn, ...]:
    """Return a revision's turns in order."""
    return tuple(
        Turn(
            number=t[0],
            speaker=t[1],
            text=t[2],
            start_time=t[3],
            end_time=t[4],
            page=t[5],
            cues=tuple(Cue(offset=o, start_time=s, end_time=e) for o, s, e in json.loads(t[6] or "[]")),
            original=t[7],
        )
        for t in connection.execute(
            """SELECT number, speaker, text, start_time, end_time, page, cues, original FROM turn
               WHERE revision = ? ORDER BY number""",
            (revision,),
        )
    )


def speakers(connection: sqlite3.Connection, revision: int) -> tuple[Speaker, ...]:
    """Return a revision's speakers in the order of first speaking."""
    return tuple(
        Speaker(
            name=s[0],
            role=s[1],
            role_turn=s[2],
            firm=s[3],
            firm_turn=s[4],
            kind=s[5],
            kind_turn=s[6],
            aliases=tuple(json.loads(s[7] or "[]")),
        )
        for s in connection.execute(
            """SELECT name, role, role_turn, firm, firm_turn, kind, kind_turn, aliases FROM speaker
               WHERE revision = ? ORDER BY position""",
            (revision,),
        )
    )


def sections(connection: sqlite3.Connection, revision: int) -> tuple[Section, ...]:
    """Return a revision's sections in order."""
    rows = connection.execute(
        "SELECT kind, first_turn, last_turn FROM section WHERE revision = ? ORDER BY position", (revision,)
    )
    return tuple(Section(kind=s[0], first_turn=s[1], last_turn=s[2]) for s in rows)


def exchanges(connection: sqlite3.Connection, revision: int) -> tuple[Exchange, ...]:
    """Return a revision's exchanges in order."""
    return tuple(
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
    )


def _cues(turn: Turn) -> str | None:
    cues = [[cue.offset, cue.start_time, cue.end_time] for cue in turn.cues]
    return json.dumps(cues, separators=(",", ":")) if cues else None
