"""All metrics of one question: what the report sums up and the gate compares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evals.faults import Fault, faults
from evals.golden import GoldenRow
from evals.metrics.citation_precision import citation_precision
from evals.metrics.citation_recall import citation_recall
from evals.metrics.hit_at_k import first_gold_group, hit_at_k
from evals.metrics.key_facts import key_fact_recall
from evals.metrics.key_facts_at_budget import key_facts_at_budget
from evals.metrics.length import answer_words
from evals.metrics.mrr import reciprocal_rank
from evals.metrics.quote_validity import quote_is_valid
from evals.metrics.ranking import ranked
from evals.metrics.span_share import span_share
from evals.metrics.speaker_validity import speaker_is_valid
from evals.rows import AnswerRow, PassageRow
from evals.turns import Turns
from index.errors import InvalidBatchError

METRIC_VERSION = 1
"""Raised when any metric gives another number for the same rows: older baselines are not comparable then."""

BUDGETS = (250, 500, 1000)
"""Words of retrieved text at which key facts are counted."""
RANKS = (1, 5, 10)
SPAN_BUDGET = 1000
"""Words of retrieved text at which gold words are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionScore:
    """Every figure of one question."""

    row: GoldenRow
    values: Mapping[str, float] = field(default_factory=dict)
    """By metric name, 0 to 1; a metric that does not apply to the question is left out."""
    status: str | None = None
    """Of the answer; None when no answers are scored."""
    refusal: str | None = None
    quotes_valid: tuple[bool, ...] = ()
    """One per citation."""
    speakers_valid: tuple[bool, ...] = ()
    """One per citation."""
    words: int | None = None
    """Length of an answer of status "answered" to an answerable question, else None."""
    faults: tuple[Fault, ...] = ()


def score_question(
    row: GoldenRow, answer: AnswerRow | None, passages: Sequence[PassageRow] | None, turns: Turns
) -> QuestionScore:
    """Apply every metric that the given rows allow.

    Args:
        row: The question.
        answer: None leaves out the metrics of answers.
        passages: Best first; None leaves out the metrics of retrieval.
        turns: The turns of every transcript that is asked, retrieved or cited.

    Raises:
        InvalidBatchError: The transcript, a gold turn or the turn of a passage does not exist.
    """
    check_gold(row, turns)
    values: dict[str, float] = {}
    if passages is not None:
        values.update(_retrieval(row, passages, turns))
    if answer is None:
        return QuestionScore(row=row, values=values)
    values.update(_answer(row, answer))
    read = row.answerable and answer.status == "answered"
    return QuestionScore(
        row=row,
        values=values,
        status=answer.status,
        refusal=answer.refusal,
        quotes_valid=tuple(quote_is_valid(citation, turns) for citation in answer.citations),
        speakers_valid=tuple(speaker_is_valid(citation, turns) for citation in answer.citations),
        words=len(answer_words(answer.answer)) if read else None,
        faults=faults(answer, turns),
    )


def check_gold(row: GoldenRow, turns: Turns) -> None:
    """Check that what a question is scored against is there.

    Raises:
        InvalidBatchError: The transcript or a gold turn of the question does not exist.
    """
    held = turns.get(row.transcript)
    if held is None:
        raise InvalidBatchError(
            f"question {row.id!r}: there is no transcript {row.transcript!r}; add it and run again"
        )
    beyond = [turn for turn in row.gold_turns if turn > len(held)]
    if beyond:
        raise InvalidBatchError(
            f"question {row.id!r}: gold turn {beyond[0]} does not exist;"
            f" {row.transcript!r} has {len(held)} turns"
        )


def no_answer(row: GoldenRow) -> AnswerRow:
    """Return what a question counts as that a system left out: "not said"."""
    return AnswerRow(id=row.id, answer="", status="not_said")


def _retrieval(row: GoldenRow, passages: Sequence[PassageRow], turns: Turns) -> dict[str, float]:
    spans = span_share(row, passages, turns, SPAN_BUDGET)
    values = {
        f"span_recall@{SPAN_BUDGET}w": spans.recall,
        "span_precision": spans.precision,
        "span_hit@5": spans.hit_at_5,
    }
    # Spans are read over all questions, as their reference does: its sets have no unanswerable ones.
    if row.answerable:
        order = tuple(ranked(row, passages, turns))
        first = first_gold_group(order)
        values.update({f"hit@{k}": hit_at_k(first, k) for k in RANKS})
        values["mrr"] = reciprocal_rank(first)
        values.update({f"keyfacts@{b}w": key_facts_at_budget(order, row.must_include, b) for b in BUDGETS})
    return values


def _answer(row: GoldenRow, answer: AnswerRow) -> dict[str, float]:
    shown = answer.status == "answered"
    if not row.answerable:
        return {"not_falsely_answered": float(not shown)}
    values = {"key_fact_recall": key_fact_recall(answer, row.must_include), "answered": float(shown)}
    if shown:
        values["citation_precision"] = citation_precision(answer, row)
        values["citation_recall"] = citation_recall(answer, row)
    return values
