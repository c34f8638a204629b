"""Answer and passage rows of the batch contracts, as the metrics read them: from a run or from any file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from evals.golden import read_jsonl
from index.errors import InvalidBatchError

STATUSES = ("answered", "nearest", "not_said")

_Kind = TypeVar("_Kind", str, int)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """What a citation claims; nothing of it is checked yet."""

    transcript: str
    turn: int
    """From 1 when it is right."""
    start: int
    end: int
    quote: str
    speaker: str | None
    firm: str | None
    marker: int | None
    """The n of [n], or None when the system has no markers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One answer."""

    id: str
    answer: str
    status: str
    """"answered", "nearest" or "not_said"."""
    citations: tuple[CitationRow, ...] = ()
    refusal: str | None = None
    answerer: str | None = None
    """Who answered: "quotes", "llm:provider:model", or another system's name."""
    fallback: str | None = None
    """Why another answerer than the one asked for answered (an error code), else None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """One retrieved passage: `turn.text[start:end]`."""

    transcript: str
    turn: int
    """From 1."""
    start: int
    end: int
    group: object
    """Passages of one stretch share it; a passage without one is a group of its own."""
    score: float | None = None


def parse_answer(entry: Mapping[str, Any], where: str) -> AnswerRow:
    """Read one answer row; unknown keys are ignored.

    Args:
        entry: The JSON object.
        where: What to call it in an error, e.g. "answers.jsonl:3".

    Raises:
        InvalidBatchError: A key that the metrics need is missing or of another type.
    """
    status = entry.get("status") or ("not_said" if entry.get("refused") else "answered")
    if status not in STATUSES:
        raise InvalidBatchError(f"{where}: status {status!r} is none of {', '.join(STATUSES)}")
    fallback = entry.get("fallback")
    return AnswerRow(
        id=_typed(entry, "id", str, where),
        answer=_typed(entry, "answer", str, where),
        status=status,
        citations=tuple(_citation(one, where) for one in _objects(entry, "citations", where)),
        refusal=entry.get("refusal"),
        answerer=entry.get("answerer"),
        fallback=str(fallback.get("code")) if isinstance(fallback, dict) else None,
    )


def parse_passages(entry: Mapping[str, Any], where: str) -> tuple[PassageRow, ...]:
    """Read the passages of one row, best first; unknown keys are ignored.

    Raises:
        InvalidBatchError: A key that the metrics need is missing or of another type.
    """
    return tuple(_passage(one, where) for one in _objects(entry, "passages", where))


def read_answers(path: Path) -> dict[str, AnswerRow]:
    """Read answers.jsonl by question id.

    Raises:
        InvalidBatchError: The file or a row cannot be read (the message names file and line).
    """
    found: dict[str, AnswerRow] = {}
    for number, entry in read_jsonl(path):
        row = parse_answer(entry, f"{path.name}:{number}")
        found[row.id] = row
    return found


def read_passages(path: Path) -> dict[str, tuple[PassageRow, ...]]:
    """Read passages.jsonl by question id.

    Raises:
        InvalidBatchError: The file or a row cannot be read (the message names file and line).
    """
    found: dict[str, tuple[PassageRow, ...]] = {}
    for number, entry in read_jsonl(path):
        where = f"{path.name}:{number}"
        found[_typed(entry, "id", str, where)] = parse_passages(entry, where)
    return found


def _citation(entry: Mapping[str, Any], where: str) -> CitationRow:
    return CitationRow(
        transcript=_typed(entry, "transcript", str, where),
        turn=_typed(entry, "turn", int, where),
        start=_typed(entry, "start", int, where),
        end=_typed(entry, "end", int, where),
        quote=_typed(entry, "quote", str, where),
        speaker=entry.get("speaker"),
        firm=entry.get("firm"),
        marker=entry.get("marker"),
    )


def _passage(entry: Mapping[str, Any], where: str) -> PassageRow:
    transcript, turn = _typed(entry, "transcript", str, where), _typed(entry, "turn", int, where)
    start = _typed(entry, "start", int, where)
    return PassageRow(
        transcript=transcript,
        turn=turn,
        start=start,
        end=_typed(entry, "end", int, where),
        group=entry.get("group", (transcript, turn, start)),
        score=entry.get("score"),
    )


def _objects(entry: Mapping[str, Any], key: str, where: str) -> Sequence[Mapping[str, Any]]:
    value = entry.get(key)
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise InvalidBatchError(f"{where}: {key!r} must be a list of objects, is {value!r:.80}")
    return value


def _typed(entry: Mapping[str, Any], key: str, kind: type[_Kind], where: str) -> _Kind:
    value = entry.get(key)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise InvalidBatchError(f"{where}: {key!r} must be {kind.__name__}, is {value!r:.80}")
    return value
