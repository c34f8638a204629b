"""The lines of a PDF as the text that `survey` reads: names before their words, blank lines between paragraphs."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from index.formats.labels import inline_label
from index.formats.pdf_lines import Line, Setting, begins_paragraph, read_setting
from index.formats.pdf_names import Name
from index.formats.pdf_words import Hyphens, without_soft_hyphens

_ASKED = re.compile(r"^(?P<side>[QA])\.?\s+(?=\S)")
_EXAMINES = re.compile(
    r"^(?:(?:direct|cross|re-?direct|re-?cross|further)?-?\s*examination\s+)?by\s+"
    r"(?P<name>(?:m[rsx]{1,2}|dr|judge|senator)\.?\s+[^\W\d_][\w.'’ -]{1,40}?)\s*:?$",
    re.IGNORECASE,
)
_EXAMINATION = re.compile(
    r"^(?:(?:further|continued)\s+)?(?:direct|cross|re-?direct|re-?cross|voir dire)[\s-]+examination"
    r"(?:\s+\(?continued\)?)?\W*$|^examination\W*$",
    re.IGNORECASE,
)
_ASKED_OFTEN = 3
_FULL = 0.75
"""Share of the width that a line fills before the next one goes on with it."""
_BULLET = re.compile(r"^(?:[•◦▪*–-]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A text with the page of each of its lines."""

    lines: tuple[str, ...]
    pages: tuple[int, ...]
    """The page each line stands on, from 1."""
    named: Mapping[int, int]
    """Lines that open with a name that type or place sets apart, with their index in the lines of the PDF."""

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join(self.lines)


def write_script(lines: Sequence[Line], names: Mapping[int, Name], but: Collection[int] = ()) -> Script:
    """Write the lines of a PDF down as plain text.

    Args:
        lines: The lines without furniture.
        names: Those that name the next speaker, by index.
        but: Indices of names that turned out to be none; their lines stay as they are.
    """
    hyphens = Hyphens([line.text for line in lines])
    setting = read_setting(lines)
    written: list[str] = []
    pages: list[int] = []
    named: dict[int, int] = {}
    plain: set[int] = set()
    number = 0
    while number < len(lines):
        line = lines[number]
        name = names.get(number) if number not in but else None
        gap = number > 0 and begins_paragraph(lines[number - 1], line, setting)
        if (name is not None or gap) and written and written[-1]:
            written.append("")
            pages.append(line.page)
        if name is not None:
            named[len(written)] = number
            written.append(f"{_label(name)}: {name.text}".rstrip())
            pages.append(line.page)
            if name.text:
                plain.add(number)
            number += name.height
            continue
        text = without_soft_hyphens(line.text)
        joined = hyphens.join(written[-1], text) if written and written[-1] else None
        if joined is not None:
            written[-1], text = joined
        if text and not gap and number - 1 in plain and _is_wrapped(lines[number - 1], line, setting):
            written[-1] += f" {text}"
        elif text:
            written.append(text)
            pages.append(line.page)
        plain.add(number)
        number += 1
    return Script(lines=tuple(written), pages=tuple(pages), named=named)


def _is_wrapped(above: Line, line: Line, setting: Setting) -> bool:
    """True for the rest of a paragraph: no heading, no label and no footer is looked for in it."""
    full = above.end >= _FULL * setting.right(above.style) and abs(above.size - line.size) < 0.5
    begins = _BULLET.match(line.text) or (not line.text[0].islower() and inline_label(line.text) is not None)
    return full and not begins and not line.hung


def _label(name: Name) -> str:
    time = name.label.time
    clock = (
        f"[{int(time) // 3600}:{int(time) // 60 % 60:02d}:{int(time) % 60:02d}] " if time is not None else ""
    )
    return f"{clock}{name.label.name}"


def with_whole_labels(lines: Sequence[Line]) -> list[Line]:
    """Join what hangs beside the text over several lines: "Tom" / "Hallett:" is one name."""
    joined: list[Line] = []
    label = -1
    setting = read_setting(lines)
    for number, line in enumerate(lines):
        if line.hung and label >= 0 and _goes_on(lines, number, joined[label], setting):
            joined[label] = _with_text(joined[label], f"{joined[label].text} {line.text}")
            continue
        if line.hung:
            label = len(joined)
        joined.append(line)
    return joined


def _goes_on(lines: Sequence[Line], number: int, label: Line, setting: Setting) -> bool:
    """True for a piece of a label right below the line before, without a new paragraph of the text beside it."""
    above, line = lines[number - 1], lines[number]
    ended = label.text.endswith(":")
    return (
        not ended
        and above.page == line.page
        and 0 < above.y - line.y <= 1.2 * setting.wrapped * max(above.size, line.size)
        and line.style == label.style
        and (line.text.startswith("(") or line.text.endswith(":") or above.text[-1] not in ".?!…")
    )


def with_sides_named(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Read "Q. What then?" of a record as a label, and return how many headings of examinations that took.

    "BY MR. SMITH:" says who asks from there on; who answers is "THE WITNESS", as records call them elsewhere.
    """
    sides = Counter(match["side"] for line in lines if (match := _ASKED.match(line.text)))
    if min(sides["Q"], sides["A"]) < _ASKED_OFTEN:
        return list(lines), 0
    examined = any(_EXAMINES.match(line.text) for line in lines)
    examiner = ""
    found: list[Line] = []
    for line in lines:
        by = _EXAMINES.match(line.text)
        if by is not None or _EXAMINATION.match(line.text):
            examiner = by["name"] if by is not None else examiner
            continue
        asked = _ASKED.match(line.text)
        if asked is None:
            found.append(line)
            continue
        who = asked["side"]
        if examined:
            who = "THE WITNESS" if who == "A" else examiner or who
        found.append(_with_text(line, f"{who}: {line.text[asked.end() :]}"))
    return found, len(lines) - len(found)


def _with_text(line: Line, text: str) -> Line:
    return Line(
        page=line.page,
        text=text,
        x=line.x,
        y=line.y,
        end=line.end,
        size=line.size,
        style=line.style,
        lead=text if line.lead == line.text else line.lead,
        after=line.after,
        hung=line.hung,
    )
