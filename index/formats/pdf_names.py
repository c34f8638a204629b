"""Which lines of a PDF name the next speaker, by type and place: the text for `survey` with those lines set apart."""

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.formats.dates import find_date, find_period
from index.formats.labels import Label, Shape, inline_label, own_line_label
from index.formats.page import SECTION_HEADING
from index.formats.pdf_furniture import Cleaned
from index.formats.pdf_lines import Line, Setting, begins_paragraph, read_setting
from index.formats.pdf_people import Listed, is_list_heading
from index.structure.titles import is_title

_MARK = re.compile(r"^(?P<rest>.*\S)\s+(?P<mark>[QA])$")
_MAX_TITLE_WORDS = 16
_ABBREVIATED = re.compile(
    r"\b(?:Inc|Ltd|Corp|Co|Cos|Bros|LLC|L\.P|S\.A|N\.V|Jr|Sr|Dr|plc|Mgmt|Div)\.$", re.IGNORECASE
)
_ROLE_FIRST = re.compile(
    r"^(?:[\w&-]+\s+){0,3}?(?:analyst|associate|partner|president|director|chief|head)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"\b(?:is|are|was|were|we|i|you|thank|thanks|good|welcome|will)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_PROSE = 5
"""Words of a line that is surely no name and no heading of its own."""
_COVER = 0.25
"""Share of the lines above which a list of participants heads the call and does not end it."""
_WORD_RECURS = 3
"""Times that a single word in the style of names stands over text before it is believed to be one."""
_STYLES = 2
"""Different names, or times one recurs, in a style before it is believed to be the style of names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A line that seems to name the next speaker."""

    line: int
    """Index into the cleaned lines."""
    label: Label
    height: int
    """Lines that name, role and firm take."""
    remark: str
    """Role and firm, from beside and below the name."""
    mark: str
    """"Q" or "A" where the file marks questions and answers beside the names, else empty."""
    text: str
    """The words that follow on the same line; empty when they stand below."""


@dataclass(slots=True, kw_only=True)
class _Evidence:
    """What the whole document tells of its names."""

    setting: Setting
    styles: set[str] = field(default_factory=set)
    """Styles in which names are set, other than that of the text."""
    listed: dict[str, Listed] = field(default_factory=dict)
    lower: Counter[str] = field(default_factory=Counter)
    """Words in lower case, with how often they occur."""
    marked: bool = False
    """True when Q and A stand beside the names."""


def find_names(
    cleaned: Cleaned, listed: Sequence[Listed], regions: Sequence[tuple[int, int]]
) -> dict[int, Name]:
    """Return the lines that name the next speaker, by index.

    A name is believed for its style (that of other names), for the rule above it, the mark beside it, the role
    below it, or because a list of participants has it; and only over text that is no name and no heading.
    """
    lines = cleaned.lines
    inside = {number for first, stop in regions for number in range(first, stop)}
    if regions and regions[0][0] < _COVER * len(lines):
        # Above the list of participants is the cover.
        inside.update(range(regions[0][0]))
    evidence = _Evidence(
        setting=read_setting(lines),
        listed={entry.name.casefold(): entry for entry in listed},
    )
    evidence.marked = _has_marks(lines)
    evidence.lower.update(word for line in lines for word in _WORD.findall(line.text) if word[0].islower())
    candidates = {
        number: found
        for number, line in enumerate(lines)
        if number not in inside and (found := _candidate(lines, number, evidence)) is not None
    }
    evidence.styles = _name_styles(lines, candidates, evidence)
    keys = Counter(found.label.key for found in candidates.values())
    believed = {
        number: found
        for number, found in candidates.items()
        if _over_text(lines, number, found, candidates)
        and _is_believed(cleaned, number, found, evidence, keys)
    }
    known = Counter(found.label.key for found in believed.values())
    for number, found in candidates.items():
        # Who speaks elsewhere speaks here as well, though the name is set like the text.
        if (
            number not in believed
            and known[found.label.key]
            and _over_prose(cleaned, number, found, evidence)
        ):
            believed[number] = found
    believed.update(_heads(cleaned, candidates, believed, evidence))
    return _spelled_alike(believed)


def _heads(
    cleaned: Cleaned, candidates: dict[int, Name], believed: dict[int, Name], evidence: _Evidence
) -> dict[int, Name]:
    """Return names over paragraphs where nothing but their place tells: most of such lines are names that recur."""
    lines = cleaned.lines
    heads = {
        number: found
        for number, found in candidates.items()
        if not found.text
        and found.label.shape is Shape.NAME
        and lines[number].style == evidence.setting.body
        and _starts(cleaned, number, evidence)
        and _over_text(lines, number, found, candidates)
    }
    keys = Counter(found.label.key for found in heads.values())
    recurring = sum(count for count in keys.values() if count > 1)
    if believed or sum(count > 1 for count in keys.values()) < _STYLES or 2 * recurring < len(heads):
        return {}
    return {number: found for number, found in heads.items() if _is_name(found, evidence, keys)}


def _over_prose(cleaned: Cleaned, number: int, found: Name, evidence: _Evidence) -> bool:
    """True for a name at the start of a paragraph with words of some length below it on the same page."""
    lines = cleaned.lines
    below = number + found.height
    if found.text or below >= len(lines) or lines[below].page != lines[number].page:
        return False
    text = lines[below].text
    return (
        _starts(cleaned, number, evidence)
        and len(text.split()) >= _PROSE
        and not text.isupper()
        and own_line_label(text) is None
    )


def _spelled_alike(believed: dict[int, Name]) -> dict[int, Name]:
    """Where a name stands in capitals here and not there, the other spelling is the better one."""
    spelled: dict[str, str] = {}
    for found in believed.values():
        name = found.label.name
        known = spelled.setdefault(found.label.key, name)
        if known.isupper() and not name.isupper():
            spelled[found.label.key] = name
    return {
        number: dataclasses.replace(
            found, label=dataclasses.replace(found.label, name=spelled[found.label.key])
        )
        for number, found in sorted(believed.items())
    }


def _has_marks(lines: Sequence[Line]) -> bool:
    """True when both marks end several short lines."""
    marks = Counter(
        match["mark"]
        for line in lines
        if len(line.text) < 160 and (match := _MARK.match(line.text)) and _beside(line, match["rest"])
    )
    return min(marks["Q"], marks["A"]) >= 2


def _beside(line: Line, rest: str) -> bool:
    """True when what stands before a mark may be a name or a role."""
    return own_line_label(rest) is not None or is_title(rest) or _ROLE_FIRST.match(rest) is not None


def _candidate(lines: Sequence[Line], number: int, evidence: _Evidence) -> Name | None:
    line = lines[number]
    listing = is_list_heading(line.text) and not line.hung
    if line.text[0] in "[(" or listing or SECTION_HEADING.match(line.text[:80]):
        return None
    text, mark = _without_mark(line, evidence)
    inline = inline_label(text)
    if inline is not None and inline.shape in (Shape.NAME, Shape.ROLE, Shape.HANDLE, Shape.WORD):
        set_apart = line.hung or _leads(line, inline, evidence)
        if set_apart or (inline.shape is Shape.ROLE and not line.text.isupper()):
            return Name(
                line=number, label=inline, height=1, remark=inline.remark or "", mark=mark, text=inline.rest
            )
        return None
    label = _own_label(line, text, evidence)
    if label is None or label.shape not in (Shape.NAME, Shape.ROLE, Shape.HANDLE, Shape.WORD):
        return None
    height, remark, below = _title_below(lines, number, label, evidence)
    return Name(
        line=number,
        label=label,
        height=height,
        remark=" ".join(part for part in (label.remark or "", remark) if part),
        mark=mark or below,
        text="",
    )


def _without_mark(line: Line, evidence: _Evidence) -> tuple[str, str]:
    match = _MARK.match(line.text) if evidence.marked and len(line.text) < 160 else None
    return (match["rest"], match["mark"]) if match else (line.text, "")


def _leads(line: Line, label: Label, evidence: _Evidence) -> bool:
    """True when the label, and not the text after it, stands in a style of its own."""
    return (
        _is_apart(line, evidence)
        and line.lead.rstrip(" :.").casefold().endswith(label.name.casefold())
        and len(line.lead) < len(line.text)
    ) or (_is_apart(line, evidence) and not label.rest and line.lead == line.text)


def _is_apart(line: Line, evidence: _Evidence) -> bool:
    return line.style != evidence.setting.body


def _own_label(line: Line, text: str, evidence: _Evidence) -> Label | None:
    """Return the label of a line that is nothing else; the name may be parted from role and firm by its style."""
    bare = text[:-1].rstrip() if text.endswith(":") else text
    label = own_line_label(bare)
    lead = line.lead
    if lead and lead != text and len(lead) < len(bare) and _is_apart(line, evidence):
        named = own_line_label(lead)
        rest = bare[len(lead) :].strip(" -–—,|")
        if (
            named is not None
            and named.remark is None
            and named.shape >= Shape.NAME
            and rest
            and len(rest) < 90
        ):
            return Label(name=named.name, shape=named.shape, remark=rest, time=named.time, rest="")
    if label is None or label.remark is not None:
        return label
    for length in range(len(bare.split()) - 1, 1, -1):
        name = " ".join(bare.split()[:length])
        if name.casefold() in evidence.listed:
            return Label(
                name=name,
                shape=Shape.NAME,
                remark=" ".join(bare.split()[length:]),
                time=label.time,
                rest="",
            )
    return label


def _title_below(
    lines: Sequence[Line], number: int, label: Label, evidence: _Evidence
) -> tuple[int, str, str]:
    """Return how many lines name and title take, the title, and the mark beside it."""
    parts: list[str] = []
    mark = ""
    for below in range(number + 1, min(number + 3, len(lines))):
        line, name = lines[below], lines[number]
        if line.page != name.page or begins_paragraph(lines[below - 1], line, evidence.setting):
            break
        text, found = _without_mark(line, evidence)
        if not _may_be_title(text) or line.hung or (parts and line.style != lines[number + 1].style):
            break
        styled = line.style not in (evidence.setting.body, name.style) and line.size <= name.size + 0.5
        said = is_title(text) or _ROLE_FIRST.match(text) is not None
        ended = below + 1 >= len(lines) or not lines[below + 1].text[:1].islower()
        if not (found or styled or (said and ended and (label.remark is None or not parts) and not parts)):
            break
        parts.append(text)
        mark = mark or found
    return 1 + len(parts), " ".join(parts), mark


def _may_be_title(text: str) -> bool:
    ends = text[-1] in ".?!:;" and not _ABBREVIATED.search(text)
    return (
        not ends
        and text[0].isupper()
        and len(text.split()) <= _MAX_TITLE_WORDS
        and not _CLAUSE.search(text)
        and find_period(text) is None
        and find_date(text) is None
        and not SECTION_HEADING.match(text[:80])
    )


def _name_styles(lines: Sequence[Line], candidates: dict[int, Name], evidence: _Evidence) -> set[str]:
    """Return the styles in which names recur."""
    seen: dict[str, Counter[str]] = {}
    for number, found in candidates.items():
        if _is_apart(lines[number], evidence) and _over_text(lines, number, found, candidates):
            seen.setdefault(lines[number].style, Counter())[found.label.key] += 1
    return {
        style
        for style, names in seen.items()
        if max(names.values()) >= _STYLES
        or (len(names) >= 2 and any(key in evidence.listed for key in names))
    }


def _over_text(lines: Sequence[Line], number: int, found: Name, candidates: dict[int, Name]) -> bool:
    """True when words follow: in a list of people names follow each other."""
    if found.text:
        return True
    below = number + found.height
    if below >= len(lines) or (below in candidates and not candidates[below].text):
        return False
    text = lines[below].text
    return not (is_list_heading(text) or SECTION_HEADING.match(text[:80]))


def _is_believed(cleaned: Cleaned, number: int, found: Name, evidence: _Evidence, keys: Counter[str]) -> bool:
    line = cleaned.lines[number]
    if not _starts(cleaned, number, evidence):
        return False
    if line.hung or found.mark or found.label.key in evidence.listed:
        return True
    if line.style in evidence.styles and _is_name(found, evidence, keys):
        return True
    if found.text:
        return found.label.shape is Shape.ROLE
    ruled = number in cleaned.ruled and found.label.shape >= Shape.NAME
    titled = found.height > 1 and found.label.shape is Shape.NAME
    return ruled or titled or (found.label.shape is Shape.ROLE and keys[found.label.key] > 1)


def _starts(cleaned: Cleaned, number: int, evidence: _Evidence) -> bool:
    """True where a turn may begin: at a new paragraph or page, below a rule or a heading, in the style of names."""
    lines = cleaned.lines
    line = lines[number]
    return (
        number == 0
        or line.hung
        or number in cleaned.ruled
        or lines[number - 1].page != line.page
        or begins_paragraph(lines[number - 1], line, evidence.setting)
        or line.style in evidence.styles
        or SECTION_HEADING.match(lines[number - 1].text[:80]) is not None
    )


def _is_name(found: Name, evidence: _Evidence, keys: Counter[str]) -> bool:
    """False for what only looks like a name by its type: a heading, a role, a word that recurs nowhere."""
    label = found.label
    if label.shape >= Shape.HANDLE or found.remark:
        return label.shape >= Shape.HANDLE or not is_title(label.name)
    if label.shape is Shape.WORD and keys[label.key] < _WORD_RECURS:
        return False
    words = [word.casefold() for word in _WORD.findall(label.name)]
    common = bool(words) and all(evidence.lower[word] for word in words)
    return not common and not is_title(label.name)
