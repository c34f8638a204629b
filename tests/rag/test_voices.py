"""Where a question's grammar names the one who speaks, or a firm."""

import pytest

from rag.voices import is_firm, speaks


@pytest.mark.parametrize(
    ("question", "one", "firm"),
    [
        ("What did X say?", True, False),
        ("Has X really explained it?", True, False),
        ("X's answer", True, False),
        ("X’s second question", True, True),
        ("according to Mr. X, no", True, False),
        ("Who is X?", True, False),
        ("X wondered why", True, False),
        ("Is X worried?", True, False),
        ("Is X mentioned?", False, False),
        ("Did X raise prices?", False, False),
        ("the X analyst", False, True),
        ("X's guy", False, True),
        ("somebody from X", False, True),
        ("X's share", False, False),
        ("Who is X's supplier?", False, False),
        ("capex at X", False, False),
    ],
)
def test_grammar(question: str, one: bool, firm: bool) -> None:
    at = question.index("X")
    assert (speaks(question, at, at + 1), is_firm(question, at, at + 1)) == (one, firm)
