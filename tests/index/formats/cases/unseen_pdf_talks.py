"""PDFs of a company, a court and a browser that no reader was tuned to."""

import textwrap

from tests.index.formats.typed_pages import REMARKS, Paper
from tests.index.formats.variants import Said, Variant


def _nothing(paper: Paper) -> None:
    return None


# The lines of the finance chief as the company's typesetter broke them, with hyphens at the ends.
_BROKEN = (
    "We closed the year with orders of EUR 2.1 billion, of which 60 percent are ser-",
    "vice contracts. Free cash flow was EUR 148 million. The restructur-",
    "ing of the Linz site is done, and our long-",
    "term target for the margin stays at 12 percent.",
)
_MENDED = (
    "We closed the year with orders of EUR 2.1 billion, of which 60 percent are service contracts. Free cash flow was EUR "
    "148 million. The restructuring of the Linz site is done, and our long-term target for the margin stays at 12 percent."
)

_ALPEN = (
    ("Operator", "Ladies and gentlemen, welcome to the Alpenwerk Group full year 2030 analyst call. I am Sandra, the Chorus Call operator."),
    ("Klara Steiner, Head of Investor Relations", "Thank you, Sandra. Welcome, also from my side. With me are Johannes Egger, CEO; and Renate Wimmer, CFO."),
    ("Johannes Egger, CEO", "Good morning. 2030 was the best year in our history.", "I hand over to Renate."),
    ("Renate Wimmer, CFO", *REMARKS[:2], _MENDED),
    ("Klara Steiner, Head of Investor Relations", "Operator, we are ready for the Q&A."),
    ("Operator", "The first question comes from Bastian Kroll, Hanse Bank. Please go ahead."),
    ("Bastian Kroll, Hanse Bank", "Good morning. One on service: is 60 percent the ceiling?"),
    ("Johannes Egger, CEO", "No."),
    ("Bastian Kroll, Hanse Bank", "Then where is it?"),
    ("Johannes Egger, CEO", "I would say 70. But not soon."),
    ("Operator", "The next question comes from Amélie Garnier, Banque Laval."),
    ("Amélie Garnier, Banque Laval", "Yes, good morning. The dividend: why unchanged?"),
    ("Renate Wimmer, CFO", "Because of Linz. We told you in November."),
    ("Klara Steiner, Head of Investor Relations", "Thank you for joining. Goodbye."),
)  # fmt: skip


def _alpen() -> Paper:
    def head(paper: Paper) -> None:
        paper.line("Alpenwerk Group AG", style="B", size=8)
        paper.set_xy(60, 18)
        paper.line("Transcript - Analyst Call FY 2030", size=8, align="R")
        paper.ln(8)

    def foot(paper: Paper) -> None:
        paper.set_y(-15)
        paper.line(f"{paper.page_no()}", size=8, align="C")

    paper = Paper(head, foot, format=(148, 210))
    paper.add_page()
    paper.line("Transcript", style="B", size=18)
    paper.line("Analyst Call on the Annual Results 2030", size=12)
    paper.line("Linz, 12 March 2031, 10:00 CET", size=10)
    paper.ln(6)
    paper.line("Disclaimer", style="B", size=8)
    paper.line(
        "This transcript was prepared with due care. Alpenwerk accepts no liability for its accuracy; the recording "
        "prevails. The statements made are no offer to buy shares.",
        size=8,
    )
    paper.add_page()
    for label, *texts in _ALPEN:
        paper.room(24)
        paper.began(label.split(",", maxsplit=1)[0], *texts)
        paper.line(label, style="B")
        for text in texts:
            paper.line("\n".join(_BROKEN) if text is _MENDED else text)
            paper.ln(3)
        paper.ln(2)
    return paper


_COURT = """
THE VIDEOGRAPHER: We are on the record at 9:04 a.m. This is the deposition of Gordon Pell.
THE REPORTER: Do you swear to tell the truth?
THE WITNESS: I do.
EXAMINATION
BY MS. TRAN:
Q. Good morning, Mr. Pell. Have you been deposed before?
A. Once, in 2019, in a case about a fence.
Q. Where do you work?
A. At Corbin Freight. I am the dispatcher there, and on Saturdays I am also the night manager, if somebody is ill.
Q. Were you at work on the night of June 4th, 2029?
A. Yes.
MR. ABELL: Objection. Vague as to "at work."
MS. TRAN: You can answer.
THE WITNESS: I was in the yard.
BY MS. TRAN:
Q. Who else was in the yard?
A. Nobody. Well: the dog.
Q. I hand you what has been marked as Exhibit 3. Do you recognize it?
(Exhibit 3 was marked for identification.)
A. It looks like the log.
Q. Whose handwriting is that?
A. Mine, on the left. On the right it is not mine.
Q. At 2:15 a.m. there is an entry, "Gate open." Did you write that?
A. No.
MR. ABELL: Let's take five.
THE VIDEOGRAPHER: Off the record at 9:31 a.m.
(Recess taken.)
THE VIDEOGRAPHER: Back on the record at 9:44 a.m.
BY MS. TRAN:
Q. Who had the key?
A. I did. And Mr. Corbin.
MS. TRAN: Nothing further.
""".strip().splitlines()


def _court_lines() -> list[str]:
    lines = []
    for text in _COURT:
        indent = "" if text.startswith(("Q.", "A.", "BY", "EXAM")) else "     "
        body = text.replace("Q. ", "Q.   ", 1) if text.startswith("Q. ") else text.replace("A. ", "A.   ", 1)
        lines += textwrap.wrap(
            body, 46, initial_indent="     " + indent, subsequent_indent="", break_long_words=False
        )
    return lines


def _court() -> tuple[bytes, tuple[Said, ...]]:
    def foot(paper: Paper) -> None:
        paper.set_y(-20)
        paper.line("Quillan Reporting Services", size=8, align="C")
        paper.line("800-555-0142          www.quillan.example", size=8, align="C")

    paper = Paper(_nothing, foot)
    paper.set_auto_page_break(auto=False)
    lines = _court_lines()
    starts: dict[int, int] = {}
    for page, begin in enumerate(range(0, len(lines), 12), start=1):
        paper.add_page()
        paper.line(f"Page {page + 6}", size=9, align="R")
        for number, text in enumerate(lines[begin : begin + 12], start=1):
            paper.set_font("Courier", "", 11)
            paper.set_x(20)
            paper.cell(12, 9, str(number), align="R")
            paper.set_x(38)
            paper.cell(0, 9, text, new_x="LMARGIN", new_y="NEXT")
            starts[begin + number - 1] = page
    return paper.bytes(), _court_turns(lines, starts)


def _court_turns(lines: list[str], pages: dict[int, int]) -> tuple[Said, ...]:
    """Return the turns with the page that each begins on; notes in brackets belong to the turn they stand in."""
    turns = []
    for speaker, text, begins in _COURT_SAID:
        line = next(
            n
            for n, each in enumerate(lines)
            if begins in each and pages[n] >= (turns[-1].page if turns else 1)
        )
        turns.append(Said(speaker, text, page=pages[line]))
    return tuple(turns)


_COURT_SAID = (
    ("THE VIDEOGRAPHER", "We are on the record at 9:04 a.m. This is the deposition of Gordon Pell.", "We are on the"),
    ("THE REPORTER", "Do you swear to tell the truth?", "THE REPORTER"),
    ("THE WITNESS", "I do.", "I do."),
    ("MS. TRAN", "Good morning, Mr. Pell. Have you been deposed before?", "Good morning"),
    ("THE WITNESS", "Once, in 2019, in a case about a fence.", "Once, in"),
    ("MS. TRAN", "Where do you work?", "Where do you"),
    ("THE WITNESS", "At Corbin Freight. I am the dispatcher there, and on Saturdays I am also the night manager, if somebody is ill.", "At Corbin"),
    ("MS. TRAN", "Were you at work on the night of June 4th, 2029?", "Were you at"),
    ("THE WITNESS", "Yes.", "Yes."),
    ("MR. ABELL", 'Objection. Vague as to "at work."', "Objection"),
    ("MS. TRAN", "You can answer.", "You can"),
    ("THE WITNESS", "I was in the yard.", "I was in"),
    ("MS. TRAN", "Who else was in the yard?", "Who else"),
    ("THE WITNESS", "Nobody. Well: the dog.", "Nobody."),
    ("MS. TRAN", "I hand you what has been marked as Exhibit 3. Do you recognize it?\n\n(Exhibit 3 was marked for identification.)", "I hand you"),
    ("THE WITNESS", "It looks like the log.", "It looks"),
    ("MS. TRAN", "Whose handwriting is that?", "Whose"),
    ("THE WITNESS", "Mine, on the left. On the right it is not mine.", "Mine, on"),
    ("MS. TRAN", 'At 2:15 a.m. there is an entry, "Gate open." Did you write that?', "At 2:15"),
    ("THE WITNESS", "No.", "A.   No."),
    ("MR. ABELL", "Let's take five.", "Let's take"),
    ("THE VIDEOGRAPHER", "Off the record at 9:31 a.m.\n\n(Recess taken.)", "Off the"),
    ("THE VIDEOGRAPHER", "Back on the record at 9:44 a.m.", "Back on"),
    ("MS. TRAN", "Who had the key?", "Who had"),
    ("THE WITNESS", "I did. And Mr. Corbin.", "I did. And"),
    ("MS. TRAN", "Nothing further.", "Nothing further"),
)  # fmt: skip

_WEB = (
    ("Host", "Welcome to the show. Today: Petra Lund, who repairs clocks in towers."),
    ("Petra Lund", "Thank you for having me."),
    ("Host", "How does one become a tower clock repairer?"),
    ("Petra Lund", "By accident. I was an electrician, and the church called about the bell.", "The clock stood still, and the priest asked: can you? I said yes. I could not."),
    ("Host", "What did you do?"),
    ("Petra Lund", "I bought a book. " + "Then I climbed up every evening for a month, and I drew each wheel. " * 3 + "In May it ran."),
    ("Host", "And it has run since?"),
    ("Petra Lund", "It stops every year on 3 November. Nobody knows why."),
    ("Host", "Come on."),
    ("Petra Lund", "It is true! Ask the priest: he has a list."),
    ("Host", "We did ask the priest. He says the list is at home."),
    ("Petra Lund", "Of course he does."),
    ("Host", "Thank you, Petra."),
)  # fmt: skip


def _web() -> Paper:
    def head(paper: Paper) -> None:
        paper.set_y(6)
        paper.line("11/6/31, 4:07 PM", size=7)
        paper.set_xy(50, 6)
        paper.line("Transcript: The clock that stops | Short Hours", size=7)
        paper.set_y(20)

    def foot(paper: Paper) -> None:
        paper.set_y(-10)
        paper.line("https://shorthours.example/episodes/the-clock-that-stops/transcript", size=7)
        paper.set_xy(118, paper.h - 10)
        paper.line(f"{paper.page_no()}/3", size=7)

    paper = Paper(head, foot, format=(148, 210))
    paper.add_page()
    paper.line("Short Hours", size=9)
    paper.line("Episodes    About    Support us", size=9)
    paper.ln(4)
    paper.line("Transcript: The clock that stops", style="B", size=18)
    paper.line("November 5, 2031 - 24 min", size=9)
    paper.line(
        "Petra Lund repairs the clocks of towers. One of them stops every year on the same day.", size=11
    )
    paper.ln(5)
    for name, *texts in _WEB:
        paper.room(20)
        paper.began(name, *texts)
        paper.set_font("Times", "", 13)
        paper.multi_cell(0, 10, f"**{name}:** {texts[0]}", markdown=True, new_x="LMARGIN", new_y="NEXT")
        paper.ln(4)
        for text in texts[1:]:
            paper.multi_cell(0, 10, text, new_x="LMARGIN", new_y="NEXT")
            paper.ln(4)
    paper.line("Share this episode", size=9)
    paper.line("© 2031 Short Hours. All rights reserved.", size=8)
    return paper


_STREET = (
    ("Operator", "", "Good morning and welcome to the Juniper Lane Hotels Q2 2031 earnings call. (Operator Instructions)"),
    ("Otis Greenbaum", "Juniper Lane Hotels Inc - SVP, Investor Relations", "Thank you. Joining me is our CEO, Simone Achebe, and our CFO, Walt Kiernan."),
    ("Simone Achebe", "Juniper Lane Hotels Inc - President, Chief Executive Officer, Director", "Thanks, Otis. Rooms are full: 78% in the quarter.", "Guests pay more, and they stay longer."),
    ("Walt Kiernan", "Juniper Lane Hotels Inc - Chief Financial Officer", *REMARKS),
    ("Operator", "", "(Operator Instructions) Deepak Iyer, Crestline."),
    ("Deepak Iyer", "Crestline Research - Analyst", "Good morning. Group bookings for '32?"),
    ("Simone Achebe", "Juniper Lane Hotels Inc - President, Chief Executive Officer, Director", "Up 9%."),
    ("Walt Kiernan", "Juniper Lane Hotels Inc - Chief Financial Officer", "9% in rooms, 12% in revenue."),
    ("Deepak Iyer", "Crestline Research - Analyst", "Thanks."),
    ("Operator", "", "Maribel Santos, Quayside."),
    ("Maribel Santos", "Quayside Partners - Analyst", "Hi, guys. Wages?"),
    ("Walt Kiernan", "Juniper Lane Hotels Inc - Chief Financial Officer", "4%. As planned."),
    ("Operator", "", "There are no further questions. This concludes the call."),
)  # fmt: skip


def _street() -> Paper:
    def head(paper: Paper) -> None:
        paper.line(
            "AUGUST 06, 2031 / 12:30PM, JLH.N - Q2 2031 Juniper Lane Hotels Inc Earnings Call",
            style="B",
            size=8,
        )
        paper.ln(6)

    def foot(paper: Paper) -> None:
        paper.set_y(-18)
        paper.line(f"{paper.page_no()}", size=8, align="C")
        paper.line(
            "©2031 LSEG. All rights reserved. Republication or redistribution of LSEG content is prohibited.",
            size=6,
        )

    paper = Paper(head, foot)
    paper.add_page()
    paper.line("EDITED TRANSCRIPT", style="B", size=18)
    paper.line("Q2 2031 Juniper Lane Hotels Inc Earnings Call", size=14)
    paper.line("EVENT DATE/TIME: AUGUST 06, 2031 / 12:30PM GMT", size=10)
    paper.line("OVERVIEW:", style="B")
    paper.line("Co. reported 2Q31 revenue of $318.4m.")
    paper.add_page()
    top = paper.get_y()
    people = {name: role for name, role, *_ in _STREET if role}
    columns = (("CORPORATE PARTICIPANTS", 20, False), ("CONFERENCE CALL PARTICIPANTS", 112, True))
    for title, x, analysts in columns:
        paper.set_xy(x, top)
        paper.set_font("Helvetica", "B", 9)
        paper.cell(88, 5, title)
        row = top + 7
        for name, role in people.items():
            if role.endswith("Analyst") == analysts:
                paper.set_xy(x, row)
                paper.set_font("Helvetica", "", 8)
                paper.multi_cell(86, 4, f"**{name}** {role}", markdown=True, align="L")
                row = paper.get_y() + 1
    paper.set_y(top + 60)
    paper.line("PRESENTATION", style="B", size=11)
    for number, (name, role, *texts) in enumerate(_STREET):
        if number == 4:
            paper.add_page()
            paper.line("QUESTIONS AND ANSWERS", style="B", size=11)
        paper.room(24)
        paper.ln(3)
        paper.began(name, *texts)
        paper.set_font("Helvetica", "", 9)
        paper.multi_cell(0, 5, f"**{name}** {role}".strip(), markdown=True, new_x="LMARGIN", new_y="NEXT")
        paper.ln(2)
        paper.paragraphs(*texts)
    paper.add_page()
    paper.line("DISCLAIMER", style="B", size=7)
    paper.line(
        "LSEG reserves the right to make changes to documents, content, or other information on this web site.",
        size=6,
    )
    return paper


def _variants() -> tuple[Variant, ...]:
    papers = (
        ("company's call on small pages, hyphens at the ends of lines", "Alpenwerk_FY2030_Transcript.pdf", _alpen(), "2031-03-12"),
        ("page printed from a browser", "Transcript_ The clock that stops.pdf", _web(), None),
        ("call with participants in two columns", "JLH.N-Transcript-2031-08-06.pdf", _street(), "2031-08-06"),
    )  # fmt: skip
    court, turns = _court()
    return (
        *(
            Variant(
                format="pdf",
                name=f"unseen: {name}",
                file=file,
                data=paper.bytes(),
                turns=tuple(paper.turns),
                date=date,
                warns="of running headers, footers, page numbers and rules left out",
            )
            for name, file, paper, date in papers
        ),
        Variant(
            format="pdf",
            name="unseen: deposition with numbered lines",
            file="pell.pdf",
            data=court,
            turns=turns,
            warns='"Q." was read as the examiner named above',
        ),
    )


VARIANTS = _variants()
