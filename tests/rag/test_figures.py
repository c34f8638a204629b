"""Figures are compared by value and unit, however they are written. Every expected value is worked by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.figures import Figure, figures, missing, rounds_to, same

# text, then (value, unit) of each figure in order
TABLE: list[tuple[str, list[tuple[str, str]]]] = [
    # money, with scales
    ("RMB1,891.8 million", [("1891800000", "CNY")]),
    ("1.8918 billion", [("1891800000", "")]),
    ("RMB 654.8 million", [("654800000", "CNY")]),
    ("$1.2B", [("1200000000", "$")]),
    ("$1,200 million", [("1200000000", "$")]),
    ("$1.2 bn", [("1200000000", "$")]),
    ("1.2 billion dollars", [("1200000000", "$")]),
    ("US$3.5 trillion", [("3500000000000", "USD")]),
    ("HK$5.2 billion", [("5200000000", "HKD")]),
    ("€150 million", [("150000000", "EUR")]),
    ("150 million euros", [("150000000", "EUR")]),
    ("CHF12 million", [("12000000", "CHF")]),
    ("4.2 billion pesos", [("4200000000", "MXN")]),
    ("£2.5m", [("2500000", "GBP")]),
    ("500k users", [("500000", "")]),
    ("1,00,000 rupees", [("100000", "INR")]),
    ("5 crore", [("50000000", "")]),
    ("234,567 units", [("234567", "")]),
    ("45 cents", [("0.45", "money")]),
    ("$0.45 a share", [("0.45", "$")]),
    ("three and a half million dollars", [("3500000", "$")]),
    ("half a billion", [("500000000", "")]),
    ("a hundred million dollars", [("100000000", "$")]),
    ("one hundred and five million", [("105000000", "")]),
    ("four hundred and fifty thousand", [("450000", "")]),
    ("one point five billion", [("1500000000", "")]),
    # percent, points, basis points, multiples
    ("42%", [("42", "%")]),
    ("42 %", [("42", "%")]),
    ("42 percent", [("42", "%")]),
    ("42 per cent", [("42", "%")]),
    ("forty-two percent", [("42", "%")]),
    ("forty two percent", [("42", "%")]),
    (".5%", [("0.5", "%")]),
    ("99% percent", [("99", "%")]),
    ("twelve point five percent", [("12.5", "%")]),
    ("one percent", [("1", "%")]),
    ("150 basis points", [("1.5", "pp")]),
    ("a hundred basis points", [("1", "pp")]),
    ("610 basis point decline", [("6.1", "pp")]),
    ("75 bps", [("0.75", "pp")]),
    ("1.5 percentage points", [("1.5", "pp")]),
    ("two thirds of the fleet", [("66.67", "%")]),
    ("half of our customers", [("50", "%")]),
    ("2x", [("2", "x")]),
    ("5.25 times", [("5.25", "x")]),
    ("twofold", [("2", "x")]),
    ("backlog doubled", [("2", "x")]),
    # ranges share scale and unit
    ("3 to 5%", [("3", "%"), ("5", "%")]),
    ("15-20%", [("15", "%"), ("20", "%")]),
    ("15%–20%", [("15", "%"), ("20", "%")]),
    ("$3 to $5 million", [("3000000", "$"), ("5000000", "$")]),
    ("$3-5 million", [("3000000", "$"), ("5000000", "$")]),
    ("between 5 and 6 percent", [("5", "%"), ("6", "%")]),
    ("25 to 50 basis points", [("0.25", "pp"), ("0.5", "pp")]),
    ("250-300 million", [("250000000", ""), ("300000000", "")]),
    ("ten to fifteen percent", [("10", "%"), ("15", "%")]),
    ("up 3% to €1.9 billion", [("3", "%"), ("1900000000", "EUR")]),
    ("roughly 30, 31% margin", [("30", "%"), ("31", "%")]),
    ("45, 50 million", [("45000000", ""), ("50000000", "")]),
    ("5, 31%", [("5", ""), ("31", "%")]),
    ("2 to 3 million dollars", [("2000000", "$"), ("3000000", "$")]),
    # periods, days, times
    ("Q2 2024", [("2", "quarter"), ("2024", "year")]),
    ("2Q24", [("2", "quarter"), ("2024", "year")]),
    ("Q3'21", [("3", "quarter"), ("2021", "year")]),
    ("the second quarter", [("2", "quarter")]),
    ("second and third quarters of 2020", [("2", "quarter"), ("3", "quarter"), ("2020", "year")]),
    ("first half of fiscal 2021", [("1", "half"), ("2021", "year")]),
    ("H1", [("1", "half")]),
    ("FY24", [("2024", "year")]),
    ("twenty twenty-four", [("2024", "year")]),
    ("twenty-four", [("24", "")]),
    ("nineteen ninety-nine", [("1999", "year")]),
    ("August 21st", [("21", "day")]),
    ("21 August 2024", [("21", "day"), ("2024", "year")]),
    ("10:30", [("630", "time")]),
    ("Q2 14 stores", [("2", "quarter"), ("14", "")]),
    # plain numbers
    ("165 feet", [("165", "")]),
    ("three miles", [("3", "")]),
    ("12-month", [("12", "")]),
    ("a dozen sites", [("12", "")]),
    ("5.", [("5", "")]),
    # what is no figure
    ("COVID-19", []),
    ("10-K and 10-Q", []),
    ("5G and 3D", []),
    ("AFM24", []),
    ("one of the largest", []),
    ("first, we hire", []),
    ("several hundred million dollars", []),
    ("one two three", []),
    ("the 1990s", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text or "empty" for text, _ in TABLE])
def test_value_and_unit(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in figures(text)] == [(Decimal(v), u) for v, u in expected]


def _one(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


SAME = [
    ("1.2 billion", "1,200 million"),
    ("$1.2B", "1.2 billion dollars"),
    ("42 percent", "forty-two percent"),
    ("150 basis points", "1.5 percentage points"),
    ("654.8 million", "RMB654.8 million"),  # a claim may leave the currency out
    ("US$3 million", "$3 million"),
    ("$0.45", "45 cents"),
    ("5x", "five times"),
    ("21st", "August 21"),
    ("7.40%", "7.4%"),
    ("about RMB1.89 billion", "RMB1,891.8 million"),  # 1,891.8 rounded to two decimals of a billion
    ("more than 1.8 billion", "1,891.8 million"),  # rounded down
    ("nearly 1.9 billion", "1,891.8 million"),  # rounded up
    ("-5%", "minus 5%"),
    ("-5%", "fell 5%"),
]
DIFFERENT = [
    ("1.3 billion", "1.2 billion"),
    ("1.2 million", "1.2 billion"),
    ("€1.2 billion", "$1.2 billion"),
    ("42", "42%"),
    ("42%", "42"),
    ("1.5%", "150 basis points"),
    ("RMB1.9 billion", "RMB1,891.8 million"),  # rounded without a word that says so
    ("about 1.8 billion", "1,891.8 million"),
    ("-5%", "rose 5%"),
    ("Q2", "Q3"),
    ("2", "Q2"),
    ("$654.8 million", "654.8 million"),  # unless the transcript uses that currency
]


@pytest.mark.parametrize(("claim", "quote"), SAME)
def test_the_quote_proves_the_claim(claim: str, quote: str) -> None:
    assert same(_one(claim), _one(quote))


@pytest.mark.parametrize(("claim", "quote"), DIFFERENT)
def test_the_quote_does_not_prove_the_claim(claim: str, quote: str) -> None:
    assert not same(_one(claim), _one(quote))


def test_a_currency_that_the_transcript_uses_may_be_added() -> None:
    assert same(_one("$654.8 million"), _one("654.8 million"), currencies=["$"])
    assert not same(_one("€654.8 million"), _one("654.8 million"), currencies=["$"])


def test_missing_names_what_no_quote_holds() -> None:
    claimed = figures("Revenue was $5 million, up 3%, in Q2")
    said = figures("In the second quarter revenue was five million dollars, up 4%")
    assert [(figure.value, figure.unit) for figure in missing(claimed, said)] == [(Decimal(3), "%")]


def test_rounding_goes_by_the_digits_written() -> None:
    # 1,891.8 million in hundreds of millions is 18.918, so 19: 1.9 billion
    assert rounds_to(_one("1,891.8 million"), _one("1.9 billion"))
    assert not rounds_to(_one("1,891.8 million"), _one("1.8 billion"))
    assert rounds_to(_one("323.4 million"), _one("323 million"))


@given(st.text(alphabet="0123456789.,-–% $€£RMBmkbnQHFY'onetwhudrifvalpcx\n ", max_size=80))
def test_figures_stand_in_order_inside_the_text(text: str) -> None:
    found = figures(text)
    assert all(0 <= figure.start < figure.end <= len(text) and figure.value >= 0 for figure in found)
    assert [figure.start for figure in found] == sorted(figure.start for figure in found)


@given(st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False, allow_infinity=False))
def test_a_figure_is_itself_in_other_scales(number: Decimal) -> None:
    million, thousand = _one(f"${number:,} million"), _one(f"${number * 1000:,} thousand")
    assert same(million, thousand)
    assert same(thousand, million)
    assert not same(million, _one(f"${number + 1:,} million"))


@pytest.mark.parametrize("unit", ["1,", "first and ", "a&", "one hundred and ", "q1 ", "$", "1 ", "- "])
def test_long_strange_text_takes_linear_time(unit: str) -> None:
    assert len(figures(unit * 2000)) <= 4000
