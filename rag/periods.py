"""Which of a company's transcripts a question means by its period: "Q3 2020", "fiscal 2020", "the last call"."""

import re
from collections.abc import Sequence

from index.matching import period_parts
from index.transcript import Transcript

_PART = r"(?:[qh][1-4]|[1-4][qh]|(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -](?:fiscal[ -])?(?:quarter|half))"
_OF_YEAR = (
    r"(?:[\s,]*(?:of\s+)?(?:the\s+)?(?:fiscal(?:\s+year)?\s+|fy\s?|calendar\s+)?"
    r"(?:20\d\d|['’]?\d\d\b(?![.,%]?\d)))"
)
_PERIOD = re.compile(
    rf"\b(?:[qh][1-4]|[1-4][qh])(?:20)?\d\d\b|\b{_PART}\b{_OF_YEAR}?"
    r"|\b(?:fiscal(?:\s+year)?|fy)\s?(?:20)?\d\d\b|\b20\d\d[ -]?[qh][1-4]\b|\b20\d\d\b",
    re.IGNORECASE,
)
_UNIT = r"(?:quarter|call|earnings(?: call)?|results|report|transcript|meeting|session|interview|hearing)s?"
_NEWEST = re.compile(
    rf"\b(?:last|latest|newest|most recent|current|this|recent)\s+(?:(two|three|four|2|3|4)\s+)?{_UNIT}\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b(?:previous|prior|preceding|penultimate)\s+{_UNIT}\b", re.IGNORECASE)
_OLDEST = re.compile(rf"\b(?:oldest|earliest|very first)\s+{_UNIT}\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:vs\.?|versus|than|against|compared\s+(?:to|with)|over|from|since|relative\s+to|(?:up|down)\s+on|like)\s+"
    r"(?:the\s+|its\s+)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:guid\w+|outlook|forecast\w*|expect\w*|target\w*|plan(?:s|ned|ning)?|predict\w*|project\w*|aim\w*|hop\w+|"
    r"anticipat\w+|budget\w*|will|next|coming|by the end of)\b",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}


def in_period(question: str, transcripts: Sequence[Transcript]) -> tuple[Transcript, ...]:
    """Those of one company's transcripts that the question is about; all, where it names no period that fits one.

    What a question expects of a period was said before it, so a look ahead limits nothing. A period that something is
    compared with ("than last quarter") does not either.
    """
    if len(transcripts) < 2:
        return tuple(transcripts)
    named = _named(question, transcripts)
    if named:
        return tuple(transcripts) if _AHEAD.search(question) else named
    return _relative(question, transcripts) or tuple(transcripts)


def names_periods(question: str, transcripts: Sequence[Transcript]) -> bool:
    """Whether a question names at least two periods that transcripts are of."""
    fits = {_fitting(match.group(), transcripts) for match in _PERIOD.finditer(question)}
    return len(fits - {()}) > 1


def _named(question: str, transcripts: Sequence[Transcript]) -> tuple[Transcript, ...]:
    ids = {key for match in _PERIOD.finditer(question) for key in _fitting(match.group(), transcripts)}
    return tuple(transcript for transcript in transcripts if transcript.id in ids)


def _fitting(period: str, transcripts: Sequence[Transcript]) -> tuple[str, ...]:
    """Ids of the transcripts of a period; a year that none states counts by the dates."""
    year, part = period_parts(re.sub(r"(?i)\bfiscal(?:\s+year)?\s*(?=\d\d\b)", "fy ", period))
    fitting = []
    for transcript in transcripts:
        own_year, own_part = period_parts(transcript.period or "")
        if transcript.period is None and transcript.date is not None:
            own_year = transcript.date[:4]
        if year in (None, own_year) and part in (None, own_part):
            fitting.append(transcript.id)
    return tuple(fitting)


def _relative(question: str, transcripts: Sequence[Transcript]) -> tuple[Transcript, ...]:
    """The newest, the one before it, or the oldest, where the question says so."""
    ordered = sorted(transcripts, key=_when)
    if not _when(ordered[0])[0]:
        return ()
    newest = _NEWEST.search(question)
    if newest is not None and not _COMPARED.search(question[: newest.start()]):
        return tuple(ordered[-_NUMBERS.get((newest.group(1) or "").casefold(), 1) :])
    before = _BEFORE.search(question)
    if before is not None and not _COMPARED.search(question[: before.start()]):
        return (ordered[-2],)
    return (ordered[0],) if _OLDEST.search(question) else ()


def _when(transcript: Transcript) -> tuple[str, str]:
    """Sorts transcripts by time: by the period where it states a year, else by the date."""
    year, part = period_parts(transcript.period or "")
    if year is not None:
        # A whole year is reported after its parts.
        return year, {"H1": "2.5", "H2": "4.5", None: "5"}.get(part, (part or "")[1:])
    return (transcript.date or "")[:4], transcript.date or ""
