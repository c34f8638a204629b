"""A draft becomes an answer: quotes behind its markers, numbered anew, and every check run."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from index.transcript import Transcript
from rag.answer import Answer, CheckName, CheckResult, Searched
from rag.checks import claim_sentences, run_checks
from rag.compose import MAX_RELATED, how_much, not_said
from rag.generation.draft import Draft, DraftSentence, read_draft, tidy
from rag.generation.errors import Target, failure
from rag.generation.markers import Reference
from rag.generation.sources import Sources
from rag.passage import Passage

_EMPTY_QUOTATION = re.compile(r"“((?:\s|\[\d{1,3}\])*)”")
_FINAL_STOP = re.compile(r"[.!?…]+$")


def build_answer(
    question: str,
    draft_text: str,
    passages: Sequence[Passage],
    transcripts: Mapping[str, Transcript],
    searched: Searched,
    answerer: str,
) -> Answer:
    """Turn a model's text into a checked answer.

    Args:
        question: as asked.
        draft_text: what the model wrote (`DraftStream.draft`).
        passages: those that it was shown, in the same order.
        transcripts: at least those of the passages, by id.
        searched: how much was looked at.
        answerer: "llm:provider:model".

    Returns:
        The answer. Each citation is locked; markers count quotes from 1 in order of first use; a sentence that fails a
        check stands there with its index in that check's `flagged`.

    Raises:
        ModelError: nothing in the text is carried by a passage (code "nonsense").
    """
    draft = read_draft(draft_text, passages)
    sources = Sources(passages=passages, transcripts=transcripts)
    if draft.refuses:
        return _refusal(question, draft, sources, searched, answerer)
    page = _Page()
    for position, sentence in enumerate(draft.sentences):
        page.add(sentence, _with_markers(sentence, sources, draft.sentences, position))
    text = page.text
    citations = tuple(sources.citations)
    checks = run_checks(text, citations, transcripts, broken=page.broken)
    if not citations or _all_flagged(text, checks, len(claim_sentences(text, citations))):
        raise failure("nonsense", _target(answerer))
    return Answer(
        question=question,
        text=text,
        status="answered",
        answerer=answerer,
        searched=searched,
        citations=citations,
        checks=checks,
    )


def _refusal(question: str, draft: Draft, sources: Sources, searched: Searched, answerer: str) -> Answer:
    """What the model says beside its refusal is not shown; what it cites there, or else the first passages, is."""
    for sentence in draft.sentences:
        for segment in sentence.segments:
            sources.support(segment.text, segment.references, sentence.text)
    related = tuple(sources.citations) or sources.nearest(question, MAX_RELATED)
    return Answer(
        question=question,
        text=f"{not_said(searched)} {how_much(searched)}",
        status="not_said",
        answerer=answerer,
        searched=searched,
        related=related[:MAX_RELATED],
        refusal="not_mentioned",
        checks=run_checks("", (), {}),
    )


@dataclass(slots=True)
class _Page:
    """The text of the answer while it is put together."""

    text: str = ""
    broken: list[int] = field(default_factory=list)
    """Offsets of sentences that lost a marker which points nowhere."""
    line: int = -1

    def add(self, sentence: DraftSentence, shown: str) -> None:
        if not shown:
            return
        if self.text:
            self.text += " " if sentence.line == self.line else "\n"
        self.line = sentence.line
        if any(not reference.passages for reference in sentence.references):
            self.broken.append(len(self.text) + len(sentence.bullet))
        self.text += sentence.bullet + shown


def _with_markers(
    sentence: DraftSentence, sources: Sources, sentences: Sequence[DraftSentence], position: int
) -> str:
    """The sentence with the markers of its quotes."""
    parts: list[tuple[str, tuple[int, ...]]] = [
        (segment.text, sources.support(segment.text, segment.references, sentence.text))
        for segment in sentence.segments
    ]
    if not sentence.references:
        parts = [(sentence.text, sources.adopt(sentence.text, _neighbours(sentences, position)))]
    shown: list[str] = []
    used: tuple[int, ...] = ()
    for text, markers in parts:
        # A quote that carries two neighbouring parts is named once, behind the second.
        if shown and markers == used:
            shown[-1] = _plain(shown[-1], used)
        shown.append(_marked(text, markers))
        used = markers
    return tidy(_without_idle_quotation_marks(" ".join(shown)))


def _without_idle_quotation_marks(text: str) -> str:
    """A quotation mark without its partner, or with nothing but markers inside, would hide the markers beside it."""
    text = _EMPTY_QUOTATION.sub(r"\1", text)
    return text if text.count("“") == text.count("”") else re.sub("[“”]", "", text)


def _plain(text: str, markers: tuple[int, ...]) -> str:
    return text.replace(_brackets(markers), "").rstrip() if markers else text


def _marked(text: str, markers: tuple[int, ...]) -> str:
    if not markers:
        return text
    stop = _FINAL_STOP.search(text)
    if stop is None:
        return f"{text} {_brackets(markers)}"
    return f"{text[: stop.start()]} {_brackets(markers)}{stop.group()}"


def _brackets(markers: tuple[int, ...]) -> str:
    return "".join(f"[{marker}]" for marker in markers)


def _neighbours(sentences: Sequence[DraftSentence], position: int) -> list[Reference]:
    """What the next sentence with markers points to, and the one before."""
    after = next((s.references for s in sentences[position + 1 :] if s.references), ())
    before = next((s.references for s in reversed(sentences[:position]) if s.references), ())
    return [*after, *before]


def _all_flagged(text: str, checks: Mapping[CheckName, CheckResult], count: int) -> bool:
    flagged = {index for check in checks.values() for index in check.flagged}
    return count > 0 and len(flagged) >= count


def _target(answerer: str) -> Target:
    _, _, named = answerer.partition(":")
    provider, _, model = named.partition(":")
    return Target(provider=provider, model=model or answerer, host=provider, key_variable="")
