"""Who chairs: by the label, by giving the floor to one after another, by being addressed as the chair."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from index.structure.roster import is_anonymous, name_words
from index.transcript import Turn

_LABEL = re.compile(
    r"^(?:the\s+)?(?:(?:acting|temporary|deputy|presiding)\s+)*(?:madam\s+|mr\.?\s+)?(?:co-?)?(?:chair(?:man|woman|person)?|"
    r"presiding\s+officer|moderator|facilitator|(?:chief\s+)?(?:judge|justice|magistrate)|court)\b(?!\s+(?:reporter|"
    r"clerk|officer|secretary))|^(?:the|mr\.?|madam)\s+speaker$|"
    r"(?<!vice)[(,\[–—-]\s*(?:the\s+|acting\s+)?chair(?:man|woman|person)?\s*[)\]]?$",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"\bI(?:'ll| will|'m| am)(?: be)? (?:chairing|moderating|the (?:chair|moderator)|your (?:chair|moderator))\b|"
    r"\bI am chairing this\b|\b(?:come|call\w*)\b[^.]{0,25}\bto order\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:Mr\.?|Madame?|Mister)\s*(?:Chair(?:man|woman|person)?|Speaker)\b|"
    r"\b(?:thanks|thank you|diolch)[\w ]{0,20},?\s+Chair(?:man|woman|person)?\b|"
    r"(?:^|[,.]\s)Chair(?:man|woman|person)?[,.](?:\s|$)|\bYour\s+Honou?r\b",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\bcommittee\b|\bcall(?:ed)?\b[^.]{0,20}\bto order\b|\bhas the floor\b|\bhave the floor\b|\brecognized for\b|"
    r"\bsession\b|\bagenda\b|\bmembers\b|\bmotion\b|\bwitness(?:es)?\b|\bhearing\b",
    re.IGNORECASE,
)
_TAIL_WORDS = 16
_HEAD = 120
_MIN_GIVEN = 3
_OPENING = 10


def find_chairs(turns: Sequence[Turn], *, procedural: bool = False) -> dict[str, int]:
    """Return who chairs and the turn (from 1) that shows it; empty where the text does not show anybody.

    Giving the floor by name alone is what every lively meeting does; it takes being addressed as the chair, or the
    words of one who runs a session, to be its chair.

    Args:
        turns: All turns.
        procedural: The session follows rules of procedure: then whoever gives the floor chairs.
    """
    found: dict[str, int] = {}
    spoken: Counter[str] = Counter()
    for turn in turns:
        spoken[turn.speaker] += 1
        says_so = turn.number <= _OPENING and _SAYS_SO.search(turn.text)
        if turn.speaker not in found and (says_so or _LABEL.search(turn.speaker)):
            found[turn.speaker] = turn.number
    given = floor_given(turns)
    addressed = _addressed(turns)
    runs = Counter(turn.speaker for turn in turns if _RUNS.search(turn.text))
    shown = {
        name: (len(given.get(name, ())), addressed[name], runs[name])
        for name in spoken
        if len(given.get(name, ())) >= _MIN_GIVEN
        and (
            procedural or addressed[name] >= 2 or (addressed[name] and runs[name]) or runs[name] >= _MIN_GIVEN
        )
    }
    best = max(shown, key=lambda name: (sum(shown[name]), -list(spoken).index(name)), default=None)
    if best is not None and best not in found:
        found[best] = given[best][0]
    return found


def floor_given(turns: Sequence[Turn]) -> dict[str, list[int]]:
    """Return the turns (from 1) whose last words name the one who speaks next, by speaker."""
    given: dict[str, list[int]] = {}
    parts: Mapping[str, frozenset[str]] = {
        name: _parts(name) for name in dict.fromkeys(turn.speaker for turn in turns)
    }
    for turn, following in pairwise(turns):
        wanted = parts[following.speaker]
        if wanted and following.speaker != turn.speaker:
            tail = " ".join(turn.text[-_HEAD * 2 :].split()[-_TAIL_WORDS:])
            if wanted & set(name_words(tail)):
                given.setdefault(turn.speaker, []).append(turn.number)
    return given


def _parts(name: str) -> frozenset[str]:
    if is_anonymous(name) or _LABEL.search(name):
        return frozenset()
    return frozenset(word for word in name_words(re.sub(r"\(.*", "", name)) if len(word) > 2)


def _addressed(turns: Sequence[Turn]) -> Counter[str]:
    """How often the next speaker addresses somebody as the chair."""
    return Counter(
        turn.speaker
        for turn, following in pairwise(turns)
        if following.speaker != turn.speaker and _ADDRESSED.search(following.text[:_HEAD])
    )
