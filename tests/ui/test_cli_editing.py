"""`edit`, `undo` and `set`: words and facts are put right, from the option, stdin or an editor."""

import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from index.errors import EditError
from ui.commands import editing
from ui.commands.edit_words import change_words

Run = Callable[..., Any]

SCANNER = "Yes, the scanner needs six more weeks before anybody can use it in a shop."


def _text(run: Run, turn: int) -> str:
    return str(json.loads(run("export", "launch").stdout)["turns"][turn - 1]["text"])


def test_words_are_mended_and_the_change_is_shown(indexed: Run) -> None:
    result = indexed("edit", "launch", "--turn", "2", "--text", SCANNER.replace("six", "nine"))
    assert result.exit_code == 0
    assert (
        result.stdout
        == "turn 2 of launch-meeting, Tom: … the scanner needs [six → nine] more weeks before …\n"
    )
    assert result.stderr.splitlines()[-1] == "take it back with: saidthat undo launch-meeting"
    assert _text(indexed, 2) == SCANNER.replace("six", "nine")


def test_a_mended_turn_says_so_and_keeps_the_words_of_the_file(indexed: Run) -> None:
    indexed("edit", "launch", "--turn", "2", "--text", "Nine weeks.")
    shown = indexed("show", "launch", "--turn", "2").stdout
    assert shown.splitlines()[0].endswith("corrected by hand")
    assert f"in the file:\n    {SCANNER}" in shown
    assert "2 · Tom · 0:06 · corrected by hand" in indexed("show", "launch").stdout
    assert "corrected by hand" in indexed("search", "nine weeks").stdout
    for name in ("md", "txt", "vtt", "csv"):
        exported = indexed("export", "launch", "--format", name).stdout
        assert "by hand" in exported
        assert "Nine weeks." in exported


def test_undo_gives_the_words_of_the_file_back(indexed: Run) -> None:
    indexed("edit", "launch", "--turn", "2", "--text", "Nine weeks.")
    result = indexed("undo", "launch")
    assert result.stdout == "launch-meeting: taken back: words of turn 2\n"
    assert result.stderr.splitlines()[-1] == "0 corrections left"
    assert _text(indexed, 2) == SCANNER
    assert indexed("undo", "launch").exit_code == 1


def test_text_is_read_from_stdin(indexed: Run) -> None:
    assert indexed("edit", "launch", "--turn", "4", "--text", "-", input="I tell – them.\n").exit_code == 0
    assert _text(indexed, 4) == "I tell – them."
    assert indexed("edit", "launch", "--turn", "4", "--text", "-", input=b"\xff\xfe\xfa").exit_code == 1


def test_the_same_words_change_nothing(indexed: Run) -> None:
    result = indexed("edit", "launch", "--turn", "2", "--text", SCANNER)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines()[-1] == "turn 2 of launch-meeting is as it was"


def _editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = tmp_path / "editor.py"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nfrom pathlib import Path\n{script}\n", encoding="utf-8"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(program))
    monkeypatch.setattr(editing, "_can_be_asked", lambda: True)


def test_without_text_the_editor_opens_with_the_words(
    indexed: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (
        "import os\n"
        "file = Path(sys.argv[1])\n"
        "text = file.read_text(encoding='utf-8')\n"
        "file.write_text(text.replace('six', 'nine') + '\\n', encoding='utf-8')\n"
        "os.utime(file, (1, 1))"
    )
    _editor(tmp_path, monkeypatch, script)
    result = indexed("edit", "launch", "--turn", "2")
    assert result.exit_code == 0, result.output
    assert "[six → nine]" in result.stdout
    assert _text(indexed, 2) == SCANNER.replace("six", "nine")


def test_leaving_the_editor_without_saving_changes_nothing(
    indexed: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _editor(tmp_path, monkeypatch, "pass")
    result = indexed("edit", "launch", "--turn", "2")
    assert result.exit_code == 0
    assert "is as it was" in result.stderr


def test_an_editor_that_fails_is_one_line(
    indexed: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _editor(tmp_path, monkeypatch, "sys.exit(3)")
    result = indexed("edit", "launch", "--turn", "2")
    assert result.exit_code == 1
    assert "set VISUAL or EDITOR, or use --text" in result.stderr.splitlines()[-1]
    assert issubclass(EditError, Exception)


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["edit", "launch", "--turn", "9", "--text", "x"], 2, "--turn 9: launch-meeting has turns 1 to 4"),
        (["edit", "launch", "--turn", "2"], 2, "give the right words with --text"),
        (["edit", "launch", "--turn", "2", "--text", " "], 1, "cannot be empty"),
        (["edit", "launch", "--text", "x"], 2, "--turn"),
        (["set", "launch"], 2, "say what to set"),
        (["set", "launch", "--date", "03/04/2031"], 2, '--date "03/04/2031": give it like 2024-08-21'),
        (["set", "launch", "--period", "soon"], 2, '--period "soon": give it like "Q2 2024"'),
        (["set", "launch", "--kind", "picnic"], 1, 'there is no kind of transcript "picnic"'),
        (["set", "launch", "--title", ""], 1, "the title of launch-meeting cannot be empty"),
        (["set", "9", "--title", "x"], 1, 'No transcript "9"'),
        (["undo", "launch"], 1, "launch-meeting"),
    ],
)
def test_what_is_wrong_is_one_line(indexed: Run, arguments: list[str], status: int, words: str) -> None:
    result = indexed(*arguments)
    assert result.exit_code == status
    assert words in result.stderr


def test_set_says_what_a_transcript_is(indexed: Run) -> None:
    result = indexed(
        "set", "launch", "--title", "Launch, autumn", "--series", "Launch", "--date", "4 March 2031", "--kind",
        "interview", "--company", "Acme", "--ticker", "ACM", "--period", "second quarter 2031",
    )  # fmt: skip
    assert result.exit_code == 0
    assert result.stdout == (
        "launch-meeting: title: Launch, autumn, company: Acme, ticker: ACM, period: Q2 2031, date: 2031-03-04, "
        "kind: interview, series: Launch\n"
    )
    heading = indexed("show", "launch").stdout.splitlines()[:2]
    assert heading == [
        "Launch, autumn",
        "Acme · ACM · Launch · Q2 2031 · 2031-03-04 · interview · 4 turns · launch-meeting",
    ]
    assert indexed("set", "launch", "--company", "", "--series", "").stdout == (
        "launch-meeting: company cleared, series cleared\n"
    )
    assert "Acme" not in indexed("show", "launch").stdout.splitlines()[1]


def test_the_series_is_a_filter_of_every_command_that_has_them(indexed: Run) -> None:
    indexed("set", "launch", "--series", "Launch team")
    lines = indexed("list", "--series", "launch").stdout.splitlines()
    assert "series" in lines[0].split()
    assert [line.split()[1] for line in lines[1:]] == ["launch-meeting"]
    assert "Tom" in indexed("search", "scanner", "--series", "Launch team").stdout
    assert "searched 4 of 4 turns" in indexed("ask", "scanner weeks?", "--series", "launch").stdout
    assert json.loads(indexed("export", "--series", "launch").stdout)["series"] == "Launch team"
    result = indexed("list", "--series", "weekly")
    assert result.exit_code == 1
    assert "Launch team" in result.stderr


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a b c d e", "a b x d e", "a b [c → x] d e"),
        ("one two three four five six", "one two three four five seven", "… three four five [six → seven]"),
        ("one two three four five six", "zero two three four five six", "[one → zero] two three four …"),
        ("yes we can", "yes we really can", "yes we [+ really] can"),
        ("yes we really can", "yes we can", "yes we [- really] can"),
        ("a b c d e f g h i j", "x b c d e f g h i y", "[a → x] b c d … g h i [j → y]"),
        ("a b c d e", "x b c d y", "[a → x] b c d [e → y]"),
    ],
)
def test_a_change_is_shown_with_three_words_around_it(before: str, after: str, shown: str) -> None:
    assert change_words(before, after) == shown
