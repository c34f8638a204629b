"""Caption files nobody tuned a reader to: Zoom, Teams, Stream, Webex, YouTube."""

from tests.index.formats.variants import Said, Variant

_ZOOM = """WEBVTT

1
00:00:04.110 --> 00:00:07.980
Dana O'Neil (she/her): Okay, I think we're recording now. Can everybody hear me?

2
00:00:08.250 --> 00:00:09.030
Tomasz Wilk: Yep.

3
00:00:09.120 --> 00:00:10.500
iPhone (2): Loud and clear

4
00:00:11.760 --> 00:00:19.380
Dana O'Neil (she/her): Great. So two things on the agenda: the vendor contract, and then, um,

5
00:00:19.620 --> 00:00:24.900
Dana O'Neil (she/her): what we tell the plant managers on Thursday.

6
00:00:25.440 --> 00:00:31.200
Tomasz Wilk: On the contract: legal sent it back at 9:30 this morning with 14 comments.

7
00:00:31.230 --> 00:00:33.000
Tomasz Wilk: Most of them are fine.

8
00:00:34.710 --> 00:00:36.990
iPhone (2): Sorry, who's

9
00:00:36.540 --> 00:00:38.430
Tomasz Wilk: Legal. Our legal.

10
00:00:38.940 --> 00:00:44.010
iPhone (2): Right. This is Ines, by the way, I'm dialing in from the car.

11
00:00:45.690 --> 00:00:50.370
Dana O'Neil (she/her): Hi, Ines. Is $2.4 million still the number?

12
00:00:52.020 --> 00:00:58.650
iPhone (2): It's 2.6 now, because of the second site & the training days.

13
01:02:10.020 --> 01:02:12.650
Dana O'Neil (she/her): Okay. Bye, all.

14
01:02:12.900 --> 01:02:13.500
Tomasz Wilk: Bye
"""

_TEAMS = """WEBVTT

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/11-0
00:00:03.439 --> 00:00:07.119
<v Marlène Dufour>Bonjour, good morning everyone.
Let's wait one more minute.</v>

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/14-0
00:00:07.800 --> 00:00:08.399
<v Okafor, Chidi (EXT)>Sure.</v>

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/18-0
00:00:21.039 --> 00:00:26.079
<v Marlène Dufour>OK so the R&amp;D budget. Chidi,
you had a slide where spend was &lt;5%</v>

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/18-1
00:00:26.079 --> 00:00:28.159
<v Marlène Dufour>of revenue.</v>

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/23-0
00:00:28.600 --> 00:00:35.239
<v Okafor, Chidi (EXT)>Yes. 4.7% last year, and the plan
is six. Question is who signs.</v>

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/27-0
00:00:35.000 --> 00:00:36.000
<v Room Lyon 4>I do.</v>

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/29-0
00:00:36.400 --> 00:00:39.559
<v Okafor, Chidi (EXT)>Who's that? Is that Paul?</v>

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/31-0
00:00:40.079 --> 00:00:41.359
<v Room Lyon 4>Paul, yes.</v>

0b3f2a1e-7c55-4a4e-9a61-2f4c5d8b9e10/33-0
00:00:42.000 --> 00:00:44.719
<v Marlène Dufour>Perfect. Then we're done, no?</v>
"""

_STREAM = """WEBVTT

NOTE duration:"00:00:41.2000000"

NOTE language:en-us

NOTE Confidence: 0.8871642

1c9e5f3d-1df0-4a57-bb1e-7f8b3fb0a001
00:00:00.000 --> 00:00:03.120
Right, so welcome back to the
second part of the induction.

NOTE Confidence: 0.9134021

1c9e5f3d-1df0-4a57-bb1e-7f8b3fb0a002
00:00:03.120 --> 00:00:06.570
We said gloves, we said goggles.

NOTE Confidence: 0.7712

1c9e5f3d-1df0-4a57-bb1e-7f8b3fb0a003
00:00:06.570 --> 00:00:09.000
Now the presses.

NOTE Confidence: 0.8017

1c9e5f3d-1df0-4a57-bb1e-7f8b3fb0a004
00:00:31.500 --> 00:00:35.250
OK the video is over. Any questions
from the back?

NOTE Confidence: 0.69

1c9e5f3d-1df0-4a57-bb1e-7f8b3fb0a005
00:00:35.250 --> 00:00:38.000
No? Then lunch.
"""

_WEBEX = """WEBVTT

1 "Hanna Brandt" (2534656512)
00:00:02.190 --> 00:00:05.640
Good morning, this is the steering committee,

2 "Hanna Brandt" (2534656512)
00:00:05.640 --> 00:00:09.960
third meeting, and I have Joao and Keiko with me.

3 "João Prates" (1041283584)
00:00:10.410 --> 00:00:11.730
Morning.

4 "Keiko Abe" (889234176)
00:00:12.060 --> 00:00:14.220
Good evening from Osaka.

5 "Hanna Brandt" (2534656512)
00:00:15.000 --> 00:00:21.330
Status, please: red, amber or green?

6 "João Prates" (1041283584)
00:00:22.110 --> 00:00:28.470
Amber. The interface to the old system is eleven days late,

7 "João Prates" (1041283584)
00:00:28.470 --> 00:00:31.050
but testing has begun.

8 "Keiko Abe" (889234176)
00:00:32.400 --> 00:00:34.200
Green on our side.
"""

_YOUTUBE = """WEBVTT
Kind: captions
Language: en

00:00:00.240 --> 00:00:02.389 align:start position:0%
\x20
hello<00:00:00.560><c> and</c><00:00:00.719><c> welcome</c><00:00:01.120><c> back</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
hello and welcome back
\x20

00:00:02.399 --> 00:00:05.269 align:start position:0%
hello and welcome back
to<00:00:02.560><c> the</c><00:00:02.720><c> workshop</c><00:00:03.360><c> today</c><00:00:03.600><c> we&#39;re</c>

00:00:05.269 --> 00:00:05.279 align:start position:0%
to the workshop today we&#39;re
\x20

00:00:05.279 --> 00:00:07.990 align:start position:0%
to the workshop today we&#39;re
fixing<00:00:05.759><c> a</c><00:00:05.920><c> clutch</c>

00:00:07.990 --> 00:00:08.000 align:start position:0%
fixing a clutch
\x20

00:00:08.000 --> 00:00:09.500 align:start position:0%
fixing a clutch
[Music]
"""

_DANA, _INES = "Dana O'Neil", "iPhone (2)"
_CHIDI = "Okafor, Chidi (EXT)"

VARIANTS = (
    Variant(
        format="webvtt",
        name="unseen: zoom, crlf, colons in the words, pronouns, a phone, an hour's jump",
        file="GMT20250612-140312_Recording.transcript.vtt",
        data=_ZOOM.replace("\n", "\r\n").encode(),
        turns=(
            Said(_DANA, "Okay, I think we're recording now. Can everybody hear me?", 4.11, 7.98),
            Said("Tomasz Wilk", "Yep.", 8.25, 9.03),
            Said(_INES, "Loud and clear", 9.12, 10.5),
            Said(
                _DANA,
                "Great. So two things on the agenda: the vendor contract, and then, um, "
                "what we tell the plant managers on Thursday.",
                11.76,
                24.9,
            ),
            Said(
                "Tomasz Wilk",
                "On the contract: legal sent it back at 9:30 this morning with 14 comments. "
                "Most of them are fine.",
                25.44,
                33.0,
            ),
            Said(_INES, "Sorry, who's", 34.71, 36.99),
            Said("Tomasz Wilk", "Legal. Our legal.", 36.54, 38.43),
            Said(_INES, "Right. This is Ines, by the way, I'm dialing in from the car.", 38.94, 44.01),
            Said(_DANA, "Hi, Ines. Is $2.4 million still the number?", 45.69, 50.37),
            Said(_INES, "It's 2.6 now, because of the second site & the training days.", 52.02, 58.65),
            Said(_DANA, "Okay. Bye, all.", 3730.02, 3732.65),
            Said("Tomasz Wilk", "Bye", 3732.9, 3733.5),
        ),
        date="2025-06-12",
    ),
    Variant(
        format="webvtt",
        name="unseen: teams, guid cues, lines wrapped, names surname first, a room",
        file="R&D budget-20250304_100000-Meeting Recording.vtt",
        data=b"\xef\xbb\xbf" + _TEAMS.encode(),
        turns=(
            Said(
                "Marlène Dufour", "Bonjour, good morning everyone. Let's wait one more minute.", 3.439, 7.119
            ),
            Said(_CHIDI, "Sure.", 7.8, 8.399),
            Said(
                "Marlène Dufour",
                "OK so the R&D budget. Chidi, you had a slide where spend was <5% of revenue.",
                21.039,
                28.159,
            ),
            Said(_CHIDI, "Yes. 4.7% last year, and the plan is six. Question is who signs.", 28.6, 35.239),
            Said("Room Lyon 4", "I do.", 35.0, 36.0),
            Said(_CHIDI, "Who's that? Is that Paul?", 36.4, 39.559),
            Said("Room Lyon 4", "Paul, yes.", 40.079, 41.359),
            Said("Marlène Dufour", "Perfect. Then we're done, no?", 42.0, 44.719),
        ),
        title="R&D budget",
        date="2025-03-04",
    ),
    Variant(
        format="webvtt",
        name="unseen: stream, confidence notes, nobody named",
        file="Induction part 2.vtt",
        data=_STREAM.encode(),
        turns=(
            Said(
                "Unknown speaker",
                "Right, so welcome back to the second part of the induction. "
                "We said gloves, we said goggles. Now the presses.",
                0.0,
                9.0,
            ),
            Said(
                "Unknown speaker",
                "OK the video is over. Any questions from the back? No? Then lunch.",
                31.5,
                38.0,
            ),
        ),
        title="Induction part 2",
        warns="speaker",
    ),
    Variant(
        format="webvtt",
        name="unseen: webex, the name stands in the cue's id",
        file="Steering committee-20250911 0900-1.vtt",
        data=_WEBEX.encode(),
        turns=(
            Said(
                "Hanna Brandt",
                "Good morning, this is the steering committee, third meeting, and I have Joao and Keiko with me.",
                2.19,
                9.96,
            ),
            Said("João Prates", "Morning.", 10.41, 11.73),
            Said("Keiko Abe", "Good evening from Osaka.", 12.06, 14.22),
            Said("Hanna Brandt", "Status, please: red, amber or green?", 15.0, 21.33),
            Said(
                "João Prates",
                "Amber. The interface to the old system is eleven days late, but testing has begun.",
                22.11,
                31.05,
            ),
            Said("Keiko Abe", "Green on our side.", 32.4, 34.2),
        ),
        date="2025-09-11",
    ),
    Variant(
        format="webvtt",
        name="unseen: youtube's own captions, each line twice or thrice",
        file="Fixing a clutch [dQ3k9xTz1aY].en.vtt",
        data=_YOUTUBE.encode(),
        turns=(
            Said(
                "Unknown speaker",
                "hello and welcome back to the workshop today we're fixing a clutch [Music]",
                0.24,
                9.5,
            ),
        ),
        warns="speaker",
    ),
)
