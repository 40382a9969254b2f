"""The timeline's data as numpy columns, in (lane, start) order, with the tables that answer for any range of time.

Built from events (``events_to_columns``) or straight from arrays. Times are day numbers as float64, ends exclusive.
Nothing here grows with what is shown: every question costs a few searches in sorted columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from timeline_app.core.layout.durations import DurationClasses
from timeline_app.core.layout.rivals import NO_RIVALS

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.rivals import Rivals

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

MAX_LANES = 32_000
LEVEL_FLOOR = 1024
"""Items below which a thinner level of the importance pyramid is not worth having."""
GOLDEN = 0.6180339887498949


class Shape(IntEnum):
    """How an item is drawn."""

    DAY = 0
    WITHIN = 1
    SPAN = 2
    OPEN = 3


class Flag:
    """Bits for what else is known of an item; plain integers, as they are tested for every bar of every frame."""

    NONE: Final = 0
    FADE_LEFT: Final = 1
    FADE_RIGHT: Final = 2
    TENTATIVE: Final = 4
    """Planned, expected or possible: must not look like something that happened."""
    NEGATED: Final = 8
    COPY: Final = 16
    """Stands in another actor's lane; the item itself is drawn elsewhere."""
    MERGED: Final = 32
    """Told by several articles."""
    CONTRADICTED: Final = 64
    """Articles contradict each other about it."""
    CONFIRMED: Final = 128
    """The user has checked it."""
    EDITED: Final = 256
    """The user has set something of it."""
    DISMISSED: Final = 512
    """The user has put it aside."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Items as arrays of one length. ``row`` is the caller's number of the event that an item shows."""

    start: Floats
    end: Floats
    lane: npt.NDArray[np.int16]
    shape: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint16]
    category: npt.NDArray[np.uint8]
    importance: npt.NDArray[np.float32]
    row: npt.NDArray[np.int32]

    @classmethod
    def from_arrays(
        cls,
        start: npt.ArrayLike,
        end: npt.ArrayLike,
        lane: npt.ArrayLike,
        category: npt.ArrayLike | None = None,
        shape: npt.ArrayLike | None = None,
        flags: npt.ArrayLike | None = None,
        importance: npt.ArrayLike | None = None,
    ) -> Columns:
        """Columns from anything array-like; what is not given is the plainest.

        Raises:
            ValueError: lengths differ, an item ends before it starts, or a time is not finite.
        """
        first, last = np.asarray(start, np.float64), np.asarray(end, np.float64)
        n = len(first)
        columns = cls(
            first,
            last,
            np.asarray(lane, np.int16),
            _column(shape, n, np.uint8),
            _column(flags, n, np.uint16),
            _column(category, n, np.uint8),
            _column(importance, n, np.float32),
            np.arange(n, dtype=np.int32),
        )
        columns.check()
        return columns

    def check(self) -> None:
        """Raise ValueError where the columns contradict each other."""
        n = len(self.start)
        if any(len(getattr(self, name)) != n for name in self.__slots__):
            raise ValueError("columns differ in length")
        if not (np.isfinite(self.start).all() and np.isfinite(self.end).all()):
            raise ValueError("a time is not finite")
        if (self.end < self.start).any():
            raise ValueError("an item ends before it starts")
        if n and (self.lane.min() < 0 or self.lane.max() >= MAX_LANES):
            raise ValueError(f"a lane is not in 0..{MAX_LANES - 1}")


def _column(values: npt.ArrayLike | None, n: int, dtype: type) -> Any:
    return np.zeros(n, dtype) if values is None else np.asarray(values, dtype)


class TimelineData:
    """Columns sorted by lane and start, with offsets by lane, sorted ends, and an importance pyramid.

    Positions count items in that order; ``row[position]`` leads back to the caller's event.
    """

    def __init__(self, columns: Columns, lane_count: int, rivals: Rivals = NO_RIVALS) -> None:
        order = _order(columns.lane, columns.start)
        self.size = len(order)
        self.lane_count = lane_count
        self.start: Floats = columns.start[order]
        self.end: Floats = columns.end[order]
        self.lane = columns.lane[order]
        self.shape = columns.shape[order]
        self.flags = columns.flags[order]
        self.category = columns.category[order]
        self.row = columns.row[order]
        self.importance = _distinct(columns.importance[order], self.row)
        self.offsets: Ints = np.searchsorted(self.lane, np.arange(lane_count + 1)).astype(np.int64)
        self.ends: Floats = self.end.copy()
        for lane in range(lane_count):
            self.ends[self.slice(lane)].sort()
        self.preferred: int | None = None
        self._own_importance = 0.0
        self.levels = _pyramid(self.importance)
        self.extent = (float(self.start.min()), float(self.end.max())) if self.size else None
        """The first start and the last end, or None without items."""
        self.rivals = NO_RIVALS
        self.first: Floats = self.start
        self.last: Floats = self.end
        """How far an item's box reaches: over its own time and all that rival it."""
        if len(rivals):
            self._take_rivals(rivals)

    @cached_property
    def durations(self) -> DurationClasses:
        """Which items last how long."""
        return DurationClasses(self.end - self.start, (self.flags & Flag.COPY) != 0)

    def _take_rivals(self, rivals: Rivals) -> None:
        own = np.flatnonzero((self.flags & Flag.COPY) == 0)
        self.rivals = rivals.on(own, self.row[own])
        self.first, self.last = self.start.copy(), self.end.copy()
        np.minimum.at(self.first, self.rivals.item, self.rivals.start)
        np.maximum.at(self.last, self.rivals.item, self.rivals.end)
        if self.extent:
            self.extent = (float(self.first.min()), float(self.last.max()))

    def prefer(self, position: int | None) -> None:
        """Rank one item above all others, and the one preferred before where it was."""
        if self.preferred is not None:
            self.importance[self.preferred] = self._own_importance
        self.preferred = position
        if position is not None:
            self._own_importance = float(self.importance[position])
            self.importance[position] = np.inf

    def slice(self, lane: int) -> slice:
        """The positions of a lane's items."""
        return slice(int(self.offsets[lane]), int(self.offsets[lane + 1]))

    def starts_before(self, lanes: Ints, times: Floats) -> Ints:
        """Positions: for each lane (rows) where items starting at or after each time (columns) begin."""
        found = np.empty((len(lanes), len(times)), np.int64)
        for i, lane in enumerate(lanes.tolist()):
            part = self.slice(lane)
            found[i] = self.start[part].searchsorted(times) + part.start
        return found

    def nearest_start(self, time: float, lane: int | None = None) -> float | None:
        """When the item begins that begins nearest to a time, of all or of a lane; None without items."""
        lanes = np.arange(self.lane_count) if lane is None else np.array([lane])
        after = self.starts_before(lanes, np.array([time]))[:, 0]
        beside = np.concatenate((after[after < self.offsets[lanes + 1]], after[after > self.offsets[lanes]] - 1))
        starts = self.start[beside]
        return float(starts[np.abs(starts - time).argmin()]) if len(starts) else None

    def lanes_between(self, start: float, end: float) -> Bools:
        """Which lanes have an item, or a time that rivals it, between two times. Looks at every item."""
        inside = (self.first < end) & (self.last >= start)
        return np.asarray(np.bincount(self.lane[inside], minlength=self.lane_count) > 0, np.bool_)

    def under_way(self, lanes: Ints, time: float) -> Ints:
        """How many items of each lane began before a time and have not ended by it."""
        parts = [self.slice(lane) for lane in lanes.tolist()]
        begun = np.array([self.start[part].searchsorted(time, "left") for part in parts], np.int64)
        ended = np.array([self.ends[part].searchsorted(time, "right") for part in parts], np.int64)
        return begun - np.minimum(begun, ended)


def spans(low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """All integers of the spans from ``low`` to ``high``, and which span each comes from."""
    lengths = high - low
    owner = np.repeat(np.arange(len(low)), lengths)
    before = np.cumsum(lengths) - lengths
    return np.arange(int(lengths.sum())) - before[owner] + low[owner], owner


def _order(lane: npt.NDArray[np.int16], start: Floats) -> Ints:
    """Positions by lane, then start; several times faster where the starts of each lane come sorted already."""
    by_lane = np.argsort(lane, kind="stable")
    lanes, starts = lane[by_lane], start[by_lane]
    if ((starts[1:] >= starts[:-1]) | (lanes[1:] != lanes[:-1])).all():
        return by_lane
    return np.lexsort((start, lane))


def _distinct(importance: npt.NDArray[np.float32], row: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
    """Importance with ties broken by a low-discrepancy sequence, the same on every run (Weyl, golden ratio)."""
    jitter = row.astype(np.float32) * np.float32(GOLDEN)
    jitter -= np.floor(jitter)
    return importance + jitter * np.float32(1e-3)


def _pyramid(importance: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.int32], ...]:
    """Positions of about the most important half, quarter, eighth ... of the items, each sorted."""
    levels: list[npt.NDArray[np.int32]] = []
    left, inside = len(importance) // 2, importance
    positions = np.arange(len(importance), dtype=np.int32)
    while left >= LEVEL_FLOOR:
        keep = inside >= np.partition(inside, len(inside) // 2)[len(inside) // 2]
        positions, inside = positions[keep], inside[keep]
        levels.append(positions)
        left = len(positions) // 2
    return tuple(levels)
