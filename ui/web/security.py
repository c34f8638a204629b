"""What keeps the page on this machine: headers, trusted hosts, no foreign pages at the door."""

from collections.abc import Sequence

from fastapi import FastAPI
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"
)
"""Nothing is loaded from or sent to another machine. Gradio's templates need the two 'unsafe' words."""

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

LOCAL_HOSTS = ("127.0.0.1", "localhost")


class SafeHeaders:
    """ASGI middleware: adds HEADERS to every response and refuses writes that another site's page sends."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request of the ASGI protocol."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        if is_foreign(scope["method"], Headers(scope=scope)):
            refusal = PlainTextResponse("Only the page of saidthat itself may do this.", status_code=403)
            await refusal(scope, receive, send_safely)
            return
        await self.app(scope, receive, send_safely)


def is_foreign(method: str, headers: Headers) -> bool:
    """Say if a request that changes something comes from a page of another origin.

    Browsers send `Origin` with such requests, and a form or script of another site cannot forge it.
    A program without a browser sends none and is let through: it runs on this machine anyway.
    """
    origin = headers.get("origin")
    if method in ("GET", "HEAD", "OPTIONS") or origin is None:
        return False
    return origin.partition("://")[2] != headers.get("host", "")


def protect(app: FastAPI, hosts: Sequence[str] = ()) -> None:
    """Add the middleware to the parent application of the page.

    Args:
        app: The application that Gradio is mounted on.
        hosts: Host names beside LOCAL_HOSTS under which the page may be asked for; others get status 400,
            so that a foreign name that resolves to this machine (DNS rebinding) reads nothing.
    """
    # An empty CORS policy of the parent keeps Gradio from adding its own, which trusts every local port.
    app.add_middleware(CORSMiddleware, allow_origins=[])
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[*LOCAL_HOSTS, *hosts])
    app.add_middleware(SafeHeaders)
