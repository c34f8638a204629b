"""Subtitles nobody tuned a reader to: a podcast's and a broadcaster's."""

from tests.index.formats.variants import Said, Variant

_DESCRIPT = """1
00:00:00,000 --> 00:00:03,200
Lena Foss: Welcome to <i>Cold Storage</i>,
a show about logistics.

2
00:00:03,200 --> 00:00:06,840
I'm Lena, and with me today

3
00:00:06,840 --> 00:00:08,000
is Abdul Karim.

4
00:00:08,400 --> 00:00:10,000
Abdul Karim: Thanks for having me.

5
00:00:10,250 --> 00:00:13,900
Lena Foss: So, reefers. What's a reefer?

6
00:00:14,100 --> 00:00:18,000
Abdul Karim: Not what you think! [laughs]

7
00:00:18,000 --> 00:00:22,500
It's a refrigerated container. There are
two kinds: integral and porthole.

8
00:00:22,500 --> 00:00:22,500


9
00:00:23,000 --> 00:00:24,750
{\\an8}Lena Foss: And which is better?

10
00:00:25,000 --> 00:00:29,000
Abdul Karim: Integral. Next question. [both laugh]
"""

_BROADCAST = """1
00:00:01,000 --> 00:00:03,500
>> MARTA QUELL: GOOD EVENING.
THE MAYOR IS HERE.

2
00:00:03,600 --> 00:00:05,000
MAYOR BLOOM, THE BRIDGE

3
00:00:05,000 --> 00:00:06,200
IS CLOSED AGAIN.

4
00:00:06,500 --> 00:00:09,000
>> MAYOR BLOOM: IT IS CLOSED
FOR NINE DAYS, MARTA.

5
00:00:09,100 --> 00:00:10,000
>> MARTA QUELL: NINE?

6
00:00:10,100 --> 00:00:12,800
>> MAYOR BLOOM: NINE. WE SAID TEN
IN MARCH.

7
00:00:13,000 --> 00:00:14,200
>> MARTA QUELL: THANK YOU.
"""

VARIANTS = (
    Variant(
        format="srt",
        name="unseen: descript, a name only where the speaker changes, tags, an empty cue",
        file="Cold Storage ep 12.srt",
        data=_DESCRIPT.encode("utf-8-sig"),
        turns=(
            Said(
                "Lena Foss",
                "Welcome to Cold Storage, a show about logistics. I'm Lena, and with me today is Abdul Karim.",
                0.0,
                8.0,
            ),
            Said("Abdul Karim", "Thanks for having me.", 8.4, 10.0),
            Said("Lena Foss", "So, reefers. What's a reefer?", 10.25, 13.9),
            Said(
                "Abdul Karim",
                "Not what you think! [laughs] It's a refrigerated container. "
                "There are two kinds: integral and porthole.",
                14.1,
                22.5,
            ),
            Said("Lena Foss", "And which is better?", 23.0, 24.75),
            Said("Abdul Karim", "Integral. Next question. [both laugh]", 25.0, 29.0),
        ),
        title="Cold Storage ep 12",
    ),
    Variant(
        format="srt",
        name="unseen: broadcast captions in capitals",
        file="news 2025-05-02.srt",
        data=_BROADCAST.replace("\n", "\r\n").encode("cp1252"),
        turns=(
            Said(
                "MARTA QUELL",
                "GOOD EVENING. THE MAYOR IS HERE. MAYOR BLOOM, THE BRIDGE IS CLOSED AGAIN.",
                1.0,
                6.2,
            ),
            Said("MAYOR BLOOM", "IT IS CLOSED FOR NINE DAYS, MARTA.", 6.5, 9.0),
            Said("MARTA QUELL", "NINE?", 9.1, 10.0),
            Said("MAYOR BLOOM", "NINE. WE SAID TEN IN MARCH.", 10.1, 12.8),
            Said("MARTA QUELL", "THANK YOU.", 13.0, 14.2),
        ),
        date="2025-05-02",
    ),
)
