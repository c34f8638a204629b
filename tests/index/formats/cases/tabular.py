"""Tables of turns: CSV and TSV as spreadsheets, transcribers and databases write them."""

from tests.index.formats.variants import Said, Variant

_MEETING = """\
Speaker,Start,End,Text
Ana Ruiz,0:00:01.200,0:00:03.900,"Good morning, everyone."
Ana Ruiz,0:00:04.000,0:00:06.500,"Let's start, we have forty minutes."
Bob Lee,0:00:07.100,0:00:08.000,"Morning."
Bob Lee,0:00:08.000,0:00:08.400,""
Chidi Okafor,0:00:09.300,0:00:15.750,"I had sent an agenda: budget, hiring, and the ""Larkspur"" release."
Ana Ruiz,0:00:16.000,0:00:17.100,Budget first.
Chidi Okafor,0:00:17.500,0:00:24.000,"We spent 48,200 of 60,000, that is 80.3%."
Chidi Okafor,0:00:24.100,0:00:29.900,"The rest goes to the test rig; Dr. Eide needs it by the 9th."
Bob Lee,0:00:29.500,0:00:31.000,Does she?
Chidi Okafor,0:00:31.200,0:00:32.000,Yes.
Bob Lee,0:00:32.600,0:00:36.300,"Then order it, I'll sign today."
Ana Ruiz,0:00:36.500,0:00:37.400,Thank you.
Ana Ruiz,0:00:38.000,0:00:40.250,Hiring.
Bob Lee,0:00:41.000,0:00:47.500,"Two offers are out -- one to Wroclaw, one here."
Bob Lee,0:00:47.600,0:00:52.000,"I expect an answer on Friday, maybe sooner."
Chidi Okafor,0:00:52.500,0:00:53.200,Good.
Ana Ruiz,0:00:53.500,0:00:57.000,"And the third? We spoke of three, no?"
Bob Lee,0:00:57.200,0:00:59.900,"On hold, until the budget is through."
Ana Ruiz,0:01:00.000,0:01:00.900,Okay.
Chidi Okafor,0:59:58.000,1:00:03.000,"Right, Larkspur: we ship on the 20th"
Chidi Okafor,1:00:03.000,1:00:07.000,"unless the audit finds something."
Bob Lee,1:00:07.500,1:00:09.000,"Has it, so far?"
Chidi Okafor,1:00:09.200,1:00:10.000,No.
Ana Ruiz,1:00:10.500,1:00:12.000,"Then we're done, thanks."
Bob Lee,1:00:12.100,1:00:12.900,Bye.
Chidi Okafor,1:00:13.000,1:00:13.800,Bye.
"""

MEETING = Variant(
    format="tabular",
    name="captions of an hour: clock times, quotes, overlaps, an empty row",
    file="weekly.csv",
    data=_MEETING.encode(),
    turns=(
        Said("Ana Ruiz", "Good morning, everyone. Let's start, we have forty minutes.", 1.2, 6.5),
        Said("Bob Lee", "Morning.", 7.1, 8.0),
        Said("Chidi Okafor", 'I had sent an agenda: budget, hiring, and the "Larkspur" release.', 9.3, 15.75),
        Said("Ana Ruiz", "Budget first.", 16.0, 17.1),
        Said(
            "Chidi Okafor",
            "We spent 48,200 of 60,000, that is 80.3%. The rest goes to the test rig; Dr. Eide needs it by the 9th.",
            17.5,
            29.9,
        ),
        Said("Bob Lee", "Does she?", 29.5, 31.0),
        Said("Chidi Okafor", "Yes.", 31.2, 32.0),
        Said("Bob Lee", "Then order it, I'll sign today.", 32.6, 36.3),
        Said("Ana Ruiz", "Thank you. Hiring.", 36.5, 40.25),
        Said(
            "Bob Lee",
            "Two offers are out -- one to Wroclaw, one here. I expect an answer on Friday, maybe sooner.",
            41.0,
            52.0,
        ),
        Said("Chidi Okafor", "Good.", 52.5, 53.2),
        Said("Ana Ruiz", "And the third? We spoke of three, no?", 53.5, 57.0),
        Said("Bob Lee", "On hold, until the budget is through.", 57.2, 59.9),
        Said("Ana Ruiz", "Okay.", 60.0, 60.9),
        Said(
            "Chidi Okafor",
            "Right, Larkspur: we ship on the 20th unless the audit finds something.",
            3598.0,
            3607.0,
        ),
        Said("Bob Lee", "Has it, so far?", 3607.5, 3609.0),
        Said("Chidi Okafor", "No.", 3609.2, 3610.0),
        Said("Ana Ruiz", "Then we're done, thanks.", 3610.5, 3612.0),
        Said("Bob Lee", "Bye.", 3612.1, 3612.9),
        Said("Chidi Okafor", "Bye.", 3613.0, 3613.8),
    ),
    warns="1 row without words",
)

PLAIN = Variant(
    format="tabular",
    name="no times: each row a turn, line breaks in a cell",
    file="interview.csv",
    data=b'Name,Transcript\nMara Quist,"How did it start?\n\nAnd when?"\nJonas Veld,"In May, with a bang."\nJonas Veld,No joke.\n',
    turns=(
        Said("Mara Quist", "How did it start?\n\nAnd when?"),
        Said("Jonas Veld", "In May, with a bang."),
        Said("Jonas Veld", "No joke."),
    ),
)

EXCEL = Variant(
    format="tabular",
    name="a spreadsheet's export: UTF-16, sep=, semicolons, decimal commas, CRLF",
    file="Sitzung.csv",
    data=(
        "sep=;\r\nSprecher;Beginn;Ende;Wortlaut\r\n"
        'Jörg Weiß;00:00:01,500;00:00:03,250;"Guten Tag; wie geht\'s?"\r\n'
        "Søren Ø;00:00:04,000;00:00:05,000;Gut.\r\n"
        ";00:00:09,000;00:00:10,000;Danke.\r\n"
    ).encode("utf-16"),
    turns=(
        Said("Jörg Weiß", "Guten Tag; wie geht's?", 1.5, 3.25),
        Said("Søren Ø", "Gut.", 4.0, 5.0),
        Said("Unknown speaker", "Danke.", 9.0, 10.0),
    ),
    warns="without a name",
)

WHISPER = Variant(
    format="tabular",
    name="Whisper's TSV: milliseconds that the header does not name, no speakers",
    file="memo.tsv",
    data=b"start\tend\ttext\n0\t2400\tThe pump is fixed.\n2400\t4000\tIt runs again.\n7500\t9000\tCall Marek.\n",
    turns=(
        Said("Unknown speaker", "The pump is fixed. It runs again.", 0.0, 4.0),
        Said("Unknown speaker", "Call Marek.", 7.5, 9.0),
    ),
    warns="no speakers are named",
)

TURNS = Variant(
    format="tabular",
    name="a column of turn numbers, milliseconds by name, roles and firms, a byte order mark",
    file="Q1.csv",
    data=b"\xef\xbb\xbfturn_id,speaker_name,job_title,Company,start_ms,end_ms,utterance\r\n"
    b"1,Ilse Brandt,CFO,Okmere Ltd,0,1500,Sales rose.\r\n"
    b"1,Ilse Brandt,CFO,Okmere Ltd,1500,2500,Costs fell.\r\n"
    b"2,Ilse Brandt,CFO,Okmere Ltd,2600,3500,Questions?\r\n"
    b"3,Priya Nair,Analyst,Northfield,4000,5250,Why?\r\n",
    turns=(
        Said("Ilse Brandt", "Sales rose. Costs fell.", 0.0, 2.5),
        Said("Ilse Brandt", "Questions?", 2.6, 3.5),
        Said("Priya Nair", "Why?", 4.0, 5.25),
    ),
    people={"Ilse Brandt": ("CFO", "Okmere Ltd"), "Priya Nair": (None, "Northfield")},
)

TITLED = Variant(
    format="tabular",
    name="a title above the header, seconds, a Markdown table",
    file="notes.md",
    data=b"Site visit\n2031-05-02\n\n| Who | Start (s) | What | Dialogue |\n|---|---:|---|---|\n"
    b"| Ana Ruiz | 1.5 | x | Watch out. |\n| \xe5\xbc\xa0\xe6\x99\x93\xe4\xb8\xb9 | 4 | x | \xe5\xa5\xbd\xe3\x80\x82 |\n",
    turns=(Said("Ana Ruiz", "Watch out.", 1.5), Said("张晓丹", "好。", 4.0)),
    title="Site visit",
    date="2031-05-02",
)

RAGGED = Variant(
    format="tabular",
    name="commas and quotation marks that nobody escaped, lines that broke",
    file="dump.csv",
    data=b'speaker,text\nAna,Well, yes, I "think" so\nBob,"no\nAna,and so\non we went\nBob,\nAna,Fine.\n',
    turns=(
        Said("Ana", 'Well, yes, I "think" so'),
        Said("Bob", '"no'),
        Said("Ana", "and so\non we went"),
        Said("Ana", "Fine."),
    ),
    warns="quotation mark that does not pair",
)

MOMENTS = Variant(
    format="tabular",
    name="a chat log: moments of the calendar, numbers for speakers, tabs",
    file="log.txt",
    data=b"id\tTimestamp\tspeaker_id\tMessage\n17\t2031-03-04 10:00:02\t1\tHi, all.\n18\t2031-03-04 10:00:05\t2\tHo.\n19\t2031-03-04 11:00:02\t1\tBye.\n",
    turns=(
        Said("Speaker 1", "Hi, all.", 0.0),
        Said("Speaker 2", "Ho.", 3.0),
        Said("Speaker 1", "Bye.", 3600.0),
    ),
)

VARIANTS = (MEETING, PLAIN, EXCEL, WHISPER, TURNS, TITLED, RAGGED, MOMENTS)
