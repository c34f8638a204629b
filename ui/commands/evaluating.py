"""`saidthat eval`: golden questions are asked, scored, and compared with a baseline."""

from pathlib import Path
from typing import Annotated

import typer

from index.errors import UsageError
from ui.commands import console
from ui.commands.options import BaseUrlOption, LibraryOption, LlmOption
from ui.commands.session import begin, make_assistant, opened

DEFAULT_WORDS = 1000

GoldenOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--golden",
        metavar="FILE",
        help="Golden questions as JSON lines, or the name of a bundled set. Can be repeated. [default: the"
        " bundled sets over the samples]",
        show_default=False,
    ),
]
GateOption = Annotated[
    bool, typer.Option("--gate", help="End with status 3 when a citation is wrong or a question got worse.")
]
BaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="The earlier run to compare with. [default: the one beside each set]",
        show_default=False,
    ),
]
AcceptOption = Annotated[bool, typer.Option("--accept", help="Make this run the baseline.")]
AllowLostOption = Annotated[
    int, typer.Option("--allow-lost", metavar="N", min=0, help="Questions that may get worse.")
]
ReportOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the whole report, with every answer, as JSON.",
        show_default=False,
    ),
]
WordsOption = Annotated[
    int, typer.Option("--words", min=1, help="Words of passages that each search may give.")
]
PeerOption = Annotated[
    str | None,
    typer.Option(
        "--peer",
        metavar="NAME",
        help="Search the same questions with another system too: langchain-tutorial.",
        show_default=False,
    ),
]

evaluating = typer.Typer(context_settings={"help_option_names": ["--help", "-h"]})


@evaluating.callback(invoke_without_command=True)
def evaluate(
    context: typer.Context,
    golden: GoldenOption = None,
    gate: GateOption = False,
    baseline: BaselineOption = None,
    accept: AcceptOption = False,
    allow_lost: AllowLostOption = 0,
    output: ReportOption = None,
    words: WordsOption = DEFAULT_WORDS,
    peer: PeerOption = None,
    llm: LlmOption = None,
    base_url: BaseUrlOption = None,
    library: LibraryOption = None,
) -> None:
    """Ask golden questions, score passages and answers, and compare with a baseline."""
    if context.invoked_subcommand is not None:
        _refuse_options(context)
        return
    session = begin(context, library=library, llm=llm, base_url=base_url)
    with opened(session) as opened_library:
        from evals import evaluate as evals

        with console.progress("questions") as advance:
            outcome = evals.evaluate(
                make_assistant(session, opened_library),
                opened_library,
                golden or (),
                baseline=baseline,
                gate=gate,
                accept=accept,
                allow_lost=allow_lost,
                output=output,
                words=words,
                peer=peer,
                progress=advance,
            )
    for table in outcome.tables:
        console.line(table.title, style="bold")
        console.table(table.header, table.rows)
        console.line("")
    for message in outcome.messages:
        console.paragraph(message)
    if outcome.exit_code:
        raise typer.Exit(outcome.exit_code)


def _refuse_options(context: typer.Context) -> None:
    """A benchmark has options of its own; those of `saidthat eval` would do nothing there."""
    given = [name for name in context.params if _on_the_command_line(context, name)]
    if given:
        option = f"--{given[0].replace('_', '-')}"
        raise UsageError(
            f"{option} stands before {context.invoked_subcommand}; give options after it:"
            f" saidthat eval {context.invoked_subcommand} --help lists them"
        )


def _on_the_command_line(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"
