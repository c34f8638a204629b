"""Intervals by bootstrap: how far a figure may lie from what other transcripts would have given.

Questions of one transcript are not independent, so transcripts are drawn, not questions. Below 10 transcripts
there are too few to draw from: then transcripts are drawn and, within each, questions, and the interval is
marked. Source: Davison and Hinkley, "Bootstrap Methods and their Application", 1997, 3.8 (hierarchical data)
and 5.3 (percentile limits).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 10_000
MIN_TRANSCRIPTS = 10
"""Below this many transcripts questions are drawn as well, and the interval is marked "few transcripts"."""
LEVEL = 0.95
_SEED = 20_241

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A 95 % percentile interval of a mean over questions."""

    low: float
    high: float
    transcripts: int
    """How many were drawn from, from 1."""

    @property
    def few_transcripts(self) -> bool:
        """True below 10 transcripts: read such an interval as a hint."""
        return self.transcripts < MIN_TRANSCRIPTS


def mean_interval(
    values: Mapping[str, Sequence[float]], *, resamples: int = RESAMPLES, seed: int = _SEED
) -> Interval:
    """Return the interval of the mean over all questions.

    Args:
        values: A figure per question, by transcript; a transcript without questions is left out.
        resamples: How many bootstrap samples.
        seed: The same seed gives the same interval.

    Raises:
        ValueError: There is no value at all.
    """
    groups = [np.asarray(found, dtype=np.float64) for _, found in sorted(values.items()) if len(found)]
    if not groups:
        raise ValueError("an interval needs at least one value")
    rng = np.random.default_rng(seed)
    draw = _over_transcripts if len(groups) >= MIN_TRANSCRIPTS else _two_level
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(draw(groups, resamples, rng), [tail, 1 - tail])
    return Interval(low=float(low), high=float(high), transcripts=len(groups))


def paired_interval(
    old: Mapping[str, Mapping[str, float]], new: Mapping[str, Mapping[str, float]]
) -> tuple[float, Interval]:
    """Return the mean of new - old over the questions that both have, and its interval.

    Args:
        old: A figure by question id, by transcript.
        new: The same of the other system.

    Raises:
        ValueError: No question is in both.
    """
    differences = {
        transcript: [found[name] - old[transcript][name] for name in sorted(found) if name in old[transcript]]
        for transcript, found in new.items()
        if transcript in old
    }
    interval = mean_interval(differences)
    return float(np.mean([value for found in differences.values() for value in found])), interval


def _over_transcripts(groups: Sequence[Floats], resamples: int, rng: np.random.Generator) -> Floats:
    sums = np.array([group.sum() for group in groups])
    sizes = np.array([len(group) for group in groups])
    drawn = rng.integers(len(groups), size=(resamples, len(groups)))
    means: Floats = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    return means


def _two_level(groups: Sequence[Floats], resamples: int, rng: np.random.Generator) -> Floats:
    sums, sizes = np.zeros(resamples), np.zeros(resamples)
    for _ in groups:
        drawn = rng.integers(len(groups), size=resamples)
        for number, group in enumerate(groups):
            picked = np.flatnonzero(drawn == number)
            questions = rng.integers(len(group), size=(len(picked), len(group)))
            sums[picked] += group[questions].sum(axis=1)
            sizes[picked] += len(group)
    means: Floats = sums / sizes
    return means
