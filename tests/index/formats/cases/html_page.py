"""Saved pages of other kinds: interviews, hearings, meetings, lists, tables, old and odd pages."""

from tests.index.formats.variants import Said, Variant

_UNNAMED = """<!DOCTYPE html><html><head><title>“I hear clocks in my sleep” - The Tern Herald</title>
<meta property="article:published_time" content="2031-02-11T06:00:00+01:00"></head><body>
<header><nav>Home | Culture</nav></header><article><h1>“I hear clocks in my sleep”: an interview with a clockmaker</h1>
<p class="lead">She has repaired clocks for 40 years: 300 a year.</p><p>By Jo Park</p>
<p><b>How did you start?</b></p><p>My father had a shop.</p><p>I was six. He said: look, don’t touch.</p>
<figure><img src="c.jpg"><figcaption>The shop in 1990: full of clocks.</figcaption></figure>
<p><strong>And what was the first clock?</strong><br></p><p>A cuckoo clock.</p>
<h3>On time</h3>
<p><b>Tell me about your own watch.</b></p><p>I have none.</p>
<p><b>None?</b> </p><p>None. Look: bare.</p>
<h3>Read more</h3><p>Five clocks to see before you die.</p></article>
<div id="disqus_thread"><p>tick77: lovely</p></div></body></html>"""

_ITALICS = """<html><body><h1>Moss, a conversation</h1>
<p><i>Jo Park:</i> What is moss?</p><p><i>Ada Lund:</i> A plant.</p><p>An old one: 400 million years.</p>
<p><i>Jo Park:</i> Really?</p><p><i>Ada Lund:</i> <i>Really.</i></p></body></html>"""

_TWO_LETTERS = """<html><body><h2>Ten minutes with a baker</h2>
<p><b>Q: When do you get up?</b></p><p>A: At three.</p><p>It is dark then.</p>
<p><b>Q: Every day?</b></p><p>A: Yes. One thing: not on Monday.</p></body></html>"""

_HEARING = """<html><head><title> - BEES AND THE LAW</title></head><body><pre>
[House Hearing, 130 Congress]
[From the Example Publishing Office]

                           BEES AND THE LAW
=======================================================================
                                HEARING
                               before the
                         SUBCOMMITTEE ON HONEY
                               ----------
                          TUESDAY, MAY 6, 2031

    The subcommittee met, pursuant to notice, at 10:02 a.m., in room
2141, Hon. Ada Marsh presiding.
    Ms. MARSH. The subcommittee will come to order. Good morning
to all. We are here to talk about one thing: bees.
    I now recognize the ranking member.
    Mr. OKAFOR. Thank you, Madam Chair. I have a question for
Dr. Lund.
    Dr. LUND. Yes.
    Mr. OKAFOR. How many hives are there?
    Dr. LUND. About three million &amp; more.
    Ms. MARSH. Thank you. The hearing is adjourned.
</pre></body></html>"""

_PANEL = """<html><head><title>Weekly sync | Zephyr Rooms</title></head><body><div id="app"><button>Share</button>
<div class="transcript-list"><ul>
<li class="transcript-list-item"><div class="user-name"><span class="user-name-span">Ana Ruiz</span></div><div class="time">00:03</div>
<div class="text-list"><div class="timeline"><span class="text">Hello, everyone.</span></div><div class="timeline"><span class="text">Shall we start?</span></div></div></li>
<li class="transcript-list-item"><div class="user-name"><span class="user-name-span">bob</span></div><div class="time">00:12</div>
<div class="text-list"><div class="timeline"><span class="text">Yes</span></div></div></li>
<li class="transcript-list-item"><div class="user-name"><span class="user-name-span">bob</span></div><div class="time">00:14</div>
<div class="text-list"><div class="timeline"><span class="text">Sure.</span></div></div></li>
<li class="transcript-list-item"><div class="user-name"><span class="user-name-span">Ana Ruiz</span></div><div class="time">1:00:15</div>
<div class="text-list"><div class="timeline"><span class="text">Great. First: the budget.</span></div></div></li>
</ul></div></div></body></html>"""

_SPANS = """<div class="feed"><div class="line"><span class="c-speakerName__x7Q">Ana Ruiz</span><span class="role">CEO</span> <button class="ts">00:12</button> <span class="words">I joined
 late, so&nbsp;sorry.</span></div>
<div class="line"><span class="c-speakerName__x7Q">Bob Lee</span> <button class="ts">00:20</button> <span class="words">No problem at all, Ana.</span></div>
<div class="line"><span class="c-speakerName__x7Q">Ana Ruiz</span><span class="role">CEO</span> <button class="ts">00:31</button> <span class="words">Good. Then let us begin.</span></div></div>"""

_TIMES_IN_LINKS = """<html><body><h1>Board call</h1><p>Ana Ruiz (<a href="?t=12">00:12</a>):<br>Good morning, everyone. Two items: money and time.</p>
<p>Speaker 2 (<a href="?t=20">00:20</a>):<br>Hi.</p><p>Ana Ruiz (<a href="?t=72">01:12</a>):<br>So long.<br><br>Until next week.</p></body></html>"""

_TABLE = """<html><body><h1>Hearing of 3 May 2031</h1><table><caption>Record</caption>
<thead><tr><th>Time</th><th>Speaker</th><th>Text</th></tr></thead><tbody>
<tr><td>00:00:05</td><td>The Chair</td><td>Order, order.</td></tr>
<tr><td>00:01:10</td><td>Ms Obi</td><td>Thank you, Chair. I have <b>two</b> points.<br>One: bees.</td></tr>
<tr><td>00:02:00</td><td>The Chair</td><td>Go on.</td></tr></tbody></table></body></html>"""

_LIST = """<dl class="transcript"><dt>ana_r</dt><dd>hello</dd><dt>bob</dt><dd>hi<p>sorry, late</p></dd><dt>ana_r</dt><dd>let us go</dd></dl>"""

_BREAKS = """<html><body><div class="entry-content"><p>Ana: hi all<br/>Bob: hello<br/>Ana: shall we start?<br />Bob: yes: now</p></div>
<form id="respond"><p>Name: <input name="n"></p></form></body></html>"""

_LAYOUT = """<HTML><HEAD><TITLE>Conf. call</TITLE></HEAD><BODY><TABLE width=800><TR><TD width=150><TABLE><TR><TD>Home</TD></TR><TR><TD>News</TD></TR></TABLE></TD>
<TD><TABLE><TR><TD><FONT face=Arial><B>OPERATOR</B>: Welcome, ladies and gentlemen, to the call.<BR><BR><B>ANA RUIZ</B>: Thank you all for coming. <BR><BR>We grew.<BR><BR>
<B>MEI LING, CICX</B>: How much did you grow, please?<BR><BR><B>ANA RUIZ</B>: A lot, as I said.<BR><BR><B>OPERATOR</B>: Goodbye.</FONT></TD></TR></TABLE></TD></TR></TABLE></BODY></HTML>"""

_HEADINGS = """<html><body><h1>Town hall, 4 March 2031</h1><h2>Transcript</h2>
<h3>Ana Ruiz, Chief Executive Officer</h3><p>Good morning to all of you here and at home. It has been a long winter.</p><p>Again: thank you.</p>
<h3>Bob Lee</h3><p>May I ask when the new canteen opens? Nobody seems to know.</p>
<h3>Ana Ruiz, Chief Executive Officer</h3><p>In June, if the kitchen arrives on time.</p>
<h3>Cara Moss</h3><p>One question from the line: will there be soup?</p>
<h2>About us</h2><p>We are a firm of forty people.</p></body></html>"""

_JAPANESE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>決算説明会</title></head>
<body><p>司会：それでは始めます。</p><p>田中：ありがとうございます。売上は十億円でした。</p><p>司会：ご質問をどうぞ。</p><p>田中：以上です。</p></body></html>"""

_XHTML = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Sync</title></head><body>
<p><b>Ана:</b> Tom &amp; I agree &#8212; 5 &lt; 6.</p><p><b>Bob:</b>&#160;Fine.<br/>Next.</p><p><b>Ана:</b> B&shy;ye.</p></body></html>"""

_VIDEO = """<html><head><title>Why clocks stop - Viewtube</title></head><body><div id="segments-container">
<div class="segment"><div class="segment-timestamp">0:04</div><yt-formatted-string class="segment-text">so today we talk about clocks</yt-formatted-string></div>
<div class="segment"><div class="segment-timestamp">0:09</div><yt-formatted-string class="segment-text">and why they stop</yt-formatted-string></div>
<div class="segment"><div class="segment-timestamp">0:15</div><yt-formatted-string class="segment-text">[Music]</yt-formatted-string></div></div></body></html>"""

_ARCHIVE = b"""From: <Saved by Browser>\r
Snapshot-Content-Location: https://example.org/board\r
Subject: Board call\r
Date: Tue, 4 Mar 2031 10:00:00 -0000\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----MultipartBoundary--x7----"\r
\r
\r
------MultipartBoundary--x7----\r
Content-Type: text/html\r
Content-ID: <frame-1@mhtml.example>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://example.org/board\r
\r
<!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/h=\r
tml; charset=3Dwindows-1252"></head><body><p><b>Ana Ruiz:</b> Caf=E9 f=FCr alle=\r
.</p><p><b>Bob Lee:</b> Good.</p><p><b>Ana Ruiz:</b> Then we begin.</p></body></html>\r
------MultipartBoundary--x7----\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://example.org/a.png\r
\r
iVBORw0KGgo=\r
------MultipartBoundary--x7------\r
"""

_UNKNOWN = "Unknown speaker"

VARIANTS = (
    Variant(
        format="html_page",
        name="interview that names nobody, questions in bold",
        file="clockmaker.html",
        data=_UNNAMED.encode(),
        turns=(
            Said(_UNKNOWN, "How did you start?"),
            Said(_UNKNOWN, "My father had a shop.\n\nI was six. He said: look, don’t touch."),
            Said(_UNKNOWN, "And what was the first clock?"),
            Said(_UNKNOWN, "A cuckoo clock."),
            Said(_UNKNOWN, "Tell me about your own watch."),
            Said(_UNKNOWN, "I have none."),
            Said(_UNKNOWN, "None?"),
            Said(_UNKNOWN, "None. Look: bare."),
        ),
        title="“I hear clocks in my sleep”: an interview with a clockmaker",
        date="2031-02-11",
        warns="no speakers are named: 8 turns by paragraph",
    ),
    Variant(
        format="html_page",
        name="names in italics",
        file="moss.htm",
        data=_ITALICS.encode("utf-8-sig"),
        turns=(
            Said("Jo Park", "What is moss?"),
            Said("Ada Lund", "A plant.\n\nAn old one: 400 million years."),
            Said("Jo Park", "Really?"),
            Said("Ada Lund", "Really."),
        ),
        title="Moss, a conversation",
    ),
    Variant(
        format="html_page",
        name="Q and A",
        file="baker.html",
        data=_TWO_LETTERS.replace("\n", "\r\n").encode("utf-16"),
        turns=(
            Said("Q", "When do you get up?"),
            Said("A", "At three.\n\nIt is dark then."),
            Said("Q", "Every day?"),
            Said("A", "Yes. One thing: not on Monday."),
        ),
        title="Ten minutes with a baker",
    ),
    Variant(
        format="html_page",
        name="record of a hearing in pre",
        file="CHRG-130hhrg1.htm",
        data=_HEARING.encode(),
        turns=(
            Said(
                "Ms. MARSH",
                "The subcommittee will come to order. Good morning to all. We are here to talk about one thing: bees.\n\nI now recognize the ranking member.",
            ),
            Said("Mr. OKAFOR", "Thank you, Madam Chair. I have a question for Dr. Lund."),
            Said("Dr. LUND", "Yes."),
            Said("Mr. OKAFOR", "How many hives are there?"),
            Said("Dr. LUND", "About three million & more."),
            Said("Ms. MARSH", "Thank you. The hearing is adjourned."),
        ),
        date="2031-05-06",
        warns="lines above the first turn were left out",
    ),
    Variant(
        format="html_page",
        name="panel of a meeting tool: name, time and words in elements of their own",
        file="Weekly sync.html",
        data=_PANEL.encode(),
        turns=(
            Said("Ana Ruiz", "Hello, everyone.\n\nShall we start?", 3.0, 12.0),
            # The panel has his name over each of the two.
            Said("bob", "Yes Sure.", 12.0, 3615.0),
            Said("Ana Ruiz", "Great. First: the budget.", 3615.0),
        ),
        title="Weekly sync",
    ),
    Variant(
        format="html_page",
        name="part of a page, spans that only the style keeps apart",
        file="feed.html",
        data=_SPANS.encode(),
        turns=(
            Said("Ana Ruiz", "I joined late, so sorry.", 12.0, 20.0),
            Said("Bob Lee", "No problem at all, Ana.", 20.0, 31.0),
            Said("Ana Ruiz", "Good. Then let us begin.", 31.0),
        ),
        people={"Ana Ruiz": ("CEO", None)},
    ),
    Variant(
        format="html_page",
        name="times in links behind the name",
        file="board.html",
        data=_TIMES_IN_LINKS.encode(),
        turns=(
            Said("Ana Ruiz", "Good morning, everyone. Two items: money and time.", 12.0, 20.0),
            Said("Speaker 2", "Hi.", 20.0, 72.0),
            Said("Ana Ruiz", "So long.\n\nUntil next week.", 72.0),
        ),
        title="Board call",
    ),
    Variant(
        format="html_page",
        name="table with times, speakers and words",
        file="hearing.html",
        data=_TABLE.encode(),
        turns=(
            Said("The Chair", "Order, order.", 5.0),
            Said("Ms Obi", "Thank you, Chair. I have two points. One: bees.", 70.0),
            Said("The Chair", "Go on.", 120.0),
        ),
        title="Hearing of 3 May 2031",
        date="2031-05-03",
        warns="2 lines above the table of speech were left out",
    ),
    Variant(
        format="html_page",
        name="part of a page, a list of terms and texts",
        file="chat.html",
        data=_LIST.encode(),
        turns=(Said("ana_r", "hello"), Said("bob", "hi\n\nsorry, late"), Said("ana_r", "let us go")),
    ),
    Variant(
        format="html_page",
        name="one paragraph with line breaks",
        file="wp.html",
        data=_BREAKS.encode(),
        turns=(
            Said("Ana", "hi all"),
            Said("Bob", "hello"),
            Said("Ana", "shall we start?"),
            Said("Bob", "yes: now"),
        ),
        warns="left out (1 lines)",
    ),
    Variant(
        format="html_page",
        name="old page laid out with tables, capitals",
        file="call.HTM",
        data=_LAYOUT.encode("cp1252"),
        turns=(
            Said("OPERATOR", "Welcome, ladies and gentlemen, to the call."),
            Said("ANA RUIZ", "Thank you all for coming.\n\nWe grew."),
            Said("MEI LING", "How much did you grow, please?"),
            Said("ANA RUIZ", "A lot, as I said."),
            Said("OPERATOR", "Goodbye."),
        ),
        people={"MEI LING": (None, "CICX")},
    ),
    Variant(
        format="html_page",
        name="names as headings",
        file="townhall.html",
        data=_HEADINGS.encode(),
        turns=(
            Said(
                "Ana Ruiz",
                "Good morning to all of you here and at home. It has been a long winter.\n\nAgain: thank you.",
            ),
            Said("Bob Lee", "May I ask when the new canteen opens? Nobody seems to know."),
            Said("Ana Ruiz", "In June, if the kitchen arrives on time."),
            Said("Cara Moss", "One question from the line: will there be soup?"),
        ),
        date="2031-03-04",
        people={"Ana Ruiz": ("Chief Executive Officer", None)},
        warns='2 lines after the last turn were left out, from "About us"',
    ),
    Variant(
        format="html_page",
        name="Shift JIS as the page declares, full-width colons",
        file="kessan.html",
        data=_JAPANESE.encode("cp932"),
        turns=(
            Said("司会", "それでは始めます。"),
            Said("田中", "ありがとうございます。売上は十億円でした。"),
            Said("司会", "ご質問をどうぞ。"),
            Said("田中", "以上です。"),
        ),
        title="決算説明会",
        warns="mostly in Japanese",
    ),
    Variant(
        format="html_page",
        name="XHTML with entities",
        file="sync.xhtml",
        data=_XHTML.encode(),
        turns=(Said("Ана", "Tom & I agree — 5 < 6."), Said("Bob", "Fine. Next."), Said("Ана", "Bye.")),
        title="Sync",
    ),
    Variant(
        format="html_page",
        name="panel of a video page, times and no names",
        file="video.html",
        data=_VIDEO.encode(),
        turns=(Said(_UNKNOWN, "so today we talk about clocks and why they stop [Music]", 4.0, 15.0),),
        title="Why clocks stop",
        warns="no speakers are named: 1 turn by pause",
    ),
    Variant(
        format="html_page",
        name="web archive, quoted-printable, Windows-1252",
        file="board.mhtml",
        data=_ARCHIVE,
        turns=(
            Said("Ana Ruiz", "Café für alle."),
            Said("Bob Lee", "Good."),
            Said("Ana Ruiz", "Then we begin."),
        ),
    ),
)
