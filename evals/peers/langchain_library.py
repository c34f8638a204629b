"""LangChain's tutorial set-up over many transcripts: one Chroma collection, one transcript by a metadata filter.

For timing alone: chunks come with their vectors, so that a large library is built without encoding.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from evals.peers.stretches import lines
from index.errors import OptionalDependencyError
from index.transcript import Transcript

if TYPE_CHECKING:
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings

CHUNK_CHARACTERS = 1000
OVERLAP_CHARACTERS = 200
CHUNKS_FOUND = 8
"""About 1,000 words, some of them twice."""
_BATCH = 4000


QueryEncoder = Callable[[str], NDArray[np.float32]]
"""A question as a vector, (dim,) float32 of unit length."""


@dataclass(frozen=True, slots=True)
class _SharedEncoder:
    """What Chroma's store asks of embeddings: questions go to the encoder of the other system."""

    query: QueryEncoder
    documents: "Embeddings"

    def embed_query(self, text: str) -> list[float]:
        return [float(number) for number in self.query(text)]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self.documents.embed_documents(texts)


class LangChainLibrary:
    """Searches a collection the way the tutorial does."""

    def __init__(self, model: Path, folder: Path, encoder: QueryEncoder | None = None) -> None:
        """Open the collection in `folder`, empty when it is new.

        Args:
            model: Folder of a sentence-transformers model.
            folder: Where Chroma keeps the collection.
            encoder: Encodes the questions, so that two systems differ in the search alone; None for the model.

        Raises:
            OptionalDependencyError: The extra `peers` is not installed.
        """
        try:
            from langchain_chroma import Chroma
            from langchain_huggingface import HuggingFaceEmbeddings
        except ImportError as error:
            raise _missing() from error
        options = {"device": "cpu", "local_files_only": True}
        self._model: Embeddings = HuggingFaceEmbeddings(model_name=str(model), model_kwargs=options)
        asked = self._model if encoder is None else cast("Embeddings", _SharedEncoder(encoder, self._model))
        self._store: Chroma = Chroma("tutorial", asked, persist_directory=str(folder))

    def __len__(self) -> int:
        """Chunks in the collection."""
        return int(self._store._collection.count())

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n, dim) float32, as the set-up embeds its chunks."""
        return np.asarray(self._model.embed_documents(list(texts)), dtype=np.float32)

    def add(self, transcript: str, texts: Sequence[str], vectors: NDArray[np.float32], first: int) -> None:
        """Add the chunks of a transcript.

        Args:
            transcript: Its id, which the filter names.
            texts: The chunks (n).
            vectors: (n, dim) float32.
            first: Number of the first chunk in the collection; the same number is written once.
        """
        for start in range(0, len(texts), _BATCH):
            part = slice(start, start + _BATCH)
            self._store._collection.upsert(
                ids=[str(first + start + place) for place in range(len(texts[part]))],
                embeddings=vectors[part],
                documents=list(texts[part]),
                metadatas=[{"transcript": transcript} for _ in texts[part]],
            )

    def search(self, question: str, transcript: str | None) -> "list[tuple[Document, float]]":
        """Return the nearest chunks with their distances, of one transcript or of all."""
        only = {"transcript": transcript} if transcript is not None else None
        return self._store.similarity_search_with_score(question, k=CHUNKS_FOUND, filter=only)


def stretches(transcript: Transcript) -> list[tuple[int, int]]:
    """Return where the set-up's chunks of a transcript begin and end in the text of `lines`.

    Raises:
        OptionalDependencyError: The extra `peers` is not installed.
    """
    try:
        from langchain_text_splitters import RecursiveCharacterTextSplitter
    except ImportError as error:
        raise _missing() from error
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=CHUNK_CHARACTERS, chunk_overlap=OVERLAP_CHARACTERS, add_start_index=True
    )
    found = splitter.create_documents([lines(transcript)[0]])
    return [(at := int(chunk.metadata["start_index"]), at + len(chunk.page_content)) for chunk in found]


def _missing() -> OptionalDependencyError:
    return OptionalDependencyError(
        "the peer langchain-tutorial needs packages of its own; install them with: pip install 'saidthat[peers]'"
    )
