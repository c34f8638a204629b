"""Each correction: what it does to turns, names and facts, and what it says when it fits nothing."""

import pytest

from index.correcting import Correcting
from index.document import Base
from index.edits import Assign, Describe, Mend, Merge, Rename
from index.errors import EditError
from tests.index.library_kit import document

NAMES = ("Operator", "Speaker 1", "Tim", "Timothy Zhao", "Speaker 1", "Ana Ruiz")
TEXTS = ("Good day.", "Capex fell.", "Why?", "Thank you.", "Wheat was cheaper.", "Next slide.")


@pytest.fixture
def correcting() -> Correcting:
    return Correcting(Base(transcript=document("call", TEXTS, names=NAMES).transcript))


def speakers(correcting: Correcting) -> list[str]:
    return [turn.speaker for turn in correcting.turns]


def test_a_rename_gives_every_turn_the_name(correcting: Correcting) -> None:
    correcting.apply(Rename(speaker="Speaker 1", name="  Piet   Vos ", role="CFO"))
    assert speakers(correcting) == ["Operator", "Piet Vos", "Tim", "Timothy Zhao", "Piet Vos", "Ana Ruiz"]
    assert correcting.people["Piet Vos"].role == "CFO"
    assert correcting.aliases("Piet Vos") == ("Speaker 1",)


def test_a_former_name_and_another_case_find_the_person(correcting: Correcting) -> None:
    correcting.apply(Rename(speaker="Speaker 1", name="Piet Vos"))
    correcting.apply(Rename(speaker="Speaker 1", role="CFO"))
    edit = correcting.apply(Rename(speaker="piet vos", firm="Harrow Mills"))
    assert edit == Rename(speaker="Piet Vos", firm="Harrow Mills")
    assert (correcting.people["Piet Vos"].role, correcting.people["Piet Vos"].firm) == (
        "CFO",
        "Harrow Mills",
    )


def test_a_name_that_another_has_joins_the_two(correcting: Correcting) -> None:
    correcting.apply(Rename(speaker="Tim", role="Analyst"))
    correcting.apply(Rename(speaker="Tim", name="Timothy Zhao"))
    assert speakers(correcting)[2:4] == ["Timothy Zhao", "Timothy Zhao"]
    assert correcting.people["Timothy Zhao"].role == "Analyst"
    assert correcting.aliases("Timothy Zhao") == ("Tim",)


def test_names_that_were_swapped_can_be_swapped_back(correcting: Correcting) -> None:
    correcting.apply(Rename(speaker="Tim", name="somebody"))
    correcting.apply(Rename(speaker="Ana Ruiz", name="Tim"))
    correcting.apply(Rename(speaker="somebody", name="Ana Ruiz"))
    assert speakers(correcting)[2] == "Ana Ruiz"
    assert speakers(correcting)[5] == "Tim"
    # Both names are somebody's now, so neither is an alias of the other.
    assert (correcting.aliases("Tim"), correcting.aliases("Ana Ruiz")) == ((), ())


def test_merging_takes_several_names(correcting: Correcting) -> None:
    edit = correcting.apply(Merge(speakers=("Tim", "Speaker 1", "Timothy Zhao"), into="Timothy Zhao"))
    assert edit == Merge(speakers=("Tim", "Speaker 1"), into="Timothy Zhao")
    assert set(speakers(correcting)) == {"Operator", "Timothy Zhao", "Ana Ruiz"}
    assert correcting.aliases("Timothy Zhao") == ("Speaker 1", "Tim")


def test_several_names_can_be_merged_into_a_new_one(correcting: Correcting) -> None:
    correcting.apply(Merge(speakers=("Tim", "Timothy Zhao"), into="T. Zhao"))
    assert speakers(correcting)[2:4] == ["T. Zhao", "T. Zhao"]


def test_assigning_moves_turns_alone(correcting: Correcting) -> None:
    edit = correcting.apply(Assign(turns=(5, 2, 5), speaker="ana ruiz"))
    assert edit == Assign(turns=(2, 5), speaker="Ana Ruiz")
    assert speakers(correcting) == ["Operator", "Ana Ruiz", "Tim", "Timothy Zhao", "Ana Ruiz", "Ana Ruiz"]
    assert correcting.aliases("Ana Ruiz") == ()
    correcting.apply(Assign(turns=(1,), speaker="Somebody New"))
    assert speakers(correcting)[0] == "Somebody New"


def test_mending_keeps_the_speaker_and_the_file_s_words(correcting: Correcting) -> None:
    correcting.apply(Rename(speaker="Speaker 1", name="Piet Vos"))
    correcting.apply(Mend(turn=2, text="  Cash capex fell.\n"))
    turn = correcting.turns[1]
    assert (turn.speaker, turn.text, turn.original) == ("Piet Vos", "Cash capex fell.", "Capex fell.")
    correcting.apply(Mend(turn=2, text="Capex fell."))
    assert (correcting.turns[1].text, correcting.turns[1].original) == ("Capex fell.", None)


def test_facts_are_set_and_cleared(correcting: Correcting) -> None:
    correcting.apply(Describe(title="The call", company="Harrow Mills", kind="meeting", date="2031-05-02"))
    correcting.apply(Describe(company=""))
    assert correcting.facts == {
        "title": "The call", "company": None, "kind": "meeting", "date": "2031-05-02",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (Rename(speaker="Rui", name="X"), 'no speaker "Rui" in call; did you mean Ana Ruiz?'),
        (Rename(speaker="Timothy Zao", name="X"), "did you mean Timothy Zhao"),
        (Rename(speaker="Qqqq", name="X"), "there is Operator, Speaker 1, Tim, Timothy Zhao, Ana Ruiz"),
        (Rename(speaker="Tim"), "give a name, a role, a firm or a kind"),
        (Rename(speaker="Tim", name="  "), "needs a name that is not empty"),
        (Rename(speaker="Tim", kind="boss"), 'no kind of speaker "boss"; choose one of operator, '),  # type: ignore[arg-type]
        (Rename(speaker="Tim", name="x" * 401), "401 characters: give at most 400"),
        (Rename(speaker="Tim", name="a\x1b[2J"), "cannot be shown"),
        (Rename(speaker="Tim", name="a\ud800"), "half a character"),
        (Merge(speakers=("Tim",), into="Tim"), '"Tim" is one speaker already'),
        (
            Merge(speakers=("Tim",), into="Timothy Zaho"),
            "did you mean Timothy Zhao? (a new name is given with",
        ),
        (Merge(speakers=("Tom", "Tim"), into="Timothy Zhao"), 'no speaker "Tom" in call; did you mean Tim'),
        (Merge(speakers=(), into="Tim"), "name another one to merge with"),
        (Assign(turns=(), speaker="Tim"), "--turns 14-16"),
        (Assign(turns=(6, 7), speaker="Tim"), "no turn 7 in call; it has turns 1 to 6"),
        (Assign(turns=(1,), speaker=" "), "cannot be empty"),
        (Mend(turn=0, text="Yes."), "no turn 0 in call"),
        (Mend(turn=1, text=" \n "), "the words of turn 1 cannot be empty"),
        (Describe(), "give title, company, ticker, period, date, kind, series"),
        (Describe(title=""), "cannot be empty"),
        (Describe(date="21 August 2024"), "give it like 2024-08-21"),
        (Describe(date="2024-02-30"), "is no date"),
        (Describe(kind="podcast"), "choose one of earnings_call, meeting, interview, hearing, other"),
    ],
)
def test_what_fits_nothing_says_so_in_one_line_and_changes_nothing(
    correcting: Correcting, edit: object, words: str
) -> None:
    before = (list(correcting.turns), dict(correcting.names), dict(correcting.facts))
    with pytest.raises(EditError) as caught:
        correcting.apply(edit)  # type: ignore[arg-type]
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (correcting.turns, correcting.names, correcting.facts) == before


def test_joiners_within_a_name_are_kept(correcting: Correcting) -> None:
    correcting.apply(Rename(speaker="Tim", name="نگین می‌رود"))
    assert speakers(correcting)[2] == "نگین می‌رود"
