"""Who a question names."""

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.people import mentions

CALL = Transcript(
    id="call",
    title="Call",
    turns=(Turn(number=1, speaker="Operator", text="Hello."),),
    speakers=(
        Speaker(name="Operator", kind="operator"),
        Speaker(name="Ana Ruiz", role="Chief Financial Officer", kind="management"),
        Speaker(name="Timothy Zhang", firm="Oakmere Bryce", kind="analyst"),
        Speaker(name="Li Zhang", firm="Tarn Capital", kind="analyst"),
        Speaker(name="Grace Will", role="CEO and President", kind="management"),
    ),
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Ana Ruiz say about margins?", {("Ana Ruiz", "name")}),
        ("ruiz on margins", {("Ana Ruiz", "name")}),
        ("What did Zhang ask?", {("Timothy Zhang", "name"), ("Li Zhang", "name")}),
        ("What did Timothy Zhang ask?", {("Timothy Zhang", "name")}),
        ("What did the CFO say?", {("Ana Ruiz", "role")}),
        ("finance chief on cash", {("Ana Ruiz", "role")}),
        ("the chief executive's view", {("Grace Will", "role")}),
        ("Oakmere's question?", {("Timothy Zhang", "firm")}),
        ("will margins grow by grace of pricing?", set()),
        ("What is the backlog?", set()),
        ("capital spending?", set()),
    ],
)
def test_mentions(question: str, expected: set[tuple[str, str]]) -> None:
    assert {(mention.speaker, mention.by) for mention in mentions(question, [CALL])} == expected
