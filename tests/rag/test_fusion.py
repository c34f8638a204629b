"""Evidence becomes one score; expected values worked by hand."""

import numpy as np
import pytest

from rag.evidence import Evidence
from rag.fusion import fuse, ranked, standardise
from rag.ranking import Ranking

ALL = np.array([True, True, True])


def test_standardise_takes_mean_and_deviation_of_the_masked_part() -> None:
    # Mean of 1 and 3 is 2, their deviation 1; the third value is scaled by the same.
    scores = standardise(np.array([1.0, 3.0, 7.0]), np.array([True, True, False]))
    assert scores.tolist() == [-1.0, 1.0, 5.0]


@pytest.mark.parametrize("mask", [ALL, np.array([False, False, False])])
def test_standardise_gives_zeros_where_nothing_varies(mask: np.ndarray) -> None:
    assert standardise(np.array([2.0, 2.0, 2.0]), mask).tolist() == [0.0, 0.0, 0.0]


def test_fuse_weighs_the_four_kinds_of_evidence() -> None:
    up, flat = np.array([0.0, 2.0]), np.array([1.0, 1.0])  # z-scores of `up`: -1 and 1
    mask = np.array([True, True])
    for evidence, expected in (
        (Evidence(dense=up, dense_around=flat, lexical=flat, lexical_around=flat), 2.0),
        (Evidence(dense=flat, dense_around=flat, lexical=up, lexical_around=flat), 3.0),
        (Evidence(dense=flat, dense_around=up, lexical=flat, lexical_around=flat), 0.5 * 2.0),
        (Evidence(dense=flat, dense_around=flat, lexical=flat, lexical_around=up), 0.5 * 3.0),
    ):
        weighed = fuse(evidence, mask, ranking=Ranking(dense=2.0, lexical=3.0, around=0.5))
        assert weighed.tolist() == pytest.approx([-expected, expected])


def test_words_lead_where_the_encoder_does_not_know_the_language() -> None:
    up, flat = np.array([0.0, 2.0]), np.array([1.0, 1.0])  # z-scores of `up`: -1 and 1
    mask = np.array([True, True])
    words = Evidence(dense=flat, dense_around=flat, lexical=up, lexical_around=flat)
    meaning = Evidence(dense=up, dense_around=flat, lexical=flat, lexical_around=flat)
    weights = Ranking(dense=2.0, lexical=3.0)
    assert fuse(words, mask, ranking=weights, words_lead=True).tolist() == pytest.approx([-2.0, 2.0])
    assert fuse(meaning, mask, ranking=weights, words_lead=True).tolist() == pytest.approx([-3.0, 3.0])


def test_ranked_breaks_ties_by_position_and_ignores_the_last_bits() -> None:
    assert ranked(np.array([0.1, 0.5, 0.5 + 1e-9, 0.7])).tolist() == [3, 1, 2, 0]
