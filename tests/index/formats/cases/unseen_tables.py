"""Tables of speech as research tools, bases, spreadsheets and video editors save them."""

from tests.index.formats.variants import Said, Variant

_DOVETAIL = """\ufeffTitle,Created at,Speaker,Timestamp,Content,Tags,Highlights
"P07 – nurse, night shift",2025-03-18T21:04:55Z,Interviewer,00:00:02,"Thanks, and you're okay with me recording?",,
"P07 – nurse, night shift",2025-03-18T21:04:55Z,P07,00:00:05,"Yes, of course.",,
"P07 – nurse, night shift",2025-03-18T21:04:55Z,Interviewer,00:00:07,"So: walk me through ""handover"".",,
"P07 – nurse, night shift",2025-03-18T21:04:55Z,P07,00:00:12,"Handover is at 6:45. We use paper,
because the tablets
are always at 3 %.","Pain point, Devices",1
"P07 – nurse, night shift",2025-03-18T21:04:55Z,P07,00:00:31,"And then the tablets lock you out.",Devices,1
"P07 – nurse, night shift",2025-03-18T21:04:55Z,Interviewer,00:00:36,Every night?,,
"P07 – nurse, night shift",2025-03-18T21:04:55Z,P07,00:00:38,"Every. Single. Night.",,
"""

_AIRTABLE = """Line,Meeting,Speaker Name,Start (s),End (s),Utterance,Sentiment
1,Ops review,Rosa Imani,0.0,2.5,Are we all here?,neutral
2,Ops review,Yuto Kanda,2.7,3.1,Yes,positive
3,Ops review,Rosa Imani,3.5,9.25,"Item one, the dock: 41 trucks waited over an hour.",negative
4,Ops review,,9.5,10.0,(coughs),neutral
5,Ops review,Yuto Kanda,10.4,14.0,"41? I had 38, =SUM was wrong",negative
6,Ops review,Rosa Imani,14.2,15.0,Check it.,neutral
"""

_EXCEL_DE = """Nr.;Sprecher;Beginn;Ende;Text
1;Jürgen Weiß;00:00:01;00:00:06;Guten Morgen zusammen, wir sind vollzählig.
2;Özlem Aydın-Groß;00:00:07;00:00:09;Fast. Herr Möller fehlt.
3;Jürgen Weiß;00:00:09;00:00:15;"Gut; dann fangen wir mit Punkt 2 an: Lärmschutz."
4;Özlem Aydın-Groß;00:00:16;00:00:24;Das Gutachten nennt 58,5 dB, erlaubt sind 55.
5;Jürgen Weiß;00:00:25;00:00:27;Und die Kosten?
6;Özlem Aydın-Groß;00:00:28;00:00:33;1,2 Mio. Euro.
""".replace("Aydın", "Aydin")

_EXCEL_UNICODE = """Time\tName\tComment
0:00:05\tErik Sand\tOK "hello" everyone
0:00:09\tMei Xu 徐梅\t大家好
0:00:12\tErik Sand\tThree points today
0:01:02\tMei Xu 徐梅\tGo on
1:00:03\tErik Sand\tThat's it
"""

_PREMIERE = """"Speaker Name","Start Time","End Time","Text"
"Speaker 1","00:00:00:00","00:00:04:12","So the first question is about the river."
"Unknown","00:00:04:20","00:00:05:00","Mm."
"Speaker 2","00:00:05:05","00:00:11:00","The river used to be here, right where we stand."
"Speaker 1","00:00:11:10","00:00:12:20","In 1974?"
"Speaker 2","00:00:13:00","00:00:15:00","'74, '75."
"""

_OWNER = "Özlem Aydin-Groß"

VARIANTS = (
    Variant(
        format="tabular",
        name="unseen: dovetail, bom, the words' lines broken, columns beside",
        file="P07 – nurse, night shift.csv",
        data=_DOVETAIL.encode(),
        turns=(
            Said("Interviewer", "Thanks, and you're okay with me recording?", 2.0, None),
            Said("P07", "Yes, of course.", 5.0, None),
            Said("Interviewer", 'So: walk me through "handover".', 7.0, None),
            Said(
                "P07",
                "Handover is at 6:45. We use paper,\nbecause the tablets\nare always at 3 %. "
                "And then the tablets lock you out.",
                12.0,
                None,
            ),
            Said("Interviewer", "Every night?", 36.0, None),
            Said("P07", "Every. Single. Night.", 38.0, None),
        ),
    ),
    Variant(
        format="tabular",
        name="unseen: a base's view, seconds, a line by nobody",
        file="Utterances-Grid view.csv",
        data=_AIRTABLE.replace("\n", "\r\n").encode(),
        turns=(
            Said("Rosa Imani", "Are we all here?", 0.0, 2.5),
            Said("Yuto Kanda", "Yes", 2.7, 3.1),
            Said("Rosa Imani", "Item one, the dock: 41 trucks waited over an hour.", 3.5, 9.25),
            Said("Unknown speaker", "(coughs)", 9.5, 10.0),
            Said("Yuto Kanda", "41? I had 38, =SUM was wrong", 10.4, 14.0),
            Said("Rosa Imani", "Check it.", 14.2, 15.0),
        ),
        warns="speaker",
    ),
    Variant(
        format="tabular",
        name="unseen: a german spreadsheet, semicolons, windows-1252",
        file="Protokoll 2025-04-09.csv",
        data=_EXCEL_DE.replace("\n", "\r\n").encode("cp1252"),
        turns=(
            Said("Jürgen Weiß", "Guten Morgen zusammen, wir sind vollzählig.", 1.0, 6.0),
            Said(_OWNER, "Fast. Herr Möller fehlt.", 7.0, 9.0),
            Said("Jürgen Weiß", "Gut; dann fangen wir mit Punkt 2 an: Lärmschutz.", 9.0, 15.0),
            Said(_OWNER, "Das Gutachten nennt 58,5 dB, erlaubt sind 55.", 16.0, 24.0),
            Said("Jürgen Weiß", "Und die Kosten?", 25.0, 27.0),
            Said(_OWNER, "1,2 Mio. Euro.", 28.0, 33.0),
        ),
        date="2025-04-09",
        warns="German",
    ),
    Variant(
        format="tabular",
        name="unseen: unicode text of a spreadsheet: utf-16, tabs, quotation marks left alone",
        file="comments.txt",
        data=_EXCEL_UNICODE.replace("\n", "\r\n").encode("utf-16"),
        turns=(
            Said("Erik Sand", 'OK "hello" everyone', 5.0, None),
            Said("Mei Xu 徐梅", "大家好", 9.0, None),
            Said("Erik Sand", "Three points today", 12.0, None),
            Said("Mei Xu 徐梅", "Go on", 62.0, None),
            Said("Erik Sand", "That's it", 3603.0, None),
        ),
    ),
    Variant(
        format="tabular",
        name="unseen: a video editor's table, frames after the seconds",
        file="Sequence 01.csv",
        data=_PREMIERE.encode(),
        # How many frames a second has is not in the file: they count as hundredths, never a second off.
        turns=(
            Said("Speaker 1", "So the first question is about the river.", 0.0, 4.12),
            Said("Unknown speaker", "Mm.", 4.2, 5.0),
            Said("Speaker 2", "The river used to be here, right where we stand.", 5.05, 11.0),
            Said("Speaker 1", "In 1974?", 11.1, 12.2),
            Said("Speaker 2", "'74, '75.", 13.0, 15.0),
        ),
        warns="without a name",
    ),
)
