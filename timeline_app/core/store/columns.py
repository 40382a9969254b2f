"""All events of a project as numpy columns: what the timeline, the table and the facets are made of.

A million events are a few array operations; titles and details are fetched for the rows that are seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from timeline_app.core.layout.data import Columns, Flag
from timeline_app.core.layout.rivals import NO_RIVALS, Rivals
from timeline_app.core.store.joined import Joined, Stream
from timeline_app.core.store.packed import EVENT, KINDS, LINK, NO_DAY, Link
from timeline_app.core.values import TimeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy.typing as npt

    from timeline_app.core.store.joined import Blobs

    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]
    Linked = tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]


class EventColumns:
    """The events shown, by article and place in its text, as arrays of one length. Immutable; threads may share it.

    An event's row is its place in the arrays, and holds for these columns only; its id holds for the project. Names
    are numbers, 0 for none, that ``Project.names`` puts into words. Days count from 1970-01-01.
    """

    def __init__(self, all_events: Joined, links: Mapping[Link, Joined], keep: Bools | None = None) -> None:
        """Take the events for which ``keep`` holds, if given."""
        self._all, self._links, self._keep = all_events, links, keep
        self._events = all_events.data if keep is None else all_events.data[keep]
        self._fields: dict[str, npt.NDArray[Any]] = {}
        self._linked: dict[Link, Linked] = {}
        self.rivals = NO_RIVALS
        """The other times of events whose date the articles contradict each other in, by row."""

    def __len__(self) -> int:
        return len(self._events)

    def __getitem__(self, field: str) -> npt.NDArray[Any]:
        """A field of ``packed.EVENT`` as a contiguous array."""
        if field not in self._fields:
            self._fields[field] = self._events[field].copy()
        return self._fields[field]

    @property
    def ids(self) -> Ints:
        return self["id"]

    @cached_property
    def article(self) -> npt.NDArray[np.int32]:
        """The numbers in the articles' keys."""
        every = np.repeat(self._all.numbers, self._all.counts).astype(np.int32)
        return every if self._keep is None else every[self._keep]

    @cached_property
    def dated(self) -> Bools:
        """Which events have a place on the axis."""
        known = (self["earliest"] != NO_DAY) | (self["latest"] != NO_DAY)
        shown: Bools = known & (self["kind"] != KINDS.index(TimeKind.UNDATED))
        return shown

    @cached_property
    def in_time(self) -> Ints:
        """All rows by start, then end, then place in the texts; the undated last."""
        return np.lexsort((self["end"], self["start"], ~self.dated))

    @cached_property
    def _row_of(self) -> npt.NDArray[np.int32]:
        """By id the row, -1 for none: ids are counted through, so that a table is smaller than an order of them."""
        table = np.full(int(self.ids.max(initial=0)) + 1, -1, np.int32)
        table[self.ids] = np.arange(len(self), dtype=np.int32)
        return table

    def rows_of(self, ids: npt.ArrayLike) -> Ints:
        """The rows of those of the events that are shown, in the order given."""
        wanted = np.asarray(ids, np.int64)
        rows = self._row_of[wanted[(wanted >= 0) & (wanted < len(self._row_of))]].astype(np.int64)
        return rows[rows >= 0]

    def links(self, link: Link) -> Linked:
        """What events are linked to: rows and names, in order of the rows, an event's own first."""
        if link not in self._linked:
            joined = self._links[link]
            first = self._all.starts[np.searchsorted(self._all.numbers, joined.numbers)]
            rows = joined.data["event"] + np.repeat(first, joined.counts).astype(np.int32)
            names = np.ascontiguousarray(joined.data["name"])
            if self._keep is not None:
                kept = self._keep[rows]
                rows, names = (np.cumsum(self._keep, dtype=np.int32) - 1)[rows[kept]], names[kept]
            self._linked[link] = (rows, names)
        return self._linked[link]

    def looks_like(self, other: EventColumns) -> bool:
        """Whether the same is drawn of both, whatever the user noted."""
        links = (Link.LANE, Link.COUNTRY, Link.PERSON, Link.CHANNEL)
        return self is other or (
            len(self) == len(other)
            and all(np.array_equal(self[name], other[name]) for name in _DRAWN)
            and all(_same(self.links(link), other.links(link)) for link in links)
            and _same(self.rivals.drawn, other.rivals.drawn)
        )

    def items(self, rows: Ints, lanes: npt.ArrayLike) -> Columns:
        """The timeline's columns for some rows that are dated, each in a lane; ``row`` holds these rows."""
        fields = {name: self[name][rows] for name in ("category", "shape", "flags", "importance")}
        columns = Columns.from_arrays(self["start"][rows], self["end"][rows], lanes, **fields)
        columns.row[:] = rows
        return columns

    def raise_flags(self, ids: npt.ArrayLike, flag: int) -> None:
        """For whoever makes these columns: set a flag of some events."""
        self["flags"][self.rows_of(ids)] |= np.uint16(flag)


_DRAWN = [name for name in EVENT.names or () if name not in {"verdict", "noted", "origin", "certainty"}]


def _same(one: Sequence[npt.NDArray[Any]], other: Sequence[npt.NDArray[Any]]) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def columns_of(
    events: Joined, links: Mapping[Link, Joined], leads: Mapping[int, int], contradicted: Mapping[int, bool]
) -> EventColumns:
    """The columns, without the events that only tell again what a shown event tells.

    ``contradicted`` are the ids of leads whose tellings contradict each other, and whether in the date.
    """
    if not leads:
        return EventColumns(events, links)
    ids = events.data["id"]
    pairs = np.array(list(leads.items()), np.int64)
    there = np.zeros(int(max(ids.max(initial=0), pairs.max())) + 1, np.bool_)
    there[ids] = True
    pairs = pairs[there[pairs].all(axis=1)]
    there[pairs[:, 0]] = False
    columns = EventColumns(events, links, there[ids])
    article = np.zeros(len(there), np.int64)
    article[ids] = np.repeat(events.numbers, events.counts)
    columns.raise_flags(pairs[article[pairs[:, 0]] != article[pairs[:, 1]], 1], Flag.MERGED)
    columns.raise_flags(list(contradicted), Flag.CONTRADICTED)
    in_date = [lead for lead, about_date in contradicted.items() if about_date]
    columns.rivals = _rivals(columns, events.data, pairs[np.isin(pairs[:, 1], in_date)])
    return columns


def _rivals(columns: EventColumns, told: npt.NDArray[Any], pairs: Ints) -> Rivals:
    """The times that other tellings (pairs of telling and lead) give; a vaguer one that holds the lead's agrees."""
    rows = columns.rows_of(pairs[:, 1])
    order = np.argsort(told["id"], kind="stable")
    others = told[order[np.searchsorted(told["id"], pairs[:, 0], sorter=order)]]
    start, end = columns["start"][rows], columns["end"][rows]
    dated = others["end"] > others["start"]
    differs = dated & columns.dated[rows] & ((others["start"] > start) | (others["end"] < end))
    fades = others["flags"] & np.uint16(Flag.FADE_LEFT | Flag.FADE_RIGHT)
    return Rivals(rows, others["start"], others["end"], fades).where(differs)


@dataclass(frozen=True, slots=True)
class Loaders:
    """Where the columns come from: blobs of events, or of a kind of link, of all shown articles or of those numbers."""

    blobs: Callable[[Link | None, Sequence[int] | None], list[Blobs]]
    leads: Callable[[], Mapping[int, int]]
    contradicted: Callable[[], Mapping[int, bool]]


class ColumnCache:
    """Keeps the columns of a project, and follows changes article by article."""

    def __init__(self, loaders: Loaders) -> None:
        self._loaders = loaders
        self._events = Stream(EVENT, lambda numbers: loaders.blobs(None, numbers))
        self._links = {link: self._stream(link) for link in Link}
        self._columns: EventColumns | None = None

    def get(self) -> EventColumns:
        """The columns as they now are."""
        if self._columns is None:
            links = {link: stream.current() for link, stream in self._links.items()}
            events = self._events.current()
            self._columns = columns_of(events, links, self._loaders.leads(), self._loaders.contradicted())
        return self._columns

    def touch(self, articles: set[int]) -> None:
        """The events of these articles, or what is one with what, may have changed."""
        self._columns = None
        for stream in (self._events, *self._links.values()):
            stream.touch(articles)

    def forget(self) -> None:
        """Everything may have changed."""
        self._columns = None
        for stream in (self._events, *self._links.values()):
            stream.forget()

    def _stream(self, link: Link) -> Stream:
        return Stream(LINK, lambda numbers: self._loaders.blobs(link, numbers))
