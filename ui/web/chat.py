"""A conversation as plain data: what was asked, how far the answer has come, and the answer."""

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from index.errors import SaidthatError
from index.filters import Filters
from rag.answer import Answer
from rag.events import Done, Event, Working

Phase = Literal["working", "writing", "done", "stopped", "failed"]

REFRESH_S = 0.06
"""Seconds between two redraws of a streamed draft: smooth to the eye, light on the browser."""


class Asker(Protocol):
    """What the page needs of `rag.assistant.Assistant`."""

    @property
    def answerer(self) -> str:
        """ "quotes" or "llm:provider:model"."""

    def stream(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), filters: Filters = Filters()
    ) -> Iterator[Event]:
        """Yield any number of Working and Delta, then one Done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question of a conversation."""

    question: str
    scope: tuple[str, ...] = ()
    """Ids of the transcripts it was asked about; empty for all."""
    phase: Phase = "working"
    text: str = ""
    """What is going on (working), the draft (writing, stopped), or what went wrong (failed)."""
    answer: Answer | None = None
    """Only when done."""


Conversation = tuple[Asked, ...]


def history(conversation: Conversation) -> tuple[tuple[str, str], ...]:
    """Return the answered questions of a conversation with the text of their answers, oldest first."""
    return tuple((asked.question, asked.answer.text) for asked in conversation if asked.answer is not None)


def converse(
    assistant: Asker,
    question: str,
    *,
    before: Conversation = (),
    scope: tuple[str, ...] = (),
    clock: Callable[[], float] = time.monotonic,
) -> Generator[Conversation, None, None]:
    """Ask `question` after the conversation `before` and yield the conversation as it grows.

    Closing this generator closes the assistant's stream. An error of saidthat ends the question with the
    error's own words; it is not raised.

    Args:
        assistant: Who answers.
        question: As the person wrote it.
        before: The conversation so far; its answered questions go along as history.
        scope: Ids of transcripts to ask about; empty for all.
        clock: Seconds, monotonic; streamed text is passed on at most every REFRESH_S.

    Yields:
        `before` with the new question as its last entry, at least twice (begun, and ended).
    """
    asked = Asked(question=question, scope=scope)
    yield (*before, asked)
    stream = assistant.stream(question, history=history(before), filters=Filters(transcripts=scope))
    shown_at = clock()
    try:
        for event in stream:
            asked = _after(asked, event)
            now = clock()
            if asked.phase != "writing" or now - shown_at >= REFRESH_S:
                shown_at = now
                yield (*before, asked)
    except SaidthatError as error:
        yield (*before, replace(asked, phase="failed", text=str(error)))
    finally:
        close = getattr(stream, "close", None)
        if close is not None:
            close()


def _after(asked: Asked, event: Event) -> Asked:
    if isinstance(event, Done):
        return replace(asked, phase="done", text="", answer=event.answer)
    if isinstance(event, Working):
        return replace(asked, phase="working", text=event.message)
    draft = asked.text if asked.phase == "writing" else ""
    return replace(asked, phase="writing", text=draft + event.text)


def stopped(conversation: Conversation) -> Conversation:
    """Return the conversation with a question that is still being answered marked as stopped."""
    draft = conversation[-1].text if conversation and conversation[-1].phase == "writing" else ""
    return _ended(conversation, "stopped", draft)


def failed(conversation: Conversation, reason: str) -> Conversation:
    """Return the conversation with a question that is still being answered marked as failed."""
    return _ended(conversation, "failed", reason)


def _ended(conversation: Conversation, phase: Phase, text: str) -> Conversation:
    if not conversation or conversation[-1].phase not in ("working", "writing"):
        return conversation
    return (*conversation[:-1], replace(conversation[-1], phase=phase, text=text))
