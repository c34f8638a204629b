"""The questions asked at the command line and their answers, so that `ask --continue` can follow up.

Kept in `conversations.sqlite` in the library's folder, which touches neither the library's lock nor its
generation.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from index.errors import SaidthatError
from index.filters import Filters

FILE_NAME = "conversations.sqlite"
HISTORY = 10
"""Earlier questions of a conversation that a follow-up is given, at most."""

_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS asked (
    id INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL,
    asked_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    filters TEXT NOT NULL,
    transcripts TEXT NOT NULL
);
"""


class ConversationError(SaidthatError):
    """The file of conversations cannot be read or written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Questions that follow one another."""

    id: int
    history: tuple[tuple[str, str], ...]
    """(question, answer) pairs, oldest first, at most `HISTORY`."""
    filters: Filters
    """What the last question was limited to."""


class Conversations:
    """The conversations of one library. Every call opens and closes the file."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    def latest(self) -> Conversation | None:
        """Return the conversation of the last question, or None before the first.

        Raises:
            ConversationError: The file cannot be read.
        """
        if not self._path.exists():
            return None
        with self._open() as database:
            rows = database.execute(
                "SELECT conversation, question, answer, filters FROM asked WHERE conversation ="
                " (SELECT conversation FROM asked ORDER BY id DESC LIMIT 1) ORDER BY id DESC LIMIT ?",
                (HISTORY,),
            ).fetchall()
        if not rows:
            return None
        pairs = tuple((question, answer) for _, question, answer, _ in reversed(rows))
        return Conversation(id=rows[0][0], history=pairs, filters=_filters(rows[0][3]))

    def add(
        self,
        question: str,
        answer: str,
        *,
        transcripts: Iterable[str],
        filters: Filters = Filters(),
        conversation: int | None = None,
    ) -> int:
        """Keep a question and its answer; return the number of its conversation.

        Args:
            question: As asked.
            answer: The answer's text.
            transcripts: Ids of the transcripts whose words the answer may hold; `forget` goes by them.
            filters: What the question was limited to.
            conversation: The conversation that it follows up; None begins a new one.

        Raises:
            ConversationError: The file cannot be written.
        """
        kept = (question, answer, json.dumps(asdict(filters)), json.dumps(sorted(set(transcripts))))
        with self._open() as database:
            number: int = database.execute(
                "INSERT INTO asked (conversation, question, answer, filters, transcripts)"
                " VALUES (coalesce(?, (SELECT coalesce(max(conversation), 0) + 1 FROM asked)), ?, ?, ?, ?)"
                " RETURNING conversation",
                (conversation, *kept),
            ).fetchone()[0]
        return number

    def forget(self, transcript: str) -> int:
        """Delete, also from the bytes of the file, what was answered from a transcript; return how many.

        Raises:
            ConversationError: The file cannot be written.
        """
        if not self._path.exists():
            return 0
        with self._open() as database:
            deleted = database.execute(
                "DELETE FROM asked WHERE EXISTS (SELECT 1 FROM json_each(transcripts) WHERE value = ?)",
                (transcript,),
            ).rowcount
            if deleted:
                database.execute("VACUUM")
        return deleted

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            database = sqlite3.connect(self._path, timeout=5.0, isolation_level=None)
            try:
                self._prepare(database)
                yield database
            finally:
                database.close()
        except sqlite3.Error as error:
            raise ConversationError(
                f"{self._path}: {error}; delete that file to begin anew (the transcripts are kept elsewhere)"
            ) from error

    def _prepare(self, database: sqlite3.Connection) -> None:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise ConversationError(
                f"{self._path}: written by a newer saidthat (version {version} of its tables, this one knows"
                f" {_VERSION}); update saidthat"
            )
        database.execute("PRAGMA secure_delete = ON")
        if version < _VERSION:
            database.executescript(_SCHEMA)
            database.execute(f"PRAGMA user_version = {_VERSION}")


def _filters(text: str) -> Filters:
    """Read filters as `asdict` wrote them; keys of another version are left out."""
    values: dict[str, object] = json.loads(text)
    known = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in values.items()
        if name in Filters.__dataclass_fields__
    }
    return Filters(**known)  # type: ignore[arg-type]
