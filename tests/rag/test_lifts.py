"""Which turns a question lifts, and by how much."""

from dataclasses import replace

import pytest

from index.transcript import Exchange, Section, Speaker, Transcript, Turn
from rag.lifts import turn_lifts
from rag.people import Mention
from rag.question import Query

WHO = ("Operator", "Piet Vos", "Dana Roth", "Piet Vos", "Li Anker")
CALL = Transcript(
    id="call",
    title="Call",
    turns=tuple(Turn(number=n, speaker=who, text="Words.") for n, who in enumerate(WHO, start=1)),
    speakers=tuple(Speaker(name=name) for name in dict.fromkeys(WHO)),
    sections=(
        Section(kind="prepared_remarks", first_turn=1, last_turn=2),
        Section(kind="questions_and_answers", first_turn=3, last_turn=5),
    ),
    exchanges=(
        Exchange(number=1, asker="Dana Roth", first_turn=3, last_turn=4, questions=(3,), replies=(4,)),
        Exchange(number=2, asker="Li Anker", first_turn=5, last_turn=5, questions=(5,), replies=()),
    ),
)
PLAIN = Query(text="q", standalone="q", weights={}, mentions=(), wants_figure=False, wants_question=False)
VOS = Mention(transcript="call", speaker="Piet Vos", by="name")
ROTH = Mention(transcript="call", speaker="Dana Roth", by="name")
ALL = [("call", n) for n in range(1, 6)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (PLAIN, {}),
        (replace(PLAIN, mentions=(VOS,)), {2: 4.0, 4: 4.0}),
        (replace(PLAIN, wants_question=True), {3: 2.0, 5: 2.0}),
        (replace(PLAIN, wants_question=True, mentions=(ROTH,)), {3: 6.0}),
        # Vos asks nothing, so the questions of all are lifted beside his turns.
        (replace(PLAIN, wants_question=True, mentions=(VOS,)), {2: 4.0, 3: 2.0, 4: 4.0, 5: 2.0}),
        (replace(PLAIN, sections=frozenset({"prepared_remarks"})), {1: 1.0, 2: 1.0}),
        (replace(PLAIN, sections=frozenset({"whole"})), {}),
        (
            replace(PLAIN, sections=frozenset({"questions_and_answers"}), mentions=(VOS,)),
            {2: 4, 3: 1, 4: 5, 5: 1},
        ),
    ],
)
def test_turn_lifts(query: Query, expected: dict[int, float]) -> None:
    found = turn_lifts(query, {"call": CALL}, ALL, mention=4.0, asker=2.0, section=1.0)
    assert found == {("call", turn): lift for turn, lift in expected.items()}


def test_only_the_asked_turns_are_looked_at() -> None:
    found = turn_lifts(
        replace(PLAIN, mentions=(VOS,)), {"call": CALL}, [("call", 4)], mention=4.0, asker=2.0, section=1.0
    )
    assert found == {("call", 4): 4.0}
