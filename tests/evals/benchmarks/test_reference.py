"""The figures of a benchmark are those of the reference scorers, on the passages that it writes."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from evals.benchmarks.dataset import Dataset, Kind
from evals.benchmarks.document import BenchmarkReport
from evals.benchmarks.filling import fill
from evals.benchmarks.run import run_dataset
from tests.evals.benchmarks.kit import CALL_MATERIAL, Scripted, dataset, empty_library
from tests.evals.examples import TURNS, golden

ROWS = (
    golden(transcript="acme-call"),
    golden(
        id="q2", transcript="acme-call", gold_turns=(3, 4), must_include=(("$300 million",), ("no such",))
    ),
    golden(id="q3", transcript="acme-call", gold_turns=(4,), must_include=()),
)
KEYS = {
    "score_retrieval.py": {
        "hit@1": "hit@1",
        "hit@5": "hit@5",
        "mrr": "mrr",
        "keyfacts@250w": "keyfacts@250w",
        "keyfacts@500w": "keyfacts@500w",
        "keyfacts@1000w": "keyfacts@1000w",
    },
    "score_spans.py": {
        "recall@1000w": "span_recall@1000w",
        "precision": "span_precision",
        "hit@5": "span_hit@5",
    },
}


def reference(scorer: Path, one: Dataset, document: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Run the reference scorer over the passages of the document."""
    rows = [json.dumps(asdict(row)) for row in one.rows]
    (folder / "golden.jsonl").write_text("\n".join(rows), encoding="utf-8")
    found = [
        json.dumps({"id": each["id"], "passages": each["systems"]["saidthat"]["passages"]})
        for each in document["questions"]
    ]
    (folder / "passages.jsonl").write_text("\n".join(found), encoding="utf-8")
    (folder / "transcripts").mkdir()
    call = {"id": "acme-call", "turns": [{"speaker": turn.speaker, "text": turn.text} for turn in TURNS]}
    (folder / "transcripts" / "acme-call.json").write_text(json.dumps(call), encoding="utf-8")
    files = [str(folder / name) for name in ("golden.jsonl", "passages.jsonl", "transcripts")]
    done = subprocess.run([sys.executable, scorer, *files], capture_output=True, text=True, check=True)
    scored: dict[str, Any] = json.loads(done.stdout)
    return scored


@pytest.mark.parametrize(("kind", "scorer"), [("golden", "score_retrieval.py"), ("qmsum", "score_spans.py")])
@pytest.mark.parametrize("turns", [(2, 4), (1, 3, 2), (1,)])
def test_the_figures_are_those_of_the_reference(
    shared: Path, tmp_path: Path, kind: Kind, scorer: str, turns: tuple[int, ...]
) -> None:
    one = dataset(kind, *ROWS)
    with empty_library(tmp_path / "library") as library:
        fill(library, [CALL_MATERIAL])
        ran = run_dataset(one, {"saidthat": Scripted(*turns)}, library)
    report = BenchmarkReport(runs=(ran,), encoder="words", scope="transcript", without=(), versions={})
    (document,) = report.to_json()["data"]
    known = reference(shared / "scoring" / scorer, one, document, tmp_path)
    ours = {key: document["systems"]["saidthat"][metric]["value"] for key, metric in KEYS[scorer].items()}
    assert ours == {key: known[key] for key in KEYS[scorer]}
