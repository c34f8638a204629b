"""The words of a turn as mended by hand: what they are, and where the file's cue times fall in them."""

from collections.abc import Sequence
from dataclasses import replace

from index.transcript import Cue, Turn


def mended(turn: Turn, text: str) -> Turn:
    """Return the file's turn with other words.

    Args:
        turn: As the file gives it.
        text: The right words; the file's own, white space at the ends apart, leave the turn as it is.
    """
    if text.strip() == turn.text.strip():
        return turn
    return replace(turn, text=text, original=turn.text, cues=moved_cues(turn.cues, turn.text, text))


def moved_cues(cues: Sequence[Cue], before: str, after: str) -> tuple[Cue, ...]:
    """Return the cues with offsets into other words of the same speech.

    What the texts share at the beginning and at the end keeps its times; between that the offsets are stretched, and
    set to the beginning of a word. Of cues that fall upon one another the first is kept.
    """
    head = _shared(before, after)
    tail = min(_shared(before[::-1], after[::-1]), len(before) - head, len(after) - head)
    old, new = len(before) - head - tail, len(after) - head - tail
    moved: dict[int, Cue] = {}
    for cue in cues:
        offset = cue.offset
        if offset > head:
            inside = offset < len(before) - tail
            stretched = head + (offset - head) * new // max(old, 1)
            offset = _word_at(after, stretched) if inside else offset + len(after) - len(before)
        if offset < len(after) or not offset:
            moved.setdefault(offset, replace(cue, offset=offset))
    return tuple(moved[offset] for offset in sorted(moved))


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts share at their beginning."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def _word_at(text: str, offset: int) -> int:
    """Return where the word begins that holds, or follows, a place."""
    while 0 < offset < len(text) and not text[offset - 1].isspace():
        offset -= 1
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset
