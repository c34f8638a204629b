"""Corrections in a library: seen at once everywhere, without encoding, through every re-import."""

import dataclasses
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.edits import Assign, Describe, Mend, Merge, Rename
from index.errors import EditError, EncoderError, TranscriptNotFoundError, UnknownFilterError
from index.filters import Filters
from index.formats import read_document
from index.library import Library
from index.transcript import Transcript
from index.vectors import VectorStore
from tests.index.library_kit import StubEncoder, document, long_text, vector_of
from tests.index.test_library import checked
from tests.index.test_overlay import CALL

ROOT = Path(__file__).resolve().parents[2]
MEETING = (
    "Shall we move the lounge to October?",
    "Yes, the scanner is late.",
    "How late?",
    "Six weeks. At least.",
    "Then October it is.",
    long_text("scanner"),
    "Good.",
)


@pytest.fixture
def encoder() -> StubEncoder:
    return StubEncoder()


@pytest.fixture
def library(tmp_path: Path, encoder: StubEncoder) -> Iterator[Library]:
    with Library.open(tmp_path / "library", encoder=encoder) as library:
        call = read_document(CALL.encode(), "call.txt")
        library.add(
            dataclasses.replace(call, transcript=dataclasses.replace(call.transcript, source="/call.txt"))
        )
        library.add(document("meeting", MEETING))
        yield library


@pytest.fixture
def chroma(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is called of Chroma from now on."""
    called: list[str] = []

    def watched(name: str) -> object:
        real = getattr(VectorStore, name)

        def spy(*arguments: object, **named: object) -> object:
            called.append(name)
            return real(*arguments, **named)

        return spy

    for name in ("write", "delete", "set_stamp", "refresh"):
        monkeypatch.setattr(VectorStore, name, watched(name))
    for name in ("create", "open"):
        real = getattr(VectorStore, name).__func__

        def opened(cls: type, *arguments: object, _real: object = real, _name: str = name, **named: object):
            called.append(_name)
            return _real(cls, *arguments, **named)

        monkeypatch.setattr(VectorStore, name, classmethod(opened))
    return called


NAMES = [
    Rename(speaker="Speaker 4", name="Piet Vos", role="Finance chief"),
    Merge(speakers=("Dana",), into="Dana Roth"),
    Assign(turns=(2, 3), speaker="Orla Brandt"),
    Describe(title="The spring call", series="Calls", period="Q2 2031"),
]


@pytest.mark.parametrize("edit", NAMES, ids=lambda edit: type(edit).__name__)
def test_names_and_facts_cost_no_encoding_and_no_writing_to_chroma(
    library: Library, encoder: StubEncoder, chroma: list[str], edit: object
) -> None:
    before, calls, generation = library.get("call"), encoder.calls, library.generation
    after = library.edit("call", edit)  # type: ignore[arg-type]
    assert after == library.get("call") != before
    assert library.generation > generation
    assert library.transcripts()[0].edits == 1
    found = library.indexed(library.scope(Filters(transcripts=("call",))))
    assert len(found) > 0
    assert library.undo("call").number == 1
    assert library.get("call") == before
    assert library.edits("call") == ()
    assert (encoder.calls, chroma) == (calls, [])


def test_after_a_rename_chroma_is_still_what_the_library_says(
    library: Library, encoder: StubEncoder, tmp_path: Path, chroma: list[str]
) -> None:
    library.edit("call", NAMES[0])
    library.close()
    notices: list[str] = []
    with Library.open(tmp_path / "library", encoder=encoder, notice=notices.append) as again:
        assert again.get("call").speaker("Piet Vos").role == "Finance chief"
        assert len(again.nearest(vector_of("kiln"), 5)) == 5
    assert notices == []
    assert [call for call in chroma if call != "open"] == []


def test_filters_find_the_new_name_and_the_former_one(library: Library) -> None:
    library.edit("call", Rename(speaker="Speaker 4", name="Piet Vos", firm="Harrow Mills"))
    for speaker in ("Vos", "piet vos", "Speaker 4"):
        assert library.scope(Filters(speakers=(speaker,))).allowed["call"] == {4, 7}
    assert library.scope(Filters(firms=("Harrow Mills",))).allowed == {"call": {4, 7}}
    with pytest.raises(UnknownFilterError, match="there is Operator, Lena Fisk, Orla Brandt, Piet Vos, Dana"):
        library.scope(Filters(speakers=("Nobody",), transcripts=("call",)))


def test_a_series_groups_meetings(library: Library) -> None:
    library.edit("meeting", Describe(series="Scanner round"))
    assert [entry.id for entry in library.transcripts(Filters(series=("scanner",)))] == ["meeting"]
    assert library.transcripts()[1].series == "Scanner round"
    with pytest.raises(UnknownFilterError, match='No series "board": there is Scanner round'):
        library.transcripts(Filters(series=("board",)))


def test_another_open_library_sees_it_at_once(library: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as other:
        assert other.get("call").turn(4).speaker == "Speaker 4"
        scope = other.scope(Filters(transcripts=("call",)))
        library.edit("call", NAMES[0])
        assert other.get("call").turn(4).speaker == "Piet Vos"
        assert other.transcripts()[0].edits == 1
        # What was begun before goes on with what it read.
        assert scope.transcripts[0].turn(4).speaker == "Speaker 4"
        assert len(other.indexed(scope)) == scope.chunks
        other.edit("call", Rename(speaker="Piet Vos", role="CFO"))
        assert library.get("call").speaker("Piet Vos").role == "CFO"


def test_another_process_sees_it(library: Library, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from index.library import Library\n"
        "from tests.index.library_kit import StubEncoder\n"
        "with Library.open(Path(sys.argv[1]), encoder=StubEncoder()) as library:\n"
        "    print(library.get('call').turn(4).speaker, flush=True)\n"
        "    sys.stdin.readline()\n"
        "    print(library.get('call').turn(4).speaker, flush=True)\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "library")],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout.readline() == "Speaker 4\n"
    library.edit("call", NAMES[0])
    assert child.communicate("go on\n")[0] == "Piet Vos\n"


def holding(transcript: Transcript, library: Library, turn: int) -> set[tuple[object, ...]]:
    """Spans of the chunks that hold a turn."""
    found = library.indexed(library.scope(Filters(transcripts=(transcript.id,))))
    return {spans for spans in found.spans if any(span.turn == turn for span in spans)}


@pytest.mark.parametrize(
    ("name", "turn", "text"),
    [
        ("meeting", 1, "Shall we move the launch to October?"),
        ("meeting", 2, "No."),
        ("meeting", 4, "Six weeks. At least. Perhaps ten. Nobody knows it yet, and nobody will before May."),
        ("meeting", 6, "The scanner is late."),
        ("call", 3, "Flour volumes grew nineteen percent. We are pleased."),
    ],
)
def test_mended_words_encode_the_chunks_of_their_turn_alone(
    library: Library, encoder: StubEncoder, name: str, turn: int, text: str
) -> None:
    before = library.indexed(library.scope(Filters(transcripts=(name,))))
    ids = {
        (size, spans): number
        for size, spans, number in zip(before.sizes, before.spans, before.ids.tolist(), strict=True)
    }
    encoder.texts.clear()
    said = library.get(name).turn(turn)
    transcript = library.edit(name, Mend(turn=turn, text=text))
    mended = transcript.turn(turn)
    assert (mended.text, mended.original, mended.corrected) == (text, said.text, True)
    assert (mended.speaker, mended.number) == (said.speaker, turn)
    texts = checked(library, name)
    found = library.indexed(library.scope(Filters(transcripts=(name,))))
    with_turn = [any(span.turn == turn for span in spans) for spans in found.spans]
    assert sorted(encoder.texts) == sorted({t for t, held in zip(texts, with_turn, strict=True) if held})
    for size, spans, number, held in zip(
        found.sizes, found.spans, found.ids.tolist(), with_turn, strict=True
    ):
        if not held:
            assert ids[size, spans] == number


def test_taking_mended_words_back_encodes_nothing(library: Library, encoder: StubEncoder) -> None:
    before = library.get("meeting")
    library.edit("meeting", Mend(turn=4, text="Ten weeks."))
    calls = encoder.calls
    undone = library.undo("meeting")
    assert (undone.number, undone.edit) == (1, Mend(turn=4, text="Ten weeks."))
    assert library.get("meeting") == before
    assert encoder.calls == calls
    checked(library, "meeting")


def test_the_file_s_own_words_take_the_correction_back(library: Library, encoder: StubEncoder) -> None:
    before = library.get("meeting")
    library.edit("meeting", Mend(turn=4, text="Ten weeks."))
    calls = encoder.calls
    assert library.edit("meeting", Mend(turn=4, text=MEETING[3])) == before
    assert encoder.calls == calls
    assert library.undo("meeting").edit == Mend(turn=4, text=MEETING[3])
    assert library.get("meeting").turn(4).text == "Ten weeks."


def test_undoing_goes_back_one_by_one(library: Library) -> None:
    edits = (*NAMES, Mend(turn=7, text="Wheat was cheaper."))
    states = [library.get("call"), *(library.edit("call", edit) for edit in edits)]
    assert [recorded.number for recorded in library.edits("call")] == [1, 2, 3, 4, 5]
    for number in (5, 4, 3, 2, 1):
        assert library.undo("call").number == number
        assert library.get("call") == states[number - 1]
    with pytest.raises(EditError, match="nothing to undo in call"):
        library.undo("call")
    library.edit("call", NAMES[0])
    assert [recorded.number for recorded in library.edits("call")] == [6]


def test_what_changes_nothing_is_refused(library: Library) -> None:
    generation = library.generation
    for edit in (
        Rename(speaker="Dana Roth", name="Dana Roth"),
        Mend(turn=1, text=library.get("call").turn(1).text),
    ):
        with pytest.raises(EditError, match="nothing would change"):
            library.edit("call", edit)
    with pytest.raises(TranscriptNotFoundError):
        library.edit("nowhere", NAMES[0])
    assert (library.generation, library.edits("call")) == (generation, ())


def test_a_correction_is_listed_with_its_time_and_who_made_it(library: Library) -> None:
    library.edit("call", NAMES[0])
    library.edit("call", NAMES[1], automatic=True)
    first, second = library.edits("call")
    assert (first.number, first.edit, first.automatic, first.stale) == (1, NAMES[0], False, False)
    assert (second.number, second.edit, second.automatic) == (2, NAMES[1], True)
    assert first.at.endswith("+00:00")


def test_corrections_survive_a_changed_file(library: Library, encoder: StubEncoder) -> None:
    library.edit("meeting", Rename(speaker="Ada", name="Mara Lind", role="Product lead"))
    library.edit("meeting", Mend(turn=1, text="Shall we move the launch to October?"))
    library.edit("meeting", Assign(turns=(7,), speaker="Tom"))
    library.edit("meeting", Describe(title="Launch"))
    encoder.texts.clear()
    result = library.add(document("meeting", (*MEETING, long_text("shops"))))
    assert (result.outcome, result.stale, result.speakers) == ("revised", 0, 3)
    assert encoder.texts
    assert all("shops" in text for text in encoder.texts)
    transcript = library.get("meeting")
    assert transcript.title == "Launch"
    assert transcript.turn(1).text == "Shall we move the launch to October?"
    assert transcript.turn(7).speaker == "Tom"
    assert transcript.speaker("Mara Lind").role == "Product lead"
    checked(library, "meeting")


def test_the_same_file_again_is_unchanged_and_stays_corrected(library: Library, encoder: StubEncoder) -> None:
    library.edit("meeting", Mend(turn=1, text="Shall we move the launch to October?"))
    after, calls = library.edit("meeting", Rename(speaker="Ada", name="Mara")), encoder.calls
    assert library.add(document("meeting", MEETING)).outcome == "unchanged"
    assert (library.get("meeting"), encoder.calls) == (after, calls)


def test_what_no_longer_fits_is_kept_and_told(library: Library) -> None:
    library.edit("meeting", Mend(turn=2, text="Yes, the scanner is delayed."))
    changed = (MEETING[0], "No, the scanner is early.", *MEETING[2:])
    result = library.add(document("meeting", changed))
    assert (result.outcome, result.stale) == ("revised", 1)
    assert library.get("meeting").turn(2).text == "No, the scanner is early."
    assert [recorded.stale for recorded in library.edits("meeting")] == [True]
    # The file of before fits again.
    library.add(document("meeting", MEETING))
    assert library.get("meeting").turn(2).text == "Yes, the scanner is delayed."


def test_a_removed_transcript_takes_its_corrections_along(library: Library) -> None:
    library.edit("meeting", Rename(speaker="Ada", name="Mara"))
    library.remove("meeting")
    library.add(document("meeting", MEETING))
    assert library.edits("meeting") == ()
    assert library.get("meeting").turn(2).speaker == "Ada"


def test_a_purge_leaves_nothing_of_mended_words(library: Library, tmp_path: Path) -> None:
    library.edit("meeting", Mend(turn=2, text="Zanzibar."))
    library.edit("meeting", Rename(speaker="Ada", name="Yellowbrick"))
    library.remove("meeting", purge=True)
    library.close()
    held = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(word in data for data in held for word in (b"Zanzibar", b"anzibar", b"Yellowbrick"))


def test_mending_needs_the_library_s_encoder_and_naming_does_not(library: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", encoder=StubEncoder("other")) as other:
        other.edit("meeting", Rename(speaker="Ada", name="Mara"))
        with pytest.raises(EncoderError, match="saidthat reindex --encoder"):
            other.edit("meeting", Mend(turn=1, text="No."))
    assert [recorded.edit for recorded in library.edits("meeting")] == [Rename(speaker="Ada", name="Mara")]
