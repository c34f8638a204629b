"""`saidthat reindex`: the whole library is encoded anew, with another encoder."""

from typing import Annotated

import typer

from ui.commands import console, session
from ui.commands.options import LibraryOption


def reindex(
    context: typer.Context,
    encoder: Annotated[
        str | None,
        typer.Option(
            "--encoder",
            metavar="NAME",
            help="A sentence-transformers model by folder or name. [SAIDTHAT_ENCODER; else the built-in one]",
            show_default=False,
        ),
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Encode the library anew, with another sentence encoder or with the built-in one again.

    Until it is done the library is searched as before; a run that was stopped goes on where it was.
    """
    from index.encoder import load_encoder

    begun = session.begin(context, library=library, encoder=encoder)
    chosen = session.make_encoder(begun.settings) or load_encoder()
    with session.opened(begun) as opened_library:
        try:
            with console.progress("passages") as advance:
                result = opened_library.reindex(chosen, progress=advance)
        except KeyboardInterrupt:
            console.note("the library is searched as before; the same command goes on where it was stopped")
            raise
    known = f", {result.known:,} were there already" if result.known else ""
    console.line(f"{result.encoded:,} passages encoded with {result.model_id}{known}")
    with session.opened(begun) as opened_library:
        session.prepare_questions(opened_library)
