"""Scopes are made once, and anew after each change of the library."""

from pathlib import Path

from index.filters import Filters
from index.library import Library
from tests.index.library_kit import StubEncoder, document, long_text


def test_a_scope_is_kept_until_the_library_changes(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as library:
        library.add(document("one", (long_text("revenue"),)))
        library.add(document("two", (long_text("churn"),)))
        whole, one = library.scope(), library.scope(Filters(transcripts=("one",)))
        assert library.scope() is whole
        assert library.scope(Filters(transcripts=("one",))) is one
        library.add(document("three", (long_text("margin"),)))
        assert [transcript.id for transcript in library.scope().transcripts] == ["one", "two", "three"]
        assert [transcript.id for transcript in whole.transcripts] == ["one", "two"]
        library.remove("one")
        assert [transcript.id for transcript in library.scope().transcripts] == ["two", "three"]


def test_another_process_sees_the_change(tmp_path: Path) -> None:
    with (
        Library.open(tmp_path / "library", encoder=StubEncoder()) as writer,
        Library.open(tmp_path / "library", encoder=StubEncoder()) as reader,
    ):
        writer.add(document("one", (long_text("revenue"),)))
        assert len(reader.scope().transcripts) == 1
        writer.add(document("two", (long_text("churn"),)))
        assert len(reader.scope().transcripts) == 2


def test_what_else_the_library_holds_changes_nothing_of_a_named_transcript(tmp_path: Path) -> None:
    named = Filters(transcripts=("one",))
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as library:
        library.add(document("one", (long_text("revenue"), long_text("churn"))))
        alone = library.indexed(library.scope(named))
        library.add(document("two", (long_text("churn"), long_text("revenue", 8))))
        among = library.indexed(library.scope(named))
        assert among.ids.tolist() == alone.ids.tolist()
        assert among.vectors.tolist() == alone.vectors.tolist()
        assert among.terms == alone.terms
