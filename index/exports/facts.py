"""The head of a written transcript: its first line, and lines "Company: Acme" with what is known of it."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import get_args

from index.errors import InvalidTranscriptError
from index.exports.escapes import SEPARATOR
from index.transcript import Speaker, SpeakerKind, Transcript, TranscriptKind

Change = Callable[[str], str]
"""Hides or shows what cannot stand in one line of the format."""

_FIRST = re.compile(r"saidthat transcript · (.+) · (\d{1,9}) turns?")
_KEYS = ("id", "company", "ticker", "period", "date", "kind", "series", "language", "source")
_SPEAKER = "Speaker"
_KINDS: dict[str, TranscriptKind] = {kind.replace("_", " "): kind for kind in get_args(TranscriptKind)}
_SPEAKER_KINDS: dict[str, SpeakerKind] = {kind.replace("_", " "): kind for kind in get_args(SpeakerKind)}


def is_stated(speaker: Speaker) -> bool:
    """Whether anything is known of a speaker beside the name."""
    return speaker.role is not None or speaker.firm is not None or speaker.kind != "other"


def write_first(transcript: Transcript, hide: Change) -> str:
    """Return the line that says what the file is: "saidthat transcript · TITLE · 20 turns"."""
    count = len(transcript.turns)
    return f"saidthat transcript · {hide(transcript.title)} · {count} turn{'' if count == 1 else 's'}"


def read_first(line: str, show: Change) -> tuple[str, int] | None:
    """Return title and number of turns of such a line, None if it is none."""
    found = _FIRST.fullmatch(line)
    return (show(found[1]), int(found[2])) if found else None


def write_facts(transcript: Transcript, hide: Change) -> list[str]:
    """Return a line for each thing that is known, and one for each speaker of whom something is."""
    lines = []
    for key in _KEYS:
        value = getattr(transcript, key)
        if value is not None:
            words = value.replace("_", " ") if key == "kind" else value
            lines.append(f"{key.capitalize()}: {hide(words)}")
    for speaker in filter(is_stated, transcript.speakers):
        parts = [hide(speaker.name)]
        for key, fact in (("role", speaker.role), ("firm", speaker.firm)):
            if fact is not None:
                parts.append(f"{key}: {hide(fact)}")
        if speaker.kind != "other":
            parts.append(f"kind: {speaker.kind.replace('_', ' ')}")
        lines.append(f"{_SPEAKER}: {SEPARATOR.join(parts)}")
    return lines


def read_facts(title: str, lines: Iterable[str], show: Change) -> Transcript:
    """Return a transcript without turns from its title and the lines that `write_facts` wrote.

    Its id is empty when no line gives it. A key that is not known is passed over: a later version wrote it.

    Raises:
        InvalidTranscriptError: A line is no "Key: value", or a kind is none of those there are.
    """
    values: dict[str, str] = {}
    speakers = []
    for line in lines:
        key, colon, value = line.partition(": ")
        if not colon:
            raise InvalidTranscriptError(f'no "Key: value" but "{line[:60]}"')
        if key == _SPEAKER:
            speakers.append(_speaker(value.split(SEPARATOR), show))
        elif key.lower() in _KEYS:
            values[key.lower()] = show(value)
    kind = values.get("kind", "other")
    if kind not in _KINDS:
        raise InvalidTranscriptError(f'the kind "{kind[:60]}" is none of {", ".join(_KINDS)}')
    return Transcript(
        id=values.get("id", ""),
        title=title,
        turns=(),
        kind=_KINDS[kind],
        company=values.get("company"),
        ticker=values.get("ticker"),
        period=values.get("period"),
        date=values.get("date"),
        series=values.get("series"),
        language=values.get("language"),
        source=values.get("source"),
        speakers=tuple(speakers),
    )


def _speaker(parts: Sequence[str], show: Change) -> Speaker:
    facts: dict[str, str] = {}
    for part in parts[1:]:
        key, _, value = part.partition(": ")
        facts[key] = show(value)
    kind = facts.get("kind", "other")
    if kind not in _SPEAKER_KINDS:
        raise InvalidTranscriptError(
            f'the kind of speaker "{kind[:60]}" is none of {", ".join(_SPEAKER_KINDS)}'
        )
    return Speaker(
        name=show(parts[0]), role=facts.get("role"), firm=facts.get("firm"), kind=_SPEAKER_KINDS[kind]
    )
