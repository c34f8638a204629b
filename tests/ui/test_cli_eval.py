"""`eval`, `doctor` and `chat`: what is handed on, what is printed, and the exit status."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    """One question that can be answered, with a fact that is said and one that is not; one that cannot."""
    rows = [
        {
            "id": "capex",
            "transcript": "harrow-mills-2031q2",
            "type": "fact",
            "question": "capital expenditures in the quarter?",
            "must_include": [["41.5 million"], ["ninety ships"]],
            "gold_turns": [4],
            "speakers": ["Piet Vos"],
        },
        {
            "id": "ships",
            "transcript": "harrow-mills-2031q2",
            "type": "unanswerable",
            "question": "zebra giraffe xylophone orchestra?",
            "refusal": "not_mentioned",
        },
    ]
    path = tmp_path / "mills.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_eval_prints_a_table_and_writes_the_report(indexed: Run, golden: Path, tmp_path: Path) -> None:
    result = indexed("eval", "--golden", golden, "--output", tmp_path / "report.json")
    assert result.exit_code == 0
    assert "mills: 2 questions, 1 transcript" in result.stdout
    validity = next(line for line in result.stdout.splitlines() if line.startswith("quote validity"))
    assert validity.split()[2] == "1.000"
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [question["id"] for question in report["sets"][0]["questions"]] == ["capex", "ships"]
    assert "2 of 2 questions" in result.stderr


def test_the_gate_passes_on_the_accepted_run_and_fails_on_a_lost_question(
    indexed: Run, golden: Path, tmp_path: Path
) -> None:
    baseline = tmp_path / "baseline.json"
    assert indexed("eval", "--golden", golden, "--accept", "--baseline", baseline).exit_code == 0
    passed = indexed("eval", "--golden", golden, "--gate", "--baseline", baseline)
    assert passed.exit_code == 0
    assert "gate passed" in passed.stdout
    entry = json.loads(baseline.read_text(encoding="utf-8"))
    for outcome in entry["sets"]["mills"]:
        if outcome["id"] == "capex":
            # Half of the facts are said, so a baseline that had both makes this a lost question.
            assert outcome["values"]["key_fact_recall"] <= 0.5
            outcome["values"]["key_fact_recall"] = 1.0
    baseline.write_text(json.dumps(entry), encoding="utf-8")
    failed = indexed("eval", "--golden", golden, "--gate", "--baseline", baseline)
    assert failed.exit_code == 3
    assert "rule (b): 1 lost, 0 allowed: capex" in failed.stdout
    assert (
        indexed("eval", "--golden", golden, "--gate", "--allow-lost", "1", "--baseline", baseline).exit_code
        == 0
    )
    assert indexed("eval", "--golden", golden, "--baseline", baseline).exit_code == 0


def test_a_golden_file_that_is_wrong_or_about_nothing_here_is_one_line(
    indexed: Run, golden: Path, tmp_path: Path
) -> None:
    golden.write_text(
        golden.read_text(encoding="utf-8").replace("harrow-mills-2031q2", "other"), encoding="utf-8"
    )
    result = indexed("eval", "--golden", golden)
    assert (result.exit_code, result.stderr.splitlines()[-1][:7]) == (1, "error: ")
    assert "other" in result.stderr
    golden.write_text("{}\n", encoding="utf-8")
    result = indexed("eval", "--golden", golden)
    assert result.exit_code == 1
    assert "mills.jsonl:1" in result.stderr
    assert indexed("eval", "--golden", golden, "--allow-lost", "-1").exit_code == 2


def test_doctor_names_versions_weights_library_and_what_leaves(indexed: Run, library: Path) -> None:
    result = indexed("doctor")
    assert result.exit_code == 0, result.output
    lines = {line.split("  ")[0]: line for line in result.stdout.splitlines() if line}
    assert {"python", "chromadb", "torch", "weights", "library", "vectors", "telemetry"} <= set(lines)
    assert str(library) in lines["library"]
    assert "nothing: answers are exact quotes" in lines["leaves this machine"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (
            ["--llm", "openai:gpt-5-mini"],
            "each question and its passages, to openai:gpt-5-mini at the provider's",
        ),
        (
            ["--llm", "ollama:llama3.1"],
            "nothing: ollama:llama3.1 is asked at http://localhost:11434, on this machine",
        ),
        (
            ["--llm", "openai:x", "--base-url", "http://127.0.0.1:8000/v1"],
            "nothing: openai:x is asked at http://127.0.0.1:8000/v1, on this machine",
        ),
        (
            ["--llm", "ollama:x", "--base-url", "https://models.example"],
            "to ollama:x at https://models.example",
        ),
    ],
)
def test_doctor_says_what_a_model_would_be_sent(run: Run, options: list[str], words: str) -> None:
    result = run("doctor", *options)
    assert words in result.stdout


def test_doctor_fails_when_the_encoder_is_missing(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAIDTHAT_ENCODER", str(tmp_path / "no-model"))
    result = run("doctor")
    assert result.exit_code == 1
    line = next(line for line in result.stdout.splitlines() if line.startswith("weights"))
    assert line.split()[1] == "wrong"
    assert "no-model" in line


def test_chat_serves_the_library_it_was_given(
    indexed: Run, monkeypatch: pytest.MonkeyPatch, library: Path
) -> None:
    served: list[dict[str, Any]] = []

    def serve(opened: Any, assistant: Any, **options: Any) -> None:
        served.append({"folder": opened.folder, "answerer": assistant.answerer, **options})
        options["notice"]("saidthat is open")

    monkeypatch.setattr("ui.web.app.serve", serve)
    monkeypatch.setenv("SAIDTHAT_HOST", "0.0.0.0")
    result = indexed("chat", "--no-browser", "--port", "7999")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1] == "saidthat is open"
    (options,) = served
    assert options.pop("notice")
    assert options == {
        "folder": library,
        "answerer": "quotes",
        "host": "0.0.0.0",
        "port": 7999,
        "open_browser": False,
    }


def test_ctrl_c_ends_chat_with_one_line(indexed: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def serve(*arguments: Any, **options: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ui.web.app.serve", serve)
    result = indexed("chat", "--no-browser")
    assert result.exit_code == 130
    assert result.stderr.splitlines()[-1].startswith("stopped")
