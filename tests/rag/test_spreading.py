"""A ranking dealt out in rounds."""

from hypothesis import given
from hypothesis import strategies as st

from index.transcript import Transcript, Turn
from rag.people import Mention
from rag.question import Query
from rag.spreading import interleave, part_of


def test_each_part_has_its_turn() -> None:
    assert interleave(["a1", "a2", "b1", "a3", "c1", "b2"], lambda item: item[0]) == [
        "a1", "b1", "c1", "a2", "b2", "a3"
    ]  # fmt: skip


def test_what_belongs_to_no_part_comes_last() -> None:
    assert interleave(["x", "a1", "y", "b1"], lambda item: item[0] if len(item) == 2 else None) == [
        "a1", "b1", "x", "y"
    ]  # fmt: skip


@given(st.lists(st.integers(0, 30), unique=True))
def test_nothing_is_lost_and_one_part_stays_as_it_is(ranked: list[int]) -> None:
    assert interleave(ranked, lambda _: "one") == ranked
    assert sorted(interleave(ranked, lambda item: item % 3)) == sorted(ranked)


ASKED = Query(
    text="q",
    standalone="q",
    weights={},
    mentions=(
        Mention(transcript="h1", speaker="Ann", by="name"),
        Mention(transcript="h1", speaker="Bo", by="name"),
    ),
    wants_figure=False,
    wants_question=False,
    spread=True,
)


def call(name: str, company: str | None) -> Transcript:
    turns = tuple(
        Turn(number=n, speaker=who, text="Words.") for n, who in enumerate(("Ann", "Bo", "Cy"), start=1)
    )
    return Transcript(id=name, title=name, company=company, turns=turns)


def test_parts_are_companies_then_transcripts_then_people() -> None:
    calls = (call("h1", "Halden"), call("h2", "Halden"), call("b", "Bright"), call("m", None))
    part = part_of(ASKED, calls)
    assert [part(name, 1) for name in ("h1", "h2", "b", "m")] == ["Halden", "Halden", "Bright", "m"]
    part = part_of(ASKED, calls[:2])
    assert [part(name, 1) for name in ("h1", "h2")] == ["h1", "h2"]
    part = part_of(ASKED, calls[:1])
    assert [part("h1", turn) for turn in (1, 2, 3)] == [("h1", "Ann"), ("h1", "Bo"), None]
