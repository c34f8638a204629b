"""PDFs of browsers, courts, meetings and word processors."""

from fpdf.enums import XPos, YPos

from tests.index.formats.paper import Paper, Type, raw_pdf
from tests.index.formats.variants import Said, Variant

_ARTICLE = (
    ("Operator", None, "Good afternoon and welcome to the Fenwick Tools third quarter 2031 earnings conference call. I turn the call over to Dana Whitlock."),
    ("Dana Whitlock", "Vice President, Investor Relations", "Thank you.\n\nWe will make forward-looking statements today, and the words on our website apply to them."),
    ("Ana Ruiz", "Chief Executive Officer", "Two things: we grew, and we saved. Revenue rose 12% to $94 million, the best third quarter that we have had, and the plant in Ostrava opened six weeks early.\n\nThe team there deserves the credit."),
    ("Operator", None, "Our first question comes from Priya Nair with Northfield Capital. Your line is open."),
    ("Priya Nair", "Northfield Capital -- Analyst", "What about capital spending next year?"),
    ("Ana Ruiz", "Chief Executive Officer", "It will rise, to about $20 million."),
    ("Operator", None, "That concludes today's call. You may now disconnect."),
)  # fmt: skip


def _printed_page() -> tuple[bytes, tuple[Said, ...]]:
    """A page of a news site as a browser prints it."""
    paper = Paper(
        header=("11/5/31, 9:12 AM||Fenwick Tools (FWK) Q3 2031 Earnings Call Transcript | The Daily Ledger",),
        footer="https://ledger.example/transcripts/fenwick-tools-fwk-q3-2031||||{page}/3",
        size=14,
        lead=19,
    )
    paper.add_page()
    paper.line_of("The Daily Ledger", "B", 12)
    paper.line_of("Fenwick Tools (FWK) Q3 2031 Earnings Call Transcript", "B", 18)
    paper.line_of("FWK earnings call for the period ending September 30, 2031.", size=12)
    paper.line_of("By Ledger Transcribers - Nov 4, 2031 at 6:30PM", size=11)
    paper.ln(8)
    paper.line_of("Image source: The Daily Ledger.", "I", 11)
    paper.ln(8)
    paper.line_of("Prepared Remarks:", "B", 16)
    paper.ln(8)
    said: list[Said] = []
    for number, (name, role, text) in enumerate(_ARTICLE):
        if number == 3:
            paper.line_of("Questions & Answers:", "B", 16)
            paper.ln(8)
        paper.keep(70)
        paper.set_font("Times", "B", 14)
        paper.cell(paper.get_string_width(name) + 3, 19, name)
        paper.set_font("Times", "I", 14)
        paper.cell(0, 19, f"-- {role}" if role else "", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        paper.ln(9)
        said.append(Said(name, text, page=paper.prose(text, gap=10)))
    paper.line_of("Duration: 24 minutes", "B", 14)
    paper.ln(8)
    paper.line_of("Call participants:", "B", 16)
    paper.ln(8)
    for name, role in (
        ("Dana Whitlock", "Vice President, Investor Relations"),
        ("Ana Ruiz", "Chief Executive Officer"),
    ):
        paper.prose(f"{name} -- {role}")
    paper.line_of("More FWK analysis", "B", 14)
    return paper.made(), tuple(said)


_HEARING = (
    "                 COMMITTEE ON INLAND WATERS",
    "",
    "        PUBLIC HEARING ON THE CARROW INLET LOCK",
    "",
    "                    March 11, 2031",
    "",
    "      CHAIRMAN HOLBROOK:  The committee will come to",
    " order.  We hear today from two witnesses.  Mr. Osei,",
    " please raise your right hand.",
    "      (Witness sworn.)",
    "      MR. OSEI:  Good morning, Mr. Chairman.  My",
    " name is Kwame Osei.  I am the harbor engineer of the",
    " county, and I have been since 2019.",
    "      CHAIRMAN HOLBROOK:  Thank you.  Ms. Tran, you",
    " may begin.",
    "      MS. TRAN:  Mr. Osei, when did your office learn",
    " of the crack in the north gate?",
    "      MR. OSEI:  On February 2.  A diver found it: 14",
    " inches long, below the waterline.",
    "      MS. TRAN:  And whom did you tell?",
    "      MR. OSEI:  The state, the same day.  I have the",
    " letter here.",
    "      MS. TRAN:  Was the lock closed?",
    "      MR. OSEI:  No.  It was closed on the 9th.",
    "      CHAIRMAN HOLBROOK:  Why the week between?",
    "      MR. OSEI:  We had to wait for the state's in-",
    " spector.  Under the rule the county cannot close a",
    " lock on a federal waterway by itself.",
    "      MS. TRAN:  Then who can?",
    "      MR. OSEI:  The district engineer.  Note:  he was",
    " on leave that week.",
    "      CHAIRMAN HOLBROOK:  We will ask him.  Anything",
    " further, Ms. Tran?",
    "      MS. TRAN:  Nothing further.",
    "      CHAIRMAN HOLBROOK:  Then we stand in recess until",
    " two o'clock.",
)  # fmt: skip
_HEARING_SAID = (
    Said("CHAIRMAN HOLBROOK", "The committee will come to order. We hear today from two witnesses. Mr. Osei, please raise your right hand.\n\n(Witness sworn.)", page=1),
    Said("MR. OSEI", "Good morning, Mr. Chairman. My name is Kwame Osei. I am the harbor engineer of the county, and I have been since 2019.", page=1),
    Said("CHAIRMAN HOLBROOK", "Thank you. Ms. Tran, you may begin.", page=1),
    Said("MS. TRAN", "Mr. Osei, when did your office learn of the crack in the north gate?", page=1),
    Said("MR. OSEI", "On February 2. A diver found it: 14 inches long, below the waterline.", page=1),
    Said("MS. TRAN", "And whom did you tell?", page=1),
    Said("MR. OSEI", "The state, the same day. I have the letter here.", page=1),
    Said("MS. TRAN", "Was the lock closed?", page=1),
    Said("MR. OSEI", "No. It was closed on the 9th.", page=1),
    Said("CHAIRMAN HOLBROOK", "Why the week between?", page=1),
    Said("MR. OSEI", "We had to wait for the state's inspector. Under the rule the county cannot close a lock on a federal waterway by itself.", page=2),
    Said("MS. TRAN", "Then who can?", page=2),
    Said("MR. OSEI", "The district engineer. Note: he was on leave that week.", page=2),
    Said("CHAIRMAN HOLBROOK", "We will ask him. Anything further, Ms. Tran?", page=2),
    Said("MS. TRAN", "Nothing further.", page=2),
    Said("CHAIRMAN HOLBROOK", "Then we stand in recess until two o'clock.", page=2),
)  # fmt: skip

_DEPOSITION = (
    "             DIRECT EXAMINATION",
    " BY MR. ABARA:",
    "      Q.  Please state your name for the record.",
    "      A.  Lucia Ferrante.",
    "      Q.  Where were you on the evening of June 3?",
    "      A.  At the depot, until about eight.  Then I drove",
    " home by the coast road.",
    "      Q.  Did you see the barge?",
    "      A.  I saw its lights.  I can't say that I saw the",
    " barge itself.",
    "      MS. KOWALCZYK:  Objection.  Leading.",
    "      THE COURT:  Overruled.  Go on.",
    "      Q.  How many lights?",
    "      A.  Two.  Maybe three.",
    "             CROSS-EXAMINATION",
    " BY MS. KOWALCZYK:",
    "      Q.  It was raining, wasn't it?",
    "      A.  Yes.",
)  # fmt: skip
_DEPOSITION_SAID = (
    Said("MR. ABARA", "Please state your name for the record.", page=1),
    Said("THE WITNESS", "Lucia Ferrante.", page=1),
    Said("MR. ABARA", "Where were you on the evening of June 3?", page=1),
    Said("THE WITNESS", "At the depot, until about eight. Then I drove home by the coast road.", page=1),
    Said("MR. ABARA", "Did you see the barge?", page=1),
    Said("THE WITNESS", "I saw its lights. I can't say that I saw the barge itself.", page=1),
    Said("MS. KOWALCZYK", "Objection. Leading.", page=2),
    Said("THE COURT", "Overruled. Go on.", page=2),
    Said("MR. ABARA", "How many lights?", page=2),
    Said("THE WITNESS", "Two. Maybe three.", page=2),
    Said("MS. KOWALCZYK", "It was raining, wasn't it?", page=2),
    Said("THE WITNESS", "Yes.", page=2),
)


def _record(lines: tuple[str, ...], title: str, on_page: int = 25) -> bytes:
    """A record with numbered lines, set in a typewriter's letters."""
    paper = Paper(size=12, lead=24)
    paper.set_auto_page_break(False)
    for first in range(0, len(lines), on_page):
        paper.add_page()
        paper.set_y(40)
        paper.line_of(str(first // on_page + 1), size=12, font="Courier", align="R")
        paper.set_y(76)
        for number, line in enumerate(lines[first : first + on_page], start=1):
            paper.set_xy(54, 64 + 24 * number)
            paper.set_font("Courier", "", 12)
            paper.cell(30, 24, str(number), align="R")
            paper.set_x(96)
            paper.cell(0, 24, line)
        paper.set_y(720)
        paper.line_of(title, size=9, font="Courier", align="C")
    return paper.made()


_MEETING = (
    ("Ana Ruiz", 9.0, "Good morning, all. Let's start with the harbor portal. Ben, where are we?"),
    ("Ben Ofori", 16.0, "The login works again. What is left is the export, and I'd say two days."),
    ("Ana Ruiz", 64.0, "Fine. Anything that blocks you?"),
    ("Ben Ofori", 70.0, "Only the test data. I asked Li on Friday."),
    ("Li Xiang", 92.0, "You have it by noon, sorry. The anonymized set took longer than I thought, since the old one still had phone numbers in it."),
    ("Ana Ruiz", 3605.0, "Last point: the offsite. Vote by Thursday, please."),
    ("Ben Ofori", 3671.5, "I already did."),
)  # fmt: skip


def _clock(time: float) -> str:
    hours, rest = divmod(int(time), 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def _notes() -> tuple[bytes, tuple[Said, ...]]:
    """Two pages of a note-taking tool: name and time over the words."""
    paper = Paper(footer="||Page {page} of 2||", size=13, lead=24)
    paper.add_page()
    paper.line_of("Harbor portal weekly", "B", 18)
    paper.line_of("Tuesday, March 4, 2031", size=11)
    paper.ln(40)
    said: list[Said] = []
    for number, (name, time, text) in enumerate(_MEETING):
        if number == 4:
            paper.add_page()
        paper.line_of(f"{name}  {_clock(time)}", "B", 12)
        page = paper.prose(text, font="Helvetica", gap=18)
        said.append(Said(name, text, start=float(int(time)), page=page))
    return paper.made(), tuple(said)


_NAMES = (
    ("Łukasz Żak", "Dzień dobry. Zaczynamy od budżetu."),
    ("Ольга Петрова", "Спасибо. Бюджет вырос на 4%, в основном из-за аренды."),
    ("陈伟", "我同意。但是三月的数字还没有核对。"),
    ("Łukasz Żak", "Kiedy będą gotowe?"),
    ("陈伟", "星期五。"),
    ("Ольга Петрова", "Тогда до пятницы."),
)


def _many_scripts() -> bytes:
    bold = Type("B", "NotoSans-Bold", "".join(name for name, _ in _NAMES) + ":")
    plain = Type("R", "NotoSans-Regular", "".join(text for _, text in _NAMES) + " ")
    content: list[str] = []
    for number, (name, text) in enumerate(_NAMES):
        y = 700 - 40 * number
        content.append(f"BT /B 11 Tf 1 0 0 1 72 {y} Tm {bold.shown(name + ':')} Tj ET")
        content.append(f"BT /R 11 Tf 1 0 0 1 200 {y} Tm {plain.shown(text)} Tj ET")
    return raw_pdf(["\n".join(content)], [bold, plain])


_SET = (
    ("B", 60, "Mira Okonjo"),
    ("R", 60, "We saw strong reve\u00ad"),
    ("R", 60, "nue in the ﬁrst half, year-"),
    ("R", 60, "over-year\u00a0growth of 8% and an eﬃcient work-"),
    ("R", 60, "ﬂow. The state-of-the-art plant runs at full capac-"),
    ("R", 60, "ity, and oﬃce costs fell: no workﬂow was cut."),
    ("B", 60, "Paolo Brandt"),
    ("R", 60, "So capacity is not what limits reve\u00ad"),
    ("R", 60, "nue? And the co-"),
    ("R", 60, "operative in Ferro?"),
    ("B", 60, "Mira Okonjo"),
    ("R", 60, "Neither, Paolo."),
    ("B", 60, "Paolo Brandt"),
    ("R", 60, "Thank you, Mira. Our cooperative thanks you too."),
)
_SET_SAID = (
    Said("Mira Okonjo", "We saw strong revenue in the first half, year-over-year growth of 8% and an efficient workflow. The state-of-the-art plant runs at full capacity, and office costs fell: no workflow was cut.", page=1),
    Said("Paolo Brandt", "So capacity is not what limits revenue? And the cooperative in Ferro?", page=1),
    Said("Mira Okonjo", "Neither, Paolo.", page=1),
    Said("Paolo Brandt", "Thank you, Mira. Our cooperative thanks you too.", page=1),
)  # fmt: skip


def _typeset() -> bytes:
    """Ligatures, soft and hard hyphens, no-break spaces, letters shifted one by one, bold type drawn twice."""
    bold = Type("B", "Lora-Bold", "".join(text for font, _, text in _SET if font == "B"))
    plain = Type("R", "Lora-Regular", "".join(text for font, _, text in _SET if font == "R"))
    content: list[str] = []
    y = 700
    for font, x, text in _SET:
        y -= 30 if font == "B" else 14
        shown = bold if font == "B" else plain
        kerned = " -12 ".join(shown.shown(character) for character in text)
        shifts = (0.0, 0.3) if font == "B" else (0.0,)
        content.extend(f"BT /{font} 11 Tf 1 0 0 1 {x + shift} {y} Tm [{kerned}] TJ ET" for shift in shifts)
    return raw_pdf(["\n".join(content)], [bold, plain])


_MINUTES = (
    ("Chair", "I call the meeting to order at 18:05. All members are present."),
    ("R. Achterberg", "I move to approve the minutes of February."),
    ("J. Mbeki", "Second."),
    ("Chair", "Approved. Item 2, the roof of the boathouse."),
    ("R. Achterberg", "We have three offers: the lowest is 41,000. My advice is to take the second one, since it comes with ten years of warranty."),
    ("J. Mbeki", "What does the bank say?"),
    ("R. Achterberg", "They lend us up to 50,000."),
    ("Chair", "Then we vote. Three in favor, none against."),
)  # fmt: skip


def _minutes() -> tuple[bytes, tuple[Said, ...]]:
    """A table of turns as word processors export it: the name hangs to the left of the words."""
    paper = Paper(footer="||- {page} -||", size=11, lead=15)
    paper.add_page()
    paper.line_of("Rowing Club Oststrand - Board meeting", "B", 15)
    paper.line_of("11 March 2031", size=11)
    paper.ln(14)
    said: list[Said] = []
    for name, text in _MINUTES:
        top = paper.get_y()
        paper.set_font("Helvetica", "B", 11)
        paper.cell(110, 15, name)
        paper.set_xy(170, top)
        paper.set_font("Helvetica", "", 11)
        paper.multi_cell(380, 15, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        paper.ln(6)
        said.append(Said(name, text, page=1))
    return paper.made(), tuple(said)


_PRINTED, _PRINTED_SAID = _printed_page()
_NOTES, _NOTES_SAID = _notes()
_BOARD, _BOARD_SAID = _minutes()

VARIANTS = (
    Variant(
        format="pdf",
        name="a news page printed by a browser",
        file="Fenwick Tools (FWK) Q3 2031 Earnings Call Transcript _ The Daily Ledger.pdf",
        data=_PRINTED,
        turns=_PRINTED_SAID,
        title="Fenwick Tools (FWK) Q3 2031 Earnings Call Transcript",
        company="Fenwick Tools",
        ticker="FWK",
        period="Q3 2031",
        date="2031-11-04",
        people={
            "Ana Ruiz": ("Chief Executive Officer", None),
            "Dana Whitlock": ("Vice President, Investor Relations", None),
            "Priya Nair": (None, "Northfield Capital"),
        },
        warns="lines of running headers, footers, page numbers and rules left out",
    ),
    Variant(
        format="pdf",
        name="a hearing with numbered lines",
        file="hearing-2031-03-11.pdf",
        data=_record(_HEARING, "Carrow County Reporting Service"),
        turns=_HEARING_SAID,
        date="2031-03-11",
        warns="the numbers in the margin of",
    ),
    Variant(
        format="pdf",
        name="a deposition with Q. and A.",
        file="ferrante.pdf",
        data=_record(_DEPOSITION, "Carrow County Reporting Service", on_page=10),
        turns=_DEPOSITION_SAID,
        warns="the numbers in the margin of",
    ),
    Variant(
        format="pdf",
        name="name and time over the words, two pages",
        file="Harbor portal weekly.pdf",
        data=_NOTES,
        turns=_NOTES_SAID,
        title="Harbor portal weekly",
        date="2031-03-04",
        warns="2 lines of running headers, footers, page numbers and rules left out",
    ),
    Variant(
        format="pdf",
        name="names in three scripts beside the words",
        file="budget.pdf",
        data=_many_scripts(),
        turns=tuple(Said(name, text, page=1) for name, text in _NAMES),
        warns="mostly in Russian",
    ),
    Variant(
        format="pdf",
        name="hyphens, ligatures, shifted letters",
        file="okonjo.pdf",
        data=_typeset(),
        turns=_SET_SAID,
    ),
    Variant(
        format="pdf",
        name="minutes as a table, names to the left of the words",
        file="board-2031-03.pdf",
        data=_BOARD,
        turns=_BOARD_SAID,
        title="Rowing Club Oststrand - Board meeting",
        date="2031-03-11",
        warns="1 line of running headers",
    ),
)
