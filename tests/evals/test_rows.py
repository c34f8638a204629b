import json
from pathlib import Path
from typing import Any

import pytest

from evals.rows import parse_answer, parse_passages, read_answers, read_passages
from index.errors import InvalidBatchError

CITATION: dict[str, Any] = {
    "marker": 1,
    "transcript": "call",
    "title": "Acme",
    "turn": 2,
    "speaker": "Ana Ruiz",
    "role": "CEO",
    "firm": "Acme",
    "start": 0,
    "end": 7,
    "quote": "Revenue",
    "time": None,
    "page": None,
}
ANSWER: dict[str, Any] = {
    "id": "q1",
    "answer": "“Revenue” [1]",
    "status": "answered",
    "refused": False,
    "refusal": None,
    "answerer": "quotes",
    "fallback": None,
    "citations": [CITATION],
    "checks": {},
}


def test_an_answer_row_of_the_contract() -> None:
    row = parse_answer(ANSWER, "here")
    assert (row.id, row.status, row.answerer, row.fallback) == ("q1", "answered", "quotes", None)
    (citation,) = row.citations
    assert (citation.turn, citation.quote, citation.speaker, citation.firm) == (
        2,
        "Revenue",
        "Ana Ruiz",
        "Acme",
    )


def test_without_a_status_refused_decides() -> None:
    without = {key: value for key, value in ANSWER.items() if key != "status"}
    assert parse_answer(without, "here").status == "answered"
    assert parse_answer(without | {"refused": True}, "here").status == "not_said"


def test_the_reason_of_a_fallback_is_kept() -> None:
    row = parse_answer(ANSWER | {"fallback": {"code": "unreachable", "message": "…"}}, "here")
    assert row.fallback == "unreachable"


def test_a_passage_without_a_group_is_one_of_its_own() -> None:
    one = {"transcript": "call", "turn": 2, "start": 0, "end": 7}
    found = parse_passages(
        {"id": "q1", "passages": [one, one | {"start": 3, "group": 4, "score": 0.5}]}, "here"
    )
    assert [passage.group for passage in found] == [("call", 2, 0), 4]
    assert [passage.score for passage in found] == [None, 0.5]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"answer": None}, "'answer' must be str, is None"),
        ({"status": "maybe"}, "status 'maybe' is none of answered, nearest, not_said"),
        ({"citations": None}, "'citations' must be a list of objects"),
        ({"citations": [CITATION | {"turn": "2"}]}, "'turn' must be int, is '2'"),
        ({"citations": [CITATION | {"start": True}]}, "'start' must be int, is True"),
    ],
)
def test_a_row_that_breaks_the_contract_is_named_by_file_and_line(
    tmp_path: Path, change: dict[str, Any], message: str
) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text(json.dumps(ANSWER) + "\n" + json.dumps(ANSWER | change) + "\n", encoding="utf-8")
    with pytest.raises(InvalidBatchError) as caught:
        read_answers(path)
    assert str(caught.value).startswith("answers.jsonl:2: ")
    assert message in str(caught.value)


def test_files_are_read_by_question(tmp_path: Path) -> None:
    path = tmp_path / "passages.jsonl"
    path.write_text('{"id": "a", "passages": []}\n{"id": "b", "passages": []}\n', encoding="utf-8")
    assert read_passages(path) == {"a": (), "b": ()}
