"""What a question asks for."""

from dataclasses import replace

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.question import understand

CALL = Transcript(
    id="call",
    title="Call",
    turns=(Turn(number=1, speaker="Ana Ruiz", text="Hello."),),
    speakers=(Speaker(name="Ana Ruiz", role="CFO", kind="management"),),
)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How much was capex?", True),
        ("what share of sales?", True),
        ("GM q/q?", True),
        ("Why did it fall?", False),
    ],
)
def test_wants_figure(question: str, figure: bool) -> None:
    assert understand(question, [CALL]).wants_figure is figure


@pytest.mark.parametrize(
    ("question", "asks"),
    [("Who asked about capex?", True), ("What did Ruiz want to know?", True), ("What did Ruiz say?", False)],
)
def test_wants_question(question: str, asks: bool) -> None:
    assert understand(question, [CALL]).wants_question is asks


def test_a_follow_up_takes_the_question_before_it_and_its_answer_along() -> None:
    query = understand("And last year?", [CALL], [("How large was the capex backlog?", "412 million")])
    assert query.standalone == "And last year?"
    assert query.context == (("How large was the capital expenditures backlog?", 0.5), ("412 million", 0.5))
    assert query.weights["year"] == 1.0
    assert query.weights["backlog"] == query.weights["412"] == 0.4


def test_a_full_question_does_not() -> None:
    question = "How many employees work in the Gothenburg warehouse today?"
    query = understand(question, [CALL], [("How large was the backlog?", "412")])
    assert (query.standalone, query.context) == (question, ())
    assert "backlog" not in query.weights


def test_a_name_is_scored_by_the_mention_not_by_its_words() -> None:
    query = understand("Ruiz on margins", [CALL])
    assert set(query.weights) == {"margin"}
    assert [mention.speaker for mention in query.mentions] == ["Ana Ruiz"]


def test_words_of_asking_and_the_only_company_are_not_looked_for() -> None:
    call = replace(CALL, company="Halden Robotics")
    assert set(understand("What did anyone mention about Halden's dividend?", [call]).weights) == {"dividend"}
    other = replace(CALL, id="other", company="Bright Foods")
    assert "halden" in understand("Halden's dividend?", [call, other]).weights
