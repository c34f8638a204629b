from evals.metrics.mrr import reciprocal_rank


def test_one_over_the_rank() -> None:
    assert [reciprocal_rank(rank) for rank in (1, 2, 4)] == [1.0, 0.5, 0.25]


def test_nothing_found_is_0() -> None:
    assert reciprocal_rank(None) == 0.0
