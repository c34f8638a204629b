"""The markers that models write, in all their forms, read as references to the numbered passages.

Asked for [n], models also write [1,2], 【1】, (turn 4), [Passage 2], superscripts or links. What is read here becomes
[n] in the stream and references in the draft; a piece of text may end anywhere inside a marker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.passage import Passage

LONGEST = 80
"""Characters of the longest marker; an opening bracket with more text behind it opens none."""

_WITH_LINK = LONGEST + 62

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LIST = r"\d{1,3}(?:\s*(?:,|;|/|&|-|–|—|and|to)\s*#?\d{1,3})*"
_WORD = r"(?:passages?|sources?|excerpts?|citations?|quotes?|refs?\.?|references?|documents?|docs?|p|s|no\.?)"
_MARKER = re.compile(
    rf"\\?\[\\?\[?\s*(?:\^|#)?(?:{_WORD}\s*:?\s*#?)?(?P<square>{_LIST})(?:\s*[,:·|†][^\[\]]{{0,50}})?\s*\\?\]\]?(?:\([^()\s]{{0,60}}\))?"
    rf"|[【［〔]\s*(?:{_WORD}\s*:?\s*)?(?P<wide>{_LIST})(?:\s*[†:,·|][^【】［］〔〕]{{0,50}})?\s*[】］〕]"
    rf"|\(\s*{_WORD}\s*:?\s*#?(?P<round>{_LIST})\s*(?:,[^()]{{0,40}})?\)"
    rf"|[\[(【][^\[\]()【】]{{0,40}}?\b(?:turns?|t\.)\s*#?(?P<turn>{_LIST})[^\[\]()【】]{{0,30}}[\])】]"
    r"|<(?:sup|cite|ref)>\s*\[?(?P<tag>\d{1,3}(?:\s*,\s*\d{1,3})*)\]?\s*</(?:sup|cite|ref)>"
    r"|(?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,˒⸴][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*)",
    re.IGNORECASE,
)
_ROUND_ALONE = re.compile(r"(?<=[^\W\d_])\s\((\d{1,2})\)(?=[.,;](?!\d)|\s*$)", re.MULTILINE)
_OPENERS = "\\[【［〔(<⁰¹²³⁴⁵⁶⁷⁸⁹"
_CLOSERS = {"[": "]", "\\": "]", "【": "】", "［": "］", "〔": "〕", "(": ")", "<": ">"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One pointer of a draft to the passages."""

    passages: tuple[int, ...]
    """Numbers of the passages it may mean, from 1: several where only the turn is named; empty when there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Text with its markers taken out."""

    text: str
    references: tuple[tuple[int, Reference], ...]
    """(offset into `text`, what is pointed to) in order."""


def read_markers(draft: str, passages: Sequence[Passage]) -> Marked:
    """Take every marker out of a draft.

    Args:
        draft: a model's text.
        passages: those that it was shown, numbered from 1.
    """
    parts = list(_parts(draft, passages))
    if not any(isinstance(part, list) for part in parts):
        # Only a draft without any other marker means "(1)" as one: it may be a minus sign or a list otherwise.
        parts = list(_parts(_ROUND_ALONE.sub(r" [\1]", draft), passages))
    text, found = "", []
    for part in parts:
        if isinstance(part, str):
            text += part
        else:
            found += [(len(text), reference) for reference in part]
    return Marked(text=text, references=tuple(found))


def _parts(draft: str, passages: Sequence[Passage]) -> Iterator[str | list[Reference]]:
    cursor = 0
    for match in _MARKER.finditer(draft):
        yield draft[cursor : match.start()]
        cursor = match.end()
        yield _references(match, passages)
    yield draft[cursor:]


def _references(match: re.Match[str], passages: Sequence[Passage]) -> list[Reference]:
    if match.group("turn"):
        numbers = _numbers(match.group("turn"))
        return [
            Reference(passages=tuple(n for n, passage in enumerate(passages, 1) if passage.turn == turn))
            for turn in numbers
        ]
    written = next(
        match.group(name) for name in ("square", "wide", "round", "tag", "super") if match.group(name)
    )
    numbers = _numbers(written.translate(_SUPERSCRIPTS))
    return [Reference(passages=(n,) if 1 <= n <= len(passages) else ()) for n in numbers]


def _numbers(written: str) -> list[int]:
    """ "1, 3-5" is 1, 3, 4, 5; a range that is no short rising one is read as its two ends."""
    numbers: list[int] = []
    tokens = re.findall(r"\d+|-|–|—|to", written, re.IGNORECASE)
    for position, token in enumerate(tokens):
        if not token.isdigit():
            continue
        number = int(token)
        after_dash = position > 0 and not tokens[position - 1].isdigit()
        if after_dash and numbers and numbers[-1] < number <= numbers[-1] + 20:
            numbers += range(numbers[-1] + 1, number)
        numbers.append(number)
    return list(dict.fromkeys(numbers))


class MarkerStream:
    """Rewrites markers to [n] while text streams in, the same however it is cut into pieces.

    A marker that points to no passage is left out.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._held = ""

    def feed(self, piece: str) -> str:
        """Take more text; return what can be shown now."""
        self._held += piece
        cut = self._safe_length()
        ready, self._held = self._held[:cut], self._held[cut:]
        return self._rewritten(ready)

    def flush(self) -> str:
        """Return what was held back, at the end of the text."""
        ready, self._held = self._held, ""
        return self._rewritten(ready)

    def _safe_length(self) -> int:
        """Characters that no marker still to come can begin in."""
        text = self._held
        for position in range(max(0, len(text) - _WITH_LINK), len(text)):
            opener = text[position]
            if opener not in _OPENERS:
                continue
            closer = _CLOSERS.get(opener)
            if closer is None:  # a superscript: more digits may follow
                if not re.search(r"[^⁰¹²³⁴⁵⁶⁷⁸⁹,˒⸴]", text[position:]):
                    return position
                continue
            if len(text) - position <= _WITH_LINK and self._unfinished(position, opener, closer):
                return position
        return len(text)

    def _unfinished(self, position: int, opener: str, closer: str) -> bool:
        """Whether the marker that may begin at `position` can still grow."""
        inside = self._held[position:]
        if opener == "<":
            inside = inside.partition("</")[2]
        if closer not in inside:
            return True
        whole = _MARKER.match(self._held, position)
        if whole is None:
            return False
        rest = self._held[whole.end() :]
        return not rest or (rest.startswith("(") and ")" not in rest)

    def _rewritten(self, text: str) -> str:
        return "".join(
            part if isinstance(part, str) else "".join(f"[{r.passages[0]}]" for r in part if r.passages)
            for part in _parts(text, self._passages)
        )
