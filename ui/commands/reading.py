"""`saidthat index`: files, folders and pasted text go into the library."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from index.edits import Describe
from index.errors import (
    InvalidTranscriptError,
    NearDuplicateError,
    TranscriptExistsError,
    UnreadableFileError,
    UsageError,
)
from index.transcript import TranscriptKind
from ui.commands import console
from ui.commands.options import LibraryOption
from ui.commands.read_outcome import Added, Outcome, missing, report
from ui.commands.session import Session, begin, opened, prepare_questions
from ui.commands.speakers import kind_given

if TYPE_CHECKING:
    from index.document import Document
    from index.formats import Skipped
    from index.library import Library

STDIN = "-"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wishes:
    """What the person says of what is read."""

    identifier: str | None
    title: str | None
    format_name: str | None
    series: str | None
    kind: str | None
    replaced: str | None
    """The transcript that the file replaces."""
    keep_both: bool

    @property
    def of_one(self) -> bool:
        """Whether anything is said that can be true of one file only."""
        return bool(self.identifier or self.title or self.replaced)


PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH…",
        help='Files, folders and zip archives; "-" reads pasted text from stdin.',
        show_default=False,
    ),
]
IdOption = Annotated[
    str | None,
    typer.Option("--id", metavar="ID", help="ID for this one transcript; else from the file's name."),
]
TitleOption = Annotated[
    str | None, typer.Option("--title", metavar="TEXT", help="Title for this one transcript.")
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="NAME", help="Read it as this format instead of finding out which it is."
    ),
]
SeriesOption = Annotated[
    str | None,
    typer.Option("--series", metavar="NAME", help="The series of meetings that all of them belong to."),
]
KindOption = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="What they are, instead of finding it out: earnings_call, meeting, interview, hearing or other.",
    ),
]
ReplaceOption = Annotated[
    str | None,
    typer.Option("--replace", metavar="ID", help="Let this one file take the place of a transcript."),
]
KeepBothOption = Annotated[
    bool, typer.Option("--keep-both", help="Add what nearly is in the library already all the same.")
]
SamplesOption = Annotated[
    bool,
    typer.Option(
        "--samples", help="Add the invented transcripts that come with saidthat, marked as samples."
    ),
]


def index(
    context: typer.Context,
    paths: PathsArgument = None,
    identifier: IdOption = None,
    title: TitleOption = None,
    format_name: FormatOption = None,
    series: SeriesOption = None,
    kind: KindOption = None,
    replaced: ReplaceOption = None,
    keep_both: KeepBothOption = False,
    samples: SamplesOption = False,
    library: LibraryOption = None,
) -> None:
    """Read transcripts into the library (also: saidthat add).

    A file that was read before and has not changed costs nothing; a changed one becomes a new revision, and
    corrections stay.
    """
    wishes = _Wishes(
        identifier=identifier,
        title=title,
        format_name=format_name,
        series=series,
        kind=kind_given(kind),
        replaced=replaced,
        keep_both=keep_both,
    )
    session = begin(context, library=library)
    outcome = Outcome()
    sources = [*_sources(paths or [], outcome), *(_samples() if samples else ())]
    if not (paths or samples):
        raise UsageError(
            "name a file or a folder: saidthat index PATH (or - for pasted text, --samples to try it)"
        )
    _check(wishes, len(sources), outcome.failed)
    try:
        _read_all(session, sources, paths or [], outcome, wishes)
    finally:
        report(outcome)
    if not outcome.added and not outcome.failed:
        raise UnreadableFileError("no transcript found; name the file itself to learn why it is not read")
    if outcome.added:
        with opened(session) as opened_library:
            prepare_questions(opened_library)
    if outcome.failed:
        raise typer.Exit(1)


def _check(wishes: _Wishes, count: int, failed: int) -> None:
    from index.formats import FORMATS

    if wishes.of_one and (count != 1 or failed):
        raise UsageError(f"--id and --title need exactly one file, as --replace does, and there are {count}")
    if wishes.replaced and wishes.keep_both:
        raise UsageError("--replace ID or --keep-both, not both")
    if wishes.format_name is not None and wishes.format_name not in FORMATS:
        raise UsageError(f"--format {wishes.format_name!r}: the formats are {', '.join(sorted(FORMATS))}")
    if wishes.kind is not None and wishes.kind not in get_args(TranscriptKind):
        raise UsageError(f"--kind {wishes.kind!r}: the kinds are {', '.join(get_args(TranscriptKind))}")


def _sources(paths: Sequence[str], outcome: Outcome) -> Iterator[_Source]:
    from index.formats import find_sources, sources_of_bytes

    def skip(skipped: Skipped) -> None:
        outcome.skipped.append(f"{skipped.name}: {skipped.reason}")
        outcome.passed_over.add(skipped.name)

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
            outcome.passed_over.add(path)
            outcome.fail(error)
        except OSError as error:
            outcome.passed_over.add(path)
            outcome.fail(UnreadableFileError(_unreadable(path, error)))


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
    session: Session, sources: Sequence[_Source], paths: Sequence[str], outcome: Outcome, wishes: _Wishes
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
                document = _read(source, wishes)
                # Opened at the first transcript only, so that a mistyped path makes no empty library.
                library = library or stack.enter_context(opened(session, create=True))
                outcome.added.append(_add(library, document, source, wishes, encoded))
            except (UnreadableFileError, NearDuplicateError) as error:
                if source.in_folder:
                    outcome.skipped.append(str(error))
                else:
                    outcome.fail(error)
            except (InvalidTranscriptError, TranscriptExistsError) as error:
                outcome.fail(error)
        advance(total, total)
        walked = [path for path in paths if path != STDIN]
        if walked and (library is not None or session.exists):
            library = library or stack.enter_context(opened(session))
            found = [source.origin for source in sources]
            outcome.missing = missing(library.transcripts(), walked, found, outcome.passed_over)


def _read(source: _Source, wishes: _Wishes) -> Document:
    from index.formats import read_document
    from index.formats.ids import slug

    identifier = wishes.identifier
    if source.name == STDIN and identifier is None and wishes.title:
        identifier = slug(wishes.title) or None
    document = read_document(source.data(), source.name, format=wishes.format_name, transcript_id=identifier)
    if source.in_folder and document.speakerless:
        raise UnreadableFileError(
            f"{source.name}: the text names no speaker, so it may be no transcript; name the file itself "
            "(unpacked, when it lies in an archive) to add it"
        )
    transcript = document.transcript
    if wishes.title:
        transcript = replace(transcript, title=wishes.title)
    if transcript.source is None or transcript.source == source.name:
        transcript = replace(transcript, source=source.origin)
    return replace(document, transcript=transcript)


def _add(
    library: Library,
    document: Document,
    source: _Source,
    wishes: _Wishes,
    progress: Callable[[int, int], None],
) -> Added:
    from index.structure.variants import proposals

    result = library.add(
        document,
        sample=source.sample,
        replace=wishes.replaced,
        keep_both=wishes.keep_both,
        progress=progress,
    )
    transcript = library.get(result.transcript_id)
    # A correction, and no part of what was read: it stays when the file is read again without the option.
    told = Describe(
        series=wishes.series if wishes.series != transcript.series else None,
        kind=wishes.kind if wishes.kind != transcript.kind else None,
    )
    if told != Describe():
        transcript = library.edit(result.transcript_id, told)
    changed = result.outcome != "unchanged"
    return Added(
        document=document,
        result=result,
        transcript=transcript,
        proposals=sum(not each.certain for each in proposals(transcript)) if changed else 0,
    )
