"""Introductions in their many forms."""

import pytest

from index.structure.roles import find_introductions, own_firm
from index.structure.roster import Roster
from index.transcript import Turn

PEOPLE = ["Ana Ruiz", "Bob Lee", "Cara Kim"]


def roles(text: str, speaker: str = "Host") -> dict[str, str]:
    turns = [Turn(number=1, speaker=speaker, text=text)] + [
        Turn(number=number, speaker=name, text="Yes.") for number, name in enumerate(PEOPLE, start=2)
    ]
    found = find_introductions(turns, Roster(turn.speaker for turn in turns))
    return {name: statement.text for name, statement in found.roles.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We are joined by Ana Ruiz, our Chief Financial Officer.", {"Ana Ruiz": "Chief Financial Officer"}),
        ("With me are our CEO, Ms. Ana Ruiz; and CFO, Mr. Bob Lee.", {"Ana Ruiz": "CEO", "Bob Lee": "CFO"}),
        (
            "On the line are President and CEO, Ana Ruiz, Chief Financial Officer and Treasurer, Bob Lee, and COO, Cara Kim.",
            {
                "Ana Ruiz": "President and CEO",
                "Bob Lee": "Chief Financial Officer and Treasurer",
                "Cara Kim": "COO",
            },
        ),
        (
            "On the line are Ana Ruiz, President, Bob Lee, Treasurer, and Cara Kim, General Counsel.",
            {"Ana Ruiz": "President", "Bob Lee": "Treasurer", "Cara Kim": "General Counsel"},
        ),
        ("I'd like to hand over to Bob Lee, IR Director of Fenwick.", {"Bob Lee": "IR Director"}),
        ("I turn the call over to our President Ana Ruiz. Ana.", {"Ana Ruiz": "President"}),
        ("I pass to our CFO, Bob, to go over the numbers.", {"Bob Lee": "CFO"}),
        (
            "Cara Kim, who joined us in May as Chief Operating Officer, is here.",
            {"Cara Kim": "Chief Operating Officer"},
        ),
        (
            "Your host is Ana Ruiz. Vice President Investor Relations.",
            {"Ana Ruiz": "Vice President Investor Relations"},
        ),
        (
            "I welcome Ana Ruiz, Cabinet Secretary for Education, and Bob Lee, deputy director general.",
            {"Ana Ruiz": "Cabinet Secretary for Education", "Bob Lee": "deputy director general"},
        ),
        ("Thank you, Ana. Deputy Minister.", {}),
        ("The former CEO, Bob Lee, sends his regards.", {}),
        ("Bob Lee is our partner in this.", {}),
        ("We hired a new chief financial officer in May.", {}),
    ],
)
def test_roles_of_those_who_are_introduced(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I am Ruiz Ana, CEO of Fenwick.",
        "My name is Ana Ruiz, CEO.",
        "I'm the CEO here.",
        "This is Ana, Fenwick's CEO.",
    ],
)
def test_people_name_themselves(text: str) -> None:
    assert roles(text, speaker="Ana Ruiz") == {"Ana Ruiz": "CEO"}


def test_the_first_statement_stays_unless_a_later_one_holds_it_whole() -> None:
    turns = [
        Turn(
            number=1,
            speaker="Host",
            text="Here is our CFO, Ana Ruiz, and our Vice Chairman and CEO, Bob Lee.",
        ),
        Turn(number=2, speaker="Ana Ruiz", text="I am Executive Vice President and CFO."),
        Turn(number=3, speaker="Bob Lee", text="I am Bob Lee, CEO of Fenwick."),
    ]
    found = find_introductions(turns, Roster(turn.speaker for turn in turns))
    assert (found.roles["Ana Ruiz"].text, found.roles["Ana Ruiz"].turn) == (
        "Executive Vice President and CFO",
        2,
    )
    assert (found.roles["Bob Lee"].text, found.roles["Bob Lee"].turn) == ("Vice Chairman and CEO", 1)
    assert (found.firms["Bob Lee"].text, found.firms["Bob Lee"].turn) == ("Fenwick", 3)


def test_a_firm_that_somebody_gives_of_themselves() -> None:
    assert own_firm("Ana Ruiz", "Hi, this is Ana Ruiz with Acme Capital.") == "Acme Capital"
    assert own_firm("Ana", "It's Ana from, from Bank of Utopia. Three questions.") == "Bank of Utopia"
    assert own_firm("Speaker 4", "This is Ana Ruiz of Acme Capital.") == "Acme Capital"
    assert own_firm("Bob Lee", "This is Canada of the Future.") is None
    assert own_firm("Ana", "This is what we expect from now on.") is None
