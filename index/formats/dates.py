"""Dates and periods as people write them, read only where they are unambiguous."""

import datetime
import re

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
} | {
    # Of other languages, where they differ.
    name: number
    for number, names in enumerate(
        (
            "januar jänner janvier enero gennaio janeiro januari",
            "februar février febrero febbraio fevereiro februari",
            "märz mars marzo março maart", "avril abril aprile", "mai mayo maggio maio mei",
            "juni juin junio giugno junho", "juli juillet julio luglio julho", "août agosto augustus",
            "septembre septiembre settembre setembro", "oktober octobre octubre ottobre outubro",
            "novembre noviembre novembro", "dezember décembre diciembre dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.º°])?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_FORMS = (
    re.compile(rf"\b{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d)"),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_DAY}(?:\s+(?:of|de))?[\s-]+{_MONTH},?(?:\s+(?:of|de))?[\s-]+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_YEAR}\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*日"),
    re.compile(rf"\b{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})\b"),
    re.compile(rf"(?<![\d/.])(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}\b"),
)
_SLASHED = re.compile(rf"(?<![\d/])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}\b")

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_ORDINAL = "(?P<ordinal>" + "|".join(_ORDINALS) + ")"
_SHORT_YEAR = r"(?P<year>(?:19|20)\d{2}|'?\d{2}(?![\d%.,]))"
_FISCAL = r"(?:\s*(?:of\s+)?(?:the\s+)?(?:full\s+)?(?:fiscal|financial)?\s*(?:year|FY|calendar)?\s*)"
_PERIODS = (
    re.compile(
        rf"\bQ(?P<quarter>[1-4])[\s,/-]*(?:of\s+)?(?:FY|fiscal(?:\s+year)?)?[\s-]*{_SHORT_YEAR}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<quarter>[1-4])Q[\s-]*(?:FY)?[\s-]*{_SHORT_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_YEAR}[\s,-]*Q(?P<quarter>[1-4])\b", re.IGNORECASE),
    re.compile(rf"\b{_ORDINAL}[\s-]+(?:fiscal\s+)?quarters?(?:'s)?,?{_FISCAL}{_YEAR}\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:fiscal|financial)?\s*(?:year\s+)?{_YEAR}(?:'s)?\s+(?:fiscal\s+)?{_ORDINAL}[\s-]+quarter\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<half>first|second|1st|2nd)[\s-]+half(?:-year)?,?{_FISCAL}{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\bH(?P<half>[12])[\s,-]*(?:FY)?[\s-]*{_SHORT_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b(?P<full>full[\s-]+year|fiscal[\s-]+year|annual|FY)[\s-]*{_YEAR}\b", re.IGNORECASE),
)


def find_date(text: str) -> str | None:
    """Return the first unambiguous date of a text as ISO "2024-08-21", or None.

    Two numbers up to 12 before a year ("07/08/2024") name no date: the order differs between countries.
    """
    found: list[tuple[int, str]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            month = match["month"].lower()
            date = _iso(match["year"], _MONTHS.get(month) or month, match["day"])
            if date is not None:
                found.append((match.start(), date))
                break
    for match in _SLASHED.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        day, month_number = (first, second) if first > 12 else (second, first)
        date = _iso(match["year"], month_number, day) if day > 12 or first == second else None
        if date is not None:
            found.append((match.start(), date))
            break
    return min(found)[1] if found else None


def date_spans(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and ISO date of each unambiguous date of a short text, in its order."""
    found = [
        (*match.span(), date)
        for form in _FORMS
        for match in form.finditer(text)
        if (date := _iso(match["year"], _MONTHS.get(match["month"].lower()) or match["month"], match["day"]))
    ]
    return sorted(found)


def _iso(year: str, month: str | int, day: str | int) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def find_period(text: str) -> str | None:
    """Return the first period of a text as people write it: "Q2 2024", "H1 2024" or "FY 2024"; or None."""
    found: list[tuple[int, str]] = []
    for form in _PERIODS:
        match = form.search(text)
        if match is not None:
            found.append((match.start(), _period(match)))
    return min(found)[1] if found else None


def _period(match: re.Match[str]) -> str:
    groups = match.groupdict()
    digits = groups["year"].strip("'")
    year = digits if len(digits) == 4 else f"20{digits}"
    if groups.get("quarter"):
        return f"Q{groups['quarter']} {year}"
    if groups.get("ordinal"):
        return f"Q{_ORDINALS[groups['ordinal'].lower()]} {year}"
    if groups.get("half"):
        half = groups["half"].lower()
        return f"H{half if half.isdigit() else _ORDINALS[half]} {year}"
    return f"FY {year}"
