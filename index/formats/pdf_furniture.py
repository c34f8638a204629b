"""What stands on the pages and is nobody's words: running headers and footers, page and line numbers, rules."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.formats.labels import Label, inline_label, own_line_label
from index.formats.pdf_lines import Line

_EDGE = 5
"""Lines from the top and from the bottom of a page among which headers and footers are looked for."""
_SHARE = 0.4
"""Share of the pages on which a running line recurs: on the left or right ones at least."""
_LEVEL = 4.0
"""Points by which the places of a running line differ at most."""
_NUMBERED_LINES = 0.6
"""Share of a page's lines that carry the next number when its lines are numbered."""
_NUMBERED_FROM = 5
_MAX_PAGE_DIGITS = 4
_SMALL = 0.85
"""Share of the usual size of type below which print is small."""
_SMALL_SHARE = 0.3
"""Share of a document that its small print at the end is at most."""

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    rf"^\W*(?:page|p\.|pg\.|seite|página|page no\.?)?\s*(?P<number>\d{{1,{_MAX_PAGE_DIGITS}}})"
    r"(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?\W*(?:\|?\s*page)?\W*$",
    re.IGNORECASE,
)
_VENDOR = re.compile(
    r"^\W*(?:1-877-factset\b|www\.callstreet\.com|factset:?\s*callstreet|\(?c\)?\s*\d{4}[^.]{0,40}callstreet|"
    r"copyright\s*(?:©|\(c\)|\d{4}).{0,120}$|©\s*\d{4}.{0,120}$|(?:www\.)?spglobal\.com/\S*(?:\s+\d+)?\W*$|"
    r"www\.spcapitaliq\.com\b|(?:thomson reuters|refinitiv|lseg)\s+streetevents\b.{0,80}$|"
    r"client id:|https?://\S{8,}(?:\s+\d{1,4}/\d{1,4})?\W*$|about:blank\s+\d+/\d+\W*$)",
    re.IGNORECASE,
)
# What a browser prints above each page: "11/4/31, 4:39 PM   Title".
_PRINTED = re.compile(
    r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s|$)", re.IGNORECASE
)
_RULE = re.compile(r"^[\s.…·_=*~─━—–-]{4,}[QA]?$")
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})(?:\s+|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """The lines of a document without its furniture."""

    lines: tuple[Line, ...]
    running: tuple[str, ...]
    """The running headers and footers, each once, in the order of their first page."""
    ruled: frozenset[int]
    """Indices of the lines that stand right below a rule ("........"), or that would begin the next page below one."""
    printed: bool
    """True when a browser printed the file: each page has the time of printing or the address."""
    left_out: int
    """Lines of headers, footers, page numbers and rules."""
    numbered: int
    """Lines whose number in the margin was taken off."""
    small_print: tuple[str, ...] = ()
    """Lines at the very end that are set smaller than the text: disclaimers, "Share this episode"."""
    examined: bool = False
    """True when Q. and A. were given the names of who examines and who answers."""


def without_furniture(lines: Sequence[Line]) -> Cleaned:
    """Take off what recurs on the pages, and tell what it was."""
    plain, numbered = _without_line_numbers(lines)
    out = _running(plain)
    kept: list[Line] = []
    ruled: set[int] = set()
    below_rule = False
    for number, line in enumerate(plain):
        if number in out:
            continue
        if _RULE.match(line.text):
            below_rule = True
            continue
        if below_rule:
            ruled.add(len(kept))
        below_rule = False
        kept.append(line)
    end = _end_of_text(kept)
    return Cleaned(
        lines=tuple(kept[:end]),
        small_print=tuple(line.text for line in kept[end:]),
        running=tuple(dict.fromkeys(plain[number].text for number in sorted(out))),
        ruled=frozenset(ruled),
        printed=any(_PRINTED.match(plain[number].text) or "://" in plain[number].text for number in out),
        left_out=len(plain) - len(kept),
        numbered=numbered,
    )


def _end_of_text(lines: Sequence[Line]) -> int:
    """Return the index after the last line in the size of the text; small print in which somebody speaks is text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    usual = max(sizes, key=sizes.__getitem__, default=0.0)
    last = max((number for number, line in enumerate(lines) if line.size >= _SMALL * usual), default=-1)
    if last + 1 == len(lines):
        return len(lines)
    speak = {label.key for line in lines[: last + 1] for label in _labels(line)}
    names = {label.key for line in lines[last + 1 :] for label in _labels(line)}
    length = sum(len(line.text) for line in lines[last + 1 :])
    small = length <= _SMALL_SHARE * sizes.total() and not speak & names
    return last + 1 if small else len(lines)


def _labels(line: Line) -> list[Label]:
    return [label for label in (inline_label(line.text), own_line_label(line.text)) if label is not None]


def _running(lines: Sequence[Line]) -> set[int]:
    by_page: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        by_page[line.page].append(number)
    edges = {page: _edges(lines, numbers) for page, numbers in by_page.items()}
    return _recurring(lines, edges) | _page_numbers(lines, edges) | _known(lines, by_page)


def _edges(lines: Sequence[Line], numbers: Sequence[int]) -> list[int]:
    """Return the lines nearest to the top and to the bottom of a page."""
    ordered = _by_height(lines, numbers)
    return list(dict.fromkeys([*ordered[:_EDGE], *ordered[-_EDGE:]]))


def _by_height(lines: Sequence[Line], numbers: Sequence[int]) -> list[int]:
    return sorted(numbers, key=lambda number: -lines[number].y)


def _recurring(lines: Sequence[Line], edges: Mapping[int, Sequence[int]]) -> set[int]:
    """Return the lines that stand at one place of many pages, digits apart.

    A name that tops several pages also stands elsewhere, in the same type; a running line does not. Of more than
    three pages the same two lines, set as those within the pages are, show too little.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for numbers in edges.values():
        for number in numbers:
            places[_key(lines[number])].append(number)
    at_edge = {number for numbers in edges.values() for number in numbers}
    inside = Counter(_key(line) for number, line in enumerate(lines) if number not in at_edge)
    alike = Counter((_key(line), line.style) for line in lines)
    within = {line.style for number, line in enumerate(lines) if number not in at_edge}
    pages = len(edges)
    enough = max(2, _SHARE * (pages - 1)) if pages > 2 else 2
    found: set[int] = set()
    for key, numbers in places.items():
        for level in _levels(lines, numbers):
            style = lines[level[0]].style
            seen = len({lines[number].page for number in level})
            elsewhere = max(inside[key], alike[key, style] - len(level))
            few = seen == 2 and pages > 3 and style in within
            if seen >= enough and elsewhere <= 0.1 * seen and not few and not _speaks(lines, level):
                found.update(level)
    return found


def _levels(lines: Sequence[Line], numbers: Sequence[int]) -> list[list[int]]:
    """Part lines by their height on the page."""
    groups: list[list[int]] = []
    for number in sorted(numbers, key=lambda each: lines[each].y):
        if groups and lines[number].y - lines[groups[-1][-1]].y <= _LEVEL:
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _speaks(lines: Sequence[Line], level: Sequence[int]) -> bool:
    """True for a line of a few words without a digit that is followed by nothing but itself: "Operator"."""
    text = lines[level[0]].text
    return len(level) < 3 and text[-1] in ".?!" and not _DIGITS.search(text)


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text).casefold()


def _page_numbers(lines: Sequence[Line], edges: Mapping[int, Sequence[int]]) -> set[int]:
    """Return the lines that count the pages: numbers that rise with them."""
    offsets: dict[int, list[int]] = defaultdict(list)
    for page, numbers in edges.items():
        for number in numbers:
            match = _PAGE_NUMBER.match(lines[number].text)
            if match is not None:
                offsets[int(match["number"]) - page].append(number)
    best = max(offsets.values(), key=len, default=[])
    if len(best) >= max(2, _SHARE * len(edges)):
        return set(best)
    if len(edges) > 1:
        return set()
    # On a single page nothing rises: it has the number 1, if any, on its first or last line.
    outer = {
        ordered[place]
        for numbers in edges.values()
        for ordered in [_by_height(lines, numbers)]
        for place in (0, -1)
    }
    return outer & {number for offset, numbers in offsets.items() if offset == 0 for number in numbers}


def _known(lines: Sequence[Line], by_page: Mapping[int, Sequence[int]]) -> set[int]:
    """Return vendors' and browsers' marks, which need not recur."""
    found = {number for number, line in enumerate(lines) if _VENDOR.match(line.text)}
    for numbers in by_page.values():
        top = max(numbers, key=lambda number: lines[number].y)
        if _PRINTED.match(lines[top].text):
            found.add(top)
    return found


def _without_line_numbers(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Take the numbers 1 to 25 or so off the margin of a record whose lines are numbered."""
    by_page: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        by_page[line.page].append(number)
    taken: dict[int, Line | None] = {}
    for numbers in by_page.values():
        taken.update(_numbered(lines, numbers))
    kept = [taken.get(number, line) for number, line in enumerate(lines)]
    return [line for line in kept if line is not None], len(taken)


def _numbered(lines: Sequence[Line], numbers: Sequence[int]) -> dict[int, Line | None]:
    """Return the numbered lines of a page without their numbers; None for one that is nothing but its number.

    The page's own number may come before: the longest run that counts from 1 is that of the lines.
    """
    best: list[int] = []
    run: list[int] = []
    for number in numbers:
        match = _NUMBERED.match(lines[number].text)
        if match is None:
            continue
        if int(match["number"]) == len(run) + 1:
            run.append(number)
        elif int(match["number"]) == 1:
            run = [number]
        best = max(best, run, key=len)
    if len(best) < _NUMBERED_FROM or len(best) < _NUMBERED_LINES * len(numbers):
        return {}
    return {number: _shortened(lines[number]) for number in best}


def _shortened(line: Line) -> Line | None:
    match = _NUMBERED.match(line.text)
    rest = line.text[match.end() :] if match is not None else line.text
    if not rest:
        return None
    return Line(
        page=line.page,
        text=rest,
        x=line.x if line.after is None else line.after,
        y=line.y,
        end=line.end,
        size=line.size,
        style=line.style,
        lead=rest if line.lead == line.text else "",
        hung=line.hung,
    )
