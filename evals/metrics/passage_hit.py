"""Passage hit@k: whether one of the first k passages lies in a gold turn.

A passage never crosses a turn, so that this is finer than `hit_at_k`, where a group of many turns counts as one place.
For dialogue with short turns: is the gold utterance among the first k that are shown? For k = 5 it is the `hit_at_5`
of `span_share`.
"""

from collections.abc import Sequence

from evals.golden import GoldenRow
from evals.rows import PassageRow


def passage_hit_at_k(row: GoldenRow, passages: Sequence[PassageRow], k: int) -> float:
    """Return 1.0 when a gold turn is among the first k passages, else 0.0."""
    return float(
        any(
            passage.transcript == row.transcript and passage.turn in row.gold_turns
            for passage in passages[:k]
        )
    )
