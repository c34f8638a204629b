"""The real library and assistant over a bundled sample, with an encoder that needs no model."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.formats import read_document
from index.library import Library

DIM = 64
SAMPLE = "product-meeting"


class WordEncoder:
    """Gives each word a place by its hash: texts that share words are near."""

    model_id = "words"
    dim = DIM
    fingerprint = "words" * 8

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([self.encode_query(text) for text in texts])

    def encode_query(self, text: str) -> NDArray[np.float32]:
        row = np.full(DIM, 1e-3)
        for word in text.casefold().split():
            row[int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big") % DIM] += 1
        return np.asarray(row / np.linalg.norm(row), dtype=np.float32)


@contextmanager
def sample_library(folder: Path) -> Iterator[Library]:
    """Open a library that holds the bundled meeting."""
    (sample,) = (path for path in (files("index") / "samples").iterdir() if path.name.startswith(SAMPLE))
    with Library.open(folder, encoder=WordEncoder()) as library:
        library.add(read_document(sample.read_bytes(), sample.name), sample=True)
        yield library
