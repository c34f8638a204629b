"""Key-fact recall: the share of the key facts of a question that its answer states.

A key fact is a list of variants ("42%", "42 percent"); it counts when one variant is stated.
Source: nugget recall of TREC's question answering track (Voorhees, "Overview of the TREC 2003 Question
Answering Track"), with strings in place of assessors.
"""

import re
from collections.abc import Sequence

from evals.metrics.length import answer_words
from evals.rows import AnswerRow

MAX_ANSWER_WORDS = 120
"""Later words of an answer do not count: a person reads the beginning."""


def states(text: str, variant: str) -> bool:
    """Return whether `text` holds `variant`, case-folded, white space collapsed.

    Next to a digit of the variant no further digit may stand: "8%" is not in "18%", "1,89" not in "1,891".
    """
    text, variant = (" ".join(part.casefold().split()) for part in (text, variant))
    left = r"(?<![\d])(?<!\d[.,])" if variant[:1].isdigit() else ""
    right = r"(?![\d])(?![.,]\d)" if variant[-1:].isdigit() else ""
    return re.search(left + re.escape(variant) + right, text) is not None


def stated_share(text: str, facts: Sequence[Sequence[str]]) -> float:
    """Return the share of `facts` (at least one) of which a variant is stated, 0 to 1."""
    return sum(any(states(text, variant) for variant in fact) for fact in facts) / len(facts)


def key_fact_recall(answer: AnswerRow, facts: Sequence[Sequence[str]]) -> float:
    """Return the share of key facts within the first 120 words of the answer plus the cited names and firms.

    Args:
        answer: An answer that is not of status "answered" scores 0.
        facts: The key facts; without any, every answer of status "answered" scores 1.

    Returns:
        0 to 1.
    """
    if answer.status != "answered":
        return 0.0
    if not facts:
        return 1.0
    cited = " ".join(f"{citation.speaker or ''} {citation.firm or ''}" for citation in answer.citations)
    return stated_share(" ".join(answer_words(answer.answer)[:MAX_ANSWER_WORDS]) + " " + cited, facts)
