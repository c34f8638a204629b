"""How citations and other words of a transcript are shown: escaped for HTML, markdown and terminals.

Everything that comes from a file, a person or a model is foreign text. It passes through `escape_html`,
`escape_markdown` or `printable` exactly once, at the place where it is put into a page, a document or a
terminal. The wording that the page and the command line share (who said it, where, by what means) is
here too, so that both say the same.
"""

import html
import re

from index.kind_words import section_words
from index.matching import find_phrase, folded
from index.transcript import Exchange, Transcript
from rag.answer import Citation, Searched

QUOTES_WORDS = "Exact quotes (no AI)"
NEAREST_WORDS = "Closest passages; they may not answer this"
CORRECTED_WORDS = "corrected by hand"

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"[\s\u2028\u2029]+")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&$])")
_LINE_START = re.compile(r"^(\d+)([.)])|^([-+=])")
_AUTOLINK = re.compile(r"(?i)(:)(?=//)|(?<=www)(\.)|(@)")


def escape_html(text: str) -> str:
    """Return `text` as HTML that a browser shows character by character.

    One code point of `text` becomes one code point of the element's text, so offsets into a turn stay
    true in the page: carriage returns are kept by reference (a parser would fold CR LF into one), other
    control characters and lone surrogates are shown as U+FFFD.
    """
    return html.escape(_CONTROLS.sub("\ufffd", text), quote=True).replace("\r", "&#13;")


def escape_markdown(text: str) -> str:
    """Return `text` on one line, so that CommonMark and GitHub's dialect show it as plain words.

    No markup, raw HTML, image, link or autolink is left active.
    """
    line = _MARKDOWN.sub(r"\\\1", one_line(text))
    line = _AUTOLINK.sub(lambda match: "\\" + match.group(), line)
    return _LINE_START.sub(lambda match: match.group()[:-1] + "\\" + match.group()[-1], line)


def printable(text: str) -> str:
    """Return `text` safe for a terminal: no escape sequence, no reordering of what is printed around it.

    Control characters (except tab and line feed) and lone surrogates become U+FFFD, direction marks go.
    """
    return _BIDI.sub("", _CONTROLS.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")))


def one_line(text: str) -> str:
    """Return `printable` text with every run of white space as one space, trimmed."""
    return _SPACE.sub(" ", printable(text)).strip()


def shorten_middle(text: str, limit: int) -> str:
    """Return `text` in at most `limit` characters, an ellipsis in the middle, cut at words where possible.

    Raises:
        ValueError: If `limit` is under 3.
    """
    if limit < 3:
        raise ValueError(f"limit is {limit}: it must be 3 or more")
    if len(text) <= limit:
        return text
    head, tail = (limit - 1) // 2, limit - 1 - (limit - 1) // 2
    first, last = text[:head], text[-tail:]
    if " " in first[head // 2 :] and not text[head].isspace():
        first = first[: first.rindex(" ")]
    if " " in last[: tail // 2] and not text[-tail - 1].isspace():
        last = last[last.index(" ") + 1 :]
    return f"{first.rstrip()}…{last.lstrip()}"


def time_words(seconds: float) -> str:
    """Return a time of a recording as people look it up: "0:09", "12:34", "1:02:03" (whole seconds, down)."""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def who(citation: Citation) -> str:
    """Return name, role and firm as far as the transcript states them: "Ana Ruiz, CFO, Acme"."""
    return ", ".join(part for part in (citation.speaker, citation.role, citation.firm) if part)


def place(citation: Citation) -> str:
    """Return where it was said: "12:34 · turn 57", "p. 7 · turn 57", or "turn 57"; and whether a hand mended it."""
    turn = f"turn {citation.turn}" + (f" · {CORRECTED_WORDS}" if citation.corrected else "")
    if citation.time is not None:
        return f"{time_words(citation.time)} · {turn}"
    return turn if citation.page is None else f"p. {citation.page} · {turn}"


def occasion(transcript: Transcript, turn: int) -> str:
    """Return in which part of the transcript turn `turn` (from 1) was spoken; "" when nothing is known.

    "prepared remarks", "asking", "answering Ben Okafor, Northbank", "questions and answers"; in a hearing
    "opening statements" and "questions".
    """
    for exchange in transcript.exchanges:
        if turn in exchange.replies:
            return f"answering {_asker(transcript, exchange)}"
        if turn in exchange.questions:
            return "asking"
    return section_words(transcript, transcript.section_of(turn))


def _asker(transcript: Transcript, exchange: Exchange) -> str:
    firm = transcript.person(exchange.asker).firm
    return f"{exchange.asker}, {firm}" if firm else exchange.asker


def heading(transcript: Transcript) -> str:
    """Return what stands over a transcript's passages: title, company, period and date, each said once."""
    title = folded(transcript.title)
    more = [
        fact
        for fact in (transcript.company, transcript.period, transcript.date)
        if fact and find_phrase(title, folded(fact)) is None
    ]
    return " · ".join([transcript.title, *more])


def citation_text(citation: Citation) -> str:
    """Return a citation for a terminal: who and where on one line, the quote on the next."""
    head = one_line(f"[{citation.marker}] {who(citation)} · {place(citation)}")
    return f"{head}\n    “{one_line(citation.quote)}”"


def citation_markdown(citation: Citation) -> str:
    """Return a citation as a markdown block quote that names who, in which transcript, and where."""
    source = f"{who(citation)}, {citation.title}, {place(citation)}"
    return f"> “{escape_markdown(citation.quote)}”\n>\n> — {escape_markdown(source)}"


def answerer_words(answerer: str) -> str:
    """Return an answerer ("quotes", "listing" or "llm:provider:model") in plain words."""
    if not answerer.startswith("llm:"):
        return QUOTES_WORDS
    model = answerer.removeprefix("llm:").partition(":")[2] or answerer.removeprefix("llm:")
    return f"Written by {one_line(model)}, checked against the transcript"


def searched_words(searched: Searched) -> str:
    """Return how much was looked at: "searched 20 of 20 turns", with the transcripts when there are several."""
    words = f"searched {searched.turns:,} of {searched.of_turns:,} turns"
    count = len(searched.transcripts)
    return f"{words} in {count} transcripts" if count > 1 else words
