"""Names of a question that fit nobody: they are said, not guessed."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from index.kind_words import this
from index.matching import folded
from index.structure.roster import is_anonymous, same_word
from index.terms import STOP_WORDS
from index.transcript import Transcript
from rag.people import name_parts
from rag.voices import is_firm, speaks
from rag.wording import Word, one_edit, read_words

_NO_NAMES = frozenset(
    """i we you he she they it who what which why when where how management analyst analysts operator chairman
    chairwoman chairperson chair president chief executive officer ceo cfo coo cto vice senior director head
    secretary treasurer senator congressman congresswoman minister judge justice justices member members
    committee congress parliament government board company team people everyone anyone everybody anybody
    somebody someone nobody mr mrs ms dr prof january february march april may june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday q1 q2 q3 q4 h1 h2
    christmas easter covid coronavirus god wall street washington brussels beijing london europe asia africa
    america china india japan germany france britain spain italy mexico brazil canada russia ukraine us uk eu
    investor investors relations customers suppliers bank banks house senate the a an white fed treasury""".split()
)
"""Capitalised words that stand where a speaker is named without naming one person."""
_PEOPLES = re.compile(r"(?:ean|ian|ese|ish|ench|ican|utch|erman|wiss|reek|hai)s?$")
_PARTICLES = frozenset("de van von der den di da del la le bin al el ten ter dos du".split())
_TITLES = frozenset("mr mrs ms miss dr prof professor sir madam".split())
NEAR_CUTOFF = 0.72
"""From this similarity of spelling (difflib, 0 to 1) a speaker's name is offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A name that the question takes for a speaker or a company, and that none in scope bears."""

    name: str
    """As the question writes it."""
    kind: Literal["speaker", "firm"]
    """A firm is one from which somebody is said to ask."""
    near: str | None = None
    """The name in scope that is spelled most like it, or None."""
    mentioned: bool = False
    """Whether somebody in scope says the name, although nobody of that name speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A run of capitalised words where a speaker or a firm is named."""

    words: tuple[str, ...]
    """Folded."""
    written: str
    kind: Literal["speaker", "firm"]
    titled: bool
    """With "Mr" or the like before it: a person."""


def unknown_names(question: str, transcripts: Sequence[Transcript]) -> tuple[Unknown, ...]:
    """Find the names that stand for a speaker by the question's grammar and that fit nobody in scope.

    Names that may be no person's (those of organisations that the transcripts mention, acronyms, places, peoples,
    months, roles) are passed over: a false alarm costs an answer.
    """
    found: list[Unknown] = []
    for name in _names(question):
        if _fits(name, transcripts):
            continue
        mentioned = _is_said(name, transcripts)
        if mentioned and not (name.titled or name.kind == "firm" or _is_a_person(name, transcripts)):
            continue
        found.append(
            Unknown(name=name.written, kind=name.kind, near=_nearest(name, transcripts), mentioned=mentioned)
        )
    return tuple(found)


def say(unknown: Sequence[Unknown], transcripts: Sequence[Transcript]) -> str:
    """One line about names that fit nobody: words of saidthat itself."""
    where = this(transcripts)
    lines = []
    for one in unknown:
        if len(transcripts) > 1 and one.kind == "speaker":
            lines.append(f"No transcript here is of {one.name}.")
        who = f"Nobody from {one.name}" if one.kind == "firm" else f"Nobody called {one.name}"
        tail = "; the name is only mentioned" if one.mentioned else ""
        lines.append(f"{who} speaks in {where}{tail}.")
        if one.near is not None:
            lines.append(f"The nearest name is {one.near}.")
    return " ".join(lines)


def _names(question: str) -> Iterator[_Name]:
    words = read_words(question)
    at = 0
    while at < len(words):
        end = _run(question, words, at)
        if end == at:
            at += 1
            continue
        run = words[at:end]
        at = end
        titled = run[0].folded in _TITLES
        bare = run[1:] if titled else run
        while len(bare) > 1 and bare[0].first and bare[0].folded in _NO_NAMES | STOP_WORDS:
            bare = bare[1:]
        before = words[: words.index(bare[0])] if bare else ()
        while bare and before and before[-1].folded in _PARTICLES:
            bare, before = (before[-1], *bare), before[:-1]
        name = _read(question, bare, titled=titled) if bare else None
        if name is not None:
            yield name


def _run(question: str, words: Sequence[Word], at: int) -> int:
    """Where a run of capitalised words ends, particles between them included; `at` when none begins there."""
    end = at
    while end < len(words) and words[end].written[0].isupper():
        follows = end + 1
        if follows + 1 < len(words) and words[follows].folded in _PARTICLES:
            follows += words[follows + 1].written[0].isupper()
        if follows < len(words) and words[follows].written[0].isupper():
            gap = question[words[follows - 1].end : words[follows].start]
            if re.fullmatch(r"\s+|-|\.\s*|['’]", gap):
                end = follows
                continue
        return end + 1
    return end


def _read(question: str, run: Sequence[Word], *, titled: bool) -> _Name | None:
    """A run as a name, where the grammar makes it one; a first word whose capital tells nothing must be one too."""
    start, end = run[0].start, run[-1].end
    written = question[start:end]
    if all(word.folded in _NO_NAMES for word in run) or any(char.isdigit() for char in written):
        return None
    if any(word.folded in _NO_NAMES for word in run) and not titled:
        return None
    words = name_parts(written)
    acronym = len(run) == 1 and len(written) > 1 and run[0].written.isupper()
    if is_firm(question, start, end) and not speaks(question, start, end):
        of_people = any(_PEOPLES.search(word) for word in words)
        known = run[0].named or len(run) > 1
        return (
            None
            if of_people or acronym or not known
            else _Name(words=words, written=written, kind="firm", titled=False)
        )
    article = re.search(r"\b(?:the|a|an|our|their|your)\s+$", question[:start], re.IGNORECASE)
    if acronym or article or not speaks(question, start, end):
        return None
    return _Name(words=words, written=written, kind="speaker", titled=titled)


def _fits(name: _Name, transcripts: Sequence[Transcript]) -> bool:
    """Whether a name may be that of a speaker, a firm, a company or a title in scope, or that the labels hide it."""
    wanted = set(name.words)
    last = name.words[-1]
    for transcript in transcripts:
        if wanted & set(folded(f"{transcript.company or ''} {transcript.title} {transcript.ticker or ''}")):
            return True
        for speaker in transcript.speakers:
            if speaker.firm and wanted & set(folded(speaker.firm)):
                return True
            for own in (speaker.name, *speaker.aliases):
                if _is_name(name, last, name_parts(own)):
                    return True
    return name.kind == "speaker" and len(transcripts) == 1 and _labels_are_numbers(transcripts[0])


def _is_name(name: _Name, last: str, own: tuple[str, ...]) -> bool:
    if not own:
        return False
    if len(name.words) == 1:
        return (
            any(last == word for word in own)
            or same_word(last, own[0])
            or _slip(last, own[-1])
            or _slip(last, own[0])
        )
    if set(name.words) <= set(own):
        return True
    given = same_word(name.words[0], own[0]) or _slip(name.words[0], own[0])
    if len(own) == 1:
        return given or last == own[0]
    return last == own[-1] or (given and (last[0] == own[-1][0] or one_edit(last, own[-1])))


def _slip(one: str, other: str) -> bool:
    return one[0] == other[0] and min(len(one), len(other)) > 2 and one_edit(one, other)


def _labels_are_numbers(transcript: Transcript) -> bool:
    """Whether half of those who speak have no name in the transcript, so that anybody may be among them."""
    speakers = [speaker for speaker in transcript.speakers if speaker.kind != "operator"]
    hidden = sum(is_anonymous(speaker.name) for speaker in speakers)
    return hidden * 2 >= len(speakers) > 0


def _said_form(words: Collection[str]) -> re.Pattern[str]:
    joined = r"\W+".join(map(re.escape, words))
    return re.compile(rf"(?<!\w){joined}(?!\w)", re.IGNORECASE)


def _is_said(name: _Name, transcripts: Sequence[Transcript]) -> bool:
    written = name.written if name.kind == "firm" else name.written.split()[-1]
    form = re.compile(rf"(?<!\w){re.escape(written)}(?!\w)")
    return any(written in turn.text and form.search(turn.text) for t in transcripts for turn in t.turns)


def _is_a_person(name: _Name, transcripts: Sequence[Transcript]) -> bool:
    """Whether the transcripts mention the name as a person's: behind "Mr", or in full as the question has it."""
    if len(name.words) > 1 and _PERSON_ENDING.search(name.written) is None:
        whole = _said_form(name.words)
        if any(whole.search(turn.text) for t in transcripts for turn in t.turns):
            return True
    titled = re.compile(rf"\b(?:mr|mrs|ms|dr)\.?\s+(?:\w+\s+)?{re.escape(name.words[-1])}\b", re.IGNORECASE)
    return any(titled.search(turn.text) for t in transcripts for turn in t.turns)


_PERSON_ENDING = re.compile(
    r"\b(?:Bank|Group|Inc|Corp|Co|Company|Capital|Research|Partners|Securities|Markets|University|Institute|Agency|Union"
    r"|Council|Ministry|Department|Commission|Court|Times|Journal|News|Association|Foundation|Motors?|Airlines?|Systems"
    r"|Technologies|Industries|Energy|Motion|Robotics|Services|Foods|Stores|Reserve|Party|Authority|Administration|Service"
    r"|Street|States|Kingdom|Sachs|Stanley|Suisse)\b"
)
"""Words of names that no person has."""


def _nearest(name: _Name, transcripts: Sequence[Transcript]) -> str | None:
    """The speaker or firm in scope whose name is spelled most like it."""
    known: dict[str, str] = {}
    for transcript in transcripts:
        if transcript.company and len(transcripts) > 1:
            for word in folded(transcript.company):
                known.setdefault(word, transcript.company)
        for speaker in transcript.speakers:
            own = speaker.firm if name.kind == "firm" else speaker.name
            if own and speaker.kind != "operator" and not is_anonymous(speaker.name):
                for word in folded(own):
                    known.setdefault(word, own)
    for word in (name.words[-1], name.words[0]):
        close = get_close_matches(word, list(known), n=1, cutoff=NEAR_CUTOFF)
        if close:
            return known[close[0]]
    return None
