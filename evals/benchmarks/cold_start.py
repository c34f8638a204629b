"""How long a question on the command line takes from the start of the process to the first line of its answer.

    python -m evals.benchmarks.cold_start --library FOLDER --times 10 --output cold-start.json

Beside it, in turn, runs `python -c 'import sentence_transformers'`: what every program pays that encodes with that
library. A busy machine slows both, so their ratio is the figure to keep.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from evals.machine import machine_fingerprint
from index.errors import SaidthatError, UsageError

QUESTION = "What was said about costs?"
_SAIDTHAT = "from ui.cli import main; main()"
_IMPORT = "import sentence_transformers; print('imported')"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColdStart:
    """Seconds from the start of a process to its first line on stdout, in the order of the runs."""

    library_s: tuple[float, ...]
    """`saidthat ask QUESTION` over the whole library."""
    scoped_s: tuple[float, ...]
    """The same within one transcript."""
    import_s: tuple[float, ...]
    """`python -c 'import sentence_transformers'`."""

    @property
    def ratio(self) -> float:
        """Median of the library's runs by the median of the import's."""
        return statistics.median(self.library_s) / statistics.median(self.import_s)

    @property
    def scoped_ratio(self) -> float:
        """Median of the scoped runs by the median of the import's."""
        return statistics.median(self.scoped_s) / statistics.median(self.import_s)


def measure_cold_start(
    library: Path, *, question: str = QUESTION, transcript: str = "1", times: int = 10
) -> ColdStart:
    """Time processes in turn: over the library, within a transcript, the import alone.

    Args:
        library: Folder of the library. Its encoder should be exported (`saidthat doctor` says so).
        question: What is asked.
        transcript: Id, beginning of an id, or number of the one that the scoped question asks.
        times: Runs of each, from 1; one more of each comes first and is not counted.

    Raises:
        UsageError: `times` is below 1, or a question cannot be asked.
    """
    if times < 1:
        raise UsageError(f"{times} runs measure nothing: give at least 1")
    asked = ["-c", _SAIDTHAT, "ask", question, "--library", str(library)]
    commands = (asked, [*asked, "--transcript", transcript], ["-c", _IMPORT])
    taken: tuple[list[float], ...] = ([], [], [])
    for run in range(times + 1):
        for seconds, command in zip(taken, commands, strict=True):
            first = _first_line_s([sys.executable, *command])
            if run:
                seconds.append(round(first, 4))
    return ColdStart(library_s=tuple(taken[0]), scoped_s=tuple(taken[1]), import_s=tuple(taken[2]))


def _first_line_s(command: list[str]) -> float:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    began = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        line = process.stdout.readline() if process.stdout is not None else ""
        seconds = time.perf_counter() - began
        _, errors = process.communicate()
    if process.returncode or not line:
        reason = (errors.strip().splitlines() or ["no line"])[-1]
        raise UsageError(f"the process printed no answer ({reason})")
    return seconds


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; the exit status is 0 when it is done and 1 after an error."""
    options = _parser().parse_args(arguments)
    try:
        found = measure_cold_start(
            options.library, question=options.question, transcript=options.transcript, times=options.times
        )
    except SaidthatError as error:
        _tell(str(error))
        return 1
    for name, seconds, ratio in (
        ("ask, whole library", found.library_s, found.ratio),
        ("ask, one transcript", found.scoped_s, found.scoped_ratio),
        ("import sentence_transformers", found.import_s, 1.0),
    ):
        spread = f"{min(seconds):.2f} to {max(seconds):.2f}"
        _tell(f"{name:30} median {statistics.median(seconds):.2f} s ({spread}), ratio {ratio:.3f}")
    if options.output is not None:
        facts = {
            "machine": machine_fingerprint(),
            "ratio": round(found.ratio, 4),
            "scoped_ratio": round(found.scoped_ratio, 4),
            **asdict(found),
        }
        options.output.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.benchmarks.cold_start", description=__doc__)
    parser.add_argument("--library", type=Path, required=True, help="folder of the library")
    parser.add_argument("--question", default=QUESTION)
    parser.add_argument("--transcript", default="1", help="the one that the scoped question asks")
    parser.add_argument("--times", type=int, default=10, help="runs of each process")
    parser.add_argument("--output", type=Path, help="where the figures go as JSON")
    return parser


def _tell(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
