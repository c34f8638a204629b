"""Times on a page: where each stretch has one, the next time ends it, and one speaker's stretches are one turn."""

import re
from dataclasses import replace

from index.formats.cues import Piece, turns_of
from index.formats.labels import TIME, seconds
from index.formats.reader import Reading
from index.transcript import Speaker, Turn

CLOCK = re.compile(rf"^[\[(]?{TIME}[\])]?$")
"""A line that is a time and nothing else."""
_STAMP = re.compile(rf"^[\[(](?P<time>{TIME})[\])]\s+(?=\S)")


def join_stretches(reading: Reading) -> Reading:
    """Join turns that follow each other when each has a name and a time, as panels of meeting tools have."""
    starts = [turn.start_time for turn in reading.turns]
    if len(starts) < 2 or any(start is None for start in starts):
        return reading
    turns = turns_of(
        piece
        for turn, end in zip(reading.turns, [*starts[1:], None], strict=True)
        for piece in _pieces(turn, end)
    )
    number = 0
    moved: dict[int, int] = {}
    before: str | None = None
    for turn in reading.turns:
        number += 1 if turn.text.strip() and turn.speaker != before else 0
        before = turn.speaker if turn.text.strip() else before
        moved[turn.number] = max(number, 1)
    if not turns or number != len(turns):
        return reading
    return replace(
        reading,
        turns=turns,
        stated=tuple(_moved(speaker, moved) for speaker in reading.stated),
        questions_turn=moved[reading.questions_turn] if reading.questions_turn else None,
    )


def _pieces(turn: Turn, end: float | None) -> list[Piece]:
    """Cut a turn where a paragraph begins with a time: the page names a speaker who goes on only once."""
    parts = [(turn.start_time or 0.0, [""])]
    for paragraph in turn.text.split("\n\n"):
        stamp = _STAMP.match(paragraph)
        time = seconds(stamp["time"]) if stamp else -1.0
        if stamp and parts[-1][0] <= time <= (time if end is None else end):
            parts.append((time, [paragraph[stamp.end() :]]))
        else:
            parts[-1][1].append(paragraph)
    ends = [*(start for start, _ in parts[1:]), end]
    return [
        Piece(text="\n\n".join(filter(None, texts)), speaker=turn.speaker, start=start, end=stop)
        for (start, texts), stop in zip(parts, ends, strict=True)
        if any(texts) or len(parts) == 1
    ]


def _moved(speaker: Speaker, moved: dict[int, int]) -> Speaker:
    return replace(
        speaker,
        role_turn=moved[speaker.role_turn] if speaker.role_turn else None,
        firm_turn=moved[speaker.firm_turn] if speaker.firm_turn else None,
        kind_turn=moved[speaker.kind_turn] if speaker.kind_turn else None,
    )
