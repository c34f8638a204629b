"""Ask every golden question and score what comes back."""

from collections.abc import Callable, Sequence
from typing import Protocol

from evals.asked import Asked, EvalRun
from evals.golden import GoldenRow
from evals.machine import machine_fingerprint
from evals.rows import parse_answer, parse_passages
from evals.scoring import check_gold, score_question
from evals.turns import TranscriptSource, turns_of_library
from index.filters import Filters
from index.transcript import Turn
from rag.answer import Answer
from rag.passage import Passage
from rag.rows import answer_row, passages_row

DEFAULT_WORDS = 1000
"""Words of passages asked for; the budgets that key facts are counted at lie within."""

Progress = Callable[[int, int], None]
"""Called with (questions done, all)."""


class QuestionAnswerer(Protocol):
    """What of an Assistant the evals use."""

    @property
    def answerer(self) -> str:
        """ "quotes" or "llm:provider:model"."""
        ...

    def search(
        self, question: str, *, history: Sequence[tuple[str, str]], filters: Filters, words: int
    ) -> tuple[Passage, ...]:
        """Return passages, best first."""
        ...

    def ask(self, question: str, *, history: Sequence[tuple[str, str]], filters: Filters) -> Answer:
        """Return a checked answer."""
        ...


class TextEncoder(Protocol):
    """What of an encoder the evals use."""

    @property
    def fingerprint(self) -> str:
        """Which weights made the vectors."""
        ...

    @property
    def model_id(self) -> str:
        """The model's name or path; a peer loads it from there."""
        ...


class EvaluatedLibrary(TranscriptSource, Protocol):
    """What of a Library the evals use."""

    @property
    def encoder(self) -> TextEncoder:
        """The encoder of its vectors."""
        ...


def run(
    assistant: QuestionAnswerer,
    library: EvaluatedLibrary,
    rows: Sequence[GoldenRow],
    *,
    name: str = "golden",
    words: int = DEFAULT_WORDS,
    progress: Progress | None = None,
) -> EvalRun:
    """Ask each question of its transcript alone, with its history, and score passages and answer.

    Nothing that differs between two runs of the same code on the same machine (times) is kept.

    Raises:
        InvalidBatchError: A question names a transcript or a gold turn that does not exist.
        SaidthatError: Searching or answering failed.
    """
    turns = dict(turns_of_library(library, [row.transcript for row in rows]))
    for row in rows:
        check_gold(row, turns)
    questions: list[Asked] = []
    for done, row in enumerate(rows):
        if progress is not None:
            progress(done, len(rows))
        questions.append(_ask(assistant, library, row, turns, words))
    if progress is not None:
        progress(len(rows), len(rows))
    return EvalRun(
        name=name,
        questions=tuple(questions),
        answerer=assistant.answerer,
        encoder=library.encoder.fingerprint,
        machine=machine_fingerprint(),
        words=words,
    )


def _ask(
    assistant: QuestionAnswerer,
    library: TranscriptSource,
    row: GoldenRow,
    turns: dict[str, Sequence[Turn]],
    words: int,
) -> Asked:
    filters = Filters(transcripts=(row.transcript,))
    found = assistant.search(row.question, history=row.history, filters=filters, words=words)
    given = assistant.ask(row.question, history=row.history, filters=filters)
    where = f"question {row.id!r}"
    passages = parse_passages(passages_row(row.id, found), where)
    answer = parse_answer(answer_row(given, row.id, timings=False), where)
    # An answer may cite another transcript: look it up too, to tell a wrong citation from one of nothing.
    touched = [passage.transcript for passage in passages] + [cited.transcript for cited in answer.citations]
    turns.update(turns_of_library(library, [name for name in touched if name not in turns]))
    score = score_question(row, answer, passages, turns)
    return Asked(score=score, answer=answer, passages=passages)
