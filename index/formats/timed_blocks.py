"""Cues of captions: a line with two times, the words below it, maybe an identifier above. WebVTT and SRT alike.

Read line by line and not with webvtt-py or srt. webvtt-py drops in silence what follows a blank line inside a cue.
srt reads "00:05,000" as five minutes, refuses or drops words below a blank line that begin with a clock time, hides
words beside the times, and takes a cue whose times are damaged for words of the cue before.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,:](\d{1,9}))?"
_ARROW = r"\s*(?:-{1,3}\s?(?:>|&gt;)|[–—]>|→)\s*"
# whisper.cpp prints "[00:00:01.000 --> 00:00:02.000]  words".
_TIMING = re.compile(rf"^\s*\[?\s*{_CLOCK}{_ARROW}{_CLOCK}\]?(?:\s+(?P<rest>\S.*))?\s*$")
_ONE_CLOCK = re.compile(rf"\s*\[?{_CLOCK}\]?\s*")
_BROKEN = re.compile(r"^\s*\[?[^\s:]{0,6}:\S{1,15}\s*-->|^\s*\S{0,20}\s*-->\s*\d{1,4}:\d[\d:.,]*\s*$")
_SETTING = re.compile(r"(?:(?:vertical|line|position|size|align|region|[ADLST]):\S+|[XY][12]:-?\d+)(?:\s+|$)")
_COMMENT = re.compile(r"^(?:NOTE(?:\s|$)|(?:STYLE|REGION)\s*$|WEBVTT(?:\s|$))")
_NUMBER = re.compile(r"^\d{1,9}\.?$")
_GUID = re.compile(r"^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\S*$", re.IGNORECASE)
# Webex: 12 "Ana Ruiz" (2534656512)
_NAMED = re.compile(r"^\d{1,9}\s+\"(?P<name>[^\"]{1,80})\"(?:\s+\(\d{1,20}\))?$")
_TAG = re.compile(
    r"</?(?:c|i|b|u|s|ruby|rt|lang|v|font|span|em|strong)(?:[.\s][^<>]{0,200})?>|<\d[\d:.,]{3,16}>"
    r"|\{\\[^{}]{1,100}\}",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Marks of the writing direction, which subtitles in Arabic or Hebrew put around each line.
_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_MOST = 0.5
_NEARLY_ALL = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedBlock:
    """A cue as the file has it."""

    start: float | None
    """Seconds, or None when the file's times cannot be read."""
    end: float | None
    """Seconds, not before start."""
    lines: tuple[str, ...]
    """Lines with words, tags and entities as in the file; at least one."""
    speaker: str | None = None
    """Who speaks, where the identifier says so, as Webex writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedBlocks:
    """The cues of a file and what stands around them."""

    cues: tuple[TimedBlock, ...]
    above: tuple[str, ...]
    """Lines above the first cue that are neither header, comment nor identifier."""
    unread: int
    """Number of cues with words whose times are damaged."""

    def warnings(self) -> tuple[str, ...]:
        """Say what was left out or is without a time, a line each."""
        said: list[str] = []
        if self.above:
            first = " ".join(self.above[0].split())
            some = "1 line" if len(self.above) == 1 else f"{len(self.above)} lines"
            said.append(f'{some} above the first cue left out, from "{first[:60]}"')
        if self.unread:
            some = "1 cue" if self.unread == 1 else f"{self.unread} cues"
            said.append(f"the times of {some} are damaged; the words are kept")
        return tuple(said)


def read_blocks(text: str, *, comments: bool) -> TimedBlocks:
    """Read all cues. A blank line inside a cue ends nothing: what follows up to the next cue is kept.

    Args:
        text: The whole file.
        comments: True where NOTE, STYLE and REGION open blocks that nobody says, as in WebVTT.
    """
    lines = text.split("\n")
    timings = [number for number, line in enumerate(lines) if _is_timing(line)]
    identifiers = _identifiers(lines, timings)
    stops = [*(identifiers.get(number, number) for number in timings), len(lines)]
    cues: list[TimedBlock] = []
    unread = 0
    for number, stop in zip(timings, stops[1:], strict=True):
        start, end, beside = _times(lines[number])
        below = _words(lines[number + 1 : stop], comments=comments)
        words = (beside, *below) if beside else below
        if words:
            unread += _TIMING.match(lines[number]) is None
            named = _NAMED.match(lines[identifiers[number]].strip()) if number in identifiers else None
            speaker = plain(named["name"]) or None if named else None
            cues.append(TimedBlock(start=start, end=end, lines=words, speaker=speaker))
    above = _words(["", *lines[: stops[0]]], comments=comments) if timings else ()
    return TimedBlocks(cues=tuple(cues), above=above, unread=unread)


def plain(text: str) -> str:
    """Tags away first and entities read last, so that "&lt;b&gt;" stays what was said; white space collapsed."""
    bare = _TAG.sub("", _BREAK.sub(" ", text)) if "<" in text or "{" in text else text
    said = _ENTITY.sub(lambda match: html.unescape(match.group()), bare) if "&" in bare else bare
    return " ".join(said.split()).strip(_UNSEEN).strip()


def _is_timing(line: str) -> bool:
    if ">" not in line and "→" not in line and "&gt;" not in line:
        return False
    return bool(_TIMING.match(line) or _BROKEN.match(line))


def _times(line: str) -> tuple[float | None, float | None, str]:
    """Return the start and the end in seconds, and what stands beside the times and is no setting."""
    match = _TIMING.match(line)
    if match is None:
        sound = [
            _seconds(clock.groups()) for side in line.split("-->") if (clock := _ONE_CLOCK.fullmatch(side))
        ]
        return min(sound, default=None), max(sound, default=None), ""
    start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:8])
    rest = match["rest"] or ""
    setting = _SETTING.match(rest)
    while setting:
        rest = rest[setting.end() :]
        setting = _SETTING.match(rest)
    return start, max(start, end), rest.strip()


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return round(whole + float(f"0.{fraction or 0}"), 3)


def _identifiers(lines: Sequence[str], timings: Sequence[int]) -> dict[int, int]:
    """Return the line of the identifier of each timing that has one.

    A number is one where most cues of the file have a number, blank lines between or not. Other text right above a
    timing and below a blank line is one where most cues have such, and where it is a single word.
    """
    if not timings:
        return {}
    numbers: dict[int, int] = {}
    names: dict[int, int] = {}
    for before, number in pairwise([-1, *timings]):
        above = number - 1
        while above > before and not lines[above].strip():
            above -= 1
        if above <= before:
            continue
        candidate = lines[above].strip()
        if _NUMBER.match(candidate):
            numbers[number] = above
        elif above == number - 1 and (
            _GUID.match(candidate) or (above > before + 1 and not lines[above - 1].strip()) or above == 0
        ):
            names[number] = above
    most = _MOST * len(timings)
    if len(numbers) < (most if timings[0] in numbers else _NEARLY_ALL * len(timings)):
        # In a file without numbers a number is what was said, unless it stands where an identifier would.
        numbers = {
            number: above
            for number, above in numbers.items()
            if above == number - 1 and (above == 0 or not lines[above - 1].strip())
        }
    if len(names) <= most:
        names = {
            number: above for number, above in names.items() if not re.search(r"\s", lines[above].strip())
        }
    return numbers | names


def _words(lines: Sequence[str], *, comments: bool) -> tuple[str, ...]:
    """Return the lines with words; blocks of comments below a blank line are left out."""
    kept: list[str] = []
    skipping = False
    for number, line in enumerate(lines):
        if not line.strip():
            skipping = False
            continue
        if comments and number > 0 and not lines[number - 1].strip() and _COMMENT.match(line.strip()):
            skipping = True
        if not skipping:
            kept.append(line.strip())
    return tuple(kept)
