"""Cues in a Word file with two times, the name on a line of its own, then the words: the oldest export of Teams."""

from collections import Counter

from index.formats.cues import Piece, cue_warnings, turns_of
from index.formats.labels import own_line_label
from index.formats.metadata import read_metadata
from index.formats.reader import Reading
from index.formats.stated import stated_speakers
from index.formats.timed_blocks import read_blocks

_MOST = 0.8
_MAX_NAME_WORDS = 8


def read_named_cues(text: str) -> Reading | None:
    """Read the cues; None where the lines below the times are no names."""
    if "-->" not in text:
        return None
    blocks = read_blocks(text, comments=False)
    firsts = [cue.lines[0] for cue in blocks.cues if len(cue.lines) > 1]
    labels = [label for line in firsts if (label := own_line_label(line)) is not None]
    recurs = max(Counter(label.key for label in labels).values(), default=0) > 1
    if not recurs or len(firsts) < _MOST * len(blocks.cues) or 2 * len(labels) < len(firsts):
        return None
    pieces: list[Piece] = []
    for cue in blocks.cues:
        first, *below = cue.lines
        label = own_line_label(first)
        name = label.name if label else first if len(first.split()) <= _MAX_NAME_WORDS else None
        words = below if name and below else cue.lines
        pieces.append(
            Piece(
                text=" ".join(words),
                speaker=name if below else None,
                start=cue.start,
                end=cue.end,
            )
        )
    turns = turns_of(pieces)
    first_of: dict[str, int] = {}
    for turn in turns:
        first_of.setdefault(turn.speaker, turn.number)
    metadata = read_metadata(blocks.above, None, turns, page=False)
    return Reading(
        turns=turns,
        title=metadata.title,
        company=metadata.company,
        period=metadata.period,
        date=metadata.date,
        stated=stated_speakers(labels, blocks.above, first_of),
        warnings=cue_warnings(turns),
    )
