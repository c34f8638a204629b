"""The budget shared out: passages of several people or transcripts, each in its turn."""

import re
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Ranked = TypeVar("Ranked")

SIDE_BY_SIDE = re.compile(
    r"\b(?:compar(?:e|es|ed|ing|ison)|both|each|respectively|vs|versus|contrast\w*|side by side"
    r"|differ(?:s|ed|ence|ences)?|(?:dis)?agree(?:s|d)?|between)\b",
    re.IGNORECASE,
)
"""Words of a question that wants several people or transcripts shown beside each other."""


def interleave(ranked: Sequence[Ranked], part: Callable[[Ranked], Hashable | None]) -> list[Ranked]:
    """Deal a ranking out in rounds: the best of each part, then the second best of each, and so on.

    Args:
        ranked: best first.
        part: the part an item belongs to; None for items of no part, which come after all others.

    Returns:
        The same items; the order of parts is that of their best items, so the first stays first unless it has no part.
    """
    piles: dict[Hashable, list[Ranked]] = {}
    rest: list[Ranked] = []
    for item in ranked:
        key = part(item)
        (rest if key is None else piles.setdefault(key, [])).append(item)
    longest = max((len(pile) for pile in piles.values()), default=0)
    dealt = [pile[at] for at in range(longest) for pile in piles.values() if at < len(pile)]
    return [*dealt, *rest]
