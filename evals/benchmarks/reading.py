"""What `--data` names becomes data sets: the content of a file says which kind it is."""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from evals.benchmarks.dataset import Dataset, Material
from evals.benchmarks.friendsqa import is_friendsqa, read_friendsqa
from evals.benchmarks.qmsum import KEYS, read_qmsum
from evals.golden import GoldenRow, bundled_sets, read_golden
from index.document import Document
from index.errors import InvalidBatchError, InvalidTranscriptError, UnreadableFileError, UsageError
from index.formats import find_sources, read_document


def read_data(wanted: Sequence[Path]) -> tuple[Dataset, ...]:
    """Read data sets, in the order named.

    Args:
        wanted: Files (golden JSONL, QMSum JSONL, FriendsQA JSON) or names of bundled golden sets; none means all
            bundled sets that hold a question with an answer.

    Raises:
        InvalidBatchError: A file cannot be read or breaks its format, or no question of it can be answered.
        UsageError: Two data sets have one name.
    """
    bundled = {one.name: one.rows for one in bundled_sets()}
    answerable = [name for name, rows in bundled.items() if any(row.answerable for row in rows)]
    found: list[Dataset] = []
    for path in wanted or [Path(name) for name in answerable]:
        if str(path) in bundled and not path.exists():
            found.append(_golden(str(path), bundled[str(path)]))
        else:
            found.append(_read(path))
    names = [one.name for one in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UsageError(
            f"two data sets are called {twice[0]!r}; rename a file, reports tell them apart by name"
        )
    return tuple(found)


def read_folder(folder: Path) -> Mapping[str, Material]:
    """Read every transcript of a folder, by id; other files of the folder are left out.

    Raises:
        InvalidBatchError: It is no folder, or holds no transcript.
    """
    if not folder.is_dir():
        raise InvalidBatchError(f"--transcripts {folder}: no folder; name the one that holds the transcripts")
    found: dict[str, Material] = {}
    for source in find_sources([str(folder)]):
        try:
            document = read_document(source.data(), source.name)
        except (UnreadableFileError, InvalidTranscriptError):
            continue
        if not document.speakerless:
            found[document.transcript.id] = _of_document(document)
    if not found:
        raise InvalidBatchError(f"--transcripts {folder}: holds no transcript")
    return found


def read_samples() -> Mapping[str, Material]:
    """Read the transcripts that come with saidthat, by id."""
    samples = (files("index") / "samples").iterdir()
    documents = [
        read_document(file.read_bytes(), file.name)
        for file in sorted(samples, key=lambda file: file.name)
        if file.is_file() and not file.name.startswith(("_", ".")) and not file.name.endswith(".py")
    ]
    return {document.transcript.id: _of_document(document) for document in documents}


def _read(path: Path) -> Dataset:
    try:
        text = path.read_text(encoding="utf-8").removeprefix("\ufeff")
    except OSError as error:
        names = ", ".join(one.name for one in bundled_sets())
        raise InvalidBatchError(
            f"--data {path}: cannot be read ({error.strerror}); name a file, or a bundled set: {names}"
        ) from error
    except UnicodeDecodeError as error:
        raise InvalidBatchError(f"--data {path}: no UTF-8 text; save the file as UTF-8") from error
    if is_friendsqa(_json(text)):
        return read_friendsqa(path)
    first = _json(next((line for line in text.split("\n") if line.strip()), ""))
    if isinstance(first, dict) and first.keys() >= KEYS:
        return read_qmsum(path)
    return _golden(path.stem, read_golden(path))


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _golden(name: str, rows: Sequence[GoldenRow]) -> Dataset:
    """Leave out what cannot be answered: no passage of it is right."""
    kept = tuple(row for row in rows if row.answerable)
    if not kept:
        raise InvalidBatchError(f"{name}: no question of it can be answered, so no passage can be right")
    return Dataset(name=name, kind="golden", rows=kept)


def _of_document(document: Document) -> Material:
    transcript = document.transcript
    texts = tuple(turn.text for turn in transcript.turns)
    return Material(id=transcript.id, texts=texts, document=lambda: document)
