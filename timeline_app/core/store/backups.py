"""Rolling backups of a project, each a whole project file of its own."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.core.store.errors import DamagedProjectError, DiskError, translated

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = 5
AT_MOST_EVERY = timedelta(hours=1)
SUFFIX = ".timeline"
_STAMP = "%Y-%m-%d %H%M%S"
_PAGES = 2048


class Backups:
    """The backups of the project at a path, within a folder that holds those of all projects."""

    def __init__(self, folder: Path, project: Path) -> None:
        mark = hashlib.sha256(str(project.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:8]
        self._project = project
        self.folder = folder / f"{project.stem}-{mark}"

    def all(self) -> tuple[Path, ...]:
        """The backups, newest first."""
        try:
            return tuple(sorted((p for p in self.folder.glob(f"*{SUFFIX}") if made_at(p)), reverse=True))
        except OSError:
            return ()

    def newest(self) -> Path | None:
        """The newest backup, or None."""
        return next(iter(self.all()), None)

    def is_due(self, at: datetime) -> bool:
        """Whether the newest is old enough for another, and the project was written since.

        One from the future, as after a wrong clock, does not count.
        """
        newest = self.newest()
        made = made_at(newest) if newest else None
        if newest is None or made is None:
            return True
        at = at.replace(tzinfo=None)
        old_enough = at < made or at - made >= AT_MOST_EVERY
        return old_enough and self._written_since(newest)

    def _written_since(self, backup: Path) -> bool:
        try:
            return self._project.stat().st_mtime_ns > backup.stat().st_mtime_ns
        except OSError:
            return True

    def add(
        self, connection: sqlite3.Connection, at: datetime, progress: Callable[[int, int], None] | None = None
    ) -> Path:
        """Make a backup, and let the oldest go.

        Raises:
            ProjectError: it could not be written; those there were are kept.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DiskError(f"No backup could be made in {self.folder} ({error.strerror}). Make room there.") from error
        for left in self.folder.glob(".*.part*"):  # by a program that was killed: whoever has the project makes one
            with suppress(OSError):
                left.unlink()
        path = self.folder / f"{at:{_STAMP}}{SUFFIX}"
        copy_to(connection, path, progress, check=True)
        for old in self.all()[KEPT:]:
            with suppress(OSError):
                old.unlink()
        return path


def made_at(backup: Path) -> datetime | None:
    """When a backup was made, or None for another file."""
    try:
        return datetime.strptime(backup.stem, _STAMP)
    except ValueError:
        return None


def copy_to(
    connection: sqlite3.Connection,
    path: Path,
    progress: Callable[[int, int], None] | None = None,
    *,
    check: bool = False,
) -> None:
    """Write a copy of a project beside the path and put it there whole. ``progress`` hears pages done and pages in all.

    ``check`` refuses a copy of a damaged project.

    Raises:
        ProjectError: it could not be written; what was at the path is as it was.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")

    def tell(_status: int, left: int, total: int) -> None:
        if progress:
            progress(total - left, total)

    try:
        with translated(path), closing(sqlite3.connect(draft, isolation_level=None)) as target:
            target.execute("PRAGMA synchronous = FULL")
            connection.backup(target, pages=_PAGES, progress=tell)
            if check and (found := target.execute("PRAGMA quick_check(1)").fetchone())[0] != "ok":
                raise DamagedProjectError(path, str(found[0]))
        sync(draft)
        draft.replace(path)
        sync(path.parent)
    except OSError as error:
        raise DiskError(f"{path} could not be written ({error.strerror}). Choose another folder.") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Have a file or folder on the disk, not only on its way there."""
    with suppress(PermissionError):  # Windows opens no folders
        descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def put_back(backup: Path, project: Path) -> Path:
    """Put a backup in the place of a damaged project, which is kept beside it; the path it has now.

    Raises:
        DiskError: a file could not be written; nothing is lost.
    """
    number = 1
    while (kept := project.with_name(f"{project.stem} (damaged {number}){project.suffix}")).exists():
        number += 1
    draft = project.with_name(f".{project.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(backup.read_bytes())
        sync(draft)
        project.replace(kept)
        with suppress(FileNotFoundError):
            Path(f"{project}-journal").replace(f"{kept}-journal")
        draft.replace(project)
    except OSError as error:
        raise DiskError(f"{project} could not be restored ({error.strerror}). The backup is {backup}.") from error
    return kept
