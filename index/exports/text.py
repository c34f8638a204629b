r"""Plain text, as `saidthat show` looks: a line above each turn, its words indented by four spaces.

What no line can hold is written as `\u{1b}`; the words of the file that were corrected by hand stand below the
turn, behind "  < ".
"""

from dataclasses import replace

from index.errors import InvalidTranscriptError
from index.exports.escapes import (
    BRACED_LINE_FEED,
    on_one_line_with_braces,
    with_braces,
    without_blank_edges,
    without_braces,
)
from index.exports.facts import read_facts, read_first, write_facts, write_first
from index.exports.headings import read_heading, write_heading
from index.transcript import Transcript, Turn

_INDENT = " " * 4
_WAS = "  < "


def write(transcript: Transcript) -> str:
    """Return the transcript as text."""
    hide = on_one_line_with_braces
    lines = [write_first(transcript, hide), *write_facts(transcript, hide), ""]
    for turn in transcript.turns:
        lines.append(write_heading(turn, hide))
        lines.extend(_INDENT + line if line else "" for line in _lines(turn.text))
        if turn.original is not None:
            lines.extend(_WAS + line for line in _lines(turn.original))
        lines.append("")
    return "\n".join(lines)


def owns(text: str) -> bool:
    """Whether `write` made the text."""
    return read_first(text.partition("\n")[0], without_braces) is not None


def read(text: str) -> Transcript:
    """Return the transcript of a text that `write` made: without sections, turns numbered as the file has them.

    Raises:
        InvalidTranscriptError: It was changed so that it cannot be read any more.
    """
    lines = text.split("\n")
    first = read_first(lines[0], without_braces)
    if first is None:
        raise InvalidTranscriptError('no "saidthat transcript" in the first line')
    end_of_facts = lines.index("") if "" in lines else len(lines)
    transcript = read_facts(first[0], lines[1:end_of_facts], without_braces)
    blocks: list[list[str]] = []
    for line in lines[end_of_facts + 1 :]:
        if line and not line[0].isspace():
            blocks.append([line])
        elif blocks:
            blocks[-1].append(line)
        elif line.strip():
            raise InvalidTranscriptError(f'words above the first turn: "{line.strip()[:60]}"')
    return replace(transcript, turns=tuple(_turn(block) for block in blocks))


def _turn(block: list[str]) -> Turn:
    turn = read_heading(block[0], without_braces)
    was = next((at for at, line in enumerate(block) if line.startswith(_WAS.rstrip())), len(block))
    for line in block[1:was]:
        if line and not line.startswith(_INDENT):
            raise InvalidTranscriptError(f'turn {turn.number}: not indented by four spaces: "{line[:60]}"')
    original = _words(block[was:], _WAS) if turn.corrected else None
    return replace(turn, text=_words(block[1:was], _INDENT), original=original)


def _lines(text: str) -> list[str]:
    return without_blank_edges(with_braces(text), BRACED_LINE_FEED).split("\n")


def _words(lines: list[str], indent: str) -> str:
    return without_braces("\n".join(line[len(indent) :] for line in lines).strip("\n"))
