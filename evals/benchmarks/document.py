"""A benchmark as one JSON document, with every question's passages and scores."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.asked import Asked
from evals.benchmarks.figures import FIGURES
from evals.benchmarks.run import WORDS, DatasetRun, SystemRun
from evals.benchmarks.systems import OWN
from evals.figures import intervals, mean, metric_values
from evals.gate import Difference
from evals.machine import machine_fingerprint
from evals.rows import PassageRow
from evals.scoring import METRIC_VERSION
from evals.statistics import Interval
from index.errors import InvalidBatchError

BENCHMARK = "retrieval"
_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkReport:
    """One `saidthat eval retrieval`."""

    runs: tuple[DatasetRun, ...]
    encoder: str
    """Fingerprint."""
    scope: str
    """ "transcript" or "library"."""
    without: tuple[str, ...]
    """Parts of the ranking that were switched off."""
    versions: Mapping[str, Mapping[str, str]]
    """Of the packages of systems in another environment, by system."""

    def to_json(self) -> dict[str, Any]:
        """Return the document as plain values; all but `seconds` is the same for two runs of the same code."""
        return {
            "benchmark": BENCHMARK,
            "metric_version": METRIC_VERSION,
            "encoder": self.encoder,
            "words": WORDS,
            "scope": self.scope,
            "without": list(self.without),
            "machine": machine_fingerprint(),
            "versions": {name: dict(found) for name, found in self.versions.items()},
            "data": [_dataset(run) for run in self.runs],
            "seconds": {
                run.dataset.name: {name: round(one.seconds, 2) for name, one in run.systems.items()}
                for run in self.runs
            },
        }

    def dumps(self) -> str:
        """Return the document as text."""
        return json.dumps(self.to_json(), ensure_ascii=False, indent=1) + "\n"


def read_report(path: Path) -> Mapping[str, Any]:
    """Read the document of an earlier run.

    Raises:
        InvalidBatchError: The file cannot be read or is none.
    """
    try:
        entry = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidBatchError(
            f"--against {path}: cannot be read ({error.strerror}); check the path"
        ) from error
    except ValueError as error:
        raise InvalidBatchError(f"--against {path}: no JSON ({error})") from error
    if not isinstance(entry, dict) or entry.get("benchmark") != BENCHMARK:
        raise InvalidBatchError(
            f"--against {path}: no report of this benchmark; write one with: saidthat eval retrieval --output FILE"
        )
    return entry


def _dataset(run: DatasetRun) -> dict[str, Any]:
    others = [name for name in run.systems if name != OWN and OWN in run.systems]
    metrics = tuple(FIGURES[run.dataset.kind].values())
    return {
        "name": run.dataset.name,
        "kind": run.dataset.kind,
        "questions_asked": len(run.dataset.rows),
        "transcripts": run.transcripts,
        "transcripts_missing": list(run.skipped),
        "systems": {name: _figures(one, metrics) for name, one in run.systems.items()},
        "differences": {
            name: {metric: _difference(one) for metric, one in run.differences(name).items()}
            for name in others
        },
        "questions": _questions(run),
    }


def _figures(run: SystemRun, metrics: Sequence[str]) -> dict[str, Any]:
    scores = [asked.score for asked in run.questions]
    found = intervals(scores)
    return {
        metric: {"value": mean(metric_values(scores, metric))} | _interval(found[metric])
        for metric in metrics
    }


def _difference(difference: Difference) -> dict[str, Any]:
    return {"mean": round(difference.mean, 3)} | _interval(difference.interval)


def _interval(interval: Interval) -> dict[str, Any]:
    return {
        "low": round(interval.low, 3),
        "high": round(interval.high, 3),
        "few_transcripts": interval.few_transcripts,
    }


def _questions(run: DatasetRun) -> list[dict[str, Any]]:
    return [
        {
            "id": row.id,
            "row": row.digest,
            "transcript": row.transcript,
            "type": row.type,
            "question": row.question,
            "gold_turns": list(row.gold_turns),
            "systems": {name: _asked(one.questions[place]) for name, one in run.systems.items()},
        }
        for place, row in enumerate(run.dataset.rows)
    ]


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "values": {metric: round(value, _DIGITS) for metric, value in asked.score.values.items()},
        "passages": [_passage(passage) for passage in asked.passages or ()],
    }


def _passage(passage: PassageRow) -> dict[str, Any]:
    score = None if passage.score is None else round(passage.score, _DIGITS)
    return {
        "transcript": passage.transcript,
        "turn": passage.turn,
        "start": passage.start,
        "end": passage.end,
        "group": passage.group,
        "score": score,
    }
