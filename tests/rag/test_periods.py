"""Periods in a question pick among one company's transcripts."""

from dataclasses import replace

import pytest

from index.transcript import Transcript, Turn
from rag.periods import in_period, names_periods

ONE = Transcript(id="q120", title="t", turns=(Turn(number=1, speaker="A", text="Hello."),), period="Q1 2020")
CALLS = (
    replace(ONE, id="q320", period="fiscal Q3 2020"),
    ONE,
    replace(ONE, id="q419", period="Q4 2019"),
    replace(ONE, id="q121", period="2021 Q1"),
)
ALL = {"q320", "q120", "q419", "q121"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("capex in Q3?", {"q320"}),
        ("capex in the third quarter of 2020?", {"q320"}),
        ("capex in Q1", {"q120", "q121"}),
        ("capex in 1Q21", {"q121"}),
        ("capex in Q1 '21", {"q121"}),
        ("capex in Q1 FY2020", {"q120"}),
        ("capex in 2020", {"q120", "q320"}),
        ("capex in fiscal 2019", {"q419"}),
        ("capex in FY20", {"q120", "q320"}),
        ("capex last quarter", {"q121"}),
        ("what was said on the latest call?", {"q121"}),
        ("the last two calls on capex", {"q320", "q121"}),
        ("capex on the previous call", {"q320"}),
        ("capex on the earliest call", {"q419"}),
        ("compare Q1 2020 with Q3 2020", {"q120", "q320"}),
        ("was capex higher than last quarter?", ALL),
        ("capex vs. the prior quarter", ALL),
        ("capex in Q2 2020", ALL),  # no such call: all are searched
        ("what is expected for Q3 2020?", ALL),  # said before the quarter
        ("guidance for 2021", ALL),
        ("capex", ALL),
        ("the last 20 stores", ALL),
    ],
)
def test_in_period(question: str, expected: set[str]) -> None:
    assert {transcript.id for transcript in in_period(question, CALLS)} == expected


def test_dates_tell_the_newest_where_no_period_is_stated() -> None:
    older = replace(ONE, id="a", period=None, date="2031-03-02")
    newer = replace(ONE, id="b", period=None, date="2031-04-06")
    assert [t.id for t in in_period("the last meeting", (newer, older))] == ["b"]
    assert [t.id for t in in_period("in 2031", (newer, older))] == ["b", "a"]
    undated = replace(ONE, period=None)
    assert len(in_period("the last meeting", (undated, replace(undated, id="c")))) == 2


def test_one_transcript_is_never_left_out() -> None:
    assert in_period("capex in Q4 1999", CALLS[:1]) == CALLS[:1]


@pytest.mark.parametrize(
    ("question", "several"),
    [("Q1 2020 against Q3 2020", True), ("Q3 2020", False), ("Q3 2020 and Q2 2020", False), ("capex", False)],
)
def test_names_periods(question: str, several: bool) -> None:
    assert names_periods(question, CALLS) is several
