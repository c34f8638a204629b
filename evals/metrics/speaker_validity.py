"""Speaker validity: the share of citations that name the speaker of the cited turn.

An assertion more than a measure: anything below 1.0 is a defect.
"""

from evals.metrics.cited_turn import cited_turn
from evals.rows import CitationRow
from evals.turns import Turns


def speaker_is_valid(citation: CitationRow, turns: Turns) -> bool:
    """Return whether the citation's speaker is, to the letter, the speaker of the cited turn."""
    turn = cited_turn(citation, turns)
    return turn is not None and citation.speaker == turn.speaker
