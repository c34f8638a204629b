"""A draft while it is being written: cleaned, watched and repeated where that can help."""

import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass

from index.errors import ModelError
from rag.generation.background import Call, End
from rag.generation.errors import AUTOMATIC, failure, rejected_parameter, translate
from rag.generation.markers import MarkerStream
from rag.generation.providers import Connection
from rag.generation.reasoning import ReasoningFilter
from rag.passage import Passage
from rag.prompts import NOT_SAID

TOTAL_FACTOR = 4
"""A whole call, repetitions included, may take this many times the limit of silence."""
BACK_OFF_S = 0.5
"""Seconds before the first repetition; doubled before each further one, never beyond the limit of the call."""
MAX_DRAFT = 20_000
"""Characters of an answer; four sentences have under 1,000."""
MAX_RECEIVED = 200_000
"""Characters received in all, reasoning included."""
_SENTENCE_END = (".", "!", "?", "…", "]", "”", '"', ")", "。", "】")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What arrived at once."""

    text: str
    finish: str = ""
    """Why the model stopped, in its provider's word; "" while it goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """How a call is made this time."""

    left_out: frozenset[str] = frozenset()
    """Parameters that the model rejected."""
    streaming: bool = True
    """False: the whole text at once, for servers that do not stream."""


class DraftStream(Iterator[str]):
    """The text of a draft as it can be shown, piece by piece; `draft` is what was written so far.

    What is shown has its reasoning taken out and its markers in the form [n]; `draft` keeps the markers as written.
    The iterator raises ModelError when the model fails; `draft` then holds what came before. `close` ends the call.
    """

    def __init__(
        self,
        call: Callable[[Attempt], Callable[[], AsyncIterator[Piece]]],
        way: Connection,
        passages: Sequence[Passage],
        max_retries: int,
    ) -> None:
        self._make = call
        self._way = way
        self._passages = passages
        self._retries_left = max_retries
        self._back_off = BACK_OFF_S
        self._end_by: float | None = None
        self._shown = False
        self._attempt = Attempt()
        self._call: Call[Piece] | None = None
        self._over = False
        self._reset()

    @property
    def draft(self) -> str:
        """What the model has written, reasoning taken out."""
        return self._draft

    def __iter__(self) -> "DraftStream":
        return self

    def __next__(self) -> str:
        """Wait for more text.

        Raises:
            ModelError: the model failed; the message is one line with the reason and the next step.
        """
        while not self._over:
            text = self._advance()
            if text:
                self._shown = True
                return text
        raise StopIteration

    def close(self) -> None:
        """End the call; its connection is closed. Nothing follows."""
        self._over = True
        if self._call is not None:
            self._call.close()
            self._call = None

    def _reset(self) -> None:
        self._draft, self._unshown, self._finish, self._received = "", "", "", 0
        self._reasoning = ReasoningFilter()
        self._markers = MarkerStream(self._passages)

    def _advance(self) -> str:
        if self._call is None:
            self._call = Call(self._make(self._attempt))
        if self._end_by is None:  # the provider's package is imported by now: that is not the server's time
            self._end_by = time.monotonic() + TOTAL_FACTOR * self._way.timeout_s
        left = self._end_by - time.monotonic()
        try:
            arrived = self._call.next(min(self._way.timeout_s, left))
        except TimeoutError:
            self.close()
            if left <= self._way.timeout_s:
                seconds = TOTAL_FACTOR * self._way.timeout_s
                raise failure("overtime", self._way.target, seconds=seconds) from None
            raise failure("timeout", self._way.target, seconds=self._way.timeout_s) from None
        if isinstance(arrived, End):
            return self._ended(arrived.error)
        return self._take(arrived)

    def _take(self, piece: Piece) -> str:
        self._finish = piece.finish or self._finish
        self._received += len(piece.text)
        text = self._reasoning.feed(piece.text)
        if self._reasoning.restarted:
            self._draft, self._unshown, self._markers = "", "", MarkerStream(self._passages)
        self._draft += text
        if self._received > MAX_RECEIVED or len(self._draft) > MAX_DRAFT:
            self.close()
            raise failure("too_long", self._way.target, characters=self._received)
        return self._showable(text)

    def _showable(self, text: str) -> str:
        """The part of `text` that can be shown: nothing while the draft may yet say only that nothing was said."""
        self._unshown += text
        opening = self._draft.lstrip(" \n*_`\"'")
        if opening.startswith(NOT_SAID) or NOT_SAID.startswith(opening):
            return ""
        ready, self._unshown = self._unshown, ""
        return self._markers.feed(ready)

    def _ended(self, error: BaseException | None) -> str:
        self._call = None
        if error is not None:
            return self._failed(error)
        rest = self._reasoning.flush()
        self._draft += rest
        text = self._showable(rest) + self._markers.flush()
        problem = self._incomplete()
        if problem is None:
            self._over = True
            return text
        return self._again(problem)

    def _incomplete(self) -> ModelError | None:
        target = self._way.target
        if not self._draft.strip():
            return failure("reasoning" if self._reasoning.reasoned else "empty", target)
        if self._finish in {"length", "max_tokens"}:
            return failure("cut_off", target)
        known = self._way.provider in {"openai", "ollama", "anthropic"}
        if known and not self._finish and not self._draft.rstrip().endswith(_SENTENCE_END):
            return failure("cut_off", target)
        return None

    def _failed(self, error: BaseException) -> str:
        if isinstance(error, ModelError):
            self.close()
            raise error
        parameter = rejected_parameter(error, self._attempt.left_out)
        if parameter is not None and not self._shown:
            self._restart(
                Attempt(left_out=self._attempt.left_out | {parameter}, streaming=self._attempt.streaming)
            )
            return ""
        return self._again(translate(error, self._way.target, self._way.timeout_s))

    def _again(self, problem: ModelError) -> str:
        """Repeat the call after a pause where that can help and nothing was shown yet; raise otherwise."""
        pause_ends = time.monotonic() + self._back_off
        may = problem.code in AUTOMATIC and not self._shown and self._retries_left > 0
        if not may or self._end_by is None or pause_ends >= self._end_by:
            self.close()
            raise problem from None
        self._retries_left -= 1
        if problem.code != "empty":
            time.sleep(self._back_off)
        self._back_off *= 2
        streaming = self._attempt.streaming and problem.code != "empty"
        self._restart(Attempt(left_out=self._attempt.left_out, streaming=streaming))
        return ""

    def _restart(self, attempt: Attempt) -> None:
        self._attempt = attempt
        self._call = None
        self._reset()
