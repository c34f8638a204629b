"""`saidthat index`: files, folders and pasted text go into the library."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from index.errors import (
    InvalidTranscriptError,
    SaidthatError,
    TranscriptExistsError,
    UnreadableFileError,
    UsageError,
)
from ui.commands import console
from ui.commands.options import LibraryOption
from ui.commands.session import Session, begin, opened

if TYPE_CHECKING:
    from index.document import Document
    from index.formats import Skipped
    from index.library import AddResult, Library

STDIN = "-"
SECTION_WORDS = {"prepared_remarks": "remarks", "questions_and_answers": "Q&A", "whole": "–"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Something to read."""

    name: str
    """Path, or "-" for stdin."""
    data: Callable[[], bytes]
    """Reads the bytes. Raises: UnreadableFileError."""
    origin: str
    """The same for the same file from whatever folder the command is run."""
    in_folder: bool = False
    """Found in a folder or an archive, not named itself: no transcript there is no failure."""
    sample: bool = False


@dataclass(slots=True, kw_only=True)
class _Outcome:
    """What came of the sources so far."""

    added: list[tuple[Document, AddResult]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    """One line each."""
    failed: int = 0


def index(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH…", help='Files and folders; "-" reads pasted text from stdin.', show_default=False
        ),
    ] = None,
    identifier: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="ID for this one transcript; else from the file's name."),
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="Title for this one transcript.")
    ] = None,
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="NAME", help="Read it as this format instead of finding out which it is."
        ),
    ] = None,
    samples: Annotated[
        bool,
        typer.Option(
            "--samples", help="Add the invented transcripts that come with saidthat, marked as samples."
        ),
    ] = False,
    library: LibraryOption = None,
) -> None:
    """Read transcripts into the library (also: saidthat add).

    A file that was read before and has not changed costs nothing; a changed one becomes a new revision.
    """
    session = begin(context, library=library)
    outcome = _Outcome()
    sources = [*_sources(paths or [], outcome), *(_samples() if samples else ())]
    if not (paths or samples):
        raise UsageError(
            "name a file or a folder: saidthat index PATH (or - for pasted text, --samples to try it)"
        )
    if (identifier or title) and (len(sources) != 1 or outcome.failed):
        raise UsageError(f"--id and --title need exactly one file, and there are {len(sources)}")
    _check_format(format_name)
    try:
        _read_all(session, sources, outcome, identifier=identifier, title=title, format_name=format_name)
    finally:
        _report(outcome)
    if not outcome.added and not outcome.failed:
        raise UnreadableFileError("no transcript found; name the file itself to learn why it is not read")
    if outcome.failed:
        raise typer.Exit(1)


def _check_format(name: str | None) -> None:
    from index.formats import FORMATS

    if name is not None and name not in FORMATS:
        raise UsageError(f"--format {name!r}: the formats are {', '.join(sorted(FORMATS))}")


def _sources(paths: Sequence[str], outcome: _Outcome) -> Iterator[_Source]:
    from index.formats import find_sources, sources_of_bytes

    def skip(skipped: Skipped) -> None:
        outcome.skipped.append(f"{skipped.name}: {skipped.reason}")

    for path in dict.fromkeys(paths):
        try:
            pasted = path == STDIN
            for found in (
                sources_of_bytes(_pasted(), STDIN, on_skip=skip)
                if pasted
                else find_sources([path], on_skip=skip)
            ):
                yield _Source(
                    name=found.name,
                    data=found.data,
                    origin="stdin" + found.origin.removeprefix(STDIN) if pasted else found.origin,
                    in_folder=found.container is not None,
                )
        except UnreadableFileError as error:
            _failed(outcome, error)
        except OSError as error:
            _failed(outcome, UnreadableFileError(_unreadable(path, error)))


def _unreadable(path: str | Path, error: OSError) -> str:
    return f"{path}: cannot be read ({error.strerror or error}); check the path and its permissions"


def _pasted() -> bytes:
    if sys.stdin.isatty():
        console.note("paste the transcript, then end with Ctrl+D (Windows: Ctrl+Z and Enter)")
    return sys.stdin.buffer.read()


def _samples() -> Iterator[_Source]:
    folder = files("index") / "samples"
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.is_file() and not file.name.startswith(("_", ".")) and not file.name.endswith(".py"):
            yield _Source(name=file.name, data=file.read_bytes, origin=f"sample:{file.name}", sample=True)


def _read_all(
    session: Session,
    sources: Sequence[_Source],
    outcome: _Outcome,
    *,
    identifier: str | None,
    title: str | None,
    format_name: str | None,
) -> None:
    total = len(sources)
    with ExitStack() as stack:
        library: Library | None = None
        advance = stack.enter_context(console.progress("files"))
        for done, source in enumerate(sources):
            name = "pasted text" if source.name == STDIN else Path(source.name).name
            advance(done, total, name)

            def encoded(part: int, whole: int, done: int = done, name: str = name) -> None:
                advance(done + (part / whole if whole else 0), total, name)

            try:
                document = _read(source, identifier=identifier, title=title, format_name=format_name)
                # Opened at the first transcript only, so that a mistyped path makes no empty library.
                library = library or stack.enter_context(opened(session, create=True))
                outcome.added.append(
                    (document, library.add(document, sample=source.sample, progress=encoded))
                )
            except UnreadableFileError as error:
                if source.in_folder:
                    outcome.skipped.append(str(error))
                else:
                    _failed(outcome, error)
            except (InvalidTranscriptError, TranscriptExistsError) as error:
                _failed(outcome, error)
        advance(total, total)


def _read(source: _Source, *, identifier: str | None, title: str | None, format_name: str | None) -> Document:
    from index.formats import read_document
    from index.formats.ids import slug

    if source.name == STDIN and identifier is None and title:
        identifier = slug(title) or None
    document = read_document(source.data(), source.name, format=format_name, transcript_id=identifier)
    if source.in_folder and document.speakerless:
        raise UnreadableFileError(
            f"{source.name}: the text names no speaker, so it may be no transcript; name the file itself "
            "(unpacked, when it lies in an archive) to add it"
        )
    transcript = document.transcript
    if title:
        transcript = replace(transcript, title=title)
    if transcript.source is None or transcript.source == source.name:
        transcript = replace(transcript, source=source.origin)
    return replace(document, transcript=transcript)


def _failed(outcome: _Outcome, error: SaidthatError) -> None:
    outcome.failed += 1
    console.fail(str(error))


def _report(outcome: _Outcome) -> None:
    if outcome.added:
        console.table(
            ["id", "title", "turns", "speakers", "sections", "format", "outcome"],
            [
                [
                    result.transcript_id,
                    document.transcript.title,
                    result.turns,
                    result.speakers,
                    " + ".join(
                        dict.fromkeys(SECTION_WORDS[each.kind] for each in document.transcript.sections)
                    )
                    or "–",
                    document.format,
                    result.outcome,
                ]
                for document, result in outcome.added
            ],
            wide="title",
            spare=("speakers", "format", "sections"),
        )
    for document, result in outcome.added:
        # What has not changed was said when it was read first.
        for warning in document.warnings if result.outcome != "unchanged" else ():
            console.warn(f"{result.transcript_id}: {warning}")
    for skipped in outcome.skipped:
        console.warn(f"skipped {skipped}")
    if outcome.added:
        encoded = sum(result.encoded for _, result in outcome.added)
        console.note(f"{_count(len(outcome.added), 'transcript')} read, {_count(encoded, 'passage')} encoded")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
