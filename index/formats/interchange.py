"""saidthat's own JSON: the turns are taken exactly as they are."""

import json
import math
import re
from typing import NoReturn

from index.errors import InvalidTranscriptError
from index.formats import optional_keys
from index.formats.ids import stated_id
from index.formats.json_text import parsed
from index.formats.reader import UNKNOWN_SPEAKER, Reader, Reading, SourceFile
from index.transcript import Turn

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TURNS = re.compile(r'"turns"\s*:\s*\[')
_KEY = re.compile(r'\s*\{\s*"turns"')
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_MAX_TEXT = 400


def sniff(source: SourceFile) -> float:
    """Sure of a JSON object with a list of turns, also of a damaged one."""
    if not source.text.lstrip().startswith("{"):
        return 0.0
    if _TURNS.search(source.text):
        return 1.0 if _may_be_own(source.text) else 0.0
    return 0.4 if _KEY.match(source.text) else 0.0


def _may_be_own(text: str) -> bool:
    """False when the turns stand deeper in the file, as in other tools' JSON."""
    try:
        data = parsed(text)
    except InvalidTranscriptError:
        return True
    return isinstance(data, dict) and isinstance(data.get("turns"), list)


def parse(source: SourceFile) -> Reading:
    """Read the file; turn n is the n-th entry, an empty one included, and no text is touched.

    Raises:
        InvalidTranscriptError: The JSON is broken or breaks the contract; the message says where.
    """
    name = source.name
    try:
        data = json.loads(source.text)
    except json.JSONDecodeError as error:
        _refuse(name, f"line {error.lineno}: {error.msg}; the file is damaged or cut off")
    except (RecursionError, ValueError) as error:
        _refuse(name, f"the JSON cannot be read ({type(error).__name__}); export the transcript again")
    if not isinstance(data, dict) or not isinstance(data.get("turns"), list):
        _refuse(
            name,
            'it has no list "turns" of {"speaker", "text"}; leave --format out to have JSON of other tools read',
        )
    if not data["turns"]:
        _refuse(name, '"turns" is empty; add a transcript with at least one turn')
    warnings: list[str] = []
    turns = tuple(_turn(entry, number, name, warnings) for number, entry in enumerate(data["turns"], start=1))
    return Reading(
        turns=turns,
        id=stated_id(_text(data, "id", name)),
        title=_text(data, "title", name),
        company=_text(data, "company", name),
        period=_text(data, "period", name),
        date=_date(_text(data, "date", name), name),
        source=_text(data, "source", name),
        kind=optional_keys.kind_of(data),
        ticker=optional_keys.words_of(data, "ticker"),
        series=optional_keys.words_of(data, "series"),
        language=optional_keys.language_of(data),
        stated=optional_keys.stated_of(data, frozenset(turn.speaker for turn in turns)),
        warnings=tuple(warnings),
    )


def _turn(entry: object, number: int, name: str, warnings: list[str]) -> Turn:
    if not isinstance(entry, dict):
        _refuse(name, f'turn {number} is no object with "speaker" and "text"')
    speaker, text = entry.get("speaker"), entry.get("text")
    for key, value in (("speaker", speaker), ("text", text)):
        if not isinstance(value, str):
            _refuse(name, f'turn {number} has no text "{key}"')
        if _HALF_CHARACTER.search(value):
            _refuse(name, f'turn {number}: "{key}" holds half a character (a lone surrogate)')
    label = " ".join(str(speaker).split())
    if not label:
        label = UNKNOWN_SPEAKER
        warnings.append(f'turn {number} names no speaker: read as "{UNKNOWN_SPEAKER}"')
    start, end = _time(entry, "start_time", number, name), _time(entry, "end_time", number, name)
    if start is not None and end is not None and end < start:
        _refuse(name, f"turn {number} ends at {end} s, before it starts at {start} s")
    page = entry.get("page")
    if page is not None and (not isinstance(page, int) or isinstance(page, bool) or page < 1):
        _refuse(name, f'turn {number}: "page" must be a number from 1')
    return Turn(
        number=number,
        speaker=label,
        text=str(text),
        start_time=start,
        end_time=end,
        page=page,
        cues=optional_keys.cues_of(entry, str(text)),
        original=optional_keys.original_of(entry),
    )


def _time(entry: dict[str, object], key: str, number: int, name: str) -> float | None:
    value = entry.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        _refuse(name, f'turn {number}: "{key}" must be seconds or null')
    # A whole number may be too large for a float.
    large = isinstance(value, int) and abs(value) > 10**12
    if large or not math.isfinite(value) or value < 0:
        _refuse(name, f'turn {number}: "{key}" must be seconds from 0, not {str(value)[:20]}')
    return float(value)


def _text(data: dict[str, object], key: str, name: str) -> str | None:
    value = data.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or _HALF_CHARACTER.search(value):
        _refuse(name, f'"{key}" must be text or null')
    return " ".join(value.split())[:_MAX_TEXT] or None


def _date(given: str | None, name: str) -> str | None:
    if given is not None and not _DATE.fullmatch(given):
        _refuse(name, f'"date" must be like "2024-08-21", not "{given[:30]}"')
    return given


def _refuse(name: str, what: str) -> NoReturn:
    raise InvalidTranscriptError(f"{name}: {what}")


READER = Reader(
    name="interchange",
    version=1,
    endings=(".json",),
    looks_like='JSON with "turns": [{"speaker", "text"}], as `saidthat export --format json` writes it',
    sniff=sniff,
    parse=parse,
)
