"""Where a query lies: its own embedding, drawn towards what it takes over from the conversation."""

import numpy as np
from numpy.typing import NDArray

from index.encoder import TextEncoder
from rag.question import Query


def query_vector(query: Query, encoder: TextEncoder) -> NDArray[np.float32]:
    """The weighted mean of the query and its context, `(dim,) float32`, unit length.

    A mean, not one long text: the encoder would let the longest part lead (docs/decisions/0007-follow-ups.md).

    Raises:
        EncoderError: the encoder cannot be loaded.
    """
    vector = encoder.encode_query(query.standalone)
    if not query.context:
        return vector
    mean = vector.astype(np.float64)
    for text, share in query.context:
        mean += share * encoder.encode_query(text)
    return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)
