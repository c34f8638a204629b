"""The report as tables of plain strings; the command line prints them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals.figures import (
    RETRIEVAL_METRICS,
    SPAN_METRICS,
    Figures,
    answer_figures,
    intervals,
    mean,
    metric_values,
    refusal_figures,
    retrieval_by_type,
    retrieval_figures,
    span_figures,
)
from evals.report.summary import SetReport
from evals.rows import STATUSES
from evals.statistics import Interval

_ANSWERS = {
    "key_fact_recall": "key facts in the answer",
    "citation_precision": "citation precision",
    "citation_recall": "citation recall",
    "quote_validity": "quote validity",
    "speaker_validity": "speaker validity",
}
_RIGHT_STATUS = {
    "answered": "answerable, shown as answered",
    "not_falsely_answered": "unanswerable, not shown as answered",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Cells for people: the first column names, the others hold figures."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Each as long as the header."""


def tables(report: SetReport) -> tuple[Table, ...]:
    """Return the tables of one golden set: all figures, then the figures by question type."""
    return (_figures(report), *_by_type(report))


def _figures(report: SetReport) -> Table:
    run = report.run
    found = intervals(run.scores)
    differences = {one.metric: one for one in report.verdict.differences} if report.verdict else {}
    columns = ["figure", "value", "95 % interval"]
    columns += ["against the baseline"] if differences else []
    columns += [report.peer.answerer or "peer", "difference"] if report.peer else []
    rows = []
    for label, metric, value in _lines(report):
        cells = [label, value, _interval(found.get(metric))]
        if differences:
            one = differences.get(metric)
            cells.append(f"{one.mean:+.3f} {_interval(one.interval, signed=True)}" if one else "")
        if report.peer:
            against = report.peer_differences.get(metric)
            cells.append(_number(mean(metric_values(report.peer.scores, metric))))
            cells.append(f"{against.mean:+.3f} {_interval(against.interval, signed=True)}" if against else "")
        rows.append(tuple(cells))
    transcripts = len({asked.row.transcript for asked in run.questions})
    few = ", few transcripts" if any(one.few_transcripts for one in found.values()) else ""
    title = f"{run.name}: {_count(len(run.questions), 'question')}, {_count(transcripts, 'transcript')}{few}"
    if run.answerer:
        title += f" · answers: {run.answerer}"
    return Table(title=title, header=tuple(columns), rows=tuple(rows))


def _lines(report: SetReport) -> Iterator[tuple[str, str, str]]:
    """Yield (label, metric whose interval belongs to it, value)."""
    scores = report.run.scores
    answers = answer_figures(scores)
    if answers:
        for metric, label in _ANSWERS.items():
            yield label, metric, _number(answers[metric])
        words = answers["median_words"]
        yield "words of an answer, median", "", "-" if words is None else f"{words:g}"
        for metric, label in _RIGHT_STATUS.items():
            yield label, metric, _number(mean(metric_values(scores, metric)))
        for group in ("answerable", "unanswerable"):
            label = f"{group}: {' / '.join(STATUSES)}".replace("_", " ")
            yield label, "", _shares(answers[group])
    refusals = refusal_figures(scores)
    if refusals:
        yield "refusals of the right kind", "", _number(refusals["right_kind_of_refused"])
    retrieval = retrieval_figures(scores)
    if retrieval:
        for metric in RETRIEVAL_METRICS:
            yield _label(metric), metric, _number(retrieval[metric])
    spans = span_figures(scores)
    if spans:
        for key, metric in SPAN_METRICS.items():
            yield f"gold words, {key}", metric, _number(spans[key])


def _by_type(report: SetReport) -> Iterator[Table]:
    scores = report.run.scores
    answers, retrieval = answer_figures(scores), retrieval_by_type(scores)
    by_type: Mapping[str, Any] = answers["by_type"] if answers else {}
    kinds = list(dict.fromkeys([*by_type, *retrieval]))
    if not kinds:
        return
    header = ["type", "questions"] + (["key facts in the answer"] if answers else [])
    shown: Sequence[str] = ("keyfacts@500w", "hit@5") if retrieval else ()
    header += [_label(metric) for metric in shown]
    rows = []
    for kind in kinds:
        count = sum(score.row.type == kind for score in scores)
        cells = [kind, str(count)] + ([_number(by_type.get(kind))] if answers else [])
        figures: Figures = retrieval.get(kind, {})
        rows.append(tuple(cells + [_number(figures.get(metric)) for metric in shown]))
    yield Table(title=f"{report.run.name}: by question type", header=tuple(header), rows=tuple(rows))


def _label(metric: str) -> str:
    if metric.startswith("keyfacts@"):
        return f"key facts in {metric.removeprefix('keyfacts@').removesuffix('w')} retrieved words"
    return metric.upper() if metric == "mrr" else metric


def _shares(shares: Mapping[str, float | None]) -> str:
    return " / ".join(_number(shares[status]) for status in STATUSES)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _interval(interval: Interval | None, *, signed: bool = False) -> str:
    if interval is None:
        return ""
    form = "+.3f" if signed else ".3f"
    return f"[{interval.low:{form}}, {interval.high:{form}}]"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
