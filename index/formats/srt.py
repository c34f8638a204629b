"""SubRip (SRT): numbered cues with a decimal comma in their times, `Ana Ruiz: text` or no name."""

import re
from pathlib import PurePath

from index.formats.captions import read_captions
from index.formats.reader import Reader, Reading, SourceFile

_FIRST_TIMES = re.compile(
    r"^\s*(?P<number>\d{1,9}\.?[ \t]*\n\s*)?(?:\d{1,4}:)?\d{1,4}:\d{1,2}(?P<point>[,.:]\d{1,3})?\s*"
    r"(?:-{1,3}\s?>|[–—]>|→)\s*\d{1,4}:\d",
    re.MULTILINE,
)
_SAMPLE = 2000


def sniff(source: SourceFile) -> float:
    """Sure of cue times with a decimal comma, fairly sure of numbered cues with other times."""
    match = _FIRST_TIMES.search(source.text[:_SAMPLE])
    if match is None:
        return 0.0
    if match["point"] and match["point"][0] == ",":
        return 0.9
    named = PurePath(source.name).suffix.lower() == ".srt"
    # Such times are in WebVTT without its header too; there the ending decides.
    return 0.7 if named else 0.55 if match["number"] else 0.5


def parse(source: SourceFile) -> Reading:
    """Read the cues; consecutive ones of one speaker are one turn.

    Raises:
        InvalidTranscriptError: The file holds no cue with words.
    """
    return read_captions(source, comments=False)


READER = Reader(
    name="srt",
    version=1,
    endings=(".srt",),
    looks_like="SRT subtitles, with the speakers as Name: or without",
    sniff=sniff,
    parse=parse,
)
