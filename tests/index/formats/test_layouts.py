"""Plain text whose names stand over the turns, and the shapes of other tools and records."""

import pytest

from index.formats import read_document
from index.transcript import Transcript


def read(text: str, name: str = "talk.txt") -> Transcript:
    return read_document(text.encode(), name).transcript


NAMES_ABOVE = """Fenwick Tools (NYSE: FWK) Q3 2031 Earnings Call Transcript
Nov 4, 2031, 4:30 p.m. ET

Contents:
Prepared Remarks
Questions and Answers
Call Participants

Prepared Remarks:

Operator

Good afternoon and welcome to the Fenwick Tools third quarter earnings conference call. I turn the call over to Dana Whitlock.

Dana Whitlock -- Vice President, Investor Relations

Thank you.

We will make forward-looking statements.

Ana Ruiz -- Chief Executive Officer

Two things: we grew, and we saved.

Questions & Answers:

Operator

Our first question comes from Priya Nair with Northfield Capital. Your line is open.

Priya Nair -- Northfield Capital -- Analyst

What about capex?

Ana Ruiz -- Chief Executive Officer

It will rise.

Operator

That concludes today's call. You may now disconnect.

Duration: 41 minutes

Call participants:

Dana Whitlock -- Vice President, Investor Relations

Ana Ruiz -- Chief Executive Officer

More FWK analysis
"""


def test_names_on_lines_of_their_own_with_roles_and_headings() -> None:
    transcript = read(NAMES_ABOVE)
    assert [turn.speaker for turn in transcript.turns] == [
        "Operator", "Dana Whitlock", "Ana Ruiz", "Operator", "Priya Nair", "Ana Ruiz", "Operator",
    ]  # fmt: skip
    assert transcript.turns[1].text == "Thank you.\n\nWe will make forward-looking statements."
    assert transcript.turns[-1].text == "That concludes today's call. You may now disconnect."
    assert [part.first_turn for part in transcript.sections] == [1, 4]
    assert transcript.speaker("Dana Whitlock").kind == "investor_relations"
    assert transcript.speaker("Ana Ruiz").role == "Chief Executive Officer"
    assert transcript.speaker("Priya Nair").firm == "Northfield Capital"
    assert (transcript.company, transcript.period, transcript.date) == (
        "Fenwick Tools",
        "Q3 2031",
        "2031-11-04",
    )


def test_a_list_of_participants_states_roles() -> None:
    transcript = read("""Fenwick Tools Ltd. (FWK) Q3 2031 Results - Earnings Call Transcript

Company Participants

Ana Ruiz - Chief Executive Officer
Bob Lee - Chief Financial Officer

Conference Call Participants

Priya Nair - Northfield Capital

Operator

Good afternoon. Our first question comes from Priya Nair.

Priya Nair

What about capex?

Ana Ruiz

Bob?

Bob Lee

It rises.

Operator

This concludes our conference.
""")
    assert len(transcript.turns) == 5
    assert transcript.speaker("Bob Lee").role == "Chief Financial Officer"
    assert transcript.speaker("Bob Lee").role_turn is None
    assert transcript.speaker("Priya Nair").firm == "Northfield Capital"


def test_clock_times_beside_the_names() -> None:
    transcript = read(
        "Ana Ruiz  0:03\nGood morning.\n\nSpeaker 2  0:09\nFirst: the budget.\n\nAna Ruiz  1:02:11\nThanks."
    )
    assert [(turn.speaker, turn.start_time) for turn in transcript.turns] == [
        ("Ana Ruiz", 3.0),
        ("Speaker 2", 9.0),
        ("Ana Ruiz", 3731.0),
    ]
    inline = read("[00:00:01] Ana: hi\n[00:00:05] Bob: hello\n[00:00:09] Ana: bye")
    assert [turn.start_time for turn in inline.turns] == [1.0, 5.0, 9.0]


def test_names_with_times_over_wrapped_lines() -> None:
    transcript = read("""Rob (00:00):
Good afternoon. I'll be your conference operator today. I would
like to welcome everyone to the Fenwick fourth quarter earnings call. Simona Jank, you may begin.
Simona Jank (00:29):
Thank you. With me today are Jens Hu, President and Chief
Executive Officer, and Cole Kress, our CFO.
(01:31) All our statements are made as of today. We work with Recursion
Pharmaceuticals and Generate: Biomedicines for biology.
Cole Kress (01:59):
Thanks, Simona.
Rob (12:25):
Our first question comes from the line of Tom Archer from Birch Lane. Your line is open.
Tom Archer (12:40):
Hi.
Jens Hu (12:50):
Hello.
""")
    assert [turn.speaker for turn in transcript.turns] == [
        "Rob", "Simona Jank", "Cole Kress", "Rob", "Tom Archer", "Jens Hu",
    ]  # fmt: skip
    assert transcript.turns[3].start_time == 745.0
    assert transcript.turns[1].text.endswith("Generate: Biomedicines for biology.")
    assert transcript.speaker("Rob").kind == "operator"


def test_the_role_on_the_line_below_the_name() -> None:
    transcript = read("""Fenwick Tools Limited (FWK) Q2 2031 Earnings Conference Call August 20, 2031 8:15 AM ET

Operator

Good day. I hand over to Dana Whitlock. Please go ahead.

Dana Whitlock
IR Director

Thank you, operator.

Ravi Menon
Vice Chairman & CEO

Hello everyone.

Operator

We will now take our first question from Mei Ling from CICX.

Mei Ling
CICX

Thanks, management.

Ravi Menon

Thank you.
""")
    assert [(turn.speaker, turn.text) for turn in transcript.turns[1:3]] == [
        ("Dana Whitlock", "Thank you, operator."),
        ("Ravi Menon", "Hello everyone."),
    ]
    assert len(transcript.turns) == 6
    assert transcript.speaker("Ravi Menon").role == "Vice Chairman & CEO"
    assert transcript.speaker("Mei Ling").firm == "CICX"
    assert transcript.date == "2031-08-20"


def test_participants_with_semicolons_and_what_follows_the_farewell() -> None:
    document = read_document(
        b"""Q2 2031 Fenwick Tools Inc Earnings Call

Participants

Dana Whitlock; Vice President, Investor Relations; Fenwick Tools Inc
Mei Ling; Analyst; Harbour Row

Presentation

Operator

Good morning, and welcome. I turn the conference over to Dana Whitlock.

Dana Whitlock

Thank you, and good morning.

Question and Answer Session

Operator

(Operator Instructions) Mei Ling, Harbour Row.

Mei Ling

On margins: how so?

Operator

The conference has now concluded. You may now disconnect.

Recommended Stories
Five stocks
""",
        "call.txt",
    )
    transcript = document.transcript
    assert [turn.speaker for turn in transcript.turns] == [
        "Operator",
        "Dana Whitlock",
        "Operator",
        "Mei Ling",
        "Operator",
    ]
    assert transcript.turns[-1].text == "The conference has now concluded. You may now disconnect."
    assert document.warnings[-1] == '2 lines after the last turn were left out, from "Recommended Stories"'
    dana = transcript.speaker("Dana Whitlock")
    assert (dana.role, dana.firm) == ("Vice President, Investor Relations", "Fenwick Tools Inc")
    assert transcript.sections[1].first_turn == 3


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("[10:02 AM] Ana Ruiz\nMorning all.\n[10:03 AM] Bob Lee\nMorning!\n[10:04 AM] Ana Ruiz\nStart?", ["Ana Ruiz", "Bob Lee", "Ana Ruiz"]),
        ("[04/03/2031, 10:02:11] Ana: Hi.\n[04/03/2031, 10:03:00] Bob: Ho.\n[04/03/2031, 10:04:12] Ana: Go.", ["Ana", "Bob", "Ana"]),
        ("Ana Ruiz\tGood morning.\nBob Lee\tHello.\nAna Ruiz\tBye.", ["Ana Ruiz", "Bob Lee", "Ana Ruiz"]),
        ("    Chairman SMITH. We begin.\n\n    Mr. JONES. Thank you.\n\n    Chairman SMITH. Go on.", ["Chairman SMITH", "Mr. JONES", "Chairman SMITH"]),
        ("THE HERALD: Why?\n\nJANE ROE: Because. One thing: it is so.\n\nTHE HERALD: And?\n\nJANE ROE: No.", ["THE HERALD", "JANE ROE", "THE HERALD", "JANE ROE"]),
        ("## Transcript\n**W.twick**: Yes.\n**Bcly**: So.\n**W.twick**: No.", ["W.twick", "Bcly", "W.twick"]),
        ("**Ana** (Operator):\nNext.\n\n**Toni Kapl** (Analysts):\nHi.\n\n**Ana** (Operator):\nBye.", ["Ana", "Toni Kapl", "Ana"]),
        ("Present: Ana, Bob, Cara\n\nAna: Welcome.\nBob: Thanks.\nCara: I ask: why?\nAna: So.\nAction: Bob writes.\nBob: ok", ["Ana", "Bob", "Cara", "Ana", "Bob"]),
        ("Operator: Press star one.\n\nAnalyst: Hi there.\nCEO: Morning.\n\nOperator: Next.\nAnalyst: How?\nCEO: So.", ["Operator", "Analyst", "CEO", "Operator", "Analyst", "CEO"]),
    ],
)  # fmt: skip
def test_other_tools_and_records(text: str, speakers: list[str]) -> None:
    assert [turn.speaker for turn in read(text).turns] == speakers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Q. Who was there?\n\nA. Bob. And Ana.\n\nBY MR. KOVACS:\n\nQ. Who else?\n\nA. Nobody, just us.",
            [("Q", "Who was there?"), ("A", "Bob. And Ana."), ("Q", "Who else?")],
        ),
        (
            "A. B. Lee: One.\n\nQ. Marr: Two.\n\nA. B. Lee: Three.\n\nQ. Marr: Four.",
            [("A. B. Lee", "One."), ("Q. Marr", "Two."), ("A. B. Lee", "Three."), ("Q. Marr", "Four.")],
        ),
        (
            "10:02 <ana> one\n10:03 <bob_7> two: three\n10:04 <ana> four\n10:05 <bob_7> five",
            [("ana", "one"), ("bob_7", "two: three"), ("ana", "four"), ("bob_7", "five")],
        ),
        (
            "Operator    [1]\n-----\n\nGood day.\n\n-----\nAna Ruiz,  Acme SE - CEO    [2]\n-----\n\nThanks.\n\n-----\nOperator    [3]\n-----\n\nBye.",
            [("Operator", "Good day."), ("Ana Ruiz", "Thanks."), ("Operator", "Bye.")],
        ),
        (
            "Ana Ruiz: One.\n\nBob Lee: Two.\n\nAna Ruiz: Three.\n\n## Next steps\n\n- Ana Ruiz: four\n- Bob Lee: five",
            [("Ana Ruiz", "One."), ("Bob Lee", "Two."), ("Ana Ruiz", "Three.")],
        ),
        (
            "Ana Ruiz | 00:02\nOne.\n\nBob Lee | 00:05\nTwo.\n\nAna Ruiz | 01:00:05\nThree.",
            [("Ana Ruiz", "One."), ("Bob Lee", "Two."), ("Ana Ruiz", "Three.")],
        ),
    ],
)
def test_marks_of_records_and_logs(text: str, said: list[tuple[str, str]]) -> None:
    found = [(turn.speaker, turn.text) for turn in read_document(text.encode(), "talk.txt").transcript.turns]
    assert found[: len(said)] == said
