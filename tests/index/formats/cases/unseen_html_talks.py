"""Saved pages of talks, hearings and interviews that no reader was tuned to."""

from index.formats.reader import UNKNOWN_SPEAKER
from tests.index.formats.variants import Said, Variant

_REV = b"""<!DOCTYPE html><html><head><meta charset="UTF-8">
<title>Mayor Teresa Quiroga Flood Press Conference Transcript - Rev</title>
<meta property="article:published_time" content="2031-06-03T19:00:00+00:00"></head>
<body class="single-transcripts"><div id="cookie"><p>We use cookies. By clicking Accept you agree.</p></div>
<a href="#main">Skip to content</a>
<h1>Mayor Teresa Quiroga Flood Press Conference Transcript</h1>
<div class="callout"><h3>Transcribe Your Own Content</h3><p>Try Rev and save time transcribing, captioning, and
subtitling.</p></div>
<div class="fl-callout-text"><p>Mayor Quiroga and the fire chief answer questions on the flood. Read the transcript
here.</p></div>
<div class="fl-rich-text">
<p>Teresa Quiroga (<a class="ts" href="https://rev.example/t?ts=4.2" target="_blank">00:04</a>):</p>
<p>Good afternoon. The river crested at 19.4 feet at 2:30 this morning.</p>
<p>Teresa Quiroga (<a class="ts" href="https://rev.example/t?ts=31" target="_blank">00:31</a>):</p>
<p>We have 412 people in shelters. Chief Abara will speak to the rescues.</p>
<p>Chief Abara (<a class="ts" href="https://rev.example/t?ts=52" target="_blank">00:52</a>):</p>
<p>Thank you, Mayor. 37 rescues, no loss of life. We worked with [inaudible <a href="#">00:01:10</a>] county.</p>
<p>Teresa Quiroga (<a class="ts" href="https://rev.example/t?ts=95" target="_blank">01:35</a>):</p>
<p>Questions? Yes, in front.</p>
<p>Speaker 3 (<a class="ts" href="https://rev.example/t?ts=99" target="_blank">01:39</a>):</p>
<p>Mayor, was the warning late?</p>
<p>Teresa Quiroga (<a class="ts" href="https://rev.example/t?ts=103" target="_blank">01:43</a>):</p>
<p>The sirens went at 11:50. I wouldn&#8217;t call that late.</p>
<p>Speaker 4 (<a class="ts" href="https://rev.example/t?ts=118" target="_blank">01:58</a>):</p>
<p>And the bridge on&#8230;</p>
<p>Speaker 3 (<a class="ts" href="https://rev.example/t?ts=120" target="_blank">02:00</a>):</p>
<p>A follow-up: [crosstalk 00:02:03] the dam?</p>
<p>Chief Abara (<a class="ts" href="https://rev.example/t?ts=3725" target="_blank">01:02:05</a>):</p>
<p>The dam held.</p>
</div>
<div class="related"><h2>Other Related Transcripts</h2><p><a href="/a">Governor Briefing Transcript</a></p></div>
<div class="newsletter"><h2>Subscribe to The Rev Blog</h2><p>Sign up to get Rev content delivered.</p></div>
<footer><p>Copyright Disclaimer: Under Title 17 U.S.C. Section 107, allowance is made for fair use.</p></footer>
</body></html>"""

_REV_TURNS = (
    Said(
        "Teresa Quiroga",
        "Good afternoon. The river crested at 19.4 feet at 2:30 this morning. We have 412 people in shelters. Chief "
        "Abara will speak to the rescues.",
        4,
        52,
    ),
    Said(
        "Chief Abara",
        "Thank you, Mayor. 37 rescues, no loss of life. We worked with [inaudible 00:01:10] county.",
        52,
        95,
    ),
    Said("Teresa Quiroga", "Questions? Yes, in front.", 95, 99),
    Said("Speaker 3", "Mayor, was the warning late?", 99, 103),
    Said("Teresa Quiroga", "The sirens went at 11:50. I wouldn’t call that late.", 103, 118),
    Said("Speaker 4", "And the bridge on…", 118, 120),
    Said("Speaker 3", "A follow-up: [crosstalk 00:02:03] the dam?", 120, 3725),
    Said("Chief Abara", "The dam held.", 3725, None),
)

_VOX = b"""<!DOCTYPE html><html><head><title>The quiet science of fog, explained by a fog scientist - Meridian</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Meridian"></head><body>
<header><a href="/">Meridian</a><nav><a>Climate</a> <a>Culture</a></nav></header>
<article><h1>The quiet science of fog, explained by a fog scientist</h1>
<p class="dek">What happens when the fog goes away?</p><p>by <a href="/a/1">Tobias Renner</a>
<time datetime="2031-02-11">Feb 11, 2031, 7:00 AM EST</time></p>
<div class="duet--article--article-body-component">
<p>On a cold day in January I called Wanjiru Kamau, a scientist who has spent twenty years measuring fog. &ldquo;Nobody
funds fog,&rdquo; she told me. <em>Our conversation follows. It has been edited for length and clarity.</em></p>
<p><strong>Tobias Renner</strong></p>
<p>What is fog, exactly?</p>
<p><strong>Wanjiru Kamau</strong></p>
<p>A cloud that touches the ground. That&rsquo;s <em>all</em> it is.</p>
<p>But it is hard to measure, because it moves.</p>
<aside class="newsletter"><h3>Sign up for the Meridian newsletter</h3><p>One story a day.</p></aside>
<p><strong>Tobias Renner</strong></p>
<p>And it&rsquo;s going away?</p>
<p><strong>Wanjiru Kamau</strong></p>
<p>On the coast, yes: a third since 1951. <a href="/s">See the study</a>.</p>
<h3>&ldquo;Nobody funds fog&rdquo;</h3>
<p><strong>Tobias Renner</strong></p>
<p>Why does that matter?</p>
<p><strong>Wanjiru Kamau</strong></p>
<p>Redwoods drink it.</p>
<figure><img src="f.jpg"><figcaption>Fog over the bay. Photo: L. Adeyemi</figcaption></figure>
<p>So do people, in some places.</p>
<p><strong>Tobias Renner</strong></p>
<p>Thank you.</p>
</div><div class="tags">Most Popular</div><ol><li><a>The case for naps</a></li></ol></article>
<footer>&copy; 2031 Meridian Media, LLC. All Rights Reserved</footer></body></html>"""

_VOX_TURNS = (
    Said("Tobias Renner", "What is fog, exactly?"),
    Said(
        "Wanjiru Kamau",
        "A cloud that touches the ground. That’s all it is.\n\nBut it is hard to measure, because it moves.",
    ),
    Said("Tobias Renner", "And it’s going away?"),
    Said("Wanjiru Kamau", "On the coast, yes: a third since 1951. See the study."),
    Said("Tobias Renner", "Why does that matter?"),
    Said("Wanjiru Kamau", "Redwoods drink it.\n\nSo do people, in some places."),
    Said("Tobias Renner", "Thank you."),
)

_TIMES = b"""<html><head><title>The Novelist Imani Osei Is Done With Cities - The Harbor Times</title></head><body>
<div id="app"><main><article id="story"><h1>The Novelist Imani Osei Is Done With Cities</h1>
<p>Published March 2, 2031</p><section name="articleBody">
<p>Imani Osei has written nine novels, and all of them are set in Accra. The tenth is not. These are edited excerpts from
our conversation.</p>
<p><strong>You moved to the country in 2029. Was the new book already there?</strong></p>
<p>No. I came for the quiet and I got chickens.</p>
<p>The book came later.</p>
<div class="ad"><p>Advertisement</p><p><a href="#after">SKIP ADVERTISEMENT</a></p></div>
<p><strong>There is a scene in which the narrator counts rain. How did that happen?</strong></p>
<p>I counted rain. <em>(Laughs.)</em></p>
<p><strong>Did your editor object?</strong></p>
<p>She asked, &ldquo;Is it a metaphor?&rdquo; I said: &ldquo;It is rain.&rdquo;</p>
<p><strong>What is next?</strong></p>
<p>A play. It is called &ldquo;The Ferry.&rdquo;</p>
<p><strong>About a ferry?</strong></p>
<p>About a town.</p>
</section></article></main><footer><a>Contact Us</a> <a>Terms of Sale</a></footer></div></body></html>"""

_TIMES_TURNS = (
    Said(UNKNOWN_SPEAKER, "You moved to the country in 2029. Was the new book already there?"),
    Said(UNKNOWN_SPEAKER, "No. I came for the quiet and I got chickens.\n\nThe book came later."),
    Said(UNKNOWN_SPEAKER, "There is a scene in which the narrator counts rain. How did that happen?"),
    Said(UNKNOWN_SPEAKER, "I counted rain. (Laughs.)"),
    Said(UNKNOWN_SPEAKER, "Did your editor object?"),
    Said(UNKNOWN_SPEAKER, "She asked, “Is it a metaphor?” I said: “It is rain.”"),
    Said(UNKNOWN_SPEAKER, "What is next?"),
    Said(UNKNOWN_SPEAKER, "A play. It is called “The Ferry.”"),
    Said(UNKNOWN_SPEAKER, "About a ferry?"),
    Said(UNKNOWN_SPEAKER, "About a town."),
)

_CONGRESS = b"""<html>
<title> - OVERSIGHT OF INLAND WATERWAYS</title>
<body><pre>
[House Hearing, 127 Congress]
[From the U.S. Government Publishing Office]


                    OVERSIGHT OF INLAND WATERWAYS

=======================================================================

                                HEARING

                               BEFORE THE

                      SUBCOMMITTEE ON WATER RESOURCES

                        HOUSE OF REPRESENTATIVES

                             FIRST SESSION

                               __________

                             APRIL 9, 2031

                               __________

                           Serial No. 127-11

                               __________

                  LEONARD SPRAGUE, Ohio, Chairman

DELIA FONTENOT, Louisiana            MARCUS WYNN, Oregon,
HAL BRUNNER, Iowa                      Ranking Member

                            C O N T E N T S

                              ----------
                                                                   Page

Statement of Hon. Leonard Sprague...........................     1
Testimony of Carla Jimenez, Director, Lock Operations.......     4

                     OVERSIGHT OF INLAND WATERWAYS

                              ----------

                        Wednesday, April 9, 2031

                          House of Representatives,
                       Subcommittee on Water Resources,
                                                    Washington, DC.

    The subcommittee met, pursuant to call, at 10:02 a.m., in
Room 2167, Rayburn House Office Building, Hon. Leonard Sprague
[chairman of the subcommittee] presiding.
    Present: Representatives Sprague, Fontenot, Brunner, and
Wynn.
    Mr. Sprague. The subcommittee will come to order. Without
objection, the chair is authorized to declare a recess.
    Our locks are old. Half of them are past their design life.
    I now recognize the ranking member.
    Mr. Wynn. Thank you, Mr. Chairman. I agree with you: half is
too many.
    Mr. Sprague. The gentleman yields back. Ms. Jimenez, you are
recognized for 5 minutes.

   STATEMENT OF CARLA JIMENEZ, DIRECTOR, LOCK OPERATIONS, RIVER
                           AUTHORITY

    Ms. Jimenez. Chairman Sprague, Ranking Member Wynn, thank you.
We operate 61 locks. In 2030, they failed 208 times.
    I look forward to your questions.
    [The prepared statement of Ms. Jimenez follows:]

    [GRAPHIC] [TIFF OMITTED] T1234.001

    Mr. Sprague. Thank you. Ms. Fontenot.
    Ms. Fontenot. How many of these were closures of more than a
week?
    Ms. Jimenez. Nineteen.
    Ms. Fontenot. Nineteen. And what did that cost?
    Ms. Jimenez. I would have to get back to you on that.
    Mr. Brunner. Mr. Chairman, would the gentlelady yield?
    Ms. Fontenot. I yield to the gentleman from Iowa.
    Mr. Brunner. In Iowa, corn waited 11 days. [Laughter.]
    Mr. Sprague. The subcommittee is adjourned.
    [Whereupon, at 11:40 a.m., the subcommittee was adjourned.]

                                 [all]
</pre></body></html>
"""

_CONGRESS_TURNS = (
    Said(
        "Mr. Sprague",
        "The subcommittee will come to order. Without objection, the chair is authorized to declare a recess.\n\nOur "
        "locks are old. Half of them are past their design life.\n\nI now recognize the ranking member.",
    ),
    Said("Mr. Wynn", "Thank you, Mr. Chairman. I agree with you: half is too many."),
    Said("Mr. Sprague", "The gentleman yields back. Ms. Jimenez, you are recognized for 5 minutes."),
    Said(
        "Ms. Jimenez",
        "Chairman Sprague, Ranking Member Wynn, thank you. We operate 61 locks. In 2030, they failed 208 times.\n\nI "
        "look forward to your questions.\n\n[The prepared statement of Ms. Jimenez follows:]\n\n[GRAPHIC] [TIFF OMITTED] "
        "T1234.001",
    ),
    Said("Mr. Sprague", "Thank you. Ms. Fontenot."),
    Said("Ms. Fontenot", "How many of these were closures of more than a week?"),
    Said("Ms. Jimenez", "Nineteen."),
    Said("Ms. Fontenot", "Nineteen. And what did that cost?"),
    Said("Ms. Jimenez", "I would have to get back to you on that."),
    Said("Mr. Brunner", "Mr. Chairman, would the gentlelady yield?"),
    Said("Ms. Fontenot", "I yield to the gentleman from Iowa."),
    Said("Mr. Brunner", "In Iowa, corn waited 11 days. [Laughter.]"),
    Said(
        "Mr. Sprague",
        "The subcommittee is adjourned.\n\n[Whereupon, at 11:40 a.m., the subcommittee was adjourned.]\n\n[all]",
    ),
)

VARIANTS = (
    Variant(
        format="html_page",
        name="unseen: Rev page, a time linked beside each name",
        file="mayor-teresa-quiroga-flood-press-conference-transcript.html",
        data=_REV,
        turns=_REV_TURNS,
        title="Mayor Teresa Quiroga Flood Press Conference Transcript",
        warns="5 lines above the first turn were left out as the page around the call",
    ),
    Variant(
        format="html_page",
        name="unseen: magazine interview, bold names over the words",
        file="fog.html",
        data=_VOX,
        turns=_VOX_TURNS,
        date="2031-02-11",
        warns='left out, from "Most Popular"',
    ),
    Variant(
        format="html_page",
        name="unseen: newspaper interview, bold questions and no names",
        file="imani-osei.html",
        data=_TIMES,
        turns=_TIMES_TURNS,
        warns="no speakers are named",
    ),
    Variant(
        format="html_page",
        name="unseen: hearing printed in one pre",
        file="CHRG-127hhrg11111.htm",
        data=_CONGRESS,
        turns=_CONGRESS_TURNS,
        warns="lines above the first turn were left out as the page around the call",
    ),
)
