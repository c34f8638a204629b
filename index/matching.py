"""How a filter's words fit names, firms, roles, sections and periods: case, accents and spelling do not matter."""

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.transcript import SectionKind, Speaker, SpeakerKind

ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "avp": ("assistant vice president",),
    "cao": ("chief accounting officer", "chief administrative officer"),
    "cbo": ("chief business officer",),
    "cco": ("chief commercial officer", "chief compliance officer", "chief credit officer"),
    "cdo": ("chief data officer", "chief digital officer"),
    "ceo": ("chief executive officer", "chief executive"),
    "cfo": ("chief financial officer", "chief finance officer", "finance director"),
    "chro": ("chief human resources officer",),
    "cio": ("chief information officer", "chief investment officer"),
    "ciso": ("chief information security officer",),
    "clo": ("chief legal officer",),
    "cmo": ("chief marketing officer", "chief medical officer"),
    "coo": ("chief operating officer", "chief operations officer"),
    "cpo": ("chief product officer", "chief people officer"),
    "cro": ("chief revenue officer", "chief risk officer"),
    "cso": ("chief strategy officer", "chief scientific officer", "chief sustainability officer"),
    "cto": ("chief technology officer", "chief technical officer"),
    "evp": ("executive vice president",),
    "gc": ("general counsel",),
    "gm": ("general manager",),
    "hr": ("human resources",),
    "ir": ("investor relations",),
    "md": ("managing director",),
    "pm": ("product manager", "project manager", "portfolio manager"),
    "svp": ("senior vice president",),
    "vp": ("vice president",),
}
"""Roles that people write either way."""

KINDS: dict[str, SpeakerKind] = {
    "analyst": "analyst",
    "analysts": "analyst",
    "executive": "management",
    "executives": "management",
    "investor relations": "investor_relations",
    "ir": "investor_relations",
    "management": "management",
    "moderator": "operator",
    "operator": "operator",
}
"""Words for what a person does on a call."""

SECTIONS: dict[str, SectionKind] = {
    "opening remarks": "prepared_remarks",
    "prepared": "prepared_remarks",
    "prepared remarks": "prepared_remarks",
    "presentation": "prepared_remarks",
    "remarks": "prepared_remarks",
    "q a": "questions_and_answers",
    "q and a": "questions_and_answers",
    "qa": "questions_and_answers",
    "qna": "questions_and_answers",
    "question and answer": "questions_and_answers",
    "questions": "questions_and_answers",
    "questions and answers": "questions_and_answers",
    "whole": "whole",
}
"""Short forms of the section kinds, folded."""

_LESSER = frozenset({"assistant", "deputy", "former", "vice"})
"""A vice president is no president."""
_ORDINALS = {
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "1st": "1",
    "2nd": "2",
    "3rd": "3",
    "4th": "4",
}
_JOINING = frozenset({"and", "of", "the"})
"""Words that titles carry or not."""
_PART = re.compile(
    r"\b(?P<kind>[qh])(?P<number>[1-4])\b|\b(?P<number_first>[1-4])(?P<kind_last>[qh])\b"
    r"|\b(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th) (?P<word>quarter|half)\b"
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_SHORT_YEAR = re.compile(r"(?:\bfy |\b[qh][1-4] |\b[1-4][qh] )(\d\d)\b")


_NAME_LENGTH = 100
"""What is no longer is mostly a name, and compared with many questions."""


def folded(text: str) -> list[str]:
    """Words of `text` without case, accents and punctuation."""
    return list(_folded_name(text)) if len(text) <= _NAME_LENGTH else _folded(text)


@lru_cache(maxsize=65536)
def _folded_name(text: str) -> tuple[str, ...]:
    return tuple(_folded(text))


def _folded(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return re.findall(r"[^\W_]+", bare)


def find_phrase(words: list[str], phrase: list[str]) -> int | None:
    """Where `phrase` stands among `words`, spacing apart ("JP Morgan" in "JPMorgan Chase"); None if nowhere."""
    target = "".join(phrase)
    if not target:
        return None
    for start in range(len(words)):
        run = ""
        for word in words[start:]:
            run += word
            if run == target:
                return start
            if len(run) >= len(target):
                break
    return None


def has_phrase(text: str | None, phrase: str) -> bool:
    """Whether the words of `phrase` stand together in `text`."""
    return text is not None and find_phrase(folded(text), folded(phrase)) is not None


def is_speaker(speaker: Speaker, name: str) -> bool:
    """Whether every word of `name` is a word of the speaker's name, in any order; of an alias, too."""
    wanted = set(folded(name))
    return bool(wanted) and any(wanted <= set(folded(own)) for own in (speaker.name, *speaker.aliases))


def near(wanted: str, known: Sequence[str], most: int = 3) -> list[str]:
    """Return what a person may have meant: values that hold the wanted text, then ones spelled like it."""
    plain = " ".join(folded(wanted))
    forms = {value: " ".join(folded(value)) for value in known}
    holding = [value for value, form in forms.items() if plain and plain in form]
    words = [word for form in forms.values() for word in (form, *form.split())]
    spelled = difflib.get_close_matches(plain, words, n=len(words) or 1, cutoff=0.6)
    alike = [value for word in spelled for value, form in forms.items() if word in (form, *form.split())]
    return list(dict.fromkeys([*holding, *alike]))[:most]


def has_role(speaker: Speaker, role: str) -> bool:
    """Whether a role's words, abbreviated or spelled out, stand in the speaker's role, or name their kind."""
    words = [word for word in folded(role) if word not in _JOINING]
    if KINDS.get(" ".join(words)) == speaker.kind:
        return True
    own = [word for word in folded(speaker.role or "") if word not in _JOINING]
    for form in _spellings(tuple(words)):
        start = find_phrase(own, list(form))
        if start is not None and (start == 0 or own[start - 1] not in _LESSER):
            return True
    return False


def _spellings(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every way to write a role: each abbreviation spelled out, each spelled-out form abbreviated."""
    if not words:
        yield ()
        return
    heads: list[tuple[tuple[str, ...], int]] = [((words[0],), 1)]
    for short, long_forms in ABBREVIATIONS.items():
        for long_form in long_forms:
            spelled = tuple(long_form.split())
            if words[0] == short:
                heads.append((spelled, 1))
            if words[: len(spelled)] == spelled:
                heads.append(((short,), len(spelled)))
    for head, used in heads:
        for rest in _spellings(words[used:]):
            yield head + rest


def section_kind(name: str) -> SectionKind | None:
    """The section that a short form names, None for an unknown one."""
    words = folded(name)
    if words[-1:] in (["section"], ["session"]):
        words = words[:-1]
    return SECTIONS.get(" ".join(words))


def period_parts(text: str) -> tuple[str | None, str | None]:
    """Read a period.

    Returns:
        Year ("2024") and part ("Q2", "H1"), None for what it does not state. A fiscal year has no part.
    """
    lowered = " ".join(re.sub(r"[-/_']", " ", text.casefold().replace("’", " ")).split())
    spaced = re.sub(r"(?<=\d{4})(?=[a-z])|(?<=\b[qh][1-4])(?=\d)|(?<=\b[1-4][qh])(?=\d)", " ", lowered)
    spaced = re.sub(r"\b([qh]) (?=[1-4]\b)|\bfy(?=\d)", lambda found: found.group(1) or "fy ", spaced)
    year = _YEAR.search(spaced) or _SHORT_YEAR.search(spaced)
    part = _PART.search(spaced)
    return (
        ("20" + year.group(1))[-4:] if year else None,
        _part_name(part) if part else None,
    )


def _part_name(found: re.Match[str]) -> str:
    letter = found["kind"] or found["kind_last"] or found["word"][0]
    number = found["number"] or found["number_first"] or _ORDINALS[found["ordinal"]]
    return (letter + number).upper()


def is_period(period: str | None, date: str | None, wanted: str) -> bool:
    """Whether a transcript's period (or the year of its date, when it has none) is the wanted one."""
    year, part = period_parts(wanted)
    if year is None and part is None:
        return has_phrase(period, wanted)
    own_year, own_part = period_parts(period or "")
    if period is None and date is not None:
        own_year = date[:4]
    return year in (None, own_year) and part in (None, own_part)
