"""Reasoning that a model writes before its answer (<think> … </think>): taken out, also while it streams."""

import re

_TAGS = ("think", "thinking", "thought", "reasoning", "reflection")
_OPEN = re.compile(rf"<(?:{'|'.join(_TAGS)})>", re.IGNORECASE)
_CLOSE = re.compile(rf"</(?:{'|'.join(_TAGS)})>", re.IGNORECASE)
_LONGEST = max(len(tag) for tag in _TAGS) + 3


class ReasoningFilter:
    """Passes on the text outside reasoning, however it is cut into pieces.

    Some chat templates swallow the opening tag: what stands before a closing tag alone was reasoning too, and
    `restarted` tells that the text shown so far is void.
    """

    def __init__(self) -> None:
        self._held = ""
        self._inside = False
        self.restarted = False
        self.reasoned = False

    def feed(self, piece: str) -> str:
        """Take more text; return what is outside reasoning. `restarted` is set anew by every call."""
        self.restarted = False
        self._held += piece
        shown = ""
        while True:
            if self._inside:
                close = _CLOSE.search(self._held)
                if close is None:
                    self._held = self._held[-_LONGEST:]
                    return shown
                self._held, self._inside = self._held[close.end() :], False
                continue
            tag = min(
                filter(None, (_OPEN.search(self._held), _CLOSE.search(self._held))), key=_start, default=None
            )
            if tag is None:
                cut = self._possible_tag()
                shown, self._held = shown + self._held[:cut], self._held[cut:]
                return shown
            self.reasoned = True
            if tag.group().startswith("</"):
                shown, self.restarted = "", True
            else:
                shown += self._held[: tag.start()]
                self._inside = True
            self._held = self._held[tag.end() :]

    def flush(self) -> str:
        """Return what was held back, at the end of the text; nothing when it ended inside reasoning."""
        held, self._held = self._held, ""
        return "" if self._inside else held

    def _possible_tag(self) -> int:
        """Where a tag may begin whose end has not come yet; the length of the held text if nowhere."""
        start = self._held.rfind("<", max(0, len(self._held) - _LONGEST))
        return start if start >= 0 and ">" not in self._held[start:] else len(self._held)


def _start(match: re.Match[str]) -> int:
    return match.start()
