"""Golden rows: questions with the answer that a reader of the transcript found, and where it stands."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, cast, get_args

from index.errors import InvalidBatchError
from rag.answer import RefusalKind

QuestionType = Literal["fact", "speaker", "exchange", "multi", "followup", "unanswerable", "wide", "count"]
QUESTION_TYPES: tuple[str, ...] = get_args(QuestionType)
REFUSAL_KINDS: tuple[str, ...] = get_args(RefusalKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldenRow:
    """One question and what a right answer holds."""

    id: str
    """Unique in its set."""
    transcript: str
    """Id of the transcript that is asked."""
    type: QuestionType
    question: str
    history: tuple[tuple[str, str], ...] = ()
    """Earlier (question, answer) pairs, oldest first."""
    answer: str = ""
    """The answer in a reader's words; for people, no metric reads it."""
    must_include: tuple[tuple[str, ...], ...] = ()
    """Key facts, each as its variants; a fact counts as stated when one variant is."""
    gold_turns: tuple[int, ...] = ()
    """Turns that state the answer, from 1."""
    speakers: tuple[str, ...] = ()
    """Who says it, as in `Turn.speaker`."""
    refusal: RefusalKind | None = None
    """Why an unanswerable question has no answer."""

    @property
    def answerable(self) -> bool:
        """True unless the type is "unanswerable"."""
        return self.type != "unanswerable"

    @property
    def digest(self) -> str:
        """12 hex digits over everything that a score depends on; changes when the row is edited."""
        scored = {key: value for key, value in asdict(self).items() if key not in ("id", "answer")}
        return hashlib.sha256(json.dumps(scored, sort_keys=True).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldenSet:
    """A golden file that comes with saidthat."""

    name: str
    """File stem."""
    rows: tuple[GoldenRow, ...]
    bundled: bool
    """True when every transcript it asks is a bundled sample; only such sets run unasked."""

    @property
    def transcripts(self) -> tuple[str, ...]:
        """Ids of the transcripts asked, in the order of the rows, each once."""
        return tuple(dict.fromkeys(row.transcript for row in self.rows))


def read_golden(path: Path | Traversable) -> tuple[GoldenRow, ...]:
    """Read a golden set: JSONL, one row a line, blank lines skipped, unknown keys ignored.

    Raises:
        InvalidBatchError: The file cannot be read, holds no row, or a row breaks the contract
            (the message names file and line).
    """
    rows: list[GoldenRow] = []
    lines: dict[str, int] = {}
    for number, entry in read_jsonl(path):
        where = f"{path.name}:{number}"
        row = _row(entry, where)
        if row.id in lines:
            raise InvalidBatchError(
                f"{where}: id {row.id!r} stands on line {lines[row.id]} already; ids must be unique"
            )
        lines[row.id] = number
        rows.append(row)
    if not rows:
        raise InvalidBatchError(f"{path.name}: no rows; write one golden row (JSON) a line")
    return tuple(rows)


def read_jsonl(path: Path | Traversable) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield (line number from 1, object) of a JSONL file, blank lines skipped.

    Raises:
        InvalidBatchError: The file cannot be read as UTF-8, or a line is no JSON object.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InvalidBatchError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise InvalidBatchError(f"{path}: no UTF-8 text; save the file as UTF-8") from error
    # Not splitlines(): JSON strings may hold U+2028 and other separators unescaped.
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
        except json.JSONDecodeError as error:
            raise InvalidBatchError(
                f"{path.name}:{number}: no JSON ({error.msg}, column {error.colno})"
            ) from error
        if not isinstance(entry, dict):
            raise InvalidBatchError(f"{path.name}:{number}: must be a JSON object, is {type(entry).__name__}")
        yield number, entry


def bundled_sets() -> tuple[GoldenSet, ...]:
    """Return the golden sets that come with saidthat, by name.

    Raises:
        InvalidBatchError: A bundled file is damaged.
    """
    samples = {Path(sample.name).stem for sample in (files("index") / "samples").iterdir()}
    sets = []
    for path in sorted((files("evals") / "sets").iterdir(), key=lambda path: Path(path.name).stem):
        if path.name.endswith(".jsonl"):
            rows = read_golden(path)
            bundled = all(row.transcript in samples for row in rows)
            sets.append(GoldenSet(name=Path(path.name).stem, rows=rows, bundled=bundled))
    return tuple(sets)


def _row(entry: Mapping[str, Any], where: str) -> GoldenRow:
    kind = _text(entry, "type", where)
    if kind not in QUESTION_TYPES:
        raise InvalidBatchError(f"{where}: type {kind!r} is none of {', '.join(QUESTION_TYPES)}")
    refusal = entry.get("refusal")
    if refusal is not None and refusal not in REFUSAL_KINDS:
        raise InvalidBatchError(f"{where}: refusal {refusal!r} is none of null, {', '.join(REFUSAL_KINDS)}")
    row = GoldenRow(
        id=_text(entry, "id", where),
        transcript=_text(entry, "transcript", where),
        type=cast(QuestionType, kind),
        question=_text(entry, "question", where),
        history=_history(entry.get("history") or [], where),
        answer=str(entry.get("answer") or ""),
        must_include=_groups(entry.get("must_include") or [], where),
        gold_turns=_turns(entry.get("gold_turns") or [], where),
        speakers=_strings(entry.get("speakers") or [], "speakers", where),
        refusal=cast(RefusalKind | None, refusal),
    )
    if row.answerable and not row.gold_turns:
        raise InvalidBatchError(f"{where}: an answerable question needs gold_turns, the turns that answer it")
    return row


def _text(entry: Mapping[str, Any], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise InvalidBatchError(f"{where}: {key!r} must be a text that is not empty, is {value!r}")
    return value


def _strings(value: object, key: str, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise InvalidBatchError(f"{where}: {key!r} must be a list of texts that are not empty, is {value!r}")
    return tuple(value)


def _groups(value: object, where: str) -> tuple[tuple[str, ...], ...]:
    if not isinstance(value, list) or not all(isinstance(group, list) and group for group in value):
        raise InvalidBatchError(f"{where}: 'must_include' must be a list of lists of variants, is {value!r}")
    return tuple(_strings(group, "must_include", where) for group in value)


def _turns(value: object, where: str) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(type(item) is int and item >= 1 for item in value):
        raise InvalidBatchError(f"{where}: 'gold_turns' must be a list of turn numbers from 1, is {value!r}")
    return tuple(value)


def _history(value: object, where: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        raise InvalidBatchError(f"{where}: 'history' must be a list of [question, answer], is {value!r}")
    pairs = [_strings(pair, "history", where) for pair in value]
    if any(len(pair) != 2 for pair in pairs):
        raise InvalidBatchError(f"{where}: 'history' must be a list of [question, answer], is {value!r}")
    return tuple((pair[0], pair[1]) for pair in pairs)
