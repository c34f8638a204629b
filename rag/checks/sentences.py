"""The sentences of an answer, each with its markers: what the checks look at, and what `flagged` counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.sentences import sentences
from rag.answer import Citation

MARKER = re.compile(r"\[(\d{1,3})\]")
"""The one form of a marker in an answer's text: [n]."""
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"")
_AFTER_MARKER = re.compile(r"(?<=\])\s+(?=[^\s\[(.,;:!?])")
_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s*(?:\[\d{1,3}\]\s*)+$|(?:\[\d{1,3}\]\s*)+[.!?…]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSentence:
    """One sentence of an answer; a quotation inside it does not end it."""

    index: int
    """From 0 in the order of the text: the number that `CheckResult.flagged` holds."""
    start: int
    """Code points into the answer's text, inclusive."""
    end: int
    """Exclusive; markers included."""
    text: str
    """As it stands, without its markers."""
    own: str
    """`text` without the words of the cited quotes: what the answer says itself."""
    markers: tuple[int, ...]
    """The n of each [n], in order."""


def claim_sentences(text: str, citations: Sequence[Citation] = ()) -> tuple[ClaimSentence, ...]:
    """Cut an answer into sentences.

    Args:
        text: the answer, markers in the form [n].
        citations: those of the answer; a quote that stands in the text is never cut.
    """
    masked = _masked(text, citations)
    return tuple(
        ClaimSentence(
            index=index,
            start=start,
            end=end,
            text=_unmarked(text[start:end]),
            own=_own(_unmarked(text[start:end]), citations),
            markers=tuple(int(match.group(1)) for match in MARKER.finditer(masked, start, end)),
        )
        for index, (start, end) in enumerate(_cut(masked))
    )


def _masked(text: str, citations: Sequence[Citation]) -> str:
    """`text` with the inside of every quotation made one word of the same length, its closing stop kept."""
    spans = [match.span() for match in _QUOTED.finditer(text)]
    for quote in {citation.quote for citation in citations}:
        spans += [(match.start(), match.end()) for match in re.finditer(re.escape(quote), text)]
    characters = list(text)
    for start, end in spans:
        last = end
        while last > start and (characters[last - 1] in "\"'”’“.!?…" or characters[last - 1].isspace()):
            last -= 1
        first = start + (characters[start] in '“"')
        characters[first:last] = "q" * (last - first)
    return "".join(characters)


def _cut(masked: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", masked):
        offset = line.start()
        pieces: list[tuple[int, int]] = []
        for start, end in sentences(line.group()):
            for begin, stop in _after_markers(line.group(), start, end):
                alone = not MARKER.sub("", line.group()[begin:stop]).strip(" .,;")
                if alone and pieces:
                    pieces[-1] = (pieces[-1][0], stop)
                else:
                    pieces.append((begin, stop))
        yield from ((offset + begin, offset + stop) for begin, stop in pieces)


def _after_markers(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut behind "… stop. [1]": the splitter takes what follows a bracket for the same sentence."""
    begin = start
    for border in _AFTER_MARKER.finditer(line, start, end):
        if _STOP.search(line[begin : border.start()]):
            yield begin, border.start()
            begin = border.end()
    yield begin, end


def _unmarked(text: str) -> str:
    return re.sub(r"\s+(?=[.,;:!?])", "", " ".join(MARKER.sub(" ", text).split()))


def _own(text: str, citations: Sequence[Citation]) -> str:
    for quote in sorted({" ".join(citation.quote.split()) for citation in citations}, key=len, reverse=True):
        text = text.replace(_unmarked(quote), "")
    return text
