"""Retrieved passages in rank order, as the ranking metrics count them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.golden import GoldenRow
from evals.rows import PassageRow
from evals.turns import Turns
from index.errors import InvalidBatchError


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """One passage that counts: not empty, not a repetition."""

    group: int
    """Rank of its group, from 1; neighbours of one group share it."""
    words_before: int
    """White-space words of everything retrieved before it."""
    words: tuple[str, ...]
    """Words of `turn.text[start:end]`, never empty."""
    speaker: str
    """Speaker of the turn, as the transcript says."""
    gold: bool
    """Whether its turn is a gold turn of the question."""


def ranked(row: GoldenRow, passages: Sequence[PassageRow], turns: Turns) -> Iterator[Ranked]:
    """Yield the passages that count, best first.

    A passage that repeats an earlier one, or that holds no word, opens a group but is left out.

    Raises:
        InvalidBatchError: A passage lies in a transcript or turn that does not exist.
    """
    group, last, before = 0, object(), 0
    seen: set[tuple[str, int, int, int]] = set()
    for passage in passages:
        group += passage.group != last
        last = passage.group
        try:
            turn = turns[passage.transcript][passage.turn - 1]
        except (KeyError, IndexError) as error:
            raise InvalidBatchError(
                f"question {row.id!r}: a passage is of turn {passage.turn} of {passage.transcript!r}, which"
                " does not exist; use the transcripts that were searched"
            ) from error
        words = tuple(turn.text[passage.start : passage.end].split())
        key = (passage.transcript, passage.turn, passage.start, passage.end)
        if key in seen or not words:
            continue
        seen.add(key)
        gold = passage.transcript == row.transcript and passage.turn in row.gold_turns
        yield Ranked(group=group, words_before=before, words=words, speaker=turn.speaker, gold=gold)
        before += len(words)
