"""A citation is locked to the characters of its turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.transcript import Cue, Speaker, Transcript, Turn
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


TIMED = Transcript(
    id="timed",
    title="Timed",
    turns=(
        Turn(
            number=1,
            speaker="Ben",
            text="Capex fell. It will rise again.",
            start_time=60.0,
            end_time=70.0,
            cues=(
                Cue(offset=0, start_time=60.0, end_time=64.0),
                Cue(offset=12, start_time=64.5, end_time=70.0),
            ),
        ),
        Turn(number=2, speaker="Ben", text="Capex fell.  ", original="Cap ex fell."),
    ),
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


def test_a_quote_has_the_time_at_which_its_own_words_begin() -> None:
    assert cite(TIMED, 1, 0, 12, marker=1).time == 60.0
    assert cite(TIMED, 1, 13, 30, marker=1).time == 64.5


def test_a_quote_of_mended_words_says_so() -> None:
    assert cite(TIMED, 2, 0, 12, marker=1).corrected
    assert not cite(TIMED, 1, 0, 12, marker=1).corrected


def test_a_speaker_whom_the_structure_does_not_know_has_nothing_but_a_name() -> None:
    citation = cite(TIMED, 1, 0, 12, marker=1)
    assert (citation.speaker, citation.role, citation.firm) == ("Ben", None, None)
