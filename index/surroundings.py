"""Which wide chunk lies around a narrow one: read once a revision, for the chunks that a wide scope proposes."""

import json
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.store import chunks

_MOST_REVISIONS = 5000
"""About 3 kB each."""
_TURN = 1 << 32
"""A place in a transcript is turn * _TURN + offset, so that places compare in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Wide:
    """The n wide chunks of a revision in reading order."""

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]
    """First places."""
    ends: NDArray[np.int64]
    """Places behind the last."""


class Surroundings:
    """Finds wide chunks by narrow ones. A revision never changes, so what is kept is never stale."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, _Wide] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, connection: sqlite3.Connection, narrow: Sequence[int]) -> list[int]:
        """Return the ids of the wide chunks that share most with each of these current narrow chunks, each once."""
        found: dict[int, None] = {}
        for revision, spans in chunks.places(connection, narrow):
            wide = self._of_revision(connection, revision)
            if not len(wide.ids):
                continue
            start, end = _place(spans[0][0], spans[0][1]), _place(spans[-1][0], spans[-1][2])
            shared = np.minimum(wide.ends, end) - np.maximum(wide.starts, start)
            found[int(wide.ids[int(np.argmax(shared))])] = None
        return list(found)

    def _of_revision(self, connection: sqlite3.Connection, revision: int) -> _Wide:
        with self._lock:
            kept = self._kept.get(revision)
            if kept is not None:
                self._kept.move_to_end(revision)
                return kept
        rows = [
            (number, json.loads(spans)) for number, spans in chunks.wide_of_revision(connection, revision)
        ]
        wide = _Wide(
            ids=np.array([number for number, _ in rows], dtype=np.int64),
            starts=np.array([_place(spans[0][0], spans[0][1]) for _, spans in rows], dtype=np.int64),
            ends=np.array([_place(spans[-1][0], spans[-1][2]) for _, spans in rows], dtype=np.int64),
        )
        with self._lock:
            self._kept[revision] = wide
            if len(self._kept) > _MOST_REVISIONS:
                self._kept.popitem(last=False)
        return wide


def _place(turn: int, offset: int) -> int:
    return turn * _TURN + offset
