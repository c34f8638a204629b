"""Who asks and who is asked in an interview, a show with a host, a panel."""

from collections.abc import Sequence

from index.structure.asking import Asking
from index.structure.questioning import find_questionings
from index.structure.transcript_kinds import asks_by_label, replies_by_label
from index.transcript import Exchange, SpeakerKind, Turn

_SHARE_OF_LEAD = 0.25
_VOICE = 0.03


def interview_kinds(turns: Sequence[Turn], asking: Asking) -> dict[str, tuple[SpeakerKind, int | None]]:
    """Return the kind of each speaker and the turn (from 1) that shows it.

    Whoever asks most is an interviewer, and so is who asks at least a quarter as often and answers less; of the others
    those who answer, or speak more than a few words, are asked.
    """
    askers = _interviewers(turns, asking)
    total = max(1, sum(asking.words.values()))
    first = {turn.speaker: turn.number for turn in reversed(turns)}
    asked = {one.speaker: one.number for one, _ in reversed(asking.pairs)}
    answered = {other.speaker: other.number for _, other in reversed(asking.pairs)}
    kinds: dict[str, tuple[SpeakerKind, int | None]] = {}
    for name in asking.words:
        if name in askers:
            kinds[name] = ("interviewer", asked.get(name, first[name]))
        elif askers and (
            replies_by_label(name)
            or asking.answered.get(name, 0) > asking.asked.get(name, 0)
            or asking.words[name] >= _VOICE * total
        ):
            kinds[name] = ("interviewee", answered.get(name, first[name]))
        else:
            kinds[name] = ("other", None)
    return kinds


def interview_exchanges(
    turns: Sequence[Turn], kinds: dict[str, tuple[SpeakerKind, int | None]], asking: Asking
) -> tuple[Exchange, ...]:
    """Return each question of an interviewer, or of the audience, with its replies."""
    repliers = {name for name, (kind, _) in kinds.items() if kind == "interviewee"}
    askers = {name for name, (kind, _) in kinds.items() if kind == "interviewer"} | (asking.askers - repliers)
    return find_questionings(turns, askers, repliers, each_question=True, marked=asking.marked)


def _interviewers(turns: Sequence[Turn], asking: Asking) -> frozenset[str]:
    labelled = frozenset(name for name in asking.words if asks_by_label(name))
    if labelled and len(labelled) < len(asking.words):
        return labelled
    if len(asking.words) < 2:
        return frozenset()
    ranked = asking.leading(len(asking.words))
    if ranked:
        most = asking.asked[ranked[0]]
        enough = max(2, _SHARE_OF_LEAD * most)
        return frozenset(name for name in ranked if name == ranked[0] or asking.asked[name] >= enough)
    surplus = {name: asking.asked.get(name, 0) - asking.answered.get(name, 0) for name in asking.words}
    best = max(surplus, key=lambda name: surplus[name])
    return frozenset({best}) if surplus[best] > 0 else frozenset()
