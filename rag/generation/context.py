"""What the model reads: numbered passages and the conversation so far, as plain text on one line each."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from index.transcript import Transcript
from rag.passage import Passage

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage

EARLIER_PAIRS = 3
"""Question-and-answer pairs of the conversation that the model sees."""
EARLIER_CHARACTERS = 800
"""Characters of each of their texts."""

_MARKER_LIKE = re.compile(r"[\[【［〔]\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*[\]】］〕]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]")


def numbered(passages: Sequence[Passage], transcripts: Mapping[str, Transcript]) -> str:
    """The passages with their markers: [1] speaker, role, firm | title | turn 4: words.

    White space is collapsed and marker-like text inside the words is put in round brackets, so that nothing said on a
    call can look like a passage of its own.
    """
    return "\n".join(
        f"[{number}] {_who(passage, transcripts)} | {_title(passage, transcripts)} | turn {passage.turn}:"
        f" {_inert(passage.text)}"
        for number, passage in enumerate(passages, start=1)
    )


def earlier(history: Sequence[tuple[str, str]]) -> "list[BaseMessage]":
    """The last pairs of the conversation as messages, markers taken out: they counted other passages."""
    from langchain_core.messages import AIMessage, HumanMessage

    messages: list[BaseMessage] = []
    for question, answer in history[-EARLIER_PAIRS:]:
        messages.append(HumanMessage(_inert(question)[:EARLIER_CHARACTERS]))
        messages.append(AIMessage(_inert(_MARKER_LIKE.sub("", answer))[:EARLIER_CHARACTERS]))
    return messages


def conversation(history: Sequence[tuple[str, str]]) -> str:
    """The last pairs of the conversation as plain text, two lines a pair, markers taken out."""
    return "\n".join(
        f"Question: {_inert(question)[:EARLIER_CHARACTERS]}\n"
        f"Answer: {_inert(_MARKER_LIKE.sub('', answer))[:EARLIER_CHARACTERS]}"
        for question, answer in history[-EARLIER_PAIRS:]
    )


def _who(passage: Passage, transcripts: Mapping[str, Transcript]) -> str:
    transcript = transcripts.get(passage.transcript)
    person = transcript.person(passage.speaker) if transcript is not None else None
    details = (person.role, person.firm) if person is not None else ()
    return ", ".join(_inert(part) for part in (passage.speaker, *details) if part)


def _title(passage: Passage, transcripts: Mapping[str, Transcript]) -> str:
    transcript = transcripts.get(passage.transcript)
    return _inert(transcript.title if transcript is not None else passage.transcript)


def _inert(text: str) -> str:
    return " ".join(_MARKER_LIKE.sub(r"(\1)", _INVISIBLE.sub("", text)).split())
