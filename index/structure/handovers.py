"""The words with which an operator or a moderator gives the floor to the next asker."""

import re
from dataclasses import dataclass

from index.structure.cues import QUESTION_HANDOVER

_TAIL = 700
_DOT = "\u2024"
# The dot of an initial or an abbreviation ends no sentence: while matching, it is another character.
_ABBREVIATION = re.compile(
    r"(?<![^\W\d_])((?-i:[A-Z])|St|Jr|Sr|Mr|Ms|Mrs|Dr|Prof|Co|Inc|Corp|Ltd|Bros|Cos)\.(?=\s|[A-Z,&]|$)"
)
_NAME = (
    rf"(?!questions?\b)(?:(?:Mr|Ms|Mrs|Dr|Prof){_DOT}?\s+)?(?:<[a-z]+>|[^\W\d_][\w'’{_DOT}-]*)(?:\s+(?:<[a-z]+>|(?:de|da|"
    rf"van|von|der|la|el|al|bin|ten)|(?-i:[A-ZÀ-ÖØ-Þ])[\w'’{_DOT}-]*)){{0,4}}?"
)
_END = (
    r"\s*(?:$|[.;?!](?:\s|$)|,?\s*(?:please\b|your\s+(?:line|question|floor)|go\s+ahead|you\s+(?:may|have|"
    r"can|are)|and\s+your|the\s+floor|with\s+(?:your|the|a|his|her)\s+(?:\w+\s+)?question|you're|who\b|"
    r"followed\b|for\s+(?:your|a|the)\s|on\s+(?:the|your|for)\s|asking|sir\b|ma'am|uh\b|um\b|"
    r"good\s+(?:morning|afternoon)|hi\b|hello\b|(?:is|are)\s+(?:now\s+)?(?:open|live|next|on|up)|proceed\b|"
    r"thank))"
)
_FIRM = r"(?P<firm>[^.;?!]{2,80}?(?:\.(?=[a-z])[^.;?!]{0,20}?)?)"
_FROM = (
    r"\s*,?\s+(?:again\s+)?(?:of,?\s+)?(?:(?:calling|coming|dialing)\s+(?:in\s+)?)?"
    r"(?:from|form|with|of|at|representing|on\s+behalf\s+of)\s+(?:from\s+)?(?:the\s+(?:firm|company)\s+)?"
)
_GIVES = (
    r"(?:\bline\s+(?:of|from|for)|\bquestions?\b(?:\s+(?:today|this\s+\w+|now|here|then|will|is|are|be|"
    r"we\s+have|on\s+the\s+(?:line|phone)|in\s+queue)){0,4}?\s*,?\s+(?:(?:is\s+)?(?:comes?|coming|goes?|"
    r"going)\s+(?:today\s+)?(?:to\s+(?:us|you)\s+)?(?:from|to|by)|will\s+(?:come|be)(?:\s+from)?|is|its|"
    r"it's|from|is\s+from|(?:will\s+be\s+)?(?:(?:asked|done|posed)\s+)?by|we\s+have|comes?(?:\s+in)?)|"
    r"\b(?:first|next|last|final)(?:\s+(?:up|one|caller|speaker|in\s+line|on\s+the\s+line|"
    r"in\s+the\s+queue))?,?\s+(?:is|we\s+have|comes?|from|(?:we(?:'ll|\s+will)|let's|"
    r"i)\s+(?:\w+\s+){0,3}?(?:from|to)|comes?\s+from)|\b(?:it|this|that|which)(?:'s|\s+(?:is|comes|"
    r"will\s+(?:come|be)|is\s+coming))\s+from|\b(?:go|move|going|moving)\s+(?:(?:now|next|first|on|over|"
    r"back|ahead|again)\s+)*(?:to|with)|\b(?:hear|take\s+\w+\s+questions?)\s+(?:next\s+)?from|"
    r"\bwe\s+(?:now\s+|also\s+|do\s+)?have|\btry)\s+(?:the\s+)?(?:line\s+(?:of|"
    r"from)\s+)?(?:from\s+)?(?:a\s+|is\s+)?(?:an?\s+)?"
)
_NAMED = re.compile(rf"{_GIVES}(?P<name>{_NAME})(?:{_FROM}{_FIRM})?{_END}", re.IGNORECASE)
_LISTED = re.compile(
    rf"{_GIVES}(?P<name>{_NAME})\s*(?:,|\s[-–—])\s+(?:coming\s+from\s+)?(?:(?:from|with|"
    rf"of)\s+)?{_FIRM}{_END}",
    re.IGNORECASE,
)
_FIRM_FIRST = re.compile(
    rf"\b(?:from|at)[.,]?\s+{_FIRM},?\s+(?:we|it|you)[.,]?\s+(?:now\s+|also\s+)?(?:have|"
    rf"is),?\s+(?P<name>{_NAME}){_END}",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:^|[.!?,:]\s+)(?:and\s+|now\s+|next\s+|then\s+)*(?P<name>(?!(?:from|and|at|"
    rf"with)\b)(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+(?:\s+(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+){{1,3}})(?:{_FROM}|"
    rf",\s+)(?=(?-i:[A-ZÀ-ÖØ-Þ0-9])){_FIRM},?\s*(?:[.]\s*)?(?:please|your\s+line|go\s+ahead|"
    rf"you\s+(?:may|have|can))",
    re.IGNORECASE,
)
_INVITED = re.compile(
    rf"\bgo\s+ahead,\s+(?P<name>(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+(?:\s+(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+){{0,3}}){_FROM}{_FIRM}{_END}",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\s*(?:\((?:[^()]{0,40})\)|\[[^\]]{0,40}\]|<[^>]{0,30}>)")
_ASIDES = re.compile(r"\s*(?:\([^()]{0,40}\)|\[[^\]]{0,40}\])")
_OVER = re.compile(
    r"\b(?:that (?:was|is|concludes|completes)|that's|there (?:are|were|is)|(?:was|were) (?:the|our|all)|"
    r"no (?:further|more|other))\b",
    re.IGNORECASE,
)
_TO_REMARKS = re.compile(
    r"\b(?:turn|hand|pass)(?:ing)?\s+(?:\w+\s+){0,4}?(?:over|back|to)\b|\bintroduce\b|\byour\s+(?:host|"
    r"speaker|presenter)|"
    r"\b(?:closing|opening|concluding|final)\s+(?:remarks|comments)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:first|next|last|final|another|following)\s+(?:\w+\s+){0,2}?question\b|\bline\s+of\b|"
    r"\byour\s+line(?:'s|\s+is)?\s+(?:now\s+)?open|"
    r"\byou\s+have\s+the\s+floor",
    re.IGNORECASE,
)
_GO_AHEAD = re.compile(r"\b(?:please\s+)?go\s+ahead|\byour\s+line\b|\bwe\s+have\b|\bquestion", re.IGNORECASE)
_FILLERS = re.compile(r",?\s+(?:um|uh|er|ah|erm)\b,?", re.IGNORECASE)
_SHORT = 25
_HEAD = 260
_GENERIC = frozenset(
    "investments capital securities research partners group bank markets asset management the and "
    "company".split()
)
_NOT_FIRM = re.compile(
    r"^(?:the\s+line|line|we|your|our|my|his|her|a|an|you|me|us|them|it|that|this|here|there|today|question|"
    r"questions|new\s+york$)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """The floor given to somebody who asks."""

    name: str | None
    """As it is said, or None where the transcript could not catch it."""
    firm: str | None
    """As it is said."""


def question_handover(text: str) -> Handover | None:
    """Return to whom the end of a turn gives the floor for a question, the last such person in it; or None."""
    tail = _prepared(text[-_TAIL:])
    found = _find(tail)
    if found is None and len(tail.split()) <= _SHORT and _GO_AHEAD.search(_without_stops(tail)):
        # Speech recognition may put its stops anywhere; a short hand-over is understood without them.
        found = _find(_without_stops(tail))
    return found


def handover_at_head(text: str) -> Handover | None:
    """Return to whom the first words of a turn give the floor: an interpreter runs on into the question."""
    found = _find(_prepared(text[:_HEAD]))
    return found if found is not None and found.name is not None else None


def _prepared(text: str) -> str:
    plain = _FILLERS.sub("", " ".join(_ASIDES.sub("", text).split()))
    return _ABBREVIATION.sub(rf"\1{_DOT}", plain)


def _without_stops(text: str) -> str:
    return " ".join(re.sub(r"[.,;:?!]+(?=\s|$)", "", text).split())


def _find(text: str) -> Handover | None:
    if not QUESTION_HANDOVER.search(text):
        return None
    found: list[tuple[int, int, Handover]] = []
    for order, form in enumerate((_BARE, _INVITED, _FIRM_FIRST, _LISTED, _NAMED)):
        match = _last(form, text)
        if match is not None:
            firm = clean_firm(match["firm"]) if match["firm"] else None
            name = clean_name(match["name"])
            # Of two forms that end at the same place the one that also gives the firm says more.
            found.append(
                (match.end() * 10 + (5 if firm else 0) - order, match.start(), Handover(name=name, firm=firm))
            )
    remarks = _last(_TO_REMARKS, text)
    if not found:
        asked = _last(_ASKED, text)
        return (
            Handover(name=None, firm=None)
            if asked and not _OVER.search(text) and _after(asked, remarks)
            else None
        )
    _, start, best = max(found, key=lambda each: each[0])
    return best if remarks is None or remarks.start() < start else None


def _after(one: re.Match[str], other: re.Match[str] | None) -> bool:
    return other is None or other.start() < one.start()


def clean_firm(firm: str) -> str | None:
    """Return a firm without tickers, marks and trailing words, or None when nothing of it was caught."""
    plain = _MARKS.sub("", firm.replace(_DOT, "."))
    plain = re.sub(r"\b\w{1,4}-\s+", "", " ".join(plain.split())).strip(" ,-–—…\"'")
    plain = re.split(r"\s*,?\s+(?:we|you)\s+have\b", plain)[0]
    plain = re.split(r"\b(?:from|with)\s+", plain, flags=re.IGNORECASE)[-1]
    plain = re.sub(r"^(?:(?:from|with|of|at|um|uh|the)[\s,]+)+", "", plain, flags=re.IGNORECASE)
    plain = re.split(r",\s+(?=[a-z])|\s+(?:who|and\s+your|please|go\s+ahead)\b", plain)[0].strip(" ,")
    words = plain.split()
    if not words or _NOT_FIRM.match(plain) or len(words) > 8:
        return None
    if "<" in firm and (
        all(word.casefold() in _GENERIC for word in words) or (len(words) == 1 and not plain.isupper())
    ):
        return None
    return plain if any(character.isupper() or character.isdigit() for character in plain) else None


def clean_name(name: str) -> str | None:
    """Return a name without marks and titles, or None when it was not caught."""
    plain = " ".join(_MARKS.sub("", name.replace(_DOT, ".")).split()).strip(" ,")
    plain = re.sub(r"^(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+", "", plain, flags=re.IGNORECASE)
    return plain if plain and plain[0].isupper() else None


def _last(form: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(list(form.finditer(text))), None)
