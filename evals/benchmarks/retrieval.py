"""`saidthat eval retrieval`: data sets are read, transcripts added, systems asked, figures shown. One function."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from evals.benchmarks.changes import check_comparable, compare, comparison_lines
from evals.benchmarks.dataset import Dataset, Material
from evals.benchmarks.document import BenchmarkReport, read_report
from evals.benchmarks.filling import Advance, fill, wanted
from evals.benchmarks.reading import read_data, read_folder, read_samples
from evals.benchmarks.run import DatasetRun, run_dataset
from evals.benchmarks.systems import Setting, build, check_names
from evals.benchmarks.tables import notes, tables
from evals.peers.registry import Peer
from evals.report.table import Table
from evals.writing import write_text
from index.errors import TranscriptNotFoundError
from index.library import Library
from rag.assistant import Assistant
from rag.ranking import Ranking

Scope = Literal["transcript", "library"]
Progress = Callable[[str], AbstractContextManager[Advance]]
"""Given what is counted, in the plural."""


@contextmanager
def _silent(what: str) -> Iterator[Advance]:
    yield lambda done, total, now="": None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a benchmark is to do."""

    data: tuple[Path, ...] = ()
    """See `read_data`."""
    transcripts: Path | None = None
    """Folder of transcripts that golden questions ask."""
    systems: tuple[str, ...] = ()
    """Names of systems; none means all that can run."""
    scope: Scope = "transcript"
    """ "library" asks saidthat all transcripts at once, with the company named in the question."""
    without: tuple[str, ...] = ()
    """Parts of the ranking to switch off."""
    output: Path | None = None
    """Where to write the JSON document."""
    against: Path | None = None
    """Document of an earlier run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One data set on the terminal."""

    tables: tuple[Table, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkOutcome:
    """What the command line prints."""

    report: BenchmarkReport
    shown: tuple[Shown, ...]
    """One a data set."""
    messages: tuple[str, ...]
    """Lines for people, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Checked and read before a library is opened, so that a mistyped name costs nothing."""

    wishes: Wishes
    datasets: tuple[Dataset, ...]
    materials: Mapping[str, Material]
    """Every transcript that came with the data, by id."""
    ranking: Ranking
    earlier: Mapping[str, Any] | None


def prepare(wishes: Wishes) -> Prepared:
    """Read the data sets and check what is wished.

    Raises:
        InvalidBatchError: A data set or the earlier report cannot be read.
        UsageError: There is no such system or part of the ranking.
    """
    check_names(wishes.systems, whole_library=wishes.scope == "library")
    ranking = Ranking()
    for part in wishes.without:
        ranking = ranking.without(part)
    earlier = read_report(wishes.against) if wishes.against is not None else None
    datasets = read_data(wishes.data)
    materials: dict[str, Material] = {}
    if any(one.kind == "golden" for one in datasets):
        materials.update(read_samples())
    for one in datasets:
        materials.update(one.materials)
    if wishes.transcripts is not None:
        materials.update(read_folder(wishes.transcripts))
    return Prepared(wishes=wishes, datasets=datasets, materials=materials, ranking=ranking, earlier=earlier)


def benchmark(
    prepared: Prepared,
    library: Library,
    *,
    kept: Path,
    peers_python: Path | None = None,
    progress: Progress = _silent,
) -> BenchmarkOutcome:
    """Add what is missing to the library, ask all systems, and report.

    Args:
        prepared: What to do.
        library: The benchmark's own; transcripts are added to it.
        kept: Folder where the peers' embeddings are kept.
        peers_python: Interpreter of the peers' own environment, None when there is none.
        progress: Shows how far a long job is; given what is counted.

    Raises:
        TranscriptNotFoundError: None of the transcripts asked is there.
        InvalidBatchError: The data do not fit the transcripts, or the earlier report cannot be compared.
        OptionalDependencyError: A system that was named cannot run.
        SaidthatError: Adding, searching or writing failed.
    """
    wishes = prepared.wishes
    if prepared.earlier is not None:
        check_comparable(prepared.earlier, _report(prepared, library, (), {}).to_json())
    messages: list[str] = []
    with ExitStack() as stack:
        setting = Setting(
            library=library,
            assistant=Assistant(library, ranking=prepared.ranking),
            peers_python=peers_python,
            kept=kept,
            whole_library=wishes.scope == "library",
        )
        systems = build(wishes.systems, setting, stack)
        messages.extend(systems.left_out)
        with progress("transcripts") as adding:
            _add(prepared, library, messages, adding)
        datasets = _held(prepared.datasets, library, messages)
        with progress("questions") as asking:
            runs = tuple(_runs(datasets, systems.built, library, asking))
    report = _report(prepared, library, runs, systems.versions)
    if prepared.earlier is not None:
        messages.extend(comparison_lines(compare(prepared.earlier, report.to_json())))
    if wishes.output is not None:
        write_text(wishes.output, report.dumps())
        messages.append(f"report: {wishes.output}")
    shown = tuple(Shown(tables=tables(run), notes=tuple(notes(run))) for run in runs)
    return BenchmarkOutcome(report=report, shown=shown, messages=tuple(messages))


def _report(
    prepared: Prepared,
    library: Library,
    runs: tuple[DatasetRun, ...],
    versions: Mapping[str, Mapping[str, str]],
) -> BenchmarkReport:
    return BenchmarkReport(
        runs=runs,
        encoder=library.encoder.fingerprint,
        scope=prepared.wishes.scope,
        without=prepared.wishes.without,
        versions=versions,
    )


def _runs(
    datasets: Sequence[tuple[Dataset, tuple[str, ...]]],
    systems: Mapping[str, Peer],
    library: Library,
    asking: Advance,
) -> Iterator[DatasetRun]:
    everything, before = sum(len(one.rows) for one, _ in datasets) * len(systems), 0
    for one, skipped in datasets:

        def told(done: float, total: int, now: str = "", before: int = before) -> None:
            asking(before + done, everything, now)

        yield run_dataset(one, systems, library, skipped=skipped, progress=told)
        before += len(one.rows) * len(systems)


def _add(prepared: Prepared, library: Library, messages: list[str], adding: Advance) -> None:
    asked = [name for one in prepared.datasets for name in one.transcripts]
    everything = prepared.wishes.scope == "library" and prepared.wishes.transcripts is not None
    added = fill(library, wanted(asked, prepared.materials, everything=everything), progress=adding)
    if added:
        noun = "transcript" if len(added) == 1 else "transcripts"
        messages.append(f"added to {library.folder}: {len(added)} {noun}")


def _held(
    datasets: Sequence[Dataset], library: Library, messages: list[str]
) -> list[tuple[Dataset, tuple[str, ...]]]:
    """Leave out the questions about transcripts that the library lacks, with a line where none is left."""
    held = {entry.id for entry in library.transcripts()}
    kept: list[tuple[Dataset, tuple[str, ...]]] = []
    missing: dict[str, None] = {}
    for one in datasets:
        lacking = tuple(name for name in one.transcripts if name not in held)
        missing.update(dict.fromkeys(lacking))
        rows = tuple(row for row in one.rows if row.transcript in held)
        if rows:
            kept.append((replace(one, rows=rows), lacking))
        else:
            messages.append(
                f"{one.name}: not asked, its transcripts are missing (--transcripts FOLDER adds them)"
            )
    if not kept:
        raise TranscriptNotFoundError(
            f"no question can be asked; name the folder of these transcripts with --transcripts: {', '.join(missing)}"
        )
    return kept
