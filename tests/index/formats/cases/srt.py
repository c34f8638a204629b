"""SRT as transcribers and subtitle editors write it."""

from tests.index.formats.variants import Said, Variant

_LONG = """1
00:00:00,320 --> 00:00:04,100
INTERVIEWER: This is the second recording
with Mrs. Adebayo, at her kitchen table.

2
00:00:04,100 --> 00:00:06,000
INTERVIEWER: May I ask you to say your name?

3
00:00:06,900 --> 00:00:09,480
GRACE ADEBAYO: Grace. Grace Adebayo.

4
00:00:09,480 --> 00:00:13,000
GRACE ADEBAYO: Born Okafor: my father's name.

5
00:00:13,700 --> 00:00:15,200
INTERVIEWER: And the year?

6
00:00:16,000 --> 00:00:18,750
GRACE ADEBAYO: <i>Nineteen</i> forty-one.

7
00:00:18,750 --> 00:00:19,300
{\\an8}(kettle whistles)

8
00:00:19,300 --> 00:00:22,000
GRACE ADEBAYO: That is only the kettle. Go on.

9
00:00:22,600 --> 00:00:26,180
INTERVIEWER: When did you first come
to the docks?

10
00:00:27,000 --> 00:00:31,020
GRACE ADEBAYO: I was nine. My uncle drove a crane there,

11
00:00:31,020 --> 00:00:34,500
GRACE ADEBAYO: number 42.

12
00:00:34,500 --> 00:00:36,000
42

13
00:00:36,000 --> 00:00:38,400
GRACE ADEBAYO: He painted it on everything.

14
00:00:39,000 --> 00:00:40,000
INTERVIEWER: Why?

15
00:00:40,600 --> 00:00:44,900
GRACE ADEBAYO: Why: because he was proud of it &amp; of us.

16
00:00:44,900 --> 00:00:44,950


17
00:00:45,000 --> 00:00:47,800
INTERVIEWER: Did you go up?

18
00:00:48,300 --> 00:00:49,000
GRACE ADEBAYO: Once.

19
00:00:49,000 --> 00:00:52,640
GRACE ADEBAYO: You could see three things: the river,

20
00:00:52,640 --> 00:00:55,000
GRACE ADEBAYO: the church

and the sea.

21
00:00:55,500 --> 00:00:57,000
INTERVIEWER: And were you afraid?

22
00:00:57,400 --> 00:00:58,900
GRACE ADEBAYO: At ten years old?

23
00:00:58,900 --> 00:01:00,000
GRACE ADEBAYO: Never.

24
00:01:00,700 --> 00:01:02,200
NEIGHBOUR: Grace, are you in?

25
00:01:02,200 --> 00:01:04,000
GRACE ADEBAYO: Come in, Bisi, we are talking.

26
00:01:04,100 --> 00:01:05,900
NEIGHBOUR: I will come back.

27
00:01:06,500 --> 00:01:09,000
INTERVIEWER: We can stop for a minute.

28
00:01:09,000 --> 00:01:11,300
INTERVIEWER: Interview paused at

10:20:30 by the kitchen clock.

29
01:02:00,000 --> 01:02:03,000
INTERVIEWER: We are back.

30
01:02:03,500 --> 01:02:07,000
GRACE ADEBAYO: So: the crane.
"""

_NAMELESS = """1
00:00:00,000 --> 00:00:03,000
The harbour was built in two years

2
00:00:03,000 --> 00:00:05,500
and nobody thought: will it last?

3
00:00:08,000 --> 00:00:10,000
It did.
"""

_FONTS = """\ufeff1
00:00:01,000 --> 00:00:03,000 X1:100 X2:600 Y1:400 Y2:440
<font color="#ffff00">[Ana Ruiz]</font> We start at <b>ten</b>.

2
00:00:03,200 --> 00:00:05,000
<font color="#00ffff">[Émile Durand]</font> À dix heures ?
{\\an8}[Ana Ruiz] Yes.

3
00:00:05,000 --> 00:00:06,000
[door closes]

4
00:00:07,000 --> 00:00:09,000
[Émile Durand] Bon.
"""

VARIANTS = (
    Variant(
        format="srt",
        name="a long interview: capitals, tags, a cue that is a number, one without words, blank lines and a clock in cues",
        file="2031-03-04 Grace Adebayo, tape 2.srt",
        data=_LONG.encode(),
        turns=(
            Said(
                "INTERVIEWER",
                "This is the second recording with Mrs. Adebayo, at her kitchen table. May I ask you to say your name?",
                0.32,
                6.0,
            ),
            Said("GRACE ADEBAYO", "Grace. Grace Adebayo. Born Okafor: my father's name.", 6.9, 13.0),
            Said("INTERVIEWER", "And the year?", 13.7, 15.2),
            Said("GRACE ADEBAYO", "Nineteen forty-one.", 16.0, 18.75),
            Said("Unknown speaker", "(kettle whistles)", 18.75, 19.3),
            Said("GRACE ADEBAYO", "That is only the kettle. Go on.", 19.3, 22.0),
            Said("INTERVIEWER", "When did you first come to the docks?", 22.6, 26.18),
            Said("GRACE ADEBAYO", "I was nine. My uncle drove a crane there, number 42.", 27.0, 34.5),
            Said("Unknown speaker", "42", 34.5, 36.0),
            Said("GRACE ADEBAYO", "He painted it on everything.", 36.0, 38.4),
            Said("INTERVIEWER", "Why?", 39.0, 40.0),
            Said("GRACE ADEBAYO", "Why: because he was proud of it & of us.", 40.6, 44.9),
            Said("INTERVIEWER", "Did you go up?", 45.0, 47.8),
            Said(
                "GRACE ADEBAYO",
                "Once. You could see three things: the river, the church and the sea.",
                48.3,
                55.0,
            ),
            Said("INTERVIEWER", "And were you afraid?", 55.5, 57.0),
            Said("GRACE ADEBAYO", "At ten years old? Never.", 57.4, 60.0),
            Said("NEIGHBOUR", "Grace, are you in?", 60.7, 62.2),
            Said("GRACE ADEBAYO", "Come in, Bisi, we are talking.", 62.2, 64.0),
            Said("NEIGHBOUR", "I will come back.", 64.1, 65.9),
            Said(
                "INTERVIEWER",
                "We can stop for a minute. Interview paused at 10:20:30 by the kitchen clock. We are back.",
                66.5,
                3723.0,
            ),
            Said("GRACE ADEBAYO", "So: the crane.", 3723.5, 3727.0),
        ),
        title="Grace Adebayo, tape 2",
        date="2031-03-04",
        warns='2 turns without a name read as "Unknown speaker" (first: turn 5)',
    ),
    Variant(
        format="srt",
        name="no names: turns by pause",
        file="harbour.srt",
        data=_NAMELESS.encode(),
        turns=(
            Said(
                "Unknown speaker",
                "The harbour was built in two years and nobody thought: will it last?",
                0.0,
                5.5,
            ),
            Said("Unknown speaker", "It did.", 8.0, 10.0),
        ),
        title="harbour",
        warns="no speakers are named: 2 turns by pause",
    ),
    Variant(
        format="srt",
        name="utf-16, no numbers above the cues",
        file="harbour.srt",
        data=_NAMELESS.replace("1\n", "").replace("2\n", "").replace("3\n00", "00").encode("utf-16"),
        turns=(
            Said(
                "Unknown speaker",
                "The harbour was built in two years and nobody thought: will it last?",
                0.0,
                5.5,
            ),
            Said("Unknown speaker", "It did.", 8.0, 10.0),
        ),
        warns="no speakers are named",
    ),
    Variant(
        format="srt",
        name="byte order mark, CRLF, fonts, places on the screen, names in brackets, two people in a cue",
        file="meeting.srt",
        data=_FONTS.replace("\n", "\r\n").encode(),
        turns=(
            Said("Ana Ruiz", "We start at ten.", 1.0, 3.0),
            Said("Émile Durand", "À dix heures ?", 3.2, 5.0),
            Said("Ana Ruiz", "Yes. [door closes]", 3.2, 6.0),
            Said("Émile Durand", "Bon.", 7.0, 9.0),
        ),
    ),
    Variant(
        format="srt",
        name="dialogue by dashes, nobody named",
        file="scene.srt",
        data=b"""1
00:00:01,000 --> 00:00:03,000
- Are you coming?
- In a minute.

2
00:00:03,100 --> 00:00:05,000
-You said that
an hour ago.

3
00:00:05,100 --> 00:00:06,000
And I meant it.
""",
        turns=(
            Said("Unknown speaker", "Are you coming?", 1.0, 3.0),
            Said("Unknown speaker", "In a minute.", 1.0, 3.0),
            Said("Unknown speaker", "You said that an hour ago. And I meant it.", 3.1, 6.0),
        ),
        warns="no speakers are named: 3 turns by pause",
    ),
    Variant(
        format="srt",
        name="no blank lines, minutes only, decimal points, words beside the times, damaged times, overlap",
        file="board.srt",
        data=b"""Board call
1
00:01.000 --> 00:04.000
Ana Ruiz: We begin.
2
00:03.500 --> 00:05.000 Bob Lee: Wait
3
00:0x.000 --> 00:07.250
Bob Lee: please.
4
01:00:00.000 --> 01:00:01.000
Ana Ruiz: Done.
""",
        turns=(
            Said("Ana Ruiz", "We begin.", 1.0, 4.0),
            Said("Bob Lee", "Wait please.", 3.5, 7.25),
            Said("Ana Ruiz", "Done.", 3600.0, 3601.0),
        ),
        warns='1 line above the first cue left out, from "Board call"',
    ),
    Variant(
        format="srt",
        name="speakers as a diarizer numbers them",
        file="audio.mp3.srt",
        data=b"""1
00:00:00,031 --> 00:00:02,100
[SPEAKER_00]: Are we on?

2
00:00:02,400 --> 00:00:03,000
[SPEAKER_01]: We are.

3
00:00:03,000 --> 00:00:05,900
[SPEAKER_01]: Two of us.
""",
        turns=(
            Said("SPEAKER_00", "Are we on?", 0.031, 2.1),
            Said("SPEAKER_01", "We are. Two of us.", 2.4, 5.9),
        ),
        title="audio",
    ),
)
