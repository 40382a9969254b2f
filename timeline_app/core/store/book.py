"""What all parts of a project work on, and the one way in which it changes: a named command in one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from timeline_app.core.store.codec import loads
from timeline_app.core.store.columns import ColumnCache, Loaders
from timeline_app.core.store.contents import Contents
from timeline_app.core.store.derived import Derived, number_of, touched_articles
from timeline_app.core.store.history import Edit, History
from timeline_app.core.store.leads import Led, concerns_leads, groups, leads
from timeline_app.core.store.names import NameTable
from timeline_app.core.store.values import Change

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from timeline_app.core.store.database import Database
    from timeline_app.core.store.joined import Blobs
    from timeline_app.core.store.labels import Label
    from timeline_app.core.store.packed import Link

    Json = dict[str, Any]
    Wanted = Mapping[tuple[str, str], Json | None]

_PER_EVENT = ("decision", "added", "group")


class Book:
    """Records, readings and what is made from them, in one database.

    A change and the end of what is remembered of the state before it are one turn at the database: another thread that
    asked in between would find the old state and have it kept as the new.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.history = History(database)
        self.contents = Contents(database, self.history)
        self.names = NameTable(database)
        self.derived = Derived(database, self.history, self.contents, self.names)
        self.columns = ColumnCache(Loaders(self._blobs, self.led, database.lock))
        self.version = 0
        """Grows with every change, so that answers can be kept until then."""
        self._led: tuple[tuple[int, int], Led] | None = None
        self._regrouped = 0
        """Grows when what is one with what may be other than before."""
        self._at_opening: dict[tuple[str, str], Json | None] = {}

    def carry_out(
        self,
        label: Label,
        at: datetime,
        wanted: Wanted,
        also: Callable[[sqlite3.Connection], None] | None = None,
    ) -> Change:
        """Have the records (by kind and key) so, as one command. ``also`` writes beside, within the transaction.

        Raises:
            ProjectError: it could not be saved; nothing is changed.
        """
        with self.database.lock:
            with self.changing() as connection:
                edits = self.history.edits(wanted)
                if edits:
                    self.history.carry_out(connection, label, at.isoformat(), edits)
                if also:
                    also(connection)
                self.derived.refresh(connection, edits)
            return self._changed(label, edits)

    def undo(self) -> Change | None:
        """Take back the last command; None where there is none."""
        return self._step(self.history.undo)

    def redo(self) -> Change | None:
        """Do the command last undone again; None where there is none."""
        return self._step(self.history.redo)

    def write(self, articles: Iterable[str], write: Callable[[sqlite3.Connection], None]) -> None:
        """Write what is not the user's doing, such as a reading, and make the rows of the articles anew."""
        keys = set(articles)
        with self.database.lock:
            with self.changing() as connection:
                write(connection)
                for key in sorted(keys):
                    self.derived.derive(connection, key)
            self._touch(keys)

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Make the derived tables anew; see ``Derived.rebuild``."""
        with self.database.lock:
            with self.changing() as connection:
                self.derived.rebuild(connection, progress)
            self.forget()

    def changes_since_opening(self) -> dict[tuple[str, str], Json | None]:
        """The records that would have to be as they were to have the project as it was opened."""
        return dict(self._at_opening)

    def forget(self) -> None:
        """Drop all that is remembered of the tables."""
        self.names.forget()
        self.contents.forget()
        self.columns.forget()
        self._regrouped += 1
        self.version += 1

    def regrouped(self) -> None:
        """Other events are one than before."""
        self._regrouped += 1
        self._touch(set())

    def led(self) -> Led:
        """Which events only tell again what another tells; the same as long as that does not change."""
        state = self._regrouped, self.derived.ids_version
        if self._led is None or self._led[0] != state:
            found = leads(self.database, self.history)
            self._led = (state, Led(found, self._contradicted(found)))
        return self._led[1]

    def next_key(self, prefix: str, connection: sqlite3.Connection, count: int = 1) -> list[str]:
        """Keys never used before, also not by what was undone."""
        name = f"next {prefix}"
        first = int(self.database.meta(name) or 1)
        connection.execute("REPLACE INTO meta VALUES (?, ?)", (name, first + count))
        return [f"{prefix}{number}" for number in range(first, first + count)]

    def _step(self, step: Callable[[sqlite3.Connection], tuple[Label, list[Edit]] | None]) -> Change | None:
        with self.database.lock:
            with self.changing() as connection:
                done = step(connection)
                if done:
                    self.derived.refresh(connection, done[1])
            return self._changed(*done) if done else None

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """A transaction; where it fails, what was remembered of its making is dropped too."""
        try:
            with self.database.transaction() as connection:
                self.columns.complete()
                yield connection
        except BaseException:
            self.names.forget()
            self.contents.forget()
            raise

    def _changed(self, label: Label, edits: Sequence[Edit]) -> Change:
        for edit in edits:
            self._at_opening.setdefault((edit.kind, edit.key), edit.before)
        articles = touched_articles(edits)
        if any(e.kind == "settings" for e in edits):
            self.columns.forget()
        self._regrouped += any(map(concerns_leads, edits))
        self._touch(articles)
        return Change(
            label,
            frozenset(articles),
            frozenset(e.key for e in edits if e.kind in _PER_EVENT),
            frozenset(e.kind for e in edits),
        )

    def _touch(self, articles: set[str]) -> None:
        self.version += 1
        self.columns.touch({number_of(key) for key in articles})

    def _blobs(self, link: Link | None, numbers: Sequence[int] | None) -> list[Blobs]:
        what = "packed.events" if link is None else "packed_link.names"
        linked = (
            "" if link is None else f" JOIN packed_link ON packed_link.article = packed.article AND link = {link:d}"
        )
        statement = f"SELECT packed.article, {what} FROM packed{linked} WHERE shown"  # noqa: S608
        if numbers is None:
            return [(n, blob) for n, blob in self.database.rows(f"{statement} ORDER BY packed.article")]
        return [
            (n, blob)
            for n, blob in self.database.among(
                f"{statement} AND packed.article IN ({{}}) ORDER BY packed.article", numbers
            )
        ]

    def _contradicted(self, leads: Mapping[int, int]) -> dict[int, bool]:
        rows = self.database.rows("SELECT lead, accounts FROM conflict")
        found = {lead: any(about == "date" for about, _ in loads(accounts)) for lead, accounts in rows}
        return {leads.get(lead, lead): in_date for lead, in_date in found.items()}

    def groups(self) -> dict[str, tuple[str, ...]]:
        """The events that the user merged, by group, the lead first."""
        return groups(self.history)
