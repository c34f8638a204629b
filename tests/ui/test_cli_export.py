"""`export`: each format, to stdout, a file or a folder, and back again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

FORMATS = ("json", "vtt", "md", "txt", "csv")


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_exported_is_the_same_when_it_is_indexed(indexed: Run, tmp_path: Path, name: str) -> None:
    result = indexed("export", "--all", "--format", name, "--output", tmp_path / "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        f"harrow-mills-2031q2.{name}",
        f"launch-meeting.{name}",
    ]
    again = indexed("index", tmp_path / "out", "--library", tmp_path / "second")
    assert again.exit_code == 0, again.output
    for identifier in ("harrow", "launch"):
        first = json.loads(indexed("export", identifier).stdout)
        second = json.loads(indexed("export", identifier, "--library", tmp_path / "second").stdout)
        assert second == first


def test_names_are_exported_as_they_were_corrected(indexed: Run) -> None:
    indexed("speakers", "rename", "harrow", "Piet Vos", "Pieter Vos", "--role", "Treasurer")
    for name in FORMATS:
        exported = indexed("export", "harrow", "--format", name).stdout
        assert "Pieter Vos" in exported
        assert "Treasurer" in exported


def test_each_format_looks_as_it_should_on_stdout(indexed: Run) -> None:
    assert indexed("export", "launch", "--format", "vtt").stdout.startswith(
        "WEBVTT\n\nNOTE saidthat transcript · "
    )
    assert "\n### 1 · Mara · 0:01 – 0:05\n" in indexed("export", "launch", "--format", "md").stdout
    assert "\n1 · Mara · 0:01 – 0:05\n    Shall we" in indexed("export", "launch", "--format", "txt").stdout
    assert indexed("export", "launch", "--format", "csv").stdout.startswith(
        "turn,speaker,text,start,end,page,"
    )


def test_hostile_words_steer_no_terminal_in_any_format(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "evil.json"
    turns = [
        {"speaker": "Eve\u202e", "text": "We spent \x1b]0;owned\x07 nine \x9b2J euros."},
        {"speaker": "Bob", "text": "=HYPERLINK(1)"},
    ]
    path.write_text(json.dumps({"id": "evil", "title": "\x1b[2JT", "turns": turns}), encoding="utf-8")
    assert run("index", path).exit_code == 0
    for name in FORMATS:
        result = run("export", "evil", "--format", name)
        assert result.exit_code == 0
        assert not set(result.stdout) & set("\x1b\x07\x9b\u202e")
    assert ",'=HYPERLINK(1)," in run("export", "evil", "--format", "csv").stdout
