"""What a question lifts by who speaks and where, not by words: named people, those who ask, a named section."""

from collections.abc import Iterable, Mapping

from index.transcript import Transcript
from rag.evidence import Place
from rag.question import Query
from rag.sections import is_in


def turn_lifts(
    query: Query,
    transcripts: Mapping[str, Transcript],
    places: Iterable[Place],
    *,
    mention: float,
    asker: float,
    section: float,
) -> dict[Place, float]:
    """How far each turn is lifted for a query, in deviations of the scope; turns that are not lifted are left out.

    Args:
        query: read against these transcripts.
        transcripts: those in scope by id.
        places: the turns to be scored.
        mention: lift of a turn that a named person speaks.
        asker: lift of a question, when the question is who asked, or what was asked.
        section: lift of a turn in a named section, where its transcript has that section.
    """
    wanted = set(places)
    touched = {name: transcripts[name] for name in sorted({name for name, _ in wanted})}
    named = {(mention.transcript, mention.speaker) for mention in query.mentions}
    asked = _questions(touched, named) if query.wants_question else frozenset()
    lifts: dict[Place, float] = {}
    for name, number in wanted:
        transcript = touched[name]
        lift = 0.0
        if named and (name, transcript.turn(number).speaker) in named:
            lift += mention
        if (name, number) in asked:
            lift += asker
        if query.sections and is_in(transcript, number, query.sections):
            lift += section
        if lift:
            lifts[(name, number)] = lift
    return lifts


def _questions(transcripts: Mapping[str, Transcript], named: set[tuple[str, str]]) -> frozenset[Place]:
    """Turns in which the named people ask; of everybody, where none of them asks."""
    asked = [
        (name, exchange) for name, transcript in transcripts.items() for exchange in transcript.exchanges
    ]
    theirs = [(name, exchange) for name, exchange in asked if (name, exchange.asker) in named]
    return frozenset((name, turn) for name, exchange in theirs or asked for turn in exchange.questions)
