"""Which companies a question names, and where: in full, by a short form, initials or ticker, spelled well or nearly."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from index.matching import ABBREVIATIONS, folded
from rag.wording import Word, find_run, one_edit, read_words, run_key, runs

_LEGAL = frozenset(
    """inc incorporated corp corporation co company companies ltd limited plc llc lp sa sab cv ag se nv spa ab asa oyj
    kgaa gmbh bv pjsc group holdings holding international aktiengesellschaft trust trusts""".split()
)
"""Words behind a company's name that people leave out."""
_GENERIC = _LEGAL | frozenset(
    """the and of de new first one global national american america technologies technology systems solutions services
    financial energy resources capital partners bank banco pharmaceuticals therapeutics media home healthcare realty
    industries brands products materials applied general electric gas water oil power support innovative united
    earnings call meeting quarter results conference transcript fiscal full year annual q1 q2 q3 q4""".split()
)
"""Words of company names that name no company by themselves."""
_OTHER_ACRONYMS = frozenset(ABBREVIATIONS) | frozenset(
    """us usa uk eu ai it pr ev evs ar vr ip tv ma rd qa ca ny la id ok oem esg gaap ifrs ebit ebitda eps fcf roi roe
    roic sg sga covid fda sec doj ftc epa gdp cpi fx ytd yoy qoq cogs arr mrr dso opex capex rev am pm""".split()
)
"""Acronyms that a question means as such, whatever a company's initials are."""

LONG_WORD = 6
"""A name written small counts anywhere in a question without capitals when it is longer than this many letters."""
SAID_OFTEN = 5
"""Initials of two letters count when their company's transcripts say them so often; longer ones from SAID."""
SAID = 2
RARELY = 20
"""A name that is written small once in so many times is still no word."""
SLIPS = 5
"""The same where the question's writing says that it is a name: transcripts write some names small by mistake."""
NEARLY = 5
"""From so many letters a name with one letter wrong is known."""

_HEAD = re.compile(r"(?:['’]s?)?\s*(?::|—|–|\s-\s)")
_POSSESSIVE = re.compile(r"['’]s?\b")
_OPENING = re.compile(r"\s*(?:at|for|on|in|from|regarding)\s+", re.IGNORECASE)
_OF_CALL = re.compile(r"[\w\s]*\b(?:call|transcript|results|report)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\s+(?:\w+ly\s+)?(?:say|said|ask|think|mention|report|expect|guide|plan|announce|see|tell|make|do|have|pay|spend|earn|post)\b"
)
_AUXILIARY = re.compile(r"\b(?:did|does|do|has|will|would|can)\s+$", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:at|for|by|from|of|to|with|about|did|does|is|was|has|will|can|and|vs)\s+$", re.IGNORECASE
)
_AT = re.compile(r"\bat\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A company's name as a question writes it: `question[start:end]`."""

    company: str
    start: int
    """Code points, inclusive; a possessive ending is no part of it."""
    end: int
    """Exclusive."""
    sure: bool
    """The writing itself says that it is a company: a head ("Halden: …"), brackets, "at Halden" at the end."""


Says = Callable[[str, str], int]
"""(company, word): how often the company's transcripts say the word exactly so, case included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A company's name taken apart."""

    company: str
    core: tuple[str, ...]
    """Folded words without the legal form and joining words."""
    single: tuple[str, ...]
    """Words of it that name it alone, the first one first."""
    tickers: tuple[str, ...]
    letters: frozenset[str]
    """First letters of all its forms."""


@lru_cache(maxsize=4096)
def _take_apart(company: str, ticker: str | None) -> _Name:
    words = [word for word in folded(company) if word not in ("and", "the")]
    core = list(words)
    while len(core) > 1 and (core[-1] in _LEGAL or (len(core[-1]) == 1 and core[-2] not in _GENERIC)):
        core.pop()
    single = tuple(w for w in core if w not in _GENERIC and len(w) > 1 and not w.isdigit())
    tickers = (ticker.rsplit(":", 1)[-1].strip().casefold(),) if ticker else ()
    letters = frozenset(word[0] for word in (core[0], *single, *tickers)) if core else frozenset()
    return _Name(company=company, core=tuple(core), single=single, tickers=tickers, letters=letters)


class _Companies:
    """Companies by what a question may write of them, so that it is compared with few."""

    def __init__(self, companies: Iterable[tuple[str, str | None]]) -> None:
        self.names = [_take_apart(company, ticker) for company, ticker in companies]
        self._by_run: dict[str, list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        self._by_start: dict[str, list[int]] = {}
        self._by_size: dict[tuple[str, int], list[tuple[str, int]]] = {}
        for number, name in enumerate(self.names):
            core = name.core
            for size in range(2, len(core) + 1):
                self._by_run.setdefault(run_key(list(core[:size])), []).append(number)
            for word in {*name.single, *name.tickers, *(each.rstrip("s") for each in name.single[:1])}:
                self._by_word.setdefault(word, []).append(number)
            initials = {core[0][0] + core[1][0]} if len(core) > 1 else set()
            for start in {*(word[:2] for word in (*core[:1], *name.single[:1])), *initials}:
                self._by_start.setdefault(start, []).append(number)
            for word in name.single:
                self._by_size.setdefault((word[0], len(word)), []).append((word, number))
        self._longest = max(map(len, self._by_run), default=0)

    def maybe(self, words: Sequence[Word]) -> list[_Name]:
        """All names that the words may name, and some others, in their order."""
        found: set[int] = set()
        for run in runs(words, self._longest):
            found.update(self._by_run.get(run, ()))
        for form in {word.folded for word in words}:
            found.update(self._by_word.get(form, ()), self._by_word.get(form.rstrip("s"), ()))
            for number in self._by_start.get(form[:2], ()):
                if _is_cut(form, self.names[number]) or _is_joined(form, self.names[number]):
                    found.add(number)
            for size in range(max(len(form) - 1, NEARLY), len(form) + 2) if len(form) >= NEARLY else ():
                near = self._by_size.get((form[0], size), ())
                found.update(number for own, number in near if one_edit(form, own))
        return [self.names[number] for number in sorted(found)]


@lru_cache(maxsize=8)
def _laid_out(companies: tuple[tuple[str, str | None], ...]) -> _Companies:
    return _Companies(companies)


def written_companies(question: str, companies: Mapping[str, str | None], says: Says) -> tuple[Written, ...]:
    """Find the companies that a question names, in the order of the question.

    Args:
        question: as typed.
        companies: names of those in scope, each with its ticker or None.
        says: tells names from words: what a company's own transcripts write small is a word.
    """
    words = read_words(question)
    names = _laid_out(tuple(companies.items())).maybe(words)
    exact = [w for name in names for w in _exact(question, words, name, says)]
    chosen = _longest(exact)
    taken = [(w.start, w.end) for w in chosen]
    free = [w for w in words if not any(a <= w.start < b for a, b in taken)]
    near = [w for name in names for w in _nearly(question, free, name, says)]
    return tuple(sorted((*chosen, *_longest(near)), key=lambda w: (w.start, w.company)))


def _longest(found: Sequence[Written]) -> list[Written]:
    """Where names overlap, the longest: "General Electric" is no "Electric"; equal ones stay beside each other."""
    kept: list[Written] = []
    for each in sorted(found, key=lambda w: (w.start - w.end, w.start)):
        rivals = [k for k in kept if k.start < each.end and each.start < k.end]
        if all((k.start, k.end) == (each.start, each.end) for k in rivals) and each not in kept:
            kept.append(each)
    return kept


def _exact(question: str, words: tuple[Word, ...], name: _Name, says: Says) -> Iterator[Written]:
    keys = [(run_key(list(name.core[:n])), n) for n in range(len(name.core), 1, -1)]
    for at, word in enumerate(words):
        if word.folded[0] not in name.letters:
            continue
        for key, size in keys:
            end = find_run(words, at, key) if key.startswith(word.folded.rstrip("s")) else None
            end = None if end is None else _with_rest(words, end, name)
            if end is not None and _is_phrase(question, words[at:end], name, size, says):
                yield _written(question, words, at, end, name)
                break
        else:
            if _with_legal_form(words, at, name) or _names_alone(question, word, name, says):
                yield _written(question, words, at, _with_rest(words, at + 1, name), name)


def _with_legal_form(words: Sequence[Word], at: int, name: _Name) -> bool:
    """Whether a telling word stands with the next word of the full name: "Mosaic Company", "rev group"."""
    full = folded(name.company)
    follows = words[at + 1].folded if at + 1 < len(words) else ""
    return words[at].folded in name.single and (words[at].folded, follows) in pairwise(full)


def _written(question: str, words: Sequence[Word], at: int, end: int, name: _Name) -> Written:
    start, stop = words[at].start, words[end - 1].end
    sure = _strong(question, start, stop) or _closing(question, start, stop)
    return Written(company=name.company, start=start, end=stop, sure=sure)


def _with_rest(words: Sequence[Word], end: int, name: _Name) -> int:
    """Where a name ends with the rest of the full name and its legal form: "Halden Robotics N.V."."""
    own = set(folded(name.company))
    while end < len(words) and (
        words[end].folded in own or (words[end].folded in _LEGAL and words[end].written[0].isupper())
    ):
        end += 1
    return end


def _is_phrase(question: str, run: Sequence[Word], name: _Name, size: int, says: Says) -> bool:
    """Whether a run of the first `size` words of a name means the company."""
    place = (question, run[0].start, run[-1].end)
    if _strong(*place) or _closing(*place) or _acts(*place):
        return True
    if all(w.written[0].isupper() for w in run if w.folded not in ("and", "of", "the")):
        return True
    exact = "".join(w.folded for w in run if w.folded not in ("and", "of", "the"))
    if size < len(name.core) or not exact.startswith("".join(name.core)):
        return False
    if name.single:
        return not _is_word(name.company, name.single[0], says)
    own = " ".join(name.core)
    return says(name.company, own) == 0 and says(name.company, own.title()) > 0


def _names_alone(question: str, word: Word, name: _Name, says: Says) -> bool:
    """Whether one word means the company."""
    if word.folded in name.tickers:
        bare = question[max(0, word.start - 1) : word.start] == "$"
        return bare or word.written.isupper() or _strong(question, word.start, word.end)
    if (
        name.single
        and word.folded.rstrip("s") == name.single[0].rstrip("s")
        and name.single[0] == name.core[0]
    ):
        return _lead(question, word, name, says)
    if word.folded in name.single:
        return len(word.folded) >= NEARLY and _further(question, word, name, says)
    return _short_form(question, word, name, says)


def _further(question: str, word: Word, name: _Name, says: Says) -> bool:
    """Whether a later telling word of a name means the company: "Velar" of "Cementos Velar"."""
    place = (question, word.start, word.end)
    if _strong(*place):
        return True
    if word.named:
        return not _is_word(name.company, word.folded, says)
    placed = _closing(*place) or _acts(*place) or word.written[0].isupper()
    # "Northern Express" is no "Express", but "Cementos Velar" is also called "Velar".
    whole = f"{name.core[name.core.index(word.folded) - 1].capitalize()} {word.folded.capitalize()}"
    alone = says(name.company, word.folded.capitalize()) - says(name.company, whole)
    return placed and alone >= SAID and _spoken(name.company, word.folded, says)


def _lead(question: str, word: Word, name: _Name, says: Says) -> bool:
    """Whether the first telling word of a name means the company."""
    place = (question, word.start, word.end)
    if word.named or _strong(*place):
        return True
    cue = _closing(*place) or _acts(*place)
    if _is_word(name.company, word.folded, says, SLIPS if cue or word.written[0].isupper() else RARELY):
        return False
    if cue:
        return True
    if len(word.folded) <= 3 and word.written.isupper():
        return len(word.written) > 1
    if len(word.folded) <= 3 and (word.folded in _OTHER_ACRONYMS or word.written[0].isupper()):
        return False
    small = re.match(r"\W*[A-Z]", question) is None
    if word.written[0].isupper() or (small and len(word.folded) > LONG_WORD):
        return True
    small = small or len(word.folded) > LONG_WORD
    said = max(says(name.company, form) for form in (word.folded.capitalize(), word.folded.upper()))
    return small and _stands_like_a_name(*place) and said > 0


def _short_form(question: str, word: Word, name: _Name, says: Says) -> bool:
    """Whether a word is the company's initials ("NB"), beginnings ("Norbro") or the first part of a word ("Halden")."""
    form = word.folded
    cut = _is_cut(form, name)
    if not (cut or _is_joined(form, name)):
        return False
    acronym = form.upper() if not cut and len(form) <= len(name.core) + 2 else form.capitalize()
    spoken = max(says(name.company, written) for written in {acronym, form.capitalize(), word.written})
    if spoken < (SAID_OFTEN if len(form) == 2 else SAID):
        return False
    if word.named or (word.written.isupper() and word.first):
        return True
    place = (question, word.start, word.end)
    if _strong(*place) or _closing(*place) or _acts(*place):
        return True
    return len(form) > 3 and not _is_word(name.company, form, says)


def _is_cut(form: str, name: _Name) -> bool:
    """Whether a form may be the first part of the first telling word of a name."""
    first = name.single[0] if name.single else ""
    return (
        _may_be_short(form) and len(form) >= NEARLY and len(first) >= len(form) + 3 and first.startswith(form)
    )


def _is_joined(form: str, name: _Name) -> bool:
    """Whether a form may be made of the beginnings of the words of a name."""
    return _may_be_short(form) and len(name.core) > 1 and _begins_each(form, name.core)


def _may_be_short(form: str) -> bool:
    return form not in _OTHER_ACRONYMS and len(form) > 1 and form.isalpha()


def _begins_each(form: str, core: Sequence[str]) -> bool:
    """Whether a form is made of the beginnings of all words in their order, a legal form behind them or not."""
    if not core:
        return form in ("", "sa", "ag", "nv", "plc", "co")
    return any(
        form.startswith(core[0][:n]) and _begins_each(form[n:], core[1:])
        for n in range(1, min(len(core[0]), len(form), 4) + 1)
    )


def _is_word(company: str, word: str, says: Says, rarely: int = RARELY) -> bool:
    """Whether the company's own transcripts write it small, more than by a slip: then it is a word beside a name."""
    small = says(company, word)
    return small > 0 and small * rarely >= says(company, word.capitalize())


def _spoken(company: str, word: str, says: Says) -> bool:
    """Whether the company's own transcripts say a word as a name."""
    return says(company, word.capitalize()) >= SAID and not _is_word(company, word, says)


def _nearly(question: str, words: Sequence[Word], name: _Name, says: Says) -> Iterator[Written]:
    """Words that are one letter off a telling word of a name, where the writing says that they are a name."""
    for word in words:
        for own in name.single:
            long = min(len(own), len(word.folded)) >= NEARLY
            if not long or own[0] != word.folded[0] or not one_edit(word.folded, own):
                continue
            # "Mexican" is no slip of the pen for "Mexicano".
            if own != name.single[0] and (own.startswith(word.folded) or word.folded.startswith(own)):
                continue
            sure = _strong(question, word.start, word.end) or _closing(question, word.start, word.end)
            if word.named or sure or _spoken(name.company, word.folded, says):
                yield Written(company=name.company, start=word.start, end=word.end, sure=sure)
                break


def _strong(question: str, start: int, end: int) -> bool:
    """Whether the writing around can only mean a company: a head before a colon, brackets, "At Halden, …"."""
    before, after = question[:start], question[end:]
    owner = _POSSESSIVE.match(after)
    if not before.strip() and _HEAD.match(after):
        return True
    if before.rstrip().endswith(("(", "[")) and re.match(r"\s*[)\]]", after):
        return True
    return _OPENING.fullmatch(before) is not None and (
        re.match(r"\s*,", after) is not None
        or (owner is not None and _OF_CALL.match(after[owner.end() :]) is not None)
    )


def _closing(question: str, start: int, end: int) -> bool:
    """Whether the question ends in "at" and the name."""
    return _AT.search(question[:start]) is not None and re.match(r"\W*$", question[end:]) is not None


def _stands_like_a_name(question: str, start: int, end: int) -> bool:
    """Whether a word typed small stands first, has a possessive, or follows a word that names follow."""
    before = question[:start]
    return (
        not before.strip()
        or _POSSESSIVE.match(question[end:]) is not None
        or _BEFORE.search(before) is not None
    )


def _acts(question: str, start: int, end: int) -> bool:
    """Whether the name is asked about as one that says or does something."""
    return _AUXILIARY.search(question[:start]) is not None and _VERB.match(question[end:]) is not None
