"""A data set of a benchmark: questions with gold turns, and the transcripts that come with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from evals.golden import GoldenRow
from index.document import Document

Kind = Literal["golden", "qmsum", "friendsqa"]
"""Decides which figures a data set is reported by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A transcript that a data set brings along."""

    id: str
    """In the library."""
    texts: tuple[str, ...]
    """Of its turns; a library that holds other ones under this id cannot be asked."""
    document: Callable[[], Document]
    """Reads it, when the library lacks it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """Questions that are scored alike."""

    name: str
    """File stem."""
    kind: Kind
    rows: tuple[GoldenRow, ...]
    """The questions; every one can be answered."""
    materials: Mapping[str, Material] = field(default_factory=dict)
    """By transcript id; empty when the questions ask transcripts from elsewhere."""

    @property
    def transcripts(self) -> tuple[str, ...]:
        """Ids of the transcripts asked, in the order of the rows, each once."""
        return tuple(dict.fromkeys(row.transcript for row in self.rows))
