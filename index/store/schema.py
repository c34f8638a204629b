"""Tables of `library.sqlite` and the steps from one version to the next."""

APPLICATION_ID = 0x53414944
"""Marks the file as a saidthat library ("SAID"), so that another program's database is not taken for one."""

_FIRST = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE encoder (
    key INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    model_id TEXT NOT NULL,
    dim INTEGER NOT NULL
);

CREATE TABLE source (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    data BLOB NOT NULL
);

CREATE TABLE transcript (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    sample INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    removed_at REAL
);
CREATE UNIQUE INDEX transcript_id ON transcript (id) WHERE removed_at IS NULL;

CREATE TABLE revision (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    transcript INTEGER NOT NULL REFERENCES transcript (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('staged', 'current', 'old')),
    retired_at REAL,
    sha256 TEXT NOT NULL REFERENCES source (sha256),
    format TEXT NOT NULL,
    format_version INTEGER NOT NULL,
    recipe INTEGER NOT NULL,
    title TEXT NOT NULL,
    company TEXT,
    period TEXT,
    date TEXT,
    turns INTEGER NOT NULL,
    words INTEGER NOT NULL,
    speakers INTEGER NOT NULL,
    chunks INTEGER NOT NULL,
    added_at TEXT NOT NULL
);
CREATE UNIQUE INDEX revision_current ON revision (transcript) WHERE state = 'current';
CREATE INDEX revision_transcript ON revision (transcript);
CREATE INDEX revision_sha256 ON revision (sha256);

CREATE TABLE speaker (
    revision INTEGER NOT NULL REFERENCES revision (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    role_turn INTEGER,
    firm TEXT,
    firm_turn INTEGER,
    kind TEXT NOT NULL,
    kind_turn INTEGER,
    PRIMARY KEY (revision, position)
) WITHOUT ROWID;

CREATE TABLE turn (
    revision INTEGER NOT NULL REFERENCES revision (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    text TEXT NOT NULL,
    start_time REAL,
    end_time REAL,
    page INTEGER,
    PRIMARY KEY (revision, number)
) WITHOUT ROWID;

CREATE TABLE section (
    revision INTEGER NOT NULL REFERENCES revision (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    first_turn INTEGER NOT NULL,
    last_turn INTEGER NOT NULL,
    PRIMARY KEY (revision, position)
) WITHOUT ROWID;

CREATE TABLE exchange (
    revision INTEGER NOT NULL REFERENCES revision (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    asker TEXT NOT NULL,
    first_turn INTEGER NOT NULL,
    last_turn INTEGER NOT NULL,
    questions TEXT NOT NULL,
    replies TEXT NOT NULL,
    PRIMARY KEY (revision, number)
) WITHOUT ROWID;

CREATE TABLE chunk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    transcript INTEGER NOT NULL REFERENCES transcript (key) ON DELETE CASCADE,
    size TEXT NOT NULL,
    sha256 BLOB NOT NULL
);
CREATE INDEX chunk_transcript ON chunk (transcript);
CREATE INDEX chunk_sha256 ON chunk (sha256);

CREATE TABLE revision_chunk (
    revision INTEGER NOT NULL REFERENCES revision (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    chunk INTEGER NOT NULL REFERENCES chunk (id) ON DELETE CASCADE,
    spans TEXT NOT NULL,
    PRIMARY KEY (revision, position)
) WITHOUT ROWID;
CREATE INDEX revision_chunk_chunk ON revision_chunk (chunk);

-- Terms are cut by index/terms.py; here every run of anything but white space is one token.
CREATE VIRTUAL TABLE chunk_terms USING fts5 (
    terms,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* S* P* Co Cf Cs'"
);

CREATE TABLE embedding (
    encoder INTEGER NOT NULL REFERENCES encoder (key) ON DELETE CASCADE,
    sha256 BLOB NOT NULL,
    vector BLOB NOT NULL,
    UNIQUE (encoder, sha256)
);
"""

_CORRECTIONS = """
ALTER TABLE transcript ADD COLUMN file_id TEXT;

ALTER TABLE revision ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE revision ADD COLUMN ticker TEXT;
ALTER TABLE revision ADD COLUMN series TEXT;
ALTER TABLE revision ADD COLUMN language TEXT;
ALTER TABLE revision ADD COLUMN base BLOB;
ALTER TABLE revision ADD COLUMN sentences BLOB;
ALTER TABLE revision ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
UPDATE revision SET kind = 'earnings_call' WHERE key IN (SELECT revision FROM speaker WHERE kind = 'analyst');

ALTER TABLE turn ADD COLUMN cues TEXT;
ALTER TABLE turn ADD COLUMN original TEXT;
ALTER TABLE speaker ADD COLUMN aliases TEXT;

CREATE TABLE edit (
    transcript INTEGER NOT NULL REFERENCES transcript (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    automatic INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (transcript, number)
) WITHOUT ROWID;
"""
"""The columns of a revision hold what is shown: `base` (see store/base.py) with the transcript's edits applied.

`transcript.file_id` is the id that the file itself gives, where it took another transcript's place. `edited` is raised
with every change in place; `sentences` holds the hashes of index/near_duplicates.py.
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _CORRECTIONS)
"""Statements that lead from version n to n + 1 (`PRAGMA user_version`); only ever appended to."""
