import pytest

from evals.faults import faults
from tests.evals.examples import TURNS_BY_ID, answer, cite, speaking

RIGHT = "Margin fell to 18%"


def test_a_right_answer_has_none() -> None:
    assert faults(answer(f"“{RIGHT}” [1]", cite(2, RIGHT)), TURNS_BY_ID) == ()


def test_an_answer_without_citations_has_none() -> None:
    assert faults(answer("Not said in this call.", status="not_said"), TURNS_BY_ID) == ()


@pytest.mark.parametrize(
    ("change", "kind", "detail"),
    [
        (
            {"quote": "Margin fell to 8%"},
            "invalid quote",
            "turn 2 of call [35:53] does not hold “Margin fell to 8%”",
        ),
        ({"speaker": "Tom Bell"}, "wrong speaker", "turn 2 of call is 'Ana Ruiz', not 'Tom Bell'"),
        ({"turn": 5}, "citation out of range", "turn 5 of call: it has turns 1 to 4"),
        ({"turn": 0}, "citation out of range", "turn 0 of call: it has turns 1 to 4"),
        ({"transcript": "other"}, "citation out of range", "turn 2 of other: there is no such transcript"),
    ],
)
def test_a_wrong_citation_is_named(change: dict[str, object], kind: str, detail: str) -> None:
    (found,) = faults(answer("It fell. [1]", cite(2, RIGHT, **change)), TURNS_BY_ID)
    assert str(found) == f"{kind}: {detail}"


def test_a_citation_may_be_wrong_twice() -> None:
    found = faults(answer("It fell. [1]", cite(2, RIGHT, turn=4)), TURNS_BY_ID)
    assert [fault.kind for fault in found] == ["invalid quote", "wrong speaker"]


def test_a_marker_without_a_citation_is_out_of_range() -> None:
    (found,) = faults(answer("It fell [1], they say [2].", cite(2, RIGHT)), TURNS_BY_ID)
    assert str(found) == "citation out of range: the text has [2], and no citation has that number"


def test_a_bracket_inside_a_quote_is_no_marker() -> None:
    text = "See note [7] there"
    citation = cite(2, RIGHT, turn=1, start=0, end=len(text), quote=text)
    assert faults(answer(f"“{text}” [1]", citation), speaking(text)) == ()


def test_a_system_without_markers_is_not_asked_for_them() -> None:
    assert faults(answer("It fell [2].", cite(2, RIGHT, marker=None)), TURNS_BY_ID) == ()
