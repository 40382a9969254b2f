"""The events that pass the filters, at one moment: counted, in order, by key, and those of the same days."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.categories import CATEGORIES, OTHER
from timeline_app.core.store.packed import NO_DAY, STATUSES, VERDICTS, interval_of
from timeline_app.core.store.values import Verdict
from timeline_app.core.values import Status
from timeline_app.viewmodels.surroundings import Near, Neighbour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.layout.categories import Category
    from timeline_app.core.store.columns import Bools, EventColumns, Ints
    from timeline_app.core.store.project import Project
    from timeline_app.core.store.search import EventLine
    from timeline_app.core.store.wanted import Filter
    from timeline_app.core.values import Event, Interval

WEEK = 7
_MONDAY = 3
"""Days from 1970-01-01, a Thursday, back to the Monday before."""


class Shown:
    """A state of the project seen through a filter. Immutable; to be asked for anew when either changes."""

    def __init__(self, project: Project, wanted: Filter) -> None:
        self.project, self.wanted = project, wanted
        state = project.state(wanted)
        self.columns: EventColumns = state.columns
        self.rows: Ints = state.rows
        """The rows of the columns, ascending."""

    @cached_property
    def in_time(self) -> Ints:
        """The rows in order of time, the undated last."""
        passes = np.zeros(len(self.columns), np.bool_)
        passes[self.rows] = True
        return self.columns.in_time[passes[self.columns.in_time]]

    @cached_property
    def order(self) -> Ints:
        """The ids in order of time, the undated last."""
        return self.columns.ids[self.in_time]

    @property
    def count(self) -> int:
        """How many pass."""
        return len(self.rows)

    @cached_property
    def dated(self) -> int:
        """How many have a place on the axis."""
        return int(np.count_nonzero(self.columns.dated[self.rows]))

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
        return self._place(key) is not None

    def is_there(self, key: str) -> bool:
        """Whether it is among the events without filters."""
        rows = self.columns.rows_of(list(self.project.ids([key]).values()))
        return bool(len(rows)) and bool(self._everything[rows[0]])

    def position(self, key: str) -> tuple[int, int] | None:
        """Its place in order of time, from 1, and how many there are."""
        place = self._place(key)
        return None if place is None else (place + 1, len(self.order))

    def keys(self, ids: Ints | Sequence[int]) -> list[str]:
        """The keys of events by id."""
        return self.project.keys([int(i) for i in ids])

    def beside(self, key: str | None, by: int) -> str | None:
        """The event ``by`` places later in time, from the last on to the first; from none on from either end."""
        if not len(self.order):
            return None
        place = self._place(key) if key else None
        at = (place + by) % len(self.order) if place is not None else (0 if by > 0 else -1)
        return self.keys([self.order[at]])[0]

    def first_after(self, order: Ints, key: str | None, among: Ints) -> str | None:
        """The first of some events that comes after another in an order of ids, from the last on to the first."""
        places = np.flatnonzero(order == (self.project.ids([key]).get(key, -1) if key else -1))
        at = int(places[0]) + 1 if len(places) else 0
        ahead = np.concatenate([order[at:], order[:at]])
        found = ahead[np.isin(ahead, among)]
        return self.keys(found[:1])[0] if len(found) else None

    @cached_property
    def unconfirmed(self) -> Ints:
        """The ids of those that the user has said nothing of, in order of time."""
        unsaid: Ints = self.order[self.columns["verdict"][self.in_time] == VERDICTS.index(None)]
        return unsaid

    def _place(self, key: str) -> int | None:
        number = self.project.ids([key]).get(key)
        found = np.flatnonzero(self.order == (-1 if number is None else number))
        return int(found[0]) if len(found) else None

    # Those of the same days

    def near(self, event: Event, most: int) -> Near:
        """The most important of the same weeks, without itself and what is said not to have happened."""
        weeks = _weeks(event.when.interval)
        if weeks is None:
            return Near((), 0)
        columns, rows = self.columns, self.rows
        first, last = columns["earliest"][rows].astype(np.int64), columns["latest"][rows].astype(np.int64)
        close = columns.dated[rows] & (first != NO_DAY) & (last != NO_DAY) & (columns["status"][rows] != _NEGATED)
        close &= ((first + _MONDAY) // WEEK <= weeks[1]) & ((last + _MONDAY) // WEEK >= weeks[0])
        close &= columns.ids[rows] != self.project.ids([event.id]).get(event.id, -1)
        found = rows[close]
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
