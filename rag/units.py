"""How figures are written: number words, scales, currencies and units, and the patterns that find them.

Spoken English first ("three and a half million dollars"), as transcripts write it down.
"""

import re
from decimal import Decimal
from typing import Literal

Hedge = Literal["near", "over", "under"]

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

SCALES = {
    "hundred": Decimal(100),
    "dozen": Decimal(12),
    "thousand": Decimal(10**3),
    "grand": Decimal(10**3),
    "k": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "mio": Decimal(10**6),
    "mln": Decimal(10**6),
    "mm": Decimal(10**6),
    "mn": Decimal(10**6),
    "m": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "bln": Decimal(10**9),
    "bn": Decimal(10**9),
    "b": Decimal(10**9),
    "trillion": Decimal(10**12),
    "trn": Decimal(10**12),
    "tn": Decimal(10**12),
}

CURRENCIES = {
    "$": "$", "us$": "USD", "usd": "USD", "hk$": "HKD", "hkd": "HKD", "c$": "CAD", "cad": "CAD", "a$": "AUD",
    "aud": "AUD", "nt$": "TWD", "twd": "TWD", "r$": "BRL", "brl": "BRL", "s$": "SGD", "sgd": "SGD", "nzd": "NZD",
    "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "¥", "jpy": "JPY", "rmb": "CNY", "cny": "CNY",
    "₹": "INR", "inr": "INR", "rs": "INR", "chf": "CHF", "mxn": "MXN", "krw": "KRW", "₩": "KRW", "sek": "SEK",
    "nok": "NOK", "dkk": "DKK", "pln": "PLN", "zar": "ZAR", "rub": "RUB", "ils": "ILS",
    "dollar": "$", "dollars": "$", "buck": "$", "bucks": "$", "euro": "EUR", "euros": "EUR", "pound": "GBP",
    "pounds": "GBP", "sterling": "GBP", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "rupee": "INR",
    "rupees": "INR", "franc": "CHF", "francs": "CHF", "peso": "MXN", "pesos": "MXN", "won": "KRW",
}  # fmt: skip
"""Signs, codes and words to one unit each; "$" and "¥" alone stay open between the currencies that use them."""

SMALL_COINS = frozenset({"cent", "cents", "penny", "pennies", "pence"})
"""A hundredth of whatever the currency is."""

MONEY = "money"
"""Unit of a sum whose currency is not told, such as "45 cents"."""

OPEN_CURRENCIES = {
    "$": frozenset({"USD", "CAD", "AUD", "HKD", "TWD", "SGD", "NZD"}),
    "¥": frozenset({"JPY", "CNY"}),
}

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "front": 1, "back": 2,
    "latter": 2,
}  # fmt: skip

FRACTIONS = {
    "half": Decimal(1) / 2,
    "third": Decimal(1) / 3,
    "quarter": Decimal(1) / 4,
    "fifth": Decimal(1) / 5,
}

FOLDS = {"twice": 2, "double": 2, "doubled": 2, "doubling": 2, "triple": 3, "tripled": 3, "tripling": 3,
         "quadruple": 4, "quadrupled": 4, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5,
         "tenfold": 10}  # fmt: skip

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\d)\.\d+)"
_CODES = "|".join(sorted((re.escape(c) for c in CURRENCIES if len(c) <= 3), key=len, reverse=True))
_PREFIX = rf"(?:(?<![^\W\d_])(?:{_CODES})\s?)"
_LONG_SCALE = "|".join(sorted((s for s in SCALES if s not in {"k", "m", "b"}), key=len, reverse=True))
_SCALE = rf"(?:(?:[\s-]*(?:{_LONG_SCALE})s?\b)+|[kmb](?![\w&]))"
_COINS = "|".join(sorted(SMALL_COINS, key=len, reverse=True))
_NAMES = "|".join(sorted((c for c in CURRENCIES if c.isalpha() and len(c) >= 3), key=len, reverse=True))
_UNIT = (
    r"(?:\s?%(?:\s?age)?(?:[\s-]+points?\b|\s+percent\b)?"
    r"|[\s-]+(?:percentage|percent|per\s?cent|pct)(?:[\s-]*points?)?\b"
    r"|[\s-]*(?:basis[\s-]+points?|bps?)\b|[\s-]*(?:pps?|pts?)\b|[\s-]+points?\b"
    rf"|[\s-]*(?:x|-?fold|times)\b|[\s-]+(?:us\s+)?(?:{_COINS}|{_NAMES})\b|\s?[€£¥₹](?!\s?\d))"
)
_HALF = r"(?:\s+and\s+(?:a|one)\s+half)"
_WORD = "|".join(sorted([*ONES, *TENS, *(s for s in SCALES if len(s) > 3)], key=len, reverse=True))
_WORDED = (
    rf"(?:(?:half\s+)?an?\s+(?=(?:{_LONG_SCALE})\b))?(?:{_WORD})\b"
    rf"(?:[\s-]+(?:and\s+(?=(?:{'|'.join([*ONES, *TENS])})\b)|point\s+)?(?:{_WORD})\b)*{_HALF}?"
    rf"(?:[\s-]+(?:{_LONG_SCALE})\b)*"
)
_AFTER_PERIOD = r"\W?(?:19|20)\d\d\b|['’/-]?\d\d\b(?![%.,]?\d|%)|\s['’]\d\d\b"
_ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"

FIGURE = re.compile(
    rf"(?P<skip>\b(?!(?:mid|sub|pre|post|non|low|high|us|minus)-)[^\W\d_][\w&]{{0,30}}-\d[\w-]{{0,30}}"
    rf"|\b(?:10|20|8|6)-?[KQF]s?\b|\b(?!(?:{_CODES})[\d.])(?!fy\d|[qh][1-4]\b)[^\W\d_]{{1,30}}\d[\w-]{{0,30}}"
    rf"|\b\d+(?:s|d|g|ds|vr|neo|e|f|a)\b|\b(?:several|few|couple(?:\s+of)?|many)\s+(?:{_LONG_SCALE})s?(?:\s+(?:{_LONG_SCALE})s?)*\b)"
    rf"|(?P<time>\b\d{{1,2}}:\d{{2}}\b)"
    rf"|(?P<quarter>\b(?:q[1-4]|[1-4]q)(?:{_AFTER_PERIOD})?|\b{_ORDINAL}(?:(?:,\s+|\s+and\s+|\s+or\s+|\s+to\s+)"
    rf"{_ORDINAL}){{0,3}}[\s-]+(?:fiscal\s+|calendar\s+)?quarters?\b)"
    rf"|(?P<half>\b(?:h[12]|[12]h)(?:{_AFTER_PERIOD})?|\b(?:first|second|1st|2nd|front|back|latter)[\s-]+half\b)"
    rf"|(?P<year>\bfy\s?'?\d{{2}}(?:\d\d)?\b|\bfiscal(?:\s+year)?\s+'?\d{{2}}(?:\d\d)?\b(?![.,]\d|\s*%)|(?<!\w)['’]\d\d\b(?!\s*%))"
    rf"|(?P<day>\b{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?![.,%]?\d|\s?%|\s+(?:{_LONG_SCALE}|percent))"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}\b|\b\d+(?:st|nd|rd|th)\b)"
    rf"|(?P<fraction>\b(?P<share>(?:(?:a|one|two|three|four)[\s-]+)(?:half|halves|thirds?|quarters?|fifths?)|half)"
    rf"(?=\s+(?:of|the|our|its|their)\b))"
    rf"|(?P<amount>(?<![\w.])(?P<sign>(?:minus|negative)\s+|(?<![\d%])[-−–](?=\S))?(?P<prefix>{_PREFIX})?(?P<inner>[-−]\s?)?"
    rf"(?P<digits>(?<!\d){_DIGITS}){_HALF}?(?P<scale>{_SCALE})?(?P<unit>{_UNIT})?(?!\.\d))"
    rf"|(?P<worded>(?<![\w.])(?P<wsign>(?:minus|negative)\s+)?(?P<words>{_WORDED})(?P<wunit>{_UNIT})?)"
    rf"|(?P<fold>\b(?:{'|'.join(FOLDS)})\b(?![\s-]+digits?))",
    re.IGNORECASE,
)
"""Every stretch of text that is, or only looks like, a figure (group "skip")."""

_HEDGE_END = r")\s*(?:an?\s+)?$"
HEDGES: dict[Hedge, re.Pattern[str]] = {
    "near": re.compile(
        r"(?:\b(?:about|around|roughly|approximately|approx\.?|some|circa|ca\.|close to)|[~≈]" + _HEDGE_END,
        re.IGNORECASE,
    ),
    "over": re.compile(
        r"(?:\b(?:over|above|more than|at least|north of|upwards of)|>" + _HEDGE_END, re.IGNORECASE
    ),
    "under": re.compile(
        r"(?:\b(?:under|below|less than|nearly|almost|up to|as much as)|<" + _HEDGE_END, re.IGNORECASE
    ),
}
"""What ends the text before a figure that is not meant to the last digit, by how it is meant."""

FALLING = re.compile(
    r"\b(?:down|decreas\w*|declin\w*|fell|fall\w*|drop\w*|lost|lose|losing|loss\w*|lower\w*|reduc\w*|shrank|shrunk"
    r"|shrink\w*|contract(?:ed|ion)|negative|minus|deficit|outflow\w*|below|decremental)\b",
    re.IGNORECASE,
)
"""Words that say "minus" beside a figure."""

RANGE = re.compile(r"\s*(?:to|[-–—]|or|through)\s*", re.IGNORECASE)
"""What stands between the two ends of a range."""

SPOKEN_RANGE = re.compile(r",\s*(?:maybe\s+|say\s+|you know,?\s+)?", re.IGNORECASE)
"""What may stand there when somebody thinks aloud."""
