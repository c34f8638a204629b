"""Another encoder for a library: in steps that outlast an interruption, and then all at once."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index import own_encoder
from index.edits import Mend
from index.errors import EncoderError
from index.filters import Filters
from index.library import Library
from index.store import embeddings, meta
from tests.index.library_kit import StubEncoder, document, long_text, vector_of

ROOT = Path(__file__).resolve().parents[2]
OTHER_DIM = 24


class OtherEncoder(StubEncoder):
    """Another model: other numbers, and more of them."""

    model_id = "other"
    dim = OTHER_DIM

    def __init__(self, stop_after: int | None = None) -> None:
        super().__init__("other")
        self._stop_after = stop_after

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self._stop_after is not None and self.calls >= self._stop_after:
            raise KeyboardInterrupt
        super().encode_documents(texts)
        return np.stack([other_vector(text) for text in texts])

    def encode_query(self, text: str) -> NDArray[np.float32]:
        self.calls += 1
        return other_vector(text)


def other_vector(text: str) -> NDArray[np.float32]:
    row = np.concatenate([vector_of(text + "!"), vector_of(text + "?")])[:OTHER_DIM]
    return np.asarray(row / np.linalg.norm(row), dtype=np.float32)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as library:
        library.add(document("call", [long_text(f"item{n}") for n in range(12)]))
        library.add(document("meeting", ["Shall we?", "Yes.", long_text("scanner")]))
        yield library


def texts_of(library: Library) -> list[str]:
    """Text of each chunk, from its spans."""
    scope = library.scope()
    by_id = {transcript.id: transcript for transcript in scope.transcripts}
    found = library.indexed(scope)
    return [
        " ".join(by_id[name].turn(s.turn).text[s.start : s.end] for s in spans)
        for name, spans in zip(found.transcripts, found.spans, strict=True)
    ]


def is_encoded_with(library: Library, encode) -> bool:  # type: ignore[no-untyped-def]
    """Whether every chunk has the vector that an encoder gives its text, and is found by it."""
    found = library.indexed(library.scope())
    wanted = np.stack([encode(text) for text in texts_of(library)])
    near = library.nearest(wanted[0], 1)
    return bool(np.allclose(found.vectors, wanted, atol=1e-6)) and int(near[0]) in found.ids


def test_everything_is_encoded_once_and_the_old_is_gone(library: Library) -> None:
    assert is_encoded_with(library, vector_of)
    generation, before = library.generation, library.indexed(library.scope())
    encoder = OtherEncoder()
    seen: list[tuple[int, int]] = []
    result = library.reindex(encoder, progress=lambda done, total: seen.append((done, total)))
    distinct = len(set(texts_of(library)))
    assert (result.encoded, result.known, result.model_id) == (distinct, 0, "other")
    assert len(encoder.texts) == distinct
    assert (seen[0], seen[-1]) == ((0, distinct), (distinct, distinct))
    assert library.generation > generation
    assert library.encoder is encoder
    assert is_encoded_with(library, other_vector)
    np.testing.assert_array_equal(library.indexed(library.scope()).ids, before.ids)
    with library._writer_database().reading() as connection:
        assert connection.execute("SELECT model_id FROM encoder").fetchall() == [("other",)]
        record = meta.encoder(connection)
        assert record is not None
        assert embeddings.count_texts(connection, record.key) == (distinct, distinct)
    assert [path.name for path in library.folder.glob("vectors-*")] == ["vectors-2"]
    assert [finding for finding in library.doctor() if finding.level == "error"] == []


def test_the_same_encoder_again_encodes_nothing(library: Library) -> None:
    distinct = len(set(texts_of(library)))
    encoder, generation = StubEncoder(), library.generation
    result = library.reindex(encoder)
    assert (result.encoded, result.known, encoder.calls) == (0, distinct, 0)
    assert library.generation == generation
    assert [path.name for path in library.folder.glob("vectors-*")] == ["vectors-1"]


def test_who_is_interrupted_goes_on_where_they_stopped(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.reindexing._BATCH", 5)
    distinct = len(set(texts_of(library)))
    with pytest.raises(KeyboardInterrupt):
        library.reindex(OtherEncoder(stop_after=3))
    # The old index serves, and takes new transcripts.
    assert is_encoded_with(library, vector_of)
    library.add(document("late", [long_text("late")]))
    assert is_encoded_with(library, vector_of)
    encoder = OtherEncoder()
    more = len(set(texts_of(library))) - distinct
    result = library.reindex(encoder)
    assert (result.known, result.encoded) == (15, distinct - 15 + more)
    assert len(encoder.texts) == distinct - 15 + more
    assert is_encoded_with(library, other_vector)


def test_another_open_library_takes_the_new_vectors(library: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", encoder=OtherEncoder()) as other:
        with pytest.raises(EncoderError, match="saidthat reindex --encoder"):
            _ = other.encoder
        assert is_encoded_with(other, vector_of)
        library.reindex(OtherEncoder())
        assert is_encoded_with(other, other_vector)
        assert other.encoder.dim == OTHER_DIM


def test_mended_words_are_encoded_as_they_are_now(library: Library) -> None:
    library.edit("meeting", Mend(turn=2, text="No, never."))
    library.reindex(OtherEncoder())
    assert is_encoded_with(library, other_vector)


def test_later_openings_load_the_encoder_that_is_recorded(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.reindex(OtherEncoder())
    library.close()
    asked: list[tuple[str | None, bool]] = []

    def load(name: str | None = None, *, download: bool = True) -> StubEncoder:
        asked.append((name, download))
        return OtherEncoder() if name == "other" else StubEncoder()

    monkeypatch.setattr(own_encoder, "load_encoder", load)
    with Library.open(tmp_path / "library") as again:
        assert again.encoder.model_id == "other"
        assert again.add(document("more", [long_text("more")])).encoded > 0
        # A library names its encoder, but nobody asked to download it.
        assert asked == [("other", False)]
        again.reindex(StubEncoder())
        assert again.encoder.model_id == "stub"
    with Library.open(tmp_path / "new") as new:
        assert new.encoder.model_id == "stub"
    assert asked[-1] == (None, True)


def test_an_empty_library_remembers_its_encoder(tmp_path: Path) -> None:
    with Library.open(tmp_path, encoder=StubEncoder()) as library:
        assert library.reindex(OtherEncoder()).encoded == 0
        library.add(document("call", [long_text("revenue")]))
        assert is_encoded_with(library, other_vector)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process, which Windows does otherwise")
@pytest.mark.parametrize("batches", [1, 3, 6])
def test_killed_while_encoding(library: Library, tmp_path: Path, batches: int) -> None:
    library.close()
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "import index.reindexing; index.reindexing._BATCH = 5\n"
        "from index.library import Library\n"
        "from tests.index.test_reindexing import OtherEncoder, StubEncoder\n"
        "class Killed(OtherEncoder):\n"
        "    def encode_documents(self, texts):\n"
        "        if self.calls == int(sys.argv[2]): os.kill(os.getpid(), signal.SIGKILL)\n"
        "        return super().encode_documents(texts)\n"
        "Library.open(Path(sys.argv[1]), encoder=StubEncoder()).reindex(Killed())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(library.folder), str(batches)], cwd=ROOT, check=False
    )
    assert done.returncode == -signal.SIGKILL
    with Library.open(library.folder, encoder=StubEncoder()) as again:
        assert is_encoded_with(again, vector_of)
        assert again.reindex(OtherEncoder()).known == 5 * batches
        assert is_encoded_with(again, other_vector)


def test_killed_before_chroma_was_written_the_next_opening_writes_it(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("index.mirror.Mirror.rebuild", killed)
        with pytest.raises(KeyboardInterrupt):
            library.reindex(OtherEncoder())
    library.close()
    encoder = OtherEncoder()
    with Library.open(tmp_path / "library", encoder=encoder) as again:
        assert is_encoded_with(again, other_vector)
    assert encoder.calls == 0


def test_a_filtered_search_beside_it_reads_one_encoder_s_vectors(library: Library) -> None:
    scope = library.scope(Filters(transcripts=("meeting",)))
    assert library.indexed(scope).vectors.shape[1] == 16
    library.reindex(OtherEncoder())
    later = library.scope(Filters(transcripts=("meeting",)))
    assert later.encoder != scope.encoder
    assert library.indexed(later).vectors.shape[1] == OTHER_DIM
