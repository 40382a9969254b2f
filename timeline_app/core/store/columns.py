"""All events of a project as numpy columns: what the timeline, the table and the facets are made of.

A million events are a few array operations; titles and details are fetched for the rows that are seen. After a change
only what is new of it is put in: arrays that it does not concern are those of before, and so is what was made of them.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from timeline_app.core.inherited import inherit
from timeline_app.core.layout.data import Columns, Flag
from timeline_app.core.layout.rivals import NO_RIVALS, Rivals
from timeline_app.core.store.errors import decoding
from timeline_app.core.store.joined import join, splice
from timeline_app.core.store.leads import NOBODY
from timeline_app.core.store.packed import EVENT, KINDS, NO_DAY, Link
from timeline_app.core.values import TimeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    import numpy.typing as npt

    from timeline_app.core.store.joined import Blobs, Joined, Linked
    from timeline_app.core.store.leads import Led

    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

MOST_SPLICED = 2000
"""Changed articles above which all is loaded anew."""
MOST_MOVED = 500
"""Events with other times up to which they are put in their places; of more, all are sorted."""


class _Standing(NamedTuple):
    """Which events are shown, and the flags of those that stand for others."""

    shown: Bools
    flags: npt.NDArray[np.uint16]


class EventColumns:
    """All events of articles that are there, by article and place in its text, as arrays of one length.

    Immutable; threads may share it. An event's row is its place in the arrays, and holds for these columns only; its id
    holds for the project. ``shown`` leaves out events that only tell again what another tells. Names are numbers, 0 for
    none, that ``Project.names`` puts into words. Days count from 1970-01-01.
    """

    def __init__(self, joined: Joined, led: Led = NOBODY, before: EventColumns | None = None) -> None:
        """Take what was made of arrays that are still those of the state before."""
        self.joined, self._led = joined, led
        if before is not None:
            self._take_over(before)

    def __len__(self) -> int:
        return len(self.joined)

    def __getitem__(self, field: str) -> npt.NDArray[Any]:
        """A field of ``packed.EVENT`` as a contiguous array."""
        return self._flags if field == "flags" else self.joined.fields[field]

    @property
    def ids(self) -> Ints:
        return self["id"]

    @property
    def shown(self) -> Bools:
        """Which events are shown: those that no other stands for."""
        return self._standing.shown

    @property
    def shown_ids(self) -> Ints:
        """The ids of the events that are shown."""
        shown: Ints = self.ids[self.shown]
        return shown

    @cached_property
    def article(self) -> npt.NDArray[np.int32]:
        """The numbers in the articles' keys."""
        return np.repeat(self.joined.numbers.astype(np.int32), self.joined.counts)

    @cached_property
    def dated(self) -> Bools:
        """Which events have a place on the axis."""
        known = (self["earliest"] != NO_DAY) | (self["latest"] != NO_DAY)
        placed: Bools = known & (self["kind"] != KINDS.index(TimeKind.UNDATED))
        return placed

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

    @cached_property
    def _standing(self) -> _Standing:
        flags, shown = np.zeros(len(self), np.uint16), np.ones(len(self), np.bool_)
        telling, lead = self._pairs
        shown[telling] = False
        flags[lead[self.article[telling] != self.article[lead]]] |= np.uint16(Flag.MERGED)
        if self._led.contradicted:
            leads = self._rows(np.fromiter(self._led.contradicted, np.int64, len(self._led.contradicted)))
            flags[leads[shown[leads]]] |= np.uint16(Flag.CONTRADICTED)
        return _Standing(shown, flags)

    @cached_property
    def _pairs(self) -> tuple[Ints, Ints]:
        """The rows of those that only tell again, and of those that stand for them, where both are there."""
        pairs = self._led.pairs
        if not len(pairs):
            return pairs[:, 0], pairs[:, 1]
        there = (pairs < len(self._row_of)).all(axis=1)
        rows = self._row_of[pairs[there]].astype(np.int64)
        rows = rows[(rows >= 0).all(axis=1)]
        return rows[:, 0], rows[:, 1]

    @cached_property
    def tellers(self) -> tuple[Ints, Ints]:
        """Rows, ascending, and the numbers of the articles that tell of them: each row's own first, then in order."""
        telling, lead = self._pairs
        own = self.article.astype(np.int64)
        many = int(own.max(initial=0)) + 1
        again = np.unique(lead * many + own[telling])
        again = again[again % many != own[again // many]]
        rows = np.concatenate([np.arange(len(self)), again // many])
        order = np.argsort(rows, kind="stable")
        return rows[order], np.concatenate([own, again % many])[order]

    @cached_property
    def _flags(self) -> npt.NDArray[np.uint16]:
        own: npt.NDArray[np.uint16] = self.joined.fields["flags"]
        return own | self._standing.flags if self._led.leads else own

    @cached_property
    def rivals(self) -> Rivals:
        """The other times of events whose date the articles contradict each other in, by row.

        A vaguer time that holds that of the lead agrees with it.
        """
        in_date = [lead for lead, about_date in self._led.contradicted.items() if about_date]
        if not in_date:
            return NO_RIVALS
        telling, lead = self._pairs
        among = np.zeros(len(self), np.bool_)
        among[self.rows_of(in_date)] = True
        telling, lead = telling[among[lead]], lead[among[lead]]
        start, end = self["start"], self["end"]
        order = np.lexsort((end[telling], start[telling], telling, lead))  # whatever the order of the decisions
        telling, lead = telling[order], lead[order]
        differs = (end[telling] > start[telling]) & self.dated[lead]
        differs &= (start[telling] > start[lead]) | (end[telling] < end[lead])
        fades = self.joined.fields["flags"][telling] & np.uint16(Flag.FADE_LEFT | Flag.FADE_RIGHT)
        return Rivals(lead, start[telling], end[telling], fades).where(differs)

    def rows_of(self, ids: npt.ArrayLike) -> Ints:
        """The rows of those of the events that are shown, in the order given."""
        rows = self._rows(np.asarray(ids, np.int64))
        return rows[self.shown[rows]]

    def telling(self, ids: Ints) -> Ints:
        """The rows, ascending and once each, of the events or of those that stand for them."""
        found = np.zeros(len(self), np.bool_)
        found[self._rows(ids)] = True
        again, lead = self._pairs
        found[lead[found[again]]] = True
        return np.flatnonzero(found & self.shown)

    def _rows(self, ids: Ints) -> Ints:
        rows = self._row_of[ids[(ids >= 0) & (ids < len(self._row_of))]].astype(np.int64)
        return rows[rows >= 0]

    def links(self, link: Link) -> Linked:
        """What events are linked to: rows and names, in order of the rows, an event's own first.

        Raises:
            DamagedProjectError: they are loaded only now, and cannot be.
        """
        with decoding("the columns"):
            return self.joined.links[link]

    def prepare(self) -> None:
        """Find what a timeline begins with, as while the rest is opened."""
        _ = self.in_time, self._row_of, self.links(Link.LANE), self.links(Link.PERSON)

    def complete(self) -> None:
        """Load the links that nobody has asked for yet."""
        for link in Link:
            self.links(link)

    def looks_like(self, other: EventColumns) -> bool:
        """Whether the same is drawn of both, whatever the user noted."""
        links = (Link.LANE, Link.COUNTRY, Link.PERSON, Link.CHANNEL)
        return self is other or (
            len(self) == len(other)
            and _same([self[name] for name in _DRAWN], [other[name] for name in _DRAWN])
            and all(_same(self.links(link), other.links(link)) for link in links)
            and _same([self.shown, *self._pairs, *self.rivals.drawn], [other.shown, *other._pairs, *other.rivals.drawn])
        )

    def items(self, rows: Ints, lanes: npt.ArrayLike) -> Columns:
        """The timeline's columns for some rows that are dated, each in a lane; ``row`` holds these rows."""
        fields = {name: self[name][rows] for name in ("category", "shape", "flags", "importance")}
        columns = Columns.from_arrays(self["start"][rows], self["end"][rows], lanes, **fields)
        columns.row[:] = rows
        return columns

    # After a change

    def following(self, changed: Sequence[int], articles: Joined, led: Led) -> EventColumns:
        """These columns with articles (numbers in order) as they now are, or without them, and with other leads."""
        joined = splice(self.joined, changed, articles) if changed else self.joined
        return EventColumns(joined, led, self)

    def _take_over(self, before: EventColumns) -> None:
        """What was made of arrays that did not change; the order of time with what has another place put there."""
        inherit(
            self,
            before,
            (n for n, fields in _MADE_OF.items() if all(self._source(f) is before._source(f) for f in fields)),
        )
        if "in_time" in before.__dict__ and "in_time" not in self.__dict__:
            order = self._in_time_after(before)
            if order is not None:
                self.__dict__["in_time"] = order

    def _source(self, name: str) -> object:
        """What something is made of: a field as it was read, or what else it may depend on."""
        others = {"numbers": self.joined.numbers, "counts": self.joined.counts, "led": self._led}
        return others[name] if name in others else self.joined.fields[name]

    def _in_time_after(self, before: EventColumns) -> Ints | None:
        """The order of before without what is gone or has another time, and with that and the new in their places.

        None where it is easier to sort all.
        """
        now = np.full(len(before), -1, np.int32)
        known = before.ids < len(self._row_of)
        now[known] = self._row_of[before.ids[known]]
        there = np.flatnonzero(now >= 0)
        rows = now[there]
        if (rows[1:] < rows[:-1]).any():
            return None
        stays = np.zeros(len(self), np.bool_)
        stays[rows] = (
            (self["start"][rows] == before["start"][there])
            & (self["end"][rows] == before["end"][there])
            & (self.dated[rows] == before.dated[there])
        )
        fresh = np.flatnonzero(~stays)
        if len(fresh) > MOST_MOVED:
            return None
        order = now[before.in_time].astype(np.int64)
        order = order[order >= 0]
        order = order[stays[order]]
        fresh = fresh[np.lexsort((self["end"][fresh], self["start"][fresh], ~self.dated[fresh]))]
        return np.insert(order, [bisect_left(order, self._time(r), key=self._time) for r in fresh.tolist()], fresh)

    def _time(self, row: int) -> tuple[bool, float, float, int]:
        """By what rows are in order of time."""
        return not self.dated[row], self["start"][row], self["end"][row], row


_MADE_OF = {
    "article": ("numbers", "counts"),
    "dated": ("earliest", "latest", "kind"),
    "in_time": ("id", "start", "end", "earliest", "latest", "kind"),
    "_row_of": ("id",),
    "_pairs": ("id", "led"),
    "tellers": ("id", "led", "numbers", "counts"),
    "_standing": ("id", "led", "numbers", "counts"),
    "_flags": ("id", "led", "numbers", "counts", "flags"),
    "rivals": ("id", "led", "start", "end", "earliest", "latest", "kind", "flags"),
}
"""What is remembered of columns, and the arrays that it is made of."""

_DRAWN = [name for name in EVENT.names or () if name not in {"verdict", "noted", "origin", "certainty"}]


def _same(one: Sequence[npt.NDArray[Any]], other: Sequence[npt.NDArray[Any]]) -> bool:
    return all(a is b or np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@dataclass(frozen=True, slots=True)
class Loaders:
    """Where the columns come from: blobs of events, or of a kind of link, of all shown articles or of those numbers."""

    blobs: Callable[[Link | None, Sequence[int] | None], list[Blobs]]
    led: Callable[[], Led]
    lock: AbstractContextManager[object]

    def joined(self, numbers: Sequence[int] | None = None) -> Joined:
        """The events of articles as they now are."""
        return join(self.blobs(None, numbers), lambda link: self.blobs(link, numbers), self.lock)


class ColumnCache:
    """Keeps the columns of a project, and follows changes article by article."""

    def __init__(self, loaders: Loaders) -> None:
        self._loaders = loaders
        self._columns: EventColumns | None = None
        self._changed: set[int] = set()
        self._is_current = False

    def get(self) -> EventColumns:
        """The columns as they now are."""
        if self._columns is None or not self._is_current:
            self._columns, self._changed, self._is_current = self._now(), set(), True
        return self._columns

    def _now(self) -> EventColumns:
        changed, led = sorted(self._changed), self._loaders.led()
        if self._columns is None or len(changed) > MOST_SPLICED:
            return EventColumns(self._loaders.joined(), led)
        return self._columns.following(changed, self._loaders.joined(changed), led)

    def complete(self) -> None:
        """Load all links, as before a change: they must be of the same state as the events."""
        if self._columns is not None:
            self._columns.complete()

    def touch(self, articles: set[int]) -> None:
        """The events of these articles, or what is one with what, may have changed."""
        self._is_current = False
        self._changed |= articles

    def forget(self) -> None:
        """Everything may have changed."""
        self._columns, self._changed, self._is_current = None, set(), False
