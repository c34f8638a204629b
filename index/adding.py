"""A document enters the library: as a new transcript, as the next revision of one, or not at all."""

import dataclasses
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Literal

from index import writing
from index.automatic import certain
from index.catalogue import entries, resolve
from index.document import Base, Document
from index.edits import Edit
from index.encoder import TextEncoder
from index.errors import NearDuplicateError, TranscriptExistsError
from index.near_duplicates import Likeness, fill_in, likenesses, sentence_hashes
from index.overlay import Kept, Overlay
from index.store import edits, meta, revisions, sentences
from index.store.revisions import CurrentRow
from index.turn_marks import Marks
from index.writing import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class AddResult:
    """What adding a document did."""

    transcript_id: str
    outcome: Literal["new", "revised", "unchanged"]
    turns: int
    speakers: int
    chunks: int
    encoded: int
    """Texts that the encoder had to read; the others were known."""
    automatic: tuple[Edit, ...] = ()
    """Corrections that were made by themselves, because they are certain; each can be taken back."""
    stale: int = 0
    """Corrections of an earlier revision that fit this one no longer: kept, and not applied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a document goes, and what was corrected there."""

    row: CurrentRow | None
    """The transcript that it is or revises; None for a new one."""
    kept: tuple[Kept, ...] = ()
    """Corrections in force."""
    ever: tuple[Kept, ...] = ()
    """With those that were taken back."""
    generation: int = 0
    """Of the library when this was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """A document with the corrections of its place."""

    document: Document
    base: Base
    automatic: tuple[tuple[Edit, Marks | None], ...]
    stale: int


class Adder:
    """Adds documents to one library."""

    def __init__(self, writer: Writer) -> None:
        """Write with `writer`."""
        self._writer = writer

    def add(
        self,
        document: Document,
        encoder: Callable[[], TextEncoder],
        *,
        sample: bool = False,
        replace: str | None = None,
        keep_both: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> AddResult:
        """Add a document, or a new revision of it; see `Library.add`."""
        place = self._place(document, replace)
        if place.row is not None and _is_same(place.row, document):
            return _unchanged(place.row, 0)
        alone = sample or keep_both
        if place.row is None and not alone:
            self._refuse_near(document)
        laid = _laid(document, place)
        plan = self._writer.plan(laid.document, laid.base, encoder(), progress)
        with self._writer.lock():
            now = self._place(document, replace)
            if now.row is not None and _is_same(now.row, document):
                return _unchanged(now.row, len(plan.vectors))
            if now.row is None and not alone and now.generation != place.generation:
                self._refuse_near(document)
            if (now.row is None, now.ever) != (place.row is None, place.ever):
                laid = _laid(document, now)
                plan = self._writer.plan(laid.document, laid.base, encoder(), progress)
            self._writer.write(plan, now.row, sample=sample, also=_also(document, laid, now.row, sample))
        return AddResult(
            transcript_id=laid.document.transcript.id,
            outcome="revised" if now.row else "new",
            turns=len(laid.document.transcript.turns),
            speakers=len(laid.document.transcript.speakers),
            chunks=len(plan.pieces),
            encoded=len(plan.vectors),
            automatic=tuple(edit for edit, _ in laid.automatic),
            stale=laid.stale,
        )

    def likenesses(self, document: Document) -> tuple[Likeness, ...]:
        """Compare a document with every transcript, the likest first; see `Library.likenesses`."""
        database = self._writer.database
        with database.reading() as connection:
            lacking = sentences.lacking(connection)
        if lacking:
            with database.writing() as connection:
                fill_in(connection, lacking)
        hashes = sentence_hashes(document.transcript.turns)
        with database.reading() as connection:
            return likenesses(connection, hashes, revisions.digest(document.data))

    def _refuse_near(self, document: Document) -> None:
        near = next((each for each in self.likenesses(document) if each.near), None)
        if near is None:
            return
        transcript = document.transcript
        name = PurePath(transcript.source or transcript.title).name
        raise NearDuplicateError(
            f"{name}: {int(100 * near.share)} % of its sentences are in the library already, as {near.id} "
            f'("{near.title}"): let it take that one\'s place with --replace {near.id}, or add it all the same with '
            "--keep-both.",
            id=near.id,
            title=near.title,
            share=near.share,
        )

    def _place(self, document: Document, replace: str | None) -> _Place:
        with self._writer.database.reading() as connection:
            rows = revisions.current_rows(connection)
            if replace is not None:
                row: CurrentRow | None = rows[resolve(entries(rows), replace).number - 1]
            else:
                row = _row_of(rows, document)
            generation = meta.generation(connection)
            if row is None:
                return _Place(row=None, generation=generation)
            return _Place(
                row=row,
                kept=edits.read(connection, row.key),
                ever=edits.read_all(connection, row.key),
                generation=generation,
            )


def _laid(document: Document, place: _Place) -> _Laid:
    """Give a document the id of its place, and lay over it what was corrected there and what is certain."""
    if place.row is not None and place.row.id != document.transcript.id:
        document = dataclasses.replace(
            document, transcript=dataclasses.replace(document.transcript, id=place.row.id)
        )
    overlay = Overlay(document.base, place.kept)
    shown = overlay.shown()
    automatic = []
    for edit in certain(shown.transcript, [each.edit for each in place.ever]):
        laid = overlay.lay_if_fits(edit)
        if laid is not None:
            automatic.append(laid)
    transcript = overlay.shown().transcript if automatic else shown.transcript
    return _Laid(
        document=dataclasses.replace(document, transcript=transcript),
        base=document.base,
        automatic=tuple(automatic),
        stale=sum(recorded.stale for recorded in shown.edits),
    )


def _also(
    document: Document, laid: _Laid, row: CurrentRow | None, sample: bool
) -> Callable[[sqlite3.Connection, int], None]:
    """Return what becomes visible together with the revision."""
    at = datetime.now(UTC).isoformat(timespec="seconds")

    def also(connection: sqlite3.Connection, key: int) -> None:
        for edit, marks in laid.automatic:
            edits.append(connection, key, edit, marks, at=at, automatic=True)
        if row is not None:
            given = document.transcript.id
            revisions.settle(
                connection,
                key=key,
                source=document.transcript.source or "",
                file_id=given if given != row.id else None,
                sample=row.sample and sample,
            )

    return also


def _row_of(rows: Sequence[CurrentRow], document: Document) -> CurrentRow | None:
    """The transcript that the document is or revises. Raises: TranscriptExistsError."""
    transcript = document.transcript
    source = transcript.source or ""
    for row in rows:
        if row.id == transcript.id:
            if row.source != source:
                raise TranscriptExistsError(
                    f'The id "{row.id}" is taken by a transcript from {row.source or "another place"} '
                    f"(this one comes from {transcript.source or 'pasted text'}): give this one another id with --id, "
                    f"let it take that one's place with --replace {row.id}, or remove the other first "
                    f"(saidthat remove {row.id})."
                )
            return row
    return next((row for row in rows if (row.source, row.file_id) == (source, transcript.id)), None)


def _is_same(row: CurrentRow, document: Document) -> bool:
    return (
        row.sha256 == revisions.digest(document.data)
        and row.format == document.format
        and row.format_version == document.format_version
        and row.recipe == writing.RECIPE
        and row.source == (document.transcript.source or "")
    )


def _unchanged(row: CurrentRow, encoded: int) -> AddResult:
    return AddResult(
        transcript_id=row.id,
        outcome="unchanged",
        turns=row.turns,
        speakers=row.speakers,
        chunks=row.chunks,
        encoded=encoded,
    )
