"""Word search in wide scopes: which chunks hold the rare words of a question, in a time that is bounded.

FTS5's own `bm25()` reads the length of every chunk that holds any of the words, and so took seconds where a question
had one common word. Here each word's chunks are read side by side, a few at a time: rare words come to their end first.
What is read in all is limited; words that have not come to their end by then are too common to tell chunks apart, and
are left to the vectors and to the exact scoring of whatever is proposed (docs/decisions/0009-speed.md).
"""

import sqlite3
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_STEP = 256
"""Chunks read of each word in turn."""
_MOST_READ = 6000
"""Chunks read of all words together."""


def holders(connection: sqlite3.Connection, terms: Sequence[str]) -> dict[str, NDArray[np.int64]]:
    """Return the ids of all chunks that hold each of the rarer terms: of both sizes, current or not."""
    wanted = [term for term in dict.fromkeys(terms) if term.strip()]
    reading = {
        term: connection.execute(
            "SELECT rowid FROM chunk_terms WHERE chunk_terms MATCH ?", ('"' + term.replace('"', '""') + '"',)
        )
        for term in wanted
    }
    read: dict[str, list[int]] = {term: [] for term in wanted}
    left = _MOST_READ
    while reading and left > 0:
        for term, cursor in list(reading.items()):
            rows = cursor.fetchmany(_STEP)
            left -= len(rows)
            read[term] += [row[0] for row in rows]
            if len(rows) < _STEP:
                del reading[term]
    for cursor in reading.values():
        cursor.close()
    return {term: np.array(read[term], dtype=np.int64) for term in wanted if term not in reading}
