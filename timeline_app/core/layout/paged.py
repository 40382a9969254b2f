"""Layout of a timeline too large to pack at once: page by page, the most important items of each stretch of time.

Pages are aligned to absolute time. Even pages are packed on their own, odd pages fill in what their neighbours leave:
a page depends on two others at most, not on a chain of them, and rows are the same from wherever a page is reached.
Items longer than a part of a page go to rails: thin lines, one for each stretch of time, again by importance.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.data import Flag, spans
from timeline_app.core.layout.metrics import cell_days, step_scale
from timeline_app.core.layout.packing import (
    HIDDEN,
    Footprints,
    empty_rows,
    fit_by_importance,
    footprints,
    label_widths,
    most_important,
    take,
    widen_labels,
)
from timeline_app.core.layout.placed import NO_RAILS, Placed, Rails

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats, Ints, TimelineData
    from timeline_app.core.layout.metrics import LabelMeasurer, Metrics

PAGE_PX = 2048.0
LONG_SHARE = 0.25
"""Items longer than this share of a page are long: they would reach across pages."""
SPARSE_ITEMS = 300
SPARSE_PAGES = 4
"""Pages that hold fewer items than that on average are so many times as long."""
RAIL_CLASSES = 2
MOST_ROWS = 6
EXPANDED_ROWS = 16
CANDIDATES_PER_ROW = 2
KEPT_PAGES = 600
SAMPLE = 8
"""Times as many items as are kept are looked at to find the most important of a cell."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The items of a page that have a row, and how far they reach."""

    placed: Placed
    lane: npt.NDArray[np.int16]
    left: Floats
    right: Floats


class PagedLayout:
    """Packs the pages that a view needs, and remembers them."""

    def __init__(self, data: TimelineData, measurer: LabelMeasurer, metrics: Metrics) -> None:
        self._data, self._measurer, self._metrics = data, measurer, metrics
        self._pages: OrderedDict[tuple[int, int, bytes], _Page] = OrderedDict()
        self._classes = _DurationClasses(data)
        self._winners: dict[tuple[int, int], Ints] = {}
        first, last = data.extent or (0.0, 0.0)
        self._density = data.size / max(last - first, 1.0)

    def caps(self, _step: int, expanded: Bools, height: float) -> Ints:
        """As many rows as let all lanes fit the view, from one to MOST_ROWS; more for expanded lanes."""
        metrics, lanes = self._metrics, max(self._data.lane_count, 1)
        free = height / lanes - metrics.rail - metrics.strip - 2 * metrics.pad
        share = min(max(int(free // metrics.row), 1), MOST_ROWS)
        return np.where(expanded, EXPANDED_ROWS, share).astype(np.int64)

    def overflows(self, _step: int, _caps: Ints) -> Bools:
        """Every lane that has items keeps room for counts."""
        return np.asarray(np.diff(self._data.offsets) > 0, np.bool_)

    def placed(self, start: float, end: float, step: int, caps: Ints) -> Placed:
        page_days = self._page_days(step)
        metrics = self._metrics
        reach = page_days * LONG_SHARE + (metrics.label_max + metrics.gap + metrics.space + metrics.fade) / step_scale(
            step
        )
        first = math.floor((start - reach) / page_days)
        last = math.floor((end + metrics.fade / step_scale(step)) / page_days)
        parts = []
        for number in range(first, last + 1):
            page = self._page(number, step, caps)
            parts.append(page.placed.where((page.right > start) & (page.left < end)))
        return Placed.joined(parts)

    def forget(self) -> None:
        self._pages.clear()
        self._winners.clear()

    def rails(self, start: float, end: float, step: int) -> Rails:
        """The most important long span of each slot of time, for the shortest classes of long spans."""
        shortest = round(math.log2(self._page_days(step) * LONG_SHARE))
        items, lines = [], []
        for octave in range(shortest, shortest + RAIL_CLASSES):
            slot_days = 2.0 ** (octave + 1)
            for slot in range(math.floor(start / slot_days) - 1, math.floor(end / slot_days) + 1):
                winners = self._slot_winners(octave, slot)
                items.append(winners)
                lines.append(np.full(len(winners), (octave % RAIL_CLASSES) * 2 + slot % 2))
        found, line = np.concatenate(items), np.concatenate(lines)
        seen = (self._data.end[found] > start) & (self._data.start[found] < end)
        return Rails(found[seen], line[seen]) if seen.any() else NO_RAILS

    def _slot_winners(self, octave: int, slot: int) -> Ints:
        """For each lane the most important item of a duration class that starts in a slot of absolute time.

        A slot is longer than any item of its class: winners of every other slot cannot overlap.
        """
        key = (octave, slot)
        if key not in self._winners:
            if len(self._winners) > KEPT_PAGES:
                self._winners.clear()
            edges = np.array([slot, slot + 1]) * 2.0 ** (octave + 1)
            bounds = self._data.starts_before(np.arange(self._data.lane_count), edges)
            members = self._classes.members(octave)
            low, high = _places(members, bounds[:, 0]), _places(members, bounds[:, 1])
            importance = self._data.importance
            self._winners[key] = np.array(
                [
                    int(members[a + int(importance[members[a:b]].argmax())])
                    for a, b in zip(low.tolist(), high.tolist(), strict=True)
                    if b > a
                ],
                np.int64,
            )
        return self._winners[key]

    def _page_days(self, step: int) -> float:
        """The length of a page: longer where items are few, so that fewer of them count as long and go to rails."""
        page = cell_days(step, PAGE_PX)
        return page * SPARSE_PAGES if self._density * page < SPARSE_ITEMS else page

    def _page(self, number: int, step: int, caps: Ints) -> _Page:
        key = (step, number, caps.tobytes())
        if key not in self._pages:
            neighbours = [self._page(n, step, caps) for n in (number - 1, number + 1)] if number % 2 else []
            self._pages[key] = self._pack(number, step, caps, neighbours)
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(key)
        return self._pages[key]

    def _pack(self, number: int, step: int, caps: Ints, neighbours: list[_Page]) -> _Page:
        items = self._candidates(number, step, caps)
        full = label_widths(self._data, items, self._measurer)
        prints = footprints(self._data, items, step_scale(step), full, self._metrics)
        row = _fit_between(prints, self._data, items, caps, neighbours)
        kept = row != HIDDEN
        lane, scale, space = self._data.lane[items].astype(np.int64), step_scale(step), self._metrics.space
        label = widen_labels(prints, lane, row.astype(np.int64), scale, space, last=False)
        placed = Placed(items, row, label, prints.inside).where(kept)
        return _Page(placed, self._data.lane[items[kept]], prints.left[kept], prints.right[kept])

    def _candidates(self, number: int, step: int, caps: Ints) -> Ints:
        """For each lane and cell of a page, the most important items that are not long."""
        data, page_days = self._data, self._page_days(step)
        cell = cell_days(step, self._metrics.label_max)
        edges = np.asarray(number * page_days + cell * np.arange(round(page_days / cell) + 1), np.float64)
        bounds = data.starts_before(np.arange(data.lane_count), edges)
        keep = caps * CANDIDATES_PER_ROW
        found, group = _sampled(data, bounds[:, :-1].ravel(), bounds[:, 1:].ravel(), np.repeat(keep, len(edges) - 1))
        found, group = _with_preferred(data, found, group, edges)
        short = data.end[found] - data.start[found] < page_days * LONG_SHARE
        found, group = found[short], group[short]
        return np.sort(found[most_important(group, data.importance[found], keep[data.lane[found]])])


def _sampled(data: TimelineData, low: Ints, high: Ints, keep: Ints) -> tuple[Ints, Ints]:
    """Positions to choose from in each group of positions ``low`` to ``high``, with their groups.

    Small groups give all, large ones those of the level of the importance pyramid that holds enough of them.
    """
    counts = high - low
    level = np.ceil(np.log2(np.maximum(counts / (keep * SAMPLE), 1))).astype(np.int64)
    level = np.minimum(level, len(data.levels))
    found, groups = [], []
    waiting = np.flatnonzero((level > 0) & (counts > 0))
    for number in range(int(level.max(initial=0)), 0, -1):
        asked = level[waiting] >= number
        here = waiting[asked]
        members = data.levels[number - 1]
        a, b = _places(members, low[here]), _places(members, high[here])
        enough = b - a >= keep[here]
        positions, owner = spans(a[enough], b[enough])
        found.append(members[positions].astype(np.int64))
        groups.append(here[enough][owner])
        asked[asked] = enough
        waiting = waiting[~asked]
    rest = np.concatenate((np.flatnonzero((level == 0) & (counts > 0)), waiting))
    positions, owner = spans(low[rest], high[rest])
    found.append(positions)
    groups.append(rest[owner])
    return np.concatenate(found), np.concatenate(groups)


def _with_preferred(data: TimelineData, found: Ints, group: Ints, edges: Floats) -> tuple[Ints, Ints]:
    """The candidates and the preferred item, which a sample may have passed over."""
    item = data.preferred
    if item is None or not edges[0] <= data.start[item] < edges[-1] or (found == item).any():
        return found, group
    cell = int(np.searchsorted(edges, data.start[item], "right")) - 1
    own = int(data.lane[item]) * (len(edges) - 1) + cell
    return np.append(found, item), np.append(group, own)


def _places(members: npt.NDArray[np.int32], positions: Ints) -> Ints:
    """Where positions would stand among sorted members. Of one type, else numpy converts all members every time."""
    return members.searchsorted(positions.astype(np.int32))


def _fit_between(
    prints: Footprints, data: TimelineData, items: Ints, caps: Ints, neighbours: list[_Page]
) -> npt.NDArray[np.int16]:
    """First fit by importance in each lane, in the room that the pages before and after leave."""
    lane = data.lane[items].astype(np.int64)
    rows = empty_rows(np.unique(lane), caps)
    first, last = prints.left.min(initial=np.inf), prints.right.max(initial=-np.inf)
    for neighbour in neighbours:
        # Most of a neighbour lies too far off to be in anyone's way.
        near = (neighbour.right > first) & (neighbour.left < last)
        columns = (neighbour.lane, neighbour.placed.row, neighbour.left, neighbour.right)
        for of_lane, number, left, right in zip(*(column[near].tolist() for column in columns), strict=True):
            if of_lane in rows:
                take(rows[of_lane][number], left, right)
    return fit_by_importance(lane, prints.left, prints.right, data.importance[items], rows)


class _DurationClasses:
    """Positions of items by the octave of their duration in days, each class in order of position."""

    def __init__(self, data: TimelineData) -> None:
        octave = _octaves(data)
        order = np.argsort(octave, kind="stable").astype(np.int32)
        values, first = np.unique(octave[order], return_index=True)
        parts = np.split(order, first[1:]) if len(order) else []
        self._members = dict(zip(values.tolist(), parts, strict=True))

    def members(self, octave: int) -> npt.NDArray[np.int32]:
        """Positions of the items whose duration is from 2**octave to twice that many days."""
        found: npt.NDArray[np.int32] = self._members.get(octave, _NO_MEMBERS)
        return found


_NO_MEMBERS = np.empty(0, np.int32)
NO_DURATION = -128


def _octaves(data: TimelineData) -> npt.NDArray[np.int8]:
    """The binary logarithm of each duration, rounded down; copies and instants have none."""
    duration = data.end - data.start
    octave = np.asarray(np.frexp(duration)[1] - 1, np.int8)
    octave[(duration <= 0) | ((data.flags & Flag.COPY) != 0)] = NO_DURATION
    return octave
