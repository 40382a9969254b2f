"""What can go wrong with a project file, in words for the user that say what to do."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class ProjectError(Exception):
    """The message is for the user."""


class MissingProjectError(ProjectError):
    """There is no such file."""


class ForeignFileError(ProjectError):
    """The file is no project, or of another program."""


class NewerProjectError(ProjectError):
    """The file was written by a later version of the program."""


class ProjectExistsError(ProjectError):
    """There is a file already where a new one was to be made."""


class ReadOnlyProjectError(ProjectError):
    """The project was opened for reading only, so nothing can be changed."""


class DiskFullError(ProjectError):
    """The disk is full; the project is as it was before the command."""


class DiskError(ProjectError):
    """The disk cannot be read or written; the project is as it was before the command."""


class ProjectBusyError(ProjectError):
    """Another program holds the file."""


class DamagedProjectError(ProjectError):
    """The file is damaged. ``backup`` is the newest copy of it, if there is one; the file itself is left as it is."""

    def __init__(self, path: Path | None, detail: str, backup: Path | None = None) -> None:
        self.path, self.detail, self.backup = path, " ".join(detail.split()), backup
        name = path.name if path else "This project"
        advice = (
            f"A backup is there: {backup.name}. Restore it, and the damaged file is kept beside it."
            if backup
            else "There is no backup of it. Look for an earlier copy, and keep this file: some of it may be recovered."
        )
        super().__init__(f"{name} is damaged and could not be read ({self.detail}). {advice}")


_FULL = "The disk is full, so this was not saved; the project is as it was before. Make room on the disk and try again."
_IO = "The disk could not be read or written ({error}). The project is as it was before. Save it to another disk."
_LOCKED = "Another program is using the project file. Close it there and try again."
_READ_ONLY = "The project file cannot be written. Save it under another name to go on working."


_WRONG = (ValueError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError, zlib.error)


@contextmanager
def decoding(what: str) -> Iterator[None]:
    """What cannot be decoded within was damaged on the disk.

    Raises:
        DamagedProjectError: the values do not fit.
    """
    try:
        yield
    except _WRONG as error:
        raise DamagedProjectError(None, f"{what}: {error!r}") from error


def project_error(error: sqlite3.Error, path: Path | None) -> ProjectError | None:
    """What an error of SQLite means for the user, or None for a mistake of the program."""
    if isinstance(error, sqlite3.ProgrammingError):
        return None
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return DiskFullError(_FULL)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return DiskError(_IO.format(error=error))
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProjectBusyError(_LOCKED)
        case sqlite3.SQLITE_READONLY:
            return ReadOnlyProjectError(_READ_ONLY)
        case _:  # the statements are all our own: what they do not find as they should is not as it was written
            return DamagedProjectError(path, str(error))


@contextmanager
def translated(path: Path | None) -> Iterator[None]:
    """Errors of SQLite within come out as ``ProjectError``."""
    try:
        yield
    except sqlite3.Error as error:
        known = project_error(error, path)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:
        raise DamagedProjectError(path, str(error)) from error
