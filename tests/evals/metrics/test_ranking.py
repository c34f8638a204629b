import pytest

from evals.metrics.ranking import ranked
from evals.rows import PassageRow
from index.errors import InvalidBatchError
from tests.evals.examples import TURNS_BY_ID, golden, passage


def test_passages_are_counted_in_order() -> None:
    order = [passage(3, "What about the debt?"), passage(2, "We opened four plants.")]
    first, second = ranked(golden(), order, TURNS_BY_ID)
    assert (first.group, first.words_before, first.words, first.speaker, first.gold) == (
        1,
        0,
        ("What", "about", "the", "debt?"),
        "Tom Bell",
        False,
    )
    assert (second.group, second.words_before, len(second.words), second.gold) == (2, 4, 4, True)


def test_neighbours_of_one_group_share_its_rank() -> None:
    order = [passage(3, "What", group=1), passage(3, "debt", group=1), passage(2, "Margin", group=2)]
    assert [one.group for one in ranked(golden(), order, TURNS_BY_ID)] == [1, 1, 2]


def test_a_group_that_comes_again_is_a_new_one() -> None:
    order = [passage(3, "What", group=1), passage(2, "Margin", group=2), passage(3, "debt", group=1)]
    assert [one.group for one in ranked(golden(), order, TURNS_BY_ID)] == [1, 2, 3]


def test_a_repetition_and_an_empty_passage_open_a_group_but_do_not_count() -> None:
    empty = PassageRow(transcript="call", turn=3, start=4, end=4, group="empty")
    order = [passage(3, "What"), passage(3, "What", group="again"), empty, passage(2, "Margin")]
    first, last = ranked(golden(), order, TURNS_BY_ID)
    assert (first.group, last.group, last.words_before) == (1, 4, 1)


def test_the_same_turn_of_another_transcript_is_not_gold() -> None:
    turns = TURNS_BY_ID | {"other": TURNS_BY_ID["call"]}
    (found,) = ranked(golden(), [passage(2, "Margin", transcript="other")], turns)
    assert not found.gold


@pytest.mark.parametrize(("transcript", "turn"), [("other", 2), ("call", 5)])
def test_a_passage_of_nothing_is_an_error(transcript: str, turn: int) -> None:
    wrong = PassageRow(transcript=transcript, turn=turn, start=0, end=5, group=1)
    with pytest.raises(InvalidBatchError, match=f"'q1': a passage is of turn {turn} of '{transcript}'"):
        list(ranked(golden(), [wrong], TURNS_BY_ID))
