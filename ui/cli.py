"""The command `saidthat`: its commands, and how errors become one line and an exit status.

Exit status: 0 done ("not said" is an answer), 1 error, 2 wrong usage, 3 gate failed, 130 stopped by Ctrl-C.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from index.errors import SaidthatError, UsageError
from ui.commands import console
from ui.commands.asking import ask, search
from ui.commands.benchmarking import retrieval
from ui.commands.chatting import chat
from ui.commands.checking import doctor, package_version
from ui.commands.describing import describe
from ui.commands.editing import edit, undo
from ui.commands.evaluating import evaluating
from ui.commands.exporting import export
from ui.commands.listing import list_transcripts, show
from ui.commands.options import LibraryOption
from ui.commands.reading import index
from ui.commands.reindexing import reindex
from ui.commands.removing import remove
from ui.commands.session import begin
from ui.commands.speakers import speakers
from ui.commands.starting import next_steps
from ui.settings import keep_private

INTERRUPTED = 130


class _Commands(TyperGroup):
    """Commands whose errors are one line."""

    def invoke(self, ctx: Any) -> Any:
        with one_line_errors():
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Turn an error that a person can act on into one line on stderr and the exit status.

    Raises:
        typer.Exit: With that status.
    """
    try:
        yield
    except UsageError as error:
        console.fail(str(error))
        raise typer.Exit(2) from error
    except SaidthatError as error:
        console.fail(str(error))
        raise typer.Exit(1) from error
    except KeyboardInterrupt as error:
        console.note("stopped; what was reported as done is kept")
        raise typer.Exit(INTERRUPTED) from error
    except BrokenPipeError:
        _close_pipe()


def _close_pipe() -> None:
    """The reader (`| head`) has all it wanted: nothing more is written, also not at the interpreter's exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


app = typer.Typer(
    name="saidthat",
    cls=_Commands,
    help="Answers questions over transcripts and shows who said it, word for word.",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog="Exit status: 0 done, 1 error, 2 wrong usage, 3 gate failed, 130 stopped by Ctrl-C.",
)
app.command("index")(index)
app.command("add", hidden=True)(index)
app.command("list")(list_transcripts)
app.command("show")(show)
app.command("ask")(ask)
app.command("search")(search)
app.command("chat")(chat)
app.add_typer(speakers, name="speakers")
app.command("edit")(edit)
app.command("set")(describe)
app.command("undo")(undo)
app.command("export")(export)
app.command("reindex")(reindex)
app.command("remove")(remove)
app.add_typer(evaluating, name="eval")
evaluating.command("retrieval")(retrieval)
app.command("doctor")(doctor)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"saidthat {package_version('saidthat') or '(not installed)'}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    library: LibraryOption = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Answers questions over transcripts and shows who said it, word for word."""
    context.obj = library
    if context.invoked_subcommand is None:
        next_steps(begin(context, library=library))


def main() -> None:
    """Run the command line; the entry point of the installed command."""
    keep_private()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A file or a pipe gets UTF-8 whatever the locale; a terminal what it can show.
            stream.reconfigure(**({} if stream.isatty() else {"encoding": "utf-8"}), errors="replace")
    try:
        with one_line_errors():
            app(prog_name="saidthat")
    except typer.Exit as ended:
        sys.exit(ended.exit_code)


if __name__ == "__main__":
    main()
