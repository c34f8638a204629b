import json

from evals.asked import EvalRun
from evals.baseline import baseline_of
from evals.gate import judge
from evals.report.document import EvalReport
from evals.report.summary import SetReport
from evals.run import run
from tests.evals.examples import golden
from tests.evals.fakes import FakeAssistant, FakeLibrary

ROWS = (
    golden(question="revenue growth?"),
    golden(id="q2", question="net debt", must_include=(("$300 million",),), gold_turns=(4,), type="speaker"),
    golden(
        id="q3",
        question="dividend?",
        type="unanswerable",
        must_include=(),
        gold_turns=(),
        refusal="not_mentioned",
    ),
)


def asked(**options: str) -> EvalRun:
    return run(FakeAssistant(**options), FakeLibrary(), ROWS, name="set")


def test_the_document_says_what_was_measured_and_with_what() -> None:
    document = EvalReport(sets=(SetReport(run=asked(), skipped=("far",)),)).to_json()
    assert document["metric_version"] == 1
    (one,) = document["sets"]
    assert (one["name"], one["answerer"], one["encoder"], one["words"]) == (
        "set",
        "quotes",
        "fake-encoder",
        1000,
    )
    assert one["transcripts_missing"] == ["far"]
    assert (one["fallbacks"], one["peer"], one["gate"]) == (0, None, None)
    figures = one["figures"]
    assert figures["answers"]["key_fact_recall"] == 1.0
    assert figures["answers"]["by_type"] == {"fact": 1.0, "speaker": 1.0}
    assert figures["answers"]["unanswerable"]["not_said"] == 1.0
    assert figures["refusals"]["right_kind_of_refused"] == 1.0
    assert figures["retrieval"]["hit@5"] == 1.0
    assert figures["intervals"]["key_fact_recall"]["few_transcripts"] is True


def test_each_question_comes_with_its_answer_citations_and_passages() -> None:
    first = EvalReport(sets=(SetReport(run=asked()),)).to_json()["sets"][0]["questions"][0]
    assert first["id"] == "q1"
    assert first["values"]["key_fact_recall"] == 1.0
    assert first["answer"]["citations"][0]["turn"] == 2
    assert first["passages"][0]["turn"] == 2
    assert first["faults"] == []


def test_the_gate_stands_in_it_with_both_answers() -> None:
    worse = asked(forget="debt")
    verdict = judge(worse, baseline_of([asked()]))
    gate = EvalReport(sets=(SetReport(run=worse, verdict=verdict),)).to_json()["sets"][0]["gate"]
    assert gate["passed"] is False
    (lost,) = gate["lost"]
    assert (lost["id"], lost["metrics"]) == ("q2", ["key_fact_recall"])
    assert lost["old"]["answer"] == "Net debt is $300 million. [1]"
    assert lost["new"]["status"] == "not_said"


def test_the_text_is_json_and_keeps_its_characters() -> None:
    report = EvalReport(sets=(SetReport(run=asked()),))
    assert json.loads(report.dumps()) == json.loads(json.dumps(report.to_json()))
    assert report.dumps().endswith("}\n")
