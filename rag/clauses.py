"""Cutting a sentence that is too long to quote: the run of its clauses that holds most of what is looked for."""

import re
from collections.abc import Mapping

from index.terms import terms
from rag.answer import MAX_QUOTE_WORDS

FIGURE_WORTH = 0.5
"""Added for a run of clauses with a digit."""

_BORDER = re.compile(r"(?<=[,;:])\s+|\s+(?=--|—|–)|\s+(?=(?:and|but|so|because|which|where|while)\s)")


def best_clauses(text: str, start: int, end: int, weights: Mapping[str, float]) -> tuple[int, int]:
    """Find the run of clauses of `text[start:end]` that holds most weight in at most MAX_QUOTE_WORDS words.

    Args:
        text: a turn's text.
        start: code points, a long sentence, inclusive.
        end: exclusive.
        weights: terms that are looked for, with their weights.

    Returns:
        (start, end) of the run, the earliest among equals; a clause that is too long by itself is cut after its
        MAX_QUOTE_WORDS-th word.
    """
    borders = [start, *(match.end() for match in _BORDER.finditer(text, start, end)), end]
    best, chosen = -1.0, (start, _word_limit(text, start, end))
    for position, begin in enumerate(borders[:-1]):
        stop = begin
        for border in borders[position + 1 :]:
            if len(text[begin:border].split()) > MAX_QUOTE_WORDS:
                break
            stop = border
        if stop == begin:
            stop = _word_limit(text, begin, end)
        piece = text[begin:stop]
        worth = sum(weights.get(term, 0.0) for term in set(terms(piece)))
        worth += FIGURE_WORTH * any(character.isdigit() for character in piece)
        if worth > best:
            best, chosen = worth, (begin, begin + len(piece.rstrip()))
    return chosen


def _word_limit(text: str, start: int, end: int) -> int:
    """The end of the MAX_QUOTE_WORDS-th word from `start`, at most `end`."""
    words = list(re.finditer(r"\S+", text[start:end]))
    return start + words[min(len(words), MAX_QUOTE_WORDS) - 1].end() if words else end
