"""Columns of a page: two side by side, or names that hang to the left of the text."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from index.formats.pdf_pages import Piece

_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
_MAX_LABEL = 60
_RECURRING_FROM = 4
_RECURRING_SHARE = 0.7
"""Share of different texts in a column below which they are names of speakers that take turns."""
_COLUMN_LINES = 3
"""Lines that a second column has at least."""
FAR = 2.5
"""Font sizes of empty space between two columns."""
_NARROW = frozenset("ijlftIJr.,;:'’‘!|()[]-· ")
_WIDE = frozenset("mwMW@%—…")


def text_margin(rows: Sequence[Sequence[Piece]]) -> float | None:
    """Return where the text begins when labels hang to its left, else None.

    Either most lines begin there and some further left have a piece that begins there as well; or what hangs
    looks like labels: set in another type than the text beside it, or closed with a colon.
    """
    starts: Counter[int] = Counter()
    behind: dict[int, list[tuple[Sequence[Piece], Piece]]] = {}
    for row in rows:
        words = [piece for piece in row if piece.text.strip()]
        starts[round(words[0].x)] += 1
        length = 0
        for number, piece in enumerate(words):
            if number and piece.x - words[0].x > 2 * words[0].size:
                behind.setdefault(round(piece.x), []).append((words[:number], piece))
            length += len(piece.text)
            if length > _MAX_LABEL:
                break
    usual = starts.most_common(1)[0][0] if starts else 0
    best: float | None = None
    most = 0
    for x in behind:
        near = [each for place in (x - 1, x, x + 1) for each in behind.get(place, [])]
        wordy = sum(len(piece.text.strip()) for _, piece in near) > 3 * len(near)
        if not wordy or len(near) < _COLUMN_LINES or len(near) + starts[x] <= most:
            continue
        apart = [left for left, piece in near if _is_apart(left, piece)]
        labels = sum(_hangs(left, piece) for left, piece in near)
        if abs(x - usual) <= 2 or labels >= 0.8 * len(near) or (len(apart) == len(near) and _recur(apart)):
            best, most = float(x), len(near) + starts[x]
    return best


def _is_apart(left: Sequence[Piece], piece: Piece) -> bool:
    last = left[-1]
    return piece.x - last.x - width(last.text.rstrip(), last.size) > 0.8 * piece.size


def _hangs(left: Sequence[Piece], piece: Piece) -> bool:
    """True for a short label well apart from the text beside it: in other type, with a colon, or with a time."""
    text = _text(left)
    marked = text.endswith(":") or style_of(left[0]) != style_of(piece) or _CLOCK.search(text) is not None
    return _is_apart(left, piece) and len(text) <= _MAX_LABEL and marked and not text.isdigit()


def _recur(cells: Sequence[Sequence[Piece]]) -> bool:
    """True when the texts of a column recur, as names of speakers do."""
    texts = [_text(cell) for cell in cells]
    short = all(len(text) <= _MAX_LABEL and not text.isdigit() for text in texts)
    return short and len(texts) >= _RECURRING_FROM and len(set(texts)) <= _RECURRING_SHARE * len(texts)


def _text(cell: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in cell).strip()


def by_column(rows: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Read two columns side by side one after the other."""
    right = _second_column(rows)
    if right is None:
        return list(rows)
    x, first, last = right
    left_rows = [[piece for piece in row if piece.x < x - 3] for row in rows[first : last + 1]]
    right_rows = [[piece for piece in row if piece.x >= x - 3] for row in rows[first : last + 1]]
    return [
        *rows[:first],
        *(row for row in left_rows if any(piece.text.strip() for piece in row)),
        *(row for row in right_rows if any(piece.text.strip() for piece in row)),
        *rows[last + 1 :],
    ]


def _second_column(rows: Sequence[Sequence[Piece]]) -> tuple[float, int, int] | None:
    """Return where a second column begins, and the first and last row that have it; or None.

    In a column of its own both sides go on line by line; a name that hangs beside its text is no column.
    """
    starts: Counter[int] = Counter()
    for row in rows:
        for before, piece in itertools.pairwise(row):
            if (
                piece.text.strip()
                and piece.x - before.x - width(before.text.rstrip(), before.size) > FAR * piece.size
            ):
                starts[round(piece.x)] += 1
    for x, _ in starts.most_common(3):
        with_right = [
            number for number, row in enumerate(rows) if any(abs(piece.x - x) <= 2 for piece in row)
        ]
        if len(with_right) < _COLUMN_LINES:
            continue
        first, last = with_right[0], with_right[-1]
        both: list[list[Piece]] = []
        ended = alone = 0
        crossed = False
        for row in rows[first : last + 1]:
            left = [piece for piece in row if piece.x < x - 3 and piece.text.strip()]
            right = [piece for piece in row if piece.x >= x - 3 and piece.text.strip()]
            if left and right and style_of(left[0]) == style_of(right[0]):
                both.append(left)
                ended += 1 if _text(right)[-1] in ".?!" else 0
            alone += 1 if right and not left else 0
            crossed = crossed or any(
                piece.x + width(piece.text.rstrip(), piece.size) > x + 2 * piece.size for piece in left
            )
        short = all(
            sum(len(piece.text) for piece in row if piece.x >= x - 3) <= 2
            for row in rows[first : last + 1]
            if any(abs(piece.x - x) <= 2 for piece in row)
        )
        if (
            not crossed
            and not short
            and len(both) >= _COLUMN_LINES
            and len(both) > 2 * alone
            and 2 * ended <= len(both)
            and not _recur(both)
        ):
            return float(x), first, last
    return None


def width(text: str, size: float) -> float:
    """Return about how wide a text is drawn, in points: letters are narrow, wide or in between."""
    units = 0.0
    for character in text:
        if character in _NARROW:
            units += 0.3
        elif character in _WIDE:
            units += 0.85
        elif character.isupper() or ord(character) > 0x2E80:
            units += 0.68
        else:
            units += 0.52
    return units * size


def style_of(piece: Piece) -> str:
    """Return font and size of a piece as one key."""
    return f"{piece.font}/{round(2 * piece.size) / 2:g}"
