"""One look over a text with labelled turns, shared by the readers of plain text and of pages."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from index.formats.metadata import read_metadata
from index.formats.page import MOSTLY_BOLD, at_headings, call_start, cut, find_marker, page_signs
from index.formats.reader import Reading
from index.formats.speaker_lines import Layout, Opening, learn
from index.formats.stated import stated_speakers
from index.formats.turn_text import build_turns
from index.transcript import Turn

RULE = re.compile(r"\s*([-=_*~─—])\1{2,}\s*$")
"""A line drawn across the page: as good as a blank one."""
_HEADING_WORDS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What a text looks like before it is cut into turns."""

    lines: tuple[str, ...]
    layout: Layout
    marker: int | None
    """Index of the line that announces the transcript."""
    signs: float
    """How much of a web page surrounds the turns, 0 to 1."""
    set_apart: frozenset[int] = frozenset()
    """Indices of the lines whose label stands in bold type, where the file shows that."""


@lru_cache(maxsize=1)
def survey(text: str, set_apart: frozenset[int] = frozenset()) -> Survey:
    """Look over a text; cached for the last one, since several readers ask about the same file.

    Args:
        text: The whole text.
        set_apart: Indices of the lines whose label stands in bold type, where the file shows that.
    """
    lines = tuple("" if RULE.match(line) else line for line in text.split("\n"))
    layout = learn(lines, set_apart=set_apart)
    marker = find_marker(lines, layout.openings)
    if marker is not None:
        below = learn(lines, first=marker + 1, set_apart=set_apart)
        layout = below if below.openings else layout
    return Survey(
        lines=lines,
        layout=layout,
        marker=marker,
        signs=page_signs(lines, layout.openings, marker),
        set_apart=set_apart,
    )


def read_turns(
    found: Survey, *, page: bool, pages: Sequence[int] = (), headings: Set[int] = frozenset()
) -> Reading:
    """Cut a surveyed text into turns.

    Args:
        found: A survey with at least one opening.
        page: True to leave out the page around the call.
        pages: The page each line stands on, from 1, where the file has pages; else empty.
        headings: Indices of the lines that the file marks as headings.
    """
    lines, openings = found.lines, found.layout.openings
    if page and found.marker is None:
        openings = openings[_start(found) :]
    region = at_headings(cut(lines, openings, page=page), lines, headings, found.set_apart)
    built = build_turns(lines, region, page=page, pages=pages)
    above = lines[: region.openings[0].line]
    metadata = read_metadata(
        above, lines[found.marker] if found.marker is not None else None, built.turns, page=page
    )
    return Reading(
        turns=built.turns,
        title=metadata.title,
        company=metadata.company,
        ticker=metadata.ticker,
        period=metadata.period,
        date=metadata.date,
        stated=stated_speakers((opening.label for opening in region.openings), above, built.first_of),
        questions_turn=built.questions_turn,
        warnings=(
            *_left_out(found, region.openings, region.end, len(region.left_out), page=page),
            *_without_times(region.openings, built.turns),
            *_doubts(found),
        ),
    )


def _start(found: Survey) -> int:
    """Return the position of the first opening of the call: where nearly all labels are bold, the first bold one."""
    openings = found.layout.openings
    bold = [position for position, opening in enumerate(openings) if opening.line in found.set_apart]
    return bold[0] if len(bold) > MOSTLY_BOLD * len(openings) else call_start(found.lines, openings)


def _left_out(
    found: Survey, openings: tuple[Opening, ...], end: int, between: int, *, page: bool
) -> list[str]:
    """Say what of the file is no turn, so that nothing is lost in silence."""
    said: list[str] = []
    before = [line for line in found.lines[: openings[0].line] if line.strip()]
    after = [line for line in found.lines[end:] if line.strip()]
    many = len(before) > 3 or any(len(line.split()) > _HEADING_WORDS for line in before)
    if page and many:
        said.append(f"{len(before)} lines above the first turn were left out as the page around the call")
    elif many:
        said.append(f'{len(before)} lines above the first turn were left out, from "{_short(before[0])}"')
    if after:
        said.append(f'{len(after)} lines after the last turn were left out, from "{_short(after[0])}"')
    if between:
        said.append(f"{between} lines of page furniture between the turns were left out")
    return said


def _without_times(openings: Sequence[Opening], turns: Sequence[Turn]) -> list[str]:
    given = any(opening.label.time is not None for opening in openings)
    if not given or any(turn.start_time is not None for turn in turns):
        return []
    return ["the times are of the day, or do not rise, so no turn has one"]


def _doubts(found: Survey) -> list[str]:
    names = found.layout.doubtful[:5]
    if not names:
        return []
    return [f"read as text, not as speakers: {', '.join(names)}"]


def _short(line: str) -> str:
    plain = " ".join(line.split())
    return plain if len(plain) <= 60 else plain[:59] + "…"
