"""LangChain's ensemble over the tutorial's chunks: similarity search and BM25Retriever, joined by rank (RRF).

RecursiveCharacterTextSplitter(1000, 200), EnsembleRetriever with weights .5 and .5 and its own c of 60, BM25Retriever
with its own preprocessing (words between white space, as they are written).
"""

from collections.abc import Callable

from langchain_classic.retrievers import EnsembleRetriever
from langchain_community.retrievers import BM25Retriever
from langchain_core.embeddings import Embeddings
from langchain_core.vectorstores import InMemoryVectorStore
from langchain_text_splitters import RecursiveCharacterTextSplitter

PACKAGES = (
    "langchain-classic",
    "langchain-community",
    "langchain-core",
    "langchain-text-splitters",
    "rank-bm25",
)
CHUNK_CHARACTERS = 1000
OVERLAP_CHARACTERS = 200

Embed = Callable[[list[str], str], list[list[float]]]
"""(texts, "documents" or "query") → vectors."""


class _Asked(Embeddings):
    """Embeddings that another process makes."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._embed(texts, "documents")

    def embed_query(self, text: str) -> list[float]:
        return self._embed([text], "query")[0]


class Searcher:
    """One text, indexed."""

    def __init__(self, text: str, embed: Embed) -> None:
        splitter = RecursiveCharacterTextSplitter(
            chunk_size=CHUNK_CHARACTERS, chunk_overlap=OVERLAP_CHARACTERS, add_start_index=True
        )
        chunks = splitter.create_documents([text])
        self._store = InMemoryVectorStore(_Asked(embed))
        self._store.add_documents(chunks)
        self._words = BM25Retriever.from_documents(chunks)

    def search(self, question: str, k: int) -> list[list[float]]:
        """Return [start, end, score] of up to 2 k chunks, best first. The ensemble gives no score: it is 1 / rank."""
        self._words.k = k
        dense = self._store.as_retriever(search_kwargs={"k": k})
        ensemble = EnsembleRetriever(retrievers=[self._words, dense], weights=[0.5, 0.5])
        found = []
        for rank, chunk in enumerate(ensemble.invoke(question), start=1):
            start = chunk.metadata["start_index"]
            found.append([start, start + len(chunk.page_content), 1 / rank])
        return found
