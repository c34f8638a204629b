"""A library of the example call with an encoder that needs no model, and passages to be scored by hand."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from evals.benchmarks.dataset import Dataset, Kind
from evals.benchmarks.interchange import material
from evals.golden import GoldenRow
from evals.rows import PassageRow
from index.library import Library
from index.transcript import Transcript
from tests.evals.examples import TURNS, golden
from tests.evals.whole_stack import WordEncoder

CALL_MATERIAL = material("acme", "call", [(turn.speaker, turn.text) for turn in TURNS])


@contextmanager
def empty_library(folder: Path) -> Iterator[Library]:
    """Open a new library."""
    with Library.open(folder, encoder=WordEncoder()) as library:
        yield library


def dataset(kind: Kind, *rows: GoldenRow, name: str = "set") -> Dataset:
    """Return a data set over the example call, `acme-call`."""
    return Dataset(
        name=name,
        kind=kind,
        rows=tuple(rows) or (golden(transcript=CALL_MATERIAL.id),),
        materials={CALL_MATERIAL.id: CALL_MATERIAL},
    )


class Scripted:
    """A system that shows whole turns, the same for every question, best first."""

    def __init__(self, *turns: int) -> None:
        self._turns = turns
        self.asked: list[tuple[str, tuple[str, ...], int]] = []

    def search(
        self, transcript: Transcript, rows: Sequence[GoldenRow], words: int
    ) -> Mapping[str, tuple[PassageRow, ...]]:
        self.asked.append((transcript.id, tuple(row.id for row in rows), words))
        found = tuple(
            PassageRow(
                transcript=transcript.id,
                turn=turn,
                start=0,
                end=len(transcript.turn(turn).text),
                group=rank,
                score=1 / rank,
            )
            for rank, turn in enumerate(self._turns, start=1)
        )
        return {row.id: found for row in rows}
