"""An invented call that the tests of answers share."""

import pytest

from index.transcript import Speaker, Transcript, Turn
from rag.answer import Searched
from rag.passage import Passage


@pytest.fixture(scope="session")
def call() -> Transcript:
    """Four turns of an earnings call; figures and people are invented."""
    return Transcript(
        id="halden",
        title="Halden Q2 2031 earnings call",
        period="Q2 2031",
        turns=(
            Turn(number=1, speaker="Operator", text="Welcome to the call. [Operator Instructions]"),
            Turn(
                number=2,
                speaker="Ana Ruiz",
                text="Good morning. Revenue was €1,891.8 million, up 3% year over year. Capital expenditures for this"
                " quarter were €654.8 million, reflecting our investments in cooling. We closed nine of our stores in"
                " the north. Adjusted gross profit was €333.4 million.",
                start_time=61.0,
            ),
            Turn(number=3, speaker="Tim Okafor", text="How much of the capex relates to cooling, please?"),
            Turn(
                number=4,
                speaker="Ben Lindqvist",
                text="Most of the CapEx, I think over 95%, relates to cooling. We cannot disclose the customer's name.",
            ),
        ),
        speakers=(
            Speaker(name="Operator", kind="operator", kind_turn=1),
            Speaker(name="Ana Ruiz", role="CFO", role_turn=1, kind="management", kind_turn=1),
            Speaker(name="Tim Okafor", firm="Brightwell", firm_turn=1, kind="analyst", kind_turn=3),
            Speaker(
                name="Ben Lindqvist",
                role="Vice Chairman and CEO",
                role_turn=1,
                kind="management",
                kind_turn=1,
            ),
        ),
    )


@pytest.fixture(scope="session")
def passages(call: Transcript) -> tuple[Passage, ...]:
    """Passages 1, 2 and 3: the turns 2, 4 and 3."""
    return tuple(
        Passage(
            transcript=call.id,
            turn=number,
            speaker=call.turn(number).speaker,
            start=0,
            end=len(call.turn(number).text),
            text=call.turn(number).text,
            score=3.0 - group,
            group=group,
        )
        for group, number in enumerate((2, 4, 3), start=1)
    )


@pytest.fixture(scope="session")
def searched(call: Transcript) -> Searched:
    """The whole call."""
    return Searched(turns=4, of_turns=4, transcripts=(call.id,))
