"""Sentences of spoken text as offsets, and the marks that are no words.

The boundaries come from `sentencex` (rule-based, offline, chosen over pysbd by the table of hard cases in
docs/decisions/0001-sentence-splitter.md); what it gets wrong in transcripts is joined again here.
"""

import re
from functools import lru_cache

import sentencex

MARK = re.compile(
    r"\[[^\[\]]{0,80}\]"  # [Operator Instructions], [Foreign Language]
    r"|<(?:inaudible|unintelligible|crosstalk|laugh(?:s|ter)?|affirmative|negative|silence|unk|noise)[^<>]{0,40}>"
    r"|\((?:ph|sp|phonetic|inaudible|indiscernible|unintelligible|crosstalk|technical difficulty"
    r"|laugh(?:s|ter)?|foreign language|multiple speakers|audio gap)\)",
    re.IGNORECASE,
)
"""Transcribers' marks: kept in the text, never embedded, never the reason for a match."""

_JOIN_AFTER = re.compile(
    r"(?:^|[\s(])(?:approx|vs|est|incl|excl|ca|resp|fig|eq|sec|no|nos|vol|pp?|op|cit|mr|mrs|ms|dr|prof|st|jr|sr"
    r"|messrs|gen|col|sen|rep|gov|hon|[A-Z])\.$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…。！？][\"'”’)\]]*$")


def sentences(text: str) -> list[tuple[int, int]]:
    """Cut `text` into sentences.

    Returns:
        (start, end) pairs in code points, end exclusive, in order, without overlap; white space at the borders is
        left out, every other character is covered. Empty for blank text.
    """
    return list(_sentences(text))


@lru_cache(maxsize=2048)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    """What was cut lately is kept: the turns that one question retrieves are often those of the next."""
    spans: list[tuple[int, int]] = []
    cursor = 0
    for piece in sentencex.segment("en", text):
        start = text.index(piece, cursor) if text[cursor : cursor + len(piece)] != piece else cursor
        # Characters that the splitter dropped between two pieces stay with the piece that follows.
        begin, end = cursor, start + len(piece)
        cursor = end
        body = text[begin:end]
        if not body.strip():
            continue
        begin += len(body) - len(body.lstrip())
        end -= len(body) - len(body.rstrip())
        if spans and _continues(text, spans[-1], begin):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((begin, end))
    rest = text[cursor:]
    if rest.strip():
        begin = cursor + len(rest) - len(rest.lstrip())
        spans.append((begin, cursor + len(rest.rstrip())))
    return tuple(spans)


def _continues(text: str, previous: tuple[int, int], begin: int) -> bool:
    """Whether the piece at `begin` belongs to the sentence before it."""
    before = text[previous[0] : previous[1]]
    if "\n\n" in text[previous[1] : begin]:
        return False
    if not MARK.sub("", before).strip(" .,-—…"):
        return True  # a mark alone is no sentence: it opens the next one
    if _JOIN_AFTER.search(before[-12:]) and not _closes(before, text[begin:]):
        return True
    first = text[begin : begin + 1]
    return first.islower() and (not _ENDS.search(before) or before.endswith((".", "…")))


def _closes(before: str, after: str) -> bool:
    """A single capital before the stop ("Plan B.") closes a sentence only before a plain new beginning."""
    single = re.search(r"(?:^|\s)([A-Z])\.$", before)
    if single is None or single.group(1) == "I":
        return single is not None
    return re.match(r"(?:The|This|That|And|But|So|We|It|In|On|I|You|They|Then|Now)\b", after) is not None


def strip_marks(text: str) -> str:
    """The words alone: marks removed, white space collapsed."""
    return " ".join(MARK.sub(" ", text).split())
