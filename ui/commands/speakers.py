"""`saidthat speakers`: who is who in a transcript, and how that is put right."""

import re
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from index.edits import Assign, Edit, Merge, Rename
from index.errors import UsageError
from index.kind_words import SPEAKERS
from index.transcript import Transcript
from ui.commands import console
from ui.commands.edit_words import edit_words, proposal_command, proposal_words
from ui.commands.editing import TranscriptArgument, changed, take_back
from ui.commands.options import LibraryOption
from ui.commands.output import json_text
from ui.commands.session import begin, opened

_LISTING = "list"
_RANGE = re.compile(r"(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?")


class _Speakers(TyperGroup):
    """Takes `speakers ID` for `speakers list ID`, and `speakers ID rename …` for `speakers rename ID …`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        words = list(args)
        if not words or words[0] in self.commands or words[0] in ctx.help_option_names:
            return super().parse_args(ctx, words)
        if len(words) > 1 and words[1] in self.commands:
            words[:2] = [words[1], words[0]]
        else:
            words.insert(0, _LISTING)
        return super().parse_args(ctx, words)


speakers = typer.Typer(
    cls=_Speakers,
    help="Show who speaks in a transcript (saidthat speakers ID), and correct it: rename, merge, assign, undo.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog="Corrections touch neither the file nor the numbers of turns; each can be taken back with undo.",
)


@speakers.command(_LISTING, hidden=True)
def list_speakers(
    context: typer.Context,
    transcript: TranscriptArgument,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    library: LibraryOption = None,
) -> None:
    """Show who speaks in a transcript, and which names may be one person."""
    from index.structure.variants import proposals

    session = begin(context, library=library)
    with opened(session) as opened_library:
        found = opened_library.get(transcript)
    proposed = proposals(found)
    if as_json:
        typer.echo(
            json_text(
                {
                    "id": found.id,
                    "title": found.title,
                    "speakers": [_row(found, number) for number in range(len(found.speakers))],
                    "proposals": [
                        {"proposal": proposal_words(each), "command": proposal_command(found.id, each)}
                        for each in proposed
                    ],
                }
            )
        )
        return
    console.line(f"{found.title} · {found.id}", style="bold")
    columns = ("name", "kind", "role", "firm", "turns", "words", "first_turn", "aliases")
    rows = [_row(found, number) for number in range(len(found.speakers))]
    console.table(
        ["name", "kind", "role", "firm", "turns", "words", "first turn", "also"],
        [[_cell(row[column]) for column in columns] for row in rows],
        wide="role",
        spare=("words", "first turn", "also", "firm"),
    )
    for each in proposed:
        console.line("")
        console.line(proposal_words(each))
        console.line(proposal_command(found.id, each), style="dim")


def _row(transcript: Transcript, number: int) -> dict[str, object]:
    speaker = transcript.speakers[number]
    own = [turn for turn in transcript.turns if turn.speaker == speaker.name]
    return {
        "name": speaker.name,
        "kind": SPEAKERS[speaker.kind],
        "role": speaker.role,
        "firm": speaker.firm,
        "turns": len(own),
        "words": sum(len(turn.text.split()) for turn in own),
        "first_turn": own[0].number if own else None,
        "aliases": list(speaker.aliases),
    }


def _cell(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list) else value


@speakers.command("rename")
def rename(
    context: typer.Context,
    transcript: TranscriptArgument,
    speaker: Annotated[str, typer.Argument(metavar="SPEAKER", help="The name that is there now.")],
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="The person's name.", show_default=False)
    ] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="ROLE", help='"" takes it away.')] = None,
    firm: Annotated[str | None, typer.Option("--firm", metavar="FIRM", help='"" takes it away.')] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="management, analyst, operator, interviewee, witness, …"),
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Say who a speaker is: the name, or the role, firm and kind of somebody whose name is right."""
    edit = Rename(speaker=speaker, name=name, role=role, firm=firm, kind=kind_given(kind))  # type: ignore[arg-type]
    _change(context, transcript, edit, library)


@speakers.command("merge")
def merge(
    context: typer.Context,
    transcript: TranscriptArgument,
    names: Annotated[list[str], typer.Argument(metavar="NAME…", help="Names of one person.")],
    into: Annotated[
        str | None,
        typer.Option(
            "--into", metavar="NAME", help="The name that stays. [default: the last one]", show_default=False
        ),
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Say that several names are one person."""
    if len(names) < 2 and into is None:
        raise UsageError('name two at least: saidthat speakers merge ID "Tim" "Timothy Zhao"')
    edit = Merge(speakers=tuple(names if into is not None else names[:-1]), into=into or names[-1])
    _change(context, transcript, edit, library)


@speakers.command("assign")
def assign(
    context: typer.Context,
    transcript: TranscriptArgument,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Who speaks there, one of the speakers or a new one.")
    ],
    turns: Annotated[
        list[str], typer.Option("--turns", metavar="TURNS", help="Turn numbers: 14-16,20. Can be repeated.")
    ],
    library: LibraryOption = None,
) -> None:
    """Say who speaks in some turns."""
    session = begin(context, library=library)
    with opened(session) as opened_library:
        found = opened_library.get(transcript)
        edit = Assign(turns=_turns(turns, found), speaker=name)
        changed(opened_library, found.id, edit)


@speakers.command("undo")
def undo(context: typer.Context, transcript: TranscriptArgument, library: LibraryOption = None) -> None:
    """Take the latest correction back (the same as saidthat undo)."""
    take_back(context, transcript, library)


@speakers.command("edits")
def edits(context: typer.Context, transcript: TranscriptArgument, library: LibraryOption = None) -> None:
    """List the corrections of a transcript, those of words and of what it is among them."""
    session = begin(context, library=library)
    with opened(session) as opened_library:
        identifier = opened_library.resolve(transcript)
        recorded = opened_library.edits(identifier)
    if not recorded:
        console.note(f"nothing was corrected in {identifier}")
        return
    console.table(
        ["no", "at", "by", "correction", ""],
        [
            [
                each.number,
                each.at[:16].replace("T", " "),
                "saidthat" if each.automatic else "you",
                edit_words(each.edit),
                "fits no longer" if each.stale else "",
            ]
            for each in recorded
        ],
        wide="correction",
        spare=("at",),
    )


def _change(context: typer.Context, transcript: str, edit: Edit, library: LibraryOption) -> None:
    session = begin(context, library=library)
    with opened(session) as opened_library:
        changed(opened_library, opened_library.resolve(transcript), edit)


def kind_given(kind: str | None) -> str | None:
    """Return a kind as a person may write it ("Investor relations") in the form that is kept."""
    return kind if kind is None else re.sub(r"[\s-]+", "_", kind.strip().lower())


def _turns(given: list[str], transcript: Transcript) -> tuple[int, ...]:
    """Read "14-16,20". Raises: UsageError."""
    numbers: list[int] = []
    for part in (part.strip() for each in given for part in each.split(",") if part.strip()):
        found = _RANGE.fullmatch(part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= first <= last:
            raise UsageError(f'--turns "{part}": give turn numbers like 14-16,20')
        if last > len(transcript.turns):
            raise UsageError(f"--turns {part}: {transcript.id} has turns 1 to {len(transcript.turns)}")
        numbers.extend(range(first, last + 1))
    if not numbers:
        raise UsageError("--turns names no turn: give turn numbers like 14-16,20")
    return tuple(numbers)
