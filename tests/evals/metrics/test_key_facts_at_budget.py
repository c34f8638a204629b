import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics.key_facts_at_budget import key_facts_at_budget
from evals.metrics.ranking import ranked
from tests.evals.examples import OKORO, RUIZ, TURNS_BY_ID, golden, passage, whole

FACTS = (("$1,200 million",), ("8%",), ("four plants",))


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (2, 0.0),  # "Revenue was"
        (3, 0.0),  # "… $1,200": the unit is cut off
        (4, 1 / 3),  # "… million," ends the first fact
        (6, 2 / 3),  # "… up 8%."
        (15, 2 / 3),  # "… opened four"
        (16, 1.0),  # "… plants."
    ],
)
def test_the_cut_is_at_a_word(budget: int, expected: float) -> None:
    order = list(ranked(golden(), [whole(2, RUIZ)], TURNS_BY_ID))
    assert key_facts_at_budget(order, FACTS, budget) == expected


def test_words_of_other_turns_use_the_budget_up() -> None:
    # OKORO has 15 words, none of them gold; with 19 words four are left for RUIZ.
    order = list(ranked(golden(), [whole(4, OKORO), whole(2, RUIZ)], TURNS_BY_ID))
    assert key_facts_at_budget(order, FACTS, 18) == 0.0
    assert key_facts_at_budget(order, FACTS, 19) == 1 / 3


def test_the_name_of_the_speaker_is_read_with_the_passage() -> None:
    order = list(ranked(golden(), [passage(2, "Margin")], TURNS_BY_ID))
    assert key_facts_at_budget(order, [["Ana Ruiz"]], 1) == 1.0


def test_without_key_facts_a_gold_passage_within_the_budget_is_all() -> None:
    order = list(ranked(golden(), [whole(4, OKORO), whole(2, RUIZ)], TURNS_BY_ID))
    assert key_facts_at_budget(order, [], 15) == 0.0
    assert key_facts_at_budget(order, [], 16) == 1.0


@given(order=st.permutations([2, 3, 4]), budget=st.integers(1, 60))
def test_it_never_falls_with_the_budget(order: list[int], budget: int) -> None:
    passages = [whole(turn, TURNS_BY_ID["call"][turn - 1].text) for turn in order]
    found = list(ranked(golden(gold_turns=(2, 4)), passages, TURNS_BY_ID))
    facts = [*FACTS, ["$300 million"], ["end of the quarter"]]
    assert key_facts_at_budget(found, facts, budget) <= key_facts_at_budget(found, facts, budget + 1)
