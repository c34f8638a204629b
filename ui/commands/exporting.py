"""`saidthat export`: transcripts as files that other programs and people read."""

from pathlib import Path
from typing import Annotated

import typer

from index.errors import EmptyLibraryError, UsageError
from index.exports import EXPORTS
from index.filters import Filters
from ui.commands import console
from ui.commands.options import LibraryOption, filtered
from ui.commands.output import STDOUT, OutputError, writing
from ui.commands.session import begin, opened

_FORMATS = "; ".join(f"{export.name}: {export.holds}" for export in EXPORTS.values())


@filtered
def export(
    context: typer.Context,
    references: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID…", help="IDs, unique beginnings of them, or numbers in `list`.", show_default=False
        ),
    ] = None,
    format_name: Annotated[
        str, typer.Option("--format", metavar="NAME", help=f"{_FORMATS}. `index` reads each of them back.")
    ] = "json",
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="DIR/FILE", help="A file for one, a folder for several; - is stdout."
        ),
    ] = STDOUT,
    everything: Annotated[
        bool, typer.Option("--all", help="Every transcript that the filters leave.")
    ] = False,
    library: LibraryOption = None,
    *,
    filters: Filters,
) -> None:
    """Write transcripts whole, with the names and words as they were corrected.

    Filters by speaker, role, firm and section choose transcripts in which such turns are.
    """
    if not (references or everything or filters != Filters()):
        raise UsageError("name the transcripts to export (saidthat list shows them), or use --all")
    if references and everything:
        raise UsageError("name transcripts or use --all, not both")
    if format_name not in EXPORTS:
        raise UsageError(f"--format {format_name!r}: the formats are {', '.join(EXPORTS)}")
    export_format = EXPORTS[format_name]
    session = begin(context, library=library)
    with opened(session) as opened_library:
        ids = [entry.id for entry in opened_library.transcripts(filters)]
        if references:
            wanted = list(dict.fromkeys(opened_library.resolve(reference) for reference in references))
            ids = [identifier for identifier in wanted if identifier in set(ids)]
        if not ids:
            raise EmptyLibraryError("no transcript fits; saidthat list shows what there is")
        if len(ids) > 1 and output == STDOUT:
            raise UsageError(f"{len(ids)} transcripts need a folder: add --output DIR")
        for identifier in ids:
            target = _target(output, f"{identifier}.{format_name}", several=len(ids) > 1)
            with writing(target) as file:
                file.write(export_format.write(opened_library.get(identifier)))
            if target != STDOUT:
                console.line(target)


def _target(output: str, file_name: str, *, several: bool) -> str:
    path = Path(output)
    if output == STDOUT or not (several or path.is_dir() or output.endswith(("/", "\\"))):
        return output
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{output}: {error.strerror or error}; name a folder that can be written"
        ) from error
    return str(path / file_name)
