"""Saved pages with calls: two long ones as two services print them, a newer layout, an article around the call."""

import html

from tests.index.formats.pages import PAGE, TURNS
from tests.index.formats.variants import Said, Variant

_STRONG_AND_EM = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Orrin Valley Dairy (OVD) Q3 2031 Earnings Call Transcript | The Merry Miller</title>
<meta property="og:title" content="Orrin Valley Dairy (OVD) Q3 2031 Earnings Call Transcript | The Merry Miller" />
<meta name="description" content="Ana Ruiz: we grew. Everything said on the call.">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Orrin Valley Dairy (OVD) Q3 2031 Earnings Call Transcript",
 "datePublished": "2031-11-05T02:30:12Z", "author": {"@type": "Person", "name": "Miller Transcribers"},
 "about": [{"@type": "Corporation", "name": "Orrin Valley Dairy", "tickerSymbol": "NASDAQ OVD"}]}]}
</script>
<style>.ad-slot p:before { content: "Operator: buy"; }</style>
<script>window.dataLayer = [{"speaker": "Ana Ruiz: not said"}]; if (1 < 2) { document.write("<p>Operator: no</p>"); }</script>
</head>
<body class="article transcript">
<!-- <p><strong>Operator</strong></p><p>Old draft.</p> -->
<nav id="main-nav"><ul><li><a href="/">Stocks</a></li><li><a href="/r">Retirement</a></li></ul></nav>
<header><h1>Orrin Valley Dairy (OVD) Q3 2031 Earnings Call Transcript</h1>
<div class="byline">By <a href="/a">Miller Transcribers</a> &ndash; <span>Nov 4, 2031 at 9:30PM</span></div></header>
<div class="article-body transcript-content">
<p>OVD earnings call for the period ending September 30, 2031.</p>
<div class="image imgL"><img alt="Logo of a jester's cap." src="cap.png"><p class="caption">Image source: The Merry Miller.</p></div>
<p><strong>Orrin Valley Dairy</strong> <span class="ticker" data-id="1">(<a href="/quote/ovd">NASDAQ: OVD</a>)</span><br>Q3 2031 Earnings Call<br><span id="date">Nov 4, 2031</span>, <em id="time">4:30 p.m. ET</em></p>
<h2>Contents:</h2>
<ul><li>Prepared Remarks</li><li>Questions and Answers</li><li>Call Participants</li></ul>
<h2>Prepared Remarks:</h2>
<p><strong>Operator</strong></p>
<p>Good afternoon, ladies and gentlemen, and welcome to the Orrin Valley Dairy third-quarter 2031 earnings conference call. [Operator instructions] I would now like to turn the call over to Tessa Brandt. Please go ahead.</p>
<p><strong>Tessa Brandt</strong> -- <em>Director of Investor Relations</em></p>
<p>Thanks, operator.&nbsp; Good afternoon, everyone.</p>
<p>Before we begin: this call contains forward-looking statements within the meaning of the &ldquo;safe harbor&rdquo; provisions.</p>
<p>With that, I&#39;ll hand it over to Ana.</p>
<p><strong>Ana Ruiz</strong> -- <em>President and Chief Executive Officer</em></p>
<p>Thank you, Tessa. Net sales rose <b>7%</b> to $412.6 million &mdash; a record.</p>
<p>Three things stood out: cheese, cheese, and oat drinks.</p>
<div class="ad-slot"><p><strong>Where to invest $1,000 right now</strong></p><p>When our team has a tip, it can pay to listen.</p></div>
<p>I&#x2019;ll let Per walk you through the numbers.</p>
<p><strong>Per Lindqvist</strong> -- <em>Chief Financial Officer</em></p>
<p>Thanks, Ana. Gross margin was 31.4%, up 120 basis points.</p>
<ul><li>Cheese: $208 million.</li><li>Drinks: $97 million.</li></ul>
<p>We expect fourth-quarter sales of $420 million to $430 million.</p>
<p><strong>Ana Ruiz</strong> -- <em>President and Chief Executive Officer</em></p>
<p>Thank you, Per. Operator, we&rsquo;re ready for questions.</p>
<h2>Questions &amp; Answers:</h2>
<p><br></p>
<p><strong>Operator</strong></p>
<p>[Operator instructions] Our first question comes from Mei-Ling O&#39;Hara with Harbour Row. Your line is open.</p>
<p><strong>Mei-Ling O'Hara</strong> -- <em>Harbour Row Securities -- Analyst</em></p>
<p>Hi. Good afternoon. Two questions: first, what drove the margin?</p>
<p><strong>Per Lindqvist</strong> -- <em>Chief Financial Officer</em></p>
<p>Milk prices, mostly.</p>
<p><strong>Mei-Ling O'Hara</strong> -- <em>Harbour Row Securities -- Analyst</em></p>
<p>And the second: capex?</p>
<p><strong>Per Lindqvist</strong> -- <em>Chief Financial Officer</em></p>
<p>About $30 million this year.</p>
<p><strong>Mei-Ling O'Hara</strong> -- <em>Harbour Row Securities -- Analyst</em></p>
<p>Thank you.</p>
<p><strong>Operator</strong></p>
<p>Our next question comes from the line of Dov Kessler from Birch Lane. Please proceed.</p>
<p><strong>Dov Kessler</strong> -- <em>Birch Lane -- Analyst</em></p>
<p>Thanks for taking my question. How are oat drinks doing in Europe?</p>
<p><strong>Ana Ruiz</strong> -- <em>President and Chief Executive Officer</em></p>
<p>Better than we thought, Dov. We now sell in nine countries.</p>
<p>Ingrid can add to that.</p>
<p><strong>Ingrid S&oslash;rensen</strong> -- <em>Head of Europe</em></p>
<p>Yes. Nine: the last one was Malta.</p>
<p><strong>Dov Kessler</strong> -- <em>Birch Lane -- Analyst</em></p>
<p>Malta?</p>
<p><strong>Ingrid S&oslash;rensen</strong> -- <em>Head of Europe</em></p>
<p>Malta.</p>
<p><strong>Dov Kessler</strong> -- <em>Birch Lane -- Analyst</em></p>
<p>OK. That&#39;s helpful.</p>
<p><strong>Operator</strong></p>
<p>Thank you. The next question comes from Kwame Boateng of Third Mill Research.</p>
<p><strong>Kwame Boateng</strong> -- <em>Third Mill Research -- Analyst</em></p>
<p>Good afternoon. Is the buyback finished?</p>
<p><strong>Per Lindqvist</strong> -- <em>Chief Financial Officer</em></p>
<p>Not yet. $12 million are left.</p>
<p><strong>Kwame Boateng</strong> -- <em>Third Mill Research -- Analyst</em></p>
<p>Great. And who will run the new plant?</p>
<p><strong>Unknown speaker</strong></p>
<p>[Inaudible]</p>
<p><strong>Ana Ruiz</strong> -- <em>President and Chief Executive Officer</em></p>
<p>We will say that in January.</p>
<p><strong>Kwame Boateng</strong> -- <em>Third Mill Research -- Analyst</em></p>
<p>Thanks.</p>
<p><strong>Operator</strong></p>
<p>There are no further questions. Ms. Ruiz, back to you.</p>
<p><strong>Ana Ruiz</strong> -- <em>President and Chief Executive Officer</em></p>
<p>Thank you all. Eat more cheese.</p>
<p><strong>Operator</strong></p>
<p>[Operator signoff]</p>
<p><strong>Duration: 47 minutes</strong></p>
<h2>Call participants:</h2>
<p><strong>Tessa Brandt</strong> -- <em>Director of Investor Relations</em></p>
<p><strong>Ana Ruiz</strong> -- <em>President and Chief Executive Officer</em></p>
<p><strong>Dov Kessler</strong> -- <em>Birch Lane -- Analyst</em></p>
<p><a href="/quote/ovd">More OVD analysis</a></p>
<p><a href="/transcripts">All earnings call transcripts</a></p>
<div class="article-pitch-container"><p>Should you invest $1,000 in Orrin Valley Dairy right now? Before you do, consider this: our team has named ten stocks.</p></div>
<p><em>This article is a transcript of this conference call produced for The Merry Miller. It may contain errors.</em></p>
</div>
<aside class="related"><h3>Related Articles</h3><p>Ana Ruiz: the woman who loves cheese</p></aside>
<footer><p>&copy; 2031 The Merry Miller. All rights reserved.</p></footer>
</body></html>
"""

_PARTICIPANTS_FIRST = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>Marl Cove Energy plc (MCE) CEO Rita Osei on Q2 2031 Results - Earnings Call Transcript | Seaside Alpha</title></head>
<body><div class="top-nav"><a>Home</a> <a>Portfolio</a></div>
<article><h1 itemprop="headline">Marl Cove Energy plc (MCE) CEO Rita Osei on Q2 2031 Results - Earnings Call Transcript</h1>
<time itemprop="datePublished" datetime="2031-08-07T18:42:09Z">Aug. 7, 2031 2:42 PM ET</time>
<div class="sa-art article-width" id="a-body" itemprop="articleBody">
<p class="p p1">Marl Cove Energy plc (<a href="#" title="Marl Cove">NYSE:<span class="ticker-link">MCE</span></a>) Q2 2031 Earnings Conference Call August  7, 2031  8:30 AM ET</p>
<p class="p p1"><strong>Company Participants</strong></p>
<p class="p p1">Tom Hale - VP, IR<br>Rita Osei - President &amp; CEO<br>Bo Lind - SVP &amp; CFO</p>
<p class="p p1"><strong>Conference Call Participants</strong></p>
<p class="p p1">Mei Ling Sato - CICX<br>J. P. Archer - Birch Lane Securities<br>Andr\xe9 Vidal - Cr\xe9dit du Nord-Ouest</p>
<p class="p p1"><strong>Operator</strong></p>
<p class="p p1">Good day, and welcome to the Marl Cove Energy second quarter conference call.</p><p class="p p1">All lines are muted. Mr. Hale, please go ahead.</p>
<p class="p p1"><strong>Tom Hale</strong></p><p class="p p1">Good morning. Our slides are on our website. Rita?</p>
<p class="p p1"><strong>Rita Osei</strong></p><p class="p p1">Thanks, Tom. Production was 61,000 barrels a day: flat.</p>
<div class="inline_ad_placeholder"><div>Advertisement</div></div>
<p class="p p1">Costs fell.</p>
<p class="p p1"><strong>Bo Lind</strong></p><p class="p p1">Free cash flow was &#163;88.1 million.</p>
<p class="p p1"><strong>Rita Osei</strong></p><p class="p p1">Let&#8217;s open it up.</p>
<p class="p p1" id="question-answer-session"><strong>Question-and-Answer Session</strong></p>
<p class="p p1"><strong>Operator</strong></p><p class="p p1">[Operator Instructions]. And our first question comes from Mei Ling Sato of CICX. Please go ahead.</p>
<p class="p p1"><strong><span class="question">Mei Ling Sato</span></strong></p><p class="p p1">Hi. What about the second rig?</p>
<p class="p p1"><strong><span class="answer">Rita Osei</span></strong></p><p class="p p1">It starts in May.</p>
<p class="p p1"><strong><span class="question">Mei Ling Sato</span></strong></p><p class="p p1">And its cost?</p>
<p class="p p1"><strong><span class="answer">Bo Lind</span></strong></p><p class="p p1">&#163;40 million.</p>
<p class="p p1"><strong><span class="question">Mei Ling Sato</span></strong></p><p class="p p1">Thanks.</p>
<p class="p p1"><strong>Operator</strong></p><p class="p p1">Our next question comes from J. P. Archer with Birch Lane Securities.</p>
<p class="p p1"><strong><span class="question">J. P. Archer</span></strong></p><p class="p p1">Morning. Any news on hedging?</p>
<p class="p p1"><strong><span class="answer">Bo Lind</span></strong></p><p class="p p1">Half of next year is hedged.</p>
<p class="p p1"><strong><span class="question">J. P. Archer</span></strong></p><p class="p p1">At what price?</p>
<p class="p p1"><strong><span class="answer">Bo Lind</span></strong></p><p class="p p1">We don&#8217;t say.</p>
<p class="p p1"><strong><span class="question">J. P. Archer</span></strong></p><p class="p p1">Fair enough.</p>
<p class="p p1"><strong>Operator</strong></p><p class="p p1">The next question comes from Andr\xe9 Vidal.</p>
<p class="p p1"><strong><span class="question">Andr\xe9 Vidal</span></strong></p><p class="p p1">Bonjour. Will there be a dividend?</p>
<p class="p p1"><strong><span class="answer">Rita Osei</span></strong></p><p class="p p1">The board decides in September.</p>
<p class="p p1"><strong><span class="question">Andr\xe9 Vidal</span></strong></p><p class="p p1">Merci.</p>
<p class="p p1"><strong><span class="answer">Rita Osei</span></strong></p><p class="p p1">De rien.</p>
<p class="p p1"><strong>Operator</strong></p><p class="p p1">Next, a follow-up from Mei Ling Sato.</p>
<p class="p p1"><strong><span class="question">Mei Ling Sato</span></strong></p><p class="p p1">One more: taxes?</p>
<p class="p p1"><strong><span class="answer">Bo Lind</span></strong></p><p class="p p1">About 22%.</p>
<p class="p p1"><strong><span class="question">Mei Ling Sato</span></strong></p><p class="p p1">Thank you.</p>
<p class="p p1"><strong>Operator</strong></p><p class="p p1">This concludes our question-and-answer session. I turn it back to Rita Osei for closing remarks.</p>
<p class="p p1"><strong>Rita Osei</strong></p><p class="p p1">Thank you. Stay safe.</p>
<p class="p p1"><strong>Operator</strong></p><p class="p p1">The conference has now concluded. You may now disconnect.</p>
</div></article>
<section id="comments-section"><h2>Comments (2)</h2>
<div class="comment"><b>bull_77</b><p>Great call.</p></div><div class="comment"><b>Rita Osei</b><p>I wish.</p></div></section>
</body></html>
"""

_NAMES_IN_LINE = """<!doctype html><html><head><meta charset="utf-8">
<title>Tern Bay (TERN) Q1 2031 Earnings Call Transcript</title>
<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Tern Bay (TERN) Q1 2031 Earnings Call Transcript","datePublished":"2031-05-02T01:00:00+00:00"}]</script>
</head><body><main><h1>Tern Bay (TERN) Q1 2031 Earnings Call Transcript</h1>
<h2>DATE</h2><p>Thursday, May 1, 2031 at 5 p.m. ET</p>
<h2>CALL PARTICIPANTS</h2>
<ul><li>Chief Executive Officer &#8212; Olga Petrov</li><li>Chief Financial Officer &#8212; Sam Ito</li></ul>
<p>Need a quote from an analyst? Email pr@example.org</p>
<h2>TAKEAWAYS</h2>
<ul><li><strong>Revenue</strong> -- $94.0 million, an increase of 10%.</li><li><strong>Gross Margin:</strong> 46.5%, up 20 basis points.</li>
<li><strong>Olga Petrov:</strong> "We are proud."</li></ul>
<h2>SUMMARY</h2><p>Management stated that demand was strong: orders rose 12%.</p>
<h2>INDUSTRY GLOSSARY</h2><ul><li><strong>ARR:</strong> Annual recurring revenue.</li></ul>
<h2>Full Conference Call Transcript</h2>
<p><strong>Olga Petrov:</strong> Thank you, Nils. Good afternoon.</p><p>We grew: by a lot.</p>
<p><strong>Sam Ito:</strong> Thanks, Olga. Revenue was $94 million.</p>
<p><strong>Operator:</strong> Our first question is from Una Byrne with Loch Partners. Please go ahead.</p>
<p><strong>Una Byrne:</strong> Hi. How is demand?</p>
<p><strong>Olga Petrov:</strong> Strong. <strong>Very</strong> strong.</p>
<p><strong>Operator:</strong> Our next question is from Raj Patel with Ostler. Please go ahead.</p>
<p><strong>Raj Patel:</strong> And margins?</p>
<p><strong>Sam Ito:</strong> Note: they vary by quarter.</p>
<p><strong>Operator:</strong> That concludes our call.</p>
<h2>Should you buy stock in Tern Bay right now?</h2>
<p>Before you buy, consider this: our analysts have named ten stocks.</p><p>Olga Petrov: no relation to the author.</p>
</main></body></html>"""

_ARTICLE = (
    '<!doctype html><html><head><title>Earnings call: Fenwick Tools beats on orders By Tidewater</title></head><body><div id="wrap">'
    + "".join(f"<p>{html.escape(line)}</p>\n" for line in PAGE.split("\n") if line.strip())
    + "</div></body></html>"
)

VARIANTS = (
    Variant(
        format="html_page",
        name="names in strong, roles in em, 28 turns, advertising between",
        file="orrin-valley-dairy-ovd-q3-2031-earnings-call-transcript.html",
        data=_STRONG_AND_EM.encode(),
        turns=(
            Said(
                "Operator",
                "Good afternoon, ladies and gentlemen, and welcome to the Orrin Valley Dairy third-quarter 2031 earnings conference call. [Operator instructions] I would now like to turn the call over to Tessa Brandt. Please go ahead.",
            ),
            Said(
                "Tessa Brandt",
                "Thanks, operator. Good afternoon, everyone.\n\nBefore we begin: this call contains forward-looking statements within the meaning of the “safe harbor” provisions.\n\nWith that, I'll hand it over to Ana.",
            ),
            Said(
                "Ana Ruiz",
                "Thank you, Tessa. Net sales rose 7% to $412.6 million — a record.\n\nThree things stood out: cheese, cheese, and oat drinks.\n\nI’ll let Per walk you through the numbers.",
            ),
            Said(
                "Per Lindqvist",
                "Thanks, Ana. Gross margin was 31.4%, up 120 basis points.\n\nCheese: $208 million.\n\nDrinks: $97 million.\n\nWe expect fourth-quarter sales of $420 million to $430 million.",
            ),
            Said("Ana Ruiz", "Thank you, Per. Operator, we’re ready for questions."),
            Said(
                "Operator",
                "[Operator instructions] Our first question comes from Mei-Ling O'Hara with Harbour Row. Your line is open.",
            ),
            Said("Mei-Ling O'Hara", "Hi. Good afternoon. Two questions: first, what drove the margin?"),
            Said("Per Lindqvist", "Milk prices, mostly."),
            Said("Mei-Ling O'Hara", "And the second: capex?"),
            Said("Per Lindqvist", "About $30 million this year."),
            Said("Mei-Ling O'Hara", "Thank you."),
            Said(
                "Operator",
                "Our next question comes from the line of Dov Kessler from Birch Lane. Please proceed.",
            ),
            Said("Dov Kessler", "Thanks for taking my question. How are oat drinks doing in Europe?"),
            Said(
                "Ana Ruiz",
                "Better than we thought, Dov. We now sell in nine countries.\n\nIngrid can add to that.",
            ),
            Said("Ingrid Sørensen", "Yes. Nine: the last one was Malta."),
            Said("Dov Kessler", "Malta?"),
            Said("Ingrid Sørensen", "Malta."),
            Said("Dov Kessler", "OK. That's helpful."),
            Said("Operator", "Thank you. The next question comes from Kwame Boateng of Third Mill Research."),
            Said("Kwame Boateng", "Good afternoon. Is the buyback finished?"),
            Said("Per Lindqvist", "Not yet. $12 million are left."),
            Said("Kwame Boateng", "Great. And who will run the new plant?"),
            Said("Unknown speaker", "[Inaudible]"),
            Said("Ana Ruiz", "We will say that in January."),
            Said("Kwame Boateng", "Thanks."),
            Said("Operator", "There are no further questions. Ms. Ruiz, back to you."),
            Said("Ana Ruiz", "Thank you all. Eat more cheese."),
            Said("Operator", "[Operator signoff]"),
        ),
        title="Orrin Valley Dairy (OVD) Q3 2031 Earnings Call Transcript",
        date="2031-11-04",
        company="Orrin Valley Dairy",
        ticker="NASDAQ:OVD",
        period="Q3 2031",
        people={
            "Tessa Brandt": ("Director of Investor Relations", None),
            "Ana Ruiz": ("President and Chief Executive Officer", None),
            "Per Lindqvist": ("Chief Financial Officer", None),
            "Mei-Ling O'Hara": (None, "Harbour Row Securities"),
            "Dov Kessler": (None, "Birch Lane"),
        },
        warns='lines after the last turn were left out, from "Duration: 47 minutes"',
    ),
    Variant(
        format="html_page",
        name="participants first, names in bold, 29 turns, readers' comments, Latin 1",
        file="marl-cove.htm",
        data=_PARTICIPANTS_FIRST.encode("cp1252"),
        turns=(
            Said(
                "Operator",
                "Good day, and welcome to the Marl Cove Energy second quarter conference call.\n\nAll lines are muted. Mr. Hale, please go ahead.",
            ),
            Said("Tom Hale", "Good morning. Our slides are on our website. Rita?"),
            Said("Rita Osei", "Thanks, Tom. Production was 61,000 barrels a day: flat.\n\nCosts fell."),
            Said("Bo Lind", "Free cash flow was £88.1 million."),
            Said("Rita Osei", "Let’s open it up."),
            Said(
                "Operator",
                "[Operator Instructions]. And our first question comes from Mei Ling Sato of CICX. Please go ahead.",
            ),
            Said("Mei Ling Sato", "Hi. What about the second rig?"),
            Said("Rita Osei", "It starts in May."),
            Said("Mei Ling Sato", "And its cost?"),
            Said("Bo Lind", "£40 million."),
            Said("Mei Ling Sato", "Thanks."),
            Said("Operator", "Our next question comes from J. P. Archer with Birch Lane Securities."),
            Said("J. P. Archer", "Morning. Any news on hedging?"),
            Said("Bo Lind", "Half of next year is hedged."),
            Said("J. P. Archer", "At what price?"),
            Said("Bo Lind", "We don’t say."),
            Said("J. P. Archer", "Fair enough."),
            Said("Operator", "The next question comes from André Vidal."),
            Said("André Vidal", "Bonjour. Will there be a dividend?"),
            Said("Rita Osei", "The board decides in September."),
            Said("André Vidal", "Merci."),
            Said("Rita Osei", "De rien."),
            Said("Operator", "Next, a follow-up from Mei Ling Sato."),
            Said("Mei Ling Sato", "One more: taxes?"),
            Said("Bo Lind", "About 22%."),
            Said("Mei Ling Sato", "Thank you."),
            Said(
                "Operator",
                "This concludes our question-and-answer session. I turn it back to Rita Osei for closing remarks.",
            ),
            Said("Rita Osei", "Thank you. Stay safe."),
            Said("Operator", "The conference has now concluded. You may now disconnect."),
        ),
        title="Marl Cove Energy plc (MCE) CEO Rita Osei on Q2 2031 Results - Earnings Call Transcript",
        date="2031-08-07",
        company="Marl Cove Energy plc",
        ticker="NYSE:MCE",
        period="Q2 2031",
        people={
            "Rita Osei": ("President & CEO", None),
            "Bo Lind": ("SVP & CFO", None),
            "J. P. Archer": (None, "Birch Lane Securities"),
            "André Vidal": (None, "Crédit du Nord-Ouest"),
        },
        warns="menus, comments, hidden parts and the like were left out",
    ),
    Variant(
        format="html_page",
        name="names in line, a summary above that looks like turns",
        file="tern-bay.html",
        data=_NAMES_IN_LINE.encode(),
        turns=(
            Said("Olga Petrov", "Thank you, Nils. Good afternoon.\n\nWe grew: by a lot."),
            Said("Sam Ito", "Thanks, Olga. Revenue was $94 million."),
            Said("Operator", "Our first question is from Una Byrne with Loch Partners. Please go ahead."),
            Said("Una Byrne", "Hi. How is demand?"),
            Said("Olga Petrov", "Strong. Very strong."),
            Said("Operator", "Our next question is from Raj Patel with Ostler. Please go ahead."),
            Said("Raj Patel", "And margins?"),
            Said("Sam Ito", "Note: they vary by quarter."),
            Said("Operator", "That concludes our call."),
        ),
        title="Tern Bay (TERN) Q1 2031 Earnings Call Transcript",
        date="2031-05-01",
        company="Tern Bay",
        ticker="TERN",
        period="Q1 2031",
        people={
            "Olga Petrov": ("Chief Executive Officer", None),
            "Sam Ito": ("Chief Financial Officer", None),
            "Una Byrne": (None, "Loch Partners"),
        },
        warns='lines after the last turn were left out, from "Should you buy stock in Tern Bay right now?"',
    ),
    Variant(
        format="html_page",
        name="an article with figures above the call, comments and a disclosure below",
        file="fwk.html",
        data=_ARTICLE.encode(),
        turns=tuple(Said(speaker, text) for speaker, text in TURNS),
        title="Fenwick Tools Holdings Ltd Q2 2031 earnings call",
        date="2031-08-21",
        company="Fenwick Tools Holdings Ltd",
        ticker="NYSE:FWK",
        period="Q2 2031",
        people={"Mei Ling": (None, "CICX"), "Lucia Prado": ("CFO", None)},
        warns="15 lines above the first turn were left out as the page around the call",
    ),
)
