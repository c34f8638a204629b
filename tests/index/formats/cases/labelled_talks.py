"""Plain text of meetings, interviews and chats, as tools and people write it."""

from tests.index.formats.variants import Said, Variant

_MEETING = """\
Transcript: Tenants' meeting
Date: 4 March 2031
Location: Community room
Participants: Olga Brandt (chair), Ines Duarte, Kofi Mensah, Mr. Adeyemi (landlord's office)

Olga Brandt: Welcome, everybody. Before we start, a note: this is
recorded. If you mind, please say so now. I see nobody does, so let
us begin. The first point is heating.
Ines Duarte: It's cold. In my flat it was 14 degrees on
Sunday, and I wrote to the office three times: no answer.
Mr. Adeyemi: We had the wrong part. It
comes on Friday.
Kofi Mensah: Which Friday?
Mr. Adeyemi: This one.
Kofi Mensah: You said that in
February.
Mr. Adeyemi: I did. I was told so.
Ines Duarte: By whom?
Mr. Adeyemi: By the supplier,
Norrland Heat.
Olga Brandt: I write that down. Action: Mr. Adeyemi reports on Monday.
Ines Duarte: And the rent? I
paid for heat I did not have.
Mr. Adeyemi: Make a claim, please.
Ines Duarte: I made one.
Mr. Adeyemi: On the form?
Ines Duarte: Which form?
Kofi Mensah: There's a form now?
Mr. Adeyemi: There is. It's on the web page: "Claims", then
"New claim".
Kofi Mensah: I will help with it.
Olga Brandt: Thanks, Kofi. Second point: the stairs.
Unknown: [door slams]
Olga Brandt: Sorry. The stairs.
Kofi Mensah: Two lamps are out, on the 3rd and the 5th
floor.
Mr. Adeyemi: Noted.
Ines Duarte: And the 7th, since yesterday.
Mr. Adeyemi: Three lamps, then.
Olga Brandt: When?
Mr. Adeyemi: This week.
Olga Brandt: Third and last: the yard. Note: the city pays
half. I got the letter today; it says up to 4,000.
Kofi Mensah: That's good news!
Ines Duarte: Benches?
Olga Brandt: Benches, yes.
Unknown: [applause]
Olga Brandt: Next meeting: 8 April. Good night.
"""

MEETING = Variant(
    format="labelled_text",
    name="a meeting taken down: a head of keys, wrapped lines, no blank lines",
    file="tenants.txt",
    data=_MEETING.encode(),
    turns=(
        Said(
            "Olga Brandt",
            "Welcome, everybody. Before we start, a note: this is recorded. If you mind, please say so now. "
            "I see nobody does, so let us begin. The first point is heating.",
        ),
        Said(
            "Ines Duarte",
            "It's cold. In my flat it was 14 degrees on Sunday, and I wrote to the office three times: no answer.",
        ),
        Said("Mr. Adeyemi", "We had the wrong part. It comes on Friday."),
        Said("Kofi Mensah", "Which Friday?"),
        Said("Mr. Adeyemi", "This one."),
        Said("Kofi Mensah", "You said that in February."),
        Said("Mr. Adeyemi", "I did. I was told so."),
        Said("Ines Duarte", "By whom?"),
        Said("Mr. Adeyemi", "By the supplier, Norrland Heat."),
        Said("Olga Brandt", "I write that down. Action: Mr. Adeyemi reports on Monday."),
        Said("Ines Duarte", "And the rent? I paid for heat I did not have."),
        Said("Mr. Adeyemi", "Make a claim, please."),
        Said("Ines Duarte", "I made one."),
        Said("Mr. Adeyemi", "On the form?"),
        Said("Ines Duarte", "Which form?"),
        Said("Kofi Mensah", "There's a form now?"),
        Said("Mr. Adeyemi", 'There is. It\'s on the web page: "Claims", then "New claim".'),
        Said("Kofi Mensah", "I will help with it."),
        Said("Olga Brandt", "Thanks, Kofi. Second point: the stairs."),
        Said("Unknown", "[door slams]"),
        Said("Olga Brandt", "Sorry. The stairs."),
        Said("Kofi Mensah", "Two lamps are out, on the 3rd and the 5th floor."),
        Said("Mr. Adeyemi", "Noted."),
        Said("Ines Duarte", "And the 7th, since yesterday."),
        Said("Mr. Adeyemi", "Three lamps, then."),
        Said("Olga Brandt", "When?"),
        Said("Mr. Adeyemi", "This week."),
        Said(
            "Olga Brandt",
            "Third and last: the yard. Note: the city pays half. I got the letter today; it says up to 4,000.",
        ),
        Said("Kofi Mensah", "That's good news!"),
        Said("Ines Duarte", "Benches?"),
        Said("Olga Brandt", "Benches, yes."),
        Said("Unknown", "[applause]"),
        Said("Olga Brandt", "Next meeting: 8 April. Good night."),
    ),
    date="2031-03-04",
    warns="4 lines above the first turn",
)

_INTERVIEW = """\
A word with the harbour master

Our editor met Sinead Marr at the pier in June. This is an edited transcript.

Q: How long have you done this?

A: Eleven years. My father did it before me.

Q: What changed?

A: Two things: ships got bigger, and crews got smaller.

There used to be a pub for each crew.

Q: And now?

A: Now there's one. It's closed on Mondays.

Q: Will you stay?

A: Of course.
"""

INTERVIEW = Variant(
    format="labelled_text",
    name="a printed interview: Q and A, the question set off, UTF-16",
    file="harbour master.txt",
    data=_INTERVIEW.encode("utf-16"),
    turns=(
        Said("Q", "How long have you done this?"),
        Said("A", "Eleven years. My father did it before me."),
        Said("Q", "What changed?"),
        Said(
            "A",
            "Two things: ships got bigger, and crews got smaller.\n\nThere used to be a pub for each crew.",
        ),
        Said("Q", "And now?"),
        Said("A", "Now there's one. It's closed on Mondays."),
        Said("Q", "Will you stay?"),
        Said("A", "Of course."),
    ),
    title="A word with the harbour master",
)

_MARKDOWN = """\
---
title: Design review
date: 2031-03-04
---

# Design review

## Attendees

- Ana Ruiz
- Bob Lee
- Chidi Okafor

## Transcript

**Ana Ruiz:** Let's look at the hinge. It's the third version.

**Bob Lee:** Third? I thought *second*.

**Ana Ruiz:** Third: the second one broke.

- it broke at the pin
- and at the spring

**Chidi Okafor:** Who tested it?

**Bob Lee:** I did.

## Action items

- Bob: order pins
"""

MARKDOWN = Variant(
    format="labelled_text",
    name="Markdown with bold names, a head, bullets, action items below",
    file="design-review.md",
    data=_MARKDOWN.encode(),
    turns=(
        Said("Ana Ruiz", "Let's look at the hinge. It's the third version."),
        Said("Bob Lee", "Third? I thought *second*."),
        Said("Ana Ruiz", "Third: the second one broke.\n\n- it broke at the pin\n- and at the spring"),
        Said("Chidi Okafor", "Who tested it?"),
        Said("Bob Lee", "I did."),
    ),
    title="Design review",
    date="2031-03-04",
    warns='2 lines after the last turn were left out, from "## Action items"',
)

NAMES_OVER_TEXT = Variant(
    format="labelled_text",
    name="names with a colon on lines of their own, marks",
    file="P7.txt",
    data=b"""Interviewer:
Can you tell me about your first day?

Participant 7:
It was raining. I was late, and the gate was shut.
Nobody told me there were two gates.

Interviewer:
What did you do?

Participant 7:
I climbed over it.

[laughs]

Interviewer:
Really?

Participant 7:
Really.
""",
    turns=(
        Said("Interviewer", "Can you tell me about your first day?"),
        Said(
            "Participant 7",
            "It was raining. I was late, and the gate was shut. Nobody told me there were two gates.",
        ),
        Said("Interviewer", "What did you do?"),
        Said("Participant 7", "I climbed over it.\n\n[laughs]"),
        Said("Interviewer", "Really?"),
        Said("Participant 7", "Really."),
    ),
)

OTHER_SCRIPTS = Variant(
    format="labelled_text",
    name="names of other scripts, full-width colons, a byte order mark, CRLF",
    file="совещание.txt",
    data=(
        "Мария Кузнецова: Начнём? Два вопроса.\r\n佐藤 健：はい。一つ目は：価格です。\r\n"
        "محمد العلي: نعم، السعر.\r\nМария Кузнецова: Цена: 4,5%.\r\n佐藤 健：同意。\r\n"
    ).encode("utf-8-sig"),
    turns=(
        Said("Мария Кузнецова", "Начнём? Два вопроса."),
        Said("佐藤 健", "はい。一つ目は：価格です。"),
        Said("محمد العلي", "نعم، السعر."),
        Said("Мария Кузнецова", "Цена: 4,5%."),
        Said("佐藤 健", "同意。"),
    ),
)

CHAT = Variant(
    format="labelled_text",
    name="a chat's export: date, time of the day, a dash, then the name",
    file="WhatsApp Chat.txt",
    data=b"""04/03/2031, 10:02 - Ana Ruiz: Morning. Is the lift fixed?
04/03/2031, 10:05 - Bob: no
04/03/2031, 10:05 - Bob: they come at 14:00
04/03/2031, 10:09 - Ana Ruiz: Two things: who, and how long?
04/03/2031, 10:11 - Bob: 2 people, 1 hour
""",
    turns=(
        Said("Ana Ruiz", "Morning. Is the lift fixed?"),
        Said("Bob", "no"),
        Said("Bob", "they come at 14:00"),
        Said("Ana Ruiz", "Two things: who, and how long?"),
        Said("Bob", "2 people, 1 hour"),
    ),
)

DASHES = Variant(
    format="labelled_text",
    name="a dash in place of the colon",
    file="roof.txt",
    data="""Ana Ruiz – Shall we start? I have two points.

Bob Lee – Sure.

Ana Ruiz – First: the roof leaks – over the stairs.

Bob Lee – Since when?
""".encode(),
    turns=(
        Said("Ana Ruiz", "Shall we start? I have two points."),
        Said("Bob Lee", "Sure."),
        Said("Ana Ruiz", "First: the roof leaks – over the stairs."),
        Said("Bob Lee", "Since when?"),
    ),
)

NOBODY = Variant(
    format="labelled_text",
    name="no speakers: paragraphs",
    file="bees.txt",
    data=b"""So the thing about bees is that nobody counts them. We tried.
It rained for three days.

Then my sister said: count the flowers instead.

It worked, more or less.
""",
    turns=(
        Said(
            "Unknown speaker",
            "So the thing about bees is that nobody counts them. We tried. It rained for three days.",
        ),
        Said("Unknown speaker", "Then my sister said: count the flowers instead."),
        Said("Unknown speaker", "It worked, more or less."),
    ),
    warns="no speakers found",
)

NOTES_BELOW = Variant(
    format="labelled_text",
    name="a tool's summary and action items below the turns name the speakers too",
    file="sync.txt",
    data=b"""Weekly sync

Ana Ruiz (she/her): The hinge is done.

Bob Lee: Great, and the pin?

Ana Ruiz (she/her): Tomorrow.

Summary
The hinge is done, the pin follows.

Action items
- Ana Ruiz: finish the pin
- Bob Lee: order springs
""",
    turns=(
        Said("Ana Ruiz", "The hinge is done."),
        Said("Bob Lee", "Great, and the pin?"),
        Said("Ana Ruiz", "Tomorrow."),
    ),
    title="Weekly sync",
    warns='5 lines after the last turn were left out, from "Summary"',
)

VARIANTS = (
    MEETING, INTERVIEW, MARKDOWN, NAMES_OVER_TEXT, OTHER_SCRIPTS, CHAT, DASHES, NOBODY, NOTES_BELOW,
)  # fmt: skip
