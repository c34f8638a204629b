"""Title, company, period and date from the lines above, the marker and the opening."""

import pytest

from index.formats.metadata import read_metadata
from index.transcript import Turn


def opening(text: str) -> list[Turn]:
    return [Turn(number=1, speaker="Operator", text=text)]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Welcome to the Fenwick Tools' Second Quarter 2031 Earnings Conference Call.", "Fenwick Tools"),
        ("Good morning and welcome to Fenwick's third quarter 2031 results call.", "Fenwick"),
        ("Thank you for joining us for the Birch & Lane Inc. Q4 2031 earnings call.", "Birch & Lane Inc."),
        ("Welcome to the earnings call.", None),
        ("Welcome to the show, everyone.", None),
    ],
)
def test_the_company_that_the_opening_welcomes_to(text: str, company: str | None) -> None:
    assert read_metadata([], None, opening(text), page=False).company == company


def test_keyed_lines_above_a_meeting() -> None:
    found = read_metadata(
        ["# Notes", "Title: Weekly sync", "Date: 2031-03-04"], None, opening("Hi."), page=False
    )
    assert (found.title, found.date, found.company, found.period) == ("Weekly sync", "2031-03-04", None, None)


def test_a_date_that_the_operator_says() -> None:
    found = read_metadata([], None, opening("Today is Wednesday, November 4th, 2031. Welcome."), page=False)
    assert found.date == "2031-11-04"
    quarter = read_metadata([], None, opening("For the quarter ended June 30, 2031 we report."), page=False)
    assert quarter.date is None


def test_the_first_line_of_a_page_is_no_title() -> None:
    found = read_metadata(
        ["Claim your offer now"], "Full transcript - Acme Ltd (ACM) H1 2031:", opening("Hi."), page=True
    )
    assert (found.title, found.company, found.period) == (
        "Acme Ltd H1 2031 earnings call",
        "Acme Ltd",
        "H1 2031",
    )
