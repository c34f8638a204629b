"""WebVTT: voice tags (`<v Ana Ruiz>`), several voices in a cue, or `Ana Ruiz: text` in the cue."""

import re

from index.formats.captions import read_captions
from index.formats.reader import Reader, Reading, SourceFile

_HEADER = re.compile(r"\s*WEBVTT(?:[ \t]+[-–—:]?[ \t]*(?P<title>\S[^\n]*))?(?:\n|$)")
_NO_TITLE = re.compile(
    r"^(?:file|captions?|subtitles?|transcripts?|(?:this file|created|generated|converted|exported)\b.*"
    r"|(?:kind|language|lang|style|region)\s*[:=].*|.*://.*)$",
    re.IGNORECASE,
)
_FIRST_TIMES = re.compile(r"^\s*\[?(?:\d+:)?\d{1,2}:\d{1,2}\.\d{1,3}\s*-->", re.MULTILINE)
_SAMPLE = 2000


def sniff(source: SourceFile) -> float:
    """Sure of the header, fairly sure of cue times with a decimal point."""
    if _HEADER.match(source.text):
        return 0.95
    return 0.6 if _FIRST_TIMES.search(source.text[:_SAMPLE]) else 0.0


def parse(source: SourceFile) -> Reading:
    """Read the cues; consecutive ones of one speaker are one turn.

    Raises:
        InvalidTranscriptError: The file holds no cue with words.
    """
    header = _HEADER.match(source.text)
    title = " ".join(header["title"].split()) if header and header["title"] else ""
    return read_captions(source, comments=True, title=title if title and not _NO_TITLE.match(title) else None)


READER = Reader(
    name="webvtt",
    version=2,
    endings=(".vtt",),
    looks_like="WebVTT captions, with the speakers as <v Name> or Name:",
    sniff=sniff,
    parse=parse,
)
