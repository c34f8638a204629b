"""`saidthat chat`: the web page."""

from typing import Annotated

import typer

from index.errors import OptionalDependencyError
from ui.commands import console
from ui.commands.options import BaseUrlOption, LibraryOption, LlmOption
from ui.commands.session import begin, make_assistant, opened


def chat(
    context: typer.Context,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Do not open the page in the browser.")
    ] = False,
    host: Annotated[
        str | None,
        typer.Option(
            "--host",
            help="Address to listen on; the default is reached from this machine only. [SAIDTHAT_HOST;"
            " default: 127.0.0.1]",
            show_default=False,
        ),
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            "--port", help="Port. [SAIDTHAT_PORT; default: the first free one from 7860]", show_default=False
        ),
    ] = None,
    llm: LlmOption = None,
    base_url: BaseUrlOption = None,
    library: LibraryOption = None,
) -> None:
    """Ask in the browser, with the transcript beside the answers. Ctrl+C ends it."""
    session = begin(context, library=library, host=host, port=port, llm=llm, base_url=base_url)
    settings = session.settings
    with opened(session, create=True) as opened_library:
        assistant = make_assistant(session, opened_library)
        try:
            from ui.web.app import serve
        except ModuleNotFoundError as error:
            raise OptionalDependencyError(
                f"the web page needs the package {error.name}, which is missing; install saidthat again"
            ) from error
        serve(
            opened_library,
            assistant,
            host=settings.host,
            port=settings.port,
            open_browser=not no_browser,
            notice=console.tell,
        )
