"""From a query to a ranking of chunks."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.library import EXACT_LIMIT, Library, Scope
from index.transcript import Span
from index.weights import DEFAULT_MODEL
from rag.evidence import Evidence, ScopeIndex, Scores
from rag.exchange import first_pair
from rag.fusion import ranked
from rag.query_vector import query_vector
from rag.question import Query
from rag.ranking import Ranking
from rag.scoring import score
from rag.spreading import interleave, part_of
from rag.topic import is_talked_over, topic_scores
from rag.wide import WideScope

MAX_HITS = 400
"""Chunks of a ranking that are kept."""
LAYOUTS_KEPT = 64
"""Scopes whose word statistics stay in memory."""
WIDE_KEPT = 4
"""The same of scopes too wide to be scored whole."""

Masked = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A chunk in rank order, reduced to the spans that the filters allow."""

    transcript: str
    spans: tuple[Span, ...]
    score: float
    """Fused score, in deviations of the scope."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieval:
    """The ranking of one query over one scope."""

    query: Query
    hits: tuple[Hit, ...]
    """Single points, best first, at most `MAX_HITS`."""
    exchange: tuple[Hit, ...] = ()
    """The question and the reply of the exchange that the query is about, to be read first; else nothing."""
    topic: tuple[Hit, ...] = ()
    """Chunks of long stretches on the topic, best first; nothing where topics are not talked over."""
    strength: float = 0.0
    """The best score without what the exchange adds, in deviations: how far the best hit stands out."""
    absent: float = 1.0
    """Share of the query's own terms (by rarity) that occur nowhere in scope, 0 to 1."""


class Retriever:
    """Scores the chunks of a library. Layouts of the last scopes are kept: a revision never changes."""

    def __init__(self, library: Library, ranking: Ranking = Ranking()) -> None:
        self._library = library
        self._ranking = ranking
        self._layouts: OrderedDict[tuple[int, tuple[int, ...]], ScopeIndex] = OrderedDict()
        self._wide: OrderedDict[tuple[int, tuple[int, ...]], WideScope] = OrderedDict()

    def retrieve(self, query: Query, scope: Scope) -> Retrieval:
        """Rank the chunks of `scope` for `query`, best first.

        Raises:
            EncoderError: the encoder cannot be loaded.
        """
        # Laid out before the query is encoded: the encoder may still be loading in the background.
        layout = self._layout(scope) if scope.chunks <= EXACT_LIMIT else self._wide_scope(scope)
        vector = query_vector(query, self._library.encoder)
        if isinstance(layout, WideScope):
            candidates = layout.candidates(query, vector, self._ranking)
            index, moments = candidates.index, candidates.moments
        else:
            index, moments = layout, None
        mask = _allowed(index, scope)
        if not mask.any():
            return Retrieval(query=query, hits=())
        evidence = index.evidence(vector, query.weights)
        transcripts = {transcript.id: transcript for transcript in scope.transcripts}
        scored = score(
            index,
            query,
            evidence,
            mask,
            transcripts,
            self._ranking,
            words_lead=self._words_lead(scope),
            moments=moments,
        )
        order = _order(scored.scores, mask)
        hits = _hits(index, scope, order, scored.scores)
        if query.spread:
            part = part_of(query, scope.transcripts)
            hits = tuple(interleave(hits, lambda hit: part(hit.transcript, hit.spans[0].turn)))
        begun = _begun(index, scope, order) if scored.about_exchange else []
        pair = first_pair(index, begun, scored.scores, transcripts)
        return Retrieval(
            query=query,
            hits=hits,
            exchange=_hits(index, scope, (pair.question, pair.reply), scored.scores) if pair else (),
            topic=self._topic(index, scope, query, evidence, mask),
            strength=round(float(scored.unlifted[mask].max()), 5),
            absent=index.absent(query.weights),
        )

    def _topic(
        self, index: ScopeIndex, scope: Scope, query: Query, evidence: Evidence, mask: Masked
    ) -> tuple[Hit, ...]:
        if not self._ranking.topic or not all(map(is_talked_over, scope.transcripts)):
            return ()
        transcripts = {transcript.id: transcript for transcript in scope.transcripts}
        named = {(mention.transcript, mention.speaker) for mention in query.mentions}
        spoken = np.array(
            [float((name, transcripts[name].turn(turn).speaker) in named) for name, turn in index.places]
        )
        scores = topic_scores(index, evidence, spoken, mask, transcripts, self._ranking)
        return _hits(index, scope, _order(scores, mask), scores)

    def _layout(self, scope: Scope) -> ScopeIndex:
        key = (scope.encoder, scope.revisions)
        layout = self._layouts.get(key)
        if layout is None:
            layout = ScopeIndex(self._library.indexed(scope))
            self._layouts[key] = layout
            if len(self._layouts) > LAYOUTS_KEPT:
                self._layouts.popitem(last=False)
        self._layouts.move_to_end(key)
        return layout

    def _wide_scope(self, scope: Scope) -> WideScope:
        key = (scope.encoder, scope.revisions)
        wide = self._wide.get(key)
        if wide is None:
            wide = self._wide[key] = WideScope(self._library, scope)
            if len(self._wide) > WIDE_KEPT:
                self._wide.popitem(last=False)
        self._wide.move_to_end(key)
        return wide

    def _words_lead(self, scope: Scope) -> bool:
        """Whether everything in scope is in a language that the built-in encoder does not know."""
        foreign = all(transcript.language not in (None, "en") for transcript in scope.transcripts)
        return foreign and self._library.encoder.model_id == DEFAULT_MODEL


def _order(scores: Scores, mask: Masked) -> list[int]:
    """Positions of the chunks that may be returned, best first, at most `MAX_HITS`."""
    return [int(i) for i in ranked(np.where(mask, scores, -np.inf)) if mask[i]][:MAX_HITS]


def _begun(index: ScopeIndex, scope: Scope, order: Sequence[int]) -> list[int]:
    """Those positions whose chunk begins in an allowed turn: with its question filtered out, one asks nothing."""
    return [i for i in order if index.places[i][1] in scope.allowed[index.transcript(i)]]


def _hits(index: ScopeIndex, scope: Scope, order: Sequence[int], scores: Scores) -> tuple[Hit, ...]:
    """The chunks at these positions, reduced to the spans that the filters allow."""
    hits = []
    for i in order:
        allowed = scope.allowed[index.transcript(i)]
        spans = tuple(span for span in index.spans(i) if span.turn in allowed)
        hits.append(Hit(transcript=index.transcript(i), spans=spans, score=round(float(scores[i]), 5)))
    return tuple(hits)


def _allowed(index: ScopeIndex, scope: Scope) -> Masked:
    """Chunks of which at least one span lies in an allowed turn, `(n_narrow,) bool`."""
    allowed = scope.allowed
    if all(len(allowed[transcript.id]) == len(transcript.turns) for transcript in scope.transcripts):
        return np.ones(len(index), dtype=bool)
    return np.array(
        [
            any(span.turn in allowed[index.transcript(i)] for span in index.spans(i))
            for i in range(len(index))
        ],
        dtype=bool,
    )
