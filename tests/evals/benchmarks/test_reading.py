import json
from dataclasses import asdict
from pathlib import Path

import pytest

from evals.benchmarks.reading import read_data, read_folder, read_samples
from index.errors import InvalidBatchError, UsageError
from tests.evals.benchmarks.test_friendsqa import SCENE
from tests.evals.benchmarks.test_friendsqa import write as write_scenes
from tests.evals.benchmarks.test_qmsum import MEETING
from tests.evals.benchmarks.test_qmsum import write as write_meetings
from tests.evals.examples import golden


def write_golden(path: Path, *changes: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(asdict(golden(**each))) + "\n" for each in changes), encoding="utf-8")
    return path


def test_the_content_says_what_a_file_is(tmp_path: Path) -> None:
    found = read_data(
        [
            write_golden(tmp_path / "mine.jsonl", {}),
            write_scenes(tmp_path / "b.json", SCENE),
            write_meetings(tmp_path / "a.json", MEETING),
        ]
    )
    assert [(one.name, one.kind) for one in found] == [
        ("mine", "golden"),
        ("friendsqa-b", "friendsqa"),
        ("qmsum-a", "qmsum"),
    ]


def test_what_cannot_be_answered_is_left_out(tmp_path: Path) -> None:
    nothing = {"id": "q2", "type": "unanswerable", "gold_turns": ()}
    (found,) = read_data([write_golden(tmp_path / "mine.jsonl", {}, nothing)])
    assert [row.id for row in found.rows] == ["q1"]
    with pytest.raises(InvalidBatchError, match="mine: no question of it can be answered"):
        read_data([write_golden(tmp_path / "mine.jsonl", nothing)])


def test_a_bundled_set_goes_by_its_name_and_all_of_them_by_none() -> None:
    (found,) = read_data([Path("product-meeting")])
    assert (found.name, found.kind, found.transcripts) == ("product-meeting", "golden", ("product-meeting",))
    names = [one.name for one in read_data([])]
    assert "product-meeting" in names
    assert all(one.rows for one in read_data([]))


def test_a_wrong_name_lists_the_bundled_sets(tmp_path: Path) -> None:
    with pytest.raises(InvalidBatchError, match=r"--data nowhere: cannot be read .* product-meeting"):
        read_data([Path("nowhere")])


def test_an_empty_or_foreign_file_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("", encoding="utf-8")
    with pytest.raises(InvalidBatchError, match="no rows"):
        read_data([path])
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidBatchError, match="no UTF-8"):
        read_data([path])
    path.write_text('{"question": "?"}\n', encoding="utf-8")
    with pytest.raises(InvalidBatchError, match=r"x.jsonl:1: 'type'"):
        read_data([path])


def test_two_sets_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    paths = [write_golden(tmp_path / "mine.jsonl", {}), write_golden(tmp_path / "other" / "mine.jsonl", {})]
    with pytest.raises(UsageError, match="'mine'"):
        read_data(paths)


def test_a_folder_of_transcripts_is_read_by_id(tmp_path: Path) -> None:
    turns = [
        {"speaker": "Ana Ruiz", "text": "Revenue was $1,200 million."},
        {"speaker": "Tom Bell", "text": "And debt?"},
    ]
    (tmp_path / "a.json").write_text(json.dumps({"id": "acme", "turns": turns}), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no transcript at all", encoding="utf-8")
    write_golden(tmp_path / "rows.jsonl", {}, {"id": "q2"})
    found = read_folder(tmp_path)
    assert {name: one.texts for name, one in found.items()} == {
        "acme": ("Revenue was $1,200 million.", "And debt?")
    }
    assert found["acme"].document().transcript.id == "acme"


def test_a_folder_that_is_none_or_empty_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InvalidBatchError, match="no folder"):
        read_folder(tmp_path / "nowhere")
    with pytest.raises(InvalidBatchError, match="holds no transcript"):
        read_folder(tmp_path)


def test_the_samples_are_the_transcripts_that_bundled_sets_ask() -> None:
    assert {"product-meeting"} <= read_samples().keys()
