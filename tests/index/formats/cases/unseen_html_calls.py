"""Saved pages of earnings calls that no reader was tuned to."""

from html import escape

from tests.index.formats.variants import Said, Variant

_FOOL_TOP = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Halvorsen Marine (HVM) Q3 2031 Earnings Call Transcript | The Motley Fool</title>
<meta property="og:title" content="Halvorsen Marine (HVM) Q3 2031 Earnings Call Transcript">
<meta name="date" content="2031-10-28T17:30:11Z">
<script>window.dataLayer = [{"speaker": "Nobody", "text": "not said"}];</script>
<style>.ad{display:block}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/investing">Stock Market News</a></li></ul></nav>
<main><header><h1>Halvorsen Marine (HVM) Q3 2031 Earnings Call Transcript</h1>
<div class="byline">By <a href="/author/7">Fool Transcribers</a> &ndash; Oct 28, 2031 at 1:30PM</div></header>
<div class="article-body transcript-content">
<figure><img src="logo.png" alt="Logo of jester cap with thought bubble.">
<figcaption>Image source: The Motley Fool.</figcaption></figure>
<p><strong>Halvorsen Marine</strong> <span class="ticker" data-id="1"><a href="/quote/nyse/hvm/">(<span>HVM</span>
<span class="neg">-1.84%</span>)</a></span><br>Q3 2031 Earnings Call<br>
<span id="date">Oct 28, 2031</span>, <em id="time">10:00 a.m. ET</em></p>
<h2>Contents:</h2><ul><li>Prepared Remarks</li><li>Questions and Answers</li><li>Call Participants</li></ul>
<h2>Prepared Remarks:</h2><p><br></p>
"""

_FOOL_AD = """<div class="article-pitch-container"><div class="pitch"><p><strong>Should you buy stock in
Halvorsen Marine right now?</strong></p><p>Before you buy stock in Halvorsen Marine, consider this: our team
just identified the <a href="/x">10 best stocks</a> for investors to buy now.</p>
<p><em>*Stock Advisor returns as of October 27, 2031</em></p></div></div>
"""

_FOOL_END = """<p><strong>Duration: 0 minutes</strong></p>
<h2>Call participants:</h2>
<p><strong>Greta Halvorsen</strong> -- <em>President and Chief Executive Officer</em></p>
<p><strong>Owen Tashiro</strong> -- <em>Chief Financial Officer</em></p>
<p><strong>Dale Whitcombe</strong> -- <em>Vice President, Investor Relations</em></p>
<p><strong>Priscilla Moyo</strong> -- <em>Larkspur Capital Markets -- Analyst</em></p>
<p><strong>Ben Castellanos</strong> -- <em>Dunmore &amp; Co. -- Analyst</em></p>
<p><a href="/quote/nyse/hvm/">More HVM analysis</a></p>
<p><a href="/earnings-call-transcripts/">All earnings call transcripts</a></p>
<p class="disclaimer"><em>This article is a transcript of this conference call produced for The Motley Fool. While we
strive for our Foolish Best, there may be errors, omissions, or inaccuracies in this transcript. As with all our
articles, The Motley Fool does not assume any responsibility for your use of this content.</em></p></div>
<aside><h3>Related Articles</h3><ul><li>3 Boat Stocks to Watch</li></ul></aside></main>
<footer><p>Market data powered by Northbridge.</p></footer></body></html>
"""

_FOOL = (
    (
        "Operator",
        None,
        (
            "Good morning, and welcome to the Halvorsen Marine third-quarter 2031 earnings call. [Operator instructions] "
            "I would now like to turn the call over to Dale Whitcombe. Please go ahead.",
        ),
    ),
    (
        "Dale Whitcombe",
        "Vice President, Investor Relations",
        (
            "Thanks, operator, and good morning, everyone. With me are Greta Halvorsen, our president and CEO, and Owen "
            "Tashiro, our CFO.",
            "Today's remarks contain forward-looking statements. Please see our Form 10-Q for the risks.",
            "And with that, I'll hand it to Greta. Greta?",
        ),
    ),
    (
        "Greta Halvorsen",
        "President and Chief Executive Officer",
        (
            "Thank you, Dale. Retail demand was softer than we hoped: down 6% in North America & down 2% in Europe.",
            "Dealer inventories, however, fell by 1,900 units.",
        ),
    ),
    (
        "Owen Tashiro",
        "Chief Financial Officer",
        ("Net sales were $412.6 million. Gross margin was 23.1%, and adjusted EPS was $1.07.",),
    ),
    (
        "Operator",
        None,
        ("[Operator instructions] Your first question is from Priscilla Moyo with Larkspur.",),
    ),
    (
        "Priscilla Moyo",
        "Larkspur Capital Markets -- Analyst",
        ("Hi. Good morning, guys. On dealer inventory: is 1,900 the floor?",),
    ),
    (
        "Greta Halvorsen",
        "President and Chief Executive Officer",
        ("Morning, Priscilla. We think so. Owen, do you want to add anything?",),
    ),
    ("Owen Tashiro", "Chief Financial Officer", ("No. That's right.",)),
    ("Priscilla Moyo", "Larkspur Capital Markets -- Analyst", ("Thank you.",)),
    ("Operator", None, ("The next question comes from Ben Castellanos with Dunmore.",)),
    (
        "Ben Castellanos",
        "Dunmore & Co. -- Analyst",
        ("Thanks. What's the right tax rate for next year?", "And, sorry, one more: capex?"),
    ),
    ("Owen Tashiro", "Chief Financial Officer", ("About 22%. Capex should be $45 million.",)),
    ("Ben Castellanos", "Dunmore & Co. -- Analyst", ("Great. I'll pass it on.",)),
    (
        "Operator",
        None,
        ("This concludes our question-and-answer session. [Operator signoff]",),
    ),
)


def _fool() -> bytes:
    parts = [_FOOL_TOP]
    for number, (name, role, paragraphs) in enumerate(_FOOL):
        if number == 4:
            parts.append("<h2>Questions &amp; Answers:</h2><p><br></p>\n")
        if number in (3, 9):
            parts.append(_FOOL_AD)
        title = f" -- <em>{escape(role)}</em>" if role else ""
        parts.append(f"<p><strong>{name}</strong>{title}</p>\n")
        parts.extend(f"<p>{escape(text)}</p>\n" for text in paragraphs)
    return "".join([*parts, _FOOL_END]).encode()


_ALPHA_TOP = """<html><head><title>Korsby Rail AB (publ) (KRSBY) Q2 2031 Earnings Call Transcript | Seeking Alpha</title>
</head><body><header><button>Log in</button></header><article>
<h1 data-test-id="post-title">Korsby Rail AB (publ) (KRSBY) Q2 2031 Earnings Call Transcript</h1>
<div><span data-test-id="post-date">Jul. 17, 2031 6:14 AM ET</span><span>Korsby Rail AB (publ) (KRSBY) Stock</span></div>
<div><a href="#comments">2 Comments</a></div>
<div data-test-id="content-container">
<p>Korsby Rail AB (publ) (<span class="ticker-hover-wrapper">OTCPK:<a href="/symbol/KRSBY">KRSBY</a></span>) Q2 2031
Earnings Conference Call July 17, 2031  4:00 AM ET</p>
<p class="paywall-full-content"><strong>Company Participants</strong></p>
<p class="paywall-full-content">Åsa Lindmark - Head of Investor Relations<br>Jörgen Dahl - President &amp; CEO<br>
Mia Sandström - Executive VP &amp; CFO</p>
<p class="paywall-full-content"><strong>Conference Call Participants</strong></p>
<p class="paywall-full-content">Hugo de Wit - Vossberg Research<br>Ronan O'Shea - Blackwater Securities<br>
Ingrid Aalto - Nordkap Bank Abp, Research Division</p>
"""

_ALPHA = (
    (
        "Operator",
        "Welcome to the Korsby Rail Q2 2031 Report Presentation. I will now hand over to the speakers.",
    ),
    (
        "Åsa Lindmark",
        "Good morning, everyone, and welcome. I'm joined by our CEO, Jörgen Dahl; and our CFO, Mia Sandström.",
    ),
    (
        "Jörgen Dahl",
        "Thank you, Åsa. Orders grew by 11%, organic growth was 4.3%, and the margin came in at 12.8%.",
    ),
    (
        "Mia Sandström",
        "Thank you. Net sales: SEK 9.4 billion. Cash flow was weak, as we built stock ahead of the Oslo order.",
    ),
    ("Åsa Lindmark", "Operator, we're ready for questions."),
    ("Operator", "[Operator Instructions] The next question comes from Hugo de Wit from Vossberg Research."),
    (
        "Hugo de Wit",
        "Two, if I may. First, on Oslo: when do you book it? And secondly, the price/mix effect?",
    ),
    ("Jörgen Dahl", "Yes. So Oslo, we book from Q4. Mia, price?"),
    ("Mia Sandström", "Around 1.5 percentage points."),
    ("Hugo de Wit", "Perfect."),
    ("Operator", "The next question comes from Ronan O'Shea from Blackwater Securities."),
    ("Ronan O'Shea", "Hi. [Technical Difficulty] Could you talk about Germany?"),
    ("Jörgen Dahl", "Germany is stable. Next question?"),
    (
        "Operator",
        "The next question comes from Ingrid Aalto from Nordkap. Ingrid Aalto, your line is now unmuted.",
    ),
    ("Ingrid Aalto", "Thanks. Leverage target unchanged?"),
    ("Mia Sandström", "Unchanged."),
    ("Åsa Lindmark", "Thank you all. We'll be back in October."),
)


def _alpha() -> bytes:
    parts = [_ALPHA_TOP]
    for number, (name, text) in enumerate(_ALPHA):
        if number == 5:
            parts.append('<p id="question-answer-session"><strong>Question-and-Answer Session</strong></p>')
        mark = "question" if name[:4] in ("Hugo", "Rona", "Ingr") else "answer"
        label = f'<span class="{mark}">{name}</span>' if number > 5 and name != "Operator" else name
        parts.append(f'<p class="paywall-full-content"><strong>{label}</strong></p>\n<p>{escape(text)}</p>')
    parts.append(
        '<div class="ad-slot">Advertisement</div></div><section id="comments"><h2>Comments (2)</h2>'
        "<p>railfan62</p><p>Still holding.</p><p>TrendTrader</p><p>Great call.</p></section>"
        "<h2>Recommended For You</h2><p>KRSBY: Rails Of Gold</p></article></body></html>"
    )
    return "\n".join(parts).encode()


_NEWS_TOP = """<!doctype html><html><head><meta charset="utf-8">
<title>Earnings call transcript: Bellweather Foods beats Q1 2031 forecasts By Tidewater.com</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Earnings call transcript: Bellweather Foods
beats Q1 2031 forecasts", "datePublished": "2031-05-08T13:20:00Z"}</script></head><body>
<div class="header">Markets | My Watchlist | Crypto</div>
<h1 id="articleTitle">Earnings call transcript: Bellweather Foods beats Q1 2031 forecasts</h1>
<div class="flex">Published 05/08/2031, 09:20 AM</div>
<div class="article_WYSIWYG__O0uhw" id="article">
<p>Bellweather Foods Inc. reported earnings per share of $0.84, surpassing the forecast of $0.79. The stock rose 3.2%
in pre-market trading. With a market cap of $6.1 billion, the company looks undervalued.</p>
<h2>Key Takeaways</h2><ul><li>Revenue: $1.31 billion, above the forecast of $1.28 billion.</li>
<li>Volumes fell by 1%.</li></ul>
<h2>Executive Commentary</h2>
<p>CEO Nadia Farouk said, "We are feeding more families than ever." CFO Colm Brady noted the cost program.</p>
<h2>Risks and Challenges</h2><ul><li>Tariffs: could raise the cost of cocoa.</li></ul>
<h2>Full transcript - Bellweather Foods Inc (BWF) Q1 2031:</h2>
"""

_NEWS = (
    (
        "Emma",
        "Conference Operator",
        "Good morning, and welcome to the Bellweather Foods first quarter call. Mr. Ito, over to you.",
    ),
    (
        "Sam Ito",
        "Vice President of Investor Relations, Bellweather Foods",
        "Thank you, Emma. Our slides are on the website.",
    ),
    (
        "Nadia Farouk",
        "CEO, Bellweather Foods",
        "Good morning. We have three priorities: brands, cost, and people.",
    ),
    ("Colm Brady", "CFO, Bellweather Foods", "Thanks, Nadia. Revenue was $1.31 billion, up 3.4%."),
    (
        "Emma",
        "Conference Operator",
        "Our first question comes from the line of Lars Petersen with Aldgate. Please go ahead.",
    ),
    (
        "Lars Petersen",
        "Analyst, Aldgate Partners",
        "Hey, good morning. How should we think about cocoa in H2?",
    ),
    ("Colm Brady", "CFO, Bellweather Foods", "We're 80% covered. So: little risk this year."),
    ("Lars Petersen", "Analyst, Aldgate Partners", "Helpful. Thanks."),
    ("Emma", "Conference Operator", "That concludes our Q&A. I'll turn it back to Nadia."),
    ("Nadia Farouk", "CEO, Bellweather Foods", "Thanks, everyone. See you in August."),
    ("Emma", "Conference Operator", "You may now disconnect."),
)

_NEWS_END = """<p><em>This article was generated with the support of AI and reviewed by an editor. For more information see
our T&amp;C.</em></p></div><div id="comments"><h3>Latest comments</h3><p>Mark Duval: I sold too early.</p>
<p>Mark Duval: Never again.</p></div>
<footer><div><strong>Risk Disclosure: </strong>Trading in financial instruments involves high risks including the risk of
losing some, or all, of your investment amount.</div><div>&copy; 2007-2031 - Tidewater Media Limited.</div></footer>
</body></html>"""


def _news() -> bytes:
    rows = [f"<p><strong>{name}, {role}:</strong> {escape(text)}</p>\n" for name, role, text in _NEWS]
    return "".join([_NEWS_TOP, *rows, _NEWS_END]).encode()


VARIANTS = (
    Variant(
        format="html_page",
        name="unseen: Motley Fool page with advertisements between the turns",
        file="Halvorsen Marine (HVM) Q3 2031 Earnings Call Transcript _ The Motley Fool.html",
        data=_fool(),
        turns=tuple(Said(name, "\n\n".join(texts)) for name, _, texts in _FOOL),
        company="Halvorsen Marine",
        ticker="HVM",
        period="Q3 2031",
        date="2031-10-28",
        warns='9 lines after the last turn were left out, from "Duration: 0 minutes"',
        people={
            "Owen Tashiro": ("Chief Financial Officer", None),
            "Priscilla Moyo": (None, "Larkspur Capital Markets"),
        },
    ),
    Variant(
        format="html_page",
        name="unseen: Seeking Alpha page with spans of question and answer",
        file="Korsby Rail AB (publ) (KRSBY) Q2 2031 Earnings Call Transcript.htm",
        data=_alpha(),
        turns=tuple(Said(name, text) for name, text in _ALPHA),
        period="Q2 2031",
        date="2031-07-17",
        warns='left out, from "Recommended For You"',
        people={
            "Jörgen Dahl": ("President & CEO", None),
            "Ronan O'Shea": (None, "Blackwater Securities"),
        },
    ),
    Variant(
        format="html_page",
        name="unseen: news article with the roles in the label",
        file="earnings-call-transcript-bellweather-foods-beats-q1-2031-forecasts.html",
        data=_news(),
        turns=tuple(Said(name, text) for name, _, text in _NEWS),
        period="Q1 2031",
        date="2031-05-08",
        warns="12 lines above the first turn were left out as the page around the call",
        people={"Colm Brady": ("CFO", "Bellweather Foods"), "Lars Petersen": (None, "Aldgate Partners")},
    ),
)
