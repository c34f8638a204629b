"""When two labels are forms of one name: surely the same words, or likely the same person."""

import re
import unicodedata
from dataclasses import dataclass

from index.structure.roster import is_anonymous, name_words, same_word, similar
from index.structure.titles import is_title

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{0,80}(?:\([^()]{0,40}\)[^()\[\]]{0,20})?)[)\]]\s*")
_TAIL = re.compile(r"\s*(?:\s[-–—]{1,2}\s|,\s)(?P<tail>.{2,80})$")
_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(
    r"\bvia\b|\bthrough\b|\bon behalf\b|\bfor\b|\bassistant\b|\boffice of\b|^\s*(?:jr|sr|junior|"
    r"senior|younger|elder|i{1,3}|iv|\d+)\.?\s*$",
    re.IGNORECASE,
)
"""Remarks that tell one person from another: an interpreter, a namesake."""
_INTERPRETER = re.compile(r"\binterpret|\btranslat", re.IGNORECASE)
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv|phd|ph\.d|cfa|md|m\.d|cpa|esq)\.?$", re.IGNORECASE)
_ROLE_WORDS = re.compile(
    r"^(?:the |acting |deputy |vice |madam |mr\.? )*(?:chair(?:man|woman|person)?|president|speaker|judge|justice|"
    r"court|clerk|secretary|analyst|executive|management|company|host|moderator|interviewer|interviewee|guest|q|a)\b",
    re.IGNORECASE,
)
_TITLE_WORDS = frozenset("mr mrs ms miss dr prof professor sir madam hon".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A speaker's label taken apart."""

    text: str
    key: tuple[str, ...]
    """The words of the name, folded, in their order ("Zhao, Timothy" turned round), the remark left out."""
    remark: str | None
    """What stands in brackets behind the name."""
    tail: str | None
    """A role or firm behind a dash or comma: "CFO" of "Ana Ruiz - CFO"."""
    nameless: bool
    """It names a role or a number: several people may share it."""

    @property
    def apart(self) -> bool:
        """Something in the label makes another person of the one who bears the name: an interpreter, a namesake."""
        return bool(_INTERPRETER.search(self.text) or (self.remark and _APART.search(self.remark)))

    @property
    def tidiness(self) -> tuple[bool, bool, bool, bool]:
        """Sorts the form that people write first: no remark, no comma, in mixed case, single spaces."""
        cased = self.text.isupper() or self.text.islower()
        return (self.remark is not None, "," in self.text, cased, " ".join(self.text.split()) != self.text)


def parse_label(text: str) -> Label:
    """Take a label apart."""
    match = _BRACKETS.search(text)
    remark = match[1].strip() if match is not None and match.start() > 0 else None
    bare = _BRACKETS.sub(" ", text).strip() if remark is not None else text
    tail = None
    behind = _TAIL.search(bare)
    if behind is not None and not _SUFFIX.match(behind["tail"]):
        first, second = bare[: behind.start()], behind["tail"]
        if "," in behind.group()[:3] and _turned(first, second):
            bare = f"{second} {first}"
        else:
            bare, tail = first, second
    return Label(
        text=text,
        key=_folded(bare),
        remark=remark,
        tail=tail,
        nameless=is_anonymous(bare) or bool(_ROLE_WORDS.match(bare)) or is_title(bare),
    )


def likely_same(one: Label, other: Label) -> str | None:
    """Return why two names may be of one person, in words for people; None when nothing says so."""
    if one.nameless or other.nameless:
        return None
    left, right = _words(one), _words(other)
    if not left or not right:
        return None
    if left == right:
        return _beside(one, other)
    short, long = sorted((left, right), key=lambda words: (len(words), sum(map(len, words))))
    if len(short) == 1:
        return _single(short[0], long)
    return _full(short, long)


def _words(label: Label) -> tuple[str, ...]:
    return tuple(word for word in name_words(" ".join(label.key)) if word not in _TITLE_WORDS)


def _beside(one: Label, other: Label) -> str | None:
    if one.tail is not None or other.tail is not None:
        return "the same name with a role or firm behind it"
    if one.remark is not None or other.remark is not None:
        return "the same name with a remark in brackets"
    return "the same name with a title before it"


def _single(short: str, long: tuple[str, ...]) -> str | None:
    if len(short) < 2 or len(long) < 2:
        return f'the names differ by a letter or two: "{short}", "{long[0]}"' if _near(short, long) else None
    if short == long[0]:
        return "only the first name, and nobody else has it"
    if short == long[-1]:
        return "only the family name, and nobody else has it"
    if same_word(short, long[0]) and len(short) > 1:
        return f'"{short}" may be short for "{long[0]}", and nobody else has that name'
    return None


def _near(short: str, long: tuple[str, ...]) -> bool:
    return len(long) == 1 and len(short) >= 5 and short[0] == long[0][0] and similar(short, long[0])


def _full(short: tuple[str, ...], long: tuple[str, ...]) -> str | None:
    if sorted(short) == sorted(long):
        return "the same names in another order"
    if set(short) < set(long):
        return "the same name with a further name in it"
    first, last = (short[0], long[0]), (short[-1], long[-1])
    if last[0] == last[1] and len(last[0]) > 1:
        if 1 in map(len, first):
            return "an initial of the same name" if first[0][0] == first[1][0] else None
        if same_word(*first):
            return f'"{min(first, key=len)}" may be short for "{max(first, key=len)}"'
        return (
            f'the first names differ by a letter or two: "{first[0]}", "{first[1]}"'
            if similar(*first)
            else None
        )
    if 1 in map(len, last):
        return "an initial of the same name" if first[0] == first[1] and last[0][0] == last[1][0] else None
    if same_word(*first) and 1 not in map(len, first) and (similar(*last) or _letter_more(*last)):
        return f'the family name may have been misheard: "{last[0]}", "{last[1]}"'
    return None


def _folded(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    # A dot or apostrophe within letters joins them ("J.P.", "O'Neil"), anything else parts words.
    plain = re.sub(r"(?<=[^\W\d_])['’.](?=[^\W\d_]|\s|$)", "", plain)
    return tuple(_WORD.findall(plain))


def _turned(first: str, second: str) -> bool:
    """True for "Zhao, Timothy": one to three words on either side that are no role, firm or suffix."""
    if is_title(second) or is_title(first):
        return False
    sides = (first.split(), second.split())
    return all(
        1 <= len(words) <= limit and all(word[0].isalpha() and word == word.strip("&/") for word in words)
        for words, limit in zip(sides, (2, 2), strict=True)
    ) and not any(word.isupper() and len(word) > 2 and not first.isupper() for word in sides[1])


def _letter_more(one: str, other: str) -> bool:
    """True for short family names of which one has a letter more: "Zao" and "Zhao"."""
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= 3
        and len(long) == len(short) + 1
        and short[0] == long[0]
        and any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))
    )
