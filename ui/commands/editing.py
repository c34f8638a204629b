"""`saidthat edit` and `saidthat undo`: words that were misheard are put right, and corrections taken back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import click
import typer

from index.edits import Edit, Mend
from index.errors import EditError, UsageError
from ui.commands import console
from ui.commands.edit_words import change_words, edit_words
from ui.commands.options import LibraryOption
from ui.commands.session import begin, opened

if TYPE_CHECKING:
    from index.library import Library
    from index.transcript import Transcript

STDIN = "-"

TranscriptArgument = Annotated[
    str, typer.Argument(metavar="ID", help="ID, a unique beginning of it, or its number in `list`.")
]


def edit(
    context: typer.Context,
    transcript: TranscriptArgument,
    turn: Annotated[int, typer.Option("--turn", metavar="N", help="The turn, from 1.")],
    text: Annotated[
        str | None,
        typer.Option(
            "--text",
            metavar="TEXT",
            help="The right words; - reads them from stdin. Without it your editor opens ($VISUAL or $EDITOR).",
            show_default=False,
        ),
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Correct the words of a turn that was misheard.

    The words of the file are kept beside; the turn, and each quote from it, say "corrected by hand".
    """
    session = begin(context, library=library)
    with opened(session) as opened_library:
        found = opened_library.get(transcript)
        if not 1 <= turn <= len(found.turns):
            raise UsageError(f"--turn {turn}: {found.id} has turns 1 to {len(found.turns)}")
        before = found.turn(turn).text
        words = _words(before, text)
        if words.strip() == before.strip():
            console.note(f"turn {turn} of {found.id} is as it was")
            return
        after = opened_library.edit(found.id, Mend(turn=turn, text=words)).turn(turn)
    console.line(f"turn {turn} of {found.id}, {after.speaker}: {change_words(before, after.text)}")
    if after.corrected:
        _how_to_undo(found.id)
    else:
        console.note("these are the words of the file again")


def _words(before: str, given: str | None) -> str:
    """The right words: as given, from stdin, or from the editor."""
    if given == STDIN:
        try:
            return sys.stdin.buffer.read().decode("utf-8").removesuffix("\n")
        except UnicodeDecodeError as error:
            raise EditError("the words on stdin are no UTF-8 text: save them as UTF-8") from error
    if given is not None:
        return given
    if not _can_be_asked():
        raise UsageError("nobody can type here: give the right words with --text (- reads stdin)")
    try:
        saved = click.edit(before, extension=".txt")
    except click.ClickException as error:
        raise EditError(
            f"the editor failed ({error.format_message()}): set VISUAL or EDITOR, or use --text"
        ) from error
    return before if saved is None else saved.removesuffix("\n")


def _can_be_asked() -> bool:
    return sys.stdin.isatty()


def undo(context: typer.Context, transcript: TranscriptArgument, library: LibraryOption = None) -> None:
    """Take the latest correction of a transcript back: of speakers, of words, or of what it is."""
    take_back(context, transcript, library)


def take_back(context: typer.Context, transcript: str, library: LibraryOption) -> None:
    """Undo the latest correction and say which it was."""
    session = begin(context, library=library)
    with opened(session) as opened_library:
        identifier = opened_library.resolve(transcript)
        recorded = opened_library.undo(identifier)
        left = len(opened_library.edits(identifier))
    console.line(f"{identifier}: taken back: {edit_words(recorded.edit)}")
    console.note(f"{left} correction{'' if left == 1 else 's'} left")


def changed(library: Library, identifier: str, edit: Edit) -> Transcript:
    """Make a correction and say so in one line."""
    transcript = library.edit(identifier, edit)
    console.line(f"{identifier}: {edit_words(library.edits(identifier)[-1].edit)}")
    _how_to_undo(identifier)
    return transcript


def _how_to_undo(identifier: str) -> None:
    console.note(f"take it back with: saidthat undo {identifier}")
