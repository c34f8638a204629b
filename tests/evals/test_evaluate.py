import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from evals import evaluate as module
from evals.evaluate import evaluate
from evals.golden import GoldenRow, GoldenSet
from index.errors import InvalidBatchError, TranscriptNotFoundError, UsageError
from index.filters import Filters
from rag.answer import Answer
from tests.evals.examples import golden
from tests.evals.fakes import FakeAssistant, FakeEncoder, FakeLibrary

ROWS = (
    golden(question="revenue growth?"),
    golden(id="q2", question="net debt", must_include=(("$300 million",),), gold_turns=(4,)),
    golden(id="q3", question="dividend?", type="unanswerable", must_include=(), gold_turns=()),
)


class WrongSpeaker(FakeAssistant):
    def ask(
        self, question: str, *, history: Sequence[tuple[str, str]] = (), filters: Filters = Filters()
    ) -> Answer:
        answer = super().ask(question, history=history, filters=filters)
        return replace(answer, citations=tuple(replace(one, speaker="Nobody") for one in answer.citations))


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return write(tmp_path / "mine.jsonl", ROWS)


def write(path: Path, rows: Sequence[GoldenRow]) -> Path:
    path.write_text("".join(json.dumps(asdict(row)) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_run_reports_tables_and_writes_its_document(written: Path, tmp_path: Path) -> None:
    output = tmp_path / "out" / "report.json"
    outcome = evaluate(FakeAssistant(), FakeLibrary(), [written], output=output)
    assert outcome.exit_code == 0
    assert outcome.messages == (f"report: {output}",)
    assert [table.title for table in outcome.tables] == [
        "mine: 3 questions, 1 transcript, few transcripts · answers: quotes",
        "mine: by question type",
    ]
    assert output.read_text(encoding="utf-8") == outcome.report.dumps()


def test_two_runs_write_the_same_bytes(written: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        evaluate(FakeAssistant(), FakeLibrary(), [written], output=tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_accept_then_gate_passes(written: Path) -> None:
    accepted = evaluate(FakeAssistant(), FakeLibrary(), [written], accept=True)
    baseline = written.with_name("mine.baseline.json")
    assert accepted.exit_code == 0
    assert accepted.messages[-1] == f"baseline: {baseline}"
    again = evaluate(FakeAssistant(), FakeLibrary(), [written], gate=True)
    assert again.exit_code == 0
    assert again.messages[0] == "mine: gate passed"
    assert "  rule (b), question by question: 3 compared, 0 lost, 0 won" in again.messages


def test_the_gate_fails_by_name_and_accept_lists_what_gets_worse(written: Path) -> None:
    evaluate(FakeAssistant(), FakeLibrary(), [written], accept=True)
    worse = FakeAssistant(forget="debt")
    failed = evaluate(worse, FakeLibrary(), [written], gate=True)
    assert failed.exit_code == 3
    assert failed.messages[0] == "mine: gate failed"
    assert "  rule (b): 1 lost, 0 allowed: q2" in failed.messages
    assert "    old (answered): Net debt is $300 million. [1]" in failed.messages
    assert "    new (not_said): Not said in this call." in failed.messages
    assert evaluate(worse, FakeLibrary(), [written], gate=True, allow_lost=1).exit_code == 0
    accepted = evaluate(worse, FakeLibrary(), [written], accept=True)
    assert accepted.exit_code == 0
    assert "mine: 1 worse, 0 better than the baseline" in accepted.messages
    assert "  worse: q2 · net debt" in accepted.messages
    assert evaluate(worse, FakeLibrary(), [written], gate=True).exit_code == 0


def test_without_the_gate_a_loss_is_said_but_does_not_fail(written: Path) -> None:
    evaluate(FakeAssistant(), FakeLibrary(), [written], accept=True)
    outcome = evaluate(FakeAssistant(forget="debt"), FakeLibrary(), [written])
    assert outcome.exit_code == 0
    assert outcome.messages[0] == "mine: compared"
    assert "  lost: q2 · net debt" in outcome.messages


def test_a_faulty_citation_fails_the_gate_and_never_becomes_a_baseline(written: Path) -> None:
    failed = evaluate(WrongSpeaker(), FakeLibrary(), [written], gate=True)
    assert failed.exit_code == 3
    assert "  rule (a): q1 · wrong speaker: turn 2 of call is 'Ana Ruiz', not 'Nobody'" in failed.messages
    refused = evaluate(WrongSpeaker(), FakeLibrary(), [written], accept=True)
    assert refused.exit_code == 3
    assert refused.messages[-1] == "not accepted: a baseline must not hold faulty citations"
    assert not written.with_name("mine.baseline.json").exists()


def test_the_gate_without_a_baseline_says_so(written: Path) -> None:
    outcome = evaluate(FakeAssistant(), FakeLibrary(), [written], gate=True)
    assert outcome.exit_code == 0
    assert "  no baseline: nothing was compared; write one with --accept" in outcome.messages


def test_a_named_baseline_holds_all_sets(written: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other.jsonl", [replace(row, id=f"o-{row.id}") for row in ROWS])
    place = tmp_path / "all.json"
    evaluate(FakeAssistant(), FakeLibrary(), [written, other], baseline=place, accept=True)
    outcome = evaluate(FakeAssistant(), FakeLibrary(), [other, written], baseline=place, gate=True)
    assert outcome.exit_code == 0
    assert sum("3 compared, 0 lost" in message for message in outcome.messages) == 2


def test_a_named_baseline_must_be_there_and_whole(written: Path, tmp_path: Path) -> None:
    assistant = FakeAssistant()
    with pytest.raises(InvalidBatchError, match="cannot be read"):
        evaluate(assistant, FakeLibrary(), [written], baseline=tmp_path / "missing.json", gate=True)
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    with pytest.raises(InvalidBatchError, match="no baseline"):
        evaluate(assistant, FakeLibrary(), [written], baseline=tmp_path / "broken.json", gate=True)
    assert assistant.asked == []
    renewed = evaluate(assistant, FakeLibrary(), [written], baseline=tmp_path / "broken.json", accept=True)
    assert renewed.exit_code == 0


def test_another_encoder_is_refused(written: Path) -> None:
    evaluate(FakeAssistant(), FakeLibrary(), [written], accept=True)
    encoder = FakeEncoder()
    encoder.fingerprint = "another"
    library = FakeLibrary(encoder=encoder)
    outcome = evaluate(FakeAssistant(), library, [written], gate=True)
    assert outcome.exit_code == 3
    assert any("not comparable: the baseline is of encoder fake-encoder" in line for line in outcome.messages)


def test_questions_about_transcripts_that_are_missing_are_skipped_with_a_line(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.jsonl", [*ROWS, golden(id="far", transcript="far")])
    outcome = evaluate(FakeAssistant(), FakeLibrary(), [path])
    assert outcome.messages == ("mine: 1 of 4 questions skipped, not in the library: far",)
    assert outcome.report.sets[0].skipped == ("far",)
    assert len(outcome.report.sets[0].run.questions) == 3


def test_nothing_to_ask_is_an_error_that_names_the_transcripts(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.jsonl", [golden(transcript="far")])
    with pytest.raises(TranscriptNotFoundError, match="index these transcripts first: far"):
        evaluate(FakeAssistant(), FakeLibrary(), [path], gate=True)


def test_progress_runs_over_all_sets(written: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other.jsonl", ROWS)
    seen: list[tuple[int, int]] = []
    evaluate(
        FakeAssistant(),
        FakeLibrary(),
        [written, other],
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen[0] == (0, 6)
    assert seen[-1] == (6, 6)
    assert seen == sorted(seen)


def test_two_files_of_one_name_are_refused(written: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    other = write(tmp_path / "folder" / "mine.jsonl", ROWS)
    with pytest.raises(UsageError, match="two golden files are called 'mine'"):
        evaluate(FakeAssistant(), FakeLibrary(), [written, other])


@pytest.mark.parametrize("wrong", [{"allow_lost": -1}, {"words": 0}])
def test_numbers_out_of_range_are_refused(written: Path, wrong: dict[str, int]) -> None:
    with pytest.raises(UsageError, match="give at least"):
        evaluate(FakeAssistant(), FakeLibrary(), [written], **wrong)  # type: ignore[arg-type]


def test_by_default_the_sets_over_bundled_samples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    sets = (
        GoldenSet(name="own-calls", rows=ROWS, bundled=False),
        GoldenSet(name="sample", rows=ROWS, bundled=True),
    )
    monkeypatch.setattr(module, "bundled_sets", lambda: sets)
    outcome = evaluate(FakeAssistant(), FakeLibrary())
    assert [one.run.name for one in outcome.report.sets] == ["sample"]
    assert outcome.messages == ("not run, over transcripts of your own (name one with --golden): own-calls",)
    by_name = evaluate(FakeAssistant(), FakeLibrary(), [Path("own-calls")])
    assert [one.run.name for one in by_name.report.sets] == ["own-calls"]


def test_a_baseline_over_transcripts_of_your_own_needs_a_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It quotes them, so it does not go into the package."""
    monkeypatch.setattr(
        module, "bundled_sets", lambda: (GoldenSet(name="own-calls", rows=ROWS, bundled=False),)
    )
    assistant = FakeAssistant()
    with pytest.raises(UsageError, match="name a file of your own with --baseline"):
        evaluate(assistant, FakeLibrary(), [Path("own-calls")], accept=True)
    assert assistant.asked == []
    place = tmp_path / "own.json"
    assert evaluate(assistant, FakeLibrary(), [Path("own-calls")], accept=True, baseline=place).exit_code == 0
    assert place.exists()
