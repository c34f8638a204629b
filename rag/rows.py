"""Answers and passages as rows of JSON, in the shape that the batch contracts fix."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rag.answer import Answer, Citation
from rag.passage import Passage

Row = dict[str, Any]
"""Plain values that `json.dumps` takes."""


def passage_row(passage: Passage) -> Row:
    """{"transcript", "turn", "speaker", "start", "end", "text", "score", "group"}."""
    return asdict(passage)


def passages_row(id: str, passages: Sequence[Passage]) -> Row:
    """A row of batch search: {"id", "passages"}, best first."""
    return {"id": id, "passages": [passage_row(passage) for passage in passages]}


def citation_row(citation: Citation) -> Row:
    """The citation's fields, in the order of the contract; "corrected" only when it is true."""
    row = asdict(citation)
    if not citation.corrected:
        del row["corrected"]
    return row


def answer_row(answer: Answer, id: str, timings: bool = True) -> Row:
    """A row of batch ask.

    Args:
        answer: of any answerer.
        id: the question's.
        timings: False leaves `timings_ms` out, so that two runs of a deterministic answerer give the same bytes.
    """
    row: Row = {
        "id": id,
        "question": answer.question,
        "answer": answer.text,
        "status": answer.status,
        "refused": answer.refused,
        "refusal": answer.refusal,
        "answerer": answer.answerer,
        "fallback": None if answer.fallback is None else asdict(answer.fallback),
        "citations": [citation_row(citation) for citation in answer.citations],
        "related": [citation_row(citation) for citation in answer.related],
        "searched": {
            "turns": answer.searched.turns,
            "of_turns": answer.searched.of_turns,
            "transcripts": list(answer.searched.transcripts),
        },
        "checks": {
            name: {"passed": check.passed, "failed": check.failed, "flagged": list(check.flagged)}
            for name, check in answer.checks.items()
        },
    }
    if answer.note is not None:
        row["note"] = answer.note
    if timings:
        row["timings_ms"] = dict(answer.timings_ms)
    return row
