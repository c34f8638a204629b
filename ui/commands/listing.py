"""`saidthat list` and `saidthat show`: what the library holds, and one transcript as it was read."""

from typing import Annotated

import typer

from index.errors import UsageError
from index.filters import Filters
from index.transcript import Transcript, Turn
from ui.commands import console
from ui.commands.options import LibraryOption, filtered
from ui.commands.session import begin, opened
from ui.render import occasion, time_words

SECTION_TITLES = {
    "prepared_remarks": "Prepared remarks",
    "questions_and_answers": "Questions and answers",
    "whole": "",
}


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
    console.table(
        ["no", "id", "title", "company", "period", "date", "turns", "words", "speakers", ""],
        [
            [
                entry.number,
                entry.id,
                entry.title,
                entry.company,
                entry.period,
                entry.date,
                entry.turns,
                entry.words,
                entry.speakers,
                "sample" if entry.sample else "",
            ]
            for entry in entries
        ],
        wide="title",
        spare=("speakers", "words", "company", "date", "period"),
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
    _turn(found, found.turn(turn), occasion(found, turn))


def _heading(transcript: Transcript) -> None:
    console.line(transcript.title, style="bold")
    facts = (
        transcript.company,
        transcript.period,
        transcript.date,
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
            [each.name, each.role, each.firm, each.kind.replace("_", " "), counts.get(each.name, 0)]
            for each in transcript.speakers
        ],
    )
    console.line("")


def _turns(transcript: Transcript) -> None:
    titles = {section.first_turn: SECTION_TITLES[section.kind] for section in transcript.sections}
    for turn in transcript.turns:
        if titles.get(turn.number):
            console.line(titles[turn.number], style="bold underline")
            console.line("")
        _turn(transcript, turn, "")


def _turn(transcript: Transcript, turn: Turn, place: str) -> None:
    speaker = transcript.speaker(turn.speaker)
    facts = [
        ", ".join(part for part in (turn.speaker, speaker.role, speaker.firm) if part),
        place,
        f"p. {turn.page}" if turn.page is not None else "",
        time_words(turn.start_time) if turn.start_time is not None else "",
    ]
    console.line(f"{turn.number} · " + " · ".join(fact for fact in facts if fact), style="bold")
    console.paragraph(turn.text, indent=4)
    console.line("")
