"""`saidthat list` and `saidthat show`: what the library holds, and one transcript as it was read."""

from typing import Annotated

import typer

from index.errors import UsageError
from index.filters import Filters
from index.kind_words import NOUNS, SPEAKERS, kind_of, section_words
from index.transcript import Transcript, Turn
from ui.commands import console
from ui.commands.options import LibraryOption, filtered
from ui.commands.session import begin, opened
from ui.render import CORRECTED_WORDS, occasion, time_words


@filtered
def list_transcripts(context: typer.Context, library: LibraryOption = None, *, filters: Filters) -> None:
    """List the transcripts of the library.

    Filters by speaker, role, firm and section keep the transcripts in which such turns are.
    """
    session = begin(context, library=library)
    with opened(session) as opened_library:
        entries = opened_library.transcripts(filters)
    if not entries:
        console.note("no transcript here; add one with: saidthat index FILE")
        return
    columns: dict[str, list[object]] = {
        "no": [entry.number for entry in entries],
        "id": [entry.id for entry in entries],
        "title": [entry.title for entry in entries],
        "kind": ["" if entry.kind == "other" else entry.kind.replace("_", " ") for entry in entries],
        "company": [entry.company for entry in entries],
        "series": [entry.series for entry in entries],
        "period": [entry.period for entry in entries],
        "date": [entry.date for entry in entries],
        "turns": [entry.turns for entry in entries],
        "words": [entry.words for entry in entries],
        "speakers": [entry.speakers for entry in entries],
        "": ["sample" if entry.sample else "" for entry in entries],
    }
    if not any(columns["series"]):
        del columns["series"]
    console.table(
        list(columns),
        list(zip(*columns.values(), strict=True)),
        wide="title",
        spare=("speakers", "words", "company", "kind", "series", "date", "period"),
    )


def show(
    context: typer.Context,
    transcript: Annotated[
        str, typer.Argument(metavar="ID", help="ID, a unique beginning of it, or its number in `list`.")
    ],
    turn: Annotated[
        int | None, typer.Option("--turn", metavar="N", help="Only this turn, from 1.", show_default=False)
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Show a transcript: its speakers, sections and turns, or one turn of it."""
    session = begin(context, library=library)
    with opened(session) as opened_library:
        found = opened_library.get(transcript)
    if turn is None:
        _heading(found)
        _speakers(found)
        _turns(found)
        return
    if not 1 <= turn <= len(found.turns):
        raise UsageError(f"--turn {turn}: {found.id} has turns 1 to {len(found.turns)}")
    _turn(found, found.turn(turn), occasion(found, turn), with_original=True)


def _heading(transcript: Transcript) -> None:
    console.line(transcript.title, style="bold")
    facts = (
        transcript.company,
        transcript.ticker,
        transcript.series,
        transcript.period,
        transcript.date,
        NOUNS[kind_of(transcript)] if kind_of(transcript) != "other" else "",
        f"{len(transcript.turns)} turns",
        transcript.id,
    )
    console.line(" · ".join(fact for fact in facts if fact))
    if transcript.source:
        console.line(f"from {transcript.source}", style="dim")
    console.line("")


def _speakers(transcript: Transcript) -> None:
    counts: dict[str, int] = {}
    for turn in transcript.turns:
        counts[turn.speaker] = counts.get(turn.speaker, 0) + 1
    console.table(
        ["speaker", "role", "firm", "kind", "turns"],
        [
            [each.name, each.role, each.firm, SPEAKERS[each.kind], counts.get(each.name, 0)]
            for each in transcript.speakers
        ],
    )
    console.line("")


def _turns(transcript: Transcript) -> None:
    titles = {section.first_turn: section_words(transcript, section.kind) for section in transcript.sections}
    for turn in transcript.turns:
        if titles.get(turn.number):
            console.line(titles[turn.number].capitalize(), style="bold underline")
            console.line("")
        _turn(transcript, turn, "")


def _turn(transcript: Transcript, turn: Turn, place: str, *, with_original: bool = False) -> None:
    speaker = transcript.speaker(turn.speaker)
    facts = [
        ", ".join(part for part in (turn.speaker, speaker.role, speaker.firm) if part),
        place,
        f"p. {turn.page}" if turn.page is not None else "",
        time_words(turn.start_time) if turn.start_time is not None else "",
        CORRECTED_WORDS if turn.corrected else "",
    ]
    console.line(f"{turn.number} · " + " · ".join(fact for fact in facts if fact), style="bold")
    console.paragraph(turn.text, indent=4)
    if turn.original is not None and with_original:
        console.line("")
        console.line("in the file:", style="dim")
        console.paragraph(turn.original, indent=4, style="dim")
    console.line("")
