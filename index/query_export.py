"""The exported query encoder in this user's cache folder: made once an encoder, checked, and read without PyTorch.

Importing PyTorch takes seconds, and a question on the command line needs one vector. Decision 0008 has the figures.
"""

import hashlib
import json
import math
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import platformdirs
from filelock import FileLock, Timeout

from index.errors import QueryExportError
from index.query_session import QuerySession, versions
from index.weights import ModelFiles

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

LEAST_COSINE = 0.9999
"""Below this to PyTorch's vector of any check sentence an export is refused."""
RECIPE = 1
"""Raised when exports are made in another way: older ones are made anew."""
GRAPH, TOKENIZER, RECORD = "graph.onnx", "tokenizer.json", "export.json"
_LOCK_TIMEOUT_S = 300.0
_ROOM = 3
"""Free disk that making an export needs, in sizes of the model's folder."""

CHECKED = (
    "",
    " ",
    "?",
    "Costs",
    "WHO ASKED ABOUT CAPEX?",
    "What did the chief financial officer say about gross margin in the second quarter?",
    "why did sales fall in the north, and what was done about it",
    "  Was the dividend   raised?\n",
    "How much was spent on the new kiln: 41.5 million, $41,500,000 or €41.5m?",
    "EBITDA of 12.75% (vs. 11.9% a year ago), up 85bps YoY",
    "Q3 FY2031 / H1'30 guidance: 900-950?",
    "3,1415926535 8979323846 2643383279",
    "R&D, SG&A and D&A as a share of revenue",
    "Who is Zoë Müller-Lüdenscheidt, and what did François Núñez-O’Brien ask her?",
    "“Quoted” words – with dashes — and an ellipsis…",
    "Что сказал финансовый директор о марже?",
    "資本支出はいくらでしたか",
    "ما هي توقعات الشركة للعام المقبل؟",
    "naïve café 🙂 🚀 e\u0301",
    "antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis",
    "http://example.com/a?b=c&d=e#f saidthat@example.com C:\\x\\y.txt",
    "[CLS] [SEP] [MASK] <s> </s> <pad>",
    "summarise the discussion about the launch of the scanner, who was for it, who was against it, and why",
    "and how did that compare with the year before? " * 8,
    "The harvest was late and the mills stood still for a week in the spring, said the one. " * 30,
    "word " * 600,
)
"""Questions of all kinds, among them ones longer than any model of this size reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryExport:
    """An export that was checked."""

    session: QuerySession
    cosine: float
    """The least of the check sentences' cosines to PyTorch's vectors, 0 to 1."""


def export_folder(fingerprint: str) -> Path:
    """Where the export of an encoder lies. Raises: QueryExportError when no cache folder is known."""
    cache = platformdirs.user_cache_path("saidthat", appauthor=False)
    if not cache.is_absolute():
        raise QueryExportError("this user's cache folder is not known")
    return cache / "encoders" / fingerprint[:32]


def open_export(files: ModelFiles) -> QueryExport | None:
    """Open the export of an encoder, checked file by file; None where none was made with these libraries.

    Raises:
        QueryExportError: It is damaged, or the encoder is none that can be exported; one line for `doctor`.
    """
    folder = export_folder(files.fingerprint)
    record = _record(folder, files)
    if record is None:
        return None
    if "refused" in record:
        raise QueryExportError(str(record["refused"]))
    try:
        damaged = any(_sha256(folder / name) != digest for name, digest in record["sha256"].items())
    except OSError:
        damaged = True
    if damaged:
        raise QueryExportError(f"the export in {folder} is damaged: the next `saidthat index` makes it anew")
    session = QuerySession(
        folder / GRAPH, folder / TOKENIZER, prompt=record["prompt"], max_tokens=record["max_tokens"]
    )
    return QueryExport(session=session, cosine=record["cosine"])


def is_wanted(files: ModelFiles) -> bool:
    """Whether an export can be made and is not there, nor known to be impossible."""
    try:
        folder = export_folder(files.fingerprint)
        record = _record(folder, files)
        if record is not None and "refused" in record:
            return False
        if record is not None and all(
            _sha256(folder / name) == digest for name, digest in record["sha256"].items()
        ):
            return False
    except QueryExportError:
        return False
    except OSError:
        pass
    return obstacle(files) is None


def obstacle(files: ModelFiles) -> str | None:
    """Why no export of an encoder can be put into the cache folder, None when one can. Makes the folder."""
    if find_spec("onnx") is None:
        return "the package onnx is missing: install saidthat again"
    try:
        folder = export_folder(files.fingerprint)
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
        needed = _ROOM * sum(path.stat().st_size for path in files.folder.rglob("*") if path.is_file())
        if shutil.disk_usage(folder).free < needed:
            return f"there is no room in {folder}: an export needs {needed / 1e6:,.0f} MB of free disk"
    except QueryExportError as error:
        return str(error)
    except OSError as error:
        return f"{folder} cannot be written ({error.strerror or error})"
    return None


def make_export(
    files: ModelFiles,
    serving: "SentenceTransformer",
    write: Callable[[Path, Path], None],
    *,
    prompt: str,
) -> None:
    """Export an encoder, check it, and put it in place; what is there already is left alone.

    Args:
        files: The encoder's.
        serving: Says which vectors are right.
        write: Writes graph and tokenizer (see `index.query_graph.write_graph`).
        prompt: See `index.query_graph.query_prompt`.

    Raises:
        QueryExportError: It cannot be made, or is not exact enough (which is remembered, so that it is tried once).
    """
    folder = export_folder(files.fingerprint)
    with _locked(folder):
        if not is_wanted(files):
            return
        for left in folder.glob("new-*"):
            shutil.rmtree(left, ignore_errors=True)
        (folder / RECORD).unlink(missing_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix="new-") as made:
            new = Path(made)
            try:
                write(new / GRAPH, new / TOKENIZER)
                facts = _checked(new, serving, prompt)
            except QueryExportError as error:
                _put_record(folder, new, files, {"refused": str(error)})
                raise
            facts["sha256"] = {name: _sha256(new / name) for name in (GRAPH, TOKENIZER)}
            for name in (GRAPH, TOKENIZER):
                (new / name).replace(folder / name)
            _put_record(folder, new, files, facts)


def _checked(folder: Path, serving: "SentenceTransformer", prompt: str) -> dict[str, Any]:
    """Compare an export with PyTorch. Raises: QueryExportError."""
    limit = serving.max_seq_length
    # A tokenizer without a limit of its own states a huge number.
    max_tokens = int(limit) if limit is not None and limit < 1_000_000 else None
    session = QuerySession(folder / GRAPH, folder / TOKENIZER, prompt=prompt, max_tokens=max_tokens)
    right = np.asarray(
        [
            serving.encode_query(
                text, show_progress_bar=False, convert_to_numpy=True, normalize_embeddings=True
            )
            for text in CHECKED
        ],
        dtype=np.float64,
    )
    found = np.array([session.encode(text) for text in CHECKED], dtype=np.float64)
    if found.shape != right.shape:
        raise QueryExportError(f"the export gives {found.shape[1]} numbers, PyTorch {right.shape[1]}")
    cosine = float(np.min(np.sum(found * right, axis=1) / np.linalg.norm(right, axis=1)))
    lengths = np.linalg.norm(found, axis=1)
    if not (cosine >= LEAST_COSINE and np.allclose(lengths, 1.0, atol=1e-4)):
        raise QueryExportError(f"the export differs from PyTorch (cosine {cosine:.5f})")
    return {"cosine": math.floor(min(cosine, 1.0) * 1e5) / 1e5, "max_tokens": max_tokens, "prompt": prompt}


def _record(folder: Path, files: ModelFiles) -> dict[str, Any] | None:
    """What is known of an export by this recipe and these libraries; None where nothing is."""
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(record, dict) or record.get("made") != _made(files):
        return None
    complete = {"cosine", "max_tokens", "prompt", "sha256"} <= record.keys()
    return record if complete or "refused" in record else None


def _made(files: ModelFiles) -> dict[str, Any]:
    return {"fingerprint": files.fingerprint, "recipe": RECIPE, **versions()}


def _put_record(folder: Path, new: Path, files: ModelFiles, facts: dict[str, Any]) -> None:
    (new / RECORD).write_text(json.dumps({"made": _made(files), **facts}), encoding="utf-8")
    (new / RECORD).replace(folder / RECORD)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """One process at a time; every failure of the disk becomes a QueryExportError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "export.lock", timeout=_LOCK_TIMEOUT_S):
            yield
    except Timeout as error:
        raise QueryExportError(f"another saidthat is still writing to {folder}") from error
    except (OSError, NotImplementedError) as error:
        raise QueryExportError(f"{folder} cannot be written ({error})") from error


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
