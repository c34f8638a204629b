"""The cold start's figures: medians, ratios, and what is refused."""

import json
import sys
from pathlib import Path

import pytest

from evals.benchmarks import cold_start
from evals.benchmarks.cold_start import ColdStart, main, measure_cold_start
from index.errors import UsageError


def test_ratios_are_those_of_the_medians() -> None:
    found = ColdStart(library_s=(2.0, 9.0, 3.0), scoped_s=(1.0, 2.0, 1.0), import_s=(12.0, 8.0, 10.0))
    assert found.ratio == pytest.approx(0.3)
    assert found.scoped_ratio == pytest.approx(0.1)


def test_runs_take_turns_and_the_first_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def timed(command: list[str]) -> float:
        commands.append(command)
        return float(len(commands))

    monkeypatch.setattr(cold_start, "_first_line_s", timed)
    found = measure_cold_start(Path("lib"), question="costs?", transcript="x", times=2)
    assert found == ColdStart(library_s=(4.0, 7.0), scoped_s=(5.0, 8.0), import_s=(6.0, 9.0))
    assert commands[0][3:] == ["ask", "costs?", "--library", "lib"]
    assert commands[1][3:] == ["ask", "costs?", "--library", "lib", "--transcript", "x"]
    assert "sentence_transformers" in commands[2][2]
    assert commands[3:6] == commands[:3]


def test_the_first_line_is_waited_for() -> None:
    slow = "import time; time.sleep(0.2); print('a', flush=True); time.sleep(0.2)"
    assert cold_start._first_line_s([sys.executable, "-c", slow]) >= 0.2
    with pytest.raises(UsageError, match=r"printed no answer \(no line\)"):
        cold_start._first_line_s([sys.executable, "-c", ""])
    with pytest.raises(UsageError, match="not today"):
        cold_start._first_line_s([sys.executable, "-c", "print('a'); raise SystemExit('not today')"])


def test_the_figures_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cold_start, "_first_line_s", lambda command: 0.5)
    output = tmp_path / "figures.json"
    assert main(["--library", str(tmp_path), "--times", "2", "--output", str(output)]) == 0
    facts = json.loads(output.read_text())
    assert (facts["ratio"], facts["scoped_ratio"], facts["import_s"]) == (1.0, 1.0, [0.5, 0.5])
    assert main(["--library", str(tmp_path), "--times", "0"]) == 1
