"""The quote behind a claim: its words and figures, in whole sentences of one turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.transcript import Speaker, Transcript, Turn
from rag.alignment import MIN_ALIGNMENT, align, context_of, plain, read_claim, score
from rag.answer import MAX_QUOTE_WORDS

TEXT = (
    "Good morning. [Operator Instructions] Revenue was €1,891.8 million, up 3% year over year. "
    "Capital expenditures for this quarter were €654.8 million, reflecting our investments in cooling. "
    "Adjusted gross profit was €333.4 million."
)
CALL = Transcript(
    id="call",
    title="Halden Q2 2031 call",
    turns=(Turn(number=1, speaker="Ana Ruiz", text=TEXT),),
    speakers=(Speaker(name="Ana Ruiz", role="CFO"),),
)
CONTEXT = context_of(CALL)


def _quote(claim: str) -> str:
    found = align(read_claim(claim, CONTEXT), TEXT, 0, len(TEXT))
    assert found is not None
    return TEXT[found.start : found.end]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Ana Ruiz said revenue grew by 3%.", "Revenue was €1,891.8 million, up 3% year over year."),
        (
            "Capex was €654.8 million.",
            "Capital expenditures for this quarter were €654.8 million, reflecting our investments in cooling.",
        ),
        ("Adjusted gross profit: €333.4 million", "Adjusted gross profit was €333.4 million."),
        (
            'He spoke of "investments in cooling".',
            "Capital expenditures for this quarter were €654.8 million, reflecting our investments in cooling.",
        ),
    ],
)
def test_the_sentence_that_carries_the_claim(claim: str, quote: str) -> None:
    assert _quote(claim) == quote


def test_two_sentences_where_the_claim_needs_both() -> None:
    quote = _quote("Revenue was €1,891.8 million and capital expenditures were €654.8 million.")
    assert quote.startswith("Revenue was")
    assert quote.endswith("cooling.")


def test_the_share_is_words_and_figures() -> None:
    # own words: grew, margin (2); figures: 3% (worth 2). "margin" is not there, "grew" is not: nothing shared
    assert score(read_claim("Margin grew 3%", CONTEXT), "Revenue was up 3%")[0] == 0.0
    # own words: revenue, record (2) and 3% (2): revenue and 3% stand there, 3 of 4
    assert score(read_claim("Record revenue, 3%", CONTEXT), "Revenue was up 3%") == (0.75, ())


def test_who_and_where_prove_nothing() -> None:
    claim = read_claim("Ana Ruiz, the CFO, said on the Halden call:", CONTEXT)
    assert claim.terms == frozenset()
    assert score(claim, "anything") == (1.0, ())


def test_nothing_in_common_is_below_the_threshold() -> None:
    found = align(read_claim("The moon is made of cheese", CONTEXT), TEXT, 0, len(TEXT))
    assert found is not None
    assert found.score < MIN_ALIGNMENT


def test_marks_are_left_out_at_the_borders() -> None:
    text = "[Interpreted] We opened nine sites. [Foreign Language]"
    found = align(read_claim("nine sites opened"), text, 0, len(text))
    assert found is not None
    assert text[found.start : found.end] == "We opened nine sites."


def test_a_long_sentence_is_cut_to_the_clauses_that_carry_the_claim() -> None:
    text = (
        "We "
        + ", ".join(f"looked at item number {i} of the list" for i in range(20))
        + ", and capex was 7 million."
    )
    found = align(read_claim("Capex was 7 million"), text, 0, len(text))
    assert found is not None
    assert "capex was 7 million" in text[found.start : found.end]
    assert len(text[found.start : found.end].split()) <= MAX_QUOTE_WORDS


def test_blank_text_has_no_quote() -> None:
    assert align(read_claim("x y z"), "  ", 0, 2) is None


def test_quotations_compare_without_case_space_and_outer_stops() -> None:
    assert plain("  “Most of  the CapEx.” ") == "most of the capex"


@given(st.text(max_size=300), st.text(max_size=60))
def test_every_alignment_is_a_stretch_of_the_text(text: str, claim: str) -> None:
    found = align(read_claim(claim), text, 0, len(text))
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert 1 <= len(text[found.start : found.end].split()) <= MAX_QUOTE_WORDS
        assert 0 <= found.score <= 1
