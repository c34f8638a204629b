"""A small call and rows about it, for tests that work their figures by hand."""

from collections.abc import Sequence
from typing import Any

from evals.golden import GoldenRow
from evals.rows import AnswerRow, CitationRow, PassageRow
from index.transcript import Speaker, Transcript, Turn

OPERATOR = "Welcome to the call. Ana Ruiz will begin."
RUIZ = "Revenue was $1,200 million, up 8%. Margin fell to 18% from 21%. We opened four plants."
BELL = "What about the debt? And the cash?"
OKORO = "Net debt is $300 million. Cash was $95 million at the end of the quarter."

TURNS = tuple(
    Turn(number=number, speaker=speaker, text=text)
    for number, (speaker, text) in enumerate(
        [("Operator", OPERATOR), ("Ana Ruiz", RUIZ), ("Tom Bell", BELL), ("Ife Okoro", OKORO)], start=1
    )
)
CALL = Transcript(
    id="call",
    title="Acme · Q3",
    turns=TURNS,
    speakers=tuple(Speaker(name=turn.speaker) for turn in TURNS),
)
TURNS_BY_ID = {"call": TURNS}


def golden(**changes: Any) -> GoldenRow:
    """Return a question about Ana Ruiz's turn (2), with two key facts."""
    row: dict[str, Any] = {
        "id": "q1",
        "transcript": "call",
        "type": "fact",
        "question": "top line?",
        "must_include": (("$1,200 million", "1.2 billion"), ("8%",)),
        "gold_turns": (2,),
    }
    return GoldenRow(**(row | changes))


def cite(turn: int, quote: str, /, **changes: Any) -> CitationRow:
    """Return a right citation of `quote` in the call."""
    said = TURNS[turn - 1]
    start = said.text.index(quote)
    citation: dict[str, Any] = {
        "transcript": "call",
        "turn": turn,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "speaker": said.speaker,
        "firm": None,
        "marker": 1,
    }
    return CitationRow(**(citation | changes))


def answer(text: str, *citations: CitationRow, status: str = "answered") -> AnswerRow:
    """Return an answer to q1."""
    return AnswerRow(id="q1", answer=text, status=status, citations=citations)


def passage(turn: int, words: str, *, group: object = None, transcript: str = "call") -> PassageRow:
    """Return the passage that holds `words`; without a group it is one of its own."""
    start = TURNS[turn - 1].text.index(words)
    own = (transcript, turn, start)
    return PassageRow(
        transcript=transcript,
        turn=turn,
        start=start,
        end=start + len(words),
        group=own if group is None else group,
    )


def whole(turn: int, text: str, *, group: object = None) -> PassageRow:
    """Return all of a turn as a passage."""
    return PassageRow(
        transcript="call",
        turn=turn,
        start=0,
        end=len(text),
        group=("call", turn, 0) if group is None else group,
    )


def speaking(*texts: str, speaker: str = "Ana Ruiz") -> dict[str, Sequence[Turn]]:
    """Return a call of these turns, all by one speaker."""
    return {"call": [Turn(number=n, speaker=speaker, text=text) for n, text in enumerate(texts, start=1)]}
