"""Words cut by the ends of lines."""

import pytest

from index.formats.pdf_words import Hyphens, without_soft_hyphens

_TEXT = [
    "Our revenue is high-quality revenue.",
    "The plant and the deposit rose, and gathering takes time; gathering again.",
]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        # The whole word stands elsewhere in the text.
        ("strong reve-", "nue in May", ("strong revenue", "in May")),
        ("strong reve\u00ad", "nue in May", ("strong revenue", "in May")),
        # The word with its hyphen does.
        ("of high-", "quality work", ("of high-quality", "work")),
        # What goes on after a second hyphen, a figure or capitals is a compound.
        ("year-", "over-year growth", ("year-over-year", "growth")),
        ("non-", "GAAP", ("non-GAAP", "")),
        ("a 200-", "megawatt site", ("a 200-megawatt", "site")),
        # Both parts are words of the text by themselves.
        ("deposit-", "gathering is", ("deposit-gathering", "is")),
        # Neither is known: the hyphen ended the line.
        ("the insti-", "tution", ("the institution", "")),
        # A dash, a figure below, and no hyphen at all cut nothing.
        ("we grew -", "and saved", None),
        ("from 2030-", "2031", None),
        ("we grew", "and saved", None),
    ],
)
def test_a_cut_word(above: str, below: str, joined: tuple[str, str] | None) -> None:
    assert Hyphens(_TEXT).join(above, below) == joined


def test_soft_hyphens_inside_a_line_are_dropped() -> None:
    assert without_soft_hyphens("rev\u00adenue in\u00ad") == "revenue in\u00ad"
