"""Files of questions: what is read, and which line breaks the contract."""

import json
from pathlib import Path

import pytest

from index.errors import InvalidBatchError
from rag.batch import BatchRow, read_batch


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "questions.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_id_and_question_are_enough(tmp_path: Path) -> None:
    path = _file(
        tmp_path, '{"id": "1", "question": "capex?"}', "", '{"id": "2", "question": "who?", "answer": "x"}'
    )
    assert read_batch(path) == (BatchRow(id="1", question="capex?"), BatchRow(id="2", question="who?"))


def test_transcript_and_history(tmp_path: Path) -> None:
    row = {"id": "1", "question": "and before?", "transcript": "call", "history": [["capex?", "It was 5."]]}
    (read,) = read_batch(_file(tmp_path, json.dumps(row)))
    assert (read.transcript, read.history) == ("call", (("capex?", "It was 5."),))


def test_null_is_absent(tmp_path: Path) -> None:
    (read,) = read_batch(_file(tmp_path, '{"id": "1", "question": "q", "transcript": null, "history": null}'))
    assert (read.transcript, read.history) == (None, ())


def test_a_byte_order_mark_and_a_line_separator_in_a_text_are_no_harm(tmp_path: Path) -> None:
    (read,) = read_batch(_file(tmp_path, '\ufeff{"id": "1", "question": "a\u2028b"}\r'))
    assert read.question == "a\u2028b"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["{"], "questions.jsonl:1: not JSON"),
        (['{"id": "1", "question": "q"}', "[1]"], r"questions.jsonl:2: \[1\] is no object"),
        (['{"question": "q"}'], "questions.jsonl:1: no 'id'"),
        (['{"id": "1"}'], "questions.jsonl:1: no 'question'"),
        (['{"id": 1, "question": "q"}'], "questions.jsonl:1: 'id' is 1"),
        (['{"id": "1", "question": " "}'], "questions.jsonl:1: 'question' is \" \""),
        (['{"id": "1", "question": "q", "transcript": 4}'], "'transcript' is 4"),
        (['{"id": "1", "question": "q", "history": ["x"]}'], "'history' is"),
        (['{"id": "1", "question": "q", "history": [["x"]]}'], "'history' is"),
        (['{"id": "1", "question": "q"}', '{"id": "1", "question": "r"}'], "questions.jsonl:2: id '1' is taken by line 1"),
        ([""], "questions.jsonl: no row"),
    ],
)  # fmt: skip
def test_what_breaks_the_contract_names_file_and_line(tmp_path: Path, lines: list[str], message: str) -> None:
    with pytest.raises(InvalidBatchError, match=message):
        read_batch(_file(tmp_path, *lines))


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(InvalidBatchError, match="No such file"):
        read_batch(tmp_path / "none.jsonl")
    with pytest.raises(InvalidBatchError, match="directory"):
        read_batch(tmp_path)
    (tmp_path / "b.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidBatchError, match="not UTF-8"):
        read_batch(tmp_path / "b.jsonl")


def test_a_golden_file_is_a_batch(shared: Path) -> None:
    rows = read_batch(shared / "golden" / "earnings21-dev.jsonl")
    assert len(rows) == 72
    assert all(row.transcript for row in rows)
