"""Roles in a question and how a transcript states them."""

import pytest

from index.transcript import Speaker
from rag.roles import AskedRoles

PEOPLE = {
    "cfo": Speaker(name="A", role="Executive Vice President and Chief Financial Officer", kind="management"),
    "ceo": Speaker(name="B", role="Chairman, President and CEO", kind="management"),
    "coo": Speaker(name="C", role="Chief Operating Officer", kind="management"),
    "cmo": Speaker(name="D", role="chief medical officer", kind="management"),
    "ir": Speaker(name="E", role="Vice President of Investor Relations", kind="investor_relations"),
    "gc": Speaker(name="F", role="Senior Vice President, General Counsel", kind="management"),
    "vp": Speaker(name="G", role="vice president of strategy", kind="management"),
    "analyst": Speaker(name="H", kind="analyst"),
    "operator": Speaker(name="I", kind="operator"),
}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("CFO on cash", {"cfo"}),
        ("cfo on cash", {"cfo"}),
        ("What did the finance chief say?", {"cfo"}),
        ("the finance boss's view", {"cfo"}),
        ("What does the chief executive think?", {"ceo"}),
        ("Will the chief shut outlets?", {"ceo"}),
        ("according to the chief?", {"ceo"}),
        ("what does the boss say", {"ceo"}),
        ("the chairman's view", {"ceo"}),
        ("the president's view", {"ceo"}),
        ("What did the vice president of strategy say?", {"vp"}),
        ("the operations chief on accidents", {"coo"}),
        ("What does the medical chief make of it?", {"cmo"}),
        ("the chief medical officer", {"cmo"}),
        ("CMO on the trial", {"cmo"}),
        ("What did the head of IR announce?", {"ir"}),
        ("the investor relations person", {"ir"}),
        ("the general counsel on the lawsuit", {"gc"}),
        ("What did the analysts ask?", {"analyst"}),
        ("What did the operator say?", {"operator"}),
        ("Is the operator of the well paid?", set()),
        ("Is there a chief risk?", set()),
        ("chief concerns of the lenders?", set()),
        ("an analyst wondered", set()),
        ("capex?", set()),
    ],
)
def test_asked_roles(question: str, expected: set[str]) -> None:
    roles = AskedRoles(question)
    assert {name for name, speaker in PEOPLE.items() if roles.fit(speaker)} == expected
    assert bool(roles) or not expected
