"""Stretches on a topic: a kernel over three chunks worked by hand, filters and transcripts kept apart."""

import numpy as np
import pytest

from index.transcript import Span, Transcript, TranscriptKind
from rag.ranking import Ranking
from rag.topic import is_talked_over, topic_scores
from tests.rag.scope_kit import transcript
from tests.rag.score_kit import evidence, layout

WIDTH_100 = Ranking(topic=100.0, topic_lexical=0.8, topic_mention=2.0)


def meeting(name: str, *lengths: int) -> Transcript:
    return transcript(name, *[("Ina Holt", "x" * length) for length in lengths])


def topics(
    *meetings: Transcript,
    dense: list[float],
    lexical: list[float] | None = None,
    named: list[float] | None = None,
    mask: list[bool] | None = None,
    ranking: Ranking = WIDTH_100,
) -> list[float]:
    """Scores of a chunk a turn."""
    index = layout(
        *(
            (held.id, (Span(turn=turn.number, start=0, end=len(turn.text)),))
            for held in meetings
            for turn in held.turns
        )
    )
    found = topic_scores(
        index,
        evidence(dense, lexical),
        np.array(named or [0.0] * len(index)),
        np.array(mask or [True] * len(index)),
        {held.id: held for held in meetings},
        ranking,
    )
    assert np.isfinite(found).all()
    return [float(one) for one in found]


THREE = meeting("round", 100, 100, 100)
"""Middles at 50, 150 and 250: one and two deviations of 100 apart."""


def test_three_chunks() -> None:
    # Evidence 0, 0, 3 in deviations (mean 1, deviation 1.41421): -0.70711, -0.70711, 1.41421.
    # Raised by exp(0.6 z): 0.65425, 0.65425, 2.33621. Kernel: 1, exp(-1/2) = 0.60653, exp(-2) = 0.13534.
    # Around the 1st: (0.65425 * 1.60653 + 2.33621 * 0.13534) / 1.74187 = 0.78493
    # Around the 2nd: (0.65425 * 1.60653 + 2.33621 * 0.60653) / 2.21306 = 1.11522
    # Around the 3rd: (0.65425 * 0.74187 + 2.33621) / 1.74187 = 1.61986
    # In deviations (mean 1.17334, deviation 0.34332): -1.13130, -0.16927, 1.30058; a fifth of the own is added.
    assert topics(THREE, dense=[0.0, 0.0, 3.0]) == pytest.approx(
        [-1.13130 - 0.14142, -0.16927 - 0.14142, 1.30058 + 0.28284], abs=1e-4
    )


def test_words_and_named_people_are_evidence_too() -> None:
    # The same evidence from words at 0.8, or from who speaks at 2.0: only deviations count.
    expected = topics(THREE, dense=[0.0, 0.0, 3.0])
    assert topics(THREE, dense=[1.0] * 3, lexical=[0.0, 0.0, 5.0]) == pytest.approx(expected)
    assert topics(THREE, dense=[1.0] * 3, named=[0.0, 0.0, 1.0]) == pytest.approx(expected)


def test_without_their_weights_words_and_named_people_count_nothing() -> None:
    bare = Ranking(topic=100.0, topic_lexical=0.0, topic_mention=0.0)
    found = topics(THREE, dense=[0.0, 0.0, 3.0], lexical=[9.0, 0.0, 0.0], named=[1.0, 0.0, 0.0], ranking=bare)
    assert found == pytest.approx(topics(THREE, dense=[0.0, 0.0, 3.0]))


def test_a_kernel_wider_than_the_talk_leaves_a_fifth_of_the_own_evidence() -> None:
    wide = Ranking(topic=1e9)
    # Around is the same for all; own: -0.70711, -0.70711, 1.41421.
    found = topics(THREE, dense=[0.0, 0.0, 3.0], ranking=wide)
    assert found == pytest.approx([-0.14142, -0.14142, 0.28284], abs=1e-4)


def test_a_long_chunk_counts_for_its_length() -> None:
    # 300 characters on the topic beside the 2nd turn, 20 beside the 4th, ten deviations of other talk between.
    held = meeting("round", 300, 100, 4000, 100, 20)
    found = topics(held, dense=[1.0, 0.0, 0.0, 0.0, 1.0], ranking=Ranking(topic=400.0))
    assert found[1] > found[3]


def test_a_chunk_over_several_turns_lies_in_the_middle_of_them() -> None:
    # Turns of 100: the chunk over turns 2 and 3 (from 50 of the one to 50 of the other) is 150-250, its middle 200.
    held = meeting("round", 100, 100, 100, 100)
    spans = (Span(turn=2, start=50, end=100), Span(turn=3, start=0, end=50))
    whole = [(Span(turn=turn, start=0, end=100),) for turn in (1, 4)]
    index = layout(("round", whole[0]), ("round", spans), ("round", whole[1]))
    found = topic_scores(
        index,
        evidence([0.0, 3.0, 0.0]),
        np.zeros(3),
        np.ones(3, dtype=bool),
        {"round": held},
        Ranking(topic=150.0),
    )
    # 50 and 350 are as far from 200 as each other.
    assert found[0] == pytest.approx(found[2])
    assert found[1] > found[0]


def test_what_is_filtered_out_has_no_weight() -> None:
    mask = [True, True, True, False]
    alone = topics(THREE, dense=[0.0, 0.0, 3.0])
    longer = meeting("round", 100, 100, 100, 500)
    for strange in (-50.0, 0.0, 50.0):
        found = topics(longer, dense=[0.0, 0.0, 3.0, strange], lexical=[0.0, 0.0, 0.0, strange], mask=mask)
        assert found[:3] == pytest.approx(alone)


def test_a_transcript_does_not_smooth_into_the_next() -> None:
    # Both turns of the first meeting are alike, whatever is said in the second.
    found = topics(meeting("a", 100, 100), meeting("b", 100, 100), dense=[0.0, 0.0, 5.0, 0.0])
    assert found[0] == pytest.approx(found[1])
    assert found[2] > found[3] > found[0]


@pytest.mark.parametrize("dense", [[0.0], [0.7], [-1.0]])
def test_a_single_chunk_scores_zero(dense: list[float]) -> None:
    assert topics(meeting("round", 100), dense=dense) == [0.0]


def test_constant_evidence_scores_zero() -> None:
    assert topics(THREE, dense=[0.4] * 3, lexical=[2.0] * 3) == [0.0, 0.0, 0.0]


def test_a_single_chunk_that_may_be_returned_scores_zero_far_from_all_others() -> None:
    held = meeting("round", 100, 1_000_000, 100)
    assert topics(held, dense=[0.0, 1.0, 2.0], mask=[True, False, False])[0] == 0.0


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("earnings_call", False),
        ("meeting", True),
        ("interview", False),
        ("hearing", True),
        ("other", True),
    ],
)
def test_topics_are_talked_over_in_meetings_not_on_calls_and_in_interviews(
    kind: TranscriptKind, expected: bool
) -> None:
    held = Transcript(id="round", title="Round", turns=(), kind=kind)
    assert is_talked_over(held) is expected
