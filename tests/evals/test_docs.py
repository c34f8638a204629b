"""docs/evals.md names what there is, and its Python runs as it stands."""

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from evals.gate import COMPARED
from evals.golden import QUESTION_TYPES, REFUSAL_KINDS
from evals.peers.registry import PEERS
from tests.evals.examples import CALL, answer, cite, golden


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    return (root / "docs" / "evals.md").read_text(encoding="utf-8")


def test_every_metric_file_is_described(root: Path, text: str) -> None:
    files = {path.name for path in (root / "evals" / "metrics").glob("*.py")} - {"__init__.py"}
    assert files == set(re.findall(r"`(\w+\.py)`", text)) & files


@pytest.mark.parametrize("name", [*COMPARED, *QUESTION_TYPES, *REFUSAL_KINDS])
def test_every_name_of_a_row_or_of_the_gate_is_explained(text: str, name: str) -> None:
    assert f"`{name}`" in text or f"`{name.replace('keyfacts', '')}`" in text


@pytest.mark.parametrize("name", PEERS)
def test_every_peer_is_explained(text: str, name: str) -> None:
    assert f"--peer {name}" in text


def test_the_python_of_the_page_runs(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("golden.jsonl").write_text(json.dumps(asdict(golden())), encoding="utf-8")
    Path("answers.jsonl").write_text(
        json.dumps(asdict(answer("up 8% [1]", cite(2, "up 8%")))), encoding="utf-8"
    )
    Path("transcripts").mkdir()
    turns = [{"speaker": turn.speaker, "text": turn.text} for turn in CALL.turns]
    Path("transcripts", "call.json").write_text(json.dumps({"id": "call", "turns": turns}), encoding="utf-8")
    exec(compile(code, "docs/evals.md", "exec"), {})
    assert capsys.readouterr().out == "0.5\n"
