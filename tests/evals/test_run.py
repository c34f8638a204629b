import json
from pathlib import Path

import pytest

from evals.run import run
from evals.written import score_files
from index.errors import InvalidBatchError
from index.filters import Filters
from tests.evals.examples import golden
from tests.evals.fakes import FakeAssistant, FakeLibrary

ROWS = (
    golden(question="revenue growth?", history=(("Margin?", "18%"),)),
    golden(id="q2", question="net debt", must_include=(("$300 million",),), gold_turns=(4,)),
    golden(id="q3", question="dividend?", type="unanswerable", must_include=(), gold_turns=()),
)


def test_each_question_is_asked_of_its_transcript_with_its_history() -> None:
    assistant = FakeAssistant()
    run(assistant, FakeLibrary(), ROWS, words=300)
    scoped = Filters(transcripts=("call",))
    history = (("Margin?", "18%"),)
    assert assistant.searched[0] == ("revenue growth?", history, scoped, 300)
    assert assistant.asked[0] == ("revenue growth?", history, scoped)
    assert len(assistant.searched) == len(assistant.asked) == 3


def test_passages_and_answers_are_scored() -> None:
    found = run(FakeAssistant(), FakeLibrary(), ROWS, name="mine")
    assert (found.name, found.answerer, found.encoder, found.words) == (
        "mine",
        "quotes",
        "fake-encoder",
        1000,
    )
    first, second, third = found.scores
    # The fake quotes the best sentence, "Revenue was $1,200 million, up 8%.": both key facts.
    assert first.values["key_fact_recall"] == 1.0
    assert first.values["hit@1"] == 1.0
    assert second.values["citation_recall"] == 1.0
    assert (third.status, third.values["not_falsely_answered"]) == ("not_said", 1.0)
    assert not any(score.faults for score in found.scores)


def test_two_runs_are_equal() -> None:
    assert run(FakeAssistant(), FakeLibrary(), ROWS) == run(FakeAssistant(), FakeLibrary(), ROWS)


def test_progress_counts_the_questions() -> None:
    seen: list[tuple[int, int]] = []
    run(FakeAssistant(), FakeLibrary(), ROWS, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_citation_of_another_transcript_is_looked_up_there() -> None:
    """The quote is held there, so it is valid; only the metrics against gold call it wrong."""
    found = run(FakeAssistant(cite_transcript="twin"), FakeLibrary(), ROWS[:1])
    assert found.scores[0].quotes_valid == (True,)
    assert found.scores[0].values["citation_precision"] == 0.0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"transcript": "other"}, "there is no transcript 'other'"),
        ({"gold_turns": (2, 7)}, "gold turn 7 does not exist"),
    ],
)
def test_gold_that_does_not_exist_is_an_error_before_anything_is_asked(
    change: dict[str, object], message: str
) -> None:
    assistant = FakeAssistant()
    with pytest.raises(InvalidBatchError, match=message):
        run(assistant, FakeLibrary(), [*ROWS, golden(id="bad", **change)])
    assert assistant.asked == []


def test_rows_of_files_score_as_the_run_that_wrote_them(tmp_path: Path) -> None:
    """What `ask --batch` and `search --batch` write is scored to the same figures."""
    asked = run(FakeAssistant(), FakeLibrary(), ROWS)
    files = {name: tmp_path / f"{name}.jsonl" for name in ("golden", "answers", "passages")}
    rows = {
        "golden": [
            {
                "id": row.id,
                "transcript": row.transcript,
                "type": row.type,
                "question": row.question,
                "must_include": row.must_include,
                "gold_turns": row.gold_turns,
            }
            for row in ROWS
        ],
        "answers": [json.loads(text) for text in FakeAssistant().answers_of(ROWS)],
        "passages": [json.loads(text) for text in FakeAssistant().passages_of(ROWS)],
    }
    for name, path in files.items():
        path.write_text("".join(json.dumps(row) + "\n" for row in rows[name]), encoding="utf-8")
    turns = {"call": FakeLibrary().get("call").turns}
    scored = score_files(files["golden"], files["answers"], files["passages"], turns)
    assert [score.values for score in scored.scores] == [score.values for score in asked.scores]
    assert scored.answerer == "quotes"
    assert score_files(files["golden"], None, files["passages"], turns).scores[0].status is None
