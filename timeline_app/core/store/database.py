"""One SQLite connection, used by one thread at a time: every read and every transaction takes its turn."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any

from timeline_app.core.store.errors import (
    DamagedProjectError,
    ForeignFileError,
    MissingProjectError,
    NewerProjectError,
    ReadOnlyProjectError,
    translated,
)
from timeline_app.core.store.tables import APPLICATION_ID, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_HEADER = 100
_MAGIC = b"SQLite format 3\0"
_VERSION_AT, _APPLICATION_AT = 60, 68
BUSY_SECONDS = 5.0
AT_ONCE = 500
"""Values named in one statement."""


def file_version(path: Path) -> int:
    """The version of a project's tables, read from the file's first bytes without opening it as a database.

    Raises:
        MissingProjectError: there is no such file.
        ForeignFileError: it is no project of this program.
        NewerProjectError: a later version wrote it.
        DamagedProjectError: it has no version.
        OSError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise MissingProjectError(f"There is no project {path}. Was it moved or renamed?") from error
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise ForeignFileError(f"{path.name} is not a project file. To read an article, import it instead.")
    if struct.unpack_from(">I", header, _APPLICATION_AT)[0] != APPLICATION_ID:
        raise ForeignFileError(f"{path.name} belongs to another program and was left as it is.")
    version = int(struct.unpack_from(">I", header, _VERSION_AT)[0])
    if version < 1:
        raise DamagedProjectError(path, "it has no version")
    if version > VERSION:
        raise NewerProjectError(
            f"{path.name} was saved by a later version of this program (format {version}, this one knows {VERSION}) "
            "and was left as it is. Update the program to open it."
        )
    return version


def connect(path: Path, *, read_only: bool = False, create: bool = False) -> sqlite3.Connection:
    """A connection with the settings of a project file: nothing is lost by a kill, a copy of the file is whole."""
    mode = "ro" if read_only else "rwc" if create else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    try:
        configure(connection)
        if not read_only:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def configure(connection: sqlite3.Connection) -> None:
    """What holds for every connection. A file from elsewhere may not call functions of ours, nor grow our memory."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -65536")


class Database:
    """A connection with its lock. ``read_only`` is the reason why nothing can be written, or None."""

    def __init__(self, connection: sqlite3.Connection, path: Path, read_only: str | None = None) -> None:
        self.connection, self.path, self.read_only = connection, path, read_only
        self.lock = RLock()
        self._depth = 0

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self.lock, translated(self.path):
            return self.connection.execute(statement, values).fetchall()

    def among(self, statement: str, values: Sequence[object]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query with ``{}`` for some values to be among, asked in parts: SQLite takes only so many."""
        for at in range(0, len(values), AT_ONCE):
            part = values[at : at + AT_ONCE]
            yield from self.rows(statement.format(",".join("?" * len(part))), *part)

    def one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        with self.lock, translated(self.path):
            row: tuple[Any, ...] | None = self.connection.execute(statement, values).fetchone()
            return row

    def meta(self, name: str) -> Any:
        """A value that the file says of itself, or None."""
        row = self.one("SELECT value FROM meta WHERE name = ?", name)
        return row[0] if row else None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is done within is saved at the end, or nothing of it. One within another is part of it.

        Raises:
            ProjectError: it could not be saved; everything is as it was before.
        """
        if self.read_only is not None:
            raise ReadOnlyProjectError(f"{self.read_only} Save it under another name to change it.")
        with self.lock, translated(self.path):
            self._depth += 1
            try:
                if self._depth == 1:
                    self.connection.execute("BEGIN IMMEDIATE")
                yield self.connection
                if self._depth == 1:
                    self.connection.execute("COMMIT")
            except BaseException:
                if self._depth == 1 and self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
            finally:
                self._depth -= 1

    def close(self) -> None:
        """Close the connection."""
        with self.lock:
            self.connection.close()
