"""Citation precision: the share of the cited turns that are gold turns.

Source: set precision of retrieval (Manning, Raghavan, Schütze, "Introduction to Information Retrieval", 8.3),
over turns: two citations of one turn count once.
"""

from evals.golden import GoldenRow
from evals.rows import AnswerRow


def citation_precision(answer: AnswerRow, row: GoldenRow) -> float:
    """Return |cited ∩ gold| / |cited|, 0 to 1; an answer without citations scores 0."""
    cited = {(citation.transcript, citation.turn) for citation in answer.citations}
    gold = {(row.transcript, turn) for turn in row.gold_turns}
    return len(cited & gold) / len(cited) if cited else 0.0
