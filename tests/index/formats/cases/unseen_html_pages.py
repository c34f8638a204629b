"""Saved pages of parliaments, podcasts and blogs that no reader was tuned to."""

from tests.index.formats.variants import Said, Variant

_HANSARD = b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>Ferry Services: 14 May 2031 - Hansard</title>
</head><body><div class="cookie-banner">Cookies on this site</div>
<nav class="breadcrumb"><a href="/">Home</a> <a href="/commons">Commons Chamber</a></nav>
<div class="hero"><h1>Ferry Services</h1><div>Volume 788: debated on Wednesday 14 May 2031</div></div>
<div class="debate"><div class="column-number" data-column-number="301">Column 301</div>
<div class="debate-item"><div class="attributed-to"><a href="/m/1"><div class="primary-text">Moira Tennant</div>
<div class="secondary-text">(Skerry Isles) (Ind)</div></a></div>
<div class="content"><p class="hs_Para">1. What steps she is taking to improve ferry services. <span>(900112)</span></p>
</div><button>Share this specific contribution</button></div>
<div class="debate-item"><div class="attributed-to"><div class="primary-text">The Secretary of State for Transport</div>
<div class="secondary-text">(Dame Ruth Alleyne)</div></div>
<div class="content"><p>We have ordered four ferries.</p><p>The first will sail in 2033.</p></div>
<button>Share this specific contribution</button></div>
<div class="debate-item"><div class="attributed-to"><div class="primary-text">Moira Tennant</div></div>
<div class="content"><p>My constituents have waited since 2024. Will she apologise?</p></div>
<button>Share this specific contribution</button></div>
<div class="column-number" data-column-number="302">Column 302</div>
<div class="debate-item"><div class="attributed-to"><div class="primary-text">Dame Ruth Alleyne</div></div>
<div class="content"><p>I am sorry for the delay: it was too long.</p></div>
<button>Share this specific contribution</button></div>
<div class="debate-item"><div class="attributed-to"><div class="primary-text">Mr Speaker</div></div>
<div class="content"><p>Order. I call the shadow Minister.</p></div>
<button>Share this specific contribution</button></div>
<div class="debate-item"><div class="attributed-to"><div class="primary-text">Idris Vaughan</div>
<div class="secondary-text">(Pennard) (Lab)</div></div>
<div class="content"><p>Four ferries for nine routes. How does that add up?</p></div>
<button>Share this specific contribution</button></div>
<div class="debate-item"><div class="attributed-to"><div class="primary-text">Dame Ruth Alleyne</div></div>
<div class="content"><p>They are large ferries. [Interruption.] They are.</p></div></div>
</div><footer><p>&copy; Parliamentary Copyright 2031</p></footer></body></html>"""

_HANSARD_TURNS = (
    Said("Moira Tennant", "1. What steps she is taking to improve ferry services. (900112)"),
    Said(
        "The Secretary of State for Transport",
        "We have ordered four ferries.\n\nThe first will sail in 2033.",
    ),
    Said("Moira Tennant", "My constituents have waited since 2024. Will she apologise?"),
    Said("Dame Ruth Alleyne", "I am sorry for the delay: it was too long."),
    Said("Mr Speaker", "Order. I call the shadow Minister."),
    Said("Idris Vaughan", "Four ferries for nine routes. How does that add up?"),
    Said("Dame Ruth Alleyne", "They are large ferries. [Interruption.] They are."),
)

_POD = b"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>#212 &ndash; Noor Haddad on Small Boats | Tidal Hours</title>
</head><body><header><p>Tidal Hours</p></header><main><h1>Transcript: #212 &ndash; Noor Haddad on Small Boats</h1>
<p>This is a transcript of Tidal Hours #212 with Noor Haddad. The timestamps are clickable links that take you to that
point in the video.</p>
<h2>Table of Contents</h2><ul><li><a href="#c1">0:00 &ndash; Introduction</a></li><li><a href="#c2">8:41 &ndash;
Storms</a></li></ul>
<h2 id="c1">Introduction</h2>
<div class="ts-segment"><span class="ts-name">Noor Haddad</span><span class="ts-timestamp"><a href="#">(00:00:00)</a>
</span><span class="ts-text">The sea does not care about your schedule.</span></div>
<div class="ts-segment"><span class="ts-name">Felix Brandt</span><span class="ts-timestamp"><a href="#">(00:00:05)</a>
</span><span class="ts-text">The following is a conversation with Noor Haddad. And now, dear friends, here&#8217;s
Noor.</span></div>
<div class="ts-segment"><span class="ts-name"></span><span class="ts-timestamp"><a href="#">(00:00:41)</a>
</span><span class="ts-text">You built your first boat at nine. What was it?</span></div>
<div class="ts-segment"><span class="ts-name">Noor Haddad</span><span class="ts-timestamp"><a href="#">(00:00:46)</a>
</span><span class="ts-text">A door. It was a door.</span></div>
<div class="ts-segment"><span class="ts-name">Felix Brandt</span><span class="ts-timestamp"><a href="#">(00:00:50)</a>
</span><span class="ts-text">A door.</span></div>
<div class="ts-segment"><span class="ts-name">Noor Haddad</span><span class="ts-timestamp"><a href="#">(00:00:51)</a>
</span><span class="ts-text">With a sheet. It sailed for 20 minutes.</span></div>
<h2 id="c2">Storms</h2>
<div class="ts-segment"><span class="ts-name">Felix Brandt</span><span class="ts-timestamp"><a href="#">(00:08:41)</a>
</span><span class="ts-text">Tell me about the storm of 2027.</span></div>
<div class="ts-segment"><span class="ts-name">Noor Haddad</span><span class="ts-timestamp"><a href="#">(00:08:44)</a>
</span><span class="ts-text">Three days. At the end I talked to the radio: it did not answer.</span></div>
<div class="ts-segment"><span class="ts-name">Felix Brandt</span><span class="ts-timestamp"><a href="#">(01:10:02)</a>
</span><span class="ts-text">Thank you, Noor.</span></div>
</main><footer>Tidal Hours 2031</footer></body></html>"""

_POD_TURNS = (
    Said("Noor Haddad", "The sea does not care about your schedule.", 0, 5),
    Said(
        "Felix Brandt",
        "The following is a conversation with Noor Haddad. And now, dear friends, here’s Noor. You built your first boat "
        "at nine. What was it?",
        5,
        46,
    ),
    Said("Noor Haddad", "A door. It was a door.", 46, 50),
    Said("Felix Brandt", "A door.", 50, 51),
    Said("Noor Haddad", "With a sheet. It sailed for 20 minutes.", 51, 521),
    Said("Felix Brandt", "Tell me about the storm of 2027.", 521, 524),
    Said("Noor Haddad", "Three days. At the end I talked to the radio: it did not answer.", 524, 4202),
    Said("Felix Brandt", "Thank you, Noor.", 4202, None),
)

_DL = b"""<!DOCTYPE html><html><head><title>Town hall on the new library - minutes</title></head><body>
<h1>Town hall on the new library</h1><p>Held on 12 March 2031 in the school gym. About 60 people came.</p>
<dl>
<dt>Clerk</dt><dd>The meeting is open. Councillor Bray will take questions.</dd>
<dt>Resident (Mill Lane)</dt><dd>Where will we park?</dd>
<dt>Cllr Bray</dt><dd>Behind the church.</dd><dd>There are 40 places, and 3 for disabled drivers.</dd>
<dt>Resident (Mill Lane)</dt><dd>And on Sundays?</dd>
<dt>Cllr Bray</dt><dd>On Sundays the library is closed.</dd>
<dt>Jo Pickering</dt><dd>What does it cost: in total, I mean?</dd>
<dt>Treasurer</dt><dd>&pound;2.4 million. Of that, &pound;1.9&nbsp;million is a grant.</dd>
<dt>Clerk</dt><dd>Thank you all. The meeting is closed.</dd>
</dl>
<p>Minutes approved on 2 April 2031.</p></body></html>"""

_DL_TURNS = (
    Said("Clerk", "The meeting is open. Councillor Bray will take questions."),
    Said("Resident", "Where will we park?"),
    Said("Cllr Bray", "Behind the church.\n\nThere are 40 places, and 3 for disabled drivers."),
    Said("Resident", "And on Sundays?"),
    Said("Cllr Bray", "On Sundays the library is closed."),
    Said("Jo Pickering", "What does it cost: in total, I mean?"),
    Said("Treasurer", "£2.4 million. Of that, £1.9 million is a grant."),
    Said("Clerk", "Thank you all. The meeting is closed."),
)

_TABLE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Call 2031-04-22 support escalation</title></head><body>
<h2>Call 2031-04-22 support escalation</h2>
<table class="meta"><tr><td>Duration</td><td>00:03:10</td></tr><tr><td>Agent</td><td>Renata Kowalska</td></tr></table>
<table class="transcript"><thead><tr><th>Time</th><th>Speaker</th><th>Utterance</th></tr></thead><tbody>
<tr><td>00:00:02</td><td>Renata Kowalska</td><td>Thank you for calling, how can I help?</td></tr>
<tr><td>00:00:06</td><td>Customer</td><td>My order 4471 never came.</td></tr>
<tr><td>00:00:11</td><td>Customer</td><td>It&#39;s been two weeks.</td></tr>
<tr><td>00:00:14</td><td>Renata Kowalska</td><td>Let me look. &lt;pause&gt; I see it: it is in Łódź.</td></tr>
<tr><td>00:00:31</td><td>Customer</td><td>Why?</td></tr>
<tr><td>00:00:33</td><td>Renata Kowalska</td><td>I am not sure. I will send a new one.</td></tr>
<tr><td>00:01:02</td><td>Supervisor</td><td>Hello, Piotr here. We add a voucher.</td></tr>
<tr><td>00:01:09</td><td>Customer</td><td>Okay, thanks.</td></tr>
</tbody></table><p>Generated by CallDesk 9.1</p></body></html>""".encode()

_TABLE_TURNS = (
    Said("Renata Kowalska", "Thank you for calling, how can I help?", 2),
    Said("Customer", "My order 4471 never came. It's been two weeks.", 6),
    Said("Renata Kowalska", "Let me look. <pause> I see it: it is in Łódź.", 14),
    Said("Customer", "Why?", 31),
    Said("Renata Kowalska", "I am not sure. I will send a new one.", 33),
    Said("Supervisor", "Hello, Piotr here. We add a voucher.", 62),
    Said("Customer", "Okay, thanks.", 69),
)

_PRESS = b"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Episode 14: Bees on roofs &#8211; The Allotment Hour</title>
<meta name="generator" content="WordPress 9.1"></head><body class="post-template-default single single-post">
<header id="masthead"><div class="site-title">The Allotment Hour</div>
<ul class="menu"><li>About</li><li>Contact: hello@allotment.example</li></ul></header>
<article class="post"><h1 class="entry-title">Episode 14: Bees on roofs</h1>
<div class="entry-meta">Posted on <time datetime="2031-05-02T08:00:00+01:00">2 May 2031</time> by admin</div>
<div class="entry-content">
<p>This week Jonah visits a beekeeper in town. Listen below, or read the transcript.</p>
<p><strong>TRANSCRIPT</strong></p>
<p>JONAH: Welcome to The Allotment Hour. I&#8217;m on a roof.<br />
MAGDA: Careful there.<br />
JONAH: Magda, how many hives do you keep?<br />
MAGDA: Nine. Well: eight and a half.<br />
One is weak.</p>
<p>JONAH: [laughs] And the honey?<br />
<br />
MAGDA: Lime trees, mostly. &nbsp;People think towns are bad for bees.<br />
They are not.</p>
<p>[MUSIC]</p>
<p>JONAH: That&#8217;s it for this week.<br />
MAGDA: Bye!</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li>Tweet</li><li>Facebook</li></ul></div>
</div></article>
<div id="comments"><h2>2 thoughts on &#8220;Episode 14: Bees on roofs&#8221;</h2>
<ol><li><b>Gill</b> <span class="says">says:</span><p>Lovely episode!</p></li>
<li><b>Dave P</b> <span class="says">says:</span><p>What about wasps?</p></li></ol></div>
<footer>Proudly powered by WordPress</footer></body></html>"""

_PRESS_TURNS = (
    Said("JONAH", "Welcome to The Allotment Hour. I’m on a roof."),
    Said("MAGDA", "Careful there."),
    Said("JONAH", "Magda, how many hives do you keep?"),
    Said("MAGDA", "Nine. Well: eight and a half. One is weak."),
    Said("JONAH", "[laughs] And the honey?"),
    Said("MAGDA", "Lime trees, mostly. People think towns are bad for bees. They are not.\n\n[MUSIC]"),
    Said("JONAH", "That’s it for this week."),
    Said("MAGDA", "Bye!"),
)

_PANEL = "".join(
    f'<div class="entry"><div class="who">{name}</div><div class="when">{time}</div><p>{text}</p></div>'
    for name, time, text in (
        ("Ana Ruiz", "00:00:03", "Hello."),
        ("Bo", "00:00:09", "Hi there, all fine."),
        ("Ana Ruiz", "00:00:12", "Good. Done?"),
        ("Bo", "00:00:15", "Done"),
        ("Ana Ruiz", "00:00:17", "Then"),
        ("Ana Ruiz", "00:00:19", "we stop."),
    )
)

_PANEL_TURNS = (
    Said("Ana Ruiz", "Hello.", 3),
    Said("Bo", "Hi there, all fine.", 9),
    Said("Ana Ruiz", "Good. Done?", 12),
    Said("Bo", "Done", 15),
    Said("Ana Ruiz", "Then we stop.", 17),
)

VARIANTS = (
    Variant(
        format="html_page",
        name="unseen: panel of names, times and words, one name a single word",
        file="standup.html",
        data=f"<html><head><title>Standup</title></head><body>{_PANEL}</body></html>".encode(),
        turns=_PANEL_TURNS,
        title="Standup",
    ),
    Variant(
        format="html_page",
        name="unseen: parliament, members in blocks of their own",
        file="FerryServices.html",
        data=_HANSARD,
        turns=_HANSARD_TURNS,
        date="2031-05-14",
        warns="menus, comments, hidden parts and the like were left out",
    ),
    Variant(
        format="html_page",
        name="unseen: podcast, segments of name, time and words",
        file="noor-haddad-transcript.html",
        data=_POD,
        turns=_POD_TURNS,
        warns="lines above the first turn were left out as the page around the call",
    ),
    Variant(
        format="html_page",
        name="unseen: minutes in a list of terms",
        file="townhall.html",
        data=_DL,
        turns=_DL_TURNS,
        warns="1 lines below or between the tables of speech were left out",
    ),
    Variant(
        format="html_page",
        name="unseen: table of time, speaker and words under a table of facts",
        file="call.html",
        data=_TABLE,
        turns=_TABLE_TURNS,
        warns="1 lines below or between the tables of speech were left out",
    ),
    Variant(
        format="html_page",
        name="unseen: blog with line breaks between the speakers, comments below",
        file="episode-14.html",
        data=_PRESS,
        turns=_PRESS_TURNS,
        warns='left out, from "Share this:"',
    ),
)
