"""Layout of a timeline too large to pack at once: page by page, the most important items of each stretch of time.

Pages are aligned to absolute time. Even pages are packed on their own, odd pages fill in what their neighbours leave:
a page depends on two others at most, not on a chain of them, and rows are the same from wherever a page is reached.
Items longer than a part of a page go to rails: thin lines, one for each stretch of time, again by importance.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.data import spans
from timeline_app.core.layout.metrics import cell_days, step_scale
from timeline_app.core.layout.packing import (
    HIDDEN,
    Footprints,
    empty_rows,
    fit_by_importance,
    footprints,
    label_widths,
    most_important,
    next_in_row,
    take,
)
from timeline_app.core.layout.placed import NO_RAILS, Placed, Rails

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats, Ints, TimelineData
    from timeline_app.core.layout.metrics import LabelMeasurer, Metrics
    from timeline_app.core.layout.packing import Rows

PAGE_PX = 640.0
LONG_SHARE = 0.5
"""Items longer than this share of a page are long: with their labels they would reach across pages."""
SPARSE_ITEMS = 150
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
        self._beside: tuple[tuple[range, int, bytes], _Page] | None = None
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
        beside = self._side_by_side(range(first, last + 1), step, caps)
        return beside.placed.where((beside.right > start) & (beside.left < end))

    def _side_by_side(self, numbers: range, step: int, caps: Ints) -> _Page:
        """Pages as one, in which each item knows the next in its row; the latest are remembered.

        What follows after the last page lies right of the view, where labels end anyway.
        """
        key = (numbers, step, caps.tobytes())
        if self._beside is None or self._beside[0] != key:
            self._beside = key, _joined(self._pages_of(numbers, step, caps))
        return self._beside[1]

    def forget(self) -> None:
        self._pages.clear()
        self._beside = None
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
        return Rails(found, line).where(seen) if seen.any() else NO_RAILS

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
            members = self._data.durations.members(octave)
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

    def _pages_of(self, numbers: range, step: int, caps: Ints) -> list[_Page]:
        """Pages of these numbers; those that are not remembered are packed together."""
        first, last = (number + (number % 2) * way for number, way in ((numbers[0], -1), (numbers[-1], 1)))
        room = caps.tobytes()
        missing = [n for n in range(first, last + 1) if (step, n, room) not in self._pages]
        for run in _runs(missing):
            beside = [self._pages.get((step, n, room)) for n in (run[0] - 1, run[-1] + 1)]
            pages = self._pack(run, step, caps, [page for page in beside if page])
            self._pages.update({(step, n, room): page for n, page in zip(run, pages, strict=True)})
        for number in range(first, last + 1):
            self._pages.move_to_end((step, number, room))
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        return [self._pages[step, number, room] for number in numbers]

    def _pack(self, numbers: range, step: int, caps: Ints, beside: list[_Page]) -> list[_Page]:
        """Pages one after the other, given those before and after them if these are packed already."""
        data, scale = self._data, step_scale(step)
        items = self._candidates(numbers, step, caps)
        full = label_widths(data, items, self._measurer)
        prints = footprints(data, items, scale, full, self._metrics)
        page = np.floor(data.start[items] / self._page_days(step)).astype(np.int64)
        row = _fit_between(prints, data, items, caps, page % 2 == 1, beside)
        alone = np.full(len(items), np.inf)
        placed, lane = Placed(items, row, prints.label, prints.full, prints.inside, alone), data.lane[items]
        parts = [np.flatnonzero((page == number) & (row != HIDDEN)) for number in numbers]
        return [_Page(placed.where(at), lane[at], prints.left[at], prints.right[at]) for at in parts]

    def _candidates(self, numbers: range, step: int, caps: Ints) -> Ints:
        """For each lane and cell of some pages, the most important items that are not long."""
        data, page_days = self._data, self._page_days(step)
        cell = cell_days(step, self._metrics.label_max)
        cells = round(page_days / cell)
        edges = np.asarray(cell * np.arange(numbers[0] * cells, (numbers[-1] + 1) * cells + 1), np.float64)
        bounds = data.starts_before(np.arange(data.lane_count), edges)
        keep = caps * CANDIDATES_PER_ROW
        found, group = _sampled(data, bounds[:, :-1].ravel(), bounds[:, 1:].ravel(), np.repeat(keep, len(edges) - 1))
        found, group = _with_preferred(data, found, group, edges)
        short = data.end[found] - data.start[found] < page_days * LONG_SHARE
        found, group = found[short], group[short]
        return np.sort(found[most_important(group, data.importance[found], keep[data.lane[found]])])


def _joined(pages: list[_Page]) -> _Page:
    lane, left, right = (np.concatenate([getattr(page, name) for page in pages]) for name in ("lane", "left", "right"))
    placed = Placed.joined([page.placed for page in pages])
    return _Page(
        replace(placed, following=next_in_row(left, lane.astype(np.int64), placed.row.astype(np.int64))),
        lane,
        left,
        right,
    )


def _runs(numbers: list[int]) -> list[range]:
    """Numbers in order as stretches without gaps."""
    found: list[range] = []
    for number in numbers:
        if found and found[-1].stop == number:
            found[-1] = range(found[-1].start, number + 1)
        else:
            found.append(range(number, number + 1))
    return found


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
    prints: Footprints, data: TimelineData, items: Ints, caps: Ints, odd: Bools, beside: list[_Page]
) -> npt.NDArray[np.int16]:
    """First fit by importance in each lane: items of even pages first, those of odd ones in the room that is left."""
    lane = data.lane[items].astype(np.int64)
    rows = empty_rows(np.unique(lane), caps)
    row = np.full(len(items), HIDDEN, np.int16)
    for part in (~odd, odd):
        left, right = prints.left[part], prints.right[part]
        if part is odd:
            _take_rows(rows, beside, float(left.min(initial=np.inf)), float(right.max(initial=-np.inf)))
        row[part] = fit_by_importance(lane[part], left, right, data.importance[items[part]], rows)
    return row


def _take_rows(rows: Rows, pages: list[_Page], first: float, last: float) -> None:
    """Take what items of some pages have of the rows between two days: most of a page lies too far off to matter."""
    for page in pages:
        near = (page.right > first) & (page.left < last)
        columns = (page.lane, page.placed.row, page.left, page.right)
        for lane, number, left, right in zip(*(column[near].tolist() for column in columns), strict=True):
            if lane in rows:
                take(rows[lane][number], left, right)
