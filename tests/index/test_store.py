"""The SQLite file: what goes in comes out, versions are told apart, chunk ids are kept and never reused."""

import sqlite3
from pathlib import Path

import numpy as np
import pytest

from index.errors import LibraryBusyError, LibraryStorageError, LibraryVersionError
from index.store import chunks, embeddings, meta, proposing, revisions, sweeping
from index.store.database import FILE_NAME, Database, storage_errors
from index.store.schema import APPLICATION_ID, MIGRATIONS
from index.transcript import Chunk, Exchange, Section, Span, Speaker
from tests.index.library_kit import document


@pytest.fixture
def database(tmp_path: Path):
    database = Database(tmp_path)
    database.migrate()
    yield database
    database.close()


def piece(text: str, turn: int, size: str = "narrow") -> Chunk:
    return Chunk(size=size, spans=(Span(turn=turn, start=0, end=len(text)),), text=text)


def stage(connection: sqlite3.Connection, texts: list[str], *, key=None, before=None, name="call"):
    """Stage a transcript whose turn n is one chunk; returns transcript, revision, new (id, hash) pairs."""
    made = document(name, texts)
    key, revision = revisions.stage(
        connection, made, key=key, sample=False, recipe=1, now="2026-01-01T00:00:00+00:00", chunks=len(texts)
    )
    fresh = chunks.stage(
        connection,
        transcript=key,
        revision=revision,
        chunks=[piece(text, number) for number, text in enumerate(texts, start=1)],
        terms=[text.lower() for text in texts],
        before=before,
    )
    return key, revision, fresh


def test_a_transcript_comes_back_as_it_was(database: Database) -> None:
    made = document(
        "call",
        ["Welcome.", "What is capex?", "", "RMB654.8 million, naïve 中文 🙂."],
        names=["Operator", "Ada", "Ben", "Ben"],
        company="Acme",
        period="Q2 2024",
        date="2024-08-21",
        speakers=(
            Speaker(name="Operator", kind="operator", kind_turn=1),
            Speaker(name="Ada", firm="Bank", firm_turn=1, kind="analyst", kind_turn=1),
            Speaker(name="Ben", role="CFO", role_turn=1, kind="management", kind_turn=1),
        ),
        sections=(
            Section(kind="prepared_remarks", first_turn=1, last_turn=1),
            Section(kind="questions_and_answers", first_turn=2, last_turn=4),
        ),
    )
    exchange = Exchange(number=1, asker="Ada", first_turn=2, last_turn=4, questions=(2,), replies=(3, 4))
    made = type(made)(
        transcript=type(made.transcript)(
            **{
                **{f: getattr(made.transcript, f) for f in made.transcript.__slots__},
                "exchanges": (exchange,),
            }
        ),
        data=made.data,
        format="labelled_text",
        format_version=3,
    )
    with database.writing() as connection:
        key, revision = revisions.stage(
            connection, made, key=None, sample=True, recipe=7, now="2026-01-01T00:00:00+00:00", chunks=0
        )
        assert revisions.current_rows(connection) == ()
        revisions.activate(connection, key=key, revision=revision, now=0.0)
    with database.reading() as connection:
        assert revisions.read_transcript(connection, revision) == made.transcript
        assert revisions.read_source(connection, revision) == made.data
        (row,) = revisions.current_rows(connection)
    assert (row.id, row.sample, row.turns, row.speakers, row.format, row.format_version, row.recipe) == (
        "call", True, 4, 3, "labelled_text", 3, 7,
    )  # fmt: skip
    assert row.words == 1 + 3 + 0 + 5
    with database.reading() as connection, pytest.raises(KeyError):
        revisions.read_transcript(connection, revision + 1)


def test_source_bytes_are_compressed_and_kept_once(database: Database) -> None:
    with database.writing() as connection:
        key, _, _ = stage(connection, ["the same words " * 500])
        stage(connection, ["the same words " * 500], key=key)
        sizes = connection.execute("SELECT size, length(data) FROM source").fetchall()
    assert len(sizes) == 1
    assert sizes[0][1] < sizes[0][0] / 20


def test_unchanged_turns_keep_their_chunk_ids(database: Database) -> None:
    with database.writing() as connection:
        key, first, fresh = stage(connection, ["one", "two", "three", "two"])
        assert [number for number, _ in fresh] == [1, 2, 3, 4]
        revisions.activate(connection, key=key, revision=first, now=0.0)
        # "three" is edited, and a turn is put in front: places move, ids stay.
        _, second, fresh = stage(connection, ["zero", "one", "two", "drei", "two"], key=key, before=first)
        assert [number for number, _ in fresh] == [5, 6]
        rows = chunks.of_revision(connection, second)
        assert [row.id for row in rows] == [5, 1, 2, 6, 4]
        assert [row.spans[0].turn for row in rows] == [1, 2, 3, 4, 5]
        assert chunks.only_of_revision(connection, first, second) == [3]


def test_of_two_equal_chunks_the_one_in_place_keeps_its_id(database: Database) -> None:
    with database.writing() as connection:
        key, first, _ = stage(connection, ["thanks", "one", "thanks"])
        _, second, fresh = stage(connection, ["hello", "one", "thanks"], key=key, before=first)
        assert [row.id for row in chunks.of_revision(connection, second)] == [4, 2, 3]
        assert [number for number, _ in fresh] == [4]


def test_chunk_ids_are_never_reused(database: Database) -> None:
    with database.writing() as connection:
        key, revision, fresh = stage(connection, ["one", "two"])
        revisions.activate(connection, key=key, revision=revision, now=0.0)
        revisions.retire(connection, key=key, now=0.0)
        sweeping.sweep(connection, now=1000.0)
        assert connection.execute("SELECT count(*) FROM chunk").fetchone()[0] == 0
        _, _, again = stage(connection, ["one", "two"])
    assert [number for number, _ in fresh] == [1, 2]
    assert [number for number, _ in again] == [3, 4]


def test_a_retired_revision_can_be_read_for_two_minutes(database: Database) -> None:
    with database.writing() as connection:
        key, first, _ = stage(connection, ["one", "two"])
        revisions.activate(connection, key=key, revision=first, now=0.0)
        _, second, _ = stage(connection, ["one", "zwei"], key=key, before=first)
        revisions.activate(connection, key=key, revision=second, now=100.0)
        sweeping.sweep(connection, now=219.0)
        assert [row.id for row in chunks.of_revision(connection, first)] == [1, 2]
        sweeping.sweep(connection, now=220.0)
        assert chunks.of_revision(connection, first) == []
        assert [row.id for row in chunks.of_revision(connection, second)] == [1, 3]
        assert connection.execute("SELECT id FROM chunk ORDER BY id").fetchall() == [(1,), (3,)]
        assert connection.execute("SELECT rowid FROM chunk_terms ORDER BY rowid").fetchall() == [(1,), (3,)]
        # The old revision's turns stay: a saved citation can still say what it was taken from.
        assert revisions.read_transcript(connection, first).turns[1].text == "two"


def test_leftovers_of_a_killed_process_are_dropped(database: Database) -> None:
    with database.writing() as connection:
        key, revision, _ = stage(connection, ["one"])
        revisions.activate(connection, key=key, revision=revision, now=0.0)
        stage(connection, ["one", "two"], key=key, before=revision)
        stage(connection, ["other"], name="other")
        assert sweeping.leftovers(connection, now=0.0) == 2
        sweeping.drop_staged(connection)
        assert sweeping.leftovers(connection, now=0.0) == 0
        assert connection.execute("SELECT id FROM transcript").fetchall() == [("call",)]
        assert connection.execute("SELECT id FROM chunk").fetchall() == [(1,)]
        assert connection.execute("SELECT count(*) FROM source").fetchone()[0] == 1


@pytest.mark.parametrize(
    "token", ["1891.8", "r&d", "$5", "5%", "it's", "naïve", "中文", 'a"b', "u.s", "🙂", "NOT"]
)
def test_every_token_is_found_whole(database: Database, token: str) -> None:
    with database.writing() as connection:
        key, revision, fresh = stage(connection, [f"before {token} after", f"{token}x x{token}"])
        revisions.activate(connection, key=key, revision=revision, now=0.0)
        assert proposing.holders(connection, [token])[token].tolist() == [fresh[0][0]]


def test_who_holds_a_word_knows_no_operators(database: Database) -> None:
    with database.writing() as connection:
        stage(connection, ["apple pear", "pear pear plum"])
        held = proposing.holders(connection, ["pear", "plum", "*", "?", "AND", "apple", ")(", " ", ""])
        assert {term: ids.tolist() for term, ids in held.items() if ids.size} == {
            "pear": [1, 2],
            "plum": [2],
            "apple": [1],
        }
        assert proposing.holders(connection, []) == {}


def test_the_roll_lists_only_current_chunks(database: Database) -> None:
    with database.writing() as connection:
        key, first, _ = stage(connection, ["apple pear", "pear pear plum"])
        assert chunks.roll(connection, None)[0].tolist() == []  # staged only
        revisions.activate(connection, key=key, revision=first, now=0.0)
        ids, narrow = chunks.roll(connection, None)
        assert sorted(ids.tolist()) == [1, 2]
        assert narrow.tolist() == [True, True]
        assert chunks.roll(connection, frozenset({key + 1}))[0].tolist() == []


def test_embeddings_are_kept_by_encoder_and_text(database: Database) -> None:
    rows = {
        chunks.text_hash(t): np.array([n, -n, 0.5], dtype=np.float32) for n, t in enumerate(["a", "b", "c"])
    }
    keys = list(rows)
    with database.writing() as connection:
        one = meta.set_encoder(connection, fingerprint="one", model_id="m", dim=3)
        two = meta.set_encoder(connection, fingerprint="two", model_id="m", dim=3)
        embeddings.write(connection, one.key, rows)
        assert embeddings.missing(connection, one.key, [*keys, b"x" * 32, b"x" * 32]) == [b"x" * 32]
        assert embeddings.missing(connection, two.key, keys) == keys
        found = embeddings.read(connection, one.key, keys[1:])
    assert set(found) == set(keys[1:])
    np.testing.assert_array_equal(found[keys[2]], np.array([2, -2, 0.5], dtype=np.float32))


def test_more_hashes_and_ids_than_one_statement_takes(database: Database) -> None:
    texts = [f"word{n}" for n in range(2500)]
    with database.writing() as connection:
        encoder = meta.set_encoder(connection, fingerprint="f", model_id="m", dim=1)
        key, revision, fresh = stage(connection, texts)
        revisions.activate(connection, key=key, revision=revision, now=0.0)
        embeddings.write(connection, encoder.key, {h: np.ones(1, dtype=np.float32) for _, h in fresh})
        ids = [number for number, _ in fresh][::-1]
        assert [row.id for row in chunks.of_ids(connection, [*ids, 99999])] == ids
        assert chunks.only_current(connection, [99999, *ids], None) == ids
        assert embeddings.missing(connection, encoder.key, [h for _, h in fresh]) == []
        assert embeddings.count_current(connection, encoder.key) == 2500 == chunks.count(connection)
        batches = list(embeddings.current(connection, encoder.key, 1000))
    assert [len(batch[0]) for batch in batches] == [1000, 1000, 500]


def test_settings_of_the_file(database: Database) -> None:
    with database.reading() as connection:
        pragma = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "secure_delete",
                "foreign_keys",
                "user_version",
                "application_id",
            )
        }
    assert pragma == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "user_version": len(MIGRATIONS),
        "application_id": APPLICATION_ID,
    }
    assert database.complaint() is None


def test_a_block_that_raises_writes_nothing(database: Database) -> None:
    def interrupted() -> None:
        with database.writing() as connection:
            meta.write(connection, "generation", "5")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    with database.reading() as connection:
        assert meta.generation(connection) == 0


def test_a_reader_keeps_its_snapshot(database: Database, tmp_path: Path) -> None:
    other = Database(tmp_path)
    with database.reading() as connection:
        assert meta.generation(connection) == 0
        with other.writing() as writing:
            assert meta.raise_generation(writing) == 1
        with database.reading() as nested:
            assert meta.generation(nested) == 0
    with database.reading() as connection:
        assert meta.generation(connection) == 1
    other.close()


def test_a_newer_version_is_refused_and_left_alone(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(LibraryVersionError, match=r"newer saidthat.*update saidthat"):
        database.migrate()
    with database.reading() as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(LibraryVersionError, match="no saidthat library"):
        Database(tmp_path).migrate()
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_no_database_at_all_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"words, words, words. " * 300)
    with pytest.raises(LibraryVersionError, match="no saidthat library"):
        Database(tmp_path).version()


def test_migrations_run_one_by_one(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    more = (
        *MIGRATIONS,
        "CREATE TABLE later (x);",
        "INSERT INTO later VALUES ('a;b');\nINSERT INTO nowhere VALUES (1);",
    )
    monkeypatch.setattr("index.store.database.MIGRATIONS", more)
    with pytest.raises(LibraryStorageError):
        database.migrate()
    with database.reading() as connection:  # the step that worked stays, the broken one is undone whole
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
        assert connection.execute("SELECT count(*) FROM later").fetchone()[0] == 0


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (
            sqlite3.OperationalError("database or disk is full"),
            LibraryStorageError,
            "is full: free some space",
        ),
        (OSError(28, "No space left on device"), LibraryStorageError, "is full: free some space"),
        (PermissionError(13, "Permission denied"), LibraryStorageError, "may not read or write"),
        (OSError(30, "Read-only file system"), LibraryStorageError, "may not read or write"),
        (
            sqlite3.OperationalError("attempt to write a readonly database"),
            LibraryStorageError,
            "may not read or write",
        ),
        (
            sqlite3.OperationalError("unable to open database file"),
            LibraryStorageError,
            "may not read or write",
        ),
        (sqlite3.DatabaseError("database disk image is malformed"), LibraryStorageError, "is damaged"),
        (sqlite3.DatabaseError("file is not a database"), LibraryVersionError, "no saidthat library"),
        (sqlite3.OperationalError("database is locked"), LibraryBusyError, "wait until it is done"),
        (NotADirectoryError(20, "Not a directory"), LibraryStorageError, "Not a directory"),
    ],
)
def test_errors_are_one_line_with_the_next_step(error: Exception, kind: type[Exception], words: str) -> None:
    with pytest.raises(kind) as caught, storage_errors(Path("/some/library")):
        raise error
    assert words in str(caught.value)
    assert "/some/library" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.__cause__ is error
