"""Figures of a golden set: the scores of its questions summed up, as the reference scorers sum them up."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from evals.metrics.status_shares import status_shares
from evals.scoring import BUDGETS, RANKS, SPAN_BUDGET, QuestionScore
from evals.statistics import Interval, mean_interval

RETRIEVAL_METRICS = (*(f"hit@{k}" for k in RANKS), "mrr", *(f"keyfacts@{budget}w" for budget in BUDGETS))
SPAN_METRICS = {f"recall@{SPAN_BUDGET}w": f"span_recall@{SPAN_BUDGET}w", "precision": "span_precision"} | {
    "hit@5": "span_hit@5"
}

Figures = Mapping[str, Any]


def answer_figures(scores: Sequence[QuestionScore]) -> Figures | None:
    """Sum up the answers; None when none were scored. Means and shares have 3 digits, None over nothing.

    Quote and speaker validity are read over the citations of answerable questions; `evals.gate` looks at all.
    """
    if any(score.status is None for score in scores):
        return None
    able = [score for score in scores if score.row.answerable]
    unable = [score for score in scores if not score.row.answerable]
    words = [score.words for score in able if score.words is not None]
    return {
        "n": len(able),
        "key_fact_recall": mean(metric_values(able, "key_fact_recall")),
        "by_type": {
            kind: mean(metric_values(found, "key_fact_recall")) for kind, found in _by_type(able).items()
        },
        "citation_precision": mean(metric_values(able, "citation_precision")),
        "citation_recall": mean(metric_values(able, "citation_recall")),
        "quote_validity": mean(valid for score in able for valid in score.quotes_valid),
        "speaker_validity": mean(valid for score in able for valid in score.speakers_valid),
        "median_words": statistics.median(words) if words else None,
        "unanswerable": _shares(unable),
        "answerable": _shares(able),
    }


def refusal_figures(scores: Sequence[QuestionScore]) -> Figures | None:
    """Sum up the refusals of unanswerable questions: how many, and how many of them name the right kind."""
    unable = [score for score in scores if not score.row.answerable]
    if not unable or any(score.status is None for score in unable):
        return None
    refused = [score for score in unable if score.status == "not_said"]
    return {
        "n": len(unable),
        "refused": mean(score.status == "not_said" for score in unable),
        "falsely_answered": mean(score.status == "answered" for score in unable),
        "right_kind_of_refused": mean(score.refusal == score.row.refusal for score in refused),
    }


def retrieval_figures(scores: Sequence[QuestionScore]) -> Figures | None:
    """Sum up the ranking over the answerable questions; None when no passages were scored."""
    able = [score for score in scores if "mrr" in score.values]
    if not able:
        return None
    figures: dict[str, Any] = {"n": len(able), "transcripts": len({score.row.transcript for score in able})}
    return figures | {metric: mean(metric_values(able, metric)) for metric in RETRIEVAL_METRICS}


def retrieval_by_type(scores: Sequence[QuestionScore]) -> Mapping[str, Figures]:
    """Sum up the ranking by question type."""
    able = [score for score in scores if "mrr" in score.values]
    return {
        kind: {"n": len(found)} | {metric: mean(metric_values(found, metric)) for metric in RETRIEVAL_METRICS}
        for kind, found in _by_type(able).items()
    }


def span_figures(scores: Sequence[QuestionScore]) -> Figures | None:
    """Sum up the span shares over all questions; None when no passages were scored."""
    found = [score for score in scores if "span_precision" in score.values]
    if not found:
        return None
    return {"n": len(found)} | {
        key: mean(metric_values(found, metric)) for key, metric in SPAN_METRICS.items()
    }


def intervals(scores: Sequence[QuestionScore]) -> Mapping[str, Interval]:
    """Return the 95 % interval of each metric's mean, by metric."""
    found: dict[str, dict[str, list[float]]] = {}
    for score in scores:
        for metric, value in score.values.items():
            found.setdefault(metric, {}).setdefault(score.row.transcript, []).append(value)
    return {metric: mean_interval(values) for metric, values in found.items()}


def mean(values: Iterable[float]) -> float | None:
    """Return the mean, rounded to 3 digits; None of nothing."""
    found = list(values)
    # statistics.mean adds exactly, so that the third digit cannot hang on the order of adding.
    return round(float(statistics.mean(found)), 3) if found else None


def metric_values(scores: Iterable[QuestionScore], metric: str) -> list[float]:
    """Return a metric's value of each question that it applies to."""
    return [score.values[metric] for score in scores if metric in score.values]


def _by_type(scores: Iterable[QuestionScore]) -> dict[str, list[QuestionScore]]:
    found: dict[str, list[QuestionScore]] = {}
    for score in scores:
        found.setdefault(score.row.type, []).append(score)
    return found


def _shares(scores: Sequence[QuestionScore]) -> Figures:
    shares = status_shares([score.status or "" for score in scores])
    return {status: None if share is None else round(share, 3) for status, share in shares.items()}
