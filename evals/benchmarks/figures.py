"""Which figures a data set is reported by, and how a question gets them."""

from collections.abc import Mapping, Sequence

from evals.asked import Asked
from evals.benchmarks.dataset import Kind
from evals.golden import GoldenRow
from evals.metrics.passage_hit import passage_hit_at_k
from evals.rows import PassageRow
from evals.scoring import RANKS, QuestionScore, score_question
from evals.turns import Turns

FIGURES: Mapping[Kind, Mapping[str, str]] = {
    "golden": {
        "hit@1": "hit@1",
        "hit@5": "hit@5",
        "MRR": "mrr",
        "facts@250": "keyfacts@250w",
        "facts@500": "keyfacts@500w",
        "facts@1000": "keyfacts@1000w",
    },
    "qmsum": {
        "gold words": "span_recall@1000w",
        "precision": "span_precision",
        "hit@5": "span_hit@5",
    },
    "friendsqa": {f"hit@{k}": f"passage_hit@{k}" for k in RANKS},
}
"""By kind of data set: the metrics, by what a table calls them."""
LEGEND: Mapping[Kind, str] = {
    "golden": "hit@k, MRR: a gold turn among the first k stretches · facts@N: share of the key facts in the first N"
    " words",
    "qmsum": "gold words: share of them in the first 1000 words · precision of these words · hit@5: a gold turn among"
    " the first 5 passages",
    "friendsqa": "hit@k: a gold utterance among the first k passages",
}


def ask_score(kind: Kind, row: GoldenRow, passages: Sequence[PassageRow], turns: Turns) -> Asked:
    """Score the passages of one question by the figures of its data set.

    Args:
        kind: Of the data set.
        row: The question.
        passages: Best first.
        turns: Of every transcript that is asked or retrieved.

    Raises:
        InvalidBatchError: A gold turn or the turn of a passage does not exist.
    """
    values = dict(score_question(row, None, passages, turns).values)
    values |= {f"passage_hit@{k}": passage_hit_at_k(row, passages, k) for k in RANKS}
    kept = {metric: values[metric] for metric in FIGURES[kind].values()}
    return Asked(score=QuestionScore(row=row, values=kept), passages=tuple(passages))
