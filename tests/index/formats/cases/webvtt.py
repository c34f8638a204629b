"""WebVTT as meetings, transcribers and video sites export it."""

from tests.index.formats.variants import Said, Variant

_ZOOM = """WEBVTT

1
00:00:03.120 --> 00:00:06.480
Maren Oduya: Okay, I think we have everybody.

2
00:00:06.480 --> 00:00:11.910
Maren Oduya: Thanks for joining early, I know it's a Tuesday.

3
00:00:12.300 --> 00:00:13.050
Piotr Zieliński: No worries.

4
00:00:13.050 --> 00:00:14.220
Tom's iPad: Morning!

5
00:00:14.880 --> 00:00:21.390
Maren Oduya: So two things: first, the Halden site, and then
budget, if we get to it.

6
00:00:21.390 --> 00:00:27.900
Maren Oduya: Piotr, do you want to start?

7
00:00:29.010 --> 00:00:36.600
Piotr Zieliński: Sure. So the permit came through on Friday,

8
00:00:36.600 --> 00:00:43.140
Piotr Zieliński: which is &quot;great&quot; &amp; a bit late. Note: it is conditional.

9
00:00:43.140 --> 00:00:44.010
Tom's iPad: Conditional on what?

10
00:00:44.430 --> 00:00:50.340
Piotr Zieliński: Drainage. They want nine percent: that is the slope, not the discount.

11
00:00:50.340 --> 00:00:51.000
Piotr Zieliński:

12
00:00:51.960 --> 00:00:53.850
Tom's iPad: [laughs] Fair.

13
00:00:54.600 --> 00:00:58.320
Maren Oduya: And the cost of that?

14
00:00:59.790 --> 00:01:06.030
Piotr Zieliński: We had 40,000 in the plan. It's more like 55.

15
00:01:06.030 --> 00:01:07.290
Tom's iPad: Ouch.

16
00:01:07.290 --> 00:01:12.540
Maren Oduya: Can the contractor eat some of it?

17
00:01:13.980 --> 00:01:16.230
Piotr Zieliński: I asked. They said no.

18
00:01:16.230 --> 00:01:22.860
Piotr Zieliński: Well, they said: "we'll see", which is no.

19
00:01:24.000 --> 00:01:27.420
yeah that's what they always say

20
00:01:28.110 --> 00:01:33.660
Maren Oduya: Okay. Who was that? Somebody joined by phone?

21
00:01:35.010 --> 00:01:39.120
Yusra Haddad: That was me, sorry. I'm on the train.

22
00:01:39.120 --> 00:01:41.940
Yusra Haddad: I'll go on mute.

23
00:01:42.750 --> 00:01:48.000
Maren Oduya: Hi Yusra. Good timing, budget is yours.

24
00:01:49.320 --> 00:01:55.710
Yusra Haddad: Right. If Halden takes 15 more, we're at 212

25
00:01:55.710 --> 00:02:01.350
Yusra Haddad: against 200. I can move 10 from travel.

26
00:02:01.350 --> 00:02:03.840
Piotr Zieliński: And the other two?

27
00:02:04.560 --> 00:02:08.910
Yusra Haddad: The other two we find. Or you find.

28
00:02:08.910 --> 00:02:10.200
Tom's iPad: Ha.

29
00:02:10.980 --> 00:02:17.340
Maren Oduya: Let's say you both find one each by the 14th.

30
00:02:17.340 --> 00:02:18.060
Piotr Zieliński: Deal.

31
00:02:18.060 --> 00:02:18.900
Yusra Haddad: Deal.

32
00:59:58.500 --> 01:00:03.270
Maren Oduya: And we're at the hour. Thanks all.

33
01:00:03.270 --> 01:00:04.110
Tom's iPad: Bye!
"""

_ZOOM_TURNS = (
    Said(
        "Maren Oduya",
        "Okay, I think we have everybody. Thanks for joining early, I know it's a Tuesday.",
        3.12,
        11.91,
    ),
    Said("Piotr Zieliński", "No worries.", 12.3, 13.05),
    Said("Tom's iPad", "Morning!", 13.05, 14.22),
    Said(
        "Maren Oduya",
        "So two things: first, the Halden site, and then budget, if we get to it. Piotr, do you want to start?",
        14.88,
        27.9,
    ),
    Said(
        "Piotr Zieliński",
        'Sure. So the permit came through on Friday, which is "great" & a bit late. Note: it is conditional.',
        29.01,
        43.14,
    ),
    Said("Tom's iPad", "Conditional on what?", 43.14, 44.01),
    Said(
        "Piotr Zieliński",
        "Drainage. They want nine percent: that is the slope, not the discount.",
        44.43,
        50.34,
    ),
    Said("Tom's iPad", "[laughs] Fair.", 51.96, 53.85),
    Said("Maren Oduya", "And the cost of that?", 54.6, 58.32),
    Said("Piotr Zieliński", "We had 40,000 in the plan. It's more like 55.", 59.79, 66.03),
    Said("Tom's iPad", "Ouch.", 66.03, 67.29),
    Said("Maren Oduya", "Can the contractor eat some of it?", 67.29, 72.54),
    Said(
        "Piotr Zieliński",
        'I asked. They said no. Well, they said: "we\'ll see", which is no.',
        73.98,
        82.86,
    ),
    Said("Unknown speaker", "yeah that's what they always say", 84.0, 87.42),
    Said("Maren Oduya", "Okay. Who was that? Somebody joined by phone?", 88.11, 93.66),
    Said("Yusra Haddad", "That was me, sorry. I'm on the train. I'll go on mute.", 95.01, 101.94),
    Said("Maren Oduya", "Hi Yusra. Good timing, budget is yours.", 102.75, 108.0),
    Said(
        "Yusra Haddad",
        "Right. If Halden takes 15 more, we're at 212 against 200. I can move 10 from travel.",
        109.32,
        121.35,
    ),
    Said("Piotr Zieliński", "And the other two?", 121.35, 123.84),
    Said("Yusra Haddad", "The other two we find. Or you find.", 124.56, 128.91),
    Said("Tom's iPad", "Ha.", 128.91, 130.2),
    Said("Maren Oduya", "Let's say you both find one each by the 14th.", 130.98, 137.34),
    Said("Piotr Zieliński", "Deal.", 137.34, 138.06),
    Said("Yusra Haddad", "Deal.", 138.06, 138.9),
    Said("Maren Oduya", "And we're at the hour. Thanks all.", 3598.5, 3603.27),
    Said("Tom's iPad", "Bye!", 3603.27, 3604.11),
)

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
        name="Zoom, a long meeting: numbers above the cues, a cue without words, one without a name, an hour",
        file="GMT20310304-090012_Recording.transcript.vtt",
        data=_ZOOM.encode(),
        turns=_ZOOM_TURNS,
        date="2031-03-04",
        warns='1 turn without a name read as "Unknown speaker" (first: turn 14)',
    ),
    Variant(
        format="webvtt",
        name="the same with a byte order mark and CRLF",
        file="GMT20310304-090012_Recording.transcript.vtt",
        data=b"\xef\xbb\xbf" + _ZOOM.replace("\n", "\r\n").encode(),
        turns=_ZOOM_TURNS,
        warns="1 turn without a name",
    ),
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
