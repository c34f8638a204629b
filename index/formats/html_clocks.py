"""Times on a page: where each stretch has one, the next time ends it, and one speaker's stretches are one turn."""

import re
from dataclasses import replace

from index.formats.cues import Piece, turns_of
from index.formats.labels import TIME
from index.formats.reader import Reading
from index.transcript import Speaker

CLOCK = re.compile(rf"^[\[(]?{TIME}[\])]?$")
"""A line that is a time and nothing else."""


def join_stretches(reading: Reading) -> Reading:
    """Join turns that follow each other when each has a name and a time, as panels of meeting tools have."""
    starts = [turn.start_time for turn in reading.turns]
    if len(starts) < 2 or any(start is None for start in starts):
        return reading
    turns = turns_of(
        Piece(text=turn.text, speaker=turn.speaker, start=turn.start_time, end=end)
        for turn, end in zip(reading.turns, [*starts[1:], None], strict=True)
    )
    number = 0
    moved: dict[int, int] = {}
    before: str | None = None
    for turn in reading.turns:
        number += 1 if turn.text.strip() and turn.speaker != before else 0
        before = turn.speaker if turn.text.strip() else before
        moved[turn.number] = max(number, 1)
    if number != len(turns):
        return reading
    return replace(
        reading,
        turns=turns,
        stated=tuple(_moved(speaker, moved) for speaker in reading.stated),
        questions_turn=moved[reading.questions_turn] if reading.questions_turn else None,
    )


def _moved(speaker: Speaker, moved: dict[int, int]) -> Speaker:
    return replace(
        speaker,
        role_turn=moved[speaker.role_turn] if speaker.role_turn else None,
        firm_turn=moved[speaker.firm_turn] if speaker.firm_turn else None,
        kind_turn=moved[speaker.kind_turn] if speaker.kind_turn else None,
    )
