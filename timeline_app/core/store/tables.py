"""The tables of a project file, their version, and the way from each earlier version to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

APPLICATION_ID = 0x54_4C_4E_45
"""Says in the header of the file whose it is: "TLNE"."""
VERSION = 1
"""The version of the tables that hold what cannot be made again."""
DERIVED_VERSION = 3
"""The version of the tables that are made from the others; older ones are made anew."""

TRUTH = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    body BLOB NOT NULL
);
CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id),
    basis TEXT NOT NULL,
    engine TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX reading_of ON reading (source, basis);
CREATE TABLE record (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TABLE command (
    seq INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    edits BLOB NOT NULL
);
"""

DERIVED = """
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    pill TEXT NOT NULL,
    names TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
);
CREATE TABLE telling (
    event INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    lead INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    place INTEGER NOT NULL
);
CREATE INDEX telling_of ON telling (lead);
CREATE TABLE conflict (
    lead INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    accounts TEXT NOT NULL
);
CREATE TABLE cluster (key TEXT PRIMARY KEY, cluster INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX cluster_of ON cluster (cluster);
CREATE TABLE keyed (article INTEGER PRIMARY KEY, digest BLOB NOT NULL, hashes BLOB NOT NULL);
CREATE TABLE unmerged (turn INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL);
CREATE TABLE summary (
    article INTEGER PRIMARY KEY,
    title TEXT,
    published TEXT
);
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE packed (
    article INTEGER PRIMARY KEY,
    shown INTEGER NOT NULL,
    events BLOB NOT NULL
);
CREATE TABLE packed_link (
    link INTEGER NOT NULL,
    article INTEGER NOT NULL,
    names BLOB NOT NULL,
    PRIMARY KEY (link, article)
);
CREATE INDEX IF NOT EXISTS reading_engine ON reading (source, basis, id, engine);
CREATE VIRTUAL TABLE headings USING fts5 (
    text, content = '', detail = none, prefix = '1 2 3 4 5 6 7', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', detail = none, prefix = '1 2 3 4 5 6 7', tokenize = "unicode61 remove_diacritics 2"
);
"""
DERIVED_TABLES = (
    "words",
    "headings",
    "conflict",
    "telling",
    "cluster",
    "keyed",
    "unmerged",
    "summary",
    "event",
    "name",
    "packed",
    "packed_link",
)

MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {}
"""By the version that each starts from; it leaves the tables as the next version has them."""


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run statements within the transaction under way (``executescript`` would commit it)."""
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def create_tables(connection: sqlite3.Connection) -> None:
    """Make all tables in an empty file, within the transaction under way."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    run_script(connection, TRUTH)
    make_derived(connection)


def make_derived(connection: sqlite3.Connection) -> None:
    """Make the derived tables anew and empty, within the transaction under way.

    Numbers go on where they were: a mark or an event of before, which somebody may still hold, is none of the new.
    """
    used = _used_numbers(connection)
    for table in DERIVED_TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    run_script(connection, DERIVED)
    connection.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", used)
    connection.execute("REPLACE INTO meta VALUES ('derived', ?)", (DERIVED_VERSION,))


def _used_numbers(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """The last numbers given to events and marks; SQLite makes the table of them with the first that needs it."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").fetchone() is None:
        return []
    return connection.execute("SELECT name, seq FROM sqlite_sequence WHERE name IN ('event', 'unmerged')").fetchall()


def migrate(
    connection: sqlite3.Connection,
    version: int,
    migrations: dict[int, Callable[[sqlite3.Connection], None]],
    target: int,
) -> None:
    """Bring the tables of a version to another, one step after the other, within the transaction under way."""
    for step in range(version, target):
        migrations[step](connection)
    connection.execute(f"PRAGMA user_version = {target}")
