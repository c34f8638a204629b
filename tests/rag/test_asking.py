"""Questions about what was asked, and about something else that has the same words."""

import pytest

from rag.asking import wants_question


@pytest.mark.parametrize(
    "question",
    [
        "Who asked about capex?",
        "who first raised the rental scheme",
        "Who brought up the court fight and what date was he given?",
        "Who else wanted to know about pricing?",
        "Who had a question on margins?",
        "Who challenged the guidance?",
        "Which analysts worried about churn?",
        "Which of the analysts is from Oakmere?",
        "Which member asked about davits?",
        "What did Ruiz want to know?",
        "What did the Oakmere analyst ask?",
        "What does Roth ask about?",
        "What was Roth's question?",
        "What was the last question about?",
        "Roth's follow-up question?",
        "What questions were there about churn?",
        "List all questions on pricing",
        "Whose question was about churn?",
        "Name the analyst who asked about churn",
        "What did the caller want to know?",
        "Roth asked whether prices rise. What was the answer?",
        "Steve wondered if it lasts. Who replied?",
        "Jeff pressed on the dividend. Reply?",
        "Asked by Roth how much debt they would take, what did he say?",
        "questions from Oakmere?",
        "An analyst wondered what happens to the cash.",
    ],
)
def test_questions_about_questions(question: str) -> None:
    assert wants_question(question)


@pytest.mark.parametrize(
    "question",
    [
        "Were they asked to leave the market?",
        "How many customers have asked for relief?",
        "Customers asked for relief: how many?",
        "Who was asked to step down?",
        "Which lenders asked for more?",
        "What did the chairman say when asked about cash?",
        "What did Ruiz say in the question and answer session?",
        "Which number did they give?",
        "Who runs the plant?",
        "Who wants to buy it?",
        "Why is the asking price high?",
        "Is it out of the question?",
        "Does the backlog question the guidance?",
        "What was pressed in the mill?",
        "Airlines asked the lessor for deferrals: how many?",
        "What are they asking for the plant?",
        "Has the regulator been asked?",
        "What is the answer to weak demand?",
        "capex?",
        "What did the CEO tell investors?",
        "How is the member count?",
        "Any analyst day planned?",
        "Did analysts' estimates rise?",
        "Who answered?",
        "Which machines wonder workers?",
    ],
)
def test_questions_about_something_else(question: str) -> None:
    assert not wants_question(question)
