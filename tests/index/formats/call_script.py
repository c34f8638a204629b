"""The words of an invented earnings call, as two vendors print them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One turn of the script."""

    speaker: str
    text: str
    mark: str = ""
    """Q or A in the part with questions."""


ROLES = {
    "Hanne Brekke": ("Vice President, Investor Relations", "Marlowe Tidewater Corp."),
    "Oren Castellane": ("President, Chief Executive Officer & Director", "Marlowe Tidewater Corp."),
    "Priya Venkatesan": ("Chief Financial Officer", "Marlowe Tidewater Corp."),
    "Tobias R. Lindqvist": ("Analyst", "Harbor & Pine Securities LLC"),
    "Mei-Ling Okafor": ("Analyst", "Quillon Capital Markets, Inc."),
    "Gerald P. D'Souza": ("Analyst", "Northgate Research"),
    "Åsa Núñez": ("Analyst", "Banco Almadén S.A."),
}

_REMARKS = (
    "Net revenue for the second quarter was $412.6 million, up 9% year-over-year, with volumes in the Gulf terminals "
    "up 14% and pricing up 3.5 points. Adjusted EBITDA was $96.1 million, or 23.3% of revenue, which compares with "
    "21.8% a year ago.",
    "Three things drove the margin. First, dredging costs fell for the fourth quarter in a row. Second, the Port Selby "
    "contract moved to its new tariff on April 1. Third, we carried less idle barge capacity than in any second "
    "quarter since 2026.",
    "Turning to the balance sheet, we ended the quarter with $188 million of cash, no drawings under the revolver, and "
    "net leverage of 1.7 times. We bought back 1.1 million shares at an average price of $34.20.",
    "Capital expenditure was $51 million in the quarter, most of it for the second lock at Carrow Inlet. We still plan "
    "$190 million to $200 million for the year: note that some $25 million of that moves with the permits.",
    "Now to the outlook. We raise our full-year revenue range to $1.63 billion to $1.66 billion, from $1.60 billion to "
    "$1.64 billion before. For the third quarter we expect revenue of $405 million to $415 million, and a tax rate of "
    "about 22%.",
    "Our people made this happen. I want to thank the crews at Carrow Inlet, who worked through eleven days of high "
    "water without one lost-time injury, and our customers, who kept their schedules open for us.",
)

SCRIPT = (
    Line(
        "Operator",
        "Good day, and thank you for standing by. Welcome to the Marlowe Tidewater second quarter 2031 earnings conference call. At this time, all participants are in a listen-only mode. [Operator Instructions] Please be advised that today's conference is being recorded.\n\nI would now like to hand the conference over to Hanne Brekke. Please go ahead.",
    ),
    Line(
        "Hanne Brekke",
        "Thank you, operator, and good morning. With me today are Oren Castellane, our President and Chief Executive Officer, and Priya Venkatesan, our Chief Financial Officer.\n\nBefore we begin, please note that today's remarks contain forward-looking statements. Actual results may differ: see our filings for the risks. Oren, over to you.",
    ),
    Line(
        "Oren Castellane",
        "Thanks, Hanne. Good morning, everyone.\n\n"
        + "\n\n".join((_REMARKS[0], _REMARKS[1], _REMARKS[5], _REMARKS[3], _REMARKS[1], _REMARKS[5]))
        + "\n\nPriya will take you through the numbers.",
    ),
    Line(
        "Priya Venkatesan",
        "Thank you, Oren.\n\n"
        + "\n\n".join(_REMARKS[:5])
        + "\n\n"
        + "\n\n".join(_REMARKS[2:5])
        + "\n\nWith that, operator, we are ready for questions.",
    ),
    Line(
        "Operator",
        "Thank you. [Operator Instructions] Our first question comes from the line of Tobias Lindqvist with Harbor & Pine. Your line is open.",
    ),
    Line(
        "Tobias R. Lindqvist",
        "Hey, good morning, and congrats on the quarter. I wanted to ask about the tariff at Port Selby. How much of the 3.5 points came from that one contract?",
        "Q",
    ),
    Line("Oren Castellane", "Good morning, Tobias.", "A"),
    Line(
        "Priya Venkatesan",
        "It's about a third of it. The rest is spread over some forty smaller contracts, none of which moves the needle on its own.",
        "A",
    ),
    Line("Tobias R. Lindqvist", "Got it. And is that a run rate?", "Q"),
    Line("Priya Venkatesan", "Yes. It holds through March of 2032, when the index is set again.", "A"),
    Line("Tobias R. Lindqvist", "Okay. One more, if I may...", "Q"),
    Line("Oren Castellane", "Sure.", "A"),
    Line("Tobias R. Lindqvist", "...on the permits at Carrow Inlet. What if they slip into the winter?", "Q"),
    Line(
        "Oren Castellane",
        "Then $25 million of spending slips with them. It does not change the date of the second lock, because the steel is on site already.\n\nLet me add this: the county has been a good partner.",
        "A",
    ),
    Line(
        "Operator",
        "Thank you. Our next question comes from Mei-Ling Okafor with Quillon Capital Markets. Please proceed.",
    ),
    Line(
        "Mei-Ling Okafor",
        "Thank you. Two from me. First, idle barge capacity: where can it go from here? Second, the buyback. You did 1.1 million shares. Is that the pace for the rest of the year?",
        "Q",
    ),
    Line(
        "Oren Castellane",
        "I'll take the barges. We were at 6% idle. Much lower than that and you can't serve the spot market, so think of 5% to 7% as home.",
        "A",
    ),
    Line(
        "Priya Venkatesan",
        "And on the buyback, no promise on pace. We have $140 million left on the authorization, and we like the price.",
        "A",
    ),
    Line("Mei-Ling Okafor", "Fair enough. Thank you.", "Q"),
    Line("Operator", "Our next question comes from Gerald D'Souza with Northgate Research."),
    Line("Gerald P. D'Souza", "Yeah, hi. Can you hear me?", "Q"),
    Line("Oren Castellane", "We can, Gerald.", "A"),
    Line(
        "Gerald P. D'Souza",
        "Great. I may have missed it, but what did dredging cost you this quarter in dollars? And was there any insurance recovery in there?",
        "Q",
    ),
    Line(
        "Priya Venkatesan",
        "$18.4 million, against $22.0 million last year. There was no recovery in the quarter; we booked $2.1 million of it in Q1.",
        "A",
    ),
    Line("Gerald P. D'Souza", "And in the second half?", "Q"),
    Line("Priya Venkatesan", "About the same each quarter.", "A"),
    Line(
        "Gerald P. D'Souza",
        "All right. Then on labor, the contract at the Gulf terminals is up in November...",
        "Q",
    ),
    Line("Oren Castellane", "It is.", "A"),
    Line("Gerald P. D'Souza", "What have you put in the guide for that?", "Q"),
    Line(
        "Oren Castellane",
        "A settlement in line with the last two, so low-single-digit. We won't negotiate on this call, as you'd expect [laughter].",
        "A",
    ),
    Line("Gerald P. D'Souza", "Understood. I'll get back in the queue.", "Q"),
    Line("Operator", "And our next question comes from Åsa Núñez with Banco Almadén."),
    Line(
        "Åsa Núñez",
        "Good morning. On leverage, 1.7 times is below your range of 2 to 2.5 times. What brings you back into it? Would you look at acquisitions?",
        "Q",
    ),
    Line(
        "Oren Castellane",
        "We look at everything within a day's sail of our docks. The bar is high, and sellers still remember 2029 prices.",
        "A",
    ),
    Line(
        "Priya Venkatesan",
        "I'd only add that the range is a range over the cycle. Being under it for a few quarters does not trouble us.",
        "A",
    ),
    Line("Åsa Núñez", "And the dividend?", "Q"),
    Line("Priya Venkatesan", "The board reviews it each November.", "A"),
    Line("Åsa Núñez", "Thank you very much.", "Q"),
    Line("Operator", "We have a follow-up from Tobias Lindqvist with Harbor & Pine."),
    Line(
        "Tobias R. Lindqvist",
        "Thanks for the follow-up. The third-quarter revenue guide of $405 million to $415 million looks flat on Q2. Isn't Q3 usually your best quarter?",
        "Q",
    ),
    Line(
        "Priya Venkatesan",
        "Usually, yes. This year the grain harvest is some three weeks late, so part of it falls into October. Nothing is lost: it moves.",
        "A",
    ),
    Line("Tobias R. Lindqvist", "Very helpful.", "Q"),
    Line(
        "Operator",
        "I'm showing no further questions at this time. I would now like to turn the call back to Oren Castellane for closing remarks.",
    ),
    Line(
        "Oren Castellane",
        "Thank you all for joining. We'll see many of you at the site visit in September. Goodbye.",
    ),
    Line(
        "Operator",
        "This concludes today's conference call. Thank you for participating. You may now disconnect.",
    ),
)
"""In the order of the call; [3] ends the prepared remarks."""

FIRST_QUESTION = 4
"""Index of the first turn of the part with questions."""
