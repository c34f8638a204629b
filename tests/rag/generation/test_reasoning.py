"""Reasoning is taken out of a stream, however the stream is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.generation.reasoning import ReasoningFilter


def _visible(pieces: list[str]) -> str:
    reasoning, shown = ReasoningFilter(), ""
    for piece in pieces:
        text = reasoning.feed(piece)
        shown = text if reasoning.restarted else shown + text
    return shown + reasoning.flush()


CASES = [
    ("<think>let me see</think>Capex was 5.", "Capex was 5."),
    ("<THINK>let me see</THINK>\nCapex was 5.", "\nCapex was 5."),
    ("<thinking>a</thinking>b<think>c</think>d", "bd"),
    ("<reasoning>a < b</reasoning>b", "b"),
    ("the template swallowed the tag</think>Capex was 5.", "Capex was 5."),
    ("<think>never ends", ""),
    ("", ""),
    ("margin < 5% and > 3%", "margin < 5% and > 3%"),
    ("a <b>bold</b> word", "a <b>bold</b> word"),
    ("ends with <", "ends with <"),
    ("ends with <thi", "ends with <thi"),
]


@pytest.mark.parametrize(("text", "visible"), CASES)
def test_only_what_is_outside_is_passed_on(text: str, visible: str) -> None:
    assert _visible([text]) == visible
    assert _visible(list(text)) == visible
    assert all(_visible([text[:cut], text[cut:]]) == visible for cut in range(len(text)))


def test_it_tells_that_there_was_reasoning() -> None:
    reasoning = ReasoningFilter()
    reasoning.feed("<think>only this")
    assert reasoning.reasoned
    assert reasoning.flush() == ""


@given(
    st.lists(st.sampled_from(["<think>", "</think>", "<", "/", "think>", "a", " "]), max_size=30), st.data()
)
def test_the_cut_changes_nothing(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert _visible(pieces) == _visible([text])
