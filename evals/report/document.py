"""The report as one JSON document, with every question, answer, citation and passage."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from evals.asked import Asked, EvalRun
from evals.figures import (
    answer_figures,
    intervals,
    refusal_figures,
    retrieval_by_type,
    retrieval_figures,
    span_figures,
)
from evals.gate import Change, Difference, Verdict
from evals.report.summary import SetReport
from evals.report.table import Table, tables
from evals.scoring import METRIC_VERSION
from evals.statistics import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class EvalReport:
    """Every golden set of one `saidthat eval`."""

    sets: tuple[SetReport, ...]

    def tables(self) -> tuple[Table, ...]:
        """Return all tables, in the order of the sets."""
        return tuple(table for report in self.sets for table in tables(report))

    def to_json(self) -> dict[str, Any]:
        """Return the document as plain values. `figures` has the keys of the reference scorers."""
        return {"metric_version": METRIC_VERSION, "sets": [_set(report) for report in self.sets]}

    def dumps(self) -> str:
        """Return the document as text; the same run gives the same text."""
        return json.dumps(self.to_json(), ensure_ascii=False, indent=1) + "\n"


def _set(report: SetReport) -> dict[str, Any]:
    run = report.run
    return {
        "name": run.name,
        "answerer": run.answerer,
        "encoder": run.encoder,
        "machine": run.machine,
        "words": run.words,
        "questions_asked": len(run.questions),
        "transcripts_missing": list(report.skipped),
        "fallbacks": sum(
            asked.answer is not None and asked.answer.fallback is not None for asked in run.questions
        ),
        "figures": _figures(run),
        "peer": _peer(report),
        "gate": _verdict(report.verdict) if report.verdict else None,
        "questions": [_question(asked) for asked in run.questions],
    }


def _figures(run: EvalRun) -> dict[str, Any]:
    scores = run.scores
    found = intervals(scores)
    return {
        "answers": answer_figures(scores),
        "refusals": refusal_figures(scores),
        "retrieval": retrieval_figures(scores),
        "retrieval_by_type": retrieval_by_type(scores),
        "spans": span_figures(scores),
        "intervals": {metric: _interval(interval) for metric, interval in found.items()},
    }


def _peer(report: SetReport) -> dict[str, Any] | None:
    if report.peer is None:
        return None
    return {
        "name": report.peer.answerer,
        "retrieval": retrieval_figures(report.peer.scores),
        "retrieval_by_type": retrieval_by_type(report.peer.scores),
        "spans": span_figures(report.peer.scores),
        "differences": {name: _difference(one) for name, one in report.peer_differences.items()},
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "passed": verdict.passed,
        "failures": list(verdict.failures),
        "notes": list(verdict.notes),
        "lost": [_change(change) for change in verdict.lost],
        "won": [_change(change) for change in verdict.won],
        "ties": [_change(change) for change in verdict.ties],
        "differences": {one.metric: _difference(one) for one in verdict.differences},
    }


def _change(change: Change) -> dict[str, Any]:
    sides = {
        side: {
            "status": outcome.status,
            "answer": outcome.answer,
            "values": {metric: outcome.values[metric] for metric in change.metrics},
        }
        for side, outcome in (("old", change.old), ("new", change.new))
    }
    return {"id": change.new.id, "question": change.new.question, "metrics": list(change.metrics)} | sides


def _question(asked: Asked) -> dict[str, Any]:
    row, score = asked.row, asked.score
    found: dict[str, Any] = {
        "id": row.id,
        "transcript": row.transcript,
        "type": row.type,
        "question": row.question,
        "gold_turns": list(row.gold_turns),
        "values": dict(score.values),
        "faults": [str(fault) for fault in score.faults],
    }
    if asked.answer is not None:
        found["answer"] = asdict(asked.answer)
    if asked.passages is not None:
        found["passages"] = [asdict(passage) for passage in asked.passages]
    return found


def _interval(interval: Interval) -> dict[str, Any]:
    return {
        "low": round(interval.low, 3),
        "high": round(interval.high, 3),
        "transcripts": interval.transcripts,
        "few_transcripts": interval.few_transcripts,
    }


def _difference(difference: Difference) -> dict[str, Any]:
    return {"mean": round(difference.mean, 3)} | _interval(difference.interval)
