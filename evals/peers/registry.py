"""Other systems that can be asked the same questions, over the same transcripts and with the same encoder."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from evals.asked import Asked, EvalRun
from evals.golden import GoldenRow
from evals.machine import machine_fingerprint
from evals.peers.langchain_tutorial import LangChainTutorial
from evals.rows import PassageRow
from evals.run import EvaluatedLibrary
from evals.scoring import score_question
from index.errors import UsageError
from index.transcript import Transcript
from index.weights import find_model


class Peer(Protocol):
    """Indexes one transcript and searches it for each question."""

    def search(
        self, transcript: Transcript, rows: Sequence[GoldenRow], words: int
    ) -> Mapping[str, tuple[PassageRow, ...]]:
        """Return passages by question id, best first, at most `words` words a question."""
        ...


PEERS: Mapping[str, Callable[[Path], Peer]] = {"langchain-tutorial": LangChainTutorial.of_model}
"""By name: what builds a peer over the folder of a sentence-transformers model."""


def run_peer(
    peer: str,
    library: EvaluatedLibrary,
    rows: Sequence[GoldenRow],
    *,
    name: str,
    words: int,
) -> EvalRun:
    """Score a peer's passages on a golden set.

    Args:
        peer: A name of `PEERS`.
        library: Holds every transcript of `rows`; the peer uses its encoder.
        rows: The questions.
        name: Of the golden set.
        words: Budget of a search.

    Raises:
        UsageError: There is no such peer.
        EncoderError: The library's encoder is not found on the disk.
        OptionalDependencyError: A package of the extra `peers` is missing.
    """
    if peer not in PEERS:
        raise UsageError(f"--peer {peer}: there is no such peer; there is {', '.join(sorted(PEERS))}")
    built = PEERS[peer](find_model(library.encoder.model_id).folder)
    found: dict[str, tuple[PassageRow, ...]] = {}
    turns = {}
    for transcript in (library.get(wanted) for wanted in dict.fromkeys(row.transcript for row in rows)):
        asked = [row for row in rows if row.transcript == transcript.id]
        found.update(built.search(transcript, asked, words))
        turns[transcript.id] = transcript.turns
    questions = tuple(
        Asked(score=score_question(row, None, found[row.id], turns), passages=found[row.id]) for row in rows
    )
    return EvalRun(
        name=name,
        questions=questions,
        answerer=peer,
        encoder=None,
        machine=machine_fingerprint(),
        words=words,
    )
