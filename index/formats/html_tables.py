"""Tables of a page in which each row is what somebody says."""

from collections.abc import Sequence

from index.formats.cues import cue_warnings, turns_of
from index.formats.metadata import read_metadata
from index.formats.reader import Reading
from index.formats.speech_tables import read_table
from index.formats.stated import stated_speakers
from index.formats.word_body import Block, Table
from index.formats.word_lines import rich_text, table_rows

_OF_PAGE = 0.3
"""Share of the words of a page that its tables of speech hold at least."""


def read_tables(blocks: Sequence[Block]) -> Reading | None:
    """Read the tables of speech; None where there are none, or where they are a small part of the page."""
    found = {
        position: table
        for position, block in enumerate(blocks)
        if isinstance(block, Table) and (table := read_table(table_rows(block))) is not None
    }
    turns = turns_of(piece for table in found.values() for piece in table.pieces)
    if not turns:
        return None
    first = min(found)
    above = _lines(blocks[:first])
    others = [block for position, block in enumerate(blocks) if position > first and position not in found]
    below = _lines(others)
    said = sum(len(turn.text.split()) for turn in turns)
    around = sum(len(line.split()) for line in (*above, *below))
    if said < _OF_PAGE * (said + around):
        return None
    first_of: dict[str, int] = {}
    for turn in turns:
        first_of.setdefault(turn.speaker, turn.number)
    metadata = read_metadata(above, None, turns, page=True)
    labels = [label for table in found.values() for label in table.labels]
    counted = ((above, "above the table of speech"), (below, "below or between the tables of speech"))
    return Reading(
        turns=turns,
        title=metadata.title,
        company=metadata.company,
        period=metadata.period,
        date=metadata.date,
        stated=stated_speakers(labels, above, first_of),
        warnings=(
            *cue_warnings(turns),
            *(f"{len(lines)} lines {where} were left out" for lines, where in counted if lines),
        ),
    )


def _lines(blocks: Sequence[Block]) -> list[str]:
    return [line for line in rich_text(blocks).text.split("\n") if line.strip()] if blocks else []
