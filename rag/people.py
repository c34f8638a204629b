"""Who a question names: people by name, role or firm."""

import re
from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.matching import folded
from index.structure.roster import other_first_names, same_word, similar
from index.terms import STOP_WORDS
from index.transcript import Speaker, Transcript
from rag.firms import asked_firms
from rag.roles import AskedRoles
from rag.voices import speaks
from rag.wording import Word, one_edit, read_words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLES = frozenset(
    "mr mrs ms miss dr prof sir madam speaker operator unknown host moderator unidentified".split()
)
_COMMON_WORDS = frozenset(
    """will mark grace bill rich frank rob drew chase pat art hope may april june august faith joy dawn page long short
    young white black brown green gray grey king price rose stone wood hill field ford case park day love best bond cash
    sterling wells banks bank west east north south low high little small power cherry char ken dean call""".split()
)
"""Names that are words too: they count only when the question writes them with a capital."""

_BEHIND_NAMES = frozenset("am mp mep msp ms jr sr ii iii iv phd md cfa cpa esq qc kc obe cbe mbe".split())
"""What some bear behind their names."""

_OF_FIRMS = frozenset({"analyst", "interviewer", "interviewee", "member", "witness"})
"""Kinds of speakers of whom the firm tells one from another; on a call the others are all of the company."""

_SCOPES_KEPT = 8

WHOLE = 99
"""Counts more than any number of single words of a name."""
SHORT_NAME = 5
"""A name of fewer letters may be misspelled only where the grammar makes it a speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A speaker whom the question names."""

    transcript: str
    speaker: str
    by: str
    """"name", "role" (or what the speaker does: "the witness") or "firm"."""
    aliases: tuple[str, ...] = ()
    """Other names of the speaker."""
    written: tuple[str, ...] = ()
    """Words of the question that name a person in another spelling or form ("Tim", "Zau")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """A speaker's names as folded words."""

    name: str
    names: tuple[tuple[str, ...], ...]
    words: frozenset[str]


def mentions(question: str, transcripts: Iterable[Transcript]) -> tuple[Mention, ...]:
    """Find the speakers of `transcripts` whom `question` names, in the order of the transcripts and their speakers.

    A name that nobody has in the question's spelling counts for the one who has nearly that name.
    """
    transcripts = tuple(transcripts)
    words = read_words(question)
    everybody = _everybody(transcripts)
    people = everybody.people
    bearing = {name for word in words for name in everybody.bearing.get(word.folded, ())}
    named = {name: _named(question, words, people[name]) for name in bearing}
    if not any(named.values()):
        typed = _typed(question, words)
        maybe = everybody.maybe_near([words[at].folded for at, _ in typed])
        known: dict[tuple[int, tuple[str, ...]], bool] = {}
        named = {t.id: _nearly_named(question, words, typed, people[t.id], t, known) for t in maybe}
    roles = AskedRoles(question)
    firms = asked_firms(question, words, everybody.firms)
    found: list[Mention] = []
    for transcript in transcripts if roles else everybody.of(named, firms):
        by_name = named.get(transcript.id, {})
        # "Roth of Oakmere" names Roth alone, not all of that firm.
        asks = any(speaker.kind in _OF_FIRMS for speaker in transcript.speakers if speaker.name in by_name)
        for speaker in transcript.speakers if by_name or roles or firms else ():
            by = "name" if speaker.name in by_name else ""
            if not by and roles and roles.fit(speaker):
                by = "role"
            if not by and not asks and speaker.firm in firms and speaker.kind in _OF_FIRMS:
                by = "firm"
            if by:
                found.append(
                    Mention(
                        transcript=transcript.id,
                        speaker=speaker.name,
                        by=by,
                        aliases=speaker.aliases,
                        written=by_name.get(speaker.name, ()),
                    )
                )
    return tuple(found)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name that identify it, case-folded: titles and single letters left out."""
    words = (word.casefold() for word in _WORD.findall(name))
    return tuple(word for word in words if len(word) > 1 and word not in _TITLES)


def _person(speaker: Speaker) -> _Person:
    names = tuple(name_parts(name) for name in (speaker.name, *speaker.aliases))
    return _Person(name=speaker.name, names=names, words=frozenset(w for name in names for w in name))


@lru_cache(maxsize=65536)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded: initials kept ("Suzanne S."), titles and what stands behind left out."""
    words = [word for word in folded(re.sub(r"['’]s\b", "", name)) if word not in _TITLES]
    while len(words) > 1 and words[-1] in _BEHIND_NAMES:
        words.pop()
    return tuple(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Everybody:
    """The people of some transcripts."""

    transcripts: tuple[Transcript, ...]
    people: Mapping[str, Sequence[_Person]]
    """By transcript id."""
    bearing: Mapping[str, Sequence[str]]
    """Ids of the transcripts by the folded words of the names in them."""
    firms: frozenset[str]
    """Of those whose firm tells one from another."""
    numbers: Mapping[str, int]
    """Where each transcript stands, by id."""
    of_firm: Mapping[str, Sequence[str]]
    """Ids of the transcripts by the firms of `firms`."""
    first: Mapping[str, Sequence[str]]
    """The same by the beginnings of people's first names."""
    last: Mapping[tuple[str, int], Sequence[str]]
    """The same by first letter and length of their last names."""

    def of(self, named: Mapping[str, object], firms: Iterable[str]) -> list[Transcript]:
        """The transcripts in which somebody is named, or somebody of one of the firms speaks."""
        ids = {name for name, hits in named.items() if hits}
        return self._in_order(ids.union(*(self.of_firm[firm] for firm in firms)))

    def maybe_near(self, words: Iterable[str]) -> list[Transcript]:
        """Those in which somebody's name may be near one of the words (see `_is_near`), and some others."""
        ids: set[str] = set()
        for word in words:
            for short in {word, *other_first_names(word)}:
                ids.update(self.first.get(short, ()))
            for size in range(len(word) - 2, len(word) + 3):
                ids.update(self.last.get((word[0], size), ()))
        return self._in_order(ids)

    def _in_order(self, ids: Iterable[str]) -> list[Transcript]:
        return [self.transcripts[number] for number in sorted(self.numbers[name] for name in ids)]


_kept: OrderedDict[int, _Everybody] = OrderedDict()
"""Of the last scopes, by the identity of their transcripts, which `Scope` keeps as one object."""


def _everybody(transcripts: tuple[Transcript, ...]) -> _Everybody:
    kept = _kept.get(id(transcripts))
    if kept is not None and kept.transcripts is transcripts:
        return kept
    people = {t.id: [_person(s) for s in t.speakers if s.kind != "operator"] for t in transcripts}
    bearing: dict[str, list[str]] = {}
    for name, theirs in people.items():
        for word in {word for person in theirs for word in person.words}:
            bearing.setdefault(word, []).append(name)
    of_firm: dict[str, dict[str, None]] = {}
    first: dict[str, dict[str, None]] = {}
    last: dict[tuple[str, int], dict[str, None]] = {}
    for transcript in transcripts:
        for speaker in transcript.speakers:
            if speaker.firm and speaker.kind in _OF_FIRMS:
                of_firm.setdefault(speaker.firm, {})[transcript.id] = None
        for parts in (parts for person in people[transcript.id] for parts in person.names if parts):
            for size in range(1, len(parts[0]) + 1):
                first.setdefault(parts[0][:size], {})[transcript.id] = None
            last.setdefault((parts[-1][0], len(parts[-1])), {})[transcript.id] = None
    made = _Everybody(
        transcripts=transcripts,
        people=people,
        bearing=bearing,
        firms=frozenset(of_firm),
        numbers={transcript.id: number for number, transcript in enumerate(transcripts)},
        of_firm={name: tuple(ids) for name, ids in of_firm.items()},
        first={name: tuple(ids) for name, ids in first.items()},
        last={key: tuple(ids) for key, ids in last.items()},
    )
    _kept[id(transcripts)] = made
    while len(_kept) > _SCOPES_KEPT:
        _kept.popitem(last=False)
    return made


def _named(question: str, words: tuple[Word, ...], people: Sequence[_Person]) -> dict[str, tuple[str, ...]]:
    """Names of the people that the question spells as they are, each without words of another form."""
    bearers = Counter(word for person in people for word in person.words)
    named = {
        person.name: hits
        for person in people
        if (hits := max(_hits(question, words, name, bearers) for name in person.names))
    }
    # "Timothy Zhao" names one person although a second Zhao speaks.
    own = {person.name: person.words for person in people}
    return {
        name: ()
        for name, hits in named.items()
        if all(hits >= n for other, n in named.items() if other != name and own[other] & own[name])
    }


def _hits(question: str, words: tuple[Word, ...], name: tuple[str, ...], bearers: Mapping[str, int]) -> int:
    """How many words of a name the question has, none where it names somebody else who shares one of them."""
    found: set[str] = set()
    last = next((part for part in reversed(name) if len(part) > 1), "")
    for at, word in enumerate(words):
        if word.folded not in name or len(word.folded) < 2:
            continue
        # "Grad F" is nobody else of the grads.
        if len(name) > 1 and tuple(each.folded for each in words[at : at + len(name)]) == name:
            return WHOLE
        surname = word.folded == last
        if not _is_name(question, word, surname=surname, bearers=bearers[word.folded]):
            continue
        other = _beside(question, words, at, after=word.folded == name[0])
        if other is None or other.folded in name or _may_be_of(other, name, surname=word.folded != name[0]):
            found.add(word.folded)
    return len(found)


def _is_name(question: str, word: Word, *, surname: bool, bearers: int) -> bool:
    """Whether a word of the question that equals a part of a name is meant as that name."""
    capital = word.written[0].isupper()
    if capital and word.first and word.folded in _COMMON_WORDS:
        return speaks(question, word.start, word.end)
    if word.folded in _COMMON_WORDS or not surname:
        return (capital or _typed_small(question, word)) and (surname or bearers == 1)
    return len(word.folded) > 2 or capital


def _typed_small(question: str, word: Word) -> bool:
    """Whether a first name is typed small in a question without capitals, where the one who speaks is named."""
    return question == question.lower() and speaks(question, word.start, word.end)


def _beside(question: str, words: tuple[Word, ...], at: int, *, after: bool) -> Word | None:
    """The other part of a full name that the question writes: the capitalised word right before or after."""
    other = at + 1 if after else at - 1
    if not 0 <= other < len(words):
        return None
    left, right = (words[at], words[other]) if after else (words[other], words[at])
    gap = question[left.end : right.start]
    word = words[other]
    if gap not in (" ", "-") or not word.written[0].isupper() or word.first or word.folded in _TITLES:
        return None
    return None if word.written.isupper() and len(word.written) > 1 else word


def _may_be_of(other: Word, name: tuple[str, ...], *, surname: bool) -> bool:
    """Whether the other part of a full name may belong to a speaker of this name."""
    rest = [part for part in name if part != (name[-1] if surname else name[0])]
    if not rest:
        return True  # the transcript knows one word of the name only
    if surname:
        return (
            not _is_given(other.folded) or same_word(other.folded, name[0]) or similar(other.folded, name[0])
        )
    last = name[-1]
    return other.folded[0] == last[0] or similar(other.folded, last)


def _is_given(word: str) -> bool:
    """Whether a word is a usual first name: "Steve Brandt" is not Iv Brandt, but "Chairman Brandt" is."""
    return any(same_word(word, known) for known in _GIVEN if known != word) or word in _GIVEN


_GIVEN = frozenset(
    """robert william richard james john michael joseph thomas charles edward anthony andrew kenneth ronald
    donald steven margaret elizabeth katherine rebecca deborah susan patricia jennifer lawrence gerald jeffrey
    gregory henry harold leonard phillip alexander nicholas christopher peter francis vincent raymond dennis
    samuel matthew timothy daniel david benjamin joshua nathan victoria brian kevin eric mary anna maria laura
    sarah karen paul george mark scott adam ryan jason justin aaron larry terry barbara linda nancy lisa sandra
    ashley emily michelle carol amanda melissa stephanie sharon cynthia angela helen ruth diane julie joyce
    heather hans juan jose carlos luis wei""".split()
)


def _typed(question: str, words: tuple[Word, ...]) -> list[tuple[int, bool]]:
    """Places of the words that a person may be meant by, and whether the grammar makes each a speaker."""
    found = []
    for at, word in enumerate(words):
        spoken = speaks(question, word.start, word.end)
        typed = word.named or (spoken and (word.written[0].isupper() or question == question.lower()))
        acronym = word.written.isupper() and not question.isupper()
        if (
            typed
            and not acronym
            and word.folded not in STOP_WORDS
            and word.folded not in _TITLES
            and len(word.folded) > 2
        ):
            found.append((at, spoken))
    return found


def _nearly_named(
    question: str,
    words: tuple[Word, ...],
    typed: Sequence[tuple[int, bool]],
    people: Sequence[_Person],
    transcript: Transcript,
    known: dict[tuple[int, tuple[str, ...]], bool],
) -> dict[str, tuple[str, ...]]:
    """People whose first name is meant by a short form ("Tim"), or whose name is nearly spelled so ("Zau").

    `known` keeps which names are near which words, for the next transcripts.
    """
    near: dict[str, tuple[str, ...]] = {}
    for at, spoken in typed:
        word = words[at]
        for person in people:
            for name in person.names:
                if (at, name) not in known:
                    known[at, name] = bool(name) and _is_near(question, words, at, name, spoken=spoken)
                if not known[at, name]:
                    continue
                # "Puerto" that somebody says is no slip for a Mr Puerta.
                if spoken or word.folded[:3] == name[0][:3] or not _is_said(word, transcript):
                    near.setdefault(person.name, (word.written,))
    return near


def _is_said(word: Word, transcript: Transcript) -> bool:
    return any(word.written in turn.text for turn in transcript.turns)


def _is_near(question: str, words: tuple[Word, ...], at: int, name: tuple[str, ...], *, spoken: bool) -> bool:
    word, first, last = words[at], name[0], name[-1]
    # "Tim" is Timothy and "Bill" is William, but "Markets" is no Mark.
    if word.folded in name or (len(name) == 1 and not spoken):
        return False
    if same_word(word.folded, first) and not word.folded.startswith(first):
        surname = _beside(question, words, at, after=True)
        return surname is None or _may_be_of(surname, name, surname=False)
    if word.folded[0] != last[0]:
        return False
    if min(len(word.folded), len(last)) < SHORT_NAME:
        return spoken and len(last) > 2 and one_edit(word.folded, last)
    return (spoken or word.named) and (similar(word.folded, last) or one_edit(word.folded, last))
