import json
from pathlib import Path

import pytest

from evals.asked import Asked, EvalRun
from evals.baseline import baseline_of, incomparable, outcome_of, read_baseline, write_baseline
from evals.rows import PassageRow
from evals.scoring import METRIC_VERSION, score_question
from index.errors import InvalidBatchError, LibraryStorageError
from tests.evals.examples import TURNS_BY_ID, answer, cite, golden, passage

ROW = golden()
GIVEN = answer("up 8% [1]", cite(2, "up 8%"))


def asked(*passages: PassageRow) -> Asked:
    return Asked(score=score_question(ROW, GIVEN, passages, TURNS_BY_ID), answer=GIVEN, passages=passages)


def run(**changes: object) -> EvalRun:
    known: dict[str, object] = {
        "name": "set",
        "questions": (asked(passage(2, "up 8%")),),
        "answerer": "quotes",
        "encoder": "encoder-1",
        "machine": "here",
        "words": 1000,
    }
    return EvalRun(**(known | changes))  # type: ignore[arg-type]


def test_a_baseline_comes_back_as_it_was_written(tmp_path: Path) -> None:
    baseline = baseline_of([run(), run(name="other")])
    path = tmp_path / "new-folder" / "set.json"
    write_baseline(baseline, path)
    assert read_baseline(path) == baseline
    assert list(path.parent.iterdir()) == [path]


def test_the_same_run_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        write_baseline(baseline_of([run()]), tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_a_question_stands_on_one_line(tmp_path: Path) -> None:
    write_baseline(baseline_of([run(questions=(asked(), asked()))]), tmp_path / "set.json")
    lines = (tmp_path / "set.json").read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith('{"id": "q1", ') for line in lines) == 2


def test_an_outcome_keeps_what_the_gate_shows_and_compares() -> None:
    found = outcome_of(asked(passage(2, "up 8%")))
    assert (found.id, found.row, found.status, found.answer) == ("q1", ROW.digest, "answered", "up 8% [1]")
    assert found.values["key_fact_recall"] == 0.5
    assert found.scores == (0.0,)


def test_the_digest_of_passages_follows_their_order() -> None:
    first, second = passage(2, "up 8%"), passage(4, "Net debt")
    digests = {
        outcome_of(asked(*order)).passages for order in ((first, second), (second, first), (first, second))
    }
    assert len(digests) == 2


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, None),
        ({"machine": "elsewhere"}, None),
        ({"encoder": "encoder-2"}, "the baseline is of encoder encoder-1, this run of encoder-2"),
        ({"answerer": "llm:a:b"}, "the baseline is of answerer quotes, this run of llm:a:b"),
        ({"words": 500}, "the baseline is of budget of words 1000, this run of 500"),
        ({"name": "new"}, "the baseline holds no set 'new' (it holds set)"),
    ],
)
def test_what_cannot_be_compared(change: dict[str, object], reason: str | None) -> None:
    assert incomparable(baseline_of([run()]), run(**change)) == reason


def test_another_metric_version_cannot_be_compared(tmp_path: Path) -> None:
    path = tmp_path / "set.json"
    write_baseline(baseline_of([run()]), path)
    entry = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(entry | {"metric_version": METRIC_VERSION + 1, "added": 1}), encoding="utf-8")
    reason = incomparable(read_baseline(path), run())
    assert reason == f"the baseline is of metric version {METRIC_VERSION + 1}, this run of {METRIC_VERSION}"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sets": {"a": [1]}}'])
def test_a_file_that_is_no_baseline(tmp_path: Path, text: str) -> None:
    path = tmp_path / "set.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidBatchError, match=r"set\.json: no baseline .*--accept"):
        read_baseline(path)


def test_a_baseline_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InvalidBatchError, match="cannot be read"):
        read_baseline(tmp_path / "missing.json")


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LibraryStorageError, match="cannot be written"):
        write_baseline(baseline_of([run()]), tmp_path / "file" / "set.json")
