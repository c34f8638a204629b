"""`ask` and `search`: for people, as a row, as a batch, and as a follow-up."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ui.conversations import Conversations

Run = Callable[..., Any]

KILN = "Capital expenditures were 41.5 million euros in the quarter, mostly for the new kiln."


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _batch(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_an_answer_names_who_where_and_the_quote(indexed: Run) -> None:
    result = indexed("ask", "capital", "expenditures", "in", "the", "quarter?")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    head = next(line for line in lines if line.startswith("[1]"))
    assert head.startswith("[1] Piet Vos, Chief Financial Officer · Harrow Mills")
    assert head.endswith("prepared remarks · turn 4")
    assert KILN in result.stdout
    assert lines[-1] == "searched 12 of 12 turns in 2 transcripts · Exact quotes (no AI)"


def test_filters_limit_what_is_searched(indexed: Run) -> None:
    result = indexed(
        "ask", "what about wheat?", "--transcript", "harrow", "--speaker", "Vos", "--section", "qa"
    )
    assert "searched 1 of 8 turns" in result.stdout
    assert "turn 7" in result.stdout
    assert "turn 4" not in result.stdout
    refused = indexed("ask", "what?", "--role", "janitor")
    assert refused.exit_code == 1
    assert refused.stderr.splitlines()[-1].startswith("error: ")


def test_not_said_is_an_answer(indexed: Run) -> None:
    result = indexed("ask", "zebra giraffe xylophone orchestra?", "--transcript", "launch", "--json")
    assert result.exit_code == 0
    row = json.loads(result.stdout)
    shown = indexed("ask", "zebra giraffe xylophone orchestra?", "--transcript", "launch").stdout
    assert row["status"] in {"not_said", "nearest"}
    expected = "Not said" if row["status"] == "not_said" else "Closest passages; they may not answer this"
    assert shown.startswith(expected)


def test_the_row_of_one_question_has_the_shape_of_the_contract(indexed: Run) -> None:
    row = json.loads(indexed("ask", "capital expenditures in the quarter?", "--json").stdout)
    assert {
        "id", "answer", "status", "refused", "refusal", "answerer", "fallback", "citations", "checks", "timings_ms",
    } <= set(row)  # fmt: skip
    citation = row["citations"][0]
    assert {
        "marker", "transcript", "title", "turn", "speaker", "role", "firm", "start", "end", "quote", "time", "page",
    } <= set(citation)  # fmt: skip
    assert (citation["turn"], citation["speaker"], citation["start"]) == (4, "Piet Vos", 0)
    assert citation["quote"].startswith(KILN)
    assert "timings_ms" not in json.loads(indexed("ask", "kiln?", "--json", "--no-timings").stdout)


def test_search_prints_people_and_a_row(indexed: Run) -> None:
    shown = indexed("search", "kiln").stdout
    assert "1. Piet Vos, Chief Financial Officer" in shown
    assert "mostly for the new kiln." in shown
    row = json.loads(indexed("search", "kiln", "--json", "--words", "20").stdout)
    assert sum(len(passage["text"].split()) for passage in row["passages"]) <= 20
    assert {"transcript", "turn", "speaker", "start", "end", "text", "score", "group"} <= set(
        row["passages"][0]
    )


def test_a_batch_searches_a_named_transcript_alone_unless_told(indexed: Run, tmp_path: Path) -> None:
    batch = _batch(
        tmp_path / "q.jsonl",
        {"id": "a", "question": "scanner in October?", "transcript": "harrow-mills-2031q2", "unknown": 1},
        {"id": "b", "question": "scanner in October?"},
    )
    output = tmp_path / "passages.jsonl"
    result = indexed("search", "--batch", batch, "--words", "1000", "--output", output)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 of 2 questions" in result.stderr
    first, second = _rows(output)
    assert (first["id"], second["id"]) == ("a", "b")
    assert {passage["transcript"] for passage in first["passages"]} == {"harrow-mills-2031q2"}
    assert second["passages"][0]["transcript"] == "launch-meeting"
    indexed("search", "--batch", batch, "--scope", "library", "--output", output)
    assert _rows(output)[0]["passages"] == second["passages"]


def test_a_batch_of_answers_is_the_same_twice_without_timings(indexed: Run, tmp_path: Path) -> None:
    batch = _batch(
        tmp_path / "q.jsonl",
        {"id": "a", "question": "capital expenditures?", "transcript": "harrow-mills-2031q2"},
        {"id": "b", "question": "and net debt?", "history": [["capital expenditures?", "41.5 million [1]"]]},
    )
    first = indexed("ask", "--batch", batch, "--no-timings", "--output", "-")
    assert first.exit_code == 0
    rows = [json.loads(line) for line in first.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["a", "b"]
    assert "timings_ms" not in rows[0]
    assert indexed("ask", "--batch", batch, "--no-timings").stdout == first.stdout
    indexed("ask", "--batch", batch, "--output", tmp_path / "timed.jsonl")
    assert "timings_ms" in _rows(tmp_path / "timed.jsonl")[0]


def test_a_batch_row_that_cannot_be_answered_leaves_the_older_file(indexed: Run, tmp_path: Path) -> None:
    output = tmp_path / "answers.jsonl"
    output.write_text("older\n", encoding="utf-8")
    batch = _batch(
        tmp_path / "q.jsonl", {"id": "a", "question": "x?"}, {"id": "z", "question": "y?", "transcript": "no"}
    )
    result = indexed("ask", "--batch", batch, "--output", output)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("error: row z: ")
    assert output.read_text(encoding="utf-8") == "older\n"


def test_a_bad_batch_names_file_and_line(indexed: Run, tmp_path: Path) -> None:
    batch = tmp_path / "q.jsonl"
    batch.write_text('{"id": "a", "question": "x?"}\n{"id": "b"}\n', encoding="utf-8")
    result = indexed("ask", "--batch", batch)
    assert result.exit_code == 1
    assert "q.jsonl:2" in result.stderr
    assert result.stdout == ""
    missing = indexed("ask", "--batch", tmp_path / "none.jsonl")
    assert missing.exit_code == 1
    assert "none.jsonl" in missing.stderr


def test_a_stopped_batch_leaves_no_file(
    indexed: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rag.assistant import Assistant

    asked = []

    def ask(self: Assistant, question: str, **options: Any) -> Any:
        asked.append(question)
        raise KeyboardInterrupt

    monkeypatch.setattr(Assistant, "ask", ask)
    batch = _batch(tmp_path / "q.jsonl", {"id": "a", "question": "x?"})
    result = indexed("ask", "--batch", batch, "--output", tmp_path / "answers.jsonl")
    assert (result.exit_code, asked) == (130, ["x?"])
    assert result.stderr.splitlines()[-1].startswith("stopped")
    assert [path.name for path in tmp_path.iterdir() if "answers" in path.name] == []


def test_continue_follows_up_with_history_and_filters(
    indexed: Run, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rag.assistant import Assistant

    seen: list[tuple[Any, Any]] = []
    stream = Assistant.stream

    def watched(self: Assistant, question: str, **options: Any) -> Any:
        seen.append((options["history"], options["filters"].transcripts))
        return stream(self, question, **options)

    monkeypatch.setattr(Assistant, "stream", watched)
    assert indexed("ask", "capital expenditures?", "--transcript", "harrow").exit_code == 0
    assert indexed("ask", "and net debt?", "--continue").exit_code == 0
    assert indexed("ask", "a new question about wheat?").exit_code == 0
    (first, first_scope), (second, second_scope), (third, third_scope) = seen
    assert (first, third) == ((), ())
    assert [question for question, _ in second] == ["capital expenditures?"]
    assert (first_scope, second_scope, third_scope) == (("harrow",), ("harrow",), ())
    latest = Conversations(library).latest()
    assert latest is not None
    assert [question for question, _ in latest.history] == ["a new question about wheat?"]


def test_continue_without_a_question_before_is_wrong_usage(indexed: Run) -> None:
    result = indexed("ask", "and then?", "--continue")
    assert result.exit_code == 2
    assert "no question to follow up" in result.stderr


def test_an_answer_is_not_lost_when_it_cannot_be_kept(indexed: Run, library: Path) -> None:
    (library / "conversations.sqlite").write_bytes(b"damaged " * 200)
    result = indexed("ask", "capital expenditures?")
    assert result.exit_code == 0
    assert "kiln" in result.stdout
    assert "cannot be followed up" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ask"], "ask something"),
        (["search"], "ask something"),
        (["ask", "  "], "ask something"),
        (["ask", "x", "--batch", "q.jsonl"], "not both"),
        (["ask", "x", "--output", "a.jsonl"], "--output goes with --batch"),
        (["ask", "--batch", "q.jsonl", "--json"], "--json goes with one question"),
        (["ask", "--batch", "q.jsonl", "--continue"], "--continue follows up one question"),
        (["ask", "x", "--llm", "gpt"], "--llm 'gpt': name provider and model"),
        (["search", "x", "--words", "0"], "greater than or equal to 1"),
        (["search", "--batch", "q.jsonl", "--scope", "world"], "world"),
    ],
)
def test_wrong_usage_is_status_2(indexed: Run, arguments: list[str], words: str) -> None:
    result = indexed(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
