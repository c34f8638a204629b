"""Roles as they are said, and the firm behind them."""

import time

import pytest

from index.structure.titles import find_titles, is_title

SAID = [
    (
        "our Vice Chairman and CEO, Mr. Ravi Menon; and CFO, Ms. Prado.",
        [("Vice Chairman and CEO", None), ("CFO", None)],
    ),
    (
        "Ms. Mary Mull, Senior Vice President, General Counsel, and Secretary of Fenwick.",
        [("Senior Vice President, General Counsel, and Secretary", "Fenwick")],
    ),
    ("Dana Whitlock, IR Director of Fenwick Cloud. Please", [("IR Director", "Fenwick Cloud")]),
    (
        "Steve Whit, Vice President of Investor Communications.",
        [("Vice President of Investor Communications", None)],
    ),
    (
        "Joe Nolan, our Executive Vice President for Strategy, Customer and Corporate Relations, John More, our Treasurer",
        [
            ("Executive Vice President for Strategy, Customer and Corporate Relations", None),
            ("Treasurer", None),
        ],
    ),
    (
        "Laura G, Vice President Investor Relations of the Mosel Company.",
        [("Vice President Investor Relations", "Mosel Company")],
    ),
    (
        "Doug B, group head Global Consumer Services. It's great",
        [("group head Global Consumer Services", None)],
    ),
    (
        "David B, co-chairman of the board and Chief Executive Officer.",
        [("co-chairman of the board and Chief Executive Officer", None)],
    ),
    (
        "Ana, our head of product, and Bob, senior software engineer at Initech.",
        [("head of product", None), ("senior software engineer", "Initech")],
    ),
    ("Bill, the VP of the U.S division.", [("VP of the U.S division", None)]),
    ("Vera M, Minister for Health and Social Services.", [("Minister for Health and Social Services", None)]),
    ("our designer and how difficult it is", [("designer", None)]),
    ("nobody here has any", []),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_roles_and_firms(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(title.text, title.firm) for title in find_titles(text)] == expected


def test_offsets_are_those_of_the_text() -> None:
    text = "with our Chief Financial Officer, Ana Ruiz"
    (title,) = find_titles(text)
    assert text[title.start : title.end] == "Chief Financial Officer"


def test_a_whole_line_is_a_role_or_not() -> None:
    assert is_title("Chief Executive Officer")
    assert is_title("Vice President, Investor Relations")
    assert not is_title("Northfield Capital")


@pytest.mark.parametrize(
    "word", ["ceo ", "vice president, ", "head of the ", "chief a a a a ", "Director of Aa, Bb, "]
)
def test_endless_lists_take_bounded_time(word: str) -> None:
    started = time.monotonic()
    find_titles(word * 5000)
    assert time.monotonic() - started < 10
