"""What a streamed answer sends, in order: any number of Working and Delta, then one Done."""

from dataclasses import dataclass

from rag.answer import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """What is going on, for people: "reading 20 turns…"."""

    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """More text of the draft, to be appended; replaced as a whole by the text of Done."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The checked answer. Always the last event."""

    answer: Answer


Event = Working | Delta | Done
