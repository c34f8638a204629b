"""Title, company, ticker, period and date of a PDF: from its first page, its running headers and its properties."""

import dataclasses
import re
from collections.abc import Sequence

from index.formats.dates import find_date, find_period
from index.formats.label_words import HEADING_WORDS
from index.formats.metadata import read_metadata
from index.formats.reader import Reading

_EXCHANGES = (
    r"NYSE(?:American)?|NYSEAM|NYSEMKT|NASDAQ|Nasdaq(?:GS|GM|CM)?|NasdaqGS|AMEX|TSX|TSXV|LSE|AIM|SEHK|HKEX?|ASX|XTRA|"
    r"ENXTPA|ENXTAM|BME|BIT|SWX|OM|OB|CPSE|TSE|JASDAQ|KOSE|KOSDAQ|TWSE|BSE|NSE|NSEI|SGX|OTC(?:PK|QX|QB|MKTS)?|"
    r"BOVESPA|BMV|JSE|WSE|SASE"
)
_TICKER = re.compile(
    rf"\(\s*(?P<full>[A-Z][A-Za-z.]{{1,13}}\s*:\s*[A-Z0-9][A-Z0-9.\-]{{0,9}})\s*\)|"
    rf"\b(?P<bare>(?:{_EXCHANGES})\s*:\s*[A-Z0-9][A-Z0-9.\-]{{0,9}})(?!\w)|"
    r"\((?P<short>[A-Z][A-Z.]{0,5}|\d{3,6}(?:\.[A-Z]{1,3})?)\)"
)
_EVENT = re.compile(
    r"\b(?:earnings|results|conference|call|meeting|hearing|interview|investor day|webcast|presentation|deposition|"
    r"annual|briefing|symposium|forum|summit)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\W*\b(?:page\s*)?\d{1,4}\s*(?:of|/)\s*\d{1,4}\W*$|\W+page\s*\d{1,4}\W*$", re.IGNORECASE)
_PRINTED = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}")
_BETWEEN = re.compile(
    r"^(?:F?Q[1-4]|H[12]|[1-4]Q|FY|full year|half year)\s*(?:FY)?'?\d{2,4}\s+(?P<company>[A-Z0-9].{1,60}?)\s+"
    r"(?:earnings|results|sales|trading|conference)\b",
    re.IGNORECASE,
)
_LEADING_DATE = re.compile(
    r"^(?:[A-Z][a-z]+day,?\s+)?(?:[A-Z]{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}[\s-][A-Z]{3,9}[\s-]\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:\s*[/,|–-]?\s*\d{1,2}:\d{2}\s*(?:[AP]\.?M\.?)?\s*(?:[A-Z]{2,4}\b)?)?[\s,/|–-]+",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"\b(?:of|on|for|the|and|to|a|an|in|by|with|from)$", re.IGNORECASE)
_FISCAL = re.compile(r"\bFQ(?=[1-4]\b)")
_NO_TITLE = re.compile(
    r"^(?:microsoft word\b.*|untitled.*|document\d*|.*\.(?:docx?|pdf|indd|rtf)|slide 1)$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3}")
_MONTH = re.compile(
    r"^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_OTHER_DATE = re.compile(
    r"\b(?:ended|ending|as of|as at|dated|consensus|printed|downloaded|version)\b", re.IGNORECASE
)
_DATE_WORDS = 8
_MAX_LINE = 140
_HEAD = 40


def with_head(
    reading: Reading, above: Sequence[str], running: Sequence[str], properties: str | None
) -> Reading:
    """Fill in what heads a PDF.

    Args:
        reading: The turns, with what the text above them gives.
        above: The lines above the first turn.
        running: The running headers and footers.
        properties: The title among the file's properties.
    """
    first = [line for line in above[:_HEAD] if line.strip()]
    headers = [_PAGE.sub("", line) for line in running if not _PRINTED.match(line) and "©" not in line]
    headers = list(dict.fromkeys(line for line in headers if any(letter.isalpha() for letter in line)))
    lines = [*first, *headers]
    ticker, company, named = _by_ticker(lines)
    more = read_metadata([_FISCAL.sub("Q", line) for line in lines], None, reading.turns, page=False)
    period = reading.period or more.period
    full = _full_title(lines)
    given = (company, _company_in(full), reading.company, more.company)
    company = next((each for each in given if _is_company(each)), None)
    title = named or _good_title(full or reading.title, company, period)
    if title is None and properties and not _NO_TITLE.match(properties):
        title = properties[:_MAX_LINE]
    return dataclasses.replace(
        reading,
        title=title,
        company=company,
        ticker=reading.ticker or ticker,
        period=period,
        date=_date_line(headers) or _date_line(first) or reading.date or more.date,
    )


def _by_ticker(lines: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Return ticker, company and title from the first line such as "Acme Corp. (NYSE: ACM)"."""
    for number, line in enumerate(lines):
        match = _TICKER.search(line) if len(line) <= _MAX_LINE else None
        if match is None:
            continue
        before = line[: match.start()].strip(" -–—:|,(")
        below = lines[number + 1] if number + 1 < len(lines) else ""
        tells = _tells(line[match.end() :]) or _tells(below)
        if not 1 <= len(before.split()) <= 8 or ":" in before or (match["short"] and not tells):
            continue
        ticker = re.sub(r"\s", "", match["full"] or match["bare"] or match["short"])
        title = line if _tells(line[match.end() :]) else f"{line} {below}" if _tells(below) else None
        return ticker, before, _without_date(title) if title else None
    return None, None, None


def _company_in(title: str | None) -> str | None:
    """ "Q2 2031 Acme Corp Earnings Call" names the company between the period and the event."""
    match = _BETWEEN.match(title) if title else None
    return match["company"].strip(" ,-–—") if match else None


def _is_company(name: str | None) -> bool:
    """False for what is left of a heading that is spaced out, and for a date."""
    return (
        name is not None
        and not all(word.casefold().strip(".,") in HEADING_WORDS for word in name.split())
        and _WORD.search(name) is not None
        and find_date(f"1 {name}") is None
        and not _MONTH.match(name)
    )


def _date_line(lines: Sequence[str]) -> str | None:
    """Return the date that stands on a short line of its own, the last one of them."""
    for line in reversed(lines):
        date = find_date(line) if len(line.split()) <= _DATE_WORDS else None
        if date is not None and not _OTHER_DATE.search(line):
            return date
    return None


def _tells(text: str) -> bool:
    """True for words that say which call or meeting it is."""
    return bool(_EVENT.search(text)) and len(text) <= _MAX_LINE


def _full_title(lines: Sequence[str]) -> str | None:
    """Return the first line with both the period and the kind of event."""
    for line in lines:
        if (
            find_period(_FISCAL.sub("Q", line))
            and _EVENT.search(line)
            and len(line.split()) <= 16
            and line[-1] not in ".,;:"
            and line.count("“") == line.count("”")
            and not _CUT_OFF.search(line)
        ):
            return _without_date(line)
    return None


def _without_date(title: str) -> str:
    """Leave the date and the time of day that follow a title out."""
    words = _LEADING_DATE.sub("", " ".join(title.split())).strip("“”\"'‘’ ")
    for match in re.finditer(r"[\s,|–—-]+", words):
        rest = words[match.end() :]
        if match.start() > 0 and len(rest) <= 45 and find_date(rest) and find_date(rest) == find_date(words):
            shorter = words[: match.start()]
            last = words[match.start() :]
            if find_date(shorter) is None and re.match(
                r"^[\s,|–—-]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}[\s./-]|\d{4}-\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
                last,
                re.IGNORECASE,
            ):
                return shorter
    return words


def _good_title(title: str | None, company: str | None, period: str | None) -> str | None:
    """A heading that names neither the event nor the company says less than both together."""
    if company and period and (title is None or company.split()[0].casefold() not in title.casefold()):
        return f"{company} {period} earnings call"
    return _without_date(title) if title else None
