"""Long stretches on a topic: the evidence of every chunk, smoothed over the talk around it.

In meetings what answers is seldom one sentence: a topic is talked over for some hundred words. Evidence is raised by
an exponential, so that a strong match counts more than many weak ones, and smoothed with a Gaussian kernel over the
running text (docs/decisions/0006-ranking.md).
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from index.transcript import Transcript
from rag.evidence import Evidence, ScopeIndex, Scores
from rag.fusion import standardise
from rag.ranking import Ranking

SHARPNESS = 0.6
"""Exponent for a chunk one deviation above the mean."""
OWN = 0.2
"""Weight of a chunk's own evidence beside that of the talk around it."""


def is_talked_over(transcript: Transcript) -> bool:
    """Whether topics are talked over for long: not on calls and in interviews, where each answer is its own."""
    return transcript.kind not in ("earnings_call", "interview")


def topic_scores(
    index: ScopeIndex,
    evidence: Evidence,
    named: NDArray[np.float64],
    mask: NDArray[np.bool_],
    transcripts: Mapping[str, Transcript],
    ranking: Ranking,
) -> Scores:
    """How much the talk around each narrow chunk is about the query, in deviations.

    Args:
        index: the chunks.
        evidence: of the query.
        named: 1.0 for a chunk that a named person speaks, else 0.0, `(n_narrow,)`.
        mask: marks the chunks that may be returned.
        transcripts: those in scope by id.
        ranking: the weights.
    """
    own = standardise(
        standardise(evidence.dense, mask)
        + ranking.topic_lexical * standardise(evidence.lexical, mask)
        + ranking.topic_mention * named,
        mask,
    )
    around = np.zeros_like(own)
    raised = np.exp(SHARPNESS * np.where(mask, own, -np.inf))
    for chunks in index.by_transcript().values():
        middle, length = _places(index, chunks, transcripts)
        apart = (middle[:, None] - middle[None, :]) / ranking.topic
        # What is filtered out has no part in the mean, as if it had not been said.
        kernel = np.exp(-0.5 * apart**2) * np.where(mask[chunks], length, 0.0)[None, :]
        around[chunks] = kernel @ raised[chunks] / np.maximum(kernel.sum(axis=1), np.finfo(float).tiny)
    return standardise(around, mask) + OWN * own


def _places(
    index: ScopeIndex, chunks: NDArray[np.int64], transcripts: Mapping[str, Transcript]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Middle and length of each chunk in the running text of its transcript, in characters."""
    transcript = transcripts[index.transcript(int(chunks[0]))]
    begins = np.concatenate([[0], np.cumsum([len(turn.text) for turn in transcript.turns])])
    ends = []
    for chunk in chunks:
        spans = index.spans(int(chunk))
        first, last = spans[0], spans[-1]
        ends.append((begins[first.turn - 1] + first.start, begins[last.turn - 1] + last.end))
    borders = np.array(ends, dtype=np.float64)
    return borders.mean(axis=1), np.maximum(borders[:, 1] - borders[:, 0], 1.0)
