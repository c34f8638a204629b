"""Whom a numbered label ("Speaker 1", "SPEAKER_00") stands for, as it says itself or as others say it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from index.structure.handovers import question_handover
from index.structure.kinds import UNKNOWN_SPEAKER
from index.structure.roster import name_words, same_word
from index.structure.titles import is_title
from index.transcript import Turn

_NUMBERED = re.compile(
    r"^(?:speaker|spk|participant|person|voice|attendee|caller|guest|user|s)[ _#-]*(?:\d{1,3}|[A-Z])$",
    re.IGNORECASE,
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_PART = rf"(?:{_CAPITAL}\.|{_CAPITAL}[^\W\d_]*(?:['’-][^\W\d_]+)*)"
_NAME = rf"{_PART}(?:\s+(?:(?:de|da|del|van|von|der|den|la|le|el|al|bin|dos|di)\s+){{0,2}}{_PART}){{0,3}}"
_SELF = re.compile(
    rf"\b(?P<how>[Tt]his\s+is|[Ii]\s+am|[Ii]['’]m|[Mm]y\s+name\s+is|[Mm]y\s+name['’]s)\s+(?:actually\s+|uh,?\s+|um,?\s+)?"
    rf"(?P<name>{_NAME})(?P<after>\s*(?:[,.;:!?–—-]|$|and\b|from\b|with\b|at\b|of\b|here\b|speaking\b|calling\b|on\b|I\b|"
    rf"the\b|head\b|chief\b|(?-i:C[EFOT]O)\b)?)"
)
_PRESENTS = re.compile(
    r"\s*,?\s*(?:our|my|your|his|her|their|who|whom|she|he|the new|sitting|next to)\b", re.IGNORECASE
)
_SPEAKS = re.compile(r"\s*,?\s+(?:speaking|here|calling|and I\b|I['’]?(?:m|ll|d)?\s)")
_OF_FIRM = re.compile(rf"\s*,?\s+(?:from|with|at)\s+(?:the\s+)?{_CAPITAL}")
_GIVES = re.compile(
    rf"\b(?:turn|hand|pass|over|introduce|welcome|invite|hear from|go to|start with)\b[^.?!]{{0,120}}?"
    rf"\b(?P<name>{_CAPITAL}[^\W\d_]+(?:\s+{_CAPITAL}[^\W\d_]+){{1,3}})[.,!]?(?:\s+(?:Please(?:,? go ahead)?|Go ahead|"
    rf"{_CAPITAL}[^\W\d_]+)[.,!]?)?\s*$"
)
_THANKS = re.compile(
    rf"^\W*(?:(?:[Oo]kay|[Aa]ll right|[Gg]reat|[Pp]erfect|[Ww]onderful)[,.]?\s+)?(?:[Tt]hanks|[Tt]hank you)"
    rf"(?: very much| so much)?,?\s+(?P<name>{_PART}(?:\s+{_PART})?)\s*[,.!]"
)
_NOT_NAMES = frozenset(
    """the this that your our good great all operator everyone everybody today thanks thank you welcome here there just
    very so not sure glad happy going calling conference call line chairman president chief head senior vice director
    investor relations company group bank capital securities research partners inc corp llc ltd limited holdings
    corporation industries energy technologies systems university committee department radio news show podcast
    i we he she they it yes no yeah well but and or if when what why how where who as in on to for from with of at by
    mr mrs ms madam sir please monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december english spanish french german american british""".split()
)
_HEAD = 240
_TAIL = 260


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name for a label and where it is said."""

    name: str
    said: str
    """The words that give it."""
    turn: int
    """From 1."""
    own: bool
    """Said by the label itself at the start of the turn."""
    sure: bool = False
    """In the first person: "I'm Ana Ruiz"; "this is Ana Ruiz" may present somebody else, or a show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """All that is said of one label's name."""

    label: str
    named: tuple[Named, ...]
    """Full names, in the order of the turns."""
    contested: bool
    """Something else is said too: another name, or another person is thanked for the label's words."""


def is_numbered(label: str) -> bool:
    """True for a label that a program gave to a voice: "Speaker 1", "SPEAKER_00", "spk_2"."""
    return label != UNKNOWN_SPEAKER and bool(_NUMBERED.match(label))


def find_naming(
    turns: Sequence[Turn], not_people: Collection[str] = (), *, show: bool = False
) -> list[Naming]:
    """Return the names said for each numbered label, in the order of first speaking.

    Args:
        turns: All turns.
        not_people: Folded words that name no person here, such as those of the company.
        show: It may be a show: then "this is … from …" may be followed by the show's name.
    """
    found: dict[str, list[Named]] = {}
    short: dict[str, list[tuple[str, ...]]] = {}
    for position, turn in enumerate(turns):
        if not is_numbered(turn.speaker):
            continue
        own = found.setdefault(turn.speaker, [])
        hints = short.setdefault(turn.speaker, [])
        for name, said, sure in _own_names(turn.text, not_people, show=show):
            own.append(Named(name=name, said=said, turn=turn.number, own=True, sure=sure))
        hints.extend(_short_own_names(turn.text, not_people))
        before = turns[position - 1] if position else None
        if before is not None and before.speaker != turn.speaker:
            given = _given_name(before.text, not_people)
            if given is not None:
                own.append(Named(name=given, said=given, turn=before.number, own=False))
        after = turns[position + 1] if position + 1 < len(turns) else None
        if after is not None and after.speaker != turn.speaker:
            thanked = _THANKS.match(after.text[:_HEAD])
            if thanked is not None and not _is_no_name(thanked["name"], not_people):
                hints.append(name_words(thanked["name"]))
    return [
        Naming(label=label, named=tuple(named), contested=_contested(named, short[label]))
        for label, named in found.items()
        if named
    ]


def agree(one: str, other: str) -> bool:
    """True when two full names can be of one person: the same words, or one short form or initial."""
    left, right = name_words(one), name_words(other)
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    return left[-1] == right[-1] and same_word(left[0], right[0])


def _contested(named: Sequence[Named], hints: Sequence[tuple[str, ...]]) -> bool:
    full = [each.name for each in named]
    if any(not agree(full[0], name) for name in full[1:]):
        return True
    words = name_words(full[0])
    return any(
        not any(same_word(hint, word) for word in words for hint in hinted) for hinted in hints if hinted
    )


def _own_names(text: str, not_people: Collection[str], *, show: bool) -> list[tuple[str, str, bool]]:
    """Full names that a turn gives of its speaker in its first sentences, the words that give them, and if surely."""
    return [
        (name, f"{match['how']} {name}", _in_first_person(match, text, show=show))
        for match in _SELF.finditer(text[:_HEAD])
        if (name := match["name"].rstrip("."))
        and len(name.split()) >= 2
        and match["after"].strip()
        and not _is_no_name(name, not_people)
        and not is_title(name)
        and not _PRESENTS.match(text[match.end("name") :])
    ]


def _in_first_person(match: re.Match[str], text: str, *, show: bool) -> bool:
    if not match["how"].lower().startswith("this"):
        return True
    behind = text[match.end("name") : match.end("name") + _HEAD]
    role = re.match(r"\s*,\s*(?:the\s+)?", behind)
    if _SPEAKS.match(behind) or (not show and _OF_FIRM.match(behind)):
        return True
    return role is not None and is_title(behind[role.end() :])


def _short_own_names(text: str, not_people: Collection[str]) -> list[tuple[str, ...]]:
    """First names alone, for finding that a label stands for two people."""
    return [
        name_words(match["name"])
        for match in _SELF.finditer(text[:_HEAD])
        if len(match["name"].split()) == 1
        and match["after"].strip()
        and not _is_no_name(match["name"], not_people)
    ]


def _given_name(text: str, not_people: Collection[str]) -> str | None:
    """The full name to which the end of a turn gives the floor."""
    handed = question_handover(text)
    if handed is not None and handed.name is not None and len(handed.name.split()) >= 2:
        name: str | None = handed.name
    else:
        match = _GIVES.search(text[-_TAIL:])
        name = match["name"] if match is not None else None
    return None if name is None or _is_no_name(name, not_people) or is_title(name) else name


def _is_no_name(name: str, not_people: Collection[str]) -> bool:
    words = [re.split(r"['’]", word.strip(".,").casefold())[0] or word.casefold() for word in name.split()]
    return any(word in _NOT_NAMES or word in not_people for word in words) or all(
        len(word) < 2 for word in words
    )
