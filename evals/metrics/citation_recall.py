"""Citation recall: the share of the gold turns that are cited.

Source: set recall of retrieval (Manning, Raghavan, Schütze, "Introduction to Information Retrieval", 8.3),
over turns.
"""

from evals.golden import GoldenRow
from evals.rows import AnswerRow


def citation_recall(answer: AnswerRow, row: GoldenRow) -> float:
    """Return |cited ∩ gold| / |gold|, 0 to 1. The row has gold turns (every answerable row has)."""
    cited = {(citation.transcript, citation.turn) for citation in answer.citations}
    gold = {(row.transcript, turn) for turn in row.gold_turns}
    return len(cited & gold) / len(gold)
