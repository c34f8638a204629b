"""A process whose children write to libraries and are killed, or look whether a library is sound.

Reads commands from stdin, one JSON object a line, and forks a child for each: what takes long to import is imported
once. Lines of the children and of the parent go to stdout.
"""

import json
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import chromadb  # noqa: F401  (imported before forking)
import numpy as np

import index.vectors
from index.filters import Filters
from index.library import Library
from index.store.database import Database
from tests.index.library_kit import StubEncoder, document, long_text, vector_of

OPERATIONS: tuple[tuple[str, str, int], ...] = (
    ("add", "a", 1), ("add", "b", 1), ("add", "a", 2), ("remove", "b", 0),
    ("add", "b", 2), ("purge", "a", 0), ("add", "base", 2), ("add", "c", 1),
)  # fmt: skip
"""What a writing child does, in this order: what, which id, which version of its text."""


def texts(name: str, version: int) -> list[str]:
    """Three turns that stay, one that each version changes."""
    return [long_text(f"{name}x{n}") for n in range(3)] + [long_text(f"{name}v{version}")]


def say(line: str) -> None:
    os.write(1, (line + "\n").encode())


def write(folder: Path) -> None:
    """Carry out OPERATIONS and say what begins and what is done."""
    real = Database.writing

    @contextmanager
    def announced(self: Database) -> Iterator[object]:
        say("begin")
        with real(self) as connection:
            yield connection
        say("commit")

    Database.writing = announced
    with Library.open(folder, encoder=StubEncoder(), notice=lambda line: say(f"notice {line}")) as library:
        for place, (what, name, version) in enumerate(OPERATIONS):
            say(f"start {place}")
            if what == "add":
                library.add(document(name, texts(name, version)))
            else:
                library.remove(name, purge=what == "purge")
            say(f"done {place}")


def look(folder: Path) -> None:
    """Open, search everything, add one more, and report which version of each transcript there is."""
    encoder = StubEncoder()
    notices: list[str] = []
    versions: dict[str, list[str]] = {}
    with Library.open(folder, encoder=encoder, create=False, notice=notices.append) as library:
        for entry in library.transcripts():
            scope = library.scope(Filters(transcripts=(entry.id,)))
            found = library.indexed(scope)
            (transcript,) = scope.transcripts
            versions[entry.id] = [turn.text for turn in transcript.turns]
            for place, spans in enumerate(found.spans):
                text = " ".join(transcript.turn(span.turn).text[span.start : span.end] for span in spans)
                if not np.allclose(found.vectors[place], vector_of(text), atol=1e-6):
                    raise RuntimeError(f"chunk {found.ids[place]} of {entry.id} has another text's vector")
            if len(found) != scope.chunks or not len(found):
                raise RuntimeError(f"{entry.id} has {len(found)} of {scope.chunks} chunks")
            if int(library.nearest(found.vectors[0], 1)[0]) not in found.ids:
                raise RuntimeError(f"{entry.id} is not found by its own vector")
        if encoder.calls:
            raise RuntimeError("opening and searching called the encoder")
        library.add(document("after", texts("after", 1)))
        findings = [finding for finding in library.doctor() if finding.level != "ok"]
        if findings:
            raise RuntimeError(f"doctor: {findings}")
        if len(library.indexed(library.scope())) != sum(
            len(library.indexed(library.scope(Filters(transcripts=(entry.id,)))))
            for entry in library.transcripts()
        ):
            raise RuntimeError("the whole is not the sum of its parts")
    say("found " + json.dumps({"versions": versions, "notices": notices}))


def make(folder: Path) -> None:
    """A library with one transcript, so that not every trial begins at nothing."""
    with Library.open(folder, encoder=StubEncoder()) as library:
        library.add(document("base", texts("base", 1)))


def main() -> None:
    index.vectors.SYNC_THRESHOLD = 10  # so that index files are written all the time
    while line := sys.stdin.readline():
        command = json.loads(line)
        child = os.fork()
        if child == 0:
            status = 1
            try:
                {"write": write, "look": look, "make": make}[command["do"]](Path(command["folder"]))
                status = 0
            finally:
                if status:
                    traceback.print_exc()
                say("bye")
                os._exit(status)
        say(f"pid {child}")
        sys.stdin.readline()  # the child is kept as a zombie until it was killed, so that its pid stays its own
        _, status = os.waitpid(child, 0)
        say(f"ended {status}")


if __name__ == "__main__":
    main()
