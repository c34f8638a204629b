"""WebVTT as Zoom writes it."""

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
)
