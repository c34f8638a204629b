"""Earnings calls as people copy them from sites."""

from tests.index.formats.variants import Said, Variant

_NAME_OVER = """Brackwater Tools, Inc. (BWT) Q3 2030 Earnings Call Transcript
Nov. 04, 2030 4:12 PM ET

Company Participants

Selma Quist - Director, Investor Relations
Harlan Obi - President and CEO
June Castellano - Chief Financial Officer

Conference Call Participants

Peter Maas - Ridley & Co.
Anjali Rao - Fairhaven Securities

Operator

Good afternoon, and welcome to the Brackwater Tools third quarter call. [Operator Instructions] I would now like to turn the call over to Selma Quist. Please go ahead.

Selma Quist

Thank you, operator. With me are Harlan Obi and June Castellano.

Please see slide 2: Safe Harbor.

Harlan Obi

Thanks, Selma. Sales grew 6%, to $412.5 million.

Three things drove it.

Cordless: up 11%. Hand tools: flat. Rental: up 2%.

June Castellano

Thank you, Harlan. Gross margin was 38.1%.

Question-and-Answer Session

Operator

Thank you. [Operator Instructions] Our first question comes from Peter Maas with Ridley & Co.

Peter Maas

Hi, guys. On cordless, is 11% price or volume?

Harlan Obi

Volume, mostly. June?

June Castellano

Seven volume, four price.

Peter Maas

Great. Thanks.

Operator

Our next question is from Anjali Rao with Fairhaven Securities. Your line is open.

Anjali Rao

Capex for next year?

June Castellano

About $30 million.

Operator

There are no further questions. This concludes today's call.
"""

_FOOL = """Corvane Health (CVH 2.11%)
Q1 2031 Earnings Call
May 06, 2031, 8:30 a.m. ET

Contents:
Prepared Remarks
Questions and Answers
Call Participants

Prepared Remarks:

Operator

Good morning, ladies and gentlemen. Mr. Stroud, you may begin.

Neil Stroud -- Vice President of Investor Relations

Good morning. Joining me is Dr. Imogen Vale.

Imogen Vale -- Chief Executive Officer

Thanks, Neil. We treated 1.2 million patients.

That is 9% more than a year ago -- and a record.

Questions & Answers:

Operator

We'll take our first question from Carla Nunes of Bexley Bank.

Carla Nunes -- Bexley Bank -- Analyst

What about staffing?

Imogen Vale -- Chief Executive Officer

Turnover is down to 14%.

Carla Nunes -- Bexley Bank -- Analyst

Thank you.

Operator

[Operator signoff]

Duration: 31 minutes

Call participants:

Neil Stroud -- Vice President of Investor Relations

Imogen Vale -- Chief Executive Officer

Carla Nunes -- Bexley Bank -- Analyst

More CVH analysis

All earnings call transcripts
"""

_QA = """TRELLIN ENERGY PLC
Interim Results 2032 Conference Call
28-Aug-2032

CORPORATE PARTICIPANTS
Magnus Ek, Chief Executive Officer
Roberta Slade, Chief Financial Officer

MANAGEMENT DISCUSSION SECTION

OPERATOR: Good day and thank you for standing by. I would now like to hand over to Magnus Ek.

MAGNUS EK: Thank you. Good morning. Output was 2.31 terawatt hours.
Wind did 60% of that.

ROBERTA SLADE: Net debt is £1.1 billion, or 2.4 times EBITDA.

QUESTION AND ANSWER SECTION

OPERATOR: The first question comes from the line of Ivo Brandl from Castor Capital.

Q - Ivo Brandl: Good morning. Does the 2.4 include leases?

A - Roberta Slade: It does. Without: 2.1.

Q - Ivo Brandl: And the dividend?

A - Magnus Ek: We keep it. 12p.

OPERATOR: We have no more questions.

MAGNUS EK: Thank you all.
"""

_INVESTING = """Earnings call transcript: Nordhaven Robotics beats Q2 2031 estimates, stock jumps 8%
Author: Deal Desk
Published 08/14/2031, 11:20 AM
NHR
+8.12%

Nordhaven Robotics Ltd (NASDAQ: NHR) reported revenue of $88.4 million for the second quarter, above the $82.0 million forecast. Shares rose 8.12% to $31.70 in premarket trading.

Key Takeaways

Revenue: $88.4 million, up 23% year on year.
EPS of $0.31 vs. $0.24 expected.
Backlog reached a record.

Executive Commentary

"We are sold out until March," said CEO Liv Aker.

InvestingPro Tip: NHR trades at 41 times earnings.

Full transcript - Nordhaven Robotics Ltd (NHR) Q2 2031:

Operator: Good morning and welcome to the Nordhaven Robotics second quarter call. I'd now like to turn the conference over to Tor Lund. Please go ahead.

Tor Lund, Head of Investor Relations, Nordhaven Robotics: Thank you. With me are Liv Aker, our CEO, and Sam Oyelaran, our CFO.

Liv Aker, CEO, Nordhaven Robotics: Thanks, Tor. We are sold out until March. One caution: lead times.

Sam Oyelaran, CFO, Nordhaven Robotics: Revenue was eighty-eight point four, margin 41%.

Operator: Our first question comes from Beth Ng with Arlo Partners.

Beth Ng, Analyst, Arlo Partners: Hi. Where are lead times now?

Liv Aker, CEO, Nordhaven Robotics: Thirty weeks.

Beth Ng, Analyst, Arlo Partners: Wow. Okay, thanks.

Operator: That ends today's call.

This article was generated with the support of AI and reviewed by an editor. For more information see our T&C.

Risk Disclosure: Trading in financial instruments involves high risks.
"""

_LIV, _SAM, _BETH = "Liv Aker", "Sam Oyelaran", "Beth Ng"

VARIANTS = (
    Variant(
        format="labelled_text",
        name="unseen: names over the words, participants first",
        file="bwt-q3-2030.txt",
        data=_NAME_OVER.encode(),
        turns=(
            Said(
                "Operator",
                "Good afternoon, and welcome to the Brackwater Tools third quarter call. [Operator Instructions] "
                "I would now like to turn the call over to Selma Quist. Please go ahead.",
            ),
            Said(
                "Selma Quist",
                "Thank you, operator. With me are Harlan Obi and June Castellano.\n\n"
                "Please see slide 2: Safe Harbor.",
            ),
            Said(
                "Harlan Obi",
                "Thanks, Selma. Sales grew 6%, to $412.5 million.\n\nThree things drove it.\n\n"
                "Cordless: up 11%. Hand tools: flat. Rental: up 2%.",
            ),
            Said("June Castellano", "Thank you, Harlan. Gross margin was 38.1%."),
            Said(
                "Operator",
                "Thank you. [Operator Instructions] Our first question comes from Peter Maas with Ridley & Co.",
            ),
            Said("Peter Maas", "Hi, guys. On cordless, is 11% price or volume?"),
            Said("Harlan Obi", "Volume, mostly. June?"),
            Said("June Castellano", "Seven volume, four price."),
            Said("Peter Maas", "Great. Thanks."),
            Said(
                "Operator",
                "Our next question is from Anjali Rao with Fairhaven Securities. Your line is open.",
            ),
            Said("Anjali Rao", "Capex for next year?"),
            Said("June Castellano", "About $30 million."),
            Said("Operator", "There are no further questions. This concludes today's call."),
        ),
        company="Brackwater Tools, Inc.",
        ticker="BWT",
        period="Q3 2030",
        date="2030-11-04",
        people={
            "Harlan Obi": ("President and CEO", None),
            "June Castellano": ("Chief Financial Officer", None),
            "Peter Maas": (None, "Ridley & Co."),
        },
        warns="above the first turn",
    ),
    Variant(
        format="labelled_text",
        name="unseen: name, dashes, title over the words; participants again at the end",
        file="corvane.txt",
        data=_FOOL.replace("--", "—").encode(),
        turns=(
            Said("Operator", "Good morning, ladies and gentlemen. Mr. Stroud, you may begin."),
            Said("Neil Stroud", "Good morning. Joining me is Dr. Imogen Vale."),
            Said(
                "Imogen Vale",
                "Thanks, Neil. We treated 1.2 million patients.\n\n"
                "That is 9% more than a year ago — and a record.",
            ),
            Said("Operator", "We'll take our first question from Carla Nunes of Bexley Bank."),
            Said("Carla Nunes", "What about staffing?"),
            Said("Imogen Vale", "Turnover is down to 14%."),
            Said("Carla Nunes", "Thank you."),
            Said("Operator", "[Operator signoff]"),
        ),
        company="Corvane Health",
        ticker="CVH",
        period="Q1 2031",
        date="2031-05-06",
        people={
            "Imogen Vale": ("Chief Executive Officer", None),
            "Carla Nunes": (None, "Bexley Bank"),
        },
        warns="left out",
    ),
    Variant(
        format="labelled_text",
        name="unseen: capitals, then Q - and A - before the names",
        file="trellin_interim_2032.txt",
        data=_QA.replace("\n", "\r\n").encode("cp1252"),
        turns=(
            Said(
                "OPERATOR",
                "Good day and thank you for standing by. I would now like to hand over to Magnus Ek.",
            ),
            Said(
                "MAGNUS EK", "Thank you. Good morning. Output was 2.31 terawatt hours. Wind did 60% of that."
            ),
            Said("ROBERTA SLADE", "Net debt is £1.1 billion, or 2.4 times EBITDA."),
            Said("OPERATOR", "The first question comes from the line of Ivo Brandl from Castor Capital."),
            Said("Ivo Brandl", "Good morning. Does the 2.4 include leases?"),
            Said("ROBERTA SLADE", "It does. Without: 2.1."),
            Said("Ivo Brandl", "And the dividend?"),
            Said("MAGNUS EK", "We keep it. 12p."),
            Said("OPERATOR", "We have no more questions."),
            Said("MAGNUS EK", "Thank you all."),
        ),
        date="2032-08-28",
        warns="Windows-1252",
    ),
    Variant(
        format="article_page",
        name="unseen: an article around the call; its forecast is never said",
        file="nordhaven q2.txt",
        data=_INVESTING.encode(),
        turns=(
            Said(
                "Operator",
                "Good morning and welcome to the Nordhaven Robotics second quarter call. "
                "I'd now like to turn the conference over to Tor Lund. Please go ahead.",
            ),
            Said("Tor Lund", "Thank you. With me are Liv Aker, our CEO, and Sam Oyelaran, our CFO."),
            Said(_LIV, "Thanks, Tor. We are sold out until March. One caution: lead times."),
            Said(_SAM, "Revenue was eighty-eight point four, margin 41%."),
            Said("Operator", "Our first question comes from Beth Ng with Arlo Partners."),
            Said(_BETH, "Hi. Where are lead times now?"),
            Said(_LIV, "Thirty weeks."),
            Said(_BETH, "Wow. Okay, thanks."),
            Said("Operator", "That ends today's call."),
        ),
        company="Nordhaven Robotics Ltd",
        ticker="NASDAQ:NHR",
        period="Q2 2031",
        people={_LIV: ("CEO", "Nordhaven Robotics"), _BETH: (None, "Arlo Partners")},
        warns="the page around the call",
    ),
)
