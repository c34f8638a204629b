"""The whole benchmark over a real library, with an encoder that needs no model."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from evals.benchmarks.retrieval import BenchmarkOutcome, Wishes, benchmark, prepare
from index.errors import InvalidBatchError, OptionalDependencyError, TranscriptNotFoundError, UsageError
from tests.evals.benchmarks.kit import empty_library
from tests.evals.benchmarks.test_friendsqa import SCENE
from tests.evals.benchmarks.test_friendsqa import write as write_scenes
from tests.evals.benchmarks.test_qmsum import MEETING
from tests.evals.benchmarks.test_qmsum import write as write_meetings
from tests.evals.examples import golden
from tests.evals.whole_stack import EASY_ROWS, SAMPLE

IN_PROCESS = ("saidthat", "bm25", "dense")


@pytest.fixture
def easy(tmp_path: Path) -> Path:
    """Eight questions about the bundled meeting in its own words, and one without an answer."""
    path = tmp_path / "easy.jsonl"
    path.write_text("".join(json.dumps(asdict(row)) + "\n" for row in EASY_ROWS), encoding="utf-8")
    return path


def run(tmp_path: Path, **wishes: Any) -> BenchmarkOutcome:
    with empty_library(tmp_path / "library") as library:
        prepared = prepare(Wishes(**({"systems": IN_PROCESS} | wishes)))
        return benchmark(prepared, library, kept=tmp_path / "kept")


def plain(outcome: BenchmarkOutcome) -> dict[str, Any]:
    """The document without what differs between two runs."""
    entry = outcome.report.to_json()
    del entry["seconds"]
    return entry


def test_systems_stand_side_by_side_on_the_same_questions(tmp_path: Path, easy: Path) -> None:
    outcome = run(tmp_path, data=(easy,), output=tmp_path / "report.json")
    entry = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    (found,) = entry["data"]
    assert (found["name"], found["questions_asked"], found["transcripts"]) == ("easy", 8, 1)
    assert list(found["systems"]) == list(IN_PROCESS)
    assert list(found["differences"]) == ["bm25", "dense"]
    assert found["systems"]["saidthat"]["hit@5"]["few_transcripts"] is True
    for system in IN_PROCESS:
        words = [
            sum(one["end"] - one["start"] for one in each["systems"][system]["passages"])
            for each in found["questions"]
        ]
        assert all(words)
    figures, differences = outcome.shown[0].tables
    assert [row[0] for row in figures.rows] == ["saidthat", "", "bm25", "", "dense", ""]
    assert [row[0] for row in differences.rows] == ["bm25", "", "dense", ""]
    assert all(len(row) == len(figures.header) for row in figures.rows)
    assert any("few transcripts" in note for note in outcome.shown[0].notes)
    assert outcome.messages[0].endswith("1 transcript")
    assert outcome.messages[-1] == f"report: {tmp_path / 'report.json'}"


def test_a_second_run_adds_nothing_and_gives_the_same_document(tmp_path: Path, easy: Path) -> None:
    first, second = (run(tmp_path, data=(easy,)) for _ in range(2))
    assert plain(second) == plain(first)
    assert [line for line in second.messages if line.startswith("added")] == []


def test_a_run_against_itself_moves_nothing_and_an_ablation_is_named(tmp_path: Path, easy: Path) -> None:
    place = tmp_path / "old.json"
    run(tmp_path, data=(easy,), output=place)
    again = run(tmp_path, data=(easy,), against=place)
    moved = [line for line in again.messages if " compared" in line]
    assert len(moved) == 6
    assert all("0 lost, 0 won of 8 compared" in line for line in moved)
    ablated = run(tmp_path, data=(easy,), systems=("saidthat",), without=("words", "vectors"), against=place)
    assert ablated.report.to_json()["without"] == ["words", "vectors"]
    assert any("hit@1: " in line and "0 lost" not in line for line in ablated.messages)


def test_meetings_and_scenes_bring_their_transcripts(tmp_path: Path) -> None:
    data = (write_meetings(tmp_path / "m.jsonl", MEETING), write_scenes(tmp_path / "s.json", SCENE))
    meetings, scenes = plain(run(tmp_path, data=data))["data"]
    assert (meetings["kind"], meetings["questions_asked"]) == ("qmsum", 2)
    assert set(meetings["systems"]["dense"]) == {"span_recall@1000w", "span_precision", "span_hit@5"}
    assert (scenes["kind"], scenes["questions_asked"]) == ("friendsqa", 2)
    # Three turns in all: whoever shows everything has the gold utterance among the first ten.
    assert scenes["systems"]["dense"]["passage_hit@10"]["value"] == 1.0


def test_the_whole_library_is_asked_beside_the_transcript_alone(tmp_path: Path, easy: Path) -> None:
    entry = plain(run(tmp_path, data=(easy,), systems=(), scope="library"))
    assert entry["scope"] == "library"
    (found,) = entry["data"]
    assert list(found["systems"]) == ["saidthat", "saidthat-scoped"]
    assert list(found["differences"]) == ["saidthat-scoped"]


def test_by_default_what_can_run_runs_and_a_line_says_what_cannot(tmp_path: Path, easy: Path) -> None:
    outcome = run(tmp_path, data=(easy,), systems=())
    assert {"saidthat", "bm25", "dense"} <= outcome.report.runs[0].systems.keys()
    left_out = [line for line in outcome.messages if line.startswith("left out: ")]
    assert [line.split()[2] for line in left_out if "make peers" in line] == [
        "langchain-ensemble",
        "llamaindex-window",
    ]
    with pytest.raises(OptionalDependencyError, match="make peers"):
        run(tmp_path, data=(easy,), systems=("llamaindex-window",))


def test_questions_about_nothing_that_is_there_are_an_error(tmp_path: Path) -> None:
    path = tmp_path / "far.jsonl"
    path.write_text(json.dumps(asdict(golden(transcript="far-away"))), encoding="utf-8")
    with pytest.raises(TranscriptNotFoundError, match=r"--transcripts: far-away"):
        run(tmp_path, data=(path,))


def test_a_folder_gives_the_transcripts_that_are_asked(tmp_path: Path) -> None:
    folder = tmp_path / "transcripts"
    folder.mkdir()
    for name in ("acme", "other"):
        turns = [{"speaker": "Ana Ruiz", "text": f"Revenue of {name} was $1,200 million, up 8%."}] * 2
        (folder / f"{name}.json").write_text(json.dumps({"id": name, "turns": turns}), encoding="utf-8")
    path = tmp_path / "mine.jsonl"
    path.write_text(json.dumps(asdict(golden(transcript="acme"))), encoding="utf-8")
    outcome = run(tmp_path, data=(path,), transcripts=folder)
    assert outcome.messages[0].endswith("1 transcript")
    # The only two turns say both key facts.
    assert plain(outcome)["data"][0]["systems"]["dense"]["keyfacts@250w"]["value"] == 1.0


@pytest.mark.parametrize(
    ("wishes", "message"),
    [
        ({"systems": ("magic",)}, r"--systems magic: there is no such system; there is saidthat, langchain-"),
        ({"systems": ("bm25",), "scope": "library"}, "bm25 searches one transcript at a time"),
        ({"without": ("luck",)}, "luck"),
    ],
)
def test_wrong_usage_is_said_before_anything_is_read(wishes: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        prepare(Wishes(data=(Path("does-not-matter"),), **wishes))


def test_a_report_of_another_scope_is_refused_before_anything_is_asked(tmp_path: Path, easy: Path) -> None:
    place = tmp_path / "old.json"
    run(tmp_path, data=(easy,), systems=("saidthat",), output=place)
    with pytest.raises(InvalidBatchError, match="not comparable"):
        run(tmp_path, data=(easy,), systems=(), scope="library", against=place)


def test_the_sample_is_what_the_easy_questions_ask() -> None:
    assert {row.transcript for row in EASY_ROWS} == {SAMPLE}
