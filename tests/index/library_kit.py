"""A stub encoder and small documents for the tests of the library; child processes use them too."""

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.document import Document
from index.transcript import Section, Speaker, Transcript, Turn

DIM = 16


class StubEncoder:
    """Gives each text the vector that its hash seeds, without any model."""

    model_id = "stub"
    dim = DIM

    def __init__(self, name: str = "stub") -> None:
        self.fingerprint = name * 8
        self.calls = 0
        self.texts: list[str] = []

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.calls += 1
        self.texts.extend(texts)
        return np.stack([vector_of(text) for text in texts])

    def encode_query(self, text: str) -> NDArray[np.float32]:
        self.calls += 1
        return vector_of(text)


def vector_of(text: str) -> NDArray[np.float32]:
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    row = np.random.default_rng(seed).normal(size=DIM)
    return np.asarray(row / np.linalg.norm(row), dtype=np.float32)


def document(
    name: str,
    texts: Sequence[str],
    *,
    source: str | None = None,
    company: str | None = None,
    period: str | None = None,
    date: str | None = None,
    speakers: tuple[Speaker, ...] = (),
    names: Sequence[str] = (),
    sections: tuple[Section, ...] = (),
    title: str | None = None,
) -> Document:
    """A transcript whose turn n says `texts[n - 1]`, spoken by `names[n - 1]` or by Ada and Ben in turn."""
    turns = tuple(
        Turn(number=n, speaker=names[n - 1] if names else ("Ada", "Ben")[n % 2], text=text)
        for n, text in enumerate(texts, start=1)
    )
    return Document(
        transcript=Transcript(
            id=name,
            title=title or name.title(),
            turns=turns,
            company=company,
            period=period,
            date=date,
            source=source or f"/files/{name}.txt",
            speakers=speakers or tuple(Speaker(name=n) for n in dict.fromkeys(t.speaker for t in turns)),
            sections=sections,
        ),
        data="\n".join([name, *texts]).encode(),
        format="test",
        format_version=1,
    )


def long_text(subject: str, sentences: int = 6) -> str:
    """Distinct sentences of eleven words each; six of them are one turn that is cut by itself."""
    return " ".join(
        f"The {subject} number {n} grew in this period by {n} percent." for n in range(1, sentences + 1)
    )
