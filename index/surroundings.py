"""Which wide chunk lies around a narrow one: read once a revision, for the chunks that a wide scope proposes."""

import json
import sqlite3
import threading
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from index.store import chunks

_MOST_REVISIONS = 3000
"""About 15 kB each."""
_TURN = 1 << 32
"""A place in a transcript is turn * _TURN + offset, so that places compare in reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wide:
    """The n wide chunks of a revision in reading order."""

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    """First places, ascending."""
    ends: tuple[int, ...]
    """Places behind the last."""

    def around(self, start: int, end: int) -> int | None:
        """The wide chunk that shares most with the places from `start` to `end`, the earlier one on a tie."""
        # Wide windows begin half a window after each other, so that at most three begin before a place and reach it.
        last = bisect_left(self.starts, end)
        shared = [
            (min(self.ends[at], end) - max(self.starts[at], start), -at)
            for at in range(max(0, last - 4), last)
        ]
        return self.ids[-max(shared)[1]] if shared else None


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
            number = wide.around(_place(spans[0][0], spans[0][1]), _place(spans[-1][0], spans[-1][2]))
            if number is not None:
                found[number] = None
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
            ids=tuple(number for number, _ in rows),
            starts=tuple(_place(spans[0][0], spans[0][1]) for _, spans in rows),
            ends=tuple(_place(spans[-1][0], spans[-1][2]) for _, spans in rows),
        )
        with self._lock:
            self._kept[revision] = wide
            if len(self._kept) > _MOST_REVISIONS:
                self._kept.popitem(last=False)
        return wide


def _place(turn: int, offset: int) -> int:
    return turn * _TURN + offset
