"""From a query to passages: chunks are scored, neighbours joined, and cut to a budget of words."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index.indexed import IndexedChunks
from index.library import EXACT_LIMIT, Library, Scope
from index.sentences import sentences
from index.transcript import Span, Transcript
from index.weights import DEFAULT_MODEL
from rag.evidence import Evidence, ScopeIndex, Scores
from rag.fusion import fuse, ranked
from rag.lifts import turn_lifts
from rag.passage import Passage
from rag.query_vector import query_vector
from rag.question import Query
from rag.ranking import Ranking
from rag.spreading import interleave, part_of

NEAR = 300
"""Narrow chunks that the vectors propose when the scope is too wide to be scored exactly."""
HOLDING = 200
"""Narrow chunks that the words propose (docs/decisions/0009-speed.md for both)."""
MAX_HITS = 400
"""Chunks of a ranking that are kept."""
LAYOUTS_KEPT = 64
"""Scopes whose word statistics stay in memory."""
MIN_ROOM = 8
"""With fewer words left than this the budget counts as spent."""

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
    """Best first, at most `MAX_HITS`."""
    absent: float = 1.0
    """Share of the query's own terms (by rarity) that occur nowhere in scope, 0 to 1."""


class Retriever:
    """Scores the chunks of a library. Layouts of the last scopes are kept: a revision never changes."""

    def __init__(self, library: Library, ranking: Ranking = Ranking()) -> None:
        self._library = library
        self._ranking = ranking
        self._layouts: OrderedDict[tuple[int, tuple[int, ...]], ScopeIndex] = OrderedDict()

    def retrieve(self, query: Query, scope: Scope) -> Retrieval:
        """Rank the chunks of `scope` for `query`, best first.

        Raises:
            EncoderError: the encoder cannot be loaded.
        """
        vector = query_vector(query, self._library.encoder)
        index = self._layout(scope, query, vector)
        mask = _allowed(index, scope)
        if not mask.any():
            return Retrieval(query=query, hits=())
        evidence = index.evidence(vector, query.weights)
        scores = self._score(index, scope, query, evidence, mask, words_lead=self._words_lead(scope))
        order = [int(i) for i in ranked(np.where(mask, scores, -np.inf)) if mask[i]][:MAX_HITS]
        hits = []
        for i in order:
            allowed = scope.allowed[index.transcript(i)]
            spans = tuple(span for span in index.spans(i) if span.turn in allowed)
            hits.append(Hit(transcript=index.transcript(i), spans=spans, score=round(float(scores[i]), 5)))
        if query.spread:
            part = part_of(query, scope.transcripts)
            hits = interleave(hits, lambda hit: part(hit.transcript, hit.spans[0].turn))
        return Retrieval(
            query=query,
            hits=tuple(hits),
            absent=index.absent(query.weights),
        )

    def _layout(self, scope: Scope, query: Query, vector: NDArray[np.float32]) -> ScopeIndex:
        if scope.chunks > EXACT_LIMIT:
            return ScopeIndex(self._candidates(scope, query, vector))
        key = (scope.encoder, scope.revisions)
        layout = self._layouts.get(key)
        if layout is None:
            layout = ScopeIndex(self._library.indexed(scope))
            self._layouts[key] = layout
            if len(self._layouts) > LAYOUTS_KEPT:
                self._layouts.popitem(last=False)
        self._layouts.move_to_end(key)
        return layout

    def _candidates(self, scope: Scope, query: Query, vector: NDArray[np.float32]) -> IndexedChunks:
        """The chunks that either index proposes for a scope of more than EXACT_LIMIT chunks."""
        dense = self._library.nearest(vector, NEAR, scope)
        lexical = self._library.lexical(tuple(query.weights), HOLDING, scope)
        return self._library.indexed_ids(sorted({*map(int, dense), *map(int, lexical)}))

    def _words_lead(self, scope: Scope) -> bool:
        """Whether everything in scope is in a language that the built-in encoder does not know."""
        foreign = all(transcript.language not in (None, "en") for transcript in scope.transcripts)
        return foreign and self._library.encoder.model_id == DEFAULT_MODEL

    def _score(
        self,
        index: ScopeIndex,
        scope: Scope,
        query: Query,
        evidence: Evidence,
        mask: Masked,
        *,
        words_lead: bool,
    ) -> Scores:
        ranking = self._ranking
        scores = fuse(evidence, mask, ranking=ranking, words_lead=words_lead)
        if query.mentions or query.wants_question or query.sections:
            places = [(index.transcript(i), index.spans(i)[0].turn) for i in range(len(index))]
            lifts = turn_lifts(
                query,
                {transcript.id: transcript for transcript in scope.transcripts},
                places,
                mention=ranking.mention,
                asker=ranking.asker,
                section=ranking.section,
            )
            scores = scores + np.array([lifts.get(place, 0.0) for place in places])
        scores = scores + ranking.figure * index.figures
        return scores + ranking.reply * index.best_before(scores, ranking.reply_fade)


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


def passages(retrieval: Retrieval, transcripts: Mapping[str, Transcript], words: int) -> tuple[Passage, ...]:
    """Read the ranking out as passages: whole sentences, no overlap, at most `words` white-space words in all.

    Hits that touch the stretch read just before join its group.
    """
    taken: set[tuple[str, int, int]] = set()
    found: list[Passage] = []
    left, group = words, 0
    for hit in retrieval.hits:
        if left < MIN_ROOM:
            break
        fresh: list[Passage] = []
        for span in hit.spans:
            turn = transcripts[hit.transcript].turn(span.turn)
            for start, end in _unread(turn.text, hit.transcript, span, taken):
                size = len(turn.text[start:end].split())
                if size > left:
                    continue
                left -= size
                taken.update(
                    (hit.transcript, span.turn, a) for a, b in sentences(turn.text) if start <= a and b <= end
                )
                fresh.append(
                    Passage(
                        transcript=hit.transcript,
                        turn=span.turn,
                        speaker=turn.speaker,
                        start=start,
                        end=end,
                        text=turn.text[start:end],
                        score=hit.score,
                        group=group,
                    )
                )
        if fresh:
            joins = bool(found) and _touches(found[-1], fresh[0])
            group += not joins
            found.extend(replace(passage, group=group) for passage in fresh)
    return tuple(found)


def _unread(
    text: str, transcript: str, span: Span, taken: set[tuple[str, int, int]]
) -> list[tuple[int, int]]:
    """The parts of a span that no earlier passage holds, as stretches of whole sentences."""
    parts: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if start < span.start or end > span.end or (transcript, span.turn, start) in taken:
            continue
        if parts and not text[parts[-1][1] : start].strip():
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    return parts


def _touches(before: Passage, after: Passage) -> bool:
    """Whether two passages are read as one: next to each other in one turn."""
    if (before.transcript, before.turn) != (after.transcript, after.turn):
        return False
    return min(abs(after.start - before.end), abs(before.start - after.end)) <= 2
