"""Rankings read out as passages; budgets and offsets worked by hand."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.transcript import Span, Transcript
from rag.packing import passages
from rag.passage import Passage
from rag.question import Query, understand
from rag.retrieval import Hit, Retrieval, Retriever
from tests.rag.scope_kit import MemoryLibrary, scope_of, transcript

PLAIN = Query(text="q", standalone="q", weights={}, mentions=(), wants_figure=False, wants_question=False)


def said(words: int, name: str = "Flour") -> str:
    """A sentence of so many words, at least two."""
    return name + " rose" * (words - 2) + " twice."


def hit(turn: int, start: int, end: int, score: float, name: str = "mill") -> Hit:
    return Hit(transcript=name, spans=(Span(turn=turn, start=start, end=end),), score=score)


def whole(call: Transcript, turn: int, score: float) -> Hit:
    return hit(turn, 0, len(call.turn(turn).text), score, call.id)


def read(
    call: Transcript,
    *hits: Hit,
    words: int = 1000,
    exchange: tuple[Hit, ...] = (),
    topic: tuple[Hit, ...] = (),
    wide: bool = False,
) -> tuple[Passage, ...]:
    query = replace(PLAIN, wide=wide)
    found = Retrieval(query=query, hits=hits, exchange=exchange, topic=topic)
    return passages(found, {call.id: call}, words)


def told(found: tuple[Passage, ...]) -> list[tuple[int, str, int]]:
    return [(one.turn, one.text, one.group) for one in found]


# "Rye is dear." is 0-12, "Oats are not." 13-26, "Spelt is scarce." 27-43; three words each.
GRAIN = transcript(
    "mill",
    ("Ina Holt", "Rye is dear. Oats are not. Spelt is scarce."),
    ("Bo Lind", "The dam broke in May. We rebuilt it by June, with [inaudible] help."),
    ("Ina Holt", "Good."),
)


def test_overlapping_chunks_share_no_sentence_and_join() -> None:
    found = read(GRAIN, hit(1, 0, 26, 2.0), hit(1, 13, 43, 1.0))
    # The second chunk's first sentence was read; what is left of it touches the first chunk: one group.
    assert told(found) == [(1, "Rye is dear. Oats are not.", 1), (1, "Spelt is scarce.", 1)]
    assert [(one.start, one.end, one.score, one.speaker) for one in found] == [
        (0, 26, 2.0, "Ina Holt"),
        (27, 43, 1.0, "Ina Holt"),
    ]


def test_what_is_left_on_both_sides_of_a_read_sentence_is_two_passages() -> None:
    found = read(GRAIN, hit(1, 13, 26, 2.0), hit(1, 0, 43, 1.0))
    assert told(found) == [
        (1, "Oats are not.", 1),
        (1, "Rye is dear.", 1),  # touches from before
        (1, "Spelt is scarce.", 1),
    ]


def test_a_chunk_over_two_turns_is_two_passages_of_one_group() -> None:
    spans = (Span(turn=2, start=22, end=67), Span(turn=3, start=0, end=5))
    found = read(GRAIN, Hit(transcript="mill", spans=spans, score=1.0))
    assert told(found) == [(2, "We rebuilt it by June, with [inaudible] help.", 1), (3, "Good.", 1)]


def test_points_apart_are_groups_of_their_own_in_the_order_of_the_ranking() -> None:
    found = read(GRAIN, hit(2, 0, 21, 3.0), hit(1, 0, 12, 2.0), hit(1, 27, 43, 1.0))
    assert [(one.turn, one.start, one.group) for one in found] == [(2, 0, 1), (1, 0, 2), (1, 27, 3)]


def test_a_sentence_that_is_cut_by_a_chunk_is_left_out() -> None:
    assert told(read(GRAIN, hit(1, 5, 26, 1.0))) == [(1, "Oats are not.", 1)]


HARVEST = transcript("mill", *[("Ina Holt", said(words)) for words in (10, 12, 5, 9, 3)])


@pytest.mark.parametrize(
    ("words", "turns"),
    [
        (9, [3]),  # 10 and 12 do not fit, 5 does; 4 left are too few to go on
        (10, [1]),
        (17, [1]),  # 12 does not fit into 7, and fewer than 8 words left count as spent
        (18, [1, 3]),  # 12 does not fit into 8, 5 does
        (22, [1, 2]),
        (30, [1, 2, 3]),  # 8 left, 5 of them read
        (36, [1, 2, 3, 4]),
        (44, [1, 2, 3, 4, 5]),  # 39 read after four, 8 left: 44 - 36
    ],
)
def test_the_budget_is_counted_in_words(words: int, turns: list[int]) -> None:
    hits = [whole(HARVEST, turn, 6.0 - turn) for turn in range(1, 6)]
    assert [one.turn for one in read(HARVEST, *hits, words=words)] == turns


def test_question_and_reply_come_first_as_one_group_and_are_not_read_again() -> None:
    question, reply = hit(1, 27, 43, 4.0), hit(2, 0, 21, 4.5)
    found = read(GRAIN, hit(1, 0, 43, 5.0), reply, question, exchange=(question, reply))
    assert told(found) == [
        (1, "Spelt is scarce.", 1),
        (2, "The dam broke in May.", 1),
        (1, "Rye is dear. Oats are not.", 2),
    ]


def test_an_exchange_counts_no_less_than_a_point_that_is_read_after_it() -> None:
    question, reply = hit(1, 27, 43, 4.0), hit(2, 0, 21, 5.5)
    found = read(GRAIN, hit(1, 0, 12, 6.0), hit(3, 0, 5, 1.0), exchange=(question, reply))
    # Best first by score too: 4.0 and 5.5 are raised to the 6.0 of the point that follows.
    assert [one.score for one in found] == [6.0, 6.0, 6.0, 1.0]


def test_points_dealt_out_in_turns_never_rise_in_score() -> None:
    # As for "compare": the best of each person, then the second best of each.
    found = read(GRAIN, hit(1, 0, 12, 3.0), hit(2, 0, 21, -1.0), hit(1, 27, 43, 2.0), hit(3, 0, 5, -2.0))
    assert [one.score for one in found] == [3.0, 2.0, 2.0, -2.0]


FAIR = transcript("mill", *[("Ina Holt", said(60)) for _ in range(8)])


@pytest.mark.parametrize(
    ("words", "wide", "points", "stretch"),
    [
        # 400 - 250 = 150 words are kept for stretches: points until at most so many are left,
        # 340, 280, 220, 160, 100; then one turn of 60 more, and 40 left are too few for another.
        (400, False, [8, 6, 4, 2, 7], [1]),
        # Wide: 400 - 100 = 300 are kept: points until 280 are left, then four turns of 60.
        (400, True, [8, 6], [1, 2, 3, 4]),
        # Within 250 words there is room for points alone: 200, 140, 80, 20.
        (200, False, [8, 6, 4], []),
        # Wide: 200 - 100 = 100 are kept: 140, 80; one turn more.
        (200, True, [8, 6], [1]),
    ],
)
def test_points_are_read_before_stretches(
    words: int, wide: bool, points: list[int], stretch: list[int]
) -> None:
    hits = [whole(FAIR, turn, 9.0 - at) for at, turn in enumerate((8, 6, 4, 2, 7, 5, 3, 1))]
    topic = tuple(whole(FAIR, turn, 1.0) for turn in range(1, 9))
    found = read(FAIR, *hits, words=words, topic=topic, wide=wide)
    assert [one.turn for one in found] == points + stretch


def test_a_stretch_is_in_the_order_of_talk_and_the_best_stretch_comes_first() -> None:
    # Turns 6 and 5 neighbour each other, as do 2, 1 and 3; nothing of turn 4 is read between them.
    topic = tuple(
        whole(FAIR, turn, score) for turn, score in ((6, 2.0), (2, 1.5), (5, 1.4), (1, 1.2), (3, 1.1))
    )
    found = read(FAIR, words=330, topic=topic)
    assert [(one.turn, one.group, one.score) for one in found] == [
        (5, 1, 2.0),
        (6, 1, 2.0),
        (1, 2, 1.5),
        (2, 2, 1.5),
        (3, 2, 1.5),
    ]


def test_a_stretch_counts_no_more_than_the_points_before_it() -> None:
    topic = (whole(FAIR, 3, 4.0), whole(FAIR, 6, 3.5))
    found = read(FAIR, whole(FAIR, 8, 1.0), whole(FAIR, 1, 0.5), words=240, topic=topic, wide=True)
    # The best stretch of 4.0 is lowered to the last point's 0.5, the other as far: 3.5 - 3.5 = 0.0.
    assert [(one.turn, one.group, one.score) for one in found] == [
        (8, 1, 1.0),
        (1, 2, 0.5),
        (3, 3, 0.5),
        (6, 4, 0.0),
    ]


def test_chunks_of_a_stretch_that_touch_become_one_passage() -> None:
    found = read(GRAIN, topic=(hit(1, 13, 43, 2.0), hit(1, 0, 26, 3.0), hit(2, 0, 21, 1.0)))
    assert told(found) == [
        (1, "Rye is dear. Oats are not. Spelt is scarce.", 1),
        (2, "The dam broke in May.", 1),
    ]


FEW = settings(max_examples=40)

Sentence = tuple[int, int, int]  # turn, start, end


def _laid(lengths: list[list[int]], gaps: list[str], name: str) -> tuple[Transcript, list[Sentence]]:
    """A transcript of turns of sentences of so many words, and where each sentence is."""
    texts: list[tuple[str, str]] = []
    places: list[Sentence] = []
    for turn, sizes in enumerate(lengths, start=1):
        text = ""
        for size in sizes:
            text += gaps[len(places) % len(gaps)] if text else ""
            start = len(text)
            text += said(size)
            places.append((turn, start, len(text)))
        texts.append(("Ina Holt" if turn % 2 else "Bo Lind", text))
    return transcript(name, *texts), places


def _chunk(name: str, places: list[Sentence], score: float) -> Hit:
    """A chunk of neighbouring sentences, a span a turn."""
    spans = []
    for turn, held in groupby(places, key=lambda place: place[0]):
        borders = list(held)
        spans.append(Span(turn=turn, start=borders[0][1], end=borders[-1][2]))
    return Hit(transcript=name, spans=tuple(spans), score=score)


Laid = dict[str, tuple[Transcript, list[Sentence]]]


@st.composite
def laid_out(draw: st.DrawFn) -> Laid:
    """One or two transcripts."""
    turns = st.lists(st.lists(st.integers(2, 30), min_size=1, max_size=5), min_size=1, max_size=6)
    gaps = st.lists(st.sampled_from([" ", "  ", "\n\n", "\n"]), min_size=1, max_size=3)
    return {
        name: _laid(draw(turns), draw(gaps), name) for name in ("mill", "dairy")[: draw(st.integers(1, 2))]
    }


@st.composite
def ranked(draw: st.DrawFn, laid: Laid, most: int = 12, ordered: bool = True) -> tuple[Hit, ...]:
    """Chunks of a few sentences, best first unless they are dealt out in turns."""
    scores = draw(st.lists(st.integers(-40, 80).map(lambda n: n / 8), max_size=most))
    found = []
    for score in sorted(scores, reverse=True) if ordered else scores:
        name = draw(st.sampled_from(sorted(laid)))
        places = laid[name][1]
        first = draw(st.integers(0, len(places) - 1))
        found.append(_chunk(name, places[first : first + draw(st.integers(1, 6))], score))
    return tuple(found)


@st.composite
def retrievals(draw: st.DrawFn) -> tuple[Laid, Retrieval]:
    laid = draw(laid_out())
    pair = draw(ranked(laid, most=2, ordered=False))
    return laid, Retrieval(
        query=replace(PLAIN, wide=draw(st.booleans())),
        hits=draw(ranked(laid, ordered=draw(st.booleans()))),
        exchange=pair if len(pair) == 2 else (),
        topic=draw(ranked(laid)),
    )


def by_id(laid: Laid) -> dict[str, Transcript]:
    return {name: call for name, (call, _) in laid.items()}


def pieces(found: tuple[Passage, ...]) -> set[tuple[str, int, int]]:
    return {(one.transcript, one.turn, at) for one in found for at in range(one.start, one.end)}


@FEW
@given(retrievals(), st.integers(1, 400))
def test_passages_are_whole_sentences_within_the_budget_and_never_overlap(
    asked: tuple[Laid, Retrieval], words: int
) -> None:
    laid, retrieval = asked
    found = passages(retrieval, by_id(laid), words)
    for one in found:
        call, places = laid[one.transcript]
        turn = call.turn(one.turn)
        assert (one.text, one.speaker) == (turn.text[one.start : one.end], turn.speaker)
        assert one.start in {start for number, start, _ in places if number == one.turn}
        assert one.end in {end for number, _, end in places if number == one.turn}
    assert sum(len(one.text.split()) for one in found) <= words
    assert len(pieces(found)) == sum(one.end - one.start for one in found)


@FEW
@given(retrievals(), st.integers(1, 400))
def test_passages_are_best_first_and_a_group_stands_together(
    asked: tuple[Laid, Retrieval], words: int
) -> None:
    laid, retrieval = asked
    found = passages(retrieval, by_id(laid), words)
    groups = [group for group, _ in groupby(found, key=lambda one: one.group)]
    assert groups == list(range(1, len(groups) + 1))
    assert all(before.score >= after.score for before, after in pairwise(found))


@FEW
@given(retrievals(), st.integers(1, 400))
def test_nothing_is_read_that_was_not_ranked(asked: tuple[Laid, Retrieval], words: int) -> None:
    laid, retrieval = asked
    of_hits = {
        (hit.transcript, span.turn, at)
        for hit in (*retrieval.hits, *retrieval.exchange, *retrieval.topic)
        for span in hit.spans
        for at in range(span.start, span.end)
    }
    # Between two chunks of a stretch that touch there is nothing but white space.
    read_out = {
        (name, turn, at)
        for name, turn, at in pieces(passages(retrieval, by_id(laid), words))
        if not laid[name][0].turn(turn).text[at].isspace()
    }
    assert read_out <= of_hits


@FEW
@given(retrievals())
def test_with_room_for_all_a_transcript_reads_the_same_without_another(
    asked: tuple[Laid, Retrieval],
) -> None:
    laid, retrieval = asked
    together = passages(replace(retrieval, topic=()), by_id(laid), 100_000)
    alone = replace(
        retrieval,
        hits=tuple(one for one in retrieval.hits if one.transcript == "mill"),
        exchange=tuple(one for one in retrieval.exchange if one.transcript == "mill"),
        topic=(),
    )
    own = passages(alone, {"mill": laid["mill"][0]}, 100_000)
    assert [(one.turn, one.start, one.end) for one in together if one.transcript == "mill"] == [
        (one.turn, one.start, one.end) for one in own
    ]


def test_a_short_point_gives_way_when_more_words_make_room_for_a_better_long_one() -> None:
    hits = [whole(HARVEST, turn, 4.0 - turn) for turn in (1, 2, 3)]
    # 10 and 12 words are wanted before 5. With 21 the 12 do not fit into the 11 left, with 22 they do.
    assert [one.turn for one in read(HARVEST, *hits, words=21)] == [1, 3]
    assert [one.turn for one in read(HARVEST, *hits, words=22)] == [1, 2]


@FEW
@given(st.data(), laid_out(), st.integers(1, 400), st.integers(0, 100))
def test_more_words_never_lose_what_was_read_before_the_budget_ran_short(
    data: st.DataObject, laid: Laid, words: int, more: int
) -> None:
    hits = data.draw(ranked(laid))
    few = pieces(passages(Retrieval(query=PLAIN, hits=hits), by_id(laid), words))
    many = pieces(passages(Retrieval(query=PLAIN, hits=hits), by_id(laid), words + more))
    for one in hits:
        held = {(one.transcript, span.turn, at) for span in one.spans for at in (span.start, span.end - 1)}
        if not held <= few:
            break
        assert held <= many


FILLER = "The weather was fine and the harvest began early this year in the south. " * 3
CALL = transcript(
    "call",
    ("Operator", "Welcome to the call. " + FILLER),
    ("Piet Vos", "Capital expenditures were 41.5 million euros. " + FILLER + "The kiln is new."),
    ("Dana Roth", "What drove the bakery margin? " + FILLER),
    ("Orla Brandt", "Wheat became cheaper. " + FILLER + "We closed two old lines."),
    ("Piet Vos", "The dividend stays where it is. " + FILLER),
)


def asked_of_call(words: int, allowed: Sequence[int] = (1, 2, 3, 4, 5)) -> tuple[Passage, ...]:
    scope = scope_of(CALL, allowed={"call": allowed})
    query = understand("capital expenditures in euros", scope.transcripts)
    found = Retriever(cast("Any", MemoryLibrary())).retrieve(query, scope)
    return passages(found, {"call": CALL}, words)


@FEW
@given(st.integers(1, 400), st.sets(st.integers(1, 5)))
def test_passages_of_real_chunks_keep_the_budget_and_to_the_allowed_turns(
    words: int, allowed: set[int]
) -> None:
    found = asked_of_call(words, sorted(allowed))
    assert sum(len(one.text.split()) for one in found) <= words
    assert len(pieces(found)) == sum(one.end - one.start for one in found)
    assert {one.turn for one in found} <= allowed
    for one in found:
        turn = CALL.turn(one.turn)
        assert (one.text, one.speaker) == (turn.text[one.start : one.end], turn.speaker)


def test_the_passage_that_answers_comes_first_and_the_budget_only_adds() -> None:
    found = asked_of_call(60)
    assert (found[0].turn, found[0].group) == (2, 1)
    assert found[0].text.startswith("Capital expenditures were 41.5 million euros. ")
    assert pieces(found) <= pieces(asked_of_call(1000))
