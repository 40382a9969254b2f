"""What a frame does not draw: how many items are hidden where, and how densely the lanes are taken. Pure geometry."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.metrics import cell_days, step_scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.layout.data import Bools, Floats, Ints, TimelineData
    from timeline_app.core.layout.lane_geometry import LaneGeometry
    from timeline_app.core.layout.metrics import Metrics
    from timeline_app.core.layout.scene import Window

DENSITY_PX = 3.5
COUNT_PX = 40.0
"""What a count takes where it stands beneath the items that it counts, and not amid its cell."""
BEFORE_PX = 48.0
"""Kept at the left edge for the count of what began before the view."""


@dataclass(frozen=True, slots=True)
class Count:
    """``number`` items of a lane that are not drawn between two days; ``before`` if they began left of the view.

    ``box`` is where that is told, in pixels of the view: left, top, right, bottom.
    """

    lane: int
    start: float
    end: float
    number: int
    before: bool
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Counts:
    """All counts of a frame, as columns of one length; ``height`` is that of their boxes. Iterates as single counts."""

    lane: Ints
    start: Floats
    end: Floats
    number: Ints
    before: Bools
    x0: Floats
    x1: Floats
    y: Floats
    height: float

    def __len__(self) -> int:
        return len(self.number)

    def __iter__(self) -> Iterator[Count]:
        return map(self._one, range(len(self)))

    def _one(self, index: int) -> Count:
        x0, x1, y = (float(part[index]) for part in (self.x0, self.x1, self.y))
        return Count(
            int(self.lane[index]),
            float(self.start[index]),
            float(self.end[index]),
            int(self.number[index]),
            bool(self.before[index]),
            (x0, y, x1, y + self.height),
        )

    def at(self, x: float, y: float) -> Count | None:
        """The count at a point of the view."""
        found = np.flatnonzero((self.x0 <= x) & (x < self.x1) & (self.y <= y) & (y < self.y + self.height))
        return self._one(int(found[0])) if len(found) else None


@dataclass(frozen=True, slots=True)
class Density:
    """How many items of each lane (rows) begin in each column of ``cell`` days; columns are counted from day 0.

    The first is number ``first``. Like the rows, columns do not move while panning.
    """

    lanes: Ints
    counts: Ints
    first: int
    cell: float

    def column_at(self, time: Floats) -> Ints:
        """The index of the column in which a time lies."""
        found = np.floor(time / self.cell).astype(np.int64) - self.first
        return np.clip(found, 0, self.counts.shape[1] - 1)


def counts_of(
    data: TimelineData, window: Window, geometry: LaneGeometry, lanes: Ints, drawn: Ints, step: int, metrics: Metrics
) -> Counts:
    """Items of the lanes that are not drawn: by cell of their start, and after these what began "before"."""
    edges = _edges(window, cell_days(step, metrics.cell))
    numbers = np.diff(data.starts_before(lanes, edges), axis=1)
    lane, start, end = (column[drawn] for column in (data.lane, data.start, data.end))
    order = np.full(data.lane_count, -1)
    order[lanes] = np.arange(len(lanes))
    ours = (order[lane] >= 0) & (start >= edges[0]) & (start < edges[-1])
    cells = np.searchsorted(edges, start[ours], "right") - 1
    np.subtract.at(numbers, (order[lane[ours]], cells), 1)
    across = lane[(start < window.start) & (end > window.start)]
    begun = data.under_way(lanes, window.start) - np.bincount(across, minlength=data.lane_count)[lanes]

    of_lane, cell = np.nonzero(numbers > 0)
    earlier = np.flatnonzero(begun > 0)
    before = np.arange(len(cell) + len(earlier)) >= len(cell)
    left = np.full(len(earlier), window.start)
    told = lanes[np.concatenate((of_lane, earlier))]
    first, last = np.concatenate((edges[cell], left)), np.concatenate((edges[cell + 1], left))
    x0, x1 = ((time - window.start) * window.scale for time in (first, last))
    kept = np.where(np.isin(told, lanes[earlier]), BEFORE_PX, 0.0)
    x0, x1 = np.where(before, 0.0, np.maximum(x0, kept)), np.where(before, BEFORE_PX, x1)
    if not metrics.rail:
        at = _middle_ones(data, window, lanes, drawn, edges)
        x0[: len(cell)], x1[: len(cell)] = _around(at, x0[: len(cell)], x1[: len(cell)])
    return Counts(
        told,
        first,
        last,
        np.concatenate((numbers[of_lane, cell], begun[earlier])),
        before,
        x0,
        x1,
        geometry.tops[told] + geometry.heights[told] - window.scroll - metrics.strip,
        metrics.strip,
    )


def _middle_ones(data: TimelineData, window: Window, lanes: Ints, drawn: Ints, edges: Floats) -> Floats:
    """Where the middle one of the items that each cell hides would be, in pixels. Looks at every item."""
    hidden = (data.start >= edges[0]) & (data.start < edges[-1]) & np.isin(data.lane, lanes)
    hidden[drawn] = False
    items = np.flatnonzero(hidden)
    cell = np.searchsorted(edges, data.start[items], "right")
    _, first, count = np.unique(
        data.lane[items].astype(np.int64) * (len(edges) + 1) + cell, return_index=True, return_counts=True
    )
    found = items[first + count // 2]
    wide = np.minimum((data.end[found] - data.start[found]) * window.scale, COUNT_PX)
    return np.asarray((data.start[found] - window.start) * window.scale + wide / 2, np.float64)


def _around(at: Floats, x0: Floats, x1: Floats) -> tuple[Floats, Floats]:
    """Boxes about some places, as far as the cells from ``x0`` to ``x1`` let them: those of neighbours do not meet."""
    half = np.minimum(COUNT_PX, x1 - x0) / 2
    middle = np.clip(at, x0 + half, x1 - half)
    return middle - half, middle + half


def _edges(window: Window, cell: float) -> Floats:
    """Boundaries of the cells in view. What the view cuts off a cell at its sides goes with the next one."""
    first, last = np.ceil(window.start / cell) + 1, np.floor(window.end / cell) - 1
    return np.concatenate(([window.start], np.arange(first, last + 1) * cell, [window.end]))


class DensityMeter:
    """Counts what begins in each column, and remembers the frame before."""

    def __init__(self, data: TimelineData) -> None:
        self._data = data
        self._last: Density | None = None

    def at(self, window: Window, lanes: Ints, step: int) -> Density:
        """Counted anew only for the columns that the frame before did not show."""
        cell = DENSITY_PX / step_scale(step)
        first, last = math.floor(window.start / cell), math.ceil(window.end / cell)
        known = self._last
        if known is None or known.cell != cell or not np.array_equal(known.lanes, lanes):
            known = Density(lanes, np.empty((len(lanes), 0), np.int64), first, cell)
        known_end = known.first + known.counts.shape[1]
        if known_end < first or known.first > last:
            known, known_end = Density(lanes, known.counts[:, :0], first, cell), first
        parts = (
            self._begun(lanes, min(first, known.first), known.first, cell),
            known.counts,
            self._begun(lanes, known_end, max(last, known_end), cell),
        )
        start = min(first, known.first)
        counts = np.concatenate(parts, axis=1)[:, first - start : last - start]
        self._last = Density(lanes, counts, first, cell)
        return self._last

    def _begun(self, lanes: Ints, first: int, last: int, cell: float) -> Ints:
        """How many items of each lane begin in each of the columns from ``first`` to before ``last``."""
        if first == last:
            return np.empty((len(lanes), 0), np.int64)
        edges = np.asarray(np.arange(first, last + 1) * cell, np.float64)
        return np.diff(self._data.starts_before(lanes, edges), axis=1)
