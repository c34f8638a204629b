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
