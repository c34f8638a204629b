"""Chunks: whole sentences, long turns by themselves, short neighbours joined, every word covered."""

from hypothesis import given, settings
from hypothesis import strategies as st

from index.chunking import NARROW_WORDS, WIDE_WORDS, chunk
from index.sentences import sentences, strip_marks
from index.transcript import Span, Turn


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
