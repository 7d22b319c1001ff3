-- Format 2. Whatever is written stays: triggers refuse every change, and every entry must follow the last.
-- Numbers without a sign are stored as the signed number with the same bits.

CREATE TABLE sheet (
    place   INTEGER PRIMARY KEY,  -- 0 the scenario, from 1 the library
    name    TEXT NOT NULL,
    file    TEXT NOT NULL,
    text    TEXT NOT NULL,
    hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE binding (
    place   INTEGER PRIMARY KEY,
    role    TEXT NOT NULL,
    country TEXT NOT NULL
) STRICT;

-- One row. It is written last and closes the header.
CREATE TABLE opening (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    format     INTEGER NOT NULL,
    program    TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    seed       INTEGER NOT NULL,
    rules      INTEGER NOT NULL,
    parameters BLOB NOT NULL CHECK (length(parameters) = 32),
    assets     BLOB NOT NULL CHECK (length(assets) = 32),
    settings   TEXT NOT NULL,
    link       BLOB NOT NULL CHECK (length(link) = 32)
) STRICT;

CREATE TABLE entry (
    seq     INTEGER PRIMARY KEY CHECK (seq >= 1),
    at_ms   INTEGER NOT NULL,
    author  INTEGER NOT NULL,
    nonce   TEXT NOT NULL,
    input   TEXT NOT NULL,
    digest  BLOB NOT NULL CHECK (length(digest) = 32),
    link    BLOB NOT NULL CHECK (length(link) = 32)
) STRICT;

-- One row, the only one that changes: no part of the exercise, but of how the file is held.
CREATE TABLE desk (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    closed_after INTEGER,  -- the last entry when the file was put away; NULL while a writer has it
    room         BLOB      -- written by a probe to learn whether the disk still takes anything
) STRICT;

CREATE TRIGGER entry_follows BEFORE INSERT ON entry
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)
    BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;

CREATE TRIGGER sheet_is_complete BEFORE INSERT ON sheet WHEN EXISTS (SELECT 1 FROM opening)
    BEGIN SELECT RAISE(ABORT, 'the header is complete'); END;
CREATE TRIGGER sheet_stays BEFORE UPDATE ON sheet
    BEGIN SELECT RAISE(ABORT, 'the header is never changed'); END;
CREATE TRIGGER sheet_remains BEFORE DELETE ON sheet
    BEGIN SELECT RAISE(ABORT, 'the header is never changed'); END;

CREATE TRIGGER binding_is_complete BEFORE INSERT ON binding WHEN EXISTS (SELECT 1 FROM opening)
    BEGIN SELECT RAISE(ABORT, 'the header is complete'); END;
CREATE TRIGGER binding_stays BEFORE UPDATE ON binding
    BEGIN SELECT RAISE(ABORT, 'the header is never changed'); END;
CREATE TRIGGER binding_remains BEFORE DELETE ON binding
    BEGIN SELECT RAISE(ABORT, 'the header is never changed'); END;

CREATE TRIGGER opening_is_complete BEFORE INSERT ON opening WHEN EXISTS (SELECT 1 FROM opening)
    BEGIN SELECT RAISE(ABORT, 'the header is complete'); END;
CREATE TRIGGER opening_stays BEFORE UPDATE ON opening
    BEGIN SELECT RAISE(ABORT, 'the header is never changed'); END;
CREATE TRIGGER opening_remains BEFORE DELETE ON opening
    BEGIN SELECT RAISE(ABORT, 'the header is never changed'); END;
