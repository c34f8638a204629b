"""A document that nearly is a transcript of the library already is not added in silence."""

import dataclasses
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from index.document import Document
from index.edits import Rename
from index.errors import NearDuplicateError, TranscriptExistsError, TranscriptNotFoundError
from index.library import Library
from index.near_duplicates import Likeness, sentence_hashes
from index.transcript import Turn
from tests.index.library_kit import StubEncoder, document

WORDS = "north south east west oats malt kiln mill flour barley harvest bakery rye bran yeast".split()


def said(first: int, last: int) -> list[str]:
    """Sentences number `first` to `last`, each different from the others."""
    return [f"In week {n} the {WORDS[n % 15]} sold for {n} euros." for n in range(first, last + 1)]


def call(name: str, sentences: Sequence[str], *, turns: int = 5, **more: str) -> Document:
    """A transcript that says the sentences in so many turns."""
    size = -(-len(sentences) // turns)
    texts = [" ".join(sentences[start : start + size]) for start in range(0, len(sentences), size)]
    return document(name, texts, **more)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", encoder=StubEncoder()) as library:
        library.add(call("spring", said(1, 100), title="The spring call"))
        yield library


def ids(library: Library) -> list[str]:
    return [entry.id for entry in library.transcripts()]


def test_nine_of_ten_sentences_are_nearly_the_same(library: Library) -> None:
    with pytest.raises(NearDuplicateError) as caught:
        library.add(call("copy", [*said(1, 90), *said(201, 210)]))
    message = str(caught.value)
    for part in ("copy.txt", "90 %", 'spring ("The spring call")', "--replace spring", "--keep-both"):
        assert part in message
    assert "\n" not in message
    assert (caught.value.id, caught.value.title, caught.value.share) == ("spring", "The spring call", 0.9)
    assert ids(library) == ["spring"]


@pytest.mark.parametrize(
    "sentences",
    [
        [*said(1, 89), *said(201, 211)],  # 89 of 100
        said(31, 80),  # an excerpt: 50 of the other's 100
        said(1, 130),  # more than the other: 100 of 130
        said(201, 300),
    ],
    ids=["89 %", "excerpt", "continued", "another"],
)
def test_what_is_less_alike_is_added(library: Library, sentences: list[str]) -> None:
    assert library.add(call("copy", sentences)).outcome == "new"


def test_speakers_case_marks_and_turns_do_not_matter(library: Library) -> None:
    sentences = [sentence.upper().replace(".", "!") + " [laughs]" for sentence in said(1, 100)]
    with pytest.raises(NearDuplicateError, match="100 %"):
        library.add(call("copy", sentences, turns=13))


def test_the_same_bytes_from_elsewhere_are_told_even_without_a_sentence(library: Library) -> None:
    silence = document("silence", ["[music]"])
    library.add(silence)
    copy = dataclasses.replace(silence.transcript, id="copy", source="/elsewhere/copy.txt")
    with pytest.raises(NearDuplicateError, match="as silence"):
        library.add(dataclasses.replace(silence, transcript=copy))


def test_both_can_be_kept(library: Library) -> None:
    assert library.add(call("copy", said(1, 100)), keep_both=True).outcome == "new"
    assert ids(library) == ["spring", "copy"]
    # That was decided once: a revision is no new transcript.
    assert library.add(call("copy", said(1, 99)), keep_both=False).outcome == "revised"
    assert library.add(call("copy", said(1, 99))).outcome == "unchanged"


def test_taking_the_place_keeps_the_id_and_the_corrections(library: Library) -> None:
    library.edit("spring", Rename(speaker="Ada", name="Mara Lind"))
    newer = call("spring-final", [*said(1, 95), *said(201, 205)], title="The final call")
    result = library.add(newer, replace="spr")
    assert (result.transcript_id, result.outcome) == ("spring", "revised")
    (entry,) = library.transcripts()
    assert (entry.id, entry.title, entry.source, entry.revision) == (
        "spring", "The final call", "/files/spring-final.txt", 2,
    )  # fmt: skip
    assert library.get("spring").speaker("Mara Lind").aliases == ("Ada",)
    assert library.get("spring").id == "spring"


def test_what_took_a_place_is_known_by_its_own_file_from_then_on(library: Library) -> None:
    newer = call("spring-final", said(1, 96))
    library.add(newer, replace="spring")
    assert library.add(newer).outcome == "unchanged"
    assert library.add(newer, replace="spring").outcome == "unchanged"
    changed = library.add(call("spring-final", said(1, 97)))
    assert (changed.transcript_id, changed.outcome) == ("spring", "revised")
    assert ids(library) == ["spring"]


def test_a_file_that_moved_takes_its_own_place(library: Library) -> None:
    moved = call("spring", said(1, 100), source="/new/spring.txt")
    with pytest.raises(TranscriptExistsError, match="--replace spring"):
        library.add(moved)
    assert library.add(moved, replace="spring").outcome == "revised"
    assert library.add(moved).outcome == "unchanged"


def test_nobody_takes_a_place_that_is_not_there(library: Library) -> None:
    with pytest.raises(TranscriptNotFoundError, match="autumn"):
        library.add(call("copy", said(1, 100)), replace="autumn")


def test_samples_are_never_near(library: Library) -> None:
    assert library.add(call("sample", said(1, 100)), sample=True).outcome == "new"
    assert library.add(call("sample", said(1, 100)), sample=True).outcome == "unchanged"


def test_a_sample_whose_place_was_taken_is_one_s_own(library: Library) -> None:
    library.add(call("sample", said(301, 340)), sample=True)
    library.add(call("own", said(301, 341)), replace="sample")
    assert [entry.sample for entry in library.transcripts()] == [False, False]


def test_the_likest_comes_first(library: Library) -> None:
    library.add(call("summer", [*said(1, 40), *said(401, 440)]))
    first, second = library.likenesses(call("new", said(1, 50)))
    assert first == Likeness(id="spring", title="The spring call", share=1.0, of_other=0.5)
    assert second == Likeness(id="summer", title="Summer", share=0.8, of_other=0.5)


def test_an_older_library_is_read_once(library: Library) -> None:
    with library._writer_database().writing() as connection:
        connection.execute("UPDATE revision SET sentences = NULL")
    with pytest.raises(NearDuplicateError):
        library.add(call("copy", said(1, 100)))
    with library._writer_database().reading() as connection:
        (size,) = connection.execute("SELECT length(sentences) FROM revision").fetchone()
    assert size == 100 * 8


def test_a_sentence_counts_once_and_its_words_alone() -> None:
    turns = [
        Turn(number=1, speaker="Ada", text="Thank you. Thank you! “Thank you.” [laughs] Next question?"),
        Turn(number=2, speaker="Ben", text="naïve  CAFÉ.", original="Naive café。次の質問です。"),
    ]
    # thank you · next question · naive cafe · the sentence in Japanese
    assert len(sentence_hashes(turns)) == 4
    assert sentence_hashes([]).dtype == np.uint64


@pytest.mark.slow
def test_a_thousand_transcripts_are_compared_quickly(library: Library) -> None:
    with library._writer_database().writing() as connection:
        (base,) = connection.execute("SELECT key FROM revision").fetchone()
        hashes = np.sort(np.random.default_rng(1).integers(0, 2**63, size=(1000, 600)).astype("<u8"), axis=1)
        for number, row in enumerate(hashes):
            key = connection.execute(
                "INSERT INTO transcript (id, source, sample, added_at) VALUES (?, '', 0, '')", (f"t{number}",)
            ).lastrowid
            connection.execute(
                """INSERT INTO revision (transcript, number, state, sha256, format, format_version, recipe, title,
                                         turns, words, speakers, chunks, added_at, sentences)
                   SELECT ?, 1, 'current', sha256, format, format_version, recipe, title, 0, 0, 0, 0, '', ?
                   FROM revision WHERE key = ?""",
                (key, row.tobytes(), base),
            )
    began = time.perf_counter()
    found = library.likenesses(call("new", said(1, 600)))
    assert len(found) == 1001
    assert time.perf_counter() - began < 5
