"""Quotes become an answer: text with markers, citations, and the words of the three states."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.transcript import Transcript
from rag.answer import Answer, AnswerStatus, CheckName, CheckResult, Citation, RefusalKind, Searched
from rag.checks import run_checks
from rag.checks.sentences import claim_sentences
from rag.citation import cite, who
from rag.quotes import Quote

NEAREST_LEAD = "Closest passages; they may not answer this:"
MAX_RELATED = 3
"""Nearest passages shown beside "not said"."""


def compose(
    question: str,
    quotes: Sequence[Quote],
    transcripts: Mapping[str, Transcript],
    *,
    status: AnswerStatus,
    refusal: RefusalKind | None,
    searched: Searched,
    note: str | None = None,
) -> Answer:
    """Build the answer that shows `quotes` in the given state, with every check run on it.

    Args:
        question: as asked.
        quotes: best first.
        transcripts: those in scope by id.
        status: which of the three states.
        refusal: why, for "not_said".
        searched: how much was looked at.
        note: one line of saidthat itself that goes before all else, e.g. that nobody of that name speaks.
    """
    citations = tuple(
        cite(transcripts[quote.transcript], quote.turn, quote.start, quote.end, marker=marker)
        for marker, quote in enumerate(quotes, start=1)
    )
    if status == "not_said" or not citations:
        return Answer(
            question=question,
            text=f"{note or not_said(searched)} {how_much(searched)}",
            status="not_said",
            answerer="quotes",
            searched=searched,
            related=citations[:MAX_RELATED],
            refusal=refusal or "not_mentioned",
            note=note,
            checks=run_checks("", (), transcripts),
        )
    several = len(searched.transcripts) > 1
    lines = [_line(citation, several) for citation in citations]
    body = "\n".join([NEAREST_LEAD, *lines] if status == "nearest" else lines)
    return Answer(
        question=question,
        text=f"{note}\n{body}" if note else body,
        status=status,
        answerer="quotes",
        searched=searched,
        citations=citations,
        note=note,
        checks=_behind(note, run_checks(body, citations, transcripts)),
    )


def _behind(note: str | None, checks: Mapping[CheckName, CheckResult]) -> dict[CheckName, CheckResult]:
    """Checks of a text that a note goes before: the note's sentences count, but claim nothing of the transcripts."""
    more = len(claim_sentences(note)) if note else 0
    return {
        name: replace(check, flagged=tuple(index + more for index in check.flagged))
        for name, check in checks.items()
    }


def _line(citation: Citation, several: bool) -> str:
    place = f" ({citation.title})" if several else ""
    return f"{who(citation)}{place}: “{citation.quote}” [{citation.marker}]"


def not_said(searched: Searched) -> str:
    """The honest refusal, in words that fit the scope."""
    return (
        "Not said in this transcript." if len(searched.transcripts) == 1 else "Not said in these transcripts."
    )


def how_much(searched: Searched) -> str:
    """How much was looked at: "Searched 20 of 20 turns."."""
    calls = f" of {len(searched.transcripts)} transcripts" if len(searched.transcripts) > 1 else ""
    return f"Searched {searched.turns:,} of {searched.of_turns:,} turns{calls}."
