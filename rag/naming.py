"""Which transcripts a question names: by company and by period."""

import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence

from index.matching import folded
from index.transcript import Transcript
from rag.companies import Says, Written, written_companies
from rag.people import name_parts
from rag.periods import in_period, names_periods
from rag.voices import speaks

_EVERY = re.compile(
    r"\b(?:each|every|all|across)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?:\d+\s+|other\s+)?"
    r"(?:compan(?:y|ies)|firms?|calls?|transcripts?|meetings?|issuers?)\b",
    re.IGNORECASE,
)
SIDE_BY_SIDE = re.compile(
    r"\b(?:compar(?:e|es|ed|ing|ison)|both|each|respectively|vs|versus|contrast\w*|side by side"
    r"|differ(?:s|ed|ence|ences)?|(?:dis)?agree(?:s|d)?|between)\b",
    re.IGNORECASE,
)
"""Words of a question that wants several people or transcripts shown beside each other."""
_GIVEN_BEFORE = re.compile(r"\b[A-Z][\w’'-]*\s+$")
MANY = 3
"""So many transcripts of a company show how it is written."""
_SCOPES_KEPT = 8
_FEW = 8
"""Transcripts in scope that "both" or "each" may mean without naming them."""


def named_transcripts(question: str, transcripts: Sequence[Transcript]) -> tuple[str, ...]:
    """Ids of the transcripts whose company the question names; of those the ones of its period, where it gives one.

    Empty when the question names no company and no period, or when all of `transcripts` are meant.
    """
    by_company = _by_company(transcripts)
    found = written(question, transcripts)
    named = {one.company for one in found}
    meant: Sequence[Transcript] = [
        transcript
        for company, theirs in by_company.items()
        if company in named
        for transcript in in_period(question, theirs)
    ]
    if not named and len(by_company) == 1:
        meant = in_period(question, transcripts)
    ids = {transcript.id for transcript in meant} | _namesakes(question, found, transcripts)
    return () if len(ids) == len(transcripts) else tuple(t.id for t in transcripts if t.id in ids)


def written(question: str, transcripts: Sequence[Transcript]) -> tuple[Written, ...]:
    """Where a question names companies of `transcripts`; a name that is a person's beside another company is none."""
    by_company = _by_company(transcripts)
    tickers = {
        company: next((t.ticker for t in theirs if t.ticker), None) for company, theirs in by_company.items()
    }
    found = written_companies(question, tickers, _says(by_company))
    return tuple(one for one in found if one.sure or not _is_a_person(question, one, found, by_company))


def without_companies(question: str, transcripts: Sequence[Transcript]) -> str:
    """The question as it is searched for: without the words that pick the transcripts, which all of these share."""
    if len(_by_company(transcripts)) != 1:
        return question
    cut = question
    for one in reversed(written(question, transcripts)):
        # "What did Brandt say?" may mean the man as well as his company.
        if one.sure or not _namesakes(question, (one,), transcripts):
            cut = _cut(cut, one.start, one.end)
    return cut.strip() if re.search(r"\w", cut) else question


def is_side_by_side(question: str, transcripts: Sequence[Transcript]) -> bool:
    """Whether a question wants several of `transcripts` shown beside each other."""
    if len(transcripts) < 2:
        return False
    if _EVERY.search(question):
        return True
    companies = _by_company(transcripts)
    if len(companies) > 1 and len({one.company for one in written(question, transcripts)}) > 1:
        return True
    if names_periods(question, transcripts):
        return True
    return len(transcripts) <= _FEW and SIDE_BY_SIDE.search(question) is not None


_kept: OrderedDict[int, tuple[Sequence[Transcript], dict[str, list[Transcript]]]] = OrderedDict()
"""Of the last scopes, by the identity of their transcripts, which `Scope` keeps as one object."""


def _by_company(transcripts: Sequence[Transcript]) -> dict[str, list[Transcript]]:
    """Transcripts by the name of the company, or the title where they state none."""
    kept = _kept.get(id(transcripts))
    if kept is not None and kept[0] is transcripts:
        return kept[1]
    by_company: dict[str, list[Transcript]] = {}
    for transcript in transcripts:
        by_company.setdefault(transcript.company or transcript.title, []).append(transcript)
    if isinstance(transcripts, tuple):  # a list may be another one later
        _kept[id(transcripts)] = (transcripts, by_company)
        while len(_kept) > _SCOPES_KEPT:
            _kept.popitem(last=False)
    return by_company


def _says(by_company: Mapping[str, Sequence[Transcript]]) -> Says:
    def says(company: str, word: str) -> int:
        # A web or mail address is written small and tells nothing.
        form = re.compile(rf"(?<![\w.@/]){re.escape(word)}(?![\w@]|\.\w)")
        return sum(
            len(form.findall(turn.text)) for transcript in by_company[company] for turn in transcript.turns
        )

    return says


def _is_a_person(
    question: str, one: Written, found: Sequence[Written], by_company: Mapping[str, Sequence[Transcript]]
) -> bool:
    """Whether a name is a person's, or the firm's whose analyst asks.

    "NB: what did Brandt say?" and "What did Hanna Brandt say?" name no Brandt Inc where a Hanna Brandt speaks for NB.
    """
    words = set(folded(question[one.start : one.end]))
    others = {other.company for other in found if other.company != one.company}
    for company in others:
        for speaker in (speaker for transcript in by_company[company] for speaker in transcript.speakers):
            if words <= set(name_parts(speaker.name)) or words <= set(folded(speaker.firm or "")):
                return True
    given = _GIVEN_BEFORE.search(question[: one.start])
    if given is None:
        return False
    full = {*folded(given.group()), *words}
    return any(
        full <= set(name_parts(speaker.name))
        for transcripts in by_company.values()
        for transcript in transcripts
        for speaker in transcript.speakers
    )


def _namesakes(question: str, found: Sequence[Written], transcripts: Sequence[Transcript]) -> set[str]:
    """Ids of the transcripts in which somebody speaks whose name is a named company's: "What did Brandt say?"."""
    spoken = [one for one in found if not one.sure and speaks(question, one.start, one.end)]
    words = [set(folded(question[one.start : one.end])) for one in spoken]
    if not words:
        return set()
    return {
        transcript.id
        for transcript in transcripts
        for speaker in transcript.speakers
        if any(each <= set(name_parts(speaker.name)) for each in words)
    }


def _cut(question: str, start: int, end: int) -> str:
    """Cut a name out with what only tied it in: a head's colon, brackets, "At …," or "at …" at the end."""
    before, after = question[:start], question[end:]
    for opening, closing, left in _TIES:
        head, tail = opening.search(before), closing.match(after)
        if head is not None and tail is not None:
            return before[: head.start()] + left + after[tail.end() :]
    owner = re.match(r"['’]s?(?=\s)", after)
    return f"{before.rstrip()} {after[owner.end() if owner else 0 :].lstrip()}"


_TIES: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = (
    (re.compile(r"^\s*$"), re.compile(r"(?:['’]s?)?\s*(?::|—|–|\s-\s)\s*"), ""),
    (re.compile(r"\s*[(\[]\s*$"), re.compile(r"\s*[)\]]"), ""),
    (re.compile(r"^\s*(?:at|for|on|in|from|regarding)\s+$", re.IGNORECASE), re.compile(r"\s*,\s*"), ""),
    (
        re.compile(r"^\s*(?:at|for|on|in|from|regarding)\s+$", re.IGNORECASE),
        re.compile(r"['’]s?\b[\w\s]*?\b(?:call|transcript|results|report)\b\s*[:,]?\s*", re.IGNORECASE),
        "",
    ),
    (re.compile(r"\s+(?:at|for|by|from)\s+$", re.IGNORECASE), re.compile(r"(?=\W*$)"), ""),
    (re.compile(r"^\s*$"), re.compile(r"(?:['’]s?)?\s+(?=\S)"), ""),
    (
        re.compile(r"^\s*(?:what|anything)\s+(?:did|does|do|has|have)\s+$", re.IGNORECASE),
        re.compile(
            r"\s+(?:said|say|mention|report|tell(?:\s+\w+)?)\s+(?:about|on|regarding)\s+(?:this\s*:\s*)?",
            re.IGNORECASE,
        ),
        "",
    ),
)
"""What stands before a name and behind it where both can go with it, and what stays."""
