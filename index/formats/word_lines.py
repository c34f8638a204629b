"""Paragraphs and tables of a Word file as lines of text, with the lines whose label stands in bold type."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.formats.labels import TIME, Label, Shape, inline_label, own_line_label
from index.formats.page import SECTION_HEADING
from index.formats.word_body import Block, Line, Paragraph, Table
from index.structure.titles import is_title

_MAX_LABEL = 90
_MAX_ROLE_WORDS = 12
_MOSTLY_BOLD = 0.6
_MOSTLY_CAPITALS = 0.7
_TIME_THEN_TEXT = re.compile(rf"^\s*[\[(]?(?P<time>{TIME})[\])]?(?:\s+(?P<text>\S.*))?$", re.DOTALL)
_DASH = re.compile(r"^\s*[-–—]+\s*")
_SPOKEN_END = (".", "?", "!", "…", ".”", '."')
_SENTENCE_END = (".", "?", "!", ":", ";", "…")
_SHORT_CELL = 12
_FULL_LINE = 50
"""Letters; a shorter line was not wrapped but ended, as the entries of a list."""
_PARTICIPANTS = re.compile(r"^[\W_]*(?:[\w&'’-]+\s+){0,3}participants[\W_]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RichText:
    """Text, and what its type shows."""

    text: str
    """A blank line between paragraphs."""
    set_apart: frozenset[int]
    """Indices of lines whose label, and nothing below it, is bold or underlined."""
    headings: frozenset[int] = frozenset()
    """Indices of lines that the file marks as headings."""


def rich_text(blocks: Sequence[Block]) -> RichText:
    """Write paragraphs and tables as lines of text.

    A name in bold gets the colon that its type stands for ("Ana Ruiz Good morning." with a bold name), a time
    behind it ends the line, and a role below it stays close to it.
    """
    paragraphs = [paragraph for block in blocks for paragraph in _paragraphs(block)]
    bold = _is_telling(paragraphs)
    unmarked = _unmarked_names(paragraphs) if bold else frozenset()
    over_roles = _over_roles(paragraphs) if bold else frozenset()
    own_lines = bold and _stand_alone(paragraphs)
    lines: list[str] = []
    set_apart: set[int] = set()
    headings: set[int] = set()
    for position, paragraph in enumerate(paragraphs):
        for line in paragraph.lines:
            label = _bold_label(line) if bold else None
            if label is not None:
                set_apart.add(len(lines))
            if paragraph.heading:
                headings.add(len(lines))
            lines.extend(_written(line, label, unmarked, own_lines=own_lines))
        if position not in over_roles and not _goes_on(paragraphs, position):
            lines.append("")
    return RichText(text="\n".join(lines), set_apart=frozenset(set_apart), headings=frozenset(headings))


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    """Yield a table row by row: one line for a row of short cells, else the paragraphs of its cells."""
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows:
        cells = [cell for cell in row if cell]
        if len(cells) > 1 and all(_is_short(cell) for cell in cells):
            text = " | ".join(" ".join(line.text for line in cell[0].lines) for cell in cells)
            yield Paragraph(lines=(Line(text=text.replace(": | ", ": "), bold=0),))
        else:
            for cell in cells:
                yield from cell


def _is_short(cell: Sequence[Paragraph]) -> bool:
    return len(cell) == 1 and sum(len(line.text.split()) for line in cell[0].lines) <= _SHORT_CELL


def cell_text(cell: Sequence[Paragraph]) -> str:
    """Return the text of a table's cell, a blank line between paragraphs."""
    return "\n\n".join("\n".join(line.text for line in paragraph.lines) for paragraph in cell)


def table_rows(table: Table) -> list[list[str]]:
    """Return the cells of a table as text."""
    return [[cell_text(cell) for cell in row] for row in table.rows]


def _is_telling(paragraphs: Sequence[Paragraph]) -> bool:
    """False where nearly all is bold or nothing: then bold type says nothing about speakers."""
    lines = [line for paragraph in paragraphs for line in paragraph.lines]
    bold = sum(line.bold for line in lines)
    return 0 < bold <= _MOSTLY_BOLD * sum(len(line.text) for line in lines)


def _bold_label(line: Line) -> Label | None:
    """Return the label that a line opens with in bold: the whole line, or a name before text that is not bold."""
    if not 0 < line.bold <= _MAX_LABEL:
        return None
    head = line.text[: line.bold].rstrip(" :–—-\t")
    if SECTION_HEADING.match(head) or _PARTICIPANTS.match(head):
        return None
    label = inline_label(line.text) if line.bold < len(line.text) else None
    if label is not None and len(label.name) <= len(head) and line.bold <= len(line.text) - len(label.rest):
        return label
    return own_line_label(head)


def _unmarked_names(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Return the names that open paragraphs in bold without a colon, when what follows them is speech.

    The minutes of a meeting begin with names too: "Ana Ruiz presented the budget."
    """
    found: list[tuple[Label, str]] = []
    for paragraph in paragraphs:
        first = paragraph.lines[0]
        label = _bold_label(first)
        rest = first.text[first.bold :].strip()
        if label is not None and rest and label.shape > Shape.LOWER and _has_no_sign(first):
            found.append((label, rest))
    counts = Counter(label.key for label, _ in found)
    spoken = sum(1 for _, rest in found if not rest[0].islower())
    if max(counts.values(), default=0) < 2 or spoken < _MOSTLY_BOLD * len(found):
        return frozenset()
    return frozenset(counts)


def _has_no_sign(line: Line) -> bool:
    """True when neither colon, tab nor time parts the bold beginning from the rest; a dash may, before a sentence.

    Behind a dash stands a role as well: "Ana Ruiz – Chief Financial Officer".
    """
    rest = line.text[line.bold :]
    return (
        not re.match(r"[\t:：|,;(（\[]|\s+[|(（\[]", rest)
        and (not _DASH.match(rest) or rest.rstrip().endswith(_SPOKEN_END))
        and not line.text[: line.bold].rstrip().endswith((":", "："))
        and not _TIME_THEN_TEXT.match(rest)
    )


def _stand_alone(paragraphs: Sequence[Paragraph]) -> bool:
    """True where most names in bold stand on a line of their own; then "Operator:" before its words is moved there."""
    alone = Counter(
        label.key
        for paragraph in paragraphs
        if _is_name(paragraph) and (label := _bold_label(paragraph.lines[0])) is not None
    )
    before = sum(1 for paragraph in paragraphs if _colon_in_bold(paragraph.lines[0]) is not None)
    return max(alone.values(), default=0) > 1 and before <= alone.total()


def _colon_in_bold(line: Line) -> str | None:
    """Return the name when a line begins with it and a colon in bold, and goes on in plain letters."""
    head, rest = line.text[: line.bold].strip(), line.text[line.bold :]
    colon = head.endswith((":", "：")) or rest.startswith((":", "："))
    name = head.rstrip(":： ")
    whole = line.bold >= len(line.text) or not rest.lstrip(":： ")
    return name if colon and not whole and own_line_label(name) is not None else None


def _goes_on(paragraphs: Sequence[Paragraph], position: int) -> bool:
    """True for a line that was wrapped into a paragraph of its own, as programs that convert pages write it."""
    if position + 1 >= len(paragraphs):
        return False
    last, following = paragraphs[position].lines[-1], paragraphs[position + 1].lines[0]
    return (
        len(last.text) >= _FULL_LINE
        and last.text[-1].isalnum()
        and following.text[0].islower()
        and not following.bold
    )


def _written(line: Line, label: Label | None, unmarked: frozenset[str], *, own_lines: bool) -> list[str]:
    if label is None or line.bold >= len(line.text):
        return [line.text]
    name = _colon_in_bold(line) if own_lines else None
    if name is not None:
        return [name, line.text[line.bold :].lstrip(":： ")]
    head, rest = line.text[: line.bold].strip(), line.text[line.bold :]
    timed = _TIME_THEN_TEXT.match(rest)
    if timed is not None and not head.endswith((":", "：")):
        return [f"{head}  {timed['time']}", *([timed["text"]] if timed["text"] else [])]
    if label.key in unmarked and _has_no_sign(line):
        return [f"{head}: {_DASH.sub('', rest, count=1).strip()}"]
    return [line.text]


def _over_roles(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return the positions of names in bold that have a role, no sentence, in the paragraph below them."""
    found = {
        position: paragraphs[position + 1].lines[0].text
        for position in range(len(paragraphs) - 2)
        if _is_name(paragraphs[position])
        and not _is_name(paragraphs[position + 2])
        and _may_be_role(paragraphs[position + 1])
    }
    return frozenset(found) if any(is_title(role) for role in found.values()) else frozenset()


def _is_name(paragraph: Paragraph) -> bool:
    first = paragraph.lines[0]
    whole = len(paragraph.lines) == 1 and first.bold >= len(first.text)
    return whole and own_line_label(first.text) is not None


def _may_be_role(paragraph: Paragraph) -> bool:
    """True for a title, and for a few words with capitals as in "Analyst, Birch Lane"."""
    text = paragraph.lines[0].text
    words = [word for word in text.split() if word[0].isalpha()]
    if len(paragraph.lines) > 1 or not words or len(words) > _MAX_ROLE_WORDS or text.endswith(_SENTENCE_END):
        return False
    capitals = sum(1 for word in words if word[0].isupper())
    return is_title(text) or (len(words) > 1 and capitals >= _MOSTLY_CAPITALS * len(words))
