"""Lines become turns: the text below an opening, up to the next one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.formats.page import SECTION_HEADING, Region, is_noise
from index.transcript import Turn

TIME_OF_DAY = 6 * 3600.0
"""Seconds; times that begin later are those of a clock on the wall."""
_BULLET = re.compile(r"^(?:[•◦▪*–-]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnText:
    """The turns of a text and what its headings say."""

    turns: tuple[Turn, ...]
    questions_turn: int | None
    """The first turn below a heading such as "Questions and answers", from 1."""
    first_of: dict[str, int]
    """The first turn of each speaker by name."""


def build_turns(lines: Sequence[str], region: Region, *, page: bool, pages: Sequence[int] = ()) -> TurnText:
    """Put the lines of each opening together; headings and furniture are nobody's words.

    Args:
        lines: All lines of the text.
        region: Where the turns begin and end.
        page: True to leave out the furniture of a web page.
        pages: The page each line stands on, from 1, where the file has pages; else empty.
    """
    out = {number for first, stop in region.left_out for number in range(first, stop)}
    names: dict[str, str] = {}
    turns: list[Turn] = []
    questions: int | None = None
    heading_above = any(_questions(line) for line in lines[: region.openings[0].line][-3:])
    for position, opening in enumerate(region.openings):
        last = position + 1 == len(region.openings)
        stop = region.end if last else region.openings[position + 1].line
        if heading_above and questions is None:
            questions = len(turns) + 1
        heading_above = False
        body = [opening.label.rest]
        begins = opening.line
        for number in range(opening.line + opening.label.height, stop):
            line = lines[number].strip()
            if number in out or (page and is_noise(line)):
                continue
            if SECTION_HEADING.match(line[:80]):
                heading_above = heading_above or _questions(line)
                line = ""
            if line and not any(body):
                begins = number
            body.append(line)
        speaker = names.setdefault(opening.label.key, opening.label.name)
        turns.append(
            Turn(
                number=len(turns) + 1,
                speaker=speaker,
                text=join_lines(body),
                start_time=opening.label.time,
                page=pages[begins] if pages else None,
            )
        )
    first_of: dict[str, int] = {}
    for turn in turns:
        first_of.setdefault(turn.speaker, turn.number)
    return TurnText(turns=tuple(_with_rising_times(turns)), questions_turn=questions, first_of=first_of)


def join_lines(lines: Iterable[str]) -> str:
    """Join wrapped lines by spaces; a blank line stays a paragraph, a bullet a line of its own."""
    parts: list[str] = []
    gap = ""
    for line in lines:
        if not line.strip():
            gap = "\n\n" if parts else ""
            continue
        stripped = line.strip()
        if parts:
            parts.append(gap or ("\n" if _BULLET.match(stripped) else " "))
        parts.append(stripped)
        gap = ""
    return "".join(parts)


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs of a text; without blank lines each line is one."""
    if not any(not line.strip() for line in lines):
        return [line.strip() for line in lines]
    return [part for part in join_lines(lines).split("\n\n") if part.strip()]


def _questions(line: str) -> bool:
    match = SECTION_HEADING.match(line.strip()[:80])
    return match is not None and match["questions"] is not None


def _with_rising_times(turns: Sequence[Turn]) -> Sequence[Turn]:
    """Clock times that ever fall, or begin late, are times of day or page references; then no turn keeps one."""
    times = [turn.start_time for turn in turns if turn.start_time is not None]
    if times == sorted(times) and (not times or times[0] < TIME_OF_DAY):
        return turns
    return [Turn(number=turn.number, speaker=turn.speaker, text=turn.text, page=turn.page) for turn in turns]
