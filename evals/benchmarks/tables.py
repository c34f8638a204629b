"""A benchmark for people: every system's figures, and saidthat's lead over each, with intervals below."""

from collections.abc import Iterator

from evals.benchmarks.figures import FIGURES, LEGEND
from evals.benchmarks.run import DatasetRun
from evals.benchmarks.systems import OWN
from evals.figures import intervals, mean, metric_values
from evals.report.table import Table
from evals.statistics import MIN_TRANSCRIPTS, Interval


def tables(run: DatasetRun) -> tuple[Table, ...]:
    """Return the table of figures, and the one of differences where saidthat has company."""
    shown = [_figures(run)]
    if OWN in run.systems and len(run.systems) > 1:
        shown.append(_differences(run))
    return tuple(shown)


def notes(run: DatasetRun) -> Iterator[str]:
    """Yield what a reader of the tables must know: what the figures are, what was left out, time."""
    yield LEGEND[run.dataset.kind]
    if run.transcripts < MIN_TRANSCRIPTS:
        yield f"few transcripts ({run.transcripts}): read the intervals as a hint"
    if run.skipped:
        yield f"not in the library, not asked: {', '.join(run.skipped)}"
    seconds = ", ".join(f"{name} {one.seconds:.1f}" for name, one in run.systems.items())
    yield f"seconds (peers: with the indexing of every transcript): {seconds}"


def _figures(run: DatasetRun) -> Table:
    names = FIGURES[run.dataset.kind]
    rows: list[tuple[str, ...]] = []
    for name, one in run.systems.items():
        scores = [asked.score for asked in one.questions]
        found = intervals(scores)
        rows.append((name, *(f"{mean(metric_values(scores, metric)):.3f}" for metric in names.values())))
        rows.append(("", *(_interval(found[metric], ".3f") for metric in names.values())))
    questions, few = len(run.dataset.rows), ", few transcripts" if run.transcripts < MIN_TRANSCRIPTS else ""
    title = (
        f"{run.dataset.name}: {_count(questions, 'question')}, {_count(run.transcripts, 'transcript')}{few}"
    )
    return Table(title=title, header=("system", *names), rows=tuple(rows))


def _differences(run: DatasetRun) -> Table:
    names = FIGURES[run.dataset.kind]
    rows: list[tuple[str, ...]] = []
    for name in run.systems:
        if name == OWN:
            continue
        found = run.differences(name)
        rows.append((name, *(f"{found[metric].mean:+.3f}" for metric in names.values())))
        rows.append(("", *(_interval(found[metric].interval, "+.2f") for metric in names.values())))
    title = f"{run.dataset.name}: {OWN} minus each, question by question"
    return Table(title=title, header=("system", *names), rows=tuple(rows))


def _interval(interval: Interval, form: str) -> str:
    low, high = (f"{value:{form}}".replace("0.", ".", 1) for value in (interval.low, interval.high))
    return f"{low} {high}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
