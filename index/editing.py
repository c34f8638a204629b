"""Corrections by the user: kept, applied to what is shown, taken back.

Names and facts are changed in place, in one transaction: no text is encoded and Chroma is not touched. Other words are
a new revision, in which only the chunks that hold them are encoded.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from index.document import Base, Document
from index.edits import Edit, Recorded
from index.encoder import TextEncoder
from index.errors import EditError, TranscriptNotFoundError
from index.overlay import Kept, Overlay, apply
from index.store import edits, meta, revisions
from index.store.revisions import CurrentRow
from index.transcript import Transcript
from index.writing import Plan, Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class _Present:
    """A transcript as it stands."""

    row: CurrentRow
    base: Base
    kept: tuple[Kept, ...]
    shown: Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What a correction, or taking one back, comes to."""

    before: _Present
    after: Transcript
    keep: Callable[[sqlite3.Connection], None]
    """Writes it down."""

    @property
    def mends(self) -> bool:
        """Whether other words are to be searched from now on."""
        return [t.text for t in self.before.shown.turns] != [t.text for t in self.after.turns]


class Editor:
    """Corrects the transcripts of one library."""

    def __init__(self, writer: Writer) -> None:
        """Write with `writer`."""
        self._writer = writer

    def edit(
        self, key: int, edit: Edit, encoder: Callable[[], TextEncoder], *, automatic: bool = False
    ) -> Transcript:
        """Correct the transcript of that surrogate key; see `Library.edit`."""

        def change() -> _Change:
            before = self._present(key)
            overlay = Overlay(before.base, before.kept)
            clean, marks = overlay.lay(edit)
            after = overlay.shown().transcript
            if after == before.shown:
                raise EditError(f"nothing would change: {before.row.id} is as you say already")
            at = datetime.now(UTC).isoformat(timespec="seconds")
            return _Change(
                before=before,
                after=after,
                keep=lambda connection: edits.append(
                    connection, key, clean, marks, at=at, automatic=automatic
                ),
            )

        self._carry_out(change, encoder)
        return self._present(key).shown

    def undo(self, key: int, encoder: Callable[[], TextEncoder]) -> Recorded:
        """Take back the latest correction of a transcript; see `Library.undo`."""
        taken: list[Recorded] = []

        def change() -> _Change:
            before = self._present(key)
            if not before.kept:
                raise EditError(f"nothing to undo in {before.row.id}: no correction is in force")
            last = before.kept[-1]
            taken[:] = Overlay(before.base, before.kept).recorded[-1:]
            return _Change(
                before=before,
                after=apply(before.base, before.kept[:-1]).transcript,
                keep=lambda connection: edits.take_back(connection, key, last.number),
            )

        self._carry_out(change, encoder)
        return taken[0]

    def _carry_out(self, change: Callable[[], _Change], encoder: Callable[[], TextEncoder]) -> None:
        """Encode outside the lock, then look again: another process may have written meanwhile."""
        with self._writer.lock():
            first = change()
            if not first.mends:
                self._in_place(first)
                return
        plan = self._plan(first, encoder)
        with self._writer.lock():
            now = change()
            if plan.document.transcript != now.after:
                plan = self._plan(now, encoder)
            self._writer.write(plan, now.before.row, also=lambda connection, _: now.keep(connection))

    def _plan(self, change: _Change, encoder: Callable[[], TextEncoder]) -> Plan:
        row = change.before.row
        with self._writer.database.reading() as connection:
            data = revisions.read_source(connection, row.revision)
        document = Document(
            transcript=change.after, data=data, format=row.format, format_version=row.format_version
        )
        return self._writer.plan(document, change.before.base, encoder())

    def _in_place(self, change: _Change) -> None:
        row = change.before.row
        with self._writer.database.writing() as connection:
            revisions.keep_base(connection, row.revision, change.before.base)
            change.keep(connection)
            revisions.rewrite(connection, row.revision, change.after, edited=meta.raise_edits(connection))

    def _present(self, key: int) -> _Present:
        with self._writer.database.reading() as connection:
            row = next((each for each in revisions.current_rows(connection) if each.key == key), None)
            if row is None:
                raise TranscriptNotFoundError(
                    "The transcript was removed meanwhile: `saidthat list` shows what there is."
                )
            return _Present(
                row=row,
                base=revisions.read_base(connection, row.revision),
                kept=edits.read(connection, key),
                shown=revisions.read_transcript(connection, row.revision),
            )
