"""CSV and TSV: a header with a column of what is said, one of who says it, maybe times.

Rows with times are cues: neighbours by one speaker are one turn. Rows without times are turns as they stand. Rows
that share a number in a column "turn" are one turn, and those with different numbers are not joined.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from pathlib import PurePath

from index.errors import InvalidTranscriptError
from index.formats.cues import Piece, cue_warnings, turns_of
from index.formats.metadata import read_metadata
from index.formats.reader import UNKNOWN_SPEAKER, Reader, Reading, SourceFile
from index.formats.stated import stated_speaker
from index.formats.tables import Column, Table, read_table
from index.formats.time_values import from_the_start, likely_unit, read_time
from index.formats.vendor_rows import best_name, speaker_label
from index.transcript import Speaker, Turn

_KEYS: Mapping[str, tuple[str, ...]] = {
    "text": tuple(
        """
        text transcript transcription utterance utterances sentence sentences content message dialogue dialog speech
        words spokentext transcripttext segmenttext spoken said statement caption captions subtitle subtitles
        paragraph remarks body quote line segment comment response wortlaut inhalt texte texto testo tekst текст
        реплика 内容 發言內容 发言内容 文本 本文 発言 テキスト 내용 발언
        """.split()
    ),
    "speaker": tuple(
        """
        speakername speaker participantname participant displayname fullname name who person username user author
        from sender voice character attendee talker spokenby saidby identity speakerlabel speakerid participantid
        spk channel role sprecher sprecherin redner rednerin intervenant intervenante locuteur orateur hablante
        orador oradora interviniente falante spreker parlante oratore mówca говорящий спикер 发言人 發言人 说话人 話者
        発言者 화자 발언자
        """.split()
    ),
    "start": tuple(
        """
        start starttime startsec begin begintime starttimestamp timestamp timestampstart timecode time timein in
        intime from offset starttimecode tcin tc startoffset beginn zeit inicio début debut inizio начало 開始 开始
        开始时间 開始時刻 시작
        """.split()
    ),
    "end": tuple(
        """
        end endtime endsec stop stoptime finish endtimestamp timestampend timeout out outtime to until endtimecode
        tcout endoffset ende fin fine конец 終了 结束 结束时间 終了時刻 끝
        """.split()
    ),
    "duration": ("duration", "length", "dur"),
    "turn": ("turn", "turnnumber", "turnid", "turnno", "turnindex"),
    "role": ("role", "speakerrole", "jobtitle", "speakertitle", "position", "title"),
    "firm": (
        "firm",
        "company",
        "organization",
        "organisation",
        "affiliation",
        "speakerfirm",
        "speakercompany",
    ),
    "title": ("meeting", "meetingtitle", "meetingname", "event", "topic", "call", "calltitle"),
    "date": ("date", "meetingdate", "calldate"),
    "ticker": ("ticker", "symbol"),
    "period": ("period", "quarter"),
}
"""Usual names of columns by what they hold, the surest first."""
_KNOWN = {key: field for field, keys in _KEYS.items() for key in keys}
_TEXTS = frozenset(_KEYS["text"])
_ENDINGS = (".csv", ".tsv", ".tab", ".psv")
_WORDY = 4
"""Words a cell from which a column that is not read is worth a warning."""
_EVEN = 0.5
"""Share of rows as wide as the header below which a file of another ending is prose with commas."""
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fields:
    """Which column holds what, by place; several of one kind in the order of preference."""

    text: int
    speaker: tuple[int, ...] = ()
    start: int | None = None
    end: int | None = None
    duration: int | None = None
    turn: int | None = None
    role: int | None = None
    firm: int | None = None
    whole: tuple[tuple[str, int], ...] = ()
    """Columns about the whole transcript."""
    clock: int | None = None
    """A column of times that are none of a recording: "10:02 AM"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    piece: Piece
    turn: str
    role: str
    firm: str


def sniff(source: SourceFile) -> float:
    """Sure of a header with columns of who speaks and what is said, less sure of one with words and times."""
    named = PurePath(source.name).suffix.lower() in _ENDINGS
    found = _table(source.text)
    if found is None:
        return 0.3 if named and _first_names(source.text) else 0.0
    table, fields = found
    if not named and (table.known < 2 or table.even < _EVEN):
        return 0.0
    if fields.speaker:
        return 0.95 if named or any(row[fields.text].strip() for row in table.rows) else 0.0
    return 0.9 if fields.start is not None else 0.5 if named else 0.0


def parse(source: SourceFile) -> Reading:
    """Read the rows in the order of the file.

    Raises:
        InvalidTranscriptError: No column is known to hold what is said, or it is empty.
    """
    found = _table(source.text)
    if found is None:
        names = ", ".join(f'"{name[:30]}"' for name in _first_names(source.text)[:8]) or "no columns"
        raise InvalidTranscriptError(
            f"{source.name}: the first line names {names}, and none is known to hold what is said; name the columns "
            '"speaker" and "text" there'
        )
    table, fields = found
    rows, empty, unread = _read_rows(table, fields)
    turns = tuple(_turns(rows, fields))
    if not turns:
        name = table.columns[fields.text].name
        raise InvalidTranscriptError(
            f'{source.name}: the column "{name}" holds no words; export the table again with its text'
        )
    whole = {name: value for name, place in fields.whole if (value := _same(table, place)) is not None}
    above = read_metadata(
        [*table.above, *(f"{name}: {value}" for name, value in whole.items())], None, (), page=False
    )
    return Reading(
        turns=turns,
        title=whole.get("title") or above.title,
        company=above.company,
        ticker=whole.get("ticker"),
        period=above.period,
        date=above.date,
        stated=_stated(rows, turns),
        warnings=(*cue_warnings(turns), *_left_out(table, fields, empty, unread)),
    )


@lru_cache(maxsize=1)
def _table(text: str) -> tuple[Table, _Fields] | None:
    table = read_table(text, _KNOWN, _TEXTS)
    fields = _fields(table) if table is not None else None
    return (table, fields) if table is not None and fields is not None else None


def _fields(table: Table) -> _Fields | None:
    places = {field: _places(table.columns, keys) for field, keys in _KEYS.items()}
    # "Line" may be a number; a column that is the only one may hold what it will.
    text = next(
        (place for place in places["text"] if _has_words(table, place)), next(iter(places["text"]), None)
    )
    clock: int | None = None
    if text is None:
        return None
    for field in ("start", "end", "duration"):
        clocks = [place for place in places[field] if place != text]
        places[field] = [place for place in clocks if _has_times(table, place)]
        clock = (
            next((place for place in clocks if _has_figures(table, place)), None)
            if field == "start"
            else clock
        )
    start = next(iter(places["start"]), None)
    speakers = tuple(place for place in places["speaker"] if place not in (text, start))
    taken = {text, start, *speakers[:1]}
    free = {
        field: next((place for place in found if place not in taken), None) for field, found in places.items()
    }
    several = len({row[speakers[0]] for row in table.rows}) > 1 if speakers else False
    role, firm = free["role"], free["firm"]
    whole = [
        (name, place) for name in ("title", "date", "ticker", "period") if (place := free[name]) is not None
    ]
    # What is the same for every speaker is said of the whole transcript.
    if several and role is not None and table.columns[role].key == "title" and _same(table, role) is not None:
        whole, role = [("title", role), *whole], None
    if several and firm is not None and _same(table, firm) is not None:
        whole, firm = [("company", firm), *whole], None
    return _Fields(
        text=text,
        speaker=speakers,
        start=start,
        end=free["end"],
        duration=free["duration"],
        turn=free["turn"],
        role=role,
        firm=firm,
        whole=tuple(dict(reversed(whole)).items()),
        clock=clock if start is None else None,
    )


def _places(columns: Sequence[Column], keys: Sequence[str]) -> list[int]:
    return [place for key in keys for place, each in enumerate(columns) if each.key == key]


def _has_words(table: Table, place: int) -> bool:
    """True unless most of the cells hold no letter: "Line" and "Segment" may be numbers."""
    filled = [row[place] for row in table.rows[:200] if row[place].strip()]
    return 2 * sum(1 for cell in filled if _LETTER.search(cell)) >= len(filled)


def _has_times(table: Table, place: int) -> bool:
    """True when most of the cells are times: "From" may be who speaks."""
    filled = [row[place] for row in table.rows[:200] if row[place].strip()]
    return bool(filled) and 2 * sum(1 for cell in filled if read_time(cell) is not None) >= len(filled)


def _has_figures(table: Table, place: int) -> bool:
    return any(character.isdigit() for row in table.rows[:200] for character in row[place])


def _same(table: Table, place: int) -> str | None:
    cells = {" ".join(row[place].split()) for row in table.rows}
    return next(iter(cells)) or None if len(cells) == 1 else None


def _read_rows(table: Table, fields: _Fields) -> tuple[list[_Row], int, list[str]]:
    """Return the rows with words, how many have none, and the times that could not be read."""
    filled = [row for row in table.rows if row[fields.text].strip()]
    spans, unread = _times(table, fields, filled)
    rows: list[_Row] = []
    for row, (start, end) in zip(filled, spans, strict=True):
        name = best_name(speaker_label(row[place]) for place in fields.speaker)
        rows.append(
            _Row(
                piece=Piece(text=row[fields.text].strip(), speaker=name, start=start, end=end),
                turn="" if fields.turn is None else row[fields.turn].strip(),
                role="" if fields.role is None else row[fields.role].strip(),
                firm="" if fields.firm is None else row[fields.firm].strip(),
            )
        )
    return rows, len(table.rows) - len(filled), unread


def _times(
    table: Table, fields: _Fields, rows: Sequence[Sequence[str]]
) -> tuple[list[tuple[float | None, float | None]], list[str]]:
    places = (fields.start, fields.end, fields.duration)
    units = [None if place is None else table.columns[place].unit for place in places]
    cells = [["" if place is None else row[place].strip() for place in places] for row in rows]
    bare = likely_unit(
        [(start, end) for start, end, _ in cells], sum(len(row[fields.text].split()) for row in rows)
    )
    spans: list[tuple[float | None, float | None]] = []
    unread: list[str] = []
    for values in cells:
        start, end, duration = (
            read_time(value, unit or next((each for each in units if each), bare))
            for value, unit in zip(values, units, strict=True)
        )
        unread.extend(
            value
            for value, time in zip(values, (start, end, duration), strict=True)
            if value and time is None
        )
        if end is None and start is not None and duration is not None:
            end = start + duration
        spans.append((start, end))
    return from_the_start(spans), unread


def _turns(rows: Sequence[_Row], fields: _Fields) -> Iterator[Turn]:
    timed = any(row.piece.start is not None for row in rows)
    if fields.turn is not None and any(row.turn for row in rows):
        groups = [[row.piece for row in group] for _, group in groupby(rows, key=lambda row: row.turn)]
        turns = [turn for group in groups for turn in turns_of(group)]
    elif timed:
        yield from turns_of(row.piece for row in rows)
        return
    else:
        turns = [
            Turn(number=1, speaker=row.piece.speaker or UNKNOWN_SPEAKER, text=row.piece.text) for row in rows
        ]
    for number, turn in enumerate(turns, start=1):
        yield replace(turn, number=number)


def _stated(rows: Sequence[_Row], turns: Sequence[Turn]) -> tuple[Speaker, ...]:
    first_of: dict[str, int] = {}
    for turn in turns:
        first_of.setdefault(turn.speaker, turn.number)
    stated: dict[str, Speaker] = {}
    for row in rows:
        name = row.piece.speaker
        remark = " -- ".join(part for part in (row.firm, row.role) if part)
        if name is None or not remark or name in stated or name not in first_of:
            continue
        speaker = stated_speaker(name, remark, first_of[name])
        if speaker is not None:
            stated[name] = speaker
    return tuple(stated.values())


def _left_out(table: Table, fields: _Fields, empty: int, unread: Sequence[str]) -> Iterator[str]:
    if empty:
        yield f"{'1 row' if empty == 1 else f'{empty} rows'} without words left out"
    if unread:
        times = "1 time" if len(unread) == 1 else f"{len(unread)} times"
        yield f'{times} could not be read, such as "{unread[0][:30]}"; write them as 0:01:23 or in seconds'
    if fields.clock is not None:
        each = table.columns[fields.clock]
        yield f'the column "{each.name[:40]}" holds no times within a recording; write them as 0:01:23 or in seconds'
    if table.stray:
        lines = "1 line has" if table.stray == 1 else f"{table.stray} lines have"
        yield f"{lines} a quotation mark that does not pair, and was read as it stands"
    for place, each in enumerate(table.columns):
        cells = [row[place] for row in table.rows if row[place].strip()]
        if each.key in _KNOWN and each.key not in _TEXTS:
            continue
        if place != fields.text and cells and sum(len(cell.split()) for cell in cells) >= _WORDY * len(cells):
            words = table.columns[fields.text].name[:40]
            yield f'the column "{each.name[:40]}" was not read; what is said is taken from "{words}"'


def _first_names(text: str) -> list[str]:
    """Return the cells of the first line of a file that looks like a table without a known header."""
    line = next((line for line in text.split("\n") if line.strip()), "")
    separator = max(("\t", ";", "|", ","), key=line.count)
    names = [cell.strip(' "') for cell in line.split(separator)]
    return names if len(names) > 1 and any(_LETTER.search(name) for name in names) else []


READER = Reader(
    name="tabular",
    version=1,
    endings=_ENDINGS,
    looks_like='a table (CSV, TSV) whose first line names columns such as "speaker" and "text"',
    sniff=sniff,
    parse=parse,
)
