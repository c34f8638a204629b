"""Word files that no reader was tuned to."""

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from tests.index.formats.variants import Said, Variant
from tests.index.formats.word_files import saved


def _para(document: Document, *runs: str, style: str | None = None) -> Paragraph:
    """Add a paragraph; a run that begins with ** is bold, a line feed is a line break."""
    paragraph = document.add_paragraph(style=style)
    for run in runs:
        paragraph.add_run(run.removeprefix("**")).bold = run.startswith("**") or None
    return paragraph


def _table(document: Document, *rows: tuple[str, ...]) -> None:
    grid = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text


def _teams_new() -> bytes:
    document = docx.Document()
    _para(document, "**Pricing review-20310304_140231-Meeting Recording")
    _para(document, "March 4, 2031, 2:02PM\n21m 44s")
    _para(document, "")
    _para(document, "○ Oduya, Ngozi started transcription")
    for name, time, text in (
        ("Oduya, Ngozi", "0:03", "OK, are we all here? I think so."),
        ("Lindgren, Tove (External)", "0:09", "Yes, good afternoon."),
        ("Bram Peeters", "0:12", "Hi."),
        ("Bram Peeters", "0:14", "Shall I share the deck?"),
        (
            "Oduya, Ngozi",
            "0:17",
            "Please.\nSo the question today: do we raise the list price by 4% or by 6%?",
        ),
        ("Conf Room Ghent 2.14", "0:41", "We prefer 4."),
        (
            "Lindgren, Tove (External)",
            "1:02",
            "Our customers would leave at 6. 11:30 on Friday is the cut-off, by the way.",
        ),
        ("Bram Peeters", "9:58", "Mm-hmm."),
        ("Oduya, Ngozi", "10:01", "So 4 it is."),
        ("Bram Peeters", "1:00:07", "Thanks all."),
    ):
        _para(document, f"**{name}", f"   {time}\n{text}")
    _para(document, "○ Oduya, Ngozi stopped transcription")
    return saved(document)


_TEAMS_NEW = (
    Said("Oduya, Ngozi", "OK, are we all here? I think so.", 3),
    Said("Lindgren, Tove", "Yes, good afternoon.", 9),
    Said("Bram Peeters", "Hi. Shall I share the deck?", 12),
    Said("Oduya, Ngozi", "Please. So the question today: do we raise the list price by 4% or by 6%?", 17),
    Said("Conf Room Ghent 2.14", "We prefer 4.", 41),
    Said("Lindgren, Tove", "Our customers would leave at 6. 11:30 on Friday is the cut-off, by the way.", 62),
    Said("Bram Peeters", "Mm-hmm.", 598),
    Said("Oduya, Ngozi", "So 4 it is.", 601),
    Said("Bram Peeters", "Thanks all.", 3607),
)


def _teams_old() -> bytes:
    document = docx.Document()
    for start, end, name, text in (
        ("0:0:0.0", "0:0:2.340", "Hélène Marchetti", "Bonjour, good morning."),
        ("0:0:2.900", "0:0:7.80", "Hélène Marchetti", "We look at the test plan."),
        ("0:0:8.110", "0:0:11.570", "Wu, Jian", "Test 14: it fails on Tuesdays."),
        ("0:0:12.0", "0:0:12.660", "Hélène Marchetti", "Why Tuesdays?"),
        ("0:0:13.200", "0:0:19.450", "Wu, Jian", "The backup runs then."),
        ("0:1:4.10", "0:1:9.900", "Guest", "Can we move it?"),
        ("0:1:10.300", "0:1:11.0", "Wu, Jian", "Yes."),
        ("1:2:3.450", "1:2:5.0", "Hélène Marchetti", "Merci, done."),
    ):
        _para(document, f"{start} --> {end}\n{name}\n{text}")
    return saved(document)


_TEAMS_OLD = (
    Said("Hélène Marchetti", "Bonjour, good morning. We look at the test plan.", 0.0, 7.8),
    Said("Wu, Jian", "Test 14: it fails on Tuesdays.", 8.11, 11.57),
    Said("Hélène Marchetti", "Why Tuesdays?", 12.0, 12.66),
    Said("Wu, Jian", "The backup runs then.", 13.2, 19.45),
    Said("Guest", "Can we move it?", 64.1, 69.9),
    Said("Wu, Jian", "Yes.", 70.3, 71.0),
    Said("Hélène Marchetti", "Merci, done.", 3723.45, 3725.0),
)


def _meet() -> bytes:
    document = docx.Document()
    document.add_heading("Grant board (2031-03-04 10:00 GMT+1) - Transcript", 0)
    document.add_heading("Attendees", 2)
    _para(document, "Yusuf Demir, Carmen Oliveira, Carmen Oliveira's Presentation, Yusuf's Notetaker")
    document.add_heading("Transcript", 2)
    for time, lines in (
        (
            "00:00:00",
            (
                ("Yusuf Demir", "Hi Carmen. Can you hear me?"),
                ("Carmen Oliveira", "Yes. Let me present. Okay."),
                ("Yusuf Demir", "We have 14 proposals: three are late."),
            ),
        ),
        (
            "00:05:12",
            (
                ("Yusuf Demir", "Do we take the late ones?"),
                ("Carmen Oliveira", "The rule says: no."),
                ("Yusuf Demir", "Then no."),
                ("Carmen Oliveira", "Good."),
            ),
        ),
    ):
        document.add_heading(time, 3)
        _para(document, "")
        for name, text in lines:
            _para(document, f"**{name}:", f" {text}")
    document.add_heading("Meeting ended after 00:09:41 👋", 3)
    _para(
        document,
        "This editable transcript was computer generated and might contain errors. People can also change the text "
        "after it was created.",
    )
    return saved(document)


# The turns below a heading have its time.
_MEET = (
    Said("Yusuf Demir", "Hi Carmen. Can you hear me?", 0),
    Said("Carmen Oliveira", "Yes. Let me present. Okay.", 0),
    Said("Yusuf Demir", "We have 14 proposals: three are late. Do we take the late ones?", 0),
    Said("Carmen Oliveira", "The rule says: no.", 312),
    Said("Yusuf Demir", "Then no.", 312),
    Said("Carmen Oliveira", "Good.", 312),
)


def _otter() -> bytes:
    document = docx.Document()
    _para(document, "Interview with the harbour pilot")
    _para(document, "Wed, Mar 5, 2031 9:31AM • 14:02")
    _para(document, "**SUMMARY KEYWORDS")
    _para(document, "pilot, ship, harbour, fog, tug, ladder, radio")
    _para(document, "**SPEAKERS")
    _para(document, "Annika Roos, Speaker 1, Captain Mbeki")
    _para(document, "")
    for name, time, text in (
        ("Annika Roos", "00:01", "So we're recording. Could you introduce yourself?"),
        ("Captain Mbeki", "00:06", "Sure. I'm Captain Mbeki, I've been a pilot here since 2012."),
        ("Annika Roos", "00:13", "What does a day look like?"),
        ("Captain Mbeki", "00:16", "At 5:30 I look at the board. Then: the ladder."),
        ("Speaker 1", "04:40", "Sorry, coffee?"),
        ("Annika Roos", "04:42", "Thank you."),
        ("Captain Mbeki", "04:44", "Black, please."),
        ("Annika Roos", "13:50", "Thanks so much."),
    ):
        _para(document, f"{name}  {time}")
        _para(document, text)
        _para(document, "")
    return saved(document)


_OTTER = (
    Said("Annika Roos", "So we're recording. Could you introduce yourself?", 1),
    Said("Captain Mbeki", "Sure. I'm Captain Mbeki, I've been a pilot here since 2012.", 6),
    Said("Annika Roos", "What does a day look like?", 13),
    Said("Captain Mbeki", "At 5:30 I look at the board. Then: the ladder.", 16),
    Said("Speaker 1", "Sorry, coffee?", 280),
    Said("Annika Roos", "Thank you.", 282),
    Said("Captain Mbeki", "Black, please.", 284),
    Said("Annika Roos", "Thanks so much.", 830),
)


def _interview() -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "CONFIDENTIAL – Participant 07"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_heading("Interview transcript: Participant 07", 1)
    _para(document, "**Date: ", "18 February 2031")
    _para(document, "**Interviewer: ", "Dr. Sofia Brandão")
    _para(document, "**Place: ", "Community centre, room 3")
    _para(document, "**Key: ", "[...] words left out, (.) short pause")
    _para(document, "")
    _para(document, "**SB:", "\tThanks for coming. How did you start to sing?")
    _para(document, "**P07:", "\tMy aunt (.) she had a choir.")
    _para(document, "\tEvery Friday we went. I was six.")
    _para(document, "**SB:", "\tAnd what was it like?")
    _para(document, "**P07:", "\tLoud! [laughs] It was: one piano and forty voices.")
    _para(document, "**SB:", "\tDid you read music?")
    _para(document, "**P07:", "\tNo. [...] I still do not.")
    _para(document, "**SB:", "\tWhat do you sing now?")
    _para(document, "**P07:", "\tWhatever they ask. Weddings, funerals.")
    _para(document, "**SB:", "\tThank you.")
    _para(document, "[End of recording]")
    return saved(document)


_INTERVIEW = (
    Said("SB", "Thanks for coming. How did you start to sing?"),
    Said("P07", "My aunt (.) she had a choir.\n\nEvery Friday we went. I was six."),
    Said("SB", "And what was it like?"),
    Said("P07", "Loud! [laughs] It was: one piano and forty voices."),
    Said("SB", "Did you read music?"),
    Said("P07", "No. [...] I still do not."),
    Said("SB", "What do you sing now?"),
    Said("P07", "Whatever they ask. Weddings, funerals."),
    Said("SB", "Thank you.\n\n[End of recording]"),
)


def _minutes() -> bytes:
    document = docx.Document()
    document.add_heading("Board of Trustees – verbatim minutes", 0)
    _para(document, "Held on 9 January 2031 at 17:30 in the reading room")
    document.add_heading("Present", 2)
    _table(
        document,
        ("Name", "Role", "Present"),
        ("Harriet Boateng", "Chair", "Yes"),
        ("Luis Ferrand", "Treasurer", "Yes"),
        ("Kirsten Vale", "Secretary", "Apologies"),
    )
    document.add_heading("1. Accounts", 2)
    _table(
        document,
        ("Speaker", "Remarks"),
        ("Harriet Boateng", "Good evening. Item one: the accounts. Luis?"),
        ("Luis Ferrand", "Income was £212,400.\nWe spent £198,000."),
        ("Harriet Boateng", "Any questions? No."),
    )
    document.add_heading("2. Roof", 2)
    _table(
        document,
        ("Speaker", "Remarks"),
        ("Luis Ferrand", "The quote for the roof is £61,000."),
        ("Harriet Boateng", "Is that with the gutters?"),
        ("Luis Ferrand", "Without."),
        ("Harriet Boateng", "Then we ask again. The meeting is closed at 18:40."),
    )
    _para(document, "Signed: ______________________")
    return saved(document)


_MINUTES = (
    Said("Harriet Boateng", "Good evening. Item one: the accounts. Luis?"),
    Said("Luis Ferrand", "Income was £212,400. We spent £198,000."),
    Said("Harriet Boateng", "Any questions? No."),
    Said("Luis Ferrand", "The quote for the roof is £61,000."),
    Said("Harriet Boateng", "Is that with the gutters?"),
    Said("Luis Ferrand", "Without."),
    Said("Harriet Boateng", "Then we ask again. The meeting is closed at 18:40."),
)


def _evidence() -> bytes:
    document = docx.Document()
    document.add_heading("Environment Committee", 1)
    document.add_heading("Oral evidence: Peatlands, HC 412", 2)
    _para(document, "Wednesday 12 March 2031")
    _para(document, "Ordered by the House of Commons to be published on 12 March 2031.")
    _para(document, "Members present: Gwen Astley (Chair); Rafiq Uddin; Baroness Thorne.")
    _para(document, "Questions 1 - 4")
    document.add_heading("Witnesses", 3)
    _para(
        document, "I: Professor Ailsa Munro, University of Kelso; and Tom Garrick, Director, Moorland Trust."
    )
    document.add_heading("Examination of witnesses", 2)
    _para(document, "Witnesses: Professor Ailsa Munro and Tom Garrick.")
    _para(document, "Q1\t", "**Chair:", " Welcome to this session. Professor Munro, how much peat is left?")
    _para(document, "**Professor Munro:", " About 22% is in good condition.")
    _para(document, "The rest is drained, burnt or both.")
    _para(document, "Q2\t", "**Rafiq Uddin:", " Mr Garrick, your members burn. Why?")
    _para(document, "**Tom Garrick:", " They burn less than they did: 40% less.")
    _para(document, "**Rafiq Uddin:", " That is not what I asked.")
    _para(document, "**Tom Garrick:", " For grouse, then.")
    _para(document, "Q3\t", "**Chair:", " Thank you. Do you agree, Professor?")
    _para(document, "**Professor Munro:", " No. I do not.")
    _para(document, "Q4\t", "**Baroness Thorne:", " What would you do first?")
    _para(document, "**Professor Munro:", " Block the drains.")
    _para(document, "**Chair:", " We will have to leave it there.")
    return saved(document)


_EVIDENCE = (
    Said("Chair", "Welcome to this session. Professor Munro, how much peat is left?"),
    Said("Professor Munro", "About 22% is in good condition.\n\nThe rest is drained, burnt or both."),
    Said("Rafiq Uddin", "Mr Garrick, your members burn. Why?"),
    Said("Tom Garrick", "They burn less than they did: 40% less."),
    Said("Rafiq Uddin", "That is not what I asked."),
    Said("Tom Garrick", "For grouse, then."),
    Said("Chair", "Thank you. Do you agree, Professor?"),
    Said("Professor Munro", "No. I do not."),
    Said("Baroness Thorne", "What would you do first?"),
    Said("Professor Munro", "Block the drains."),
    Said("Chair", "We will have to leave it there."),
)


def _variant(
    name: str,
    file: str,
    data: bytes,
    turns: tuple[Said, ...],
    date: str | None = None,
    warns: str | None = None,
) -> Variant:
    return Variant(
        format="word_document",
        name=f"unseen: {name}",
        file=file,
        data=data,
        turns=turns,
        date=date,
        warns=warns,
    )


VARIANTS = (
    _variant(
        "Teams, names with commas and a room", "Pricing review.docx", _teams_new(), _TEAMS_NEW, "2031-03-04"
    ),
    _variant("Teams of 2021, times with arrows", "Test plan.docx", _teams_old(), _TEAMS_OLD),
    _variant("Google Meet with attendees", "Grant board - Transcript.docx", _meet(), _MEET, "2031-03-04"),
    _variant("Otter with keywords and speakers", "pilot_otter_ai.docx", _otter(), _OTTER, "2031-03-05"),
    _variant(
        "research interview with initials",
        "P07.docx",
        _interview(),
        _INTERVIEW,
        "2031-02-18",
        "5 lines above the first turn were left out",
    ),
    _variant(
        "minutes in tables",
        "minutes-2031-01-09.docx",
        _minutes(),
        _MINUTES,
        "2031-01-09",
        "2 lines below the first table of speech were left out",
    ),
    _variant(
        "committee with numbered questions",
        "HC412.docx",
        _evidence(),
        _EVIDENCE,
        "2031-03-12",
        "10 lines above the first turn were left out",
    ),
)
