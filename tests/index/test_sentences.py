"""Hard sentence borders of spoken transcripts, cut by hand ("|" is the border)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import sentences, strip_marks

HARD_CASES = [
    "Revenue was RMB1,891.8 million.|Costs fell.",
    "U.S. sales fell 3.5%.|Europe grew.",
    "Mr. Osei will begin.|Then we take questions.",
    "Ms. Tan and Dr. Ruiz are here.|Welcome.",
    "We opened in Washington D.C. last year.|It went well.",
    "Halden Inc. reported a loss.|Peers did not.",
    "Growth was 4.5 percent.|5.5 percent was the plan.",
    "It was $1.2 billion.|$300 million of that is cash.",
    "Is that right?|Yes.|It is.",
    "Great quarter!|Congratulations.",
    "We grew -- sorry, we shrank.|That is the point.",
    "Well... I think so.|We will see.",
    "[Operator Instructions] Our first question comes from Ana Ruiz.|Go ahead.",
    "[Foreign Language] [Interpreted] Thank you.|I have two questions.",
    "The steadfast (ph) team did it.|They deserve thanks.",
    'He said, "We will not cut."|Then he left.',
    "We closed at 5 p.m. on Friday.|The market was calm.",
    "The No. 5 line started.|No. 6 follows.",
    "It is approx. 5 days.|Sometimes six.",
    "J. P. Arden asked about it.|We answered.",
    "Our EPS was $0.45.|Guidance is $1.80 to $1.90.",
    "Q2 was fine.|Q3 will be better.",
    "See page 12.|Thank you.",
    "R&D rose 8%.|G&A fell 2%.",
    "The vs. column is last year.|Ignore it.",
    "We have three goals: growth, margin, cash.|All are on track.",
    "Visit ir.halden.com for details.|The deck is there.",
    "Volumes were 1.5x last year.|Prices were flat.",
    "The St. Louis plant runs again.|It makes pumps.",
    "Prof. Lind joined the board.|We are glad.",
    "It was the Jan. 15 shipment.|It came late.",
    "Sales of Acme Corp. rose.|Orders too.",
    "The range is 3.0 to 3.5.|We aim for the top.",
    "I.e. we do not guide.|We never did.",
    "Thank you, operator.|Good morning.",
    "COVID-19 hit us.|We recovered.",
    "We sold 10,000 units.|20,000 are ordered.",
    "Yeah.|Okay.|Next one.",
    "What about margins?|And second, what about capex?",
    "The fund (Series B.) closed.|It was large.",
    "Our CEO, Ana Ruiz, Jr. spoke.|She was brief.",
    "At 17.1%, it is a record.|The eighth in a row.",
]


@pytest.mark.parametrize("case", HARD_CASES)
def test_cuts_at_the_borders_a_reader_would(case: str) -> None:
    expected = case.split("|")
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_blank_text_has_no_sentence() -> None:
    assert sentences("  \n ") == []


def test_a_blank_line_always_ends_a_sentence() -> None:
    text = "no stop here\n\nnew paragraph"
    assert [text[a:b] for a, b in sentences(text)] == ["no stop here", "new paragraph"]


@given(st.text(max_size=300))
def test_every_character_but_white_space_is_in_one_sentence(text: str) -> None:
    covered = [i for start, end in sentences(text) for i in range(start, end)]
    assert covered == sorted(set(covered))
    assert {i for i, character in enumerate(text) if not character.isspace()} <= set(covered)


def test_strip_marks_keeps_the_words() -> None:
    assert strip_marks("[Interpreted] Changzhou (ph) grew <inaudible> by  5%.") == "Changzhou grew by 5%."
