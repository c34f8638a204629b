"""The listing of a library: what each transcript is, and how a person's reference finds one."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from index.errors import EmptyLibraryError, TranscriptNotFoundError
from index.store.revisions import CurrentRow
from index.transcript import TranscriptKind

_NEAR = 3
"""How many near names an error offers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One transcript of a library."""

    number: int
    """Place in the listing, from 1, in the order of adding."""
    id: str
    title: str
    company: str | None
    ticker: str | None = None
    period: str | None
    date: str | None
    """ISO date, or None."""
    kind: TranscriptKind = "other"
    series: str | None = None
    """Name that a recurring meeting's transcripts share, or None."""
    language: str | None = None
    """ISO 639-1 code, or None."""
    turns: int
    words: int
    """Words separated by white space, in all turns."""
    speakers: int
    sample: bool
    """Whether it came with saidthat."""
    source: str
    """Absolute path of the file, or "stdin", "pasted", or what the file itself says."""
    added_at: str
    """UTC time of the first adding, ISO 8601."""
    revision: int
    """1 for the first, counted up when a changed file is added again or words are mended."""
    edits: int = 0
    """Corrections in force, automatic ones among them."""


def entries(rows: Sequence[CurrentRow]) -> tuple[Entry, ...]:
    """Number the transcripts of a library."""
    return tuple(
        Entry(
            number=number,
            id=row.id,
            title=row.title,
            company=row.company,
            ticker=row.ticker,
            period=row.period,
            date=row.date,
            kind=row.kind,
            series=row.series,
            language=row.language,
            turns=row.turns,
            words=row.words,
            speakers=row.speakers,
            sample=row.sample,
            source=row.source,
            added_at=row.added_at,
            revision=row.number,
            edits=row.edits,
        )
        for number, row in enumerate(rows, start=1)
    )


def resolve(listing: Sequence[Entry], reference: str) -> Entry:
    """Find a transcript by its id, its number in the listing, or a unique beginning of its id.

    Raises:
        EmptyLibraryError: There is no transcript at all.
        TranscriptNotFoundError: None or several fit.
    """
    if not listing:
        raise EmptyLibraryError("The library holds no transcript yet: add one with `saidthat index FILE`.")
    wanted = reference.strip()
    for entry in listing:
        if entry.id == wanted:
            return entry
    if wanted.isdecimal() and 1 <= int(wanted) <= len(listing):
        return listing[int(wanted) - 1]
    begun = [entry for entry in listing if wanted and entry.id.casefold().startswith(wanted.casefold())]
    exact = [entry for entry in begun if len(entry.id) == len(wanted)]
    if len(exact) == 1 or len(begun) == 1:
        return (exact or begun)[0]
    if begun:
        raise TranscriptNotFoundError(
            f'"{reference}" begins {len(begun)} ids ({listed([entry.id for entry in begun])}): give more of the id.'
        )
    near = _near(listing, wanted)
    hint = f"did you mean {listed(near)}?" if near else "`saidthat list` shows what there is."
    raise TranscriptNotFoundError(f'No transcript "{reference}" in the library: {hint}')


def _near(listing: Sequence[Entry], wanted: str) -> list[str]:
    """Ids that hold the wanted text, that are spelled like it, or whose title holds it."""
    folded = wanted.casefold()
    holding = [
        e.id for e in listing if folded and (folded in e.id.casefold() or folded in e.title.casefold())
    ]
    spelled = difflib.get_close_matches(wanted, [entry.id for entry in listing], n=_NEAR, cutoff=0.5)
    return list(dict.fromkeys([*holding, *spelled]))[:_NEAR]


def listed(values: Sequence[str], most: int = 12) -> str:
    """Join values for an error's one line, the first `most` of them."""
    shown = ", ".join(values[:most])
    return f"{shown} and {len(values) - most} more" if len(values) > most else shown
