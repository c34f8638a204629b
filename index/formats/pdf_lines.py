"""Placed pieces of text become lines in reading order, with what their type and place tell."""

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from index.formats.pdf_columns import FAR, by_column, style_of, text_margin, width
from index.formats.pdf_pages import Page, Piece

_SAME_LINE = 0.45
"""Share of the smaller font size by which baselines of one line may differ."""
_SMALL = 0.8
"""Share of the font size of a line below which a sign is raised or lowered."""
_SIGN = 4
"""Characters of such a sign at most."""
_PARAGRAPH = 1.25
"""A gap this many times that between wrapped lines is a new paragraph."""
_HANGING_SHARE = 0.3
"""Share of a page's lines that begin at the text when labels hang to its left."""
_ENOUGH_LINES = 8
"""Lines of a style before the longest of them tell where its lines end."""
_DROP_CAP = 1.8
"""Times the usual font size of a page that an ornamental first letter has at least."""
_MAX_CAPS = 8
"""More large letters on a page are a heading spaced out, or Q and A beside the names."""
_ENDS = frozenset(".?!:”\"'…)]")
_SPACES = re.compile(r"[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_NOTHING = re.compile("[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b-\x1f\x7f]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\uf0b7": "•"}
)
_SPACED_OUT = re.compile(r"^(?:\S{1,2} ){5,}\S{1,3}$")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page."""

    page: int
    """From 1."""
    text: str
    """White space collapsed, ligatures spelled out; never empty."""
    x: float
    """Where it begins, points from the left."""
    y: float
    """Baseline, points from the bottom."""
    end: float
    """About where it ends, points from the left."""
    size: float
    """Font size of most of it, points."""
    style: str
    """Font and size of its first word."""
    lead: str
    """The words it begins with in that one style; the whole text when it has but one."""
    after: float | None = None
    """Where the text behind a number at the beginning of the line begins, points from the left."""
    hung: bool = False
    """True for what hangs to the left of the text, as names do in a table of turns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How the text of a document is set."""

    body: str
    """The style that most of the text has."""
    wrapped: float
    """Distance of wrapped lines in font sizes."""
    rights: Mapping[str, float]
    """Where full lines end by style, points from the left: as uncertain as `Line.end`, and alike."""

    def right(self, style: str) -> float:
        """Return where full lines of a style end, points from the left."""
        return self.rights.get(style, self.rights.get("", 0.0))


def read_lines(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of all pages, columns one after the other."""
    rows = {page.number: _rows(page.pieces) for page in pages}
    margin = text_margin([row for found in rows.values() for row in found])
    lines: list[Line] = []
    for page in pages:
        found = by_column(rows[page.number])
        at_margin = sum(
            1 for row in found if margin is not None and any(abs(piece.x - margin) <= 3 for piece in row)
        )
        hanging = margin if at_margin >= _HANGING_SHARE * len(found) else None
        for row in found:
            lines.extend(_lines(row, page.number, hanging))
    return lines


def _body_style(lines: Iterable[Line]) -> str:
    weights: Counter[str] = Counter()
    for line in lines:
        weights[line.style] += len(line.text)
    return weights.most_common(1)[0][0] if weights else ""


def read_setting(lines: Sequence[Line]) -> Setting:
    """Measure how paragraphs are set: lines that go on in lower case are surely wrapped."""
    steps = [
        (above.y - below.y) / above.size
        for above, below in itertools.pairwise(lines)
        if above.page == below.page and above.size > 0 and 0 < above.y - below.y < 6 * above.size
        if below.text[0].islower() and not below.hung
    ]
    ends: dict[str, list[float]] = {"": []}
    for line in lines:
        ends.setdefault(line.style, []).append(line.end)
        ends[""].append(line.end)
    return Setting(
        body=_body_style(lines),
        wrapped=statistics.median(steps) if steps else 1.4,
        rights={
            style: sorted(found)[int(0.97 * len(found))]
            for style, found in ends.items()
            if len(found) >= _ENOUGH_LINES or (found and not style)
        },
    )


def begins_paragraph(above: Line, below: Line, setting: Setting) -> bool:
    """True when space, or an indented first line, parts two lines that follow each other."""
    ended = above.text[-1] in _ENDS
    if above.page != below.page:
        first = below.text.partition(" ")[0]
        had_room = above.end + width(f" {first}", above.size) < setting.right(above.style)
        return ended and (above.style != below.style or had_room)
    step = above.y - below.y
    if step < -above.size:
        # The next column begins.
        return True
    if step > _PARAGRAPH * setting.wrapped * max(above.size, below.size):
        return True
    return ended and 8 < below.x - above.x < 80 and step > 0.5 * above.size


def clean(text: str) -> str:
    """Spell out ligatures, make every space a plain one, drop characters that show nothing."""
    return _SPACES.sub(" ", _NOTHING.sub("", text.translate(_LIGATURES)))


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Gather the pieces of each line, from the top of the page down, each from left to right."""
    rows: list[list[Piece]] = []
    largest = pieces[0]
    caps = _drop_caps(pieces)
    for piece in sorted(pieces, key=lambda each: (-each.y, each.x)):
        if (not piece.text.strip() and not rows) or piece in caps:
            continue
        if rows and _on_one_line(largest, piece):
            rows[-1].append(piece)
            largest = max(largest, piece, key=lambda each: each.size if each.text.strip() else 0.0)
        elif piece.text.strip():
            rows.append([piece])
            largest = piece
    for cap in caps:
        _set_cap(cap, rows)
    return [_without_doubles(sorted(row, key=lambda each: (each.x, each.order))) for row in rows]


def _on_one_line(first: Piece, piece: Piece) -> bool:
    """Compare baselines; a raised or lowered small sign ("1st") is on the line of what it stands beside."""
    small, large = sorted((first, piece), key=lambda each: each.size)
    off = abs(first.y - piece.y)
    beside = large.text.strip()
    mark = not beside or (len(beside) == 1 and beside.isalpha())
    sign = not mark and small.size < _SMALL * large.size and 0 < len(small.text.strip()) <= _SIGN
    return off <= _SAME_LINE * (large.size if sign else small.size)


def _drop_caps(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the single large letters of a page that stand alone on their line."""
    typical = statistics.median(piece.size for piece in pieces)
    large = [piece for piece in pieces if piece.size >= _DROP_CAP * typical and piece.text.strip()]
    levels = Counter(round(piece.y) for piece in large)
    caps = [
        piece
        for piece in large
        if len(piece.text.strip()) == 1 and piece.text.strip().isupper() and levels[round(piece.y)] == 1
    ]
    return caps if len(caps) <= _MAX_CAPS else []


def _set_cap(cap: Piece, rows: list[list[Piece]]) -> None:
    """Put a large first letter back before the rest of its word, on the topmost line beside it."""
    for row in rows:
        first = min(row, key=lambda each: each.x)
        beside = cap.y - 0.2 * cap.size <= row[0].y <= cap.y + cap.size
        if beside and 0 < first.x - cap.x < 2 * cap.size and first.text.lstrip()[:1].islower():
            row.remove(first)
            row.append(
                Piece(
                    order=first.order,
                    x=cap.x,
                    y=first.y,
                    size=first.size,
                    font=first.font,
                    text=cap.text.strip() + first.text.lstrip(),
                )
            )
            return
    near = min(rows, key=lambda row: abs(row[0].y - cap.y), default=None)
    near = near if near is not None and abs(near[0].y - cap.y) <= 0.5 * cap.size else None
    if near is not None:
        near.append(cap)
    else:
        rows.append([cap])
        rows.sort(key=lambda row: -row[0].y)


def _without_doubles(row: list[Piece]) -> list[Piece]:
    """Text drawn twice with a hair's shift, which stands for bold type, is one text."""
    kept: list[Piece] = []
    for piece in row:
        if any(
            piece.text == other.text and abs(piece.x - other.x) < 0.15 * piece.size
            for other in kept[-4:]
            if piece.text.strip()
        ):
            continue
        kept.append(piece)
    return kept


def _lines(row: Sequence[Piece], page: int, margin: float | None) -> list[Line]:
    if margin is not None and row[0].x < margin - 2 * row[0].size:
        label = [piece for piece in row if piece.x < margin - 2]
        text = [piece for piece in row if piece.x >= margin - 2]
        fits = not any(
            piece.x + width(piece.text.rstrip(), piece.size) > margin + piece.size for piece in label
        )
        begins = any(abs(piece.x - margin) <= 2 and piece.text.strip() for piece in text)
        if fits and begins:
            return [*_line(label, page, hung=True), *_line(text, page)]
    return _line(row, page)


def _line(row: Sequence[Piece], page: int, *, hung: bool = False) -> list[Line]:
    if _RIGHT_TO_LEFT.search("".join(piece.text for piece in row)):
        row = sorted(row, key=lambda each: (-each.x, each.order))
    parts: list[tuple[str, str]] = []
    before: Piece | None = None
    for piece in row:
        text = clean(piece.text)
        if before is not None and parts and text.strip() and _is_apart(before, piece, parts[-1][0]):
            text = " " + text
        if text:
            parts.append((text, style_of(piece)))
        if text.strip():
            before = piece
    whole = _closed("".join(text for text, _ in parts))
    if not whole or before is None:
        return []
    first, *behind = (piece for piece in row if piece.text.strip())
    style = style_of(first)
    lead = ""
    for text, own in parts:
        if own != style and text.strip():
            break
        lead += text
    sizes: Counter[float] = Counter()
    for piece in row:
        sizes[piece.size] += len(piece.text.strip())
    return [
        Line(
            page=page,
            text=whole,
            x=_begin(first),
            y=first.y,
            end=max(piece.x + width(piece.text.rstrip(), piece.size) for piece in row if piece.text.strip()),
            size=sizes.most_common(1)[0][0] or 1.0,
            style=style,
            lead=" ".join(lead.split()),
            after=_begin(behind[0]) if behind and first.text.strip().isdigit() else None,
            hung=hung,
        )
    ]


def _begin(piece: Piece) -> float:
    """Return where the letters of a piece begin: records are indented with spaces."""
    return piece.x + width(" " * (len(piece.text) - len(piece.text.lstrip())), piece.size)


def _closed(text: str) -> str:
    """Collapse white space, and close up a heading that is spaced out letter by letter: "1 Q 2 3  R E S U L T S"."""
    whole = " ".join(text.split())
    if not _SPACED_OUT.match(whole):
        return whole
    return " ".join(re.sub(r"\s", "", word) for word in re.split(r"\s{2,}", text.strip()))


def _is_apart(before: Piece, piece: Piece, said: str) -> bool:
    """True where a space stands between two pieces; those drawn one after the other carry theirs with them."""
    if said.endswith(" ") or piece.text.startswith((" ", "\u00a0")):
        return False
    if piece.order in (before.order, before.order + 1):
        return piece.x - before.x - width(before.text, before.size) > FAR * piece.size
    return True
