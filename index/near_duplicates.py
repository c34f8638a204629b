"""Is a document nearly a transcript that is in the library already?

Sentences are compared by their words, whatever the case, the punctuation, the speakers and the cutting into turns; a
sentence that is said twice counts once. A document is nearly another one when at least `SHARE` of its sentences stand
there and they are more than `OF_OTHER` of the other's: a short excerpt, whose sentences all stand in the whole, is a
document of its own.
"""

import hashlib
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.matching import folded
from index.sentences import strip_marks
from index.store import content
from index.store import sentences as stored
from index.transcript import Turn

SHARE = 0.9
"""Of the document's sentences."""
OF_OTHER = 0.5
"""Of the other's sentences."""

_ENDS = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|(?<=[。！？])")
"""Where a sentence may end; an abbreviation is cut in both texts alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A transcript that shares sentences with a document."""

    id: str
    title: str
    share: float
    """Share of the document's sentences that stand in the transcript, 0 to 1."""
    of_other: float
    """Share of the transcript's sentences that stand in the document, 0 to 1."""

    @property
    def near(self) -> bool:
        """Whether one is nearly the other."""
        return self.share >= SHARE and self.of_other > OF_OTHER


def sentence_hashes(turns: Sequence[Turn]) -> NDArray[np.uint64]:
    """Return a number for each distinct sentence of the file's words: (n,) uint64, ascending."""
    said = {
        " ".join(words)
        for turn in turns
        for piece in _ENDS.split(strip_marks(turn.text if turn.original is None else turn.original))
        if (words := folded(piece))
    }
    numbers = [
        int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little") for text in said
    ]
    return np.array(sorted(numbers), dtype=np.uint64)


def likenesses(
    connection: sqlite3.Connection, hashes: NDArray[np.uint64], sha256: str
) -> tuple[Likeness, ...]:
    """Compare a document with every transcript of the library, the likest first.

    Args:
        connection: Inside a transaction; `fill_in` was called before.
        hashes: Of the document, see `sentence_hashes`.
        sha256: Of its bytes: the same bytes are alike even when no sentence was understood.
    """
    held = stored.of_all(connection)
    if not held:
        return ()
    counts = np.array([len(each.hashes) for each in held])
    both = np.concatenate([each.hashes for each in held])
    places = np.minimum(np.searchsorted(hashes, both), max(0, len(hashes) - 1))
    shared = hashes[places] == both if len(hashes) else np.zeros(len(both), dtype=np.bool_)
    sums = np.concatenate([[0], np.cumsum(shared)])
    ends = np.cumsum(counts)
    found = []
    for each, count, common in zip(held, counts, sums[ends] - sums[ends - counts], strict=True):
        same = each.sha256 == sha256
        found.append(
            Likeness(
                id=each.id,
                title=each.title,
                share=1.0 if same else float(common) / max(1, len(hashes)),
                of_other=1.0 if same else float(common) / max(1, int(count)),
            )
        )
    return tuple(sorted(found, key=lambda likeness: (-likeness.share, -likeness.of_other)))


def fill_in(connection: sqlite3.Connection, revisions: Sequence[int]) -> None:
    """Hash the sentences of revisions that an older version wrote. Inside a writing transaction."""
    for revision in revisions:
        stored.write(connection, revision, sentence_hashes(content.turns(connection, revision)))
