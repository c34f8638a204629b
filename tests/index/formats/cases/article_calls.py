"""Text of pages that hold little but a call: lists of participants above, rules between the turns."""

from tests.index.formats.variants import Said, Variant

_EDITED = """\
Sign in
Subscribe

Edited Transcript of ORLN.DE earnings conference call or presentation 6-Aug-31 12:00pm GMT

Wed, August 6, 2031

Q2 2031 Orlen Toys SE Earnings Call

Story continues

Munich Aug 6, 2031 (Newswire StreetEvents) -- Edited Transcript of Orlen Toys SE earnings conference call or presentation Wednesday, August 6, 2031 at 12:00:00pm GMT

TEXT version of Transcript

================================================================================
Corporate Participants
================================================================================
 * Jana Orlen
   Orlen Toys SE - CEO
 * Emil Brack
   Orlen Toys SE - CFO

================================================================================
Conference Call Participants
================================================================================
 * Sofia Keller
   Birch Lane - Analyst

================================================================================
Presentation
--------------------------------------------------------------------------------
Operator    [1]
--------------------------------------------------------------------------------

Good day, and welcome to the Orlen Toys call.

--------------------------------------------------------------------------------
Jana Orlen,  Orlen Toys SE - CEO    [2]
--------------------------------------------------------------------------------

Thank you. Sales rose 4%.

================================================================================
Questions and Answers
--------------------------------------------------------------------------------
Operator    [3]
--------------------------------------------------------------------------------

The first question is from Sofia Keller of Birch Lane.

--------------------------------------------------------------------------------
Sofia Keller,  Birch Lane - Analyst    [4]
--------------------------------------------------------------------------------

How about margins?

--------------------------------------------------------------------------------
Emil Brack,  Orlen Toys SE - CFO    [5]
--------------------------------------------------------------------------------

Flat.
"""

EDITED = Variant(
    format="article_page",
    name="an edited transcript: rules across the page, numbered names, lists of participants",
    file="orlen.txt",
    data=_EDITED.encode("utf-8-sig"),
    turns=(
        Said("Operator", "Good day, and welcome to the Orlen Toys call."),
        Said("Jana Orlen", "Thank you. Sales rose 4%."),
        Said("Operator", "The first question is from Sofia Keller of Birch Lane."),
        Said("Sofia Keller", "How about margins?"),
        Said("Emil Brack", "Flat."),
    ),
    date="2031-08-06",
    period="Q2 2031",
    people={"Jana Orlen": ("CEO", "Orlen Toys SE"), "Sofia Keller": (None, "Birch Lane")},
    warns="left out as the page around the call",
)

_ALPHA = """\
Brightwater Holdings plc (BWH) CEO Esme Vance on Q4 2030 Results - Earnings Call Transcript

Feb. 12, 2031 11:42 AM ET

Brightwater Holdings plc (NASDAQ:BWH) Q4 2030 Earnings Conference Call February 12, 2031 8:30 AM ET

Company Participants

Rolf Amundsen - Head of Investor Relations
Esme Vance - Chief Executive Officer
Piotr Zielinski - Chief Financial Officer & Treasurer

Conference Call Participants

Dana Moss - Corvid Securities
Luis Ibarra - Bank of Leith
Kate Wu - JH Alder

Operator

Good morning and welcome to the Brightwater Holdings Fourth Quarter 2030 Earnings Call. All participants will be in listen-only mode. [Operator Instructions]

I would now like to turn the conference over to Rolf Amundsen. Please go ahead.

Rolf Amundsen

Thank you, operator, and good morning.

Joining me are Esme Vance and Piotr Zielinski.

Esme Vance

Good morning, everyone. Let me start with safety.

Safety

We had no lost-time injury in the quarter.

Our strategy

There are two parts to it: fewer sites and better sites.

I'll pass to Piotr.

Piotr Zielinski

Thanks, Esme. Adjusted EBITDA was £88.2 million.

Question-and-Answer Session

Operator

We will now begin the question-and-answer session. [Operator Instructions] The first question today comes from Dana Moss with Corvid Securities. Please go ahead.

Dana Moss

Good morning. Two if I may. First, on sites: how many?

Esme Vance

Nine by 2033.

Dana Moss

And second, dividends?

Piotr Zielinski

Unchanged.

Operator

The next question comes from Luis Ibarra with Bank of Leith. Please go ahead.

Luis Ibarra

Thanks. What about leverage?

Piotr Zielinski

1.8 times.

Luis Ibarra

Perfect. Thank you.

Operator

Our next question comes from Kate Wu with JH Alder. Please go ahead.

Unidentified Analyst

Hi, this is Sam on for Kate. Any update on Leeds?

Esme Vance

Not today.

Operator

This concludes our question-and-answer session. I would like to turn the conference back over to Esme Vance for any closing remarks.

Esme Vance

Thank you, all.

Operator

The conference has now concluded. Thank you for attending today's presentation. You may now disconnect.
"""

PARTICIPANTS = Variant(
    format="article_page",
    name="lists of participants, then bare names over the text, headings inside a speech",
    file="brightwater.txt",
    data=_ALPHA.encode(),
    turns=(
        Said(
            "Operator",
            "Good morning and welcome to the Brightwater Holdings Fourth Quarter 2030 Earnings Call. "
            "All participants will be in listen-only mode. [Operator Instructions]\n\n"
            "I would now like to turn the conference over to Rolf Amundsen. Please go ahead.",
        ),
        Said(
            "Rolf Amundsen",
            "Thank you, operator, and good morning.\n\nJoining me are Esme Vance and Piotr Zielinski.",
        ),
        Said(
            "Esme Vance",
            "Good morning, everyone. Let me start with safety.\n\nSafety\n\nWe had no lost-time injury in the quarter.\n\n"
            "Our strategy\n\nThere are two parts to it: fewer sites and better sites.\n\nI'll pass to Piotr.",
        ),
        Said("Piotr Zielinski", "Thanks, Esme. Adjusted EBITDA was £88.2 million."),
        Said(
            "Operator",
            "We will now begin the question-and-answer session. [Operator Instructions] "
            "The first question today comes from Dana Moss with Corvid Securities. Please go ahead.",
        ),
        Said("Dana Moss", "Good morning. Two if I may. First, on sites: how many?"),
        Said("Esme Vance", "Nine by 2033."),
        Said("Dana Moss", "And second, dividends?"),
        Said("Piotr Zielinski", "Unchanged."),
        Said("Operator", "The next question comes from Luis Ibarra with Bank of Leith. Please go ahead."),
        Said("Luis Ibarra", "Thanks. What about leverage?"),
        Said("Piotr Zielinski", "1.8 times."),
        Said("Luis Ibarra", "Perfect. Thank you."),
        Said("Operator", "Our next question comes from Kate Wu with JH Alder. Please go ahead."),
        Said("Unidentified Analyst", "Hi, this is Sam on for Kate. Any update on Leeds?"),
        Said("Esme Vance", "Not today."),
        Said(
            "Operator",
            "This concludes our question-and-answer session. I would like to turn the conference back over to "
            "Esme Vance for any closing remarks.",
        ),
        Said("Esme Vance", "Thank you, all."),
        Said(
            "Operator",
            "The conference has now concluded. Thank you for attending today's presentation. You may now disconnect.",
        ),
    ),
    date="2031-02-12",
    period="Q4 2030",
    people={
        "Piotr Zielinski": ("Chief Financial Officer & Treasurer", None),
        "Dana Moss": (None, "Corvid Securities"),
    },
    warns="left out as the page around the call",
)

VARIANTS = (EDITED, PARTICIPANTS)
