"""Questions about an exchange: "who asked about …, and what was the reply?", "what was X told?".

The words of such a question stand in what was asked; the answer stands in the reply, which may share none of them.
So exchanges are scored as a whole, and the replies of the best ones are lifted (docs/decisions/0006-ranking.md).
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.transcript import Exchange, SpeakerKind, Transcript
from rag.evidence import Place, ScopeIndex, Scores
from rag.question import Query
from rag.ranking import Ranking

ASKERS: frozenset[SpeakerKind] = frozenset({"analyst", "interviewer", "operator"})
"""Kinds of speakers who ask or hand over: their words are seldom the answer."""
OF_QUESTION = 0.6
"""Share of the question in an exchange's score; the rest is of the reply."""
OF_ASKER = 3.0
"""Added, in deviations, to the exchanges of a person whom the question names."""
FADE = 1.0
"""An exchange so many deviations below the best one is lifted 1/e as much."""
READ_FIRST = 3
"""One of so many best chunks lies in the exchange that is read first."""

_ABOUT = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|wonder(?:ed|s|ing)?|want(?:s|ed)?\s+to\s+know|(?<!in )question(?:ed|s)?|inquir\w+"
    r"|enquir\w+|pressed|told|answer(?:ed|s)?|repl(?:y|ied|ies)|hear(?:d)?|analysts?|(?:sell|buy)[- ]side)\b"
    r"|\brespond(?:ed|s)?\b(?!\s+to\b)|\bresponse\b(?!\s+(?:of|to)\s+(?!that|this|it\b))|\blearn(?:ed|t)?\W*$",
    re.IGNORECASE,
)


def is_about_exchange(query: Query, transcripts: Mapping[str, Transcript]) -> bool:
    """Whether a question speaks of asking and answering, or names somebody who asks."""
    if query.wants_question or _ABOUT.search(query.text) is not None:
        return True
    return any(
        transcripts[mention.transcript].person(mention.speaker).kind in ASKERS for mention in query.mentions
    )


def exchange_lifts(
    index: ScopeIndex, fused: Scores, query: Query, transcripts: Mapping[str, Transcript], ranking: Ranking
) -> Scores:
    """How far each narrow chunk is lifted by the exchange that it belongs to, `(n_narrow,)` in deviations.

    Args:
        index: the chunks.
        fused: evidence of the query, in deviations, before any lift.
        query: is about an exchange.
        transcripts: those in scope by id.
        ranking: the weights.
    """
    best = index.best_by_turn(fused)
    named = {(mention.transcript, mention.speaker) for mention in query.mentions}
    scored: list[tuple[float, str, Exchange]] = []
    for name in sorted({name for name, _ in best}):
        for exchange in transcripts[name].exchanges:
            asked = [best[(name, turn)] for turn in exchange.questions if (name, turn) in best]
            if not asked:
                continue
            replied = [best[(name, turn)] for turn in exchange.replies if (name, turn) in best]
            score = OF_QUESTION * max(asked) + (1 - OF_QUESTION) * max(replied, default=0.0)
            scored.append((score + OF_ASKER * ((name, exchange.asker) in named), name, exchange))
    top = max((score for score, _, _ in scored), default=0.0)
    lifts: dict[Place, float] = {}
    for score, name, exchange in scored:
        lift = ranking.exchange * math.exp((score - top) / FADE)
        lifts.update({(name, turn): lift for turn in exchange.replies})
        lifts.update({(name, turn): ranking.exchange_question * lift for turn in exchange.questions})
    return np.array([lifts.get(place, 0.0) for place in index.places])


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Positions of two chunks that are read as one: what was asked, and what was replied."""

    question: int
    reply: int


def first_pair(
    index: ScopeIndex, order: Sequence[int], scores: Scores, transcripts: Mapping[str, Transcript]
) -> Pair | None:
    """The best chunk of the question and of its reply, of the exchange that one of the first chunks belongs to.

    Args:
        index: the chunks.
        order: positions of chunks that may be returned, best first.
        scores: of all chunks.
        transcripts: those in scope by id.
    """
    allowed = set(order)
    for name, turn in (index.places[i] for i in order[:READ_FIRST]):
        for exchange in transcripts[name].exchanges:
            if turn not in (*exchange.questions, *exchange.replies):
                continue
            asked = _best(index, scores, allowed, {(name, number) for number in exchange.questions})
            if asked is None:
                continue
            told = replies_to(exchange, index.places[asked][1])
            replied = _best(index, scores, allowed, {(name, number) for number in told})
            if replied is not None:
                return Pair(question=asked, reply=replied)
    return None


def replies_to(exchange: Exchange, turn: int) -> tuple[int, ...]:
    """Turns that reply to the question in `turn`: those before the next question, or all where none are."""
    until = min((number for number in exchange.questions if number > turn), default=math.inf)
    return tuple(number for number in exchange.replies if turn < number < until) or exchange.replies


def _best(index: ScopeIndex, scores: Scores, allowed: set[int], places: set[Place]) -> int | None:
    held = [i for i, place in enumerate(index.places) if place in places and i in allowed]
    return max(held, key=lambda i: (scores[i], -i), default=None)
