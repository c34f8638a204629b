"""The sentence-transformers adapter: texts become unit vectors. The model is loaded at the first text.

Questions are encoded from an export that needs no PyTorch, where there is one (`index.query_export`).
"""

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import EncoderError, QueryExportError
from index.query_export import QueryExport, is_wanted, make_export, obstacle, open_export
from index.query_graph import query_prompt, write_graph
from index.weights import REINSTALL, ModelFiles, find_model, full_name

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_BATCH = 32
_MARKS_OF_A_TEXT = 2
"""Tokens that the model adds to each text."""


class TextEncoder(Protocol):
    """What a library needs of an encoder."""

    @property
    def fingerprint(self) -> str:
        """Identifies weights and configuration: equal fingerprints give equal embeddings."""
        ...

    @property
    def model_id(self) -> str:
        """The model's name or path, for people."""
        ...

    @property
    def dim(self) -> int:
        """Numbers in an embedding."""
        ...

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n, dim) float32, unit rows, in the order of `texts`."""
        ...

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return (dim,) float32 of unit length."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryPath:
    """Which library encodes questions."""

    exported: bool
    """True for onnxruntime, False for PyTorch."""
    reason: str
    """One line for people: how exact the export is, or why there is none."""


class Encoder:
    """A sentence-transformers model on the CPU."""

    calls: int
    """How often the model was asked, from 0."""

    def __init__(self, name: str | None = None, *, download: bool = True) -> None:
        """Name a model (see `index.weights.find_model`); nothing is read before it is needed."""
        self.calls = 0
        self._name = name
        self._download = download
        self._files: ModelFiles | None = None
        self._model: SentenceTransformer | None = None
        self._export: QueryExport | None = None
        self._export_missing: str | None = None
        """Why there is no export; None before it was looked for."""
        self._lock = threading.RLock()

    @property
    def files(self) -> ModelFiles:
        """The model's files, checked. Raises: EncoderError."""
        with self._lock:
            if self._files is None:
                self._files = find_model(self._name, download=self._download)
            return self._files

    @property
    def fingerprint(self) -> str:
        """See TextEncoder; needs the files but no model. Raises: EncoderError."""
        return self.files.fingerprint

    @property
    def model_id(self) -> str:
        """The model's name, or the absolute path of its folder."""
        return full_name(self._name)

    @property
    def dim(self) -> int:
        """Numbers in an embedding. Raises: EncoderError."""
        return self.files.dim

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed texts of a transcript.

        A text longer than the model reads (256 tokens for the default) is cut in halves until it fits, and gets the
        mean of their embeddings, so that no end of a text is silently left out.

        Returns:
            (n, dim) float32, unit rows.

        Raises:
            EncoderError: The model cannot be loaded.
        """
        if not texts:
            return np.empty((0, self.dim), dtype=np.float32)
        model = self._loaded()
        pieces = [_fitting(model, text) for text in texts]
        flat = [piece for parts in pieces for piece in parts]
        self.calls += 1
        rows = np.asarray(
            model.encode_document(
                flat,
                batch_size=_BATCH,
                show_progress_bar=False,
                convert_to_numpy=True,
                normalize_embeddings=True,
            ),
            dtype=np.float32,
        )
        if len(flat) == len(texts):
            return rows
        starts = np.cumsum([0] + [len(parts) for parts in pieces[:-1]])
        sums = np.add.reduceat(rows, starts, axis=0)
        return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), dtype=np.float32)

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Embed a question.

        Returns:
            (dim,) float32 of unit length.

        Raises:
            EncoderError: The model cannot be loaded.
        """
        self.calls += 1
        export = self._exported()
        if export is not None:
            try:
                return export.session.encode(text)
            except QueryExportError as error:
                self._export, self._export_missing = None, str(error)
        row = self._loaded().encode_query(
            text, show_progress_bar=False, convert_to_numpy=True, normalize_embeddings=True
        )
        return np.asarray(row, dtype=np.float32)

    def query_path(self) -> QueryPath:
        """Say which library encodes questions, and why. Raises: EncoderError."""
        export = self._exported()
        if export is not None:
            return QueryPath(
                exported=True, reason=f"checked against PyTorch's vectors: cosine ≥ {export.cosine:.5f}"
            )
        return QueryPath(exported=False, reason=str(self._export_missing))

    def prepare_queries(self, notice: Callable[[str], None]) -> None:
        """Export the encoder, so that questions need no PyTorch from now on; once for an encoder and a user.

        Args:
            notice: Told one line when it begins, since it takes some seconds, and one if it fails.

        Raises:
            EncoderError: The model cannot be loaded.
        """
        if not is_wanted(self.files):
            return
        notice("preparing the fast start of questions (some seconds, once for this encoder)…")
        try:
            self._make_export()
        except QueryExportError as error:
            notice(f"the fast start is not to be had ({error}); questions work without it")
        with self._lock:
            self._export = self._export_missing = None

    def _make_export(self) -> None:
        """Raises: QueryExportError, EncoderError."""

        def write(graph: Path, tokenizer: Path) -> None:
            write_graph(_load(self.files, attn_implementation="eager"), graph, tokenizer)

        serving = self._loaded()
        make_export(self.files, serving, write, prompt=query_prompt(serving))

    def _exported(self) -> QueryExport | None:
        with self._lock:
            if self._export is None and self._export_missing is None:
                try:
                    self._export = open_export(self.files)
                    if self._export is None:
                        self._export_missing = (
                            obstacle(self.files) or "no export yet, the next `saidthat index` makes one"
                        )
                except QueryExportError as error:
                    self._export_missing = str(error)
            return self._export

    def _loaded(self) -> "SentenceTransformer":
        with self._lock:
            if self._model is None:
                self._model = _load(self.files)
            return self._model


def load_encoder(name: str | None = None, *, download: bool = True) -> Encoder:
    """Return the encoder of that name, path, or the default one; it loads itself when it is first used.

    Args:
        name: See `index.weights.find_model`.
        download: See `index.weights.find_model`.
    """
    return Encoder(name, download=download)


def _load(files: ModelFiles, **options: str) -> "SentenceTransformer":
    # Read by the libraries when they are imported. The model's files are all here by now, so nothing needs the hub.
    for key, value in (
        ("TOKENIZERS_PARALLELISM", "false"),
        ("HF_HUB_OFFLINE", "1"),
        ("HF_HUB_DISABLE_TELEMETRY", "1"),
        ("HF_HUB_DISABLE_PROGRESS_BARS", "1"),
        ("TRANSFORMERS_VERBOSITY", "error"),
    ):
        os.environ.setdefault(key, value)
    try:
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(
            str(files.folder), device="cpu", local_files_only=True, model_kwargs=dict(options)
        )
    except (ImportError, OSError, ValueError, RuntimeError, KeyError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise EncoderError(
            f"The encoder in {files.folder} cannot be loaded ({reason}): {REINSTALL}"
        ) from error
    if model.get_embedding_dimension() != files.dim:
        raise EncoderError(
            f"The encoder in {files.folder} gives {model.get_embedding_dimension()} numbers where its configuration "
            f"says {files.dim}: name another model."
        )
    return model


def _fitting(model: "SentenceTransformer", text: str) -> list[str]:
    """Cut a text in halves between words until each piece fits into what the model reads."""
    limit = model.max_seq_length
    # A token has at least one character, so most texts need no counting.
    if limit is None or len(text) <= limit - _MARKS_OF_A_TEXT:
        return [text]
    words = text.split()
    if len(words) < 2 or len(model.tokenizer.tokenize(text)) <= limit - _MARKS_OF_A_TEXT:
        return [text]
    middle = len(words) // 2
    return _fitting(model, " ".join(words[:middle])) + _fitting(model, " ".join(words[middle:]))
