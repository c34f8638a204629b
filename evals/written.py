"""Score rows that any system has already written."""

from pathlib import Path

from evals.asked import Asked, EvalRun
from evals.golden import read_golden
from evals.machine import machine_fingerprint
from evals.rows import read_answers, read_passages
from evals.scoring import no_answer, score_question
from evals.turns import Turns, turns_of_folder


def score_files(
    golden: Path, answers: Path | None, passages: Path | None, transcripts: Path | Turns
) -> EvalRun:
    """Score answers and passages, or either, against a golden set.

    Args:
        golden: The golden set (JSONL).
        answers: Rows of the batch-ask contract; None leaves out the metrics of answers.
        passages: Rows of the batch-search contract; None leaves out the metrics of retrieval.
        transcripts: A folder of interchange files (*.json), or turns by transcript id.

    Raises:
        InvalidBatchError: A file or a row breaks its contract.
        UnreadableFileError, InvalidTranscriptError: A transcript cannot be read.
    """
    turns = turns_of_folder(transcripts) if isinstance(transcripts, Path) else transcripts
    answered = read_answers(answers) if answers is not None else None
    retrieved = read_passages(passages) if passages is not None else None
    questions = []
    for row in read_golden(golden):
        answer = None if answered is None else answered.get(row.id) or no_answer(row)
        found = None if retrieved is None else retrieved.get(row.id, ())
        score = score_question(row, answer, found, turns)
        questions.append(Asked(score=score, answer=answer, passages=found))
    answerers = {answer.answerer for answer in (answered or {}).values()}
    return EvalRun(
        name=golden.stem,
        questions=tuple(questions),
        answerer=answerers.pop() if len(answerers) == 1 else None,
        encoder=None,
        machine=machine_fingerprint(),
        words=None,
    )
