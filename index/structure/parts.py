"""Kinds of speakers, sections and exchanges of a transcript, each read as its kind demands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from index.structure.asking import Asking
from index.structure.calls import read_call
from index.structure.exchanges import find_exchanges
from index.structure.hearings import hearing_exchanges, hearing_kinds, statements_end
from index.structure.interviews import interview_exchanges, interview_kinds
from index.structure.kinds import Facts, Floor
from index.structure.meetings import audience_exchanges, meeting_kinds
from index.structure.roles import Introductions
from index.structure.roster import Roster
from index.structure.sections import announced_in_talk, sections
from index.transcript import Exchange, Section, Speaker, SpeakerKind, TranscriptKind

Kinds = Mapping[str, tuple[SpeakerKind, int | None]]
"""By speaker: the kind, and the turn (from 1) that shows it."""

ALLOWED: Mapping[TranscriptKind, frozenset[SpeakerKind]] = {
    "earnings_call": frozenset({"operator", "management", "analyst", "investor_relations", "other"}),
    "meeting": frozenset({"chair", "other"}),
    "interview": frozenset({"interviewer", "interviewee", "other"}),
    "hearing": frozenset({"chair", "member", "witness", "other"}),
    "other": frozenset(get_args(SpeakerKind)),
}
"""The kinds of speakers that a transcript of each kind can have; where it is not known, what the file states stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What follows from the kind of a transcript."""

    kinds: Kinds
    sections: tuple[Section, ...]
    exchanges: tuple[Exchange, ...]
    floor: Floor
    """Who was given the floor to ask on a call, with their firms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the turns show, whatever the transcript is."""

    facts: Facts
    asking: Asking
    chairs: Mapping[str, int]
    """Those who chair, and the turn (from 1) that shows it."""
    legal: bool
    """A court or a deposition."""
    roster: Roster
    introductions: Introductions
    stated: Mapping[str, Speaker]
    """By speaker: what the file gives beside the name."""
    questions_turn: int | None
    """The turn below a heading such as "Questions and answers", from 1."""


def read_parts(kind: TranscriptKind, seen: Evidence) -> Parts:
    """Read kinds of speakers, sections and exchanges as `kind` demands.

    Kinds that the file gives win over the turns, unless a transcript of this kind does not know them.
    """
    given: Kinds = {
        name: (speaker.kind, speaker.kind_turn)
        for name, speaker in seen.stated.items()
        if speaker.kind != "other" and speaker.kind in ALLOWED[kind] and name in seen.asking.words
    }
    if kind == "earnings_call":
        return _call(seen, given)
    if kind == "hearing":
        return _hearing(seen, given)
    if kind == "interview":
        return _interview(seen, given)
    return _meeting(seen, given, chaired=kind == "meeting")


def _call(seen: Evidence, given: Kinds) -> Parts:
    call = read_call(seen.facts, seen.roster, seen.introductions, given, seen.questions_turn)
    return Parts(
        kinds=call.kinds,
        sections=sections(seen.facts.turns, call.start, is_call=True),
        exchanges=call.exchanges,
        floor=call.floor,
    )


def _hearing(seen: Evidence, given: Kinds) -> Parts:
    turns = seen.facts.turns
    kinds = {**hearing_kinds(turns, seen.asking, seen.chairs, legal=seen.legal), **given}
    exchanges = hearing_exchanges(turns, kinds, seen.asking, seen.questions_turn)
    start = seen.questions_turn or statements_end(turns, kinds, exchanges)
    return _parts(seen, kinds, exchanges, start)


def _interview(seen: Evidence, given: Kinds) -> Parts:
    kinds = {**interview_kinds(seen.facts.turns, seen.asking), **given}
    exchanges = interview_exchanges(seen.facts.turns, kinds, seen.asking)
    return _parts(seen, kinds, exchanges, seen.questions_turn)


def _meeting(seen: Evidence, given: Kinds, *, chaired: bool) -> Parts:
    turns = seen.facts.turns
    kinds = {**meeting_kinds(seen.asking, seen.chairs if chaired else {}), **given}
    start = seen.questions_turn or announced_in_talk(turns)
    plain = {name: kind for name, (kind, _) in kinds.items()}
    exchanges = audience_exchanges(turns, seen.asking, start) or find_exchanges(seen.facts, plain, {}, start)
    return _parts(seen, kinds, exchanges, start)


def _parts(seen: Evidence, kinds: Kinds, exchanges: tuple[Exchange, ...], start: int | None) -> Parts:
    return Parts(
        kinds=kinds,
        sections=sections(seen.facts.turns, start, is_call=False),
        exchanges=exchanges,
        floor=Floor(first={}, taken={}),
    )
