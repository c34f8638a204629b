"""The score of a chunk, part by part: all other weights are 0, expected values worked by hand."""

from dataclasses import replace

import numpy as np
import pytest

from index.transcript import Section
from rag.people import Mention
from rag.question import Query
from rag.ranking import PARTS, Ranking
from rag.scoring import Scored, score
from tests.rag.score_kit import CALL, PLAIN, evidence, one_each

BARE = replace(Ranking(), **{**dict.fromkeys(PARTS.values(), 0.0), "dense": 1.0})
"""Only the cosine counts."""
ROTH = Mention(transcript="call", speaker="Dana Roth", by="name")
VOS = Mention(transcript="call", speaker="Piet Vos", by="name")
CALL_IN_PARTS = replace(
    CALL,
    sections=(
        Section(kind="prepared_remarks", first_turn=1, last_turn=3),
        Section(kind="questions_and_answers", first_turn=4, last_turn=7),
    ),
)


def scored(
    ranking: Ranking, query: Query = PLAIN, dense: tuple[float, ...] = (2.0, 0.0, 0.0, 2.0), **more: bool
) -> Scored:
    """Chunks: turn 2 (an analyst's), 3 (with a figure), 6 (an analyst's), 7. Deviations of 2 and 0 are 1 and -1."""
    index = one_each(CALL, (2, 3, 6, 7), terms=("bakeri", "96 wheat", "dairi", "well"))
    mask = np.ones(4, dtype=bool)
    return score(index, query, evidence(dense), mask, {"call": CALL_IN_PARTS}, ranking, **more)


def scores(ranking: Ranking, query: Query = PLAIN) -> list[float]:
    return scored(ranking, query).scores.tolist()


def test_the_cosine_alone_is_scored_in_deviations() -> None:
    assert scores(BARE) == [1.0, -1.0, -1.0, 1.0]


def test_a_chunk_with_a_figure_is_lifted_and_more_where_one_is_asked_for() -> None:
    ranking = replace(BARE, figure=0.25, asked_figure=0.5)
    assert scores(ranking) == [1.0, -0.75, -1.0, 1.0]
    assert scores(ranking, replace(PLAIN, wants_figure=True)) == [1.0, -0.25, -1.0, 1.0]


def test_a_reply_inherits_its_share_of_the_turn_before() -> None:
    # Turn 3: -1 + 0.5 * 1. Turn 7 follows turn 6, whose -1 counts as 0.
    assert scores(replace(BARE, reply=0.5)) == [1.0, -0.5, -1.0, 1.0]


def test_a_reply_inherits_less_over_a_turn_between() -> None:
    index = one_each(CALL, (2, 4))
    found = score(
        index,
        PLAIN,
        evidence([2.0, 0.0]),
        np.ones(2, dtype=bool),
        {"call": CALL},
        replace(BARE, reply=0.5, reply_fade=0.25),
    )
    # Turn 3 holds no chunk; turn 4 inherits 0.5 * 0.25 * 1 from turn 2.
    assert found.scores.tolist() == [1.0, -0.875]


def test_what_a_named_person_says_is_lifted_and_what_is_inherited_with_it() -> None:
    # Roth: 1 + 3 = 4 in turn 2, and turn 3 inherits a quarter of it: -1 + 1.
    named = replace(PLAIN, mentions=(ROTH,))
    assert scores(replace(BARE, mention=3.0, reply=0.25), named) == [4.0, 0.0, -1.0, 1.0]


def test_a_figure_asked_for_is_not_inherited() -> None:
    # Turn 3 has 1 for its figure before replies inherit, and 8 after: turn 6, three turns on, takes of neither.
    ranking = replace(BARE, reply=0.5, figure=1.0, asked_figure=8.0)
    index = one_each(CALL, (3, 4), terms=("96", "well"))
    wants = replace(PLAIN, wants_figure=True)
    found = score(index, wants, evidence([2.0, 0.0]), np.ones(2, dtype=bool), {"call": CALL}, ranking)
    # Turn 3: 1 + 1 + 8. Turn 4: -1 + 0.5 * (1 + 1).
    assert found.scores.tolist() == [10.0, 0.0]


def test_who_only_asks_is_put_aside() -> None:
    found = scored(replace(BARE, aside=2.5))
    assert found.scores.tolist() == [-1.5, -1.0, -3.5, 1.0]
    assert not found.about_exchange


def test_nobody_is_put_aside_where_the_query_is_about_an_exchange() -> None:
    found = scored(replace(BARE, aside=2.5), replace(PLAIN, text="Who asked about the dairy?"))
    assert found.scores.tolist() == [1.0, -1.0, -1.0, 1.0]
    assert found.about_exchange


def test_nobody_is_put_aside_where_an_analyst_is_named() -> None:
    assert scores(replace(BARE, aside=2.5), replace(PLAIN, mentions=(ROTH,))) == [1.0, -1.0, -1.0, 1.0]
    # Vos asks nothing: naming him leaves the analysts aside.
    assert scores(replace(BARE, aside=2.5), replace(PLAIN, mentions=(VOS,))) == [-1.5, -1.0, -3.5, 1.0]


def test_the_exchange_asked_about_is_lifted_by_its_evidence_alone() -> None:
    # Roth's exchange: 0.6 * 1 + 0.4 * -1 = 0.2; Anker's: 0.6 * -1 + 0.4 * 1 = -0.2, lifted exp(-0.4) = 0.67032 as much.
    # The figure of turn 3 is not evidence: it adds its 8 to that chunk only.
    ranking = replace(BARE, exchange=4.0, exchange_question=0.5, figure=8.0)
    asked = replace(PLAIN, text="What was the reply on the bakery?")
    found = scored(ranking, asked)
    assert found.scores.tolist() == pytest.approx([3.0, 11.0, 0.34064, 3.68128])
    assert found.unlifted.tolist() == [1.0, 7.0, -1.0, 1.0]


def test_questions_are_lifted_where_a_questioner_is_asked_for() -> None:
    assert scores(replace(BARE, asker=3.0), replace(PLAIN, wants_question=True)) == [4.0, -1.0, 2.0, 1.0]


def test_a_named_part_is_lifted() -> None:
    named = replace(PLAIN, sections=frozenset({"prepared_remarks"}))
    assert scores(replace(BARE, section=2.0), named) == [3.0, 1.0, -1.0, 1.0]


def test_words_lead_swaps_the_two_kinds_of_evidence() -> None:
    ranking = replace(BARE, dense=3.0, lexical=0.5)
    assert scored(ranking).scores.tolist() == [3.0, -3.0, -3.0, 3.0]
    assert scored(ranking, words_lead=True).scores.tolist() == [0.5, -0.5, -0.5, 0.5]


def test_what_may_not_be_returned_does_not_shape_the_deviations() -> None:
    index = one_each(CALL, (1, 3, 5))
    mask = np.array([True, True, False])
    # Mean and deviation of 0 and 2 are 1 and 1; the 100 that is filtered out is measured by them.
    found = score(index, PLAIN, evidence([0.0, 2.0, 100.0]), mask, {"call": CALL}, BARE)
    assert found.scores.tolist() == [-1.0, 1.0, 99.0]
