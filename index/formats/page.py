"""The web page around a call: where the call begins and ends, and what between is furniture."""

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass

from index.formats.label_words import PAGE_SIGNS
from index.formats.speaker_lines import Opening

_TRANSCRIPT_WORD = re.compile(
    r"\btranscripts?\b|^\W*prepared remarks\W*$|^\W*presentation\W*$|\btranscription\b", re.IGNORECASE
)
_MAX_MARKER_WORDS = 22
_MAX_LINES_TO_FIRST = 60


def _line_of(*beginnings: str) -> re.Pattern[str]:
    """Return a pattern for lines that begin, after signs and bullets, with any of the words."""
    return re.compile(rf"^[\W_]*(?:{'|'.join(beginnings)})", re.IGNORECASE)


SECTION_HEADING = re.compile(
    r"^[\W_]*(?:(?P<questions>(?:questions?\s*(?:and|&|-and-)\s*answers?|q\s*(?:&|and)\s*a|"
    r"question-and-answer)(?:\s+(?:session|section|portion|part))?)|prepared\s+remarks|presentation|"
    r"management\s+discussion(?:\s+section)?|"
    r"opening\s+remarks|closing\s+remarks|contents|call\s+participants|"
    r"(?:(?:direct|cross|redirect|recross|further)[\s-]*){1,3}examination(?:\W+cont(?:inued|['’]d)?)?|"
    r"by\s+(?:mr|ms|mrs|miss|dr)\b\.?\s+[\w'’-]+)[\W_]*$",
    re.IGNORECASE,
)
"""A heading inside a transcript that nobody says; the group `questions` is set for questions and answers."""

_NOISE = _line_of(
    r"advertisement[\W_]*$",
    r"ad[\W_]*$",
    r"sponsored[\W_]*$",
    r"story continues(?: below)?[\W_]*$",
    r"article continues below.*[\W_]*$",
    r"image source:.*[\W_]*$",
    r"listen to (?:this|the) (?:article|call).*[\W_]*$",
    r"share[\W_]*$",
    r"print[\W_]*$",
    r"save[\W_]*$",
    r"email[\W_]*$",
    r"back to top[\W_]*$",
    r"loading\W*[\W_]*$",
    r"\d{1,4}[\W_]*$",
    # The columns of a parliament's printed record.
    r"column\s+\d{1,5}\s*[a-z]{0,2}[\W_]*$",
)
_SURE_FOOTER = _line_of(
    (
        r"(?:latest |all |\d+ |view |show |add a |leave a |post a )?(?:comments?|"
        r"replies)(?:\s*\(\d+\))?[\W_]*$"
    ),
    r"(?:\[?\s*)?(?:end of (?:transcript|call|q&a|document)|transcript ends?)[\W_]*$",
    r"duration:\s*\d",
    r"call participants:?\s*$",
    (
        r"(?:risk |full |important |legal )*(?:disclosures?|disclaimers?|legal notice|important (?:notice|"
        r"information))(?::|[\W_]*$)"
    ),
    r"©",
    r"\(c\)\s*(?:19|20)\d\d",
    r"copyright (?:©|\(c\)|\d)",
    r"all rights reserved",
    (
        r"this (?:article|story|page|report) (?:was|is|has been) (?:generated|written|created|produced|"
        r"published|based|for|part|edited|reviewed|a )"
    ),
    r"this transcript (?:was|is|has been|may (?:not|contain))\b",
    r"this (?:interview|conversation|discussion) (?:was|has been) (?:\w+ ){0,2}(?:edited|condensed|conducted)\b",
    r"(?:transcript|transcription) (?:provided|powered|created|edited|prepared|generated|copyright)\b",
    r"the (?:views|opinions)\b.{0,60}\bexpressed\b.{0,60}\bauthors?\b",
)
_END = _line_of(
    r"duration:\s*\d+",
    r"call participants:?\s*$",
    r"(?:end of|transcript ends?)(?: the)?(?: (?:transcript|call|q&a|document))?[\W_]*$",
)
"""Lines after which no turn stands, whoever's name follows."""
_LIKELY_FOOTER = _line_of(
    r"related (?:articles?|stories|news|posts|content|videos?|topics?|reading)",
    r"(?:read|see|watch|up) next",
    r"(?:you may|you might) also like",
    r"more (?:from|stories|articles|news|on this)\b",
    r"most (?:read|popular|viewed)",
    r"trending",
    r"recommended",
    r"popular (?:now|stories|articles|on)",
    r"read (?:more|also)",
    r"continue reading",
    r"see also",
    r"tags?:",
    r"topics?:",
    r"filed under",
    r"about (?:us|the author|this article)\b",
    r"contact us",
    r"follow us",
    r"share this",
    r"sign up",
    r"subscribe\b",
    r"newsletter",
    r"get (?:the|our)\b",
    r"download (?:the|our)\b",
    r"(?:terms|privacy|cookies?) (?:of|and|&|policy|notice|settings)",
    r"editor'?s? notes?:",
    r"correction:",
    r"(?:for )?more information (?:see|visit|about|on) our\b",
    r"advertise\b",
    r"our products\b",
    r"load more",
    r"sponsored",
)
_NOTES = re.compile(
    r"^[\W_]*(?:meeting\s+|ai\s+|call\s+)?(?:summary|notes|action\s+items?|next\s+steps|(?:key\s+)?takeaways|to-?dos?|"
    r"follow[\s-]?ups?|decisions(?:\s+made)?|chapters)[\W_]*$",
    re.IGNORECASE,
)
"""A heading below which a tool puts what it makes of the meeting, often with the speakers' names."""
_NOTES_AFTER = 0.3
"""Share of the openings above such a heading; one before the transcript ends nothing."""
_STATEMENT = re.compile(r"^\s*(?:(?:PREPARED|OPENING)\s+)?(?:STATEMENTS?|TESTIMONY)\s+OF\b")
_CAPITALS = 0.8
_MAX_FOOTER_LINE = 120
MOSTLY_BOLD = 0.8
"""Share of the labels that stand in bold type, from which on one that does not is hardly a speaker."""
_QUOTED_ABOVE = 3
_AFTER_FAREWELL = 0.5
_FAREWELL = re.compile(
    r"\b(?:(?:you|you all|everyone|everybody) may (?:now )?(?:disconnect|hang up)|"
    r"may disconnect (?:your lines?|at this time)|(?:this|that) (?:now |does |will |then )?(?:concludes?|"
    r"ends?) (?:today's|the|our|this) [\w' -]{0,40}"
    r"(?:call|conference|program|presentation|webcast|teleconference|meeting|event)|(?:good ?bye|bye)\b)",
    re.IGNORECASE,
)


_DISCONNECTS = re.compile(r"\bmay (?:now )?(?:all )?(?:disconnect|hang up)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The part of a page that is the call."""

    openings: tuple[Opening, ...]
    end: int
    """Index of the line after the last one that belongs to a turn."""
    left_out: tuple[tuple[int, int], ...]
    """Stretches of lines between the turns that are furniture: first index, index after the last."""


def find_marker(lines: Sequence[str], openings: Sequence[Opening]) -> int | None:
    """Return the line that announces the transcript ("Full transcript - …:"), the last one before the turns.

    It is a heading: a paragraph of its own, or right above a turn; hardly a turn stands above it.
    """
    starts = [opening.line for opening in openings]
    opens = set(starts)
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number].strip()
        if (
            not line
            or len(line) > 300
            or len(line.split()) > _MAX_MARKER_WORDS
            or not _TRANSCRIPT_WORD.search(line)
        ):
            continue
        above = not lines[number - 1].strip() if number > 0 else True
        below = next((index for index in range(number + 1, len(lines)) if lines[index].strip()), len(lines))
        if not (above and below > number + 1) and below not in opens:
            continue
        if line.endswith((".", "?")) and not line.casefold().startswith(
            ("below", "here", "the following", "what follows")
        ):
            continue
        before = bisect_right(starts, number)
        after = len(starts) - before
        if (
            after >= 2
            and before <= max(2, 0.1 * len(starts))
            and starts[before] - number <= _MAX_LINES_TO_FIRST
        ):
            return number
    return None


def page_signs(lines: Sequence[str], openings: Sequence[Opening], marker: int | None) -> float:
    """Return how much of a web page surrounds the turns: 0 for none, 1 for no doubt."""
    if not openings:
        return 0.0
    outside = [*lines[: openings[0].line], *lines[openings[-1].line + 1 :]]
    text = "\n".join(line[:400] for line in outside[:400]).casefold()
    signs = sum(1 for sign in PAGE_SIGNS if sign in text)
    before = [line for line in lines[: openings[0].line] if line.strip()]
    words = sum(len(line.split()) for line in before)
    score = 0.25 * min(signs, 3)
    score += 0.4 if marker is not None and "transcript" in lines[marker].casefold() else 0.0
    score += 0.3 if words > 120 else 0.1 if words > 50 else 0.0
    score += 0.2 if any(line.lstrip().startswith(("•", "✔", "→")) for line in before) else 0.0
    return min(1.0, score)


def cut(lines: Sequence[str], openings: Sequence[Opening], *, page: bool) -> Region:
    """Cut a text down to the call.

    A footer or a farewell ends the call when nobody who spoke before it speaks after it; so the comments of
    readers below a call (`somebody: great quarter`) open no turn, and furniture between turns ends nothing.

    Args:
        lines: All lines of the text.
        openings: Where turns begin.
        page: True for a web page; elsewhere only lines that no speaker can have said end the call.
    """
    last_of = {opening.label.key: position for position, opening in enumerate(openings)}
    left_out: list[tuple[int, int]] = []
    reach = 0
    for position, opening in enumerate(openings):
        stop = openings[position + 1].line if position + 1 < len(openings) else len(lines)
        reach = max(reach, last_of[opening.label.key])
        final = reach <= position and (position > 0 or len(openings) == 1)
        ended = next(
            (number for number in range(opening.line + 1, stop) if _END.match(lines[number][:80])), None
        )
        if ended is None and position + 1 >= _NOTES_AFTER * len(openings):
            ended = next(
                (number for number in range(opening.line + 1, stop) if _is_notes_heading(lines, number)), None
            )
        if ended is not None and position > 0:
            return Region(openings=tuple(openings[: position + 1]), end=ended, left_out=tuple(left_out))
        left_out.extend(_statement_headings(lines, opening.line + 1, stop))
        foot = _footer(lines, opening.line, stop, page=page)
        if not final:
            if page:
                left_out.extend((number, number + 1) for number in foot)
            continue
        if foot:
            return Region(openings=tuple(openings[: position + 1]), end=foot[0], left_out=tuple(left_out))
        last = len(openings) - position - 1 <= _AFTER_FAREWELL * len(openings)
        farewell = _farewell(lines, opening.line, stop, _FAREWELL if page else _DISCONNECTS) if last else None
        if farewell is not None:
            return Region(openings=tuple(openings[: position + 1]), end=farewell, left_out=tuple(left_out))
    return Region(openings=tuple(openings), end=len(lines), left_out=tuple(left_out))


def at_headings(region: Region, lines: Sequence[str], headings: Set[int], set_apart: Set[int]) -> Region:
    """Leave headings between the turns out, and end the last turn at one: what stands below it is the page again.

    Args:
        region: As cut without headings.
        lines: All lines of the text.
        headings: Indices of the lines that the file marks as headings.
        set_apart: Indices of the lines whose label is bold; where nearly all are, the last turn is one of these.
    """
    opens = [opening.line for opening in region.openings]
    bold = [line for line in opens if line in set_apart]
    last = bold[-1] if len(bold) > MOSTLY_BOLD * len(opens) else opens[-1]
    within = [
        number
        for number in sorted(headings)
        if opens[0] < number < region.end
        and number not in opens
        and not SECTION_HEADING.match(lines[number].strip()[:80])
    ]
    end = next((number for number in within if number > last), region.end)
    return Region(
        openings=tuple(opening for opening in region.openings if opening.line < end),
        end=end,
        left_out=(*region.left_out, *((number, number + 1) for number in within if number < last)),
    )


def call_start(lines: Sequence[str], openings: Sequence[Opening]) -> int:
    """Return the position of the first opening that belongs to the call of a page without a marker.

    A person quoted in the article above the call is one who never speaks again, with prose of several
    paragraphs below the quotation.
    """
    seen = {opening.label.key: position for position, opening in enumerate(openings)}
    for position, opening in enumerate(openings):
        if seen[opening.label.key] > position or position + 1 == len(openings):
            return position
        between = lines[opening.line + 1 : openings[position + 1].line]
        paragraphs = sum(
            1
            for index, line in enumerate(between)
            if line.strip() and (index == 0 or not between[index - 1].strip())
        )
        if paragraphs < _QUOTED_ABOVE:
            return position
    return 0


def is_noise(line: str) -> bool:
    """True for a line that stands between turns of a page and belongs to none of them."""
    return bool(line.strip()) and len(line) <= _MAX_FOOTER_LINE and bool(_NOISE.match(line))


def _is_notes_heading(lines: Sequence[str], number: int) -> bool:
    return bool(_NOTES.match(lines[number][:80])) and not lines[number - 1].strip()


def _statement_headings(lines: Sequence[str], first: int, stop: int) -> list[tuple[int, int]]:
    """Return the headings of a hearing's record ("STATEMENT OF PER LIND, DIRECTOR"), which take several lines."""
    found: list[tuple[int, int]] = []
    for number in range(first, stop):
        if _STATEMENT.match(lines[number]) and not lines[number - 1].strip():
            end = number
            # On a page each line of a centred heading is a paragraph.
            while end < stop and (_in_capitals(lines[end]) or _goes_on_in_capitals(lines, end, stop)):
                end += 1
            found.append((number, end))
    return [heading for heading in found if heading[1] > heading[0]]


def _in_capitals(line: str) -> bool:
    """True for a heading in capitals, "PH.D." written "Ph.D." or not."""
    letters = [character for character in line if character.isalpha()]
    return sum(map(str.isupper, letters)) > _CAPITALS * len(letters)


def _goes_on_in_capitals(lines: Sequence[str], number: int, stop: int) -> bool:
    return not lines[number].strip() and number + 1 < stop and _in_capitals(lines[number + 1])


def _footer(lines: Sequence[str], first: int, stop: int, *, page: bool) -> list[int]:
    """Return the footer lines below a turn's first line."""
    found = []
    for number in range(first + 1, stop):
        line = lines[number].strip()
        if not line:
            continue
        likely = (
            page and len(line) <= _MAX_FOOTER_LINE and line[-1] not in ".?" and _LIKELY_FOOTER.match(line)
        )
        if likely or _SURE_FOOTER.match(line[: 2 * _MAX_FOOTER_LINE]):
            found.append(number)
    return found


def _farewell(lines: Sequence[str], first: int, stop: int, said: re.Pattern[str]) -> int | None:
    """Return the index after the paragraph that says goodbye: what follows it is the page again."""
    for number in range(first, stop):
        if said.search(lines[number]):
            while number < stop and lines[number].strip():
                number += 1
            return number
    return None
