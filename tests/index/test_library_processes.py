"""Several processes at one library: a reader sees the old state or the new one, never an error, never a mixture."""

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from index.errors import EmptyLibraryError
from index.filters import Filters
from index.library import Library, Scope
from tests.index.library_kit import StubEncoder, document, long_text, vector_of

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from pathlib import Path
from index.library import Library
from tests.index.library_kit import StubEncoder, document, long_text

with Library.open(Path(sys.argv[1]), encoder=StubEncoder(), lock_timeout_s=60) as library:
    for round in range(int(sys.argv[2])):
        for letter in "ab":
            texts = [long_text("same")] + [long_text(f"{letter}{n}") for n in range(4)]
            library.add(document("call", texts))
        library.add(document(f"{sys.argv[3]}{round}", [long_text(f"{sys.argv[3]}{round}")]))
        library.remove(f"{sys.argv[3]}{round}", purge=round % 3 == 2)
print("written")
"""


def start_writer(folder: Path, rounds: int, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(rounds), name],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def letter_of(library: Library, scope: Scope) -> str:
    """Read one transcript's chunks and check that all of them belong to one version; return which."""
    (transcript,) = scope.transcripts
    found = library.indexed(scope)
    assert len(found) == scope.chunks > 0
    for place, spans in enumerate(found.spans):
        text = " ".join(transcript.turn(span.turn).text[span.start : span.end] for span in spans)
        np.testing.assert_allclose(found.vectors[place], vector_of(text), atol=1e-6)
    letters = {turn.text.split()[1][0] for turn in transcript.turns[1:]}
    assert len(letters) == 1
    return letters.pop()


@pytest.mark.slow
def test_a_reader_beside_a_writer_sees_one_version_or_the_other(tmp_path: Path) -> None:
    notices: list[str] = []
    with Library.open(tmp_path, encoder=StubEncoder(), notice=notices.append) as library:
        texts = [long_text("same")] + [long_text(f"a{n}") for n in range(4)]
        library.add(document("call", texts))
        writer = start_writer(tmp_path, 12, "other")
        seen: list[str] = []
        generations = set()
        while writer.poll() is None:
            generations.add(library.generation)
            scope = library.scope(Filters(transcripts=("call",)))
            if len(seen) % 5 == 0:
                time.sleep(0.05)  # the library may move on between scope and reading
            seen.append(letter_of(library, scope))
            whole = library.scope()
            assert len(library.indexed(whole)) <= whole.chunks
            near = library.nearest(vector_of("x"), 50)
            assert len(set(near.tolist())) == len(near)
            assert set(library.holders(["percent"])) <= {"percent"}
            library.roll(whole)
            library.transcripts()
        output, errors = writer.communicate()
        assert (writer.returncode, output) == (0, "written\n"), errors
        assert set(seen) == {"a", "b"}
        assert len(generations) > 5
        assert letter_of(library, library.scope(Filters(transcripts=("call",)))) == "b"
    assert notices == []


@pytest.mark.slow
def test_two_writers_take_turns(tmp_path: Path) -> None:
    first, second = start_writer(tmp_path, 4, "first"), start_writer(tmp_path, 4, "second")
    for writer in (first, second):
        output, errors = writer.communicate()
        assert (writer.returncode, output) == (0, "written\n"), errors
    notices: list[str] = []
    with Library.open(tmp_path, encoder=StubEncoder(), notice=notices.append) as library:
        assert [entry.id for entry in library.transcripts()] == ["call"]
        letter_of(library, library.scope())
        assert {finding.level for finding in library.doctor()} == {"ok"}
    assert notices == []


def test_many_processes_may_make_the_same_library(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from index.library import Library\nLibrary.open(Path(sys.argv[1])).close()\n"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path / "new")], cwd=ROOT, stderr=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    for process in running:
        _, errors = process.communicate()
        assert process.returncode == 0, errors
    with Library.open(tmp_path / "new", encoder=StubEncoder()) as library, pytest.raises(EmptyLibraryError):
        library.scope()
