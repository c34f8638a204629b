"""The answerer without a model: the sentences that carry the answer, each an exact quote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from index.sentences import MARK, sentences
from index.terms import coverage, terms
from index.transcript import Transcript
from rag.answer import MAX_QUOTE_WORDS
from rag.clauses import best_clauses
from rag.exchange import replies_to
from rag.question import Query
from rag.retrieval import Hit, Retrieval
from rag.spreading import interleave, part_of

ANSWER_WORDS = 68
"""Words quoted in one answer; with the speakers' names this stays near 80."""
HITS_READ = 10
"""Chunks whose sentences are weighed."""
FIGURE_BONUS = 1.0
"""For a sentence with a figure, when a figure was asked for (in deviations, as the chunk's score)."""
COVER_BONUS = 2.0
"""For a sentence that holds all of the question's terms; in proportion for some of them."""
ASKS_BONUS = 0.7
"""For a sentence with a question mark, when what was asked is quoted."""
MIN_SENTENCE_WORDS = 4
"""Shorter sentences ("Thank you, Tim.") are never the answer by themselves."""
DROP_BELOW = 4.5
"""A sentence this far below the best one is left out although there is room."""
_ASKED_FOR = frozenset({"analyst", "interviewer"})
DIRECT_HIT = 0.6
"""A best sentence that holds this share of the question's term weight says it directly."""
DROP_BELOW_DIRECT = 1.9
"""Beside a direct hit only sentences nearly as good are quoted from its transcript."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A stretch of one turn that an answer quotes: `turn.text[start:end]`, at most 60 words."""

    transcript: str
    turn: int
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    transcript: str
    turn: int
    start: int
    end: int
    words: int
    score: float
    covered: float
    """Share of the question's term weight in the sentence, 0 to 1."""


def best_quotes(
    retrieval: Retrieval, transcripts: Mapping[str, Transcript], words: int = ANSWER_WORDS
) -> tuple[Quote, ...]:
    """Pick the sentences that answer, best first, neighbouring ones of a turn joined.

    Args:
        retrieval: the ranking for the question.
        transcripts: those in scope by id.
        words: white-space words to be quoted in all; the best sentence is taken even when it is longer.
    """
    candidates = _of_exchange(retrieval, transcripts)
    if not candidates:
        found = _candidates(retrieval, retrieval.hits, transcripts)
        candidates = sorted(_of_the_asked(found, retrieval.query, transcripts), key=_rank)
    if not candidates:
        return ()
    best = candidates[0]
    if retrieval.query.spread:
        part = part_of(retrieval.query, tuple(transcripts.values()))
        candidates = interleave(candidates, lambda c: part(c.transcript, c.turn))
    chosen: list[_Candidate] = []
    left = words
    for candidate in candidates:
        if chosen and (candidate.words > left or candidate.score < _floor(best, candidate)):
            continue
        chosen.append(_shortened(candidate, retrieval, transcripts))
        left -= chosen[-1].words
        if left < MIN_SENTENCE_WORDS:
            break
    return _joined(chosen, transcripts)


def _of_exchange(retrieval: Retrieval, transcripts: Mapping[str, Transcript]) -> list[_Candidate]:
    """Where the query is about an exchange: the sentence that asks, then those of the reply, best first.

    The words of such a query stand in what was asked; by its words alone the reply would never be quoted.
    """
    if not retrieval.exchange:
        return []
    question, reply = retrieval.exchange
    turn = question.spans[0].turn
    exchanges = transcripts[question.transcript].exchanges
    exchange = next(each for each in exchanges if turn in each.questions)
    replies = replies_to(exchange, turn)
    hits = [hit for hit in (reply, *retrieval.hits) if hit.transcript == question.transcript]
    # A chunk over several short turns also holds what is said after the question, or after the reply.
    held = _candidates(retrieval, [hit for hit in hits if hit.spans[0].turn in replies], transcripts)
    told = [one for one in held if one.turn in replies]
    asked = [one for one in _candidates(retrieval, [question], transcripts) if one.turn == turn]
    if not told or not asked:
        return []
    told.sort(key=_rank)
    text = transcripts[question.transcript].turn(turn).text
    first = max(asked, key=lambda c: c.score + ASKS_BONUS * text[: c.end].endswith("?"))
    return [replace(first, score=told[0].score + 1e-4, covered=told[0].covered), *told]


def _rank(candidate: _Candidate) -> tuple[float, str, int, int]:
    return (-round(candidate.score, 5), candidate.transcript, candidate.turn, candidate.start)


def _of_the_asked(
    candidates: list[_Candidate], query: Query, transcripts: Mapping[str, Transcript]
) -> list[_Candidate]:
    """What the named people themselves said, where the question is about that and they said anything near it.

    A question that names an analyst or an interviewer without asking for the question ("what was Roth told?") is after
    the replies.
    """
    asked = {(mention.transcript, mention.speaker) for mention in query.mentions}
    speakers = [
        speaker
        for transcript in transcripts.values()
        for speaker in transcript.speakers
        if (transcript.id, speaker.name) in asked
    ]
    if not query.wants_question and any(speaker.kind in _ASKED_FOR for speaker in speakers):
        return candidates
    own = [c for c in candidates if (c.transcript, transcripts[c.transcript].turn(c.turn).speaker) in asked]
    return own or candidates


def _floor(best: _Candidate, candidate: _Candidate) -> float:
    """The score below which a candidate is no part of the answer."""
    direct = best.covered >= DIRECT_HIT and candidate.transcript == best.transcript
    return best.score - (DROP_BELOW_DIRECT if direct else DROP_BELOW)


def _candidates(
    retrieval: Retrieval, hits: Sequence[Hit], transcripts: Mapping[str, Transcript]
) -> list[_Candidate]:
    """Sentences of the first of `hits` with the score of the best chunk that holds them."""
    query = retrieval.query
    named = {(mention.transcript, mention.speaker) for mention in query.mentions}
    best: dict[tuple[str, int, int], _Candidate] = {}
    for hit in hits[:HITS_READ]:
        for turn_number, start, end in _sentences_of(hit, transcripts):
            if (hit.transcript, turn_number, start) in best:
                continue
            transcript = transcripts[hit.transcript]
            turn = transcript.turn(turn_number)
            text = turn.text[start:end]
            spoken = MARK.sub(" ", text).split()
            if len(spoken) < MIN_SENTENCE_WORDS:
                continue
            kind = transcript.person(turn.speaker).kind
            if kind == "operator" and (hit.transcript, turn.speaker) not in named:
                continue
            covered = coverage(query.weights, set(terms(text)))
            score = hit.score + COVER_BONUS * covered
            if query.wants_figure and any(character.isdigit() for character in text):
                score += FIGURE_BONUS
            best[(hit.transcript, turn_number, start)] = _Candidate(
                transcript=hit.transcript,
                turn=turn_number,
                start=start,
                end=end,
                words=len(text.split()),
                score=score,
                covered=covered,
            )
    return list(best.values())


def _sentences_of(hit: Hit, transcripts: Mapping[str, Transcript]) -> list[tuple[int, int, int]]:
    """(turn, start, end) of each sentence of a hit, marks at the borders left out."""
    found = []
    for span in hit.spans:
        text = transcripts[hit.transcript].turn(span.turn).text
        for start, end in sentences(text):
            if start >= span.start and end <= span.end:
                found.append((span.turn, *_without_outer_marks(text, start, end)))
    return [(turn, start, end) for turn, start, end in found if start < end]


def _without_outer_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both borders inwards past marks such as [Interpreted] and white space."""
    moved = True
    while moved:
        moved = False
        for mark in MARK.finditer(text, start, end):
            if not text[start : mark.start()].strip():
                start, moved = mark.end(), True
                break
            if not text[mark.end() : end].strip():
                end, moved = mark.start(), True
                break
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _shortened(
    candidate: _Candidate, retrieval: Retrieval, transcripts: Mapping[str, Transcript]
) -> _Candidate:
    """Cut a sentence of more than MAX_QUOTE_WORDS words to the run of clauses that holds most of the query."""
    if candidate.words <= MAX_QUOTE_WORDS:
        return candidate
    text = transcripts[candidate.transcript].turn(candidate.turn).text
    start, end = best_clauses(text, candidate.start, candidate.end, retrieval.query.weights)
    return replace(candidate, start=start, end=end, words=len(text[start:end].split()))


def _joined(chosen: list[_Candidate], transcripts: Mapping[str, Transcript]) -> tuple[Quote, ...]:
    """Join chosen sentences that stand next to each other in a turn; order by the best sentence of each quote."""
    quotes: list[Quote] = []
    for candidate in sorted(chosen, key=lambda c: (c.transcript, c.turn, c.start)):
        last = quotes[-1] if quotes else None
        if last is not None and (last.transcript, last.turn) == (candidate.transcript, candidate.turn):
            text = transcripts[candidate.transcript].turn(candidate.turn).text
            between = MARK.sub("", text[last.end : candidate.start]).strip()
            if not between and len(text[last.start : candidate.end].split()) <= MAX_QUOTE_WORDS:
                quotes[-1] = replace(last, end=candidate.end, score=max(last.score, candidate.score))
                continue
        quotes.append(
            Quote(
                transcript=candidate.transcript,
                turn=candidate.turn,
                start=candidate.start,
                end=candidate.end,
                score=candidate.score,
            )
        )
    return tuple(sorted(quotes, key=lambda q: (-round(q.score, 5), q.transcript, q.turn, q.start)))
