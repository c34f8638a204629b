"""Weights of the ranking and their ablations."""

from dataclasses import fields

import pytest

from index.errors import UsageError
from rag.ranking import PARTS, Ranking


@pytest.mark.parametrize("part", PARTS)
def test_a_part_switched_off_leaves_the_others(part: str) -> None:
    whole, less = Ranking(), Ranking().without(part)
    changed = {name for name in Ranking.__slots__ if getattr(whole, name) != getattr(less, name)}
    assert changed == {PARTS[part]}
    assert getattr(less, PARTS[part]) == 0.0


def test_parts_are_switched_off_one_after_the_other() -> None:
    less = Ranking().without("words").without("digits")
    assert (less.lexical, less.figure, less.reply) == (0.0, 0.0, Ranking().reply)


def test_an_unknown_part_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r'no part "magic".*vectors, words'):
        Ranking().without("magic")


def test_every_weight_is_switched_off_by_a_part() -> None:
    # A detail of a part begins with its weight's name: `reply_fade` counts nothing where `reply` is 0.
    switches = set(PARTS.values())
    weights = {weight.name for weight in fields(Ranking)}
    details = {weight for weight in weights - switches if any(weight.startswith(f"{of}_") for of in switches)}
    assert weights == switches | details
    assert details == {"reply_fade", "exchange_question", "topic_lexical", "topic_mention"}
