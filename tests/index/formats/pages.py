"""Invented texts as people paste and save them."""

ARTICLE = """\
Summer offer: three months of Tidewater Pro for the price of one

Earnings call: Fenwick Tools beats on orders

EditorMarlow Quist
Published 21/08/2031, 08:50 pm
© Tidewater.
FWK
-

Fenwick Tools Holdings Limited (NYSE: FWK), a maker of hand tools, reported revenue of 210 million.

Key Takeaways

  • Gross margin increased to 41%.
  • Price / book ratio of 0.58.

Company Outlook

  • The company plans to save: costs, and time.

Tidewater Tips highlight two factors: cash and debt.

Full transcript - Fenwick Tools Holdings Ltd (FWK) Q2 2031:

"""

TURNS = (
    (
        "Operator",
        "Good day, and welcome to the Fenwick Tools Second Quarter 2031 Earnings Conference Call. All participants are in a "
        "listen-only mode. I would now like to hand the conference over to Dana Whitlock, IR Director of Fenwick Tools.",
    ),
    (
        "Dana Whitlock",
        "Thank you. This call contains forward-looking statements. With us are our Vice Chairman and CEO, Mr. Ravi Menon; and "
        "CFO, Ms. Lucia Prado.",
    ),
    (
        "Ravi Menon",
        "[Foreign Language] [Interpreted] Hello, everyone. We grew by nine percent: that is more than planned.",
    ),
    (
        "Lucia Prado",
        "Thank you, Ravi. Revenue was $210 million, and capital expenditures were $12.4 million.",
    ),
    (
        "Operator",
        "We will now take our first question. This is from the line of Mei Ling from CICX. Please go ahead.",
    ),
    ("Mei Ling", "Thanks for taking my question. Two things: capex, and margins?"),
    ("Lucia Prado", "Capex will rise."),
    ("Operator", "Our next question is from Tom Archer from Birch Lane (NYSE:BL). Please go ahead."),
    ("Tom Archer", "Thank you. What about Europe?"),
    ("Ravi Menon", "Europe is fine."),
    ("Operator", "This concludes today's conference call. You may now disconnect."),
)
"""Speakers and texts of an invented call."""

CALL = "\n\n".join(f"{name}: {text}" for name, text in TURNS) + "\n\n"

FOOTER = """\
This article was generated with the support of AI and reviewed by an editor. For more information see our T&C.

Latest comments

John Doe: great quarter

trader77: to the moon

John Doe: yes

Risk Disclosure: Trading in financial instruments involves high risks including the risk of losing your money.
Fenwick Media would like to remind you that the data is not necessarily real-time.
© 2007-2031 - Tidewater Media Limited. All Rights Reserved.
"""

PAGE = ARTICLE + CALL + FOOTER
"""An article around the call, readers' comments and a footer below it."""
