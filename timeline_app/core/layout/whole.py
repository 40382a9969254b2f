"""Layout of a timeline small enough to look at all of it at each step of zoom: every lane as high as it needs to be.

How high that is, is counted of everything. Rows are given run by run, where a view needs them: what overlaps nothing of
a run has no say in its rows.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from timeline_app.core.layout.lane_geometry import row_caps
from timeline_app.core.layout.metrics import cell_days, step_scale
from timeline_app.core.layout.packing import (
    HIDDEN,
    Footprints,
    bare_ends,
    empty_rows,
    first_fit,
    fit_by_importance,
    footprints,
    label_widths,
    most_important,
    next_in_row,
    rows_needed,
    runs,
)
from timeline_app.core.layout.placed import NO_RAILS, Placed, Rails

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats, Ints, TimelineData
    from timeline_app.core.layout.metrics import LabelMeasurer, Metrics

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

MAX_ROWS = 40
KEPT_STEPS = 16
BESIDE_PX = 1600.0
"""What is packed ahead on both sides of a view; labels are no longer."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """What all items of a step claim, how many rows each lane needs to show all of its own, and the runs of these."""

    prints: Footprints
    needed: Ints
    first: Floats
    last: Floats


@dataclass(slots=True)
class _Step:
    """The packing at one step within caps, as far as it has been asked for: ``first`` to ``last``, in days.

    ``waiting`` are the items not looked at yet, ``leading`` those of crowded lanes that may have a row.
    """

    crowded: Bools
    leading: Bools
    placed: Placed
    waiting: Bools
    first: float = math.inf
    last: float = -math.inf


class WholeLayout:
    """Packs runs of items whole, so nothing can depend on what is in view, and remembers recent steps."""

    def __init__(self, data: TimelineData, measurer: LabelMeasurer, metrics: Metrics) -> None:
        self._data, self._measurer, self._metrics = data, measurer, metrics
        self._widths: npt.NDArray[np.float32] | None = None
        """What each label would take: the same at every zoom, and measured when it is first asked for."""
        self._drafts: OrderedDict[int, _Draft] = OrderedDict()
        self._steps: OrderedDict[tuple[int, bytes], _Step] = OrderedDict()

    def caps(self, step: int, expanded: Bools, height: float) -> Ints:
        """What each lane needs, as far as a few screens hold it."""
        needed = np.minimum(self._draft(step).needed, MAX_ROWS)
        return row_caps(needed, expanded, height, self._metrics)

    def overflows(self, step: int, caps: Ints) -> Bools:
        """Which lanes hide items at a step, somewhere, given the rows they may take."""
        return np.asarray(self._draft(step).needed > caps, np.bool_)

    def placed(self, start: float, end: float, step: int, caps: Ints) -> Placed:
        """What has a row and touches the days from ``start`` to ``end``."""
        prints, packed = self._draft(step).prints, self._at(step, caps)
        beside = BESIDE_PX / step_scale(step)
        if not (packed.first <= start - beside and end + beside <= packed.last):
            self._pack(packed, start - 2 * beside, end + 2 * beside, step, caps)
        seen = (packed.placed.row >= 0) & (prints.right > start) & (prints.left < end)
        return packed.placed.where(seen)

    def forget(self) -> None:
        # Drafts hold everything in order of time: importance is nothing to them.
        self._steps.clear()

    def rails(self, _start: float, _end: float, _step: int) -> Rails:
        """None: long spans have rows like everything else."""
        return NO_RAILS

    def _draft(self, step: int) -> _Draft:
        return _remembered(self._drafts, step, lambda: self._drafted(step))

    def _at(self, step: int, caps: Ints) -> _Step:
        return _remembered(self._steps, (step, caps.tobytes()), lambda: self._begun(step, caps))

    def _drafted(self, step: int) -> _Draft:
        data = self._data
        if self._widths is None:
            self._widths = label_widths(data, np.arange(data.size), self._measurer)
        prints = footprints(data, np.arange(data.size), step_scale(step), self._widths, self._metrics)
        parts = [data.slice(lane) for lane in range(data.lane_count)]
        ends = [(prints.left[part], prints.right[part]) for part in parts]
        needed = np.array([rows_needed(left, right) for left, right in ends], np.int64)
        first, last = np.empty(data.size), np.empty(data.size)
        for part, (left, right) in zip(parts, ends, strict=True):
            first[part], last[part] = runs(left, right)
        return _Draft(prints, needed, first, last)

    def _begun(self, step: int, caps: Ints) -> _Step:
        """A step of which nothing is packed yet."""
        data, draft = self._data, self._draft(step)
        crowded = np.asarray(draft.needed > caps, np.bool_)
        leading = np.zeros(data.size, np.bool_)
        if crowded.any():
            leading[self._leading(np.flatnonzero(crowded[data.lane]), caps, step)] = True
        hidden = np.full(data.size, HIDDEN, np.int16)
        prints = draft.prints
        following = np.full(data.size, np.inf)
        placed = Placed(np.arange(data.size), hidden, prints.label.copy(), prints.full, prints.inside, following)
        return _Step(crowded, leading, placed, np.ones(data.size, np.bool_))

    def _pack(self, packed: _Step, first: float, last: float, step: int, caps: Ints) -> None:
        """Give rows to all runs that touch some days. Runs are packed whole: it matters to none which came before."""
        draft, data = self._draft(step), self._data
        packed.first, packed.last = first, last
        new = packed.waiting & (draft.last > first) & (draft.first < last)
        if not new.any():
            return
        packed.waiting &= ~new
        self._give_rows(np.flatnonzero(new & ~packed.crowded[data.lane]), draft.prints, packed.placed.row, caps)
        self._give_crowded_rows(np.flatnonzero(new & packed.leading), packed, step, caps)
        lanes, rows = data.lane.astype(np.int64), packed.placed.row.astype(np.int64)
        packed.placed = replace(packed.placed, following=next_in_row(draft.prints.left, lanes, rows))

    def _give_rows(self, items: Ints, prints: Footprints, row: npt.NDArray[np.int16], caps: Ints) -> None:
        """First fit in each lane, where all have room."""
        edges = np.searchsorted(self._data.lane[items], np.arange(self._data.lane_count + 1)).tolist()
        for lane, (low, high) in enumerate(pairwise(edges)):
            if high > low:
                part = items[low:high]
                row[part] = first_fit(prints.left[part], prints.right[part], int(caps[lane]))

    def _give_crowded_rows(self, items: Ints, packed: _Step, step: int, caps: Ints) -> None:
        """By importance; then what found no room for its label has what is left without one.

        A bar without words says more than a row that stays free beside a count.
        """
        prints, placed, data = self._draft(step).prints, packed.placed, self._data
        rows = empty_rows(np.flatnonzero(packed.crowded), caps)
        bare = bare_ends(prints, step_scale(step), self._metrics)
        for right, worded in ((prints.right, True), (bare, False)):
            placed.row[items] = fit_by_importance(
                data.lane[items].astype(np.int64), prints.left[items], right[items], data.importance[items], rows
            )
            if not worded:
                placed.label[items] = np.where(prints.inside[items], prints.label[items], 0.0)
            items = items[placed.row[items] == HIDDEN]

    def _leading(self, items: Ints, caps: Ints, step: int) -> Ints:
        """Those items that matter most in their stretch of time, as many of each lane as it has rows.

        In stretches as long as a label those that lead may find the rows taken by the ones before them, or may stand
        outside the view, and rows stayed free over what was only counted.
        """
        data = self._data
        cell = np.floor(data.start[items] / cell_days(step, self._metrics.cell)).astype(np.int64)
        lane = data.lane[items].astype(np.int64)
        cell -= cell.min()
        return items[most_important(lane * (int(cell.max()) + 1) + cell, data.importance[items], caps[lane])]


def _remembered(memory: OrderedDict[_Key, _Value], key: _Key, make: Callable[[], _Value]) -> _Value:
    """What was made for a key, made now if need be; the least recently used is forgotten."""
    if key not in memory:
        memory[key] = make()
        if len(memory) > KEPT_STEPS:
            memory.popitem(last=False)
    memory.move_to_end(key)
    return memory[key]
