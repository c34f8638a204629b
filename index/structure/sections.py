"""Where the prepared remarks end and the questions begin."""

import re
from collections.abc import Sequence

from index.structure.cues import ASKS, LATER, OPENS_QUESTIONS
from index.structure.kinds import Facts, words
from index.transcript import Section, Turn

_REMARK = 40
_LONG = 150
_TAIL = 420
_NEAR = 3
_READS = re.compile(
    r"\b(?:asks?|asked|wants? to know|would like to know|questions? (?:from|is|was|received)|submitted)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:first|next|last|final)\s+(?:\w+\s+){0,2}?question\b|\bline of\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.?!]+[.?!]*")


def questions_start(facts: Facts) -> int | None:
    """Return the turn (from 1) with which questions and answers begin, or None.

    It is the turn that gives the floor to the first asker or explains how to ask; where nobody does either,
    the first question itself.
    """
    if not facts.is_call:
        return announced_in_talk(facts.turns)
    opener = _operator_opens(facts)
    announced = _announced(facts)
    floor = _first_floor(facts)
    found = [number for number in (opener, floor) if number is not None]
    first = min(found) if found else None
    if announced is not None and (first is None or first - announced > _NEAR):
        return announced
    return first


def sections(turns: Sequence[Turn], start: int | None, *, is_call: bool) -> tuple[Section, ...]:
    """Return the sections that cover all turns; a talk without questions and answers is one whole."""
    if not turns:
        return ()
    last = turns[-1].number
    if start is None:
        return (Section(kind="prepared_remarks" if is_call else "whole", first_turn=1, last_turn=last),)
    answers = Section(kind="questions_and_answers", first_turn=start, last_turn=last)
    if start == 1:
        return (answers,)
    return (Section(kind="prepared_remarks", first_turn=1, last_turn=start - 1), answers)


def _first_remark(facts: Facts) -> int:
    """Return the turn of the first remark that is not the operator's, or a number after the last turn."""
    for turn in facts.turns:
        if turn.speaker not in facts.operators and words(turn.text) >= _REMARK:
            return turn.number
    return len(facts.turns) + 1


def _operator_opens(facts: Facts) -> int | None:
    """The operator's turn that explains how to ask, after the first remarks."""
    remark = _first_remark(facts)
    for turn in facts.turns:
        if turn.speaker in facts.operators and turn.number > remark and opens_now(turn.text):
            return turn.number
    return None


def _first_floor(facts: Facts) -> int | None:
    """The first turn that gives the floor to an asker; a long speech that ends so still is a speech."""
    remark = _first_remark(facts)
    for number in sorted(facts.handovers):
        turn = facts.turns[number - 1]
        if number <= remark and not _NUMBERED.search(turn.text[-_TAIL:]):
            continue
        return number + 1 if words(turn.text) > _LONG and turn.speaker not in facts.operators else number
    return None


def _announced(facts: Facts) -> int | None:
    """The turn after the one that announces questions, when questions do follow soon."""
    for turn in facts.turns[:-1]:
        if turn.speaker in facts.operators or not opens_now(turn.text[-_TAIL:]) or turn.number == 1:
            continue
        following = facts.turns[turn.number : turn.number + _NEAR]
        if any(_is_question(each) or each.number in facts.handovers for each in following):
            return turn.number + 1
    return _first_thanks(facts)


def _first_thanks(facts: Facts) -> int | None:
    """Without any announcement: the first turn that thanks for taking the question."""
    for turn in facts.turns:
        if re.search(r"\btaking (?:my|our|the) (?:\w+ )?questions?\b", turn.text[:300], re.IGNORECASE):
            return turn.number
    return None


def _is_question(turn: Turn) -> bool:
    return bool(
        ASKS.search(turn.text[:500]) or _READS.search(turn.text[:300])
    ) or turn.text.rstrip().endswith("?")


def announced_in_talk(turns: Sequence[Turn]) -> int | None:
    """A talk before an audience: one long speech, then words that open the questions."""
    spoken = 0
    for position, turn in enumerate(turns[:-1]):
        spoken = max(spoken, words(turn.text))
        if position == 0 or spoken < 2 * _LONG or not opens_now(turn.text[-_TAIL:], formal=True):
            continue
        if any(_is_question(each) for each in turns[position + 1 : position + 1 + _NEAR]):
            return turn.number + 1
    return None


def opens_now(text: str, *, formal: bool = False) -> bool:
    """True when a text opens the questions now, not later."""
    for sentence in _SENTENCE.findall(text):
        match = OPENS_QUESTIONS.search(sentence)
        if match is None or LATER.search(sentence):
            continue
        if not formal or re.search(
            r"q ?(?:&|and|n) ?a\b|question[- ]and[- ]answer|floor|open", sentence, re.IGNORECASE
        ):
            return True
    return False
