"""Who a question names: people by name, role or firm."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from index.transcript import Speaker, SpeakerKind, Transcript

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLES = frozenset(
    "mr mrs ms miss dr prof sir madam speaker operator unknown host moderator unidentified".split()
)
_COMMON_WORDS = frozenset(
    """will mark grace bill rich frank rob drew chase pat art hope may april june august faith joy dawn page long short
    young white black brown green gray grey king price rose stone wood hill field ford case park day love best bond cash
    sterling wells banks bank west east north south low high little small power""".split()
)
"""Names that are words too: they count only when the question writes them with a capital."""

_FIRM_WORDS = frozenset(
    """bank group capital securities research partners markets market global international company holdings inc ltd llc
    plc corp co and of the sa ag & america americas financial management advisors asset""".split()
)
"""Words that name no firm by themselves."""

ROLE_WORDINGS: tuple[tuple[str, str], ...] = (
    (
        r"\bc\.?f\.?o\b|\bchief financial officer\b|\bfinance (?:chief|director|boss|head)\b|\bhead of finance\b",
        r"\bCFO\b|chief financial|finance director|head of finance",
    ),
    (r"\bc\.?e\.?o\b|\bchief executive\b|\bbig boss\b|\bthe boss\b", r"\bCEO\b|chief executive"),
    (r"\bc\.?o\.?o\b|\bchief operating officer\b|\boperations chief\b", r"\bCOO\b|chief operating"),
    (
        r"\bc\.?t\.?o\b|\bchief technology officer\b|\btech(?:nology)? chief\b",
        r"\bCTO\b|chief technology|chief technical",
    ),
    (r"\bchair(?:man|woman|person)?\b", r"chair"),
    (r"\bpresident\b", r"(?<!vice )(?<!vice-)president"),
)
"""How people name a role in a question, and how a transcript states it (regular expressions, case-insensitive)."""

KIND_WORDINGS: dict[SpeakerKind, str] = {
    "interviewer": r"\b(?:interviewers?|(?:co-?)?hosts?|moderators?)\b",
    "interviewee": r"\b(?:interviewees?|guests?|panell?ists?)\b",
    "witness": r"\bwitness(?:es)?\b",
    "member": r"\b(?:which|the|committee) (?:members?|senators?|councill?ors?)\b",
    "chair": r"\bchair(?:man|woman|person)?\b",
}
"""How people name those who do the same in an interview or a hearing (regular expressions, case-insensitive)."""

_OF_FIRMS = frozenset({"analyst", "interviewer", "interviewee", "member", "witness"})
"""Kinds of speakers of whom the firm tells one from another; on a call the others are all of the company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A speaker whom the question names."""

    transcript: str
    speaker: str
    by: str
    """"name", "role" (or what the speaker does: "the witness") or "firm"."""
    aliases: tuple[str, ...] = ()
    """Other names of the speaker."""


def mentions(question: str, transcripts: Iterable[Transcript]) -> tuple[Mention, ...]:
    """Find the speakers of `transcripts` whom `question` names, in the order of the transcripts and their speakers."""
    found: list[Mention] = []
    for transcript in transcripts:
        by_name = _named(question, transcript.speakers)
        for speaker in transcript.speakers:
            by = "name" if speaker.name in by_name else _by_role_or_firm(question, speaker)
            if by:
                found.append(
                    Mention(transcript=transcript.id, speaker=speaker.name, by=by, aliases=speaker.aliases)
                )
    return tuple(found)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name that identify it, case-folded: titles and single letters left out."""
    words = (word.casefold() for word in _WORD.findall(name))
    return tuple(word for word in words if len(word) > 1 and word not in _TITLES)


def _named(question: str, speakers: Sequence[Speaker]) -> set[str]:
    asked = {word.casefold(): word for word in _question_words(question)}
    own = {
        speaker.name: {word for name in _names(speaker) for word in name_words(name)} for speaker in speakers
    }
    counts = Counter(word for words in own.values() for word in words)
    named: dict[str, int] = {}
    for speaker in speakers:
        if speaker.kind == "operator":
            continue
        hits = max(_hits(name_words(name), asked, counts) for name in _names(speaker))
        if hits:
            named[speaker.name] = hits
    # "Timothy Zhao" names one person although a second Zhao speaks.
    best: set[str] = set()
    for name, hits_of in named.items():
        rivals = [n for other, n in named.items() if other != name and own[other] & own[name]]
        if all(hits_of >= n for n in rivals):
            best.add(name)
    return best


def _names(speaker: Speaker) -> tuple[str, ...]:
    return (speaker.name, *speaker.aliases)


def _hits(words: tuple[str, ...], asked: Mapping[str, str], bearers: Mapping[str, int]) -> int:
    """How many words of a name the question has."""
    return len(
        {w for w in words if w in asked and _is_name(asked[w], surname=w == words[-1], bearers=bearers[w])}
    )


def _question_words(question: str) -> list[str]:
    return [re.sub(r"['’]s?$", "", word) for word in _WORD.findall(question)]


def _is_name(written: str, surname: bool, bearers: int) -> bool:
    """Whether a word of the question that equals a part of a name is meant as that name."""
    if written.casefold() in _COMMON_WORDS or not surname:
        return written[:1].isupper() and (surname or bearers == 1)
    return len(written) > 2 or written[:1].isupper()


def _by_role_or_firm(question: str, speaker: Speaker) -> str:
    if speaker.role:
        for asked, stated in ROLE_WORDINGS:
            if re.search(asked, question, re.IGNORECASE) and re.search(stated, speaker.role, re.IGNORECASE):
                return "role"
    does = KIND_WORDINGS.get(speaker.kind)
    if does is not None and re.search(does, question, re.IGNORECASE):
        return "role"
    if speaker.firm and speaker.kind in _OF_FIRMS:
        words = [word for word in re.findall(r"[\w&.]+", speaker.firm) if word.casefold() not in _FIRM_WORDS]
        if words and re.search(
            rf"\b{re.escape(words[0])}\b", question, re.IGNORECASE if len(words[0]) > 3 else 0
        ):
            return "firm"
    return ""
