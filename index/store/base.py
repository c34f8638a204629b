"""What a file says as one compressed value: read back as the same `Base`."""

import json
import zlib
from dataclasses import asdict
from typing import Any

from index.document import Base
from index.transcript import Cue, Exchange, Section, Speaker, Transcript, Turn


def packed(base: Base) -> bytes:
    """Return the value of the column `revision.base`."""
    return zlib.compress(json.dumps(asdict(base), separators=(",", ":")).encode())


def unpacked(value: bytes) -> Base:
    """Return what was packed; a field that an older version did not know has its default."""
    given: dict[str, Any] = json.loads(zlib.decompress(value))
    return Base(
        transcript=_transcript(given["transcript"]),
        stated=tuple(_speaker(each) for each in given["stated"]),
        questions_turn=given["questions_turn"],
        kind=given["kind"],
    )


def _transcript(given: dict[str, Any]) -> Transcript:
    parts = {
        "turns": tuple(
            Turn(**{**turn, "cues": tuple(Cue(**cue) for cue in turn["cues"])}) for turn in given["turns"]
        ),
        "speakers": tuple(_speaker(each) for each in given["speakers"]),
        "sections": tuple(Section(**each) for each in given["sections"]),
        "exchanges": tuple(
            Exchange(**{**each, "questions": tuple(each["questions"]), "replies": tuple(each["replies"])})
            for each in given["exchanges"]
        ),
    }
    return Transcript(**{**given, **parts})


def _speaker(given: dict[str, Any]) -> Speaker:
    return Speaker(**{**given, "aliases": tuple(given["aliases"])})
