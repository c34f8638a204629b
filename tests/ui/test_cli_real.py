"""The command line end to end with the real encoder, over a real call where it is at hand."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("real") / "library"


@pytest.fixture(scope="module")
def environment(library: Path, root: Path) -> dict[str, str]:
    return {**os.environ, "SAIDTHAT_LIBRARY": str(library), "PYTHONPATH": str(root), "PYTHONUTF8": "1"}


def _saidthat(environment: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui.cli", *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def indexed(environment: dict[str, str], shared: Path) -> dict[str, str]:
    result = _saidthat(environment, "index", shared / "transcripts" / "kingsoft-cloud-2024q2.txt")
    assert result.returncode == 0, result.stderr
    assert " 20 " in result.stdout
    return environment


def test_a_second_index_loads_no_model(indexed: dict[str, str], shared: Path) -> None:
    code = (
        "import sys\nfrom ui.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as ended:\n    assert not ended.code, ended.code\n"
        "print('torch' in sys.modules)"
    )
    path = str(shared / "transcripts" / "kingsoft-cloud-2024q2.txt")
    result = subprocess.run(
        [sys.executable, "-c", code, "index", path],
        env=indexed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=True,
    )
    assert "unchanged" in result.stdout
    assert result.stdout.splitlines()[-1] == "False"


def test_every_quote_stands_in_the_exported_turn(indexed: dict[str, str], tmp_path: Path, root: Path) -> None:
    batch = root / "evals" / "sets" / "kingsoft-cloud-2024q2.jsonl"
    rows = [line for line in batch.read_text(encoding="utf-8").splitlines() if line.strip()][:5]
    (tmp_path / "five.jsonl").write_text("\n".join(rows), encoding="utf-8")
    result = _saidthat(
        indexed, "ask", "--batch", tmp_path / "five.jsonl", "--output", tmp_path / "answers.jsonl"
    )
    assert result.returncode == 0, result.stderr
    turns = json.loads(_saidthat(indexed, "export", "1").stdout)["turns"]
    answers = [
        json.loads(line) for line in (tmp_path / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [answer["id"] for answer in answers] == [json.loads(row)["id"] for row in rows]
    for citation in (citation for answer in answers for citation in answer["citations"]):
        turn = turns[citation["turn"] - 1]
        assert turn["text"][citation["start"] : citation["end"]] == citation["quote"]
        assert turn["speaker"] == citation["speaker"]
