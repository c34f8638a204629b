"""Hit@k: whether a gold turn is among the first k groups of passages (and the first 900 words).

Source: success@k of TREC (Buckley and Voorhees, "Retrieval System Evaluation", 2005). The limit in words
keeps systems with long passages comparable with systems with short ones.
"""

from collections.abc import Iterable

from evals.metrics.ranking import Ranked

HIT_WORDS = 900
"""A gold passage counts when it begins within this many retrieved words."""


def first_gold_group(passages: Iterable[Ranked]) -> int | None:
    """Return the rank (from 1) of the first group whose gold passage begins within 900 words, or None."""
    for passage in passages:
        if passage.gold and passage.words_before < HIT_WORDS:
            return passage.group
    return None


def hit_at_k(first_gold: int | None, k: int) -> float:
    """Return 1.0 when the first gold group has rank k or better, else 0.0."""
    return float(first_gold is not None and first_gold <= k)
