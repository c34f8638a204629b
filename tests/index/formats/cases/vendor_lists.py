"""JSON of meeting tools and earnings services: plain lists of who said what, lines of JSON, one long text."""

import json

from tests.index.formats.variants import Said, Variant

MEET = Variant(
    format="vendor_json",
    name="moments of the calendar count from the first one",
    file="entries.json",
    data=b"""{"transcriptEntries": [
 {"name": "conferenceRecords/a/transcripts/b/entries/1", "participant": "Ana Ruiz", "text": "Hello.", "languageCode": "en-US",
  "startTime": "2031-03-04T10:00:02.500Z", "endTime": "2031-03-04T10:00:03.500Z"},
 {"name": "conferenceRecords/a/transcripts/b/entries/2", "participant": "Bob Lee", "text": "Hi.", "languageCode": "en-US",
  "startTime": "2031-03-04T10:00:04Z", "endTime": "2031-03-04T10:00:05.250Z"}]}""",
    turns=(Said("Ana Ruiz", "Hello.", 0.0, 1.0), Said("Bob Lee", "Hi.", 1.5, 2.75)),
)

FATHOM = Variant(
    format="vendor_json",
    name="speakers as objects, one clock time each",
    file="recording.json",
    data=b"""{"title": "Hiring sync", "recorded_at": "2031-04-09T15:00:00Z", "transcript": [
 {"speaker": {"display_name": "Ana Ruiz", "matched_calendar_invitee_email": null}, "text": "Two candidates.", "timestamp": "00:00:03"},
 {"speaker": {"display_name": "Bob Lee", "matched_calendar_invitee_email": "bob@example.org"}, "text": "Both good.", "timestamp": "00:00:08"}]}""",
    turns=(Said("Ana Ruiz", "Two candidates.", 3.0), Said("Bob Lee", "Both good.", 8.0)),
    title="Hiring sync",
    date="2031-04-09",
)

EARNINGS_LIST = Variant(
    format="vendor_json",
    name="an earnings service: speakers with titles, no times",
    file="OKM.json",
    data=b"""{"symbol": "OKM", "quarter": "2031Q2", "transcript": [
 {"speaker": "Operator", "title": "Operator", "content": "Good day. Please go ahead, Ms. Brandt.", "sentiment": "0.0"},
 {"speaker": "Ilse Brandt", "title": "CFO", "content": "Thank you.\\n\\nSales were $4.1 million.", "sentiment": "0.6"},
 {"speaker": "Ilse Brandt", "title": "CFO", "content": "Orders rose.", "sentiment": "0.7"}]}""",
    turns=(
        Said("Operator", "Good day. Please go ahead, Ms. Brandt."),
        Said("Ilse Brandt", "Thank you.\n\nSales were $4.1 million."),
        Said("Ilse Brandt", "Orders rose."),
    ),
    ticker="OKM",
    period="Q2 2031",
    people={"Ilse Brandt": ("CFO", None)},
)

EARNINGS_TEXT = Variant(
    format="vendor_json",
    name="an earnings service: the whole call as one text",
    file="OKM-2031-2.json",
    data=b"""[{"symbol": "OKM", "quarter": 2, "year": 2031, "date": "2031-08-07 17:00:00",
 "content": "Operator: Good day. Our first question comes from Priya Nair.\\nPriya Nair: What about costs?\\nIlse Brandt: They fall.\\nOperator: Thank you."}]""",
    turns=(
        Said("Operator", "Good day. Our first question comes from Priya Nair."),
        Said("Priya Nair", "What about costs?"),
        Said("Ilse Brandt", "They fall."),
        Said("Operator", "Thank you."),
    ),
    ticker="OKM",
    period="Q2 2031",
    date="2031-08-07",
)

LINES = Variant(
    format="vendor_json",
    name="JSON Lines, line ends of Windows",
    file="chat.jsonl",
    data=b'{"speaker": "Ana Ruiz", "text": "One."}\r\n{"speaker": "Bob Lee", "text": "Two &amp; three."}\r\n\r\n{"speaker": "Bob Lee", "text": "Four."}\r\n',
    turns=(Said("Ana Ruiz", "One."), Said("Bob Lee", "Two &amp; three."), Said("Bob Lee", "Four.")),
)

LIST_UTF16 = Variant(
    format="vendor_json",
    name="a bare list of names and contents, UTF-16",
    file="Gespräch.json",
    data=json.dumps(
        [
            {"name": "Jörg Weiß", "content": "Wie viele?"},
            {"name": "Søren Ø", "content": "Zwölf."},
            {"name": None, "content": "Danke."},
        ],
        ensure_ascii=False,
    ).encode("utf-16"),
    turns=(Said("Jörg Weiß", "Wie viele?"), Said("Søren Ø", "Zwölf."), Said("Unknown speaker", "Danke.")),
    warns="without a name",
)

VARIANTS = (MEET, FATHOM, EARNINGS_LIST, EARNINGS_TEXT, LINES, LIST_UTF16)
