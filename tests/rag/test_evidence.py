"""Evidence over a scope of two tiny calls."""

import math

import numpy as np
import pytest

from index.indexed import IndexedChunks
from index.transcript import Span
from rag.evidence import ScopeIndex


def scope() -> ScopeIndex:
    """Two narrow chunks in turn 1, one in turn 2; a wide chunk around each turn."""
    spans = (
        (Span(turn=1, start=0, end=10),),
        (Span(turn=1, start=11, end=30),),
        (Span(turn=2, start=0, end=20),),
        (Span(turn=1, start=0, end=30),),
        (Span(turn=2, start=0, end=20),),
    )
    return ScopeIndex(
        IndexedChunks(
            ids=np.arange(1, 6),
            transcripts=("call",) * 5,
            sizes=("narrow", "narrow", "narrow", "wide", "wide"),
            spans=spans,
            terms=("capex 96", "margin", "margin 12", "capex 96 margin", "margin 12"),
            vectors=np.array([[1, 0], [0, 1], [0.6, 0.8], [0.8, 0.6], [0, 1]], dtype=np.float32),
        )
    )


def test_dense_evidence_is_the_cosine_of_the_chunk_and_of_the_wide_chunk_around_it() -> None:
    evidence = scope().evidence(np.array([1, 0], dtype=np.float32), {})
    assert evidence.dense.tolist() == pytest.approx([1.0, 0.0, 0.6])
    assert evidence.dense_around.tolist() == pytest.approx([0.8, 0.8, 0.0])


def test_lexical_evidence_is_zero_without_a_shared_term_and_favours_the_rare_one() -> None:
    evidence = scope().evidence(np.array([1, 0], dtype=np.float32), {"capex": 1.0, "margin": 1.0})
    assert evidence.lexical[0] > evidence.lexical[1] > 0
    assert evidence.lexical_around[0] == evidence.lexical_around[1] > evidence.lexical_around[2]


def test_weights_scale_a_term() -> None:
    whole = scope().evidence(np.array([1, 0], dtype=np.float32), {"capex": 1.0}).lexical[0]
    half = scope().evidence(np.array([1, 0], dtype=np.float32), {"capex": 0.5}).lexical[0]
    assert half == pytest.approx(whole / 2)


def test_absent_is_the_share_of_terms_that_nobody_says_by_rarity() -> None:
    # "margin" stands in 2 of 3 narrow chunks: log(1 + 3/2); an unseen term counts log(1 + 3) + 0.5.
    margin, unseen = math.log(2.5), math.log(4) + 0.5
    assert scope().absent({"margin": 1.0, "dividend": 1.0}) == pytest.approx(unseen / (margin + unseen))
    assert scope().absent({"margin": 1.0}) == 0.0
    assert scope().absent({}) == 0.0


def test_places_and_figures_are_those_of_the_narrow_chunks() -> None:
    assert scope().places == (("call", 1), ("call", 1), ("call", 2))
    assert scope().figures.tolist() == [True, False, True]  # "capex 96", "margin", "margin 12"


def test_best_by_turn_is_the_best_chunk_that_begins_there() -> None:
    assert scope().best_by_turn(np.array([-2.0, -1.0, 0.5])) == {("call", 1): -1.0, ("call", 2): 0.5}


def two_calls() -> ScopeIndex:
    """Chunks of two calls in turn, that of "b" from turn 2 over into turn 3."""
    return ScopeIndex(
        IndexedChunks(
            ids=np.arange(1, 5),
            transcripts=("a", "b", "a", "b"),
            sizes=("narrow",) * 4,
            spans=(
                (Span(turn=1, start=0, end=5),),
                (Span(turn=2, start=0, end=5), Span(turn=3, start=0, end=9)),
                (Span(turn=2, start=0, end=5),),
                (Span(turn=4, start=0, end=5),),
            ),
            terms=("oats",) * 4,
            vectors=np.ones((4, 1), dtype=np.float32),
        )
    )


def test_by_transcript_gives_the_positions_of_each() -> None:
    assert {name: held.tolist() for name, held in two_calls().by_transcript().items()} == {
        "a": [0, 2],
        "b": [1, 3],
    }


def test_a_chunk_over_two_turns_is_placed_where_it_begins() -> None:
    assert two_calls().places == (("a", 1), ("b", 2), ("a", 2), ("b", 4))
    best = two_calls().best_by_turn(np.array([1.0, 2.0, 3.0, 4.0]))
    assert best == {("a", 1): 1.0, ("b", 2): 2.0, ("a", 2): 3.0, ("b", 4): 4.0}


def test_best_before_looks_back_two_turns_of_the_same_transcript() -> None:
    # "a" 2 follows "a" 1 (3.0); "b" 4 follows "b" 3, where no chunk begins, and "b" 2 at half: 0.5 * 2.0.
    before = two_calls().best_before(np.array([3.0, 2.0, -1.0, 9.0]), 0.5)
    assert before.tolist() == [0.0, 0.0, 3.0, 1.0]
    # A score below 0 lends nothing.
    assert two_calls().best_before(np.array([-3.0, -2.0, 0.0, 0.0]), 0.5).tolist() == [0.0, 0.0, 0.0, 0.0]
