"""Filters become a scope: which transcripts are searched, and which of their turns may be cited."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from index.catalogue import Entry, listed, resolve
from index.errors import EmptyLibraryError, UnknownFilterError, UsageError
from index.filters import Filters
from index.matching import SECTIONS, has_phrase, has_role, is_period, is_speaker, section_kind
from index.transcript import Speaker, Transcript

_SINCE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


_Test = tuple[Sequence[str], Callable[[Speaker, str], bool], str, Callable[[Speaker], str | None]]
"""Values of a filter, whether a speaker fits one, the filter's name, and what to list of a speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a question is asked of. `Library.indexed` reads exactly these revisions, whatever is written meanwhile."""

    transcripts: tuple[Transcript, ...]
    """In the order of adding; never empty."""
    allowed: Mapping[str, frozenset[int]]
    """Per transcript id the numbers of the turns that the filters leave (all of them without such filters)."""
    revisions: tuple[int, ...] = ()
    """Surrogate keys of the transcripts' revisions, in their order."""
    keys: tuple[int, ...] = ()
    """Surrogate keys of the transcripts, in their order."""
    chunks: int = 0
    """Chunks of the transcripts: more than `EXACT_LIMIT` are searched by candidates."""
    encoder: int = 0
    """Surrogate key of the encoder whose vectors the chunks have; 0 for none."""
    whole_library: bool = False
    """Whether no transcript of the library is left out."""


def select_entries(listing: Sequence[Entry], filters: Filters, *, samples: bool = True) -> tuple[Entry, ...]:
    """Apply the filters that name transcripts.

    Args:
        listing: Of the whole library.
        filters: What to keep.
        samples: False to leave samples out when no transcript is named and one that is no sample is there.

    Raises:
        EmptyLibraryError: The library is empty.
        TranscriptNotFoundError: A named transcript is not there.
        UnknownFilterError: A filter fits nothing; the message lists what there is.
        UsageError: `since` is no date.
    """
    if not listing:
        raise EmptyLibraryError("The library holds no transcript yet: add one with `saidthat index FILE`.")
    kept: Sequence[Entry] = listing
    if filters.transcripts:
        named = {resolve(listing, reference).id for reference in filters.transcripts}
        kept = [entry for entry in listing if entry.id in named]
    elif not samples and not all(entry.sample for entry in listing):
        kept = [entry for entry in listing if not entry.sample]
    kept = _narrowed(
        kept,
        filters.companies,
        lambda entry, value: has_phrase(entry.company or entry.title, value),
        "company",
        lambda entry: entry.company,
    )
    kept = _narrowed(
        kept,
        filters.periods,
        lambda entry, value: is_period(entry.period, entry.date, value),
        "period",
        lambda entry: entry.period or (entry.date or "")[:4],
    )
    kept = _narrowed(
        kept,
        filters.series,
        lambda entry, value: has_phrase(entry.series, value),
        "series",
        lambda entry: entry.series,
    )
    if filters.since is not None:
        kept = _since(kept, filters.since)
    return tuple(kept)


def _narrowed(
    kept: Sequence[Entry],
    values: Sequence[str],
    fits: Callable[[Entry, str], bool],
    field_name: str,
    shown: Callable[[Entry], str | None],
) -> Sequence[Entry]:
    if not values:
        return kept
    for value in values:
        if not any(fits(entry, value) for entry in kept):
            raise _nothing(field_name, value, [shown(entry) for entry in kept])
    return [entry for entry in kept if any(fits(entry, value) for value in values)]


def _since(kept: Sequence[Entry], since: str) -> Sequence[Entry]:
    wanted = since.strip()
    if not _SINCE.fullmatch(wanted):
        raise UsageError(f'"{since}" is no date: give a year (2024) or an ISO date (2024-08-21) for --since.')
    later = [entry for entry in kept if entry.date is not None and entry.date[: len(wanted)] >= wanted]
    if not later:
        dates = sorted({entry.date for entry in kept if entry.date is not None})
        there = (
            f"dates run from {dates[0]} to {dates[-1]}" if dates else "no transcript in scope states a date"
        )
        raise UnknownFilterError(f'Nothing is from "{since}" or later: {there}.')
    return later


def select_turns(transcripts: Sequence[Transcript], filters: Filters) -> dict[str, frozenset[int]]:
    """Apply the filters that name speakers and sections; transcripts without a fitting turn are left out.

    Raises:
        UnknownFilterError: A filter fits nothing; the message lists what there is.
    """
    tests: list[_Test] = [
        (filters.speakers, is_speaker, "speaker", lambda s: s.name),
        (filters.roles, has_role, "role", lambda s: s.role or s.kind.replace("_", " ")),
        (filters.firms, lambda s, value: has_phrase(s.firm, value), "firm", lambda s: s.firm),
    ]
    speakers = [speaker for transcript in transcripts for speaker in transcript.speakers]
    for values, fits, name, shown in tests:
        for value in values:
            if not any(fits(speaker, value) for speaker in speakers):
                raise _nothing(name, value, [shown(speaker) for speaker in speakers])
    kinds = _section_kinds(transcripts, filters)

    def may_speak(speaker: Speaker) -> bool:
        return all(
            not values or any(fits(speaker, value) for value in values) for values, fits, _, _ in tests
        )

    allowed: dict[str, frozenset[int]] = {}
    for transcript in transcripts:
        names = {speaker.name for speaker in transcript.speakers if may_speak(speaker)}
        by_speaker = bool(filters.speakers or filters.roles or filters.firms)
        turns = frozenset(
            turn.number
            for turn in transcript.turns
            if (not by_speaker or turn.speaker in names)
            and (not kinds or transcript.section_of(turn.number) in kinds)
        )
        if turns or not (by_speaker or kinds):
            allowed[transcript.id] = turns
    if not allowed:
        raise UnknownFilterError(
            f"No turn fits all filters together ({_described(filters)}): leave one of them out."
        )
    return allowed


def _section_kinds(transcripts: Sequence[Transcript], filters: Filters) -> frozenset[str]:
    there = sorted({s.kind for transcript in transcripts for s in transcript.sections} or {"whole"})
    kinds = set()
    for value in filters.sections:
        kind = section_kind(value)
        if kind is None or kind not in there:
            forms = [name for name, other in SECTIONS.items() if other in there and name == _usual(other)]
            raise _nothing("section", value, forms)
        kinds.add(kind)
    return frozenset(kinds)


def _usual(kind: str) -> str:
    return {"prepared_remarks": "remarks", "questions_and_answers": "qa"}.get(kind, kind)


def _described(filters: Filters) -> str:
    parts = [
        f"{name} {' or '.join(values)}"
        for name, values in (
            ("speaker", filters.speakers),
            ("role", filters.roles),
            ("firm", filters.firms),
            ("section", filters.sections),
        )
        if values
    ]
    return ", ".join(parts)


def _nothing(field_name: str, value: str, there: Sequence[str | None]) -> UnknownFilterError:
    known = list(dict.fromkeys(item for item in there if item))
    hint = f"there is {listed(known)}" if known else f"nothing in scope states a {field_name}"
    return UnknownFilterError(f'No {field_name} "{value}": {hint}.')
