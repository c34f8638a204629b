"""Files as `saidthat export` writes them: untouched, saved by other programs, cut off, sorted anew."""

from tests.index.formats.variants import Said, Variant

_TEXT = """saidthat transcript · Ferngill Foods Q1 2031 earnings call · 4 turns
Id: ferngill-2031q1
Company: Ferngill Foods
Ticker: NYSE:FGF
Period: Q1 2031
Date: 2031-05-06
Kind: earnings call
Speaker: Mara Lindqvist · role: Chief Executive Officer · firm: Ferngill Foods · kind: management

1 · Operator · 0:00.5 – 0:04
    Good day.
    Welcome: all of you.

2 · Mara Lindqvist · 1:00:04 – 1:00:09.25 · p. 2
    Thank you.

      two spaces in front, a bell \\u{7} behind

3 · Mara Lindqvist

4 · Mara Lindqvist · p. 3 · corrected by hand
    Sales rose by nine percent.
  < Sails rose by nine per cent.
"""
_TEXT_TURNS = (
    Said("Operator", "Good day.\nWelcome: all of you.", 0.5, 4.0),
    Said("Mara Lindqvist", "Thank you.\n\n  two spaces in front, a bell \x07 behind", 3604.0, 3609.25, 2),
    Said("Mara Lindqvist", ""),
    Said("Mara Lindqvist", "Sales rose by nine percent.", page=3),
)

_MARKDOWN = """<!-- saidthat transcript · Kiln &amp; Co \\#2 · 3 turns -->

# Kiln & Co \\#2

- Id: kiln-co-2
- Kind: interview
- Series: Kiln talks
- Speaker: Renée Ó Briain · role: Potter · kind: interviewee

### 1 · Jo_Ann · 0:07

Is it \\*really\\* \\$5 to \\$6 &#x2014; each?

1\\. Yes \x20
\\- or no

### 2 · Renée Ó Briain · 0:11 – 0:12.5

&#x20;\\<b>No\\</b>. AT&T, \\&amp; \\[x\\](http://kiln.example).

### 3 · Renée Ó Briain · corrected by hand

<!-- in the file: It was &lt;5&gt; --&gt; -->

It was 5\\.
"""
_MARKDOWN_TURNS = (
    Said("Jo_Ann", "Is it *really* $5 to $6 — each?\n\n1. Yes\n- or no", 7.0),
    Said("Renée Ó Briain", " <b>No</b>. AT&T, &amp; [x](http://kiln.example).", 11.0, 12.5),
    Said("Renée Ó Briain", "It was 5."),
)

_CAPTIONS = """WEBVTT

NOTE saidthat transcript · Weekly · 5 turns
Id: weekly-3
Date: 2031-03-04
Kind: meeting

turn 1.1
00:00:01.000 --> 00:00:04.000
<v Ana Ruiz>Good morning. </v>

turn 1.2
01:00:04.250 --> 01:00:09.500
<v Ana Ruiz>Costs rose &lt;b&gt;.&#xa;
Twice.</v>

turn 2
01:00:11.000 --> 01:00:12.000
<v Ana Ruiz>A turn of its own.</v>

NOTE turn 3 · times at reading speed, not from the recording

turn 3
01:00:12.000 --> 01:00:13.000
<v 王 明></v>

NOTE turn 4 · 1:00:20 · p. 9

turn 4
01:00:20.000 --> 01:00:21.000
<v 王 明>Bob: hi --&gt; you</v>

NOTE turn 5 · 1:00:30.1234 – 1:00:31 · corrected by hand
in the file: Know.

turn 5 · 1:00:30.1234 – 1:00:31
01:00:30.123 --> 01:00:31.000
<v 王 明>No.</v>
"""
_CAPTIONS_TURNS = (
    Said("Ana Ruiz", "Good morning. Costs rose <b>.\n\nTwice.", 1.0, 3609.5),
    Said("Ana Ruiz", "A turn of its own.", 3611.0, 3612.0),
    Said("王 明", ""),
    Said("王 明", "Bob: hi --> you", 3620.0, None, 9),
    Said("王 明", "No.", 3630.1234, 3631.0),
)

_UNTIMED = """WEBVTT

NOTE saidthat transcript · Board · 2 turns
Times: at reading speed, not from the recording
Id: board
Kind: meeting

turn 1
00:00:00.000 --> 00:00:01.000
<v Ana Ruiz>Good morning.</v>

turn 2
00:00:01.000 --> 00:00:02.000
<v Ana Ruiz>All here?</v>
"""

_COLUMNS = (
    "turn,speaker,text,start,end,page,role,firm,speaker_kind,corrected,text_in_file,transcript_id,transcript_title,"
    "transcript_company,transcript_ticker,transcript_period,transcript_date,transcript_kind,transcript_series,"
    "transcript_language,transcript_source\n"
)
_END = 'ferngill,"Ferngill, Q1",Ferngill Foods,,Q1 2031,2031-05-06,earnings_call,,en,\n'
_ROWS = (
    f"1,Operator,'=Good day,0.5,4.0,,,,operator,,,{_END}",
    f'2,"Lindqvist, Mara","Two lines,\n\n""both"" hers",,,2,Chief Executive Officer,,management,,,{_END}',
    f"3,\"Lindqvist, Mara\",''+ kept,5.0,,,Chief Executive Officer,,management,by hand,'- was,{_END}",
    f"4,'@home,,,,,,,,,,{_END}",
)
_ROW_TURNS = (
    Said("Operator", "=Good day", 0.5, 4.0),
    Said("Lindqvist, Mara", 'Two lines,\n\n"both" hers', None, None, 2),
    Said("Lindqvist, Mara", "'+ kept", 5.0),
    Said("@home", ""),
)

_LONG = "saidthat transcript · Lane works, weekly · 32 turns\nId: lane-works\nKind: meeting\n\n" + "".join(
    f"{number} · {('Ana Ruiz', 'Tom Ode', 'Tom Ode')[number % 3]} · {number // 2}:{number % 2 * 30:02}\n"
    f"    Item {number}: done.\n\n"
    for number in range(1, 33)
)
_LONG_TURNS = tuple(
    Said(("Ana Ruiz", "Tom Ode", "Tom Ode")[number % 3], f"Item {number}: done.", 30.0 * number)
    for number in range(1, 33)
)


def _variant(name: str, file: str, data: bytes, turns: tuple[Said, ...], **expected: str) -> Variant:
    return Variant(format="exported", name=name, file=file, data=data, turns=turns, **expected)  # type: ignore[arg-type]


VARIANTS = (
    Variant(
        format="exported",
        name="text",
        file="call.txt",
        data=_TEXT.encode(),
        turns=_TEXT_TURNS,
        title="Ferngill Foods Q1 2031 earnings call",
        company="Ferngill Foods",
        ticker="NYSE:FGF",
        period="Q1 2031",
        date="2031-05-06",
        people={"Mara Lindqvist": ("Chief Executive Officer", "Ferngill Foods")},
    ),
    _variant("text, UTF-16 and CRLF", "call", _TEXT.replace("\n", "\r\n").encode("utf-16"), _TEXT_TURNS),
    _variant(
        "text, 32 turns with times", "lane.txt", _LONG.encode(), _LONG_TURNS, title="Lane works, weekly"
    ),
    _variant(
        "text, cut off",
        "lane.txt",
        _LONG[: _LONG.index("31 · ")].encode(),
        _LONG_TURNS[:30],
        warns="30 of the 32 turns",
    ),
    Variant(
        format="exported",
        name="Markdown",
        file="kiln.md",
        data=_MARKDOWN.encode(),
        turns=_MARKDOWN_TURNS,
        title="Kiln & Co #2",
        people={"Renée Ó Briain": ("Potter", None), "Jo_Ann": (None, None)},
    ),
    _variant(
        "Markdown, trailing spaces and line ends changed by an editor",
        "kiln.txt",
        b"\xef\xbb\xbf" + _MARKDOWN.replace("  \n", "\n").replace("\n", "\r\n").encode() + b"\r\n\r\n",
        _MARKDOWN_TURNS,
    ),
    _variant("WebVTT", "weekly.vtt", _CAPTIONS.encode(), _CAPTIONS_TURNS, title="Weekly", date="2031-03-04"),
    _variant(
        "WebVTT, BOM, CRLF",
        "x.vtt",
        b"\xef\xbb\xbf" + _CAPTIONS.replace("\n", "\r\n").encode(),
        _CAPTIONS_TURNS,
    ),
    _variant(
        "WebVTT of a transcript without times",
        "board.vtt",
        _UNTIMED.encode(),
        (Said("Ana Ruiz", "Good morning."), Said("Ana Ruiz", "All here?")),
    ),
    Variant(
        format="exported",
        name="CSV",
        file="ferngill.csv",
        data=(_COLUMNS + "".join(_ROWS)).encode(),
        turns=_ROW_TURNS,
        title="Ferngill, Q1",
        company="Ferngill Foods",
        period="Q1 2031",
        date="2031-05-06",
        people={"Lindqvist, Mara": ("Chief Executive Officer", None)},
    ),
    _variant(
        "CSV, rows sorted by another column",
        "sorted.csv",
        (_COLUMNS + "".join(_ROWS[::-1])).encode(),
        _ROW_TURNS[::-1],
        warns="turns were moved",
    ),
)
