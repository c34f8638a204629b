"""Labels without a colon: "Ana Ruiz – Good morning.", "[Ana Ruiz] Good morning.", and names in a column.

Prose has dashes and brackets too, so they are believed only where nearly every paragraph begins with one.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from index.formats.labels import Label, label_of

_FORMS = (
    re.compile(r"\s*\[(?P<label>[^\[\]\d][^\[\]]{0,60})\]\s+(?=\S)"),
    re.compile(r"\s*(?P<label>[^\s\d–—:\[][^–—:]{0,60}?)\s+(?:[–—]|--?|>>)\s+(?=\D)"),
    re.compile(r"(?P<label>[^\s\d:\[](?:\S| (?! )){0,60}?) {3,}(?=\S)"),
)
_NEARLY_EVERY = 0.9
_FEWEST = 4
"""Paragraphs with a label below which there is no pattern to see."""


def labels_everywhere(lines: Sequence[str], first: int = 0) -> Mapping[int, Label]:
    """Return the labels by line where nearly every paragraph begins with one, and they recur; else nothing.

    Args:
        lines: The lines of the text.
        first: Index of the first line that may open a turn.
    """
    starts = _paragraph_starts(lines, first)
    for form in _FORMS:
        found: dict[int, Label] = {}
        for number in starts:
            match = form.match(lines[number][:120])
            label = label_of(match["label"], lines[number][match.end() :].strip()) if match else None
            if label is not None:
                found[number] = label
        speakers = Counter(label.key for label in found.values())
        recurring = len(speakers) > 1 and all(count > 1 for count in speakers.values())
        # A title and a date may stand above the first one.
        within = sum(1 for number in starts if number >= min(found, default=0))
        if recurring and len(found) >= max(_FEWEST, _NEARLY_EVERY * within):
            return found
    return {}


def _paragraph_starts(lines: Sequence[str], first: int) -> list[int]:
    """Return the lines below blank ones; in a text without blank lines every line."""
    filled = [number for number in range(first, len(lines)) if lines[number].strip()]
    if not filled or all(line.strip() for line in lines[filled[0] : filled[-1]]):
        # Lines that hang below the name go on with its words.
        return [number for number in filled if not lines[number][0].isspace()] or filled
    return [number for number in filled if number == first or not lines[number - 1].strip()]
