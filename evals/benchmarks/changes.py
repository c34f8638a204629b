"""Questions lost and won by saidthat between two runs of the benchmark."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evals.benchmarks.systems import OWN
from index.errors import InvalidBatchError

_SAME = 1e-6
SHOWN = 10
"""Questions of each side that are named on the terminal; `--output` has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One question whose score of one metric is another than before."""

    id: str
    question: str
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One metric of one data set, in two runs."""

    dataset: str
    metric: str
    lost: tuple[Moved, ...]
    """The largest loss first."""
    won: tuple[Moved, ...]
    compared: int
    """Questions that both runs asked alike."""


def check_comparable(old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    """Check that two documents can be compared.

    Raises:
        InvalidBatchError: They are of different encoders, metric versions, budgets or scopes.
    """
    for key, what in (
        ("metric_version", "metric version"),
        ("encoder", "encoder"),
        ("words", "budget of words"),
        ("scope", "scope"),
    ):
        if old.get(key) != new.get(key):
            raise InvalidBatchError(
                f"not comparable: the earlier run is of {what} {old.get(key)}, this one of {new.get(key)}"
            )


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Comparison, ...]:
    """Compare saidthat's scores of two documents, question by question; edited questions are left out.

    Raises:
        InvalidBatchError: They cannot be compared, the earlier one is damaged, or they share no question.
    """
    check_comparable(old, new)
    found: list[Comparison] = []
    try:
        earlier = {one["name"]: _own(one) for one in old["data"]}
        for one in new["data"]:
            before, after = earlier.get(one["name"], {}), _own(one)
            pairs = [(before[key], after[key]) for key in after if key in before]
            metrics = list(pairs[0][1]["systems"][OWN]["values"]) if pairs else []
            found += [_comparison(one["name"], metric, pairs) for metric in metrics]
    except (KeyError, TypeError, AttributeError) as error:
        raise InvalidBatchError(f"the earlier report is damaged ({error!r}); write a new one") from error
    if not found:
        raise InvalidBatchError("not comparable: the two runs share no question that saidthat was asked")
    return tuple(found)


def comparison_lines(comparisons: tuple[Comparison, ...]) -> Iterator[str]:
    """Yield the comparison for people; every metric a line, and below it the questions that moved."""
    for one in comparisons:
        yield (
            f"{one.dataset} · {one.metric}: {len(one.lost)} lost, {len(one.won)} won"
            f" of {one.compared} compared"
        )
        for word, moved in (("lost", one.lost), ("won", one.won)):
            for each in moved[:SHOWN]:
                yield f"  {word} {each.id}: {each.before:.2f} → {each.after:.2f} · {each.question}"
            if len(moved) > SHOWN:
                yield f"  {word}: {len(moved) - SHOWN} more, all of them in the report of --output"


def _own(dataset: Mapping[str, Any]) -> dict[tuple[str, str], Any]:
    return {(each["id"], each["row"]): each for each in dataset["questions"] if OWN in each["systems"]}


def _comparison(dataset: str, metric: str, pairs: list[tuple[Any, Any]]) -> Comparison:
    moved = [
        Moved(
            id=after["id"],
            question=after["question"],
            before=before["systems"][OWN]["values"][metric],
            after=after["systems"][OWN]["values"][metric],
        )
        for before, after in pairs
    ]
    lost = [each for each in moved if each.after < each.before - _SAME]
    won = [each for each in moved if each.after > each.before + _SAME]
    return Comparison(
        dataset=dataset,
        metric=metric,
        lost=tuple(sorted(lost, key=lambda each: each.after - each.before)),
        won=tuple(sorted(won, key=lambda each: each.before - each.after)),
        compared=len(moved),
    )
