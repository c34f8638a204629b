"""Plain text with turns, as people copy, type and take down."""

from tests.index.formats.variants import Said, Variant

_CALL = """\
Marlowe Optics (MRLO 2.31%)
Q1 2031 Earnings Call
Apr 29, 2031, 5:00 p.m. ET

Contents:

Prepared Remarks
Questions and Answers
Call Participants

Prepared Remarks:


Operator

Ladies and gentlemen, thank you for standing by, and welcome to Marlowe Optics' first quarter 2031 earnings conference call. [Operator instructions] I would now like to hand the conference over to your speaker today, Hannah Beck, Vice President of Investor Relations. Please go ahead.

Hannah Beck -- Vice President, Investor Relations

Thank you, Josh. Good afternoon, everyone. With me today are Tomas Rindt, our Chief Executive Officer; and Yolanda Pryce, our Chief Financial Officer.

Please note: today's remarks contain forward-looking statements. I'll now turn the call over to Tomas.

Tomas Rindt -- Chief Executive Officer

Thanks, Hannah, and good afternoon. Three things mattered this quarter: orders, yields, and people.

Orders: up 12%.

Yields: at 91.4%, a record. People: we hired 140.

With that, Yolanda.

Yolanda Pryce -- Chief Financial Officer

Thank you, Tomas. Revenue was $412.6 million, up 9% year over year. GAAP gross margin was 47.1%.

Operator, we're ready for questions.

Questions & Answers:


Operator

[Operator instructions] Your first question comes from the line of Samik Dutta with Harrow Partners. Your line is open.

Samik Dutta -- Harrow Partners -- Analyst

Hi, thanks for taking my question. Tomas, you mentioned yields. How far can they go?

Tomas Rindt -- Chief Executive Officer

Hi, Samik. Ninety-five, I'd say: not this year, though.

Samik Dutta -- Harrow Partners -- Analyst

Okay. And then on capex, Yolanda?

Yolanda Pryce -- Chief Financial Officer

Sure. $60 million to $65 million for the year.

Samik Dutta -- Harrow Partners -- Analyst

Great. Thanks, guys.

Operator

Your next question comes from Meta Lindgren-Okoye of Saltmarsh & Co. Please go ahead.

Meta Lindgren-Okoye -- Saltmarsh & Co. -- Analyst

Thank you. Good afternoon. Just one from me. What are you seeing in Asia?

Tomas Rindt -- Chief Executive Officer

It's mixed. China is slow, Korea is strong.

Yolanda Pryce -- Chief Financial Officer

And Japan -- don't forget Japan. It grew 21%.

Operator

Your next question is from Jim O'Dell of Crane Hill Research. Your line is now open.

Jim O'Dell -- Crane Hill Research -- Analyst

Hey, everyone. Are price increases done?

Tomas Rindt -- Chief Executive Officer

For this year, yes.

Jim O'Dell -- Crane Hill Research -- Analyst

And next year?

Tomas Rindt -- Chief Executive Officer

Ask me next year. [Laughter]

Jim O'Dell -- Crane Hill Research -- Analyst

Fair enough.

Operator

There are no further questions. I'll hand it back to Tomas Rindt for closing remarks.

Tomas Rindt -- Chief Executive Officer

Thank you all. See you in July.

Operator

[Operator signoff]

Duration: 38 minutes

Call participants:

Hannah Beck -- Vice President, Investor Relations

Tomas Rindt -- Chief Executive Officer

Yolanda Pryce -- Chief Financial Officer

Samik Dutta -- Harrow Partners -- Analyst

Meta Lindgren-Okoye -- Saltmarsh & Co. -- Analyst

Jim O'Dell -- Crane Hill Research -- Analyst

More MRLO analysis

All earnings call transcripts
"""

CALL = Variant(
    format="labelled_text",
    name="a call copied from a web page: names with roles over the text, headings, participants below",
    file="Marlowe Optics Q1 2031.txt",
    data=_CALL.encode(),
    turns=(
        Said(
            "Operator",
            "Ladies and gentlemen, thank you for standing by, and welcome to Marlowe Optics' first quarter 2031 earnings "
            "conference call. [Operator instructions] I would now like to hand the conference over to your speaker today, "
            "Hannah Beck, Vice President of Investor Relations. Please go ahead.",
        ),
        Said(
            "Hannah Beck",
            "Thank you, Josh. Good afternoon, everyone. With me today are Tomas Rindt, our Chief Executive Officer; and "
            "Yolanda Pryce, our Chief Financial Officer.\n\nPlease note: today's remarks contain forward-looking statements. "
            "I'll now turn the call over to Tomas.",
        ),
        Said(
            "Tomas Rindt",
            "Thanks, Hannah, and good afternoon. Three things mattered this quarter: orders, yields, and people.\n\n"
            "Orders: up 12%.\n\nYields: at 91.4%, a record. People: we hired 140.\n\nWith that, Yolanda.",
        ),
        Said(
            "Yolanda Pryce",
            "Thank you, Tomas. Revenue was $412.6 million, up 9% year over year. GAAP gross margin was 47.1%.\n\n"
            "Operator, we're ready for questions.",
        ),
        Said(
            "Operator",
            "[Operator instructions] Your first question comes from the line of Samik Dutta with Harrow Partners. "
            "Your line is open.",
        ),
        Said(
            "Samik Dutta",
            "Hi, thanks for taking my question. Tomas, you mentioned yields. How far can they go?",
        ),
        Said("Tomas Rindt", "Hi, Samik. Ninety-five, I'd say: not this year, though."),
        Said("Samik Dutta", "Okay. And then on capex, Yolanda?"),
        Said("Yolanda Pryce", "Sure. $60 million to $65 million for the year."),
        Said("Samik Dutta", "Great. Thanks, guys."),
        Said(
            "Operator",
            "Your next question comes from Meta Lindgren-Okoye of Saltmarsh & Co. Please go ahead.",
        ),
        Said(
            "Meta Lindgren-Okoye",
            "Thank you. Good afternoon. Just one from me. What are you seeing in Asia?",
        ),
        Said("Tomas Rindt", "It's mixed. China is slow, Korea is strong."),
        Said("Yolanda Pryce", "And Japan -- don't forget Japan. It grew 21%."),
        Said(
            "Operator",
            "Your next question is from Jim O'Dell of Crane Hill Research. Your line is now open.",
        ),
        Said("Jim O'Dell", "Hey, everyone. Are price increases done?"),
        Said("Tomas Rindt", "For this year, yes."),
        Said("Jim O'Dell", "And next year?"),
        Said("Tomas Rindt", "Ask me next year. [Laughter]"),
        Said("Jim O'Dell", "Fair enough."),
        Said(
            "Operator",
            "There are no further questions. I'll hand it back to Tomas Rindt for closing remarks.",
        ),
        Said("Tomas Rindt", "Thank you all. See you in July."),
        Said("Operator", "[Operator signoff]"),
    ),
    date="2031-04-29",
    company="Marlowe Optics",
    period="Q1 2031",
    people={
        "Hannah Beck": ("Vice President, Investor Relations", None),
        "Meta Lindgren-Okoye": (None, "Saltmarsh & Co."),
    },
    warns='10 lines after the last turn were left out, from "Duration: 38 minutes"',
)

VARIANTS = (CALL,)
