"""Corrections that saidthat makes by itself, because they are certain."""

from collections.abc import Sequence

from index.edits import Edit
from index.transcript import Transcript


def certain(transcript: Transcript, ever: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the certain corrections of a transcript's names, without those that were ever made before.

    Args:
        transcript: With the corrections in force.
        ever: All corrections so far, those that were taken back among them: what a user undid is not done again.
    """
    return ()
