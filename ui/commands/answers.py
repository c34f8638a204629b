"""An answer, and passages, as people read them in a terminal."""

from collections.abc import Callable, Sequence
from itertools import groupby

from index.transcript import Transcript
from rag.answer import Answer, Citation
from rag.checks.sentences import MARKER, claim_sentences
from rag.passage import Passage
from ui.commands import console
from ui.grouping import by_transcript
from ui.render import (
    CORRECTED_WORDS,
    NEAREST_WORDS,
    answerer_words,
    heading,
    occasion,
    one_line,
    place,
    searched_words,
    time_words,
    who,
)

GetTranscript = Callable[[str], Transcript]

SHORT_SENTENCE = 90
"""Characters of a flagged sentence that are shown."""
_INDENT = 4
"""Columns by which words stand behind the line that says whose they are."""
_UNDER_HEADING = 2
"""Columns by which all stands behind the heading of its transcript."""


def print_answer(answer: Answer, get: GetTranscript, *, several: bool) -> None:
    """Print an answer in the look of its state: an answer, closest passages, or not said.

    Args:
        answer: The checked answer.
        get: Returns the transcript of an id.
        several: Name the transcripts, since more than one was asked; the question itself may have picked one.
    """
    if answer.fallback is not None:
        console.warn(answer.fallback.message)
    searched = searched_words(answer.searched)
    if answer.status == "not_said":
        console.paragraph(MARKER.sub("", answer.text), style="bold")
        if answer.related:
            console.line("")
            console.line("Nearest passages:", style="dim")
            _sources(answer.related, get, several, style="dim")
        searched = ""
    elif answer.status == "nearest":
        _note(answer)
        console.line(NEAREST_WORDS, style="yellow")
        console.line("")
        _sources(answer.citations or answer.related, get, several, style="dim")
    elif answer.answerer == "quotes":
        _note(answer)
        _sources(answer.citations, get, several)
    else:
        console.paragraph(answer.text)
        console.line("")
        _sources(answer.citations, get, several)
    _flagged(answer)
    console.line(
        " · ".join(part for part in (searched, answerer_words(answer.answerer)) if part), style="dim"
    )


def _note(answer: Answer) -> None:
    """Say what saidthat itself has to say before the quotes; a written answer has it in its text."""
    if answer.note is not None:
        console.paragraph(one_line(answer.note), style="bold")
        console.line("")


def _sources(citations: Sequence[Citation], get: GetTranscript, several: bool, *, style: str = "") -> None:
    groups = by_transcript(citations)
    headed = several and len(groups) > 1
    for identifier, group in groups:
        transcript = get(identifier)
        indent = 0
        if headed:
            indent = _UNDER_HEADING
            _head(transcript, style)
        for citation in group:
            facts = [
                who(citation),
                citation.title if several and not headed else "",
                occasion(transcript, citation.turn),
                place(citation),
            ]
            said = f"[{citation.marker}] " + " · ".join(fact for fact in facts if fact)
            console.paragraph(one_line(said), indent=indent, style=style or "bold")
            console.paragraph(f"“{one_line(citation.quote)}”", indent=indent + _INDENT, style=style)
            console.line("")


def _head(transcript: Transcript, style: str = "") -> None:
    console.line(heading(transcript), style=f"{style or 'bold'} underline")


def _flagged(answer: Answer) -> None:
    """Say which sentences a check could not confirm."""
    flagged = {index for check in answer.checks.values() for index in check.flagged}
    if not flagged:
        return
    for sentence in claim_sentences(answer.text, answer.citations):
        if sentence.index in flagged:
            said = one_line(sentence.text)
            short = said if len(said) <= SHORT_SENTENCE else f"{said[: SHORT_SENTENCE - 1].rstrip()}…"
            console.line(f"not found in the cited turn: “{short}”", style="yellow")


def print_passages(passages: Sequence[Passage], get: GetTranscript, *, several: bool) -> None:
    """Print passages best first under their transcripts, those of one stretch under one line for each turn.

    Args:
        passages: As the search gave them.
        get: Returns the transcript of an id.
        several: Name the transcripts, since more than one was asked; the question itself may have picked one.
    """
    groups = by_transcript(passages)
    headed = several and len(groups) > 1
    number = 0
    for identifier, group in groups:
        transcript = get(identifier)
        indent = 0
        if headed:
            indent = _UNDER_HEADING
            _head(transcript)
        for _, stretch in groupby(group, key=lambda passage: passage.group):
            number += 1
            for turn, parts in groupby(stretch, key=lambda passage: passage.turn):
                facts = [
                    _person(transcript, turn),
                    transcript.title if several and not headed else "",
                    *_where(transcript, turn),
                ]
                said = f"{number}. " + " · ".join(fact for fact in facts if fact)
                console.paragraph(one_line(said), indent=indent, style="bold")
                for part in parts:
                    console.paragraph(one_line(part.text), indent=indent + _INDENT)
            console.line("")


def _person(transcript: Transcript, turn: int) -> str:
    speaker = transcript.person(transcript.turn(turn).speaker)
    return ", ".join(part for part in (speaker.name, speaker.role, speaker.firm) if part)


def _where(transcript: Transcript, number: int) -> list[str]:
    turn = transcript.turn(number)
    looked_up = f"p. {turn.page}" if turn.page is not None else ""
    if turn.start_time is not None:
        looked_up = time_words(turn.start_time)
    return [
        occasion(transcript, number),
        looked_up,
        f"turn {number}",
        CORRECTED_WORDS if turn.corrected else "",
    ]
