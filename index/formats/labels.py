"""What a line that opens a turn looks like: `Name: text`, or the name on a line of its own.

A label here is only a candidate; `speaker_lines.py` decides with the whole text which are speakers.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from index.formats.label_words import (
    HEADING_WORDS,
    LOWER_ROLE_LABELS,
    PARTICLES,
    QUESTION_LABELS,
    ROLE_LABELS,
)

_MAX_LABEL = 90
_MAX_NAME_WORDS = 6
_MAX_COLONS = 3

TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_LEAD = re.compile(
    rf"^(?:>>\s*|[-*•>]\s+)?(?:[\[(](?:[\d./-]{{6,10}},?\s+)?{TIME}(?:\s*[AaPp]\.?[Mm]\.?)?[\])]|"
    rf"[\d./-]{{6,10}},?\s+{TIME}(?:\s*[AaPp]\.?[Mm]\.?)?(?=\s)|{TIME}(?=\s))?"
    r"\s*(?:[-–—]\s+)?(?:<?[QA]\s*[-–—]\s+)?"
)
_LEAD_TIME = re.compile(TIME)
# A date or AM/PM beside it: the time of the day, which is no place in a recording.
_OF_DAY = re.compile(r"[AaPp]\.?[Mm]\b|\d[/-]\d|\d\.\d{1,2}\.\d")
_COLON = re.compile(
    rf"(?P<label>[^:：\t\n]{{1,{_MAX_LABEL}}}?)\s*(?:[\[(](?P<time>{TIME})[\])])?\s*(?:[*_]{{0,2}}[:：][*_]{{0,2}}|\t)"
    r"(?P<rest>.*)$"
)
# A time in brackets between the colon and the words.
_TIME_BEHIND = re.compile(rf"\s*\[(?P<time>{TIME})\]\s+(?=\S)")
_TRAILING_TIME = re.compile(rf"(?:\s+|\s*[\[(])(?P<time>{TIME})(?P<day>\s*[AaPp]\.?[Mm]\.?)?[\])]?$")
# Transcripts on paper number the turns: "Operator    [12]".
_TRAILING_NUMBER = re.compile(r"\s+\[\d{1,4}\]$")
_SEPARATOR = re.compile(r"\s+(?:--?|–|—|\||/)\s+|\s*[,，;]\s*|\s*[(\[（]")
_SUFFIX = re.compile(r"^(?:Jr|Sr|II|III|IV)\.?$", re.IGNORECASE)
# Somebody who is in no address book: "+33 6 55 01 23 45".
_PHONE = re.compile(r"^\+\d[\d\s().*/-]{5,20}$")
# "iPhone (2)": the second one of that name in a meeting.
_DOUBLE = re.compile(r"^[2-9]$")
_HANDLE = re.compile(
    r"^(?:speaker|spk|spkr|participant|person|voice|attendee|caller|guest|user|interviewer|interviewee|"
    r"analyst|"
    r"executive|panell?ist|(?:fe)?male(?: (?:speaker|voice))?|m[ae]n|wom[ae]n|respondent|moderator|facilitator|student|"
    r"audience member|unidentified [a-z]+|unknown [a-z]+)[ _#-]{0,2}(?:\d{1,4}|(?-i:[A-Z]))$",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"^(?=.*[\d_])[^\W\d_][\w.-]{1,40}$")
_INITIAL = re.compile(r"^[^\W\d_]\.?$|^(?:[^\W\d_]\.){2,4}$")
# The record of a hearing: "Mr. JONES. Thank you." or "Mr. Jones. Thank you."
_OF_MINUTES = re.compile(
    r"(?P<label>(?:Mr|Ms|Mrs|Dr|Senator|Representative|Chairman|Chairwoman|Chair|Secretary|Judge|The)\.?\s+"
    r"(?:[A-Z][A-Z'’-]{2,}(?:\s+(?:of\s+[A-Z][a-z]+|[A-Z][A-Z'’-]+)){0,3}|[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?))"
    r"\.\s+(?=[A-Z\[(\"“])"
)
# A deposition: "Q.   Where do you work?"; with one space, "A. Lee: …" may be a name.
_OF_EXAMINATION = re.compile(
    r"(?P<label>[QA])\.(?:\s{2,}|\s(?!(?:[A-Z][\w.'’-]*\s*){1,4}(?:[(,][^:]{1,60})?:(?!\d)))(?=\S)"
)
# A chat's log: "10:02 <ana> hi".
_OF_LOG = re.compile(r"<(?P<label>[^<>\s/][^<>]{0,40})>\s+(?=[^\s:])")
# The chat of a meeting: "10:02:11 From Ana Ruiz to Everyone: hi".
_OF_CHAT = re.compile(r"From\s+(?P<label>\S[^:]{0,60}?)\s*:?\s+to\s+[^:]{1,80}:\s*", re.IGNORECASE)
# A committee numbers its questions: "Q12  Chair: Welcome."
_NUMBERED = re.compile(r"^\s*Q\d{1,4}[.:]?\s+(?=[^\W\d_])(?!Q\d)")
_BOLD = re.compile(r"\*\*|__")
_TITLE_WORD = re.compile(
    r"^(?:dr|mr|mrs|ms|prof|sir|dame|lord|lady|hon|rev|sen|rep|gov|amb|gen|col|capt)\.?$", re.IGNORECASE
)


class Shape(IntEnum):
    """How much the label itself looks like a speaker, weakest first."""

    ODD = 0
    """Anything short before a colon: "<b>x</b>", "user@host"."""
    LOWER = 1
    """Lower case only: "ana"."""
    WORD = 2
    """One capitalised word: "Ana"."""
    QUESTION = 3
    """ "Q" or "Answer"."""
    NAME = 4
    """Two or more words of a name: "Ana Ruiz"."""
    HANDLE = 5
    """What software writes: "SPEAKER_00", "Speaker 1"."""
    ROLE = 6
    """ "Operator", "Unidentified Analyst"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """The time beside a label."""

    time: float | None = None
    stamped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A candidate for a speaker's label."""

    name: str
    """White space collapsed, without role, firm or time."""
    shape: Shape
    remark: str | None
    """What stands beside the name: a role, a firm, or both."""
    time: float | None
    """Seconds, when the line gives the time."""
    rest: str
    """Text after the colon on the same line; empty for a name on a line of its own."""
    stamped: bool = False
    """True when the line carries a time, of the recording or of the day, or the number of the turn."""
    height: int = 1
    """Lines that the label takes: 2 where the role stands on the line below the name."""

    @property
    def key(self) -> str:
        """The name for comparing: one speaker may stand in capitals here and not there."""
        return self.name.casefold()


def inline_label(line: str) -> Label | None:
    """Return the candidate that a line `Name: text` opens with, or None."""
    asked = _NUMBERED.match(line)
    if asked is not None:
        label = inline_label(line[asked.end() :])
        return label if label is not None and label.shape >= Shape.NAME else None
    stripped, clock = _without_lead(line)
    head = stripped[: _MAX_LABEL + 40]
    forms = (
        (_OF_CHAT, _OF_MINUTES, _OF_EXAMINATION, _OF_LOG) if clock.stamped else (_OF_MINUTES, _OF_EXAMINATION)
    )
    for form in forms:
        match = form.match(head)
        if match is not None:
            # A log's times are of the day.
            seen = _Clock(stamped=True) if form is _OF_LOG else clock
            return _label(match["label"], seen, stripped[match.end() :].strip(), odd=form is _OF_LOG)
    start = 0
    for _ in range(_MAX_COLONS):
        match = _COLON.match(head, start)
        if match is None:
            return None
        rest = stripped[match.start("rest") :]
        # "10:30" and "https://" are no labels, but a label may follow the colon inside them.
        if not rest[:1] or (rest[0] not in "/\\" and not rest[0].isdigit()):
            behind = _TIME_BEHIND.match(rest)
            time = match["time"] or (behind["time"] if behind else None)
            if time is not None:
                clock = _Clock(time=seconds(time), stamped=True)
            return _label(
                head[: match.end("label")], clock, rest[behind.end() if behind else 0 :].strip(), odd=True
            )
        start = match.start("rest")
    return None


def own_line_label(line: str) -> Label | None:
    """Return the candidate that a whole line is: a name, maybe with role, firm or time beside it; or None."""
    stripped, clock = _without_lead(line)
    stripped = stripped.strip("*_# ")
    if not stripped or len(stripped) > _MAX_LABEL or stripped[-1] in ".?!;…":
        return None
    numbered = _TRAILING_NUMBER.search(stripped)
    if numbered is not None:
        clock = _Clock(time=clock.time, stamped=True)
        stripped = stripped[: numbered.start()]
    match = _TRAILING_TIME.search(stripped)
    if match is not None:
        clock = _Clock(time=None if match["day"] else seconds(match["time"]), stamped=True)
        stripped = stripped[: match.start()].rstrip(" |·•–—-,")
    return _label(stripped, clock, "", odd=False)


def label_of(name: str, rest: str) -> Label | None:
    """Return the label of a name that is set off from the text behind it by something else than a colon."""
    label = _label(name, _Clock(), rest, odd=False)
    return label if label is not None and label.shape >= Shape.WORD else None


def seconds(clock: str) -> float:
    """Return "1:02:03.5" or "02:03" in seconds."""
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return round(total, 3)


def _without_lead(line: str) -> tuple[str, _Clock]:
    stripped = line.strip()
    lead = _LEAD.match(stripped)
    end = lead.end() if lead else 0
    clock = _LEAD_TIME.search(stripped, 0, end)
    of_day = _OF_DAY.search(stripped, 0, end)
    time = seconds(clock.group()) if clock and not of_day else None
    return stripped[end:].lstrip("*_ "), _Clock(time=time, stamped=clock is not None)


def _label(text: str, clock: _Clock, rest: str, *, odd: bool) -> Label | None:
    whole = " ".join(_BOLD.sub("", text).strip("*_#\"'“” \t").split())
    # Stars hide digits of a number, and brackets stand within it.
    number = " ".join(text.split()).removeprefix("**").removesuffix("**").strip("[]<> ")
    name, remark = (number, None) if _PHONE.match(number) else split_label(whole.strip("[]<> "))
    shape = name_shape(name)
    if shape is not None and remark is not None and _DOUBLE.match(remark):
        name, remark = f"{name} ({remark})", None
    if shape is None and odd and _is_odd(whole):
        name, remark, shape = whole, None, Shape.ODD
    if shape is None:
        return None
    return Label(name=name, shape=shape, remark=remark, time=clock.time, stamped=clock.stamped, rest=rest)


def _is_odd(text: str) -> bool:
    """Short, no sentence, no heading, no number: a nickname or whatever a program writes as a name."""
    words = text.split()
    return (
        0 < len(words) <= _MAX_NAME_WORDS
        and len(text) <= 60
        and not text[0].isdigit()
        and words[0].casefold() != "by"
        and not re.search(r"[.!?,;]\s|[.!?,;]$|^[QH]\d\b|^FY", text)
        and not all(_plain(word) in HEADING_WORDS for word in words)
    )


@lru_cache(maxsize=4096)
def split_label(text: str) -> tuple[str, str | None]:
    """Split "A. B. Lee, CFO" or "Ana Ruiz -- Chief Financial Officer" into the name and what stands beside it."""
    match = _SEPARATOR.search(text)
    if match is None:
        return text, None
    name, remark = text[: match.start()].strip(), text[match.end() :].strip(" )]）-–—,")
    remark = remark.replace(") (", ", ")
    head, _, tail = remark.partition(",")
    if _SUFFIX.match(head.strip()):
        return f"{name}, {head.strip()}", tail.strip() or None
    given, _, note = remark.partition(" (")
    one_word = " " not in name and len(given.split()) <= 2 and "," in match.group()
    heading = any(_plain(word) in HEADING_WORDS for word in text.split())
    if one_word and not heading and name_shape(given) in (Shape.WORD, Shape.NAME) and not given.isupper():
        # "Ruiz, Ana (External)": family name first.
        return f"{name}, {given}", note or None
    return name, remark or None


@lru_cache(maxsize=4096)
def name_shape(name: str) -> Shape | None:
    """Return how much `name` looks like a speaker, or None when it cannot be one."""
    if not name or len(name) > _MAX_LABEL:
        return None
    lowered = name.casefold()
    if lowered in QUESTION_LABELS:
        return Shape.QUESTION
    if _HANDLE.match(name) or _PHONE.match(name):
        return Shape.HANDLE
    words = name.replace(",", " ").split()
    if not 1 <= len(words) <= _MAX_NAME_WORDS:
        return None
    if all(_plain(word) in HEADING_WORDS for word in words) or words[0].casefold() == "by":
        return None
    if any(word.casefold() in ROLE_LABELS for word in words) and all(_role_word(word) for word in words):
        return Shape.ROLE
    if len(words) == 1 and _ACCOUNT.match(name) and not re.match(r"^(?:[QH]\d|FY|\d)", name):
        return Shape.HANDLE
    if any(character.isdigit() for character in name) or not all(_allowed(word) for word in words):
        return None
    if name.islower():
        return Shape.LOWER if len(words) <= 2 else None
    if not all(_capital(word) or word.casefold() in PARTICLES for word in words) or not _capital(words[-1]):
        return None
    return Shape.NAME if len(words) > 1 else Shape.WORD


def _plain(word: str) -> str:
    return word.casefold().strip(".,'’")


def _role_word(word: str) -> bool:
    lowered = word.casefold()
    return word[0].isupper() or lowered in LOWER_ROLE_LABELS or lowered in PARTICLES or word.isdigit()


def _allowed(word: str) -> bool:
    """Letters with their marks, and the signs that names hold: "O'Neil-Smith", "A.", "D’Ambrosia", "&"."""
    if word == "&":
        return True
    letters = 0
    for character in word:
        category = unicodedata.category(character)
        if category.startswith("L"):
            letters += 1
        elif not (category.startswith("M") or character in ".'’‘`-‐‑·・"):
            return False
    return letters > 0


def _capital(word: str) -> bool:
    """True for a capital and for letters of a script that has none."""
    if word == "&" or _INITIAL.match(word) or _TITLE_WORD.match(word):
        return not word.islower() or word == "&"
    first = next((character for character in word if character.isalpha()), "")
    if first and not first.islower():
        return True
    # "d'Ambrosia", "al-Rashid", "deSouza": a capital follows the particle.
    return bool(re.match(r"^[a-z]{1,3}['’-]?[A-Z]", word))
