"""BM25: worked by hand, and beside a library's."""

import math

import bm25s
import numpy as np
import pytest

from rag.words import WordIndex

DOCUMENTS = ["capex rose", "margin margin fell here", "", "capex margin 12"]
"""Lengths 2, 4, 0 and 3: 2.25 on average."""


def test_scores_by_hand() -> None:
    # "capex" stands in 2 of 4: idf = ln(1 + 2.5 / 2.5) = ln 2. Document 0 has 2 terms: 1 + 1.2 (0.25 + 0.75 * 2 / 2.25).
    found = WordIndex(DOCUMENTS).scores({"capex": 1.0})
    assert found[0] == pytest.approx(math.log(2) / (1 + 1.2 * (0.25 + 1.5 / 2.25)))
    assert found[3] == pytest.approx(math.log(2) / (1 + 1.2 * (0.25 + 2.25 / 2.25)))
    assert found[1] == found[2] == 0.0


def test_a_term_that_is_said_twice_counts_less_than_twice() -> None:
    # idf as above; document 1 has 4 terms, two of them "margin".
    found = WordIndex(DOCUMENTS).scores({"margin": 0.5})
    assert found[1] == pytest.approx(0.5 * math.log(2) * 2 / (2 + 1.2 * (0.25 + 3 / 2.25)))


def test_terms_add_up_and_unknown_ones_count_nothing() -> None:
    index = WordIndex(DOCUMENTS)
    both = index.scores({"capex": 1.0, "margin": 1.0, "dividend": 1.0})
    np.testing.assert_allclose(both, index.scores({"capex": 1.0}) + index.scores({"margin": 1.0}))
    assert index.scores({}).tolist() == [0.0] * 4


@pytest.mark.parametrize("documents", [[], [""], ["", ""]])
def test_nothing_to_search(documents: list[str]) -> None:
    index = WordIndex(documents)
    assert index.scores({"capex": 1.0}).tolist() == [0.0] * len(documents)
    assert index.absent({"capex": 1.0}) == 1.0


def test_the_scores_are_those_of_a_library() -> None:
    generator = np.random.default_rng(11)
    documents = [
        [f"t{n}" for n in generator.zipf(1.6, size=size) if n < 60] or ["t1"] for size in range(1, 90)
    ]
    vocabulary = {term: number for number, term in enumerate(dict.fromkeys(t for d in documents for t in d))}
    library = bm25s.BM25(k1=1.2, b=0.75, method="lucene")
    library.index(
        ([[vocabulary[term] for term in terms] for terms in documents], vocabulary), show_progress=False
    )
    ours = WordIndex([" ".join(terms) for terms in documents])
    for asked in (["t1"], ["t3", "t17"], ["t2", "t5", "t40"]):
        known = [vocabulary[term] for term in asked if term in vocabulary]
        np.testing.assert_allclose(
            ours.scores(dict.fromkeys(asked, 1.0)), library.get_scores(known), atol=1e-5
        )
