"""Opens and makes project files: what may be opened, how, and by whom."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.core.store.backups import SUFFIX, Backups, sync
from timeline_app.core.store.book import Book
from timeline_app.core.store.database import Database, configure, connect, file_version
from timeline_app.core.store.errors import (
    DamagedProjectError,
    DiskError,
    ForeignFileError,
    ProjectBusyError,
    ProjectExistsError,
    ReadOnlyProjectError,
    translated,
)
from timeline_app.core.store.lock import FileLock, HeldError
from timeline_app.core.store.tables import MIGRATIONS, VERSION, create_tables, migrate

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL = 64 << 20
"""Bytes up to which a file is checked whole when it is opened; a larger one where it was not closed properly."""
_SMALL_TABLES = ("meta", "record", "command")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file with its lock, if it may be written."""

    book: Book
    path: Path
    lock: FileLock | None


def make_file(path: Path) -> None:
    """Make an empty project.

    Raises:
        ProjectExistsError: there is a file of that name.
        DiskError: it cannot be written here.
    """
    if path.exists():
        raise ProjectExistsError(f"There is a file {path.name} already. Choose another name.")
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with translated(path):
            database = Database(connect(draft, create=True), draft)
            with closing(database), database.transaction() as connection:
                create_tables(connection)
        draft.replace(path)
        sync(path.parent)
    except OSError as error:
        raise DiskError(f"No project can be made at {path} ({error.strerror}). Choose another folder.") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def untitled_path(folder: Path) -> Path:
    """Where the next project goes that has no name yet."""
    number = 1
    while (path := folder / f"Untitled {number}{SUFFIX}").exists():
        number += 1
    return path


def open_file(path: Path, backups: Backups | None = None, progress: Callable[[int, int], None] | None = None) -> Opened:
    """Open a project for writing, or only for reading where that is all that can be had.

    ``progress`` hears of derived tables that must be made anew: articles done and articles in all.

    Raises:
        ProjectError: it cannot be opened at all; the file is left as it was.
    """
    backup = backups.newest() if backups else None
    try:
        return _locked_and_opened(path, _version(path), progress)
    except DamagedProjectError as error:
        raise DamagedProjectError(path, error.detail, backup) from error
    except ForeignFileError as error:
        if backup is None:
            raise
        raise DamagedProjectError(path, "it does not begin as a project does", backup) from error


def _version(path: Path) -> int:
    try:
        return file_version(path)
    except OSError as error:
        raise DiskError(f"{path} cannot be read ({error.strerror}). Check that you may read it.") from error


def _locked_and_opened(path: Path, version: int, progress: Callable[[int, int], None] | None) -> Opened:
    lock, reason = _lock(path)
    try:
        return Opened(_open(path, version, lock, reason, progress), path, lock)
    except BaseException:
        if lock:
            lock.release()
        raise


def _lock(path: Path) -> tuple[FileLock | None, str | None]:
    """The lock, or the reason why the project can only be read."""
    lock = FileLock(path)
    try:
        lock.acquire()
    except HeldError as error:
        return None, str(error)
    except OSError:
        return None, f"The folder {path.parent} cannot be written."
    try:
        with path.open("r+b"):
            return lock, None
    except OSError:
        lock.release()
        return None, f"The file {path.name} is write-protected."


def _open(
    path: Path,
    version: int,
    lock: FileLock | None,
    reason: str | None,
    progress: Callable[[int, int], None] | None,
) -> Book:
    unclean = bool(lock and lock.taken_over) or Path(f"{path}-journal").exists()
    try:
        with ExitStack() as on_failure, translated(path):
            connection = on_failure.enter_context(closing(connect(path, read_only=reason is not None)))
            _check(connection, thorough=unclean or path.stat().st_size <= SMALL)
            book = _brought_up(Book(Database(connection, path, reason)), version, progress)
            on_failure.pop_all()
            return book
    except (ReadOnlyProjectError, ProjectBusyError) as error:
        raise ReadOnlyProjectError(
            f"{path.name} was not closed properly and cannot be repaired where it is. Copy the file, and the file "
            f"{path.name}-journal beside it, to a folder of yours and open it there."
        ) from error


def _check(connection: sqlite3.Connection, *, thorough: bool) -> None:
    """Raise DamagedProjectError where pages contradict each other.

    The bulk of a large file is texts and readings, which carry check sums of their own, and what can be made anew.
    """
    checks = ["PRAGMA quick_check(1)"] if thorough else [f"PRAGMA quick_check('{t}')" for t in _SMALL_TABLES]
    for check in checks:
        found = connection.execute(check).fetchone()
        if found and found[0] != "ok":
            raise DamagedProjectError(None, str(found[0]))


def _brought_up(book: Book, version: int, progress: Callable[[int, int], None] | None) -> Book:
    """The book with tables of this version; that of a file that cannot be written is brought up in memory."""
    if version == VERSION and book.derived.is_current:
        return book
    if book.database.read_only is not None:
        book = _in_memory(book)
    reason, book.database.read_only = book.database.read_only, None
    with book.database.transaction() as connection:
        migrate(connection, version, MIGRATIONS, VERSION)
        book.rebuild(progress)
    book.database.read_only = reason
    return book


def _in_memory(book: Book) -> Book:
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    configure(copy)
    book.database.connection.backup(copy)
    database = Database(copy, book.database.path, book.database.read_only)
    with suppress(sqlite3.Error):
        book.database.close()
    return Book(database)
