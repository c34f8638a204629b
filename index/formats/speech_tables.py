"""Tables in which each row is what somebody says: a column of names, one of words, maybe one or two of times."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from index.formats.cues import Piece
from index.formats.labels import Label, Shape, own_line_label, seconds
from index.formats.turn_text import join_lines

_TIME = re.compile(
    r"^[\[(]?(?P<first>(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,:]\d{1,3})?)"
    r"(?:\s*(?:-{1,2}>?|–|—|→|to)\s*(?P<last>(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,:]\d{1,3})?))?[\])]?$"
)
_SPEAKER_HEADS = frozenset(
    "speaker speakers name who participant person voice sprecher locuteur orador interlocutor".split()
)
_WORDS_HEADS = frozenset(
    "text transcript transcription said words content utterance speech dialogue dialog comment comments statement "
    "remarks message sentence".split()
)
_OTHER_HEADS = frozenset(
    "owner action actions task tasks item due deadline status topic agenda decision decisions responsible assignee "
    "priority role title firm company organisation organization affiliation email attendance present e-mail".split()
)
_MOST_COLUMNS = 8
_MOST = 0.8
_MIN_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechTable:
    """What is said in a table."""

    pieces: tuple[Piece, ...]
    """A piece for each row with words."""
    labels: tuple[Label, ...]
    """The names with what stands beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    words: int
    speaker: int | None
    times: tuple[int, ...]


def read_table(rows: Sequence[Sequence[str]]) -> SpeechTable | None:
    """Read a table of speech.

    Args:
        rows: Cells as text, their lines parted by line feeds; rows may differ in length.

    Returns:
        None when the table is another one: attendance, actions, figures.
    """
    width = max((len(row) for row in rows), default=0)
    if not 2 <= width <= _MOST_COLUMNS:
        return None
    even = [[*(" ".join(cell.split()) for cell in row), *[""] * (width - len(row))] for row in rows]
    head = even[0] if _is_head(even[0]) else None
    if head is not None and any(cell.casefold() in _OTHER_HEADS for cell in head) and not _says_speech(head):
        return None
    # A table over several pages may repeat its head.
    kept = [number for number, row in enumerate(even) if row != head]
    even = [even[number] for number in kept]
    columns = _columns(even, head)
    if columns is None:
        return None
    texts = [rows[number][columns.words] if columns.words < len(rows[number]) else "" for number in kept]
    return _speech(even, texts, columns)


def _is_head(row: Sequence[str]) -> bool:
    words = {word for cell in row for word in re.split(r"[\s/_-]+", cell.casefold())}
    known = _SPEAKER_HEADS | _WORDS_HEADS | _OTHER_HEADS | {"time", "timestamp", "start", "begin"}
    return bool(words & known) and all(len(cell.split()) <= 3 and not _TIME.match(cell) for cell in row)


def _says_speech(head: Sequence[str]) -> bool:
    return any(cell.casefold().split()[-1:] and cell.casefold().split()[-1] in _WORDS_HEADS for cell in head)


def _columns(rows: Sequence[Sequence[str]], head: Sequence[str] | None) -> _Columns | None:
    if not rows:
        return None
    found = range(len(rows[0]))
    filled = {column: [row[column] for row in rows if row[column]] for column in found}
    times = [
        column
        for column in found
        if filled[column]
        and sum(1 for cell in filled[column] if _TIME.match(cell)) >= _MOST * len(filled[column])
    ]
    length = {
        column: sum(len(cell.split()) for cell in filled[column]) for column in found if column not in times
    }
    speaker = next(
        (
            column
            for column in length
            if head is not None and any(word in _SPEAKER_HEADS for word in head[column].casefold().split())
        ),
        None,
    )
    others = {column: words for column, words in length.items() if column != speaker}
    words = max(others, key=others.__getitem__, default=None)
    if words is None:
        return None
    if speaker is None:
        speaker = next((column for column in others if column != words and _are_names(filled[column])), None)
    long = length[words] >= _MIN_WORDS * len(filled[words])
    if not long and (head is None or not _says_speech(head)):
        return None
    if speaker is None and not times:
        return None
    return _Columns(words=words, speaker=speaker, times=tuple(times[:2]))


def _are_names(cells: Sequence[str]) -> bool:
    """True for names of which one recurs; in a list of participants none does."""
    labels = [own_line_label(cell.rstrip(":：")) for cell in cells]
    named = [label for label in labels if label is not None and label.shape > Shape.LOWER]
    recurs = max(Counter(label.key for label in named).values(), default=0) > 1
    return recurs and len(named) >= _MOST * len(cells)


def _speech(rows: Sequence[Sequence[str]], texts: Sequence[str], columns: _Columns) -> SpeechTable:
    pieces: list[Piece] = []
    labels: dict[str, Label] = {}
    names: dict[str, str] = {}
    speaker: str | None = None
    for row, text in zip(rows, texts, strict=True):
        cell = row[columns.speaker].rstrip(":： ") if columns.speaker is not None else ""
        label = own_line_label(cell)
        start, end = _times([row[column] for column in columns.times])
        if label is not None:
            # One speaker may stand in capitals here and not there.
            speaker = names.setdefault(label.key, label.name)
            labels.setdefault(label.key, label)
            start = label.time if start is None else start
        elif cell:
            speaker = cell
        pieces.append(Piece(text=join_lines(text.split("\n")), speaker=speaker, start=start, end=end))
    return SpeechTable(pieces=tuple(pieces), labels=tuple(labels.values()))


def _times(cells: Sequence[str]) -> tuple[float | None, float | None]:
    start: float | None = None
    end: float | None = None
    for cell in cells:
        match = _TIME.match(cell)
        if match is None:
            continue
        if start is None:
            start = seconds(match["first"])
            end = seconds(match["last"]) if match["last"] else None
        else:
            end = seconds(match["first"])
    return start, end
