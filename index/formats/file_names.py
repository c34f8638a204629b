"""What the name of a file says: title, date, period, company, ticker, where the file itself says nothing.

"GMT20250304-100000_Recording.transcript.vtt", "Weekly sync-20250304_100000-Meeting Recording.vtt",
"2025-03-04 Board call.srt", "Q2-2024-Acme-Earnings-Call.txt".
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from index.formats.dates import date_spans, find_period
from index.formats.ids import PASTED_NAMES
from index.formats.label_words import HEADING_WORDS

_ENDINGS = re.compile(
    r"\.(?:transcript|transcription|captions?|cc|subtitles?|subs|diari[sz]ed|otter|mp[34]|m4[av]|wav|webm|mov|mkv|"
    r"aac|flac|ogg|docx?|pdf|html?|txt|vtt|srt|json|csv|tsv|[a-z]{2}(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}))?)$"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ZONE = r"(?:\s*(?:GMT|UTC|Z(?![A-Za-z])|[ECMP][SD]?T\b|CES?T\b|BST\b)(?:[+-]\d{1,2}(?::?\d\d)?)?)?"
_TIME = (
    r"(?:(?:[T_ ]|-(?=\d{6}(?!\d)))(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d)|"
    rf"(?:[T_,\s]|\s?at\s|-(?=\d\d[-.]\d\d[-.]\d\d))\s*(?:[01]?\d|2[0-3])[-_.:h][0-5]\d(?:[-_.:][0-5]\d)?(?!\d)"
    rf"(?:\s*[AaPp]\.?[Mm]\b\.?)?)?{_ZONE}"
)
_COMPACT = re.compile(rf"(?:GMT)?(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d){_TIME}")
_PARTED = re.compile(rf"(?<!\d){_YEAR}(?P<sign>[-_. ])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?)(?!\d){_TIME}")
_YEAR_LAST = re.compile(
    rf"(?<![\d.])(?P<one>\d\d?)(?P<sign>[-_. ])(?P<two>\d\d?)(?P=sign){_YEAR}(?!\d){_TIME}"
)
_DEBRIS = re.compile(
    r"\[[\w-]{11}\]\s*$|\(\d{1,2}\)\s*$|(?<=[\s_-])\d{3,4}x\d{3,4}(?![\w-])|[\s_-]+otter[._ ]ai\b",
    re.IGNORECASE,
)
_GENERIC = (
    r"(?:(?:zoom|teams|meeting|audio|video|full|edited|auto|raw|closed)[\s_-]+)*"
    r"(?:recordings?|transcripts?|transcription|captions?|subtitles?|notes by gemini)"
)
_LAST = re.compile(
    rf"(?:(?<![^\s_–—-])|(?<=\)))\(?{_GENERIC}\)?(?:[-_][a-z]{{2}}-[A-Z]{{2}})?[\s_–—-]*$", re.IGNORECASE
)
_FIRST = re.compile(rf"^{_GENERIC}(?:\s*[-–—_:]+\s*|$)", re.IGNORECASE)
_EDGE = " \t-_–—,.;"
_EMPTY_BRACKETS = re.compile(r"\([\s-]*\)|\[[\s-]*\]")
_TOOLS = re.compile(_GENERIC, re.IGNORECASE)
_CUT = "\t"
"""Stands where a date was, until the title is put together."""
_EVENT = re.compile(
    r"\b(?:earnings|results|conference)(?:\s+conference)?\s+(?:call|webcast)\b|\bearnings\b", re.IGNORECASE
)
_PERIOD = re.compile(
    r"\b(?:[QH][1-4]|[1-4]Q|[12]H|FY)[\s-]*(?:FY\s*)?(?:(?:19|20)?\d\d)?\b|\b(?:19|20)\d\d\s*[QH][1-4]\b|"
    r"\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_TICKER = re.compile(r"[A-Z]{1,5}")
_IN_BRACKETS = re.compile(r"\((?P<ticker>(?:[A-Z]{2,10}:\s?)?[A-Z]{1,5}(?:\.[A-Z]{1,2})?)\)")
_NO_TICKERS = frozenset(
    "CEO CFO COO CTO CIO HR IT IR PR PM QA QBR OKR OKRS AGM EGM KPI KPIS UK US USA EU UN ALL TEAM SALES BOARD OPS MTG "
    "DRAFT FINAL NOTES CALL SYNC PLAN DEMO TEST TALK RETRO DEV LEGAL STAFF Q A I V".split()
)
_MAX_COMPANY = 5
_MAX_NAME = 255
"""Characters; no file system has longer names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFacts:
    """What a file name says; what it does not plainly say is None."""

    title: str | None = None
    """The stem without date, time, "Recording" and the like."""
    date: str | None = None
    """ISO date."""
    period: str | None = None
    """As people write it: "Q2 2024"."""
    company: str | None = None
    ticker: str | None = None


def read_name(name: str) -> NameFacts:
    """Read what the name of a file says; the folders above it say nothing.

    A date counts when its order is plain ("2025-03-04", "25.12.2024", "4 Mar 2025", not "03-04-2025") and the name has
    no other.
    """
    if name.strip().lower() in PASTED_NAMES or len(PurePath(name).name) > _MAX_NAME:
        return NameFacts()
    return read_stem(_stem(name))


def read_stem(stem: str) -> NameFacts:
    """Read the name of a file without its endings, or a heading that tools make of it; at most 255 characters."""
    spans = list(_dates(stem))
    dates = {date for _, _, date in spans}
    date = dates.pop() if len(dates) == 1 else None
    rest = stem
    if date is not None:
        for start, end, _ in reversed(spans):
            rest = f"{rest[:start]}{_CUT}{rest[end:]}"
    rest = _cleaned(rest)
    title = rest or (f"Recording of {date}" if date and _TOOLS.search(stem) else " ".join(stem.split()))
    words = re.sub(r"[-_\s]+", " ", rest)
    period = find_period(words)
    company, ticker = _issuer(words) if period else (None, None)
    return NameFacts(title=title or None, date=date, period=period, company=company, ticker=ticker)


def _stem(name: str) -> str:
    stem = PurePath(name).stem
    while (match := _ENDINGS.search(stem)) and match.start() > 0:
        stem = stem[: match.start()]
    return stem


def _dates(stem: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end (a time of the day beside it included) and ISO date, in the order of the name."""
    found: list[tuple[int, int, str]] = []
    for form in (_COMPACT, _PARTED):
        for match in form.finditer(stem):
            date = _iso(match["year"], match["month"], match["day"])
            if date is not None:
                found.append((*match.span(), date))
    for match in _YEAR_LAST.finditer(stem):
        one, two = match["one"], match["two"]
        day, month = (one, two) if int(one) > 12 else (two, one)
        # "03-04-2025" is March in one country and April in the other.
        date = _iso(match["year"], month, day) if int(day) > 12 or one == two else None
        if date is not None:
            found.append((*match.span(), date))
    found.extend(date_spans(re.sub(r"[-_.]", " ", stem)))
    reached = 0
    for start, end, date in sorted(found):
        if start >= reached:
            reached = end
            yield start, end, date


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _cleaned(text: str) -> str:
    """Return a name as a title: without what tools add, words parted by spaces."""
    before = ""
    while before != text:
        before = text
        text = _EMPTY_BRACKETS.sub(" ", _DEBRIS.sub(" ", text)).strip(_EDGE)
        text = _FIRST.sub("", _LAST.sub("", text)).strip(_EDGE)
    if " " not in text:
        # Signs stand for the spaces; a single hyphen may be a word's own: "follow-up".
        text = text.replace("_", " ")
        text = text.replace("-", " ") if text.count("-") > 1 else text
    text = re.sub(r"(?<!\w)_|_(?!\w)", " ", text)
    return " ".join(re.sub(rf"[-_\s]*{_CUT}[-_\s]*", " ", text).split()).strip(_EDGE)


def _issuer(words: str) -> tuple[str | None, str | None]:
    """Return the company and the ticker of "Acme Q2 2024 Earnings Call" and "AAPL Q2 2024"; nothing else is plain."""
    bracketed = _IN_BRACKETS.search(words)
    rest = _IN_BRACKETS.sub(" ", words)
    event = _EVENT.search(rest)
    rest = _EVENT.sub(" ", _PERIOD.sub(" ", rest))
    names = [word.strip(",.") for word in rest.split()]
    names = [word for word in names if word and word.casefold() not in {"call", "transcript", "the"}]
    given = bracketed["ticker"].replace(" ", "") if bracketed else None
    if len(names) == 1 and _TICKER.fullmatch(names[0]):
        return None, given or (names[0] if names[0] not in _NO_TICKERS else None)
    plain = event is not None and 0 < len(names) <= _MAX_COMPANY
    known = any(word.casefold() in HEADING_WORDS for word in names[:1])
    if plain and not known and all(word[0].isupper() for word in names):
        return " ".join(names), given
    return None, given
