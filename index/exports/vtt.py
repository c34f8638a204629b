"""WebVTT that plays beside the recording: a cue for each stretch of a turn, the speaker as its voice.

Identifiers ("turn 3", "turn 3.2") say which cues are one turn; what a cue cannot tell stands in notes, which
players do not show. Without times in the transcript the cues get some at reading speed, and a note says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from index.errors import InvalidTranscriptError
from index.exports.escapes import (
    REFERENCED_LINE_FEED,
    SEPARATOR,
    on_one_line_with_references,
    reference,
    with_references,
    without_references,
)
from index.exports.facts import read_facts, read_first, write_facts, write_first
from index.exports.headings import read_details, read_times, seconds, times, write_details
from index.transcript import Cue, Transcript, Turn

WORDS_A_SECOND = 2.5
_UNTIMED = "Times: at reading speed, not from the recording"
_UNKNOWN = "times at reading speed, not from the recording"
_WAS = "in the file: "
_IDENTIFIER = re.compile(r"turn (\d{1,9})(?:\.(\d{1,9}))?(?: · (.+))?")
_NOTE = re.compile(r"NOTE turn (\d{1,9}) · (.+)")
_TIMING = re.compile(r"([\d:.]{9,400}) --> ([\d:.]{9,400})")
_CLOCK = re.compile(r"\d{2,310}:\d\d:\d\d\.\d{3}")
_VOICE = re.compile(r"<v ([^>]*)>(.*)</v>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Timed:
    """A cue of the file."""

    turn: int
    part: int | None
    """From 1 within a turn that has cues, None for a turn that has none."""
    speaker: str
    text: str
    start: float
    end: float
    known: bool = True
    """Whether the recording has these times."""


def write(transcript: Transcript) -> str:
    """Return the transcript as WebVTT."""
    hide = on_one_line_with_references
    untimed = all(turn.start_time is None and turn.end_time is None for turn in transcript.turns)
    head = [f"NOTE {write_first(transcript, hide)}", *([_UNTIMED] if untimed else [])]
    blocks = ["WEBVTT", "\n".join([*head, *write_facts(transcript, hide)])]
    last = 0.0
    for turn in transcript.turns:
        blocks.extend(_note(turn, untimed=untimed))
        for cue in _cues(turn, last):
            blocks.append(_block(cue))
            last = max(last, cue.end)
    return "\n\n".join(blocks) + "\n"


def owns(text: str) -> bool:
    """Whether `write` made the text."""
    blocks = text[:4000].split("\n\n", 2)
    return len(blocks) > 1 and blocks[0].strip() == "WEBVTT" and _title(blocks[1]) is not None


def read(text: str) -> Transcript:
    """Return the transcript of a text that `write` made: without sections, turns numbered as the file has them.

    Raises:
        InvalidTranscriptError: It was changed so that it cannot be read any more.
    """
    _, head, *blocks = re.split(r"\n\n+", text.strip("\n"))
    title = _title(head)
    if title is None:
        raise InvalidTranscriptError('no "NOTE saidthat transcript" below WEBVTT')
    lines = head.split("\n")[1:]
    transcript = read_facts(title, lines, without_references)
    notes: dict[int, Turn] = {}
    cues: dict[int, list[_Timed]] = {}
    for block in blocks:
        if block.startswith("NOTE"):
            turn = _noted(block)
            notes[turn.number] = turn
        else:
            cue = _cue(block)
            cues.setdefault(cue.turn, []).append(cue)
    untimed = _UNTIMED in lines
    turns = [_turn(parts, notes.get(number), untimed=untimed) for number, parts in cues.items()]
    return replace(transcript, turns=tuple(turns))


def _title(head: str) -> str | None:
    line = head.partition("\n")[0]
    first = read_first(line.removeprefix("NOTE "), without_references) if line.startswith("NOTE ") else None
    return first[0] if first else None


def _note(turn: Turn, *, untimed: bool) -> Iterator[str]:
    """Tell what the cues of a turn do not."""
    told = _span(turn.cues) if turn.cues else (turn.start_time, turn.end_time)
    shown = None not in told and told == (turn.start_time, turn.end_time)
    if (shown or untimed) and turn.page is None and not turn.corrected:
        return
    unknown = turn.start_time is None and turn.end_time is None
    details = [*([_UNKNOWN] if unknown else []), *write_details(turn)]
    note = f"NOTE turn {turn.number} · {SEPARATOR.join(details)}"
    yield note if turn.original is None else f"{note}\n{_WAS}{on_one_line_with_references(turn.original)}"


def _cues(turn: Turn, last: float) -> Iterator[_Timed]:
    """Cut a turn at its cues; a turn without times follows `last`, the end of what came before, in seconds."""
    for number, cue in enumerate(turn.cues, start=1):
        stop = turn.cues[number].offset if number < len(turn.cues) else len(turn.text)
        yield _Timed(
            turn=turn.number,
            part=number,
            speaker=turn.speaker,
            text=turn.text[cue.offset : stop],
            start=cue.start_time,
            end=cue.end_time,
        )
    if turn.cues:
        return
    length = max(1.0, len(turn.text.split()) / WORDS_A_SECOND)
    start, end = turn.start_time, turn.end_time
    if start is None:
        start = last if end is None else max(0.0, end - length)
    yield _Timed(
        turn=turn.number,
        part=None,
        speaker=turn.speaker,
        text=turn.text,
        start=start,
        end=start + length if end is None else end,
        known=turn.start_time is not None and turn.end_time is not None,
    )


def _block(cue: _Timed) -> str:
    start = _milliseconds(cue.start)
    # A cue that ends where it starts would never be shown.
    end = max(_milliseconds(cue.end), start + 1)
    shown = _timing(start), _timing(end)
    identifier = f"turn {cue.turn}" if cue.part is None else f"turn {cue.turn}.{cue.part}"
    if cue.known and (cue.start, cue.end) != (seconds(shown[0]), seconds(shown[1])):
        identifier += SEPARATOR + times(cue.start, cue.end)
    # A blank line would end the cue.
    words = re.sub(r"\n(?=[^\S\n]*\n)", REFERENCED_LINE_FEED, with_references(cue.text))
    # With the bracket behind it a hyphen at the end could make an arrow, which only stands between times.
    name = re.sub("-$", reference("-"), on_one_line_with_references(cue.speaker))
    return f"{identifier}\n{shown[0]} --> {shown[1]}\n<v {name}>{words}</v>"


def _milliseconds(time: float) -> int:
    return int(Decimal(repr(time)).scaleb(3).to_integral_value())


def _timing(milliseconds: int) -> str:
    whole, rest = divmod(milliseconds, 1000)
    minutes, second = divmod(whole, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}.{rest:03}"


def _noted(block: str) -> Turn:
    line, _, was = block.partition("\n")
    found = _NOTE.fullmatch(line)
    if found is None:
        raise InvalidTranscriptError(f'no note of a turn: "{line[:60]}"')
    details = read_details([part for part in found[2].split(SEPARATOR) if part != _UNKNOWN])
    return Turn(
        number=int(found[1]),
        speaker="",
        text="",
        start_time=details.start_time,
        end_time=details.end_time,
        page=details.page,
        original=without_references(was.removeprefix(_WAS)) if details.corrected else None,
    )


def _cue(block: str) -> _Timed:
    identifier, _, rest = block.partition("\n")
    timing, _, body = rest.partition("\n")
    known, clocks, voice = (
        _IDENTIFIER.fullmatch(identifier),
        _TIMING.fullmatch(timing),
        _VOICE.fullmatch(body),
    )
    if known is None or clocks is None or voice is None or not all(map(_CLOCK.fullmatch, clocks.groups())):
        raise InvalidTranscriptError(
            f'no cue "turn N", its times, "<v NAME>words</v>" but "{identifier[:60]}"'
        )
    start, end = seconds(clocks[1]), seconds(clocks[2])
    if known[3] is not None:
        exact = read_times(known[3])
        start, end = (
            given if given is not None else time for given, time in zip(exact, (start, end), strict=True)
        )
    if end < start:
        raise InvalidTranscriptError(f'"{identifier[:60]}" ends before it starts')
    return _Timed(
        turn=int(known[1]),
        part=int(known[2]) if known[2] else None,
        speaker=without_references(voice[1]),
        text=without_references(voice[2]),
        start=start,
        end=end,
    )


def _turn(parts: Sequence[_Timed], note: Turn | None, *, untimed: bool) -> Turn:
    text = ""
    cues = []
    for part in parts:
        cues.append(Cue(offset=len(text), start_time=part.start, end_time=part.end))
        text += part.text
    first = parts[0]
    turn = replace(note or Turn(number=first.turn, speaker="", text=""), speaker=first.speaker, text=text)
    if note is None and not untimed:
        start, end = _span(cues)
        turn = replace(turn, start_time=start, end_time=end)
    return replace(turn, cues=tuple(cues)) if first.part is not None else turn


def _span(cues: Sequence[Cue]) -> tuple[float, float]:
    return min(cue.start_time for cue in cues), max(cue.end_time for cue in cues)
