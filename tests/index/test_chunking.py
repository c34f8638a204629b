"""Chunks: whole sentences, long turns by themselves, short neighbours joined, every word covered."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from index.chunking import NARROW_WORDS, WIDE_WORDS, chunk
from index.sentences import sentences, strip_marks
from index.transcript import Chunk, Span, Turn


def turns(*texts: str) -> list[Turn]:
    return [Turn(number=i, speaker="A", text=text) for i, text in enumerate(texts, start=1)]


TEN = "One two three four five six seven eight nine ten."


def test_a_long_turn_is_cut_into_overlapping_windows_of_whole_sentences() -> None:
    text = " ".join([TEN] * 6)  # 60 words; a sentence is 49 characters, the next begins at 50
    narrow = [c for c in chunk(turns(text)) if c.size == "narrow"]
    # Windows hold 4 sentences (40 words) and begin 2 sentences (20 words) apart.
    assert [c.spans for c in narrow] == [
        (Span(turn=1, start=0, end=199),),
        (Span(turn=1, start=100, end=299),),
    ]


def test_short_neighbours_share_a_chunk_with_a_span_each() -> None:
    made = chunk(turns("Shall we ship in June?", "Yes.", "Fine by me."))
    assert [c.size for c in made] == ["narrow", "wide"]
    assert made[0].spans == (
        Span(turn=1, start=0, end=22),
        Span(turn=2, start=0, end=4),
        Span(turn=3, start=0, end=11),
    )
    assert made[0].text == "Shall we ship in June? Yes. Fine by me."


def test_a_long_turn_never_shares_a_chunk() -> None:
    made = chunk(turns("Short one.", " ".join([TEN] * 3), "Short two."))
    assert {tuple(span.turn for span in c.spans) for c in made} == {(1,), (2,), (3,)}


def test_marks_are_not_embedded() -> None:
    assert (
        chunk(turns("[Foreign Language] [Interpreted] Sales rose (ph) well."))[0].text == "Sales rose well."
    )


def test_a_turn_of_marks_alone_has_no_chunk() -> None:
    assert chunk(turns("[Technical Difficulty]")) == []


def test_wide_chunks_are_wider() -> None:
    made = chunk(turns(" ".join([TEN] * 40)))
    widest = {size: max(len(c.text.split()) for c in made if c.size == size) for size in ("narrow", "wide")}
    assert widest == {"narrow": NARROW_WORDS, "wide": WIDE_WORDS}


@settings(max_examples=60)
@given(
    st.lists(st.lists(st.sampled_from(["Yes.", TEN, "We sold 5.5 units, not six."]), max_size=12), max_size=8)
)
def test_each_size_covers_every_sentence_in_order(texts: list[list[str]]) -> None:
    said = turns(*(" ".join(parts) for parts in texts))
    made = chunk(said)
    for size in ("narrow", "wide"):
        spans = [span for c in made if c.size == size for span in c.spans]
        places = [(c.spans[0].turn, c.spans[0].start) for c in made if c.size == size]
        assert places == sorted(places)
        for turn in said:
            for start, end in sentences(turn.text):
                if strip_marks(turn.text[start:end]):
                    assert any(s.turn == turn.number and s.start <= start and end <= s.end for s in spans)


def mended(said: list[Turn], number: int, text: str) -> list[Turn]:
    return [replace(turn, text=text, original=turn.text) if turn.number == number else turn for turn in said]


def others(pieces: list[Chunk], number: int) -> list[Chunk]:
    """The chunks that do not hold a turn."""
    return [piece for piece in pieces if all(span.turn != number for span in piece.spans)]


def test_mended_words_stand_whole_in_the_chunks_of_their_turn() -> None:
    made = chunk(mended(turns("Shall we ship in June?", "Yes.", "Fine by me."), 2, "No. Never."))
    assert [c.text for c in made] == ["Shall we ship in June? No. Never. Fine by me."] * 2
    assert made[0].spans[1] == Span(turn=2, start=0, end=10)


def test_words_for_a_turn_without_any_get_a_chunk_of_their_own() -> None:
    said = turns("Shall we ship in June?", "[inaudible]", "Fine by me.")
    assert [c.text for c in chunk(said)] == ["Shall we ship in June? Fine by me."] * 2
    made = chunk(mended(said, 2, "Yes, do."))
    assert [c.text for c in made] == ["Shall we ship in June? Fine by me.", "Yes, do."] * 2


def test_a_turn_mended_to_a_mark_leaves_its_chunks() -> None:
    made = chunk(mended(turns("Shall we ship in June?", "Yes.", "Fine by me."), 2, "[laughs]"))
    assert [c.text for c in made] == ["Shall we ship in June? Fine by me."] * 2
    assert chunk(mended(turns("Yes."), 1, "[laughs]")) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 70), min_size=1, max_size=12),
    st.integers(0, 70),
    st.data(),
)
def test_mended_words_change_no_chunk_of_other_turns_and_are_covered(
    lengths: list[int], length: int, data: st.DataObject
) -> None:
    said = turns(*(_talk(n, f"t{place}") for place, n in enumerate(lengths)))
    number = data.draw(st.integers(1, len(said)))
    changed = mended(said, number, _talk(length, "new") or "[laughs]")
    before, after = chunk(said), chunk(changed)
    assert [piece for piece in others(before, number) if piece not in after] == []
    for size in ("narrow", "wide"):
        covered = " ".join(piece.text for piece in after if piece.size == size).split()
        for turn in changed:
            assert set(strip_marks(turn.text).split()) <= set(covered)


def _talk(words: int, name: str) -> str:
    """So many different words, in sentences of five."""
    spoken = [f"{name}w{n}" + ("." if n % 5 == 4 or n == words - 1 else "") for n in range(words)]
    return " ".join(spoken)
