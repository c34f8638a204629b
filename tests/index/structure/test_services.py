"""The wordings with which conference services, and people who do without one, give the floor."""

import pytest

from tests.index.structure.kit import CALL, talk, who

FIRST = "Our first question comes from the line of Tom Archer from Birch & Lane (NYSE:BLN). Please go ahead."
NEXT = "Our next question is from Mei Ling with Harbour Row Capital. Your line is open."

WORDINGS = [
    (
        "One moment for our first question. And our first question comes from Tom Archer with Birch & Lane. Your line is open.",
        "One moment for our next question. Our next question comes from the line of Mei Ling of Harbour Row Capital. Your line is open.",
    ),
    (
        "And our first question today will come from Tom Archer with Birch & Lane. Please go ahead with your question.",
        "And our next question here will come from Mei Ling with Harbour Row Capital. Please go ahead.",
    ),
    (
        "Your first question comes from the line of Tom Archer with Birch & Lane. Please proceed with your question.",
        "Your next question comes from the line of Mei Ling with Harbour Row Capital. Please proceed.",
    ),
    (
        "The first question comes from Tom Archer from Birch & Lane. Please go ahead.",
        "The next question comes from Mei Ling from Harbour Row Capital. Please go ahead.",
    ),
    (
        "We'll take our first question from Tom Archer with Birch & Lane.",
        "We'll take our next question from Mei Ling with Harbour Row Capital.",
    ),
    (
        "And first we'll hear from Tom Archer from Birch & Lane.",
        "Next we'll hear from Mei Ling from Harbour Row Capital.",
    ),
    (
        "The first question is from the line of Tom Archer from Birch & Lane. Please go ahead, sir.",
        "The next question is from the line of Mei Ling from Harbour Row Capital. Please go ahead, ma'am.",
    ),
    (
        "We have the first question from Tom Archer of Birch & Lane; your line is now open.",
        "We now have a question from Mei Ling of Harbour Row Capital; your line is now open.",
    ),
    (
        "Our first question is from Tom Archer, Birch & Lane. Please go ahead.",
        "Next question, Mei Ling, Harbour Row Capital. Please go ahead.",
    ),
    (
        "Tom Archer with Birch & Lane, please go ahead.",
        "Mei Ling with Harbour Row Capital, your line is open.",
    ),
    (
        "We will go first to Tom Archer with Birch & Lane.",
        "We'll go next to Mei Ling with Harbour Row Capital.",
    ),
    (
        "The first question comes from Tom Archer at Birch & Lane. Tom, please unmute yourself.",
        "The next one comes from Mei Ling at Harbour Row Capital. Mei, you can unmute now.",
    ),
    (
        "Please go ahead, Tom Archer from Birch & Lane.",
        "Please go ahead, Mei Ling from Harbour Row Capital.",
    ),
    (
        "Our first question comes from Tom Archer, who is with Birch & Lane. Please go ahead.",
        "Our next question comes from Mei Ling, calling in from Harbour Row Capital. Please go ahead.",
    ),
]


@pytest.mark.parametrize(("first", "following"), WORDINGS)
def test_askers_and_their_firms_are_heard_in_many_wordings(first: str, following: str) -> None:
    assert FIRST in CALL
    assert NEXT in CALL
    call = talk(CALL.replace(FIRST, first).replace(NEXT, following))
    assert call.kind == "earnings_call"
    assert [each.asker for each in call.exchanges] == ["Tom Archer", "Mei Ling"]
    assert {name: (who(call, name).kind, who(call, name).firm) for name in ("Tom Archer", "Mei Ling")} == {
        "Tom Archer": ("analyst", "Birch & Lane"),
        "Mei Ling": ("analyst", "Harbour Row Capital"),
    }
    assert (who(call, "Ravi Menon").role, who(call, "Lucia Prado").role) == ("President and CEO", "CFO")
