"""Lists of participants before a call: who they are, beside or below the name."""

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.formats.labels import Shape, own_line_label
from index.formats.page import SECTION_HEADING
from index.formats.pdf_lines import Line, Setting, begins_paragraph
from index.formats.stated import stated_speaker
from index.transcript import Speaker

_LIST = re.compile(
    r"^(?:(?:corporate|company|other|conferencecall|call|management|key)?participants?(?:list)?|participantslist|"
    r"presenters?|speakers?|executives?|analysts?|management(?:team)?|attendees|present|panelists?|moderators?|"
    r"(?:company|corporate)representatives?|investorrelations)$",
    re.IGNORECASE,
)
_OF_ANALYSTS = re.compile(r"analyst", re.IGNORECASE)
_BODY = re.compile(
    r"^(?:transcript|proceedings|questionsandanswers?|questionandanswer|q&?a|callto?order)$", re.IGNORECASE
)
_OPENER = re.compile(
    r"^(?:(?:conference |call )?operator|moderator|(?:event |conference )?coordinator)$", re.IGNORECASE
)
_MAX_ENTRY = 3
_PROSE = 8
_RESEARCH = re.compile(r",?\s*Research Division\b|,?\s+Research$", re.IGNORECASE)
_PARTED = re.compile(r"[,;|–—]|\s-")
_ANALYST = re.compile(r"\banalysts?\b", re.IGNORECASE)
_ANALYST_FIRST = re.compile(r"^(?:[\w&-]+\s+){0,3}?analysts?\s*(?:,|-|–|—|\|)\s*(?P<firm>.+)$", re.IGNORECASE)
_ANALYST_LAST = (
    re.compile(r"^(?P<firm>.+?)\s*(?:\s-|\s?–|\s?—|\||;)\s*[^;|–—]*\banalysts?\b[^;|–—]*$", re.IGNORECASE),
    re.compile(r"^(?P<firm>.+?)\s*,\s*[^,;|–—]*\banalysts?\b[^,;|–—]*$", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One entry of a list of participants."""

    name: str
    remark: str
    """Role, firm or both; empty when the list gives neither."""
    analyst: bool
    """True below a heading such as "Analysts"."""


def heading_key(text: str) -> str:
    """Return the letters of a heading, which is often spaced out: "P A R T I C I P A N T S"."""
    return re.sub(r"[^\w&]", "", text)


def is_list_heading(text: str) -> bool:
    """True for the heading of a list of participants."""
    return len(text) <= 60 and _LIST.match(heading_key(text)) is not None


def list_regions(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the stretches of lines that list people: index of the heading, index after the last entry."""
    regions: list[tuple[int, int]] = []
    number = 0
    while number < len(lines):
        if not is_list_heading(lines[number].text) or _speaks(lines, number):
            number += 1
            continue
        stop = _list_end(lines, number + 1)
        if stop > number + 1:
            regions.append((number, stop))
        number = max(stop, number + 1)
    return regions


def _list_end(lines: Sequence[Line], first: int) -> int:
    """A list ends above the next section, above the operator's words, or above the name over the first prose."""
    for number in range(first, len(lines)):
        line = lines[number]
        if _speaks(lines, number):
            return number
        if is_list_heading(line.text):
            continue
        text = line.text[:80]
        if SECTION_HEADING.match(text) or _BODY.match(heading_key(text)):
            return number
        label = own_line_label(line.text.rstrip(":"))
        if label is not None and label.remark is None and _OPENER.match(label.name):
            return number
        if re.match(r"^(?:operator|moderator)\s*:\s*\S", line.text, re.IGNORECASE):
            return number
        if _is_prose(line.text):
            return _name_above(lines, first, number)
    return len(lines)


def _speaks(lines: Sequence[Line], number: int) -> bool:
    """True for a label that hangs beside prose: "Moderator:" may head a list, and a turn."""
    return lines[number].hung and number + 1 < len(lines) and _is_prose(lines[number + 1].text)


def _is_prose(text: str) -> bool:
    """True for a line of many words, most of them in lower case: roles and firms are capitalised."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) >= _PROSE and 2 * sum(word[0].islower() for word in words) > len(words)


def _name_above(lines: Sequence[Line], first: int, prose: int) -> int:
    """Return the line of the name that stands over prose: role, firm or a heading may be between."""
    for number in range(prose - 1, max(first, prose - 3) - 1, -1):
        line = lines[number]
        label = own_line_label(line.text)
        new_page = number > first and lines[number - 1].page != line.page
        if label is not None and label.shape is Shape.NAME and (line.style != lines[prose].style or new_page):
            above = lines[number - 1] if number > first else None
            if above is None or above.style != line.style or new_page:
                return number
    return prose


def read_lists(lines: Sequence[Line], regions: Sequence[tuple[int, int]], setting: Setting) -> list[Listed]:
    """Return the entries of all lists."""
    found: list[Listed] = []
    for start, stop in regions:
        analyst = False
        block: list[Line] = []
        for number in range(start, stop + 1):
            line = lines[number] if number < stop else None
            heading = line is not None and is_list_heading(line.text)
            apart = line is None or heading or not block or _new_entry(block, line, setting)
            if apart and block:
                found.extend(_entry(block, analyst=analyst))
                block = []
            if heading and line is not None:
                analyst = _OF_ANALYSTS.search(line.text) is not None
            elif line is not None:
                block.append(line)
    return found


def _new_entry(block: Sequence[Line], line: Line, setting: Setting) -> bool:
    if begins_paragraph(block[-1], line, setting) or block[-1].page != line.page:
        return True
    # Without space between the entries the style of the names parts them, or each line is one.
    if line.style == block[0].style:
        return block[-1].style != line.style or _stands_alone(block[-1].text) or _stands_alone(line.text)
    return False


def _stands_alone(text: str) -> bool:
    label = own_line_label(text)
    return label is not None and label.remark is not None and label.shape is Shape.NAME


def _entry(block: Sequence[Line], *, analyst: bool) -> list[Listed]:
    label = own_line_label(block[0].text)
    if label is None or label.shape is not Shape.NAME or len(block) > _MAX_ENTRY:
        return []
    below = " ".join(line.text for line in block[1:])
    remark = " ".join(part for part in (label.remark, below) if part)
    return [Listed(name=label.name, remark=remark, analyst=analyst)]


def stated_of(name: str, remark: str, turn: int | None, *, analyst: bool) -> Speaker | None:
    """Read what stands beside or below a name; `analyst` when the list or a mark says that they are one."""
    if analyst or _ANALYST.search(remark) or _RESEARCH.search(remark):
        firm = _firm(_RESEARCH.sub("", remark).strip(" ,;-–—|"))
        return Speaker(name=name, firm=firm, firm_turn=turn if firm else None, kind="analyst", kind_turn=turn)
    speaker = stated_speaker(name, remark, turn) if remark else None
    if speaker is not None and speaker.role and speaker.firm is None and not _PARTED.search(remark):
        # "Executive VP & Interim CFO" is one role to its end.
        return dataclasses.replace(speaker, role=remark)
    return speaker


def _firm(remark: str) -> str | None:
    """ "Analyst, Birch Lane LLC", "Birch Lane LLC - Analyst", "Birch Lane LLC": the firm is what is no role."""
    forms = (_ANALYST_FIRST, *_ANALYST_LAST)
    match = next((found for form in forms if (found := form.match(remark))), None)
    firm = match["firm"] if match else "" if _ANALYST.search(remark) else remark
    return " ".join(firm.split()).strip(" ,;-–—|") or None
