"""`saidthat speakers`: who is who, proposals, corrections in either order of words, and their history."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

WORKSHOP = {
    "id": "workshop",
    "title": "Kiln workshop",
    "turns": [
        {
            "speaker": "Speaker 1",
            "text": "Shall we begin with the kiln, or with the clay that came on Monday?",
        },
        {
            "speaker": "Timothy Zhao",
            "text": "The kiln first, it has to cool until the evening before we open it.",
        },
        {
            "speaker": "Tim",
            "text": "And the clay can wait, it is wrapped and keeps for another week at least.",
        },
        {"speaker": "Speaker 1", "text": "Then the kiln it is."},
    ],
}


@pytest.fixture
def workshop(run: Run, tmp_path: Path) -> Run:
    """`run` over a library that holds a meeting with names to be put right."""
    path = tmp_path / "workshop.json"
    path.write_text(json.dumps(WORKSHOP), encoding="utf-8")
    result = run("index", path)
    assert result.exit_code == 0, result.output
    return run


def _speakers(run: Run) -> list[str]:
    exported = json.loads(run("export", "workshop").stdout)
    return [turn["speaker"] for turn in exported["turns"]]


def test_the_list_says_who_speaks_how_much_and_from_where(workshop: Run) -> None:
    result = workshop("speakers", "workshop")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Kiln workshop · workshop"
    assert lines[1].split()[:6] == ["name", "kind", "role", "firm", "turns", "words"]
    row = next(line.split() for line in lines if line.startswith("Speaker 1"))
    # 14 + 5 words in the turns 1 and 4.
    assert row[-3:] == ["2", "19", "1"]


def test_a_proposal_is_a_command_that_works(workshop: Run) -> None:
    lines = workshop("speakers", "workshop").stdout.splitlines()
    command = next(line for line in lines if line.startswith("saidthat speakers merge"))
    assert command == 'saidthat speakers merge workshop Tim "Timothy Zhao"'.replace("Tim ", '"Tim" ')
    reason = lines[lines.index(command) - 1]
    assert reason.startswith("“Tim” may be “Timothy Zhao”: ")
    assert workshop(*shlex.split(command)[1:]).exit_code == 0
    assert _speakers(workshop) == ["Speaker 1", "Timothy Zhao", "Timothy Zhao", "Speaker 1"]
    assert "saidthat speakers merge" not in workshop("speakers", "workshop").stdout


def test_json_has_the_same(workshop: Run) -> None:
    found = json.loads(workshop("speakers", "workshop", "--json").stdout)
    assert (found["id"], found["title"]) == ("workshop", "Kiln workshop")
    assert found["speakers"][0]["name"] == "Speaker 1"
    assert {key: found["speakers"][0][key] for key in ("turns", "words", "first_turn", "aliases")} == {
        "turns": 2,
        "words": 19,
        "first_turn": 1,
        "aliases": [],
    }
    assert found["proposals"][0]["command"] == 'saidthat speakers merge workshop "Tim" "Timothy Zhao"'


@pytest.mark.parametrize("order", [("rename", "workshop"), ("workshop", "rename")])
def test_rename_in_either_order_of_words(workshop: Run, order: tuple[str, str]) -> None:
    result = workshop("speakers", *order, "Speaker 1", "Ana Ruiz", "--role", "Potter", "--firm", "Kiln & Co")
    assert result.exit_code == 0
    assert result.stdout == 'workshop: "Speaker 1" is "Ana Ruiz", role: Potter, firm: Kiln & Co\n'
    assert result.stderr.splitlines()[-1] == "take it back with: saidthat undo workshop"
    assert _speakers(workshop) == ["Ana Ruiz", "Timothy Zhao", "Tim", "Ana Ruiz"]
    assert "Ana Ruiz, Potter, Kiln & Co" in workshop("show", "workshop", "--turn", "1").stdout
    row = next(
        line for line in workshop("speakers", "workshop").stdout.splitlines() if line.startswith("Ana")
    )
    assert row.endswith("Speaker 1")


def test_role_and_kind_alone_can_be_given(workshop: Run) -> None:
    result = workshop("speakers", "rename", "workshop", "Tim", "--role", "Kiln master", "--kind", "Chair")
    assert result.stdout == 'workshop: "Tim", role: Kiln master, kind: chair\n'
    cleared = workshop("speakers", "rename", "workshop", "Tim", "--role", "")
    assert cleared.stdout == 'workshop: "Tim", role cleared\n'


def test_merge_keeps_the_last_name_or_the_one_of_into(workshop: Run) -> None:
    result = workshop("speakers", "merge", "workshop", "Speaker 1", "Tim", "Timothy Zhao")
    assert result.stdout == 'workshop: "Speaker 1", "Tim" are "Timothy Zhao"\n'
    assert _speakers(workshop) == ["Timothy Zhao"] * 4
    workshop("undo", "workshop")
    result = workshop("speakers", "merge", "workshop", "Timothy Zhao", "--into", "Tim")
    assert result.stdout == 'workshop: "Timothy Zhao" is "Tim"\n'


def test_assign_takes_numbers_and_ranges(workshop: Run) -> None:
    result = workshop("speakers", "assign", "workshop", "Mo Li", "--turns", "1-2,4")
    assert result.stdout == 'workshop: turns 1-2, 4 are by "Mo Li"\n'
    assert _speakers(workshop) == ["Mo Li", "Mo Li", "Tim", "Mo Li"]
    again = workshop("speakers", "workshop", "assign", "Tim", "--turns", "2")
    assert again.stdout == 'workshop: turn 2 is by "Tim"\n'


def test_undo_says_what_it_took_back_and_edits_lists_what_is_left(workshop: Run) -> None:
    workshop("speakers", "rename", "workshop", "Speaker 1", "Ana Ruiz")
    workshop("set", "workshop", "--series", "Workshops")
    result = workshop("speakers", "undo", "workshop")
    assert result.stdout == "workshop: taken back: series: Workshops\n"
    assert result.stderr.splitlines()[-1] == "1 correction left"
    lines = workshop("speakers", "edits", "workshop").stdout.splitlines()
    assert lines[0].split() == ["no", "at", "by", "correction"]
    assert lines[1].split()[0] == "1"
    assert lines[1].endswith('you  "Speaker 1" is "Ana Ruiz"')
    assert workshop("undo", "workshop").exit_code == 0
    assert workshop("speakers", "edits", "workshop").stdout == ""
    assert _speakers(workshop) == ["Speaker 1", "Timothy Zhao", "Tim", "Speaker 1"]


def test_a_rename_encodes_nothing(workshop: Run, encoder: Any) -> None:
    before = encoder.calls
    workshop("speakers", "rename", "workshop", "Speaker 1", "Ana Ruiz")
    assert encoder.calls == before


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["rename", "workshop", "Speaker 9", "Ana"], 1, 'there is no speaker "Speaker 9" in workshop'),
        (["rename", "workshop", "Tim"], 1, 'nothing to change of "Tim"'),
        (["rename", "workshop", "Tim", "--kind", "king"], 1, 'no kind of speaker "king"'),
        (["rename", "nothing", "Tim", "Tom"], 1, 'No transcript "nothing"'),
        (["undo", "workshop"], 1, "workshop"),
        (["merge", "workshop", "Tim"], 2, "name two at least"),
        (["assign", "workshop", "Tim"], 2, "--turns"),
        (["assign", "workshop", "Tim", "--turns", "3-9"], 2, "--turns 3-9: workshop has turns 1 to 4"),
        (
            ["assign", "workshop", "Tim", "--turns", "4-2"],
            2,
            '--turns "4-2": give turn numbers like 14-16,20',
        ),
        (["assign", "workshop", "Tim", "--turns", ","], 2, "--turns names no turn"),
        (["workshop", "--frob"], 2, "--frob"),
        (["list"], 2, "ID"),
    ],
)
def test_what_is_wrong_is_one_line(workshop: Run, arguments: list[str], status: int, words: str) -> None:
    result = workshop("speakers", *arguments)
    assert result.exit_code == status
    assert words in result.stderr
    if status == 1:
        assert len(result.stderr.splitlines()) == 2


def test_help_names_the_commands(workshop: Run) -> None:
    shown = workshop("speakers", "--help")
    assert shown.exit_code == 0
    for name in ("rename", "merge", "assign", "undo", "edits"):
        assert name in shown.stdout
    assert workshop("speakers", "rename", "--help").exit_code == 0
