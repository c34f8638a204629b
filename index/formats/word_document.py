"""Word files (.docx, .docm, .dotx): transcripts of Microsoft Teams, Google Meet and Otter, minutes, interviews, calls.

The paragraphs become lines of text, and the reader that is surest of them cuts the turns: a Word file may hold
anything that a text file holds. Bold type and tables tell more about the speakers.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from index.errors import UnreadableFileError
from index.formats.archives import is_zip, open_archive
from index.formats.cues import cue_warnings, turns_of
from index.formats.file_names import read_name
from index.formats.metadata import read_metadata
from index.formats.reader import Reader, Reading, SourceFile
from index.formats.speech_tables import SpeechTable, read_table
from index.formats.stated import stated_speakers
from index.formats.survey import read_turns, survey
from index.formats.word_body import Block, Body, Paragraph, Table, read_body
from index.formats.word_cues import read_named_cues
from index.formats.word_lines import RichText, rich_text, table_rows
from index.formats.word_package import is_word, open_document

_BY_BOLD = frozenset({"labelled_text", "article_page"})
"""Readers whose work is done here, with bold type as evidence."""
_OF_TOOL = re.compile(r"\bmeeting recording$|\btranscript$|[-_]\d{8}[-_T]\d{6}\b", re.IGNORECASE)
_NOTES = re.compile(
    r"^\W*(?:(?:meeting )?notes|summary|details|highlights|(?:key |main )?takeaways|action items|"
    r"(?:suggested )?next steps|decisions|chapters|outline)\W*$",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(r"\btranscript\W*$", re.IGNORECASE)
_PAGE = 0.5
_SURE = 0.5
_OF_ALL_WORDS = 0.5
_FACT = 8
"""Words of a cell at most that states a fact: a name, a role, a date."""


def sniff(source: SourceFile) -> float:
    """Sure of a zip archive whose main part is a Word document."""
    try:
        return 1.0 if is_zip(source.data) and is_word(open_archive(source.data, source.name)) else 0.0
    except UnreadableFileError:
        return 0.0


def parse(source: SourceFile) -> Reading:
    """Read the turns.

    Raises:
        UnreadableFileError: The file is damaged, a trap, or holds no text.
        InvalidTranscriptError: It holds captions or a table that break their format's rules.
    """
    body = read_body(open_document(source.data, source.name), source.name)
    if not body.blocks:
        raise UnreadableFileError(
            f"{source.name}: there is no text in this Word file; if it holds pictures of pages, add the text"
        )
    text, notes = _without_notes(rich_text(body.blocks))
    reading = _of_tables(body.blocks) or read_named_cues(text.text) or _of_text(text, source)
    return replace(
        reading,
        title=_plain_title(reading.title),
        warnings=(
            *reading.warnings,
            *([f"{notes} lines of notes above the transcript were left out"] if notes else []),
            *_left_out(body),
        ),
    )


def _plain_title(title: str | None) -> str | None:
    """Meeting tools head a document with the name of a file: "Weekly-20310304_100000-Meeting Recording"."""
    if title is None or not _OF_TOOL.search(title):
        return title
    return read_name(f"{title.replace('/', '-')}.docx").title or title


def _of_tables(blocks: Sequence[Block]) -> Reading | None:
    """Read the tables of speech, when they hold most of the words."""
    by_width: dict[int, list[int]] = {}
    rows = {position: table_rows(block) for position, block in enumerate(blocks) if isinstance(block, Table)}
    for position, cells in rows.items():
        by_width.setdefault(max(len(row) for row in cells), []).append(position)
    # A table that goes over several pages is often several tables.
    found = {
        positions[0]: (table, positions)
        for positions in by_width.values()
        if (table := read_table([row for position in positions for row in rows[position]])) is not None
    }
    if not found:
        return None
    tables = [found[first][0] for first in sorted(found)]
    read = {position for _, positions in found.values() for position in positions}
    said = sum(len(piece.text.split()) for table in tables for piece in table.pieces)
    above, outside = (
        [line for line in rich_text(part).text.split("\n") if line]
        for part in (
            blocks[: min(read)],
            [block for position, block in enumerate(blocks) if position not in read],
        )
    )
    if not said or said < _OF_ALL_WORDS * (said + _prose(blocks, read)):
        return None
    return _reading(tables, above, len(outside) - len(above))


def _prose(blocks: Sequence[Block], read: Set[int]) -> int:
    """Count the words outside the tables of speech that may be a transcript: no heading, no attendance."""
    return sum(
        len(line.split())
        for position, block in enumerate(blocks)
        if position not in read
        for line in (
            [line.text for line in block.lines if not block.heading]
            if isinstance(block, Paragraph)
            else [cell for row in table_rows(block) for cell in row if len(cell.split()) > _FACT]
        )
    )


def _reading(tables: Sequence[SpeechTable], above: Sequence[str], left_out: int) -> Reading | None:
    turns = turns_of(piece for table in tables for piece in table.pieces)
    if not turns:
        return None
    first_of: dict[str, int] = {}
    for turn in turns:
        first_of.setdefault(turn.speaker, turn.number)
    metadata = read_metadata(above, None, turns, page=False)
    labels = [label for table in tables for label in table.labels]
    said = (f"{left_out} lines below the first table of speech were left out",) if left_out else ()
    return Reading(
        turns=turns,
        title=metadata.title,
        company=metadata.company,
        period=metadata.period,
        date=metadata.date,
        stated=stated_speakers(labels, above, first_of),
        warnings=(*cue_warnings(turns), *said),
    )


def _without_notes(text: RichText) -> tuple[RichText, int]:
    """Cut off the notes that a program wrote above the transcript; return how many lines they are too."""
    lines = text.text.split("\n")
    notes = [number for number in text.headings if _NOTES.match(lines[number])]
    below = [
        number
        for number in sorted(text.headings)
        if notes and number > max(notes) and _TRANSCRIPT.search(lines[number])
    ]
    if not below:
        return text, 0
    first = below[0]
    return (
        RichText(
            text="\n".join(lines[first:]),
            set_apart=frozenset(number - first for number in text.set_apart if number >= first),
            headings=frozenset(number - first for number in text.headings if number >= first),
        ),
        sum(1 for line in lines[:first] if line),
    )


def _of_text(text: RichText, source: SourceFile) -> Reading:
    """Cut the lines into turns, by the reader that is surest of them."""
    # The registry asks this module for its reader; importing it above would close the circle.
    from index.formats.registry import FORMATS

    lines = SourceFile(name=source.name, data=text.text.encode("utf-8", errors="replace"), text=text.text)
    found = survey(text.text, text.set_apart)
    sure = {
        name: reader.sniff(lines)
        for name, reader in FORMATS.items()
        if not reader.binary and name not in _BY_BOLD
    }
    best = max(sure, key=lambda name: (sure[name], name), default="")
    if best and sure[best] >= (_SURE if not found.layout.openings else 0.8):
        return FORMATS[best].parse(lines)
    if found.layout.openings:
        return read_turns(found, page=found.signs >= _PAGE, headings=text.headings)
    return FORMATS["labelled_text"].parse(lines)


def _left_out(body: Body) -> list[str]:
    """Say what of the file was not read as words of the transcript."""
    counted = ((body.deleted, "deleted passage"), (body.notes, "footnote"), (body.comments, "comment"))
    return [f"{number} {noun}{'' if number == 1 else 's'} left out" for number, noun in counted if number]


READER = Reader(
    name="word_document",
    version=1,
    endings=(".docx", ".docm", ".dotx", ".dotm"),
    looks_like="a Word document (.docx) such as the transcript of a Teams or Google Meet meeting",
    sniff=sniff,
    parse=parse,
    binary=True,
)
