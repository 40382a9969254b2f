"""A project: articles, their events as the user has them, and everything that was done to them, in one file.

Every change is on the disk when the command returns. One project may be used from several threads, which then wait for
each other; the columns it gives are immutable.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from timeline_app.core.store import labels
from timeline_app.core.store.articles import Articles
from timeline_app.core.store.backups import Backups, copy_to
from timeline_app.core.store.context import Context
from timeline_app.core.store.curating import Curation
from timeline_app.core.store.database import connect
from timeline_app.core.store.errors import ReadOnlyProjectError, translated
from timeline_app.core.store.intake import take_in
from timeline_app.core.store.lock import FileLock, HeldError
from timeline_app.core.store.merging import StoredMerging
from timeline_app.core.store.opening import make_file, open_file
from timeline_app.core.store.reverting import records_of, take_readings
from timeline_app.core.store.search import EventSearch
from timeline_app.core.store.wanted import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from timeline_app.core.events.across import Decisions
    from timeline_app.core.store.columns import EventColumns
    from timeline_app.core.store.finding import Ints
    from timeline_app.core.store.intake import Handed
    from timeline_app.core.store.labels import Label
    from timeline_app.core.store.names import Names
    from timeline_app.core.store.opening import Opened
    from timeline_app.core.store.search import EventLine, Page, State
    from timeline_app.core.store.values import Change, Curated
    from timeline_app.core.store.wanted import Facets, Filter, Order
    from timeline_app.core.values import Conflict, Telling

    Progress = Callable[[int, int], None]


class Project:
    """Made by ``create_project`` or ``open_project``; to be closed. All errors for the user are ``ProjectError``."""

    def __init__(self, opened: Opened, backups: Path | None = None) -> None:
        self._backup_folder = backups
        self._take(opened)

    def _take(self, opened: Opened) -> None:
        self.path, self._lock, self._book = opened.path, opened.lock, opened.book
        self.articles = Articles(self._book)
        self.curation = Curation(self._book)
        self.context = Context(self._book)
        self._search = EventSearch(self._book)
        self._merging = StoredMerging(self._book)

    @property
    def read_only(self) -> str | None:
        """Why nothing can be changed, in words for the user, or None."""
        return self._book.database.read_only

    @property
    def size(self) -> int:
        """Bytes of the file."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    @property
    def backups(self) -> Backups | None:
        """The backups of this project, None where no folder for them was given."""
        return Backups(self._backup_folder, self.path) if self._backup_folder else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and let others open it."""
        self._book.database.close()
        if self._lock:
            self._lock.release()

    # ---- undo and redo

    def undo(self) -> Change | None:
        """Take back the last command, be it from before the project was opened; None where there is none."""
        return self._book.undo()

    def redo(self) -> Change | None:
        """Do again what was undone last; None where there is nothing, or something else was done since."""
        return self._book.redo()

    @property
    def undo_label(self) -> Label | None:
        """What Undo would take back, for the menu."""
        return self._book.history.label(self._book.history.position)

    @property
    def redo_label(self) -> Label | None:
        """What Redo would do again, for the menu."""
        return self._book.history.label(self._book.history.position + 1)

    def done(self, limit: int = 100) -> list[tuple[int, Label, str]]:
        """Number, label and time of the last commands, newest first."""
        return self._book.history.labels(limit)

    # ---- events

    def event(self, key: str) -> Curated:
        """An event as the user has it, with the tellings of those that are one with it.

        Raises:
            KeyError: there is none of that key.
        """
        return self._search.event(key)

    def events(self, wanted: Filter | None = None) -> tuple[Curated, ...]:
        """All events that a filter lets through, in order of the articles: for projects of moderate size."""
        return self._search.events(wanted)

    def columns(self) -> EventColumns:
        """All events as arrays, without those of removed articles and those that another stands for."""
        return self._search.columns()

    def names(self) -> Names:
        """The words behind the numbers of the columns."""
        return self._search.names()

    @property
    def lines_version(self) -> int:
        """Grows when titles, names or sentences of events change."""
        return self._book.derived.lines_version

    def lines(self, ids: Sequence[int]) -> list[EventLine]:
        """What labels show of events by id; the line of one that is gone is empty."""
        return self._search.lines(ids)

    def lead(self, key: str) -> str:
        """The key of the event that stands for this one: mostly its own."""
        return self._search.lead(key)

    def told_in(self, number: int) -> int:
        """How many articles tell of an event, by its id."""
        return self._search.told_in(number)

    def tellings(self, curated: Curated) -> tuple[tuple[Telling, ...], tuple[Conflict, ...]]:
        """What the articles that tell of an event say of its time, and what they contradict each other in."""
        return self._search.tellings(curated)

    def passing(self, wanted: Filter) -> Ints:
        """The rows of ``columns`` that a filter lets through, ascending."""
        return self._search.passing(wanted)

    def state(self, wanted: Filter) -> State:
        """The columns, which of their rows a filter lets through, and the names, all of one moment.

        Another thread may change the project between two questions, and rows hold for their columns only.
        """
        return self._search.state(wanted)

    def titles(self, ids: Sequence[int]) -> list[str]:
        """The titles of events by id, "" for one that is gone."""
        return self._search.texts(ids, "title")

    def keys(self, ids: Sequence[int]) -> list[str]:
        """The keys of events by id, "" for one that is gone."""
        return self._search.texts(ids, "key")

    def ids(self, keys: Sequence[str]) -> dict[str, int]:
        """The ids of events by key; those that are not there are left out."""
        return self._search.ids(keys)

    def find(self, query: str, limit: int = 50, wanted: Filter = ALL) -> tuple[str, ...]:
        """The keys of events with a word beginning with each word typed: in title, names or sentence, in that order.

        Only those that a filter lets through, its text aside.
        """
        return self._search.find(query, limit, replace(wanted, text=""))

    def facets(self, wanted: Filter) -> Facets:
        """How many events a filter lets through, by everything they could be chosen by further."""
        return self._search.facets(wanted)

    def rows(self, wanted: Filter, order: Order, offset: int, limit: int, *, descending: bool = False) -> Page:
        """A stretch of the events that a filter lets through, in an order: their ids, and how many there are in all."""
        return self._search.page(wanted, order, offset, limit, descending=descending)

    def sequence(self, wanted: Filter, order: Order, *, descending: bool = False) -> Ints:
        """The ids of all events that a filter lets through, in an order; not to be written to."""
        return self._search.sequence(wanted, order, descending=descending)

    @property
    def unmerged(self) -> int:
        """How many articles changed since it was last looked whether several tell of one event; see ``merge``."""
        return self._merging.waiting

    def merge(self, progress: Progress | None = None) -> bool:
        """Find which events of several articles are one, and say whether others are than before. No command.

        It follows from the readings and the user's decisions. May be called in another thread while the project is in
        use. ``progress`` is told of steps done, and steps in all; it may raise to stop.
        """
        return self._merging.update(progress)

    def take_in(self, handed: Sequence[Handed], merging: Decisions, at: datetime, engine: str) -> Change:
        """Take in articles with their readings, made by ``engine``, and with what was decided about their events.

        Raises:
            ProjectError: it could not be saved; nothing is changed.
        """
        return take_in(self._book, handed, merging, at, engine)

    # ---- the file

    def backup(self, at: datetime, progress: Progress | None = None) -> Path | None:
        """Make a backup if one is due and something was done since the last; its path, or None.

        May be called in another thread while the project is in use. ``progress`` is told of pages, and may raise.
        """
        backups = self.backups
        if backups is None or self.read_only or not self._book.history.position or not backups.is_due(at):
            return None
        # By a connection of its own: whoever works on the project need not wait for the whole copy.
        with closing(connect(self.path, read_only=True)) as connection:
            return backups.add(connection, at, progress)

    def save_as(self, path: Path, progress: Progress | None = None, *, keep_old: bool = True) -> None:
        """Save under another name and go on with that file; the one before stays, or goes as that of one without name.

        Raises:
            ProjectError: it could not be written, or is open elsewhere; the project goes on where it was.
        """
        if path.exists() and self.path.exists() and path.samefile(self.path):
            return
        lock = FileLock(path)
        try:
            lock.acquire()
        except HeldError as error:
            raise ReadOnlyProjectError(f"{path.name} cannot be replaced. {error}") from error
        except OSError as error:
            raise ReadOnlyProjectError(
                f"Nothing can be saved in {path.parent} ({error.strerror}). Choose another folder."
            ) from error
        try:
            with self._book.database.lock:
                copy_to(self._book.database.connection, path, progress)
        finally:
            lock.release()
        opened, old = open_file(path), self.path
        self.close()
        self._take(opened)
        if not keep_old:
            with suppress(OSError):
                old.unlink()

    def revert_to_opening(self, at: datetime) -> Change:
        """Have everything as it was when the project was opened; a command that can be undone."""
        return self._book.carry_out(labels.REVERT_TO_OPENING.of([]), at, self._book.changes_since_opening())

    def revert_to(self, backup: Path, at: datetime) -> Change:
        """Have everything as it is in a backup; a command that can be undone.

        Raises:
            ProjectError: the backup cannot be read.
        """
        with translated(backup):
            wanted = records_of(backup, self._book.history)
            with self._book.changing() as connection:
                if take_readings(backup, connection):
                    self._book.rebuild()
                return self._book.carry_out(labels.REVERT_TO.of([backup.stem]), at, wanted)


def create_project(path: Path, backups: Path | None = None) -> Project:
    """Make an empty project and open it. ``backups`` is the folder for the backups of all projects.

    Raises:
        ProjectError: there is such a file, or none can be made there.
    """
    make_file(path)
    return open_project(path, backups)


def open_project(path: Path, backups: Path | None = None, progress: Progress | None = None) -> Project:
    """Open a project; ``Project.read_only`` says whether and why it can only be read.

    ``progress`` hears of tables that must be made anew first: articles done, articles in all. It may raise to stop.

    Raises:
        ProjectError: it cannot be opened; the file is left as it was.
    """
    return Project(open_file(path, Backups(backups, path) if backups else None, progress), backups)
