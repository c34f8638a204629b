"""Meetings, and talks that are nothing else: the chair where the text shows one, an audience that asks."""

from collections.abc import Mapping, Sequence

from index.structure.asking import Asking, spoken_words
from index.structure.questioning import find_questionings
from index.transcript import Exchange, SpeakerKind, Turn


def meeting_kinds(asking: Asking, chairs: Mapping[str, int]) -> dict[str, tuple[SpeakerKind, int | None]]:
    """Return "chair" for those who chair, "other" for everybody else, with the turn (from 1) that shows it."""
    return {name: ("chair", chairs[name]) if name in chairs else ("other", None) for name in asking.words}


def audience_exchanges(turns: Sequence[Turn], asking: Asking, start: int | None) -> tuple[Exchange, ...]:
    """Return the questions of an audience after a talk; none where no part of the transcript is for questions.

    Args:
        turns: All turns.
        asking: Who asks whom.
        start: The turn (from 1) with which questions begin, or None.
    """
    if start is None:
        return ()
    spoken: dict[str, int] = {}
    for turn in turns[: start - 1]:
        spoken[turn.speaker] = spoken.get(turn.speaker, 0) + spoken_words(turn.text)
    speaker = max(spoken, key=lambda name: spoken[name], default=None)
    later = turns[start - 1 :]
    repliers = {name for name in asking.repliers if name in spoken} | ({speaker} if speaker else set())
    askers = {turn.speaker for turn in later} - repliers
    return find_questionings(later, askers, repliers, each_question=False, marked=asking.marked)
