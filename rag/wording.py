"""A question as words: each folded, with what its writing tells (a capital, its place)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.matching import folded

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_START = re.compile(r"(?:^|[.?!:;(\[“\"]\s*|\n\s*)$")
_JOINING = frozenset({"and", "of", "the", "et", "und", "y"})
"""Words that people leave out of names or put in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a question."""

    folded: str
    """Without case and accents."""
    written: str
    start: int
    """Code points into the question."""
    end: int
    """Exclusive."""
    first: bool
    """At the start of a sentence, where a capital tells nothing."""
    named: bool
    """Written with a capital that tells something: not at the start, and not where all words have one."""


def read_words(question: str) -> tuple[Word, ...]:
    """The words of a question in order; apostrophes, hyphens and points part them."""
    found = list(_WORD.finditer(question))
    shouted = _all_capitals([match.group() for match in found])
    words = []
    for match in found:
        first = _SENTENCE_START.search(question[: match.start()]) is not None
        forms = folded(match.group())
        if not forms:
            continue
        capital = match.group()[0].isupper()
        words.append(
            Word(
                folded="".join(forms),
                written=match.group(),
                start=match.start(),
                end=match.end(),
                first=first,
                named=capital and not first and not shouted,
            )
        )
    return tuple(words)


def _all_capitals(words: list[str]) -> bool:
    """Whether nearly every longer word begins with a capital, as in a title or a shouted question."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.9 * len(long)


def find_run(words: tuple[Word, ...], start: int, target: str) -> int | None:
    """Where a run of words that spells `target` ends, spacing, plurals and joining words apart.

    Args:
        words: of the question.
        start: the first word of the run.
        target: see `run_key`.

    Returns:
        Position after the run's last word, or None when the words there spell something else.
    """
    run = ""
    for position in range(start, len(words)):
        word = words[position]
        if position > start and run and word.folded in _JOINING:
            continue
        run += word.folded.rstrip("s")
        if run == target:
            # "Lands' End's": the s of the possessive is no part of the name.
            return position + 1
        if not target.startswith(run):
            return None
    return None


def runs(words: Sequence[Word], longest: int) -> frozenset[str]:
    """Every key of at most `longest` letters (see `run_key`) for which `find_run` finds a run somewhere."""
    found = set()
    for start in range(len(words)):
        run = ""
        for word in words[start:]:
            if run and word.folded in _JOINING:
                continue
            run += word.folded.rstrip("s")
            if len(run) > longest:
                break
            found.add(run)
    return frozenset(found)


def run_key(words: list[str]) -> str:
    """What `find_run` compares: folded words without joining words, plural endings and spaces."""
    return "".join(word.rstrip("s") for word in words if word not in _JOINING)


def one_edit(one: str, other: str) -> bool:
    """Whether two words differ by one letter more, less, other or swapped with its neighbour (Damerau)."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    left, right = one[at:], other[at:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )
