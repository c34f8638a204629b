"""A model server on the loopback that follows a script, in OpenAI's and in Ollama's protocol."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Reply = Callable[["ScriptedServer", BaseHTTPRequestHandler], None]


class ScriptedServer:
    """Answers the n-th request with the n-th reply, the last one again and again."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.over = threading.Event()
        """Set at the end of the test: stalled replies give up."""
        self.gone = threading.Event()
        """Set when a client closed a connection that was being written to."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def host(self) -> str:
        return self.url.removeprefix("http://")

    def close(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        script = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                script.requests.append(json.loads(body))
                script.headers.append({name.lower(): value for name, value in self.headers.items()})
                reply = script.replies[min(len(script.requests), len(script.replies)) - 1]
                self.close_connection = True
                try:
                    reply(script, self)
                except (BrokenPipeError, ConnectionResetError):
                    script.gone.set()

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler


def _head(handler: BaseHTTPRequestHandler, status: int, kind: str, length: int | None = None) -> None:
    handler.send_response(status)
    handler.send_header("content-type", kind)
    if length is not None:
        handler.send_header("content-length", str(length))
    else:
        handler.send_header("transfer-encoding", "chunked")
    handler.send_header("connection", "close")
    handler.end_headers()


def _chunk(handler: BaseHTTPRequestHandler, text: str) -> None:
    data = text.encode()
    handler.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
    handler.wfile.flush()


class Protocol:
    """Replies in one provider's protocol."""

    def __init__(self, provider: str) -> None:
        self.provider = provider
        self.kind = "text/event-stream" if provider == "openai" else "application/x-ndjson"

    def line(self, text: str, finish: str | None = None) -> str:
        """One piece of a stream."""
        if self.provider == "openai":
            choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": finish}
            piece = {
                "id": "x",
                "object": "chat.completion.chunk",
                "created": 1,
                "model": "m",
                "choices": [choice],
            }
            return f"data: {json.dumps(piece)}\n\n"
        message = {"role": "assistant", "content": text}
        row: dict[str, Any] = {"model": "m", "created_at": "2031-01-01T00:00:00Z", "message": message}
        return (
            json.dumps(row | {"done": finish is not None} | ({"done_reason": finish} if finish else {}))
            + "\n"
        )

    def says(self, *pieces: str, finish: str | None = "stop") -> Reply:
        """A whole stream."""

        def reply(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
            _head(handler, 200, self.kind)
            for piece in pieces:
                _chunk(handler, self.line(piece))
            if finish is not None:
                _chunk(handler, self.line("", finish))
                if self.provider == "openai":
                    _chunk(handler, "data: [DONE]\n\n")
            handler.wfile.write(b"0\r\n\r\n")

        return reply

    def at_once(self, text: str) -> Reply:
        """A reply without streaming, as servers give it that know none."""

        def reply(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
            message = {"role": "assistant", "content": text}
            if self.provider == "openai":
                choice = {"index": 0, "message": message, "finish_reason": "stop"}
                body = {
                    "id": "x",
                    "object": "chat.completion",
                    "created": 1,
                    "model": "m",
                    "choices": [choice],
                }
            else:
                body = {"model": "m", "created_at": "2031-01-01T00:00:00Z", "message": message, "done": True,
                        "done_reason": "stop"}  # fmt: skip
            data = json.dumps(body).encode()
            _head(handler, 200, "application/json", len(data))
            handler.wfile.write(data)

        return reply

    def breaks_off(self, *pieces: str) -> Reply:
        """Some text, then the connection is gone in the middle of the reply."""

        def reply(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
            _head(handler, 200, self.kind)
            for piece in pieces:
                _chunk(handler, self.line(piece))
            handler.wfile.write(b"ff\r\n")
            handler.wfile.flush()

        return reply

    def stalls(self, *pieces: str) -> Reply:
        """Some text, then silence."""

        def reply(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
            _head(handler, 200, self.kind)
            for piece in pieces:
                _chunk(handler, self.line(piece))
            server.over.wait(20)

        return reply

    def never_ends(self, piece: str, pause: float) -> Reply:
        """The same piece for ever."""

        def reply(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
            _head(handler, 200, self.kind)
            while not server.over.wait(pause):
                _chunk(handler, self.line(piece))

        return reply

    def status(self, status: int, message: str) -> Reply:
        """An error as the provider words it."""

        def reply(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
            error: object = (
                {"message": message, "type": "x", "code": None} if self.provider == "openai" else message
            )
            data = json.dumps({"error": error}).encode()
            _head(handler, status, "application/json", len(data))
            handler.wfile.write(data)

        return reply

    def page(self, html: str) -> Reply:
        """A web page where a model should be."""

        def reply(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
            data = html.encode()
            _head(handler, 200, "text/html", len(data))
            handler.wfile.write(data)

        return reply


def drops(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
    """Close the connection without a word."""
    handler.connection.close()


def silent(server: ScriptedServer, handler: BaseHTTPRequestHandler) -> None:
    """Take the request and never answer."""
    server.over.wait(20)


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """A scripted model server; set its `replies`."""
    scripted = ScriptedServer()
    yield scripted
    scripted.close()


@pytest.fixture(params=["openai", "ollama"])
def protocol(request: pytest.FixtureRequest) -> Protocol:
    """Both protocols, one after the other."""
    return Protocol(request.param)


@pytest.fixture
def drop() -> Reply:
    """A connection that is closed without a word."""
    return drops


@pytest.fixture
def silence() -> Reply:
    """A request that is never answered."""
    return silent
