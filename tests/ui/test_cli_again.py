"""`index` over what is there already: folders again, near duplicates, and what is said of all files at once."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

Run = Callable[..., Any]


@pytest.fixture
def folder(call: Path, meeting: Path, tmp_path: Path) -> Path:
    """A folder that holds a call and a meeting."""
    made = tmp_path / "files"
    made.mkdir()
    for path in (call, meeting):
        path.rename(made / path.name)
    return made


def _notes(result: Any) -> list[str]:
    return [line for line in result.stderr.splitlines() if line.startswith("note: ")]


def test_a_folder_again_reports_new_changed_unchanged_and_missing(run: Run, folder: Path) -> None:
    assert "2 transcripts read (2 new)" in run("index", folder).stderr.splitlines()[-1]
    (folder / "third.txt").write_text(
        "Ana Ruiz: A new one.\n\nBen Roe: Indeed, a new one.\n", encoding="utf-8"
    )
    call = folder / "harrow-mills-2031q2.txt"
    call.write_text(call.read_text(encoding="utf-8").replace("41.5", "42.5"), encoding="utf-8")
    again = run("index", folder)
    assert again.exit_code == 0
    assert "3 transcripts read (1 new, 1 changed, 1 unchanged)" in again.stderr.splitlines()[-1]
    (folder / "launch-meeting.vtt").unlink()
    gone = run("index", folder)
    assert gone.exit_code == 0
    assert "2 transcripts read (2 unchanged, 1 missing)" in gone.stderr.splitlines()[-1]
    file = (folder / "launch-meeting.vtt").resolve()
    assert _notes(gone) == [
        f"note: {file} is no longer there; saidthat remove launch-meeting takes its transcript out"
    ]
    assert len(run("list").stdout.splitlines()) == 4


def test_a_transcript_from_elsewhere_is_not_missing(run: Run, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "filesystem.txt"
    other.write_text("Ana Ruiz: From elsewhere.\n\nBen Roe: From elsewhere indeed.\n", encoding="utf-8")
    run("index", other)
    other.unlink()
    run("index", "-", input="Ana Ruiz: Pasted.\n\nBen Roe: Pasted indeed.\n")
    assert _notes(run("index", folder)) == []


def test_what_left_an_archive_is_missing(run: Run, folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "calls.zip"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    for names in (list(texts), ["harrow-mills-2031q2.txt"]):
        with ZipFile(archive, "w") as file:
            for name in names:
                file.writestr(name, texts[name])
        result = run("index", archive)
        assert result.exit_code == 0, result.output
    place = f"{archive.resolve()}!/launch-meeting.vtt"
    assert _notes(result) == [
        f"note: {place} is no longer there; saidthat remove launch-meeting takes its transcript out"
    ]


def test_an_archive_that_cannot_be_opened_says_nothing_of_its_files(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    archive = folder / "calls.zip"
    with ZipFile(archive, "w") as file:
        file.writestr("launch-2.vtt", (folder / "launch-meeting.vtt").read_text(encoding="utf-8"))
    (folder / "launch-meeting.vtt").unlink()
    assert run("index", folder).exit_code == 0
    archive.write_bytes(archive.read_bytes()[:60])
    again = run("index", folder)
    assert [note for note in _notes(again) if "no longer there" in note] == []


def test_a_near_duplicate_is_refused_with_both_ways_out(indexed: Run, call: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy-of-the-call.txt"
    text = call.read_text(encoding="utf-8")
    copy.write_text(text.replace("Flour volumes grew", "Flour volume grew"), encoding="utf-8")
    refused = indexed("index", copy)
    assert refused.exit_code == 1
    error = refused.stderr.splitlines()[-1]
    assert error.startswith("error: copy-of-the-call.txt: ")
    assert "harrow-mills-2031q2" in error
    assert "--replace harrow-mills-2031q2" in error
    assert "--keep-both" in error
    assert len(indexed("list").stdout.splitlines()) == 3
    replaced = indexed("index", copy, "--replace", "harrow")
    assert replaced.exit_code == 0, replaced.output
    assert replaced.stdout.splitlines()[1].split()[0] == "harrow-mills-2031q2"
    assert "Flour volume grew" in indexed("show", "harrow", "--turn", "3").stdout
    other = tmp_path / "another-copy.txt"
    other.write_text(text.replace("Flour volumes grew", "Flour volume grew"), encoding="utf-8")
    assert indexed("index", other, "--keep-both").exit_code == 0
    assert len(indexed("list").stdout.splitlines()) == 4


def test_a_near_duplicate_in_a_folder_is_skipped(indexed: Run, call: Path, tmp_path: Path) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "copy.txt").write_text(call.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    (folder / "new.txt").write_text("Ana Ruiz: A new one.\n\nBen Roe: Indeed, a new one.\n", encoding="utf-8")
    result = indexed("index", folder)
    assert result.exit_code == 0
    assert [note for note in _notes(result) if note.startswith("note: skipped copy.txt: ")] != []
    assert "1 transcript read (1 new)" in result.stderr


def test_series_and_kind_hold_for_all_and_stay(run: Run, folder: Path) -> None:
    assert run("index", folder, "--series", "Weekly", "--kind", "Meeting").exit_code == 0
    for name in ("harrow", "launch"):
        exported = json.loads(run("export", name).stdout)
        assert (exported["series"], exported["kind"]) == ("Weekly", "meeting")
    call = folder / "harrow-mills-2031q2.txt"
    call.write_text(call.read_text(encoding="utf-8").replace("41.5", "42.5"), encoding="utf-8")
    run("index", folder)
    exported = json.loads(run("export", "harrow").stdout)
    assert (exported["series"], exported["kind"]) == ("Weekly", "meeting")
    assert "42.5" in exported["turns"][3]["text"]


def test_corrections_survive_a_changed_file(run: Run, folder: Path) -> None:
    run("index", folder)
    run("speakers", "rename", "harrow", "Piet Vos", "Pieter Vos", "--role", "Treasurer")
    run("edit", "harrow", "--turn", "3", "--text", "Flour volumes grew eight percent.")
    call = folder / "harrow-mills-2031q2.txt"
    call.write_text(call.read_text(encoding="utf-8").replace("41.5", "42.5"), encoding="utf-8")
    assert run("index", folder).exit_code == 0
    turns = json.loads(run("export", "harrow").stdout)["turns"]
    assert turns[3]["speaker"] == "Pieter Vos"
    assert "42.5" in turns[3]["text"]
    assert turns[2]["text"] == "Flour volumes grew eight percent."


def test_a_certain_merge_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "names.json"
    turns = [
        {"speaker": "Ana Ruiz", "text": "Shall we begin with the kiln?"},
        {"speaker": "Ben Roe", "text": "Yes, with the kiln."},
        {"speaker": "ANA RUIZ", "text": "Then the kiln it is."},
    ]
    path.write_text(json.dumps({"turns": turns}), encoding="utf-8")
    result = run("index", path)
    assert 'note: names: "ANA RUIZ" is "Ana Ruiz"; if not, saidthat undo names takes it back' in _notes(
        result
    )
    assert run("undo", "names").exit_code == 0
    assert json.loads(run("export", "names").stdout)["turns"][2]["speaker"] == "ANA RUIZ"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--replace", "harrow"], "need exactly one file"),
        (["--replace", "harrow", "--keep-both"], "--replace"),
        (["--kind", "picnic"], "--kind 'picnic': the kinds are earnings_call, meeting"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, folder: Path, arguments: list[str], words: str) -> None:
    result = run("index", folder, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
