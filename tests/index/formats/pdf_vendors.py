"""Call transcripts as the vendors lay them out: name over title, marks, lists of participants, running lines."""

from fpdf.enums import XPos, YPos

from tests.index.formats.call_script import FIRST_QUESTION, ROLES, SCRIPT
from tests.index.formats.paper import Paper
from tests.index.formats.variants import Said, Variant

_DOTS = "." * 140


def _title(name: str) -> str:
    role, firm = ROLES[name]
    return f"{role}, {firm}"


def _rule(paper: Paper) -> None:
    paper.line_of(_DOTS, size=6)


def _two_columns(paper: Paper, names: tuple[str, ...]) -> None:
    """Write people in two columns, a dotted line under each row of them."""
    for left, right in zip(names[::2], (*names[1::2], ""), strict=False):
        top = paper.get_y()
        for x, name in ((54, left), (320, right)):
            if name:
                paper.set_xy(x, top)
                paper.set_font("Helvetica", "B", 9)
                paper.cell(220, 11, name, new_x=XPos.LEFT, new_y=YPos.NEXT)
                paper.set_font("Helvetica", "I", 8)
                paper.cell(220, 11, _title(name))
        paper.set_xy(54, top + 24)
        _rule(paper)
        paper.ln(4)


def _callstreet() -> tuple[bytes, tuple[Said, ...]]:
    paper = Paper(
        header=("Marlowe Tidewater Corp. (MTW)||Corrected Transcript", "Q2 2031 Earnings Call||05-Aug-2031"),
        footer="1-877-FACTSET  www.callstreet.com||{page}||Copyright \xa9 2001-2031 FactSet CallStreet, LLC",
        size=11.5,
        lead=18,
    )
    paper.plain_pages.add(1)
    paper.add_page()
    paper.ln(150)
    paper.line_of("05-Aug-2031", size=12)
    paper.line_of("Marlowe Tidewater Corp. (MTW)", "B", 20)
    paper.line_of("Q2 2031 Earnings Call", size=14)
    paper.add_page()
    paper.line_of("CORPORATE PARTICIPANTS", "B", 12)
    paper.ln(6)
    names = tuple(ROLES)
    _two_columns(paper, names[:3])
    paper.line_of("OTHER PARTICIPANTS", "B", 12)
    paper.ln(6)
    _two_columns(paper, names[3:])
    paper.add_page()
    paper.line_of("MANAGEMENT DISCUSSION SECTION", "B", 12)
    paper.ln(4)
    said: list[Said] = []
    for number, turn in enumerate(SCRIPT):
        if number == FIRST_QUESTION:
            paper.keep(80)
            paper.line_of("QUESTION AND ANSWER SECTION", "B", 12)
            paper.ln(4)
        paper.keep(70)
        if turn.speaker == "Operator":
            paper.set_font("Times", "", 11.5)
            page = paper.page_no()
            first, *others = turn.text.split("\n\n")
            paper.multi_cell(
                0, 18, f"**Operator:** {first}", markdown=True, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT
            )
            paper.ln(7)
            for paragraph in others:
                paper.prose(paragraph)
        else:
            paper.line_of(turn.speaker, "B", 11)
            top = paper.get_y()
            paper.line_of(_title(turn.speaker), "I", 9)
            if turn.mark:
                paper.set_xy(54, top)
                paper.set_font("Helvetica", "B", 18)
                paper.cell(0, 15, turn.mark, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            page = paper.prose(turn.text)
        _rule(paper)
        said.append(Said(turn.speaker, turn.text, page=page))
    paper.add_page()
    paper.line_of("Disclaimer", "B", 9)
    paper.prose(
        "The information herein is based on sources we believe to be reliable but is not guaranteed by us and does "
        "not purport to be a complete or error-free statement of the available data. Note: it is no advice."
    )
    return paper.made(), tuple(said)


def _market_intelligence() -> tuple[bytes, tuple[Said, ...]]:
    paper = Paper(
        header=("MARLOWE TIDEWATER CORP. FQ2 2031 EARNINGS CALL  AUG 05, 2031",),
        footer="Copyright \xa9 2031 S&P Global Market Intelligence, a division of S&P Global Inc. All Rights reserved.||||"
        "spglobal.com/marketintelligence  {page}",
        lead=12,
    )
    paper.plain_pages.update((1, 2))
    paper.add_page()
    paper.line_of("Marlowe Tidewater Corp. NYSE:MTW", "B", 18)
    paper.ln(6)
    paper.line_of("FQ2 2031 Earnings Call Transcripts", "B", 16)
    paper.ln(6)
    paper.line_of("Tuesday, August 5, 2031 12:30 PM GMT", "B", 12)
    paper.ln(12)
    paper.line_of("             -FQ2 2031-              -FQ3 2031-   -FY 2031-", "B", 8)
    paper.line_of("EPS Normalized   0.61   0.66   8.20   0.70   2.55", size=8)
    paper.add_page()
    paper.line_of("Table of Contents", "B", 18)
    for heading, page in (("Call Participants", 3), ("Presentation", 4), ("Question and Answer", 6)):
        paper.line_of(f"{heading} {'.' * 82} {page}", size=9)
    paper.add_page()
    paper.line_of("Call Participants", "B", 20)
    paper.ln(10)
    for heading, names in (("EXECUTIVES", tuple(ROLES)[:3]), ("ANALYSTS", tuple(ROLES)[3:])):
        paper.line_of(heading, "B")
        paper.ln(8)
        for name in names:
            role, firm = ROLES[name]
            paper.line_of(name, "B")
            paper.line_of(role if heading == "EXECUTIVES" else f"{firm}, Research Division", "I")
            paper.ln(8)
    said: list[Said] = []
    for number, turn in enumerate(SCRIPT):
        if number in (0, FIRST_QUESTION):
            paper.add_page()
            paper.line_of("Presentation" if number == 0 else "Question and Answer", "B", 20)
            paper.ln(14)
        paper.keep(60)
        paper.line_of(turn.speaker, "B")
        if turn.speaker != "Operator":
            role, firm = ROLES[turn.speaker]
            paper.line_of(role if role != "Analyst" else f"{firm}, Research Division", "I")
        paper.ln(7)
        said.append(Said(turn.speaker, turn.text, page=paper.prose(turn.text, gap=8)))
    paper.add_page()
    paper.prose(
        "Copyright \xa9 2031 by S&P Global Market Intelligence, a division of S&P Global Inc. All rights reserved.\n\n"
        "These materials have been prepared solely for information purposes based upon information generally "
        "available to the public and from sources believed to be reliable.",
        font="Helvetica",
    )
    return paper.made(), tuple(said)


def _street() -> tuple[bytes, tuple[Said, ...]]:
    """Name, firm and role on one line in the body; the list of participants in the same form."""
    paper = Paper(
        header=("AUGUST 05, 2031 / 12:30PM GMT, Q2 2031 Marlowe Tidewater Corp Earnings Call",),
        footer="||{page}||LSEG STREETEVENTS | www.lseg.com | Contact Us",
        lead=12.5,
    )
    paper.plain_pages.add(1)
    paper.add_page()
    paper.ln(60)
    paper.line_of("LSEG STREETEVENTS", "B", 12)
    paper.line_of("EDITED TRANSCRIPT", "B", 26)
    paper.ln(10)
    paper.line_of("Q2 2031 Marlowe Tidewater Corp Earnings Call", "B", 16)
    paper.ln(6)
    paper.line_of("EVENT DATE/TIME: AUGUST 05, 2031 / 12:30PM GMT", "B", 10)
    paper.add_page()
    for heading, names in (
        ("CORPORATE PARTICIPANTS", tuple(ROLES)[:3]),
        ("CONFERENCE CALL PARTICIPANTS", tuple(ROLES)[3:]),
    ):
        paper.line_of(heading, "B", 11)
        paper.ln(4)
        for name in names:
            _with_firm(paper, name)
        paper.ln(8)
    said: list[Said] = []
    for number, turn in enumerate(SCRIPT):
        if number in (0, FIRST_QUESTION):
            paper.keep(80)
            paper.line_of("PRESENTATION" if number == 0 else "QUESTIONS AND ANSWERS", "B", 13)
            paper.ln(6)
        paper.keep(50)
        if turn.speaker == "Operator":
            paper.line_of("Operator", "B")
        else:
            _with_firm(paper, turn.speaker)
        paper.ln(3)
        said.append(Said(turn.speaker, turn.text, page=paper.prose(turn.text, font="Helvetica")))
    paper.keep(100)
    paper.line_of("DISCLAIMER", "B", 9)
    paper.prose(
        "LSEG reserves the right to make changes to documents, content, or other information on this web site."
    )
    return paper.made(), tuple(said)


def _with_firm(paper: Paper, name: str) -> None:
    role, firm = ROLES[name]
    paper.set_font("Helvetica", "B", 10)
    paper.cell(paper.get_string_width(name) + 8, 12.5, name)
    paper.set_font("Helvetica", "I", 10)
    paper.cell(0, 12.5, f"{firm} - {role}", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


_CALLSTREET, _CALLSTREET_SAID = _callstreet()
_INTELLIGENCE, _INTELLIGENCE_SAID = _market_intelligence()
_STREET, _STREET_SAID = _street()
_PEOPLE: dict[str, tuple[str | None, str | None]] = {
    "Hanne Brekke": ("Vice President, Investor Relations", "Marlowe Tidewater Corp."),
    "Priya Venkatesan": ("Chief Financial Officer", "Marlowe Tidewater Corp."),
    "Tobias R. Lindqvist": (None, "Harbor & Pine Securities LLC"),
    "Mei-Ling Okafor": (None, "Quillon Capital Markets, Inc."),
    "Åsa Núñez": (None, "Banco Almadén S.A."),
}

VARIANTS = (
    Variant(
        format="pdf",
        name="marks beside the names, rules, running lines, people in two columns",
        file="MTW Q2 2031.pdf",
        data=_CALLSTREET,
        turns=_CALLSTREET_SAID,
        title="Marlowe Tidewater Corp. (MTW) Q2 2031 Earnings Call",
        company="Marlowe Tidewater Corp.",
        ticker="MTW",
        period="Q2 2031",
        date="2031-08-05",
        people=_PEOPLE,
        warns="lines of running headers, footers, page numbers and rules left out",
    ),
    Variant(
        format="pdf",
        name="executives and analysts, a table of contents, roles in italics",
        file="Marlowe_Tidewater_FQ2_2031.pdf",
        data=_INTELLIGENCE,
        turns=_INTELLIGENCE_SAID,
        title="Marlowe Tidewater Corp. NYSE:MTW FQ2 2031 Earnings Call Transcripts",
        company="Marlowe Tidewater Corp.",
        ticker="NYSE:MTW",
        period="Q2 2031",
        date="2031-08-05",
        people={
            "Hanne Brekke": ("Vice President, Investor Relations", None),
            "Tobias R. Lindqvist": (None, "Harbor & Pine Securities LLC"),
            "Åsa Núñez": (None, "Banco Almadén S.A."),
        },
        warns="lines of running headers, footers, page numbers and rules left out",
    ),
    Variant(
        format="pdf",
        name="name, firm and role on one line, an edited transcript",
        file="transcript-20310805.pdf",
        data=_STREET,
        turns=_STREET_SAID,
        title="Q2 2031 Marlowe Tidewater Corp Earnings Call",
        company="Marlowe Tidewater Corp",
        period="Q2 2031",
        date="2031-08-05",
        people=_PEOPLE,
        warns="lines of running headers, footers, page numbers and rules left out",
    ),
)
