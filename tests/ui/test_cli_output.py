"""Files appear whole or not at all, and nothing printed can steer a terminal."""

import io
import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import TextIO

import pytest

from ui.commands import console
from ui.commands.output import OutputError, json_text, writing


def test_a_file_appears_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "rows.jsonl"
    with writing(str(target)) as file:
        file.write("one\n")
        assert not target.exists()
    assert target.read_bytes() == b"one\n"
    assert [path.name for path in tmp_path.iterdir()] == ["rows.jsonl"]


def _stop_half_way(file: TextIO, stop: type[BaseException]) -> None:
    file.write("half")
    raise stop


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError])
def test_an_older_file_stays_when_writing_is_stopped(tmp_path: Path, stop: type[BaseException]) -> None:
    target = tmp_path / "rows.jsonl"
    target.write_text("older\n", encoding="utf-8")
    with pytest.raises(stop), writing(str(target)) as file:
        _stop_half_way(file, stop)
    assert target.read_text(encoding="utf-8") == "older\n"
    assert [path.name for path in tmp_path.iterdir()] == ["rows.jsonl"]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_text("older", encoding="utf-8")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")
    with writing(str(tmp_path / "link.jsonl")) as file:
        file.write("new")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").read_text(encoding="utf-8") == "new"


def test_a_folder_that_is_missing_or_in_the_way_is_one_line(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match="No such file or directory; name a file"),
        writing(str(tmp_path / "no" / "f")),
    ):
        pass
    with pytest.raises(OutputError, match="this is a folder; name a file in it"), writing(str(tmp_path)):
        pass


def test_a_name_that_is_too_long_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="File name too long"), writing(str(tmp_path / ("a" * 300))):
        pass


def test_a_device_is_written_in_place() -> None:
    with writing("/dev/null") as file:
        file.write("gone")
    assert not Path("/dev/null").is_file()


def test_json_keeps_every_character_and_escapes_what_steers_a_terminal() -> None:
    text = json_text({"quote": "RMB1 – „é“ \x1b[31m\x9b2J\u202eevil\u2028\ud800"})
    assert "RMB1 – „é“" in text
    assert not set(text) & set("\x1b\x9b\u202e\u2028\ud800")
    assert json.loads(text)["quote"] == "RMB1 – „é“ \x1b[31m\x9b2J\u202eevil\u2028\ud800"


@pytest.fixture
def stdout(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    stream = io.StringIO()
    monkeypatch.setattr(console, "sys", SimpleNamespace(stdout=stream, stderr=stream))
    return stream


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    stream = _Terminal()
    monkeypatch.setattr(console, "sys", SimpleNamespace(stdout=stream, stderr=stream))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return stream


def _plain(terminal: io.StringIO) -> str:
    return re.sub("\x1b\\[[0-9;]*m", "", terminal.getvalue())


def test_a_table_elsewhere_than_on_a_terminal_is_aligned_and_whole(stdout: io.StringIO) -> None:
    console.table(["no", "title"], [[1, "A call " * 20], [10, None]], wide="title")
    lines = stdout.getvalue().splitlines()
    assert lines == ["no  title", " 1  " + ("A call " * 20).strip(), "10"]


def test_a_table_on_a_terminal_fits_its_width(terminal: io.StringIO) -> None:
    console.table(["no", "title", "turns"], [[1, "A call " * 20, 20]], wide="title")
    lines = _plain(terminal).splitlines()
    # 60 less 2 and 5 for the numbers and two gaps of two leaves 49 for the title.
    assert lines == ["no  title" + " " * 46 + "turns", " 1  " + ("A call " * 7)[:48] + "…     20"]


def test_a_narrow_terminal_cuts_the_longest_column_and_leaves_empty_ones_out(terminal: io.StringIO) -> None:
    console.table(["id", "title", "none", "what"], [["i" * 10, "t" * 40, "", "w" * 50]], wide="title")
    # 60 columns less two gaps of two: the title gives way down to 16, the rest falls to the longest.
    assert _plain(terminal).splitlines()[1] == "i" * 10 + "  " + "t" * 15 + "…  " + "w" * 29 + "…"


def test_a_narrow_terminal_does_without_spare_columns(terminal: io.StringIO) -> None:
    row = [["i" * 20, "t" * 40, "c" * 10, 7, "d" * 10]]
    console.table(["id", "title", "company", "turns", "date"], row, wide="title", spare=("company", "date"))
    # 20 + 16 + 10 + 5 + 10 and four gaps are 69; without the company 57, so the title has 60 - 41 = 19.
    assert _plain(terminal).splitlines()[1] == "i" * 20 + "  " + "t" * 18 + "…      7  " + "d" * 10


def test_a_last_column_of_words_is_folded_under_itself(terminal: io.StringIO) -> None:
    console.table(["check", "finding"], [["disk", "word " * 20]], wide="finding")
    lines = _plain(terminal).splitlines()
    assert lines[1] == "disk   " + ("word " * 10).strip()
    assert lines[2] == "       " + ("word " * 10).strip()


def test_wide_characters_keep_the_columns_aligned(stdout: io.StringIO) -> None:
    console.table(["a", "b"], [["会议", "x"], ["abc", "y"]])
    assert stdout.getvalue().splitlines() == ["a     b", "会议  x", "abc   y"]


def test_no_color_means_no_colour(terminal: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    console.line("red", style="red")
    assert terminal.getvalue() == "red\n"


@pytest.mark.parametrize(
    "hostile", ["[red]x[/red]", "\x1b]0;title\x07", "a\x9b31mb", "\u202eabc", ":smile: [/]"]
)
def test_text_is_neither_markup_nor_a_command_to_the_terminal(stdout: io.StringIO, hostile: str) -> None:
    console.line(hostile)
    console.paragraph(hostile)
    console.table(["x"], [[hostile]])
    printed = stdout.getvalue()
    assert not set(printed) & set("\x1b\x07\x9b\u202e")
    if hostile.isprintable() and hostile.isascii():
        assert printed.count(hostile) == 3


def test_a_paragraph_is_wrapped_and_indented_on_a_terminal_only(terminal: io.StringIO) -> None:
    console.paragraph("word " * 30, indent=4)
    lines = terminal.getvalue().splitlines()
    assert len(lines) > 2
    assert all(line.startswith("    word") and len(line) <= 60 for line in lines)


def test_progress_without_a_terminal_is_a_line_at_each_tenth(stdout: io.StringIO) -> None:
    with console.progress("files") as advance:
        for done in range(21):
            advance(done, 20, "name")
    assert stdout.getvalue().splitlines() == [f"{count} of 20 files" for count in range(2, 21, 2)]
