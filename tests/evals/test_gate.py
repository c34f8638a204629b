from collections.abc import Sequence
from dataclasses import replace

from evals.asked import Asked, EvalRun
from evals.baseline import baseline_of
from evals.gate import Verdict, judge
from evals.golden import GoldenRow
from evals.rows import AnswerRow, PassageRow
from evals.scoring import score_question
from index.transcript import Turn
from tests.evals.examples import OKORO, TURNS, answer, cite, golden, passage

RIGHT = answer("Revenue was $1,200 million, up 8%. [1]", cite(2, "Revenue was $1,200 million, up 8%."))
HALF = answer("up 8% [1]", cite(2, "up 8%"))
WRONG = answer("Net debt is $300 million. [1]", cite(4, "Net debt is $300 million."))
NOT_SAID = answer("Not said.", status="not_said")
TOP = replace(passage(2, "Revenue was $1,200 million, up 8%."), score=0.9)
NEXT = replace(passage(4, OKORO), score=0.5)


def ask(row: GoldenRow, given: AnswerRow, passages: Sequence[PassageRow] = (TOP, NEXT)) -> Asked:
    turns: dict[str, Sequence[Turn]] = {"call": TURNS, row.transcript: TURNS}
    found = tuple(passages)
    return Asked(score=score_question(row, given, found, turns), answer=given, passages=found)


def run(*questions: Asked, answerer: str = "quotes", machine: str = "here", encoder: str = "one") -> EvalRun:
    return EvalRun(
        name="set", questions=questions, answerer=answerer, encoder=encoder, machine=machine, words=1000
    )


def compare(old: EvalRun, new: EvalRun, allow_lost: int = 0) -> Verdict:
    return judge(new, baseline_of([old]), allow_lost=allow_lost)


def test_the_same_run_passes_and_says_by_which_rules() -> None:
    same = run(ask(golden(), RIGHT))
    verdict = compare(same, same)
    assert verdict.passed
    assert verdict.notes == (
        "rule (a), citations: no faults",
        "rule (b), question by question: 1 compared, 0 lost, 0 won",
        "rule (c) not applied: it takes 10 transcripts, here 1",
    )


def test_rule_a_names_the_question_and_the_fault() -> None:
    broken = replace(RIGHT, citations=(cite(2, "up 8%", speaker="Tom Bell"),))
    verdict = judge(run(ask(golden(), broken)), None)
    assert not verdict.passed
    assert verdict.faulty
    assert verdict.failures == ("rule (a): q1 · wrong speaker: turn 2 of call is 'Ana Ruiz', not 'Tom Bell'",)


def test_rule_a_looks_at_unanswerable_questions_too() -> None:
    row = golden(type="unanswerable", must_include=(), gold_turns=())
    broken = answer("Nearest. [1]", cite(2, "up 8%", quote="made up"), status="nearest")
    assert not judge(run(ask(row, broken)), None).passed


def test_without_a_baseline_it_says_that_nothing_was_compared() -> None:
    verdict = judge(run(ask(golden(), RIGHT)), None)
    assert verdict.passed
    assert verdict.notes[-1] == "no baseline: nothing was compared; write one with --accept"


def test_rule_b_names_the_question_lost_with_both_answers() -> None:
    verdict = compare(run(ask(golden(), RIGHT)), run(ask(golden(), HALF)))
    assert verdict.failures == ("rule (b): 1 lost, 0 allowed: q1",)
    (lost,) = verdict.lost
    assert lost.lines() == (
        "q1 · top line?",
        "  key_fact_recall 1.00 → 0.50",
        "  old (answered): Revenue was $1,200 million, up 8%. [1]",
        "  new (answered): up 8% [1]",
    )


def test_questions_won_do_not_pay_for_questions_lost() -> None:
    first, second = golden(), golden(id="q2")
    verdict = compare(run(ask(first, RIGHT), ask(second, HALF)), run(ask(first, HALF), ask(second, RIGHT)))
    assert not verdict.passed
    assert [change.new.id for change in verdict.lost] == ["q1"]
    assert [change.new.id for change in verdict.won] == ["q2"]


def test_as_many_may_be_lost_as_are_allowed() -> None:
    old, new = run(ask(golden(), RIGHT)), run(ask(golden(), HALF))
    assert compare(old, new, allow_lost=1).passed
    assert not compare(old, new, allow_lost=0).passed


def test_other_turns_cited_are_a_loss() -> None:
    # The key facts still stand in the text, but the citation is of turn 4.
    wrong = replace(RIGHT, citations=WRONG.citations)
    (lost,) = compare(run(ask(golden(), RIGHT)), run(ask(golden(), wrong))).lost
    assert lost.metrics == ("citation_precision", "citation_recall")


def test_passages_without_the_key_facts_are_a_loss() -> None:
    (lost,) = compare(run(ask(golden(), RIGHT)), run(ask(golden(), RIGHT, [NEXT]))).lost
    assert lost.metrics == ("keyfacts@1000w",)


def test_an_answer_to_what_was_not_said_is_a_loss() -> None:
    row = golden(type="unanswerable", must_include=(), gold_turns=())
    (lost,) = compare(run(ask(row, NOT_SAID)), run(ask(row, WRONG))).lost
    assert lost.metrics == ("not_falsely_answered",)


def test_a_refusal_of_what_can_be_answered_is_a_loss() -> None:
    (lost,) = compare(run(ask(golden(), RIGHT)), run(ask(golden(), NOT_SAID))).lost
    assert lost.metrics == ("key_fact_recall",)


def test_a_model_is_not_compared_question_by_question() -> None:
    old, new = run(ask(golden(), RIGHT), answerer="llm:a:b"), run(ask(golden(), HALF), answerer="llm:a:b")
    verdict = compare(old, new)
    assert verdict.passed
    assert [change.new.id for change in verdict.lost] == ["q1"]
    assert not any("rule (b)" in note for note in verdict.notes)


def test_on_another_machine_a_near_tie_is_not_counted() -> None:
    flipped = [replace(NEXT, score=0.89995), replace(TOP, score=0.8999)]
    close = [replace(TOP, score=0.9), replace(NEXT, score=0.8999)]
    old, new = ask(golden(), RIGHT, close), ask(golden(), WRONG, flipped)
    there = compare(run(old, machine="there"), run(new))
    assert there.passed
    assert [change.new.id for change in there.ties] == ["q1"]
    assert "1 more lost by a near-tie" in there.notes[1]
    assert not compare(run(old), run(new)).passed


def test_on_another_machine_a_loss_with_other_scores_counts() -> None:
    moved = [replace(NEXT, score=0.9), replace(TOP, score=0.4998)]
    old, new = run(ask(golden(), RIGHT), machine="there"), run(ask(golden(), WRONG, moved))
    assert not compare(old, new).passed


def test_on_another_machine_a_loss_with_the_same_passages_counts() -> None:
    """Rounding cannot explain it: the code that answers has changed."""
    assert not compare(run(ask(golden(), RIGHT), machine="there"), run(ask(golden(), WRONG))).passed


def test_another_encoder_is_not_comparable() -> None:
    verdict = compare(run(ask(golden(), RIGHT)), run(ask(golden(), RIGHT), encoder="two"))
    assert not verdict.passed
    assert verdict.failures[0].startswith("not comparable: the baseline is of encoder one, this run of two")


def test_edited_new_and_gone_questions_are_not_compared() -> None:
    old = run(ask(golden(), RIGHT), ask(golden(id="q2"), RIGHT), ask(golden(id="gone"), RIGHT))
    edited = golden(id="q2", question="another question?")
    verdict = compare(old, run(ask(golden(), RIGHT), ask(edited, WRONG), ask(golden(id="new"), WRONG)))
    assert verdict.passed
    assert "not compared, being new, edited or gone since the baseline: 3" in verdict.notes


def test_a_set_of_which_nothing_is_left_does_not_pass() -> None:
    verdict = compare(run(ask(golden(), RIGHT)), run(ask(golden(id="new"), RIGHT)))
    assert not verdict.passed
    assert "no question of the baseline is left" in verdict.failures[0]


def many(wrong: int, answerer: str = "llm:a:b") -> EvalRun:
    """12 transcripts of one question each, the first `wrong` of them answered wrongly."""
    rows = [golden(id=f"q{n}", transcript=f"call-{n}") for n in range(12)]
    right = [replace(RIGHT, citations=(cite(2, "up 8%", transcript=row.transcript),)) for row in rows]
    given = [HALF if n < wrong else one for n, one in enumerate(right)]
    fixed = [replace(one, citations=right[n].citations) for n, one in enumerate(given)]
    return run(*(ask(row, one, ()) for row, one in zip(rows, fixed, strict=True)), answerer=answerer)


def test_rule_c_fails_when_the_whole_interval_is_below_0() -> None:
    # All 12 lose .5: every resample's mean is -.5.
    verdict = compare(many(0), many(12))
    assert verdict.failures == (
        "rule (c): key_fact_recall -0.500, the whole 95 % interval [-0.500, -0.500] is below 0",
    )
    assert "rule (c), paired differences over 12 transcripts" in verdict.notes


def test_rule_c_passes_what_may_be_chance() -> None:
    # 2 of 12 lose: a resample holds none of them with (10 / 12) ** 12 = .11 > .025, so the interval reaches 0.
    verdict = compare(many(0), many(2))
    assert verdict.passed
    (facts,) = (one for one in verdict.differences if one.metric == "key_fact_recall")
    assert facts.interval.high == 0.0
