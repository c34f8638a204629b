"""The query encoder without PyTorch: exact, made once, and never in the way when it cannot be had."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from index import encoder as encoding
from index import query_export
from index.encoder import Encoder, QueryPath, load_encoder
from index.errors import QueryExportError
from index.query_export import CHECKED, export_folder, is_wanted, open_export
from index.query_session import QuerySession
from tests.index.tiny_model import DIM, tiny_model

ROOT = Path(__file__).resolve().parents[2]

PROCESS = """
import shutil, sys, time
from pathlib import Path
import numpy as np
from index.encoder import Encoder
from index.query_export import GRAPH, TOKENIZER, make_export, open_export
from index.query_session import QuerySession
made, log = Path(sys.argv[2]), Path(sys.argv[3])
session = QuerySession(made / GRAPH, made / TOKENIZER, prompt="", max_tokens=12)
class Serving:
    max_seq_length = 12
    def encode_query(self, text, **_):
        return session.encode(text)
def write(graph, tokenizer):
    with log.open("a") as file:
        file.write("made\\n")
    time.sleep(1)
    shutil.copy(made / GRAPH, graph)
    shutil.copy(made / TOKENIZER, tokenizer)
files = Encoder(sys.argv[1]).files
print("ready", flush=True)
sys.stdin.readline()
make_export(files, Serving(), write, prompt="")
assert open_export(files).cosine >= 0.9999
assert "torch" not in sys.modules
"""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A model's folder."""
    return tiny_model(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def exported(tiny: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with its export."""
    cache = tmp_path_factory.mktemp("exported")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(cache))
        Encoder(tiny).prepare_queries(lambda line: None)
    return cache


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder of one's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def folder(exported: Path, cache: Path, tiny: str) -> Path:
    """The folder of a finished export in a cache of one's own."""
    here = export_folder(Encoder(tiny).fingerprint)
    assert here.is_relative_to(cache)
    (made,) = exported.glob("saidthat/encoders/*")
    return Path(shutil.copytree(made, here))


def _without_export(model: str, monkeypatch: pytest.MonkeyPatch, text: str) -> np.ndarray:
    with monkeypatch.context() as patch:
        patch.setattr(encoding, "open_export", lambda files: None)
        return Encoder(model).encode_query(text)


@pytest.mark.slow
def test_the_default_encoder_gives_the_same_vectors_without_pytorch() -> None:
    encoder = load_encoder()
    encoder.prepare_queries(lambda line: None)
    path = encoder.query_path()
    assert path == QueryPath(exported=True, reason="checked against PyTorch's vectors: cosine ≥ 0.99999")
    model = encoder._loaded()
    texts = ["What drove the margin?", "capex of RMB1,891.8 million", "Ünïcödé – “quoted” 🚀", "long " * 700]
    right = model.encode_query(texts, show_progress_bar=False, normalize_embeddings=True)
    found = np.stack([encoder.encode_query(text) for text in texts])
    assert found.shape == (4, 384)
    assert found.dtype == np.float32
    assert np.min(np.sum(found * right, axis=1)) >= 0.99999


@pytest.mark.parametrize(
    ("pooling", "prompts"),
    [("mean", {}), ("cls", {}), ("mean", {"query": "who asked ", "document": "was said "})],
)
def test_plain_models_are_exported_with_their_pooling_and_prompt(
    cache: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pooling: str,
    prompts: dict[str, str],
) -> None:
    model = tiny_model(tmp_path / "made", pooling=pooling, prompts=prompts)
    lines: list[str] = []
    encoder = Encoder(model)
    encoder.prepare_queries(lines.append)
    assert lines == ["preparing the fast start of questions (some seconds, once for this encoder)…"]
    assert encoder.query_path().exported
    for text in ("What was said about capex?", "costs " * 40, ""):
        vector = encoder.encode_query(text)
        assert vector.shape == (DIM,)
        np.testing.assert_allclose(vector, _without_export(model, monkeypatch, text), atol=1e-5)


def test_it_is_made_once(folder: Path, tiny: str) -> None:
    lines: list[str] = []
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    encoder = Encoder(tiny)
    encoder.prepare_queries(lines.append)
    assert lines == []
    assert encoder._model is None  # nothing was loaded to find that out
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_other_kinds_of_models_stay_with_pytorch_and_are_tried_once(cache: Path, tmp_path: Path) -> None:
    lines: list[str] = []
    encoder = Encoder(tiny_model(tmp_path / "made", dense=True))
    encoder.prepare_queries(lines.append)
    reason = "an encoder made of Transformer, Pooling, Dense is not exported"
    assert lines[1:] == [f"the fast start is not to be had ({reason}); questions work without it"]
    assert encoder.query_path() == QueryPath(exported=False, reason=reason)
    assert encoder.encode_query("costs").shape == (DIM,)
    encoder.prepare_queries(lines.append)
    assert len(lines) == 2
    other = Encoder(tiny_model(tmp_path / "max", pooling="max"))
    other.prepare_queries(lines.append)
    assert other.query_path().reason == "an encoder with the pooling max is not exported"


def test_an_export_that_differs_is_refused(
    cache: Path, exported: Path, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The graph of one model beside the vectors of another."""
    (made,) = exported.glob("saidthat/encoders/*")

    def write(model: object, graph: Path, tokenizer: Path) -> None:
        graph.write_bytes((made / query_export.GRAPH).read_bytes())
        tokens = json.loads((made / query_export.TOKENIZER).read_text("utf-8"))
        vocabulary = tokens["model"]["vocab"]
        vocabulary["costs"], vocabulary["capex"] = vocabulary["capex"], vocabulary["costs"]
        tokenizer.write_text(json.dumps(tokens), encoding="utf-8")

    monkeypatch.setattr(encoding, "write_graph", write)
    encoder = Encoder(tiny)
    encoder.prepare_queries(lambda line: None)
    path = encoder.query_path()
    assert not path.exported
    assert path.reason.startswith("the export differs from PyTorch (cosine ")
    assert not list(cache.rglob("graph.onnx"))


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def _change(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 255
    path.write_bytes(content)


@pytest.mark.parametrize("name", [query_export.GRAPH, query_export.TOKENIZER])
@pytest.mark.parametrize("damage", [_cut, _change, Path.unlink])
def test_a_damaged_export_is_not_used(
    folder: Path, tiny: str, name: str, damage: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(folder / name)
    encoder = Encoder(tiny)
    right = _without_export(tiny, monkeypatch, "costs")
    np.testing.assert_array_equal(encoder.encode_query("costs"), right)
    assert "is damaged: the next `saidthat index` makes it anew" in encoder.query_path().reason


def test_a_damaged_export_is_made_anew(folder: Path, tiny: str) -> None:
    _cut(folder / query_export.GRAPH)
    (folder / "new-killed").mkdir()
    encoder = Encoder(tiny)
    assert not encoder.query_path().exported
    encoder.prepare_queries(lambda line: None)
    assert encoder.query_path().exported
    assert {path.name for path in folder.iterdir()} == {
        "graph.onnx",
        "tokenizer.json",
        "export.json",
        "export.lock",
    }


@pytest.mark.parametrize("record", ["", "{", "[]", "{}", '{"made": 1}'])
def test_a_record_that_is_none_counts_as_no_export(folder: Path, tiny: str, record: str) -> None:
    (folder / query_export.RECORD).write_text(record, encoding="utf-8")
    encoder = Encoder(tiny)
    assert encoder.query_path().reason == "no export yet, the next `saidthat index` makes one"
    assert is_wanted(encoder.files)


def test_an_export_for_other_libraries_or_by_another_recipe_is_not_used(
    folder: Path, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Encoder(tiny).files
    assert open_export(files) is not None
    with monkeypatch.context() as patch:
        patch.setattr(query_export, "versions", lambda: {"onnxruntime": "0.1", "tokenizers": "0.1"})
        assert open_export(files) is None
    monkeypatch.setattr(query_export, "RECIPE", 0)
    assert open_export(files) is None
    assert is_wanted(files)


def test_a_cache_folder_that_cannot_be_written_is_one_line(
    tmp_path: Path, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    lines: list[str] = []
    encoder = Encoder(tiny)
    encoder.prepare_queries(lines.append)
    assert lines == []
    assert encoder.encode_query("costs").shape == (DIM,)
    path = encoder.query_path()
    assert not path.exported
    assert "cannot be written (Not a directory)" in path.reason


def test_a_full_disk_is_one_line(cache: Path, tiny: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_export.shutil, "disk_usage", lambda path: SimpleNamespace(free=1000))
    lines: list[str] = []
    encoder = Encoder(tiny)
    encoder.prepare_queries(lines.append)
    assert lines == []
    assert "there is no room in" in encoder.query_path().reason


def test_a_disk_that_fills_up_leaves_nothing_behind(
    cache: Path, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(model: object, graph: Path, tokenizer: Path) -> None:
        graph.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(encoding, "write_graph", write)
    lines: list[str] = []
    encoder = Encoder(tiny)
    encoder.prepare_queries(lines.append)
    assert "No space left on device" in lines[1]
    assert not encoder.query_path().exported
    assert [path.name for path in cache.rglob("*") if path.is_file()] == ["export.lock"]


def test_a_session_that_fails_later_hands_over_to_pytorch(
    folder: Path, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(self: QuerySession, text: str) -> None:
        raise QueryExportError("out of memory")

    encoder = Encoder(tiny)
    assert encoder.query_path().exported
    monkeypatch.setattr(QuerySession, "encode", fails)
    np.testing.assert_array_equal(encoder.encode_query("costs"), _without_export(tiny, monkeypatch, "costs"))
    assert encoder.query_path() == QueryPath(exported=False, reason="out of memory")


def test_two_processes_make_one(exported: Path, cache: Path, tiny: str, tmp_path: Path) -> None:
    (made,) = exported.glob("saidthat/encoders/*")
    log = tmp_path / "log"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", PROCESS, tiny, str(made), str(log)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    results = [process.communicate("go\n", timeout=120) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], results
    assert log.read_text() == "made\n"
    assert not list(cache.rglob("new-*"))


def test_a_graph_that_cannot_be_read_is_one_line(tmp_path: Path, exported: Path) -> None:
    (made,) = exported.glob("saidthat/encoders/*")
    (tmp_path / "graph").write_bytes(b"no graph")
    with pytest.raises(QueryExportError, match="cannot load the export") as caught:
        QuerySession(tmp_path / "graph", made / query_export.TOKENIZER, prompt="", max_tokens=None)
    assert "\n" not in str(caught.value)
    (tmp_path / "tokenizer").write_text("{")
    with pytest.raises(QueryExportError, match="cannot load the export"):
        QuerySession(made / query_export.GRAPH, tmp_path / "tokenizer", prompt="", max_tokens=None)


def test_onnxruntime_reports_to_nobody(folder: Path, cache: Path, tiny: str) -> None:
    """Its official builds note events and a name of the machine in the cache folder, and send them."""
    script = (
        "import sys; from index.encoder import Encoder; print(Encoder(sys.argv[1]).query_path().exported)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    done = subprocess.run(
        [sys.executable, "-c", script, tiny],
        cwd=ROOT,
        env={**environment, "HOME": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr
    assert {path.name for path in cache.iterdir()} == {"saidthat"}


def test_the_check_is_of_many_kinds() -> None:
    assert len(set(CHECKED)) >= 20
    assert max(len(text.split()) for text in CHECKED) > 256
    assert min(len(text) for text in CHECKED) == 0
