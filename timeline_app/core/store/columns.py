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
from timeline_app.core.store.packed import EVENT, KINDS, LINK, NO_DAY, Link
from timeline_app.core.values import TimeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

MOST_SPLICED = 2000
"""Changed articles above which all is loaded anew."""


class EventColumns:
    """The events shown, by article and place in its text, as arrays of one length. Immutable; threads may share it.

    An event's row is its place in the arrays, and holds for these columns only; its id holds for the project. Names
    are numbers, 0 for none, that ``Project.names`` puts into words. Days count from 1970-01-01.
    """

    def __init__(self, events: npt.NDArray[Any], links: npt.NDArray[Any], article: npt.NDArray[np.int32]) -> None:
        self._events, self._links = events, links
        self.article = article
        """The numbers in the articles' keys."""
        self.rivals = NO_RIVALS
        """The other times of events whose date the articles contradict each other in, by row."""

    def __len__(self) -> int:
        return len(self._events)

    def __getitem__(self, field: str) -> npt.NDArray[Any]:
        """A field of ``packed.EVENT`` as a contiguous array."""
        return self._field(field)

    @cached_property
    def _fields(self) -> dict[str, npt.NDArray[Any]]:
        return {}

    def _field(self, field: str) -> npt.NDArray[Any]:
        if field not in self._fields:
            self._fields[field] = np.ascontiguousarray(self._events[field])
        return self._fields[field]

    @property
    def ids(self) -> Ints:
        return self._field("id")

    @cached_property
    def dated(self) -> Bools:
        """Which events have a place on the axis."""
        known = (self._field("earliest") != NO_DAY) | (self._field("latest") != NO_DAY)
        shown: Bools = known & (self._field("kind") != KINDS.index(TimeKind.UNDATED))
        return shown

    @cached_property
    def _by_id(self) -> tuple[Ints, Ints]:
        order = np.argsort(self.ids, kind="stable")
        return self.ids[order], order

    def rows_of(self, ids: npt.ArrayLike) -> Ints:
        """The rows of those of the events that are shown, in the order given."""
        wanted = np.asarray(ids, np.int64)
        if not len(self) or not len(wanted):
            return np.zeros(0, np.int64)
        known, order = self._by_id
        at = np.minimum(known.searchsorted(wanted), len(known) - 1)
        rows: Ints = order[at[known[at] == wanted]]
        return rows

    def links(self, link: Link) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
        """What events are linked to: rows and names, in order of the rows, an event's own first."""
        return self._linked[link]

    @cached_property
    def _linked(self) -> dict[Link, tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]]:
        kind = self._links["link"]
        chosen = {link: self._links[kind == link] for link in Link}
        return {k: (v["event"].astype(np.int32), np.ascontiguousarray(v["name"])) for k, v in chosen.items()}

    def items(self, rows: Ints, lanes: npt.ArrayLike) -> Columns:
        """The timeline's columns for some rows that are dated, each in a lane; ``row`` holds these rows."""
        fields = {name: self._field(name)[rows] for name in ("category", "shape", "flags", "importance")}
        columns = Columns.from_arrays(self._field("start")[rows], self._field("end")[rows], lanes, **fields)
        columns.row[:] = rows
        return columns


@dataclass(frozen=True, slots=True)
class _Parts:
    """Arrays of all shown articles one after the other, and how many rows each has."""

    numbers: Ints
    events: npt.NDArray[Any]
    links: npt.NDArray[Any]
    event_counts: Ints
    link_counts: Ints


Blobs = tuple[int, bytes, bytes]


def join(blobs: Sequence[Blobs]) -> _Parts:
    """The arrays of articles, in their order, as one."""
    return _Parts(
        np.array([number for number, _, _ in blobs], np.int64),
        np.frombuffer(b"".join(events for _, events, _ in blobs), EVENT),
        np.frombuffer(b"".join(links for _, _, links in blobs), LINK),
        np.array([len(events) // EVENT.itemsize for _, events, _ in blobs], np.int64),
        np.array([len(links) // LINK.itemsize for _, _, links in blobs], np.int64),
    )


def splice(old: _Parts, gone: set[int], new: _Parts) -> _Parts:
    """The arrays without some articles and with others, by number."""
    stays = ~np.isin(old.numbers, np.array(sorted(gone), np.int64))
    numbers = np.concatenate([old.numbers[stays], new.numbers])
    order = np.argsort(numbers, kind="stable")

    def merged(kept: npt.NDArray[Any], counts: Ints, more: npt.NDArray[Any], more_counts: Ints) -> tuple[Any, Ints]:
        kept = kept[np.repeat(stays, counts)]
        sizes = np.concatenate([counts[stays], more_counts])
        starts = np.concatenate([[0], np.cumsum(sizes)])[:-1]
        both = np.concatenate([kept, more])
        return both[_stretches(starts[order], sizes[order])], sizes[order]

    events, event_counts = merged(old.events, old.event_counts, new.events, new.event_counts)
    links, link_counts = merged(old.links, old.link_counts, new.links, new.link_counts)
    return _Parts(numbers[order], events, links, event_counts, link_counts)


def _stretches(starts: Ints, sizes: Ints) -> Ints:
    """The positions start, start + 1 ... of stretches of these sizes, one after the other."""
    before = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    return np.repeat(starts - before, sizes) + np.arange(int(sizes.sum()))


def columns_of(parts: _Parts, leads: Mapping[int, int], contradicted: Mapping[int, bool]) -> EventColumns:
    """The columns, without the events that only tell again what a shown event tells.

    ``contradicted`` are the ids of leads whose tellings contradict each other, and whether in the date.
    """
    first = np.concatenate([[0], np.cumsum(parts.event_counts)])[:-1]
    links = parts.links.copy()
    links["event"] += np.repeat(first, parts.link_counts).astype(np.uint32)
    article = np.repeat(parts.numbers, parts.event_counts).astype(np.int32)
    if not leads:
        return EventColumns(parts.events, links, article)
    ids = parts.events["id"]
    pairs = np.array(list(leads.items()), np.int64)
    pairs = pairs[np.isin(pairs[:, 0], ids) & np.isin(pairs[:, 1], ids)]
    keep = ~np.isin(ids, pairs[:, 0])
    position = (np.cumsum(keep) - 1).astype(np.uint32)
    links = links[keep[links["event"]]]
    links["event"] = position[links["event"]]
    events = parts.events[keep]
    events["flags"] |= np.where(np.isin(events["id"], pairs[:, 1]), Flag.MERGED, 0).astype(np.uint16)
    unlike = np.isin(events["id"], list(contradicted))
    events["flags"] |= np.where(unlike, Flag.CONTRADICTED, 0).astype(np.uint16)
    columns = EventColumns(events, links, article[keep])
    in_date = [lead for lead, about_date in contradicted.items() if about_date]
    columns.rivals = _rivals(columns, parts.events, pairs[np.isin(pairs[:, 1], in_date)])
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


class ColumnCache:
    """Keeps the columns of a project, and follows changes article by article."""

    def __init__(
        self,
        load: Callable[[Sequence[int] | None], list[Blobs]],
        leads: Callable[[], Mapping[int, int]],
        contradicted: Callable[[], Mapping[int, bool]],
    ) -> None:
        self._load, self._leads, self._contradicted = load, leads, contradicted
        self._parts: _Parts | None = None
        self._columns: EventColumns | None = None
        self._changed: set[int] = set()

    def get(self) -> EventColumns:
        """The columns as they now are."""
        if self._columns is None:
            self._columns = columns_of(self._current(), self._leads(), self._contradicted())
        return self._columns

    def touch(self, articles: set[int]) -> None:
        """The events of these articles, or what is one with what, may have changed."""
        self._columns = None
        self._changed |= articles

    def forget(self) -> None:
        """Everything may have changed."""
        self._parts = self._columns = None
        self._changed = set()

    def _current(self) -> _Parts:
        if self._parts is None or len(self._changed) > MOST_SPLICED:
            self._parts = join(self._load(None))
        elif self._changed:
            self._parts = splice(self._parts, self._changed, join(self._load(sorted(self._changed))))
        self._changed = set()
        return self._parts
