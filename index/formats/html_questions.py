"""Interviews that name nobody: the questions stand in bold, the answers below them do not."""

from collections.abc import Sequence, Set

from index.formats.labels import Label, Shape
from index.formats.reader import UNKNOWN_SPEAKER
from index.formats.speaker_lines import Opening

_MIN_QUESTIONS = 3
_MIN_UNNAMED = 2
_OF_LABELS = 0.5
"""Questions without a name to each label: in a transcript with names, a bold one is emphasis or a slip."""
_MIN_WORDS = 3
_ASKS = ("?", "？")
_SPOKEN = (*_ASKS, ".", "!", "…", "。", ":")


def find_exchange(lines: Sequence[str], bold: Set[int], labelled: Sequence[Opening]) -> tuple[Opening, ...]:
    """Return the openings of questions and answers, or nothing when the page is no such interview.

    Args:
        lines: The lines of the text, a blank one between paragraphs.
        bold: Indices of the lines that stand in bold type as a whole.
        labelled: Lines that open with the name of a speaker; the first answer often does.
    """
    asked = [number for number in sorted(bold) if _is_spoken(lines[number])]
    questions = [number for number in asked if lines[number].rstrip("\"'”’) ").endswith(_ASKS)]
    named = {opening.line: opening for opening in labelled}
    unnamed = [number for number in questions if number not in named]
    if len(questions) < _MIN_QUESTIONS or len(unnamed) < max(_MIN_UNNAMED, _OF_LABELS * len(named)):
        return ()
    asked_lines = set(asked)
    openings: list[Opening] = []
    asking: bool | None = None
    for number in range(questions[0], len(lines)):
        if not lines[number].strip() or (
            number in bold and number not in asked_lines and number not in named
        ):
            continue
        asks = number in asked_lines
        if number in named:
            openings.append(named[number])
        elif asks is not asking and (number == questions[0] or not lines[number - 1].strip()):
            openings.append(_unnamed(number, lines[number]))
        asking = asks
    answers = len(openings) - len(questions)
    return tuple(openings) if answers >= _MIN_QUESTIONS - 1 else ()


def paragraphs(lines: Sequence[str], spoken: Set[int]) -> tuple[Opening, ...]:
    """Return an opening for each paragraph of the lines that the page says are a transcript."""
    return tuple(
        _unnamed(number, lines[number])
        for number in sorted(spoken)
        if lines[number].strip() and (number == 0 or not lines[number - 1].strip())
    )


def _is_spoken(line: str) -> bool:
    ends = line.rstrip("\"'”’) ")
    return ends.endswith(_ASKS) or (len(line.split()) >= _MIN_WORDS and ends.endswith(_SPOKEN))


def _unnamed(number: int, line: str) -> Opening:
    return Opening(
        line=number,
        label=Label(name=UNKNOWN_SPEAKER, shape=Shape.ODD, remark=None, time=None, rest=line.strip()),
    )
