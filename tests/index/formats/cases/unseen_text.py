"""Plain texts of tools and people: Otter, Rev, Meet, chats, interviews, minutes in other languages."""

from tests.index.formats.variants import Said, Variant

_OTTER = """Weekly ops
Tue, Jun 10, 2025 2:02PM • 1:02:33

SUMMARY KEYWORDS
pallets, forklift, shift, supplier, invoice

SPEAKERS
Renata Voss, Dmitri, Speaker 3

Renata Voss  00:04
Okay, so pallets. We had, what, 300 missing?

Dmitri  00:09
312.

Renata Voss  00:11
312. And the supplier says: not us.

So who else is there?

Speaker 3  00:21
There's the night shift. I mean, I'm not accusing anyone.

Dmitri  00:27
At 3:15 somebody opened gate 4.

Renata Voss  59:58
Right, last point.

Dmitri  1:00:02
The forklift is back on Monday.

Transcribed by https://otter.ai
"""

_REV = """Martin Ode (00:03):
Good evening and welcome. We have one hour, and one guest.

Martin Ode (00:15):
She needs no introduction.

Prof. Aiko Ren (00:18):
But you'll give one anyway, [crosstalk 00:00:19].

Martin Ode (00:20):
I will. Aiko Ren wrote the book on tides. Literally: it's called Tides.

Speaker 3 (00:29):
(laughing)

Prof. Aiko Ren (00:31):
There are 212 pages, and 40 of them are tables.

Martin Ode (01:02:07):
Thank you so much.

Prof. Aiko Ren (01:02:09):
Thank you.
"""

_MEET = """May 6, 2025
Platform guild - Transcript
Attendees
Ola Berg, Wei Tan, Wei Tan's Presentation, Fatima El-Sayed

Transcript


Ola Berg: Hi Wei. Can you share?
Wei Tan: Yes, one sec. Okay.
Ola Berg: We see it. Fatima?
Fatima El-Sayed: I see: nothing.
Ola Berg: Reload, please.


00:05:00

Fatima El-Sayed: Now it works. So is the 14% the new figure?
Wei Tan: It is. It was 9 in March.
Ola Berg: And the target?
Wei Tan: 20 by the end of the year, which I think is um a lot.


00:10:00

Ola Berg: Okay, thanks. Bye.
Transcription ended after 00:11:42

This editable transcript was computer generated and might contain errors. People can also change the text after it was created.
"""

_WHATSAPP = """14/02/2025, 09:12 - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.
14/02/2025, 09:12 - Bea created group "Roof 2025"
14/02/2025, 09:13 - Bea: Morning! The roofer comes at 10:30
14/02/2025, 09:14 - Uncle Théo: ok
14/02/2025, 09:14 - Bea: He wants 4,200 now:
1,200 for material
3,000 for labour
14/02/2025, 09:20 - Uncle Théo: <Media omitted>
14/02/2025, 09:21 - +33 6 55 01 23 45: Too much. Last year it was 3,100
14/02/2025, 09:25 - Bea: Then you ask him 🙂
14/02/2025, 11:02 - Uncle Théo: He says 3,900
"""

_PODCAST = """---
title: "Ep. 31: The tide-gauge keeper"
date: 2025-04-22
guests: [Sigrun Holt]
---

# Ep. 31: The tide-gauge keeper

In this episode we talk to Sigrun Holt, who has read the same gauge **every morning** for 41 years.

## Transcript

**Paul Anders:** Welcome back to *Small Instruments*. Sigrun, hello.

**Sigrun Holt:** Hello, Paul.

**Paul Anders:** 41 years. Have you missed a day?

**Sigrun Holt:** Two. One was my wedding.

The other: I overslept, in 1994.

## The storm of 1987

**Paul Anders:** Tell us about the storm.

**Sigrun Holt:** It read 3.82 metres. The scale ends at four.

**Paul Anders:** And you stood there?

**Sigrun Holt:** *[laughs]* Where else would I stand?

---

Links: [the gauge](https://example.invalid/gauge), [support us](https://example.invalid/support)
"""

_ORAL = """ORAL HISTORY PROJECT OF THE HARBOUR MUSEUM

Interviewee: Ansel Rourke (AR)
Interviewer: Jean Tully (INT)
Date: 3 November 2009
Place: Mr. Rourke's kitchen

INT: This is the third of November, 2009. Would you say your name?

AR: Ansel Rourke. Born in 1931, in the house over there.

INT: What did your father do?

AR: He was a cooper. He made barrels: herring barrels, mostly. In a good week
he made sixty, and my brothers carried them down.

INT: And you?

AR: I was too small. [Pause] I carried the hoops.

[Telephone rings; recording stopped and started again]

INT: We're back. When did the trade end?

AR: 1958. Plastic, you see.

INT: Did he say anything?

AR: He said, "That's that."
"""

_GERMAN = """Protokoll der 14. Sitzung des Betriebsausschusses
Datum: 12. März 2024, Ort: Rathaus, Saal 2
Anwesend: Frau Dr. Kessler (Vorsitz), Herr Bauer, Herr Yıldız

Dr. Kessler: Guten Abend. Ich eröffne die Sitzung um 18.05 Uhr. Gibt es Einwände gegen die Tagesordnung?
Herr Bauer: Keine.
Dr. Kessler: Dann Punkt 1: das Hallenbad.
Herr Yıldız: Das Gutachten liegt seit Montag vor. Es gibt zwei Wege: Sanierung oder Neubau. Die Sanierung kostet 7,4 Mio. Euro, der Neubau 19.
Herr Bauer: Und wie lange ist es jeweils zu?
Herr Yıldız: Achtzehn Monate bzw. gar nicht, weil das alte Bad bis zur Eröffnung offen bleibt.
Dr. Kessler: Herr Bauer, Sie schütteln den Kopf.
Herr Bauer: Weil 19 Millionen nicht im Haushalt stehen. Punkt.
Dr. Kessler: Wir vertagen auf April.
"""

_JAPANESE = """第3回 運営委員会 議事録
日時：2025年1月15日（水）14:00〜15:00

佐藤：それでは始めます。本日の議題は二つです。
田中：資料は届いていますか。
佐藤：はい、届いています。一つ目は予算で、総額は1,200万円です。
鈴木：去年より200万円多いですね。理由は何ですか。
田中：人件費です。二人増えました。
鈴木：わかりました。
佐藤：では二つ目、展示会：日程は6月3日でよろしいですか。
田中：異議ありません。
鈴木：賛成です。
佐藤：以上で終わります。
"""

_RENATA, _AIKO, _THEO = "Renata Voss", "Prof. Aiko Ren", "Uncle Théo"

VARIANTS = (
    Variant(
        format="clock_text",
        name="unseen: otter with its summary of keywords and speakers",
        file="Weekly ops_otter_ai.txt",
        data=_OTTER.replace("\n", "\r\n").encode(),
        turns=(
            Said(_RENATA, "Okay, so pallets. We had, what, 300 missing?", 4.0, None),
            Said("Dmitri", "312.", 9.0, None),
            Said(_RENATA, "312. And the supplier says: not us.\n\nSo who else is there?", 11.0, None),
            Said("Speaker 3", "There's the night shift. I mean, I'm not accusing anyone.", 21.0, None),
            Said("Dmitri", "At 3:15 somebody opened gate 4.", 27.0, None),
            Said(_RENATA, "Right, last point.", 3598.0, None),
            Said("Dmitri", "The forklift is back on Monday.", 3602.0, None),
        ),
        title="Weekly ops",
        date="2025-06-10",
    ),
    Variant(
        format="clock_text",
        name="unseen: rev, the clock in brackets after the name",
        file="Tides interview.txt",
        data=_REV.encode("utf-8-sig"),
        turns=(
            Said(
                "Martin Ode",
                "Good evening and welcome. We have one hour, and one guest. She needs no introduction.",
                3.0,
                None,
            ),
            Said(_AIKO, "But you'll give one anyway, [crosstalk 00:00:19].", 18.0, None),
            Said(
                "Martin Ode",
                "I will. Aiko Ren wrote the book on tides. Literally: it's called Tides.",
                20.0,
                None,
            ),
            Said("Speaker 3", "(laughing)", 29.0, None),
            Said(_AIKO, "There are 212 pages, and 40 of them are tables.", 31.0, None),
            Said("Martin Ode", "Thank you so much.", 3727.0, None),
            Said(_AIKO, "Thank you.", 3729.0, None),
        ),
        title="Tides interview",
    ),
    Variant(
        format="clock_text",
        name="unseen: google meet's document saved as text, coarse times",
        file="Platform guild - 2025_05_06 09_58 CEST - Transcript.txt",
        data=_MEET.encode("utf-8-sig"),
        turns=(
            Said("Ola Berg", "Hi Wei. Can you share?", 0.0, None),
            Said("Wei Tan", "Yes, one sec. Okay.", 0.0, None),
            Said("Ola Berg", "We see it. Fatima?", 0.0, None),
            Said("Fatima El-Sayed", "I see: nothing.", 0.0, None),
            Said("Ola Berg", "Reload, please.", 0.0, None),
            Said("Fatima El-Sayed", "Now it works. So is the 14% the new figure?", 300.0, None),
            Said("Wei Tan", "It is. It was 9 in March.", 300.0, None),
            Said("Ola Berg", "And the target?", 300.0, None),
            Said("Wei Tan", "20 by the end of the year, which I think is um a lot.", 300.0, None),
            Said("Ola Berg", "Okay, thanks. Bye.", 600.0, None),
        ),
        date="2025-05-06",
    ),
    Variant(
        format="labelled_text",
        name="unseen: a messenger's chat with its own lines",
        file="WhatsApp Chat with Roof 2025.txt",
        data=_WHATSAPP.encode(),
        turns=(
            Said("Bea", "Morning! The roofer comes at 10:30"),
            Said(_THEO, "ok"),
            Said("Bea", "He wants 4,200 now: 1,200 for material 3,000 for labour"),
            Said(_THEO, "<Media omitted>"),
            Said("+33 6 55 01 23 45", "Too much. Last year it was 3,100"),
            Said("Bea", "Then you ask him 🙂"),
            Said(_THEO, "He says 3,900"),
        ),
        warns="2 lines above",
    ),
    Variant(
        format="labelled_text",
        name="unseen: a podcast's markdown with front matter, headings and links",
        file="031-tide-gauge.md",
        data=_PODCAST.encode(),
        turns=(
            Said("Paul Anders", "Welcome back to *Small Instruments*. Sigrun, hello."),
            Said("Sigrun Holt", "Hello, Paul."),
            Said("Paul Anders", "41 years. Have you missed a day?"),
            Said("Sigrun Holt", "Two. One was my wedding.\n\nThe other: I overslept, in 1994."),
            Said("Paul Anders", "Tell us about the storm."),
            Said("Sigrun Holt", "It read 3.82 metres. The scale ends at four."),
            Said("Paul Anders", "And you stood there?"),
            Said("Sigrun Holt", "*[laughs]* Where else would I stand?"),
        ),
        title="Ep. 31: The tide-gauge keeper",
        date="2025-04-22",
        warns="left out",
    ),
    Variant(
        format="labelled_text",
        name="unseen: oral history, initials for people",
        file="rourke_ansel.txt",
        data=_ORAL.encode(),
        turns=(
            Said("INT", "This is the third of November, 2009. Would you say your name?"),
            Said("AR", "Ansel Rourke. Born in 1931, in the house over there."),
            Said("INT", "What did your father do?"),
            Said(
                "AR",
                "He was a cooper. He made barrels: herring barrels, mostly. In a good week "
                "he made sixty, and my brothers carried them down.",
            ),
            Said("INT", "And you?"),
            Said(
                "AR",
                "I was too small. [Pause] I carried the hoops.\n\n"
                "[Telephone rings; recording stopped and started again]",
            ),
            Said("INT", "We're back. When did the trade end?"),
            Said("AR", "1958. Plastic, you see."),
            Said("INT", "Did he say anything?"),
            Said("AR", 'He said, "That\'s that."'),
        ),
        date="2009-11-03",
        warns="above the first turn",
    ),
    Variant(
        format="labelled_text",
        name="unseen: german minutes, titles before names",
        file="Niederschrift.txt",
        data=_GERMAN.encode("utf-16"),
        turns=(
            Said(
                "Dr. Kessler",
                "Guten Abend. Ich eröffne die Sitzung um 18.05 Uhr. Gibt es Einwände gegen die Tagesordnung?",
            ),
            Said("Herr Bauer", "Keine."),
            Said("Dr. Kessler", "Dann Punkt 1: das Hallenbad."),
            Said(
                "Herr Yıldız",
                "Das Gutachten liegt seit Montag vor. Es gibt zwei Wege: Sanierung oder Neubau. "
                "Die Sanierung kostet 7,4 Mio. Euro, der Neubau 19.",
            ),
            Said("Herr Bauer", "Und wie lange ist es jeweils zu?"),
            Said(
                "Herr Yıldız",
                "Achtzehn Monate bzw. gar nicht, weil das alte Bad bis zur Eröffnung offen bleibt.",
            ),
            Said("Dr. Kessler", "Herr Bauer, Sie schütteln den Kopf."),
            Said("Herr Bauer", "Weil 19 Millionen nicht im Haushalt stehen. Punkt."),
            Said("Dr. Kessler", "Wir vertagen auf April."),
        ),
        date="2024-03-12",
        warns="German",
    ),
    Variant(
        format="labelled_text",
        name="unseen: japanese minutes, full-width colons",
        file="議事録_第3回.txt",
        data=_JAPANESE.encode(),
        turns=(
            Said("佐藤", "それでは始めます。本日の議題は二つです。"),
            Said("田中", "資料は届いていますか。"),
            Said("佐藤", "はい、届いています。一つ目は予算で、総額は1,200万円です。"),
            Said("鈴木", "去年より200万円多いですね。理由は何ですか。"),
            Said("田中", "人件費です。二人増えました。"),
            Said("鈴木", "わかりました。"),
            Said("佐藤", "では二つ目、展示会：日程は6月3日でよろしいですか。"),
            Said("田中", "異議ありません。"),
            Said("鈴木", "賛成です。"),
            Said("佐藤", "以上で終わります。"),
        ),
        date="2025-01-15",
        warns="Japanese",
    ),
)
