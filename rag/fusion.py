"""Dense and lexical evidence become one score.

Z-scores over the scope, weighted: on earnings calls this beats rank fusion (docs/decisions/0003-retrieval.md).
"""

import numpy as np
from numpy.typing import NDArray

from rag.evidence import Evidence, Scores
from rag.ranking import Ranking

DIGITS = 5
"""Scores are rounded before ranking, so that a last-bit difference between machines cannot swap two passages."""


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
    evidence: Evidence, mask: NDArray[np.bool_], *, ranking: Ranking = Ranking(), words_lead: bool = False
) -> Scores:
    """One score a chunk, higher is better.

    Args:
        evidence: of one query.
        mask: marks the chunks that may be returned.
        ranking: the weights.
        words_lead: swap the two weights: for a language that the encoder does not know.
    """
    dense, lexical = ranking.dense, ranking.lexical
    if words_lead:
        dense, lexical = lexical, dense
    own = dense * standardise(evidence.dense, mask) + lexical * standardise(evidence.lexical, mask)
    around = dense * standardise(evidence.dense_around, mask) + lexical * standardise(
        evidence.lexical_around, mask
    )
    return own + ranking.around * around


def ranked(scores: Scores) -> NDArray[np.int64]:
    """Positions best first; ties keep the order of transcript, turn, start (the order of the chunks)."""
    return np.argsort(-np.round(scores, DIGITS), kind="stable")
