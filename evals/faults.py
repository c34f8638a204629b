"""What no answer may hold: an invalid quote, a citation of nothing, a wrong speaker. Any fails the gate."""

import re
from dataclasses import dataclass
from typing import Literal

from evals.metrics.quote_validity import quote_is_valid
from evals.metrics.speaker_validity import speaker_is_valid
from evals.rows import AnswerRow, CitationRow
from evals.turns import Turns

FaultKind = Literal["citation out of range", "invalid quote", "wrong speaker"]

_NUMBER = re.compile(r"\[(\d{1,3})\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One broken promise of one answer."""

    kind: FaultKind
    detail: str
    """What was found, for people."""

    def __str__(self) -> str:
        """Return the fault in one line."""
        return f"{self.kind}: {self.detail}"


def faults(answer: AnswerRow, turns: Turns) -> tuple[Fault, ...]:
    """Check every citation of an answer, and that every marker of its text has one."""
    found: list[Fault] = []
    for citation in answer.citations:
        found.extend(_of_citation(citation, turns))
    markers = {citation.marker for citation in answer.citations if citation.marker is not None}
    if markers or not answer.citations:
        for number in _markers(answer):
            if number not in markers:
                detail = f"the text has [{number}], and no citation has that number"
                found.append(Fault(kind="citation out of range", detail=detail))
    return tuple(found)


def _of_citation(citation: CitationRow, turns: Turns) -> list[Fault]:
    place = f"turn {citation.turn} of {citation.transcript}"
    held = turns.get(citation.transcript)
    if held is None:
        return [Fault(kind="citation out of range", detail=f"{place}: there is no such transcript")]
    if not 1 <= citation.turn <= len(held):
        return [Fault(kind="citation out of range", detail=f"{place}: it has turns 1 to {len(held)}")]
    found: list[Fault] = []
    if not quote_is_valid(citation, turns):
        span = f"[{citation.start}:{citation.end}]"
        found.append(Fault(kind="invalid quote", detail=f"{place} {span} does not hold “{citation.quote}”"))
    if not speaker_is_valid(citation, turns):
        said = held[citation.turn - 1].speaker
        found.append(Fault(kind="wrong speaker", detail=f"{place} is {said!r}, not {citation.speaker!r}"))
    return found


def _markers(answer: AnswerRow) -> list[int]:
    text = answer.answer
    # A transcript may itself say "[2]": what stands in a quote is no marker.
    for citation in answer.citations:
        text = text.replace(citation.quote, " ") if citation.quote else text
    return [int(number) for number in dict.fromkeys(_NUMBER.findall(text))]
