"""Batch input: a file of questions, one JSON object a line. A golden file is one too."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.errors import InvalidBatchError


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow:
    """A question to be asked or searched for."""

    id: str
    """Unique in its file."""
    question: str
    transcript: str | None = None
    """The transcript that the question is about; None for all in scope."""
    history: tuple[tuple[str, str], ...] = ()
    """Earlier (question, answer) pairs, oldest first."""


def read_batch(path: Path) -> tuple[BatchRow, ...]:
    """Read a file of questions (JSONL, UTF-8): `id` and `question`, optionally `transcript` and `history`.

    Further keys and blank lines are passed over.

    Raises:
        InvalidBatchError: the file cannot be read, holds no row, or a row breaks the contract; the message names file
            and line.
    """
    try:
        data = path.read_bytes()
        lines = data.decode("utf-8-sig").split("\n")
    except OSError as error:
        raise InvalidBatchError(f"{path}: {error.strerror or error}; give a file of JSON lines") from None
    except UnicodeDecodeError:
        raise InvalidBatchError(f"{path}: not UTF-8 text; give a file of JSON lines") from None
    rows: list[BatchRow] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        row = _row(line, f"{path}:{number}")
        if row.id in seen:
            raise InvalidBatchError(
                f"{path}:{number}: id {row.id!r} is taken by line {seen[row.id]}; make ids unique"
            )
        seen[row.id] = number
        rows.append(row)
    if not rows:
        raise InvalidBatchError(
            f'{path}: no row; write one object a line, e.g. {{"id": "1", "question": "capex?"}}'
        )
    return tuple(rows)


def _row(line: str, place: str) -> BatchRow:
    try:
        fields = json.loads(line)
    except ValueError as error:
        raise InvalidBatchError(f"{place}: not JSON ({error}); write one object a line") from None
    if not isinstance(fields, dict):
        raise InvalidBatchError(f"{place}: {_shown(fields)} is no object; write {{…}} with id and question")
    return BatchRow(
        id=_text(fields, "id", place),
        question=_text(fields, "question", place),
        transcript=None if fields.get("transcript") is None else _text(fields, "transcript", place),
        history=_history(fields.get("history"), place),
    )


def _text(fields: dict[str, Any], key: str, place: str) -> str:
    if key not in fields:
        raise InvalidBatchError(f"{place}: no {key!r}; every row needs id and question")
    value = fields[key]
    if not isinstance(value, str) or not value.strip():
        raise InvalidBatchError(f"{place}: {key!r} is {_shown(value)}; give text that is not blank")
    return value


def _history(value: object, place: str) -> tuple[tuple[str, str], ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(_is_pair(pair) for pair in value):
        raise InvalidBatchError(
            f"{place}: 'history' is {_shown(value)}; give a list of [question, answer] pairs"
        )
    return tuple((pair[0], pair[1]) for pair in value)


def _is_pair(pair: object) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}…"
