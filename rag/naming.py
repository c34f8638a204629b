"""Which transcripts a question names: by company and by period."""

import re
from collections.abc import Sequence

from index.transcript import Transcript

_GENERIC = frozenset(
    """inc incorporated corp corporation co company companies ltd limited plc llc lp sa ag se nv spa ab asa
    group holding     holdings international global national american america the and of de new first
    technologies technology systems     solutions services financial energy resources capital partners
    trust trusts bank pharmaceuticals therapeutics media     home healthcare realty industries brands
    products materials applied general electric gas water oil earnings call     meeting quarter results
    conference""".split()
)
"""Words of company names that name no company by themselves."""

LOWER_CASE_FROM = 6
"""A name written small counts when it is longer than this many letters: "bright" is a word, "brightwell" a name."""

_WORD = re.compile(r"[^\W_][\w&.]*[^\W_]|[^\W_]")
_PERIOD = re.compile(
    r"\b(?:q([1-4])|(first|second|third|fourth)[ -]quarter)\b(?:\s+(?:of\s+)?(?:fiscal\s+)?(20\d\d))?",
    re.IGNORECASE,
)
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}


def named_transcripts(question: str, transcripts: Sequence[Transcript]) -> tuple[str, ...]:
    """Ids of the transcripts whose company the question names; all that fit its quarter too, where it gives one.

    Empty when the question names no company, or when the company's transcripts are all of `transcripts`.
    """
    companies = [transcript for transcript in transcripts if _names(question, transcript)]
    quarter = _quarter(question)
    if quarter is not None:
        companies = [transcript for transcript in companies if _fits(transcript.period, quarter)] or companies
    return () if len(companies) == len(transcripts) else tuple(transcript.id for transcript in companies)


def _names(question: str, transcript: Transcript) -> bool:
    """Whether all distinctive words of the company's name, or its first one written with a capital, are there."""
    asked = [re.sub(r"['’]s?$", "", word) for word in _WORD.findall(question)]
    company = _WORD.findall(transcript.company or transcript.title)
    own = [
        word for word in company if word.casefold() not in _GENERIC and not word.isdigit() and len(word) > 1
    ]
    folded = {word.casefold() for word in asked}
    if own:
        first = own[0].casefold()
        return any(
            word.casefold() == first and (word[:1].isupper() or len(first) > LOWER_CASE_FROM)
            for word in asked
        )
    # A name of generic words alone ("General Electric") counts when it stands there in full.
    return bool(company) and folded.issuperset(word.casefold() for word in company)


def _quarter(question: str) -> tuple[str, str | None] | None:
    match = _PERIOD.search(question)
    if match is None:
        return None
    return match.group(1) or _ORDINALS[match.group(2).casefold()], match.group(3)


def _fits(period: str | None, quarter: tuple[str, str | None]) -> bool:
    if period is None:
        return False
    return f"q{quarter[0]}" in period.casefold() and (quarter[1] is None or quarter[1] in period)
