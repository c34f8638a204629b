"""An answer is cut into sentences; what `flagged` counts must be the same everywhere."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.answer import Citation
from rag.checks import claim_sentences


def _citation(marker: int, quote: str) -> Citation:
    return Citation(
        marker=marker, transcript="call", title="Call", turn=1, speaker="Ana Ruiz", role=None, firm=None,
        start=0, end=len(quote), quote=quote,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Capex was 5 [1]. It fell [2].", [("Capex was 5.", (1,)), ("It fell.", (2,))]),
        ("Capex was 5. [1] It fell. [2]", [("Capex was 5.", (1,)), ("It fell.", (2,))]),
        ("Capex was 5.[1] It fell.[2]", [("Capex was 5.", (1,)), ("It fell.", (2,))]),
        ("Capex was 5 [1][2].", [("Capex was 5.", (1, 2))]),
        ("Up 5 [1] and down 3 [2].", [("Up 5 and down 3.", (1, 2))]),
        ("- Capex was 5 [1]\n- It fell [2]", [("- Capex was 5", (1,)), ("- It fell", (2,))]),
        ("“Capex was 5. It fell.” [1] Next [2].", [("“Capex was 5. It fell.”", (1,)), ("Next.", (2,))]),
        ("Yes.", [("Yes.", ())]),
        ("", []),
        ("[1]", [("", (1,))]),
    ],
)  # fmt: skip
def test_sentences_and_their_markers(text: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert [(s.text, s.markers) for s in claim_sentences(text)] == expected
    assert [s.index for s in claim_sentences(text)] == list(range(len(expected)))


def test_a_cited_quote_is_one_sentence_and_not_the_answers_own_words() -> None:
    quote = 'Capex was 5" wide. It fell [5] to 3.\n\nThen it rose'
    (only,) = claim_sentences(f"Ana Ruiz, CFO: “{quote}” [1]", [_citation(1, quote)])
    assert only.markers == (1,)
    assert only.own == "Ana Ruiz, CFO: “”"


@given(
    st.lists(st.sampled_from(["Capex was 5", ". ", "[1]", " ", "\n", "“", "”", "It fell", "!", '"', "e.g. "]))
)
def test_sentences_lie_in_order_and_hold_every_word(parts: list[str]) -> None:
    text = "".join(parts)
    found = claim_sentences(text)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    covered = {i for s in found for i in range(s.start, s.end)}
    assert all(i in covered for i, character in enumerate(text) if character.isalnum())
