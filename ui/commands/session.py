"""What every command begins with: the settings, the library they name, and the assistant over it.

The library, the encoder and the assistant are imported when they are needed, since numpy, chromadb and
torch come with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import typer

from index.errors import EmptyLibraryError, EncoderError, SaidthatError
from ui.commands import console
from ui.settings import Settings, load_settings

if TYPE_CHECKING:
    from index.encoder import TextEncoder
    from index.library import Library
    from rag.assistant import Assistant

LIBRARY_FILE = "library.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One run of a command."""

    settings: Settings

    @property
    def folder(self) -> Path:
        """The library's folder."""
        return self.settings.library

    @property
    def exists(self) -> bool:
        """Whether there is a library in the folder, be it one that cannot be read."""
        try:
            return (self.folder / LIBRARY_FILE).stat().st_size > 0
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            # Opening it says what is wrong.
            return True


def begin(context: typer.Context, **options: object) -> Session:
    """Read the settings and name the library on stderr.

    Args:
        context: Typer's; a `--library` given before the command stands in its `obj`.
        options: Settings given as options; None leaves the variable or the default.

    Raises:
        UsageError: See `load_settings`.
    """
    if options.get("library") is None:
        options["library"] = context.obj
    session = Session(settings=load_settings(**options))
    console.note(f"library: {session.folder}")
    return session


@contextmanager
def opened(session: Session, *, create: bool = False) -> Iterator[Library]:
    """Open the library of the session and close it at the end.

    Raises:
        EmptyLibraryError: There is none, and `create` is False.
        SaidthatError: Whatever `Library.open` raises.
    """
    if not create and not session.exists:
        raise EmptyLibraryError(
            f"there is no library in {session.folder} yet; make one with: saidthat index FILE"
            " (or name another with --library)"
        )
    from index.library import Library

    with Library.open(
        session.folder, encoder=make_encoder(session.settings), create=create, notice=console.warn
    ) as library:
        yield library


def make_encoder(settings: Settings) -> TextEncoder | None:
    """Return the encoder that the settings name; None leaves the library its own."""
    from index.encoder import load_encoder

    return load_encoder(settings.encoder) if settings.encoder else None


@contextmanager
def warmed(library: Library) -> Iterator[None]:
    """Load what encodes questions in the background, while the block reads the library."""

    def load() -> None:
        from index.encoder import Encoder

        # Whoever asks meets the same error, and says it.
        with suppress(SaidthatError):
            encoder = library.encoder
            if isinstance(encoder, Encoder):
                encoder.query_path()

    thread = Thread(target=load, name="encoder")
    thread.start()
    try:
        yield
    finally:
        thread.join()


def prepare_questions(library: Library) -> None:
    """Let the next process encode its first question without PyTorch; at most once for an encoder."""
    from index.encoder import Encoder

    try:
        encoder = library.encoder
        if isinstance(encoder, Encoder):
            encoder.prepare_queries(console.note)
    except EncoderError:
        # Nothing had to be encoded here; whoever asks is told.
        return


def make_assistant(session: Session, library: Library) -> Assistant:
    """Return the assistant that the settings name."""
    from rag.assistant import Assistant

    settings = session.settings
    return Assistant(
        library,
        llm=settings.llm,
        base_url=settings.base_url,
        api_key=settings.api_key.get_secret_value() if settings.api_key else None,
        timeout_s=settings.timeout_s,
    )
