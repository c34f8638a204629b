"""A library held in memory for the tests of retrieval: real chunks, vectors that are the terms themselves."""

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.chunking import chunk
from index.indexed import IndexedChunks
from index.roll import Roll
from index.scope import Scope
from index.terms import terms
from index.transcript import Speaker, Transcript, Turn

DIM = 512


def vector_of(text: str) -> NDArray[np.float32]:
    """Terms hashed into DIM numbers, unit length: texts that share terms are near."""
    row = np.zeros(DIM, dtype=np.float32)
    row[-1] = 0.1
    for term in terms(text):
        row[int.from_bytes(hashlib.sha256(term.encode()).digest()[:4], "big") % (DIM - 1)] += 1
    return np.asarray(row / np.linalg.norm(row), dtype=np.float32)


def transcript(name: str, *said: tuple[str, str], speakers: Sequence[Speaker] = ()) -> Transcript:
    """A transcript of (speaker, text) turns."""
    known = {speaker.name: speaker for speaker in speakers}
    return Transcript(
        id=name,
        title=name.title(),
        turns=tuple(Turn(number=n, speaker=who, text=text) for n, (who, text) in enumerate(said, start=1)),
        speakers=tuple(known.get(who, Speaker(name=who)) for who in dict.fromkeys(who for who, _ in said)),
    )


def scope_of(*transcripts: Transcript, allowed: dict[str, Iterable[int]] | None = None) -> Scope:
    """A scope of whole transcripts, or of the allowed turns of some."""
    limits = allowed or {}
    return Scope(
        transcripts=transcripts,
        allowed={t.id: frozenset(limits.get(t.id, range(1, len(t.turns) + 1))) for t in transcripts},
        revisions=tuple(hash(t) for t in transcripts),
        chunks=sum(len(chunk(t.turns)) for t in transcripts),
    )


class MemoryLibrary:
    """What `Retriever` asks of a library."""

    def __init__(self) -> None:
        self.encoder = self
        self.laid_out = 0

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return vector_of(text)

    def indexed(self, scope: Scope) -> IndexedChunks:
        self.laid_out += 1
        return indexed(scope.transcripts)

    def nearest(self, vector: NDArray[np.float32], k: int, scope: Scope) -> NDArray[np.int64]:
        found = indexed(scope.transcripts)
        return found.ids[np.argsort(-(found.vectors @ vector), kind="stable")[:k]]

    def holders(self, words: Sequence[str]) -> dict[str, NDArray[np.int64]]:
        found = indexed(self.all)
        return {
            word: np.array(
                [i for i, text in zip(found.ids, found.terms, strict=True) if word in text.split()],
                dtype=np.int64,
            )
            for word in words
        }

    def roll(self, scope: Scope) -> Roll:
        found = indexed(scope.transcripts)
        return Roll(found.ids, np.array([size == "narrow" for size in found.sizes]))

    def before(self, ids: Sequence[int]) -> list[int]:
        found = indexed(self.all)
        own = {(found.transcripts[i - 1], found.spans[i - 1][0].turn) for i in ids}
        return [
            int(i)
            for i, name, size, spans in zip(
                found.ids, found.transcripts, found.sizes, found.spans, strict=True
            )
            if size == "narrow" and any((name, spans[0].turn + back) in own for back in (1, 2))
        ]

    def indexed_ids(self, ids: Sequence[int]) -> IndexedChunks:
        found = indexed(self.all)
        names = {found.transcripts[i - 1] for i in ids}
        wide = [
            int(i)
            for i, name, size in zip(found.ids, found.transcripts, found.sizes, strict=True)
            if size == "wide" and name in names
        ]
        ids = [*(int(i) for i in ids if found.sizes[i - 1] == "narrow"), *wide]
        return IndexedChunks(
            ids=np.array(ids),
            transcripts=tuple(found.transcripts[i - 1] for i in ids),
            sizes=tuple(found.sizes[i - 1] for i in ids),
            spans=tuple(found.spans[i - 1] for i in ids),
            terms=tuple(found.terms[i - 1] for i in ids),
            vectors=found.vectors[np.array(ids) - 1],
        )

    all: tuple[Transcript, ...] = ()


def indexed(transcripts: Sequence[Transcript]) -> IndexedChunks:
    """Every chunk of the transcripts, ids from 1."""
    pairs = [(t.id, c) for t in transcripts for c in chunk(t.turns)]
    return IndexedChunks(
        ids=np.arange(1, len(pairs) + 1),
        transcripts=tuple(name for name, _ in pairs),
        sizes=tuple(c.size for _, c in pairs),
        spans=tuple(c.spans for _, c in pairs),
        terms=tuple(" ".join(terms(c.text)) for _, c in pairs),
        vectors=np.stack([vector_of(c.text) for _, c in pairs]),
    )
