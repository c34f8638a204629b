"""Corrections that saidthat makes by itself, because they are certain."""

from collections.abc import Iterator, Sequence

from index.edits import Edit, Merge, Rename
from index.structure.variants import proposals
from index.transcript import Transcript


def certain(transcript: Transcript, ever: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the certain corrections of a transcript's names, without those that were ever made before.

    Args:
        transcript: With the corrections in force.
        ever: All corrections so far, those that were taken back among them: what a user undid is not done again.
    """
    known = {pair for edit in ever for pair in _pairs(edit)}
    return tuple(
        proposal.edit
        for proposal in proposals(transcript)
        if proposal.certain and known.isdisjoint(_pairs(proposal.edit))
    )


def _pairs(edit: Edit) -> Iterator[tuple[str, str]]:
    """Yield each name that an edit takes away, with the name that it gives instead."""
    if isinstance(edit, Merge):
        yield from ((name, edit.into) for name in edit.speakers if name != edit.into)
    elif isinstance(edit, Rename) and edit.name is not None:
        yield edit.speaker, edit.name
