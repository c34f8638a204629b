"""Quote validity: the share of citations whose quote stands in the cited turn, word for word, where it says.

An assertion more than a measure: anything below 1.0 is a defect.
"""

from evals.metrics.cited_turn import cited_turn
from evals.rows import CitationRow
from evals.turns import Turns
from rag.answer import MAX_QUOTE_WORDS


def quote_is_valid(citation: CitationRow, turns: Turns) -> bool:
    """Return whether `turn.text[start:end] == quote`, the quote is not blank and has at most 60 words."""
    turn = cited_turn(citation, turns)
    if turn is None or not citation.quote.strip():
        return False
    held = turn.text[citation.start : citation.end] == citation.quote
    return held and len(citation.quote.split()) <= MAX_QUOTE_WORDS
