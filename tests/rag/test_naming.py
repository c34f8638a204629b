"""Which transcripts a question names."""

from dataclasses import replace

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.naming import is_side_by_side, named_transcripts, without_companies


def call(name: str, company: str, period: str | None = None) -> Transcript:
    return Transcript(
        id=name,
        title=name,
        company=company,
        period=period,
        turns=(Turn(number=1, speaker="A", text="Hello."),),
    )


CALLS = (
    call("h1", "Halden Robotics N.V.", "Q1 2031"),
    call("h2", "Halden Robotics N.V.", "Q2 2031"),
    call("b", "Bright Foods Inc", "Q2 2031"),
    call("g", "General Electric", "Q2 2031"),
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Halden say about capex?", ("h1", "h2")),
        ("Halden's capex in Q2?", ("h2",)),
        ("Halden capex in the first quarter of 2031", ("h1",)),
        ("Halden in Q4 2030?", ("h1", "h2")),
        ("Bright's margin and Halden's?", ("h1", "h2", "b")),
        ("is the outlook bright?", ()),
        ("General Electric's cash?", ("g",)),
        ("electric vehicles?", ()),
        ("capex?", ()),
        ("Compare Halden and Bright Foods on margins", ("h1", "h2", "b")),
        ("Halden's latest call: capex?", ("h2",)),
        ("What does Halden expect for Q2 2031?", ("h1", "h2")),
        ("halden robotics margins", ("h1", "h2")),
        ("Halden, Bright and General Electric", ()),  # all of them
    ],
)
def test_named_transcripts(question: str, expected: tuple[str, ...]) -> None:
    assert named_transcripts(question, CALLS) == expected


def test_naming_the_only_company_limits_nothing() -> None:
    assert named_transcripts("Halden's capex?", CALLS[:2]) == ()


FAMILY = (
    replace(call("k", "Kulp Inc"), speakers=(Speaker(name="Iv Brand"),)),
    replace(
        call("ge", "General Electric"), speakers=(Speaker(name="Lars Kulp"), Speaker(name="B", firm="Halden"))
    ),
    call("h", "Halden Robotics"),
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kulp: cash?", ("k",)),
        ("What did Kulp say about cash?", ("k", "ge")),  # the company or the man
        ("General Electric: what did Kulp say about cash?", ("ge",)),
        ("What did Lars Kulp say about cash at General Electric?", ("ge",)),
        ("What did Halden ask General Electric?", ("ge",)),  # a firm that asks
        ("What did Halden say?", ("h",)),
    ],
)
def test_a_company_is_told_from_a_person_and_a_firm_of_its_name(
    question: str, expected: tuple[str, ...]
) -> None:
    assert named_transcripts(question, FAMILY) == expected


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Halden Robotics: how high was capex?", "how high was capex?"),
        ("halden's: capex?", "capex?"),
        ("How high was capex (Halden)?", "How high was capex?"),
        ("At Halden, how high was capex?", "how high was capex?"),
        ("On Halden's Q1 2031 call: capex?", "capex?"),
        ("capex at Halden?", "capex?"),
        ("Halden's capex?", "capex?"),
        ("What did Halden say about capex?", "capex?"),
        ("Halden capex?", "capex?"),
        ("How many robots does Halden's plant make?", "How many robots does plant make?"),
        ("Halden?", "Halden?"),
    ],
)
def test_words_that_pick_the_transcript_are_not_searched_for(question: str, left: str) -> None:
    assert without_companies(question, CALLS[:2]) == left


def test_words_stay_where_several_companies_are_in_scope() -> None:
    assert without_companies("Halden: capex?", CALLS) == "Halden: capex?"


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("Compare the margins", True),
        ("capex in each quarter?", True),
        ("Halden's capex and Bright's?", True),
        ("capex in Q1 2031, and in Q2 2031?", True),
        ("capex across all companies", True),
        ("capex?", False),
        ("Halden's capex?", False),
    ],
)
def test_side_by_side(question: str, several: bool) -> None:
    assert is_side_by_side(question, CALLS) is several


def test_one_transcript_is_never_side_by_side() -> None:
    assert not is_side_by_side("compare both segments", CALLS[:1])


def test_both_segments_is_no_matter_of_many_transcripts() -> None:
    many = tuple(call(f"c{n}", f"Aurum{chr(97 + n)} Inc") for n in range(9))
    assert not is_side_by_side("growth of both segments?", many)
    assert is_side_by_side("growth at each company?", many)
