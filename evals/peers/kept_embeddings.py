"""Embeddings of the peers' chunks, kept in a file, so that a second benchmark encodes nothing."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.encoder import TextEncoder
from index.errors import LibraryStorageError

FILE = "embeddings.sqlite"
_WAIT_S = 60.0


class KeptEmbeddings:
    """An encoder whose embeddings of documents are looked up first; questions are always encoded."""

    def __init__(self, encoder: TextEncoder, folder: Path) -> None:
        """Keep what `encoder` makes in `folder`, which is made when it is missing."""
        self._encoder = encoder
        self._folder = folder

    @property
    def fingerprint(self) -> str:
        """Of the encoder."""
        return self._encoder.fingerprint

    @property
    def model_id(self) -> str:
        """Of the encoder."""
        return self._encoder.model_id

    @property
    def dim(self) -> int:
        """Of the encoder."""
        return self._encoder.dim

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return (dim,) float32 of unit length."""
        return self._encoder.encode_query(text)

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n, dim) float32, unit rows, in the order of `texts`.

        Raises:
            EncoderError: The model cannot be loaded.
            LibraryStorageError: The file cannot be read or written.
        """
        rows = np.empty((len(texts), self.dim), dtype=np.float32)
        keys = [self._key(text) for text in texts]
        with self._file() as file:
            lacking = []
            for place, key in enumerate(keys):
                kept = file.execute("SELECT vector FROM embeddings WHERE key = ?", (key,)).fetchone()
                if kept is None:
                    lacking.append(place)
                else:
                    rows[place] = np.frombuffer(kept[0], dtype="<f4")
            if lacking:
                rows[lacking] = self._encoder.encode_documents([texts[place] for place in lacking])
                made = [(keys[place], rows[place].astype("<f4").tobytes()) for place in lacking]
                file.executemany("INSERT OR IGNORE INTO embeddings VALUES (?, ?)", made)
        return rows

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self.fingerprint}\0{text}".encode()).digest()

    @contextmanager
    def _file(self) -> Iterator[sqlite3.Connection]:
        path = self._folder / FILE
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file = sqlite3.connect(path, timeout=_WAIT_S)
            try:
                with file:
                    file.execute("CREATE TABLE IF NOT EXISTS embeddings (key BLOB PRIMARY KEY, vector BLOB)")
                    yield file
            finally:
                file.close()
        except (OSError, sqlite3.Error) as error:
            raise LibraryStorageError(
                f"{path}: cannot be used ({error}); it may be deleted at any time"
            ) from error
