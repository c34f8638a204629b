"""Adding, revising, removing, finding: what a library promises to whoever uses it."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.chunking import chunk
from index.errors import (
    EmptyLibraryError,
    EncoderError,
    LibraryBusyError,
    TranscriptExistsError,
    TranscriptNotFoundError,
)
from index.filters import Filters
from index.library import Library
from index.lock import write_lock
from tests.index.library_kit import DIM, StubEncoder, document, long_text, vector_of

ROOT = Path(__file__).resolve().parents[2]
TEXTS = (long_text("revenue"), long_text("margin"), "Thank you.", long_text("capex"))


@pytest.fixture
def encoder() -> StubEncoder:
    return StubEncoder()


@pytest.fixture
def notices() -> list[str]:
    return []


@pytest.fixture
def library(tmp_path: Path, encoder: StubEncoder, notices: list[str]):
    with Library.open(tmp_path / "library", encoder=encoder, notice=notices.append) as library:
        yield library


def checked(library: Library, name: str) -> list[str]:
    """Texts of a transcript's chunks, after comparing each chunk's vector with its own text's."""
    scope = library.scope(Filters(transcripts=(name,)))
    found = library.indexed(scope)
    (transcript,) = scope.transcripts
    pieces = chunk(transcript.turns)
    assert [piece.spans for piece in pieces] == list(found.spans)
    assert [piece.size for piece in pieces] == list(found.sizes)
    assert set(found.transcripts) == {name}
    assert len(set(found.ids.tolist())) == len(found)
    for place, piece in enumerate(pieces):
        np.testing.assert_allclose(found.vectors[place], vector_of(piece.text), atol=1e-6)
    assert found.vectors.dtype == np.float32
    assert found.vectors.shape == (len(pieces), DIM)
    return [piece.text for piece in pieces]


def test_a_new_transcript_is_there_after_reopening(
    library: Library, tmp_path: Path, encoder: StubEncoder
) -> None:
    result = library.add(document("call", TEXTS, company="Acme", period="Q2 2024", date="2024-08-21"))
    texts = checked(library, "call")
    assert (result.transcript_id, result.outcome, result.turns, result.speakers) == ("call", "new", 4, 2)
    assert result.chunks == len(texts)
    assert result.encoded == len(set(texts)) == len(encoder.texts)
    library.close()
    with Library.open(tmp_path / "library", encoder=encoder, create=False) as again:
        assert checked(again, "call") == texts
        (entry,) = again.transcripts()
        assert again.source("call") == document("call", TEXTS).data
    assert (entry.number, entry.id, entry.title, entry.company, entry.period, entry.date) == (
        1, "call", "Call", "Acme", "Q2 2024", "2024-08-21",
    )  # fmt: skip
    assert (entry.turns, entry.speakers, entry.revision, entry.sample) == (4, 2, 1, False)
    assert entry.words == sum(len(text.split()) for text in TEXTS)
    assert entry.source == "/files/call.txt"


def test_the_same_bytes_again_change_nothing(library: Library, encoder: StubEncoder) -> None:
    library.add(document("call", TEXTS))
    generation, calls = library.generation, encoder.calls
    result = library.add(document("call", TEXTS))
    assert (result.outcome, result.encoded) == ("unchanged", 0)
    assert (library.generation, encoder.calls) == (generation, calls)


def test_the_same_bytes_again_import_neither_torch_nor_chromadb(library: Library, tmp_path: Path) -> None:
    library.add(document("call", TEXTS))
    library.close()
    script = (
        "import sys; from pathlib import Path; from index.library import Library\n"
        "from tests.index.library_kit import document\n"
        "library = Library.open(Path(sys.argv[1]))\n"
        f"print(library.add(document('call', {TEXTS!r})).outcome, len(library.transcripts()))\n"
        "library.close()\n"
        "print(sorted({'torch', 'chromadb', 'sentence_transformers'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "library")],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split("\n")[:2] == ["unchanged 1", "[]"]


def test_an_edit_in_one_turn_encodes_that_turn_alone(library: Library, encoder: StubEncoder) -> None:
    library.add(document("call", TEXTS))
    before = library.indexed(library.scope(Filters(transcripts=("call",))))
    encoder.texts.clear()
    edited = (TEXTS[0], long_text("profit"), *TEXTS[2:])
    result = library.add(document("call", edited))
    assert result.outcome == "revised"
    assert result.encoded == len(encoder.texts) > 0
    assert all("profit" in text for text in encoder.texts)
    checked(library, "call")
    after = library.indexed(library.scope(Filters(transcripts=("call",))))
    kept = dict(zip(zip(before.sizes, before.spans, strict=True), before.ids.tolist(), strict=True))
    for number, size, spans in zip(after.ids.tolist(), after.sizes, after.spans, strict=True):
        if {span.turn for span in spans} == {2}:
            assert number > max(before.ids)
        else:
            assert kept[size, spans] == number
    assert library.transcripts()[0].revision == 2


def test_a_turn_put_in_front_encodes_only_itself(library: Library, encoder: StubEncoder) -> None:
    library.add(document("call", TEXTS))
    encoder.texts.clear()
    library.add(document("call", (long_text("opening"), *TEXTS)))
    assert encoder.texts
    assert all("opening" in text for text in encoder.texts)
    checked(library, "call")


def test_going_back_to_an_earlier_text_encodes_nothing(library: Library, encoder: StubEncoder) -> None:
    library.add(document("call", TEXTS))
    library.add(document("call", TEXTS[:2]))
    calls = encoder.calls
    result = library.add(document("call", TEXTS))
    assert (result.outcome, result.encoded, encoder.calls) == ("revised", 0, calls)
    checked(library, "call")


def test_equal_texts_are_encoded_once(library: Library, encoder: StubEncoder) -> None:
    library.add(document("one", (long_text("safe harbour"), long_text("revenue"))))
    result = library.add(
        document("two", (long_text("safe harbour"), long_text("profit"), long_text("profit")))
    )
    assert result.encoded < result.chunks
    assert len(encoder.texts) == len(set(encoder.texts))
    checked(library, "one")
    checked(library, "two")


@pytest.mark.parametrize(
    "change",
    [{"format": "other"}, {"format_version": 2}, {"data": b"other bytes"}],
    ids=lambda c: next(iter(c)),
)
def test_another_reader_or_other_bytes_make_a_revision(library: Library, change: dict[str, object]) -> None:
    library.add(document("call", TEXTS))
    assert library.add(replace(document("call", TEXTS), **change)).outcome == "revised"
    assert library.add(replace(document("call", TEXTS), **change)).outcome == "unchanged"


def test_a_new_recipe_cuts_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.add(document("call", TEXTS))
    monkeypatch.setattr("index.writing.RECIPE", 99)
    result = library.add(document("call", TEXTS))
    assert (result.outcome, result.encoded) == ("revised", 0)
    checked(library, "call")


def test_the_same_id_from_another_source_is_refused(library: Library, encoder: StubEncoder) -> None:
    library.add(document("call", TEXTS))
    calls = encoder.calls
    with pytest.raises(TranscriptExistsError) as caught:
        library.add(document("call", TEXTS[:2], source="/elsewhere/call.txt"))
    message = str(caught.value)
    assert "--id" in message
    assert "/files/call.txt" in message
    assert "/elsewhere/call.txt" in message
    assert encoder.calls == calls
    assert library.transcripts()[0].turns == 4


def test_a_transcript_without_words_can_be_kept(library: Library) -> None:
    result = library.add(document("silence", ("", "[Foreign Language]")))
    assert (result.outcome, result.chunks) == ("new", 0)
    scope = library.scope()
    assert len(library.indexed(scope)) == 0
    assert scope.chunks == 0


def test_progress_counts_chunks_up_to_all(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.writing._BATCH", 2)
    seen: list[tuple[int, int]] = []
    result = library.add(document("call", TEXTS), progress=lambda done, total: seen.append((done, total)))
    assert {total for _, total in seen} == {result.chunks}
    done = [count for count, _ in seen]
    assert done[0] == 0
    assert done == sorted(done)
    assert done[-1] == result.chunks
    assert len(done) > 3
    seen.clear()
    library.add(document("call", TEXTS[:3]), progress=lambda done, total: seen.append((done, total)))
    assert seen[0][0] == seen[0][1]  # all known


def test_removing(library: Library, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        library.add(document(name, TEXTS), keep_both=True)
    assert library.remove("2") == "two"
    assert [(entry.number, entry.id) for entry in library.transcripts()] == [(1, "one"), (2, "three")]
    with pytest.raises(TranscriptNotFoundError):
        library.get("two")
    scope = library.scope()
    assert set(library.indexed(scope).transcripts) == {"one", "three"}
    assert library.add(document("two", TEXTS), keep_both=True).outcome == "new"
    assert [entry.id for entry in library.transcripts()] == ["one", "three", "two"]
    checked(library, "two")


def test_a_removed_id_may_come_from_anywhere(library: Library) -> None:
    library.add(document("call", TEXTS))
    library.remove("call")
    assert library.add(document("call", TEXTS, source="/elsewhere.txt")).outcome == "new"


@pytest.mark.parametrize("change", ["remove", "revise", "remove and write"])
def test_a_scope_is_read_as_it_was_made(library: Library, tmp_path: Path, change: str) -> None:
    library.add(document("call", TEXTS))
    scope = library.scope()
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as other:
        if change == "revise":
            other.add(document("call", (long_text("profit"),)))
        else:
            other.remove("call")
        if change == "remove and write":
            other.add(document("more", (long_text("profit"),)))
    found = library.indexed(scope)
    assert len(found) == scope.chunks > 0
    for place, spans in enumerate(found.spans):
        turn = scope.transcripts[0].turn(spans[0].turn)
        assert spans[-1].end <= len(scope.transcripts[0].turn(spans[-1].turn).text)
        if len(spans) == 1:
            text = turn.text[spans[0].start : spans[0].end]
            np.testing.assert_allclose(found.vectors[place], vector_of(text), atol=1e-6)


def test_a_scoped_reading_is_the_same_whatever_else_is_there(library: Library) -> None:
    library.add(document("call", TEXTS))
    before = library.indexed(library.scope(Filters(transcripts=("call",))))
    for number in range(5):
        library.add(document(f"other{number}", (long_text(f"thing{number}"),)))
    library.remove("other3")
    library.close()
    with Library.open(library.folder, encoder=StubEncoder()) as again:
        after = again.indexed(again.scope(Filters(transcripts=("call",))))
    np.testing.assert_array_equal(before.ids, after.ids)
    np.testing.assert_array_equal(before.vectors, after.vectors)
    assert (before.spans, before.terms, before.sizes) == (after.spans, after.terms, after.sizes)


def test_reading_again_comes_from_memory(library: Library) -> None:
    library.add(document("one", TEXTS))
    library.add(document("two", TEXTS[:2]), keep_both=True)
    first = library.indexed(library.scope())
    assert library.indexed(library.scope()) is first
    assert library.get("one") is library.get("1")
    library.add(document("three", TEXTS[:1]))
    assert len(library.indexed(library.scope())) > len(first)


def test_another_encoder_is_refused_and_loses_nothing(library: Library, tmp_path: Path) -> None:
    library.add(document("call", TEXTS))
    other = StubEncoder("other")
    with Library.open(tmp_path / "library", encoder=other) as again:
        with pytest.raises(EncoderError, match=r"built with the encoder stub .* set SAIDTHAT_ENCODER"):
            again.add(document("more", TEXTS[:1]))
        with pytest.raises(EncoderError, match="built with"):
            _ = again.encoder
        assert other.calls == 0
        assert again.add(document("call", TEXTS)).outcome == "unchanged"
    checked(library, "call")


def test_an_emptied_library_takes_another_encoder(library: Library, tmp_path: Path) -> None:
    library.add(document("call", TEXTS))
    library.remove("call")
    other = StubEncoder("other")
    with Library.open(tmp_path / "library", encoder=other) as again:
        result = again.add(document("call", TEXTS))
        assert result.encoded == len(other.texts) > 0
        checked(again, "call")


def test_an_encoder_that_gives_nonsense_is_refused(tmp_path: Path) -> None:
    class Broken(StubEncoder):
        def encode_documents(self, texts):
            return super().encode_documents(texts)[:, :3]

    with Library.open(tmp_path, encoder=Broken()) as library:
        with pytest.raises(EncoderError, match="use another model"):
            library.add(document("call", TEXTS))
        assert library.transcripts() == ()


def test_finding_a_transcript(library: Library) -> None:
    with pytest.raises(EmptyLibraryError, match="saidthat index"):
        library.resolve("1")
    for name in ("acme-2024q1", "acme-2024q2", "zeta-2024q2", "2"):
        library.add(document(name, TEXTS[:1], title=f"The {name} call"), keep_both=True)
    assert library.resolve("acme-2024q2") == "acme-2024q2"
    assert library.resolve("3") == "zeta-2024q2"
    assert library.resolve("2") == "2"  # an id comes before a number
    assert library.resolve("Zeta") == "zeta-2024q2"
    assert library.get("zet").id == "zeta-2024q2"
    with pytest.raises(TranscriptNotFoundError, match=r"begins 2 ids \(acme-2024q1, acme-2024q2\)"):
        library.resolve("acme")
    with pytest.raises(TranscriptNotFoundError, match="did you mean zeta-2024q2,"):
        library.resolve("zetta-2024q2")
    with pytest.raises(TranscriptNotFoundError, match="saidthat list"):
        library.resolve("qqqqqq")
    with pytest.raises(TranscriptNotFoundError):
        library.resolve("99")
    with pytest.raises(TranscriptNotFoundError):
        library.resolve("")


def test_a_busy_library_says_so(library: Library, tmp_path: Path, notices: list[str]) -> None:
    library.add(document("call", TEXTS))
    with (
        Library.open(
            tmp_path / "library", encoder=StubEncoder(), notice=notices.append, lock_timeout_s=1.2
        ) as second,
        write_lock(library.folder, timeout_s=0),
    ):
        assert second.add(document("call", TEXTS)).outcome == "unchanged"  # needs no lock
        assert len(second.indexed(second.scope())) > 0
        with pytest.raises(LibraryBusyError, match="wait until it is done"):
            second.add(document("more", TEXTS[:1]))
    assert notices == [f"Waiting for another saidthat that is writing to {library.folder}."]
    assert [entry.id for entry in library.transcripts()] == ["call"]


def test_no_library_is_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(EmptyLibraryError, match="saidthat index"):
        Library.open(tmp_path / "nowhere", create=False)
    assert not (tmp_path / "nowhere").exists()


def test_several_threads_read_while_one_writes(library: Library) -> None:
    library.add(document("call", TEXTS))

    def read(_: int) -> int:
        return len(library.indexed(library.scope()))

    def write(number: int) -> str:
        return library.add(document(f"more{number}", (long_text(f"thing{number}"),))).outcome

    with ThreadPoolExecutor(4) as pool:
        reads = [pool.submit(read, number) for number in range(30)]
        writes = [pool.submit(write, number) for number in range(6)]
        reads += [pool.submit(read, number) for number in range(30)]
        assert {job.result() for job in writes} == {"new"}
        assert all(job.result() > 0 for job in reads)
    assert len(library.transcripts()) == 7
    for entry in library.transcripts():
        checked(library, entry.id)
