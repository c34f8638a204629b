"""What the name of a file says of the transcript in it."""

import pytest

from index.formats import read_document
from index.formats.file_names import NameFacts, read_name

CAPTIONS = b"1\n00:00:01,000 --> 00:00:02,000\nAna Ruiz: Good day.\n"


@pytest.mark.parametrize(
    ("name", "title", "date"),
    [
        ("GMT20310304-100000_Recording.transcript.vtt", "Recording of 2031-03-04", "2031-03-04"),
        ("GMT20310304-100000_Recording_1920x1080.cc.vtt", "Recording of 2031-03-04", "2031-03-04"),
        ("Weekly sync-20310304_100000-Meeting Recording.vtt", "Weekly sync", "2031-03-04"),
        ("Weekly sync-20310304_100000-Meeting Recording-en-US.vtt", "Weekly sync", "2031-03-04"),
        ("Meeting in _General_-20310304_100000-Meeting Recording.vtt", "Meeting in General", "2031-03-04"),
        ("Weekly sync (2031-03-04 10_00 GMT-5) - Transcript.docx", "Weekly sync", "2031-03-04"),
        ("Weekly sync - 2031_03_04 10_00 EST - Notes by Gemini.docx", "Weekly sync", "2031-03-04"),
        ("20310304 1030 - Weekly sync.txt", "Weekly sync", "2031-03-04"),
        ("Weekly_sync_otter_ai.txt", "Weekly sync", None),
        ("2031-03-04 Board call.srt", "Board call", "2031-03-04"),
        ("Board call 2031-03-04 at 10.30 AM.txt", "Board call", "2031-03-04"),
        ("2031-03-04T10-00-00Z_standup.json", "standup", "2031-03-04"),
        ("4 Mar 2031 staff meeting.txt", "staff meeting", "2031-03-04"),
        ("March-4-2031-all-hands-meeting.txt", "all hands meeting", "2031-03-04"),
        ("Interview_with_Ana_Ruiz_2031-03-04.docx", "Interview with Ana Ruiz", "2031-03-04"),
        ("会议 2031年3月4日.txt", "会议", "2031-03-04"),
        ("25-12-2031 board.txt", "board", "2031-12-25"),
        ("12.25.2031 board.txt", "board", "2031-12-25"),
        ("2031-03-04.txt", "2031-03-04", "2031-03-04"),
        # Two orders are possible, or two dates.
        ("03-04-2031 board.txt", "03-04-2031 board", None),
        ("04.03.2031 board.txt", "04.03.2031 board", None),
        ("2031-03-04 to 2031-03-05 offsite.txt", "2031-03-04 to 2031-03-05 offsite", None),
        # No dates at all.
        ("2031-13-04 board.txt", "2031-13-04 board", None),
        ("12345678.txt", "12345678", None),
        ("order 1203103041.txt", "order 1203103041", None),
        ("2031 plan.txt", "2031 plan", None),
        # What people call their files stays.
        ("calls/june/My  Talk.txt", "My Talk", None),
        ("calls.zip/june/board.vtt", "board", None),
        ("Recording studio tour.txt", "Recording studio tour", None),
        ("follow-up.txt", "follow-up", None),
        ("v1.2 planning.txt", "v1.2 planning", None),
        ("Transcript.txt", "Transcript", None),
        ("board.en.vtt", "board", None),
        ("board.mp4.srt", "board", None),
        ("Harbor tour [a1B2c3D4e5F].en-GB.vtt", "Harbor tour", None),
        ("board (2).txt", "board", None),
        ("-", None, None),
    ],
)
def test_title_and_date(name: str, title: str | None, date: str | None) -> None:
    facts = read_name(name)
    assert (facts.title, facts.date) == (title, date)


@pytest.mark.parametrize(
    ("name", "period", "company", "ticker"),
    [
        ("Q2-2031-Acme-Earnings-Call.txt", "Q2 2031", "Acme", None),
        ("Acme Tools Ltd (ACM) Q2 2031 Earnings Call Transcript.html", "Q2 2031", "Acme Tools Ltd", "ACM"),
        ("FWK-Q2-2031.txt", "Q2 2031", None, "FWK"),
        ("FWK_2031Q2_earnings_call.json", "Q2 2031", None, "FWK"),
        ("Halden Foods Q4 FY31 results call.pdf", "Q4 2031", "Halden Foods", None),
        # A team, a budget and lower case are no plain names of a company.
        ("HR-Q2-2031.txt", "Q2 2031", None, None),
        ("Budget Q3 2031 review.txt", "Q3 2031", None, None),
        ("halden-2031q2.txt", "Q2 2031", None, None),
        ("Earnings Call Q2 2031.txt", "Q2 2031", None, None),
        ("Acme board.txt", None, None, None),
    ],
)
def test_what_a_call_is_named(name: str, period: str | None, company: str | None, ticker: str | None) -> None:
    facts = read_name(name)
    assert (facts.period, facts.company, facts.ticker) == (period, company, ticker)


def test_names_of_pasted_text_say_nothing() -> None:
    assert read_name("-") == NameFacts()


def test_a_name_that_no_file_can_have_says_nothing() -> None:
    assert read_name("2031-" * 60_000) == NameFacts()
    assert read_name("2031-03-04 " * 23) != NameFacts()


def test_the_name_fills_in_what_the_file_leaves_out() -> None:
    transcript = read_document(CAPTIONS, "calls/2031-03-04 Board call.srt").transcript
    assert (transcript.title, transcript.date, transcript.id) == (
        "Board call",
        "2031-03-04",
        "2031-03-04-board-call",
    )
    titled = b"WEBVTT - Budget talk\n\n00:01.000 --> 00:02.000\nAna Ruiz: Good day.\n"
    transcript = read_document(titled, "2031-03-04 Board call.vtt").transcript
    assert (transcript.title, transcript.date) == ("Budget talk", "2031-03-04")


def test_the_own_json_says_all_itself() -> None:
    transcript = read_document(
        b'{"turns": [{"speaker": "Ana", "text": "Good day."}]}', "2031-03-04 Board call.json"
    ).transcript
    assert (transcript.title, transcript.date) == ("2031-03-04 Board call", None)
