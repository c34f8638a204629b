"""What `saidthat export` wrote as text, Markdown, WebVTT or CSV: read back turn by turn, as it was.

The grammar of each stands beside its writer in `index/exports/`.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from index.errors import InvalidTranscriptError
from index.exports import csv, markdown, text, vtt
from index.exports.facts import is_stated
from index.formats.ids import stated_id
from index.formats.reader import UNKNOWN_SPEAKER, Reader, Reading, SourceFile
from index.transcript import Transcript, Turn

_WAYS: tuple[tuple[Callable[[str], bool], Callable[[str], Transcript]], ...] = (
    (text.owns, text.read),
    (markdown.owns, markdown.read),
    (vtt.owns, vtt.read),
    (csv.owns, csv.read),
)

_COUNT = re.compile(r"^(?:NOTE |<!-- )?saidthat transcript · .+ · (\d{1,9}) turns?(?: -->)?$", re.MULTILINE)
_HEAD = 4000
"""Characters at the beginning within which the line stands that says what the file is."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def sniff(source: SourceFile) -> float:
    """Sure of the line that each of them begins with."""
    return 1.0 if any(owns(source.text) for owns, _ in _WAYS) else 0.0


def parse(source: SourceFile) -> Reading:
    """Read the file as it was exported.

    Raises:
        InvalidTranscriptError: It was changed so that it cannot be read any more; the message says where.
    """
    read = next((read for owns, read in _WAYS if owns(source.text)), None)
    if read is None:
        raise InvalidTranscriptError(
            f"{source.name}: this was not written by `saidthat export`; leave --format out"
        )
    try:
        transcript = read(source.text)
    except InvalidTranscriptError as error:
        # It may quote several lines.
        what = " ".join(str(error).split())
        raise InvalidTranscriptError(
            f"{source.name}: {what}; take the change back, or export the transcript again"
        ) from error
    if not transcript.turns:
        raise InvalidTranscriptError(f"{source.name}: there is no turn in it; export the transcript again")
    return Reading(
        turns=tuple(_numbered(turn, number) for number, turn in enumerate(transcript.turns, start=1)),
        id=stated_id(transcript.id or None),
        title=transcript.title or None,
        kind=transcript.kind,
        company=transcript.company,
        ticker=transcript.ticker,
        period=transcript.period,
        date=_date(transcript.date, source.name),
        series=transcript.series,
        language=transcript.language,
        source=transcript.source,
        stated=tuple(speaker for speaker in transcript.speakers if is_stated(speaker)),
        warnings=_warnings(transcript, source.text),
    )


def _numbered(turn: Turn, number: int) -> Turn:
    return replace(turn, number=number, speaker=" ".join(turn.speaker.split()) or UNKNOWN_SPEAKER)


def _date(given: str | None, name: str) -> str | None:
    if given is not None and not _DATE.fullmatch(given):
        raise InvalidTranscriptError(f'{name}: the date must be like 2024-08-21, not "{given[:30]}"')
    return given


def _warnings(transcript: Transcript, text: str) -> tuple[str, ...]:
    """Say where turns were taken out, or the file was cut off."""
    stated = _COUNT.search(text[:_HEAD])
    found = len(transcript.turns)
    expected = int(stated[1]) if stated else found
    if found != expected:
        return (f"{found} of the {expected} turns that were exported are there; they are counted from 1",)
    if [turn.number for turn in transcript.turns] != list(range(1, found + 1)):
        return ("turns were moved or taken out since the export; they are counted from 1",)
    return ()


READER = Reader(
    name="exported",
    version=1,
    endings=(".txt", ".md", ".vtt", ".csv"),
    looks_like="text, Markdown, WebVTT or CSV as `saidthat export` writes it",
    sniff=sniff,
    parse=parse,
)
