"""What came of reading files into the library, and how `saidthat index` reports it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import SaidthatError
from ui.commands import console
from ui.commands.edit_words import edit_words

if TYPE_CHECKING:
    from index.catalogue import Entry
    from index.document import Document
    from index.library import AddResult
    from index.transcript import Transcript

SECTION_WORDS = {"prepared_remarks": "remarks", "questions_and_answers": "Q&A", "whole": "–"}
_SUMMARY = {"new": "new", "revised": "changed", "unchanged": "unchanged"}
_MEMBER = "!/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One transcript that was read."""

    document: Document
    result: AddResult
    transcript: Transcript
    """As the library shows it, corrections in force."""
    proposals: int = 0
    """Names that may be one person."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What came of the sources so far."""

    added: list[Added] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    """One line each."""
    passed_over: set[str] = field(default_factory=set)
    """Names of files that are there and were not read."""
    missing: list[Entry] = field(default_factory=list)
    """Transcripts whose file is gone."""
    failed: int = 0

    def fail(self, error: SaidthatError) -> None:
        """Say at once what cannot be read; the others go on."""
        self.failed += 1
        console.fail(str(error))


def missing(
    entries: Iterable[Entry], paths: Sequence[str], found: Iterable[str], passed_over: Iterable[str]
) -> list[Entry]:
    """Return the transcripts that came from a folder or archive and whose file is no longer in it.

    Args:
        entries: All of the library.
        paths: Folders and archives that were walked, as they were named.
        found: Origins of the files that are there.
        passed_over: Names of files that are there and were not read.
    """
    walked = [Path(path).resolve() for path in paths]
    beginnings = tuple(f"{path}{os.sep if path.is_dir() else _MEMBER}" for path in walked)
    known = {*found, *map(_resolved, passed_over)}
    return [
        entry
        for entry in entries
        if entry.source.startswith(beginnings)
        and entry.source not in known
        and not _is_there(entry.source, known)
    ]


def _resolved(name: str) -> str:
    place, mark, member = name.partition(_MEMBER)
    return f"{Path(place).resolve()}{mark}{member}"


def _is_there(source: str, known: set[str]) -> bool:
    """Whether a file is there; of an archive that could not be opened nobody knows, so its files count as there."""
    place, mark, _ = source.partition(_MEMBER)
    return Path(place).exists() and (not mark or place in known)


def report(outcome: Outcome) -> None:
    """Print what was read, and say what was skipped or is missing."""
    if outcome.added:
        console.table(
            ["id", "title", "turns", "speakers", "sections", "format", "outcome"],
            [
                [
                    each.result.transcript_id,
                    each.transcript.title,
                    each.result.turns,
                    each.result.speakers,
                    " + ".join(dict.fromkeys(SECTION_WORDS[part.kind] for part in each.transcript.sections))
                    or "–",
                    each.document.format,
                    each.result.outcome,
                ]
                for each in outcome.added
            ],
            wide="title",
            spare=("speakers", "format", "sections"),
        )
    for each in outcome.added:
        # What has not changed was said when it was read first.
        if each.result.outcome != "unchanged":
            _remarks(each)
    for skipped in outcome.skipped:
        console.warn(f"skipped {skipped}")
    for entry in outcome.missing:
        console.warn(
            f"{entry.source} is no longer there; saidthat remove {entry.id} takes its transcript out"
        )
    if outcome.added:
        console.note(_summary(outcome))


def _remarks(each: Added) -> None:
    identifier = each.result.transcript_id
    for warning in each.document.warnings:
        console.warn(f"{identifier}: {warning}")
    for edit in each.result.automatic:
        console.warn(f"{identifier}: {edit_words(edit)}; if not, saidthat undo {identifier} takes it back")
    if each.result.stale:
        console.warn(
            f"{identifier}: {_count(each.result.stale, 'correction')} no longer fit the changed file; see: "
            f"saidthat speakers edits {identifier}"
        )
    if each.proposals:
        console.note(f"{identifier}: some names may be one person; see: saidthat speakers {identifier}")


def _summary(outcome: Outcome) -> str:
    counts = Counter(_SUMMARY[each.result.outcome] for each in outcome.added)
    if outcome.missing:
        counts["missing"] = len(outcome.missing)
    words = ", ".join(f"{counts[word]:,} {word}" for word in (*_SUMMARY.values(), "missing") if counts[word])
    encoded = sum(each.result.encoded for each in outcome.added)
    return f"{_count(len(outcome.added), 'transcript')} read ({words}), {_count(encoded, 'passage')} encoded"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
