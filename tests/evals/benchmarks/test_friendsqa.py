import json
from pathlib import Path
from typing import Any

import pytest

from evals.benchmarks.friendsqa import is_friendsqa, read_friendsqa
from index.errors import InvalidBatchError


def answer(utterance: int) -> dict[str, Any]:
    return {
        "answer_text": "x",
        "utterance_id": utterance,
        "inner_start": 0,
        "inner_end": 0,
        "is_speaker": False,
    }


SCENE: dict[str, Any] = {
    "title": "s09_e01_c02",
    "paragraphs": [
        {
            "utterances:": [
                {"uid": 0, "speakers": ["Ida Quist"], "utterance": "Where 's the kettle ?"},
                {"uid": 1, "speakers": ["Bo Lind", "Ida Quist"], "utterance": "In the shed ."},
                {"uid": 2, "speakers": ["Bo Lind"], "utterance": "I sold it ."},
            ],
            "qas": [
                {
                    "id": "k1",
                    "question": "Where is the kettle ?",
                    "answers": [answer(2), answer(1), answer(2)],
                },
                {"id": "k2", "question": "Who asks ?", "answers": [answer(0)]},
                {"id": "k3", "question": "Unanswered ?", "answers": []},
            ],
        }
    ],
}


def write(path: Path, *scenes: object) -> Path:
    path.write_text(json.dumps({"data": list(scenes), "version": "1.1"}), encoding="utf-8")
    return path


def test_each_gold_utterance_is_a_gold_turn_counted_from_1(tmp_path: Path) -> None:
    found = read_friendsqa(write(tmp_path / "dev.json", SCENE))
    assert (found.name, found.kind) == ("friendsqa-dev", "friendsqa")
    assert [(row.id, row.transcript, row.gold_turns) for row in found.rows] == [
        ("k1", "friendsqa-s09-e01-c02", (2, 3)),
        ("k2", "friendsqa-s09-e01-c02", (1,)),
    ]


def test_a_scene_is_a_transcript_of_its_utterances(tmp_path: Path) -> None:
    (found,) = read_friendsqa(write(tmp_path / "dev.json", SCENE)).materials.values()
    turns = found.document().transcript.turns
    assert [(turn.speaker, turn.text) for turn in turns] == [
        ("Ida Quist", "Where 's the kettle ?"),
        ("Bo Lind, Ida Quist", "In the shed ."),
        ("Bo Lind", "I sold it ."),
    ]


def test_a_gold_utterance_outside_of_its_scene_is_named(tmp_path: Path) -> None:
    (part,) = SCENE["paragraphs"]
    wrong = SCENE | {"paragraphs": [part | {"qas": [{"id": "k9", "question": "?", "answers": [answer(3)]}]}]}
    with pytest.raises(InvalidBatchError, match=r"dev.json, scene 1: question 'k9' .* has 0 to 2"):
        read_friendsqa(write(tmp_path / "dev.json", wrong))


@pytest.mark.parametrize("scene", [{"title": "x"}, {"paragraphs": []}, 7])
def test_what_is_no_scene_is_one_line(tmp_path: Path, scene: object) -> None:
    with pytest.raises(InvalidBatchError, match=r"dev.json"):
        read_friendsqa(write(tmp_path / "dev.json", scene))


def test_the_shape_tells_a_split_from_other_json() -> None:
    assert is_friendsqa({"data": [SCENE]})
    assert not is_friendsqa({"data": [{"x": 1}]})
    assert not is_friendsqa({"data": "paragraphs"})
    assert not is_friendsqa([SCENE])


def test_the_published_split_has_1182_questions_over_136_scenes(shared: Path) -> None:
    found = read_friendsqa(shared / "benchmarks" / "friendsqa" / "dev.json")
    assert (len(found.rows), len(found.materials)) == (1182, 136)
