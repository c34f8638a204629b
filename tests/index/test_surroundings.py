"""Which wide chunk lies around a narrow one."""

from pathlib import Path

import pytest

from index.filters import Filters
from index.library import Library
from index.surroundings import _Wide
from tests.index.library_kit import StubEncoder, document, long_text

# Windows of 10 places that begin 5 after each other, as wide chunks overlap.
WIDE = _Wide(ids=(7, 8, 9), starts=(0, 5, 10), ends=(10, 15, 20))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 4, 7),
        (6, 9, 7),  # whole in 7 and in 8: the earlier one
        (8, 12, 8),  # 2 of 4 places in 7 and in 9, all in 8
        (12, 18, 9),  # 3 of 6 in 8, all in 9
        (19, 20, 9),
    ],
)
def test_the_wide_chunk_that_shares_most(start: int, end: int, expected: int) -> None:
    assert WIDE.around(start, end) == expected


def test_nothing_lies_before_the_first() -> None:
    assert _Wide(ids=(), starts=(), ends=()).around(0, 4) is None


def test_proposed_chunks_come_with_what_lies_around_them(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as library:
        library.add(document("one", (long_text("revenue", 30), long_text("churn", 30))))
        library.add(document("two", (long_text("margin", 30),)))
        whole = library.indexed(library.scope(Filters(transcripts=("one",))))
        last = max(place for place, size in enumerate(whole.sizes) if size == "narrow")
        found = library.indexed_ids([int(whole.ids[last])])
        assert found.sizes == ("narrow", "wide")
        assert set(found.transcripts) == {"one"}
        assert found.spans[0][0].turn == found.spans[1][0].turn == 2
        assert found.spans[1][0].start <= found.spans[0][0].start
        assert found.spans[1][0].end >= found.spans[0][0].end
