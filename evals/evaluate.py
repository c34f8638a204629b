"""`saidthat eval`: ask golden sets, compare with a baseline, report. One function for the command line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from evals.asked import EvalRun
from evals.baseline import Baseline, baseline_of, read_baseline, write_baseline
from evals.gate import judge
from evals.golden import GoldenRow, GoldenSet, bundled_sets, read_golden
from evals.peers.registry import run_peer
from evals.report.document import EvalReport
from evals.report.messages import accepted_lines, verdict_lines
from evals.report.summary import SetReport
from evals.report.table import Table
from evals.run import DEFAULT_WORDS, EvaluatedLibrary, Progress, QuestionAnswerer, run
from evals.turns import TranscriptSource, turns_of_library
from evals.writing import write_text
from index.errors import InvalidBatchError, TranscriptNotFoundError, UsageError

PASSED, GATE_FAILED = 0, 3
"""Exit statuses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvalOutcome:
    """What the command line prints and how it ends."""

    exit_code: int
    """0, or 3 when the gate failed or a baseline was not accepted."""
    report: EvalReport
    tables: tuple[Table, ...]
    messages: tuple[str, ...]
    """Lines for people, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    name: str
    rows: tuple[GoldenRow, ...]
    baseline: Path | None
    """Where its baseline lies when none is named. None for sets over transcripts that do not come with
    saidthat: a baseline quotes them."""
    missing: tuple[str, ...] = ()


def evaluate(
    assistant: QuestionAnswerer,
    library: EvaluatedLibrary,
    golden: Sequence[Path] = (),
    *,
    baseline: Path | None = None,
    gate: bool = False,
    accept: bool = False,
    allow_lost: int = 0,
    output: Path | None = None,
    words: int = DEFAULT_WORDS,
    peer: str | None = None,
    progress: Progress | None = None,
) -> EvalOutcome:
    """Ask every question of the golden sets, score, compare, and say how it went.

    Args:
        assistant: Who answers.
        library: Holds the transcripts; a question about another transcript is skipped, with a line.
        golden: Golden files, or names of bundled sets; none means the bundled sets over the bundled samples.
        baseline: One file for all sets; None means each set's own place.
        gate: Exit 3 when a rule of the gate fails.
        accept: Make this run the baseline and list what gets worse; never with faulty citations.
        allow_lost: Questions that a deterministic answerer may lose, from 0.
        output: Where to write the JSON document.
        words: Budget of each search, from 1.
        peer: Another system to search the same questions with, "langchain-tutorial".
        progress: Called with (questions done, all).

    Raises:
        InvalidBatchError: A golden or baseline file breaks its contract.
        TranscriptNotFoundError: The library holds none of the transcripts asked.
        UsageError: Arguments contradict each other or are out of range.
        OptionalDependencyError: The peer's packages are missing.
        SaidthatError: Searching, answering or writing failed.
    """
    if allow_lost < 0 or words < 1:
        raise UsageError(f"--allow-lost {allow_lost} --words {words}: give at least 0 questions and 1 word")
    messages: list[str] = []
    chosen = _held(_chosen(golden, messages), library, messages)
    if accept and baseline is None:
        _check_places(chosen)
    # Read before asking: a damaged baseline should not cost a whole run.
    earlier = {one.name: _earlier(one, baseline, accept=accept) for one in chosen}
    reports = []
    for one, asked in _runs(assistant, library, chosen, words, progress):
        other = run_peer(peer, library, one.rows, name=one.name, words=words) if peer else None
        verdict = judge(asked, earlier[one.name], allow_lost=allow_lost)
        reports.append(SetReport(run=asked, verdict=verdict, peer=other, skipped=one.missing))
    report = EvalReport(sets=tuple(reports))
    passed = _passed(chosen, report, earlier, baseline, messages, gate=gate, accept=accept)
    if output is not None:
        write_text(output, report.dumps())
        messages.append(f"report: {output}")
    exit_code = PASSED if passed else GATE_FAILED
    return EvalOutcome(exit_code=exit_code, report=report, tables=report.tables(), messages=tuple(messages))


def _chosen(golden: Sequence[Path], messages: list[str]) -> list[_Set]:
    bundled = {one.name: one for one in bundled_sets()}
    if not golden:
        others = [one.name for one in bundled.values() if not one.bundled]
        if others:
            messages.append(
                f"not run, over transcripts of your own (name one with --golden): {', '.join(others)}"
            )
        return [_bundled(one) for one in bundled.values() if one.bundled]
    chosen = []
    for path in golden:
        named = bundled.get(path.stem)
        if named is not None and (str(path) == named.name or path.resolve().parent == _folder("sets")):
            chosen.append(_bundled(named))
        else:
            place = path.with_name(f"{path.stem}.baseline.json")
            chosen.append(_Set(name=path.stem, rows=read_golden(path), baseline=place))
    names = [one.name for one in chosen]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UsageError(
            f"two golden files are called {twice[0]!r}; rename one, reports tell them apart by name"
        )
    return chosen


def _bundled(one: GoldenSet) -> _Set:
    place = _folder("baselines") / f"{one.name}.json" if one.bundled else None
    return _Set(name=one.name, rows=one.rows, baseline=place)


def _folder(name: str) -> Path:
    return Path(str(files("evals") / name)).resolve()


def _held(chosen: Sequence[_Set], library: TranscriptSource, messages: list[str]) -> list[_Set]:
    """Leave out the questions about transcripts that the library lacks, with a line for each set."""
    kept: list[_Set] = []
    missing: set[str] = set()
    for one in chosen:
        held = turns_of_library(library, [row.transcript for row in one.rows])
        rows = tuple(row for row in one.rows if row.transcript in held)
        lacking = tuple(dict.fromkeys(row.transcript for row in one.rows if row.transcript not in held))
        missing.update(lacking)
        if lacking:
            share = f"{len(one.rows) - len(rows)} of {len(one.rows)} questions"
            messages.append(f"{one.name}: {share} skipped, not in the library: {', '.join(lacking)}")
        if rows:
            kept.append(replace(one, rows=rows, missing=lacking))
    if not kept:
        names = ", ".join(sorted(missing)) or "none named"
        raise TranscriptNotFoundError(f"no question can be asked; index these transcripts first: {names}")
    return kept


def _check_places(chosen: Sequence[_Set]) -> None:
    homeless = [one.name for one in chosen if one.baseline is None]
    if homeless:
        raise UsageError(
            f"--accept: {', '.join(homeless)} asks transcripts that do not come with saidthat, and a baseline"
            " quotes them; name a file of your own with --baseline"
        )


def _earlier(one: _Set, baseline: Path | None, *, accept: bool) -> Baseline | None:
    place = baseline or one.baseline
    if place is None or not (place.exists() or (baseline is not None and not accept)):
        return None
    try:
        return read_baseline(place)
    except InvalidBatchError:
        if accept:
            return None
        raise


def _runs(
    assistant: QuestionAnswerer,
    library: EvaluatedLibrary,
    chosen: Sequence[_Set],
    words: int,
    progress: Progress | None,
) -> Iterator[tuple[_Set, EvalRun]]:
    total, before = sum(len(one.rows) for one in chosen), 0

    def shown(done: int, _: int) -> None:
        if progress is not None:
            progress(before + done, total)

    for one in chosen:
        yield one, run(assistant, library, one.rows, name=one.name, words=words, progress=shown)
        before += len(one.rows)


def _passed(
    chosen: Sequence[_Set],
    report: EvalReport,
    earlier: Mapping[str, Baseline | None],
    baseline: Path | None,
    messages: list[str],
    *,
    gate: bool,
    accept: bool,
) -> bool:
    """Accept the run, or say what the gate found; return whether all is well."""
    if accept:
        return _accept(chosen, report, baseline, messages)
    verdicts = [found.verdict for found in report.sets if found.verdict is not None]
    for verdict in verdicts:
        if gate or verdict.failures or earlier[verdict.name] is not None:
            messages.extend(verdict_lines(verdict, gate=gate))
    return not gate or all(verdict.passed for verdict in verdicts)


def _accept(chosen: Sequence[_Set], report: EvalReport, baseline: Path | None, messages: list[str]) -> bool:
    """Write the new baseline, unless a citation is at fault; return whether it was written."""
    verdicts = [found.verdict for found in report.sets if found.verdict is not None]
    faulty = [verdict for verdict in verdicts if verdict.faulty]
    if faulty:
        for verdict in faulty:
            messages.extend(verdict_lines(verdict, gate=True))
        messages.append("not accepted: a baseline must not hold faulty citations")
        return False
    runs = {found.run.name: found.run for found in report.sets}
    for verdict in verdicts:
        messages.extend(accepted_lines(verdict))
    if baseline is not None:
        write_baseline(baseline_of(list(runs.values())), baseline)
        messages.append(f"baseline: {baseline}")
        return True
    for one in chosen:
        if one.baseline is not None:
            write_baseline(baseline_of([runs[one.name]]), one.baseline)
            messages.append(f"baseline: {one.baseline}")
    return True
