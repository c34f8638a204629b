"""Scoring some chunks of a wide scope as beside all others."""

import math
from typing import Any, cast

import numpy as np
import pytest

import rag.retrieval
import rag.wide
from rag.question import understand
from rag.retrieval import Retriever
from rag.wide import WideScope
from rag.words import Within, WordIndex
from tests.rag.scope_kit import MemoryLibrary, indexed, scope_of, transcript, vector_of

TOPICS = "harbour turbine ledger orchard quarry ferry lantern saddle".split()
CALLS = [
    transcript(
        f"call{number}",
        *(
            ("Ann Poe", f"Capex for the {topic} rose in region {number}. The {topic} plan stays. " * 3)
            for topic in TOPICS
        ),
    )
    for number in range(3)
]


def library() -> Any:
    made = MemoryLibrary()
    made.all = tuple(CALLS)
    return cast(Any, made)


def test_candidates_rank_as_the_whole_scope_does(monkeypatch: pytest.MonkeyPatch) -> None:
    scope = scope_of(*CALLS)
    query = understand("capex for the orchard plan in region 1?", CALLS)
    whole = Retriever(library()).retrieve(query, scope)
    monkeypatch.setattr(rag.retrieval, "EXACT_LIMIT", 1)
    monkeypatch.setattr(rag.wide, "NEAR", 6)
    monkeypatch.setattr(rag.wide, "HOLDING", 6)
    some = Retriever(library()).retrieve(query, scope)
    assert len(some.hits) < len(whole.hits)
    assert [hit.spans for hit in some.hits[:3]] == [hit.spans for hit in whole.hits[:3]]
    # Every word is counted, not sampled; only that a word stands once in each chunk is assumed.
    assert some.hits[0].score == pytest.approx(whole.hits[0].score, rel=0.2)


def test_the_moments_of_the_vectors_are_those_of_a_sample_that_holds_all() -> None:
    scope = scope_of(*CALLS)
    query = understand("the turbine?", CALLS)
    vector = vector_of("turbine")
    found = indexed(CALLS)
    narrow = np.array([size == "narrow" for size in found.sizes])
    cosines = (found.vectors @ vector)[narrow]
    mean, deviation = WideScope(library(), scope).candidates(query, vector, rag.wide.Ranking()).moments.dense
    assert mean == pytest.approx(float(cosines.mean()), abs=1e-6)
    assert deviation == pytest.approx(float(cosines.std()), abs=1e-6)


def test_words_count_by_the_collection_that_documents_are_taken_from() -> None:
    # Held by 3 of 100 documents of 4 terms in the mean; this one holds it once and has 2 terms.
    index = WordIndex(["capex rose"], Within(size=100, mean=4.0, held={"capex": 3}))
    rarity = math.log(1 + (100 - 3 + 0.5) / (3 + 0.5))
    assert index.scores({"capex": 1.0})[0] == pytest.approx(rarity / (1 + 1.2 * (0.25 + 0.75 * 2 / 4)))
    # Held elsewhere, so not absent; "quarry" is held nowhere: ln(101) + 0.5 beside ln(1 + 100 / 7).
    held = WordIndex(["capex rose"], Within(size=100, mean=4.0, held={"margin": 7}))
    unseen, seen = math.log(101) + 0.5, math.log(1 + 100 / 7)
    assert held.absent({"margin": 1.0, "quarry": 1.0}) == pytest.approx(unseen / (unseen + seen))


def test_a_rare_word_that_no_sampled_chunk_holds_still_tells_chunks_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rag.wide, "SAMPLE", 1)
    monkeypatch.setattr(rag.retrieval, "EXACT_LIMIT", 1)
    query = understand("the saddle?", CALLS)
    hits = Retriever(library()).retrieve(query, scope_of(*CALLS)).hits
    assert {hit.spans[0].turn for hit in hits[:3]} == {8}
