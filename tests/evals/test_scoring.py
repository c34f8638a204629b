import pytest

from evals.scoring import no_answer, score_question
from index.errors import InvalidBatchError
from tests.evals.examples import OKORO, RUIZ, TURNS_BY_ID, answer, cite, golden, passage, whole


def test_every_metric_of_an_answered_question() -> None:
    given = answer("Revenue was up 8%. [1]", cite(2, "up 8%"), cite(4, "Net debt", marker=2))
    score = score_question(golden(), given, [whole(4, OKORO), whole(2, RUIZ)], TURNS_BY_ID)
    assert score.values == {
        "key_fact_recall": 1 / 2,  # "8%" of two facts
        "answered": 1.0,
        "citation_precision": 1 / 2,  # turn 2 of turns 2 and 4
        "citation_recall": 1.0,
        "hit@1": 0.0,
        "hit@5": 1.0,
        "hit@10": 1.0,
        "mrr": 1 / 2,
        "keyfacts@250w": 1.0,
        "keyfacts@500w": 1.0,
        "keyfacts@1000w": 1.0,
        "span_recall@1000w": 1.0,
        "span_precision": 16 / 900,
        "span_hit@5": 1.0,
    }
    assert (score.status, score.words) == ("answered", 4)
    assert score.quotes_valid == score.speakers_valid == (True, True)


def test_an_unanswerable_question_is_right_when_it_is_not_answered() -> None:
    row = golden(type="unanswerable", must_include=(), gold_turns=())
    for status, right in (("answered", 0.0), ("nearest", 1.0), ("not_said", 1.0)):
        score = score_question(row, answer("…", status=status), None, TURNS_BY_ID)
        assert score.values == {"not_falsely_answered": right}
        assert score.words is None


def test_the_nearest_passages_are_no_answer() -> None:
    score = score_question(golden(), answer("up 8%", cite(2, "up 8%"), status="nearest"), None, TURNS_BY_ID)
    assert score.values == {"key_fact_recall": 0.0, "answered": 0.0}
    assert score.quotes_valid == (True,)


def test_faults_are_found_on_unanswerable_questions_too() -> None:
    row = golden(type="unanswerable", must_include=(), gold_turns=())
    score = score_question(row, answer("[1]", cite(2, "up 8%", turn=9), status="nearest"), None, TURNS_BY_ID)
    assert [fault.kind for fault in score.faults] == ["citation out of range"]


def test_passages_alone_and_a_question_left_out() -> None:
    alone = score_question(golden(), None, [passage(2, "up 8%")], TURNS_BY_ID)
    assert alone.status is None
    assert "key_fact_recall" not in alone.values
    left_out = score_question(golden(), no_answer(golden()), None, TURNS_BY_ID)
    assert (left_out.status, left_out.values["key_fact_recall"]) == ("not_said", 0.0)


def test_gold_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(InvalidBatchError, match="gold turn 5 does not exist; 'call' has 4 turns"):
        score_question(golden(gold_turns=(2, 5)), None, [], TURNS_BY_ID)
    with pytest.raises(InvalidBatchError, match="there is no transcript 'other'"):
        score_question(golden(transcript="other"), None, [], TURNS_BY_ID)
