"""Questions to try."""

from importlib.resources import files

from index.transcript import Speaker, Transcript, Turn
from ui.web.examples import CALL, MEETING, examples, is_call


def _transcript(ref: str, *kinds: str) -> Transcript:
    speakers = tuple(Speaker(name=f"S{n}", kind=kind) for n, kind in enumerate(kinds))  # type: ignore[arg-type]
    turns = tuple(Turn(number=n, speaker=speaker.name, text="Yes.") for n, speaker in enumerate(speakers, 1))
    return Transcript(id=ref, title=ref, turns=turns, speakers=speakers)


def test_a_call_has_analysts_or_an_operator() -> None:
    assert is_call(_transcript("a", "management", "analyst"))
    assert not is_call(_transcript("a", "other", "other"))


def test_general_questions_fit_the_kind_of_talk() -> None:
    assert examples(_transcript("a", "operator")) == CALL
    assert examples(_transcript("a", "other")) == MEETING
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
