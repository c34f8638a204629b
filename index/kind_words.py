"""How people speak of a transcript, its speakers and its parts, by what was transcribed.

The one place for these words: pages, commands and questions take them from here.
"""

from collections.abc import Mapping, Sequence

from index.transcript import SectionKind, SpeakerKind, Transcript, TranscriptKind

NOUNS: Mapping[TranscriptKind, str] = {
    "earnings_call": "call",
    "meeting": "meeting",
    "interview": "interview",
    "hearing": "hearing",
    "other": "transcript",
}
"""What a transcript is called: "this call"."""

SPEAKERS: Mapping[SpeakerKind, str] = {
    "operator": "operator",
    "management": "management",
    "analyst": "analyst",
    "investor_relations": "investor relations",
    "interviewer": "interviewer",
    "interviewee": "interviewee",
    "chair": "chair",
    "member": "member",
    "witness": "witness",
    "other": "participant",
}
"""What a speaker is called."""

_SECTIONS: Mapping[SectionKind, str] = {
    "prepared_remarks": "prepared remarks",
    "questions_and_answers": "questions and answers",
    "whole": "",
}
_SECTIONS_OF_HEARING: Mapping[SectionKind, str] = {
    "prepared_remarks": "opening statements",
    "questions_and_answers": "questions",
    "whole": "",
}


def kind_of(transcript: Transcript) -> TranscriptKind:
    """Return what was transcribed; from an older library, which kept no kinds, a call by its speakers."""
    if transcript.kind == "other" and any(
        speaker.kind in ("analyst", "operator") for speaker in transcript.speakers
    ):
        return "earnings_call"
    return transcript.kind


def this(transcripts: Sequence[Transcript | None]) -> str:
    """Return how to speak of some transcripts: "this call", "these 3 meetings", "these 2 transcripts" where mixed.

    Args:
        transcripts: None stands for one that is no longer there.
    """
    nouns = {NOUNS[kind_of(each)] if each is not None else "transcript" for each in transcripts}
    noun = nouns.pop() if len(nouns) == 1 else "transcript"
    return f"this {noun}" if len(transcripts) < 2 else f"these {len(transcripts)} {noun}s"


def section_words(transcript: Transcript, section: SectionKind) -> str:
    """Return what a section is called: "prepared remarks", in a hearing "opening statements"; "" for the whole."""
    words = _SECTIONS_OF_HEARING if transcript.kind == "hearing" else _SECTIONS
    return words[section]
