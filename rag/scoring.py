"""The score of every narrow chunk for one query: fused evidence, then lifts by who speaks, what was asked, figures."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.transcript import Transcript
from rag.evidence import Evidence, ScopeIndex, Scores
from rag.exchange import ASKERS, exchange_lifts, is_about_exchange
from rag.fusion import Moments, fuse
from rag.lifts import turn_lifts
from rag.question import Query
from rag.ranking import Ranking


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Scores of the narrow chunks, in deviations of the scope."""

    scores: Scores
    """What the chunks are ranked by."""
    unlifted: Scores
    """The same without what the exchange adds: how well the words and their meaning fit."""
    about_exchange: bool
    """Whether the query is about what somebody asked and was told."""


def score(
    index: ScopeIndex,
    query: Query,
    evidence: Evidence,
    mask: NDArray[np.bool_],
    transcripts: Mapping[str, Transcript],
    ranking: Ranking,
    *,
    words_lead: bool = False,
    moments: Moments | None = None,
) -> Scored:
    """Score every narrow chunk, higher is better.

    Args:
        index: the chunks.
        query: what is asked.
        evidence: of the query.
        mask: marks the chunks that may be returned.
        transcripts: those in scope by id.
        ranking: the weights.
        words_lead: for a language that the encoder does not know.
        moments: of the scope, where the chunks are only some of it.
    """
    fused = fuse(evidence, mask, ranking=ranking, words_lead=words_lead, moments=moments)
    scores = fused + _lifts(index, query, transcripts, ranking) + ranking.figure * index.figures
    about_exchange = is_about_exchange(query, transcripts)
    after = ranking.reply * index.best_before(scores, ranking.reply_fade)
    if query.wants_figure:
        after = after + ranking.asked_figure * index.figures
    if not about_exchange:
        scores = scores + after - ranking.aside * _asides(index, transcripts)
        return Scored(scores=scores, unlifted=scores, about_exchange=False)
    unlifted = scores + after
    lifts = exchange_lifts(index, fused, query, transcripts, ranking)
    return Scored(scores=unlifted + lifts, unlifted=unlifted, about_exchange=True)


def _lifts(
    index: ScopeIndex, query: Query, transcripts: Mapping[str, Transcript], ranking: Ranking
) -> Scores:
    if not (query.mentions or query.wants_question or query.sections):
        return np.zeros(len(index))
    lifts = turn_lifts(
        query,
        transcripts,
        index.places,
        mention=ranking.mention,
        asker=ranking.asker,
        section=ranking.section,
    )
    return np.array([lifts.get(place, 0.0) for place in index.places])


def _asides(index: ScopeIndex, transcripts: Mapping[str, Transcript]) -> Scores:
    """1.0 for what somebody says who only asks or hands over (whoever names one of them asks about an exchange)."""
    aside = {
        (name, turn): float(transcripts[name].person(transcripts[name].turn(turn).speaker).kind in ASKERS)
        for name, turn in set(index.places)
    }
    return np.array([aside[place] for place in index.places])
