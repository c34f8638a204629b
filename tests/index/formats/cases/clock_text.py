"""Plain text with clock times over the words: Otter, Teams, Google Meet, players."""

from tests.index.formats.variants import Said, Variant

_OTTER = """Halden kickoff
Tue, Mar 4, 2031 10:00AM \u2022 1:02:40

SUMMARY KEYWORDS
halden, drainage, permit, budget

SPEAKERS
Maren Oduya, Piotr, Speaker 3, Yusra Haddad

Maren Oduya  00:02
Okay, good morning. So, two things: the permit, and the budget.

Piotr  00:11
Morning.

Maren Oduya  00:12
Piotr, do you want to start?

Piotr  00:15
Sure. It came on Friday. I told you at 10:30, I think, in the chat.

Piotr  00:58
And there is one condition: drainage.

Speaker 3  01:04
Drainage?

Piotr  01:05
Nine percent: that's the slope.

Maren Oduya  01:09
Okay. And what does that cost?

Piotr  01:13
Fifteen more.

Unknown Speaker  01:15
[inaudible]

Maren Oduya  01:17
Sorry, who was that?

Yusra Haddad  01:19
Me, I'm on the train. Note: I'll be on mute.

Maren Oduya  01:24
Hi Yusra.

Yusra Haddad  01:25
Hi.

Maren Oduya  01:26
Can we find fifteen?

Yusra Haddad  01:30
Ten from travel. The rest,

I don't know.

Speaker 3  01:41
We could ask the contractor.

Piotr  01:43
I did.

Speaker 3  01:44
And?

Piotr  01:45
"We'll see."

Maren Oduya  01:47
Which is no.

Piotr  01:48
Which is no.

Yusra Haddad  01:50
Then I look at the reserve.

Maren Oduya  59:58
We're nearly out of time.

Yusra Haddad  1:00:03
I can have it by the 14th.

Piotr  1:00:07
Same.

Speaker 3  1:00:08
Bye all.

Maren Oduya  1:02:31
Thanks, bye.

Transcribed by https://otter.ai
"""

_OTTER_TURNS = (
    Said("Maren Oduya", "Okay, good morning. So, two things: the permit, and the budget.", 2),
    Said("Piotr", "Morning.", 11),
    Said("Maren Oduya", "Piotr, do you want to start?", 12),
    Said(
        "Piotr",
        "Sure. It came on Friday. I told you at 10:30, I think, in the chat. And there is one condition: drainage.",
        15,
    ),
    Said("Speaker 3", "Drainage?", 64),
    Said("Piotr", "Nine percent: that's the slope.", 65),
    Said("Maren Oduya", "Okay. And what does that cost?", 69),
    Said("Piotr", "Fifteen more.", 73),
    Said("Unknown Speaker", "[inaudible]", 75),
    Said("Maren Oduya", "Sorry, who was that?", 77),
    Said("Yusra Haddad", "Me, I'm on the train. Note: I'll be on mute.", 79),
    Said("Maren Oduya", "Hi Yusra.", 84),
    Said("Yusra Haddad", "Hi.", 85),
    Said("Maren Oduya", "Can we find fifteen?", 86),
    Said("Yusra Haddad", "Ten from travel. The rest,\n\nI don't know.", 90),
    Said("Speaker 3", "We could ask the contractor.", 101),
    Said("Piotr", "I did.", 103),
    Said("Speaker 3", "And?", 104),
    Said("Piotr", '"We\'ll see."', 105),
    Said("Maren Oduya", "Which is no.", 107),
    Said("Piotr", "Which is no.", 108),
    Said("Yusra Haddad", "Then I look at the reserve.", 110),
    Said("Maren Oduya", "We're nearly out of time.", 3598),
    Said("Yusra Haddad", "I can have it by the 14th.", 3603),
    Said("Piotr", "Same.", 3607),
    Said("Speaker 3", "Bye all.", 3608),
    Said("Maren Oduya", "Thanks, bye.", 3751),
)

_MEET = """Tide tables weekly (2031-03-04 10:00 GMT+1) - Transcript
Attendees
Ines Moreau, Dov Halpern

Transcript

00:00:00
\u00a0
Ines Moreau: Can you hear me?
Dov Halpern: Yes. One moment:
Dov Halpern: now.
Ines Moreau: So we had three boats, and
\u00a0
00:05:00
\u00a0
Ines Moreau: two came back.
Dov Halpern: Which one did not?

01:05:00

Ines Moreau: The old one.

Meeting ended after 01:06:12 \U0001f44b
This editable transcript was computer generated and might contain errors. People can also change the text after it was created.
"""

VARIANTS = (
    Variant(
        format="clock_text",
        name="Otter, a long meeting: keywords above, one speaker twice, paragraphs, hours, the tool's line below",
        file="Halden kickoff_otter_ai.txt",
        data=_OTTER.encode(),
        turns=_OTTER_TURNS,
        title="Halden kickoff",
        date="2031-03-04",
    ),
    Variant(
        format="clock_text",
        name="the same in utf-16 with CRLF",
        file="Halden kickoff_otter_ai.txt",
        data=_OTTER.replace("\n", "\r\n").encode("utf-16"),
        turns=_OTTER_TURNS,
    ),
    Variant(
        format="clock_text",
        name="Google Meet: coarse headings of time over lines with names",
        file="Tide tables weekly (2031-03-04 10_00 GMT+1) - Transcript.txt",
        data=_MEET.encode(),
        turns=(
            Said("Ines Moreau", "Can you hear me?", 0),
            Said("Dov Halpern", "Yes. One moment: now.", 0),
            Said("Ines Moreau", "So we had three boats, and two came back.", 0),
            Said("Dov Halpern", "Which one did not?", 300),
            Said("Ines Moreau", "The old one.", 3900),
        ),
        date="2031-03-04",
        title="Tide tables weekly",
    ),
    Variant(
        format="clock_text",
        name="Teams, copied: no blank lines, odd names, other scripts",
        file="teams.txt",
        data="""李伟   0:03
展台已经订好了。
Room 4.12   0:09
Hall 3 again?
+43 6** ****71   0:12
Yes.
李伟   0:13
好。
Ruiz, Ana   1:00:02
Thanks: all of you.
""".encode(),
        turns=(
            Said("李伟", "展台已经订好了。", 3),
            Said("Room 4.12", "Hall 3 again?", 9),
            Said("+43 6** ****71", "Yes.", 12),
            Said("李伟", "好。", 13),
            Said("Ruiz, Ana", "Thanks: all of you.", 3602),
        ),
        title="teams",
    ),
    Variant(
        format="clock_text",
        name="from and to, the name on the line below",
        file="export.txt",
        data=b"""00:00:03.120 - 00:00:07.000
Dana Whitlock
Good morning.
We begin.

00:00:07.500 - 00:00:09.000
Ravi Menon
Hello.

00:59:58.000 - 01:00:01.250
Dana Whitlock
That is all.
""",
        turns=(
            Said("Dana Whitlock", "Good morning. We begin.", 3.12, 7),
            Said("Ravi Menon", "Hello.", 7.5, 9),
            Said("Dana Whitlock", "That is all.", 3598, 3601.25),
        ),
    ),
    Variant(
        format="clock_text",
        name="times of the day, names in brackets",
        file="meeting_saved_closed_caption.txt",
        data=b"""[Ana Ruiz] 10:02:11
Good morning, everyone.

[Bob Lee] 10:02:15
Hi.

[Ana Ruiz] 10:02:19
Two things: one,
""",
        turns=(
            Said("Ana Ruiz", "Good morning, everyone."),
            Said("Bob Lee", "Hi."),
            Said("Ana Ruiz", "Two things: one,"),
        ),
        warns="the times are of the day",
    ),
    Variant(
        format="clock_text",
        name="copied from a video player: nobody is named",
        file="tea.txt",
        data=b"0:00\nwelcome to the tea show\n0:04\ntoday we talk about: tea\n1:45\nand milk\n1:02:00\nbye\n",
        # The third line begins more than 90 seconds after the first, but no sentence has ended; at 180 it ends anyway.
        turns=(
            Said("Unknown speaker", "welcome to the tea show today we talk about: tea", 0, 105),
            Said("Unknown speaker", "and milk", 105, 3720),
            Said("Unknown speaker", "bye", 3720, 3720),
        ),
        warns="no speakers are named: 3 turns",
    ),
)
