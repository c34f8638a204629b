"""Every question of every data set, asked of every system."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from evals.asked import Asked
from evals.benchmarks.dataset import Dataset
from evals.benchmarks.figures import FIGURES, ask_score
from evals.benchmarks.filling import Advance
from evals.benchmarks.systems import OWN
from evals.gate import Difference
from evals.peers.registry import Peer
from evals.scoring import check_gold
from evals.statistics import paired_interval
from evals.turns import TranscriptSource, turns_of_library

WORDS = 1000
"""Budget of every search; the budgets at which facts and gold words are counted lie within."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemRun:
    """One system on one data set."""

    name: str
    questions: tuple[Asked, ...]
    """In the order of the data set."""
    seconds: float
    """Spent in the system; of peers, with the indexing of every transcript."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetRun:
    """One data set, asked of all systems."""

    dataset: Dataset
    systems: Mapping[str, SystemRun]
    """By name, in the order they are shown."""
    skipped: tuple[str, ...] = ()
    """Ids of transcripts that the library lacks; questions about them were not asked."""

    @property
    def transcripts(self) -> int:
        """How many transcripts are asked."""
        return len(self.dataset.transcripts)

    def differences(self, other: str) -> Mapping[str, Difference]:
        """Return saidthat minus another system, question by question, by metric."""
        found = {}
        for metric in FIGURES[self.dataset.kind].values():
            old, new = (_values(self.systems[name], metric) for name in (other, OWN))
            mean, interval = paired_interval(old, new)
            found[metric] = Difference(metric=metric, mean=mean, interval=interval)
        return found


def run_dataset(
    dataset: Dataset,
    systems: Mapping[str, Peer],
    library: TranscriptSource,
    *,
    skipped: tuple[str, ...] = (),
    progress: Advance | None = None,
) -> DatasetRun:
    """Ask every system every question, a transcript at a time, and score what comes back.

    Args:
        dataset: Its transcripts are all in the library.
        systems: By name.
        library: Where turns are looked up.
        skipped: Transcripts of the data set that were left out.
        progress: Told questions done, of all systems together.

    Raises:
        InvalidBatchError: A question names a gold turn that does not exist.
        SaidthatError: A system failed.
    """
    turns = turns_of_library(library, dataset.transcripts)
    for row in dataset.rows:
        check_gold(row, turns)
    total, done = len(dataset.rows) * len(systems), 0
    runs: dict[str, SystemRun] = {}
    for name, system in systems.items():
        asked: dict[str, Asked] = {}
        seconds = 0.0
        for transcript in map(library.get, dataset.transcripts):
            rows = [row for row in dataset.rows if row.transcript == transcript.id]
            began = time.perf_counter()
            found = system.search(transcript, rows, WORDS)
            seconds += time.perf_counter() - began
            touched = {passage.transcript for row in rows for passage in found[row.id]} - turns.keys()
            turns.update(turns_of_library(library, sorted(touched)))
            asked |= {row.id: ask_score(dataset.kind, row, found[row.id], turns) for row in rows}
            done += len(rows)
            if progress is not None:
                progress(done, total, f"{dataset.name} {name}")
        runs[name] = SystemRun(
            name=name, questions=tuple(asked[row.id] for row in dataset.rows), seconds=seconds
        )
    return DatasetRun(dataset=dataset, systems=runs, skipped=skipped)


def _values(run: SystemRun, metric: str) -> Mapping[str, Mapping[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for asked in run.questions:
        found.setdefault(asked.row.transcript, {})[asked.row.id] = asked.score.values[metric]
    return found
