"""Which part of a transcript a question names: "in the prepared remarks", "during Q&A", "in the closing remarks"."""

import re
from typing import Literal

from index.transcript import SectionKind, Transcript

Part = SectionKind | Literal["closing_remarks"]
"""A section of a transcript, or its end."""

CLOSING_SHARE = 0.1
"""The last tenth of the turns are the closing remarks."""
OPENING_SHARE = 0.2
"""Where a transcript has no sections, its first fifth counts as the prepared remarks."""

_IN = r"(?:\b(?:in|during|from|within|at|throughout|into)\s+)?(?:\b(?:the|his|her|their|its|your|any)\s+)?"
_WORDS: dict[Part, str] = {
    "prepared_remarks": r"\b(?:prepared|scripted|opening|introductory|initial|formal)\s+(?:remarks?|statements?"
    r"|comments?|speech|presentation|section|part)\b|\bpresentation (?:section|part|portion)\b|\bprepared section\b",
    "questions_and_answers": r"\bq\s?(?:&|and|\+|/|n)\s?a\b(?:\s+(?:section|session|part|portion))?"
    r"|\bquestions?[ -]and[ -]answers?(?:\s+(?:section|session|part|portion))?\b"
    r"|\b(?:question|questions) (?:session|section|period|round)\b",
    "closing_remarks": r"\b(?:closing|concluding|final|parting|wrap-?up)\s+(?:remarks?|statements?|comments?|words"
    r"|thoughts)\b|\bend of the (?:call|meeting|interview|hearing)\b",
}
_FORMS = {part: re.compile(rf"{_IN}(?:{words})", re.IGNORECASE) for part, words in _WORDS.items()}


def named_parts(question: str) -> frozenset[Part]:
    """The parts of a transcript that a question names; empty for anywhere."""
    return frozenset(part for part, form in _FORMS.items() if form.search(question))


def without_parts(question: str) -> str:
    """The question without the words that name a part: they are said of it, not in it."""
    cut = question
    for form in _FORMS.values():
        cut = form.sub(" ", cut)
    cut = re.sub(r"\s+([?.,:])", r"\1", " ".join(cut.split())).lstrip(" ,:")
    return cut if re.search(r"\w", cut) else question


def is_in(transcript: Transcript, turn: int, parts: frozenset[Part]) -> bool:
    """Whether a turn (from 1) lies in one of the parts; by its place where the transcript has no sections."""
    total = len(transcript.turns)
    if "closing_remarks" in parts and turn > total - max(1, round(CLOSING_SHARE * total)):
        return True
    if len(transcript.sections) > 1:
        return transcript.section_of(turn) in parts
    return "prepared_remarks" in parts and turn <= max(1, round(OPENING_SHARE * total))
