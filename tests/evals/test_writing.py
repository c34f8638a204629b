from pathlib import Path

import pytest

from evals.writing import write_text
from index.errors import LibraryStorageError


def test_a_file_is_written_into_a_new_folder_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "new" / "report.json"
    write_text(path, "one")
    write_text(path, "two")
    assert path.read_text(encoding="utf-8") == "two"
    assert list(path.parent.iterdir()) == [path]


def test_on_failure_what_stood_there_stays(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "kept").write_text("kept", encoding="utf-8")
    with pytest.raises(LibraryStorageError, match=r"folder: cannot be written \(.*\); name another place"):
        write_text(tmp_path / "folder", "text")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder", "kept"]
