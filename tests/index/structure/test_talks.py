"""Kinds of speakers and exchanges of interviews, hearings, meetings and courts."""

from pathlib import Path

import pytest

from index.structure import annotate
from index.transcript import Section, Transcript
from tests.index.structure.kit import talk, who
from tests.index.structure.talks import COUNCIL, COURT, PANEL, PODCAST, SENATE, STAND_UP, TWO_HOSTS
from tests.index.structure.test_transcript_kinds import qmsum


def kinds(transcript: Transcript) -> dict[str, str]:
    return {speaker.name: speaker.kind for speaker in transcript.speakers}


def asked(transcript: Transcript) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(each.asker, each.questions, each.replies) for each in transcript.exchanges]


def test_a_host_interviews_and_each_question_has_its_replies() -> None:
    show = talk(PODCAST)
    assert kinds(show) == {"Nora Beck": "interviewer", "Idris Vaughan": "interviewee"}
    assert (who(show, "Nora Beck").kind_turn, who(show, "Idris Vaughan").kind_turn) == (3, 4)
    assert asked(show) == [
        ("Nora Beck", (3, 5), (4, 6)),
        ("Nora Beck", (7,), (8,)),
        ("Nora Beck", (9, 11, 13), (10, 12)),
    ]
    assert show.sections == (Section(kind="whole", first_turn=1, last_turn=13),)


def test_two_hosts_ask_in_turn() -> None:
    show = talk(TWO_HOSTS)
    assert kinds(show) == {"Speaker 1": "interviewer", "Speaker 2": "interviewer", "Speaker 3": "interviewee"}
    assert [each.asker for each in show.exchanges] == ["Speaker 1", "Speaker 2", "Speaker 2", "Speaker 1"]


def test_several_guests_of_a_panel_reply_to_one_question() -> None:
    panel = talk(PANEL)
    assert kinds(panel) == {
        "Moderator": "interviewer",
        "Hala Nasser": "interviewee",
        "Jonas Ek": "interviewee",
    }
    assert asked(panel)[1] == ("Moderator", (3,), (4, 5))


def test_a_hearing_has_chair_members_and_witnesses() -> None:
    hearing = talk(SENATE)
    assert kinds(hearing) == {
        "Chairman Dorn": "chair",
        "Ms. Okafor": "witness",
        "Captain Reyes": "witness",
        "Senator Hale": "member",
        "Senator Lind": "member",
    }
    assert asked(hearing) == [
        ("Chairman Dorn", (5,), (6,)),
        ("Senator Hale", (8, 10, 12), (9, 11)),
        ("Senator Lind", (14, 16), (15, 17)),
    ]
    assert hearing.sections == (
        Section(kind="prepared_remarks", first_turn=1, last_turn=4),
        Section(kind="questions_and_answers", first_turn=5, last_turn=18),
    )


def test_counsel_in_court_ask_but_are_members_of_nothing() -> None:
    court = talk(COURT)
    assert kinds(court)["THE COURT"] == "chair"
    assert kinds(court)["THE WITNESS"] == "witness"
    assert kinds(court)["MR. ADEYEMI"] == "other"
    assert asked(court) == [("MR. ADEYEMI", (5, 7, 11), (6, 8, 12)), ("MS. PARR", (13, 15), (14, 16))]


def test_a_meeting_has_a_chair_only_where_the_text_shows_one() -> None:
    assert set(kinds(talk(STAND_UP)).values()) == {"other"}
    assert talk(STAND_UP).exchanges == ()
    council = talk(COUNCIL)
    assert kinds(council) == {
        "Chair Whitford": "chair",
        "Councillor Ames": "other",
        "Councillor Bray": "other",
    }
    assert council.exchanges == ()


def test_an_audience_asks_after_a_talk() -> None:
    speech = "Rivers carry sand, and where they meet the sea they put it down. " * 26
    script = f"""
    Prof. Hale: {speech}That is all; I'm happy to open the floor for questions.
    Listener: Why is the sand grey?
    Prof. Hale: Because the hills are slate.
    Second listener: How long does a delta live?
    Prof. Hale: As long as the river does.
    """
    answered = talk("Host: Here is Professor Hale.\n" + script.strip())
    assert asked(answered) == [("Listener", (3,), (4,)), ("Second listener", (5,), (6,))]
    assert answered.sections[1] == Section(kind="questions_and_answers", first_turn=3, last_turn=6)


COMMITTEE = {
    "education_0": (
        "Lynne Neagle AM",
        "Vaughan Gething AM; Professor Jean White; Tracey Breheny; Julie Morgan AM; Albert Heaney; Nicola Edwards",
    ),
    "education_11": ("Lynne Neagle AM", "Carol Shillabeer"),
    "education_18": ("Lynne Neagle AM", "Kirsty Williams AM; Eluned Morgan AM; Huw Morris"),
    "education_20": ("John Griffiths AM", "Dr David Blaney; Bethan Owen"),
    "education_24": ("John Griffiths AM", "Meilyr Rowlands; Claire Morgan; Simon Brown"),
}
"""By session: who chairs, and who is heard; the others with "AM" behind their names ask. Read by hand."""

EXCHANGES = {
    "education_11": "1-4 6-14 15-20 22-36 37-40 42-56 58-64 66-72 74-86 87-88 90-94",
}
"""First and last turn of each questioning, read by hand."""


@pytest.mark.slow
def test_committees_are_read_as_a_reader_does(shared: Path) -> None:
    sessions = {
        transcript.title: annotate(transcript)
        for transcript in qmsum(shared)
        if transcript.title in COMMITTEE
    }
    assert set(sessions) == set(COMMITTEE)
    for title, (chair, heard) in COMMITTEE.items():
        witnesses = set(heard.split("; "))
        for speaker in sessions[title].speakers:
            if speaker.name == chair:
                expected = "chair"
            elif speaker.name in witnesses:
                expected = "witness"
            else:
                expected = "member" if speaker.name.endswith(" AM") else "other"
            assert (title, speaker.name, speaker.kind) == (title, speaker.name, expected)
    for title, turns in EXCHANGES.items():
        found = " ".join(f"{each.first_turn}-{each.last_turn}" for each in sessions[title].exchanges)
        assert found == turns
