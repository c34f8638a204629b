"""Learns from the whole text which lines open a turn, before any of them is believed.

A label is believed for what it looks like, how often it opens a paragraph, and whether others mention the
name; `Note:`, `Q2:` or `Two things:` fail on all three, an analyst with a single turn does not.
"""

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from index.formats.examinations import sides_stand, with_sides
from index.formats.label_forms import labels_everywhere
from index.formats.label_words import HEADING_WORDS
from index.formats.labels import Label, Shape, inline_label, own_line_label
from index.structure.titles import is_title

Style = Literal["inline", "own_line"]

_WORD = re.compile(r"[^\W\d_][^\W_'’-]*")
_SPOKEN = re.compile(
    r"^(?:[\[(<]|thank|hi\b|hello|hey|good (?:morning|afternoon|evening|day)|yes|yeah|yep|no\b|ok|sure|well|"
    r"so\b|great|"
    r"right|um|uh|and\b|i\b|i'|we\b|all right|absolutely|maybe|just\b|can\b|could\b|what\b|how\b)",
    re.IGNORECASE,
)
_BELIEVED = 3
_SEPARATE_SHARE = 0.15
_LINE_BY_LINE = 0.6
_HEADING = 12
_CERTAIN = 4
_DASHED = re.compile(r"\s(?:--|–|—|-)\s|\banalysts?\b|\bexecutives?\b", re.IGNORECASE)
_SENTENCE_ENDS = ".?!…。？！\"”’')]}>:*-—♪"
_BASE = {
    Shape.ROLE: 3,
    Shape.HANDLE: 3,
    Shape.NAME: 2,
    Shape.WORD: 0,
    Shape.QUESTION: 0,
    Shape.LOWER: 0,
    Shape.ODD: 0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A line that opens a turn."""

    line: int
    """Index into the lines, from 0."""
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the turns of a text begin."""

    style: Style
    openings: tuple[Opening, ...]
    """In the order of the text; empty when the text names no speakers."""
    doubtful: tuple[str, ...]
    """Names that looked like speakers and were read as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """How the words of the text are written, labels included."""

    lower: Counter[str]
    capital: Counter[str]


def learn(lines: Sequence[str], *, first: int = 0, set_apart: Set[int] = frozenset()) -> Layout:
    """Find the lines that open turns.

    Args:
        lines: The lines of the text, without line ends.
        first: Index of the first line that may open a turn (the lines of an article before it may not).
        set_apart: Indices of lines whose label, and nothing below it, stands in bold type: where such labels
            recur, they are the speakers, and what is not set apart hardly is one.
    """
    words = _count_words(lines)
    candidates = {
        style: {
            number: label
            for number in range(first, len(lines))
            if lines[number].strip() and (label := find(lines[number])) is not None
        }
        for style, find in (("inline", inline_label), ("own_line", own_line_label))
    }
    asked = with_sides(lines, candidates["inline"], first)
    inline = _Roster(lines, asked, words, "inline", set_apart=set_apart).layout()
    _join_roles_below(lines, candidates["own_line"])
    over_text = _followed_by_text(lines, candidates["own_line"], set_apart)
    listed = frozenset(
        label.key
        for number, label in candidates["own_line"].items()
        if label.remark is not None and number not in over_text
    )
    own = _Roster(lines, over_text, words, "own_line", listed, set_apart=set_apart).layout()
    without_colon = labels_everywhere(lines, first)
    if len(without_colon) > 2 * max(len(inline.openings), len(own.openings)):
        openings = (Opening(line=number, label=label) for number, label in without_colon.items())
        return Layout(style="inline", openings=tuple(openings), doubtful=())
    if (
        len(own.openings) > max(2, len(inline.openings))
        and len({each.label.key for each in own.openings}) > 1
    ):
        return own
    return inline


def _count_words(lines: Sequence[str]) -> _Words:
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for line in lines:
        for word in _WORD.findall(line):
            if word[0].islower():
                lower[word] += 1
            else:
                capital[word.casefold()] += 1
    return _Words(lower=lower, capital=capital)


def _join_roles_below(lines: Sequence[str], labels: dict[int, Label]) -> None:
    """Join a name and the role on the line below it; in a text that does so, also a firm below a name."""

    def below(number: int) -> str | None:
        line = lines[number + 1].strip() if number + 1 < len(lines) else ""
        last = number + 2 >= len(lines) or not lines[number + 2].strip()
        short = 0 < len(line.split()) <= _HEADING and line[-1] not in ".?!:;"
        return (
            line if short and last and labels[number].remark is None and _blank_above(lines, number) else None
        )

    found = {number: line for number in labels if (line := below(number)) is not None}
    if not any(is_title(line) for line in found.values()):
        return
    for number, line in found.items():
        if is_title(line) or labels[number].shape is Shape.NAME:
            labels[number] = dataclasses.replace(labels[number], remark=line, height=2)
            labels.pop(number + 1, None)


def _blank_above(lines: Sequence[str], number: int) -> bool:
    return number == 0 or not lines[number - 1].strip()


def _followed_by_text(
    lines: Sequence[str], labels: Mapping[int, Label], set_apart: Set[int]
) -> dict[int, Label]:
    """Names in a list of participants follow each other; the name over a turn is followed by text.

    Below a name in bold, "Malta" or "[Inaudible]" in plain letters is text too.
    """
    kept: dict[int, Label] = {}
    for number, label in labels.items():
        if not _blank_above(lines, number) and not label.stamped:
            continue
        after = number + label.height
        while after < len(lines) and not lines[after].strip():
            after += 1
        near = after < len(lines) and after - number <= 3 + label.height
        # Below a name with a time, "ok" is what was said.
        named = after in labels and not (label.stamped and labels[after].shape is Shape.LOWER)
        named = named and (number not in set_apart or after in set_apart or labels[after].remark is not None)
        if near and not named and not _is_heading(lines[after]):
            kept[number] = label
    return kept


def _is_heading(line: str) -> bool:
    """True for "CONFERENCE CALL PARTICIPANTS" below a list of others: nobody says it."""
    words = [word.casefold().strip(".,:&") for word in line.split()]
    return (
        len(words) <= _HEADING
        and line.rstrip()[-1:].isalpha()
        and all(word in HEADING_WORDS or not word for word in words)
        and "participants" in words
    )


def _lists_names(text: str) -> bool:
    """True for "Jean Tully (JT)" and "Owen Marsh (Chair), Tess Adeyemi": names and nothing said."""
    parts = [part for part in re.split(r"[,;]\s+|\s+(?:and|&)\s+", text) if part]
    labels = [own_line_label(part) for part in parts]
    return bool(parts) and all(label is not None and label.shape is Shape.NAME for label in labels)


def _introduces(label: Label) -> bool:
    """True when a role stands beside the name; "Acme, Inc. (ACM)" is a headline."""
    return label.remark is not None and (is_title(label.remark) or bool(_DASHED.search(label.remark)))


class _Roster:
    """The candidates of one style, judged together."""

    def __init__(
        self,
        lines: Sequence[str],
        labels: Mapping[int, Label],
        words: _Words,
        style: Style,
        listed: frozenset[str] = frozenset(),
        *,
        set_apart: Set[int] = frozenset(),
    ) -> None:
        self._lines = lines
        self._listed = listed
        self._labels = labels
        self._words = words
        self._style = style
        self._counts = Counter(label.key for label in labels.values())
        self._own_words = Counter(
            word.casefold() for label in labels.values() for word in _WORD.findall(label.name)
        )
        self._own_lower = Counter(
            word for label in labels.values() for word in _WORD.findall(label.name) if word[0].islower()
        )
        self._tight = self._is_tight()
        self._is_line_by_line = self._labels_most_lines()
        self._starts = Counter(label.key for number, label in labels.items() if self._at_start(number))
        self._sides = sides_stand(self._starts, labels)
        bold = Counter(labels[number].key for number in set_apart if number in labels)
        self._set_apart = set_apart if max(bold.values(), default=0) > 1 else frozenset()
        self._first_sure = next((n for n in labels if n in self._set_apart and bold[labels[n].key] > 1), 0)
        lower = sum(1 for label in labels.values() if label.shape is Shape.LOWER)
        self._lower_case = 2 * lower >= len(labels)
        self._separate = (
            self._one_paragraph_a_turn(Shape.WORD)
            or (self._lower_case and self._one_paragraph_a_turn(Shape.LOWER))
            or (self._odd_recurs() and self._one_paragraph_a_turn(Shape.ODD))
        )

    def layout(self) -> Layout:
        """Return the openings that are believed."""
        openings: list[Opening] = []
        doubtful: list[str] = []
        before = 0
        for number, label in self._labels.items():
            if self._score(number, label, before) >= _BELIEVED:
                openings.append(Opening(line=number, label=label))
                before = number
            elif label.shape is Shape.NAME and self._at_start(number) and self._style == "inline":
                doubtful.append(label.name)
        openings = openings[self._fields(openings) :]
        if not self._is_conversation(openings):
            openings = []
        return Layout(style=self._style, openings=tuple(openings), doubtful=tuple(dict.fromkeys(doubtful)))

    def _fields(self, openings: Sequence[Opening]) -> int:
        """Count the openings at the head that say who takes part: "Interviewer: Jean Tully (JT)"."""
        fields = 0
        for opening in openings:
            if self._counts[opening.label.key] > 1 or not _lists_names(opening.label.rest):
                break
            fields += 1
        return fields

    def _is_tight(self) -> bool:
        """True when turns follow each other without blank lines between."""
        recurring = [number for number, label in self._labels.items() if self._counts[label.key] >= 2]
        inner = [number for number in recurring if number > 0 and not self._labels[number].stamped]
        after_blank = sum(1 for number in inner if not self._lines[number - 1].strip())
        return (
            after_blank < 0.3 * len(inner)
            if inner
            else not any(not line.strip() for line in self._lines[:-1])
        )

    def _at_start(self, number: int) -> bool:
        """True where a label may open a turn: a new paragraph, or a line below a heading or another turn."""
        if self._begins_paragraph(number) or self._labels[number].stamped:
            return True
        above = self._lines[number - 1]
        label = self._labels[number]
        # A record that goes on line by line names who speaks in capitals: "(Recess taken.)", "THE REPORTER: Yes."
        named = label.shape >= Shape.NAME and label.name.isupper() and bool(label.rest)
        if named and above.rstrip()[-1:] in _SENTENCE_ENDS:
            return True
        return above.startswith("#") or bool(number - 1 in self._labels and self._labels[number - 1].rest)

    def _begins_paragraph(self, number: int) -> bool:
        """True below a blank line; in a text without them, after the end of a sentence or of a caption."""
        above = self._lines[number - 1].rstrip() if number > 0 else ""
        return not above or (self._tight and (above[-1] in _SENTENCE_ENDS or self._is_line_by_line))

    def _labels_most_lines(self) -> bool:
        """True when each line of a tight text is a turn, as in a chat; otherwise its lines are wrapped."""
        filled = sum(1 for line in self._lines if line.strip())
        return len(self._labels) >= _LINE_BY_LINE * filled

    def _odd_recurs(self) -> bool:
        return any(
            label.shape is Shape.ODD and self._starts[label.key] >= 2 for label in self._labels.values()
        )

    def _one_paragraph_a_turn(self, weakest: Shape) -> bool:
        """True when hardly a paragraph between recurring labels lacks one: then each label opens a turn."""
        numbers = [
            number
            for number, label in self._labels.items()
            if self._starts[label.key] >= 2 and label.shape >= weakest
        ]
        if len(numbers) < 2 or self._style != "inline":
            return False
        starts = [
            number
            for number in range(numbers[0], numbers[-1] + 1)
            if self._lines[number].strip() and self._begins_paragraph(number)
        ]
        unlabelled = sum(
            1 for number in starts if number not in self._labels or self._labels[number].shape < weakest
        )
        return unlabelled <= _SEPARATE_SHARE * len(starts)

    def _is_common(self, label: Label) -> bool:
        """True when the text uses every word of the name in lower case too: a heading, not a name."""
        words = [word.casefold() for word in _WORD.findall(label.name) if len(word) > 2]
        return bool(words) and all(self._words.lower[word] > self._own_lower[word] for word in words)

    def _is_mentioned(self, label: Label) -> bool:
        """True when a word of the name stands capitalised outside the labels."""
        return any(
            self._words.capital[word.casefold()] > self._own_words[word.casefold()]
            for word in _WORD.findall(label.name)
            if len(word) > 2 and word.casefold() not in HEADING_WORDS
        )

    def _is_handed_over(self, number: int, label: Label, before: int) -> bool:
        """True when a list of participants has the speaker, or the turn before: "our next question comes from …"."""
        if label.key in self._listed:
            return True
        near = " ".join(" ".join(self._lines[max(before, number - 8) : number]).split()).casefold()
        said = near[near.find(":") + 1 :] if self._style == "inline" else near
        return label.key in said and bool(re.search(rf"(?<!\w){re.escape(label.key)}(?!\w)", said))

    def _score(self, number: int, label: Label, before: int) -> int:
        count = self._counts[label.key]
        set_apart = number in self._set_apart
        if label.shape is Shape.QUESTION:
            return _BELIEVED if self._sides and self._at_start(number) else 0
        if label.shape is Shape.ODD:
            enough = self._starts[label.key] >= 2 or not re.search(r"\s|://", label.name)
            tagged = label.name.startswith("<") and label.name.endswith(">")
            trusted = tagged or (enough and (self._separate or set_apart))
            return _BELIEVED if self._at_start(number) and trusted else 0
        if label.shape is Shape.LOWER:
            elsewhere = self._words.lower[label.key.split()[0]] - count
            believed = set_apart or (self._lower_case and self._separate and elsewhere <= count)
            believed = believed and self._at_start(number)
            return _BELIEVED if believed else 0
        score = self._looks(number, label)
        if score >= _BELIEVED and count >= 2:
            return score
        # The look back over the lines above is the dear part, so it comes last.
        handed = self._is_handed_over(number, label, before)
        if label.shape is Shape.WORD and count == 1 and not handed:
            alike = set_apart or (self._separate and not self._set_apart)
            alike = alike and self._at_start(number) and not self._is_common(label)
            return _BELIEVED if alike or (score >= _CERTAIN and self._style == "inline") else 0
        once = count == 1 and label.shape < Shape.HANDLE
        # A title in bold stands above the names in bold, a name that occurs once among them.
        among = set_apart and number > self._first_sure
        alone = self._style == "own_line" and once and not (label.stamped or _introduces(label) or among)
        return score + (2 if handed else 0) if handed or not alone else 0

    def _looks(self, number: int, label: Label) -> int:
        """Return what speaks for a label without what is said above it."""
        count = self._counts[label.key]
        score = _BASE[label.shape] - (1 if self._style == "own_line" else 0)
        score += 2 if self._is_mentioned(label) or label.stamped else 0
        score += 1 if self._at_start(number) else (-1 if count >= 3 else -3)
        score += (2 if label.shape is Shape.WORD else 1) if self._separate else 0
        score += 1 if _SPOKEN.match(label.rest) or _introduces(label) else 0
        if self._set_apart:
            score += 2 if number in self._set_apart else -2
        score += min(self._starts[label.key], 4) - 1 if count >= 2 else 0
        heading = any(
            # Not case-folded: "Groß" is no "gross".
            len(word) > 3 and word.lower() in HEADING_WORDS
            for word in _WORD.findall(label.name)
        )
        if label.shape < Shape.HANDLE and heading:
            score -= 4
        if label.shape < Shape.HANDLE and self._is_common(label):
            score -= 3
        return score

    def _is_conversation(self, openings: Sequence[Opening]) -> bool:
        """One label in the middle of prose is a quotation; two make a conversation, one at the top a statement."""
        if len(openings) >= 2:
            return True
        head = next((number for number, line in enumerate(self._lines) if line.strip()), 0)
        return len(openings) == 1 and openings[0].line - head <= 6
