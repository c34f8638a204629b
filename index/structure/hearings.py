"""Who is who in a hearing: chair, members who ask, witnesses who answer; statements before the questions."""

import re
from collections.abc import Collection, Mapping, Sequence

from index.structure.asking import Asking, asks, spoken_words
from index.structure.chairs import floor_given
from index.structure.questioning import find_questionings
from index.transcript import Exchange, SpeakerKind, Turn

_MEMBER_LABEL = re.compile(
    r"\b(?:AM|MS|MP|MSP|MEP|TD|MLA|MHA|MdB)$|^(?:(?:U\.?S\.?\s+)?Senator|Sen\.|Rep\.|Representative|Congress(?:man|woman)|"
    r"Councill?or|Cllr\.?|Council\s?member|Commissioner|Delegate|Assembly\s?(?:man|woman|member)|Lord|Baroness)\s"
)
_WITNESS_LABEL = re.compile(r"^(?:the\s+)?(?:witness|deponent)\b|^A\.?$", re.IGNORECASE)
_INVITES = re.compile(
    r"\b(?:opening|introductory|brief|short) (?:statement|remarks|comments)\b|\bintroduce yoursel(?:f|ves)\b",
    re.IGNORECASE,
)
_THANKS_FOR_QUESTION = re.compile(r"\bfor (?:that|the|your|this) (?:\w+ )?question\b", re.IGNORECASE)
_STATEMENT = 150
_CHAIR_ASKS = 10
_TAIL = 300
_HEAD = 80
_NEXT = 2
_SURE = 3
_HELPS = 15


def hearing_kinds(
    turns: Sequence[Turn], asking: Asking, chairs: Mapping[str, int], *, legal: bool
) -> dict[str, tuple[SpeakerKind, int | None]]:
    """Return the kind of each speaker and the turn (from 1) that shows it.

    Args:
        turns: All turns.
        asking: Who asks whom.
        chairs: Those who chair, and the turn that shows it.
        legal: True for a court: counsel who ask are "other", nobody there is a member.
    """
    first = {turn.speaker: turn.number for turn in reversed(turns)}
    asked = {one.speaker: one.number for one, _ in reversed(asking.pairs)}
    answered = {other.speaker: other.number for _, other in reversed(asking.pairs)}
    floor = _given_floor(turns, chairs)
    labelled = any(map(_MEMBER_LABEL.search, asking.words))
    kinds: dict[str, tuple[SpeakerKind, int | None]] = {}
    for name in asking.words:
        questions, answers = asking.asked.get(name, 0), asking.answered.get(name, 0)
        member = bool(_MEMBER_LABEL.search(name))
        if name in chairs:
            kinds[name] = ("chair", chairs[name])
        elif _WITNESS_LABEL.search(name):
            kinds[name] = ("witness", first[name])
        elif answers > questions and not (member and answers < _SURE):
            kinds[name] = ("witness", answered[name])
        elif legal:
            kinds[name] = ("other", None)
        elif member or (questions and (not labelled or questions >= _SURE)):
            kinds[name] = ("member", asked.get(name, first[name]))
        elif labelled:
            kinds[name] = _beside_members(name, asking, first[name])
        elif name in floor:
            kinds[name] = ("member", floor[name]) if not _states(turns, name) else ("witness", floor[name])
        else:
            kinds[name] = ("other", None)
    return kinds


def hearing_exchanges(
    turns: Sequence[Turn],
    kinds: Mapping[str, tuple[SpeakerKind, int | None]],
    asking: Asking,
    start: int | None = None,
) -> tuple[Exchange, ...]:
    """Return the questioning by each member (or counsel, or the chair), up to that by the next.

    Args:
        turns: All turns.
        kinds: The kind of each speaker.
        asking: Who asks whom.
        start: The turn (from 1) before which there are statements only, where a heading says so.
    """
    witnesses = {name for name, (kind, _) in kinds.items() if kind == "witness"}
    chairs = {name for name, (kind, _) in kinds.items() if kind == "chair"}
    askers = {name for name, (kind, _) in kinds.items() if kind == "member"} | (asking.askers - witnesses)
    kept: list[Turn] = []
    part = turns[(start or 1) - 1 :]
    for position, turn in enumerate(part):
        # A chair who gives the floor or asks for order stands beside the questions of others.
        if turn.speaker not in chairs or _chair_asks(position, part, witnesses, marked=asking.marked):
            kept.append(turn)
    return find_questionings(kept, askers | chairs, witnesses, each_question=False, marked=asking.marked)


def statements_end(
    turns: Sequence[Turn],
    kinds: Mapping[str, tuple[SpeakerKind, int | None]],
    exchanges: Sequence[Exchange],
) -> int | None:
    """Return the turn (from 1) with which the questions begin, where statements come before them; else None."""
    if not exchanges:
        return None
    first = exchanges[0].first_turn
    before = turns[: first - 1]
    if not any(
        spoken_words(turn.text) >= _STATEMENT and kinds[turn.speaker][0] != "chair" for turn in before
    ):
        return None
    return first - 1 if kinds[before[-1].speaker][0] == "chair" else first


def _beside_members(name: str, asking: Asking, first: int) -> tuple[SpeakerKind, int | None]:
    """Where labels tell members ("Ana Ruiz MP"), another voice among the answers is an official who helps a witness."""
    among = asking.pairs and first > asking.pairs[0][0].number
    return ("witness", first) if among and asking.words[name] >= _HELPS else ("other", None)


def _chair_asks(position: int, turns: Sequence[Turn], witnesses: Collection[str], *, marked: bool) -> bool:
    """True when the chair puts a question that the next speaker, a witness, answers; to invite a statement is none."""
    turn = turns[position]
    following = next((each for each in turns[position + 1 :] if each.speaker != turn.speaker), None)
    if following is None or following.speaker not in witnesses or _INVITES.search(turn.text[-_TAIL:]):
        return False
    asked = asks(turn.text, marked=marked) or _THANKS_FOR_QUESTION.search(following.text[:_HEAD])
    return spoken_words(turn.text) >= _CHAIR_ASKS and bool(asked)


def _given_floor(turns: Sequence[Turn], chairs: Collection[str]) -> dict[str, int]:
    """Return who speaks right after a chair named them, and that chair's turn."""
    given = {number for name, numbers in floor_given(turns).items() if name in chairs for number in numbers}
    return {turns[number].speaker: number for number in sorted(given, reverse=True)}


def _states(turns: Sequence[Turn], name: str) -> bool:
    """True for a speaker who reads one long statement early, as witnesses do, and hardly says anything else."""
    own = [turn for turn in turns if turn.speaker == name]
    long = [turn for turn in own if spoken_words(turn.text) >= 2 * _STATEMENT]
    return bool(long) and len(own) <= _NEXT and long[0].number <= len(turns) // 3
