"""The set-up of LangChain's retrieval tutorial, one transcript at a time, over the same encoder.

RecursiveCharacterTextSplitter(1000, 200) over lines `Name: text`, HuggingFaceEmbeddings, Chroma, similarity search.
Chunks are cut mid-sentence and cross turns; each is handed on as its stretches of turns, which share a group.
"""

import re
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evals.golden import GoldenRow
from evals.rows import PassageRow
from index.errors import OptionalDependencyError
from index.transcript import Span, Transcript

if TYPE_CHECKING:
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings

CHUNK_CHARACTERS = 1000
OVERLAP_CHARACTERS = 200
_WORDS_A_CHUNK = 40
"""Far below the usual 160, so that the search asks for enough chunks to fill the budget."""

_WORD = re.compile(r"\S+")


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
        text, places = _lines(transcript)
        chunks = _split(text)
        store = _store(self._embeddings)
        try:
            store.add_documents(chunks)
            wanted = min(len(chunks), words // _WORDS_A_CHUNK + 1)
            found = {}
            for row in rows:
                hits = store.similarity_search_with_score(row.question, k=wanted)
                found[row.id] = _passages(transcript, hits, places, words)
            return found
        finally:
            store.delete_collection()


def _lines(transcript: Transcript) -> tuple[str, list[tuple[int, int]]]:
    """Return the transcript as a text file, and where in it each turn's text begins and ends."""
    lines, places, length = [], [], 0
    for turn in transcript.turns:
        line = f"{turn.speaker}: {turn.text}\n"
        begin = length + len(turn.speaker) + 2
        places.append((begin, begin + len(turn.text)))
        lines.append(line)
        length += len(line)
    return "".join(lines), places


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


def _passages(
    transcript: Transcript,
    hits: "Sequence[tuple[Document, float]]",
    places: Sequence[tuple[int, int]],
    words: int,
) -> tuple[PassageRow, ...]:
    found, left = [], words
    for group, (chunk, distance) in enumerate(hits, start=1):
        begin = int(chunk.metadata["start_index"])
        for span in _spans(begin, begin + len(chunk.page_content), places):
            text = transcript.turns[span.turn - 1].text
            end = _cut(text, span, left)
            if end <= span.start:
                continue
            left -= len(text[span.start : end].split())
            found.append(
                PassageRow(
                    transcript=transcript.id,
                    turn=span.turn,
                    start=span.start,
                    end=end,
                    group=group,
                    score=-distance,
                )
            )
    return tuple(found)


def _spans(begin: int, end: int, places: Sequence[tuple[int, int]]) -> list[Span]:
    return [
        Span(turn=number, start=max(begin, first) - first, end=min(end, last) - first)
        for number, (first, last) in enumerate(places, start=1)
        if max(begin, first) < min(end, last)
    ]


def _cut(text: str, span: Span, words: int) -> int:
    """Return where the span ends when it may hold `words` words."""
    ends = [word.end() for word in _WORD.finditer(text, span.start, span.end)][:words]
    return ends[-1] if ends else span.start


def _missing(package: str) -> OptionalDependencyError:
    return OptionalDependencyError(
        f"the peer langchain-tutorial needs {package}; install it with: pip install 'saidthat[peers]'"
    )
