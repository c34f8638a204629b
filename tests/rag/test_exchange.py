"""Questions about an exchange: what counts as one, who is lifted by how much, which pair is read first."""

from dataclasses import replace

import numpy as np
import pytest

from index.transcript import Exchange, Span
from rag.exchange import Pair, exchange_lifts, first_pair, is_about_exchange
from rag.people import Mention
from rag.question import understand
from rag.ranking import Ranking
from tests.rag.score_kit import CALL, PLAIN, layout, one_each

WEIGHTS = Ranking(exchange=4.0, exchange_question=0.5)
BY_ID = {"call": CALL}
ROTH = Mention(transcript="call", speaker="Dana Roth", by="name")
VOS = Mention(transcript="call", speaker="Piet Vos", by="name")


@pytest.mark.parametrize(
    "question",
    [
        "Who asked about the bakery margin, and what was the reply?",
        "What did analysts ask about freight?",
        "Which analyst wanted to know about wheat?",
        "what was Roth told about the dairy",
        "Did anyone question the dividend?",
        "How was the question on tariffs answered?",
        "What did the sell-side hear about wheat prices?",
        "Somebody wondered whether the kiln is too small; what came back?",
        "How did the CFO respond when pushed on costs?",
        "What did they reply on the strike?",
        "Who inquired about the lease?",
        "who enquired after the audit?",
        "Was management pressed on the impairment?",
        "what does the buy side want to know?",
        "And her response to that?",
    ],
)
def test_a_question_that_speaks_of_asking_and_answering_is_about_an_exchange(question: str) -> None:
    assert is_about_exchange(replace(PLAIN, text=question), BY_ID)


@pytest.mark.parametrize(
    "question",
    [
        "How high was capex in the quarter?",
        "gross margin?",
        "Why did inventories rise?",
        "What did the CFO say about the harvest?",
        "Which tasks are left before the kiln starts?",
        "Is the mask factory still running?",
        "What is the outlook for hearing aids?",
        "Who is responsible for the dairy?",
        "How does the company analyse its costs?",
        "What pressure is there on prices?",
        "Which basket of goods became dearer?",
        "What was announced on the fifth?",
        "Is the going concern in question?",
        "What did the company learn from the pilot bakery?",
        "What was the response of customers to the new loaf?",
        "How did shoppers respond to the price rise?",
        "What was in the press release?",
    ],
)
def test_a_question_for_a_fact_is_not_about_an_exchange(question: str) -> None:
    assert not is_about_exchange(replace(PLAIN, text=question), BY_ID)


@pytest.mark.xfail(reason="the same words without anybody asking", strict=True)
@pytest.mark.parametrize(
    "question",
    [
        "When did the bank ask for early repayment?",
        "How many analysts does the data team employ?",
    ],
)
def test_asking_outside_the_transcript_is_no_exchange(question: str) -> None:
    assert not is_about_exchange(replace(PLAIN, text=question), BY_ID)


def test_naming_somebody_who_asks_is_about_an_exchange_naming_another_is_not() -> None:
    assert is_about_exchange(understand("Dana Roth on the bakery?", [CALL]), BY_ID)
    assert not is_about_exchange(understand("Piet Vos on the bakery?", [CALL]), BY_ID)


def test_replies_of_the_best_exchange_are_lifted_most_and_their_questions_half_as_much() -> None:
    index = one_each(CALL, range(1, 8))
    fused = np.array([3.0, 2.0, 0.0, 1.0, -1.0, 1.0, 1.0])
    # Roth's: 0.6 * max(2, 1) + 0.4 * max(0, -1) = 1.2; Anker's: 0.6 * 1 + 0.4 * 1 = 1.0, which is 0.2 below.
    # Replies: 4 * exp(0) = 4 and 4 * exp(-0.2) = 3.27492; the operator stands in no exchange.
    lifts = exchange_lifts(index, fused, PLAIN, BY_ID, WEIGHTS)
    assert lifts.tolist() == pytest.approx([0.0, 2.0, 4.0, 2.0, 4.0, 1.63746, 3.27492], abs=1e-5)


def test_the_exchange_of_a_named_asker_leads() -> None:
    index = one_each(CALL, range(1, 8))
    fused = np.array([3.0, 0.0, 0.0, 0.0, 0.0, 2.0, 2.0])
    # Roth's: 0 + 3 for the name = 3; Anker's: 0.6 * 2 + 0.4 * 2 = 2, so 4 * exp(-1) = 1.47152.
    lifts = exchange_lifts(index, fused, replace(PLAIN, mentions=(ROTH,)), BY_ID, WEIGHTS)
    assert lifts.tolist() == pytest.approx([0.0, 2.0, 4.0, 2.0, 4.0, 0.73576, 1.47152], abs=1e-5)


def test_naming_somebody_who_replies_leads_to_no_exchange() -> None:
    index, fused = one_each(CALL, range(1, 8)), np.zeros(7)
    lifts = exchange_lifts(index, fused, replace(PLAIN, mentions=(VOS,)), BY_ID, WEIGHTS)
    assert lifts.tolist() == [0.0, 2.0, 4.0, 2.0, 4.0, 2.0, 4.0]


def test_an_exchange_without_a_reply_is_scored_by_its_question() -> None:
    unanswered = replace(CALL.exchanges[1], replies=())
    call = replace(CALL, exchanges=(CALL.exchanges[0], unanswered))
    fused = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 9.0])
    # Anker's: 0.6 * 1 = 0.6, the best; Roth's: 0, so 4 * exp(-0.6) = 2.19525. Turn 7 belongs to nothing now.
    lifts = exchange_lifts(one_each(call, range(1, 8)), fused, PLAIN, {"call": call}, WEIGHTS)
    assert lifts.tolist() == pytest.approx([0.0, 1.09762, 2.19525, 1.09762, 2.19525, 2.0, 0.0], abs=1e-5)


def test_an_exchange_whose_question_is_not_among_the_chunks_is_left_alone() -> None:
    index = one_each(CALL, (3, 5, 6, 7))
    lifts = exchange_lifts(index, np.array([9.0, 9.0, 0.0, 0.0]), PLAIN, BY_ID, WEIGHTS)
    assert lifts.tolist() == [0.0, 0.0, 2.0, 4.0]


def test_without_exchanges_nothing_is_lifted() -> None:
    call = replace(CALL, exchanges=())
    lifts = exchange_lifts(one_each(call, (1, 2, 3)), np.ones(3), PLAIN, {"call": call}, WEIGHTS)
    assert lifts.tolist() == [0.0, 0.0, 0.0]


def test_each_chunk_of_a_reply_is_lifted_and_the_best_chunk_of_a_question_counts() -> None:
    index = one_each(CALL, (2, 2, 3, 3, 6, 7))
    # Roth's: 0.6 * 2 + 0.4 * 1 = 1.6; Anker's: 0.6 * 1 + 0 = 0.6, one below: 4 / e = 1.47152.
    lifts = exchange_lifts(index, np.array([-3.0, 2.0, 1.0, 0.0, 1.0, 0.0]), PLAIN, BY_ID, WEIGHTS)
    assert lifts.tolist() == pytest.approx([2.0, 2.0, 4.0, 4.0, 0.73576, 1.47152], abs=1e-5)


def pair(turns: list[int], scores: list[float], order: list[int]) -> Pair | None:
    index = one_each(CALL, turns)
    return first_pair(index, order, np.array(scores), BY_ID)


def test_the_pair_is_the_best_chunk_of_the_question_then_of_its_reply() -> None:
    # Turns 2, 2, 3, 3 of Roth's first question and its reply, each in two chunks.
    assert pair([2, 2, 3, 3], [1.0, 2.0, 3.0, 4.0], order=[3, 2, 1, 0]) == Pair(question=1, reply=3)
    assert pair([2, 2, 3, 3], [2.0, 1.0, 4.0, 3.0], order=[2, 3, 0, 1]) == Pair(question=0, reply=2)


def test_on_a_tie_the_earlier_chunk_is_read() -> None:
    assert pair([2, 2, 3, 3], [1.0, 1.0, 1.0, 1.0], order=[0, 1, 2, 3]) == Pair(question=0, reply=2)


def test_the_reply_comes_before_the_next_question_of_the_same_asker() -> None:
    # Turn 5 replies to the follow-up in turn 4: however good it is, turn 3 replies to turn 2.
    assert pair([2, 3, 4, 5], [3.0, 0.0, 1.0, 9.0], order=[3, 0, 2, 1]) == Pair(question=0, reply=1)
    assert pair([2, 3, 4, 5], [1.0, 9.0, 3.0, 0.0], order=[1, 2, 0, 3]) == Pair(question=2, reply=3)


def test_a_question_without_a_reply_of_its_own_takes_the_best_reply_of_the_exchange() -> None:
    last = Exchange(number=1, asker="Dana Roth", first_turn=2, last_turn=4, questions=(2, 4), replies=(3,))
    call = replace(CALL, exchanges=(last,))
    index = one_each(call, (2, 3, 4))
    found = first_pair(index, [2, 0, 1], np.array([1.0, 0.0, 3.0]), {"call": call})
    assert found == Pair(question=2, reply=1)


def test_an_exchange_is_read_first_when_one_of_the_three_best_chunks_lies_in_it() -> None:
    turns, scores = [1, 1, 1, 6, 7], [9.0, 8.0, 7.0, 1.0, 6.0]
    assert pair(turns, scores, order=[0, 1, 4, 2, 3]) == Pair(question=3, reply=4)
    assert pair(turns, scores, order=[0, 1, 2, 4, 3]) is None


def test_no_pair_where_only_the_reply_or_only_the_question_may_be_returned() -> None:
    turns, scores = [6, 7], [1.0, 2.0]
    assert pair(turns, scores, order=[1, 0]) == Pair(question=0, reply=1)
    assert pair(turns, scores, order=[1]) is None
    assert pair(turns, scores, order=[0]) is None
    assert pair(turns, scores, order=[]) is None
    # Turn 5, which replies to the better question in turn 4, may not be returned: turn 3 is no reply to it.
    assert pair([2, 3, 4, 5], [1.0, 0.0, 3.0, 9.0], order=[2, 0, 1]) is None


def test_the_next_exchange_is_taken_where_the_first_has_no_reply() -> None:
    call = replace(CALL, exchanges=(replace(CALL.exchanges[0], replies=()), CALL.exchanges[1]))
    index = one_each(call, (2, 6, 7))
    assert first_pair(index, [0, 2, 1], np.array([3.0, 1.0, 2.0]), {"call": call}) == Pair(
        question=1, reply=2
    )


def test_turns_of_the_same_number_in_another_transcript_are_kept_apart() -> None:
    other = replace(CALL, id="other", exchanges=())
    spans = (Span(turn=6, start=0, end=5),), (Span(turn=7, start=0, end=5),)
    index = layout(("other", spans[0]), ("call", spans[0]), ("other", spans[1]), ("call", spans[1]))
    scores = np.array([9.0, 1.0, 8.0, 2.0])
    assert first_pair(index, [0, 2, 3, 1], scores, {"call": CALL, "other": other}) == Pair(
        question=1, reply=3
    )
