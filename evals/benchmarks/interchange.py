"""Turns of a data set as a transcript file of saidthat's own format, so that they are read as any file is."""

import json
from collections.abc import Sequence
from pathlib import Path

from evals.benchmarks.dataset import Material
from index.document import Document
from index.formats import read_document
from index.formats.ids import slug


def material(family: str, name: str, turns: Sequence[tuple[str, str]]) -> Material:
    """Return a transcript of these turns.

    Args:
        family: Name of the data set, the beginning of the id.
        name: Of the transcript in the data set.
        turns: (speaker, text), from turn 1 on.
    """
    identifier = slug(f"{family}-{name}")
    entry = {
        "id": identifier,
        "title": name,
        "source": f"{family}:{name}",
        "turns": [{"speaker": speaker, "text": text} for speaker, text in turns],
    }
    data = json.dumps(entry, ensure_ascii=False).encode()

    def document() -> Document:
        return read_document(data, f"{identifier}.json", format="interchange")

    return Material(id=identifier, texts=tuple(text for _, text in turns), document=document)


def set_name(family: str, path: Path) -> str:
    """Return what a split is called: its files are mostly called "train" or "dev" alone."""
    stem = path.stem
    return stem if stem.casefold().startswith(family) else f"{family}-{stem}"
