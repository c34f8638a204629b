"""Roles and firms as the turns state them: introductions, hand-overs, people naming themselves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.structure.handovers import clean_firm
from index.structure.roster import Roster, is_anonymous
from index.structure.titles import FIRM, Title, find_titles
from index.transcript import Turn

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я]"
_NAME_WORD = rf"(?:{_CAPITAL}[^\W\d_]*(?:['’-][^\W\d_]+)*|{_CAPITAL}\.(?:\s?{_CAPITAL}\.)?)"
_NAME = (
    rf"(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir)\b\.?\s+)?{_NAME_WORD}(?:\s+(?:(?:de|da|del|van|von|der|den|la|el|"
    rf"al|bin|dos)\s+){{0,2}}{_NAME_WORD}){{0,4}}"
)
_FILLER = (
    r"(?:who\s+(?:has\s+)?(?:re)?joined[^,.;]{0,40}?\bas|who\s+is|who's|who\s+serves\s+as|serving\s+as|is|"
    r"as|our|the|your|a|an|its|their|his|her|my|also|currently|current|new|newly|appointed|here|today|both|"
    r"company's)"
)
_LEFT = re.compile(
    rf"(?P<name>{_NAME})(?:\s*\([^()]{{0,30}}\))?\s*(?P<stop>,|\s[-–—]+|\(|:|"
    rf"\.(?=\s))?(?:\s*,?\s*(?:{_FILLER})\b)*(?:\s*(?P<firm>{FIRM})(?:['’]s?)?)?(?:\s+(?:{_FILLER})\b)*\s*$"
)
_RIGHT = re.compile(
    rf"^\s*(?:,|:|\s[-–—]+)?\s*(?:for\s+(?:the\s+company|us|[A-Z]\w+)\s*,\s*)?(?P<name>{_NAME})"
)
_SELF = re.compile(
    r"\b(?:I\s+am|I'm|I’m|I\s+serve\s+as|I\s+work\s+as|I\s+look\s+after|I\s+run|I\s+lead|"
    r"I\s+head(?:\s+up)?)\s+(?:(?:the|a|an|your|our|also|currently|new)\s+)*"
    rf"(?:(?P<firm>{FIRM})['’]s?\s+)?$"
)
_NAMES_SELF = re.compile(
    r"(?:\bI\s+am|\bI'm|\bI’m|\bmy\s+name\s+is|\bmy\s+name's|\bthis\s+is|\bspeaking\s+is)\s+(?:[^.]{0,6})$",
    re.IGNORECASE,
)
_GIVES_FLOOR = re.compile(
    r"\b(?:turn|hand|pass|introduce|over\s+to|invite|welcome|give\s+the\s+floor|hear\s+from|start\s+with)\b",
    re.IGNORECASE,
)
_THANKS_THEM = re.compile(r"\b(?:thanks|thank you)\W*$", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:former|formerly|ex|previous|previously|late|outgoing|past|retired|"
    r"successor)[\s-]+(?:[\w'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_SELF_WITH_FIRM = re.compile(
    rf"\b(?:[Tt]his\s+is|[Ii]t's|[Ii]t\s+is|I'm|I\s+am|[Mm]y\s+name\s+is|[Mm]y\s+name's)\s+(?:actually\s+|"
    rf"uh,?\s+|um,?\s+)*(?P<name>{_NAME})\s*,?\s+(?:here\s+|calling\s+|speaking\s+)?(?:from|with|of|"
    rf"at),?\s+(?:from,?\s+|the\s+)*(?P<firm>{FIRM})"
)
_WEAK = frozenset(
    "partner partners lead head leader owner principal officer host specialist coordinator counsel manager "
    "director ir chair md gm "
    "founder engineer consultant advisor adviser".split()
)
_NO_FIRM = frozenset(
    "america americas europe asia emea apac china japan india international us u.s usa uk latin pacific "
    "africa canada mexico "
    "germany france brazil australia board directors investor relations finance january february march april "
    "may june july "
    "august september october november december q1 q2 q3 q4 gaap covid".split()
)
_WINDOW = 110
_LONG_TURN = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A role or firm of one speaker and the turn that states it."""

    text: str
    turn: int
    """From 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Introductions:
    """What the turns state of each speaker, by name; the first statement, unless a later one holds it whole."""

    roles: dict[str, Statement]
    firms: dict[str, Statement]


def find_introductions(turns: Sequence[Turn], roster: Roster) -> Introductions:
    """Read roles, and the firms beside them, from all turns."""
    found = Introductions(roles={}, firms={})
    for position, turn in enumerate(turns):
        follower = turns[position + 1].speaker if position + 1 < len(turns) else None
        titles = find_titles(turn.text)
        after = ""
        for index, title in enumerate(titles):
            near = index > 0 and _one_sentence(turn.text[titles[index - 1].end : title.start])
            name, side = _subject(turn, title, roster, side=after if near else "")
            after = side or (after if near else "")
            if name is None and index + 1 == len(titles):
                name = _next_speaker(turn.text, title, follower)
            if name is None or _says_little(title, turn.text):
                continue
            _state(found.roles, name, title.text, turn.number)
            firm = title.firm or _firm_before(turn.text, title)
            if firm is not None and _is_firm(firm):
                found.firms.setdefault(name, Statement(text=firm, turn=turn.number))
    return found


def own_firm(name: str, text: str) -> str | None:
    """Return the firm that a speaker gives of themselves: "this is Ana Ruiz with Acme Capital"; or None."""
    match = _SELF_WITH_FIRM.search(text[:_LONG_TURN])
    if match is None or not (is_anonymous(name) or Roster([name]).resolve(match["name"])):
        return None
    return clean_firm(match["firm"])


def _one_sentence(between: str) -> bool:
    return len(between) < 160 and not re.search(r"[.?!]\s+[A-Z][a-z]{2,}\s+[a-z]", between)


def _subject(turn: Turn, title: Title, roster: Roster, *, side: str) -> tuple[str | None, str]:
    """Return whose role it is and on which side the name stands.

    In a list without other signs ("A, chairman, B, treasurer") all names stand on one side: `side`, that of
    the role before.
    """
    before = turn.text[max(0, title.start - _WINDOW) : title.start]
    if _FORMER.search(before[-40:]):
        return None, ""
    if _SELF.search(before):
        return turn.speaker, ""
    left, stopped = _named_left(before, turn.speaker, roster)
    match = _RIGHT.match(turn.text[title.firm_end : title.firm_end + _WINDOW])
    right = _longest(match["name"], roster, from_left=True) if match else None
    if left is not None and right is not None:
        return (right, "right") if side == "right" or stopped else (left, "left")
    if left is not None:
        return left, "left"
    return (right, "right") if right is not None else (None, "")


def _named_left(before: str, speaker: str, roster: Roster) -> tuple[str | None, bool]:
    """Return the person named before a role, and whether a full stop stands between (a slip of the recogniser)."""
    match = _LEFT.search(before)
    if match is None:
        return None, False
    stopped = match["stop"] == "."
    if stopped and _THANKS_THEM.search(before[: match.start()]):
        return None, False
    if _NAMES_SELF.search(before[: match.start()]):
        return speaker, stopped
    if match.start() > 0 and before[match.start() - 1].isalnum():
        return None, False
    return _longest(match["name"], roster, from_left=False), stopped


def _longest(name: str, roster: Roster, *, from_left: bool) -> str | None:
    """Resolve the longest stretch of a run of capitalised words that begins (or ends) it."""
    words = name.split()
    for length in range(len(words), 0, -1):
        part = words[:length] if from_left else words[-length:]
        found = roster.resolve(" ".join(part))
        if found is not None:
            return found
    return None


def _next_speaker(text: str, title: Title, follower: str | None) -> str | None:
    """A role in the words that give the floor to a nameless label ("Speaker 3") is that speaker's."""
    if (
        follower is None
        or not is_anonymous(follower)
        or re.match(r"^(?:operator|moderator)", follower, re.IGNORECASE)
    ):
        return None
    near = text[max(0, title.start - 2 * _WINDOW) :]
    return follower if len(text) - title.end < _WINDOW and _GIVES_FLOOR.search(near) else None


def _says_little(title: Title, text: str) -> bool:
    """A single common word ("our partner", "the lead") is a role only with a firm or a function behind it."""
    return title.text.casefold() in _WEAK and title.firm is None


def _state(roles: dict[str, Statement], name: str, text: str, turn: int) -> None:
    known = roles.get(name)
    if known is None or (len(text) > len(known.text) and known.text.casefold() in text.casefold()):
        roles[name] = Statement(text=" ".join(text.split()), turn=turn)


def _firm_before(text: str, title: Title) -> str | None:
    """ "Acme Energy's Vice President": the firm stands before the role."""
    match = re.search(rf"(?P<firm>{FIRM})['’]s?\s+$", text[max(0, title.start - 60) : title.start])
    return match["firm"] if match else None


def _is_firm(name: str) -> bool:
    words = [word.strip(".,'’").casefold() for word in name.split()]
    return bool(words) and not all(word in _NO_FIRM for word in words) and not name.isdigit()
