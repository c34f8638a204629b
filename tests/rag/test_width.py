"""Wide questions are told from points."""

import pytest

from rag.width import is_wide

WIDE = (
    "Summarize the discussion about the remote control's case.",
    "Give me an overview of the call.",
    "recap of the budget round pls",
    "What did the group discuss about solar panels?",
    "Why did Holt disagree with Lind when talking about the battery?",
    "What was the debate over school meals about?",
    "What did management say about China?",
    "What was said on pricing?",
    "What's been said regarding the strike?",
    "What did the minister think of the bridge toll?",
    "What are the committee's views on rural buses?",
    "How did the marketing lead feel about the new logo?",
    "Main takeaways?",
    "walk me through the integration of the dairy business",
    "What were the pros and cons of the wooden casing?",
    "Tell me everything on the kiln.",
    "What were the main points of the hearing?",
    "Did everyone agree on the launch date?",
    "What was the attitude of the users towards speech recognition?",
    "what arguments were made against the merger",
)

POINT = (
    "How high was capex in the quarter?",
    "gross margin?",
    "Who is the new chief financial officer?",
    "When does the second kiln start up?",
    "What is the guidance for full-year revenue?",
    "How many employees were hired in Bergen?",
    "Why did inventories rise?",
    "Which customer left?",
    "What drove the decline in bookings?",
    "Will the dividend be cut?",
    "What did the CFO guide for in Q3?",
    "Who asked about pricing?",
    "Is the merger with the dairy closed?",
    "By what percentage did freight costs fall y/y?",
    "Where is the new mill being built?",
    "What budget was set for the prototype?",
    "How long does the battery last?",
)


@pytest.mark.parametrize("question", WIDE)
def test_a_question_for_what_was_said_on_a_topic_is_wide(question: str) -> None:
    assert is_wide(question)


@pytest.mark.parametrize("question", POINT)
def test_a_question_for_a_fact_is_a_point(question: str) -> None:
    assert not is_wide(question)


@pytest.mark.parametrize("question", ["", "?", "FLOUR"])
def test_a_few_letters_are_a_point(question: str) -> None:
    assert not is_wide(question)


@pytest.mark.xfail(reason="a word of discussion also stands in questions for a fact", strict=True)
@pytest.mark.parametrize(
    "question",
    [
        "When was the credit agreement signed, and did both banks agree?",
        "How many page views did the site have?",
        "How many people thought the colour was wrong?",
    ],
)
def test_a_fact_about_talk_is_a_point(question: str) -> None:
    assert not is_wide(question)


@pytest.mark.xfail(reason="only the words of talking make a question wide", strict=True)
@pytest.mark.parametrize(
    "question",
    [
        "What happened in the meeting?",
        "What concerns did the members raise over the new bus lanes?",
        "Describe the strategy for Asia.",
    ],
)
def test_a_wide_question_without_a_word_of_talk_is_wide(question: str) -> None:
    assert is_wide(question)
