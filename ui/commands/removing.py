"""`saidthat remove`: transcripts leave the library."""

import sys
from typing import Annotated

import typer

from index.errors import UsageError
from ui.commands import console
from ui.commands.options import LibraryOption
from ui.commands.session import begin, opened
from ui.conversations import Conversations


def remove(
    context: typer.Context,
    transcripts: Annotated[
        list[str], typer.Argument(metavar="ID…", help="IDs, unique beginnings of them, or numbers in `list`.")
    ],
    purge: Annotated[
        bool,
        typer.Option(
            "--purge",
            help="Also wipe every sentence from the library's files, and the questions answered from it.",
        ),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    library: LibraryOption = None,
) -> None:
    """Remove transcripts from the library; the files they were read from stay."""
    session = begin(context, library=library)
    with opened(session) as opened_library:
        # All are found before the first goes: numbers of the listing move up with each removal.
        ids = list(dict.fromkeys(opened_library.resolve(reference) for reference in transcripts))
        if not yes:
            _confirm(ids, purge)
        for identifier in ids:
            opened_library.remove(identifier, purge=purge)
            if purge:
                Conversations(session.folder).forget(identifier)
            console.line(f"removed {identifier}")


def _confirm(ids: list[str], purge: bool) -> None:
    if not sys.stdin.isatty():
        raise UsageError("remove asks before it removes, and nobody can answer here: add --yes")
    what = "Remove and wipe" if purge else "Remove"
    if not typer.confirm(f"{what} {', '.join(ids)}?", err=True):
        raise typer.Exit(1)
