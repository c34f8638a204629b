"""A retrieved stretch of one turn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Whole sentences of one turn: `turn.text[start:end] == text`. Never crosses a turn."""

    transcript: str
    """Transcript id."""
    turn: int
    """From 1."""
    speaker: str
    start: int
    """Code points into the turn's text, inclusive."""
    end: int
    """Exclusive."""
    text: str
    score: float
    """Higher is better; comparable within one result only."""
    group: int
    """Passages of one stretch (neighbouring turns read together) share it; from 1, best first."""
