"""The interchange contract: turn n is the n-th entry of "turns", texts are not touched.

Keys that the contract does not know are written only where there is something to say.
"""

import json
import re

from index.exports.facts import is_stated
from index.transcript import Speaker, Transcript, Turn

Values = dict[str, object]
"""Plain values that `json.dumps` takes."""

_STEERS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def write(transcript: Transcript) -> str:
    """Return the transcript as JSON, one line a value."""
    return json_text(as_values(transcript), indent=1) + "\n"


def json_text(value: object, *, indent: int | None = None) -> str:
    """Return JSON without line end. What could steer a terminal or is no character is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _STEERS.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def as_values(transcript: Transcript) -> Values:
    """Return a transcript in the shape of the contract."""
    optional = {
        "ticker": transcript.ticker,
        "kind": transcript.kind,
        "series": transcript.series,
        "language": transcript.language,
        "speakers": [_speaker(speaker) for speaker in transcript.speakers if is_stated(speaker)],
    }
    return {
        "id": transcript.id,
        "title": transcript.title,
        "company": transcript.company,
        "period": transcript.period,
        "date": transcript.date,
        "source": transcript.source,
        **{key: value for key, value in optional.items() if value},
        "turns": [_turn(turn) for turn in transcript.turns],
    }


def _speaker(speaker: Speaker) -> Values:
    facts = {
        "name": speaker.name,
        "role": speaker.role,
        "firm": speaker.firm,
        "kind": None if speaker.kind == "other" else speaker.kind,
    }
    return {key: value for key, value in facts.items() if value is not None}


def _turn(turn: Turn) -> Values:
    values: Values = {
        "speaker": turn.speaker,
        "text": turn.text,
        "start_time": turn.start_time,
        "end_time": turn.end_time,
    }
    if turn.page is not None:
        values["page"] = turn.page
    if turn.cues:
        values["cues"] = [[cue.offset, cue.start_time, cue.end_time] for cue in turn.cues]
    if turn.original is not None:
        values |= {"corrected": True, "original": turn.original}
    return values
