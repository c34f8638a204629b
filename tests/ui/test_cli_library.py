"""`list`, `show`, `export`, `remove`, and `saidthat` alone."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_the_list_numbers_what_there_is(indexed: Run) -> None:
    lines = indexed("list").stdout.splitlines()
    assert lines[0].split() == [
        "no",
        "id",
        "title",
        "kind",
        "company",
        "period",
        "date",
        "turns",
        "words",
        "speakers",
    ]
    assert [line.split()[:2] for line in lines[1:]] == [["1", "harrow-mills-2031q2"], ["2", "launch-meeting"]]


def test_the_list_takes_filters(indexed: Run) -> None:
    assert "launch-meeting" not in indexed("list", "--speaker", "Vos").stdout
    assert "harrow" not in indexed("list", "--transcript", "2").stdout
    result = indexed("list", "--firm", "Nobody & Sons")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[1].startswith("error: ")


@pytest.mark.parametrize(
    "command", [["list"], ["show", "1"], ["ask", "what?"], ["export", "--all"], ["remove", "1"]]
)
def test_without_a_library_each_command_says_how_to_make_one(
    run: Run, library: Path, command: list[str]
) -> None:
    result = run(*command)
    assert result.exit_code == 1
    assert "saidthat index" in result.stderr
    assert not library.exists()


def test_show_prints_speakers_sections_and_turns(indexed: Run) -> None:
    shown = indexed("show", "harrow").stdout
    assert "Chief Financial Officer" in shown
    assert (
        shown.index("Prepared remarks") < shown.index("\n1 · Operator") < shown.index("Questions and answers")
    )
    assert "\n4 · Piet Vos, Chief Financial Officer" in shown
    assert "    Capital expenditures were 41.5 million euros in the quarter" in shown


def test_show_one_turn_by_number_of_the_list(indexed: Run) -> None:
    shown = indexed("show", "1", "--turn", "7").stdout
    assert (
        shown.splitlines()[0]
        == "7 · Piet Vos, Chief Financial Officer · answering Dana Roth, Kestrel Securities"
    )
    assert "Dana Roth:" not in shown


def test_show_says_which_turns_there_are_and_which_id_was_meant(indexed: Run) -> None:
    result = indexed("show", "1", "--turn", "9")
    assert (result.exit_code, result.stderr.splitlines()[1]) == (
        2,
        "error: --turn 9: harrow-mills-2031q2 has turns 1 to 8",
    )
    result = indexed("show", "harow-mills-2031q2")
    assert result.exit_code == 1
    assert "harrow-mills-2031q2" in result.stderr


def test_export_is_the_interchange_contract(indexed: Run, call: Path, tmp_path: Path) -> None:
    result = indexed("export", "harrow")
    exported = json.loads(result.stdout)
    contract = ["id", "title", "company", "period", "date", "source"]
    assert list(exported) == [*contract, "kind", "language", "speakers", "turns"]
    assert exported["id"] == "harrow-mills-2031q2"
    assert exported["source"] == str(call.resolve())
    assert len(exported["turns"]) == 8
    assert exported["turns"][6] == {
        "speaker": "Piet Vos",
        "text": exported["turns"][6]["text"],
        "start_time": None,
        "end_time": None,
    }
    assert exported["turns"][4]["text"] == (
        "We will now take questions. Our first question comes from Dana Roth of Kestrel Securities. Please go ahead."
    )
    meeting = json.loads(indexed("export", "2").stdout)
    assert [turn["start_time"] for turn in meeting["turns"]] == [1.0, 6.0, 13.0, 16.0]


def test_export_writes_a_file_or_a_folder(indexed: Run, tmp_path: Path) -> None:
    assert indexed("export", "1", "--output", tmp_path / "one.json").exit_code == 0
    assert json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))["id"] == "harrow-mills-2031q2"
    result = indexed("export", "--all", "--output", tmp_path / "deep" / "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "deep" / "out").iterdir()) == [
        "harrow-mills-2031q2.json",
        "launch-meeting.json",
    ]


def test_what_was_exported_can_be_indexed(indexed: Run, tmp_path: Path) -> None:
    indexed("export", "--all", "--output", tmp_path / "out")
    result = indexed("index", tmp_path / "out", "--library", tmp_path / "second")
    assert result.exit_code == 0
    again = json.loads(indexed("export", "harrow", "--library", tmp_path / "second").stdout)
    assert again == json.loads(indexed("export", "harrow").stdout)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export"], "name the transcripts to export"),
        (["export", "1", "--all"], "not both"),
        (["export", "--all"], "need a folder: add --output DIR"),
        (["export", "1", "--format", "xml"], "--format 'xml': the formats are json, vtt, md, txt, csv"),
        (["show"], "ID"),
        (["frobnicate"], "No such command"),
    ],
)
def test_wrong_usage_is_status_2(indexed: Run, arguments: list[str], words: str) -> None:
    result = indexed(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_remove_asks_and_needs_yes_where_nobody_can_answer(indexed: Run) -> None:
    result = indexed("remove", "1")
    assert result.exit_code == 2
    assert "--yes" in result.stderr
    assert len(indexed("list").stdout.splitlines()) == 3


def test_remove_takes_numbers_as_they_were_listed(indexed: Run) -> None:
    result = indexed("remove", "1", "2", "--yes")
    assert result.stdout.splitlines() == ["removed harrow-mills-2031q2", "removed launch-meeting"]
    assert indexed("list").exit_code == 0
    assert indexed("list").stdout == ""


def test_purge_leaves_no_sentence_in_any_file(indexed: Run, library: Path) -> None:
    indexed("ask", "capital expenditures in the quarter?")
    assert any(
        b"mostly for the new kiln" in path.read_bytes() for path in library.rglob("*") if path.is_file()
    )
    assert indexed("remove", "harrow", "--purge", "--yes").exit_code == 0
    assert [path for path in library.rglob("*") if path.is_file() and b"kiln" in path.read_bytes()] == []


def test_alone_it_prints_the_next_three_commands_and_they_work(run: Run, call: Path, library: Path) -> None:
    first = run()
    assert first.exit_code == 0
    assert "saidthat index FILE" in first.stdout
    assert not library.exists()
    run("index", call)
    commands = [shlex.split(line) for line in run().stdout.splitlines() if not line.startswith("#")]
    assert [command[:2] for command in commands] == [
        ["saidthat", "ask"],
        ["saidthat", "show"],
        ["saidthat", "chat"],
    ]
    assert run(*commands[1][1:3]).exit_code == 0
    assert "harrow-mills-2031q2" in commands[0]


def test_an_empty_library_file_is_no_library(run: Run, library: Path) -> None:
    library.mkdir()
    (library / "library.sqlite").touch()
    assert "saidthat index FILE" in run().stdout
    assert run("list").exit_code == 1


def test_the_library_option_stands_before_or_after_the_command(indexed: Run, tmp_path: Path) -> None:
    for arguments in (["--library", tmp_path / "none", "list"], ["list", "--library", tmp_path / "none"]):
        result = indexed(*arguments)
        assert result.exit_code == 1
        assert str(tmp_path / "none") in result.stderr


def test_hostile_words_of_a_transcript_reach_no_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "evil.json"
    turns = [
        {
            "speaker": "[red]Eve[/red]\u202e",
            "text": "We spent \x1b]0;owned\x07 [link=http://x]9[/link] \x9b2J euros.",
        },
        {"speaker": "Bob", "text": "I see, nine euros were spent on it."},
    ]
    path.write_text(json.dumps({"id": "evil", "title": "\x1b[2J[bold]T", "turns": turns}), encoding="utf-8")
    assert run("index", path).exit_code == 0
    for arguments in (
        ["list"],
        ["show", "evil"],
        ["ask", "what did we spend?"],
        ["search", "spent"],
        ["export", "evil"],
    ):
        result = run(*arguments)
        assert result.exit_code == 0
        assert not set(result.output) & set("\x1b\x07\x9b\u202e")
    assert "[link=http://x]9[/link]" in run("show", "evil").stdout
