"""Questions to try on a page that is still empty."""

import json
from functools import cache
from importlib.resources import files

from index.transcript import Transcript

MEETING = ("What was decided?", "What are the next steps?", "What was left open?")
CALL = (
    "What was said about the outlook?",
    "What did the analysts ask about?",
    "What was said about costs?",
)


def examples(transcript: Transcript | None) -> tuple[str, ...]:
    """Return three questions for a transcript: written for a sample, general ones for any other."""
    if transcript is None:
        return ()
    written = _sample_questions().get(transcript.id)
    if written is not None:
        return written
    return CALL if is_call(transcript) else MEETING


def is_call(transcript: Transcript) -> bool:
    """Say if analysts speak in it, so that the page may speak of a call."""
    return any(speaker.kind in ("analyst", "operator") for speaker in transcript.speakers)


@cache
def _sample_questions() -> dict[str, tuple[str, ...]]:
    text = files("ui.web").joinpath("examples.json").read_text(encoding="utf-8")
    return {key: tuple(questions) for key, questions in json.loads(text).items()}
