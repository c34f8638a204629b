import json
from pathlib import Path
from typing import Any

import pytest

from evals.benchmarks.qmsum import read_qmsum
from index.errors import InvalidBatchError

MEETING: dict[str, Any] = {
    "id": "TS_17b",
    "topic_list": [],
    "general_query_list": [{"query": "Summarize the whole meeting", "answer": "They met."}],
    "specific_query_list": [
        {
            "query": "What about the lamp?",
            "answer": "Dim it.",
            "relevant_text_span": [["0", "1"], ["3", "3"]],
        },
        {"query": "Who brings cake?", "relevant_text_span": [["2", "2"], ["2", "3"]]},
    ],
    "meeting_transcripts": [
        {"speaker": "Project Manager", "content": "The lamp , {vocalsound} is too bright ."},
        {"speaker": "Marketing", "content": "Um , dim it then ."},
        {"speaker": "Project Manager", "content": ""},
        {"speaker": "Marketing", "content": "I bring cake ."},
    ],
}


def write(path: Path, *meetings: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in meetings), encoding="utf-8")
    return path


def test_spans_count_from_0_inclusive_and_become_turns_from_1(tmp_path: Path) -> None:
    found = read_qmsum(write(tmp_path / "val.jsonl", MEETING))
    assert (found.name, found.kind) == ("qmsum-val", "qmsum")
    # Turns 0 and 1, and 3; then 2, and 2 to 3 again.
    assert [(row.id, row.question, row.gold_turns) for row in found.rows] == [
        ("qmsum-ts-17b-01", "What about the lamp?", (1, 2, 4)),
        ("qmsum-ts-17b-02", "Who brings cake?", (3, 4)),
    ]
    assert {row.transcript for row in found.rows} == {"qmsum-ts-17b"}


def test_a_meeting_is_read_to_the_letter_an_empty_turn_keeps_its_number(tmp_path: Path) -> None:
    found = read_qmsum(write(tmp_path / "val.jsonl", MEETING)).materials["qmsum-ts-17b"]
    transcript = found.document().transcript
    assert transcript.id == "qmsum-ts-17b"
    assert [turn.text for turn in transcript.turns] == [
        "The lamp , {vocalsound} is too bright .",
        "Um , dim it then .",
        "",
        "I bring cake .",
    ]
    assert tuple(turn.text for turn in transcript.turns) == found.texts
    assert transcript.turns[1].speaker == "Marketing"


def test_a_meeting_that_is_not_asked_brings_no_transcript(tmp_path: Path) -> None:
    silent = MEETING | {"id": "none", "specific_query_list": []}
    assert list(read_qmsum(write(tmp_path / "qmsum-x.jsonl", silent, MEETING)).materials) == ["qmsum-ts-17b"]
    with pytest.raises(InvalidBatchError, match="no specific query"):
        read_qmsum(write(tmp_path / "qmsum-x.jsonl", silent))


@pytest.mark.parametrize("span", [["3", "4"], ["2", "1"], ["-1", "0"]])
def test_a_span_outside_of_the_meeting_names_file_line_and_query(tmp_path: Path, span: list[str]) -> None:
    query = {"query": "?", "relevant_text_span": [span]}
    path = write(tmp_path / "val.jsonl", MEETING | {"specific_query_list": [query]})
    with pytest.raises(InvalidBatchError, match=r"val.jsonl:1: query 1 has the gold span .* turns 0 to 3"):
        read_qmsum(path)


def test_a_damaged_meeting_names_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(InvalidBatchError, match=r"val.jsonl:2: no meeting of QMSum"):
        read_qmsum(write(tmp_path / "val.jsonl", MEETING, {"id": "x", "specific_query_list": []}))


def test_the_published_split_has_237_questions_over_35_meetings(shared: Path) -> None:
    found = read_qmsum(shared / "benchmarks" / "qmsum" / "val.jsonl")
    assert (len(found.rows), len(found.materials)) == (237, 35)
