import json
from pathlib import Path
from typing import Any

import pytest

from evals.golden import bundled_sets, read_golden
from index.errors import InvalidBatchError
from tests.evals.examples import golden

ROW: dict[str, Any] = {
    "id": "q1",
    "transcript": "call",
    "type": "followup",
    "question": "and the year before?",
    "history": [["Revenue?", "$1,200 million"]],
    "answer": "It was $1,100 million.",
    "must_include": [["$1,100 million", "1.1 billion"]],
    "gold_turns": [2, 4],
    "speakers": ["Ana Ruiz"],
    "refusal": None,
}


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_row_is_read_as_it_stands_and_unknown_keys_are_ignored(tmp_path: Path) -> None:
    (row,) = read_golden(write(tmp_path / "set.jsonl", ROW | {"note": "for later"}))
    assert (row.id, row.transcript, row.type, row.question) == (
        "q1",
        "call",
        "followup",
        "and the year before?",
    )
    assert row.history == (("Revenue?", "$1,200 million"),)
    assert row.must_include == (("$1,100 million", "1.1 billion"),)
    assert row.gold_turns == (2, 4)
    assert row.speakers == ("Ana Ruiz",)
    assert row.answerable


def test_only_what_makes_the_question_must_be_there(tmp_path: Path) -> None:
    least = {"id": "u", "transcript": "call", "type": "unanswerable", "question": "dividend?"}
    (row,) = read_golden(write(tmp_path / "set.jsonl", least))
    assert (row.history, row.must_include, row.gold_turns, row.refusal) == ((), (), (), None)
    assert not row.answerable


def test_blank_lines_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text("\ufeff" + json.dumps(ROW) + "\r\n\n" + json.dumps(ROW | {"id": "q2"}), encoding="utf-8")
    assert [row.id for row in read_golden(path)] == ["q1", "q2"]


def test_a_line_separator_inside_a_text_does_not_end_the_row(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(ROW | {"answer": "one\u2028two"}, ensure_ascii=False), encoding="utf-8")
    assert read_golden(path)[0].answer == "one\u2028two"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": ""}, "'id' must be a text"),
        ({"question": None}, "'question' must be a text"),
        ({"type": "facts"}, "type 'facts' is none of fact, speaker"),
        ({"gold_turns": [0]}, "'gold_turns' must be a list of turn numbers from 1"),
        ({"gold_turns": ["2"]}, "'gold_turns' must be a list of turn numbers from 1"),
        ({"gold_turns": []}, "needs gold_turns"),
        ({"must_include": ["42%"]}, "'must_include' must be a list of lists"),
        ({"must_include": [[""]]}, "'must_include' must be a list of texts that are not empty"),
        ({"history": [["only a question"]]}, "'history' must be a list of [question, answer]"),
        ({"refusal": "unknown"}, "refusal 'unknown' is none of null, not_mentioned"),
    ],
)
def test_a_row_that_breaks_the_contract_is_named_by_file_and_line(
    tmp_path: Path, change: dict[str, Any], message: str
) -> None:
    path = write(tmp_path / "set.jsonl", ROW, ROW | {"id": "q2"} | change)
    with pytest.raises(InvalidBatchError) as caught:
        read_golden(path)
    assert str(caught.value).startswith("set.jsonl:2: ")
    assert message in str(caught.value)


def test_an_id_twice_names_both_lines(tmp_path: Path) -> None:
    with pytest.raises(InvalidBatchError, match=r"set\.jsonl:2: id 'q1' stands on line 1 already"):
        read_golden(write(tmp_path / "set.jsonl", ROW, ROW))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"id": ', r"set\.jsonl:1: no JSON"),
        ("[1]", r"set\.jsonl:1: must be a JSON object, is list"),
        ("\n\n", "no rows"),
    ],
)
def test_text_that_is_no_golden_set(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidBatchError, match=message):
        read_golden(path)


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(InvalidBatchError, match="cannot be read"):
        read_golden(tmp_path / "missing.jsonl")
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidBatchError, match="no UTF-8 text"):
        read_golden(tmp_path / "bytes.jsonl")


def test_the_digest_follows_what_a_score_depends_on() -> None:
    row = golden()
    assert row.digest == golden(id="other", answer="in other words").digest
    assert len({row.digest, golden(question="sales?").digest, golden(gold_turns=(2, 4)).digest}) == 3


def test_the_bundled_sets_are_whole_and_those_over_samples_are_known() -> None:
    sets = {one.name: one for one in bundled_sets()}
    assert sets["product-meeting"].bundled
    assert sets["product-meeting"].transcripts == ("product-meeting",)
    assert not sets["kingsoft-cloud-2024q2"].bundled
    assert list(sets) == sorted(sets)
    ids = [row.id for one in sets.values() for row in one.rows]
    assert len(ids) == len(set(ids))
