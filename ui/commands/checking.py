"""`saidthat doctor`: is everything in order, and what would leave this machine?"""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urlsplit

import typer

from index.errors import SaidthatError
from ui.commands import console
from ui.commands.options import BaseUrlOption, LibraryOption, LlmOption
from ui.commands.session import Session, begin, opened
from ui.settings import Settings

PACKAGES = (
    "saidthat",
    "chromadb",
    "sentence-transformers",
    "torch",
    "langchain",
    "langchain-core",
    "gradio",
    "bm25s",
    "typer",
)


_OLLAMA = "http://localhost:11434"
_STATES = {"ok": "ok", "warning": "note", "error": "wrong"}


def package_version(name: str) -> str | None:
    """Return the installed version of a distribution, None when it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def doctor(
    context: typer.Context,
    llm: LlmOption = None,
    base_url: BaseUrlOption = None,
    library: LibraryOption = None,
) -> None:
    """Check the installation and the library, and say what would leave this machine."""
    session = begin(context, library=library, llm=llm, base_url=base_url)
    rows = [("python", platform.python_version())]
    rows += [(name, package_version(name) or "not installed") for name in PACKAGES]
    console.table(["part", "version"], rows)
    console.line("")
    checks = [*_encoder(session), *_library(session), *_leaves(session)]
    console.table(["check", "state", "finding"], checks, wide="finding")
    if any(state == "wrong" for _, state, _ in checks):
        raise typer.Exit(1)


def _encoder(session: Session) -> list[tuple[str, str, str]]:
    from index.encoder import load_encoder

    try:
        encoder = load_encoder(session.settings.encoder)
        return [
            ("weights", "ok", f"{encoder.model_id}, {encoder.dim} numbers, fingerprint {encoder.fingerprint}")
        ]
    except SaidthatError as error:
        return [("weights", "wrong", str(error))]


def _library(session: Session) -> list[tuple[str, str, str]]:
    if not session.exists:
        return [("library", "ok", f"none yet in {session.folder}")]
    try:
        with opened(session) as library:
            return [(found.name, _STATES[found.level], found.message) for found in library.doctor()]
    except SaidthatError as error:
        return [("library", "wrong", str(error))]


def _server_here(settings: Settings) -> str | None:
    """The address of the model's server if it is this machine, else None."""
    local = _OLLAMA if settings.llm is not None and settings.llm.startswith("ollama:") else None
    address = settings.base_url or local
    host = urlsplit(address).hostname if address else None
    return address if host in {"localhost", "127.0.0.1", "::1"} else None


def _leaves(session: Session) -> list[tuple[str, str, str]]:
    """What goes over the network: the model that was named, and nothing else."""
    settings = session.settings
    if settings.llm is None:
        rows = [("leaves this machine", "ok", "nothing: answers are exact quotes, made here")]
    elif (server := _server_here(settings)) is not None:
        rows = [
            ("leaves this machine", "ok", f"nothing: {settings.llm} is asked at {server}, on this machine")
        ]
    else:
        server = settings.base_url or "the provider's own server"
        rows = [
            ("leaves this machine", "note", f"each question and its passages, to {settings.llm} at {server}")
        ]
    if settings.langsmith:
        tracing = (
            os.environ.get("LANGSMITH_TRACING") or os.environ.get("LANGCHAIN_TRACING_V2") or "not switched on"
        )
        rows.append(("LangSmith", "note", f"allowed by SAIDTHAT_LANGSMITH; its own variable is {tracing}"))
    else:
        rows.append(("telemetry", "ok", "off: Chroma, Gradio, Hugging Face, LangSmith, onnxruntime"))
    return rows
