"""Word search in wide scopes: which chunks hold the rare words of a question, in a time that is bounded.

FTS5's own `bm25()` reads the length of every chunk that holds any of the words, and so took seconds where a question
had one common word. Here each word's chunks are read side by side, a few at a time: rare words come to their end first.
What is read in all is limited; words that have not come to their end by then are too common to tell chunks apart, and
are left to the vectors and to the exact scoring of whatever is proposed (docs/decisions/0009-speed.md).
"""

import math
import sqlite3
from collections.abc import Sequence

from index.store import chunks

_STEP = 256
"""Chunks read of each word in turn."""
_MOST_READ = 6000
"""Chunks read of all words together."""
_ASKED_AT_ONCE = 600


def lexical(
    connection: sqlite3.Connection, terms: Sequence[str], k: int, transcripts: frozenset[int] | None
) -> list[int]:
    """Return up to `k` current narrow chunks that hold any of the rarer terms, most and rarest terms first."""
    held = _of_rare_terms(connection, [term for term in dict.fromkeys(terms) if term.strip()])
    in_all = int(connection.execute("SELECT coalesce(max(id), 0) FROM chunk").fetchone()[0])
    scores: dict[int, float] = {}
    for ids in held:
        weight = math.log(1 + in_all / max(1, len(ids)))
        for number in ids:
            scores[number] = scores.get(number, 0.0) + weight
    best = sorted(scores, key=lambda number: (-scores[number], number))
    found: list[int] = []
    for start in range(0, len(best), _ASKED_AT_ONCE):
        found += chunks.only_current(connection, best[start : start + _ASKED_AT_ONCE], transcripts)
        if len(found) >= k:
            break
    return found[:k]


def _of_rare_terms(connection: sqlite3.Connection, terms: Sequence[str]) -> list[list[int]]:
    """The chunks of each term that was read to its end."""
    reading = {
        term: connection.execute(
            "SELECT rowid FROM chunk_terms WHERE chunk_terms MATCH ?", ('"' + term.replace('"', '""') + '"',)
        )
        for term in terms
    }
    read: dict[str, list[int]] = {term: [] for term in terms}
    ended: list[list[int]] = []
    left = _MOST_READ
    while reading and left > 0:
        for term, cursor in list(reading.items()):
            rows = cursor.fetchmany(_STEP)
            left -= len(rows)
            read[term] += [row[0] for row in rows]
            if len(rows) < _STEP:
                ended.append(read[term])
                del reading[term]
    for cursor in reading.values():
        cursor.close()
    return ended
