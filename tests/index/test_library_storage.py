"""Full disks, missing permissions, damaged and foreign files, and words that must leave every file."""

import itertools
import shutil
import sqlite3
import subprocess
import time
import zlib
from pathlib import Path

import pytest

from index.errors import LibraryStorageError, LibraryVersionError, VectorStoreError
from index.library import Library
from index.store import revisions
from index.store.database import FILE_NAME, Database
from index.store.schema import MIGRATIONS
from index.vectors import VectorStore
from tests.index.library_kit import StubEncoder, document, long_text

TEXTS = (long_text("revenue"), long_text("margin"))


def ids_of(folder: Path) -> list[str]:
    """Open afresh, read every chunk, and return the ids."""
    with Library.open(folder, encoder=StubEncoder(), create=False) as library:
        found = library.indexed(library.scope())
        assert set(found.transcripts) == {entry.id for entry in library.transcripts()}
        assert library._reader.complaint() is None
        return [entry.id for entry in library.transcripts()]


def add_one(folder: Path) -> None:
    with Library.open(folder, encoder=StubEncoder(), notice=lambda line: None) as library:
        library.add(document("two", TEXTS), keep_both=True)


@pytest.fixture
def small_disk(tmp_path: Path):
    """A file system of 4 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    if (
        mount is None
        or subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", place], capture_output=True
        ).returncode
    ):
        pytest.skip("needs the right to mount a small file system (root on Linux)")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(library: Library, reported: list[str]) -> None:
    for number in itertools.count():
        texts = [long_text(f"item{number}of{turn}") for turn in range(40)]
        reported.append(library.add(document(f"call{number}", texts)).transcript_id)


def test_a_full_disk_is_one_line_and_loses_nothing(small_disk: Path) -> None:
    folder = small_disk / "library"
    reported: list[str] = []
    with Library.open(folder, encoder=StubEncoder(), notice=lambda line: None) as library:
        with pytest.raises(
            LibraryStorageError, match=r"is full: free some space .*Nothing in the library was lost"
        ):
            fill(library, reported)
        assert len(reported) > 1
        assert [entry.id for entry in library.transcripts()] == reported
        assert library.roll(library.scope()).narrow >= 5
    assert ids_of(folder) == reported
    subprocess.run(["mount", "-o", "remount,size=40m", small_disk], check=True)
    with Library.open(folder, encoder=StubEncoder(), notice=lambda line: None) as library:
        library.add(document("after", TEXTS))
    assert ids_of(folder) == [*reported, "after"]


@pytest.mark.parametrize("pages_left", [0, 1, 3, 6, 10])
def test_a_database_that_cannot_grow_stays_as_it_was(tmp_path: Path, pages_left: int) -> None:
    with Library.open(tmp_path, encoder=StubEncoder(), notice=lambda line: None) as library:
        library.add(document("one", TEXTS))
        with library._writer_database().writing() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages + pages_left}")
        with pytest.raises(LibraryStorageError, match="is full"):
            library.add(document("two", [long_text(f"item{number}") for number in range(60)]))
        assert [entry.id for entry in library.transcripts()] == ["one"]
    assert ids_of(tmp_path) == ["one"]
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        assert library.add(document("two", TEXTS), keep_both=True).outcome == "new"
    assert ids_of(tmp_path) == ["one", "two"]


def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(LibraryStorageError, match=r"may not read or write .*--library"):
        Library.open(tmp_path / "library")


def test_a_database_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", refused)
    with pytest.raises(LibraryStorageError, match="may not read or write"):
        Library.open(tmp_path)


def test_a_read_only_file_system(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.open(folder, encoder=StubEncoder()) as library:
        library.add(document("one", TEXTS))
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "--bind", folder, folder], capture_output=True).returncode:
        pytest.skip("needs the right to mount (root on Linux)")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        with pytest.raises(LibraryStorageError, match="may not read or write"):
            add_one(folder)
    finally:
        subprocess.run(["umount", "-l", folder], check=True)
    assert ids_of(folder) == ["one"]


def test_a_path_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    with pytest.raises(LibraryStorageError, match="--library"):
        Library.open(tmp_path / "file")


def test_a_newer_library_is_left_alone(tmp_path: Path) -> None:
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        library.add(document("one", TEXTS))
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(LibraryVersionError, match="newer saidthat"):
        Library.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("content", [b"words " * 1000, b"x"])
def test_a_file_that_is_no_library_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(LibraryVersionError, match="no saidthat library"):
        Library.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_a_damaged_library_is_one_line(tmp_path: Path) -> None:
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        library.add(document("one", [long_text(f"item{number}") for number in range(100)]))
    data = bytearray((tmp_path / FILE_NAME).read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    (tmp_path / FILE_NAME).write_bytes(data)
    with pytest.raises(LibraryStorageError, match=r"is damaged .*index the files again") as caught:
        ids_of(tmp_path)
    assert "\n" not in str(caught.value)


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        library.add(document("one", TEXTS))
    assert ids_of(tmp_path) == ["one"]


def test_purging_leaves_no_word_in_any_file(tmp_path: Path) -> None:
    secret = [
        f"The zanzibar{n} project of quillfeather{n} costs {n} xylophones, said nobody. " * 3
        for n in range(40)
    ]
    changed = [*secret[:20], "The wombatgate affair was struck from the record, every word of it."]
    folder = tmp_path / "library"
    with Library.open(folder, encoder=StubEncoder()) as library:
        library.add(document("kept", TEXTS))
        library.add(document("secret", secret, title="The umbrellastand call", company="Yellowbrick"))
        library.add(document("secret", changed, title="The umbrellastand call", company="Yellowbrick"))
        library.add(document("gone", secret))
        library.remove("gone")
        assert library.remove("secret", purge=True) == "secret"
        # Even while the library is open: nothing waits for the end of the process.
        assert_nowhere(folder)
    assert_nowhere(folder)
    assert ids_of(folder) == ["kept"]
    assert_nowhere(folder)


def assert_nowhere(folder: Path) -> None:
    words = (
        "zanzibar",
        "quillfeather",
        "xylophon",
        "wombatgat",
        "umbrellastand",
        "yellowbrick",
        "secret",
        "gone",
    )
    for path in folder.rglob("*"):
        assert not any(word in path.name for word in words)
        if not path.is_file():
            continue
        data = path.read_bytes().lower()
        for word in words:
            assert word.encode() not in data, f"{word} in {path.name}"
            assert word.encode("utf-16-le") not in data, f"{word} in {path.name}"
    with sqlite3.connect(folder / FILE_NAME) as connection:
        # The source bytes are compressed, so they are looked for as rows.
        assert connection.execute("SELECT count(*) FROM source").fetchone()[0] == 1
        assert connection.execute("SELECT count(*) FROM revision").fetchone()[0] == 1
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] == 0
        kept = connection.execute("SELECT count(*) FROM embedding").fetchone()[0]
        assert kept == connection.execute("SELECT count(DISTINCT sha256) FROM chunk").fetchone()[0]
    connection.close()


def test_purging_works_when_chroma_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "library"
    notices: list[str] = []
    with Library.open(folder, encoder=StubEncoder(), notice=notices.append) as library:
        library.add(document("kept", TEXTS))
        library.add(document("secret", [long_text("zanzibar")]))
        with monkeypatch.context() as patch:

            def broken(*_: object, **__: object) -> None:
                raise VectorStoreError("no Chroma today")

            patch.setattr(VectorStore, "create", broken)
            library.remove("secret", purge=True)
        assert len(notices) == 1
        assert list(folder.glob("vectors-*")) == []
    assert ids_of(folder) == ["kept"]


def test_a_compressed_source_is_gone_too(tmp_path: Path) -> None:
    made = document("secret", [long_text("zanzibar")])
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        library.add(document("kept", TEXTS))
        library.add(made)
    pattern = zlib.compress(made.data)[2:60]
    assert any(pattern in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        library.remove("secret", purge=True)
    assert not any(pattern in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_a_removal_without_purge_is_swept_by_a_later_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        library.add(document("one", TEXTS))
        library.add(document("two", TEXTS[:1]))
        library.remove("one")
        later = time.time() + 500
        monkeypatch.setattr("index.writing.time.time", lambda: later)
        library.add(document("three", TEXTS[:1]), keep_both=True)
    database = Database(tmp_path)
    with database.reading() as connection:
        assert [row.id for row in revisions.current_rows(connection)] == ["two", "three"]
        assert connection.execute("SELECT count(*) FROM transcript").fetchone()[0] == 2
    database.close()
