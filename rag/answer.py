"""A checked, cited answer: what every answerer returns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

AnswerStatus = Literal["answered", "nearest", "not_said"]
RefusalKind = Literal["not_mentioned", "declined", "no_figure"]
CheckName = Literal["quotes", "speakers", "numbers", "support"]

MAX_QUOTE_WORDS = 60
"""A longer stretch is no quote but a passage (white-space words)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Who said it, in which turn, word for word: `turn.text[start:end] == quote`."""

    marker: int
    """The n of [n] in the answer's text, from 1."""
    transcript: str
    title: str
    turn: int
    """From 1."""
    speaker: str
    role: str | None
    firm: str | None
    start: int
    """Code points into the turn's text, inclusive."""
    end: int
    """Exclusive."""
    quote: str
    """At most MAX_QUOTE_WORDS words."""
    time: float | None = None
    """Seconds from the start of the recording, or None."""
    page: int | None = None
    """Page of the file, from 1, or None."""
    corrected: bool = False
    """The words of the turn were corrected by hand; the file has others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """Outcome of one check over the answer's sentences."""

    passed: int = 0
    failed: int = 0
    flagged: tuple[int, ...] = ()
    """Indices (from 0) of the answer's sentences that failed and stand marked in the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """Why the answer comes from `quotes` although a model was asked for."""

    code: str
    """One of index.errors' model error codes, e.g. "unreachable"."""
    message: str
    """One line: the reason and the next step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """How much was looked at: "searched 20 of 20 turns"."""

    turns: int
    """Turns that the filters left."""
    of_turns: int
    """Turns of the transcripts in scope."""
    transcripts: tuple[str, ...]
    """Ids in scope."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer with its proof. Frozen: what was checked is what is shown."""

    question: str
    text: str
    """Sentences with a literal [n] after each claim; words of saidthat itself carry none."""
    status: AnswerStatus
    answerer: str
    """"quotes", "listing" or "llm:provider:model"."""
    searched: Searched
    citations: tuple[Citation, ...] = ()
    """In order of marker; each is locked to its turn."""
    related: tuple[Citation, ...] = ()
    """For "not_said": the nearest passages, no part of the answer."""
    refusal: RefusalKind | None = None
    """Only for "not_said"."""
    note: str | None = None
    """A line of saidthat itself at the head of the text, e.g. that nobody of the asked name speaks; else None."""
    fallback: Fallback | None = None
    checks: Mapping[CheckName, CheckResult] = field(default_factory=dict)
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    """Milliseconds by step: "retrieve", "answer", "total"."""

    @property
    def refused(self) -> bool:
        """True for "not_said" only."""
        return self.status == "not_said"
