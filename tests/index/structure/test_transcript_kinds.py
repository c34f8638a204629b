"""What was transcribed, guessed from the structure, and what follows from it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.structure import annotate
from index.structure.parts import ALLOWED
from index.transcript import Speaker, Transcript, TranscriptKind, Turn
from tests.index.structure.kit import CALL, talk
from tests.index.structure.read_kinds import QMSUM
from tests.index.structure.talks import FIRESIDE, KINDS, PODCAST, SENATE, STAND_UP


def qmsum(shared: Path) -> Iterator[Transcript]:
    for part in ("val", "train"):
        for line in (
            (shared / "benchmarks" / "qmsum" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
        ):
            row = json.loads(line)
            if row["id"] in QMSUM:
                turns = tuple(
                    Turn(number=number, speaker=" ".join(turn["speaker"].split()), text=turn["content"])
                    for number, turn in enumerate(row["meeting_transcripts"], start=1)
                )
                yield Transcript(id=row["id"].lower(), title=row["id"], turns=turns)


def renamed(transcript: Transcript, kind: TranscriptKind | None = None, **stated: Speaker) -> Transcript:
    return annotate(transcript, kind=kind, stated=tuple(stated.values()))


@pytest.mark.parametrize("name", KINDS)
def test_invented_talks_are_what_they_are(name: str) -> None:
    script, kind = KINDS[name]
    assert talk(script).kind == kind


@pytest.mark.slow
def test_public_meetings_and_hearings_are_what_a_reader_takes_them_for(shared: Path) -> None:
    found = {transcript.title: annotate(transcript).kind for transcript in qmsum(shared)}
    assert len(found) == len(QMSUM) == 52
    assert found == QMSUM


def test_scenes_of_a_series_are_nothing_of_that(shared: Path) -> None:
    data = json.loads((shared / "benchmarks" / "friendsqa" / "dev.json").read_text(encoding="utf-8"))["data"]
    kinds = []
    for scene in data:
        for paragraph in scene["paragraphs"]:
            turns = tuple(
                Turn(number=number, speaker=", ".join(said["speakers"]), text=said["utterance"])
                for number, said in enumerate(paragraph["utterances:"], start=1)
            )
            kinds.append(annotate(Transcript(id="scene", title=scene["title"], turns=turns)).kind)
    assert len(kinds) >= 100
    assert set(kinds) == {"other"}


@pytest.mark.parametrize("kind", ALLOWED)
@pytest.mark.parametrize("script", [CALL, PODCAST, SENATE, STAND_UP])
def test_a_kind_that_is_given_decides_everything(kind: TranscriptKind, script: str) -> None:
    guessed = talk(script)
    forced = annotate(guessed, kind=kind)
    assert forced.kind == kind
    assert {speaker.kind for speaker in forced.speakers} <= ALLOWED[kind]
    assert annotate(forced, kind=kind) == forced
    assert annotate(forced) == guessed


def test_nobody_in_a_meeting_is_management_whatever_the_file_says() -> None:
    boss = Speaker(name="Ana", role="CEO", kind="management")
    meeting = renamed(talk(STAND_UP), boss=boss)
    assert (meeting.kind, meeting.speaker("Ana").kind, meeting.speaker("Ana").role) == (
        "meeting",
        "other",
        "CEO",
    )


def test_a_list_that_tells_analysts_from_executives_is_of_a_call() -> None:
    ravi = Speaker(name="Ravi Menon", role="CEO", kind="management")
    tessa = Speaker(name="Tessa Lund", firm="Harbour Row", kind="analyst")
    listed = renamed(talk(FIRESIDE), ravi=ravi, tessa=tessa)
    assert listed.kind == "earnings_call"
    assert (listed.speaker("Tessa Lund").kind, listed.speaker("Ravi Menon").kind) == ("analyst", "management")


def test_the_title_counts_too() -> None:
    turns = talk("Ana: Well, what now?\nBo: I'd wait.\nAna: Then we wait until the update comes.").turns
    assert annotate(Transcript(id="x", title="x", turns=turns)).kind == "other"
    assert annotate(Transcript(id="x", title="Pump weekly", turns=turns)).kind == "meeting"
    questions = talk("P7: Well.\nLund: How was the night?\nP7: It's long.\nLund: Always?\nP7: Always.").turns
    assert annotate(Transcript(id="x", title="x", turns=questions)).kind == "other"
    assert annotate(Transcript(id="x", title="Interview 7, nurse", turns=questions)).kind == "interview"


def test_an_operator_of_another_sort_makes_no_earnings_call() -> None:
    script = """
    Operator: Fire and ambulance, what is your emergency?
    Caller: My neighbour's barn is burning, on the road to the mill.
    Operator: Is anybody inside?
    Caller: No, he got the horses out.
    """
    assert talk(script).kind != "earnings_call"
