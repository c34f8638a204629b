r"""Markdown: a heading above each turn, and words that CommonMark and GitHub's dialect show as they were said.

Marks are made harmless with a backslash, what no line can hold is written as a reference (`&#x1b;`).
"""

import re
from dataclasses import replace

from index.errors import InvalidTranscriptError
from index.exports.escapes import (
    REFERENCED_LINE_FEED,
    UNSAFE,
    character,
    on_one_line_with_references,
    reference,
    referenced_breaks,
    without_blank_edges,
    without_references,
)
from index.exports.facts import read_facts, read_first, write_facts, write_first
from index.exports.headings import read_heading, write_heading
from index.transcript import Transcript, Turn

_FIRST = re.compile(r"<!-- (.+) -->")
_WAS = re.compile(r"<!-- in the file: (.*) -->")
_TURN = re.compile(r"^### ", re.MULTILINE)

# Only where Markdown would read a mark: a price, "SPEAKER_00" and "AT&T" stay as they are, "$5 to $6" would be set
# as a formula.
_MARKS = re.compile(
    rf"(?P<mark>[\\`*<~|$]|(?<![^\W_])_|_(?![^\W_])|\](?=[\[(:])|&(?=#?\w+;)|(?<!\S)\#)"
    rf"|[{UNSAFE}]|^[ \t]|[ \t]$",
    re.MULTILINE,
)
_LINE_START = re.compile(r"^(?:>|[-+=](?=\s|[-+=]|$)|\d{1,9}[.)](?=\s|$))", re.MULTILINE)
_BACK = re.compile(r"\\([!-/:-@\[-`{-~])|&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));")


def write(transcript: Transcript) -> str:
    """Return the transcript as Markdown."""
    parts = [
        f"<!-- {write_first(transcript, on_one_line_with_references)} -->\n\n# {_line(transcript.title)}\n",
        "\n".join(f"- {fact}" for fact in write_facts(transcript, _line)),
    ]
    for turn in transcript.turns:
        was = (
            ""
            if turn.original is None
            else f"<!-- in the file: {on_one_line_with_references(turn.original)} -->\n\n"
        )
        parts.append(f"\n### {write_heading(turn, _line)}\n\n{was}{_body(turn.text)}")
    return "\n".join(parts) + "\n"


def owns(text: str) -> bool:
    """Whether `write` made the text."""
    found = _FIRST.fullmatch(text.partition("\n")[0])
    return found is not None and read_first(found[1], without_references) is not None


def read(text: str) -> Transcript:
    """Return the transcript of a text that `write` made: without sections, turns numbered as the file has them.

    Raises:
        InvalidTranscriptError: It was changed so that it cannot be read any more.
    """
    head, *blocks = _TURN.split(text)
    lines = [line for line in head.split("\n") if line.strip()][1:]
    title = next((line.removeprefix("# ") for line in lines if line.startswith("# ")), "")
    facts = [line.removeprefix("- ") for line in lines if not line.startswith("# ")]
    transcript = read_facts(_show(title), facts, _show)
    return replace(transcript, turns=tuple(_turn(block) for block in blocks))


def _turn(block: str) -> Turn:
    heading, _, body = block.partition("\n")
    turn = read_heading(heading.rstrip(), _show)
    if not turn.corrected:
        return replace(turn, text=_text(body))
    before, _, rest = body.lstrip("\n").partition("\n")
    was = _WAS.fullmatch(before)
    if was is None:
        raise InvalidTranscriptError(
            f'turn {turn.number}: no "<!-- in the file: … -->" below "corrected by hand"'
        )
    return replace(turn, text=_text(rest), original=without_references(was[1]))


def _hidden(match: re.Match[str]) -> str:
    return f"\\{match.group()}" if match["mark"] else reference(match.group())


def _inline(text: str) -> str:
    return _MARKS.sub(_hidden, text)


def _line(text: str) -> str:
    return referenced_breaks(_inline(text))


def _body(text: str) -> str:
    marked = _LINE_START.sub(lambda match: f"{match.group()[:-1]}\\{match.group()[-1]}", _inline(text))
    edged = without_blank_edges(marked, REFERENCED_LINE_FEED)
    # Two spaces make a line break of what would be shown as one line.
    return re.sub(r"(?<=[^\n])\n(?=[^\n])", "  \n", edged)


def _text(body: str) -> str:
    return _show("\n".join(line.rstrip(" \t") for line in body.split("\n")).strip("\n"))


def _show(text: str) -> str:
    return _BACK.sub(lambda match: match[1] or character(match[2], match[3]), text)
