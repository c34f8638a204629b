"""Title, company, ticker, period and date, from the lines above the turns or from what the opening says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.formats.dates import find_date, find_period
from index.formats.label_words import HEADING_WORDS
from index.formats.tickers import find_ticker
from index.transcript import Turn

_MAX_LINE = 160
_MAX_TITLE = 140
_OPENING_TURNS = 3
_OPENING = 700

_KEYED = re.compile(
    r"^[\W_]*(?P<key>title|meeting|event|subject|topic|company|issuer|ticker|date|recorded|period|"
    r"quarter)\s*[:：]\s*(?P<value>.+)$",
    re.IGNORECASE,
)
_MARKER_PREFIX = re.compile(
    r"^[\W_]*(?:(?:full|complete|edited|unedited|raw|final|below is the|here is the|"
    r"read the)\s+)*(?:(?:earnings|conference|results)\s+)?"
    r"(?:call\s+)?transcripts?\s*(?:of|for|from)?\s*(?:the)?\s*[-–—:|]*\s*",
    re.IGNORECASE,
)
_SYMBOL = r"\((?:[A-Z][\w.]{0,14}\s*:\s*)?[A-Z0-9.\-]{1,8}(?:\s+[+-]?\d+(?:\.\d+)?%)?\)"
_TICKER = re.compile(rf"\s*{_SYMBOL}")
_CALL = r"(?:earnings|results|financial\s+results|conference|investor|analyst|webcast|business\s+update)"
_EVENT = re.compile(
    r"\b(?P<event>(?:earnings|results)\s+(?:conference\s+)?call|conference\s+call|earnings\s+webcast|"
    r"annual\s+(?:general\s+)?meeting|"
    r"investor\s+day|town\s+hall|press\s+conference)\b",
    re.IGNORECASE,
)
_PERIOD_WORDS = (
    r"(?:(?:fiscal|financial)\s+(?:year\s+)?(?:19|20)\d\d\b|(?:(?:19|20)\d\d\s+)?(?:fiscal\s+)?(?:first|"
    r"second|third|fourth|1st|2nd|3rd|4th)\b|Q[1-4]\b|[1-4]Q|H[12]\b|full[\s-]year|fiscal\b|(?:19|"
    r"20)\d\d\b|annual|quarterly|half[\s-]year|year-end|interim)"
)
_COMPANY_WORD = r"[A-ZÀ-ÖØ-Þ0-9][\w&'’.+-]*"
_COMPANY = rf"(?P<company>{_COMPANY_WORD}(?:,?\s+(?:of|and|de|the|&|plc|[A-ZÀ-ÖØ-Þ0-9][\w&'’.+-]*)){{0,7}}?)"
_WELCOME = re.compile(
    rf"\b(?:[Ww]elcome|[Jj]oining\s+us|[Jj]oin\s+us)\s*,?\s*(?:[\w\s]{{0,25}}?,\s+)?(?:everyone\s+|all\s+|"
    rf"you\s+)?(?:to|for|on)\s+(?:the\s+|"
    rf"today's\s+)?{_COMPANY}(?:['’]s?)?,?\s+(?:the\s+)?(?i:{_PERIOD_WORDS}|"
    rf"{_CALL}\s+(?:conference\s+)?call)"
)
_HEADING_COMPANY = re.compile(
    rf"^{_COMPANY}(?:['’]s)?\s*[,:–—-]?\s+(?:the\s+)?(?i:{_PERIOD_WORDS}|{_CALL}\s+(?:conference\s+)?call)"
)
_WITH_TICKER = re.compile(rf"(?:^|[\s:–—-]){_COMPANY}\s*{_SYMBOL}")
_TODAY = re.compile(
    r"\b(?:today(?:'s date)?(?:\s+is)?|recorded(?:\s+(?:today|on))?|held\s+on|it\s+is)\s*,?\s*(?:(?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day\s*,?\s*)?"
    r"(?:the\s+)?(?P<rest>[^.?!]{4,40})",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.[A-Z]|\b(?:Inc|Ltd|Corp|Co|Cos|Bros|Cía|S\.p\.A))\.$")
_OF_DATE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|st|nd|rd|th|of|on|"
    r"the|at|to|from|am|pm|a|m|p|h|[ecmp][sd]?t|gmt|utc|c?est|cet|bst|ist|sast|aest|eastern|central|mountain|pacific|"
    r"standard|daylight|time|date|recorded|held|uhr)$",
    re.IGNORECASE,
)
"""Words that stand beside the day and the time in a line that gives nothing else."""
_RECORDING = re.compile(r"\.(?:wav|mp3|m4a|mp4|mov|webm|ogg|aac|flac)$", re.IGNORECASE)
_TALKS = frozenset("episode podcast show interview meeting hearing panel talk lecture webinar debate".split())
_NOT_COMPANY = re.compile(
    r"^(?:the|our|this|your|today|earnings|full|transcript|call|company|quarter|results|q[1-4]|welcome|good|"
    r"second|first|third|fourth|fiscal|conference|everyone|everybody)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What heads a transcript; None where the text does not say."""

    title: str | None = None
    company: str | None = None
    ticker: str | None = None
    period: str | None = None
    date: str | None = None


def read_metadata(above: Sequence[str], marker: str | None, turns: Sequence[Turn], *, page: bool) -> Metadata:
    """Read title, company, ticker, period and date.

    Args:
        above: The lines before the first turn.
        marker: The line that announces the transcript, if there is one.
        turns: The turns; the first few may say what call it is.
        page: True for a web page, whose first lines are as likely advertising as a title.
    """
    lines = [line.strip() for line in above if line.strip() and len(line) <= _MAX_LINE]
    keyed = {
        match["key"].casefold(): match["value"].strip("\"' \t")
        for line in lines
        if (match := _KEYED.match(line))
    }
    opening = " ".join(turn.text[:_OPENING] for turn in turns[:_OPENING_TURNS])
    announced = _announcement(marker) if marker else None
    heading = _heading(lines, page=page)
    company = (
        keyed.get("company")
        or keyed.get("issuer")
        or _above_heading(lines, heading)
        or _company(announced, heading, opening, above)
    )
    period = _first(
        find_period, [keyed.get("period"), keyed.get("quarter"), announced, heading, opening[:400]]
    )
    date = _first(find_date, [keyed.get("date"), keyed.get("recorded"), marker, *lines[::-1]]) or _date_said(
        opening
    )
    given = next(
        (keyed[key] for key in ("title", "meeting", "event", "subject", "topic") if key in keyed), None
    )
    title = (
        given or _built(company, period, " ".join([announced or "", heading or "", opening]))
        if page
        else given or heading
    )
    if title is None:
        title = _built(company, period, opening)
    return Metadata(
        title=title[:_MAX_TITLE].strip() if title else None,
        company=company,
        ticker=keyed.get("ticker") or _ticker([marker, heading, *_of_company(company, above)]),
        period=period,
        date=date,
    )


def _ticker(texts: Sequence[str | None]) -> str | None:
    """Return the first ticker, with its exchange where any of the texts gives that."""
    found = [symbol for text in texts if text and (symbol := find_ticker(text))]
    return next((symbol for symbol in found if symbol.endswith(f":{found[0]}")), found[0]) if found else None


def _of_company(company: str | None, above: Sequence[str]) -> list[str]:
    """Return the stretches behind the company's name: a page also names the tickers of other companies."""
    first = company.split()[0] if company else ""
    return [line[at : at + _MAX_LINE] for line in above if first and (at := line.find(first)) >= 0]


def _first(find: Callable[[str], str | None], texts: Sequence[str | None]) -> str | None:
    return next((found for text in texts if text and (found := find(text)) is not None), None)


def _announcement(marker: str) -> str | None:
    """ "Full transcript - Acme Ltd (ACM) Q2 2024:" without its first words."""
    rest = _MARKER_PREFIX.sub("", marker.strip()).strip(" :–—-*#_")
    rest = re.sub(
        r"[\s,–—:-]*(?:earnings\s+|conference\s+)*(?:call\s+)?transcripts?\b.*$",
        "",
        rest,
        flags=re.IGNORECASE,
    )
    return rest or None


def _heading(lines: Sequence[str], *, page: bool) -> str | None:
    """Return the line that names the call or the meeting: in a page one with its period, else the first line."""
    candidates = [line.strip("#*_= ").strip() for line in lines if not _KEYED.match(line)]
    candidates = [
        line for line in candidates if line and not _is_date_line(line) and not _names_nothing(line)
    ]
    for line in candidates:
        if find_period(line) and (
            _EVENT.search(line) or "transcript" in line.casefold() or _WITH_TICKER.search(line)
        ):
            return line
    if page or not candidates:
        return None
    first = candidates[0]
    return first if len(first.split()) <= 20 and not first.endswith((".", ",", ";")) else None


def _names_nothing(line: str) -> bool:
    """True for "Attendees", "Audio file" or "Transcript", and for the name of a recording."""
    words = re.findall(r"[^\W_][^\s_]*", line.casefold())
    return bool(_RECORDING.search(line)) or all(word.strip(".,:") in HEADING_WORDS for word in words)


def _is_date_line(line: str) -> bool:
    """True for "Tuesday, March 4, 2031, 10:00 AM ET", which names no meeting; not for "Board, March 4, 2031"."""
    others = [word for word in re.findall(r"[^\W\d_]+", line) if not _OF_DATE.match(word)]
    return find_date(line) is not None and len(line.split()) <= 10 and not others


def _above_heading(lines: Sequence[str], heading: str | None) -> str | None:
    """Return the company of a line that is it and its ticker alone, right above the heading."""
    above = next((one for one, line in pairwise(lines) if heading and line.strip("#*_= ") == heading), "")
    match = _WITH_TICKER.fullmatch(above.strip("#*_= "))
    return _cleaned(match)


def _company(announced: str | None, heading: str | None, opening: str, above: Sequence[str]) -> str | None:
    for text in (announced, heading):
        if text:
            for form in (_WITH_TICKER, _HEADING_COMPANY):
                found = _cleaned(form.search(text))
                if found:
                    return found
    found = _cleaned(_WELCOME.search(_TICKER.sub("", opening)))
    if found or announced is None:
        return found
    # An announcement without a period ("Full transcript - Acme Ltd:") names the company and nothing else.
    plain = _TICKER.sub("", announced).strip()
    known = (
        any(plain in line for line in above[:200] if line.strip() != plain) and 0 < len(plain.split()) <= 6
    )
    general = all(word.casefold().strip(".,") in HEADING_WORDS | _TALKS for word in plain.split())
    return plain if known and not general and not _NOT_COMPANY.match(plain) else None


def _cleaned(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    name = re.sub(r"^(?:The|Full|Transcript|Earnings [Cc]all|Call)\s+", "", match["company"].strip(" ,-–—:"))
    if not _ABBREVIATED.search(name):
        name = name.rstrip(".")
    name = re.sub(r"['’]s?$", "", name).strip()
    words = name.split()
    while words and _NOT_COMPANY.match(words[-1].strip(".,")):
        words.pop()
    return " ".join(words) if words and not _NOT_COMPANY.match(words[0]) and words[0][0].isalnum() else None


def _built(company: str | None, period: str | None, text: str) -> str | None:
    if company is None:
        return None
    event = _EVENT.search(text)
    kind = "earnings call" if event is None or "call" in event["event"].lower() else event["event"].lower()
    if period is None and event is None:
        return None
    return " ".join(part for part in (company, period, kind) if part)


def _date_said(opening: str) -> str | None:
    for match in _TODAY.finditer(opening):
        date = find_date(match["rest"])
        if date is not None:
            return date
    return None
