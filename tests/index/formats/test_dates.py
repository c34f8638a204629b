"""Dates and periods, read only where they mean one thing."""

import pytest

from index.formats.dates import find_date, find_period


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Published 21/08/2024, 08:50 pm", "2024-08-21"),
        ("08/21/2024", "2024-08-21"),
        ("07/08/2024", None),
        ("07/07/2024", "2024-07-07"),
        ("Aug. 21, 2024, 4:30 p.m. ET", "2024-08-21"),
        ("Nov 4, 2031", "2031-11-04"),
        ("8 August 2031, 06:42 CET", "2031-08-08"),
        ("the 3rd of May 2030", "2030-05-03"),
        ("2024-08-21T10:00:00", "2024-08-21"),
        ("2024年8月21日", "2024-08-21"),
        ("21.08.2024", "2024-08-21"),
        ("31 February 2024", None),
        ("In 2024 we grew by 21", None),
        ("13/13/2024", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Fenwick Tools (FWK) Q2 2024:", "Q2 2024"),
        ("2Q24 results", "Q2 2024"),
        ("Q4 FY2025 Earnings Call", "Q4 2025"),
        ("second quarter 2024 earnings", "Q2 2024"),
        ("third quarter of fiscal year 2020", "Q3 2020"),
        ("its 2024 second-quarter call", "Q2 2024"),
        ("first half of 2024", "H1 2024"),
        ("full year 2023 results", "FY 2023"),
        ("2024 Q3", "Q3 2024"),
        ("the second quarter was good", None),
        ("Q2 24%", None),
    ],
)
def test_periods(text: str, period: str | None) -> None:
    assert find_period(text) == period
