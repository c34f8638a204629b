"""WebVTT as meetings, transcribers and video sites export it."""

from tests.index.formats.variants import Said, Variant

_TEAMS = """WEBVTT

6f0d3c52-1b7e-4a0c-9c55-2f5d8e0a9b11/14-0
00:00:02.517 --> 00:00:05.477
<v Lindqvist, Sara (External)>Good morning. Shall I
share my screen?</v>

6f0d3c52-1b7e-4a0c-9c55-2f5d8e0a9b11/14-1
00:00:05.477 --> 00:00:07.137
<v Lindqvist, Sara (External)>One moment.</v>

6f0d3c52-1b7e-4a0c-9c55-2f5d8e0a9b11/19-0
00:00:06.200 --> 00:00:06.960
<v Kwame Boateng>Please.</v>

6f0d3c52-1b7e-4a0c-9c55-2f5d8e0a9b11/23-0
00:00:08.857 --> 00:00:15.317
<v Lindqvist, Sara (External)>Can you see it? R&amp;D is 12&nbsp;% of
sales, &lt;not&gt; 10.</v>
<v Kwame Boateng>Yes.</v>
<v Aiko 田中>見えます。</v>

6f0d3c52-1b7e-4a0c-9c55-2f5d8e0a9b11/31-0
00:00:15.900 --> 00:00:17.000
<v Kwame Boateng></v>

6f0d3c52-1b7e-4a0c-9c55-2f5d8e0a9b11/33-0
00:00:17.500 --> 00:00:19.250
background talk

NOTE Confidence: 0.41

6f0d3c52-1b7e-4a0c-9c55-2f5d8e0a9b11/38-0
01:02:00.000 --> 01:02:03.900
<v Aiko 田中>Thank you.</v> <v>Bye.</v>
"""

_TEAMS_TURNS = (
    Said("Lindqvist, Sara (External)", "Good morning. Shall I share my screen? One moment.", 2.517, 7.137),
    Said("Kwame Boateng", "Please.", 6.2, 6.96),
    Said("Lindqvist, Sara (External)", "Can you see it? R&D is 12 % of sales, <not> 10.", 8.857, 15.317),
    Said("Kwame Boateng", "Yes.", 8.857, 15.317),
    Said("Aiko 田中", "見えます。", 8.857, 15.317),
    Said("Unknown speaker", "background talk", 17.5, 19.25),
    Said("Aiko 田中", "Thank you.", 3720.0, 3723.9),
    Said("Unknown speaker", "Bye.", 3720.0, 3723.9),
)

_ROLLING = """WEBVTT
Kind: captions
Language: en

00:00:00.080 --> 00:00:02.310 align:start position:0%
\x20
so<00:00:00.240><c> welcome</c><00:00:00.560><c> back</c><00:00:00.800><c> to</c>

00:00:02.310 --> 00:00:02.320 align:start position:0%
so welcome back to
\x20

00:00:02.320 --> 00:00:04.630 align:start position:0%
so welcome back to
the<00:00:02.800><c> harbor</c><00:00:03.240><c> tour</c>

00:00:04.630 --> 00:00:04.640 align:start position:0%
the harbor tour
\x20

00:00:04.640 --> 00:00:06.190 align:start position:0%
the harbor tour
[Music]

00:00:06.190 --> 00:00:06.200 align:start position:0%
[Music]
\x20

00:00:09.400 --> 00:00:11.830 align:start position:0%
[Music]
on<00:00:09.800><c> your</c><00:00:10.100><c> left</c><00:00:10.500><c> the</c><00:00:10.900><c> old</c><00:00:11.200><c> mill</c>

00:00:11.830 --> 00:00:11.840 align:start position:0%
on your left the old mill
\x20
"""

VARIANTS = (
    Variant(
        format="webvtt",
        name="Teams: several voices in a cue, overlapping cues, entities, words without a voice",
        file="Halden review-20310304_100000-Meeting Recording.vtt",
        data=_TEAMS.encode(),
        turns=_TEAMS_TURNS,
        title="Halden review",
        date="2031-03-04",
        warns='2 turns without a name read as "Unknown speaker" (first: turn 6)',
    ),
    Variant(
        format="webvtt",
        name="the same in utf-16",
        file="Halden review.vtt",
        data=_TEAMS.encode("utf-16"),
        turns=_TEAMS_TURNS,
        title="Halden review",
        warns="2 turns without a name",
    ),
    Variant(
        format="webvtt",
        name="rolling captions of a video site: each word once, turns by pause",
        file="Harbor tour [a1B2c3D4e5F].en.vtt",
        data=_ROLLING.encode(),
        # The second "[Music]" stands alone for over a second after the first: it is shown again below new words.
        turns=(
            Said("Unknown speaker", "so welcome back to the harbor tour [Music]", 0.08, 6.19),
            Said("Unknown speaker", "[Music] on your left the old mill", 9.4, 11.83),
        ),
        title="Harbor tour",
        warns="no speakers are named: 2 turns by pause",
    ),
    Variant(
        format="webvtt",
        name="each name once, with words before a colon that are no names",
        file="panel.vtt",
        data=b"""WEBVTT - Panel on tides

00:01.000 --> 00:04.000
Ines Moreau: Good evening.

00:04.000 --> 00:07.000
Note: the slides are online.

00:07.500 --> 00:09.000
Dov Halpern: Thank you, and hello.

00:09.000 --> 00:12.000
nine percent: that is the share of tidal power.

00:12.500 --> 00:14.000
Thandi Mokoena: I would say ten.
""",
        turns=(
            Said("Ines Moreau", "Good evening. Note: the slides are online.", 1.0, 7.0),
            Said(
                "Dov Halpern",
                "Thank you, and hello. nine percent: that is the share of tidal power.",
                7.5,
                12.0,
            ),
            Said("Thandi Mokoena", "I would say ten.", 12.5, 14.0),
        ),
        title="Panel on tides",
    ),
    Variant(
        format="webvtt",
        name="television: >> at each change, names where they are known, capitals",
        file="council.vtt",
        data=b"""WEBVTT

00:00:01.000 --> 00:00:03.000 line:84% align:center
>> CHAIR: Order, please.

00:00:03.000 --> 00:00:05.000
We begin with item four.

00:00:05.500 --> 00:00:07.000
>> RUTH OKELLO: Thank you, Chair.

00:00:07.000 --> 00:00:08.000
>> Louder!

00:00:08.200 --> 00:00:11.000
>>RUTH OKELLO: I said: thank you.
\xe2\x99\xaa
""",
        turns=(
            Said("CHAIR", "Order, please. We begin with item four.", 1.0, 5.0),
            Said("RUTH OKELLO", "Thank you, Chair.", 5.5, 7.0),
            Said("Unknown speaker", "Louder!", 7.0, 8.0),
            Said("RUTH OKELLO", "I said: thank you. ♪", 8.2, 11.0),
        ),
        warns="1 turn without a name",
    ),
    Variant(
        format="webvtt",
        name="names in brackets on their own line, a second voice below a dash",
        file="interview.vtt",
        data=b"""WEBVTT

00:00:08.000 --> 00:00:12.000
(Jonah Feld)
Tell me about the well, and

00:00:12.000 --> 00:00:16.000
(Jonah Feld)
how deep it was?
-

(Marisol Vega)
Deep or,

00:00:16.000 --> 00:00:20.000
(Marisol Vega)
deep enough. (laughs)
""",
        turns=(
            Said("Jonah Feld", "Tell me about the well, and how deep it was?", 8.0, 16.0),
            Said("Marisol Vega", "Deep or, deep enough. (laughs)", 12.0, 20.0),
        ),
    ),
    Variant(
        format="webvtt",
        name="no header, decimal commas, no blank lines, cues out of order, hours from a hundred on, other scripts",
        file="archive.vtt",
        data="""100:00:00.000 --> 100:00:02.500
王伟: 大家好。
00:00:09.000 --> 00:00:11.000
Мария Кузнецова: Конец.
00:00:01,500 --> 00:00:03,250
Мария Кузнецова: Начнём.
""".encode(),
        turns=(
            Said("Мария Кузнецова", "Начнём. Конец.", 1.5, 11.0),
            Said("王伟", "大家好。", 360000.0, 360002.5),
        ),
    ),
    Variant(
        format="webvtt",
        name="lines of a transcriber's console",
        file="console.txt",
        data=b"""[00:00:00.000 --> 00:00:04.160]   The tide is out at nine.
[00:00:04.160 --> 00:00:07.000]   So we walk.
[00:00:12.000 --> 00:00:14.000]   We are back.
""",
        turns=(
            Said("Unknown speaker", "The tide is out at nine. So we walk.", 0.0, 7.0),
            Said("Unknown speaker", "We are back.", 12.0, 14.0),
        ),
        warns="no speakers are named: 2 turns by pause",
    ),
)
