"""Companies in a question: names, short forms, initials, tickers and slips, and words that only look like one."""

import re

import pytest

from rag.companies import written_companies

SAID = {
    "General Kelp": "Welcome to the General Kelp call. " + "GK grows. " * 6,
    "Amber Expanse Company": "Amex cards. Amex fees. An amber light.",
    "Fjord Elver Mines": "FEMSA digs. FEMSA sells.",
    "Target Corp": "Target grew. Our target is 3%. The target stays. Another target.",
    "Mosaic Company": "Mosaic ships potash. Mosaic digs. Mosaic sells.",
    "Conodontpetro": "Conodont drills. Conodont sells.",
    "One Gas Inc": "One Gas is safe. one gas turbine stood still.",
    "Bed Bath and Beyond Inc": "Bed Bath and Beyond. A bed. A bath.",
    "Lands End Inc": "Lands' End sells coats.",
    "Nextar Media Group": "Nexstar airs. Nexstar grows.",
    "REV Group Inc": "REV builds.",
    "Ivory Reeds": "IR said so. IR. IR. IR. IR. IR.",
    "Illumen": "Illumen reads.",
    "Kingfisher Cloud Holdings Ltd": "Our cloud grows. Kingfisher Cloud.",
}
TICKERS: dict[str, str | None] = {**dict.fromkeys(SAID), "Illumen": "NASDAQ:ILMX"}


def says(company: str, word: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", SAID[company]))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("General Kelp: capex?", ["General Kelp"]),
        ("What did general kelp say about capex?", ["General Kelp"]),
        ("How many turbines does GK still plan?", ["General Kelp"]),
        ("gk: capex?", ["General Kelp"]),
        ("capex at gk?", ["General Kelp"]),
        ("Amex card fees?", ["Amber Expanse Company"]),
        ("amex: card fees?", ["Amber Expanse Company"]),
        ("stores of FEMSA", ["Fjord Elver Mines"]),
        ("Which stores did Target close?", ["Target Corp"]),
        ("target: margins?", ["Target Corp"]),
        ("What did target say about margins?", []),  # a word in its own call, and no head
        ("Target margin for next year?", []),
        ("Is leverage at target?", []),
        ("Mosaic potash prices", ["Mosaic Company"]),
        ("mosaic's potash prices", ["Mosaic Company"]),
        ("is there a mosaic of small deals?", []),
        ("Conodont's Alaska output", ["Conodontpetro"]),
        ("conodont petro capex", ["Conodontpetro"]),
        ("How did ONE Gas do?", ["One Gas Inc"]),
        ("What does one gas turbine cost?", []),
        ("One gas turbine stood still, why?", []),
        ("bed bath & beyond: coupons?", ["Bed Bath and Beyond Inc"]),
        ("coupons (Bed Bath)", ["Bed Bath and Beyond Inc"]),
        ("Is there a bed and a bath?", []),
        ("Lands' End's coats?", ["Lands End Inc"]),
        ("lands end coats", ["Lands End Inc"]),
        ("Where does the land end?", []),
        ("Nexstar political ads", ["Nextar Media Group"]),  # as its own call spells it
        ("What did Nextra say?", ["Nextar Media Group"]),  # two letters swapped
        ("rev growth?", []),
        ("REV backlog?", ["REV Group Inc"]),
        ("Who is head of IR?", []),
        ("What did Ivory Reeds sell?", ["Ivory Reeds"]),
        ("$ILMX margins", ["Illumen"]),
        ("margins (ilmx)", ["Illumen"]),
        ("What did illumen expect?", ["Illumen"]),
        ("What did illumin expect?", []),  # small and misspelled: too little to go by
        ("Which cloud grows? Public cloud?", []),
        ("Public Cloud revenue at Kingfisher?", ["Kingfisher Cloud Holdings Ltd"]),
        ("How large is the Cloud business?", []),
        ("Compare Target and Illumen", ["Target Corp", "Illumen"]),
        ("capital expenditures?", []),
        ("", []),
    ],
)
def test_written_companies(question: str, expected: list[str]) -> None:
    assert [one.company for one in written_companies(question, TICKERS, says)] == expected


@pytest.mark.parametrize(
    ("question", "name", "sure"),
    [
        ("Illumen: margins?", "Illumen", True),
        ("margins (Illumen)", "Illumen", True),
        ("margins at Illumen?", "Illumen", True),
        ("At Illumen, how were margins?", "Illumen", True),
        ("On Illumen's Q3 call: margins?", "Illumen", True),
        ("What did Illumen say?", "Illumen", False),
        ("Kingfisher Cloud Holdings Ltd's margins", "Kingfisher Cloud Holdings Ltd", False),
    ],
)
def test_where_the_name_stands_and_whether_the_writing_leaves_no_doubt(
    question: str, name: str, sure: bool
) -> None:
    (one,) = written_companies(question, TICKERS, says)
    assert (question[one.start : one.end], one.sure) == (name, sure)
