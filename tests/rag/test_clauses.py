"""A sentence that is too long to quote is cut between its clauses."""

from hypothesis import given
from hypothesis import strategies as st

from rag.answer import MAX_QUOTE_WORDS
from rag.clauses import best_clauses


def test_the_run_with_the_wanted_words_is_kept() -> None:
    text = "one " * 55 + "and two, " + "three " * 30 + "and margin fell, " + "four " * 20
    start, end = best_clauses(text, 0, len(text), {"margin": 1.0})
    assert "margin fell" in text[start:end]
    assert len(text[start:end].split()) <= MAX_QUOTE_WORDS


def test_a_clause_without_a_border_is_cut_after_60_words() -> None:
    text = "word " * 100
    start, end = best_clauses(text, 0, len(text), {})
    assert (start, len(text[start:end].split())) == (0, 60)


@given(st.lists(st.sampled_from(["a", "b,", "and", "7", "long-word;"]), min_size=1, max_size=200))
def test_the_run_lies_inside_and_is_short_enough(words: list[str]) -> None:
    text = " ".join(words)
    start, end = best_clauses(text, 0, len(text), {"a": 1.0})
    assert 0 <= start < end <= len(text)
    assert len(text[start:end].split()) <= MAX_QUOTE_WORDS
