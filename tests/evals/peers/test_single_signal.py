"""Over the bundled meeting, with an encoder whose texts are near when they share words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evals.peers.single_signal import SingleSignal
from index.library import Library
from tests.evals.whole_stack import EASY_ROWS, SAMPLE, sample_library

# In the meeting's own words; turn 127 is a long one of its own.
(ROW,) = (row for row in EASY_ROWS if row.gold_turns == (127,))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with sample_library(tmp_path_factory.mktemp("library")) as opened:
        yield opened


@pytest.mark.parametrize("name", ["bm25", "dense"])
def test_the_budget_is_kept_nothing_is_repeated_and_the_best_comes_first(library: Library, name: str) -> None:
    build = {"bm25": SingleSignal.bm25, "dense": SingleSignal.dense}[name]
    transcript = library.get(SAMPLE)
    found = build(library).search(transcript, [ROW], 300)[ROW.id]
    texts = [transcript.turn(one.turn).text[one.start : one.end] for one in found]
    assert sum(len(text.split()) for text in texts) == 300
    shown = [(one.turn, place) for one in found for place in range(one.start, one.end)]
    assert len(shown) == len(set(shown))
    scores = [one.score or 0.0 for one in found]
    assert scores == sorted(scores, reverse=True)
    assert 127 in {one.turn for one in found if one.group == 1}


def test_a_question_without_a_known_word_keeps_the_order_of_the_transcript(library: Library) -> None:
    (nothing,) = (row for row in EASY_ROWS if row.id == "nothing")
    found = SingleSignal.bm25(library).search(library.get(SAMPLE), [nothing], 50)["nothing"]
    assert found[0].turn == 1
    assert {one.score for one in found} == {0.0}


def test_every_question_has_an_answer_of_its_own(library: Library, tmp_path: Path) -> None:
    found = SingleSignal.dense(library).search(library.get(SAMPLE), EASY_ROWS, 100)
    assert list(found) == [row.id for row in EASY_ROWS]
