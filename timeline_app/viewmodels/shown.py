"""The events that pass the filters, at one moment: counted, in order, by key, and those of the same days."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.inherited import inherit
from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.categories import CATEGORIES, OTHER
from timeline_app.core.store.drawn import Texts
from timeline_app.core.store.packed import NO_DAY, STATUSES, VERDICTS, interval_of
from timeline_app.core.store.values import Verdict
from timeline_app.core.values import Status
from timeline_app.viewmodels.surroundings import Near, Neighbour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.layout.categories import Category
    from timeline_app.core.store.columns import Bools, Ints
    from timeline_app.core.store.project import Project
    from timeline_app.core.store.search import EventLine
    from timeline_app.core.store.wanted import Filter
    from timeline_app.core.values import Event, Interval

AHEAD = 4096
"""Events looked at together for the next of some: mostly it is near."""
WEEK = 7
_MONDAY = 3
"""Days from 1970-01-01, a Thursday, back to the Monday before."""


class Shown:
    """A state of the project seen through a filter. Immutable; to be asked for anew when either changes."""

    def __init__(self, project: Project, wanted: Filter, before: Shown | None = None) -> None:
        """Take what was found in an earlier state as far as it still holds."""
        self.project, self.wanted = project, wanted
        self.lines = project.lines_version
        """The version of the words of events, asked for first: what changes meanwhile must not be taken for seen."""
        self.columns, self.names, self.passes, self.possible = project.state(wanted)
        if before is not None:
            self._take_over(before)

    @cached_property
    def texts(self) -> Texts:
        """The words of the rows."""
        return Texts(self.project, self.columns.ids)

    def _take_over(self, before: Shown) -> None:
        # Who stands for whom tells how many articles a label counts.
        if self.lines == before.lines and self.columns.shown is before.columns.shown:
            inherit(self, before, ["texts"])
        asked = "in_time" in before.__dict__ and np.array_equal(self.passes, before.passes)
        if asked and self.columns.in_time is before.columns.in_time:
            inherit(self, before, ["in_time"])

    def prepare(self) -> None:
        """Find what everybody asks for, as in the background."""
        _ = self.in_time, self.categories, self.columns.rows_of([])

    @cached_property
    def in_time(self) -> Ints:
        """The rows in order of time, the undated last."""
        order = self.columns.in_time
        return order[self.passes[order]]

    @property
    def order(self) -> Ints:
        """The ids in order of time, the undated last."""
        return self.columns.ids[self.in_time]

    @cached_property
    def count(self) -> int:
        """How many pass."""
        return int(np.count_nonzero(self.passes))

    @cached_property
    def dated(self) -> int:
        """How many have a place on the axis."""
        return int(np.count_nonzero(self.columns.dated & self.passes))

    @cached_property
    def categories(self) -> list[tuple[Category, int]]:
        """The categories of all events, most frequent first, the nondescript one last, whatever passes the filter."""
        counted = np.bincount(self.columns["category"][self._everything], minlength=len(CATEGORIES))
        found = [(CATEGORIES[i], int(counted[i])) for i in np.argsort(-counted, kind="stable") if counted[i]]
        return sorted(found, key=lambda item: item[0] is OTHER)

    @cached_property
    def total(self) -> int:
        """How many events there are without filters."""
        return int(np.count_nonzero(self._everything))

    @cached_property
    def unfiltered(self) -> int:
        """How many would pass without conditions: what did not happen only where it is shown."""
        if self.wanted.negated:
            return self.total
        happened = self.columns["status"] != STATUSES.index(Status.NEGATED)
        return int(np.count_nonzero(self._everything & happened))

    @property
    def dismissed(self) -> int:
        """How many events the user dismissed."""
        return int(np.count_nonzero((self.columns["verdict"] == _DISMISSED) & self.columns.shown))

    @cached_property
    def _everything(self) -> Bools:
        """Which rows there are without filters."""
        there: Bools = ((self.columns["verdict"] != _DISMISSED) | self.wanted.dismissed) & self.columns.shown
        return there

    # One by one

    def __contains__(self, key: str) -> bool:
        row = self._row(key)
        return row is not None and bool(self.passes[row])

    def is_there(self, key: str) -> bool:
        """Whether it is among the events without filters."""
        row = self._row(key)
        return row is not None and bool(self._everything[row])

    def position(self, key: str) -> tuple[int, int] | None:
        """Its place in order of time, from 1, and how many there are."""
        place = self._place(key)
        return None if place is None else (place + 1, self.count)

    def keys(self, ids: Ints | Sequence[int]) -> list[str]:
        """The keys of events by id."""
        return self.project.keys([int(i) for i in ids])

    def beside(self, key: str | None, by: int) -> str | None:
        """The event ``by`` places later in time, from the last on to the first; from none on from either end."""
        if not self.count:
            return None
        place = self._place(key) if key else None
        at = (place + by) % self.count if place is not None else (0 if by > 0 else -1)
        return self.keys(self.columns.ids[self.in_time[[at]]])[0]

    def first_after(self, key: str | None, seen: Shown, *, unconfirmed: bool = False) -> str | None:
        """The first that comes after another in the order of an earlier state, from the last on to the first.

        ``unconfirmed``: the first that the user has said nothing of.
        """
        place = seen._place(key) if key else None
        at = 0 if place is None else place + 1
        ahead = np.concatenate([seen.in_time[at:], seen.in_time[:at]])
        among = self._unconfirmed if unconfirmed else self.passes
        for first in range(0, len(ahead), AHEAD):
            rows = self.columns.rows_of(seen.columns.ids[ahead[first : first + AHEAD]])
            found = rows[among[rows]]
            if len(found):
                return self.keys(self.columns.ids[found[:1]])[0]
        return None

    @property
    def unconfirmed(self) -> int:
        """How many there are that the user has said nothing of."""
        return int(np.count_nonzero(self._unconfirmed))

    @property
    def _unconfirmed(self) -> Bools:
        unsaid: Bools = (self.columns["verdict"] == VERDICTS.index(None)) & self.passes
        return unsaid

    def _row(self, key: str) -> int | None:
        rows = self.columns.rows_of(list(self.project.ids([key]).values()))
        return int(rows[0]) if len(rows) else None

    def _place(self, key: str) -> int | None:
        row = self._row(key)
        if row is None or not self.passes[row]:
            return None
        return int(np.flatnonzero(self.in_time == row)[0])

    # Those of the same days

    def near(self, event: Event, most: int) -> Near:
        """The most important of the same weeks, without itself and what is said not to have happened."""
        weeks = _weeks(event.when.interval)
        if weeks is None:
            return Near((), 0)
        columns = self.columns
        first, last = columns["earliest"], columns["latest"]
        close = (first <= weeks[1] * WEEK + WEEK - 1 - _MONDAY) & (last >= weeks[0] * WEEK - _MONDAY)
        close &= (first != NO_DAY) & columns.dated & self.passes & (columns["status"] != _NEGATED)
        found = np.flatnonzero(close)
        found = found[columns.ids[found] != self.project.ids([event.id]).get(event.id, -1)]
        best = found[np.argsort(-columns["importance"][found], kind="stable")[:most]]
        best = best[np.lexsort((best, columns["end"][best], columns["start"][best]))]
        lines = self.project.lines(columns.ids[best].tolist())
        return Near(tuple(map(self._neighbour, lines, best.tolist())), len(found))

    def _neighbour(self, line: EventLine, row: int) -> Neighbour:
        columns = self.columns
        when = interval_of(columns["earliest"][row], columns["latest"][row]) if columns.dated[row] else None
        return Neighbour(line.key, line.title, when, CATEGORIES[columns["category"][row]])


def _weeks(interval: Interval) -> tuple[int, int] | None:
    """The first and last week touched, or None for an interval with an open end."""
    if interval.earliest is None or interval.latest is None:
        return None
    return (day_number(interval.earliest) + _MONDAY) // WEEK, (day_number(interval.latest) + _MONDAY) // WEEK


_DISMISSED = VERDICTS.index(Verdict.DISMISSED)
_NEGATED = STATUSES.index(Status.NEGATED)
