"""Which transcripts a question names."""

import pytest

from index.transcript import Transcript, Turn
from rag.naming import named_transcripts


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
    ],
)
def test_named_transcripts(question: str, expected: tuple[str, ...]) -> None:
    assert named_transcripts(question, CALLS) == expected


def test_naming_the_only_company_limits_nothing() -> None:
    assert named_transcripts("Halden's capex?", CALLS[:2]) == ()
