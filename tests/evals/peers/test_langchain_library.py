"""The peer's collection, as far as it needs no model."""

from typing import Any, cast

import numpy as np

from evals.peers.langchain_library import _SharedEncoder


class Documents:
    """Embeds documents as their lengths."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[float(len(text))] for text in texts]


def test_questions_go_to_the_shared_encoder_and_documents_to_the_own_one() -> None:
    shared = _SharedEncoder(lambda text: np.array([0.5, len(text)], dtype=np.float32), cast(Any, Documents()))
    assert shared.embed_query("churn?") == [0.5, 6.0]
    assert shared.embed_documents(["a", "abc"]) == [[1.0], [3.0]]
