"""Columns of a page: two side by side, or names that hang to the left of the text."""

import itertools
from collections import Counter
from collections.abc import Sequence

from index.formats.pdf_pages import Piece

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
        for before, piece in itertools.pairwise(words):
            if piece.x - words[0].x > 2 * words[0].size:
                behind.setdefault(round(piece.x), []).append(([*words[: words.index(before) + 1]], piece))
    usual = starts.most_common(1)[0][0] if starts else 0
    best: float | None = None
    most = 0
    for x in behind:
        near = [each for place in (x - 1, x, x + 1) for each in behind.get(place, [])]
        words = sum(len(piece.text.strip()) for _, piece in near) > 3 * len(near)
        if not words or len(near) < _COLUMN_LINES or len(near) + starts[x] <= most:
            continue
        labels = sum(_hangs(left, piece) for left, piece in near)
        if abs(x - usual) <= 2 or labels >= 0.8 * len(near):
            best, most = float(x), len(near) + starts[x]
    return best


def _hangs(left: Sequence[Piece], piece: Piece) -> bool:
    """True for a short label well apart from the text beside it."""
    last = left[-1]
    text = "".join(each.text for each in left).strip()
    apart = piece.x - last.x - width(last.text.rstrip(), last.size) > 0.8 * piece.size
    return (
        apart
        and len(text) <= 60
        and (text.endswith(":") or style_of(left[0]) != style_of(piece))
        and not text.isdigit()
    )


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
        both = alone = alike = 0
        crossed = False
        for row in rows[first : last + 1]:
            left = [piece for piece in row if piece.x < x - 3 and piece.text.strip()]
            right = [piece for piece in row if piece.x >= x - 3 and piece.text.strip()]
            both += 1 if left and right else 0
            alike += 1 if left and right and style_of(left[0]) == style_of(right[0]) else 0
            alone += 1 if right and not left else 0
            crossed = crossed or any(
                piece.x + width(piece.text.rstrip(), piece.size) > x + 2 * piece.size for piece in left
            )
        short = all(
            sum(len(piece.text) for piece in row if piece.x >= x - 3) <= 2
            for row in rows[first : last + 1]
            if any(abs(piece.x - x) <= 2 for piece in row)
        )
        if not crossed and not short and alike >= _COLUMN_LINES and 2 * alike > both > 2 * alone:
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
