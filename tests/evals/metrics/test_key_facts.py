import pytest

from evals.metrics.key_facts import key_fact_recall, stated_share, states
from tests.evals.examples import answer, cite


@pytest.mark.parametrize(
    ("text", "variant", "expected"),
    [
        ("Margin was 8% this year", "8%", True),
        ("Margin was 18% this year", "8%", False),  # the digit before it makes another number
        ("It was 1.8%", "8%", False),
        ("It was 1,891 million", "1,89", False),  # a digit follows
        ("It was 1,891 million", "1,891", True),
        ("It was 12.5", "12", False),  # ".5" follows
        ("It was 12. Then", "12", True),  # a full stop is no decimal point
        ("Revenue of  $1,200\nmillion", "$1,200 MILLION", True),  # case and white space do not count
        ("flexibility matters", "flexib", True),  # a beginning of a word is enough
        ("in 2024Q2", "Q2", True),  # digits count only next to a digit of the variant
        ("STRASSE", "straße", True),  # case-folded, not lower-cased
    ],
)
def test_a_variant_is_stated(text: str, variant: str, expected: bool) -> None:
    assert states(text, variant) is expected


def test_the_share_counts_a_fact_once_whatever_its_variants() -> None:
    facts = [["$1,200 million", "1.2 billion"], ["8%"], ["four plants"]]
    assert stated_share("1.2 billion, which is $1,200 million, up 8%", facts) == 2 / 3


def test_recall_reads_the_answer_without_its_markers_and_the_cited_names() -> None:
    cited = cite(2, "up 8%", firm="Acme Corp")
    facts = [["up 8%"], ["Ana Ruiz"], ["Acme"], ["[1]"]]
    # "[1]" is a marker, no word of the answer: 3 of the 4 facts are stated.
    assert key_fact_recall(answer("up [1] 8%", cited), facts) == 3 / 4


def test_the_121st_word_does_not_count() -> None:
    long = " ".join(["word"] * 119)
    assert key_fact_recall(answer(f"{long} last beyond"), [["last"], ["beyond"]]) == 1 / 2


@pytest.mark.parametrize("status", ["nearest", "not_said"])
def test_what_is_not_shown_as_an_answer_states_nothing(status: str) -> None:
    assert key_fact_recall(answer("up 8%", status=status), [["8%"]]) == 0.0


def test_a_question_without_key_facts_is_right_when_it_is_answered() -> None:
    assert key_fact_recall(answer("anything"), []) == 1.0
    assert key_fact_recall(answer("", status="not_said"), []) == 0.0
