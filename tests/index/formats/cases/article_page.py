"""Text of web pages around a transcript, as it is copied from a browser."""

from tests.index.formats.variants import Said, Variant

_WIRE = """\
Skip to content
Markets  Stocks  Funds  Tools

Pinewood Wire Premium: 40% off until Sunday

Earnings call transcript: Halden Freight Q3 2031 margin slips, shares fall 4%

By the Pinewood Desk
Published 11/13/2031, 06:12 PM
HLDN
-4.1%

Halden Freight Ltd (NYSE:HLDN) reported third-quarter revenue of $1.21 billion, below the forecast of $1.26 billion.

Key Takeaways

• Revenue fell 3% year over year.
• Operating margin: 6.2%, down from 7.0%.
• Guidance was kept.

Advertisement

Executive Commentary

"We will not chase volume," said Chief Executive Gro Halden.

Q&A

The call included questions on:
• Fuel: hedges for 2032.
• Rail: the Narvik terminal.

Full transcript - Halden Freight Ltd (HLDN) Q3 2031:

Rachel, Conference Operator: Good morning, and welcome to Halden Freight's third quarter 2031 earnings conference call. Please go ahead, Ms. Strand.

Nina Strand, Head of Investor Relations, Halden Freight: Thank you, Rachel. With me are Gro Halden, Chief Executive Officer, and Aksel Moe, Chief Financial Officer.

Gro Halden, Chief Executive Officer, Halden Freight: Good morning. Volume fell: that was expected. We will not chase volume.

Our priorities are three: price, punctuality, and people.

Advertisement

Aksel Moe, Chief Financial Officer, Halden Freight: Thank you, Gro. Revenue was $1.21 billion and the operating margin 6.2%.

Rachel, Conference Operator: Thank you. Our first question comes from Pia Lunde with Saltmarsh. Your line is open.

Pia Lunde, Analyst, Saltmarsh: Good morning. On fuel: how much is hedged?

Aksel Moe, Chief Financial Officer, Halden Freight: About 70% for 2032.

Pia Lunde, Analyst, Saltmarsh: Great, thanks.

Rachel, Conference Operator: Our next question comes from Tom Eriksen with Crane Hill. Please go ahead.

Tom Eriksen, Analyst, Crane Hill: Thanks. When does Narvik open?

Gro Halden, Chief Executive Officer, Halden Freight: In May. Maybe June.

Story continues below

Tom Eriksen, Analyst, Crane Hill: Okay.

Rachel, Conference Operator: This concludes today's call. You may now disconnect.

This article was generated with the support of AI and reviewed by an editor. For more information see our T&C.

Latest comments

Bull77: buying the dip

Nils O.: Gro Halden should go

Risk Disclosure: Trading in financial instruments involves high risks.
Pinewood Media would like to remind you: the data is not necessarily real-time.

Related Articles
Five freight stocks to watch
© 2007-2031 - Pinewood Media Limited. All Rights Reserved.
"""

WIRE = Variant(
    format="article_page",
    name="an article with advertising, bullets and readers' comments around the call",
    file="halden.txt",
    data=_WIRE.encode(),
    turns=(
        Said(
            "Rachel",
            "Good morning, and welcome to Halden Freight's third quarter 2031 earnings conference call. "
            "Please go ahead, Ms. Strand.",
        ),
        Said(
            "Nina Strand",
            "Thank you, Rachel. With me are Gro Halden, Chief Executive Officer, and Aksel Moe, Chief Financial Officer.",
        ),
        Said(
            "Gro Halden",
            "Good morning. Volume fell: that was expected. We will not chase volume.\n\n"
            "Our priorities are three: price, punctuality, and people.",
        ),
        Said(
            "Aksel Moe",
            "Thank you, Gro. Revenue was $1.21 billion and the operating margin 6.2%.",
        ),
        Said(
            "Rachel",
            "Thank you. Our first question comes from Pia Lunde with Saltmarsh. Your line is open.",
        ),
        Said("Pia Lunde", "Good morning. On fuel: how much is hedged?"),
        Said("Aksel Moe", "About 70% for 2032."),
        Said("Pia Lunde", "Great, thanks."),
        Said("Rachel", "Our next question comes from Tom Eriksen with Crane Hill. Please go ahead."),
        Said("Tom Eriksen", "Thanks. When does Narvik open?"),
        Said("Gro Halden", "In May. Maybe June."),
        Said("Tom Eriksen", "Okay."),
        Said("Rachel", "This concludes today's call. You may now disconnect."),
    ),
    title="Halden Freight Ltd Q3 2031 earnings call",
    date="2031-11-13",
    company="Halden Freight Ltd",
    period="Q3 2031",
    people={
        "Gro Halden": ("Chief Executive Officer", "Halden Freight"),
        "Pia Lunde": (None, "Saltmarsh"),
    },
    warns="9 lines after the last turn were left out",
)

_COURIER = """\
HOME | NEWS | CULTURE | SPORT

CULTURE

The woman who tunes the organ at St Brannock's

By Oona Petrie
3 min read
Updated 9 June 2031

Subscribe to our newsletter

Elspeth Rowe has climbed the tower every Friday for 22 years. We asked her why.

Full transcript of the conversation:

Oona Petrie: Why Fridays?

Elspeth Rowe: Because of the wind. It drops on Fridays, or so I tell myself.

Oona Petrie: And the pipes?

Elspeth Rowe: There are 2,104: eight of them are mine.

Image source: Petrie

Oona Petrie: Yours?

Elspeth Rowe: I made them. The old ones were full of bees.

Oona Petrie: Thank you.

Elspeth Rowe: Mind the stairs.

Share this
Read more: The bells of Low Tarn
Terms of use | Privacy policy
© Low Tarn Courier 2031
"""

COURIER = Variant(
    format="article_page",
    name="an interview in a newspaper: menu, byline, captions, footer, CRLF",
    file="organ.txt",
    data=_COURIER.replace("\n", "\r\n").encode(),
    turns=(
        Said("Oona Petrie", "Why Fridays?"),
        Said("Elspeth Rowe", "Because of the wind. It drops on Fridays, or so I tell myself."),
        Said("Oona Petrie", "And the pipes?"),
        Said("Elspeth Rowe", "There are 2,104: eight of them are mine."),
        Said("Oona Petrie", "Yours?"),
        Said("Elspeth Rowe", "I made them. The old ones were full of bees."),
        Said("Oona Petrie", "Thank you."),
        Said("Elspeth Rowe", "Mind the stairs."),
    ),
    date="2031-06-09",
    warns='4 lines after the last turn were left out, from "Share this"',
)

VARIANTS = (WIRE, COURIER)
