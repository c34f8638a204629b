"""What a question asks for: its standalone form, terms, named people, and whether it wants a figure or a questioner."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.terms import spell_out, terms
from index.transcript import Transcript
from rag.asking import wants_question
from rag.naming import SIDE_BY_SIDE, is_side_by_side, without_companies, written
from rag.people import Mention, name_words
from rag.sections import Part, named_parts, without_parts
from rag.standalone import standalone
from rag.unknown import Unknown, unknown_names
from rag.width import is_wide

_WANTS_FIGURE = re.compile(
    r"\bhow (?:much|many|big|large|high|low|fast|far|long|often|old)\b|\b(?:what|which) (?:percentage|percent|share"
    r"|portion|number|amount|figure|rate|level|proportion|sum|price|size|margin)\b|\b(?:figure|percentage|percent|number|total|amount)\b"
    r"|\by/y\b|\bq/q\b|\byoy\b|\bqoq\b|\bvs\.?\b|[$€£%]",
    re.IGNORECASE,
)
_ASKS_OTHERWISE = re.compile(
    r"\b(?:why|how|what|which|who|whom|where|when|did|does|do|is|are|was|were|will|can|should|reasons?|views?|opinions?"
    r"|say|says|said|summar\w+|takeaways?|names?)\b",
    re.IGNORECASE,
)
BARE_ITEM_WORDS = 6
"""A question of at most so many words without a verb or question word looks an item up, mostly a figure."""
ASKING_WORDS = frozenset(
    """ask asks asked asking question questions wonder wondered tell tells told talk talks talked mention mentions
    mentioned discuss discusses discussed speak speaks spoke comment comments commented answer answers answered reply
    replies replied anyone anybody somebody someone transcript call meeting""".split()
)
"""Words that say what is wanted of a transcript, not what is looked for in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question made ready for retrieval."""

    text: str
    """As asked."""
    standalone: str
    """What is embedded."""
    weights: Mapping[str, float]
    """Lexical terms and their weights, 0 to 1; words that only name a person are left out."""
    mentions: tuple[Mention, ...]
    wants_figure: bool
    wants_question: bool
    """Asks who asked, or what somebody asked."""
    wide: bool = False
    """Asks what was said on a topic, not for a fact."""
    sections: frozenset[Part] = frozenset()
    """Sections that the question names ("in the prepared remarks"); empty for anywhere."""
    spread: bool = False
    """Whether several named people or transcripts are to be shown side by side ("compare", "both", "each")."""
    unknown: tuple[Unknown, ...] = ()
    """Names that the question takes for a speaker or a company and that fit nobody in scope."""
    context: tuple[tuple[str, float], ...] = ()
    """What a follow-up takes over: texts embedded beside it, with their weight against its 1."""


def understand(
    question: str, transcripts: Sequence[Transcript], history: Sequence[tuple[str, str]] = ()
) -> Query:
    """Read a question against the transcripts it is asked of.

    Args:
        question: as the user typed it.
        transcripts: those in scope; their speakers are the people that can be named.
        history: earlier (question, answer) pairs, oldest first.
    """
    asked = without_parts(without_companies(question, transcripts))
    earlier = [
        (without_companies(before, transcripts), without_companies(answer, transcripts))
        for before, answer in history
    ]
    read = standalone(asked, transcripts, earlier)
    weights = dict(read.weights)
    for term in (
        _name_terms(read.mentions)
        | _company_terms(question, transcripts)
        | set(terms(" ".join(ASKING_WORDS)))
    ):
        weights.pop(term, None)
    return Query(
        text=question,
        standalone=spell_out(asked),
        weights=weights,
        mentions=read.mentions,
        wants_figure=wants_figure(question),
        wants_question=wants_question(question),
        wide=is_wide(question),
        sections=named_parts(question),
        spread=_is_spread(question, read.mentions, transcripts),
        unknown=unknown_names(question, transcripts),
        context=tuple((spell_out(text), share) for text, share in read.context),
    )


def names_a_figure(question: str) -> bool:
    """Whether a question asks for a number by its words ("how much", "what share", "y/y")."""
    return _WANTS_FIGURE.search(question) is not None


def wants_figure(question: str) -> bool:
    """Whether a question asks for a number: by its words, or as a bare item ("capex in the quarter?")."""
    if names_a_figure(question):
        return True
    return len(question.split()) <= BARE_ITEM_WORDS and _ASKS_OTHERWISE.search(question) is None


def _is_spread(question: str, people: Sequence[Mention], transcripts: Sequence[Transcript]) -> bool:
    """Whether several transcripts, or several named people, are to be shown beside each other."""
    several = len({(mention.transcript, mention.speaker) for mention in people}) > 1
    beside = several and len(transcripts) == 1 and SIDE_BY_SIDE.search(question) is not None
    return beside or is_side_by_side(question, transcripts)


def _company_terms(question: str, transcripts: Sequence[Transcript]) -> set[str]:
    """Terms that name the company, where the whole scope is about one: there they tell no passage from another."""
    companies = {transcript.company for transcript in transcripts}
    if len(companies) != 1:
        return set()
    names = [question[one.start : one.end] for one in written(question, transcripts)]
    return set(terms(" ".join((next(iter(companies)) or "", *names))))


def _name_terms(people: Sequence[Mention]) -> set[str]:
    """Terms of the named people's own names: who speaks is scored by the mention, not by the words of the turn."""
    return {
        term
        for mention in people
        if mention.by == "name"
        for name in (mention.speaker, *mention.aliases)
        for term in terms(" ".join((*name_words(name), *mention.written)))
    }
