"""The set-up of LangChain's retrieval tutorial, one transcript at a time, over the same encoder.

RecursiveCharacterTextSplitter(1000, 200) over lines `Name: text`, HuggingFaceEmbeddings, Chroma, similarity search.
Chunks are cut mid-sentence and cross turns; each is handed on as its stretches of turns, which share a group.
"""

import uuid
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from evals.golden import GoldenRow
from evals.peers.stretches import Hit, lines, passages, spans
from evals.rows import PassageRow
from index.encoder import TextEncoder
from index.errors import OptionalDependencyError
from index.transcript import Transcript

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings

CHUNK_CHARACTERS = 1000
OVERLAP_CHARACTERS = 200
_WORDS_A_CHUNK = 40
"""Far below the usual 160, so that the search asks for enough chunks to fill the budget."""


class LangChainTutorial:
    """Searches a transcript the way the tutorial does."""

    def __init__(self, embeddings: "Embeddings") -> None:
        """Search with these embeddings."""
        self._embeddings = embeddings

    @classmethod
    def of_model(cls, folder: Path) -> "LangChainTutorial":
        """Return the tutorial's set-up over a sentence-transformers model on the disk.

        As in the tutorial, what of a chunk is longer than the model reads is left out.

        Raises:
            OptionalDependencyError: The extra `peers` is not installed.
        """
        try:
            from langchain_huggingface import HuggingFaceEmbeddings
        except ImportError as error:
            raise _missing("langchain-huggingface") from error
        options = {"device": "cpu", "local_files_only": True}
        return cls(HuggingFaceEmbeddings(model_name=str(folder), model_kwargs=options))

    @classmethod
    def of_encoder(cls, encoder: TextEncoder) -> "LangChainTutorial":
        """Return the tutorial's set-up over an encoder of saidthat, which embeds a long chunk whole.

        Raises:
            OptionalDependencyError: The extra `peers` is not installed.
        """
        for package in ("langchain_chroma", "langchain_text_splitters"):
            if find_spec(package) is None:
                raise _missing(package.replace("_", "-"))
        from langchain_core.embeddings import Embeddings

        class Encoded(Embeddings):
            def embed_documents(self, texts: list[str]) -> list[list[float]]:
                rows: list[list[float]] = encoder.encode_documents(texts).tolist()
                return rows

            def embed_query(self, text: str) -> list[float]:
                row: list[float] = encoder.encode_query(text).tolist()
                return row

        return cls(Encoded())

    def search(
        self, transcript: Transcript, rows: Sequence[GoldenRow], words: int
    ) -> dict[str, tuple[PassageRow, ...]]:
        """Return the passages of each question about `transcript`, best first, by question id.

        Args:
            transcript: The only one that is indexed.
            rows: Questions about it; their history is not read (the tutorial's retriever has none).
            words: Budget of white-space words a question; the last passage is cut there.

        Raises:
            OptionalDependencyError: The extra `peers` is not installed.
        """
        text, places = lines(transcript)
        chunks = _split(text)
        store = _store(self._embeddings)
        try:
            store.add_documents(chunks)
            wanted = min(len(chunks), words // _WORDS_A_CHUNK + 1)
            found = {}
            for row in rows:
                hits = [_hit(*each) for each in store.similarity_search_with_score(row.question, k=wanted)]
                cut = [(spans(hit, places), hit.score) for hit in hits]
                found[row.id] = passages(transcript, cut, words, once=False)
            return found
        finally:
            store.delete_collection()


def _split(text: str) -> "list[Document]":
    try:
        from langchain_text_splitters import RecursiveCharacterTextSplitter
    except ImportError as error:
        raise _missing("langchain-text-splitters") from error
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=CHUNK_CHARACTERS, chunk_overlap=OVERLAP_CHARACTERS, add_start_index=True
    )
    return splitter.create_documents([text])


def _store(embeddings: "Embeddings") -> "Chroma":
    try:
        from langchain_chroma import Chroma
    except ImportError as error:
        raise _missing("langchain-chroma") from error
    # Without a folder or a server Chroma stays in memory; collections of one process share that memory.
    return Chroma(f"peer-{uuid.uuid4().hex}", embeddings)


def _hit(chunk: "Document", distance: float) -> Hit:
    begin = int(chunk.metadata["start_index"])
    return Hit(start=begin, end=begin + len(chunk.page_content), score=-distance)


def _missing(package: str) -> OptionalDependencyError:
    return OptionalDependencyError(
        f"the peer langchain-tutorial needs {package}; install it with: pip install 'saidthat[peers]'"
    )
