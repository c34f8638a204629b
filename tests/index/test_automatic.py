"""What is certain is corrected by itself, once, and can be taken back for good."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.automatic import certain
from index.edits import Merge, Rename
from index.library import Library
from tests.index.library_kit import StubEncoder, document, long_text

TEXTS = (long_text("revenue"), long_text("margin"), "Thank you.", long_text("capex"))
NAMES = ("Ana Ruiz", "Ben", "ANA RUIZ", "Ben")
MERGE = Merge(speakers=("ANA RUIZ",), into="Ana Ruiz")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as library:
        yield library


def test_the_same_name_in_capitals_is_merged_when_it_comes_in(library: Library) -> None:
    result = library.add(document("call", TEXTS, names=NAMES))
    assert (result.automatic, result.speakers) == ((MERGE,), 2)
    assert library.get("call").speaker("Ana Ruiz").aliases == ("ANA RUIZ",)
    (recorded,) = library.edits("call")
    assert (recorded.edit, recorded.automatic, recorded.stale) == (MERGE, True, False)
    assert library.transcripts()[0].edits == 1


def test_what_was_taken_back_is_not_done_again(library: Library) -> None:
    library.add(document("call", TEXTS, names=NAMES))
    assert library.undo("call").automatic
    assert library.get("call").turn(3).speaker == "ANA RUIZ"
    changed = (*TEXTS, long_text("churn"))
    assert library.add(document("call", changed, names=(*NAMES, "Ben"))).automatic == ()
    assert library.get("call").turn(3).speaker == "ANA RUIZ"


def test_a_revision_keeps_the_correction_without_making_it_twice(library: Library) -> None:
    library.add(document("call", TEXTS, names=NAMES))
    changed = (*TEXTS, long_text("churn"))
    result = library.add(document("call", changed, names=(*NAMES, "ANA RUIZ")))
    assert (result.automatic, result.speakers) == ((), 2)
    assert len(library.edits("call")) == 1
    assert library.get("call").turn(5).speaker == "Ana Ruiz"


def test_only_what_was_never_made_is_certain() -> None:
    transcript = document("call", TEXTS, names=NAMES).transcript
    assert certain(transcript, ()) == (MERGE,)
    assert certain(transcript, (MERGE,)) == ()
    assert certain(transcript, (Rename(speaker="ANA RUIZ", name="Ana Ruiz"),)) == ()
    assert certain(transcript, (Rename(speaker="Ben", name="Ana Ruiz"),)) == (MERGE,)
