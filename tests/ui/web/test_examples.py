"""Questions to try."""

from dataclasses import replace
from importlib.resources import files

from index.transcript import Speaker, Transcript, Turn
from ui.web.examples import CALL, HEARING, INTERVIEW, MEETING, examples


def _transcript(ref: str, *kinds: str) -> Transcript:
    speakers = tuple(Speaker(name=f"S{n}", kind=kind) for n, kind in enumerate(kinds))  # type: ignore[arg-type]
    turns = tuple(Turn(number=n, speaker=speaker.name, text="Yes.") for n, speaker in enumerate(speakers, 1))
    return Transcript(id=ref, title=ref, turns=turns, speakers=speakers)


def test_general_questions_fit_the_kind_of_talk() -> None:
    assert examples(_transcript("a", "operator")) == CALL
    assert examples(_transcript("a", "management", "analyst")) == CALL
    assert examples(_transcript("a", "other")) == MEETING
    assert examples(replace(_transcript("a", "chair", "other"), kind="meeting")) == MEETING
    assert examples(replace(_transcript("a", "interviewer", "interviewee"), kind="interview")) == INTERVIEW
    assert examples(replace(_transcript("a", "chair", "witness"), kind="hearing")) == HEARING
    assert examples(None) == ()


def test_every_sample_has_three_questions_of_its_own() -> None:
    samples = [
        file.name for file in (files("index") / "samples").iterdir() if file.name.endswith((".txt", ".vtt"))
    ]
    assert samples
    for name in samples:
        written = examples(_transcript(name.rpartition(".")[0], "operator"))
        assert len(written) == 3
        assert written not in (CALL, MEETING)
