"""Who speaks in captions: `<v Ana Ruiz>`, `Ana Ruiz: text`, `[Ana Ruiz] text`, `>>` and `-` before a new voice.

As in plain text a name before a colon is only a candidate: the whole file decides, by how many cues open with one,
how often each recurs, and whether the first words have one.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.formats.cues import PAUSE, Piece
from index.formats.label_words import BRACKET_WORDS
from index.formats.labels import Label, Shape, inline_label, name_shape, own_line_label, split_label
from index.formats.rolling import ShownLines, without_repeats
from index.formats.timed_blocks import TimedBlock, plain

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?(?:[ \t]+([^>]{0,200}))?>", re.IGNORECASE)
_VOICE_END = re.compile(r"</v\s*>", re.IGNORECASE)
_CHANGE = re.compile(r"^(?:>>+|≫|＞＞)\s*|^-\s+(?=\S)|^-(?=[^\W\d_a-z]|[¿¡\[(\"'“])|^[-–—]$")
_LONG_DASH = re.compile(r"^[–—]\s*(?=\S)")
_BRACKETS = re.compile(
    r"^[\[(（【](?P<name>[^\[\]()（）【】]{1,60})[\])）】]\s*(?P<colon>[:：]?)\s*(?P<rest>.*)$"
)
_ONLY_SOUND = re.compile(r"^(?:[\[(（【♪].*[\])）】♪]|♪)$")
_SIGN_OF_NAME = re.compile(r"[^\Wa-z]|[^\w,.'’]")
_ENDS = (".", "?", "!", "…", "。", "？", "！", '"', "”", "'", ")", "]", "♪", "-", "—")

_EVERY = 0.8
"""Share of cues that open with a candidate, from which even a single odd one is a name."""
_MOST = 0.5
_MAX_NAME = 80
_SOME = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """Lines of a cue from a name or a sign of change up to the next one."""

    start: float | None
    end: float | None
    label: Label | None
    bracket: bool
    """True for a name in brackets without a colon."""
    change: bool
    """True behind ">>" or a dash."""
    opens: bool
    """True for the first of its cue."""
    clean: bool
    """True where nothing, or the end of a sentence, stands before it."""
    text: str
    """With the name, without the sign of change."""
    rest: str
    """Without the name."""


def pieces_of(cues: Sequence[TimedBlock]) -> tuple[list[Piece], list[Label]]:
    """Return what each voice says, in the order of the file, and the labels that were believed."""
    tagged = [cue.speaker is not None or any(_VOICE.search(line) for line in cue.lines) for cue in cues]
    shown = [
        ShownLines(
            start=cue.start,
            end=cue.end,
            lines=() if voices else tuple(line for line in map(plain, cue.lines) if line),
        )
        for cue, voices in zip(cues, tagged, strict=True)
    ]
    found = _stretches(shown if any(tagged) else without_repeats(shown))
    roster = _roster(found)
    labels = [each.label for cue in found for each in cue if each.label and each.label.key in roster]
    if not any(tagged):
        return _carried_on(found, roster), labels
    pieces: list[Piece] = []
    for cue, voices, stretches in zip(cues, tagged, found, strict=True):
        # Where voices are tagged, words with neither tag nor name are nobody's.
        pieces.extend(_voices(cue) if voices else (_piece(each, _named(each, roster)) for each in stretches))
    return pieces, labels


def _voices(cue: TimedBlock) -> list[Piece]:
    """Split a cue at its voice tags; words before the first one, or after an end tag, have no speaker of their own."""
    text = "\n".join(cue.lines)
    pieces: list[Piece] = []
    speaker = cue.speaker
    position = 0
    for match in [*_VOICE.finditer(text), None]:
        stretch = text[position : match.start() if match else len(text)]
        said, *after = _VOICE_END.split(stretch, maxsplit=1)
        for name, words in ((speaker, said), (cue.speaker, _VOICE_END.sub(" ", " ".join(after)))):
            spoken = plain(words)
            if spoken:
                pieces.append(Piece(speaker=name, text=spoken, start=cue.start, end=cue.end))
        if match:
            speaker = plain(match.group(1) or "") or None
            position = match.end()
    return pieces


def _stretches(cues: Sequence[ShownLines]) -> list[list[_Stretch]]:
    """Cut each cue where a line may open with a name, or says that somebody else speaks."""
    found: list[list[_Stretch]] = []
    before: _Stretch | None = None
    above = _names_above(cues)
    for cue in cues:
        stretches: list[_Stretch] = []
        for opening in _openings(cue.lines, above):
            before = _stretch(cue, opening, before, opens=not stretches)
            stretches.append(before)
        found.append(stretches)
    return found


@dataclass(slots=True, kw_only=True)
class _Opening:
    """A line that may begin a stretch, and the lines below it."""

    label: Label | None
    bracket: bool
    change: bool
    lines: list[str]


def _names_above(cues: Sequence[ShownLines]) -> Mapping[str, Label]:
    """Return the first lines that are names over the words, where most cues have one and they recur; else nothing."""
    spoken = [cue for cue in cues if cue.lines]
    firsts = Counter(cue.lines[0] for cue in spoken if len(cue.lines) > 1 and len(cue.lines[0]) < _MAX_NAME)
    if firsts.total() < _MOST * len(spoken):
        return {}
    labels = {line: label for line in firsts if (label := own_line_label(line)) and label.shape >= Shape.WORD}
    named = sum(firsts[line] for line in labels)
    # The fewer cues have one, the more often each must stand again.
    again = 1 if named >= _EVERY * len(spoken) else len(labels)
    if named < _MOST * len(spoken) or len(labels) + again > named or any(":" in line for line in labels):
        return {}
    return labels


def _openings(lines: Sequence[str], above: Mapping[str, Label]) -> list[_Opening]:
    dashed = sum(1 for line in lines if _LONG_DASH.match(line)) > 1
    found: list[_Opening] = []
    change = False
    for number, line in enumerate(lines):
        mark = _CHANGE.match(line) or (_LONG_DASH.match(line) if dashed else None)
        words = line[mark.end() :] if mark else line
        change = change or mark is not None
        if not words:
            # The sign stands on a line of its own.
            continue
        label, bracket = _label(words, more=number + 1 < len(lines))
        if label is None and number == 0 and len(lines) > 1:
            label = above.get(line)
        if found and label is None and not change:
            found[-1].lines.append(words)
        else:
            found.append(_Opening(label=label, bracket=bracket, change=change, lines=[words]))
            change = False
    return found


def _stretch(cue: ShownLines, opening: _Opening, before: _Stretch | None, *, opens: bool) -> _Stretch:
    label, below = opening.label, opening.lines[1:]
    text = " ".join(opening.lines).strip()
    return _Stretch(
        start=cue.start,
        end=cue.end,
        label=label,
        bracket=opening.bracket,
        change=opening.change,
        opens=opens,
        clean=_is_clean(before, cue.start),
        text=text,
        rest=" ".join([label.rest, *below]).strip() if label else text,
    )


def _is_clean(before: _Stretch | None, start: float | None) -> bool:
    if before is None or before.text.endswith(_ENDS):
        return True
    return start is not None and before.end is not None and start - before.end >= PAUSE


def _label(line: str, *, more: bool) -> tuple[Label | None, bool]:
    """Return the name that a line may open with, and whether it stands in brackets without a colon."""
    match = _BRACKETS.match(line)
    if match is None:
        return inline_label(line), False
    if match["colon"]:
        return inline_label(f"{match['name']}: {match['rest']}"), False
    name, remark = split_label(" ".join(match["name"].split()))
    shape = name_shape(name)
    described = not BRACKET_WORDS.isdisjoint(re.split(r"[\W\d_]+", name.casefold()))
    if shape is None or shape < Shape.WORD or described or not (match["rest"] or more):
        return inline_label(line), False
    return Label(name=name, shape=shape, remark=remark, time=None, rest=match["rest"]), True


def _roster(found: Sequence[Sequence[_Stretch]]) -> dict[str, str]:
    """Return the believed names by their key.

    A name that recurs is believed, and one that occurs once in a file that names its speakers: most cues open with a
    name, or the first words do. Single words and odd ones need more of either.
    """
    spoken = [cue for cue in found if cue]
    candidates = [each for cue in spoken for each in cue if each.label is not None]
    facts = _Facts.gather(spoken, candidates)
    names: dict[str, str] = {}
    for each in candidates:
        label = each.label
        if label is not None and label.key not in names and facts.believes(each, label):
            names[label.key] = label.name
    if len(names) < 2 and not (names and facts.from_start):
        return {}
    return names


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """What the candidates of a file look like together."""

    counts: Counter[str]
    """How often each key opens a cue or stands behind a sign of change."""
    brackets: int
    """Number of different names in brackets without a colon."""
    named: float
    """Share of cues that open with what looks like a name."""
    opened: float
    """Share of cues that open with any candidate."""
    cues: int
    from_start: bool
    """True when the first words have a name."""

    @classmethod
    def gather(cls, cues: Sequence[Sequence[_Stretch]], candidates: Sequence[_Stretch]) -> "_Facts":
        openers = [cue[0].label for cue in cues]
        total = max(1, len(cues))
        first = next((cue[0] for cue in cues if not _ONLY_SOUND.match(cue[0].text)), None)
        return cls(
            counts=Counter(
                each.label.key for each in candidates if each.label and (each.opens or each.change)
            ),
            brackets=len({each.label.key for each in candidates if each.label and each.bracket}),
            named=sum(1 for label in openers if label and label.shape >= Shape.WORD) / total,
            opened=sum(1 for label in openers if label) / total,
            cues=len(cues),
            from_start=first is not None and first.label is not None and first.label.shape >= Shape.WORD,
        )

    def believes(self, each: _Stretch, label: Label) -> bool:
        """Tell whether this occurrence shows that the label is a speaker."""
        count = self.counts[label.key]
        if not (each.opens or each.change or each.clean):
            return False
        if label.shape is Shape.QUESTION:
            return all(self.counts[key] >= 2 for key in ("q", "a")) or all(
                self.counts[key] >= 2 for key in ("question", "answer")
            )
        if label.shape > Shape.QUESTION:
            once = self.named >= _MOST or each.change or (self.from_start and each.clean)
            return count >= 2 or once
        if label.shape is Shape.WORD:
            if each.bracket and self.brackets < 2:
                return False
            often = count >= 2 and (self.from_start or self.named >= _SOME or each.change)
            shouted = label.name.isupper() and not each.rest.isupper() and self.from_start and each.opens
            return often or count >= 3 or shouted or (self.named >= _EVERY and self.cues > 1)
        if self.opened < _EVERY or self.cues < 2:
            return False
        # "nine percent:" is a phrase, "Conf Room 4B:" and "ana:" are what somebody is called.
        return count >= 2 or " " not in label.name or all(map(_SIGN_OF_NAME.search, label.name.split()))


def _named(each: _Stretch, roster: Mapping[str, str]) -> str | None:
    return roster.get(each.label.key) if each.label else None


def _piece(each: _Stretch, name: str | None, speaker: str | None = None) -> Piece:
    return Piece(
        text=each.rest if name else each.text,
        speaker=name or speaker,
        start=each.start,
        end=each.end,
        change=each.change,
    )


def _carried_on(found: Sequence[Sequence[_Stretch]], roster: Mapping[str, str]) -> list[Piece]:
    """Give words without a name to whom they belong: the speaker before, or nobody."""
    every, mostly = _names_each_cue(found, roster)
    pieces: list[Piece] = []
    speaker: str | None = None
    for cue in found:
        for each in cue:
            name = _named(each, roster)
            if name is not None:
                speaker = name
            elif each.change or (each.opens and (every or (mostly and _after_pause(pieces, each)))):
                speaker = None
            pieces.append(_piece(each, name, speaker))
    return pieces


def _after_pause(pieces: Sequence[Piece], each: _Stretch) -> bool:
    end = pieces[-1].end if pieces else None
    return end is not None and each.start is not None and each.start - end > PAUSE


def _names_each_cue(found: Sequence[Sequence[_Stretch]], roster: Mapping[str, str]) -> tuple[bool, bool]:
    """Tell whether a file names the speaker of each cue, and whether it names most.

    A name that stands again where the same person goes on says that each cue has one; then a cue without is somebody
    unknown. Where names stand only at a change of speakers, it is the speaker before.
    """
    again = bare = 0
    last: str | None = None
    spoken = [cue for cue in found if cue]
    for cue in spoken:
        opener = _named(cue[0], roster)
        bare += opener is None
        again += opener is not None and opener == last
        last = next((name for each in reversed(cue) if (name := _named(each, roster))), None)
    return again > 0 and again >= bare, bare <= (1 - _EVERY) * len(spoken)
