"""The transcript pane as HTML: every foreign character is escaped here, nothing is left to the browser.

The words of a turn stand in one element whose text equals `Turn.text` code point by code point, so that
the page can mark a citation by its offsets (static/reader.js).
"""

from collections.abc import Iterator

from index.kind_words import section_words
from index.transcript import Exchange, Section, Speaker, Transcript, Turn
from ui.render import CORRECTED_WORDS, escape_html, time_words

HUES = 8
"""Number of muted colours that tell speakers apart (static/reader.css); they repeat after that."""


def speaker_hues(transcript: Transcript) -> dict[str, str]:
    """Return a colour class for each speaker, steady in order of first speaking; the operator has grey."""
    hues: dict[str, str] = {}
    kinds = {speaker.name: speaker.kind for speaker in transcript.speakers}
    for turn in transcript.turns:
        if turn.speaker not in hues:
            coloured = sum(1 for hue in hues.values() if hue != "hue-none")
            operator = kinds.get(turn.speaker) == "operator"
            hues[turn.speaker] = "hue-none" if operator else f"hue-{coloured % HUES}"
    return hues


def transcript_html(transcript: Transcript) -> str:
    """Return the whole pane: title, facts, tools, and the turns in sections and exchanges."""
    sections = transcript.sections or (
        Section(kind="whole", first_turn=1, last_turn=max(1, len(transcript.turns))),
    )
    body = "".join(_section_html(transcript, section) for section in sections)
    title = escape_html(transcript.title)
    return (
        f'<header class="reader-head">'
        f'<div class="reader-title"><h2 dir="auto">{title}</h2>'
        f'<button type="button" class="reader-back" data-action="back" hidden>Back to the answer</button></div>'
        f'<p class="reader-facts">{_facts(transcript)}</p>'
        f'<div class="reader-tools">{_search_html()}{_jump_html(transcript)}</div>'
        f"</header>"
        f'<div class="turns" tabindex="0" role="region" aria-label="Turns of {title}">{body}</div>'
    )


def _facts(transcript: Transcript) -> str:
    parts = [
        _count(len(transcript.turns), "turn"),
        _count(sum(1 for section in transcript.sections if section.kind != "whole"), "section"),
        _count(len({turn.speaker for turn in transcript.turns}), "person", "people"),
    ]
    if transcript.date:
        parts.append(escape_html(transcript.date))
    return " · ".join(part for part in parts if part)


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}" if number else ""


def _search_html() -> str:
    return (
        '<input type="search" class="reader-search" placeholder="Search in the transcript"'
        ' aria-label="Search in the transcript" autocomplete="off" spellcheck="false">'
        '<span class="reader-found" role="status"></span>'
    )


def _jump_html(transcript: Transcript) -> str:
    first: dict[str, int] = {}
    for turn in transcript.turns:
        first.setdefault(turn.speaker, turn.number)
    sections = "".join(
        f'<option value="section:{section.first_turn}">{_section_title(transcript, section)}</option>'
        for section in transcript.sections
        if section.kind != "whole"
    )
    speakers = "".join(
        f'<option value="speaker:{number}">{escape_html(name)}</option>' for name, number in first.items()
    )
    groups = f'<optgroup label="Sections">{sections}</optgroup>' if sections else ""
    groups += f'<optgroup label="Next turn of">{speakers}</optgroup>' if speakers else ""
    return f'<select class="reader-jump" aria-label="Jump to"><option value="">Jump to…</option>{groups}</select>'


def _section_title(transcript: Transcript, section: Section) -> str:
    return section_words(transcript, section.kind).capitalize()


def _section_html(transcript: Transcript, section: Section) -> str:
    title = _section_title(transcript, section)
    heading = f'<h3 class="part-title">{title}</h3>' if title else ""
    turns = "".join(_groups_html(transcript, section))
    return f'<section class="part" data-first="{section.first_turn}">{heading}{turns}</section>'


def _groups_html(transcript: Transcript, section: Section) -> Iterator[str]:
    """Yield the section's turns in order, those of one exchange inside one group."""
    hues = speaker_hues(transcript)
    speakers = {speaker.name: speaker for speaker in transcript.speakers}
    open_exchange: Exchange | None = None
    for turn in transcript.turns[section.first_turn - 1 : section.last_turn]:
        exchange = _exchange_of(transcript, turn.number)
        if exchange != open_exchange:
            yield "</div>" if open_exchange is not None else ""
            yield '<div class="exchange-turns">' if exchange is not None else ""
            open_exchange = exchange
        yield _turn_html(turn, speakers.get(turn.speaker), hues[turn.speaker], exchange)
    yield "</div>" if open_exchange is not None else ""


def _exchange_of(transcript: Transcript, number: int) -> Exchange | None:
    for exchange in transcript.exchanges:
        if exchange.first_turn <= number <= exchange.last_turn:
            return exchange
    return None


def _turn_html(turn: Turn, speaker: Speaker | None, hue: str, exchange: Exchange | None) -> str:
    name = escape_html(turn.speaker)
    about = ", ".join(part for part in ((speaker.role, speaker.firm) if speaker else ()) if part)
    part = ""
    if exchange is not None:
        part = "asks" if turn.number in exchange.questions else ""
        part = "answers" if turn.number in exchange.replies else part
    details = f'<span class="about" dir="auto">{escape_html(about)}</span>' if about else ""
    details += f'<span class="does">{part}</span>' if part else ""
    details += f"<time>{time_words(turn.start_time)}</time>" if turn.start_time is not None else ""
    details += f'<span class="page">p. {turn.page}</span>' if turn.page is not None else ""
    if turn.original is not None:
        said = escape_html(f"The file has: {turn.original}")
        details += f'<span class="corrected" title="{said}">{CORRECTED_WORDS}</span>'
    return (
        f'<article class="turn {hue}" data-turn="{turn.number}" tabindex="-1"'
        f' aria-label="Turn {turn.number}, {name}">'
        f'<span class="number" aria-hidden="true">{turn.number}</span>'
        f'<p class="speaker"><b><bdi>{name}</bdi></b>{details}</p>'
        f'<p class="words" dir="auto">{escape_html(turn.text)}</p></article>'
    )
