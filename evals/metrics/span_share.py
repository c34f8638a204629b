"""Span share: of questions with wide gold, the share of gold words within a word budget, and the precision.

Source: the gold spans of Zhong et al., "A New Benchmark for Query-based Multi-domain Meeting Summarization",
NAACL 2021, where a question's gold is long stretches of turns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.golden import GoldenRow
from evals.rows import PassageRow
from evals.turns import Turns
from index.errors import InvalidBatchError

FOREIGN_WORDS = 40
"""Budget that a passage of another transcript uses up at most."""
FULL = 0.9
"""Returning less than this share of the budget does not raise the precision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanShare:
    """One question's figures."""

    recall: float
    """Retrieved gold words / gold words, 0 to 1."""
    precision: float
    """Retrieved gold words / max(retrieved words, 0.9 * budget), 0 to 1."""
    hit_at_5: float
    """1.0 when one of the first five passages lies in a gold turn."""


def span_share(row: GoldenRow, passages: Sequence[PassageRow], turns: Turns, budget: int) -> SpanShare:
    """Count the gold words among the first `budget` white-space words retrieved, each word once.

    Raises:
        InvalidBatchError: A passage or a gold turn lies in a turn that does not exist.
    """
    gold, held = set(row.gold_turns), turns.get(row.transcript, ())
    left, used, hits, hit_at_5 = budget, 0, 0, False
    seen: set[tuple[int, int]] = set()
    try:
        total = sum(len(held[turn - 1].text.split()) for turn in gold)
        for rank, passage in enumerate(passages):
            if passage.transcript != row.transcript:
                spent = min(left, FOREIGN_WORDS)
                left, used = left - spent, used + spent
                continue
            hit_at_5 |= rank < 5 and passage.turn in gold
            text = held[passage.turn - 1].text
            for place in range(len(text[: passage.start].split()), len(text[: passage.end].split())):
                if left <= 0:
                    break
                if (passage.turn, place) not in seen:
                    seen.add((passage.turn, place))
                    left, used, hits = left - 1, used + 1, hits + (passage.turn in gold)
    except IndexError as error:
        raise InvalidBatchError(
            f"question {row.id!r}: a turn of {row.transcript!r} does not exist; it has {len(held)} turns"
        ) from error
    return SpanShare(
        recall=hits / max(1, total), precision=hits / max(used, FULL * budget), hit_at_5=float(hit_at_5)
    )
