"""What a question asks for."""

from dataclasses import replace

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.question import HISTORY_WEIGHT, leans_on_history, understand

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


def test_a_follow_up_takes_the_question_before_it_along() -> None:
    query = understand("And last year?", [CALL], [("How large was the backlog?", "412 million")])
    assert query.standalone == "How large was the backlog? And last year?"
    assert query.weights == {"last": 1.0, "year": 1.0, "larg": HISTORY_WEIGHT, "backlog": HISTORY_WEIGHT}


def test_a_full_question_does_not() -> None:
    question = "How many employees work in the Gothenburg warehouse today?"
    assert not leans_on_history(question)
    assert understand(question, [CALL], [("How large was the backlog?", "412")]).standalone == question


def test_a_name_is_scored_by_the_mention_not_by_its_words() -> None:
    query = understand("Ruiz on margins", [CALL])
    assert set(query.weights) == {"margin"}
    assert [mention.speaker for mention in query.mentions] == ["Ana Ruiz"]


def test_words_of_asking_and_the_only_company_are_not_looked_for() -> None:
    call = replace(CALL, company="Halden Robotics")
    assert set(understand("What did anyone mention about Halden's dividend?", [call]).weights) == {"dividend"}
    other = replace(CALL, id="other", company="Bright Foods")
    assert "halden" in understand("Halden's dividend?", [call, other]).weights
