"""What was found in several transcripts, put together by transcript for people to read."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class _Found(Protocol):
    @property
    def transcript(self) -> str: ...


Found = TypeVar("Found", bound=_Found)
"""A passage or a citation: something that stands in a transcript."""


def by_transcript(found: Sequence[Found]) -> list[tuple[str, list[Found]]]:
    """Group what was found by its transcript.

    Args:
        found: Best first.

    Returns:
        Transcript id and what stands in it, in the order of `found`; the transcript of the best one comes first.
    """
    groups: dict[str, list[Found]] = {}
    for each in found:
        groups.setdefault(each.transcript, []).append(each)
    return list(groups.items())
