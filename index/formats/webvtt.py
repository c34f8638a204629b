"""WebVTT: voice tags (`<v Ana Ruiz>`), several voices in a cue, or `Ana Ruiz: text` in the cue.

The cues are read here and not with webvtt-py, which drops in silence what follows a blank line inside a cue
and every cue whose times have a decimal comma.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.errors import InvalidTranscriptError
from index.formats.labels import Label, Shape, inline_label
from index.formats.reader import UNKNOWN_SPEAKER, Reader, Reading, SourceFile
from index.transcript import Turn

PAUSE = 2.0
"""Seconds of silence that part two turns where no speaker is named."""
_MAX_UNNAMED = 90.0
"""Seconds after which such a turn ends at the next full stop, so that a talk without pauses is no single turn."""

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMING = re.compile(rf"^\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?(?:[ \t]+([^>]{0,200}))?>", re.IGNORECASE)
_VOICE_END = re.compile(r"</v\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:c|i|b|u|ruby|rt|lang|v)(?:[.\s][^<>]{0,200})?>|<\d[\d:.,]{3,16}>", re.IGNORECASE)
_BLOCK = re.compile(r"^(?:NOTE|STYLE|REGION)(?:\s|$)")
_CHANGE = re.compile(r"^\s*>>+\s*|^-\s+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    start: float
    end: float
    text: str
    """Tags and entities as in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """What one voice says within one cue."""

    speaker: str | None
    text: str
    start: float
    end: float
    change: bool = False
    """True when ">>" says that somebody else speaks now."""


def sniff(source: SourceFile) -> float:
    """Sure of the header, fairly sure of cue times with a decimal point."""
    if re.match(r"\s*WEBVTT(?:\s|$)", source.text):
        return 1.0
    first = re.search(r"^\s*(?:\d+:)?\d{1,2}:\d{1,2}\.\d{1,3}\s*-->", source.text[:2000], re.MULTILINE)
    return 0.6 if first else 0.0


def parse(source: SourceFile) -> Reading:
    """Read the cues; consecutive ones of one speaker are one turn.

    Raises:
        InvalidTranscriptError: The file holds no cue with text.
    """
    cues, title = _cues(source.text)
    pieces = _without_repeats(_pieces(cues))
    if not pieces:
        raise InvalidTranscriptError(
            f"{source.name}: there is no cue with words in it; export the captions again with their text"
        )
    named = any(piece.speaker for piece in pieces)
    turns = _turns(pieces, by_pause=not named)
    warnings: list[str] = []
    unknown = sum(1 for turn in turns if turn.speaker == UNKNOWN_SPEAKER)
    if not named:
        warnings.append(
            f'no speakers are named: {len(turns)} turns by pause, all by "{UNKNOWN_SPEAKER}"; turn speaker names on '
            "in the tool that made the captions to have them read"
        )
    elif unknown:
        warnings.append(f'{unknown} turns without a name were read as "{UNKNOWN_SPEAKER}"')
    return Reading(turns=tuple(turns), title=title, warnings=tuple(warnings))


def _cues(text: str) -> tuple[list[_Cue], str | None]:
    """Read all cues. A blank line inside a cue ends nothing here: what follows up to the next cue is kept."""
    lines = text.split("\n")
    title = re.match(r"\s*WEBVTT[ \t]+[-–—:]?\s*(.+)", lines[0]) if lines else None
    timings = [number for number, line in enumerate(lines) if "-->" in line and _TIMING.match(line)]
    cues: list[_Cue] = []
    for position, number in enumerate(timings):
        last = position + 1 == len(timings)
        stop = len(lines) if last else timings[position + 1]
        body = _body(lines[number + 1 : stop], before_cue=not last)
        match = _TIMING.match(lines[number])
        if match is None or not body:
            continue
        start, end = _clock(match.groups()[:4]), _clock(match.groups()[4:])
        cues.append(_Cue(start=start, end=max(start, end), text=body))
    return cues, title.group(1).strip() if title else None


def _body(lines: Sequence[str], *, before_cue: bool) -> str:
    """Return the text of a cue without the next one's identifier and without NOTE, STYLE and REGION blocks."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    if before_cue and blocks[-1] and len(blocks) > 1:
        # The lines right above a timing are its identifier.
        blocks[-1].pop()
    kept = [block for block in blocks if block and not _BLOCK.match(block[0])]
    return "\n".join(line for block in kept for line in block)


def _clock(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return round(whole + float(f"0.{fraction or 0}"), 3)


def _pieces(cues: Sequence[_Cue]) -> list[_Piece]:
    if any(_VOICE.search(cue.text) for cue in cues):
        return [piece for cue in cues for piece in _voices(cue)]
    labels = [_labels(cue) for cue in cues]
    roster = _roster(label for found in labels for label, _ in found if label is not None)
    pieces: list[_Piece] = []
    speaker: str | None = None
    for cue, found in zip(cues, labels, strict=True):
        for label, line in found:
            change = bool(_CHANGE.match(line))
            if label is not None and label.key in roster:
                speaker, line = roster[label.key], label.rest
            elif change or (
                pieces and cue.start - pieces[-1].end > PAUSE and speaker is not None and _each_named(labels)
            ):
                speaker = None
            text = _plain(_CHANGE.sub("", line))
            if text:
                pieces.append(_Piece(speaker=speaker, text=text, start=cue.start, end=cue.end, change=change))
    return pieces


def _voices(cue: _Cue) -> list[_Piece]:
    """Split a cue at its voice tags; words before the first one, or after an end tag, have no speaker."""
    pieces: list[_Piece] = []
    speaker: str | None = None
    position = 0
    for match in [*_VOICE.finditer(cue.text), None]:
        stretch = cue.text[position : match.start() if match else len(cue.text)]
        said, *after = _VOICE_END.split(stretch, maxsplit=1)
        for name, words in ((speaker, said), (None, " ".join(after))):
            text = _plain(words)
            if text:
                pieces.append(_Piece(speaker=name, text=text, start=cue.start, end=cue.end))
        if match:
            speaker = " ".join(html.unescape(match.group(1) or "").split()) or None
            position = match.end()
    return pieces


def _labels(cue: _Cue) -> list[tuple[Label | None, str]]:
    """Return each line of a cue with the label it may open with; a line without one continues the line above."""
    found: list[tuple[Label | None, str]] = []
    for line in cue.text.split("\n"):
        label = inline_label(_TAG.sub("", line))
        if label is not None or not found or _CHANGE.match(line):
            found.append((label, line))
        elif found[-1][0] is None:
            found[-1] = (None, f"{found[-1][1]} {line}")
        else:
            found.append((None, line))
    return found


def _roster(labels: Iterable[Label]) -> dict[str, str]:
    """Believe a label that recurs, and one that looks like a full name or a handle even once."""
    seen = list(labels)
    counts = Counter(label.key for label in seen)
    roster: dict[str, str] = {}
    for label in seen:
        enough = 1 if label.shape >= Shape.NAME else 2 if label.shape >= Shape.WORD else 3
        if counts[label.key] >= enough:
            roster.setdefault(label.key, label.name)
    # Names in a few cues of many that recur nowhere are words before a colon.
    recurring = sum(1 for key in roster if counts[key] > 1)
    return roster if recurring or len(seen) <= 3 else {}


def _each_named(labels: Sequence[Sequence[tuple[Label | None, str]]]) -> bool:
    """True when nearly every cue carries a name: then one without is somebody unknown."""
    return sum(1 for found in labels if found and found[0][0] is not None) >= 0.8 * len(labels)


def _plain(text: str) -> str:
    """Tags away first and entities read last, so that "&lt;b&gt;" stays what was said."""
    return " ".join(html.unescape(_VOICE_END.sub("", _TAG.sub("", text))).split())


def _without_repeats(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Rolling captions show each line twice; a line that the cue before already showed is left out."""
    kept: list[_Piece] = []
    for piece in pieces:
        before = kept[-1] if kept else None
        if before is not None and before.speaker == piece.speaker and piece.start <= before.end + 0.1:
            if piece.text == before.text and len(piece.text.split()) > 2:
                continue
            if len(before.text.split()) > 2 and piece.text.startswith(before.text + " "):
                piece = _Piece(
                    speaker=piece.speaker,
                    text=piece.text[len(before.text) + 1 :],
                    start=piece.start,
                    end=piece.end,
                )
        kept.append(piece)
    return kept


def _turns(pieces: Sequence[_Piece], *, by_pause: bool) -> list[Turn]:
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and not _new_turn(groups[-1], piece, by_pause=by_pause):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [
        Turn(
            number=number,
            speaker=group[0].speaker or UNKNOWN_SPEAKER,
            text=" ".join(piece.text for piece in group),
            start_time=min(piece.start for piece in group),
            end_time=max(piece.end for piece in group),
        )
        for number, group in enumerate(groups, start=1)
    ]


def _new_turn(group: Sequence[_Piece], piece: _Piece, *, by_pause: bool) -> bool:
    last = group[-1]
    if last.speaker != piece.speaker:
        return True
    if piece.speaker is not None:
        return False
    if piece.change or piece.start - last.end >= PAUSE:
        return True
    long = piece.end - group[0].start > _MAX_UNNAMED
    return by_pause and long and last.text.endswith((".", "?", "!", "…"))


READER = Reader(
    name="webvtt",
    version=1,
    endings=(".vtt",),
    looks_like="WebVTT captions, with the speakers as <v Name> or Name:",
    sniff=sniff,
    parse=parse,
)
