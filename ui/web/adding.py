"""Files and pasted text go into the library, step by step, so that the page can say how far it is."""

import queue
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from index.document import Document
from index.errors import NearDuplicateError, SaidthatError, UnreadableFileError
from index.formats import read_document
from index.formats.ids import slug
from index.formats.sources import Skipped, sources_of_bytes
from index.library import AddResult, Library

POLL_S = 0.1
"""Seconds between two looks at a running import."""
SAME_SHARE = 0.5
"""Share of a transcript's sentences that must stand in a file of the same name for it to be a new version of it."""

_Added = tuple[AddResult, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file or pasted text to be added."""

    name: str
    """File name, or the title of pasted text; "" when it has none."""
    data: bytes
    pasted: bool = False
    member: bool = False
    """Found in a zip archive: text without speakers is left out there."""

    @property
    def shown(self) -> str:
        """The name for people."""
        return self.name or "pasted text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """How far the adding of several sources has come."""

    running: str = ""
    """The step under way; empty when all is done."""
    lines: tuple[str, ...] = ()
    """One for each source that was added, and its warnings."""
    failures: tuple[str, ...] = ()
    """One for each source that was not added, with its name and the reason."""
    added: str | None = None
    """Id of the transcript that was added last."""


def add_sources(library: Library, sources: Sequence[Source]) -> Iterator[Import]:
    """Read and index sources one after the other; one that fails does not stop the rest.

    Yields:
        The state after every step, the last one without `running`.
    """
    state = Import()
    for number, source in enumerate(sources, 1):
        position = f" (file {number} of {len(sources)})" if len(sources) > 1 else ""
        skipped: list[Skipped] = []
        try:
            for part in _parts(source, skipped):
                with ThreadPoolExecutor(max_workers=1) as worker:
                    steps: queue.SimpleQueue[str] = queue.SimpleQueue()
                    task = worker.submit(_add, library, part, steps)
                    for step in _steps(task, steps):
                        yield replace(state, running=f"{step}{position}")
                    state = _ended(state, part, task)
        except SaidthatError as error:
            state = replace(state, failures=(*state.failures, _line(source, error)))
        left_out = tuple(f"{each.name} was left out: {each.reason}" for each in skipped)
        state = replace(state, lines=(*state.lines, *left_out))
    yield state


def _parts(source: Source, skipped: list[Skipped]) -> Iterator[Source]:
    """Yield the members of an archive, else the source itself."""
    if source.pasted:
        yield source
        return
    for found in sources_of_bytes(source.data, source.name, on_skip=skipped.append):
        if found.container is None:
            yield source
            continue
        try:
            yield Source(name=found.name, data=found.data(), member=True)
        except UnreadableFileError as error:
            skipped.append(Skipped(name=found.name, reason=str(error)))


def _add(library: Library, source: Source, steps: "queue.SimpleQueue[str]") -> _Added:
    steps.put(f"Reading {source.shown}…")
    read = _read(source)
    if source.member and read.speakerless:
        raise UnreadableFileError(
            f"{source.name}: no speakers are named in it; add the file by itself to have it read"
        )
    document = _identified(library, read, source)

    def progress(done: int, total: int) -> None:
        steps.put(f"Indexing {source.shown}: {done:,} of {total:,}")

    return library.add(document, progress=progress), document.warnings


def _read(source: Source) -> Document:
    if not source.pasted:
        return read_document(source.data, source.name)
    document = read_document(source.data, "-", transcript_id=slug(source.name) or None)
    if not source.name:
        return document
    return replace(document, transcript=replace(document.transcript, title=source.name))


def _identified(library: Library, document: Document, source: Source) -> Document:
    """Give the document the id of the transcript that it is a version of, else one that is free.

    A browser tells a file's name but not its folder, and two calls may well be two files of one name:
    only what shares many of its sentences with a transcript may take its place.
    """
    transcript = document.transcript
    sources = {entry.id: entry.source for entry in library.transcripts()}
    shared = {each.id: each.of_other for each in library.likenesses(document)}
    ref, number = transcript.id, 1
    while ref in sources:
        if shared.get(ref, 0.0) >= SAME_SHARE:
            return replace(document, transcript=replace(transcript, id=ref, source=sources[ref]))
        number += 1
        ref = f"{transcript.id}-{number}"
    origin = f"{'pasted' if source.pasted else 'upload'}:{source.name}"
    return replace(document, transcript=replace(transcript, id=ref, source=origin))


def _steps(task: "Future[_Added]", steps: "queue.SimpleQueue[str]") -> Iterator[str]:
    """Yield the newest step whenever there is a new one, until the task ends."""
    while not task.done() or not steps.empty():
        try:
            step = steps.get(timeout=POLL_S)
        except queue.Empty:
            continue
        while not steps.empty():
            step = steps.get()
        yield step


def _ended(state: Import, source: Source, task: "Future[_Added]") -> Import:
    try:
        result, warnings = task.result()
    except NearDuplicateError as error:
        line = (
            f"{source.shown} was not added: {int(100 * error.share)} % of its sentences are in the library already,"
            f" as {error.title}."
        )
        return replace(state, failures=(*state.failures, line))
    except SaidthatError as error:
        return replace(state, failures=(*state.failures, _line(source, error)))
    said = {
        "new": f"Added {source.shown}: {result.turns:,} turns, {result.speakers:,} people.",
        "revised": f"{source.shown} took the place of its earlier version: {result.turns:,} turns.",
        "unchanged": f"{source.shown} is already in the library.",
    }
    lines = (*state.lines, said[result.outcome], *warnings)
    return replace(state, lines=lines, added=result.transcript_id)


def _line(source: Source, error: SaidthatError) -> str:
    text = str(error)
    return text if source.shown in text else f"{source.shown}: {text}"
