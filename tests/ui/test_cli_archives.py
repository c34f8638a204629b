"""`saidthat index` with zip archives: their members are read as if they lay in a folder."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
CALL = "Operator: Good day. Ana Ruiz, please.\n\nAna Ruiz: Thank you. {}\n\nOperator: Goodbye."


def zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def test_members_are_added_and_what_is_none_is_listed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "calls.zip"
    path.write_bytes(
        zipped(
            {
                "june/board.txt": CALL.format("We sold pumps."),
                "july/fair.txt": CALL.format("We rented a stand."),
                "README.md": "These are the calls of the summer, see below.",
                "logo.png": "x",
            }
        )
    )
    result = run("index", path)
    assert result.exit_code == 0
    assert "board" in result.stdout
    assert "fair" in result.stdout
    skipped = "\n".join(line for line in result.stderr.splitlines() if "skipped" in line)
    assert "README.md: the text names no speaker" in " ".join(skipped.split())
    assert "logo.png" in skipped


def test_an_archive_that_is_added_again_is_unchanged_from_any_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "calls.zip").write_bytes(zipped({"june/board.txt": CALL.format("We sold pumps.")}))
    (tmp_path / "sub").mkdir()
    first = run("index", tmp_path / "calls.zip")
    again = run("index", tmp_path / "sub" / ".." / "calls.zip")
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "unchanged" in again.stdout


def test_a_text_without_speakers_is_read_when_it_is_named_and_skipped_in_a_folder(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "call.txt").write_text(CALL.format("We sold pumps."))
    (tmp_path / "in" / "README.md").write_text("These are the calls of the summer, see below.")
    folder = run("index", tmp_path / "in")
    assert folder.exit_code == 0
    assert "README.md" in folder.stderr
    assert "readme" not in folder.stdout
    named = run("index", tmp_path / "in" / "README.md")
    assert named.exit_code == 0
    assert "readme" in named.stdout


def test_a_broken_archive_is_one_line(run: Run, tmp_path: Path, library: Path) -> None:
    (tmp_path / "calls.zip").write_bytes(zipped({"a.txt": "Ana: hi"})[:60])
    result = run("index", tmp_path / "calls.zip")
    assert result.exit_code == 1
    assert "damaged or cut off" in result.stderr
    assert not library.exists()


def test_an_archive_from_stdin_is_read_too(run: Run) -> None:
    result = run("index", "-", input=zipped({"june/board.txt": CALL.format("We sold pumps.")}))
    assert result.exit_code == 0
    assert "board" in result.stdout
