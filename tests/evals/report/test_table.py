from evals.asked import EvalRun
from evals.baseline import baseline_of
from evals.gate import judge
from evals.report.summary import SetReport
from evals.report.table import tables
from evals.run import run
from tests.evals.examples import golden
from tests.evals.fakes import FakeAssistant, FakeLibrary

ROWS = (
    golden(question="revenue growth?"),
    golden(id="q2", question="net debt", must_include=(("$300 million",),), gold_turns=(4,), type="speaker"),
    golden(id="q3", question="dividend?", type="unanswerable", must_include=(), gold_turns=()),
)


def asked(**options: str) -> EvalRun:
    return run(FakeAssistant(**options), FakeLibrary(), ROWS, name="set")


def test_every_row_is_as_long_as_the_header() -> None:
    worse = asked(forget="debt")
    report = SetReport(run=worse, verdict=judge(worse, baseline_of([asked()])), peer=asked())
    for table in tables(report):
        assert {len(row) for row in table.rows} == {len(table.header)}


def test_figures_by_hand() -> None:
    first, _ = tables(SetReport(run=asked(forget="debt")))
    assert first.header == ("figure", "value", "95 % interval")
    values = {row[0]: row[1] for row in first.rows}
    assert values["key facts in the answer"] == "0.500"  # one of two answered
    assert values["citation precision"] == "1.000"
    assert values["words of an answer, median"] == "6"  # "Revenue was $1,200 million, up 8%."
    assert values["answerable, shown as answered"] == "0.500"
    assert values["unanswerable, not shown as answered"] == "1.000"
    assert values["answerable: answered / nearest / not said"] == "0.500 / 0.000 / 0.500"
    assert values["unanswerable: answered / nearest / not said"] == "0.000 / 0.000 / 1.000"
    assert values["key facts in 250 retrieved words"] == "1.000"
    assert values["MRR"] == "1.000"


def test_figures_by_question_type() -> None:
    _, by_type = tables(SetReport(run=asked(forget="debt")))
    assert by_type.rows == (
        ("fact", "1", "1.000", "1.000", "1.000"),
        ("speaker", "1", "0.000", "1.000", "1.000"),
    )


def test_the_paired_difference_stands_beside_its_metric() -> None:
    worse = asked(forget="debt")
    report = SetReport(run=worse, verdict=judge(worse, baseline_of([asked()])))
    first, _ = tables(report)
    column = {row[0]: row[3] for row in first.rows}
    assert first.header[3] == "against the baseline"
    # q1 as before, q2 from 1 to 0: the mean of two is -.5.
    assert column["key facts in the answer"].startswith("-0.500 [")
    assert column["MRR"] == ""


def test_a_peer_stands_beside_the_figures_of_retrieval() -> None:
    peer = EvalRun(
        name="set", questions=asked().questions, answerer="peer", encoder=None, machine="here", words=1000
    )
    first, _ = tables(SetReport(run=asked(), peer=peer))
    assert first.header[3:] == ("peer", "difference")
    row = next(row for row in first.rows if row[0] == "MRR")
    assert row[3:] == ("1.000", "+0.000 [+0.000, +0.000]")
