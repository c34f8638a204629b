"""Who does what on a call: operator, management, analyst, investor relations, other."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from index.structure.cues import ASKS, CALL, CLOSES, INTRODUCES, SAFE_HARBOUR, THANKS, runs_line
from index.structure.handovers import Handover, handover_at_head, question_handover
from index.structure.roles import Introductions
from index.structure.roster import Roster
from index.transcript import SpeakerKind, Turn

_OPERATOR_LABEL = re.compile(
    r"^(?:the\s+|conference\s+|call\s+|event\s+|unidentified\s+)*operator(?:\s*\d+)?$|^(?:conference|"
    r"event) coordinator$",
    re.IGNORECASE,
)
_ANALYST_LABEL = re.compile(r"^(?:unidentified |unknown |research )*analysts?(?: \d+)?$", re.IGNORECASE)
_COMPANY_LABEL = re.compile(
    r"^(?:unidentified |unknown )*(?:c[efot]o|(?:company|corporate) (?:representative|speaker)|executive|management)"
    r"(?: \d+)?$",
    re.IGNORECASE,
)
_RELATIONS = re.compile(r"\binvest(?:ors?)?\b|\bIRO?\b|\bshareholder relations\b", re.IGNORECASE)
_LEADS = re.compile(
    r"\bchief\b|\bc[efotm]o\b|\bpresident\b(?<!vice president)|\bchair|\btreasurer|\bfounder|\bcontroller",
    re.IGNORECASE,
)
UNKNOWN_SPEAKER = "Unknown speaker"
"""The label of readers for words that no name stands beside."""
_TAKING = re.compile(r"\btaking (?:my|our|the) (?:\w+ )?questions?\b", re.IGNORECASE)
_FIGURES = re.compile(
    r"\b(?:guidance|margins?|revenues?|capex|ebitda|earnings|quarter|cash flow)\b", re.IGNORECASE
)
_LEADS_ON = re.compile(
    r"\b(?:next|last|first|another|more) question|\boperator\b|\bnext (?:one|up|caller)\b", re.IGNORECASE
)
_OPERATOR_SHARE = 0.5
_LONG = 150
_SHORT = 14
_WAIT = 8
_FIRST_TURNS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the turns show before sections and exchanges are known."""

    turns: Sequence[Turn]
    is_call: bool
    """True for an earnings call or the like: operator, safe harbour, results, analysts' questions."""
    operators: frozenset[str]
    handovers: Mapping[int, Handover]
    """Turn number of a hand-over to an asker."""
    said_by: Mapping[str, Sequence[Turn]] = field(repr=False)
    """The turns of each speaker, in the order of first speaking."""


def words(text: str) -> int:
    """Return the number of words of a text."""
    return len(text.split())


def gather(turns: Sequence[Turn], introductions: Introductions) -> Facts:
    """Collect who runs the line, who is given the floor, and whether this is a call."""
    said_by: dict[str, list[Turn]] = {}
    for turn in turns:
        said_by.setdefault(turn.speaker, []).append(turn)
    handovers = {turn.number: found for turn in turns if (found := question_handover(turn.text)) is not None}
    operators = frozenset(
        name for name, own in said_by.items() if _runs_the_line(name, own, handovers, introductions)
    )
    kept = {
        number: found
        for number, found in handovers.items()
        if _gives_floor(turns[number - 1], found, operators)
    }
    kept.update(_interpreted(turns, kept, operators))
    return Facts(
        turns=turns,
        is_call=_is_call(turns, operators, kept),
        operators=operators,
        handovers=kept,
        said_by=said_by,
    )


def _runs_the_line(
    name: str, own: Sequence[Turn], handovers: Mapping[int, Handover], introductions: Introductions
) -> bool:
    if _OPERATOR_LABEL.match(name):
        return True
    phrases = [turn for turn in own if runs_line(turn.text)]
    role = introductions.roles.get(name)
    # Whoever was introduced with a role before speaking is no operator; a role that turns up later may be a namesake's.
    if not phrases or (role is not None and role.turn <= own[0].number):
        return False
    shown = {turn.number for turn in phrases} | {
        turn.number
        for turn in own
        if turn.number in handovers and handovers[turn.number] != Handover(name=None, firm=None)
    }
    long_otherwise = any(words(turn.text) > _LONG and turn.number not in shown for turn in own)
    long_speech = any(words(turn.text) > 3 * _LONG for turn in own)
    return len(shown) >= _OPERATOR_SHARE * len(own) and not long_otherwise and not long_speech


def _gives_floor(turn: Turn, found: Handover, operators: frozenset[str]) -> bool:
    """An operator's hand-over counts even where no name was caught; anyone else must name a person or a firm."""
    if turn.speaker in operators:
        return True
    asked = bool(re.search(r"\bquestion|\bline of\b", turn.text[-300:], re.IGNORECASE))
    return (found.name is not None and found.firm is not None) or (
        asked and found != Handover(name=None, firm=None)
    )


def _interpreted(
    turns: Sequence[Turn], known: Mapping[int, Handover], operators: frozenset[str]
) -> dict[int, Handover]:
    """Hand-overs in the first words of a turn, where one of the next two turns is by the person named."""
    found: dict[int, Handover] = {}
    for turn in turns[1:]:
        if turn.number in known or turn.speaker in operators:
            continue
        head = handover_at_head(turn.text)
        if head is None or head.name is None:
            continue
        near = Roster(
            each.speaker for each in turns[turn.number : turn.number + 2] if each.speaker != turn.speaker
        )
        if near.resolve(head.name) is not None:
            found[turn.number] = head
    return found


def _is_call(turns: Sequence[Turn], operators: frozenset[str], handovers: Mapping[int, Handover]) -> bool:
    opening = " ".join(turn.text[:4000] for turn in turns[:_FIRST_TURNS])
    signs = {match.group().casefold() for match in CALL.finditer(opening)}
    # The label alone may be that of somebody who answers an emergency line.
    if operators and (
        signs or handovers or any(turn.speaker in operators and runs_line(turn.text) for turn in turns)
    ):
        return True
    asks = any(_TAKING.search(turn.text[:300]) for turn in turns)
    figures = any(_FIGURES.search(turn.text[:4000]) for turn in turns[: 2 * _FIRST_TURNS])
    return len(signs) + (2 if asks and figures else 0) >= 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Who was given the floor to ask."""

    first: Mapping[str, tuple[int, str | None]]
    """By speaker: the turn (from 1) of the first hand-over, and the firm said there."""
    taken: Mapping[int, str]
    """By hand-over turn: who speaks then."""


def find_askers(facts: Facts, roster: Roster, known: frozenset[str], first: int) -> Floor:
    """Return who is given the floor to ask.

    Args:
        facts: What the turns show.
        roster: The speakers.
        known: Speakers who belong to the company for certain.
        first: First turn in which questions can be asked.
    """
    askers: dict[str, tuple[int, str | None]] = {}
    taken: dict[int, str] = {}
    for number in sorted(facts.handovers):
        if number < first - 1:
            continue
        found = facts.handovers[number]
        name = _takes_floor(facts, roster, known, number, found)
        if name is None:
            continue
        taken[number] = name
        turn, firm = askers.get(name, (number, None))
        askers[name] = (turn, firm or found.firm)
    return Floor(first=askers, taken=taken)


def _takes_floor(
    facts: Facts, roster: Roster, known: frozenset[str], number: int, found: Handover
) -> str | None:
    following: list[Turn] = []
    for turn in facts.turns[number : number + _WAIT]:
        if turn.number in facts.handovers and facts.handovers[turn.number].name is not None:
            break
        following.append(turn)
    giver = facts.turns[number - 1].speaker
    candidates = [turn for turn in following if turn.speaker not in facts.operators and turn.speaker != giver]
    said = roster.resolve(found.name) if found.name else None
    if said is not None and said not in facts.operators and any(turn.speaker == said for turn in candidates):
        return said
    return next((turn.speaker for turn in candidates if turn.speaker not in known), None)


def of_company(
    facts: Facts, roster: Roster, introductions: Introductions, questions: int | None
) -> frozenset[str]:
    """Return the speakers who belong to the company for certain.

    They are introduced with a role, or heard, before the questions; but not somebody who is first heard after
    being called by name and firm: the role is then a namesake's.
    """
    before = {turn.speaker for turn in facts.turns[: questions - 1]} if questions is not None else set()
    introduced = {
        name
        for name, role in introductions.roles.items()
        if name in facts.said_by and (questions is None or role.turn < questions)
    }
    analysts = {name for name in facts.said_by if _by_label(name) == "analyst"}
    called = {
        name
        for number, found in facts.handovers.items()
        if found.name is not None
        and found.firm is not None
        and (name := roster.resolve(found.name)) is not None
        if number < facts.said_by[name][0].number <= number + 3
    }
    return frozenset((before | (introduced - called)) - analysts - facts.operators)


def kind_of(
    name: str,
    facts: Facts,
    introductions: Introductions,
    floor: Floor,
    company: frozenset[str],
    questions: int | None,
) -> tuple[SpeakerKind, int | None]:
    """Return the kind of a speaker and the turn (from 1) that shows it."""
    own = facts.said_by[name]
    if name in facts.operators:
        shown = next((turn.number for turn in own if runs_line(turn.text)), own[0].number)
        return "operator", shown
    if not facts.is_call or name == UNKNOWN_SPEAKER:
        return "other", None
    labelled = _by_label(name)
    if labelled is not None:
        return labelled, own[0].number
    role = introductions.roles.get(name)
    if name in floor.first and (role is None or name not in company):
        return "analyst", floor.first[name][0]
    if role is not None:
        relations = _RELATIONS.search(role.text) and not _LEADS.search(role.text)
        return ("investor_relations" if relations else "management"), role.turn
    if name in company:
        if _opens_like_relations(own, facts, questions) or _moderates(own, questions):
            return "investor_relations", own[0].number
        return "management", own[0].number
    asked = [turn for turn in own if questions is None or turn.number >= questions] or list(own)
    before = facts.turns[asked[0].number - 2] if asked[0].number > 1 else None
    if before is not None and before.speaker in facts.operators and not CLOSES.search(before.text):
        return "analyst", asked[0].number
    kind, turn = _by_words(asked)
    replies = next(
        (each for each in asked if each.number > 1 and facts.turns[each.number - 2].speaker in floor.first),
        None,
    )
    return ("management", replies.number) if kind == "other" and replies is not None else (kind, turn)


def _by_label(name: str) -> SpeakerKind | None:
    """Return the kind that a label without a name says: "Unidentified Analyst", "CFO", "Executive"."""
    if _ANALYST_LABEL.match(name):
        return "analyst"
    return "management" if _COMPANY_LABEL.match(name) else None


def _opens_like_relations(own: Sequence[Turn], facts: Facts, questions: int | None) -> bool:
    """Reads the safe harbour, introduces the others, and hardly speaks otherwise."""
    opening = own[0]
    if opening.number > _FIRST_TURNS + 2 or words(opening.text) > 4 * _LONG:
        return False
    signs = {match.group().casefold() for match in SAFE_HARBOUR.finditer(opening.text)}
    if len(signs) < 2 or not INTRODUCES.search(opening.text):
        return False
    others = [turn for turn in own[1:] if words(turn.text) > 60 and turn.number not in facts.handovers]
    return len(others) <= max(1, len(own) // 4) and all(
        words(turn.text) <= _LONG for turn in others if questions is None or turn.number < questions
    )


def _moderates(own: Sequence[Turn], questions: int | None) -> bool:
    """Says little beforehand and then leads from one question to the next."""
    if questions is None:
        return False
    before = sum(words(turn.text) for turn in own if turn.number < questions)
    leads = [
        turn
        for turn in own
        if turn.number >= questions and words(turn.text) < 40 and _LEADS_ON.search(turn.text)
    ]
    return (
        before <= 2 * _LONG
        and len(leads) >= 3
        and 2 * len(leads) >= sum(1 for turn in own if turn.number >= questions)
    )


def _by_words(own: Sequence[Turn]) -> tuple[SpeakerKind, int | None]:
    """Tell an asker from one who replies by the words, when no hand-over names them."""
    asks = answers = 0
    shown: int | None = None
    for turn in own:
        if words(turn.text) < _SHORT:
            continue
        if ASKS.search(turn.text[:400]) or ASKS.search(turn.text[-300:]) or turn.text.rstrip().endswith("?"):
            asks += 1
            shown = shown or turn.number
        else:
            answers += 1
    if asks > answers:
        return "analyst", shown
    if answers:
        return "management", own[0].number
    thanks = all(THANKS.search(turn.text) and words(turn.text) < _SHORT - 1 for turn in own)
    return ("other", None) if thanks or not own else ("management", own[0].number)
