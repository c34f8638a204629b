"""Batch modes of `search` and `ask`: a file of questions in, a file of rows out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import SaidthatError
from index.filters import Filters
from ui.commands import console
from ui.commands.output import json_text, writing

if TYPE_CHECKING:
    from index.library import Library
    from rag.batch import BatchRow


class Scope(StrEnum):
    """What a row of a batch is searched in."""

    transcript = "transcript"
    library = "library"


class BatchRowError(SaidthatError):
    """A row of a batch cannot be answered; the message names it."""


def run_batch(
    library: Library,
    batch: Path,
    output: str,
    *,
    scope: Scope,
    filters: Filters,
    work: Callable[[BatchRow, Filters], Mapping[str, object]],
) -> None:
    """Write one JSON line for each row of `batch`, in its order.

    Args:
        library: Where the transcripts are.
        batch: JSONL of questions.
        output: File, or "-" for stdout; it appears only when every row is done.
        scope: `transcript` searches a row that names a transcript in it alone, `library` ignores the name.
        filters: Limits of every row.
        work: Gives the row of the output for a question and its filters.

    Raises:
        InvalidBatchError: A row breaks the contract.
        BatchRowError: A row names a transcript that is not there, or cannot be answered.
        OutputError: The output cannot be written.
    """
    from rag.batch import read_batch

    rows = read_batch(batch)
    limits = [_limits(library, row, scope, filters) for row in rows]
    with writing(output) as file, console.progress("questions") as advance:
        for done, (row, limit) in enumerate(zip(rows, limits, strict=True)):
            advance(done, len(rows), row.id)
            try:
                result = work(row, limit)
            except SaidthatError as error:
                raise BatchRowError(f"row {row.id}: {error}") from error
            file.write(json_text(result) + "\n")
        advance(len(rows), len(rows))


def _limits(library: Library, row: BatchRow, scope: Scope, filters: Filters) -> Filters:
    if row.transcript is None or scope is Scope.library:
        return filters
    try:
        return replace(filters, transcripts=(library.resolve(row.transcript),))
    except SaidthatError as error:
        raise BatchRowError(f"row {row.id}: {error}") from error
