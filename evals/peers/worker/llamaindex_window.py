"""LlamaIndex's sentence window: single sentences are matched, and handed on with the three before and after.

SentenceWindowNodeParser(window_size=3), VectorStoreIndex, MetadataReplacementPostProcessor("window"). The parser's own
sentence splitter looks for NLTK data first, and would download it; here it gets the same one (an untrained
PunktSentenceTokenizer, each sentence up to the beginning of the next) without that look.
"""

from collections.abc import Callable
from typing import Any

from llama_index.core import VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.node_parser import SentenceWindowNodeParser
from llama_index.core.node_parser.text.utils import split_by_sentence_tokenizer_internal
from llama_index.core.postprocessor import MetadataReplacementPostProcessor
from llama_index.core.schema import Document
from nltk.tokenize import PunktSentenceTokenizer
from pydantic import PrivateAttr

PACKAGES = ("llama-index-core", "nltk")
WINDOW = 3
_LARGEST_BATCH = 2048

Embed = Callable[[list[str], str], list[list[float]]]
"""(texts, "documents" or "query") → vectors."""


class _Asked(BaseEmbedding):
    """Embeddings that another process makes."""

    _embed: Embed = PrivateAttr()

    def __init__(self, embed: Embed) -> None:
        super().__init__(model_name="asked", embed_batch_size=_LARGEST_BATCH)
        self._embed = embed

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._embed([query], "query")[0]

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._embed([text], "documents")[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return self._embed(texts, "documents")


def split(text: str) -> list[str]:
    """Return the sentences of a text; joined they are the text."""
    return list(split_by_sentence_tokenizer_internal(text, PunktSentenceTokenizer()))


class Searcher:
    """One text, indexed."""

    def __init__(self, text: str, embed: Embed) -> None:
        parser = SentenceWindowNodeParser.from_defaults(sentence_splitter=split, window_size=WINDOW)
        nodes = parser.get_nodes_from_documents([Document(text=text)])
        self._text = text
        self._places: dict[str, int] = {}
        self._bounds: list[tuple[int, int]] = []
        end = 0
        for place, node in enumerate(nodes):
            start = text.index(node.text, end)
            end = start + len(node.text)
            self._places[node.node_id] = place
            self._bounds.append((start, end))
        self._index = VectorStoreIndex(nodes, embed_model=_Asked(embed))
        self._window = MetadataReplacementPostProcessor(target_metadata_key="window")

    def search(self, question: str, k: int) -> list[list[float]]:
        """Return [start, end, score] of k windows, best first."""
        hits = self._index.as_retriever(similarity_top_k=k).retrieve(question)
        return [self._stretch(hit) for hit in self._window.postprocess_nodes(hits)]

    def _stretch(self, hit: Any) -> list[float]:
        place = self._places[hit.node.node_id]
        start = self._bounds[max(0, place - WINDOW)][0]
        end = self._bounds[min(len(self._bounds), place + WINDOW + 1) - 1][1]
        # The window has the sentences joined by a space.
        if "".join(hit.node.get_content().split()) != "".join(self._text[start:end].split()):
            raise ValueError(f"the window around sentence {place} is not where it should be")
        return [start, end, hit.score]
