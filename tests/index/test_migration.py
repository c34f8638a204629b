"""A library of an older version opens, keeps everything, and takes corrections like a new one."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.edits import Mend, Rename
from index.errors import NearDuplicateError
from index.library import Library
from index.store import chunks, database, embeddings, meta
from index.store.database import FILE_NAME, Database
from index.store.schema import MIGRATIONS
from index.terms import terms
from index.transcript import Chunk, Exchange, Section, Speaker
from index.writing import RECIPE
from tests.index.library_kit import DIM, StubEncoder, document, long_text, vector_of
from tests.index.test_library import checked

TEXTS = ("Good day.", long_text("revenue"), "Why did it grow?", "Wheat was cheaper.")
NAMES = ("Operator", "Piet Vos", "Dana Roth", "Piet Vos")
CALL = document("call", TEXTS, names=NAMES, company="Acme", period="Q2 2024", date="2024-08-21")
PEOPLE = (
    Speaker(name="Operator", kind="operator", kind_turn=1),
    Speaker(name="Piet Vos", role="CFO", role_turn=1, kind="management", kind_turn=2),
    Speaker(name="Dana Roth", firm="Kestrel", firm_turn=1, kind="analyst", kind_turn=3),
)
SECTIONS = (
    Section(kind="prepared_remarks", first_turn=1, last_turn=2),
    Section(kind="questions_and_answers", first_turn=3, last_turn=4),
)
EXCHANGE = Exchange(number=1, asker="Dana Roth", first_turn=3, last_turn=4, questions=(3,), replies=(4,))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library as version 1 wrote it: its tables, filled by statements of that time."""
    with monkeypatch.context() as patch:
        patch.setattr(database, "MIGRATIONS", MIGRATIONS[:1])
        old = Database(tmp_path)
        old.migrate()
        with old.writing() as connection:
            _write(connection)
        old.close()
    return tmp_path


def _write(connection: sqlite3.Connection) -> None:
    encoder = meta.set_encoder(connection, fingerprint=StubEncoder().fingerprint, model_id="stub", dim=DIM)
    connection.execute("INSERT INTO source VALUES ('abc', 3, x'789c4b4c4a0600024d0127')")
    connection.execute("INSERT INTO transcript VALUES (1, 'call', '/files/call.txt', 0, '2026-01-01', NULL)")
    pieces = _pieces()
    connection.execute(
        """INSERT INTO revision VALUES (1, 1, 1, 'current', NULL, 'abc', 'test', 1, ?, 'Call', 'Acme', 'Q2 2024',
                                        '2024-08-21', 4, 75, 3, ?, '2026-01-01')""",
        (RECIPE, len(pieces)),
    )
    connection.executemany(
        "INSERT INTO turn VALUES (1, ?, ?, ?, NULL, NULL, NULL)",
        [(n, name, text) for n, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), start=1)],
    )
    connection.executemany(
        "INSERT INTO speaker VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (n, s.name, s.role, s.role_turn, s.firm, s.firm_turn, s.kind, s.kind_turn)
            for n, s in enumerate(PEOPLE)
        ],
    )
    connection.executemany(
        "INSERT INTO section VALUES (1, ?, ?, ?, ?)",
        [(n, s.kind, s.first_turn, s.last_turn) for n, s in enumerate(SECTIONS)],
    )
    connection.execute("INSERT INTO exchange VALUES (1, 1, 'Dana Roth', 3, 4, '[3]', '[4]')")
    fresh = chunks.stage(
        connection,
        transcript=1,
        revision=1,
        chunks=pieces,
        terms=[" ".join(terms(piece.text)) for piece in pieces],
        before=None,
    )
    assert len(fresh) == sum(piece.size == "narrow" for piece in pieces)
    embeddings.write(
        connection, encoder.key, {chunks.text_hash(piece.text): vector_of(piece.text) for piece in pieces}
    )
    meta.write(connection, "generation", "1")


def _pieces() -> list[Chunk]:
    from index.chunking import chunk

    return chunk(CALL.transcript.turns)


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder, encoder=StubEncoder()) as library:
        yield library


def test_everything_is_still_there(library: Library) -> None:
    transcript = library.get("call")
    assert [(turn.speaker, turn.text) for turn in transcript.turns] == list(zip(NAMES, TEXTS, strict=True))
    assert (transcript.speakers, transcript.sections, transcript.exchanges) == (PEOPLE, SECTIONS, (EXCHANGE,))
    (entry,) = library.transcripts()
    assert (entry.title, entry.company, entry.period, entry.date) == ("Call", "Acme", "Q2 2024", "2024-08-21")
    assert (entry.kind, entry.ticker, entry.series, entry.language, entry.edits) == (
        "earnings_call", None, None, None, 0,
    )  # fmt: skip
    assert (library.generation, library.source("call")) == (1, b"abc")
    checked(library, "call")


def test_names_can_be_corrected_and_nothing_else_is_lost(library: Library) -> None:
    before = library.get("call")
    transcript = library.edit("call", Rename(speaker="Dana Roth", name="Dana Roth-Ley"))
    assert transcript.speaker("Dana Roth-Ley") == Speaker(
        name="Dana Roth-Ley", firm="Kestrel", firm_turn=1, kind="analyst", kind_turn=3, aliases=("Dana Roth",)
    )
    assert transcript.speaker("Piet Vos").role == "CFO"
    assert (transcript.kind, transcript.sections) == ("earnings_call", SECTIONS)
    assert transcript.exchanges[0].asker == "Dana Roth-Ley"
    library.undo("call")
    assert library.get("call") == before


def test_words_can_be_mended(library: Library) -> None:
    before = library.get("call")
    library.edit("call", Mend(turn=4, text="Wheat was dearer."))
    assert library.get("call").turn(4).original == "Wheat was cheaper."
    checked(library, "call")
    library.undo("call")
    assert library.get("call") == before


def test_its_transcripts_are_compared_with_new_ones(library: Library) -> None:
    with pytest.raises(NearDuplicateError, match="100 %"):
        library.add(document("copy", TEXTS))


def test_the_file_is_of_the_newest_version_then(folder: Path, library: Library) -> None:
    library.close()
    connection = sqlite3.connect(folder / FILE_NAME)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    connection.close()
