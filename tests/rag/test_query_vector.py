"""Where a query lies."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from rag.query_vector import query_vector
from rag.question import Query

PLACES = {"and there?": (1.0, 0.0), "rents in Ghent?": (0.0, 1.0)}


class Map:
    """Two texts at right angles."""

    fingerprint = model_id = "map"
    dim = 2

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([PLACES[text] for text in texts], dtype=np.float32)

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return np.array(PLACES[text], dtype=np.float32)


def _query(context: tuple[tuple[str, float], ...]) -> Query:
    return Query(
        text="and there?",
        standalone="and there?",
        weights={},
        mentions=(),
        wants_figure=False,
        wants_question=False,
        context=context,
    )


def test_a_question_that_stands_alone_lies_where_its_words_do() -> None:
    assert query_vector(_query(()), Map()).tolist() == [1.0, 0.0]


def test_a_follow_up_is_drawn_towards_what_it_takes_over() -> None:
    vector = query_vector(_query((("rents in Ghent?", 0.75),)), Map())
    assert vector.dtype == np.float32
    assert vector.tolist() == pytest.approx([0.8, 0.6])  # (1, .75) over its length 1.25
