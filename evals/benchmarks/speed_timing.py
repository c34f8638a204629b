"""How long a search takes, saidthat's and the peer's in turn, and how that grows with the library."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from evals.peers.langchain_library import LangChainLibrary
from index.filters import Filters
from rag.assistant import Assistant

WORDS = 1000
"""Budget of a search."""
NAMED = 8
"""Transcripts, spread over the library, that the questions to one transcript go to in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """The times of one system on one library."""

    system: str
    """"saidthat" or "peer"."""
    scope: str
    """"transcript" (one is named) or "library"."""
    transcripts: int
    """In the library."""
    milliseconds: tuple[float, ...]
    """One a question, in the order of asking."""

    @property
    def p50(self) -> float:
        """Median in ms."""
        return float(np.percentile(self.milliseconds, 50))

    @property
    def p95(self) -> float:
        """95th percentile in ms."""
        return float(np.percentile(self.milliseconds, 95))


def time_searches(
    assistant: Assistant,
    peer: LangChainLibrary | None,
    ids: Sequence[str],
    questions: Sequence[str],
    rounds: int,
) -> list[Timing]:
    """Ask every question of one transcript and of the library, each system in turn, after a round that is not timed.

    Args:
        assistant: Of the library.
        peer: Over the same transcripts; None leaves it out.
        ids: Of all transcripts of the library.
        questions: None names a company of the library.
        rounds: How often each question is timed.
    """
    step = max(1, len(ids) // NAMED)
    named = list(ids[::step][:NAMED])
    found: dict[tuple[str, str], list[float]] = {}
    for turn in range(rounds + 1):
        for place, question in enumerate(questions):
            one = named[place % len(named)]
            for scope, only in (("transcript", one), ("library", None)):
                filters = Filters(transcripts=(one,)) if only else Filters()
                searches: dict[str, Callable[[], object]] = {
                    "saidthat": partial(assistant.search, question, filters=filters, words=WORDS)
                }
                if peer is not None:
                    searches["peer"] = partial(peer.search, question, only)
                for system, search in searches.items():
                    spent = _milliseconds(search)
                    if turn:
                        found.setdefault((system, scope), []).append(spent)
    return [
        Timing(system=system, scope=scope, transcripts=len(ids), milliseconds=tuple(spent))
        for (system, scope), spent in found.items()
    ]


def exponent(sizes: Sequence[int], milliseconds: Sequence[float]) -> float | None:
    """Fit milliseconds ~ sizes ** b by least squares on logarithms.

    Returns:
        b, or None with fewer than two sizes.
    """
    if len(set(sizes)) < 2:
        return None
    x = np.array([math.log(size) for size in sizes])
    y = np.array([math.log(spent) for spent in milliseconds])
    x -= x.mean()
    return float((x * (y - y.mean())).sum() / (x * x).sum())


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
