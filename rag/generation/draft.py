"""A draft read as sentences, each with the passages that it points to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.sentences import sentences
from rag.generation.markers import Reference, read_markers
from rag.passage import Passage
from rag.prompts import NOT_SAID

_SOURCES = re.compile(
    r"^\W*(?:sources?|references?|citations?|footnotes?|quellen|fuentes|bibliography)(?: (?:cited|used))?\W*(?::.*)?$",
    re.IGNORECASE,
)
_FENCE = re.compile(r"^\s*```[^\n]*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK = re.compile(r"\[([^\]\n]*[^\]\d\n][^\]\n]*)\]\([^)\n]*\)")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|`)(?=\S)(.+?)(?<=\S)\1")
_HEADING = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?)", re.MULTILINE)
_BULLET = re.compile(r"^\s*(?:[-*•‣–]|\d{1,2}[.)])\s+(?=\S)")
_REFUSES = re.compile(rf"[*_`\"'“”]*\b{NOT_SAID}\b[*_`\"'“”]*[.:,;!]*")
_BETWEEN_QUOTATIONS = re.compile(r"(?<=[.!?…][”\"])\s+(?=[“\"])")
_QUOTATION = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a sentence that ends with a marker; the whole sentence where it has one place of markers."""

    text: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSentence:
    """A sentence of a draft, markers taken out."""

    line: int
    """Number of its line, from 0."""
    bullet: str
    """"- " where it opens an item of a list."""
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """The whole sentence."""
        return tidy(" ".join(segment.text for segment in self.segments))

    @property
    def references(self) -> tuple[Reference, ...]:
        """All its markers."""
        return tuple(reference for segment in self.segments for reference in segment.references)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a model wrote, read."""

    sentences: tuple[DraftSentence, ...]
    refuses: bool
    """It says that the passages do not answer the question."""


def read_draft(draft: str, passages: Sequence[Passage]) -> Draft:
    """Read a model's text.

    Markdown, images, links and a closing list of sources are taken out; a sentence takes the markers that stand in it
    or directly after it, and in drafts that put them first, those directly before it.
    """
    plain = _without_markup(draft)
    refuses = _REFUSES.match(plain.lstrip()) is not None
    marked = read_markers(_REFUSES.sub("", plain), passages)
    lines = [line for line in _lines(marked.text, marked.references) if line.text.strip() or line.references]
    leading = _markers_lead(lines)
    found: list[DraftSentence] = []
    for number, line in enumerate(lines):
        if _SOURCES.match(line.text.strip()):
            break
        if not line.text.strip():
            _add_to_last(found, tuple(reference for _, reference in line.references))
            continue
        found.extend(_sentences(line, number, leading))
    return Draft(sentences=tuple(found), refuses=refuses)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    text: str
    references: tuple[tuple[int, Reference], ...]
    """With offsets into `text`."""


def _without_markup(draft: str) -> str:
    text = _FENCE.sub("", draft.replace("\r", "\n"))
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = re.sub(r"<[/a-zA-Z!][^<>\n]{0,200}>", _kept_tag, text)
    text = _HEADING.sub("", text)
    return _EMPHASIS.sub(r"\2", text)


def _kept_tag(tag: re.Match[str]) -> str:
    return tag.group() if re.match(r"</?(?:sup|cite|ref)>", tag.group(), re.IGNORECASE) else ""


def _lines(text: str, references: Sequence[tuple[int, Reference]]) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        inside = tuple(
            (offset - start, reference) for offset, reference in references if start <= offset <= end
        )
        yield _Line(text=line, references=inside)
        start = end + 1


def _markers_lead(lines: Sequence[_Line]) -> bool:
    """Whether markers stand before their claims: every line with words begins with one and none ends with one."""
    spoken = [line for line in lines if line.text.strip()]
    if not spoken:
        return False
    return all(
        line.references
        and not line.text[: line.references[0][0]].strip(" -*•0123456789.)")
        and line.text[line.references[-1][0] :].strip(" .,;")
        for line in spoken
    )


def _sentences(line: _Line, number: int, leading: bool) -> Iterator[DraftSentence]:
    bullet = _BULLET.match(line.text)
    begin = bullet.end() if bullet else 0
    body = line.text[begin:]
    spans = list(_cut(_QUOTATION.sub(_one_word, body))) or [(0, len(body))]
    marked: list[list[tuple[int, Reference]]] = [[] for _ in spans]
    for offset, reference in line.references:
        marked[_owner(spans, offset - begin, leading)].append((offset - begin, reference))
    for position, (start, end) in enumerate(spans):
        yield DraftSentence(
            line=number,
            bullet="- " if bullet and position == 0 else "",
            segments=tuple(_segments(body, start, end, marked[position])),
        )


def _cut(masked: str) -> Iterator[tuple[int, int]]:
    """Sentences; a quotation that ends with a stop ends one when the next quotation follows."""
    for start, end in sentences(masked):
        for border in _BETWEEN_QUOTATIONS.finditer(masked, start, end):
            yield start, border.start()
            start = border.end()
        yield start, end


def _one_word(quotation: re.Match[str]) -> str:
    """A quotation as one word of the same length: a stop inside it ends no sentence, one at its end may."""
    words = quotation.group()
    tail = re.search(r"[.!?…]*[”\"]$", words)
    kept = tail.group() if tail else ""
    return words[0] + "q" * (len(words) - 1 - len(kept)) + kept


def _owner(spans: Sequence[tuple[int, int]], offset: int, leading: bool) -> int:
    if leading:
        return next((i for i, (_, end) in enumerate(spans) if offset < end), len(spans) - 1)
    return max((i for i, (start, _) in enumerate(spans) if start < offset), default=0)


def _segments(body: str, start: int, end: int, marked: Sequence[tuple[int, Reference]]) -> Iterator[Segment]:
    """Cut a sentence behind its markers; words behind the last marker stay with it."""
    placed = [(min(max(offset, start), end), reference) for offset, reference in marked]
    last = max((place for place, _ in placed), default=end)
    borders = [*sorted({place for place, _ in placed if start < place < last}), end]
    cursor = start
    for border in borders:
        inside = tuple(
            r for p, r in placed if (p > cursor or cursor == start) and (p <= border or border == end)
        )
        text = tidy(body[cursor:border])
        if text or inside:
            yield Segment(text=text, references=inside)
        cursor = border


def tidy(text: str) -> str:
    """`text` with single spaces and none before a stop."""
    return re.sub(r"\s+(?=[.,;:!?](?!\d))", "", " ".join(text.split()))


def _add_to_last(found: list[DraftSentence], references: tuple[Reference, ...]) -> None:
    """A line of markers alone belongs to the sentence above it."""
    if not found or not references:
        return
    last = found[-1]
    tail = last.segments[-1]
    grown = Segment(text=tail.text, references=(*tail.references, *references))
    found[-1] = DraftSentence(line=last.line, bullet=last.bullet, segments=(*last.segments[:-1], grown))
