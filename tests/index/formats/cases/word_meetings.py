"""Word files that meeting tools write: Microsoft Teams in three shapes, Google Meet in two, Otter."""

from tests.index.formats.variants import Said, Variant
from tests.index.formats.word_files import B, Picture, blank, para, saved


def _teams(title: tuple[str, ...], entries: tuple[tuple[str, str, str], ...], last: str) -> bytes:
    """The newer shape: a picture, the name in bold, the time and the words in one paragraph."""
    document = blank()
    for line in title:
        para(document, line)
    para(document, Picture(), "\n", B("Ana Ruiz"), " started transcription")
    for name, time, text in entries:
        para(document, Picture(), "\n  ", B(name), f"   {time}\n{text}")
    para(document, Picture(), "\n", B(last), " stopped transcription")
    return saved(document)


_WEEKLY = _teams(
    ("Pump weekly-20310304_100000-Meeting Recording", "March 4, 2031, 10:00AM", "1h 6m 12s"),
    (
        ("Ana Ruiz", "0:03", "Good morning, everyone.\nCan you hear me?"),
        ("Okafor, Tom", "0:07", "Yes."),
        (
            "Ana Ruiz",
            "0:09",
            "Good. So we have three things today: the casting, the price, and the fair in Graz.",
        ),
        ("Ana Ruiz", "0:21", "Let's begin with the casting."),
        ("Room 4.12", "0:30", "This is Mei and Jonas in the room."),
        ("Okafor, Tom", "0:34", "The casting came on Friday. 40 of 44 are fine."),
        ("Ana Ruiz", "0:52", "And the four?"),
        ("Okafor, Tom", "0:55", "Porous. We send them back."),
        ("李伟", "1:12", "我们下周可以再试一次。"),
        ("Ana Ruiz", "1:20", "Thank you, Wei."),
        ("+43 6** ****71", "1:31", "Sorry, I'm on the train."),
        ("Ana Ruiz", "1:35", "No problem, Lena."),
        ("Lena Voss (Guest)", "2:02", "Now I'm back on the computer."),
        ("Okafor, Tom", "2:10", "Mm."),
        ("Lena Voss (Guest)", "2:11", "On price: we hold it at 1,240 until July."),
        ("Ana Ruiz", "2:25", "Until July or through July?"),
        ("Lena Voss (Guest)", "2:29", "Through July."),
        ("Ana Ruiz", "2:33", "OK."),
        ("Room 4.12", "2:36", "Jonas here. The dealers were told\nthe end of June."),
        ("Lena Voss (Guest)", "2:44", "Then I write to them again."),
        ("Room 4.12", "2:50", "Thanks."),
        ("Ana Ruiz", "10:04", "Note: nobody tells the press before the fair."),
        ("Okafor, Tom", "10:11", "Agreed."),
        ("Lena Voss (Guest)", "10:12", "Agreed."),
        ("Ana Ruiz", "10:15", "The fair, then."),
        ("李伟", "10:20", "展台已经订好了。"),
        ("Ana Ruiz", "10:26", "Hall 3 again?"),
        ("李伟", "10:29", "Hall 3, stand 17."),
        ("Okafor, Tom", "59:58", "We should leave some time for the audit."),
        ("Ana Ruiz", "1:00:02", "Yes. When do they come?"),
        ("Okafor, Tom", "1:00:09", "At 10:30 on Monday."),
        ("Ana Ruiz", "1:05:40", "All right, that's all."),
        ("Lena Voss (Guest)", "1:05:44", "Bye."),
        ("Room 4.12", "1:05:45", "Bye bye."),
    ),
    "Ana Ruiz",
)

_WEEKLY_TURNS = (
    Said("Ana Ruiz", "Good morning, everyone. Can you hear me?", 3),
    Said("Okafor, Tom", "Yes.", 7),
    Said(
        "Ana Ruiz",
        "Good. So we have three things today: the casting, the price, and the fair in Graz. Let's begin with the "
        "casting.",
        9,
    ),
    Said("Room 4.12", "This is Mei and Jonas in the room.", 30),
    Said("Okafor, Tom", "The casting came on Friday. 40 of 44 are fine.", 34),
    Said("Ana Ruiz", "And the four?", 52),
    Said("Okafor, Tom", "Porous. We send them back.", 55),
    Said("李伟", "我们下周可以再试一次。", 72),
    Said("Ana Ruiz", "Thank you, Wei.", 80),
    Said("+43 6** ****71", "Sorry, I'm on the train.", 91),
    Said("Ana Ruiz", "No problem, Lena.", 95),
    Said("Lena Voss", "Now I'm back on the computer.", 122),
    Said("Okafor, Tom", "Mm.", 130),
    Said("Lena Voss", "On price: we hold it at 1,240 until July.", 131),
    Said("Ana Ruiz", "Until July or through July?", 145),
    Said("Lena Voss", "Through July.", 149),
    Said("Ana Ruiz", "OK.", 153),
    Said("Room 4.12", "Jonas here. The dealers were told the end of June.", 156),
    Said("Lena Voss", "Then I write to them again.", 164),
    Said("Room 4.12", "Thanks.", 170),
    Said("Ana Ruiz", "Note: nobody tells the press before the fair.", 604),
    Said("Okafor, Tom", "Agreed.", 611),
    Said("Lena Voss", "Agreed.", 612),
    Said("Ana Ruiz", "The fair, then.", 615),
    Said("李伟", "展台已经订好了。", 620),
    Said("Ana Ruiz", "Hall 3 again?", 626),
    Said("李伟", "Hall 3, stand 17.", 629),
    Said("Okafor, Tom", "We should leave some time for the audit.", 3598),
    Said("Ana Ruiz", "Yes. When do they come?", 3602),
    Said("Okafor, Tom", "At 10:30 on Monday.", 3609),
    Said("Ana Ruiz", "All right, that's all.", 3940),
    Said("Lena Voss", "Bye.", 3944),
    Said("Room 4.12", "Bye bye.", 3945),
)


def _teams_separate() -> bytes:
    """The older shape: the name and the time are a paragraph, the words the next ones."""
    document = blank()
    para(document, "Supplier call")
    para(document, "4 March 2031, 02:00PM")
    for name, time, texts in (
        ("Mara", "0:00", ["Is this thing on?"]),
        ("Jonas Keller", "0:05", ["It is.", "I can see the text."]),
        ("Mara", "1:10", ["Then let us start: Price, please."]),
        ("Dr. Ines Abreu", "1:15", ["Forty-one."]),
    ):
        para(document, f"{name}   {time}")
        for text in texts:
            para(document, text)
    return saved(document)


def _teams_cues() -> bytes:
    """The oldest shape: each cue with its two times, the name and the words."""
    document = blank()
    for times, name, text in (
        ("0:0:0.0 --> 0:0:2.370", "Ruiz, Ana", "Good morning."),
        ("0:0:2.370 --> 0:0:4.0", "Ruiz, Ana", "Shall we start?"),
        ("0:0:4.90 --> 0:0:6.120", "Tom Okafor", "Please do."),
        ("0:59:59.5 --> 1:0:3.0", "Ruiz, Ana", "We are done: thank you."),
    ):
        para(document, f"{times}\n{name}\n{text}")
    return saved(document)


_ERRORS = (
    "This editable transcript was computer generated and might contain errors. People can also change the text "
    "after it was created."
)


def _meet(entries: tuple[tuple[str, str] | str, ...]) -> bytes:
    document = blank()
    para(document, "Pump review (2031-03-04 10:00 GMT+1) - Transcript", style="Title")
    para(document, "Attendees", style="Heading 3")
    para(document, "Ana Ruiz, Jonas Keller, Lena Voss, Tom Okafor, Tom Okafor's Presentation")
    para(document, "Transcript", style="Heading 3")
    for entry in entries:
        if isinstance(entry, str):
            para(document, entry, style="Heading 4")
        else:
            para(document, B(f"{entry[0]}:"), f" {entry[1]}")
    para(document, "Meeting ended after 00:32:10 👋", style="Heading 4")
    para(document, _ERRORS)
    return saved(document)


_REVIEW = _meet(
    (
        ("Ana Ruiz", "All right, I think we are all here."),
        ("Ana Ruiz", "Let me share the plan."),
        ("Tom Okafor", "Yes,"),
        ("Jonas Keller", "go ahead."),
        ("Ana Ruiz", "So the pump runs for 400 hours now, and…"),
        ("Tom Okafor", "Yeah."),
        ("Ana Ruiz", "the seal held. Two questions: who pays, and who drives?"),
        ("Lena Voss", "I can drive."),
        ("Tom Okafor", "We pay."),
        ("Lena Voss", "Good."),
        "00:05:00",
        ("Ana Ruiz", "Next is the motor."),
        ("Jonas Keller", "It is loud."),
        ("Ana Ruiz", "How loud?"),
        ("Jonas Keller", "71 decibels at 00:05:00 on the recording, if you want to hear it."),
        ("Tom Okafor", "That is too loud."),
        ("Jonas Keller", "It is."),
        ("Lena Voss", "The old one had 64."),
        ("Ana Ruiz", "What can we do?"),
        ("Jonas Keller", "A hood. Or rubber feet."),
        ("Ana Ruiz", "And the cost?"),
        ("Jonas Keller", "12 a piece."),
        "00:10:00",
        ("Lena Voss", "I would take the feet."),
        ("Tom Okafor", "Me too."),
        ("Ana Ruiz", "Then the feet."),
        ("Jonas Keller", "Fine."),
        ("Ana Ruiz", "Anything else?"),
        ("Lena Voss", "The fair."),
        ("Ana Ruiz", "Ah."),
        ("Lena Voss", "We need a stand by Friday."),
        "00:30:00",
        ("Tom Okafor", "I'll call them."),
        ("Ana Ruiz", "Thank you, Tom. Bye all."),
        ("Jonas Keller", "Bye."),
    )
)
_REVIEW_TURNS = (
    Said("Ana Ruiz", "All right, I think we are all here. Let me share the plan.", 0),
    Said("Tom Okafor", "Yes,", 0),
    Said("Jonas Keller", "go ahead.", 0),
    Said("Ana Ruiz", "So the pump runs for 400 hours now, and…", 0),
    Said("Tom Okafor", "Yeah.", 0),
    Said("Ana Ruiz", "the seal held. Two questions: who pays, and who drives?", 0),
    Said("Lena Voss", "I can drive.", 0),
    Said("Tom Okafor", "We pay.", 0),
    Said("Lena Voss", "Good.", 0),
    Said("Ana Ruiz", "Next is the motor.", 300),
    Said("Jonas Keller", "It is loud.", 300),
    Said("Ana Ruiz", "How loud?", 300),
    Said("Jonas Keller", "71 decibels at 00:05:00 on the recording, if you want to hear it.", 300),
    Said("Tom Okafor", "That is too loud.", 300),
    Said("Jonas Keller", "It is.", 300),
    Said("Lena Voss", "The old one had 64.", 300),
    Said("Ana Ruiz", "What can we do?", 300),
    Said("Jonas Keller", "A hood. Or rubber feet.", 300),
    Said("Ana Ruiz", "And the cost?", 300),
    Said("Jonas Keller", "12 a piece.", 300),
    Said("Lena Voss", "I would take the feet.", 600),
    Said("Tom Okafor", "Me too.", 600),
    Said("Ana Ruiz", "Then the feet.", 600),
    Said("Jonas Keller", "Fine.", 600),
    Said("Ana Ruiz", "Anything else?", 600),
    Said("Lena Voss", "The fair.", 600),
    Said("Ana Ruiz", "Ah.", 600),
    Said("Lena Voss", "We need a stand by Friday.", 600),
    Said("Tom Okafor", "I'll call them.", 1800),
    Said("Ana Ruiz", "Thank you, Tom. Bye all.", 1800),
    Said("Jonas Keller", "Bye.", 1800),
)


def _notes() -> bytes:
    """Notes written by a program, with the transcript below them, as Google Meet saves both in one document."""
    document = blank()
    para(document, "📝 Notes", style="Heading 1")
    para(document, "Mar 4, 2031")
    para(document, "Seal review", style="Heading 2")
    para(document, "Invited Ana Ruiz Tom Okafor")
    para(document, "Summary", style="Heading 3")
    para(document, "Ana Ruiz and Tom Okafor spoke about the seal, which Ana Ruiz wants to order at once.")
    para(document, "Details", style="Heading 3")
    para(
        document,
        B("Order of the Seal:"),
        " Ana Ruiz said that the seal is late (00:00:00).",
        style="List Bullet",
    )
    para(document, B("Tests:"), " Tom Okafor asked for two more tests (00:02:31).", style="List Bullet")
    para(document, "Suggested next steps", style="Heading 3")
    para(document, "Ana Ruiz will order the seal.", style="List Bullet")
    para(document, "📖 Transcript", style="Heading 1")
    para(document, "Mar 4, 2031")
    para(document, "Seal review - Transcript", style="Heading 2")
    for entry in (
        "00:00:00",
        ("Ana Ruiz", "The seal is late."),
        ("Tom Okafor", "Again?"),
        ("Ana Ruiz", "Again."),
        "00:02:31",
        ("Tom Okafor", "Then two more tests."),
        ("Ana Ruiz", "Fine by me."),
    ):
        if isinstance(entry, str):
            para(document, entry, style="Heading 3")
        else:
            para(document, B(f"{entry[0]}:"), f" {entry[1]}")
    para(document, "Transcription ended after 00:04:02", style="Heading 3")
    para(document, _ERRORS)
    return saved(document)


def _otter() -> bytes:
    document = blank()
    para(document, B("Supplier visit"), style="Title")
    para(document, "Tue, Mar 04, 2031 10:00AM • 12:07")
    para(document, "SUMMARY KEYWORDS")
    para(document, "pump, seal, price, july, dealer")
    para(document, "SPEAKERS")
    para(document, "Ana Ruiz, Speaker 2, Jonas")
    for name, time, text in (
        ("Ana Ruiz", "00:01", "So here we are. It is loud in here."),
        ("Speaker 2", "00:09", "It's the mill."),
        ("Ana Ruiz", "00:12", "How old is it?"),
        ("Jonas", "12:01", "Nobody knows."),
    ):
        para(document, B(name), f"  {time}\n{text}")
    para(document, "Transcribed by https://otter.ai")
    return saved(document)


VARIANTS = (
    Variant(
        format="word_document",
        name="Teams: pictures, bold names and times, 34 entries, hours",
        file="Pump weekly.docx",
        data=_WEEKLY,
        turns=_WEEKLY_TURNS,
        title="Pump weekly",
        date="2031-03-04",
    ),
    Variant(
        format="word_document",
        name="Teams: name and time over the paragraphs",
        file="Supplier call.docx",
        data=_teams_separate(),
        turns=(
            Said("Mara", "Is this thing on?", 0),
            Said("Jonas Keller", "It is.\n\nI can see the text.", 5),
            Said("Mara", "Then let us start: Price, please.", 70),
            Said("Dr. Ines Abreu", "Forty-one.", 75),
        ),
        title="Supplier call",
        date="2031-03-04",
    ),
    Variant(
        format="word_document",
        name="Teams: cues with two times",
        file="cues.docx",
        data=_teams_cues(),
        turns=(
            Said("Ruiz, Ana", "Good morning. Shall we start?", 0, 4),
            Said("Tom Okafor", "Please do.", 4.9, 6.12),
            Said("Ruiz, Ana", "We are done: thank you.", 3599.5, 3603),
        ),
    ),
    Variant(
        format="word_document",
        name="Google Meet: times as headings, none above the first, 33 entries",
        file="Pump review.docx",
        data=_REVIEW,
        turns=_REVIEW_TURNS,
        title="Pump review",
        date="2031-03-04",
    ),
    Variant(
        format="word_document",
        name="Google Meet: notes above the transcript",
        file="Seal review.docx",
        data=_notes(),
        turns=(
            Said("Ana Ruiz", "The seal is late.", 0),
            Said("Tom Okafor", "Again?", 0),
            Said("Ana Ruiz", "Again.", 0),
            Said("Tom Okafor", "Then two more tests.", 151),
            Said("Ana Ruiz", "Fine by me.", 151),
        ),
        title="Seal review",
        date="2031-03-04",
        warns="11 lines of notes above the transcript were left out",
    ),
    Variant(
        format="word_document",
        name="Otter: title, keywords, names in bold",
        file="Supplier visit.docx",
        data=_otter(),
        turns=(
            Said("Ana Ruiz", "So here we are. It is loud in here.", 1),
            Said("Speaker 2", "It's the mill.", 9),
            Said("Ana Ruiz", "How old is it?", 12),
            Said("Jonas", "Nobody knows.", 721),
        ),
        title="Supplier visit",
        date="2031-03-04",
    ),
)
