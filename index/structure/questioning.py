"""Exchanges of talks without an operator: one asks, others reply, until the next one (or a new question) follows."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from index.structure.asking import asks, spoken_words
from index.transcript import Exchange, Turn

_INTERJECTION = 3
_POINT = 15
_QUESTION_WORD = re.compile(
    r"\W*(?:(?:and|but|so) )?(?:what|why|how|who|whom|when|where|which)\b", re.IGNORECASE
)
_GREETING_WORDS = 6
_GREETING = re.compile(
    r"\b(?:thanks?|cheers|hello|hi|hey|bye|welcome|pleasure|good (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Open:
    """An exchange while it is being read."""

    asker: str
    first: int
    last: int
    questions: list[int] = field(default_factory=list)
    replies: list[int] = field(default_factory=list)


def find_questionings(
    turns: Sequence[Turn],
    askers: Collection[str],
    repliers: Collection[str],
    *,
    each_question: bool,
    marked: bool = True,
) -> tuple[Exchange, ...]:
    """Return the exchanges in which one of `repliers` answers one of `askers`.

    Args:
        turns: Those in which questions can be asked.
        askers: Who asks.
        repliers: Who answers; words of anybody else belong to no side.
        each_question: True to begin an exchange with each question of the same person too, as in an interview;
            False to keep all questions of a person together until the next one asks, as in a committee.
        marked: Whether the transcript has question marks.
    """
    done: list[_Open] = []
    current: _Open | None = None
    for turn in turns:
        if turn.speaker in askers:
            own = current is not None and current.asker == turn.speaker
            opens = _opens(turn, marked=marked)
            if current is None or not own:
                # A word thrown in by another asker ends nobody's questions.
                if opens or (not each_question and spoken_words(turn.text) >= _POINT):
                    current = _begin(turn)
                    done.append(current)
            elif each_question and opens and current.replies:
                current = _begin(turn)
                done.append(current)
            else:
                current.questions.append(turn.number)
                current.last = turn.number
        elif turn.speaker in repliers and current is not None:
            current.last = turn.number
            if says_something(turn):
                current.replies.append(turn.number)
    return tuple(
        Exchange(
            number=number,
            asker=each.asker,
            first_turn=each.first,
            last_turn=each.last,
            questions=tuple(each.questions),
            replies=tuple(each.replies),
        )
        for number, each in enumerate((each for each in done if each.replies), start=1)
    )


def _begin(turn: Turn) -> _Open:
    return _Open(asker=turn.speaker, first=turn.number, last=turn.number, questions=[turn.number])


def _opens(turn: Turn, *, marked: bool) -> bool:
    """True for a question; "Really?" is none, "Why a card?" is one."""
    count = spoken_words(turn.text)
    worded = count > 1 and bool(_QUESTION_WORD.match(turn.text))
    return (count > _INTERJECTION or worded) and asks(turn.text, marked=marked)


def says_something(turn: Turn) -> bool:
    """False for a greeting or thanks; "Yes." is an answer."""
    count = spoken_words(turn.text)
    return count > _GREETING_WORDS or (count > 0 and not _GREETING.search(turn.text))
