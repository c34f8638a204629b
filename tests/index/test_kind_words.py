"""Words for what was transcribed."""

import dataclasses
from typing import get_args

from index.kind_words import NOUNS, SPEAKERS, kind_of, section_words, this
from index.transcript import Speaker, SpeakerKind, Transcript, TranscriptKind, Turn


def of(kind: TranscriptKind, *speakers: SpeakerKind) -> Transcript:
    people = tuple(Speaker(name=f"S{number}", kind=each) for number, each in enumerate(speakers))
    turns = tuple(
        Turn(number=number, speaker=each.name, text="Yes.") for number, each in enumerate(people, start=1)
    )
    return Transcript(id=kind, title=kind, kind=kind, turns=turns, speakers=people)


def test_there_is_a_word_for_every_kind() -> None:
    assert set(NOUNS) == set(get_args(TranscriptKind))
    assert set(SPEAKERS) == set(get_args(SpeakerKind))


def test_one_or_several_are_spoken_of_by_their_kind() -> None:
    assert this([of("earnings_call")]) == "this call"
    assert this([of("meeting"), of("meeting")]) == "these 2 meetings"
    assert this([of("interview"), of("hearing"), of("hearing")]) == "these 3 transcripts"
    assert this([None]) == "this transcript"
    assert this([of("other"), None]) == "these 2 transcripts"


def test_a_call_of_an_older_library_is_known_by_its_speakers() -> None:
    assert kind_of(of("other", "management", "analyst")) == "earnings_call"
    assert kind_of(of("other", "other")) == "other"
    assert this([of("other", "operator")]) == "this call"


def test_sections_of_a_hearing_have_their_own_names() -> None:
    hearing = of("hearing")
    assert section_words(hearing, "prepared_remarks") == "opening statements"
    assert section_words(hearing, "questions_and_answers") == "questions"
    call = dataclasses.replace(hearing, kind="earnings_call")
    assert section_words(call, "prepared_remarks") == "prepared remarks"
    assert section_words(call, "whole") == ""
