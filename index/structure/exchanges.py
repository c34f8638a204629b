"""Questions with their replies: one asker, hand-overs within the company, follow-ups, the closing thanks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from index.structure.cues import CLOSES, THANKS
from index.structure.kinds import Facts, words
from index.structure.sections import _READS
from index.transcript import Exchange, SpeakerKind, Turn

_THANKS_WORDS = 12
_INTERJECTION = 3
_MARK = re.compile(r"<[^<>]{0,40}>|\[[^\[\]]{0,40}\]|\([^()]{0,20}\)")


@dataclass(slots=True)
class _Open:
    """An exchange while it is being read."""

    asker: str
    first: int
    last: int
    given: bool = False
    """True when somebody gave the asker the floor."""
    questions: list[int] = field(default_factory=list)
    replies: list[int] = field(default_factory=list)


def find_exchanges(
    facts: Facts, kinds: Mapping[str, SpeakerKind], taken: Mapping[int, str], start: int | None
) -> tuple[Exchange, ...]:
    """Return the exchanges of the questions and answers.

    An exchange begins with the first turn of an asker and ends before the floor goes to another one; thanks
    of an earlier asker after that are left out.

    Args:
        facts: What the turns show.
        kinds: The kind of each speaker.
        taken: Who takes the floor after the hand-over of a turn.
        start: First turn of the questions and answers, from 1, or None.
    """
    if start is None:
        return ()
    turns = facts.turns[start - 1 :]
    live = next(
        (position for position, turn in enumerate(turns) if kinds[turn.speaker] == "analyst"), len(turns)
    )
    return _number([*_read_out(turns[:live], kinds), *_spoken(turns[live:], facts, kinds, taken)])


def _spoken(
    turns: Sequence[Turn], facts: Facts, kinds: Mapping[str, SpeakerKind], taken: Mapping[int, str]
) -> list[_Open]:
    done: list[_Open] = []
    current: _Open | None = None
    awaited: str | None = turns[0].speaker if turns else None
    for turn in turns:
        kind = kinds[turn.speaker]
        # A hand-over under an asker's name is a slip of whoever wrote the names.
        if kind == "analyst" and turn.number not in facts.handovers:
            if current is not None and turn.speaker == current.asker:
                current.questions.append(turn.number)
                current.last = turn.number
            elif turn.speaker == awaited or not _only_thanks(turn):
                current = _Open(
                    asker=turn.speaker, first=turn.number, last=turn.number, questions=[turn.number]
                )
                done.append(current)
                awaited = None
        elif _ends(turn, kind, facts):
            current = None
            awaited = taken.get(turn.number)
        elif current is not None:
            _reply(current, turn, kind)
    return [each for each in done if each.given or each.replies or _asks(each, facts)]


def _reply(current: _Open, turn: Turn, kind: SpeakerKind) -> None:
    if kind == "operator":
        return
    closing = kind == "investor_relations" and CLOSES.search(turn.text)
    if not closing:
        current.last = turn.number
    enough = _THANKS_WORDS if kind == "investor_relations" else 0
    if words(turn.text) > enough and not closing and not _is_pleasantry(turn):
        current.replies.append(turn.number)


def _asks(exchange: _Open, facts: Facts) -> bool:
    """True when the asker says more than a greeting or thanks, even if nobody replied."""
    return any(not _only_thanks(facts.turns[number - 1]) for number in exchange.questions)


def _ends(turn: Turn, kind: SpeakerKind, facts: Facts) -> bool:
    """The floor goes to somebody else, or the questions are over."""
    if turn.number in facts.handovers:
        return True
    return kind == "operator" and bool(
        CLOSES.search(turn.text) or re.search(r"\bnext question\b", turn.text, re.IGNORECASE)
    )


def _only_thanks(turn: Turn) -> bool:
    """A greeting, thanks or an interjection of an asker whose exchange is over."""
    return _is_pleasantry(turn) or (words(turn.text) <= _INTERJECTION and "?" not in turn.text)


def _is_pleasantry(turn: Turn) -> bool:
    said = _MARK.sub("", turn.text)
    return not said.strip() or (
        words(said) <= _THANKS_WORDS and "?" not in said and bool(THANKS.search(said))
    )


def _read_out(turns: Sequence[Turn], kinds: Mapping[str, SpeakerKind]) -> list[_Open]:
    """Questions that were sent in, read by one person and answered by others."""
    readers = [
        turn.speaker
        for turn in turns
        if kinds[turn.speaker] != "operator"
        and (turn.text.rstrip().endswith("?") or _READS.search(turn.text[:300]))
    ]
    reader = max(set(readers), key=lambda name: (readers.count(name), name), default=None)
    if reader is None or readers.count(reader) < 2:
        return []
    done: list[_Open] = []
    for turn in turns:
        if turn.speaker == reader and words(turn.text) > _THANKS_WORDS:
            done.append(_Open(asker=reader, first=turn.number, last=turn.number, questions=[turn.number]))
        elif done and kinds[turn.speaker] != "operator" and turn.speaker != reader:
            done[-1].last = turn.number
            if not _is_pleasantry(turn):
                done[-1].replies.append(turn.number)
    return [each for each in done if each.replies]


def _number(found: Sequence[_Open]) -> tuple[Exchange, ...]:
    return tuple(
        Exchange(
            number=number,
            asker=each.asker,
            first_turn=each.first,
            last_turn=each.last,
            questions=tuple(each.questions),
            replies=tuple(each.replies),
        )
        for number, each in enumerate(found, start=1)
    )
