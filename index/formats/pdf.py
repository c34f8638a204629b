"""PDF: vendors' and companies' call transcripts, printed pages, records of hearings, minutes.

The text is put together from its places on the page; headers, footers, page and line numbers are taken off;
names are found by their type and place as well as by what they are. The page of each turn is kept.
"""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from index.errors import UnreadableFileError
from index.formats.labels import inline_label
from index.formats.page import page_signs
from index.formats.pdf_furniture import Cleaned, without_furniture
from index.formats.pdf_head import with_head
from index.formats.pdf_lines import Line, read_lines, read_setting
from index.formats.pdf_names import Name, find_names
from index.formats.pdf_pages import Pages, read_pages
from index.formats.pdf_people import Listed, list_regions, read_lists, stated_of
from index.formats.pdf_script import (
    Script,
    with_sides_named,
    with_whole_labels,
    write_script,
)
from index.formats.reader import Reader, Reading, SourceFile
from index.formats.speaker_lines import learn
from index.formats.survey import Survey, read_turns, survey
from index.transcript import Speaker, Turn

MAX_LINES = 60_000
"""Lines read: twice those of the longest file, 500 full pages."""
_PAGE = 0.5
"""How much of a web page must surround the turns of a file that a browser printed, before it is read as a page."""
_SURELY_PAGE = 0.8
"""The same for any other file: vendors' disclaimers look like the foot of a page as well."""
_MANY = 5
_ROUNDS = 3
_QUOTED = 60
_SENTENCE_ENDS = (".", "?", "!", "…")
_BETTER = 1.5
"""How many times more turns the plain text must show before the names that type sets apart are not followed."""


def sniff(source: SourceFile) -> float:
    """Sure of the mark that every PDF begins with."""
    return 1.0 if b"%PDF-" in source.data[:1024] else 0.0


def parse(source: SourceFile) -> Reading:
    """Read the turns.

    Raises:
        UnreadableFileError: The PDF is locked, damaged, a scan, too large, or holds no turns.
    """
    pages = read_pages(source.data, source.name)
    lines = read_lines(pages.pages)
    if len(lines) > MAX_LINES:
        raise UnreadableFileError(
            f"{source.name}: {len(lines):,} lines are more than the {MAX_LINES:,} that are read; split the PDF and "
            "add the part with the transcript"
        )
    cleaned = _cleaned(lines)
    regions = list_regions(cleaned.lines)
    listed = read_lists(cleaned.lines, regions, read_setting(cleaned.lines))
    names = find_names(cleaned, listed, regions)
    script, found, names = _surveyed(cleaned, names)
    if not found.layout.openings:
        raise UnreadableFileError(
            f"{source.name}: no speakers were found in {_on_pages(pages.total)} of the PDF: slides, a report or an "
            "article is no transcript; if it is one, copy its text into a .txt file with lines such as "
            '"Ana Ruiz: Good morning." and add that'
        )
    page = found.signs >= (_PAGE if cleaned.printed else _SURELY_PAGE)
    reading = read_turns(found, page=page, pages=script.pages)
    reading = _with_people(reading, names, listed)
    above = script.lines[: found.layout.openings[0].line]
    return dataclasses.replace(
        with_head(reading, above, cleaned.running, pages.title),
        warnings=(*_warnings(cleaned, pages), *reading.warnings),
    )


def _cleaned(lines_of_pages: Sequence[Line]) -> Cleaned:
    cleaned = without_furniture(lines_of_pages)
    named, headings = with_sides_named(cleaned.lines)
    lines = with_whole_labels(named)
    cleaned = dataclasses.replace(cleaned, left_out=cleaned.left_out + headings, examined=headings > 0)
    if len(lines) == len(cleaned.lines):
        return dataclasses.replace(cleaned, lines=tuple(lines))
    # Labels over several lines were joined, so that the lines below rules have other indices now.
    places = {
        (line.page, line.x, line.y) for number, line in enumerate(cleaned.lines) if number in cleaned.ruled
    }
    ruled = frozenset(number for number, line in enumerate(lines) if (line.page, line.x, line.y) in places)
    return dataclasses.replace(cleaned, lines=tuple(lines), ruled=ruled)


def _surveyed(cleaned: Cleaned, names: Mapping[int, Name]) -> tuple[Script, Survey, dict[int, Name]]:
    """Survey the text with its names set apart; those not borne out by the text are taken back."""
    but: set[int] = set()
    script = write_script(cleaned.lines, names)
    found = _survey(script)
    for _ in range(_ROUNDS):
        opened = {opening.line for opening in found.layout.openings}
        wrong = {place for line, place in script.named.items() if line not in opened}
        if not wrong:
            break
        but |= wrong
        script = write_script(cleaned.lines, names, but)
        found = _survey(script)
    kept = {place: name for place, name in names.items() if place not in but}
    plain = write_script(cleaned.lines, {})
    bare = survey(plain.text)
    if len(bare.layout.openings) > _BETTER * len(found.layout.openings):
        return plain, bare, {}
    return script, found, kept


def _survey(script: Script) -> Survey:
    """Where many names are set apart nothing above the first of them opens a turn, as letters and lists before do."""
    set_apart = frozenset(script.named)
    if len(set_apart) < _MANY:
        return survey(script.text, set_apart)
    first = min(set_apart)
    layout = learn(script.lines, first=first, set_apart=set_apart)
    known = {opening.label.key for opening in layout.openings}
    above = next((number for number in range(first) if _says(script.lines, number, known)), None)
    if above is not None:
        layout = learn(script.lines, first=above, set_apart=set_apart)
    signs = page_signs(script.lines, layout.openings, None)
    return Survey(lines=script.lines, layout=layout, marker=None, signs=signs)


def _says(lines: Sequence[str], number: int, known: Set[str]) -> bool:
    """True where somebody who speaks further down says a sentence; beside a name in a list stands a role."""
    label = inline_label(lines[number])
    if label is None or label.key not in known:
        return False
    end = next((below for below in range(number, len(lines)) if not lines[below].strip()), len(lines))
    return lines[end - 1].rstrip()[-1:] in _SENTENCE_ENDS


def _with_people(reading: Reading, names: Mapping[int, Name], listed: Sequence[Listed]) -> Reading:
    """Add what stands below the names, beside them and in the lists of participants."""
    first_of: dict[str, Turn] = {}
    for turn in reading.turns:
        first_of.setdefault(turn.speaker.casefold(), turn)
    marks: dict[str, Counter[str]] = {}
    for name in names.values():
        marks.setdefault(name.label.key, Counter())[name.mark] += 1
    asks = {key for key, seen in marks.items() if seen["Q"] > seen["A"]}
    found = {speaker.name: speaker for speaker in reading.stated}
    for name in names.values():
        first = first_of.get(name.label.key)
        if first is not None and name.remark:
            analyst = name.label.key in asks
            _add(found, stated_of(first.speaker, name.remark, first.number, analyst=analyst))
    for entry in listed:
        first = first_of.get(entry.name.casefold())
        if first is not None:
            _add(found, stated_of(first.speaker, entry.remark, None, analyst=entry.analyst))
    return dataclasses.replace(reading, stated=tuple(found.values()))


def _add(found: dict[str, Speaker], speaker: Speaker | None) -> None:
    """Keep what was stated first; a later statement adds what is missing."""
    if speaker is None:
        return
    known = found.get(speaker.name)
    if known is None:
        found[speaker.name] = speaker
        return
    if known.role is None and known.kind != "analyst":
        known = dataclasses.replace(known, role=speaker.role, role_turn=speaker.role_turn)
    if known.firm is None:
        known = dataclasses.replace(known, firm=speaker.firm, firm_turn=speaker.firm_turn)
    if known.kind == "other":
        known = dataclasses.replace(known, kind=speaker.kind, kind_turn=speaker.kind_turn)
    found[speaker.name] = known


def _warnings(cleaned: Cleaned, pages: Pages) -> tuple[str, ...]:
    """Say what of the file is in no turn."""
    said: list[str] = []
    if cleaned.left_out:
        said.append(
            f"{_lines(cleaned.left_out)} of running headers, footers, page numbers and rules left out"
        )
    if cleaned.numbered:
        said.append(f"the numbers in the margin of {cleaned.numbered} lines were left out")
    if cleaned.examined:
        said.append('"Q." was read as the examiner named above ("BY MR. …"), "A." as THE WITNESS')
    if cleaned.small_print:
        first = cleaned.small_print[0]
        quoted = first if len(first) <= _QUOTED else f"{first[: _QUOTED - 1]}…"
        said.append(
            f'{_lines(len(cleaned.small_print))} of small print after the last turn left out, from "{quoted}"'
        )
    if pages.rotated:
        pieces = "1 piece" if pages.rotated == 1 else f"{pages.rotated} pieces"
        said.append(f"{pieces} of slanted or upended text left out, such as watermarks")
    if pages.damaged:
        said.append(f"{_counted(pages.damaged)} could not be read and {_are(pages.damaged)} missing")
    empty = sorted(
        set(range(1, pages.total + 1)) - {page.number for page in pages.pages} - set(pages.damaged)
    )
    if empty:
        said.append(
            f"{_counted(empty)} without text {_are(empty)} missing: if words are on it, run OCR first"
        )
    return tuple(said)


def _lines(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"


def _counted(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:8]) + (" and more" if len(numbers) > 8 else "")
    return f"page {shown}" if len(numbers) == 1 else f"{len(numbers)} pages ({shown})"


def _on_pages(total: int) -> str:
    return "the one page" if total == 1 else f"the {total} pages"


def _are(numbers: Sequence[int]) -> str:
    return "is" if len(numbers) == 1 else "are"


READER = Reader(
    name="pdf",
    version=1,
    endings=(".pdf",),
    looks_like="a PDF with the text of a call, a hearing, an interview or a meeting",
    sniff=sniff,
    parse=parse,
    binary=True,
)
