"""JSON of transcribers and meeting tools, read by one table (`vendor_tables.py`) and not by a reader a tool."""

import datetime
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath

from index.errors import InvalidTranscriptError, UnreadableFileError
from index.formats import labelled_text
from index.formats.cues import cue_warnings, turns_of
from index.formats.dates import find_date, find_period
from index.formats.json_text import begins_as_json, parsed, whole_characters
from index.formats.reader import UNKNOWN_SPEAKER, Reader, Reading, SourceFile
from index.formats.stated import stated_speaker
from index.formats.time_values import MILLISECOND, read_time
from index.formats.vendor_rows import Found, apply, apply_to, find, find_all, names_of
from index.formats.vendor_tables import ANY_ROWS, COMPANIES, DATES, ROWS, TICKERS, TITLES, WHOLE_TEXTS
from index.transcript import Speaker, Turn

_ENDINGS = (".json", ".jsonl", ".ndjson")
_DEPTH = 6
"""How deep a list of stretches of an unknown tool is looked for."""
_MOST_LISTS = 200
_MOST_PLACES = 20_000
_MIN_WORDS = 3
_FIRST_EPOCH = 3e8
"""Seconds; smaller numbers (before 1979) are no date of a recording."""


def sniff(source: SourceFile) -> float:
    """Sure of a shape of the table, unsure of any other JSON, which is then refused in one line."""
    if not begins_as_json(source.text):
        return 0.0
    named = PurePath(source.name).suffix.lower() in _ENDINGS
    try:
        data = parsed(source.text)
    except InvalidTranscriptError:
        return 0.35 if named or source.text.lstrip().startswith("{") else 0.0
    if _found(source.text) is not None:
        return 0.95
    return 0.6 if _whole_text(data) is not None else 0.35


def parse(source: SourceFile) -> Reading:
    """Read the stretches of speech; consecutive ones of one speaker are one turn.

    Raises:
        InvalidTranscriptError: The JSON is damaged, or has no known shape; the message names the keys found.
        UnreadableFileError: A text within the JSON holds no sentences.
    """
    try:
        data = parsed(source.text)
    except InvalidTranscriptError as error:
        raise InvalidTranscriptError(
            f"{source.name}: {error}; the JSON is damaged or cut off: export the transcript again"
        ) from error
    found = _found(source.text)
    if found is None:
        return _from_whole_text(source, data)
    turns = turns_of(found.pieces) if found.row.joins or found.timed else _as_they_stand(found)
    return Reading(
        turns=turns,
        title=_first_text(data, TITLES),
        company=_first_text(data, COMPANIES),
        ticker=_first_text(data, TICKERS),
        period=_period(data),
        date=_date(data),
        stated=_stated(found, turns),
        warnings=(*cue_warnings(turns), *_left_out(found, data)),
    )


@lru_cache(maxsize=1)
def _found(text: str) -> Found | None:
    """Return what the first row that fits finds; of one tool's rows the first that names speakers."""
    data = parsed(text)
    first: Found | None = None
    for row in ROWS:
        if first is not None and row.tool != first.row.tool:
            continue
        found = apply(row, data)
        if found.pieces and (first is None or (found.named and not first.named)):
            first = found
        if first is not None and first.named:
            break
    return first or _anywhere(data)


def _anywhere(data: object) -> Found | None:
    """Look through the whole file for the list with most words beside speakers or times."""
    best: Found | None = None
    for entries in _object_lists(data):
        for row in ANY_ROWS:
            found = apply_to(row, [entries], data)
            if (
                found.pieces
                and _is_speech(found, len(entries))
                and (best is None or _words(found) > _words(best))
            ):
                best = found
            if found.pieces:
                break
    return best


def _object_lists(data: object) -> Iterator[Sequence[object]]:
    """Yield the lists of objects of a file, `_MOST_LISTS` at most, lists within stretches left alone."""
    seen = 0
    places = deque([(data, 0)])
    looked = 0
    while places and seen < _MOST_LISTS and looked < _MOST_PLACES:
        place, depth = places.popleft()
        looked += 1
        if isinstance(place, list) and place and all(isinstance(entry, dict) for entry in place[:20]):
            seen += 1
            yield place
        inner = place.values() if isinstance(place, dict) else place[:3] if isinstance(place, list) else ()
        if depth < _DEPTH:
            places.extend((value, depth + 1) for value in inner if isinstance(value, dict | list))


def _is_speech(found: Found, entries: int) -> bool:
    """True when half of the entries hold words, and half of those a speaker or a time."""
    said = [piece for piece in found.pieces if piece.text]
    known = sum(1 for piece in said if piece.speaker or piece.start is not None)
    return 2 * (entries - found.empty) >= entries and 2 * known >= len(said)


def _words(found: Found) -> int:
    return sum(len(piece.text) for piece in found.pieces)


def _as_they_stand(found: Found) -> tuple[Turn, ...]:
    """Entries of a list without times are turns of their own, in the order of the file."""
    return tuple(
        Turn(number=number, speaker=piece.speaker or UNKNOWN_SPEAKER, text=piece.text)
        for number, piece in enumerate(found.pieces, start=1)
    )


def _stated(found: Found, turns: Sequence[Turn]) -> tuple[Speaker, ...]:
    first_of: dict[str, int] = {}
    for turn in turns:
        first_of.setdefault(turn.speaker, turn.number)
    stated: dict[str, Speaker] = {}
    for name, remark in found.roles:
        speaker = (
            stated_speaker(name, remark, first_of[name]) if name in first_of and name not in stated else None
        )
        if speaker is not None:
            stated[name] = speaker
    return tuple(stated.values())


def _left_out(found: Found, data: object) -> list[str]:
    said: list[str] = []
    if found.empty:
        entries = "1 entry" if found.empty == 1 else f"{found.empty} entries"
        said.append(f"{entries} without words left out")
    calls = find(data, "callTranscripts")
    if isinstance(calls, list) and len(calls) > 1:
        said.append(
            f"the file holds {len(calls)} calls and the first one was read: export the others one by one"
        )
    return said


def _whole_text(data: object) -> str | None:
    """Return the transcript that stands in the file as one text, parts of it (channels) as paragraphs."""
    if isinstance(data, list) and len(data) != 1:
        return None
    for path in WHOLE_TEXTS:
        texts = [text for text in find_all(data, path) if isinstance(text, str)]
        text = whole_characters("\n\n".join(texts))
        if len(text.split()) >= _MIN_WORDS:
            return text
    return None


def _from_whole_text(source: SourceFile, data: object) -> Reading:
    text = _whole_text(data)
    if text is None:
        raise InvalidTranscriptError(f"{source.name}: {_what_is_there(data)}")
    try:
        reading = labelled_text.parse(replace(source, text=text))
    except UnreadableFileError as error:
        raise InvalidTranscriptError(f"{source.name}: {_what_is_there(data)}") from error
    return replace(
        reading,
        title=_first_text(data, TITLES) or reading.title,
        company=_first_text(data, COMPANIES) or reading.company,
        ticker=_first_text(data, TICKERS),
        period=_period(data) or reading.period,
        date=_date(data) or reading.date,
    )


def _what_is_there(data: object) -> str:
    if isinstance(data, dict):
        shape = f"an object with {names_of(data)}" if data else "an empty object"
    elif isinstance(data, list):
        keys = Counter(key for entry in data[:50] if isinstance(entry, dict) for key in entry)
        shape = f"a list of {len(data)} entries" + (f" with {names_of(keys)}" if keys else "")
    else:
        shape = "a single value"
    return (
        f"the JSON is {shape}, where no list of who said what was found: export WebVTT or text from the tool, or "
        'write {"turns": [{"speaker": "Ana Ruiz", "text": "Good morning."}]}'
    )


def _first_text(data: object, paths: Sequence[str]) -> str | None:
    for path in paths:
        value = find(data, path)
        if isinstance(value, str) and (text := " ".join(whole_characters(value[:400]).split())):
            return text
    return None


def _period(data: object) -> str | None:
    for base in ("", "0.", "metadata."):
        for key in ("period", "quarter", "fiscal_quarter"):
            value, year = find(data, f"{base}{key}"), find(data, f"{base}year")
            text = f"Q{value}" if isinstance(value, int) and not isinstance(value, bool) else value
            if isinstance(text, str) and isinstance(year, int | str) and not isinstance(year, bool):
                text = f"{text} {year}"
            if isinstance(text, str) and (period := find_period(text[:60])) is not None:
                return period
    return None


def _date(data: object) -> str | None:
    for path in DATES:
        value = find(data, path)
        if isinstance(value, str) and (date := find_date(value[:60])) is not None:
            return date
        moment = read_time(value)
        if moment is not None and moment >= _FIRST_EPOCH:
            seconds = moment * MILLISECOND if moment > _FIRST_EPOCH * 1000 else moment
            try:
                return datetime.datetime.fromtimestamp(seconds, tz=datetime.UTC).date().isoformat()
            except (OverflowError, OSError, ValueError):
                continue
    return None


READER = Reader(
    name="vendor_json",
    version=1,
    endings=_ENDINGS,
    looks_like="JSON of a transcriber or meeting tool (WhisperX, AssemblyAI, Deepgram, Fireflies and others)",
    sniff=sniff,
    parse=parse,
)
