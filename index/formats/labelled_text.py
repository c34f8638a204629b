"""Plain text: `Name: text` turns, or the name on a line of its own and the text below it.

Text without any speaker becomes paragraphs of an unknown speaker.
"""

import re

from index.errors import UnreadableFileError
from index.formats import html_page
from index.formats.metadata import read_metadata
from index.formats.reader import UNKNOWN_SPEAKER, Reader, Reading, SourceFile
from index.formats.survey import RULE, Survey, read_turns, survey
from index.formats.turn_text import join_lines, paragraphs
from index.transcript import Turn

_OTHER_FORMAT = re.compile(
    r"(?:\{|\[\s*(?:[{\[\"]|-?\d+\s*[,\]]|$)|<\?xml|<!doctype|<(?:html|head|body|tt|transcript|div|table|rss|svg)\b|"
    r"WEBVTT\b)|(?:\d{1,9}[ \t]*\n)?[ \t]?[\d:,.]{1,20}[ \t]*-->",
    re.IGNORECASE,
)
_KEY = re.compile(r"[a-z]{1,20}:\s")
"""The head of a Markdown file: "title: Design review"."""
_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_MIN_LETTERS = 0.6
_MIN_WORDS = 3
_SAMPLE = 20_000


def sniff(source: SourceFile) -> float:
    """Sure of text with labelled turns, unsure of any other prose."""
    if _OTHER_FORMAT.match(source.text.lstrip()[:_SAMPLE]) or html_page.sniff(source):
        return 0.0
    if survey(source.text).layout.openings:
        return 0.8
    return 0.2 if _is_prose(source.text) else 0.0


def parse(source: SourceFile) -> Reading:
    """Read the turns.

    Raises:
        UnreadableFileError: The text holds neither speakers nor sentences.
    """
    found = survey(source.text)
    if not found.layout.openings:
        return _without_speakers(source)
    reading = read_turns(found, page=False, headings=_headings(source.text, found))
    head = _begun_speech(found.lines[: found.layout.openings[0].line])
    return _with_head(reading, head) if head else reading


def _headings(text: str, found: Survey) -> frozenset[int]:
    """Return the lines of a Markdown file that are headings, and the rule that ends the last turn, if there is one."""
    openings = found.layout.openings
    marked = sum(1 for each in openings if found.lines[each.line].lstrip().startswith(("**", "__", "#")))
    if 2 * marked <= len(openings):
        return frozenset()
    lines = text.split("\n")
    below = range(openings[-1].line + 1, len(lines))
    rule = next((number for number in below if RULE.match(lines[number])), None)
    headings = {number for number, line in enumerate(lines) if _HEADING.match(line)}
    return frozenset(headings if rule is None else headings | {rule})


def _without_speakers(source: SourceFile) -> Reading:
    if not _is_prose(source.text):
        raise UnreadableFileError(
            f"{source.name}: there is no text with sentences in it; add a transcript with lines such as "
            '"Ana Ruiz: Good morning."'
        )
    lines = source.text.split("\n")
    parts = paragraphs(lines)
    turns = tuple(
        Turn(number=number, speaker=UNKNOWN_SPEAKER, text=part) for number, part in enumerate(parts, start=1)
    )
    metadata = read_metadata(lines[:3], None, turns, page=False)
    return Reading(
        turns=turns,
        period=metadata.period,
        date=metadata.date,
        speakerless=True,
        warnings=(
            f'no speakers found: read as {len(turns)} paragraphs by "{UNKNOWN_SPEAKER}", from '
            f'"{turns[0].text[:60]}"; begin a paragraph with "Ana Ruiz: " to have that name read',
        ),
    )


def _is_prose(text: str) -> bool:
    sample = text[:_SAMPLE]
    letters = sum(1 for character in sample if character.isalpha() or character.isspace())
    return letters >= _MIN_LETTERS * len(sample) and len(re.findall(r"[^\W\d_]{2,}", sample)) >= _MIN_WORDS


def _begun_speech(above: tuple[str, ...]) -> str | None:
    """Return the text above the first label when it is the rest of a turn that a paste cut off."""
    text = join_lines(above)
    begins_inside = (
        bool(text) and not _KEY.match(text) and (text[0].islower() or text.startswith(("…", "...", ", ")))
    )
    return text if begins_inside and len(text.split()) >= _MIN_WORDS else None


def _with_head(reading: Reading, head: str) -> Reading:
    first = Turn(number=1, speaker=UNKNOWN_SPEAKER, text=head)
    later = tuple(
        Turn(
            number=turn.number + 1,
            speaker=turn.speaker,
            text=turn.text,
            start_time=turn.start_time,
            end_time=turn.end_time,
            page=turn.page,
        )
        for turn in reading.turns
    )
    return Reading(
        turns=(first, *later),
        company=reading.company,
        period=reading.period,
        date=reading.date,
        stated=(),
        questions_turn=None if reading.questions_turn is None else reading.questions_turn + 1,
        warnings=(
            *reading.warnings,
            f'the text above the first name was read as the rest of a turn by "{UNKNOWN_SPEAKER}"',
        ),
    )


READER = Reader(
    name="labelled_text",
    version=2,
    endings=(".txt", ".text", ".md"),
    looks_like='plain text with turns such as "Ana Ruiz: Good morning."',
    sniff=sniff,
    parse=parse,
)
