"""A draft becomes an answer whose citations are locked and whose failures are marked."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.errors import ModelError
from index.transcript import Transcript
from rag.answer import MAX_QUOTE_WORDS, Answer, Searched
from rag.checks import claim_sentences
from rag.generation import build_answer
from rag.passage import Passage

REVENUE = "Revenue was €1,891.8 million, up 3% year over year."
CAPEX = "Capital expenditures for this quarter were €654.8 million, reflecting our investments in cooling."
COOLING = "Most of the CapEx, I think over 95%, relates to cooling."


class _Builder:
    def __init__(self, call: Transcript, passages: tuple[Passage, ...], searched: Searched) -> None:
        self.call, self.passages, self.searched = call, passages, searched

    def __call__(self, draft: str) -> Answer:
        return build_answer(
            "capex?", draft, self.passages, {self.call.id: self.call}, self.searched, "llm:fake:model"
        )


@pytest.fixture(scope="session")
def build(call: Transcript, passages: tuple[Passage, ...], searched: Searched) -> _Builder:
    return _Builder(call, passages, searched)


def _flagged(answer: Answer) -> set[int]:
    return {index for check in answer.checks.values() for index in check.flagged}


# draft, text of the answer, its quotes in order
GOOD: list[tuple[str, str, list[str]]] = [
    ("Capex was €654.8 million [1].", "Capex was €654.8 million [1].", [CAPEX]),
    ("Capex was €654.8 million. [1]", "Capex was €654.8 million [1].", [CAPEX]),
    ("Capex was €654.8 million【1】.", "Capex was €654.8 million [1].", [CAPEX]),
    ("Capex was €654.8 million (turn 2).", "Capex was €654.8 million [1].", [CAPEX]),
    # markers count quotes in order of first use, not passages
    ("Over 95% of CapEx relates to cooling [2]. Revenue rose 3% [1].", "Over 95% of CapEx relates to cooling [1]. Revenue rose 3% [2].", [COOLING, REVENUE]),
    # one passage, two quotes
    ("Revenue rose 3% [1]. Capex was €654.8 million [1].", "Revenue rose 3% [1]. Capex was €654.8 million [2].", [REVENUE, CAPEX]),
    # one quote, one number
    ("Revenue rose 3% [1]. Revenue was €1.8918 billion [1].", "Revenue rose 3% [1]. Revenue was €1.8918 billion [1].", [REVENUE]),
    ("Revenue rose 3% [1], and over 95% of CapEx relates to cooling [2].", "Revenue rose 3% [1], and over 95% of CapEx relates to cooling [2].", [REVENUE, COOLING]),
    ("- Revenue rose 3% [1]\n- Over 95% of CapEx relates to cooling [2]", "- Revenue rose 3% [1]\n- Over 95% of CapEx relates to cooling [2]", [REVENUE, COOLING]),
    ("Ana Ruiz said: “Revenue was €1,891.8 million” [1].", "Ana Ruiz said: “Revenue was €1,891.8 million” [1].", [REVENUE]),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "text", "quotes"), GOOD, ids=[draft for draft, _, _ in GOOD])
def test_a_right_draft_becomes_a_cited_answer(
    build: _Builder, draft: str, text: str, quotes: list[str]
) -> None:
    answer = build(draft)
    assert (answer.text, answer.status, answer.answerer) == (text, "answered", "llm:fake:model")
    assert [citation.quote for citation in answer.citations] == quotes
    assert [citation.marker for citation in answer.citations] == list(range(1, len(quotes) + 1))
    assert _flagged(answer) == set()


def test_a_citation_says_who_and_where(build: _Builder) -> None:
    (citation,) = build("Capex was €654.8 million [1].").citations
    assert (citation.speaker, citation.role, citation.turn, citation.time) == ("Ana Ruiz", "CFO", 2, 61.0)
    assert citation.title == "Halden Q2 2031 earnings call"


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Revenue rose 3% [1]. Capex was €655.8 million [1].", {1}),
        ("Revenue rose 3% [1]. The moon is made of cheese [1].", {1}),
        ("Revenue rose 3% [1]. The moon is made of cheese.", {1}),
        ("Revenue rose 3% [1]. Capex was €654.8 million [9].", {1}),
        ("Revenue rose 3% [1][9]. Capex was €654.8 million [1].", {0}),
        ("Ben Lindqvist said revenue rose 3% [1]. Capex was €654.8 million [1].", {0}),
        ("Revenue rose 3% [1]. She called it “a record for the ages” [1].", {1}),
    ],
)
def test_a_wrong_sentence_stays_and_is_flagged(build: _Builder, draft: str, flagged: set[int]) -> None:
    answer = build(draft)
    assert answer.status == "answered"
    assert _flagged(answer) == flagged


def test_a_marker_that_points_nowhere_is_dropped(build: _Builder) -> None:
    answer = build("Revenue rose 3% [1]. Capex was €654.8 million [9].")
    assert answer.text == "Revenue rose 3% [1]. Capex was €654.8 million."


def test_a_figure_elsewhere_in_the_cited_turn_repairs_the_citation(build: _Builder) -> None:
    # Revenue and gross profit stand four sentences apart in turn 2: no one quote holds both.
    answer = build("Revenue was €1,891.8 million and adjusted gross profit €333.4 million [1].")
    assert [citation.quote for citation in answer.citations] == [
        "Adjusted gross profit was €333.4 million.",
        REVENUE,
    ]
    assert answer.text == "Revenue was €1,891.8 million and adjusted gross profit €333.4 million [1][2]."
    assert _flagged(answer) == set()


def test_passages_that_share_a_claim_are_all_cited(build: _Builder) -> None:
    draft = (
        "Ana Ruiz reported capital expenditures of €654.8 million reflecting investments, and Ben Lindqvist added that"
        " they cannot disclose the customer's name for reasons of trust and of law [1][2]."
    )
    assert [citation.turn for citation in build(draft).citations] == [2, 4]


def test_a_figure_of_another_item_repairs_nothing(build: _Builder) -> None:
    answer = build("Revenue rose 3% [1]. Stores closed in the north numbered €654.8 million [1].")
    assert answer.checks["numbers"].flagged == (1,)


def test_a_passage_of_the_wrong_turn_is_not_repaired_from_elsewhere(build: _Builder) -> None:
    answer = build("Revenue rose 3% [1]. Capital expenditures for this quarter were €654.8 million [2].")
    assert answer.checks["numbers"].flagged == (1,)
    assert {citation.turn for citation in answer.citations} == {2, 4}


def test_a_sentence_without_a_marker_takes_its_neighbours_source_when_that_carries_it(
    build: _Builder,
) -> None:
    answer = build("Revenue was €1,891.8 million. Revenue was up 3% year over year [1].")
    assert answer.text == "Revenue was €1,891.8 million [1]. Revenue was up 3% year over year [1]."
    assert _flagged(answer) == set()


@pytest.mark.parametrize(
    "draft",
    [
        "The moon is made of cheese.",
        "The moon is made of cheese [1].",
        "I cannot answer that.",
        "asdf qwer [9] zxcv",
        "[1][2][3]",
        "...",
        "Revenue rose 4% [1].",
        "Der Mond besteht aus Käse [1].",
    ],
)
def test_an_answer_of_which_nothing_holds_is_nonsense(build: _Builder, draft: str) -> None:
    with pytest.raises(ModelError) as raised:
        build(draft)
    assert raised.value.code == "nonsense"
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("draft", ["NOT_SAID", "NOT_SAID.", "**NOT_SAID**: the passages speak of capex."])
def test_a_refusal_says_what_was_searched_and_shows_the_nearest(build: _Builder, draft: str) -> None:
    answer = build(draft)
    assert (answer.status, answer.refused, answer.refusal) == ("not_said", True, "not_mentioned")
    assert answer.text == "Not said in this transcript. Searched 4 of 4 turns."
    assert answer.citations == ()
    assert [citation.turn for citation in answer.related] == [2, 4, 3]


def test_a_refusal_with_a_source_shows_that_source(build: _Builder) -> None:
    answer = build("NOT_SAID. They cannot disclose the customer's name [2].")
    assert answer.status == "not_said"
    assert [citation.quote for citation in answer.related] == ["We cannot disclose the customer's name."]


PARTS = [
    "Revenue was €1,891.8 million", "Capex was €654.8 million", "over 95% relates to cooling", "nine stores closed",
    "Adjusted gross profit €333.4 million", "Ana Ruiz said", "the moon", "€9 billion", " [1]", "[2]", " [3]", "[9]",
    "【1】", " (turn 4)", ". ", ", and ", "\n", "- ", "“", "”", "NOT_SAID", "**", "1. ", ": ", "Sources:\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=14))
@example(["Revenue was €1,891.8 million", " [1]", "“", "\n", "”"])
@example(["Revenue was €1,891.8 million", "“", " [1]", " (turn 4)", "”"])
def test_every_citation_is_locked_whatever_the_draft(build: _Builder, parts: list[str]) -> None:
    try:
        answer = build("".join(parts))
    except ModelError as error:
        if error.code != "nonsense":
            raise
        return
    for citation in (*answer.citations, *answer.related):
        turn = build.call.turn(citation.turn)
        assert turn.text[citation.start : citation.end] == citation.quote
        assert 1 <= len(citation.quote.split()) <= MAX_QUOTE_WORDS
        assert citation.speaker == turn.speaker
    found = claim_sentences(answer.text, answer.citations)
    used = [marker for sentence in found for marker in sentence.markers]
    assert set(used) == {citation.marker for citation in answer.citations}
    firsts = list(dict.fromkeys(used))
    assert all(one < other for one, other in pairwise(firsts))
    assert answer.checks["quotes"].failed == len(answer.checks["quotes"].flagged)
    assert _flagged(answer) <= {sentence.index for sentence in found}
