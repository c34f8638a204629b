"""Keys that the interchange contract does not know and `saidthat export` may add.

Other programs may mean something else by them: a value of another shape is passed over, and nothing is refused.
"""

import math
from collections.abc import Mapping, Sequence
from typing import cast, get_args

from index.exports.facts import is_stated
from index.transcript import Cue, Speaker, SpeakerKind, TranscriptKind

_HALF_CHARACTERS = range(0xD800, 0xE000)


def kind_of(data: Mapping[str, object]) -> TranscriptKind | None:
    """Return "kind", one of `TranscriptKind`."""
    value = data.get("kind")
    return cast(TranscriptKind, value) if _is_one_of(value, TranscriptKind) else None


def words_of(data: Mapping[str, object], key: str) -> str | None:
    """Return one line of text."""
    value = _text(data.get(key))
    return " ".join(value.split()) or None if value is not None else None


def language_of(data: Mapping[str, object]) -> str | None:
    """Return "language", an ISO 639-1 code."""
    value = words_of(data, "language")
    return value if value and len(value) == 2 and value.isascii() and value.islower() else None


def stated_of(data: Mapping[str, object], names: frozenset[str]) -> tuple[Speaker, ...]:
    """Return who is who by "speakers": [{"name", "role", "firm", "kind"}], of those who speak."""
    value = data.get("speakers")
    found = {}
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, dict) and (name := words_of(entry, "name")) in names and name is not None:
            kind = entry.get("kind")
            found[name] = Speaker(
                name=name,
                role=words_of(entry, "role"),
                firm=words_of(entry, "firm"),
                kind=cast(SpeakerKind, kind) if _is_one_of(kind, SpeakerKind) else "other",
            )
    return tuple(speaker for speaker in found.values() if is_stated(speaker))


def cues_of(turn: Mapping[str, object], text: str) -> tuple[Cue, ...]:
    """Return "cues": [[offset, start, end], …], none if any of them does not fit the text."""
    value = turn.get("cues")
    cues: list[Cue] = []
    for entry in value if isinstance(value, list) else ():
        if not (isinstance(entry, list) and len(entry) == 3 and _fits(entry, cues, text)):
            return ()
        offset, start, end = entry
        cues.append(Cue(offset=offset, start_time=float(start), end_time=float(end)))
    return tuple(cues)


def original_of(turn: Mapping[str, object]) -> str | None:
    """Return the words before they were corrected by hand: "original" beside "corrected": true."""
    return _text(turn.get("original")) if turn.get("corrected") is True else None


def _fits(entry: Sequence[object], before: Sequence[Cue], text: str) -> bool:
    offset, *times = entry
    if not isinstance(offset, int) or isinstance(offset, bool):
        return False
    first = offset == 0 if not before else offset > before[-1].offset
    if not first or offset >= len(text):
        return False
    # A whole number may be too large for a float.
    known = [
        time
        for time in times
        if (isinstance(time, float) and math.isfinite(time))
        or (isinstance(time, int) and not isinstance(time, bool) and abs(time) <= 10**12)
    ]
    return len(known) == 2 and 0 <= known[0] <= known[1]


def _is_one_of(value: object, kinds: object) -> bool:
    return isinstance(value, str) and value in get_args(kinds)


def _text(value: object) -> str | None:
    if not isinstance(value, str) or any(ord(character) in _HALF_CHARACTERS for character in value):
        return None
    return value
