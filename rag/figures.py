"""Figures in text, with value, unit and scale: RMB1,891.8 million is 1.8918 billion, 42% is forty-two percent.

What a claim says and what a quote says are compared by value and unit, never by spelling.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from rag.units import (
    CURRENCIES,
    FALLING,
    FIGURE,
    FOLDS,
    FRACTIONS,
    HEDGES,
    MONEY,
    ONES,
    OPEN_CURRENCIES,
    ORDINALS,
    RANGE,
    SCALES,
    SMALL_COINS,
    SPOKEN_RANGE,
    TENS,
    Hedge,
)

SPOKEN_STEP = Decimal("1.3")
"""How much greater the second of two figures may be that are named as neighbours."""
PERCENT = "%"
POINTS = "pp"
MULTIPLE = "x"
QUARTER = "quarter"
HALF = "half"
YEAR = "year"
DAY = "day"
TIME = "time"
_PERIODS = frozenset({QUARTER, HALF, YEAR})
_NO_RANGE = _PERIODS | {DAY, TIME}
_CURRENCY_UNITS = frozenset(CURRENCIES.values()) | {MONEY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as a text states it."""

    value: Decimal
    """Scale worked in ("654.8 million" is 654800000), never negative."""
    unit: str
    """"%", "pp" (percentage points; 100 basis points are 1), "x", a currency, a kind of period, or "" for none."""
    start: int
    """Code points into the text, inclusive."""
    end: int
    """Exclusive."""
    step: Decimal = Decimal(1)
    """Value of one unit of the last digit written: 100,000,000 for "1.9 billion"."""
    negative: bool = False
    """Written with a minus sign, "minus" or "negative"."""
    falling: bool = False
    """A word such as "down" or "loss" stands beside it."""
    hedge: Hedge | None = None
    """Introduced by "about" (near), "more than" (over), "nearly" (under) or the like."""
    scale: Decimal = Decimal(1)
    """Factor of the scale words written: 1,000,000 for "million"."""

    @property
    def period(self) -> bool:
        """Whether it names a quarter, a half or a year."""
        return self.unit in _PERIODS

    @property
    def money(self) -> bool:
        """Whether its unit is a currency, told or not."""
        return self.unit in _CURRENCY_UNITS


def figures(text: str) -> tuple[Figure, ...]:
    """Every figure of `text` in order.

    The word "one" alone, ordinals of no period ("first"), and digits inside names (COVID-19, 10-K, 5G) are none.
    """
    found: list[Figure] = []
    for match in FIGURE.finditer(text):
        found.extend(_read(match))
    return tuple(_with_surroundings(text, figure) for figure in _ranges(text, found))


def same(claimed: Figure, said: Figure, *, currencies: Iterable[str] = ()) -> bool:
    """Whether `said` proves `claimed`: the same value in the same unit.

    A claim may leave the currency out, or name one of `currencies` (those its transcript uses) where the quote names
    none; a claim that says "about" (or "over", "nearly") may be the quote's figure rounded to the claim's own digits.
    """
    if not _units_fit(claimed, said, frozenset(currencies)):
        return False
    if claimed.negative != said.negative:
        positive = said if claimed.negative else claimed
        if not positive.falling:
            return False
    return claimed.value == said.value or (claimed.hedge is not None and rounds_to(said, claimed))


def rounds_to(exact: Figure, rounded: Figure) -> bool:
    """Whether `exact`, rounded to the digits that `rounded` is written with, is `rounded`.

    Rounded down if `rounded` says "over", up if it says "nearly", to the nearest otherwise.
    """
    way = {"over": ROUND_FLOOR, "under": ROUND_CEILING}.get(rounded.hedge or "near", ROUND_HALF_UP)
    steps = (exact.value / rounded.step).quantize(Decimal(1), rounding=way)
    return steps * rounded.step == rounded.value


def missing(
    claimed: Iterable[Figure], said: Iterable[Figure], *, currencies: Iterable[str] = ()
) -> tuple[Figure, ...]:
    """The figures of a claim that no figure of its quotes proves."""
    evidence = tuple(said)
    known = frozenset(currencies)
    return tuple(c for c in claimed if not any(same(c, s, currencies=known) for s in evidence))


def _units_fit(claimed: Figure, said: Figure, currencies: frozenset[str]) -> bool:
    one, other = claimed.unit, said.unit
    if one == other:
        return True
    if claimed.money and said.money:
        return (
            MONEY in (one, other)
            or other in OPEN_CURRENCIES.get(one, ())
            or one in OPEN_CURRENCIES.get(other, ())
        )
    if one == "" and said.money:
        return True
    if other == "" and claimed.money:
        return one == MONEY or one in currencies or bool(OPEN_CURRENCIES.get(one, frozenset()) & currencies)
    return {one, other} == {"", DAY} or ({one, other} == {"", MULTIPLE} and claimed.value > 1)


class _Reading(NamedTuple):
    value: Decimal
    unit: str = ""
    step: Decimal = Decimal(1)
    negative: bool = False
    scale: Decimal = Decimal(1)


def _read(match: re.Match[str]) -> list[Figure]:
    """The figures that one match of FIGURE states, most often one."""
    kind = next((name for name in _READERS if match.group(name) is not None), None)
    if kind is None:
        return []
    return [
        Figure(start=match.start(), end=match.end(), **reading._asdict()) for reading in _READERS[kind](match)
    ]


def _amount(match: re.Match[str]) -> list[_Reading]:
    value = Decimal(match.group("digits").replace(",", ""))
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    prefix = (match.group("prefix") or "").strip().casefold()
    bare = not (prefix or match.group("unit") or match.group("scale"))
    if bare and re.fullmatch(r"(?:19|20)\d\d", match.group("digits")):
        return [_Reading(value, YEAR)]
    if re.search(r"\band\s+(?:a|one)\s+half", match.group("amount"), re.IGNORECASE):
        value, step = value + Decimal("0.5"), Decimal("0.1")
    scale = _scale(match.group("scale") or "")
    value, step, unit = _in_unit(value * scale, step * scale, match.group("unit") or "", prefix)
    return [_Reading(value, unit, step, bool(match.group("sign") or match.group("inner")), scale)]


def _worded(match: re.Match[str]) -> list[_Reading]:
    tokens = re.findall(r"[a-z]+", match.group("words").casefold())
    unit_text = match.group("wunit") or ""
    year = _year_in_words(tokens)
    if year is not None and not unit_text:
        return [_Reading(Decimal(year), YEAR)]
    value = _words_value(tokens)
    if value is None or (tokens == ["one"] and not unit_text):
        return []
    exponent = int(value.normalize().as_tuple().exponent)
    step = Decimal(1).scaleb(exponent) if value else Decimal(1)
    value, step, unit = _in_unit(value, step, unit_text, "")
    return [_Reading(value, unit, step, bool(match.group("wsign")), _scale_at_end(tokens))]


def _scale_at_end(tokens: list[str]) -> Decimal:
    product = Decimal(1)
    for token in reversed(tokens):
        if token not in SCALES:
            break
        product *= SCALES[token]
    return product


def _in_unit(value: Decimal, step: Decimal, suffix: str, prefix: str) -> tuple[Decimal, Decimal, str]:
    """Value and step in the unit that prefix (a currency) and suffix (the words after the number) name."""
    suffix = re.sub(r"[\s-]+", " ", suffix).strip().casefold()
    if prefix:
        return value, step, CURRENCIES[prefix]
    if suffix.startswith(("basis", "bp")):
        return value / 100, step / 100, POINTS
    if "point" in suffix or suffix in {"pp", "pps", "pt", "pts"}:
        return value, step, POINTS
    if suffix.startswith(("%", "percent", "per cent", "pct")):
        return value, step, PERCENT
    if suffix in {"x", "fold", "times"}:
        return value, step, MULTIPLE
    name = suffix.removeprefix("us ")
    if name in SMALL_COINS:
        return value / 100, step / 100, MONEY
    return value, step, CURRENCIES.get(name, "")


def _scale(text: str) -> Decimal:
    product = Decimal(1)
    for word in re.findall(r"[a-z]+", text.casefold()):
        product *= SCALES[word] if word in SCALES else SCALES[word.removesuffix("s")]
    return product


def _words_value(tokens: list[str]) -> Decimal | None:
    """Value of number words; None for a list of digits ("one two three"), which is no number."""
    total, current = Decimal(0), Decimal(0)
    place, place_free = None, True
    for position, token in enumerate(tokens):
        if token in {"a", "an", "and"}:
            continue
        if token == "half":
            current += Decimal("0.5")
        elif token == "point":
            place = Decimal(1)
        elif token in ONES and place is not None:
            place /= 10
            current += ONES[token] * place
        elif token in ONES or token in TENS:
            if not place_free and not (token in ONES and ONES[token] < 10 and tokens[position - 1] in TENS):
                return None
            current += ONES.get(token, 0) + TENS.get(token, 0)
            place_free = False
        else:
            scale = SCALES[token.removesuffix("s")]
            place, place_free = None, True
            if scale == SCALES["hundred"]:
                current = (current or Decimal(1)) * scale
            else:
                total += (current or Decimal(1)) * scale
                current = Decimal(0)
    return total + current


def _year_in_words(tokens: list[str]) -> int | None:
    """ "twenty twenty-four" is 2024; "twenty four" is no year."""
    if len(tokens) not in (2, 3) or tokens[0] not in {"nineteen", "twenty"}:
        return None
    century = 1900 if tokens[0] == "nineteen" else 2000
    second = TENS.get(tokens[1]) or (ONES[tokens[1]] if ONES.get(tokens[1], 0) >= 10 else None)
    if second is None:
        return None
    if len(tokens) == 2:
        return century + second
    last = ONES.get(tokens[2], 0)
    return century + second + last if tokens[1] in TENS and 0 < last < 10 else None


def _quarter(match: re.Match[str]) -> list[_Reading]:
    return _period(match.group("quarter"), QUARTER)


def _half(match: re.Match[str]) -> list[_Reading]:
    return _period(match.group("half"), HALF)


def _period(text: str, unit: str) -> list[_Reading]:
    """ "Q2", "2Q24", "second and third quarters"."""
    short = re.match(r"(?:[qh](\d)|(\d)[qh])(?:\W{0,2}((?:19|20)?\d\d))?$", text, re.IGNORECASE)
    if short is None:
        words = re.findall(r"[a-z0-9]+", text.casefold())
        return [_Reading(Decimal(ORDINALS[w]), unit) for w in words if w in ORDINALS]
    readings = [_Reading(Decimal(short.group(1) or short.group(2)), unit)]
    if short.group(3):
        readings.append(_Reading(_full_year(short.group(3)), YEAR))
    return readings


def _year(match: re.Match[str]) -> list[_Reading]:
    digits = "".join(re.findall(r"\d", match.group("year")))
    return [_Reading(_full_year(digits), YEAR)]


def _full_year(digits: str) -> Decimal:
    return Decimal(digits) if len(digits) == 4 else Decimal(2000 + int(digits))


def _day(match: re.Match[str]) -> list[_Reading]:
    return [_Reading(Decimal("".join(re.findall(r"\d", match.group("day")))), DAY)]


def _time(match: re.Match[str]) -> list[_Reading]:
    hours, minutes = match.group("time").split(":")
    return [_Reading(Decimal(int(hours) * 60 + int(minutes)), TIME)]


def _fraction(match: re.Match[str]) -> list[_Reading]:
    words = re.findall(r"[a-z]+", match.group("share").casefold().replace("halves", "half"))
    count = Decimal(ONES.get(words[0], 1))
    share = 100 * count * FRACTIONS[words[-1].removesuffix("s")]
    return [_Reading(round(share, 2), PERCENT)]


def _fold(match: re.Match[str]) -> list[_Reading]:
    return [_Reading(Decimal(FOLDS[match.group("fold").casefold()]), MULTIPLE)]


_READERS = {
    "time": _time,
    "quarter": _quarter,
    "half": _half,
    "year": _year,
    "day": _day,
    "amount": _amount,
    "worded": _worded,
    "fraction": _fraction,
    "fold": _fold,
}


def _ranges(text: str, found: list[Figure]) -> list[Figure]:
    """Share scale and unit between the two ends of a range: "3 to 5%" is 3% and 5%, "$3-5 million" both millions."""
    completed = list(found)
    for position in range(len(found) - 2, -1, -1):
        first, second = completed[position], completed[position + 1]
        if _of_one_kind(first, second) and _in_range(text, first, second):
            completed[position] = _like(first, second, text)
            if first.money and second.unit == "":
                completed[position + 1] = replace(second, unit=first.unit)
    return completed


def _of_one_kind(first: Figure, second: Figure) -> bool:
    """Whether two figures can be the ends of a range: "3% to $5 million" is none."""
    if {first.unit, second.unit} & _NO_RANGE:
        return False
    return first.unit in ("", second.unit) or (first.money and (second.money or second.unit == ""))


def _in_range(text: str, first: Figure, second: Figure) -> bool:
    between = text[first.end : second.start]
    if RANGE.fullmatch(between):
        return True
    if SPOKEN_RANGE.fullmatch(between) and first.unit == "":
        # "30, 31%": a speaker who names two neighbours means a range, a list has greater steps.
        return first.value < second.value / second.scale <= first.value * SPOKEN_STEP
    lead = text[max(0, first.start - 20) : first.start]
    after_between = re.search(r"\bbetween\s*[^\w\s]*$", lead, re.IGNORECASE)
    return after_between is not None and re.fullmatch(r"\s+and\s+", between) is not None


def _like(first: Figure, second: Figure, text: str) -> Figure:
    """`first` with the scale and unit that it leaves to `second`."""
    if first.scale == 1 and first.value < second.scale:
        first = replace(
            first, value=first.value * second.scale, step=first.step * second.scale, scale=second.scale
        )
    if first.unit != "":
        return first
    written = text[second.start : second.end]
    hundredths = second.unit == MONEY or (
        second.unit == POINTS and re.search(r"basis|bp", written, re.IGNORECASE)
    )
    ratio = Decimal("0.01") if hundredths else Decimal(1)
    return replace(first, unit=second.unit, value=first.value * ratio, step=first.step * ratio)


def _with_surroundings(text: str, figure: Figure) -> Figure:
    before = text[max(0, figure.start - 45) : figure.start]
    before = re.split(r"[.!?;](?=\s)", before)[-1]
    after = re.split(r"[.!?;,](?=\s)|$", text[figure.end : figure.end + 30])[0]
    return replace(
        figure,
        hedge=next((name for name, words in HEDGES.items() if words.search(before)), None),
        falling=FALLING.search(before) is not None or FALLING.search(after) is not None,
    )
