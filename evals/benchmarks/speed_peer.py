"""The peer's collections on the disk: the same copies as the benchmark libraries, in the peer's own chunks."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.benchmarks.speed_copies import Copies, perturbed
from evals.benchmarks.speed_libraries import Told
from evals.peers.langchain_library import LangChainLibrary, QueryEncoder, stretches
from evals.peers.stretches import lines

_VECTORS = "peer-vectors.npz"
_TOGETHER = 50
"""Transcripts between two signs of progress."""


def open_peer(
    copies: Copies, model: Path, folder: Path, size: int, tell: Told, encoder: QueryEncoder | None = None
) -> LangChainLibrary:
    """Open the peer over the first `size` calls, built first where it is not there; the originals are encoded once.

    Args:
        copies: What the library holds, by number.
        model: Folder of the encoder's model.
        folder: Holds one folder a size.
        size: Transcripts.
        tell: Told progress, one line each.
        encoder: Encodes the questions; None for the peer's own way.

    Raises:
        OptionalDependencyError: The extra `peers` is not installed.
    """
    peer = LangChainLibrary(model, folder / f"peer-{size}", encoder)
    cuts = [stretches(original.transcript) for original in copies.originals]
    counts = [len(cuts[number % len(cuts)]) for number in range(size)]
    starts = np.concatenate([[0], np.cumsum(counts)])
    if len(peer) == starts[-1]:
        return peer
    vectors = _vectors(copies, cuts, peer, folder / _VECTORS)
    begun = int(np.searchsorted(starts, len(peer), side="right")) - 1
    for number in range(begun, size):
        place = number % len(cuts)
        transcript = copies.transcript(number)
        text = lines(transcript)[0]
        moved = vectors[place] if number == place else perturbed(vectors[place], number)
        texts = [text[begin:end] for begin, end in cuts[place]]
        peer.add(transcript.id, texts, moved, int(starts[number]))
        if number % _TOGETHER == 0:
            tell(f"peer: {number:,} of {size:,} transcripts")
    return peer


def _vectors(
    copies: Copies, cuts: list[list[tuple[int, int]]], peer: LangChainLibrary, path: Path
) -> list[NDArray[np.float32]]:
    """The originals' chunks as vectors, one array a transcript; kept in a file."""
    if path.is_file():
        with np.load(path) as kept:
            return [kept[name] for name in sorted(kept.files)]
    found = {}
    for place, (original, cut) in enumerate(zip(copies.originals, cuts, strict=True)):
        text = lines(original.transcript)[0]
        found[f"{place:05d}"] = peer.embed([text[begin:end] for begin, end in cut])
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(path, allow_pickle=False, **found)
    return [found[name] for name in sorted(found)]
