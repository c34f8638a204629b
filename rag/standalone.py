"""A follow-up made ready to stand alone: what it takes over from the conversation, by rules (no model).

The rules and weights were chosen in docs/decisions/0007-follow-ups.md.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.terms import query_terms, terms
from index.transcript import Transcript
from rag.people import Mention, mentions

QUESTION_SHARE = 0.5
"""Weight of the question before, in the embedding; the question itself has 1."""
ANSWER_SHARE = 0.5
"""Weight of the answer before, in the embedding: it names what the question before only called "it"."""
TAKEN_OVER = 0.4
"""Weight of the terms that a follow-up takes over from the question and the answer before it."""
FADE = 0.5
"""A question one step further back counts this much of the one after it."""
ANSWER_WORDS = 60
"""Words of the answer before that are read: what it is about stands at its beginning."""
MAX_TOPIC_TERMS = 6
"""A question with more terms of its own than this stands alone, whatever it points to."""
NEAR_TOPIC_TERMS = 2
"""With at most so many, "they" and "its" point back; with more, "they" are whoever speaks for the company."""
INSIDE_TERMS = 3
"""A pronoun after so many terms of the same question points to them and not back."""

_OPENS_BACK = re.compile(
    r"^\W*(?:and|but|so|or|then|also|plus|what about|how about|vs|versus|same)\b", re.IGNORECASE
)
_OPENS_ADRIFT = re.compile(
    r"^\W*(?:(?:up|down|out|over|just|only|even)\s+)?(?:in|at|for|on|of|from|by|with|without|before|after|since|during|per"
    r"|excluding|including|to|over|under|within|outside|through|across|among|between|compared)\b",
    re.IGNORECASE,
)
"""Begins with a preposition: a part of a sentence ("in Europe?"), unless a whole question follows."""
_ASKS = re.compile(
    r"\b(?:what|how|who|whom|which|why|when|where|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:it|them|he|him|she|hers)\b"
    r"|(?:^|\b(?:of|on|in|with|about|by|to|at|for|from|than|like|behind|after|before|around|is|was|does|did|do|will|would|has"
    r"|had|can|could|should|be|how|why|what|and|to\s+\w+|(?!\w*thing)\w+ing|\w+['’]s)\s+)that\b|\bthat\W*$"
    r"|\b(?:this|these|those)\b(?!\s+(?:(?:past|last|coming|fiscal)\s+)?(?:year|quarter|month|week|day|half|season|time|call"
    r"|meeting|morning|period|company|transcript)s?\b)"
    r"|\bones\b|\bones?\W*$|\b(?:the|that|which|another)\s+(?:other\s+|\w+ed\s+)?one\b"
    r"|\bthe\s+(?:others|former|latter|same|first|second|third|rest)\W*$|\bthe\s+other\b"
    r"|\b(?:beforehand|afterwards|instead|otherwise|else|each|neither|either)\W*$",
    re.IGNORECASE,
)
_POINTS_NEAR = re.compile(
    r"\b(?:they|their|theirs|its|his|her)\b"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )\bthere\b(?!\s+(?:is|are|was|were|be|will|any)\b)",
    re.IGNORECASE,
)
"""Words that may just as well mean the company, whoever speaks for it, or a name in the same question."""
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w&.]+")
_PERSON = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:was|were|been|got|get)\s+(?:(?:he|she|they)\s+)?(?:told|answered|given)\b", re.IGNORECASE
)
"""Asks for the reply that somebody got: not that person's own words."""
_MARKER = re.compile(r"\[\d{1,3}\]")
_NOTICE = re.compile(r"\A(?:Not said in th.*|Closest passages; they may not answer this:)", re.DOTALL)
"""What saidthat itself says in an answer, as rag.compose words it: no matter of the conversation."""
_BARE = frozenset(
    terms(
        """year years quarter quarters month months week weeks day days half yesterday ago yr qtr full
        whole entire first second third fourth last next previous prior earlier late january february
        march april june july august september october november december spring summer autumn fall winter
        fy q1 q2 q3 q4 h1 h2 percent percentage share amount number figure total dollars dollar compare
        compared comparison versus rest two three ten twelve sequentially annually end start beginning
        happen come coming now one long"""
    )
)
"""Terms of periods and measures: a question of these alone ("the quarter before?") has no topic of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standalone:
    """What a question asks for once the conversation is read into it."""

    context: tuple[tuple[str, float], ...]
    """Texts embedded beside the question, with their weight against its 1; empty when it stands alone."""
    weights: Mapping[str, float]
    """Lexical terms and their weights, 0 to 1."""
    mentions: tuple[Mention, ...]
    """Who is meant: those the question names, else the person its "he" or "she" points to."""


def standalone(
    question: str, transcripts: Sequence[Transcript], history: Sequence[tuple[str, str]] = ()
) -> Standalone:
    """Read a question with what it takes over from the conversation.

    A question that stands alone takes over nothing, so that a new topic is not drowned by the old one.

    Args:
        question: as asked.
        transcripts: those in scope; their speakers are the people that can be named.
        history: earlier (question, answer) pairs, oldest first.
    """
    named = mentions(question, transcripts)
    weights = query_terms(question)
    if not history or not leans_on_history(question):
        return Standalone(context=(), weights=weights, mentions=named)
    context: list[tuple[str, float]] = []
    for steps, (before, _) in enumerate(_turns_back(history)):
        share = FADE**steps
        context.append((before, QUESTION_SHARE * share))
        _take_over(weights, before, TAKEN_OVER * share)
    answer = _told(history[-1][1])
    if answer:
        context.append((answer, ANSWER_SHARE))
        _take_over(weights, answer, TAKEN_OVER)
    if not named and _PERSON.search(question) and not _TOLD.search(question):
        named = _last_named(history, transcripts)
    return Standalone(context=tuple(context), weights=weights, mentions=named)


def leans_on_history(question: str) -> bool:
    """Whether a question needs what was asked before: it points back, is a part of a sentence, or has no topic."""
    own = _topic(question)
    if not own:
        return True
    if len(own) > MAX_TOPIC_TERMS:
        return False
    if _OPENS_BACK.search(question) or (_OPENS_ADRIFT.search(question) and not _ASKS.search(question)):
        return True
    pointer = _POINTS_BACK.search(question)
    if pointer is not None and len(_topic(question[: pointer.start()])) < INSIDE_TERMS:
        return True
    pointer = _POINTS_NEAR.search(question)
    near = pointer is not None and not _NAME.search(question[: pointer.start()])
    return near and len(own) <= NEAR_TOPIC_TERMS


def may_lean_on_history(question: str) -> bool:
    """Whether a question leans on what was asked before, or is so short ("NGLs?") that it may: a model can tell."""
    return leans_on_history(question) or len(_topic(question)) <= NEAR_TOPIC_TERMS


def _topic(text: str) -> frozenset[str]:
    """Terms that say what a text is about: figures, periods and measures left out."""
    return frozenset(term for term in terms(text) if term not in _BARE and not term[0].isdigit())


def _turns_back(history: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs before, newest first, as far back as the last question that stood alone."""
    pairs: list[tuple[str, str]] = []
    for pair in reversed(history):
        pairs.append(pair)
        if not leans_on_history(pair[0]):
            break
    return pairs


def _told(answer: str) -> str:
    """What an answer tells of its matter, at its beginning."""
    return " ".join(_NOTICE.sub("", _MARKER.sub("", answer)).split()[:ANSWER_WORDS])


def _take_over(weights: dict[str, float], text: str, share: float) -> None:
    for term, weight in query_terms(text).items():
        weights.setdefault(term, weight * share)


def _last_named(history: Sequence[tuple[str, str]], transcripts: Sequence[Transcript]) -> tuple[Mention, ...]:
    """The person whom the conversation named last, a question's before an answer's."""
    for before, answer in reversed(history):
        found = mentions(before, transcripts) or mentions(answer, transcripts)
        if found:
            return found
    return ()
