"""Reads QMSum: meetings, and questions whose gold is long stretches of turns.

Source: Zhong et al., "A New Benchmark for Query-based Multi-domain Meeting Summarization", NAACL 2021. One meeting a
line; only its `specific_query_list` has gold (`relevant_text_span`: first and last turn, counted from 0, inclusive).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from evals.benchmarks.dataset import Dataset, Material
from evals.benchmarks.interchange import material, set_name
from evals.golden import GoldenRow, read_jsonl
from index.errors import InvalidBatchError

KEYS = frozenset({"meeting_transcripts", "specific_query_list"})
"""What a line is known by."""


def read_qmsum(path: Path) -> Dataset:
    """Read a split of QMSum (JSONL).

    Raises:
        InvalidBatchError: The file cannot be read, asks nothing, or a meeting breaks the format (file and line named).
    """
    rows: list[GoldenRow] = []
    materials: dict[str, Material] = {}
    for number, entry in read_jsonl(path):
        where = f"{path.name}:{number}"
        try:
            name = str(entry.get("id") or f"{path.stem}-{number}")
            turns = [(turn["speaker"], turn["content"]) for turn in entry["meeting_transcripts"]]
            meeting = material("qmsum", name, turns)
            asked = [
                _row(meeting, place, query, where)
                for place, query in enumerate(entry["specific_query_list"], start=1)
            ]
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidBatchError(f"{where}: no meeting of QMSum ({error!r})") from error
        rows.extend(asked)
        if asked:
            materials[meeting.id] = meeting
    if not rows:
        raise InvalidBatchError(f"{path.name}: no specific query; give a split of QMSum as it is published")
    return Dataset(name=set_name("qmsum", path), kind="qmsum", rows=tuple(rows), materials=materials)


def _row(meeting: Material, place: int, query: Mapping[str, Any], where: str) -> GoldenRow:
    spans = [(int(first), int(last)) for first, last in query["relevant_text_span"]]
    wrong = [span for span in spans if not 0 <= span[0] <= span[1] < len(meeting.texts)]
    if wrong or not spans:
        raise InvalidBatchError(
            f"{where}: query {place} has the gold span {wrong[0] if wrong else 'none'};"
            f" the meeting has turns 0 to {len(meeting.texts) - 1}"
        )
    return GoldenRow(
        id=f"{meeting.id}-{place:02d}",
        transcript=meeting.id,
        type="wide",
        question=query["query"],
        answer=str(query.get("answer") or ""),
        gold_turns=tuple(sorted({turn + 1 for first, last in spans for turn in range(first, last + 1)})),
    )
