"""`saidthat eval retrieval`: saidthat and other systems, side by side on the same questions."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from index.errors import UsageError
from ui.commands import console
from ui.commands.evaluating import ReportOption
from ui.commands.session import begin, opened

PEERS_FOLDER = ".venv-peers"
"""Of the environment that `make peers` makes, in the folder of the checkout."""

DataOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--data",
        metavar="FILE",
        help="Questions: golden JSON lines, a split of QMSum (JSONL) or of FriendsQA (JSON), or the name of a"
        " bundled set. Can be repeated. [default: the bundled sets]",
        show_default=False,
    ),
]
TranscriptsOption = Annotated[
    Path | None,
    typer.Option(
        "--transcripts",
        metavar="DIR",
        help="Folder of the transcripts that golden questions ask; those asked are added to the library.",
        show_default=False,
    ),
]
SystemsOption = Annotated[
    str | None,
    typer.Option(
        "--systems",
        metavar="NAMES",
        help="With commas between them: saidthat, langchain-tutorial, langchain-ensemble, llamaindex-window, bm25,"
        " dense. [default: all that can run]",
        show_default=False,
    ),
]
ScopeOption = Annotated[
    Literal["transcript", "library"],
    typer.Option(
        "--scope",
        help="Search each question's own transcript, or the whole library with the company named in the question.",
    ),
]
WithoutOption = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        metavar="PART",
        help="Switch off a part of saidthat's ranking. Can be repeated; a wrong name lists them.",
        show_default=False,
    ),
]
AgainstOption = Annotated[
    Path | None,
    typer.Option(
        "--against",
        metavar="FILE",
        help="Name the questions lost and won since this earlier report.",
        show_default=False,
    ),
]
PeersPythonOption = Annotated[
    Path | None,
    typer.Option(
        "--peers-python",
        metavar="FILE",
        help="Python of the other systems' environment. [SAIDTHAT_PEERS_PYTHON; else the one of `make peers`]",
        show_default=False,
    ),
]
BenchmarkLibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="DIR",
        help="Library that the transcripts are added to. [default: one of its own in this user's cache folder]",
        show_default=False,
    ),
]


def retrieval(
    context: typer.Context,
    data: DataOption = None,
    transcripts: TranscriptsOption = None,
    systems: SystemsOption = None,
    scope: ScopeOption = "transcript",
    without: WithoutOption = None,
    output: ReportOption = None,
    against: AgainstOption = None,
    peers_python: PeersPythonOption = None,
    library: BenchmarkLibraryOption = None,
) -> None:
    """Compare the passages that saidthat and other systems find for the same questions, over the same encoder."""
    from evals.benchmarks.filling import benchmark_folder
    from evals.benchmarks.retrieval import Wishes, benchmark, prepare

    # SAIDTHAT_LIBRARY is where a person's own transcripts are: a benchmark adds to it only when it is named.
    own = library or context.obj or benchmark_folder() / "library"
    session = begin(context, library=own, peers_python=peers_python)
    prepared = prepare(
        Wishes(
            data=tuple(data or ()),
            transcripts=transcripts,
            systems=_names(systems),
            scope=scope,
            without=tuple(without or ()),
            output=output,
            against=against,
        )
    )
    with opened(session, create=True) as opened_library:
        outcome = benchmark(
            prepared,
            opened_library,
            kept=benchmark_folder(),
            peers_python=session.settings.peers_python or _peers_python(),
            progress=console.progress,
        )
    for one in outcome.shown:
        for table in one.tables:
            console.line(table.title, style="bold")
            console.table(table.header, table.rows)
            console.line("")
        for text in one.notes:
            console.paragraph(text)
        console.line("")
    for message in outcome.messages:
        console.paragraph(message)


def _names(given: str | None) -> tuple[str, ...]:
    if given is None:
        return ()
    names = tuple(name.strip() for name in given.split(",") if name.strip())
    if not names:
        raise UsageError(f"--systems {given!r} names none; leave it out for all that can run")
    return names


def _peers_python() -> Path | None:
    folder = Path(__file__).resolve().parents[2] / PEERS_FOLDER
    found = (folder / "bin" / "python", folder / "Scripts" / "python.exe")
    return next((python for python in found if python.exists()), None)
