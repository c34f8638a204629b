import pytest

from evals.metrics.speaker_validity import speaker_is_valid
from tests.evals.examples import TURNS_BY_ID, cite


def test_the_speaker_of_the_turn_to_the_letter() -> None:
    assert speaker_is_valid(cite(2, "Margin"), TURNS_BY_ID)


@pytest.mark.parametrize("change", [{"speaker": "Ruiz"}, {"speaker": None}, {"turn": 3}, {"turn": 9}])
def test_anybody_else_is_wrong(change: dict[str, object]) -> None:
    assert not speaker_is_valid(cite(2, "Margin", **change), TURNS_BY_ID)
