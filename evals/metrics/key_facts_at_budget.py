"""Key facts at a budget: the share of key facts that stand in the first N words of what was retrieved.

Only words of gold turns count, each passage led by its speaker's name; the cut is at the N-th white-space
word of everything retrieved, so passages of other turns use the budget up, and passages of any length compare.
"""

from collections.abc import Iterable, Sequence

from evals.metrics.key_facts import stated_share
from evals.metrics.ranking import Ranked


def key_facts_at_budget(passages: Iterable[Ranked], facts: Sequence[Sequence[str]], budget: int) -> float:
    """Return the share of `facts` stated by the gold passages within `budget` words, 0 to 1.

    Args:
        passages: In rank order.
        facts: The key facts; without any, 1.0 when any gold passage begins within the budget.
        budget: White-space words, from 1.
    """
    texts = [
        passage.speaker + " " + " ".join(passage.words[: budget - passage.words_before])
        for passage in passages
        if passage.gold and passage.words_before < budget
    ]
    return stated_share(" ".join(texts), facts) if facts else float(bool(texts))
