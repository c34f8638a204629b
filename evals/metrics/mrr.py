"""Mean reciprocal rank of the first gold group; the mean is taken over questions.

Source: Voorhees, "The TREC-8 Question Answering Track Report", 1999.
"""


def reciprocal_rank(first_gold: int | None) -> float:
    """Return 1 / rank of the first gold group (`first_gold_group`), 0 when there is none."""
    return 1 / first_gold if first_gold else 0.0
