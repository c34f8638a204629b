"""Questions and answers under "Q" and "A": of a witness, of a person interviewed, of reporters at a briefing."""

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from index.formats.labels import Label, Shape

_SIDES = (("q", "a"), ("question", "answer"))
_OFTEN = 2
# A briefing: "Q    Mr. Secretary, why?", and no colon.
_ASKED = re.compile(r"^\s*Q\s+(?=[A-Z(\[\"“'‘—–-])")
_WITH_MORE = re.compile(r"^(?P<side>[QA])\.\s+\S")


def with_sides(lines: Sequence[str], labels: Mapping[int, Label], first: int) -> dict[int, Label]:
    """Return the labels with those of the sides that look like something else or like nothing.

    Where both sides recur, "A. One: page 9." is an answer and "A. One" nobody; a "Q" before words is a question
    where it recurs.

    Args:
        lines: The lines of the text.
        labels: The candidates that lines open with, by line.
        first: Index of the first line that may open a turn.
    """
    found = dict(labels)
    counts = Counter(label.key for label in labels.values())
    if min(counts["q"], counts["a"]) >= _OFTEN:
        for number, label in labels.items():
            side = _WITH_MORE.match(label.name)
            if side is not None and counts[label.key] == 1 and lines[number].lstrip().startswith(label.name):
                rest = lines[number].lstrip()[2:].strip()
                found[number] = dataclasses.replace(
                    label, name=side["side"], shape=Shape.QUESTION, remark=None, rest=rest
                )
    asked = {
        number: match.end()
        for number in range(first, len(lines))
        if number not in labels and (match := _ASKED.match(lines[number])) is not None
    }
    if len(asked) >= _OFTEN:
        for number, end in asked.items():
            found[number] = Label(
                name="Q", shape=Shape.QUESTION, remark=None, time=None, rest=lines[number][end:].strip()
            )
    return dict(sorted(found.items()))


def sides_stand(starts: Mapping[str, int], labels: Mapping[int, Label]) -> bool:
    """True where both sides open turns, or where those who ask are "Q" and somebody with a name answers."""
    if any(min(starts.get(one, 0), starts.get(other, 0)) >= _OFTEN for one, other in _SIDES):
        return True
    return starts.get("q", 0) >= _OFTEN and any(
        label.shape >= Shape.NAME and starts.get(label.key, 0) >= _OFTEN for label in labels.values()
    )
