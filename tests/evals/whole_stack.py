"""The real library and assistant over a bundled sample, with an encoder that needs no model."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.golden import GoldenRow
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


def _row(turn: int, question: str, fact: str) -> GoldenRow:
    return GoldenRow(
        id=f"turn-{turn}",
        transcript=SAMPLE,
        type="fact",
        question=question,
        must_include=((fact,),),
        gold_turns=(turn,),
    )


EASY_ROWS = (
    _row(7, "we let in restaurants, and between them 212 people have a login?", "212 people"),
    _row(18, "on iPhone and iPad, how many sessions end without a crash?", "99.1%"),
    _row(23, "we checked 1,300 invoices by hand, me and the intern from R&D?", "1,300 invoices"),
    _row(
        60,
        "we go live on the third of June, in time for the fair, and offline mode moves out?",
        "third of June",
    ),
    _row(66, "today a site pays 39 euros a month?", "39 euros"),
    _row(103, "how many steps from creating the account to the first count?", "seven steps"),
    _row(127, "Brackwell Foods has been live since January, orders through it by now?", "9,000 orders"),
    _row(192, "in the beta, how many counts lose the connection at least once?", "31%"),
    GoldenRow(
        id="nothing",
        transcript=SAMPLE,
        type="unanswerable",
        question="glaciers of Patagonia and their moraines?",
    ),
)
"""In the meeting's own words: the gate is tested here, not how well the assistant understands."""
