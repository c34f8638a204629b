"""Corrections as rows: appended, taken back, never forgotten before their transcript is."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, fields
from typing import Any

from index.edits import Assign, Describe, Edit, Mend, Merge, Rename
from index.overlay import Kept
from index.turn_marks import Marks

_KINDS: dict[str, type[Edit]] = {
    "rename": Rename,
    "merge": Merge,
    "assign": Assign,
    "mend": Mend,
    "describe": Describe,
}
_LISTS = ("turns", "speakers")


def read(connection: sqlite3.Connection, transcript: int) -> tuple[Kept, ...]:
    """Return the corrections in force of a transcript, by its surrogate key, in their order."""
    return _read(connection, transcript, "AND NOT undone")


def read_all(connection: sqlite3.Connection, transcript: int) -> tuple[Kept, ...]:
    """Return the corrections of a transcript with those that were taken back."""
    return _read(connection, transcript, "")


def append(
    connection: sqlite3.Connection,
    transcript: int,
    edit: Edit,
    marks: Marks | None,
    *,
    at: str,
    automatic: bool,
) -> None:
    """Keep a correction of a transcript, by its surrogate key. Inside a writing transaction."""
    kind = next(name for name, each in _KINDS.items() if isinstance(edit, each))
    connection.execute(
        """INSERT INTO edit (transcript, number, at, automatic, kind, payload)
           VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM edit WHERE transcript = ?), ?, ?, ?, ?)""",
        (
            transcript,
            transcript,
            at,
            int(automatic),
            kind,
            json.dumps({"edit": asdict(edit), "marks": asdict(marks) if marks else None}),
        ),
    )


def take_back(connection: sqlite3.Connection, transcript: int, number: int) -> None:
    """Put a correction out of force. Inside a writing transaction."""
    connection.execute("UPDATE edit SET undone = 1 WHERE transcript = ? AND number = ?", (transcript, number))


def _read(connection: sqlite3.Connection, transcript: int, condition: str) -> tuple[Kept, ...]:
    rows = connection.execute(
        f"SELECT number, at, automatic, kind, payload FROM edit WHERE transcript = ? {condition} ORDER BY number",
        (transcript,),
    )
    found = []
    for number, at, automatic, kind, payload in rows:
        given: dict[str, Any] = json.loads(payload)
        marks = given["marks"]
        found.append(
            Kept(
                number=number,
                at=at,
                edit=_edit(_KINDS[kind], given["edit"]),
                automatic=bool(automatic),
                marks=Marks(whole=marks["whole"], turns=tuple(map(tuple, marks["turns"]))) if marks else None,
            )
        )
    return tuple(found)


def _edit(kind: type[Edit], given: dict[str, Any]) -> Edit:
    known = {field.name for field in fields(kind)}
    values: dict[str, Any] = {
        name: tuple(value) if name in _LISTS else value for name, value in given.items() if name in known
    }
    make: Callable[..., Edit] = kind
    return make(**values)
