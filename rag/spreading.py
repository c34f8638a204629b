"""The budget shared out: passages of several people or transcripts, each in its turn."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from index.transcript import Transcript
from rag.question import Query

Ranked = TypeVar("Ranked")

Part = Hashable | None


def part_of(query: Query, transcripts: Sequence[Transcript]) -> Callable[[str, int], Part]:
    """What is shown beside each other: the companies in scope, else the transcripts, else the named people.

    Returns:
        A function of transcript id and turn number (from 1); None for what is no part.
    """
    by_id = {transcript.id: transcript for transcript in transcripts}
    companies = {transcript.company for transcript in transcripts}
    if len(by_id) > 1:
        return lambda name, _: by_id[name].company or name if len(companies) > 1 else name
    named = {(mention.transcript, mention.speaker) for mention in query.mentions}

    def person(name: str, turn: int) -> Part:
        speaker = (name, by_id[name].turn(turn).speaker)
        return speaker if speaker in named else None

    return person


def interleave(ranked: Sequence[Ranked], part: Callable[[Ranked], Part]) -> list[Ranked]:
    """Deal a ranking out in rounds: the best of each part, then the second best of each, and so on.

    Args:
        ranked: best first.
        part: the part an item belongs to; None for items of no part, which come after all others.

    Returns:
        The same items; the order of parts is that of their best items, so the first stays first unless it has no part.
    """
    piles: dict[Hashable, list[Ranked]] = {}
    rest: list[Ranked] = []
    for item in ranked:
        key = part(item)
        (rest if key is None else piles.setdefault(key, [])).append(item)
    longest = max((len(pile) for pile in piles.values()), default=0)
    dealt = [pile[at] for at in range(longest) for pile in piles.values() if at < len(pile)]
    return [*dealt, *rest]
