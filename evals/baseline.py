"""What a run is compared with: the scores and answers of an earlier run, kept as JSON."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from evals.asked import Asked, EvalRun
from evals.rows import PassageRow
from evals.scoring import METRIC_VERSION
from evals.writing import write_text
from index.errors import InvalidBatchError

_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One question as it went: what the gate compares and shows."""

    id: str
    row: str
    """Digest of the golden row: an edited question is not compared."""
    transcript: str
    question: str
    values: Mapping[str, float]
    """By metric, 0 to 1, rounded to 6 digits."""
    status: str | None
    answer: str | None
    scores: tuple[float, ...]
    """Retrieval scores, best first, rounded to 6 digits."""
    passages: str
    """Digest of which passages were retrieved, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """Outcomes of one or more golden sets, and what they depend on."""

    metric_version: int
    encoder: str | None
    answerer: str | None
    machine: str
    words: int | None
    sets: Mapping[str, tuple[Outcome, ...]]
    """By name of the golden set."""


def baseline_of(runs: Sequence[EvalRun]) -> Baseline:
    """Return what to compare later runs with.

    Args:
        runs: One per golden set, at least one, all of one assistant.
    """
    first = runs[0]
    return Baseline(
        metric_version=METRIC_VERSION,
        encoder=first.encoder,
        answerer=first.answerer,
        machine=first.machine,
        words=first.words,
        sets={run.name: tuple(outcome_of(asked) for asked in run.questions) for run in runs},
    )


def outcome_of(asked: Asked) -> Outcome:
    """Return what of a question is kept."""
    passages = asked.passages or ()
    row = asked.row
    return Outcome(
        id=row.id,
        row=row.digest,
        transcript=row.transcript,
        question=row.question,
        values={metric: round(value, _DIGITS) for metric, value in asked.score.values.items()},
        status=asked.score.status,
        answer=asked.answer.answer if asked.answer else None,
        scores=tuple(round(passage.score or 0.0, _DIGITS) for passage in passages),
        passages=_digest(passages),
    )


def incomparable(baseline: Baseline, run: EvalRun) -> str | None:
    """Return why a run cannot be compared with a baseline, or None when it can."""
    pairs = {
        "metric version": (baseline.metric_version, METRIC_VERSION),
        "encoder": (baseline.encoder, run.encoder),
        "answerer": (baseline.answerer, run.answerer),
        "budget of words": (baseline.words, run.words),
    }
    for what, (old, new) in pairs.items():
        if old != new:
            return f"the baseline is of {what} {old}, this run of {new}"
    if run.name not in baseline.sets:
        return (
            f"the baseline holds no set {run.name!r} (it holds {', '.join(sorted(baseline.sets)) or 'none'})"
        )
    return None


def read_baseline(path: Path) -> Baseline:
    """Read a baseline; unknown keys are ignored.

    Raises:
        InvalidBatchError: The file cannot be read or is no baseline.
    """
    try:
        entry = json.loads(path.read_text(encoding="utf-8"))
        sets = {name: tuple(_outcome(one) for one in found) for name, found in entry["sets"].items()}
        return Baseline(
            metric_version=entry["metric_version"],
            encoder=entry["encoder"],
            answerer=entry["answerer"],
            machine=entry["machine"],
            words=entry["words"],
            sets=sets,
        )
    except OSError as error:
        raise InvalidBatchError(
            f"{path}: cannot be read ({error.strerror}); write a baseline with --accept"
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidBatchError(f"{path}: no baseline ({error!r}); write a new one with --accept") from error


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Write a baseline whole or not at all, a question a line, so that a change reads well in a diff.

    Raises:
        LibraryStorageError: The place cannot be written.
    """
    entry = asdict(baseline)
    sets = [
        f"{_json(name)}: [\n" + ",\n".join(_json(outcome) for outcome in outcomes) + "\n]"
        for name, outcomes in sorted(entry.pop("sets").items())
    ]
    head = [f"{_json(key)}: {_json(value)}" for key, value in entry.items()]
    write_text(path, "{\n" + ",\n".join([*head, '"sets": {\n' + ",\n".join(sets) + "\n}"]) + "\n}\n")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _outcome(entry: Mapping[str, Any]) -> Outcome:
    return Outcome(
        id=entry["id"],
        row=entry["row"],
        transcript=entry["transcript"],
        question=entry["question"],
        values={str(metric): float(value) for metric, value in entry["values"].items()},
        status=entry["status"],
        answer=entry["answer"],
        scores=tuple(float(score) for score in entry["scores"]),
        passages=entry["passages"],
    )


def _digest(passages: Sequence[PassageRow]) -> str:
    places = [[passage.transcript, passage.turn, passage.start, passage.end] for passage in passages]
    return hashlib.sha256(json.dumps(places).encode()).hexdigest()[:12]
