"""The figures equal those of the reference scorers, on the same rows, to the last digit."""

import json
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from evals.asked import EvalRun
from evals.figures import (
    answer_figures,
    intervals,
    refusal_figures,
    retrieval_by_type,
    retrieval_figures,
    span_figures,
)
from evals.scoring import score_question
from evals.written import score_files
from tests.evals.examples import OKORO, TURNS_BY_ID, answer, cite, golden, whole

Row = dict[str, Any]
TYPES = ("fact", "speaker", "exchange", "multi", "followup", "unanswerable", "wide", "count")
NAMES = ("Ana Ruiz", "Tom Bell", "Ife Okoro", "Operator")
WORDS = (
    "revenue",
    "margin",
    "8%",
    "18%",
    "1,200",
    "million",
    "debt",
    "plants",
    "grew",
    "fell",
    "U.S.",
    "[1]",
    "—",
)


def write(path: Path, rows: Sequence[Row]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def reference(shared: Path, scorer: str, *arguments: Path) -> Row:
    command = [sys.executable, str(shared / "scoring" / scorer), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: Row = json.loads(done.stdout)
    return found


def text(rng: random.Random, longest: int) -> str:
    return (" " * rng.choice((1, 1, 2))).join(rng.choices(WORDS, k=rng.randint(0, longest)))


def calls(rng: random.Random, folder: Path, number: int) -> dict[str, list[Row]]:
    found = {}
    for n in range(number):
        turns = [{"speaker": rng.choice(NAMES), "text": text(rng, 90)} for _ in range(rng.randint(3, 12))]
        found[f"call-{n}"] = turns
        (folder / f"call-{n}.json").write_text(
            json.dumps({"id": f"call-{n}", "turns": turns}), encoding="utf-8"
        )
    return found


def question(rng: random.Random, number: int, call: str, turns: Sequence[Row]) -> Row:
    kind = rng.choice(TYPES)
    facts = [rng.sample(WORDS, k=rng.randint(1, 3)) for _ in range(rng.randint(0, 3))]
    gold = rng.sample(range(1, len(turns) + 1), k=rng.randint(1, 3))
    if kind == "unanswerable":
        facts, gold = [], rng.choice(([], gold))
    refusal = rng.choice(("not_mentioned", "declined")) if kind == "unanswerable" else None
    row = {"id": f"q{number}", "transcript": call, "type": kind, "question": "?", "history": []}
    return row | {"must_include": facts, "gold_turns": gold, "refusal": refusal}


def span(rng: random.Random, turn: Row) -> tuple[int, int]:
    start = rng.randint(0, len(turn["text"]))
    return start, rng.randint(start, len(turn["text"]))


def citation(rng: random.Random, held: Mapping[str, Sequence[Row]], call: str, marker: int) -> Row:
    """A citation that is mostly right, and wrong in every way now and then."""
    cited = rng.choice((call, call, call, rng.choice(list(held)), "unknown"))
    turns = held.get(cited, held[call])
    number = rng.randint(1, len(turns))
    turn = turns[number - 1]
    start, end = span(rng, turn)
    quote = rng.choice((turn["text"][start:end],) * 4 + ("made up", ""))
    speaker = rng.choice((turn["speaker"],) * 4 + ("Nobody", None))
    place = rng.choice((number,) * 6 + (number - 1, len(turns) + 1))
    found = {
        "marker": marker,
        "transcript": cited,
        "turn": place,
        "speaker": speaker,
        "start": start,
        "end": end,
    }
    return found | {"quote": quote, "firm": rng.choice((None, "Acme"))}


def given(rng: random.Random, held: Mapping[str, Sequence[Row]], row: Row) -> Row:
    status = rng.choice(("answered", "answered", "nearest", "not_said"))
    found = {
        "id": row["id"],
        "answer": text(rng, 150),
        "refused": status == "not_said",
        "citations": [citation(rng, held, row["transcript"], n) for n in range(1, rng.randint(1, 5))],
    }
    return found | rng.choice(({"status": status}, {"status": status}, {}))


def retrieved(rng: random.Random, held: Mapping[str, Sequence[Row]], row: Row) -> Row:
    passages: list[Row] = []
    for rank in range(rng.randint(0, 25)):
        call = rng.choice((row["transcript"],) * 5 + (rng.choice(list(held)),))
        number = rng.randint(1, len(held[call]))
        start, end = span(rng, held[call][number - 1])
        passage = {"transcript": call, "turn": number, "start": start, "end": end}
        passages.append(passage | rng.choice(({}, {"group": rank // 2}, {"group": 1})))
        if rng.random() < 0.2:
            passages.append(dict(rng.choice(passages)))
    return {"id": row["id"], "passages": passages}


def assert_equal(
    shared: Path, run: EvalRun, golden: Path, answers: Path, passages: Path, folder: Path
) -> None:
    """Assert that every figure is the reference's."""
    assert answer_figures(run.scores) == reference(shared, "score_answers.py", golden, answers, folder)
    ranking = reference(shared, "score_retrieval.py", golden, passages, folder)
    points = {key: value for key, value in ranking.items() if not key.endswith("_ci")}
    assert retrieval_figures(run.scores) == points
    assert span_figures(run.scores) == reference(shared, "score_spans.py", golden, passages, folder)


@pytest.mark.parametrize("seed", range(3))
def test_synthetic_rows_give_the_reference_figures(shared: Path, tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    folder = tmp_path / "transcripts"
    folder.mkdir()
    held = calls(rng, folder, 12 if seed == 1 else 3)
    rows = [question(rng, n, call, held[call]) for n, call in enumerate(sorted(held) * 12)]
    golden = write(tmp_path / "golden.jsonl", rows)
    kept = [row for row in rows if rng.random() < 0.9]
    answers = write(tmp_path / "answers.jsonl", [given(rng, held, row) for row in kept])
    passages = write(tmp_path / "passages.jsonl", [retrieved(rng, held, row) for row in kept])
    assert_equal(shared, score_files(golden, answers, passages, folder), golden, answers, passages, folder)


def fake_rows(rows: Sequence[Row], folder: Path) -> tuple[list[Row], list[Row]]:
    """Answers and passages of a system that knows the gold half of the time: first 60 words of turns."""
    rng = random.Random(11)
    answers, passages = [], []
    for row in rows:
        turns = json.loads((folder / f"{row['transcript']}.json").read_text(encoding="utf-8"))["turns"]
        numbers = [*row["gold_turns"], *rng.choices(range(1, len(turns) + 1), k=8)]
        rng.shuffle(numbers)
        found = []
        for group, number in enumerate(dict.fromkeys(numbers), start=1):
            turn = turns[number - 1]
            end = len(" ".join(turn["text"].split(" ")[:60]))
            place = {
                "transcript": row["transcript"],
                "turn": number,
                "speaker": turn["speaker"],
                "start": 0,
                "end": end,
            }
            found.append(place | {"text": turn["text"][:end], "group": group})
        passages.append({"id": row["id"], "passages": found})
        cited = [
            one | {"marker": n, "quote": one["text"], "firm": None}
            for n, one in enumerate(found[:2], start=1)
        ]
        said = " ".join(f"{one['quote']} [{one['marker']}]" for one in cited)
        status = rng.choice(("answered", "answered", "nearest", "not_said"))
        answers.append(
            {"id": row["id"], "answer": said, "status": status, "refused": False, "citations": cited}
        )
    return answers, passages


def test_the_development_questions_give_the_reference_figures(shared: Path, tmp_path: Path) -> None:
    golden, folder = shared / "golden" / "earnings21-dev.jsonl", shared / "transcripts" / "earnings21"
    rows = [json.loads(line) for line in golden.read_text(encoding="utf-8").splitlines()]
    found = fake_rows(rows, folder)
    answers = write(tmp_path / "answers.jsonl", found[0])
    passages = write(tmp_path / "passages.jsonl", found[1])
    run = score_files(golden, answers, passages, folder)
    assert len(run.questions) == 72
    assert_equal(shared, run, golden, answers, passages, folder)


def test_figures_of_three_questions_by_hand() -> None:
    unanswerable = golden(id="q3", type="unanswerable", must_include=(), gold_turns=(), refusal="declined")
    right = answer("Up 8% on $1,200 million [1]", cite(2, "up 8%"))
    scores = [
        score_question(golden(), right, [whole(4, OKORO)], TURNS_BY_ID),
        score_question(golden(id="q2", type="multi"), answer("", status="not_said"), [], TURNS_BY_ID),
        score_question(unanswerable, answer("", status="not_said"), [], TURNS_BY_ID),
    ]
    figures = answer_figures(scores)
    assert figures is not None
    assert figures["key_fact_recall"] == 0.5  # 1 and 0
    assert figures["by_type"] == {"fact": 1.0, "multi": 0.0}
    assert figures["citation_recall"] == 1.0  # of the one that was answered
    assert figures["median_words"] == 5
    assert figures["answerable"] == {"answered": 0.5, "nearest": 0.0, "not_said": 0.5}
    assert figures["unanswerable"] == {"answered": 0.0, "nearest": 0.0, "not_said": 1.0}
    assert refusal_figures(scores) == {
        "n": 1,
        "refused": 1.0,
        "falsely_answered": 0.0,
        "right_kind_of_refused": 0.0,  # it was declined; the answer names no kind
    }
    assert retrieval_by_type(scores)["fact"]["hit@1"] == 0.0
    assert intervals(scores)["key_fact_recall"].few_transcripts


def test_what_was_not_scored_has_no_figures() -> None:
    alone = [score_question(golden(), None, [whole(4, OKORO)], TURNS_BY_ID)]
    assert answer_figures(alone) is None
    assert refusal_figures(alone) is None
    without = [score_question(golden(), answer("…"), None, TURNS_BY_ID)]
    assert retrieval_figures(without) is None
    assert span_figures(without) is None
