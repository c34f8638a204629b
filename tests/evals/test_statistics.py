import time

import numpy as np
import pytest

from evals.statistics import Interval, mean_interval, paired_interval


def test_equal_values_leave_no_doubt() -> None:
    found = mean_interval({"a": [0.5, 0.5], "b": [0.5]})
    assert (found.low, found.high, found.transcripts) == (0.5, 0.5, 2)


def test_questions_of_one_transcript_are_drawn_together() -> None:
    """10 transcripts, 5 all right and 5 all wrong: the mean of a resample is Binomial(10, 1/2) / 10.

    P(X <= 1) = 11 / 1024 = .011 and P(X <= 2) = 56 / 1024 = .055, so the 2.5 % point is .2 and the other is .8,
    however many questions each transcript has.
    """
    values = {f"right-{n}": [1.0] * 50 for n in range(5)} | {f"wrong-{n}": [0.0] * 50 for n in range(5)}
    found = mean_interval(values)
    assert (found.low, found.high) == (0.2, 0.8)
    assert not found.few_transcripts


def test_a_large_transcript_weighs_by_its_questions() -> None:
    """One of 10 transcripts holds 91 questions of 100, all right; the other nine hold one wrong question each.

    A resample without it (.9 ** 10 = .35) has mean 0, so the lower end is 0; with one copy the mean is 91 / 100, with
    two 182 / 190 = .958, with three 273 / 280 = .975; P(X >= 4) = .013 < .025 <= P(X >= 3) = .070.
    """
    values = {"large": [1.0] * 91} | {f"small-{n}": [0.0] for n in range(9)}
    found = mean_interval(values)
    assert found.low == 0.0
    assert found.high == pytest.approx(273 / 280)


def test_below_ten_transcripts_questions_are_drawn_too() -> None:
    """One transcript of 100 questions, half of them right: the mean of a resample is Binomial(100, 1/2) / 100.

    Its 2.5 % and 97.5 % points are .40 and .60.
    """
    found = mean_interval({"one": [1.0, 0.0] * 50})
    assert found.few_transcripts
    assert found.low == pytest.approx(0.40, abs=0.011)
    assert found.high == pytest.approx(0.60, abs=0.011)


def test_two_levels_are_wider_than_questions_alone() -> None:
    """Two transcripts, one all right and one all wrong, of equal size: drawing transcripts gives 0, 1/2 or 1."""
    found = mean_interval({"a": [1.0] * 20, "b": [0.0] * 20})
    assert (found.low, found.high) == (0.0, 1.0)


def test_the_interval_covers_the_mean_as_often_as_it_says() -> None:
    """Values with a share per transcript, drawn from a known distribution of mean 0.

    The percentile interval is a little short at 20 groups: between 88 % and 98 % of 200 intervals hold 0.
    """
    rng = np.random.default_rng(5)
    held = 0
    for _ in range(200):
        values = {str(group): list(rng.normal(rng.normal(), 1.0, size=5)) for group in range(20)}
        found = mean_interval(values, resamples=1000)
        held += found.low <= 0 <= found.high
    assert 176 <= held <= 196


def test_the_same_values_give_the_same_interval_in_any_order() -> None:
    values = {"a": [0.1, 0.9], "b": [0.4], "c": [1.0, 0.0, 0.3]}
    assert mean_interval(values) == mean_interval(dict(reversed(values.items())))


def test_a_transcript_without_questions_is_left_out() -> None:
    assert mean_interval({"a": [1.0], "b": []}) == Interval(low=1.0, high=1.0, transcripts=1)


@pytest.mark.parametrize("values", [{}, {"a": []}])
def test_nothing_has_no_interval(values: dict[str, list[float]]) -> None:
    with pytest.raises(ValueError, match="at least one value"):
        mean_interval(values)


def test_the_paired_difference_is_new_minus_old_over_shared_questions() -> None:
    old = {"a": {"1": 0.5, "2": 0.5, "gone": 1.0}, "b": {"3": 1.0}, "c": {"4": 0.0}}
    new = {"a": {"1": 1.0, "2": 0.25, "added": 0.0}, "b": {"3": 1.0}}
    mean, interval = paired_interval(old, new)
    # Question 1 gains .5, question 2 loses .25, question 3 stays.
    assert mean == pytest.approx(0.25 / 3)
    assert interval.transcripts == 2


def test_a_loss_everywhere_lies_below_0_whole() -> None:
    old = {str(n): {f"{n}-{q}": 1.0 for q in range(4)} for n in range(12)}
    new = {str(n): {f"{n}-{q}": 0.8 if q else 1.0 for q in range(4)} for n in range(12)}
    mean, interval = paired_interval(old, new)
    # Three of four questions lose .2 in every transcript.
    assert mean == pytest.approx(-0.15)
    assert interval.low == pytest.approx(-0.15)
    assert interval.high == pytest.approx(-0.15)


def test_ten_thousand_resamples_take_a_moment() -> None:
    rng = np.random.default_rng(1)
    many = {str(group): list(rng.random(40)) for group in range(9)}
    began = time.perf_counter()
    mean_interval(many)
    assert time.perf_counter() - began < 2
