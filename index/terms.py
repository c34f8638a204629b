"""Lexical terms: the tokens that word search compares.

Stems of words, stop words out; figures, tickers and mixed tokens whole, so that `RMB1,891.8` is found as 1891.8.
"""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

import snowballstemmer

from index.sentences import MARK

_TOKEN = re.compile(
    r"[^\W\d_]{1,4}\$?(?=\d)"  # a currency glued to its figure: RMB1,891.8
    r"|\d+(?:,\d{3})+(?:\.\d+)?"  # 1,891.8
    r"|\d+(?:\.\d+)?"
    r"|[^\W\d_]+(?:[.&][^\W\d_]+)+"  # U.S, R&D, Q&A
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"
)

STOP_WORDS = frozenset(
    """a about above after again all also am an and any are as at be because been before being below between both but by
    can could did do does doing down during each few for from further had has have having he her here hers him his how i
    if in into is it its itself just let like ll lot m me more most my no nor not now of off on once only or other our
    ours out over own re really s said same say says see she should so some such t tell than that the their them then
    there these they thing things think this those through to too up us ve very was we well were what when where which
    while who whom whose why will with would yeah yes yet you your yours much many kind sort gonna okay um uh mean know
    bit maybe going go get got good great thank thanks please""".split()
)
"""Function words and the fillers of spoken English; a question's own words are filtered the same way."""

_ABBREVIATIONS = {
    "capex": "capital expenditures",
    "opex": "operating expenses",
    "fcf": "free cash flow",
    "eps": "earnings per share",
    "gm": "gross margin",
    "yoy": "year over year",
    "qoq": "quarter over quarter",
    "y/y": "year over year",
    "q/q": "quarter over quarter",
    "roi": "return on investment",
    "roe": "return on equity",
    "r&d": "research and development",
    "m&a": "mergers and acquisitions",
    "g&a": "general and administrative",
    "sg&a": "selling, general and administrative",
    "ebit": "operating profit",
    "d&a": "depreciation and amortization",
    "asp": "average selling price",
    "comps": "comparable sales",
}
"""Terms of the trade that a speaker may say either way. Used for questions only."""

SPELLED_OUT_WEIGHT = 0.5
ABBREVIATED_WEIGHT = 0.7

_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)")
"""Runs of Chinese and Japanese script, which puts no space between words."""
_DOTTED = {"u.s": "usa", "u.k": "uk"}

_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))


def terms(text: str) -> list[str]:
    """Terms of `text` in order, repeated as often as they occur; marks and stop words left out."""
    found: list[str] = []
    for match in _TOKEN.finditer(MARK.sub(" ", text)):
        token = match.group().casefold().replace("’", "'")
        if token[0].isdigit():
            figure = token.replace(",", "")
            found.append(figure.rstrip("0").rstrip(".") if "." in figure else figure)  # 7.40 is 7.4
            continue
        token = token.removesuffix("'s").replace("'", "")
        if "." in token:
            token = _DOTTED.get(token, token.replace(".", ""))  # "us" the pronoun is a stop word
        if token in STOP_WORDS or not token:
            continue
        if _UNSPACED.search(token):
            found.extend(_pairs(token))
            continue
        found.append(token if "&" in token else _stem(token))
    return found


def _pairs(token: str) -> list[str]:
    """Neighbouring characters of unspaced script as terms of their own, the usual stand-in for words (CJK bigrams)."""
    found: list[str] = []
    for position, part in enumerate(_UNSPACED.split(token)):
        if position % 2 == 0:
            found += [_stem(part)] if part else []
        else:
            found += [part[at : at + 2] for at in range(len(part) - 1)] or [part]
    return found


_ABBREVIATED = re.compile(
    rf"(?<![\w&/])({'|'.join(re.escape(short) for short in sorted(_ABBREVIATIONS, key=len, reverse=True))})(?![\w&/])",
    re.IGNORECASE,
)


def spell_out(text: str) -> str:
    """A question with its abbreviations written out: an encoder of plain English knows few of them."""
    return _ABBREVIATED.sub(lambda found: _ABBREVIATIONS[found.group().casefold()], text)


@lru_cache(maxsize=1)
def _spelled_out() -> dict[str, tuple[str, ...]]:
    """Each abbreviation's term and the terms of its spelled-out form."""
    return {terms(short)[0]: tuple(terms(long)) for short, long in _ABBREVIATIONS.items() if "/" not in short}


def other_forms(term: str) -> tuple[str, ...]:
    """Terms of the spelled-out form of an abbreviation's term ("capex": "capit", "expenditur"); empty for others."""
    return _spelled_out().get(term, ())


def query_terms(text: str) -> dict[str, float]:
    """Terms of a question with weights: 1 for its own words, less for the other form of an abbreviation."""
    weights = dict.fromkeys(terms(text), 1.0)
    own = set(weights)
    for short, spelled in _spelled_out().items():
        if short in own:
            for term in spelled:
                weights.setdefault(term, SPELLED_OUT_WEIGHT)
        elif len(set(spelled)) > 1 and own.issuperset(spelled):
            weights.setdefault(short, ABBREVIATED_WEIGHT)
    return weights


def coverage(weights: Mapping[str, float], held: Collection[str]) -> float:
    """Share of a question's term weight that a text holds, 0 to 1.

    Args:
        weights: see `query_terms`.
        held: terms of the text. An abbreviation counts as held when all terms of its spelled-out form are, and the
            spelled-out form does not count beside it.
    """
    beside = {form for term in weights for form in other_forms(term) if weights[form] < 1}
    asked = {term: weight for term, weight in weights.items() if term not in beside}
    total = sum(asked.values())
    found = sum(weight for term, weight in asked.items() if is_held(term, held))
    return found / total if total else 0.0


def is_held(term: str, held: Collection[str]) -> bool:
    """Whether terms of a text hold a term, or all of its spelled-out form."""
    forms = other_forms(term)
    return term in held or (bool(forms) and all(form in held for form in forms))
