import copy
import json
from pathlib import Path
from typing import Any

import pytest

from evals.benchmarks.changes import SHOWN, compare, comparison_lines
from evals.benchmarks.document import read_report
from index.errors import InvalidBatchError


def question(name: str, **values: float) -> dict[str, Any]:
    return {
        "id": name,
        "row": f"digest-{name}",
        "question": f"{name}?",
        "systems": {"saidthat": {"values": values}, "bm25": {"values": {"mrr": 0.0}}},
    }


def report(*questions: dict[str, Any], **changes: Any) -> dict[str, Any]:
    entry = {
        "benchmark": "retrieval",
        "metric_version": 1,
        "encoder": "abc",
        "words": 1000,
        "scope": "transcript",
        "data": [{"name": "set", "questions": list(questions)}],
    }
    return entry | changes


OLD = report(question("a", mrr=1.0), question("b", mrr=0.5), question("c", mrr=0.2), question("d", mrr=0.4))


def test_lost_and_won_are_named_with_both_scores_the_largest_first() -> None:
    new = report(
        question("a", mrr=0.5), question("b", mrr=1.0), question("c", mrr=0.2), question("d", mrr=0.3)
    )
    (found,) = compare(OLD, new)
    assert (found.dataset, found.metric, found.compared) == ("set", "mrr", 4)
    assert [(one.id, one.before, one.after) for one in found.lost] == [("a", 1.0, 0.5), ("d", 0.4, 0.3)]
    assert [(one.id, one.before, one.after) for one in found.won] == [("b", 0.5, 1.0)]
    assert list(comparison_lines((found,))) == [
        "set · mrr: 2 lost, 1 won of 4 compared",
        "  lost a: 1.00 → 0.50 · a?",
        "  lost d: 0.40 → 0.30 · d?",
        "  won b: 0.50 → 1.00 · b?",
    ]


def test_an_edited_or_new_question_is_not_compared() -> None:
    edited = question("b", mrr=1.0) | {"row": "another"}
    (found,) = compare(OLD, report(question("a", mrr=0.0), edited, question("new", mrr=1.0)))
    assert (found.compared, len(found.lost), len(found.won)) == (1, 1, 0)


def test_a_long_list_is_cut_and_says_so() -> None:
    old = report(*(question(f"q{n:02d}", mrr=1.0) for n in range(SHOWN + 3)))
    new = report(*(question(f"q{n:02d}", mrr=0.0) for n in range(SHOWN + 3)))
    lines = list(comparison_lines(compare(old, new)))
    assert len(lines) == 1 + SHOWN + 1
    assert lines[-1] == "  lost: 3 more, all of them in the report of --output"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"metric_version": 2}, "the earlier run is of metric version 2, this one of 1"),
        ({"encoder": "xyz"}, "of encoder xyz, this one of abc"),
        ({"words": 500}, "budget of words"),
        ({"scope": "library"}, "scope library"),
    ],
)
def test_what_cannot_be_compared_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidBatchError, match="not comparable") as caught:
        compare(OLD | change, OLD)
    assert message in str(caught.value)


def test_runs_that_share_no_question_are_refused() -> None:
    with pytest.raises(InvalidBatchError, match="share no question"):
        compare(OLD, report(question("other", mrr=1.0)))


def test_a_damaged_report_is_one_line(tmp_path: Path) -> None:
    damaged = copy.deepcopy(OLD)
    del damaged["data"][0]["questions"][0]["systems"]
    with pytest.raises(InvalidBatchError, match="damaged"):
        compare(damaged, OLD)
    path = tmp_path / "old.json"
    path.write_text(json.dumps({"sets": []}), encoding="utf-8")
    with pytest.raises(InvalidBatchError, match=r"no report of this benchmark.*--output"):
        read_report(path)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(InvalidBatchError, match="no JSON"):
        read_report(path)
    with pytest.raises(InvalidBatchError, match="cannot be read"):
        read_report(tmp_path / "none.json")
