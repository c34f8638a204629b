"""How filter words fit what transcripts state."""

import pytest

from index.matching import (
    find_phrase,
    folded,
    has_phrase,
    has_role,
    is_period,
    is_speaker,
    near,
    period_parts,
    section_kind,
)
from index.transcript import Speaker


def test_folding_drops_case_accents_and_punctuation() -> None:
    assert folded("José O'Neill-Łódź, Jr.") == ["jose", "o", "neill", "łodz", "jr"]


@pytest.mark.parametrize(
    ("words", "phrase", "place"),
    [
        ("goldman sachs asia", "goldman sachs", 0),
        ("goldman sachs asia", "sachs asia", 1),
        ("goldman sachs asia", "goldman asia", None),
        ("j p morgan", "jpmorgan", 0),
        ("jpmorgan chase", "jp morgan", 0),
        ("morgan stanley", "stan", None),
        ("morgan stanley", "", None),
    ],
)
def test_phrases_stand_together_whatever_the_spacing(words: str, phrase: str, place: int | None) -> None:
    assert find_phrase(words.split(), phrase.split()) == place


def test_a_missing_text_has_no_phrase() -> None:
    assert not has_phrase(None, "x")
    assert has_phrase("Crédit Agricole", "credit")


@pytest.mark.parametrize(
    ("role", "wanted", "fits"),
    [
        ("Chief Financial Officer", "CFO", True),
        ("CFO", "chief financial officer", True),
        ("Vice Chairman and CEO", "Chief Executive Officer", True),
        ("Group Chief Executive", "ceo", True),
        ("Executive Vice President and CFO", "EVP & Chief Financial Officer", True),
        ("IR Director", "investor relations", True),
        ("Senior Vice President, Investor Relations", "VP", True),
        ("Vice President", "president", False),
        ("Vice Chairman and CEO", "chairman", False),
        ("President and COO", "president", True),
        ("Chief Financial Officer", "officer", True),
        ("Chief Financial Officer", "CEO", False),
        ("Chief Financial Officer", "fin", False),
        ("Co-Founder", "cofounder", True),
        (None, "CFO", False),
    ],
)
def test_roles(role: str | None, wanted: str, fits: bool) -> None:
    assert has_role(Speaker(name="A", role=role), wanted) is fits


@pytest.mark.parametrize(
    ("kind", "wanted", "fits"),
    [
        ("analyst", "analyst", True),
        ("analyst", "Analysts", True),
        ("management", "executives", True),
        ("investor_relations", "IR", True),
        ("operator", "operator", True),
        ("other", "management", False),
        ("analyst", "operator", False),
    ],
)
def test_kinds_count_as_roles(kind: str, wanted: str, fits: bool) -> None:
    assert has_role(Speaker(name="A", kind=kind), wanted) is fits


@pytest.mark.parametrize(
    ("name", "wanted", "fits"),
    [
        ("Tao Zou", "Zou", True),
        ("Tao Zou", "zou tao", True),
        ("Timothy Zhao", "Timothy Zhao", True),
        ("Timothy Zhao", "Tim", False),
        ("José  García", "jose garcia", True),
        ("Tao Zou", "", False),
    ],
)
def test_speakers(name: str, wanted: str, fits: bool) -> None:
    assert is_speaker(Speaker(name=name), wanted) is fits


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Q2 2024", ("2024", "Q2")),
        ("2024Q2", ("2024", "Q2")),
        ("Q22024", ("2024", "Q2")),
        ("2024-Q2", ("2024", "Q2")),
        ("q2-24", ("2024", "Q2")),
        ("Q2'24", ("2024", "Q2")),
        ("2Q24", ("2024", "Q2")),
        ("2Q 2024", ("2024", "Q2")),
        ("Q2 FY24", ("2024", "Q2")),
        ("fiscal Q2 2020", ("2020", "Q2")),
        ("second quarter of fiscal 2024", ("2024", "Q2")),
        ("3rd quarter 2021", ("2021", "Q3")),
        ("H1 2024", ("2024", "H1")),
        ("1H24", ("2024", "H1")),
        ("first half 2023", ("2023", "H1")),
        ("FY2024", ("2024", None)),
        ("FY 24", ("2024", None)),
        ("2024", ("2024", None)),
        ("Q2", (None, "Q2")),
        ("March", (None, None)),
        ("12345", (None, None)),
    ],
)
def test_periods_are_read_however_they_are_written(text: str, parts: tuple[str | None, str | None]) -> None:
    assert period_parts(text) == parts


@pytest.mark.parametrize(
    ("period", "date", "wanted", "fits"),
    [
        ("Q2 2024", None, "2024Q2", True),
        ("Q2 2024", None, "2024", True),
        ("Q2 2024", None, "Q2", True),
        ("Q2 2024", None, "Q3 2024", False),
        ("Q2 2024", None, "2023", False),
        ("2024", None, "Q2 2024", False),
        (None, "2024-08-21", "2024", True),
        (None, "2024-08-21", "Q3 2024", False),
        (None, None, "2024", False),
        ("Spring meeting", None, "spring", True),
        (None, None, "spring", False),
    ],
)
def test_a_period_fits_as_far_as_it_is_given(
    period: str | None, date: str | None, wanted: str, fits: bool
) -> None:
    assert is_period(period, date, wanted) is fits


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("remarks", "prepared_remarks"),
        ("prepared remarks", "prepared_remarks"),
        ("prepared_remarks", "prepared_remarks"),
        ("Q&A", "questions_and_answers"),
        ("qa", "questions_and_answers"),
        ("Question-and-Answer Session", "questions_and_answers"),
        ("questions_and_answers", "questions_and_answers"),
        ("whole", "whole"),
        ("appendix", None),
    ],
)
def test_sections_have_short_forms(name: str, kind: str | None) -> None:
    assert section_kind(name) == kind


def test_a_speaker_is_found_by_a_former_name() -> None:
    speaker = Speaker(name="Timothy Zhao", aliases=("Tim", "Speaker 4"))
    assert [is_speaker(speaker, name) for name in ("zhao", "Tim", "speaker 4", "Tim Zhao")] == [
        True, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Rui", ["Ana Ruiz"]),
        ("ana riuz", ["Ana Ruiz"]),
        ("Zaho", ["Timothy Zhao"]),
        ("Mullër", ["Jörg Müller"]),
        ("qqqq", []),
        ("", []),
    ],
)
def test_what_a_person_may_have_meant(wanted: str, found: list[str]) -> None:
    assert near(wanted, ["Ana Ruiz", "Timothy Zhao", "Jörg Müller", "Operator"]) == found
