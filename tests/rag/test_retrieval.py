"""Ranking over real chunks with vectors worked from terms."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, cast

import pytest

import rag.retrieval
from index.transcript import Exchange, Section, Speaker, Transcript
from rag.packing import passages
from rag.question import understand
from rag.ranking import PARTS, Ranking
from rag.retrieval import Retriever
from tests.rag.scope_kit import MemoryLibrary, scope_of, transcript

CFO = Speaker(name="Piet Vos", role="CFO", kind="management")
FILLER = "The weather was fine and the harvest began early this year in the south. " * 3
CALL = transcript(
    "call",
    ("Operator", "Welcome to the call. " + FILLER),
    ("Piet Vos", "Capital expenditures were 41.5 million euros. " + FILLER + "The kiln is new."),
    ("Dana Roth", "What drove the bakery margin? " + FILLER),
    ("Orla Brandt", "Wheat became cheaper. " + FILLER + "We closed two old lines."),
    ("Piet Vos", "The dividend stays where it is. " + FILLER),
    speakers=(CFO,),
)
OTHER = transcript(
    "other", ("Ada", "Capital expenditures and capital expenditures, capital expenditures! " + FILLER)
)


def ranking(question: str, *transcripts: Transcript, **allowed: Any) -> rag.retrieval.Retrieval:
    scope = scope_of(*transcripts, allowed=allowed or None)
    return Retriever(cast("Any", MemoryLibrary())).retrieve(understand(question, scope.transcripts), scope)


def first_turn(retrieval: rag.retrieval.Retrieval) -> int:
    return retrieval.hits[0].spans[0].turn


def test_the_chunk_that_answers_comes_first() -> None:
    assert first_turn(ranking("How high were capital expenditures?", CALL)) == 2


def test_an_abbreviation_finds_the_spelled_out_words() -> None:
    assert first_turn(ranking("capex?", CALL)) == 2


def test_a_named_person_is_lifted() -> None:
    assert first_turn(ranking("What did Brandt say about the harvest?", CALL)) == 4
    assert first_turn(ranking("What did the CFO say about the harvest?", CALL)) in (2, 5)


def test_a_reply_inherits_from_the_question_before_it() -> None:
    turns = [hit.spans[0].turn for hit in ranking("What drove the bakery margin?", CALL).hits]
    # Turn 4 shares no word with the query; turn 5 is as foreign but follows no question about it directly.
    assert turns.index(4) < turns.index(5)


def test_only_allowed_turns_are_returned() -> None:
    hits = ranking("capital expenditures", CALL, call=[3, 4]).hits
    assert {span.turn for hit in hits for span in hit.spans} == {3, 4}


def test_an_empty_scope_has_no_hits() -> None:
    retrieval = ranking("capital expenditures", CALL, call=[])
    assert (retrieval.hits, retrieval.absent) == ((), 1.0)


def test_another_transcript_in_the_library_changes_no_scoped_ranking() -> None:
    alone, scope = MemoryLibrary(), scope_of(CALL)
    query = understand("capital expenditures", scope.transcripts)
    before = Retriever(cast("Any", alone)).retrieve(query, scope)
    retriever = Retriever(cast("Any", alone))
    retriever.retrieve(query, scope_of(CALL, OTHER))
    after = retriever.retrieve(query, scope)
    assert before.hits == after.hits


def test_a_layout_is_made_once_for_a_scope() -> None:
    library, scope = MemoryLibrary(), scope_of(CALL)
    retriever = Retriever(cast("Any", library))
    for question in ("capex?", "margin?", "dividend?"):
        retriever.retrieve(understand(question, scope.transcripts), scope)
    assert library.laid_out == 1


def test_a_wide_scope_is_scored_from_candidates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rag.retrieval, "EXACT_LIMIT", 3)
    library = MemoryLibrary()
    library.all = (CALL,)
    scope = scope_of(CALL)
    found = Retriever(cast("Any", library)).retrieve(
        understand("capital expenditures", scope.transcripts), scope
    )
    assert first_turn(found) == 2
    assert library.laid_out == 0


def test_a_question_for_a_questioner_lifts_the_turns_that_ask() -> None:
    asks = Exchange(number=1, asker="Dana Roth", first_turn=3, last_turn=4, questions=(3,), replies=(4,))
    with_exchange = replace(CALL, exchanges=(asks,))
    assert first_turn(ranking("Who asked about the harvest?", with_exchange)) == 3
    assert first_turn(ranking("Who asked about the harvest?", CALL)) != 3


def test_what_a_named_person_asked_is_in_the_turns_of_that_person() -> None:
    asks = Exchange(number=1, asker="Dana Roth", first_turn=3, last_turn=4, questions=(3,), replies=(4,))
    other = Exchange(number=2, asker="Piet Vos", first_turn=5, last_turn=5, questions=(5,), replies=())
    call = replace(CALL, exchanges=(asks, other))
    assert first_turn(ranking("What did Dana Roth ask about the weather?", call)) == 3
    assert first_turn(ranking("What did Piet Vos ask about the weather?", call)) == 5


def test_side_by_side_transcripts_take_turns() -> None:
    mill = transcript(
        "mill", *[("Ann", f"Capital expenditures were {n} million euros. " + FILLER) for n in (1, 2, 3)]
    )
    dairy = transcript("dairy", ("Bo", "The creamery cost money. " + FILLER))
    mill, dairy = replace(mill, company="Mill"), replace(dairy, company="Dairy")
    alone = [hit.transcript for hit in ranking("capital expenditures in euros?", mill, dairy).hits]
    assert alone[:2] == ["mill", "mill"]
    both = [hit.transcript for hit in ranking("compare capital expenditures in euros", mill, dairy).hits]
    assert both[:3] == ["mill", "dairy", "mill"]


def test_a_named_part_of_the_call_is_lifted() -> None:
    sections = (
        Section(kind="prepared_remarks", first_turn=1, last_turn=2),
        Section(kind="questions_and_answers", first_turn=3, last_turn=5),
    )
    call = replace(CALL, sections=sections)
    assert first_turn(ranking("What did they say about the harvest in the prepared remarks?", call)) in (1, 2)
    assert first_turn(ranking("What did they say about the harvest during Q&A?", call)) in (3, 4, 5)


ASKS = Exchange(number=1, asker="Dana Roth", first_turn=3, last_turn=4, questions=(3,), replies=(4,))
ASKED_CALL = replace(CALL, exchanges=(ASKS,))


def begins(hits: Sequence[rag.retrieval.Hit]) -> list[int]:
    return [hit.spans[0].turn for hit in hits]


def test_the_exchange_asked_about_is_given_apart_question_then_reply() -> None:
    found = ranking("What did Dana Roth ask about the bakery margin, and what was the reply?", ASKED_CALL)
    assert begins(found.exchange) == [3, 4]
    text = CALL.turn(3).text[found.exchange[0].spans[0].start : found.exchange[0].spans[0].end]
    assert text.startswith("What drove the bakery margin?")


def test_a_question_for_a_fact_has_no_exchange() -> None:
    assert ranking("What drove the bakery margin?", ASKED_CALL).exchange == ()


@pytest.mark.parametrize("allowed", [[4], [3], [1, 2, 5]])
def test_an_exchange_is_not_given_where_filters_leave_half_of_it_or_nothing(allowed: list[int]) -> None:
    found = ranking("What was asked about the bakery margin?", ASKED_CALL, call=allowed)
    assert found.exchange == ()
    assert {span.turn for hit in found.hits for span in hit.spans} == set(allowed)


SHORT = replace(
    transcript(
        "round",
        ("Ina Holt", "Is the bakery margin safe?"),
        ("Bo Lind", "Wheat became cheaper, so yes."),
        ("Sam Roe", "Quite so."),
        ("Bo Lind", "It is fine. " + FILLER),
    ),
    exchanges=(
        Exchange(number=1, asker="Ina Holt", first_turn=1, last_turn=4, questions=(1,), replies=(2, 4)),
    ),
)


def test_a_chunk_that_begins_in_a_question_that_is_filtered_out_asks_nothing() -> None:
    # Turns 1 to 3 are one chunk. Reduced to turn 2 it is no question any more.
    assert begins(ranking("What was asked about the bakery margin?", SHORT).exchange) == [1, 4]
    found = ranking("What was asked about the bakery margin?", SHORT, round=[2, 4])
    assert found.exchange == ()
    assert sorted({span.turn for hit in found.hits for span in hit.spans}) == [2, 4]


def test_stretches_on_a_topic_keep_to_the_allowed_turns() -> None:
    assert {span.turn for hit in ranking("wheat", CALL).topic for span in hit.spans} == {1, 2, 3, 4, 5}
    assert {span.turn for hit in ranking("wheat", CALL, call=[3, 4]).topic for span in hit.spans} == {3, 4}


def test_stretches_are_for_scopes_in_which_everything_is_talked_over() -> None:
    call, meeting = replace(OTHER, kind="earnings_call"), replace(CALL, kind="meeting")
    assert ranking("wheat", call).topic == ()
    assert ranking("wheat", meeting, call).topic == ()
    assert ranking("wheat", meeting).topic != ()


def test_the_talk_around_a_named_person_counts_more() -> None:
    def best_of_turn_4(question: str) -> float:
        return max(hit.score for hit in ranking(question, CALL).topic if hit.spans[0].turn == 4)

    assert best_of_turn_4("What did Brandt say about the harvest?") > best_of_turn_4(
        "What did they say about the harvest?"
    )


@pytest.mark.parametrize("part", PARTS)
def test_each_part_can_be_switched_off_and_its_details_count_nothing_then(part: str) -> None:
    less = Ranking().without(part)
    scope = scope_of(ASKED_CALL)
    query = understand("What did Dana Roth ask about 41.5 million euros?", scope.transcripts)
    whole = Retriever(cast("Any", MemoryLibrary())).retrieve(query, scope)
    found = Retriever(cast("Any", MemoryLibrary()), less).retrieve(query, scope)
    assert len(found.hits) == len(whole.hits)
    details = {weight.name: 7.0 for weight in fields(Ranking) if weight.name.startswith(f"{PARTS[part]}_")}
    assert Retriever(cast("Any", MemoryLibrary()), replace(less, **details)).retrieve(query, scope) == found


def test_without_topics_a_meeting_is_read_out_in_points() -> None:
    meeting, scope = replace(CALL, kind="meeting"), scope_of(CALL)
    query = understand("What was said about the harvest?", scope.transcripts)
    found = Retriever(cast("Any", MemoryLibrary()), Ranking(topic=0)).retrieve(query, scope)
    assert query.wide
    assert found.topic == ()
    assert found.hits == ranking("What was said about the harvest?", meeting).hits
    assert [p.turn for p in passages(found, {"call": meeting}, 40)] == begins(found.hits)[:1]
