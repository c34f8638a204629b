"""Chroma is a mirror: whatever happens to its folder, searching goes on and nothing is encoded again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.errors import VectorStoreError
from index.filters import Filters
from index.library import Library
from index.lock import write_lock
from index.vectors import VectorStore
from tests.index.library_kit import StubEncoder, document, long_text, vector_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library of two transcripts; one is long enough for Chroma to write its index files."""
    folder = tmp_path_factory.mktemp("template") / "library"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("index.vectors.SYNC_THRESHOLD", 100)
        with Library.open(folder, encoder=StubEncoder()) as library:
            library.add(document("one", [long_text("revenue"), long_text("margin")]))
            library.add(document("big", [long_text(f"item{number}", 12) for number in range(30)]))
            library.add(document("two", [long_text("churn")]))
            library.remove("one")
            library.add(document("two", [long_text("churn"), long_text("price")]))
    assert list(folder.glob("vectors-*/*/index_metadata.pickle"))
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    """A library of one's own."""
    return Path(shutil.copytree(template, tmp_path / "library"))


def vectors_folder(folder: Path) -> Path:
    (found,) = folder.glob("vectors-*")
    return found


def searched(
    folder: Path, *, same_as: dict[str, object] | None = None
) -> tuple[dict[str, object], list[str], int]:
    """Open, search, close: results, notices and the number of encoder calls."""
    notices: list[str] = []
    encoder = StubEncoder()
    with Library.open(folder, encoder=encoder, notice=notices.append) as library:
        found = library.indexed(library.scope())
        near = library.nearest(vector_of("anything"), 20)
        result: dict[str, object] = {
            "ids": found.ids.tolist(),
            "vectors": found.vectors,
            "near": near.tolist(),
        }
    if same_as is not None:
        assert result["ids"] == same_as["ids"]
        np.testing.assert_allclose(result["vectors"], same_as["vectors"], atol=1e-6)
        assert result["near"] == same_as["near"]
    return result, notices, encoder.calls


def delete(folder: Path) -> None:
    shutil.rmtree(vectors_folder(folder))


def empty(folder: Path) -> None:
    delete(folder)
    (folder / "vectors-1").mkdir()


def replace_by_a_file(folder: Path) -> None:
    path = vectors_folder(folder)
    shutil.rmtree(path)
    path.write_text("words")


def garbage_everywhere(folder: Path) -> None:
    for path in vectors_folder(folder).rglob("*"):
        if path.is_file():
            path.write_bytes(os.urandom(path.stat().st_size))


def garbage_in(pattern: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        (path,) = vectors_folder(folder).glob(pattern)
        path.write_bytes(os.urandom(path.stat().st_size))

    damage.__name__ = f"garbage in {pattern}"
    return damage


def truncate_index(folder: Path) -> None:
    (path,) = vectors_folder(folder).glob("*/data_level0.bin")
    path.write_bytes(path.read_bytes()[:1000])


def delete_index(folder: Path) -> None:
    (path,) = vectors_folder(folder).glob("*/data_level0.bin")
    shutil.rmtree(path.parent)


def lose_some(folder: Path) -> None:
    store = VectorStore.open(vectors_folder(folder), generation=5)
    store.delete(sorted(store.ids())[:3])
    store.close()


def make_them_strangers(folder: Path) -> None:
    other = folder.parent / "other"
    with Library.open(other, encoder=StubEncoder()) as library:
        for number in range(5):
            library.add(document(f"x{number}", [long_text(f"y{number}")]))
    path = vectors_folder(folder)
    shutil.rmtree(path)
    shutil.copytree(vectors_folder(other), path)


@pytest.mark.parametrize(
    "damage",
    [
        delete,
        empty,
        replace_by_a_file,
        garbage_everywhere,
        garbage_in("chroma.sqlite3"),
        garbage_in("*/data_level0.bin"),
        garbage_in("*/link_lists.bin"),
        garbage_in("*/index_metadata.pickle"),
        truncate_index,
        delete_index,
        lose_some,
        make_them_strangers,
    ],
    ids=lambda damage: damage.__name__,
)
def test_a_damaged_folder_is_rebuilt_without_encoding_and_one_line_is_said(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    expected, notices, calls = searched(folder)
    assert (notices, calls) == ([], 0)
    damage(folder)
    _, notices, calls = searched(folder, same_as=expected)
    assert calls == 0
    assert len(notices) == 1, notices
    assert notices[0].startswith("Rebuilding the search vectors of ")
    assert notices[0].endswith("; nothing is encoded again.")
    assert "\n" not in notices[0]
    _, notices, calls = searched(folder, same_as=expected)
    assert (notices, calls) == ([], 0)
    vectors_folder(folder)  # only one is left


def test_an_older_copy_of_the_truth_makes_the_vectors_stale(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "library.sqlite", tmp_path / "backup")
    with Library.open(folder, encoder=StubEncoder()) as library:
        library.add(document("three", [long_text("later")]))
    with Library.open(folder, encoder=StubEncoder()) as library:
        two = library.indexed(library.scope(Filters(transcripts=("two",)))).ids.tolist()
    shutil.copy(tmp_path / "backup", folder / "library.sqlite")
    # The next chunks get the numbers that "three" had: its vectors must not stay behind them.
    with Library.open(folder, encoder=StubEncoder(), notice=lambda line: None) as library:
        library.add(document("four", [long_text("different")]))
        found = library.indexed(library.scope(Filters(transcripts=("four",))))
        transcript = library.get("four")
        for place, spans in enumerate(found.spans):
            text = transcript.turn(1).text[spans[0].start : spans[0].end]
            np.testing.assert_allclose(found.vectors[place], vector_of(text), atol=1e-6)
        assert library.indexed(library.scope(Filters(transcripts=("two",)))).ids.tolist() == two


def test_a_copied_library_is_not_rebuilt(folder: Path, tmp_path: Path) -> None:
    expected, _, _ = searched(folder)
    shutil.copytree(folder, tmp_path / "moved")
    for path in (tmp_path / "moved").rglob("*"):
        os.utime(path)  # as a plain copy has new times
    _, notices, _ = searched(tmp_path / "moved", same_as=expected)
    assert notices == []


def test_chroma_that_always_fails_leaves_the_copy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected, _, _ = searched(folder)

    def broken(*_: object, **__: object) -> None:
        raise VectorStoreError("no Chroma today\nsecond line")

    for name in ("open", "create"):
        monkeypatch.setattr(VectorStore, name, broken)
    _, notices, calls = searched(folder, same_as=expected)
    assert calls == 0
    assert (
        notices[-1]
        == "Chroma cannot be used (no Chroma today): searching the copy in library.sqlite instead."
    )
    assert len(notices) == 2  # that it is rebuilt, and that this failed


def test_adding_works_without_chroma_and_chroma_catches_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices: list[str] = []
    with monkeypatch.context() as patch:

        def broken(*_: object, **__: object) -> None:
            raise VectorStoreError("no Chroma today")

        for name in ("open", "create"):
            patch.setattr(VectorStore, name, broken)
        with Library.open(folder, encoder=StubEncoder(), notice=notices.append) as library:
            assert library.add(document("three", [long_text("later")])).outcome == "new"
            assert library.add(document("four", [long_text("more")])).outcome == "new"
            assert library.remove("four") == "four"
            expected = library.indexed(library.scope())
    assert any("works on from its copy" in line for line in notices)
    result, notices, calls = searched(folder)
    assert result["ids"] == expected.ids.tolist()
    assert calls == 0
    assert len(notices) <= 1
    assert searched(folder)[1] == []


def test_chroma_that_fails_while_writing_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notices: list[str] = []
    with Library.open(folder, encoder=StubEncoder(), notice=notices.append) as library:
        with monkeypatch.context() as patch:

            def broken(*_: object, **__: object) -> None:
                raise VectorStoreError("disk quota")

            patch.setattr(VectorStore, "write", broken)
            assert library.add(document("three", [long_text("later")])).outcome == "new"
        assert notices == [
            "Chroma cannot be written (disk quota): the library works on from its copy in library.sqlite."
        ]
        found = library.indexed(library.scope(Filters(transcripts=("three",))))
        assert len(found) > 0
        library.add(document("four", [long_text("more")]))
    assert searched(folder)[1] == []


def test_a_failure_in_the_middle_of_reading_is_repaired(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected, _, _ = searched(folder)
    real = VectorStore.nearest
    failures = iter([True])

    def fails_once(self: VectorStore, *asked: object) -> list[int]:
        if next(failures, False):
            raise VectorStoreError("Error finding id")
        return real(self, *asked)

    monkeypatch.setattr(VectorStore, "nearest", fails_once)
    _, notices, _ = searched(folder, same_as=expected)
    assert len(notices) == 1
    assert "Error finding id" in notices[0]


def test_while_another_process_writes_the_copy_answers_silently(folder: Path) -> None:
    expected, _, _ = searched(folder)
    with write_lock(folder, timeout_s=0):
        _, notices, calls = searched(folder, same_as=expected)
    assert (notices, calls) == ([], 0)


def test_a_library_that_may_not_be_written_can_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected, _, _ = searched(folder)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("index.lock.FileLock.acquire", refused)
    _, notices, _ = searched(folder, same_as=expected)
    assert len(notices) == 1
    assert "may not read or write" in notices[0]


def test_an_open_reader_sees_what_another_process_adds(folder: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from index.library import Library\n"
        "from tests.index.library_kit import StubEncoder, document, long_text\n"
        "with Library.open(Path(sys.argv[1]), encoder=StubEncoder()) as library:\n"
        "    library.add(document('three', [long_text('later')])); library.remove('two')\n"
    )
    notices: list[str] = []
    with Library.open(folder, encoder=StubEncoder(), notice=notices.append) as library:
        library.indexed(library.scope())
        generation = library.generation
        subprocess.run([sys.executable, "-c", script, str(folder)], cwd=ROOT, check=True)
        assert library.generation == generation + 2
        assert [entry.id for entry in library.transcripts()] == ["big", "three"]
        scope = library.scope(Filters(transcripts=("three",)))
        found = library.indexed(scope)
        text = scope.transcripts[0].turn(1).text
        for place, spans in enumerate(found.spans):
            np.testing.assert_allclose(
                found.vectors[place], vector_of(text[spans[0].start : spans[0].end]), atol=1e-6
            )
        near = library.nearest(found.vectors[0], 1).tolist()
        assert near == [int(found.ids[0])]
    assert notices == []


def test_two_libraries_of_one_process_share_chroma(folder: Path) -> None:
    with (
        Library.open(folder, encoder=StubEncoder()) as first,
        Library.open(folder, encoder=StubEncoder()) as second,
    ):
        first.indexed(first.scope())
        second.indexed(second.scope())
        second.add(document("three", [long_text("later")]))
        assert first.nearest(vector_of("x"), 1000).size == second.nearest(vector_of("x"), 1000).size
        (folder / "library.lock").touch()
        first.remove("two")
        assert set(second.indexed(second.scope()).transcripts) == {"big", "three"}


def test_doctor_finds_and_repairs(folder: Path) -> None:
    with Library.open(folder, encoder=StubEncoder()) as library:
        findings = {finding.name: finding for finding in library.doctor()}
        assert {finding.level for finding in findings.values()} == {"ok"}
        assert set(findings) == {
            "library",
            "database",
            "embeddings",
            "vectors",
            "encoder",
            "questions",
            "leftovers",
            "disk",
        }
        # The right number of vectors, but of the wrong chunks: only ids tell.
        store = VectorStore.open(vectors_folder(folder), generation=5)
        lost = min(store.ids())
        store.delete([lost])
        store.write([10_000_000], vector_of("x")[None, :], [1])
        store.close()
        findings = {finding.name: finding for finding in library.doctor()}
        assert findings["vectors"].level == "warning"
        assert "rebuilt" in findings["vectors"].message
        assert {finding.level for finding in library.doctor()} == {"ok"}
        with write_lock(folder, timeout_s=0):
            findings = {finding.name: finding for finding in library.doctor()}
        assert findings["vectors"].level == "warning"
    other = StubEncoder("other")
    with Library.open(folder, encoder=other) as library:
        findings = {finding.name: finding for finding in library.doctor()}
        assert findings["encoder"].level == "error"
        assert "built with" in findings["encoder"].message
