"""Words cut by the ends of lines are put together again."""

import re
from collections import Counter
from collections.abc import Sequence

_CUT = re.compile(r"(?P<head>[^\W_]+)[-‐‑]$")
_TAIL = re.compile(r"^(?P<tail>[^\W\d_]+(?P<more>[-‐‑]\w)?)")
_SOFT = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_COMPOUNDS = frozenset(
    "non self well high low long short full half part cross year quarter month week day multi ex anti pro post mid "
    "two three four five six seven eight nine ten first second third fourth single double so-called semi".split()
)
"""First parts that keep their hyphen even where the text has the whole word nowhere else."""


class Hyphens:
    """Knows the words of a text, and tells by them a hyphen that parts a word from one that belongs to it."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words: Counter[str] = Counter()
        for line in lines:
            # The last word of a cut line and the first of the next are no words.
            self._words.update(word.casefold().replace("‐", "-") for word in _WORD.findall(line))

    def join(self, above: str, below: str) -> tuple[str, str] | None:
        """Return both lines with the cut word whole on the first, or None when no word is cut.

        The second line is empty when the word was all it had.
        """
        first, _, rest = below.partition(" ")
        if above.endswith(_SOFT) and below:
            return above[:-1] + first, rest
        cut, tail = _CUT.search(above), _TAIL.match(below)
        if cut is None or tail is None:
            return None
        hyphen = "" if self._parts(cut["head"], tail["tail"], more=tail["more"] is not None) else above[-1]
        return above[:-1] + hyphen + first, rest

    def _parts(self, head: str, tail: str, *, more: bool) -> bool:
        """True when the hyphen was only set to end the line."""
        first, second = head.casefold(), tail.casefold()
        if not tail[0].islower() or not head.isalpha() or head.isupper() or more:
            return False
        whole, hyphened = self._words[first + second], self._words[f"{first}-{second}"]
        if whole or hyphened:
            return whole >= hyphened
        if first in _COMPOUNDS:
            return False
        # Two words that the text has by themselves are a compound ("deposit-gathering").
        return not (self._words[first] > 0 and self._words[second] > 1)


def without_soft_hyphens(text: str) -> str:
    """Drop the soft hyphens inside a line; one at its end stays for `Hyphens.join`."""
    return text[:-1].replace(_SOFT, "") + text[-1:]
