"""Who speaks, and under which other forms a speaker is mentioned.

"Mr. Zhou", "Min Zhou" and "Zhou Min" are one person; "Tim" stands for "Timothy Hale"; a mention that fits
two speakers fits none.
"""

import re
import unicodedata
from collections.abc import Iterable

_TITLES = frozenset("mr mrs ms miss dr prof professor sir madam dame lord lady hon mister".split())
_SUFFIXES = frozenset("jr sr ii iii iv phd cfa md cpa esq".split())
_NICKNAMES = """
    robert bob rob bobby; william bill will billy; richard rich rick dick richie; james jim jimmy; john
    jack johnny jon jonathan; michael mike micheal; joseph joe joey; thomas tom tommy; charles chuck
    charlie; edward ed eddie ted; anthony tony; andrew andy drew; kenneth ken kenny; ronald ron; donald
    don; stephen steve steven stephan; margaret peggy maggie meg; elizabeth liz beth betsy lisa;
    katherine kate kathy cathy katie; catherine kate cathy; rebecca becky; deborah debbie deb; susan sue
    suzanne suzie; patricia pat patty tricia; jennifer jen jenny; lawrence larry; gerald jerry gerry;
    jeffrey jeff geoff; geoffrey geoff jeff; gregory greg; walter walt; henry hank harry; harold harry
    hal; leonard len lenny; phillip phil philip; alexander alex sasha; alexandra alex; theodore ted
    theo; nicholas nick nik; christopher chris; christine chris; peter pete; eugene gene; francis frank;
    franklin frank; vincent vince vinny; bradley brad; raymond ray; dennis denny; abigail abbe abby
    gail; samantha sam; samuel sam; matthew matt; timothy tim; daniel dan danny; david dave; benjamin
    ben; jacob jake; joshua josh; zachary zach zack; nathaniel nate nathan; victoria vicky; jacqueline
    jackie
"""
_MIN_STEM = 3
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*\.?")
_HANDLE = re.compile(
    r"^(?:(?:speaker|spk|participant|person|voice|attendee|caller|guest|user|unidentified\s.*|unknown\s.*|"
    r"unknown)"
    r"[ _#-]*\d*|operator.*|moderator|.*\boperator|meeting host|host|coordinator)$",
    re.IGNORECASE,
)


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparing: folded, accents off, titles and suffixes off."""
    plain = unicodedata.normalize("NFKD", name.replace("-", " "))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    words = [word.strip(".").replace("’", "'").casefold() for word in _WORDS.findall(plain)]
    words = [word.removesuffix("'s") for word in words]
    kept = [word for word in words if word not in _TITLES and word not in _SUFFIXES]
    return tuple(kept or words)


def is_anonymous(name: str) -> bool:
    """True for a label that names nobody: "Speaker 1", "Operator", "Unidentified Analyst"."""
    return bool(_HANDLE.match(name.strip()))


def same_word(one: str, other: str) -> bool:
    """True when two first names (or a first name and its short form or initial) may be the same."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) == 1 or (len(short) >= _MIN_STEM and long.startswith(short)):
        return long.startswith(short)
    return any(one in names and other in names for names in _NICKNAME_SETS)


def other_first_names(name: str) -> frozenset[str]:
    """First names that may be the same and begin otherwise: "bill" and "billy" of "william"."""
    return frozenset(other for names in _NICKNAME_SETS if name in names for other in names)


def similar(one: str, other: str) -> bool:
    """True when two family names differ as a mishearing does: "Kaplowitz" and "Caplowitz"."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4:
        return False
    allowed = 1 if min(len(one), len(other)) < 7 else 2
    return _distance(one, other, allowed) <= allowed


_NICKNAME_SETS = tuple(frozenset(names.split()) for names in _NICKNAMES.split(";"))


def _distance(one: str, other: str, limit: int) -> int:
    """Levenshtein distance, or more than `limit` when it exceeds that."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for number, left in enumerate(one, start=1):
        previous, row[0] = row[0], number
        for column, right in enumerate(other, start=1):
            previous, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, previous + (left != right)),
            )
    return row[-1]


class Roster:
    """The speakers of one transcript, found by any form of their names."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(dict.fromkeys(names))
        self._words = {
            name: words for name in self.names if not is_anonymous(name) and (words := name_words(name))
        }
        self._found: dict[tuple[tuple[str, ...], str | None], str | None] = {}

    def resolve(self, mention: str, *, prefer: str | None = None) -> str | None:
        """Return the speaker that `mention` can only mean, or None.

        Args:
            mention: A name as somebody says it: "Mr. Zhou", "Tim", "Timothy Hale".
            prefer: The speaker to take when the mention fits that one among others.
        """
        words = name_words(mention)
        if not words:
            return None
        key = (words, prefer)
        if key not in self._found:
            self._found[key] = self._resolve(words, prefer)
        return self._found[key]

    def _resolve(self, words: tuple[str, ...], prefer: str | None) -> str | None:
        ranks = {name: rank for name, own in self._words.items() if (rank := _fit(words, own)) > 0}
        if not ranks:
            return None
        if prefer in ranks:
            return prefer
        best = max(ranks.values())
        fits = [name for name, rank in ranks.items() if rank == best]
        return fits[0] if len(fits) == 1 else None


def _fit(mention: tuple[str, ...], own: tuple[str, ...]) -> int:
    """Return how well a mention fits a name: 6 the same … 1 barely, 0 not."""
    if mention == own:
        return 6
    if set(mention) == set(own):
        return 5
    if len(mention) == 1 or len(own) == 1:
        single, words = (mention[0], own) if len(mention) == 1 else (own[0], mention)
        if single in words:
            return 4
        if same_word(single, words[0]) and len(single) > 1:
            return 3
        return 1 if similar(single, words[-1]) and len(single) > 4 else 0
    if set(mention) < set(own) or set(own) < set(mention):
        return 4
    if same_word(mention[0], own[0]) and (
        mention[-1] == own[-1] or (len(mention[-1]) == 1 or len(own[-1]) == 1)
    ):
        return 4 if mention[-1][0] == own[-1][0] else 0
    if same_word(mention[0], own[0]) and similar(mention[-1], own[-1]):
        return 3
    return 2 if mention[-1] == own[-1] and similar(mention[0], own[0]) else 0
