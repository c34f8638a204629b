"""Saved web pages (.html, .htm, .xhtml, .mhtml): transcripts of calls, interviews, hearings and meetings in them.

The page becomes lines of text with their emphasis, and the readers of plain text and of pages cut the turns. Only
what the page shows as a transcript becomes turns: never its article, its menus, its comments.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from index.errors import UnreadableFileError
from index.formats.cues import cue_warnings
from index.formats.html_archive import is_archive, page_of_archive
from index.formats.html_blocks import PageBlocks, read_blocks
from index.formats.html_clocks import CLOCK, join_stretches
from index.formats.html_events import SeenPage, read_events
from index.formats.html_facts import PageFacts, is_about_talk, page_facts
from index.formats.html_questions import find_exchange, paragraphs
from index.formats.html_tables import read_tables
from index.formats.labels import Label, Shape, own_line_label, split_label
from index.formats.reader import Reader, Reading, SourceFile
from index.formats.speaker_lines import Layout, Opening
from index.formats.survey import Survey, read_turns, survey
from index.formats.word_body import Paragraph
from index.formats.word_lines import RichText, rich_text

# Nothing is tried twice (possessive), since a file may begin with thousands of comments.
_BEFORE = r"^(?:\s++|<\?xml[^>]{0,200}\?>|<!--(?:(?!-->).){0,4000}+-->)*+"
_PAGE = re.compile(_BEFORE + r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_PART = re.compile(
    _BEFORE
    + r"<(?:div|p|h[1-6]|table|ul|ol|dl|section|article|main|meta|title|style|script|blockquote|span|strong|b|"
    r"pre)(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(
    r"</(?:div|p|h[1-6]|table|li|dd|section|article|strong|b|span|pre|blockquote)\s*>", re.IGNORECASE
)
_MIN_CLOSING = 2
_OTHER_FORMAT = 0.8
_UNNAMED = 0.6
_TIMES = "clock_text"
_BY_EMPHASIS = frozenset({"html_page", "labelled_text", "article_page"})
_MIN_TRANSCRIPT = 40
_DOUBTED = 0.5
_FAQ = re.compile(r"\bfaqs?\b|frequently asked", re.IGNORECASE)


def sniff(source: SourceFile) -> float:
    """Sure of a page's beginning and of a web archive, nearly sure of a part of a page."""
    head = source.text[:20_000]
    if _PAGE.match(head) or is_archive(head):
        return 1.0
    return 0.95 if _PART.match(head) and len(_CLOSING.findall(head)) >= _MIN_CLOSING else 0.0


def parse(source: SourceFile) -> Reading:
    """Read the turns.

    Raises:
        UnreadableFileError: The page holds no turns, is damaged or a trap.
        InvalidTranscriptError: It holds captions that break their format's rules.
    """
    text = page_of_archive(source) if is_archive(source.text) else source.text
    page = read_events(text, source.name)
    found = read_blocks(page.lines, italic=False)
    reading = read_tables(found.blocks) or _of_text(found, page, source)
    if reading is None and any(line.italic > line.bold for line in page.lines):
        reading = _of_text(read_blocks(page.lines, italic=True), page, source)
    if reading is None or not any(turn.text for turn in reading.turns):
        raise UnreadableFileError(
            f"{source.name}: this page holds no speaker turns; if it shows a transcript in the browser, open that part "
            'and save the page again, or copy the text into a .txt file with lines such as "Ana Ruiz: Good morning."'
        )
    return _with_facts(reading, page, found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    """Which lines of the text the page marks."""

    headings: frozenset[int]
    bold: frozenset[int]
    transcript: frozenset[int]


def _of_text(found: PageBlocks, page: SeenPage, source: SourceFile) -> Reading | None:
    if not found.blocks:
        return None
    rich = rich_text(found.blocks)
    lines = rich.text.split("\n")
    marked = _marked(lines, found)
    look = _without_headings(_with_named(survey(rich.text, rich.set_apart), found.named), marked.headings)
    exchange = () if _FAQ.search(page.title) else find_exchange(lines, marked.bold, look.layout.openings)
    if exchange:
        return _unnamed(look, exchange, marked)
    openings = look.layout.openings
    other = _other_format(rich, source, labelled=bool(openings))
    if other is not None:
        return other
    if openings:
        return join_stretches(read_turns(_without_clocks(look), page=True, headings=marked.headings))
    spoken = paragraphs(lines, marked.transcript)
    if sum(len(lines[number].split()) for number in marked.transcript) < _MIN_TRANSCRIPT:
        return None
    return _unnamed(look, spoken, marked)


def _with_named(look: Survey, named: Set[str]) -> Survey:
    """Believe all elements made for names when most of them are believed: "The Minister for Honey" is one of them."""
    believed = {opening.line: opening for opening in look.layout.openings}
    lines = [number for number, line in enumerate(look.lines) if line in named]
    missing = [number for number in lines if number not in believed]
    if not missing or len(missing) > _DOUBTED * len(lines):
        return look
    for number in missing:
        name, remark = split_label(look.lines[number].rstrip(":： "))
        if not name:
            continue
        label = Label(name=name, shape=Shape.ODD, remark=remark, time=None, rest="")
        believed[number] = Opening(line=number, label=own_line_label(look.lines[number]) or label)
    openings = tuple(believed[number] for number in sorted(believed))
    return replace(look, layout=replace(look.layout, openings=openings))


def _without_headings(look: Survey, headings: Set[int]) -> Survey:
    """Names are headings as a rule or not at all: "Recommended for you" below a call is none."""
    openings = look.layout.openings
    others = tuple(opening for opening in openings if opening.line not in headings)
    if len(others) == len(openings) or 2 * len(others) < len(openings):
        return look
    return replace(look, layout=replace(look.layout, openings=others))


def _marked(lines: Sequence[str], found: PageBlocks) -> _Marked:
    bold = {
        line.text
        for block in found.blocks
        if isinstance(block, Paragraph)
        for line in block.lines
        if line.bold >= len(line.text)
    }
    return _Marked(
        headings=frozenset(number for number, line in enumerate(lines) if line in found.headings),
        bold=frozenset(number for number, line in enumerate(lines) if line in bold),
        transcript=frozenset(number for number, line in enumerate(lines) if line in found.transcript),
    )


def _other_format(rich: RichText, source: SourceFile, *, labelled: bool) -> Reading | None:
    """Read a page that shows a file of another format: captions in a `pre`, times over words that name nobody."""
    # The registry asks this module for its reader; importing it above would close the circle.
    from index.formats.registry import FORMATS

    shown = SourceFile(name=source.name, data=rich.text.encode("utf-8", errors="replace"), text=rich.text)
    sure = {
        name: reader.sniff(shown)
        for name, reader in FORMATS.items()
        if not reader.binary and name not in _BY_EMPHASIS and not (labelled and name == _TIMES)
    }
    best = max(sure, key=lambda name: (sure[name], name), default="")
    return (
        FORMATS[best].parse(shown)
        if best and sure[best] >= (_OTHER_FORMAT if labelled else _UNNAMED)
        else None
    )


def _unnamed(look: Survey, openings: tuple[Opening, ...], marked: _Marked) -> Reading:
    """Read turns whose speakers the page does not name."""
    layout = Layout(style="own_line", openings=openings, doubtful=())
    first = frozenset(opening.line for opening in openings)
    reading = read_turns(
        replace(look, layout=layout, marker=None, set_apart=first), page=True, headings=marked.headings
    )
    return replace(reading, warnings=(*cue_warnings(reading.turns), *reading.warnings))


def _without_clocks(look: Survey) -> Survey:
    """Times that stand alone between paragraphs are nobody's words."""
    return replace(look, lines=tuple("" if CLOCK.match(line) else line for line in look.lines))


def _with_facts(reading: Reading, page: SeenPage, found: PageBlocks) -> Reading:
    above = _above(reading, found)
    facts = page_facts(page, above)
    said = (
        (f"menus, comments, hidden parts and the like were left out ({found.left_out} lines)",)
        if found.left_out
        else ()
    )
    return replace(
        reading,
        title=_title(reading, facts),
        company=reading.company or facts.company,
        ticker=reading.ticker or facts.ticker,
        period=reading.period or facts.period,
        date=reading.date or facts.published,
        warnings=(*reading.warnings, *said),
    )


def _title(reading: Reading, facts: PageFacts) -> str | None:
    """Prefer the headline when it names the talk, then what names the call, then any headline."""
    if facts.headline and (is_about_talk(facts.headline) or reading.title is None):
        return facts.headline
    return reading.title


def _above(reading: Reading, found: PageBlocks) -> str:
    """Return the beginning of the page down to the first turn."""
    lines: list[str] = []
    start = reading.turns[0].text[:40]
    for block in found.blocks[:200]:
        for line in block.lines if isinstance(block, Paragraph) else ():
            if start and start in line.text:
                return "\n".join(lines)
            lines.append(line.text[:400])
    return "\n".join(lines[:40])


READER = Reader(
    name="html_page",
    version=1,
    endings=(".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    looks_like="a saved web page (.html, .mhtml) with the transcript of a call, an interview or a hearing in it",
    sniff=sniff,
    parse=parse,
)
