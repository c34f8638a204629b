"""Which sentences of a turn carry a claim: the stretch that shares most of its words and figures.

Deterministic, by terms and figures alone: good enough to find the quote behind a marker and to see that a claim has
none; it cannot tell a claim from its opposite.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from index.sentences import MARK, sentences
from index.terms import query_terms, terms
from index.transcript import Transcript
from rag.answer import MAX_QUOTE_WORDS
from rag.clauses import best_clauses
from rag.figures import Figure, figures, missing

MIN_ALIGNMENT = 0.25
"""Below this a quote does not carry a claim. Chosen on hand-written one-sentence answers beside the turns they were
written from (72 pairs, heavily paraphrased) and beside other turns of the same call (288 pairs): .93 of the former
reach it and .06 of the latter; .83 and .04 reach .3, .96 and .06 reach .2."""
MAX_SENTENCES = 3
"""Sentences in one quote."""
SENTENCE_COST = 0.08
"""A further sentence must add more than this to the alignment to be quoted too."""
FIGURE_WEIGHT = 2.0
"""A figure counts as much as this many words."""
ITEM_TERMS = 3
"""From this many content words on a sentence has an item of its own ("Adjusted gross profit was …")."""
QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|„([^„“”]+)[“”]|«([^«»]+)»")
"""Words that a text shows as somebody's exact words."""
VERBATIM_WORDS = 3
"""From this many words on, words in quotation marks are taken as a quotation; fewer are a term."""


_PLACE = re.compile(r"\b(?:turns?|t\.|pp?\.|pages?)\s*\d+(?:\s*(?:,|and|to|[-–])\s*\d+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a sentence may say without proof: who speaks, in which role, on which call."""

    terms: frozenset[str] = frozenset()
    figures: frozenset[tuple[Decimal, str]] = frozenset()
    """(value, unit) of the figures in titles, periods, dates and people's labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What of a sentence can be looked up: its words and figures, without those that only say who and where."""

    text: str
    terms: frozenset[str]
    """Content terms; figures left out."""
    figures: tuple[Figure, ...]
    verbatim: tuple[str, ...]
    """Words that the claim shows in quotation marks, from VERBATIM_WORDS words on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The stretch of a turn that fits a claim best."""

    start: int
    """Code points into the turn's text, inclusive."""
    end: int
    """Exclusive."""
    score: float
    """Share of the claim's words and figures that stand in the stretch, 0 to 1."""
    missing: tuple[Figure, ...]
    """The claim's figures that do not stand in it."""


def read_claim(text: str, context: Context = Context()) -> Claim:
    """Read a sentence without markers as a claim; places ("turn 4") are no part of it.

    Args:
        text: the sentence.
        context: what needs no proof (see `context_of`).
    """
    text = _PLACE.sub(lambda place: " " * len(place.group()), text)
    numbers = figures(text)
    words = _blanked(text, numbers)
    verbatim = [next(group for group in match.groups() if group) for match in QUOTED.finditer(text)]
    return Claim(
        text=text,
        terms=frozenset(term for term in terms(words) if term not in context.terms and not term[0].isdigit()),
        figures=tuple(f for f in numbers if (f.value, f.unit) not in context.figures),
        verbatim=tuple(words for words in verbatim if len(words.split()) >= VERBATIM_WORDS),
    )


def _blanked(text: str, numbers: Iterable[Figure]) -> str:
    """`text` with its figures replaced by spaces, length kept."""
    for figure in numbers:
        text = text[: figure.start] + " " * (figure.end - figure.start) + text[figure.end :]
    return text


def context_of(*transcripts: Transcript) -> Context:
    """What sentences about these transcripts may say without proof."""
    parts = ["according mention note state add ask"]
    for transcript in transcripts:
        parts += [p for p in (transcript.title, transcript.company, transcript.period, transcript.date) if p]
        parts += [p for s in transcript.speakers for p in (s.name, s.role, s.firm) if p]
    labels = [_label(part) for part in parts]
    return Context(
        terms=frozenset[str]().union(*(label.terms for label in labels)),
        figures=frozenset[tuple[Decimal, str]]().union(*(label.figures for label in labels)),
    )


@lru_cache(maxsize=4096)
def _label(text: str) -> Context:
    """A name, role, firm or title, read once."""
    return Context(
        terms=frozenset(query_terms(text)), figures=frozenset((f.value, f.unit) for f in figures(text))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A sentence of a quote or a turn, read once."""

    start: int
    end: int
    terms: frozenset[str]
    figures: tuple[Figure, ...]


def score(claim: Claim, quote: str, currencies: Iterable[str] = ()) -> tuple[float, tuple[Figure, ...]]:
    """How much of a claim stands in `quote`: (share 0 to 1, the figures that do not).

    A claim without any word or figure of its own scores 1: there is nothing to prove. One whose words are all
    absent scores 0, whatever its figures: the right figure of another item proves nothing. For the same reason a
    figure counts only from a sentence that shares a word with the claim, or is too short to name an item at all.
    """
    return _score(claim, _read(quote), frozenset(currencies))


def _score(
    claim: Claim, said: Sequence[_Said], currencies: frozenset[str]
) -> tuple[float, tuple[Figure, ...]]:
    wanted = len(claim.terms) + FIGURE_WEIGHT * len(claim.figures)
    if not wanted:
        return 1.0, ()
    evidence = [figure for sentence in said if _about(sentence, claim) for figure in sentence.figures]
    unproven = missing(claim.figures, evidence, currencies=currencies)
    shared = len(claim.terms & frozenset[str]().union(*(sentence.terms for sentence in said)))
    if claim.terms and not shared:
        return 0.0, unproven
    proven = len(claim.figures) - len(unproven)
    return (shared + FIGURE_WEIGHT * proven) / wanted, unproven


def _about(sentence: _Said, claim: Claim) -> bool:
    return not claim.terms or len(sentence.terms) < ITEM_TERMS or bool(sentence.terms & claim.terms)


@lru_cache(maxsize=512)
def _read(text: str) -> tuple[_Said, ...]:
    """The sentences of a text with their terms and figures."""
    return tuple(_said(text, start, end) for start, end in sentences(text))


def _said(text: str, start: int, end: int) -> _Said:
    numbers = figures(text[start:end])
    words = query_terms(_blanked(text[start:end], numbers))
    return _Said(start=start, end=end, terms=frozenset(words), figures=numbers)


def align(
    claim: Claim,
    text: str,
    start: int,
    end: int,
    *,
    currencies: Iterable[str] = (),
    figures_first: bool = False,
) -> Alignment | None:
    """Find the sentences of `text[start:end]` that carry the claim.

    Args:
        claim: see `read_claim`.
        text: a turn's text.
        start: code points, the part to look at, inclusive.
        end: exclusive.
        currencies: units of money that the transcript uses (see rag.figures.same).
        figures_first: prefer the stretch that holds most of the claim's figures, however few words it shares.

    Returns:
        One to three neighbouring sentences of at most MAX_QUOTE_WORDS words in all, the earliest and shortest among
        equals; a longer sentence is cut to its best clauses. None when the part holds no words.
    """
    best: tuple[float, Alignment] | None = None
    known = frozenset(currencies)
    for said in _windows(text, start, end, claim):
        value, unproven = _score(claim, said, known)
        begin, stop = said[0].start, said[-1].end
        if not unproven and any(plain(words) in plain(text[begin:stop]) for words in claim.verbatim):
            value = 1.0
        worth = round(value - SENTENCE_COST * (len(said) - 1), 5)
        if figures_first:
            worth += len(claim.figures) - len(unproven)
        if best is None or worth > best[0]:
            best = worth, Alignment(start=begin, end=stop, score=round(value, 5), missing=unproven)
    return best[1] if best else None


def _windows(text: str, start: int, end: int, claim: Claim) -> Iterator[Sequence[_Said]]:
    """Every stretch of sentences that may be quoted: single ones first, then two, then three."""
    pieces = []
    for said in _read(text):
        if said.start < end and said.end > start:
            begin, stop = _trimmed(text, max(said.start, start), min(said.end, end))
            if begin < stop:
                whole = (begin, stop) == (said.start, said.end)
                pieces.append(said if whole else _said(text, begin, stop))
    for piece in pieces:
        yield [_short(piece, text, claim)]
    for count in range(2, MAX_SENTENCES + 1):
        for first in range(len(pieces) - count + 1):
            run = pieces[first : first + count]
            if len(text[run[0].start : run[-1].end].split()) <= MAX_QUOTE_WORDS:
                yield run


def _short(piece: _Said, text: str, claim: Claim) -> _Said:
    """The sentence, or the clauses of a long one that hold most of the claim."""
    if len(text[piece.start : piece.end].split()) <= MAX_QUOTE_WORDS:
        return piece
    wanted = dict.fromkeys(claim.terms | set(terms(" ".join(_written(claim)))), 1.0)
    return _said(text, *best_clauses(text, piece.start, piece.end, wanted))


def proven_figures(claim: Claim, quote: str) -> tuple[Figure, ...]:
    """The figures of `quote` that can prove one of the claim (see `score`)."""
    return tuple(
        figure for sentence in _read(quote) if _about(sentence, claim) for figure in sentence.figures
    )


def _written(claim: Claim) -> list[str]:
    return [claim.text[figure.start : figure.end] for figure in claim.figures]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both borders inwards past white space and transcribers' marks."""
    while start < end:
        head = MARK.match(text, start, end)
        if head:
            start = head.end()
        elif text[start].isspace():
            start += 1
        else:
            break
    for mark in reversed(list(MARK.finditer(text, start, end))):
        if not text[mark.end() : end].strip():
            end = mark.start()
    return start, start + len(text[start:end].rstrip())


def plain(text: str) -> str:
    """Words for comparing quotations: case, white space, quotation marks and outer punctuation do not count."""
    text = text.casefold().replace("’", "'").replace("‘", "'")
    return " ".join(text.split()).strip(" .,;:!?…\"'“”")
