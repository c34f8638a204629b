import pytest

from evals.metrics.span_share import span_share
from evals.rows import PassageRow
from index.errors import InvalidBatchError
from tests.evals.examples import OKORO, RUIZ, TURNS_BY_ID, golden, passage, speaking, whole

# Words: RUIZ 16, BELL 7, OKORO 15.


def test_gold_words_within_the_budget() -> None:
    found = span_share(golden(), [whole(4, OKORO), whole(2, RUIZ)], TURNS_BY_ID, 20)
    # 15 words of turn 4, then 5 of the 16 gold words; all 20 words of the budget are used.
    assert found.recall == 5 / 16
    assert found.precision == 5 / 20
    assert found.hit_at_5 == 1.0


def test_returning_little_does_not_raise_the_precision() -> None:
    found = span_share(golden(), [passage(2, "We opened four plants.")], TURNS_BY_ID, 20)
    # 4 words of 4 are gold, but precision divides by at least 0.9 * 20 = 18.
    assert found.recall == 4 / 16
    assert found.precision == 4 / 18


def test_a_word_counts_once() -> None:
    both = [passage(2, "We opened four plants."), passage(2, "opened four")]
    assert span_share(golden(), both, TURNS_BY_ID, 20).recall == 4 / 16


def test_a_passage_of_another_transcript_costs_40_words() -> None:
    other = PassageRow(transcript="other", turn=1, start=0, end=500, group=1)
    turns = speaking(" ".join(f"w{n}" for n in range(100)))
    all_of_it = PassageRow(transcript="call", turn=1, start=0, end=len(turns["call"][0].text), group=2)
    found = span_share(golden(gold_turns=(1,)), [other, all_of_it], turns, 60)
    assert found.recall == 20 / 100
    assert found.precision == 20 / 60


def test_a_hit_is_a_gold_turn_among_the_first_five_passages() -> None:
    five = [passage(3, word) for word in ("What", "about", "the", "debt", "And")]
    assert span_share(golden(), [*five, passage(2, "Margin")], TURNS_BY_ID, 20).hit_at_5 == 0.0
    assert span_share(golden(), [*five[:4], passage(2, "Margin")], TURNS_BY_ID, 20).hit_at_5 == 1.0


def test_a_question_without_gold_has_no_share() -> None:
    found = span_share(golden(gold_turns=()), [whole(2, RUIZ)], TURNS_BY_ID, 20)
    assert (found.recall, found.precision, found.hit_at_5) == (0.0, 0.0, 0.0)


def test_a_turn_that_does_not_exist_is_an_error() -> None:
    wrong = PassageRow(transcript="call", turn=9, start=0, end=5, group=1)
    with pytest.raises(InvalidBatchError, match="'q1': a turn of 'call' does not exist; it has 4 turns"):
        span_share(golden(), [wrong], TURNS_BY_ID, 20)
