r"""CSV: a row a turn, times in seconds, with what is known of the transcript in each row.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, which reading takes off again; what
no line can hold is written as `\u{1b}`.
"""

import csv
import io
import math
import re
from collections.abc import Mapping
from typing import cast, get_args

from index.errors import InvalidTranscriptError
from index.exports.escapes import with_braces, without_braces
from index.transcript import Speaker, SpeakerKind, Transcript, TranscriptKind, Turn

_OF_TRANSCRIPT = (
    "id",
    "title",
    "company",
    "ticker",
    "period",
    "date",
    "kind",
    "series",
    "language",
    "source",
)
COLUMNS = (
    *(
        "turn",
        "speaker",
        "text",
        "start",
        "end",
        "page",
        "role",
        "firm",
        "speaker_kind",
        "corrected",
        "text_in_file",
    ),
    *(f"transcript_{name}" for name in _OF_TRANSCRIPT),
)
_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
_BY_HAND = "by hand"
_LARGEST_CELL = 20_000_000

# The library's own limit of 131,072 characters is less than a long turn has.
csv.field_size_limit(_LARGEST_CELL)


def write(transcript: Transcript) -> str:
    """Return the transcript as CSV."""
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(COLUMNS)
    people = {speaker.name: speaker for speaker in transcript.speakers}
    known = [_cell(getattr(transcript, name)) for name in _OF_TRANSCRIPT]
    for turn in transcript.turns:
        speaker = people.get(turn.speaker, Speaker(name=turn.speaker))
        rows.writerow(
            [
                turn.number,
                _cell(turn.speaker),
                _cell(turn.text),
                *("" if time is None else repr(time) for time in (turn.start_time, turn.end_time)),
                "" if turn.page is None else turn.page,
                _cell(speaker.role),
                _cell(speaker.firm),
                "" if speaker.kind == "other" else speaker.kind,
                _BY_HAND if turn.corrected else "",
                _cell(turn.original),
                *known,
            ]
        )
    return file.getvalue()


def owns(text: str) -> bool:
    """Whether `write` made the text."""
    return text.partition("\n")[0] == ",".join(COLUMNS)


def read(text: str) -> Transcript:
    """Return the transcript of a text that `write` made: without sections, turns numbered as the file has them.

    Its id is empty when the first row gives none.

    Raises:
        InvalidTranscriptError: It was changed so that it cannot be read any more.
    """
    turns = []
    speakers: dict[str, Speaker] = {}
    first: dict[str, str] = {}
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True, restval="")
    try:
        for row in rows:
            cells = {name: _words(row[name]) for name in COLUMNS}
            first = first or cells
            turn = _turn(cells)
            speakers.setdefault(turn.speaker, _speaker(turn.speaker, cells))
            turns.append(turn)
    except (csv.Error, InvalidTranscriptError) as error:
        raise InvalidTranscriptError(f"row {len(turns) + 1}: {error}") from error
    except KeyError as error:
        raise InvalidTranscriptError(f"there is no column {error}") from error
    known = {name: first.get(f"transcript_{name}") or None for name in _OF_TRANSCRIPT}
    kind = known["kind"] or "other"
    if kind not in get_args(TranscriptKind):
        raise InvalidTranscriptError(
            f'the kind "{kind[:60]}" is none of {", ".join(get_args(TranscriptKind))}'
        )
    return Transcript(
        id=known["id"] or "",
        title=known["title"] or "",
        turns=tuple(turns),
        kind=cast(TranscriptKind, kind),
        company=known["company"],
        ticker=known["ticker"],
        period=known["period"],
        date=known["date"],
        series=known["series"],
        language=known["language"],
        source=known["source"],
        speakers=tuple(speakers.values()),
    )


def _cell(text: str | None) -> str:
    hidden = with_braces(text or "")
    return f"'{hidden}" if _FORMULA.match(hidden) else hidden


def _words(cell: str) -> str:
    return without_braces(cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell)


def _turn(cells: Mapping[str, str]) -> Turn:
    number, page = _whole(cells["turn"], "turn"), _whole(cells["page"], "page")
    if number is None:
        raise InvalidTranscriptError("there is no number of a turn")
    start, end = _time(cells["start"]), _time(cells["end"])
    if start is not None and end is not None and end < start:
        raise InvalidTranscriptError(f"the turn ends at {end} s, before it starts at {start} s")
    return Turn(
        number=number,
        speaker=cells["speaker"],
        text=cells["text"],
        start_time=start,
        end_time=end,
        page=page,
        original=cells["text_in_file"] if cells["corrected"] else None,
    )


def _speaker(name: str, cells: Mapping[str, str]) -> Speaker:
    kind = cells["speaker_kind"] or "other"
    if kind not in get_args(SpeakerKind):
        raise InvalidTranscriptError(
            f'the speaker_kind "{kind[:60]}" is none of {", ".join(get_args(SpeakerKind))}'
        )
    return Speaker(
        name=name, role=cells["role"] or None, firm=cells["firm"] or None, kind=cast(SpeakerKind, kind)
    )


def _whole(cell: str, column: str) -> int | None:
    if not cell:
        return None
    if not re.fullmatch(r"[1-9]\d{0,8}", cell):
        raise InvalidTranscriptError(f'"{cell[:60]}" in the column {column} is no whole number from 1')
    return int(cell)


def _time(cell: str) -> float | None:
    try:
        time = float(cell) if cell else None
    except ValueError as error:
        raise InvalidTranscriptError(f'"{cell[:60]}" is no time in seconds') from error
    if time is not None and not (math.isfinite(time) and time >= 0):
        raise InvalidTranscriptError(f'"{cell[:60]}" is no time in seconds')
    return time
