"""The scopes of a library, made once for each set of filters until the library changes."""

import threading
from collections import OrderedDict

from index.filters import Filters
from index.reading import Readings
from index.scope import Scope, select_entries, select_turns
from index.store import meta
from index.store.database import Database

_MOST = 64
"""Scopes kept; the transcripts in them are shared."""


class Scopes:
    """Makes scopes. May be used by several threads."""

    def __init__(self, database: Database, readings: Readings) -> None:
        """Read through `database` and `readings`, which belong together."""
        self._database = database
        self._readings = readings
        self._kept: OrderedDict[Filters, Scope] = OrderedDict()
        self._state = (-1, -1)
        """Generation and encoder that the kept ones were made at."""
        self._lock = threading.Lock()

    def of(self, filters: Filters) -> Scope:
        """See `Library.scope`."""
        with self._database.reading() as connection:
            encoder = meta.encoder(connection)
            state = (self._readings.generation(), encoder.key if encoder else 0)
            with self._lock:
                if state != self._state:
                    self._kept.clear()
                    self._state = state
                kept = self._kept.get(filters)
                if kept is not None:
                    self._kept.move_to_end(filters)
                    return kept
            scope = self._made(filters, state[1])
        with self._lock:
            if state == self._state:
                self._kept[filters] = scope
                if len(self._kept) > _MOST:
                    self._kept.popitem(last=False)
        return scope

    def _made(self, filters: Filters, encoder: int) -> Scope:
        rows = self._readings.rows()
        kept = [rows[e.number - 1] for e in select_entries(self._readings.entries(), filters, samples=False)]
        transcripts = [self._readings.transcript(row) for row in kept]
        allowed = select_turns(transcripts, filters)
        pairs = [(row, t) for row, t in zip(kept, transcripts, strict=True) if t.id in allowed]
        return Scope(
            transcripts=tuple(transcript for _, transcript in pairs),
            allowed=allowed,
            revisions=tuple(row.revision for row, _ in pairs),
            keys=tuple(row.key for row, _ in pairs),
            chunks=sum(row.chunks for row, _ in pairs),
            encoder=encoder,
            whole_library=len(pairs) == len(rows),
        )
