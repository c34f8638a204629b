"""Fills in what a transcript states: its kind, and its speakers, sections and exchanges, which follow from the kind."""

import dataclasses
from collections.abc import Mapping, Sequence

from index.structure.asking import find_asking
from index.structure.chairs import find_chairs
from index.structure.kinds import Floor, gather
from index.structure.parts import Evidence, Parts, read_parts
from index.structure.roles import Introductions, Statement, find_introductions, own_firm
from index.structure.roster import Roster
from index.structure.transcript_kinds import find_cues, guess_kind, is_legal
from index.transcript import Speaker, Transcript, TranscriptKind, Turn


def annotate(
    transcript: Transcript,
    *,
    stated: Sequence[Speaker] = (),
    questions_turn: int | None = None,
    kind: TranscriptKind | None = None,
) -> Transcript:
    """Return the transcript with its kind, speakers, sections and exchanges read from its turns.

    Whatever the turns do not say stays None. The result depends on nothing but the arguments: doing it twice
    changes nothing.

    Args:
        transcript: Its turns and title are read; kind, speakers, sections and exchanges that it has are replaced.
        stated: Roles, firms and kinds that the file gives beside the names; they win over the turns, but for kinds
            of speakers that this kind of transcript does not know (nobody in a meeting is management).
        questions_turn: The turn below a heading such as "Questions and answers", from 1.
        kind: What was transcribed, when the file or the user says so; None guesses it from the turns.
    """
    turns = transcript.turns
    if not turns:
        return dataclasses.replace(transcript, kind=kind or "other", speakers=(), sections=(), exchanges=())
    roster = Roster(turn.speaker for turn in turns)
    introductions = _with_stated(find_introductions(turns, roster), stated)
    facts = gather(turns, introductions)
    cues = find_cues(transcript.title, " ".join(turn.text for turn in turns))
    asking = find_asking(turns)
    chairs = find_chairs(turns, procedural=cues.procedural)
    kind = kind or guess_kind(facts, asking, chairs, cues, stated)
    beside = {speaker.name: speaker for speaker in stated}
    parts = read_parts(
        kind,
        Evidence(
            facts=dataclasses.replace(facts, is_call=kind == "earnings_call"),
            asking=asking,
            chairs=chairs,
            legal=is_legal(cues, facts.said_by),
            roster=roster,
            introductions=introductions,
            stated=beside,
            questions_turn=questions_turn,
        ),
    )
    return dataclasses.replace(
        transcript,
        kind=kind,
        speakers=tuple(
            _speaker(name, own, introductions, parts, beside) for name, own in facts.said_by.items()
        ),
        sections=parts.sections,
        exchanges=parts.exchanges,
    )


def _with_stated(introductions: Introductions, stated: Sequence[Speaker]) -> Introductions:
    """What the file gives beside a name wins over what is said."""
    for speaker in stated:
        if speaker.role is not None:
            introductions.roles[speaker.name] = Statement(text=speaker.role, turn=speaker.role_turn or 0)
        if speaker.firm is not None:
            introductions.firms[speaker.name] = Statement(text=speaker.firm, turn=speaker.firm_turn or 0)
    return introductions


def _speaker(
    name: str,
    own: Sequence[Turn],
    introductions: Introductions,
    parts: Parts,
    beside: Mapping[str, Speaker],
) -> Speaker:
    kind, kind_turn = parts.kinds[name]
    # What is said about an asker's role during the questions is mostly said of a namesake.
    role = introductions.roles.get(name) if kind not in ("operator", "analyst") or name in beside else None
    firm = introductions.firms.get(name)
    if firm is None and kind in ("analyst", "other"):
        firm = _asker_firm(name, own, parts.floor if kind == "analyst" else None)
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
