"""A conversation as HTML: questions, answers in their three states, and the sources under them.

Words of a transcript, a person or a model pass through `escape_html` here. A source is a button-like
block that carries its citation (transcript, turn, offsets) for static/reader.js.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from index.kind_words import this
from index.transcript import Transcript
from rag.answer import Answer, Citation
from rag.checks.sentences import MARKER, claim_sentences
from ui.grouping import by_transcript
from ui.render import (
    NEAREST_WORDS,
    escape_html,
    heading,
    occasion,
    place,
    searched_words,
    shorten_middle,
)
from ui.web.chat import Asked, Conversation
from ui.web.reader import speaker_hues

SHORT_QUOTE = 110
"""Characters of a quote under a written answer; it is shortened in the middle."""

DOUBT_WORDS = "not found in the cited turn"

GetTranscript = Callable[[str], Transcript | None]
"""Returns the transcript of that id, or None when it is no longer in the library."""

ItemHtml = Callable[[Citation, GetTranscript, bool], str]
"""Returns a citation as an item of a list; the bool asks for its transcript's title."""


def conversation_html(conversation: Conversation, get: GetTranscript) -> str:
    """Return the questions and answers in order, the newest last."""
    return "".join(_asked_html(asked, get) for asked in conversation)


def welcome_html(lead: str, examples: Sequence[str]) -> str:
    """Return the empty state: one sentence of what this is, and questions to click."""
    items = "".join(
        f'<li><button type="button" data-action="ask" data-question="{escape_html(question)}">'
        f'<span dir="auto">{escape_html(question)}</span></button></li>'
        for question in examples
    )
    tries = f'<ul class="examples" aria-label="Questions to try">{items}</ul>' if items else ""
    return f'<div class="welcome"><p>{escape_html(lead)}</p>{tries}</div>'


def _asked_html(asked: Asked, get: GetTranscript) -> str:
    body = {
        "working": _working_html,
        "writing": _writing_html,
        "stopped": _stopped_html,
        "failed": _failed_html,
    }
    if asked.answer is not None:
        inner = answer_html(asked.answer, get, several=len(asked.scope) != 1)
    else:
        inner = body[asked.phase](asked)
    return (
        f'<article class="asked is-{asked.phase}">'
        f'<h3 class="question" dir="auto">{escape_html(asked.question)}</h3>{inner}</article>'
    )


def _working_html(asked: Asked) -> str:
    return f'<p class="working">{escape_html(asked.text or "searching…")}</p>'


def _writing_html(asked: Asked) -> str:
    return f'<div class="draft" dir="auto">{_paragraphs(asked.text)}</div>'


def _stopped_html(asked: Asked) -> str:
    draft = _writing_html(asked) if asked.text else ""
    return (
        f'{draft}<p class="note">Stopped. What stands above was not checked.</p>'
        if draft
        else ('<p class="note">Stopped.</p>')
    )


def _failed_html(asked: Asked) -> str:
    return f'<p class="failure" role="alert">{escape_html(asked.text)}</p>'


def answer_html(answer: Answer, get: GetTranscript, *, several: bool) -> str:
    """Return an answer with its sources in the look of its state.

    Args:
        answer: The checked answer.
        get: Looks up a transcript.
        several: Name the transcripts, since more than one was asked; the question itself may have picked one.
    """
    fallback = (
        f'<p class="note fallback">{escape_html(answer.fallback.message)}</p>' if answer.fallback else ""
    )
    if answer.status == "not_said":
        body = _not_said_html(answer, get, several)
    elif answer.status == "nearest":
        sources = sources_html(answer.citations or answer.related, get, several)
        body = f'{_note_html(answer)}<p class="state">{NEAREST_WORDS}</p>{sources}'
    elif answer.answerer == "quotes":
        body = f"{_note_html(answer)}{sources_html(answer.citations, get, several)}"
    else:
        body = _written_html(answer, get, several)
    searched = f'<p class="searched">{escape_html(searched_words(answer.searched))}</p>'
    searched = "" if answer.status == "not_said" else searched
    return f'{fallback}<div class="answer is-{answer.status}">{body}{searched}</div>'


def _note_html(answer: Answer) -> str:
    return f'<p class="said-first" dir="auto">{escape_html(answer.note)}</p>' if answer.note else ""


def _not_said_html(answer: Answer, get: GetTranscript, several: bool) -> str:
    searched = escape_html(searched_words(answer.searched))
    said = escape_html(answer.note or refusal_words(answer, noun(answer, get)))
    related = answer.related or answer.citations
    nearest = f'<p class="state">Nearest passages</p>{sources_html(related, get, several)}' if related else ""
    return f'<p class="not-said" dir="auto">{said}</p><p class="searched">{searched}</p>{nearest}'


def refusal_words(answer: Answer, where: str) -> str:
    """Return what an answer of status "not_said" says, in one sentence; `where` is "this call" or the like."""
    why = {"declined": ": asked for it, they declined to answer", "no_figure": ": no figure was given"}
    return f"Not said in {where}{why.get(answer.refusal or '', '')}."


def noun(answer: Answer, get: GetTranscript) -> str:
    """Return what was searched: "this call", "this meeting", "these 3 transcripts"."""
    return this([get(ref) for ref in answer.searched.transcripts])


def _written_html(answer: Answer, get: GetTranscript, several: bool) -> str:
    cited = {citation.marker: citation for citation in answer.citations}
    flagged = {index for check in answer.checks.values() for index in check.flagged}
    claims = claim_sentences(answer.text, answer.citations) if flagged else ()
    doubted = [(claim.start, claim.end) for claim in claims if claim.index in flagged]
    text = f'<div class="written" dir="auto">{_paragraphs(answer.text, cited, doubted)}</div>'
    return f"{text}{_listed(answer.citations, get, several, 'source-lines', _line_html)}"


def _paragraphs(
    text: str, cited: Mapping[int, Citation] | None = None, doubted: Sequence[tuple[int, int]] = ()
) -> str:
    """Return text as paragraphs, every word escaped.

    Args:
        text: Of an answer or a draft.
        cited: Citations by marker; [n] of one becomes a chip.
        doubted: (start, end) of the sentences that a check could not confirm, none across a line's end.
    """
    parts: list[str] = []
    at = 0
    for start, end in doubted:
        parts.append(_with_chips(text[at:start], cited or {}))
        sentence = _with_chips(text[start:end], cited or {})
        parts.append(f'<span class="doubted">{sentence}</span> <span class="doubt">{DOUBT_WORDS}</span>')
        at = end
    parts.append(_with_chips(text[at:], cited or {}))
    paragraphs = re.split(r"\n\s*\n", "".join(parts))
    return "".join(f"<p>{paragraph.strip()}</p>" for paragraph in paragraphs if paragraph.strip())


def _with_chips(text: str, cited: Mapping[int, Citation]) -> str:
    parts: list[str] = []
    at = 0
    for match in MARKER.finditer(text):
        citation = cited.get(int(match.group(1)))
        parts.append(escape_html(text[at : match.start()]))
        parts.append(_chip(citation, alone=True) if citation else f'<sup class="mark">{match.group(1)}</sup>')
        at = match.end()
    return "".join(parts) + escape_html(text[at:])


def sources_html(citations: Sequence[Citation], get: GetTranscript, several: bool) -> str:
    """Return exact quotes as the list that is the answer: who, where, and the words.

    Args:
        citations: In the order to show; those of several transcripts are put together under their headings.
        get: Looks up the transcript for section and colour.
        several: Name the transcripts, since more than one was asked.
    """
    return _listed(citations, get, several, "sources", _source_html)


def _listed(
    citations: Sequence[Citation], get: GetTranscript, several: bool, kind: str, item: ItemHtml
) -> str:
    groups = by_transcript(citations)
    headed = several and len(groups) > 1
    parts: list[str] = []
    for ref, group in groups:
        items = "".join(item(citation, get, several and not headed) for citation in group)
        transcript = get(ref)
        title = escape_html(group[0].title if transcript is None else heading(transcript))
        parts.append(f'<h4 class="from" dir="auto">{title}</h4>' if headed else "")
        label = f"Sources in {title}" if headed else "Sources"
        parts.append(f'<ol class="{kind}" aria-label="{label}">{items}</ol>')
    return "".join(parts)


def _source_html(citation: Citation, get: GetTranscript, several: bool) -> str:
    quote = f'“<span class="quoted">{escape_html(citation.quote)}</span>”'
    return (
        f'<li class="source {_hue(citation, get)}" {_target(citation)}>'
        f'<p class="who">{_who_html(citation, get, several)}</p>'
        f'<blockquote dir="auto">{quote}&nbsp;{_chip(citation)}</blockquote></li>'
    )


def _line_html(citation: Citation, get: GetTranscript, several: bool) -> str:
    quote = escape_html(shorten_middle(citation.quote, SHORT_QUOTE))
    return (
        f'<li class="source-line {_hue(citation, get)}" {_target(citation)}>{_chip(citation)}'
        f'<span class="who">{_who_html(citation, get, several)}</span>'
        f'<q dir="auto">{quote}</q></li>'
    )


def _who_html(citation: Citation, get: GetTranscript, several: bool) -> str:
    transcript = get(citation.transcript)
    about = ", ".join(part for part in (citation.role, citation.firm) if part)
    details = [
        escape_html(citation.title) if several else "",
        escape_html(occasion(transcript, citation.turn)) if transcript is not None else "",
    ]
    name = f"<b><bdi>{escape_html(citation.speaker)}</bdi></b>"
    person = f"{name}, <bdi>{escape_html(about)}</bdi>" if about else name
    where = f'<span class="place">{place(citation)}</span>'
    return " · ".join([person, *(f"<bdi>{part}</bdi>" for part in details if part), where])


def _hue(citation: Citation, get: GetTranscript) -> str:
    transcript = get(citation.transcript)
    return (
        speaker_hues(transcript).get(citation.speaker, "hue-none") if transcript is not None else "hue-none"
    )


def _target(citation: Citation) -> str:
    return (
        f'data-action="cite" data-transcript="{escape_html(citation.transcript)}"'
        f' data-turn="{citation.turn}" data-start="{citation.start}" data-end="{citation.end}"'
    )


def _chip(citation: Citation, *, alone: bool = False) -> str:
    said = escape_html(
        f"Source {citation.marker}: {citation.speaker}, {place(citation)}. Show in the transcript"
    )
    target = _target(citation) if alone else ""
    return f'<button type="button" class="chip" aria-label="{said}" title="{said}" {target}>{citation.marker}</button>'
