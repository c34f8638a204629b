"""The page as a web application, and the server that opens it in a browser.

Gradio is imported when `create_app` runs, not when this module is.
"""

import atexit
import contextlib
import logging
import os
import socket
import tempfile
import threading
import webbrowser
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from starlette.responses import Response

from index.errors import SaidthatError, UsageError
from index.formats import MAX_BYTES
from index.library import Library
from ui.web.chat import Asker
from ui.web.security import LOCAL_HOSTS, protect

FIRST_PORT = 7860
PORTS_TRIED = 40

MEDIA_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
STYLES = ("page.css", "chat.css", "reader.css")


def create_app(
    library: Library, assistant_factory: Callable[[], Asker], *, hosts: Sequence[str] = ()
) -> FastAPI:
    """Return the application: the page at "/", its styles and scripts under "/saidthat/".

    Args:
        library: What is searched and shown; it stays open as long as the application runs.
        assistant_factory: Gives the assistant for each question.
        hosts: Host names beside 127.0.0.1 and localhost under which the page may be asked for.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["GRADIO_TEMP_DIR"] = _upload_folder()
    import gradio as gr

    from ui.web.page import build_page
    from ui.web.theme import theme

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    protect(app, hosts)
    app.add_api_route("/saidthat/{name}", _static, methods=["GET"])
    links = "".join(f'<link rel="stylesheet" href="saidthat/{name}">' for name in STYLES)
    gr.mount_gradio_app(
        app,
        build_page(library, assistant_factory),
        path="/",
        theme=theme(),
        head=links + '<meta name="color-scheme" content="light dark">',
        footer_links=[],
        run_history=False,
        ssr_mode=False,
        show_error=False,
        max_file_size=MAX_BYTES,
        favicon_path=str(_static_folder() / "favicon.svg"),
    )
    return app


@cache
def _upload_folder() -> str:
    """A folder of this process alone for uploads, removed at its end; Gradio's default is shared and kept."""
    folder = tempfile.TemporaryDirectory(prefix="saidthat-uploads-")
    atexit.register(folder.cleanup)
    return folder.name


def _static_folder() -> Path:
    return Path(str(files("ui.web").joinpath("static")))


def _static(name: str) -> Response:
    media_type = MEDIA_TYPES.get(name.rpartition(".")[2])
    known = {path.name: path for path in _static_folder().iterdir()}
    if media_type is None or name not in known:
        return Response("not found", status_code=404, media_type="text/plain")
    content = known[name].read_bytes()
    return Response(content, media_type=media_type, headers={"Cache-Control": "no-cache"})


class _Server(uvicorn.Server):
    """A server that says when it listens, and ends quietly."""

    def __init__(self, config: uvicorn.Config, started: Callable[[], object]) -> None:
        super().__init__(config)
        self._announce = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._announce()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # An open page holds its event streams until they are cut; that is no error to be told.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets=sockets)


def serve(
    library: Library,
    assistant: Asker,
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    hosts: Sequence[str] = (),
    open_browser: bool = True,
    notice: Callable[[str], None] = lambda line: None,
) -> None:
    """Serve the page until interrupted.

    Args:
        library: What is searched and shown.
        assistant: Who answers.
        host: Address to listen on; only "127.0.0.1" keeps the page to this machine.
        port: From 1 to 65535; None takes the first free one from FIRST_PORT.
        hosts: Further host names under which the page may be asked for.
        open_browser: Open the page in the person's browser once it is there.
        notice: Is given lines for people: where the page is, and who else can reach it.

    Raises:
        UsageError: If the port is taken, or the address is none of this machine's.
    """
    listener = listen(host, port)
    here = "127.0.0.1" if host in ("", "0.0.0.0") else host
    url = f"http://{here}:{listener.getsockname()[1]}/"
    named = () if host in LOCAL_HOSTS else (host, socket.gethostname())

    def started() -> None:
        threading.Thread(target=_warm, args=(library,), name="saidthat-warm-up", daemon=True).start()
        notice(f"saidthat is open at {url}  (Ctrl+C ends it)")
        if named:
            notice("whoever reaches this machine over the network can read the library and add to it")
        if open_browser:
            webbrowser.open(url)

    app = create_app(library, lambda: assistant, hosts=(*hosts, *named))
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
    _Server(config, started).run(sockets=[listener])


def _warm(library: Library) -> None:
    """Load the sentence encoder while the person still reads, so that the first answer does not wait for it."""
    # What is wrong with it is said where it matters: beside the first question.
    with contextlib.suppress(SaidthatError):
        library.encoder.encode_query("ready")


def listen(host: str, port: int | None) -> socket.socket:
    """Bind now, so that the port that is announced is the one that is used.

    Args:
        host: Address of this machine.
        port: None takes the first free one from FIRST_PORT.

    Raises:
        UsageError: No port could be had.
    """
    ports = [port] if port is not None else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    reason = ""
    for candidate in ports:
        try:
            return socket.create_server((host, candidate))
        except OSError as error:
            reason = str(error)
    wanted = f"port {port}" if port is not None else f"any port from {FIRST_PORT}"
    raise UsageError(f"cannot listen on {wanted} of {host} ({reason}): choose another with --port")
