"""Fills in what a transcript states of its speakers, sections and exchanges."""

import dataclasses
from collections.abc import Mapping, Sequence

from index.structure.exchanges import find_exchanges
from index.structure.kinds import Facts, Floor, find_askers, gather, kind_of, of_company
from index.structure.roles import Introductions, Statement, find_introductions, own_firm
from index.structure.roster import Roster
from index.structure.sections import questions_start, sections
from index.transcript import Speaker, SpeakerKind, Transcript, TranscriptKind, Turn


def annotate(
    transcript: Transcript,
    *,
    stated: Sequence[Speaker] = (),
    questions_turn: int | None = None,
    kind: TranscriptKind | None = None,
) -> Transcript:
    """Return the transcript with speakers, sections and exchanges read from its turns.

    Whatever the turns do not say stays None. The result depends on nothing but the arguments: doing it twice
    changes nothing.

    Args:
        transcript: Its turns are read; speakers, sections and exchanges that it has are replaced.
        stated: Roles and firms that the file gives beside the names; they win over the turns.
        questions_turn: The turn below a heading such as "Questions and answers", from 1.
        kind: What was transcribed, when the file or the user says so; None guesses it from the turns.
    """
    turns = transcript.turns
    if not turns:
        return dataclasses.replace(transcript, speakers=(), sections=(), exchanges=())
    roster = Roster(turn.speaker for turn in turns)
    beside = {speaker.name: speaker for speaker in stated}
    introductions = find_introductions(turns, roster)
    for name, speaker in beside.items():
        if speaker.role is not None:
            introductions.roles[name] = Statement(text=speaker.role, turn=speaker.role_turn or 0)
        if speaker.firm is not None:
            introductions.firms[name] = Statement(text=speaker.firm, turn=speaker.firm_turn or 0)
    facts = gather(turns, introductions)
    start = questions_turn if questions_turn is not None else questions_start(facts)
    company = of_company(facts, roster, introductions, start) - {
        name for name, speaker in beside.items() if speaker.kind == "analyst"
    }
    floor = find_askers(facts, roster, company, start or 1)
    kinds: dict[str, tuple[SpeakerKind, int | None]] = {}
    for name in facts.said_by:
        given = beside.get(name)
        if given is not None and given.kind != "other":
            kinds[name] = (given.kind, given.kind_turn)
        else:
            kinds[name] = kind_of(name, facts, introductions, floor, company, start)
    speakers = tuple(_speaker(name, facts, introductions, floor, beside, kinds) for name in facts.said_by)
    return dataclasses.replace(
        transcript,
        kind=kind or ("earnings_call" if facts.is_call else "other"),
        speakers=speakers,
        sections=sections(turns, start, is_call=facts.is_call),
        exchanges=find_exchanges(
            facts, {name: kind for name, (kind, _) in kinds.items()}, floor.taken, start
        ),
    )


def _speaker(
    name: str,
    facts: Facts,
    introductions: Introductions,
    floor: Floor,
    beside: Mapping[str, Speaker],
    kinds: Mapping[str, tuple[SpeakerKind, int | None]],
) -> Speaker:
    kind, kind_turn = kinds[name]
    # What is said about an asker's role during the questions is mostly said of a namesake.
    role = introductions.roles.get(name) if kind not in ("operator", "analyst") or name in beside else None
    firm = introductions.firms.get(name)
    if firm is None and kind in ("analyst", "other"):
        firm = _asker_firm(name, facts.said_by[name], floor if kind == "analyst" else None)
    return Speaker(
        name=name,
        role=role.text if role else None,
        role_turn=(role.turn or None) if role else None,
        firm=firm.text if firm else None,
        firm_turn=(firm.turn or None) if firm else None,
        kind=kind,
        kind_turn=kind_turn or None,
    )


def _asker_firm(name: str, own: Sequence[Turn], floor: Floor | None) -> Statement | None:
    turn, firm = floor.first.get(name, (0, None)) if floor is not None else (0, None)
    if firm is not None:
        return Statement(text=firm, turn=turn)
    for each in own[:2]:
        firm = own_firm(name, each.text)
        if firm is not None:
            return Statement(text=firm, turn=each.number)
    return None
