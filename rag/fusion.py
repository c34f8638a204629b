"""Dense and lexical evidence become one score.

Z-scores over the scope, weighted: on earnings calls this beats rank fusion (docs/decisions/0003-retrieval.md).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rag.evidence import Evidence, Scores
from rag.ranking import Ranking

DIGITS = 5
"""Scores are rounded before ranking, so that a last-bit difference between machines cannot swap two passages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """Mean and deviation of each kind of evidence over a scope of which only candidates are scored."""

    dense: tuple[float, float]
    dense_around: tuple[float, float]
    lexical: tuple[float, float]
    lexical_around: tuple[float, float]


def standardise(scores: Scores, mask: NDArray[np.bool_]) -> Scores:
    """Z-scores with the mean and deviation of the masked part; zeros where it does not vary."""
    part = scores[mask]
    if part.size == 0:
        return np.zeros_like(scores)
    deviation = float(part.std())
    if deviation < 1e-9:
        return np.zeros_like(scores)
    return (scores - float(part.mean())) / deviation


def fuse(
    evidence: Evidence,
    mask: NDArray[np.bool_],
    *,
    ranking: Ranking = Ranking(),
    words_lead: bool = False,
    moments: Moments | None = None,
) -> Scores:
    """One score a chunk, higher is better.

    Args:
        evidence: of one query.
        mask: marks the chunks that may be returned.
        ranking: the weights.
        words_lead: swap the two weights: for a language that the encoder does not know.
        moments: of the scope, where these chunks are only some of it.
    """
    weights = (ranking.dense, ranking.lexical)
    dense, lexical = reversed(weights) if words_lead else weights

    def deviations(kind: str) -> Scores:
        scores: Scores = getattr(evidence, kind)
        if moments is None:
            return standardise(scores, mask)
        mean, deviation = getattr(moments, kind)
        return (scores - mean) / deviation if deviation >= 1e-9 else np.zeros_like(scores)

    own = dense * deviations("dense") + lexical * deviations("lexical")
    around = dense * deviations("dense_around") + lexical * deviations("lexical_around")
    return own + ranking.around * around


def ranked(scores: Scores) -> NDArray[np.int64]:
    """Positions best first; ties keep the order of transcript, turn, start (the order of the chunks)."""
    return np.argsort(-np.round(scores, DIGITS), kind="stable")
