"""Candidates for wide scopes, from Chroma or from the copy, and what is kept in memory."""

from pathlib import Path

import numpy as np
import pytest

from index.filters import Filters
from index.indexed import ChunkCache, IndexedChunks
from index.library import Library
from index.mirror import Mirror
from tests.index.library_kit import StubEncoder, document, long_text, vector_of

TEXTS = (long_text("revenue"), long_text("margin"), "Thank you.", long_text("capex"))


@pytest.fixture(params=["chroma", "copy"])
def library(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A library whose vectors come from Chroma, and one where the copy has to answer."""
    if request.param == "copy":
        monkeypatch.setattr(Mirror, "read", lambda *_: None)
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as library:
        yield library


def narrow(indexed: IndexedChunks) -> set[int]:
    return {int(number) for number, size in zip(indexed.ids, indexed.sizes, strict=True) if size == "narrow"}


def test_candidates(library: Library) -> None:
    library.add(document("one", TEXTS))
    library.add(document("two", (long_text("revenue"), long_text("churn"))))
    whole = library.indexed(library.scope())
    place = max(place for place, size in enumerate(whole.sizes) if size == "narrow")
    assert library.nearest(whole.vectors[place], 1).tolist() == [int(whole.ids[place])]
    near = set(library.nearest(whole.vectors[place], 500).tolist())
    # Approximate: now and then a build of the graph leaves a vector that no walk reaches.
    assert near <= narrow(whole)
    assert len(near) >= len(narrow(whole)) - 1
    two = library.scope(Filters(transcripts=("two",)))
    mine = narrow(library.indexed(two))
    near = set(library.nearest(whole.vectors[place], 500, two).tolist())
    assert near <= mine
    assert len(near) >= len(mine) - 1
    found = library.roll(two).only_narrow(library.holders(["churn"])["churn"])
    assert set(found.tolist()) < mine
    assert found.dtype == np.int64
    again = library.indexed_ids([*found[::-1], 10_000])
    assert again.ids[: len(found)].tolist() == found[::-1].tolist()
    assert all("churn" in terms for terms in again.terms)
    around = again.sizes[len(found) :]
    assert around
    assert set(around) == {"wide"}
    place = whole.ids.tolist().index(int(again.ids[0]))
    np.testing.assert_allclose(again.vectors[0], whole.vectors[place], atol=1e-6)
    one = library.scope(Filters(transcripts=("one",)))
    assert library.roll(one).only_narrow(found).tolist() == []
    roll = library.roll(library.scope())
    assert roll.narrow == len(narrow(whole))
    assert roll.wide == len(whole) - roll.narrow
    assert set(roll.only_wide(whole.ids).tolist()) == set(whole.ids.tolist()) - narrow(whole)


def test_candidates_of_a_scope_of_very_many_transcripts(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two", "three"):
        library.add(document(name, (long_text(name),)))
    monkeypatch.setattr("index.searching._MOST_KEYS", 1)
    scope = library.scope(Filters(transcripts=("one", "two")))
    found = library.nearest(vector_of("x"), 500, scope)
    assert set(found.tolist()) == narrow(library.indexed(scope))


def test_the_two_turns_before_a_chunk_are_found_within_its_transcript(library: Library) -> None:
    library.add(document("one", TEXTS))
    library.add(document("two", tuple(long_text(f"word{turn}") for turn in range(5))))
    scope = library.scope(Filters(transcripts=("two",)))
    found = library.indexed(scope)
    own = [
        (int(number), spans[0].turn)
        for number, size, spans in zip(found.ids, found.sizes, found.spans, strict=True)
        if size == "narrow"
    ]
    of_fourth = [number for number, turn in own if turn == 4]
    assert set(library.before(of_fourth[:1])) == {number for number, turn in own if turn in (2, 3)}
    assert library.before([number for number, turn in own if turn == 1]) == []
    assert library.before([]) == []


def test_a_word_too_common_to_be_read_to_its_end_proposes_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(
        document("one", tuple(f"Churn in region {place} was low. {long_text('x')}" for place in range(6)))
    )
    library.add(document("two", (f"The lighthouse stood. {long_text('churn')}",)))
    monkeypatch.setattr("index.store.proposing._STEP", 2)
    monkeypatch.setattr("index.store.proposing._MOST_READ", 6)
    (only,) = set(library.indexed(library.scope(Filters(transcripts=("two",)))).transcripts)
    held = library.holders(["churn", "lighthous"])
    assert set(held) == {"lighthous"}
    found = library.indexed_ids(library.roll(library.scope()).only_narrow(held["lighthous"]))
    assert set(found.transcripts) == {only}
    assert "lighthous" in found.terms[0]
    assert library.holders(["churn"]) == {}


def part(count: int) -> IndexedChunks:
    return IndexedChunks(
        ids=np.arange(count),
        transcripts=("x",) * count,
        sizes=("narrow",) * count,
        spans=((),) * count,
        terms=("",) * count,
        vectors=np.zeros((count, 2), dtype=np.float32),
    )


def test_the_cache_drops_what_was_not_used_for_longest() -> None:
    cache = ChunkCache(most=10)
    for revision, count in ((1, 4), (2, 4)):
        cache.put(revision, part(count))
    assert cache.get(1) is not None  # used again, so 2 goes first
    cache.put(3, part(4))
    assert cache.get(2) is None
    assert cache.get(1) is not None
    assert cache.get(3) is not None
    cache.put(4, part(100))  # one alone may be larger than all
    assert cache.get(4) is not None
    assert cache.get(1) is None
