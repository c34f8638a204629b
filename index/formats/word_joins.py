"""Words with times and speakers become pieces of speech: a sentence or a breath each."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.formats.cues import PAUSE, Piece

_LONGEST = 20.0
"""Seconds after which a piece ends between two words, where no full stop and no pause does."""
_SENTENCE_ENDS = (".", "?", "!", "…", "。", "？", "！")
_CLOSES = frozenset(".,?!:;…%)]}»”’。，、？！：；％）」』")
_OPENS = frozenset("([{«“‘¿¡（「『")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bit:
    """One entry of a file before it is joined to others: a word, a sign of punctuation, or a whole stretch."""

    text: str
    """As in the file, white space at its ends included."""
    speaker: str | None = None
    start: float | None = None
    """Seconds."""
    end: float | None = None
    channel: str | None = None
    """Of the recording, as the file names it."""
    change: bool = False
    """True when the file says that somebody else speaks from here."""


def join_words(bits: Sequence[Bit]) -> list[Piece]:
    """Join words to pieces; a word without time and speaker belongs to the one before it.

    Args:
        bits: The words of one channel in the order of the file.
    """
    spaced = any(bit.text[:1].isspace() or bit.text[-1:].isspace() for bit in bits)
    return [_piece(group, spaced=spaced) for group in _groups(list(_with_speakers(bits)), spaced=spaced)]


def _with_speakers(bits: Sequence[Bit]) -> Iterator[Bit]:
    before: Bit | None = None
    for bit in bits:
        if bit.speaker is None and before is not None and _follows(before, bit):
            bit = replace(bit, speaker=before.speaker)
        yield bit
        # The time counts from the last word that has one.
        before = replace(bit, end=before.end) if before is not None and bit.end is None else bit


def _follows(before: Bit, bit: Bit) -> bool:
    return bit.start is None or (before.end is not None and bit.start - before.end < PAUSE)


def _groups(bits: Sequence[Bit], *, spaced: bool) -> list[list[Bit]]:
    groups: list[list[Bit]] = []
    for bit in bits:
        if groups and not _begins(groups[-1], bit, spaced=spaced):
            groups[-1].append(bit)
        else:
            groups.append([bit])
    return groups


def _begins(group: Sequence[Bit], bit: Bit, *, spaced: bool) -> bool:
    first, last = group[0], group[-1]
    if bit.speaker != last.speaker or bit.change:
        return True
    # A piece is set off from the next one by a space, so it ends only where one stands.
    if spaced and not (bit.text[:1].isspace() or last.text[-1:].isspace()):
        return False
    if bit.start is None or _is_closing(bit.text):
        return False
    if not spaced and _is_unspaced(last.text[-1:], bit.text[:1]):
        return False
    if last.text.rstrip().endswith(_SENTENCE_ENDS):
        return True
    if last.end is not None and bit.start - last.end >= PAUSE:
        return True
    return first.start is not None and bit.start - first.start > _LONGEST


def _is_closing(text: str) -> bool:
    plain = text.strip()
    return bool(plain) and all(character in _CLOSES for character in plain)


def _piece(group: Sequence[Bit], *, spaced: bool) -> Piece:
    words = [bit for bit in group if bit.text.strip()]
    starts = [bit.start for bit in words if bit.start is not None]
    ends = [bit.end for bit in words if bit.end is not None]
    text = "".join(bit.text for bit in group) if spaced else _spaced([bit.text for bit in group])
    return Piece(
        text=" ".join(text.split()),
        speaker=group[0].speaker,
        start=min(starts, default=None),
        end=max(ends, default=None),
        change=group[0].change,
    )


def _spaced(words: Sequence[str]) -> str:
    text = ""
    for word in words:
        tight = not text or _is_closing(word) or text[-1] in _OPENS or _is_unspaced(text[-1], word[:1])
        text += word if tight else f" {word}"
    return text


def _is_unspaced(before: str, after: str) -> bool:
    """True between letters of scripts that are written without spaces."""
    return _is_ideograph(before) and _is_ideograph(after)


def _is_ideograph(character: str) -> bool:
    if not character or character.isascii():
        return False
    name = unicodedata.name(character, "")
    return name.startswith(
        ("CJK", "HIRAGANA", "KATAKANA", "THAI", "IDEOGRAPHIC", "FULLWIDTH", "LAO", "KHMER")
    )
