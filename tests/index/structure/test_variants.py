"""Names that are one person's, surely or perhaps, and labels that give their name."""

import dataclasses
from pathlib import Path

import pytest

from index.edits import Merge, Rename
from index.structure import annotate
from index.structure.variants import Proposal, proposals
from index.transcript import Speaker, Transcript, Turn
from tests.index.structure.kit import talk
from tests.index.structure.read_calls import CALLS
from tests.index.structure.test_read_calls import parsed, read
from tests.index.structure.test_transcript_kinds import qmsum


def of_names(*names: str) -> tuple[Proposal, ...]:
    turns = tuple(
        Turn(number=number, speaker=name, text="Yes.") for number, name in enumerate(names, start=1)
    )
    people = tuple(Speaker(name=name) for name in dict.fromkeys(names))
    return proposals(Transcript(id="x", title="x", turns=turns, speakers=people))


@pytest.mark.parametrize(
    ("other", "into"),
    [
        ("TIMOTHY ZHAO", "Timothy Zhao"),
        ("timothy zhao", "Timothy Zhao"),
        ("Timothy  Zhao", "Timothy Zhao"),
        ("Timothy Zhao.", "Timothy Zhao"),
        ("Timothý Zháo", "Timothy Zhao"),
        ("Zhao, Timothy", "Timothy Zhao"),
        ("ZHAO, Timothy", "Timothy Zhao"),
        ("Timothy Zhao (Host)", "Timothy Zhao"),
        ("Timothy Zhao [External]", "Timothy Zhao"),
        ("Timothy Zhao (Kanata, Lib.)", "Timothy Zhao"),
    ],
)
def test_the_same_words_are_one_person_for_certain(other: str, into: str) -> None:
    assert of_names(other, "Mei Ling", into) == (
        Proposal(
            edit=Merge(speakers=(other,), into=into),
            reason=of_names(other, into)[0].reason,
            certain=True,
            turn=None,
        ),
    )


@pytest.mark.parametrize(
    "pair", [("J.P. O'Neil", "JP ONeil"), ("Anne-Marie Roy", "Anne Marie Roy"), ("speaker 2", "Speaker 2")]
)
def test_punctuation_makes_nobody_else(pair: tuple[str, str]) -> None:
    assert [each.certain for each in of_names(*pair)] == [True]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ("Tim Zhao", '"tim" may be short for "timothy"'),
        ("T. Zhao", "an initial of the same name"),
        ("Timothy Z.", "an initial of the same name"),
        ("Timothy J. Zhao", "the same name with a further name in it"),
        ("Mr. Timothy Zhao", "the same name with a title before it"),
        ("Timothy Zhao - CFO", "the same name with a role or firm behind it"),
        ("Timothy Zhao, Chief Financial Officer", "the same name with a role or firm behind it"),
        ("Timothy Zao", 'the family name may have been misheard: "zao", "zhao"'),
        ("Zhao Timothy", "the same names in another order"),
        ("Tim", '"tim" may be short for "timothy", and nobody else has that name'),
        ("Zhao", "only the family name, and nobody else has it"),
        ("Timothy", "only the first name, and nobody else has it"),
    ],
)
def test_what_is_likely_is_proposed_with_its_reason(other: str, reason: str) -> None:
    (found,) = of_names("Timothy Zhao", "Mei Ling", "Timothy Zhao", other)
    assert not found.certain
    assert isinstance(found.edit, Merge)
    assert {*found.edit.speakers, found.edit.into} == {"Timothy Zhao", other}
    assert found.reason == reason


@pytest.mark.parametrize(
    "names",
    [
        ("Anne Zhao", "Timothy Zhao"),
        ("Timothy Zhao", "Timothy Brandt"),
        ("Timothy Zhao", "Timothy Brandt", "Tim"),
        ("Timothy Zhao", "Tina Zhao", "T. Zhao"),
        ("Zhou Min (Interpreter)", "Zhou Min"),
        ("Interpreter for Zhou Min", "Zhou Min"),
        ("Zhou Min (via interpreter)", "Zhou Min"),
        ("Ana Ruiz Jr.", "Ana Ruizova"),
        ("Ana Ruiz (2)", "Ana Ruiz"),
        ("John Doe (Jr.)", "John Doe"),
        ("Speaker 1", "Speaker 11"),
        ("Speaker 1", "Speaker 2"),
        ("Grad A", "Grad B", "PhD A", "Professor A"),
        ("Unidentified Analyst", "Unidentified Company Representative"),
        ("Q", "A"),
        ("张伟", "张明"),
    ],
)
def test_other_people_are_left_alone(names: tuple[str, ...]) -> None:
    assert of_names(*names) == ()


def test_labels_that_several_may_bear_are_never_certain() -> None:
    assert [
        each.certain for each in of_names("The Chair (Ms. Roy)", "The Chair (Mr. Bell)", "The Chair")
    ] == [False]
    assert [each.certain for each in of_names("Ana Ruiz (Birch)", "Ana Ruiz (Lane)", "Ana Ruiz")] == [False]


def test_two_who_talk_to_each_other_are_two() -> None:
    assert of_names("Ana Ruiz", "Ana", "Ana Ruiz", "Ana") == ()


def test_an_analyst_is_no_executive_of_the_same_first_name() -> None:
    people = (Speaker(name="Steve Lindsey", kind="management"), Speaker(name="Steve", kind="analyst"))
    turns = tuple(
        Turn(number=number, speaker=each.name, text="Yes.") for number, each in enumerate(people, start=1)
    )
    assert proposals(Transcript(id="x", title="x", turns=turns, speakers=people)) == ()
    same = tuple(dataclasses.replace(each, kind="analyst") for each in people)
    assert len(proposals(Transcript(id="x", title="x", turns=turns, speakers=same))) == 1


INTRODUCED = """
Speaker 1: Good morning everybody, this is Ana Ruiz, CFO of Fenwick. Shall we begin with the plan?
Speaker 2: Yes, please. The plan is late.
Speaker 1: Then let's see why.
"""


def test_a_label_that_gives_its_own_full_name_is_that_person() -> None:
    (found,) = proposals(talk(INTRODUCED))
    assert found == Proposal(
        edit=Rename(speaker="Speaker 1", name="Ana Ruiz"),
        reason='Speaker 1 says "this is Ana Ruiz" in turn 1',
        certain=True,
        turn=1,
    )


@pytest.mark.parametrize("label", ["SPEAKER_00", "Speaker A", "spk_0", "Participant 3"])
@pytest.mark.parametrize(
    "words", ["I'm Ana Ruiz, and", "My name is Ana Ruiz.", "I am Ana Ruiz from the plant."]
)
def test_many_ways_to_give_a_name(label: str, words: str) -> None:
    script = INTRODUCED.replace("Speaker 1:", f"{label}:").replace("this is Ana Ruiz, CFO of Fenwick.", words)
    assert [(each.edit, each.certain) for each in proposals(talk(script))] == [
        (Rename(speaker=label, name="Ana Ruiz"), True)
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Then let's see", "I'm Bo Lind, by the way. Then let's see"),
        ("Speaker 2: Yes, please.", "Speaker 2: Thank you, Kim. Yes, please."),
        ("Speaker 2: Yes, please.", "Speaker 2: This is Ana Ruiz, too. Yes, please."),
        ("Speaker 2: Yes, please.", "Ana: Yes, please."),
        (
            "Then let's see why.",
            "Yes.\nOperator: The next question comes from Bo Lind of Birch.\nSpeaker 1: Why?",
        ),
    ],
)
def test_a_label_that_may_stand_for_two_is_never_renamed_for_certain(old: str, new: str) -> None:
    assert not any(each.certain for each in proposals(talk(INTRODUCED.replace(old, new))))


@pytest.mark.parametrize(
    "words",
    [
        "this is Fenwick Tools, your conference call.",
        "this is Good News for all of us.",
        "this is very early for me.",
        "this is what Ana Ruiz, our CFO, told me.",
        "I'm Happy to begin.",
        "I'm I'm, I am sorry.",
    ],
)
def test_other_words_name_nobody(words: str) -> None:
    script = INTRODUCED.replace("this is Ana Ruiz, CFO of Fenwick.", words)
    transcript = dataclasses.replace(talk(script), company="Fenwick Tools")
    assert proposals(transcript) == ()


@pytest.mark.parametrize(
    ("words", "certain"),
    [
        ("this is Ana Ruiz.", False),
        ("this is Ana Ruiz, Chief Financial Officer.", True),
        ("this is Ana Ruiz from Fenwick.", True),
        ("this is Ana Ruiz speaking.", True),
        ("this is Ana Ruiz, and I have the minutes of the last meeting.", True),
        ("this is Ana Ruiz here.", True),
    ],
)
def test_presenting_somebody_is_not_naming_oneself(words: str, certain: bool) -> None:
    script = (
        INTRODUCED.replace("this is Ana Ruiz, CFO of Fenwick.", words)
        + "Speaker 2: So the project has a budget."
    )
    meeting = annotate(talk(script), kind="meeting")
    assert [each.certain for each in proposals(meeting)] == [certain]


@pytest.mark.parametrize("words", ["this is Ana Ruiz, our new CFO.", "this is Ana Ruiz, who has joined us."])
def test_who_presents_another_names_nobody(words: str) -> None:
    assert proposals(talk(INTRODUCED.replace("this is Ana Ruiz, CFO of Fenwick.", words))) == ()


def test_a_show_is_no_person() -> None:
    script = """
    Speaker 1: This is Second Wind from Harbour Radio with news of the sea. What brings you here today, so far from home?
    Speaker 2: The tide. I was out on the sand for longer than I should have been, and then there was no way back.
    """
    assert not any(each.certain for each in proposals(talk(script)))


def test_a_floor_that_is_given_by_name_is_proposed_only() -> None:
    script = """
    Dana: Welcome to the meeting. I'd like to turn it over to our engineer, Bo Lind.
    Speaker 2: Thanks. The agenda for the project is short.
    Dana: Good.
    """
    (found,) = proposals(talk(script))
    assert found == Proposal(
        edit=Rename(speaker="Speaker 2", name="Bo Lind"),
        reason="turn 1 gives the floor to Bo Lind, and Speaker 2 speaks next",
        certain=False,
        turn=1,
    )


def test_a_label_that_names_somebody_who_speaks_is_to_be_joined_by_hand() -> None:
    script = INTRODUCED + "Ana Ruiz: I'm back, the line dropped."
    (found,) = proposals(talk(script))
    assert (found.edit, found.certain) == (Merge(speakers=("Speaker 1",), into="Ana Ruiz"), False)


def test_nothing_certain_is_found_in_the_calls(shared: Path) -> None:
    found = [each for row in CALLS for each in proposals(read(shared, parsed(row)[0]))]
    assert found
    assert not any(each.certain for each in found)


@pytest.mark.slow
def test_certain_names_of_parliaments_are_those_with_and_without_the_riding(shared: Path) -> None:
    merged = 0
    for transcript in qmsum(shared):
        people = tuple(
            Speaker(name=name) for name in dict.fromkeys(turn.speaker for turn in transcript.turns)
        )
        for each in proposals(dataclasses.replace(transcript, speakers=people)):
            if each.certain:
                assert isinstance(each.edit, Merge)
                assert [name.partition(" (")[0] for name in each.edit.speakers] == [each.edit.into]
                merged += 1
    assert merged == 309
