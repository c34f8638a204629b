"""The gate: is anything broken, and did anything get worse than the baseline?

Rule (a): an invalid quote, a citation of nothing or a wrong speaker fails. Rule (b): an answerer without a
model gives the same answers every time, so each question is compared with itself. Rule (c): from 10
transcripts up, a paired difference whose whole 95 % interval lies below 0 fails; below 10 it says too little.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.asked import EvalRun
from evals.baseline import Baseline, Outcome, incomparable, outcome_of
from evals.statistics import MIN_TRANSCRIPTS, Interval, paired_interval

COMPARED = (
    "key_fact_recall",
    "citation_precision",
    "citation_recall",
    "not_falsely_answered",
    "keyfacts@1000w",
)
"""Metrics that a question is won or lost by."""
DETERMINISTIC = frozenset({"quotes", "listing"})
TIE = 1e-4
"""Retrieval scores of two machines that differ by less are one score, rounded differently."""
_SAME = 1e-6
_SHOWN = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One question that went differently than in the baseline."""

    old: Outcome
    new: Outcome
    metrics: tuple[str, ...]
    """Those of COMPARED that fell (of a lost question) or rose (of a won one)."""

    def lines(self) -> tuple[str, ...]:
        """Return the change for people: figures, then the old and the new answer."""
        moved = ", ".join(
            f"{name} {self.old.values[name]:.2f} → {self.new.values[name]:.2f}" for name in self.metrics
        )
        return (
            f"{self.new.id} · {self.new.question}",
            f"  {moved}",
            f"  old ({self.old.status}): {_short(self.old.answer)}",
            f"  new ({self.new.status}): {_short(self.new.answer)}",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The paired difference of one metric, new minus old."""

    metric: str
    mean: float
    interval: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the gate says of one golden set."""

    name: str
    """Of the golden set."""
    failures: tuple[str, ...]
    """One line each, led by the rule that failed; empty when the gate is passed."""
    notes: tuple[str, ...] = ()
    """What was compared, and by which rule."""
    lost: tuple[Change, ...] = ()
    won: tuple[Change, ...] = ()
    ties: tuple[Change, ...] = ()
    """Lost on another machine by a near-tie that fell the other way; not counted."""
    differences: tuple[Difference, ...] = ()
    faulty: bool = False
    """True when rule (a) failed: such a run may not become a baseline."""

    @property
    def passed(self) -> bool:
        """True when no rule failed."""
        return not self.failures


def judge(run: EvalRun, baseline: Baseline | None, *, allow_lost: int = 0) -> Verdict:
    """Apply the rules to one golden set.

    Args:
        run: The set, asked.
        baseline: None when there is none yet: then only rule (a) is applied, and the notes say so.
        allow_lost: Questions that may be lost under rule (b), from 0.
    """
    broken = [
        f"rule (a): {asked.row.id} · {fault}" for asked in run.questions for fault in asked.score.faults
    ]
    notes = [f"rule (a), citations: {len(broken) or 'no'} fault{'' if len(broken) == 1 else 's'}"]
    if baseline is None:
        notes.append("no baseline: nothing was compared; write one with --accept")
        return Verdict(name=run.name, failures=tuple(broken), notes=tuple(notes), faulty=bool(broken))
    reason = incomparable(baseline, run)
    if reason is not None:
        failures = (*broken, f"not comparable: {reason}; write a new baseline with --accept")
        return Verdict(name=run.name, failures=failures, notes=tuple(notes), faulty=bool(broken))
    return _compare(run, baseline, allow_lost, broken, notes)


def _compare(
    run: EvalRun, baseline: Baseline, allow_lost: int, broken: list[str], notes: list[str]
) -> Verdict:
    pairs, missing = _pairs(run, baseline.sets[run.name])
    if missing:
        notes.append(f"not compared, being new, edited or gone since the baseline: {missing}")
    moved = [_change(old, new) for old, new in pairs]
    lost = [change for change, fell in moved if change and fell]
    won = [change for change, fell in moved if change and not fell]
    elsewhere = baseline.machine != run.machine
    ties = [change for change in lost if elsewhere and _is_tie(change)]
    lost = [change for change in lost if change not in ties]
    failures = list(broken)
    if not pairs:
        failures.append("not comparable: no question of the baseline is left; write a new one with --accept")
    if run.answerer in DETERMINISTIC:
        notes.append(_note_b(len(pairs), lost, won, ties, elsewhere))
        if len(lost) > allow_lost:
            named = ", ".join(change.new.id for change in lost)
            failures.append(f"rule (b): {len(lost)} lost, {allow_lost} allowed: {named}")
    differences = _differences(pairs) if pairs else ()
    transcripts = len({new.transcript for _, new in pairs})
    if transcripts >= MIN_TRANSCRIPTS:
        notes.append(f"rule (c), paired differences over {transcripts} transcripts")
        failures.extend(_line_c(found) for found in differences if found.interval.high < 0)
    else:
        notes.append(f"rule (c) not applied: it takes {MIN_TRANSCRIPTS} transcripts, here {transcripts}")
    return Verdict(
        name=run.name,
        failures=tuple(failures),
        notes=tuple(notes),
        lost=tuple(lost),
        won=tuple(won),
        ties=tuple(ties),
        differences=differences,
        faulty=bool(broken),
    )


def _note_b(
    compared: int, lost: Sequence[Change], won: Sequence[Change], ties: Sequence[Change], elsewhere: bool
) -> str:
    note = f"rule (b), question by question: {compared} compared, {len(lost)} lost, {len(won)} won"
    if elsewhere:
        note += f"; the baseline is of another machine, {len(ties)} more lost by a near-tie of scores"
    return note


def _line_c(found: Difference) -> str:
    interval = f"[{found.interval.low:+.3f}, {found.interval.high:+.3f}]"
    return f"rule (c): {found.metric} {found.mean:+.3f}, the whole 95 % interval {interval} is below 0"


def _pairs(run: EvalRun, outcomes: Sequence[Outcome]) -> tuple[list[tuple[Outcome, Outcome]], int]:
    old = {outcome.id: outcome for outcome in outcomes}
    new = [outcome_of(asked) for asked in run.questions]
    pairs = [(old[one.id], one) for one in new if one.id in old and old[one.id].row == one.row]
    return pairs, len(old.keys() | {one.id for one in new}) - len(pairs)


def _change(old: Outcome, new: Outcome) -> tuple[Change | None, bool]:
    shared = [name for name in COMPARED if name in old.values and name in new.values]
    fell = tuple(name for name in shared if new.values[name] < old.values[name] - _SAME)
    rose = tuple(name for name in shared if new.values[name] > old.values[name] + _SAME)
    if fell or rose:
        return Change(old=old, new=new, metrics=fell or rose), bool(fell)
    return None, False


def _is_tie(change: Change) -> bool:
    """Whether rounding can explain the loss: other passages came, though their scores agree place by place.

    Where the same passages came in the same order, the code that answers has changed, whatever the machine.
    """
    old, new = change.old, change.new
    # Two passages that change places may leave room for one more or one less at the end of the budget.
    if old.passages == new.passages or abs(len(old.scores) - len(new.scores)) > 1:
        return False
    best_first = (sorted(outcome.scores, reverse=True) for outcome in (old, new))
    return all(abs(one - other) < TIE for one, other in zip(*best_first, strict=False))


def _differences(pairs: Sequence[tuple[Outcome, Outcome]]) -> tuple[Difference, ...]:
    found = []
    for metric in COMPARED:
        old: dict[str, dict[str, float]] = {}
        new: dict[str, dict[str, float]] = {}
        for before, after in pairs:
            if metric in before.values and metric in after.values:
                old.setdefault(after.transcript, {})[after.id] = before.values[metric]
                new.setdefault(after.transcript, {})[after.id] = after.values[metric]
        if new:
            value, interval = paired_interval(old, new)
            found.append(Difference(metric=metric, mean=value, interval=interval))
    return tuple(found)


def _short(answer: str | None) -> str:
    text = " ".join((answer or "").split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
