"""What the gate found, in lines that a person can act on."""

from collections.abc import Iterator, Sequence

from evals.gate import Change, Verdict


def verdict_lines(verdict: Verdict, *, gate: bool) -> tuple[str, ...]:
    """Return the lines of one golden set: which rules were used, what failed, which questions moved.

    Args:
        verdict: Of the set.
        gate: Whether the verdict decides the exit status; without it the lines only inform.
    """
    head = f"{verdict.name}: " + (f"gate {'passed' if verdict.passed else 'failed'}" if gate else "compared")
    lines = [head, *(f"  {note}" for note in verdict.notes)]
    lines += [f"  {failure}" for failure in verdict.failures]
    lines += _changes("lost", verdict.lost)
    lines += _changes("lost by a near-tie, not counted", verdict.ties)
    lines += _changes("won", verdict.won)
    return tuple(lines)


def accepted_lines(verdict: Verdict) -> tuple[str, ...]:
    """Return what becomes worse, and how much better, with a new baseline."""
    head = f"{verdict.name}: {len(verdict.lost)} worse, {len(verdict.won)} better than the baseline"
    reasons = [f"  {line}" for line in (*verdict.notes, *verdict.failures)]
    return (head, *reasons, *_changes("worse", verdict.lost))


def _changes(word: str, changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        first, *others = change.lines()
        yield f"  {word}: {first}"
        yield from (f"  {line}" for line in others)
