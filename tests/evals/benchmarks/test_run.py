"""Words of the example call's turns: 9, 16, 7, 15."""

from pathlib import Path

import pytest

from evals.benchmarks.filling import fill
from evals.benchmarks.run import DatasetRun, run_dataset
from index.errors import InvalidBatchError
from tests.evals.benchmarks.kit import CALL_MATERIAL, Scripted, dataset, empty_library
from tests.evals.examples import golden

RIGHT, LATE = Scripted(2, 4), Scripted(1, 3, 2)
GOLD_2 = golden(transcript="acme-call")
GOLD_24 = golden(id="q2", transcript="acme-call", gold_turns=(2, 4), must_include=())


@pytest.fixture
def ran(tmp_path: Path) -> dict[str, DatasetRun]:
    """Both systems on each kind of data set."""
    with empty_library(tmp_path) as library:
        fill(library, [CALL_MATERIAL])
        systems = {"saidthat": RIGHT, "late": LATE}
        return {
            kind: run_dataset(dataset(kind, GOLD_2, GOLD_24), systems, library)
            for kind in ("golden", "qmsum", "friendsqa")
        }


def values(run: DatasetRun, system: str, question: int) -> dict[str, float]:
    return dict(run.systems[system].questions[question].score.values)


def test_golden_questions_get_rank_and_key_facts(ran: dict[str, DatasetRun]) -> None:
    facts = {"keyfacts@250w": 1.0, "keyfacts@500w": 1.0, "keyfacts@1000w": 1.0}
    assert values(ran["golden"], "saidthat", 0) == {"hit@1": 1.0, "hit@5": 1.0, "mrr": 1.0} | facts
    # The gold turn comes third.
    assert values(ran["golden"], "late", 0) == {"hit@1": 0.0, "hit@5": 1.0, "mrr": 1 / 3} | facts


def test_wide_questions_get_gold_words_and_precision(ran: dict[str, DatasetRun]) -> None:
    # Turns 2 and 4: 31 words, all gold words of the second question; precision divides by 900 at least.
    assert values(ran["qmsum"], "saidthat", 1) == {
        "span_recall@1000w": 1.0,
        "span_precision": 31 / 900,
        "span_hit@5": 1.0,
    }
    # Of turns 1, 3 and 2 only the last is gold: 16 of 31.
    assert values(ran["qmsum"], "late", 1)["span_recall@1000w"] == 16 / 31


def test_utterances_get_hits_by_passage(ran: dict[str, DatasetRun]) -> None:
    late = {"passage_hit@1": 0.0, "passage_hit@5": 1.0, "passage_hit@10": 1.0}
    assert values(ran["friendsqa"], "late", 0) == late


def test_the_difference_is_saidthat_minus_the_other(ran: dict[str, DatasetRun]) -> None:
    found = ran["golden"].differences("late")
    # Both questions: 1 - 1/3, the gold turn being third.
    assert found["mrr"].mean == pytest.approx(2 / 3)
    assert found["hit@5"].mean == 0.0
    assert found["mrr"].interval.few_transcripts


def test_each_transcript_is_asked_once_with_all_its_questions(tmp_path: Path) -> None:
    system = Scripted(1)
    told: list[tuple[float, int, str]] = []
    with empty_library(tmp_path) as library:
        fill(library, [CALL_MATERIAL])
        run_dataset(
            dataset("golden", GOLD_2, GOLD_24),
            {"saidthat": system},
            library,
            progress=lambda done, total, now="": told.append((done, total, now)),
        )
    assert system.asked == [("acme-call", ("q1", "q2"), 1000)]
    assert told == [(2, 2, "set saidthat")]


def test_a_gold_turn_that_does_not_exist_is_one_line_before_anything_is_asked(tmp_path: Path) -> None:
    system = Scripted(1)
    wrong = golden(transcript="acme-call", gold_turns=(9,))
    with empty_library(tmp_path) as library:
        fill(library, [CALL_MATERIAL])
        with pytest.raises(InvalidBatchError, match="gold turn 9 does not exist"):
            run_dataset(dataset("golden", wrong), {"saidthat": system}, library)
    assert system.asked == []
