"""`eval retrieval`: what is handed on, what is printed, and the exit status; and `eval` beside it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder where benchmarks keep things, away from the developer's."""
    folder = tmp_path / "cache"
    monkeypatch.setattr("evals.benchmarks.filling.platformdirs.user_cache_path", lambda *_, **__: folder)
    return folder / "benchmarks"


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Two questions about the invented call of `call`."""
    rows = [
        {
            "id": "capex",
            "transcript": "harrow-mills-2031q2",
            "type": "fact",
            "question": "capital expenditures in the quarter?",
            "must_include": [["41.5 million"], ["ninety ships"]],
            "gold_turns": [4],
        },
        {
            "id": "bakery",
            "transcript": "harrow-mills-2031q2",
            "type": "fact",
            "question": "why did the bakery margin rise?",
            "must_include": [["wheat was cheaper"]],
            "gold_turns": [7],
        },
    ]
    path = tmp_path / "mills.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def benchmark(run: Run, *arguments: object) -> Any:
    return run("eval", "retrieval", "--systems", "saidthat,bm25", *arguments)


def test_a_benchmark_adds_transcripts_to_its_own_library_alone(
    run: Run, call: Path, questions: Path, cache: Path, library: Path
) -> None:
    result = benchmark(run, "--data", questions, "--transcripts", call.parent)
    assert result.exit_code == 0, result.output
    assert result.stderr.splitlines()[0] == f"library: {cache / 'library'}"
    assert not library.exists()
    assert "mills: 2 questions, 1 transcript, few transcripts" in result.stdout
    assert "mills: saidthat minus each, question by question" in result.stdout
    lines = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines() if line.strip()}
    # Each gold turn is found within the call's eight; one of the three facts is said nowhere: (1/2 + 1) / 2.
    assert lines["saidthat"][-1] == "0.750"
    assert f"added to {cache / 'library'}: 1 transcript" in result.stdout


def test_a_library_that_is_named_is_used_and_every_line_fits_100_columns(
    indexed: Run, questions: Path, cache: Path, library: Path
) -> None:
    result = benchmark(indexed, "--data", questions, "--library", library)
    assert result.exit_code == 0, result.output
    assert not cache.exists()
    tables = [
        line for line in result.stdout.splitlines() if line.startswith(("system", "saidthat ", "bm25 ", " "))
    ]
    assert len(tables) == 2 + 4 + 2
    assert max(map(len, tables)) <= 100
    assert "added to" not in result.stdout


def test_two_runs_are_compared_question_by_question(
    indexed: Run, questions: Path, cache: Path, library: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.json"
    options = ("--data", questions, "--library", library)
    assert benchmark(indexed, *options, "--output", old).exit_code == 0
    result = benchmark(indexed, *options, "--against", old)
    assert "mills · keyfacts@500w: 0 lost, 0 won of 2 compared" in result.stdout
    old.write_text(old.read_text(encoding="utf-8").replace('"encoder": "stub-256"', '"encoder": "x"'))
    result = benchmark(indexed, *options, "--against", old)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        "error: not comparable: the earlier run is of encoder x, this one of stub-256"
    )


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("--systems", "magic"), 2, "there is no such system"),
        (("--systems", " , "), 2, "names none"),
        (("--without", "luck"), 2, "luck"),
        (("--data", "nowhere.jsonl"), 1, "cannot be read"),
        (("--transcripts", "nowhere"), 1, "no folder"),
        (("--against", "nowhere.json"), 1, "cannot be read"),
        (("--scope", "galaxy"), 2, "galaxy"),
    ],
)
def test_what_is_wrong_is_one_line(
    run: Run, cache: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    result = run("eval", "retrieval", *arguments)
    assert result.exit_code == status
    assert words in result.stderr.replace("\n", " ")
    assert "Traceback" not in result.output
    assert not cache.exists()


def test_a_python_without_the_peers_is_one_line(
    indexed: Run, questions: Path, cache: Path, library: Path, tmp_path: Path
) -> None:
    options = ("--data", questions, "--library", library, "--peers-python", tmp_path / "no-python")
    result = indexed("eval", "retrieval", "--systems", "llamaindex-window", *options)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith(
        "error: llamaindex-window runs in an environment of its own"
    )


def test_the_help_of_eval_shows_its_options_and_the_benchmark(run: Run) -> None:
    result = run("eval", "--help")
    assert result.exit_code == 0
    assert "--gate" in result.stdout
    assert "retrieval" in result.stdout


def test_an_option_of_eval_before_the_benchmark_is_refused(run: Run) -> None:
    result = run("eval", "--gate", "retrieval")
    assert result.exit_code == 2
    assert "--gate stands before retrieval" in result.stderr
    assert run("eval", "nonsense").exit_code == 2
