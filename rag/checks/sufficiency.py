"""Does the ranking hold an answer? Decides between the three states.

The rule and how often it errs, on questions that can and that cannot be answered: docs/decisions/0004-three-states.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.terms import coverage, terms
from index.transcript import Transcript
from rag.answer import AnswerStatus, RefusalKind
from rag.figures import figures
from rag.question import Query, names_a_figure
from rag.quotes import Quote
from rag.retrieval import Retrieval

STRONG_SCORE = 5.2
"""From this fused score (deviations of the scope) the best hit stands out enough to answer."""
WELL_COVERED = 0.6
"""Quotes that hold this share of the question's term weight answer whatever their score."""
UNSAID_SHARE = 0.65
"""With this share of the question's terms (by rarity) nowhere in scope, it probably was not talked about."""
BARELY_COVERED = 0.34
"""Below this share the quotes share next to nothing with the question."""
OVERWHELMING_SCORE = 7.2
"""From here the meaning fits so well that missing words do not count against it."""
FAINT_SCORE = 5.2
"""Below it, what was not talked about is not even near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What the ranking says about whether the answer is in it."""

    score: float
    """Fused score of the best hit, in deviations of the scope."""
    absent: float
    """Share of the question's terms (by rarity) that occur nowhere in scope, 0 to 1."""
    covered: float
    """Share of the question's term weight that the quotes hold, 0 to 1."""
    figure: bool
    """Whether the quotes hold any figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The state of an answer, and why it is a refusal."""

    status: AnswerStatus
    refusal: RefusalKind | None
    """For "not_said" only."""


def signals(retrieval: Retrieval, quotes: Sequence[Quote], transcripts: Mapping[str, Transcript]) -> Signals:
    """Read the signals off a ranking that has hits, and the quotes chosen from it."""
    texts = [transcripts[q.transcript].turn(q.turn).text[q.start : q.end] for q in quotes]
    held = {term for text in texts for term in terms(text)}
    return Signals(
        score=retrieval.strength,
        absent=retrieval.absent,
        covered=coverage(retrieval.query.weights, held),
        figure=any(figures(text) for text in texts),
    )


def asks_of_nobody(query: Query) -> bool:
    """Whether all whom a question asks about neither speak nor are mentioned: then no statement answers it."""
    nobody = not any(one.mentioned for one in query.unknown)
    return bool(query.unknown) and nobody and not query.mentions


def judge(retrieval: Retrieval, quotes: Sequence[Quote], transcripts: Mapping[str, Transcript]) -> Verdict:
    """Decide the state of the answer that shows `quotes`, the best quotes of `retrieval`."""
    if not retrieval.hits or not quotes or asks_of_nobody(retrieval.query):
        return Verdict(status="not_said", refusal="not_mentioned")
    if retrieval.query.unknown:
        return Verdict(status="nearest", refusal=None)
    seen = signals(retrieval, quotes, transcripts)
    unsaid = seen.absent >= UNSAID_SHARE and seen.covered < BARELY_COVERED
    if unsaid and seen.score < FAINT_SCORE:
        return Verdict(status="not_said", refusal="not_mentioned")
    if unsaid and seen.score < OVERWHELMING_SCORE:
        return Verdict(status="nearest", refusal=None)
    if names_a_figure(retrieval.query.text) and not seen.figure:
        return Verdict(status="nearest", refusal=None)
    answers = seen.score >= STRONG_SCORE or seen.covered >= WELL_COVERED
    return Verdict(status="answered" if answers else "nearest", refusal=None)
