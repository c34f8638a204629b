"""Word files that people and services write: calls, interviews, minutes, tables, files with tracked changes."""

from tests.index.formats.variants import Said, Variant
from tests.index.formats.word_files import B, I, Xml, blank, body, para, saved, table


def _call() -> bytes:
    """A service's transcript of a call: participants first, then a bold name over the role and the words."""
    document = blank()
    para(document, B("Velden Pumps AG (VLD)"), style="Title")
    para(document, "Q2 2031 Earnings Call")
    para(document, "August 21, 2031 9:00 AM ET")
    para(document, B("CORPORATE PARTICIPANTS"))
    para(document, B("Ana Ruiz"), ", Chief Executive Officer")
    para(document, B("Tom Okafor"), ", Chief Financial Officer")
    para(document, B("CONFERENCE CALL PARTICIPANTS"))
    para(document, B("Mei Tan"), ", Birch Lane - Analyst")
    para(document, B("Jonas Keller"), ", Ashby Bank - Analyst")
    para(document, B("PRESENTATION"))
    para(document, B("Operator"))
    para(document, "Good day, and welcome to the Velden Pumps second quarter 2031 earnings call.")
    para(document, "I will now hand over to Ana Ruiz.")
    para(document, B("Ana Ruiz"))
    para(document, I("Chief Executive Officer"))
    para(document, "Thank you. We sold 1,240 pumps in the quarter.")
    para(document, "Three things stand out: price, place, and people.")
    para(document, B("Tom Okafor"))
    para(document, I("Chief Financial Officer"))
    para(document, "Revenue was EUR 41.2 million, up 8%.")
    para(document, "Guidance: we keep it.")
    para(document, B("QUESTIONS AND ANSWERS"))
    para(document, B("Operator"))
    para(document, "Our first question comes from Mei Tan with Birch Lane.")
    for name, role, texts in (
        ("Mei Tan", "Analyst, Birch Lane", ["Hi. How is the order book?"]),
        (
            "Ana Ruiz",
            "Chief Executive Officer",
            ["Full until March.", "We could sell more if the castings came in time."],
        ),
        ("Mei Tan", "Analyst, Birch Lane", ["And the price of steel?"]),
        ("Tom Okafor", "Chief Financial Officer", ["Flat. We hedge a year ahead."]),
        ("Mei Tan", "Analyst, Birch Lane", ["Thank you."]),
    ):
        para(document, B(name))
        para(document, I(role))
        for text in texts:
            para(document, text)
    para(document, B("Operator"))
    para(document, "The next question comes from Jonas Keller with Ashby Bank.")
    for name, role, texts in (
        ("Jonas Keller", "Analyst, Ashby Bank", ["Good morning. Two from me.", "Margins first, then cash."]),
        ("Tom Okafor", "Chief Financial Officer", ["Margins were 14.1%.", "Cash is EUR 9 million."]),
    ):
        para(document, B(name))
        para(document, I(role))
        for text in texts:
            para(document, text)
    para(document, B("Operator"))
    para(document, "This concludes today's call. You may now disconnect.")
    return saved(document)


_CALL_TURNS = (
    Said(
        "Operator",
        "Good day, and welcome to the Velden Pumps second quarter 2031 earnings call.\n\nI will now hand over to Ana "
        "Ruiz.",
    ),
    Said(
        "Ana Ruiz",
        "Thank you. We sold 1,240 pumps in the quarter.\n\nThree things stand out: price, place, and people.",
    ),
    Said("Tom Okafor", "Revenue was EUR 41.2 million, up 8%.\n\nGuidance: we keep it."),
    Said("Operator", "Our first question comes from Mei Tan with Birch Lane."),
    Said("Mei Tan", "Hi. How is the order book?"),
    Said("Ana Ruiz", "Full until March.\n\nWe could sell more if the castings came in time."),
    Said("Mei Tan", "And the price of steel?"),
    Said("Tom Okafor", "Flat. We hedge a year ahead."),
    Said("Mei Tan", "Thank you."),
    Said("Operator", "The next question comes from Jonas Keller with Ashby Bank."),
    Said("Jonas Keller", "Good morning. Two from me.\n\nMargins first, then cash."),
    Said("Tom Okafor", "Margins were 14.1%.\n\nCash is EUR 9 million."),
    Said("Operator", "This concludes today's call. You may now disconnect."),
)


def _dashed_call() -> bytes:
    """Names in bold with the role behind a dash, all in one line above the words."""
    document = blank()
    para(document, "Edited Transcript of Velden Pumps AG earnings conference call, 21-Aug-31")
    for name, role, text in (
        ("Operator", None, "Good day. Please go ahead, Ms. Ruiz."),
        ("Ana Ruiz", "Velden Pumps AG - CEO", "Thank you. A good quarter."),
        ("Unidentified Analyst", None, "How good?"),
        ("Ana Ruiz", "Velden Pumps AG - CEO", "Very."),
        ("Mei Tan", "Birch Lane - Analyst", "Congratulations."),
    ):
        para(document, *([B(name), f" - {role}"] if role else [B(name)]))
        para(document, text)
    return saved(document)


def _two_ways() -> bytes:
    """The operator before the words, the others above them; the participants in plain letters."""
    document = blank()
    para(document, B("Velden Pumps AG (VLD)"))
    para(document, "Q2 2031 Earnings Call")
    para(document, "21-Aug-2031")
    para(document, B("CORPORATE PARTICIPANTS"))
    para(document, "Ana Ruiz")
    para(document, "Chief Executive Officer, Velden Pumps AG")
    para(document, B("OTHER PARTICIPANTS"))
    para(document, "Mei Tan")
    para(document, "Analyst, Birch Lane")
    para(document, B("MANAGEMENT DISCUSSION SECTION"))
    para(document, B("Operator:"), " Good day and welcome.")
    para(document, B("Ana Ruiz"))
    para(document, I("Chief Executive Officer, Velden Pumps AG"))
    para(document, "Thank you. We sold more pumps than last year in the north, in the south and")
    para(document, "in the west: 1,240.")
    para(document, B("QUESTION AND ANSWER SECTION"))
    para(document, B("Operator:"), " We take a question from Mei Tan.")
    para(document, B("Mei Tan"))
    para(document, I("Analyst, Birch Lane"))
    para(document, "How is the order book?")
    para(document, B("Ana Ruiz"))
    para(document, I("Chief Executive Officer, Velden Pumps AG"))
    para(document, "Full.")
    para(document, B("Operator:"), " This ends the call.")
    return saved(document)


def _interview() -> bytes:
    """A magazine's interview: bold names without a colon, one paragraph a turn, some longer."""
    document = blank()
    para(document, "The shed at the end of the road", style="Heading 1")
    para(document, I("Interview: Lena Voss"))
    for name, text in (
        ("Voss", "How did it begin?"),
        ("Ruiz", "In a shed. We had two rules: be quick and be cheap."),
        ("Voss", "Which one did you keep?"),
        ("Ruiz", "Neither. Well, the second one for a year."),
    ):
        para(document, B(name), f" {text}")
    para(document, "And then the bank called.")
    para(document, B("Voss"), " What did they want?")
    para(document, B("Ruiz"), " Their money: 40,000, at once.")
    return saved(document)


def _initials() -> bytes:
    """Research interviews: initials, a tab, and a hanging indent; all in small pieces as Word saves them."""
    document = blank()
    para(document, "Interview 7, nurse, 4 March 2031")
    for name, pieces in (
        ("INT", ("So, tell me about ", "the night shift", ".")),
        ("P7", ("It's long. ", "[laughs]", " It is twelve hours.")),
        ("INT", ("Always?",)),
        ("P7", ("Always. Note: the law says ten.",)),
        ("INT", ("And who decides?",)),
        ("P7", ("Nobody, (inaudible) nobody.",)),
    ):
        para(document, B(f"{name}:"), "\t", *pieces)
    return saved(document)


def _rows() -> bytes:
    document = blank()
    para(document, "Works council, 4 March 2031", style="Heading 1")
    rows = [("Time", "Speaker", "Text")]
    rows += [
        ("00:00:01", "Ana Ruiz (Chair)", "Good morning. We begin."),
        ("00:00:09", "Tom Okafor", "Before we do: the minutes."),
        ("00:00:15", "", "They came late again."),
        ("00:00:31", "Ana Ruiz (Chair)", "Noted."),
        ("01:02:03", "Tom Okafor", "Thank you."),
    ]
    table(document, *rows)
    return saved(document)


def _two_columns() -> bytes:
    """Subtitlers' tables without a heading, one table a page."""
    document = blank()
    table(
        document,
        ("ANA RUIZ:", "Who let the pump run dry, and when did you see it?"),
        ("TOM OKAFOR:", "I did. On Friday.\nLate on Friday."),
        ("ANA RUIZ:", "Nobody called me."),
    )
    para(document, "")
    table(
        document,
        ("TOM OKAFOR:", "Nobody had your number, I am afraid."),
        ("ANA RUIZ:", "It stands on the pump."),
        ("A VOICE:", "It does."),
    )
    return saved(document)


_TRACKED = body(
    "<w:p><w:r><w:t>Site meeting, 4 March 2031</w:t></w:r></w:p>"
    "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ana Ruiz:</w:t></w:r>"
    '<w:r><w:t xml:space="preserve"> The crane comes on </w:t></w:r><w:del><w:r><w:delText>Monday</w:delText></w:r></w:del>'
    "<w:ins><w:r><w:t>Tuesday</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Tom Okafor</w:t></w:r><w:r><w:t xml:space="preserve">: See </w:t></w:r>'
    '<w:hyperlink w:anchor="x"><w:r><w:t>the plan</w:t></w:r></w:hyperlink><w:r><w:commentReference w:id="1"/></w:r>'
    "<w:r><w:t> of R&amp;D.</w:t></w:r></w:p>"
    '<w:p><w:r><w:rPr><w:b w:val="1"/></w:rPr><w:t>Ana Ruiz:</w:t></w:r><w:r><w:tab/><w:t>Right</w:t><w:noBreakHyphen/>'
    '<w:t>o.</w:t><w:br/><w:t>Then we pour.</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr>'
    "<w:t>On Wednesday.</w:t></w:r></w:p>"
)


def _prose() -> bytes:
    document = blank()
    para(document, "We met at the shed and spoke about the pump.")
    para(document, "It was raining, and nobody had brought a key.")
    return saved(document)


def _hearing() -> bytes:
    """Stenographers' minutes: capitals and full stops, questions and answers, stage directions."""
    document = blank()
    para(document, "HEARING OF THE COMMITTEE ON WATER", style="Title")
    para(document, "Tuesday, 4 March 2031")
    for text in (
        "The CHAIR: Order. We take evidence from Ms. Ruiz.",
        "[The witness was sworn]",
        "Ms. RUIZ: Thank you, Chair.",
        "Senator VOSS: When did the pump fail?",
        "Ms. RUIZ: On the third of March: a Monday.",
        "Senator VOSS: And the report?",
        "Ms. RUIZ: It came a week later.",
        "The CHAIR: Thank you. That concludes the evidence.",
    ):
        head, colon, rest = text.partition(":")
        para(document, *([B(head + colon), rest] if colon and not text.startswith("[") else [I(text)]))
    xml = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    para(document, Xml(xml))
    return saved(document)


VARIANTS = (
    Variant(
        format="word_document",
        name="a service's call: participants, roles below bold names",
        file="VLD-Q2-2031.docx",
        data=_call(),
        turns=_CALL_TURNS,
        company="Velden Pumps AG",
        period="Q2 2031",
        date="2031-08-21",
        people={
            "Ana Ruiz": ("Chief Executive Officer", None),
            "Tom Okafor": ("Chief Financial Officer", None),
            "Mei Tan": (None, "Birch Lane"),
            "Jonas Keller": (None, "Ashby Bank"),
        },
        warns="above the first turn",
    ),
    Variant(
        format="word_document",
        name="a service's call: role behind a dash",
        file="call.docx",
        data=_dashed_call(),
        turns=(
            Said("Operator", "Good day. Please go ahead, Ms. Ruiz."),
            Said("Ana Ruiz", "Thank you. A good quarter."),
            Said("Unidentified Analyst", "How good?"),
            Said("Ana Ruiz", "Very."),
            Said("Mei Tan", "Congratulations."),
        ),
        people={"Ana Ruiz": ("CEO", "Velden Pumps AG"), "Mei Tan": (None, "Birch Lane")},
    ),
    Variant(
        format="word_document",
        name="a service's call: the operator before the words, the others above them",
        file="VLD.docx",
        data=_two_ways(),
        turns=(
            Said("Operator", "Good day and welcome."),
            Said(
                "Ana Ruiz",
                "Thank you. We sold more pumps than last year in the north, in the south and in the west: 1,240.",
            ),
            Said("Operator", "We take a question from Mei Tan."),
            Said("Mei Tan", "How is the order book?"),
            Said("Ana Ruiz", "Full."),
            Said("Operator", "This ends the call."),
        ),
        period="Q2 2031",
        date="2031-08-21",
        people={"Ana Ruiz": ("Chief Executive Officer", "Velden Pumps AG"), "Mei Tan": (None, "Birch Lane")},
        warns="above the first turn",
    ),
    Variant(
        format="word_document",
        name="interview: bold names without a colon",
        file="shed.docx",
        data=_interview(),
        turns=(
            Said("Voss", "How did it begin?"),
            Said("Ruiz", "In a shed. We had two rules: be quick and be cheap."),
            Said("Voss", "Which one did you keep?"),
            Said("Ruiz", "Neither. Well, the second one for a year.\n\nAnd then the bank called."),
            Said("Voss", "What did they want?"),
            Said("Ruiz", "Their money: 40,000, at once."),
        ),
        title="The shed at the end of the road",
    ),
    Variant(
        format="word_document",
        name="interview: initials and tabs",
        file="P7.docx",
        data=_initials(),
        turns=(
            Said("INT", "So, tell me about the night shift."),
            Said("P7", "It's long. [laughs] It is twelve hours."),
            Said("INT", "Always?"),
            Said("P7", "Always. Note: the law says ten."),
            Said("INT", "And who decides?"),
            Said("P7", "Nobody, (inaudible) nobody."),
        ),
        date="2031-03-04",
    ),
    Variant(
        format="word_document",
        name="table with times, an empty name goes on",
        file="council.docx",
        data=_rows(),
        turns=(
            Said("Ana Ruiz", "Good morning. We begin.", 1),
            Said("Tom Okafor", "Before we do: the minutes. They came late again.", 9),
            Said("Ana Ruiz", "Noted.", 31),
            Said("Tom Okafor", "Thank you.", 3723),
        ),
        title="Works council, 4 March 2031",
        date="2031-03-04",
    ),
    Variant(
        format="word_document",
        name="two tables without a heading",
        file="pump.docx",
        data=_two_columns(),
        turns=(
            Said("ANA RUIZ", "Who let the pump run dry, and when did you see it?"),
            Said("TOM OKAFOR", "I did. On Friday. Late on Friday."),
            Said("ANA RUIZ", "Nobody called me."),
            Said("TOM OKAFOR", "Nobody had your number, I am afraid."),
            Said("ANA RUIZ", "It stands on the pump."),
            Said("A VOICE", "It does."),
        ),
    ),
    Variant(
        format="word_document",
        name="tracked changes, controls, links, comments",
        file="site.docx",
        data=_TRACKED,
        turns=(
            Said("Ana Ruiz", "The crane comes on Tuesday."),
            Said("Tom Okafor", "See the plan of R&D."),
            Said("Ana Ruiz", "Right-o. Then we pour.\n\nOn Wednesday."),
        ),
        title="Site meeting, 4 March 2031",
        date="2031-03-04",
        warns="1 deleted passage left out",
    ),
    Variant(
        format="word_document",
        name="no speakers",
        file="shed-notes.docx",
        data=_prose(),
        turns=(
            Said("Unknown speaker", "We met at the shed and spoke about the pump."),
            Said("Unknown speaker", "It was raining, and nobody had brought a key."),
        ),
        warns="no speakers",
    ),
    Variant(
        format="word_document",
        name="a committee's record",
        file="hearing.docx",
        data=_hearing(),
        turns=(
            Said("The CHAIR", "Order. We take evidence from Ms. Ruiz.\n\n[The witness was sworn]"),
            Said("Ms. RUIZ", "Thank you, Chair."),
            Said("Senator VOSS", "When did the pump fail?"),
            Said("Ms. RUIZ", "On the third of March: a Monday."),
            Said("Senator VOSS", "And the report?"),
            Said("Ms. RUIZ", "It came a week later."),
            Said("The CHAIR", "Thank you. That concludes the evidence."),
        ),
        title="HEARING OF THE COMMITTEE ON WATER",
        date="2031-03-04",
    ),
)
