"""`saidthat index`: what is read, what is skipped, what fails, and with which status."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def rows(table: str) -> dict[str, str]:
    """The lines of a printed table by their first word."""
    return {line.split()[0]: line for line in table.splitlines() if line.strip()}


def test_a_call_and_a_meeting_are_read_into_a_table(
    run: Run, call: Path, meeting: Path, library: Path
) -> None:
    result = run("index", call, meeting)
    assert result.exit_code == 0
    table = rows(result.stdout)
    assert table["id"].split() == ["id", "title", "turns", "speakers", "sections", "format", "outcome"]
    assert table["harrow-mills-2031q2"].split()[-1] == "new"
    assert " 8 " in table["harrow-mills-2031q2"]
    assert " 5 " in table["harrow-mills-2031q2"]
    assert "remarks + Q&A" in table["harrow-mills-2031q2"]
    assert table["launch-meeting"].split()[-1] == "new"
    assert result.stderr.splitlines()[0] == f"library: {library}"
    assert "2 transcripts read" in result.stderr


def test_a_second_run_encodes_nothing_and_says_unchanged(run: Run, call: Path, encoder: Any) -> None:
    run("index", call)
    before = encoder.calls
    result = run("add", call)
    assert result.exit_code == 0
    assert rows(result.stdout)["harrow-mills-2031q2"].split()[-1] == "unchanged"
    assert "0 passages encoded" in result.stderr
    assert encoder.calls == before


def test_a_changed_file_is_a_revision(run: Run, call: Path) -> None:
    run("index", call)
    call.write_text(
        call.read_text(encoding="utf-8").replace("41.5 million", "42.5 million"), encoding="utf-8"
    )
    assert rows(run("index", call).stdout)["harrow-mills-2031q2"].split()[-1] == "revised"
    assert "42.5 million" in run("show", "harrow", "--turn", "4").stdout


def test_a_bad_file_does_not_stop_the_others_but_counts(
    run: Run, call: Path, meeting: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 8)
    result = run(
        "index", tmp_path / "empty.txt", call, tmp_path / "binary.txt", tmp_path / "missing.txt", meeting
    )
    assert result.exit_code == 1
    assert {"harrow-mills-2031q2", "launch-meeting"} < set(rows(result.stdout))
    errors = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert len(errors) == 3
    assert [
        name
        for name in ("empty.txt", "binary.txt", "missing.txt")
        if not any(name in line for line in errors)
    ] == []


def test_a_folder_lists_what_it_skips_and_succeeds(run: Run, call: Path, tmp_path: Path) -> None:
    folder = tmp_path / "calls"
    folder.mkdir()
    call.rename(folder / call.name)
    (folder / "logo.png").write_bytes(b"\x89PNG\r\n")
    (folder / "notes.txt").write_bytes(b"")
    result = run("index", folder)
    assert result.exit_code == 0
    assert "harrow-mills-2031q2" in rows(result.stdout)
    skipped = [line for line in result.stderr.splitlines() if "skipped" in line]
    assert [name for name in ("logo.png", "notes.txt") if not any(name in line for line in skipped)] == []


def test_a_folder_without_a_transcript_is_an_error(run: Run, tmp_path: Path, library: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("index", tmp_path / "empty")
    assert result.exit_code == 1
    assert "no transcript found" in result.stderr
    assert not library.exists()


@pytest.mark.parametrize("size", [0, 50_000_000])
def test_a_file_of_no_use_is_one_line_and_makes_no_library(
    run: Run, tmp_path: Path, library: Path, size: int
) -> None:
    path = tmp_path / "call.txt"
    path.write_bytes(b"Ana: yes. " * (size // 10))
    result = run("index", path)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert lines[1].startswith(f"error: {path}")
    assert not library.exists()


def test_pasted_text_gets_its_id_from_the_title(run: Run, call: Path) -> None:
    text = call.read_text(encoding="utf-8")
    result = run("index", "-", "--title", "Harrow Mills, pasted", input=text)
    assert result.exit_code == 0
    assert "harrow-mills-pasted" in rows(result.stdout)
    assert run("show", "harrow-mills-pasted").stdout.startswith("Harrow Mills, pasted\n")


def test_two_pasted_texts_are_two_transcripts(run: Run, call: Path, meeting: Path) -> None:
    run("index", "-", input=call.read_text(encoding="utf-8"))
    run("index", "-", input=meeting.read_text(encoding="utf-8"))
    assert len(run("list").stdout.splitlines()) == 3


def test_id_title_and_format_are_taken(run: Run, call: Path) -> None:
    result = run("index", call, "--id", "mills", "--title", "The Mills", "--format", "labelled_text")
    assert result.exit_code == 0
    assert rows(result.stdout)["mills"].split()[1:3] == ["The", "Mills"]


def test_the_same_id_from_another_source_offers_id(run: Run, call: Path, tmp_path: Path) -> None:
    run("index", call)
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / call.name
    other.write_text(
        "Ana Ruiz: We never met before.\n\nBen Okafor: Indeed we did not, and here we are.\n",
        encoding="utf-8",
    )
    result = run("index", other)
    assert result.exit_code == 1
    assert "--id" in result.stderr
    assert len([line for line in result.stderr.splitlines() if line.startswith("error:")]) == 1
    assert run("index", other, "--id", "other").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "name a file or a folder"),
        (["--format", "docx"], "--format 'docx': the formats are"),
        (["--id", "a", "."], "--id and --title need exactly one file"),
    ],
)
def test_wrong_usage_is_status_2(
    run: Run, call: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "second.txt").write_text("Ana: Yes.\nBen: No.\n", encoding="utf-8")
    if "--format" in arguments:
        arguments = [*arguments, str(call)]
    result = run("index", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_samples_are_marked(run: Run) -> None:
    result = run("index", "--samples")
    assert result.exit_code == 0
    listed = run("list").stdout.splitlines()[1:]
    assert len(listed) == 3
    assert all(line.endswith("sample") for line in listed)


def test_samples_leave_library_wide_questions_once_there_is_another(run: Run, call: Path) -> None:
    run("index", "--samples")
    run("index", call)
    result = run("ask", "capital expenditures in the quarter?")
    assert "searched 8 of 8 turns" in result.stdout


def test_text_given_as_a_path_is_one_line(run: Run) -> None:
    result = run("index", "Ana Ruiz: we spent a lot. " * 40)
    assert result.exit_code == 1
    assert "File name too long" in result.stderr
    assert len(result.stderr.splitlines()) == 2


def test_a_path_with_markup_is_shown_as_it_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "[red]x[bold]\x1b[31m.txt"
    path.write_bytes(b"")
    result = run("index", path)
    assert "[red]x[bold]\ufffd[31m.txt" in result.stderr
    assert "\x1b" not in result.stderr
