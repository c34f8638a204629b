"""Length of an answer in words: what a person has to read."""

import re

_MARKER = re.compile(r"\[[^\]]{1,12}\]")


def answer_words(text: str) -> list[str]:
    """Return the white-space words of an answer; markers such as [3] are no words."""
    return _MARKER.sub(" ", text).split()
