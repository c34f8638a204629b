"""The speed benchmark: copies that fit their originals, a fit worked by hand, libraries that can be asked."""

from pathlib import Path

import numpy as np
import pytest

from evals.benchmarks.speed import QUESTIONS
from evals.benchmarks.speed_copies import Copies, Original, perturbed, read_originals
from evals.benchmarks.speed_libraries import build_libraries
from evals.benchmarks.speed_timing import Timing, exponent
from index.filters import Filters
from index.library import Library
from index.transcript import Span, Transcript, Turn
from tests.index.library_kit import StubEncoder, document, long_text


def original(name: str, text: str) -> Original:
    return Original(
        transcript=Transcript(id=name, title=name, turns=(Turn(number=1, speaker="Ida Brook", text=text),)),
        sizes=("narrow",),
        spans=((Span(turn=1, start=0, end=len(text)),),),
        vectors=np.array([[0.6, 0.8]], dtype=np.float32),
    )


@pytest.mark.parametrize(
    ("milliseconds", "b"),
    [((2.0, 20.0, 200.0), 1.0), ((7.0, 7.0, 7.0), 0.0), ((1.0, 10**0.5, 10.0), 0.5)],
)
def test_the_exponent_is_the_slope_in_logarithms(milliseconds: tuple[float, ...], b: float) -> None:
    assert exponent((1, 10, 100), milliseconds) == pytest.approx(b)


def test_one_size_has_no_exponent() -> None:
    assert exponent((44,), (3.0,)) is None


def test_percentiles_of_a_timing() -> None:
    timing = Timing(system="peer", scope="library", transcripts=1, milliseconds=tuple(range(101)))
    assert timing.p50 == 50
    assert timing.p95 == 95


def test_the_first_round_is_the_originals_and_copies_keep_every_place() -> None:
    text = "Margins expanded nicely. Volumes declined sharply, mostly abroad."
    copies = Copies([original("one", text), original("two", "Widgets shipped quickly.")])
    assert copies.transcript(1).id == "two"
    copy = copies.copy(2)
    assert copy.transcript.id == "one-copy-1"
    assert copy.transcript.company
    words = copy.transcript.turns[0].text
    assert [len(word) for word in words.split()] == [len(word) for word in text.split()]
    assert copy.chunks[0].spans == (Span(turn=1, start=0, end=len(text)),)
    assert copy.chunks[0].text == words
    assert copies.transcript(2) == copy.transcript


def test_a_moved_vector_is_near_of_unit_length_and_always_the_same() -> None:
    rows = np.zeros((50, 384), dtype=np.float32)
    rows[:, 0] = 1.0
    moved = perturbed(rows, 9)
    np.testing.assert_allclose(np.linalg.norm(moved, axis=1), 1.0, atol=1e-5)
    # 384 numbers of deviation .03 are a step of length .03 * sqrt(384) = .588: the cosine is about 1 / sqrt(1.346).
    assert float((moved @ rows[0]).mean()) == pytest.approx(0.862, abs=0.02)
    np.testing.assert_array_equal(moved, perturbed(rows, 9))


def test_a_library_is_built_out_of_the_smaller_one_and_can_be_asked(tmp_path: Path) -> None:
    encoder = StubEncoder()
    with Library.open(tmp_path / "given", encoder=encoder) as library:
        library.add(document("one", (long_text("revenue"),)))
        library.add(document("two", (long_text("churn"),)))
        copies = Copies(read_originals(library))
    folders = build_libraries(copies, encoder, (5, 1), tmp_path / "work", lambda _: None)
    with Library.open(folders[5], encoder=encoder) as library:
        assert [entry.id for entry in library.transcripts()] == [
            "one", "two", "one-copy-1", "two-copy-1", "one-copy-2",
        ]  # fmt: skip
        scope = library.scope(Filters(transcripts=("two-copy-1",)))
        chunks = library.indexed(scope)
        number = int(chunks.ids[0])
        assert library.nearest(chunks.vectors[0], 1).tolist() == [number]
        assert all(finding.level == "ok" for finding in library.doctor() if "Chroma" in finding.message)
    with Library.open(folders[1], encoder=encoder) as library:
        assert len(library.transcripts()) == 1


def test_there_are_enough_questions_of_its_own() -> None:
    questions = QUESTIONS.read_text(encoding="utf-8").splitlines()
    assert len(set(questions)) == len(questions) >= 60
