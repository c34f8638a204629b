"""`saidthat export`: transcripts as files that other programs read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from index.errors import EmptyLibraryError, UsageError
from index.filters import Filters
from index.transcript import Transcript
from ui.commands import console
from ui.commands.options import LibraryOption, filtered
from ui.commands.output import STDOUT, OutputError, json_text, writing
from ui.commands.session import begin, opened


class ExportFormat(StrEnum):
    """How a transcript is written."""

    json = "json"


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
        ExportFormat, typer.Option("--format", help="json: the interchange format, which `index` reads too.")
    ] = ExportFormat.json,
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
    """Write transcripts as interchange JSON, whole and with their texts untouched.

    Filters by speaker, role, firm and section choose transcripts in which such turns are.
    """
    if not (references or everything or filters != Filters()):
        raise UsageError("name the transcripts to export (saidthat list shows them), or use --all")
    if references and everything:
        raise UsageError("name transcripts or use --all, not both")
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
            target = _target(output, identifier, several=len(ids) > 1)
            with writing(target) as file:
                file.write(json_text(interchange(opened_library.get(identifier)), indent=1) + "\n")
            if target != STDOUT:
                console.line(target)


def interchange(transcript: Transcript) -> dict[str, object]:
    """Return a transcript in the shape of the interchange contract: turn n is the n-th entry of "turns"."""
    return {
        "id": transcript.id,
        "title": transcript.title,
        "company": transcript.company,
        "period": transcript.period,
        "date": transcript.date,
        "source": transcript.source,
        "turns": [
            {
                "speaker": turn.speaker,
                "text": turn.text,
                "start_time": turn.start_time,
                "end_time": turn.end_time,
            }
            for turn in transcript.turns
        ],
    }


def _target(output: str, identifier: str, *, several: bool) -> str:
    path = Path(output)
    if output == STDOUT or not (several or path.is_dir() or output.endswith(("/", "\\"))):
        return output
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{output}: {error.strerror or error}; name a folder that can be written"
        ) from error
    return str(path / f"{identifier}.json")
