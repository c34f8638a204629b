"""Questions to try on a page that is still empty."""

import json
from functools import cache
from importlib.resources import files

from index.kind_words import kind_of
from index.transcript import Transcript, TranscriptKind

MEETING = ("What was decided?", "What are the next steps?", "What was left open?")
CALL = (
    "What was said about the outlook?",
    "What did the analysts ask about?",
    "What was said about costs?",
)
INTERVIEW = (
    "What did the interviewer ask about?",
    "What was said about the beginnings?",
    "What are the plans?",
)
HEARING = (
    "What did the members ask about?",
    "What did the witnesses say about costs?",
    "What was promised?",
)
GENERAL: dict[TranscriptKind, tuple[str, ...]] = {
    "earnings_call": CALL,
    "meeting": MEETING,
    "interview": INTERVIEW,
    "hearing": HEARING,
    "other": MEETING,
}


def examples(transcript: Transcript | None) -> tuple[str, ...]:
    """Return three questions for a transcript: written for a sample, general ones for any other."""
    if transcript is None:
        return ()
    written = _sample_questions().get(transcript.id)
    if written is not None:
        return written
    return GENERAL[kind_of(transcript)]


@cache
def _sample_questions() -> dict[str, tuple[str, ...]]:
    text = files("ui.web").joinpath("examples.json").read_text(encoding="utf-8")
    return {key: tuple(questions) for key, questions in json.loads(text).items()}
