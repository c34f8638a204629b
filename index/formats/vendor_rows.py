"""Applies a row of the table to parsed JSON: who says what, when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from index.formats.cues import Piece
from index.formats.json_text import whole_characters
from index.formats.time_values import (
    MILLISECOND,
    SAMPLE,
    SECOND,
    TICK,
    from_the_start,
    likely_unit,
    read_time,
)
from index.formats.vendor_tables import FIRMS, IDS, NAMES, ROLES, Row
from index.formats.word_joins import Bit, join_words

_UNITS = {"s": SECOND, "ms": MILLISECOND, "tick": TICK, "sample": SAMPLE}
_NOBODY = frozenset({"", "uu", "unknown", "none", "null", "unknown speaker", "undefined", "n/a", "-", "?"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a row finds in a file."""

    row: Row
    pieces: tuple[Piece, ...]
    """In the order of the file, or of the channels; empty when the row does not fit."""
    empty: int
    """Entries without words, which are left out."""
    roles: tuple[tuple[str, str], ...] = ()
    """Name and what an entry states beside it, in the order of the file."""

    @property
    def named(self) -> bool:
        """Whether any piece has a speaker."""
        return any(piece.speaker for piece in self.pieces)

    @property
    def timed(self) -> bool:
        """Whether any piece has a time."""
        return any(piece.start is not None for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Raw:
    """A bit with its times as in the file."""

    bit: Bit
    start: object
    end: object
    duration: object
    unit: str | None
    """Of the start, when the key says it."""


@lru_cache(maxsize=1024)
def _keys(path: str) -> tuple[str, ...]:
    return tuple(path.split(".")) if path else ()


def find(value: object, path: str) -> object:
    """Return what stands at a path without `*`, or None."""
    for key in _keys(path):
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdigit():
            value = value[int(key)] if int(key) < len(value) else None
        else:
            return None
    return value


def find_all(value: object, path: str) -> Iterator[object]:
    """Yield what stands at a path, each entry of a list at `*`."""
    head, star, rest = path.partition("*")
    place = find(value, head.strip("."))
    if not star:
        if place is not None:
            yield place
    elif isinstance(place, list):
        for entry in place:
            yield from find_all(entry, rest.strip("."))


def apply(row: Row, data: object) -> Found:
    """Read a file by a row; `Found.pieces` is empty when it does not fit."""
    lists = next((found for path in row.at if (found := _lists(data, path))), [])
    if row.repeats and len(lists) > 1 and _repeats(row, lists):
        lists = lists[-1:]
    return apply_to(row, lists, data)


def apply_to(row: Row, lists: Sequence[Sequence[object]], data: object) -> Found:
    """Read lists of stretches by a row; `data` is the whole file, for what stands beside them."""
    entries = [entry for entries in lists for entry in entries]
    if row.needs is not None and not any(find(entry, row.needs) is not None for entry in entries):
        return Found(row=row, pieces=(), empty=0)
    reader = _Entries(_with_paths_there(row, entries), data)
    raws: list[_Raw] = []
    empty = 0
    change = False
    for place, each in enumerate(lists):
        for entry in each:
            bits = list(reader.bits(entry, str(place)))
            if change and bits:
                bits[0] = replace(bits[0], bit=replace(bits[0].bit, change=True))
                change = False
            raws.extend(bits)
            empty += 0 if any(raw.bit.text if row.words else raw.bit.text.strip() for raw in bits) else 1
            change = change or (row.turn_after is not None and find(entry, row.turn_after) is True)
    if not any(raw.bit.text.strip() for raw in raws):
        return Found(row=row, pieces=(), empty=empty)
    channels = _by_channel(_timed(row, raws))
    return Found(
        row=row, pieces=tuple(_pieces(row, channels)), empty=empty, roles=tuple(dict.fromkeys(reader.roles))
    )


def _with_paths_there(row: Row, entries: Sequence[object]) -> Row:
    """Drop the paths that begin with a key no entry has: of the usual keys of all tools, hardly any is there."""
    parts = (part for entry in entries for key in row.parts if isinstance(part := find(entry, key), list))
    there: set[str] = set()
    for entry in (*entries, *(each for part in parts for each in part)):
        if isinstance(entry, dict):
            there.update(entry)

    def kept(paths: tuple[str, ...]) -> tuple[str, ...]:
        heads = ((path, path.partition("@")[0].partition(".")[0]) for path in paths)
        return tuple(path for path, head in heads if head in there or head.isdigit())

    return replace(
        row,
        speaker=kept(row.speaker),
        text=kept(row.text),
        start=kept(row.start),
        end=kept(row.end),
        duration=kept(row.duration),
    )


def _lists(data: object, path: str) -> list[list[object]]:
    return [found for found in find_all(data, path) if isinstance(found, list) and found]


def _repeats(row: Row, lists: Sequence[Sequence[object]]) -> bool:
    """True when the last list begins no later than the first one."""
    first, last = (read_time(_first(entries[0], row.start)[0]) for entries in (lists[0], lists[-1]))
    return first is not None and last is not None and last <= first


class _Entries:
    """Reads the entries of one file by one row."""

    def __init__(self, row: Row, data: object) -> None:
        self._row = row
        self._names = _names(row, data)
        self._by_start = _by_start(row, data)
        self.roles: list[tuple[str, str]] = []

    def bits(self, entry: object, place: str) -> Iterator[_Raw]:
        """Yield the bits of an entry: one, or one for each part; none when it holds no words."""
        speaker = self._speaker(entry)
        channel = self._channel(entry, place)
        parts = next((part for key in self._row.parts if isinstance(part := find(entry, key), list)), None)
        text = _text(entry, self._row.text)
        if speaker is not None and not self._row.joins:
            role, firm = _text(entry, ROLES), _text(entry, FIRMS)
            self.roles.extend(
                (speaker, stated) for stated in (" -- ".join(filter(None, (firm, role))),) if stated
            )
        if parts and (not text or self._row.words):
            said = [(part, _text(part, self._row.text)) for part in parts]
            raws = [
                self._raw(part, words, speaker or self._speaker(part), channel)
                for part, words in said
                if words
            ]
            yield from self._with_outer_times(raws, entry)
        elif text:
            yield self._raw(entry, text, speaker, channel)

    def _with_outer_times(self, raws: list[_Raw], entry: object) -> list[_Raw]:
        """Give parts that have no times at all the times of the entry around them."""
        if not raws or any(raw.start is not None for raw in raws):
            return raws
        outer = self._raw(entry, "", None, None)
        raws[0] = replace(raws[0], start=outer.start, duration=outer.duration, unit=outer.unit)
        raws[-1] = replace(raws[-1], end=outer.end, unit=outer.unit)
        return raws

    def _raw(self, entry: object, text: str, speaker: str | None, channel: str | None) -> _Raw:
        start, unit = _first(entry, self._row.start)
        end, _ = _first(entry, self._row.end)
        duration, _ = _first(entry, self._row.duration)
        if speaker is None and self._by_start:
            speaker = self._by_start.get(str(start))
        return _Raw(
            bit=Bit(text=text, speaker=speaker, channel=channel),
            start=start,
            end=end,
            duration=duration,
            unit=unit,
        )

    def _speaker(self, entry: object) -> str | None:
        return best_name(self._name(find(entry, path)) for path in self._row.speaker)

    def _name(self, value: object) -> str | None:
        if isinstance(value, dict):
            value = next(
                (found for key in (*NAMES, "id") if not isinstance(found := value.get(key), dict | None)),
                None,
            )
        known = self._names.get(_key(value))
        return known or speaker_label(value)

    def _channel(self, entry: object, place: str) -> str | None:
        for key in self._row.channel:
            value = place if key == "*" else find(entry, key)
            if isinstance(value, int | str) and not isinstance(value, bool):
                return str(value)
        return None


def speaker_label(value: object) -> str | None:
    """Return an id or name as people write it: 0 is "Speaker 0", "A" is "Speaker A", null is nobody."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int | float | str):
        return None
    label = " ".join(whole_characters(str(value)[:200]).split())
    if label.casefold() in _NOBODY:
        return None
    short = label.lstrip("-").isdigit() or (len(label) == 1 and label.isalpha() and label.isascii())
    return f"Speaker {label}" if short else label


def best_name(names: Iterable[str | None]) -> str | None:
    """Return the first name, and the first number ("Speaker 1") only where there is no name."""
    given = [name for name in names if name is not None]
    return next((name for name in given if not _is_number(name)), given[0] if given else None)


def _is_number(name: str) -> bool:
    head, _, tail = name.partition(" ")
    return head == "Speaker" and (tail.isdigit() or len(tail) == 1)


def _key(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _names(row: Row, data: object) -> dict[str, str]:
    names: dict[str, str] = {}
    for path in row.names:
        place = find(data, path)
        if isinstance(place, dict):
            pairs = list(place.items())
        elif isinstance(place, list):
            pairs = [
                (next((i for key in IDS if (i := find(entry, key)) is not None), None), entry)
                for entry in place
            ]
        else:
            continue
        for identity, entry in pairs:
            label = _text(entry, ("name", "speaker_name", "display_name", "displayName", "label")) or (
                entry if isinstance(entry, str) else ""
            )
            name = speaker_label(label)
            if name is not None and isinstance(identity, int | float | str):
                names.setdefault(_key(identity), name)
    return names


def _by_start(row: Row, data: object) -> dict[str, str]:
    if row.by_start is None:
        return {}
    found: dict[str, str] = {}
    for place in find_all(data, row.by_start.at):
        for entry in place if isinstance(place, list) else ():
            label = speaker_label(find(entry, row.by_start.speaker))
            if label is not None:
                found.setdefault(str(find(entry, row.by_start.start)), label)
    return found


def _text(entry: object, paths: Sequence[str]) -> str:
    for path in paths:
        value = find(entry, path)
        if isinstance(value, list) and value and all(isinstance(word, str) for word in value):
            value = " ".join(value)
        if isinstance(value, str) and value:
            return whole_characters(value)
    return ""


def _first(entry: object, paths: Sequence[str]) -> tuple[object, str | None]:
    for path in paths:
        place, _, unit = path.partition("@")
        value = find(entry, place)
        if isinstance(value, dict) and "seconds" in value:
            # Google's libraries write a duration as an object of two whole numbers.
            whole, parts = read_time(value.get("seconds")), read_time(value.get("nanos"))
            value = None if whole is None else whole + (parts or 0.0) * 1e-9
        if value is not None and not isinstance(value, dict | list):
            return value, unit or None
    return None, None


def _timed(row: Row, raws: Sequence[_Raw]) -> list[Bit]:
    unit = _unit(row, raws)
    spans: list[tuple[float | None, float | None]] = []
    for raw in raws:
        own = _UNITS[raw.unit] if raw.unit else unit
        start, end = read_time(raw.start, own), read_time(raw.end, own)
        if end is None and start is not None:
            duration = read_time(raw.duration, own)
            end = None if duration is None else start + duration
        spans.append((start, end))
    counted = from_the_start(spans)
    return [replace(raw.bit, start=start, end=end) for raw, (start, end) in zip(raws, counted, strict=True)]


def _unit(row: Row, raws: Sequence[_Raw]) -> float:
    if row.unit not in (None, "s", "ms"):
        return _UNITS[str(row.unit)]
    bare = [(raw.start, raw.end) for raw in raws if raw.unit is None]
    if row.unit == "ms":
        # Tools that took over the shape count in seconds, with a fraction.
        fractions = any(isinstance(time, float) and not time.is_integer() for span in bare for time in span)
        return SECOND if fractions else MILLISECOND
    return likely_unit(bare, sum(len(raw.bit.text.split()) for raw in raws))


def _by_channel(bits: Sequence[Bit]) -> list[list[Bit]]:
    """Part the bits by channel; of several channels with words each is a speaker, or tells equal ids apart."""
    channels: dict[str | None, list[Bit]] = {}
    channel: str | None = None
    for bit in bits:
        # Signs of punctuation may not say theirs.
        channel = bit.channel if bit.channel is not None else channel
        channels.setdefault(channel, []).append(bit)
    spoken = {name: own for name, own in channels.items() if any(bit.text.strip() for bit in own)}
    if len(spoken) < 2:
        return [list(bits)]
    named = any(bit.speaker for bit in bits)
    seen = [bit.speaker for own in spoken.values() for bit in {each.speaker: each for each in own}.values()]
    shared = {speaker for speaker in seen if speaker and seen.count(speaker) > 1 and _is_number(speaker)}
    parted: list[list[Bit]] = []
    for name, own in spoken.items():
        channel = f"Channel {name}" if name is not None and name.isdigit() else name
        parted.append(
            [
                replace(bit, speaker=f"{bit.speaker} ({channel})")
                if bit.speaker in shared
                else replace(bit, speaker=bit.speaker if named else channel)
                for bit in own
            ]
        )
    return parted


def _pieces(row: Row, channels: Sequence[Sequence[Bit]]) -> Iterator[Piece]:
    for bits in channels:
        if row.words:
            yield from join_words(bits)
            continue
        for bit in bits:
            yield Piece(
                text=bit.text.strip(), speaker=bit.speaker, start=bit.start, end=bit.end, change=bit.change
            )


def names_of(mapping: Mapping[str, object]) -> str:
    """Return the first keys of an object, for a message."""
    keys = [str(key)[:30] for key in mapping]
    return ", ".join(f'"{key}"' for key in keys[:8]) + (", …" if len(keys) > 8 else "")
