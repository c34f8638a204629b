"""Markers in every form that models write, whole and cut into pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.generation.markers import MarkerStream, read_markers
from rag.passage import Passage


def _passage(turn: int) -> Passage:
    return Passage(
        transcript="call", turn=turn, speaker="Ana Ruiz", start=0, end=4, text="Text", score=1.0, group=1
    )


PASSAGES = [_passage(4), _passage(8), _passage(12), _passage(4), _passage(2)]
"""Passages 1 to 5; 1 and 4 are of turn 4."""

# what the model wrote, then what each marker may mean; () points nowhere
OUTPUTS: list[tuple[str, list[tuple[int, ...]]]] = [
    ("Capex was 5 [1].", [(1,)]),
    ("Capex was 5. [1]", [(1,)]),
    ("Capex was 5.[1]", [(1,)]),
    ("Capex was 5 [1] [2].", [(1,), (2,)]),
    ("Capex was 5 [1][2].", [(1,), (2,)]),
    ("Capex was 5 [1,2].", [(1,), (2,)]),
    ("Capex was 5 [1, 2, 3].", [(1,), (2,), (3,)]),
    ("Capex was 5 [1; 2].", [(1,), (2,)]),
    ("Capex was 5 [1-3].", [(1,), (2,), (3,)]),
    ("Capex was 5 [1–3].", [(1,), (2,), (3,)]),
    ("Capex was 5 [1 and 3].", [(1,), (3,)]),
    ("Capex was 5 [ 2 ].", [(2,)]),
    ("Capex was 5 [#2].", [(2,)]),
    ("Capex was 5 [^2].", [(2,)]),
    ("Capex was 5 [[2]].", [(2,)]),
    (r"Capex was 5 \[2\].", [(2,)]),
    ("Capex was 5 [Passage 2].", [(2,)]),
    ("Capex was 5 [passages 1, 2].", [(1,), (2,)]),
    ("Capex was 5 [Source: 2].", [(2,)]),
    ("Capex was 5 [2, Ana Ruiz].", [(2,)]),
    ("Capex was 5 [2: turn 8].", [(2,)]),
    ("Capex was 5 [2](#turn-8).", [(2,)]),
    ("Capex was 5 [2](https://example.org/x).", [(2,)]),
    ("Capex was 5 【2】.", [(2,)]),
    ("Capex was 5【1】【2】。", [(1,), (2,)]),
    ("Capex was 5 【1, 2】.", [(1,), (2,)]),
    ("Capex was 5 【2†source】.", [(2,)]),
    ("Capex was 5 【2:0†call.txt】.", [(2,)]),
    ("Capex was 5 ［2］.", [(2,)]),
    ("Capex was 5 (passage 2).", [(2,)]),
    ("Capex was 5 (Source 1, 2).", [(1,), (2,)]),
    ("Capex was 5 (turn 8).", [(2,)]),
    ("Capex was 5 (Turn 4).", [(1, 4)]),
    ("Capex was 5 (turns 8 and 12).", [(2,), (3,)]),
    ("Capex was 5 (Ana Ruiz, turn 12).", [(3,)]),
    ("Capex was 5 [turn 2].", [(5,)]),
    ("Capex was 5 [Ana Ruiz, CFO, turn 8].", [(2,)]),
    ("Capex was 5 (t. 8).", [(2,)]),
    ("Capex was 5².", [(2,)]),
    ("Capex was 5 ¹,³.", [(1,), (3,)]),
    ("Capex was 5<sup>2</sup>.", [(2,)]),
    ("Capex was 5 <cite>1, 2</cite>.", [(1,), (2,)]),
    ("Capex was flat (2).", [(2,)]),  # round brackets count where nothing else marks
    ("Capex was flat (2), margin fell [1].", [(1,)]),
    ("[1] Capex was 5.", [(1,)]),
    ("Capex was 5 [9].", [()]),
    ("Capex was 5 [0].", [()]),
    ("Capex was 5 [2, 9].", [(2,), ()]),
    ("Capex was 5 (turn 99).", [()]),
    ("Der Umsatz stieg um 3 % [1].", [(1,)]),
    ("收入增长了3%【1】。", [(1,)]),
    # no markers
    ("Capex was 5.", []),
    ("In [2024] capex was 5.", []),
    ("[Operator Instructions] Capex was 5.", []),
    ("Capex fell (5%) and rose (12).5", []),
    ("The range is [1.5, 2.5).", []),
    ("Item [a], [b] and [n].", []),
]


@pytest.mark.parametrize(("output", "expected"), OUTPUTS, ids=[output for output, _ in OUTPUTS])
def test_what_a_marker_points_to(output: str, expected: list[tuple[int, ...]]) -> None:
    assert [reference.passages for _, reference in read_markers(output, PASSAGES).references] == expected


def test_the_text_is_left_without_markers_and_the_offset_says_where_they_stood() -> None:
    marked = read_markers("Capex was 5 [1]. It fell【2】.", PASSAGES)
    assert marked.text == "Capex was 5 . It fell."
    assert [offset for offset, _ in marked.references] == [12, 21]


def _streamed(pieces: list[str]) -> str:
    stream = MarkerStream(PASSAGES)
    return "".join(stream.feed(piece) for piece in pieces) + stream.flush()


@pytest.mark.parametrize(
    ("output", "shown"),
    [
        ("Capex was 5 [1,2]. Then【3】 more (turn 8) [9].", "Capex was 5 [1][2]. Then[3] more [2] ."),
        ("Capex was 5 [2](#turn-8) and ¹² x", "Capex was 5 [2] and  x"),
        ("an open [bracket that never ends " + "x" * 200, "an open [bracket that never ends " + "x" * 200),
        ("an open [", "an open ["),
    ],
)
def test_streamed_markers_come_out_in_one_form(output: str, shown: str) -> None:
    assert _streamed([output]) == shown
    assert _streamed(list(output)) == shown


@pytest.mark.parametrize("output", [output for output, _ in OUTPUTS])
def test_a_marker_may_be_cut_anywhere(output: str) -> None:
    whole = _streamed([output])
    assert all(_streamed([output[:cut], output[cut:]]) == whole for cut in range(len(output)))
    assert _streamed(list(output)) == whole


@given(
    st.lists(
        st.sampled_from(
            [
                "[",
                "]",
                "1",
                ",",
                " ",
                "【",
                "】",
                "(",
                ")",
                "turn 4",
                "²",
                "<sup>",
                "</sup>",
                "a",
                "#",
                "\\",
                "- ",
            ]
        ),
        max_size=40,
    ),
    st.data(),
)
def test_the_cut_changes_nothing(parts: list[str], data: st.DataObject) -> None:
    output = "".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(output)), max_size=6)))
    pieces = [output[a:b] for a, b in zip([0, *cuts], [*cuts, len(output)], strict=True)]
    assert _streamed(pieces) == _streamed([output])
