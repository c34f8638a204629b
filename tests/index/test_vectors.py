"""The Chroma adapter: vectors by id, settings checked, failures translated, one client a process."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.errors import VectorStoreError
from index.vectors import (
    EF_CONSTRUCTION,
    EF_SEARCH,
    MAX_CANDIDATES,
    Stamp,
    VectorStore,
    index_files,
    same_files,
)
from tests.index.library_kit import DIM

STAMP = Stamp(library="lib", fingerprint="print", generation=4)


def rows(count: int, seed: int = 0) -> np.ndarray:
    made = np.random.default_rng(seed).normal(size=(count, DIM)).astype(np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


@pytest.fixture
def store(tmp_path: Path):
    store = VectorStore.create(tmp_path / "vectors", STAMP)
    yield store
    store.close()


def test_what_is_written_in_several_batches_is_all_there(store: VectorStore) -> None:
    vectors = rows(2500)
    store.write(range(10, 2510), vectors, [1] * 2500)
    assert store.count() == 2500
    assert store.ids() == set(range(10, 2510))
    assert store.nearest(vectors[767], 1) == [777]


def test_writing_again_replaces_and_deleting_twice_does_no_harm(store: VectorStore) -> None:
    store.write([1, 2], rows(2), [1, 1])
    store.write([2], -rows(2)[1:], [1])
    assert store.nearest(rows(2)[1], 1) == [1]  # 2 looks the other way now
    store.delete([1])
    store.delete([1, 99])
    assert store.ids() == {2}
    store.delete([])
    store.write([], np.empty((0, DIM), dtype=np.float32), [])
    assert store.count() == 1


def test_nearest_are_the_nearest_of_the_wanted_transcripts(store: VectorStore) -> None:
    vectors = rows(300)
    store.write(range(300), vectors, [number % 3 for number in range(300)])
    query = rows(1, seed=9)[0]
    exact = np.argsort(-(vectors @ query))
    assert store.nearest(query, 10) == exact[:10].tolist()
    assert store.nearest(query, 5, [1]) == [number for number in exact.tolist() if number % 3 == 1][:5]
    assert store.nearest(query, 5, [1, 2]) == [number for number in exact.tolist() if number % 3][:5]
    assert len(store.nearest(query, MAX_CANDIDATES + 7)) == 300


def test_the_stamp_is_kept_and_can_move_on(store: VectorStore) -> None:
    assert store.stamp() == STAMP
    moved = Stamp(library="lib", fingerprint="print", generation=5)
    store.set_stamp(moved)
    assert store.stamp() == moved


def test_settings_are_those_decided(store: VectorStore) -> None:
    with store._using() as collection:
        hnsw = collection.configuration_json["hnsw"]
    assert hnsw["space"] == "cosine"
    assert hnsw["ef_construction"] == EF_CONSTRUCTION == 400
    assert hnsw["ef_search"] == EF_SEARCH >= 2 * 500


def test_other_settings_are_refused_on_opening(tmp_path: Path) -> None:
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(path=str(tmp_path), settings=Settings(anonymized_telemetry=False))
    client.create_collection("chunks", embedding_function=None)  # Chroma's own default is l2
    client.close()
    with pytest.raises(VectorStoreError, match="other settings"):
        VectorStore.open(tmp_path, generation=0)


@pytest.mark.parametrize("content", [None, b"", b"no database " * 1000])
def test_what_is_no_chroma_folder_is_refused(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "chroma.sqlite3").write_bytes(content)
    with pytest.raises(VectorStoreError):
        VectorStore.open(tmp_path, generation=0)


def test_a_rust_panic_is_a_vector_store_error(store: VectorStore, monkeypatch: pytest.MonkeyPatch) -> None:
    panic = type("PanicException", (BaseException,), {})

    def broken(self: object) -> int:
        raise panic("index out of bounds")

    monkeypatch.setattr(type(store._shared.collection), "count", broken)
    with pytest.raises(VectorStoreError, match="index out of bounds"):
        store.count()


def test_an_interrupt_is_none(store: VectorStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(self: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(type(store._shared.collection), "count", interrupted)
    with pytest.raises(KeyboardInterrupt):
        store.count()


def test_settings_from_the_environment_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text(
        "CHROMA_API_IMPL=chromadb.api.fastapi.FastAPI\nANONYMIZED_TELEMETRY=True\n"
    )
    monkeypatch.setenv("CHROMA_API_IMPL", "chromadb.api.fastapi.FastAPI")
    monkeypatch.setenv("CHROMA_OTEL_COLLECTION_ENDPOINT", "http://192.0.2.1:4317")
    store = VectorStore.create(tmp_path / "vectors", STAMP)
    settings = store._shared.client.get_settings()
    assert settings.anonymized_telemetry is False
    assert settings.chroma_api_impl == "chromadb.api.rust.RustBindingsAPI"
    assert settings.chroma_otel_collection_endpoint == ""
    store.close()


def test_one_client_a_process_serves_all(store: VectorStore) -> None:
    second = VectorStore.open(store.folder, generation=9)
    second.write([1], rows(1), [1])
    assert store.count() == 1
    assert second.seen == STAMP.generation  # as the first opener saw it
    second.close()
    second.close()
    assert store.count() == 1


def test_refreshing_shows_what_another_process_wrote(store: VectorStore) -> None:
    store.write([1, 2, 3], rows(3), [1, 1, 1])
    script = (
        "import sys, numpy as np; from pathlib import Path; from index.vectors import VectorStore\n"
        "store = VectorStore.open(Path(sys.argv[1]), generation=5)\n"
        f"store.write([4], np.eye({DIM}, dtype=np.float32)[:1], [1]); store.delete([1]); store.close()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    subprocess.run([sys.executable, "-c", script, str(store.folder)], check=True, env=environment)
    store.refresh(5)
    assert store.ids() == {2, 3, 4}
    assert store.nearest(np.eye(DIM, dtype=np.float32)[0], 1) == [4]
    assert store.seen == 5


def test_index_files_are_recognised(tmp_path: Path) -> None:
    store = VectorStore.create(tmp_path / "vectors", STAMP)
    store.write(range(600), rows(600), [1] * 600)  # past the threshold, so the index is written out
    store.count()
    recorded = index_files(store.folder)
    store.close()
    assert len(recorded) == 5
    assert same_files(store.folder, recorded)

    again = VectorStore.open(store.folder, generation=4)
    again.nearest(rows(1)[0], 10)
    again.close()
    assert same_files(store.folder, recorded), "reading changes no index file"

    data = next(store.folder.glob("*/data_level0.bin"))
    original = data.read_bytes()
    data.write_bytes(original)
    assert same_files(store.folder, recorded), "a copy of the same bytes is as good"
    state = data.stat()
    data.write_bytes(os.urandom(len(original)))
    assert not same_files(store.folder, recorded)
    os.utime(data, ns=(state.st_atime_ns, recorded[data.relative_to(store.folder).as_posix()][1]))
    assert not same_files(store.folder, recorded, thorough=True)
    data.unlink()
    assert not same_files(store.folder, recorded)
