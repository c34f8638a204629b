"""A citation is locked to the characters of its turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.transcript import Speaker, Transcript, Turn
from rag.citation import cite, who

CALL = Transcript(
    id="call",
    title="A call",
    turns=(
        Turn(
            number=1,
            speaker="Ana Ruiz",
            text="Capex was €96 million. 🙂 It will fall.",
            start_time=4.0,
            page=2,
        ),
        Turn(number=2, speaker="Ana Ruiz", text="word " * 61),
    ),
    speakers=(Speaker(name="Ana Ruiz", role="CFO", firm="Halden"),),
)


def test_a_citation_carries_who_where_and_when() -> None:
    citation = cite(CALL, 1, 0, 22, marker=3)
    assert (citation.marker, citation.quote) == (3, "Capex was €96 million.")
    assert (citation.speaker, citation.role, citation.firm) == ("Ana Ruiz", "CFO", "Halden")
    assert (citation.time, citation.page, citation.title) == (4.0, 2, "A call")
    assert who(citation) == "Ana Ruiz, CFO, Halden"


@pytest.mark.parametrize(("start", "end"), [(5, 5), (22, 23), (0, 99), (-1, 4)])
def test_a_stretch_without_words_or_outside_the_turn_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no text"):
        cite(CALL, 1, start, end, marker=1)


def test_a_quote_of_more_than_60_words_is_refused() -> None:
    assert len(cite(CALL, 2, 0, 300, marker=1).quote.split()) == 60
    with pytest.raises(ValueError, match="61 words"):
        cite(CALL, 2, 0, 305, marker=1)


def test_a_turn_that_does_not_exist_is_refused() -> None:
    with pytest.raises(IndexError, match="turns 1 to 2"):
        cite(CALL, 3, 0, 1, marker=1)


@given(st.integers(0, 36), st.integers(0, 36))
def test_a_quote_is_the_span_of_its_turn(start: int, end: int) -> None:
    text = CALL.turn(1).text
    if start < end and text[start:end].strip():
        citation = cite(CALL, 1, start, end, marker=1)
        assert CALL.turn(citation.turn).text[citation.start : citation.end] == citation.quote
