"""PDFs of earnings calls that no reader was tuned to."""

from tests.index.formats.typed_pages import REMARKS, Paper
from tests.index.formats.variants import Variant

_SAFE = (
    "Before we begin, I would like to remind you that today's discussion contains forward-looking statements. Actual "
    "results may differ materially. Please refer to our most recent 10-K."
)

_TALK = (
    ("Operator", "", "Good day, and thank you for standing by. Welcome to the Tarrant Pumps first quarter 2031 conference call."),
    ("Lydia Hsu", "Vice President-Investor Relations, Tarrant Pumps, Inc.", "Thank you, operator. Good morning.", _SAFE),
    ("Warren Delacroix", "Chairman & Chief Executive Officer, Tarrant Pumps, Inc.", "Thanks, Lydia. Pumps are not glamorous: they work.", "Let me turn it over to Beatriz."),
    ("Beatriz Fonseca", "Chief Financial Officer & Executive Vice President, Tarrant Pumps, Inc.", *REMARKS),
    ("Operator", "", "Thank you. [Operator Instructions] Our first question comes from Raj Banerjee with Stonebridge. Your line is now open."),
    ("Raj Banerjee", "Analyst, Stonebridge Securities LLC", "Hey, good morning. Two questions. First on freight, how much of the 40 basis points comes back?"),
    ("Beatriz Fonseca", "Chief Financial Officer & Executive Vice President, Tarrant Pumps, Inc.", "About half. We re-signed two contracts in April."),
    ("Raj Banerjee", "Analyst, Stonebridge Securities LLC", "Okay. And then, Warren, on M&A?"),
    ("Warren Delacroix", "Chairman & Chief Executive Officer, Tarrant Pumps, Inc.", "We look at everything. We buy little.", "Q1 was quiet, and I expect Q2 to be quiet."),
    ("Raj Banerjee", "Analyst, Stonebridge Securities LLC", "Got it."),
    ("Operator", "", "Our next question comes from Colleen Murtagh with Ashby & Lowe. Please proceed."),
    ("Colleen Murtagh", "Analyst, Ashby & Lowe, Inc.", "Hi. Dorset: is it on time?"),
    ("Warren Delacroix", "Chairman & Chief Executive Officer, Tarrant Pumps, Inc.", "It is. A little early, even."),
    ("Colleen Murtagh", "Analyst, Ashby & Lowe, Inc.", "Thank you."),
    ("Operator", "", "This concludes today's call. You may now disconnect."),
)  # fmt: skip


def _callstreet() -> Paper:
    def head(paper: Paper) -> None:
        if paper.page_no() > 1:
            paper.line("Tarrant Pumps, Inc. (TPI)", style="B", size=9)
            paper.set_xy(150, 18)
            paper.line("Corrected Transcript", size=8)
            paper.line("Q1 2031 Earnings Call", size=8)
            paper.set_xy(150, paper.get_y() - 4)
            paper.line("08-May-2031", size=8)
            paper.ln(4)

    def foot(paper: Paper) -> None:
        paper.set_y(-18)
        paper.line("1-877-FACTSET   www.callstreet.com", size=7)
        paper.set_xy(100, paper.h - 18)
        paper.line(str(paper.page_no()), size=7)
        paper.line("Copyright © 2001-2031 FactSet CallStreet, LLC", size=7)

    paper = Paper(head, foot)
    paper.add_page()
    paper.ln(60)
    paper.line("08-May-2031", size=14)
    paper.line("Tarrant Pumps, Inc. (TPI)", style="B", size=22)
    paper.line("Q1 2031 Earnings Call", size=18)
    paper.add_page()
    people = {name: role for name, role, *_ in _TALK if role}
    for title, analysts in (("CORPORATE PARTICIPANTS", False), ("OTHER PARTICIPANTS", True)):
        paper.line(title, style="B", size=12)
        names = [name for name, role in people.items() if role.startswith("Analyst") == analysts]
        for left, right in zip(names[::2], [*names[1::2], None], strict=False):
            top = paper.get_y()
            for x, name in ((20, left), (112, right)):
                if name is not None:
                    paper.set_xy(x, top)
                    paper.set_font("Helvetica", "B", 9)
                    paper.cell(90, 4.5, name)
                    paper.set_xy(x, top + 4.5)
                    paper.set_font("Helvetica", "I", 8)
                    paper.cell(90, 4, people[name])
            paper.set_xy(20, top + 12)
        paper.ln(2)
    paper.line("." * 150, size=6)
    paper.line("MANAGEMENT DISCUSSION SECTION", style="B", size=12)
    paper.ln(3)
    for number, (name, role, *texts) in enumerate(_TALK):
        if number == 4:
            paper.add_page()
            paper.line("QUESTION AND ANSWER SECTION", style="B", size=12)
            paper.ln(3)
        paper.room(26)
        paper.began(name, *texts)
        if name == "Operator":
            paper.set_font("Helvetica", "", 10)
            paper.multi_cell(0, 5, f"**Operator**: {texts[0]}", markdown=True, new_x="LMARGIN", new_y="NEXT")
        else:
            paper.line(name, style="B")
            if number > 4:
                paper.set_xy(190, paper.get_y() - 5)
                paper.line("Q" if role.startswith("Analyst") else "A", style="B")
            paper.line(role, style="I", size=8)
            paper.ln(1)
            paper.paragraphs(*texts)
        paper.line("." * 150, size=6)
        paper.ln(2)
    paper.add_page()
    paper.line("Disclaimer", style="B", size=8)
    paper.line(
        "The information herein is based on sources we believe to be reliable but is not guaranteed by us and does not "
        "purport to be a complete or error-free statement or summary of the available data.",
        size=7,
    )
    return paper


_CAPITAL = (
    ("Operator", None, "Ladies and gentlemen, welcome to the Ostrava Glass fourth quarter results call. Please note this call is being recorded."),
    ("Tereza Novakova", "Director of Investor Relations", "Good afternoon. Thank you for joining."),
    ("Pavel Hruby", "CEO & Chairman of the Board", "Good afternoon to everyone. It was a good year; let me say why."),
    ("Marek Dusek", "Chief Financial Officer", *REMARKS[:3]),
    ("Operator", None, "[Operator Instructions] The first question is from Fiona Keating at Harcourt."),
    ("Fiona Keating", "Harcourt Equity Research, Research Division", "Good afternoon. Could you give us the energy bill? And second, what is the hedge?"),
    ("Marek Dusek", "Chief Financial Officer", "EUR 61 million. Hedged: 70%."),
    ("Pavel Hruby", "CEO & Chairman of the Board", "And 80% for the next year."),
    ("Fiona Keating", "Harcourt Equity Research, Research Division", "Very clear."),
    ("Operator", None, "Next is Dieter Voss at Rheinbank."),
    ("Dieter Voss", "Rheinbank AG, Research Division", "Yes, hello. Is the furnace in Line 3 running?"),
    ("Pavel Hruby", "CEO & Chairman of the Board", "It is. Since January."),
    ("Tereza Novakova", "Director of Investor Relations", "There are no further questions. Thank you."),
)  # fmt: skip


def _capital() -> Paper:
    def head(paper: Paper) -> None:
        if paper.page_no() > 1:
            paper.line("OSTRAVA GLASS A.S. FQ4 2030 EARNINGS CALL | FEB 20, 2031", size=8)
            paper.ln(5)

    def foot(paper: Paper) -> None:
        paper.set_y(-18)
        paper.line(
            "Copyright © 2031 S&P Global Market Intelligence, a division of S&P Global Inc. All Rights reserved.",
            size=7,
        )
        paper.line(f"spglobal.com/marketintelligence      {paper.page_no()}", size=7)

    paper = Paper(head, foot)
    paper.add_page()
    paper.line("Ostrava Glass a.s. PSE:OSG", style="B", size=20)
    paper.line("FQ4 2030 Earnings Call Transcripts", size=16)
    paper.line("Thursday, February 20, 2031 2:00 PM GMT", size=12)
    paper.line("S&P Global Market Intelligence Estimates", style="B")
    paper.line("-FQ4 2030-          -FQ1 2031-          -FY 2030-")
    paper.line("CONSENSUS   ACTUAL   SURPRISE   CONSENSUS   CONSENSUS   ACTUAL")
    paper.line("EPS Normalized   0.41   0.44   7.32   0.39   1.71   1.74")
    paper.line("Revenue (mm)   301.20   318.40   5.71   305.00   1190.00   1207.20")
    paper.line("Currency: EUR")
    paper.add_page()
    paper.line("Table of Contents", style="B", size=14)
    for title, page in (("Call Participants", 3), ("Presentation", 4), ("Question and Answer", 5)):
        paper.line(f"{title} {'.' * 60} {page}")
    paper.add_page()
    paper.line("Call Participants", style="B", size=14)
    people = {name: role for name, role, *_ in _CAPITAL if role}
    for title, division in (("EXECUTIVES", False), ("ANALYSTS", True)):
        paper.ln(3)
        paper.line(title, style="B")
        for name, role in people.items():
            if role.endswith("Division") == division:
                paper.ln(2)
                paper.line(name, style="B", size=9)
                paper.line(role, style="I", size=9)
    paper.add_page()
    paper.line("Presentation", style="B", size=14)
    for number, (name, role, *texts) in enumerate(_CAPITAL):
        if number == 4:
            paper.add_page()
            paper.line("Question and Answer", style="B", size=14)
        paper.room(24)
        paper.ln(2)
        paper.began(name, *texts)
        paper.line(name, style="B")
        if role:
            paper.line(role, style="I", size=9)
        paper.ln(1)
        paper.paragraphs(*texts)
    paper.add_page()
    paper.line(
        'The information in the transcripts ("Content") are provided for internal business purposes and should not be '
        "used to assemble or create a database. Any use of the Content is at your own risk.",
        size=7,
    )
    paper.line("© 2031 S&P Global Market Intelligence.", size=7)
    return paper


_CHORUS = (
    ("Moderator", "Ladies and gentlemen, good day and welcome to the Q3 FY31 earnings conference call of Vindhya Cables Limited. I now hand the conference over to Mr. Arvind Rao. Thank you, and over to you, sir."),
    ("Arvind Rao", "Thank you, Nirav. Good evening and a warm welcome to all.", "Our revenue for the quarter was INR 1,204 crores, a growth of 18%. EBITDA margin: 11.4%."),
    ("Sunita Krishnan", "Thank you, sir. I will take you through the numbers.", *REMARKS),
    ("Moderator", "Thank you very much. We will now begin the question and answer session. The first question is from the line of Mehul Desai from Banyan Capital. Please go ahead."),
    ("Mehul Desai", "Sir, congratulations on a good set of numbers. Sir, my question is on copper, how do we pass it on?"),
    ("Arvind Rao", "With a lag of one month."),
    ("Mehul Desai", "And the volume growth?"),
    ("Sunita Krishnan", "14%."),
    ("Mehul Desai", "Okay, sir. That's it from my side. Thank you."),
    ("Moderator", "Thank you. The next question is from the line of Farah Sheikh, an Individual Investor. Please go ahead."),
    ("Farah Sheikh", "Good evening. When will the Hosur plant start? And what about the debt: when is it zero?"),
    ("Arvind Rao", "Hosur starts in June. Debt, by FY33."),
    ("Moderator", "As there are no further questions, I now hand the conference over to Mr. Rao for closing comments."),
    ("Arvind Rao", "Thank you, everybody."),
    ("Moderator", "On behalf of Vindhya Cables Limited, that concludes this conference. You may now disconnect your lines."),
)  # fmt: skip


def _chorus() -> Paper:
    def head(paper: Paper) -> None:
        if paper.page_no() > 1:
            paper.line("Vindhya Cables Limited\nFebruary 04, 2031", style="B", size=8, align="R")
            paper.ln(6)

    def foot(paper: Paper) -> None:
        paper.set_y(-16)
        if paper.page_no() > 1:
            paper.line(f"Page {paper.page_no()} of 3", size=8, align="R")

    paper = Paper(head, foot, format="A4")
    paper.add_page()
    paper.ln(50)
    for text in ('"Vindhya Cables Limited', 'Q3 FY31 Earnings Conference Call"', "February 04, 2031"):
        paper.line(text, style="B", size=16, align="C")
    paper.ln(30)
    paper.line("MANAGEMENT:   MR. ARVIND RAO - MANAGING DIRECTOR, VINDHYA CABLES LIMITED", style="B")
    paper.line("                          MS. SUNITA KRISHNAN - CHIEF FINANCIAL OFFICER", style="B")
    paper.line("MODERATOR:   MR. NIRAV JOSHI - BANYAN CAPITAL", style="B")
    paper.add_page()
    for name, *texts in _CHORUS:
        paper.room(20)
        paper.began(name, *texts)
        paper.set_font("Helvetica", "B", 10)
        paper.cell(42, 8, f"{name}:")
        paper.set_left_margin(62)
        for text in texts:
            paper.set_x(62)
            paper.set_font("Helvetica", "", 10)
            paper.multi_cell(0, 8, text, align="J", new_x="LMARGIN", new_y="NEXT")
            paper.ln(4)
        paper.set_left_margin(20)
        paper.set_x(20)
    paper.ln(8)
    return paper


def _variant(
    name: str, file: str, paper: Paper, people: dict[str, tuple[str | None, str | None]], **facts: str
) -> Variant:
    data = paper.bytes()
    return Variant(
        format="pdf",
        name=f"unseen: {name}",
        file=file,
        data=data,
        turns=tuple(paper.turns),
        people=people,
        warns="of running headers, footers, page numbers and rules left out",
        **facts,
    )


VARIANTS: tuple[Variant, ...] = (
    _variant(
        "call with Q and A at the right edge",
        "Tarrant Pumps Q1 2031.pdf",
        _callstreet(),
        {"Raj Banerjee": (None, "Stonebridge Securities LLC")},
        period="Q1 2031",
        date="2031-05-08",
    ),
    _variant(
        "call with estimates, contents and participants",
        "OSG_FQ4_2030.pdf",
        _capital(),
        {"Marek Dusek": ("Chief Financial Officer", None)},
        date="2031-02-20",
    ),
    _variant(
        "call with the names in a column of their own", "VINDHYA_Q3FY31.pdf", _chorus(), {}, date="2031-02-04"
    ),
)
