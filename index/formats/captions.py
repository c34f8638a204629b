"""From the text of captions to turns: shared by WebVTT and SRT."""

from index.errors import InvalidTranscriptError
from index.formats.caption_names import pieces_of
from index.formats.cues import cue_warnings, turns_of
from index.formats.reader import Reading, SourceFile
from index.formats.stated import stated_speakers
from index.formats.timed_blocks import read_blocks


def read_captions(source: SourceFile, *, comments: bool, title: str | None = None) -> Reading:
    """Read the cues; consecutive ones of one speaker are one turn.

    Args:
        source: The file.
        comments: True where NOTE, STYLE and REGION open blocks that nobody says, as in WebVTT.
        title: From the header, when there is one.

    Raises:
        InvalidTranscriptError: The file holds no cue with words.
    """
    blocks = read_blocks(source.text, comments=comments)
    pieces, labels = pieces_of(blocks.cues)
    turns = turns_of(pieces)
    if not turns:
        raise InvalidTranscriptError(
            f"{source.name}: there is no cue with words in it; export the captions again with their text"
        )
    first_of: dict[str, int] = {}
    for turn in turns:
        first_of.setdefault(turn.speaker, turn.number)
    return Reading(
        turns=turns,
        title=title,
        stated=stated_speakers(labels, (), first_of),
        warnings=(*blocks.warnings(), *cue_warnings(turns)),
    )
