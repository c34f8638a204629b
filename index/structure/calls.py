"""An earnings call as a whole: kinds of speakers, where the questions begin, the exchanges."""

from collections.abc import Mapping
from dataclasses import dataclass

from index.structure.exchanges import find_exchanges
from index.structure.kinds import Facts, Floor, find_askers, kind_of, of_company
from index.structure.roles import Introductions
from index.structure.roster import Roster
from index.structure.sections import questions_start
from index.transcript import Exchange, SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a call's turns show."""

    kinds: Mapping[str, tuple[SpeakerKind, int | None]]
    """By speaker: the kind and the turn (from 1) that shows it."""
    floor: Floor
    start: int | None
    """First turn of the questions and answers, from 1."""
    exchanges: tuple[Exchange, ...]


def read_call(
    facts: Facts,
    roster: Roster,
    introductions: Introductions,
    given: Mapping[str, tuple[SpeakerKind, int | None]],
    questions_turn: int | None,
) -> Call:
    """Read a call.

    Args:
        facts: What the turns show.
        roster: The speakers.
        introductions: Roles and firms.
        given: By speaker: the kind that the file gives, which wins, and its turn.
        questions_turn: The turn below a heading such as "Questions and answers", from 1.
    """
    start = questions_turn if questions_turn is not None else questions_start(facts)
    company = of_company(facts, roster, introductions, start) - {
        name for name, (kind, _) in given.items() if kind == "analyst"
    }
    floor = find_askers(facts, roster, company, start or 1)
    kinds = {
        name: given.get(name) or kind_of(name, facts, introductions, floor, company, start)
        for name in facts.said_by
    }
    plain = {name: kind for name, (kind, _) in kinds.items()}
    return Call(
        kinds=kinds, floor=floor, start=start, exchanges=find_exchanges(facts, plain, floor.taken, start)
    )
