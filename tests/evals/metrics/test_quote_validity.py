import pytest

from evals.metrics.quote_validity import quote_is_valid
from tests.evals.examples import RUIZ, TURNS_BY_ID, cite, speaking


def test_the_exact_characters_are_valid() -> None:
    assert quote_is_valid(cite(2, "Margin fell to 18%"), TURNS_BY_ID)


@pytest.mark.parametrize(
    "change",
    [
        {"quote": "margin fell to 18%"},  # another case
        {"start": RUIZ.index("Margin") + 1},
        {"turn": 4},
        {"turn": 9},
        {"transcript": "other"},
        {"quote": "", "start": 0, "end": 0},
        {"quote": " ", "start": RUIZ.index(" "), "end": RUIZ.index(" ") + 1},  # held, but blank
    ],
)
def test_anything_else_is_not(change: dict[str, object]) -> None:
    assert not quote_is_valid(cite(2, "Margin fell to 18%", **change), TURNS_BY_ID)


@pytest.mark.parametrize(("words", "valid"), [(60, True), (61, False)])
def test_a_quote_has_at_most_60_words(words: int, valid: bool) -> None:
    text = " ".join(["word"] * words)
    citation = cite(2, "Margin", turn=1, start=0, end=len(text), quote=text)
    assert quote_is_valid(citation, speaking(text)) is valid
