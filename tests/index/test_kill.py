"""A process is killed at 50 random moments of writing: the library opens by itself and holds all that was reported."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.index.library_child import OPERATIONS, texts

ROOT = Path(__file__).resolve().parents[2]
KILLS = 50
IN_BETWEEN = 30
MOST_TRIALS = 80

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="forks and kills processes, which Windows cannot"),
]


@dataclass
class Run:
    """What one child said, with the time of each line."""

    lines: list[tuple[float, str]] = field(default_factory=list)
    killed: bool = False

    def count(self, word: str) -> int:
        return sum(line == word for _, line in self.lines)

    def places(self, word: str) -> list[int]:
        return [int(line.split()[1]) for _, line in self.lines if line.startswith(f"{word} ")]

    def first(self, word: str) -> float:
        return next(when for when, line in self.lines if line == word)


class Nursery:
    """Runs children one at a time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.index.library_child"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )

    def run(self, do: str, folder: Path, *, kill_after_s: float | None = None) -> Run:
        """Run a child to its end, or kill it so long after its first write."""
        self._say(json.dumps({"do": do, "folder": str(folder)}))
        run = Run()
        child = 0
        begun = False
        while True:
            line = self._process.stdout.readline().rstrip("\n")
            assert line, "the nursery itself died"
            run.lines.append((time.perf_counter(), line))
            if line.startswith("pid "):
                child = int(line.split()[1])
            elif line == "begin" and kill_after_s is not None and not begun:
                begun = True
                time.sleep(kill_after_s)
                os.kill(child, signal.SIGKILL)
                self._say("reap")
            elif line == "bye" and not begun:
                self._say("reap")
            elif line.startswith("ended "):
                run.killed = int(line.split()[1]) == signal.SIGKILL
                return run

    def _say(self, line: str) -> None:
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()


@pytest.fixture
def nursery():
    nursery = Nursery()
    yield nursery
    nursery.close()


def state_after(operations: int) -> dict[str, list[str]]:
    """Texts of each transcript when so many operations are done."""
    state = {"base": texts("base", 1)}
    for what, name, version in OPERATIONS[:operations]:
        if what == "add":
            state[name] = texts(name, version)
        else:
            del state[name]
    return state


def test_killed_at_random_moments(nursery: Nursery, tmp_path: Path) -> None:
    template = tmp_path / "template"
    assert nursery.run("make", template).lines[-1][1] == "ended 0"
    shutil.copytree(template, tmp_path / "whole")
    whole = nursery.run("write", tmp_path / "whole")
    assert whole.places("done") == list(range(len(OPERATIONS))), whole.lines
    length = whole.first("bye") - whole.first("begin")
    chance = random.Random(20260714)
    killed = between = 0
    for trial in range(MOST_TRIALS):
        folder = tmp_path / f"trial{trial}"
        shutil.copytree(template, folder)
        run = nursery.run("write", folder, kill_after_s=chance.uniform(0, length))
        if not run.killed:
            shutil.rmtree(folder)
            continue
        killed += 1
        between += run.count("commit") > 0 and run.count("commit") < whole.count("commit")
        report = nursery.run("look", folder)
        assert report.lines[-1][1] == "ended 0", (trial, report.lines)
        found = json.loads(
            next(line for _, line in report.lines if line.startswith("found ")).partition(" ")[2]
        )
        done, started = len(run.places("done")), len(run.places("start"))
        # What was reported is there; what was under way is there whole, or not at all.
        assert found["versions"] in [state_after(done), state_after(started)], (trial, run.lines[-5:])
        assert len(found["notices"]) <= 1, found["notices"]
        shutil.rmtree(folder)
        if killed >= KILLS and between >= IN_BETWEEN:
            break
    assert killed >= KILLS, f"only {killed} of {MOST_TRIALS} children were killed in time"
    assert between >= IN_BETWEEN


def test_killed_while_the_library_is_made(nursery: Nursery, tmp_path: Path) -> None:
    for trial in range(6):
        folder = tmp_path / f"new{trial}"
        run = nursery.run("write", folder, kill_after_s=trial * 0.004)
        assert run.killed
        if run.places("done"):
            assert nursery.run("look", folder).lines[-1][1] == "ended 0"
        made = nursery.run("make", folder)
        assert made.lines[-1][1] == "ended 0", made.lines
