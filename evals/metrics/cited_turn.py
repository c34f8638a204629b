"""The turn that a citation points to."""

from evals.rows import CitationRow
from evals.turns import Turns
from index.transcript import Turn


def cited_turn(citation: CitationRow, turns: Turns) -> Turn | None:
    """Return the cited turn, or None when the transcript or the turn does not exist.

    A number below 1 is read from the transcript's end, as the reference scorer does; `evals.faults` names it.
    """
    try:
        return turns[citation.transcript][citation.turn - 1]
    except (KeyError, IndexError):
        return None
