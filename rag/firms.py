"""Which questioners' firms a question names: in full, by a usual short form, by initials, spelled well or nearly."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.matching import folded
from rag.voices import is_firm, speaks
from rag.wording import Word, find_run, one_edit, run_key, runs

_TAIL = frozenset(
    """and co company inc llc llp lp ltd plc corp capital markets market securities security research partners partner
    group advisors associates management global international holdings isi usa americas financial services corredores
    investment investments banking""".split()
)
"""Words behind a firm's name that people leave out."""
_WORDS = _TAIL | frozenset(
    """bank banco credit vertical green first auto consumer database housing benchmark man lake street harbor harbour
    autonomous lands north south west east new the national american america european wolf piper roth stone titan edge
    center centre one general united royal cross key point bridge water fortress barrow open""".split()
)
"""Words that firms begin with and that name none where the question only happens to use them."""
SMALL_FROM = 6
"""A single word written small names a firm from so many letters."""
NEARLY = 4
"""From so many letters a firm's name with one letter wrong is known, written with a capital."""
JOINED_FROM = 3
"""From so many letters a word may be made of the beginnings of a firm's words."""
LONGEST_RUN = 4
"""Words of a firm's name that a question writes out where the transcript has its short form."""
LONGEST_BEGINNING = 4
"""Letters of one word in such a short form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """One way to write a firm's name."""

    key: str
    """See `run_key`."""
    size: int
    """Words."""
    initials: bool
    """Made of first letters: in capitals only."""
    word: bool
    """Also an ordinary word."""


@lru_cache(maxsize=4096)
def _forms(firm: str) -> tuple[_Form, ...]:
    words = [word for word in folded(firm) if word not in ("and", "the")]
    core = list(words)
    while len(core) > 1 and core[-1] in _TAIL:
        core.pop()
    written = [core, words]
    if len(core) > 1 and core[0] not in _WORDS and len(core[0]) > 2:
        written.append(core[:1])
    found = [_form(each) for each in written]
    if len(core) > 1:
        initials = "".join(word[0] for word in core)
        found.append(_Form(key=run_key([initials]), size=1, initials=True, word=False))
    return tuple(dict.fromkeys(found))


def _form(words: Sequence[str]) -> _Form:
    key = run_key(list(words))
    single = len(words) == 1
    return _Form(
        key=key, size=len(words), initials=single and len(words[0]) == 2, word=single and words[0] in _WORDS
    )


def asked_firms(question: str, words: tuple[Word, ...], firms: Collection[str]) -> dict[str, tuple[int, int]]:
    """The firms of `firms` that a question names, each with where: `question[start:end]`.

    A longer name wins over a shorter one within it: "JP Morgan" is no "Morgan Stanley".
    """
    all_firms = frozenset(firms)
    maybe = _laid_out(all_firms).maybe(question, words)
    found = {firm: place for firm in maybe for place in _places(question, words, firm)}
    misspelled = [word for word in words if word.written[0].isupper() and _is_placed(question, word)]
    if not found and misspelled:
        found = {firm: place for firm in all_firms for place in _near_places(misspelled, firm)}
    return {
        firm: (start, end)
        for firm, (start, end) in found.items()
        if not any(a <= start and end <= b and b - a > end - start for a, b in found.values())
    }


class _Firms:
    """Firms by what a question may write of them, so that it is compared with few."""

    def __init__(self, firms: Collection[str]) -> None:
        self.names = tuple(firms)
        self._by_run: dict[str, set[str]] = {}
        self._by_start: dict[str, set[str]] = {}
        self._longest = 0
        for firm in firms:
            for form in _forms(firm):
                self._by_run.setdefault(form.key, set()).add(firm)
                self._longest = max(self._longest, len(form.key))
            names = [word for word in folded(firm) if word not in ("and", "the")] or folded(firm)
            for start in _starts(names) if names else ():
                self._by_start.setdefault(start, set()).add(firm)
            for start in _starts(folded(firm)) if folded(firm) else ():
                self._by_start.setdefault(start, set()).add(firm)

    def maybe(self, question: str, words: tuple[Word, ...]) -> set[str]:
        """All firms that `_places` may find, and some others."""
        found: set[str] = set()
        for run in runs(words, self._longest):
            found |= self._by_run.get(run, set())
        for at, word in enumerate(words):
            capitals = sum(letter.isupper() for letter in word.written)
            if capitals > 1 or word.written[0].isupper() or _is_placed(question, word):
                follows = [words[at + 1].folded] if at + 1 < len(words) else []
                for start in _starts([word.folded, *follows]):
                    found |= self._by_start.get(start, set())
        return found


@lru_cache(maxsize=8)
def _laid_out(firms: frozenset[str]) -> _Firms:
    return _Firms(firms)


def _starts(names: Sequence[str]) -> set[str]:
    """What a word made of the beginnings of names begins with: two letters of the first, or one of each of two."""
    return {names[0][:2], *(names[0][0] + other[0] for other in names[1:2])}


def _is_placed(question: str, word: Word) -> bool:
    """Whether a word stands where a firm, or one who speaks, is named."""
    return is_firm(question, word.start, word.end) or speaks(question, word.start, word.end)


def _places(question: str, words: tuple[Word, ...], firm: str) -> Iterator[tuple[int, int]]:
    for at in range(len(words)):
        best = 0
        for form in _forms(firm):
            end = find_run(words, at, form.key)
            if end is not None and end > best and _is_meant(question, words[at:end], form):
                best = end
        if not best and _is_short_form(question, words[at], firm):
            best = at + 1
        if not best:
            best = _long_form(words, at, firm)
        if best:
            yield words[at].start, words[best - 1].end


def _is_short_form(question: str, word: Word, firm: str) -> bool:
    """Whether a word is made of the beginnings of the firm's words ("BofA"), or is the first part of its only word."""
    if len(word.folded) < JOINED_FROM or word.folded in _WORDS:
        return False
    placed = _is_placed(question, word)
    names = [each for each in folded(firm) if each not in ("and", "the")]
    core = names[:1] if all(each in _TAIL for each in names[1:]) else names
    if len(core) == 1:
        return placed and len(word.folded) >= NEARLY and core[0].startswith(word.folded)
    # Inner capitals ("BofA") or capitals alone ("JPM") tell a short form from a word.
    capitals = sum(letter.isupper() for letter in word.written)
    return (placed or capitals > 1) and _begins_each(word.folded, core)


def _long_form(words: tuple[Word, ...], at: int, firm: str) -> int:
    """Where a run of words ends whose beginnings make the firm's only word ("Bank of America", of "BofA"), else 0."""
    names = folded(firm)
    if len(names) != 1 or len(names[0]) < JOINED_FROM or not words[at].written[0].isupper():
        return 0
    for end in range(at + 2, min(at + LONGEST_RUN, len(words)) + 1):
        run = words[at:end]
        if run[-1].written[0].isupper() and _begins_each(names[0], [word.folded for word in run]):
            return end
    return 0


def _begins_each(form: str, words: Sequence[str]) -> bool:
    """Whether a form is made of the beginnings of all words in their order."""
    if not words:
        return not form
    longest = min(len(words[0]), len(form), LONGEST_BEGINNING)
    return any(
        form.startswith(words[0][:n]) and _begins_each(form[n:], words[1:]) for n in range(1, longest + 1)
    )


def _is_meant(question: str, run: Sequence[Word], form: _Form) -> bool:
    """Whether a run of words that spells a firm's name means the firm."""
    place = (question, run[0].start, run[-1].end)
    if form.initials:
        return all(word.written.isupper() for word in run) and (
            len(form.key) > 2 or is_firm(*place) or speaks(*place)
        )
    if len(run) > 1:
        return True
    if is_firm(*place) or speaks(*place):
        return True
    if form.word:
        return False
    word = run[0]
    return word.written[0].isupper() or len(word.folded) >= SMALL_FROM


def _near_places(words: Sequence[Word], firm: str) -> Iterator[tuple[int, int]]:
    for word in words:
        for form in _forms(firm):
            if form.size == 1 and len(form.key) >= NEARLY and one_edit(word.folded.rstrip("s"), form.key):
                yield word.start, word.end
                break
