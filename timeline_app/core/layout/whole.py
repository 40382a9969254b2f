"""Layout of a timeline small enough to pack all of it at each step of zoom: every lane as high as it needs to be."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from timeline_app.core.layout.lane_geometry import row_caps
from timeline_app.core.layout.metrics import cell_days, step_scale
from timeline_app.core.layout.packing import (
    HIDDEN,
    Footprints,
    RowSpace,
    first_fit,
    fit_by_importance,
    footprints,
    most_important,
    widen_labels,
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


@dataclass(frozen=True, slots=True)
class _Draft:
    """All items of a step in as many rows as they need, up to MAX_ROWS; ``needed`` is the rows of each lane."""

    prints: Footprints
    row: npt.NDArray[np.int16]
    needed: Ints


@dataclass(frozen=True, slots=True)
class _Step:
    """The packing of all items at one step within caps, with footprints to find what is in view."""

    placed: Placed
    left: Floats
    right: Floats
    overflow: Bools


class WholeLayout:
    """Packs all items of a step at once, so nothing can depend on what is in view, and remembers recent steps."""

    def __init__(self, data: TimelineData, measurer: LabelMeasurer, metrics: Metrics) -> None:
        self._data, self._measurer, self._metrics = data, measurer, metrics
        self._drafts: OrderedDict[int, _Draft] = OrderedDict()
        self._steps: OrderedDict[tuple[int, bytes], _Step] = OrderedDict()

    def caps(self, step: int, expanded: Bools, height: float) -> Ints:
        """What each lane needs, as far as a few screens hold it."""
        return row_caps(self._draft(step).needed, expanded, height, self._metrics)

    def overflows(self, step: int, caps: Ints) -> Bools:
        """Which lanes hide items at a step, somewhere, given the rows they may take."""
        return self._at(step, caps).overflow

    def placed(self, start: float, end: float, step: int, caps: Ints) -> Placed:
        """What has a row and touches the days from ``start`` to ``end``."""
        packed = self._at(step, caps)
        seen = (packed.placed.row >= 0) & (packed.right > start) & (packed.left < end)
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
        return _remembered(self._steps, (step, caps.tobytes()), lambda: self._pack(step, caps))

    def _drafted(self, step: int) -> _Draft:
        """First fit in every lane. A lane where that leaves items over needs all the rows there may be."""
        data = self._data
        prints = footprints(data, np.arange(data.size), step_scale(step), self._measurer, self._metrics)
        row = np.full(data.size, HIDDEN, np.int16)
        for lane in range(data.lane_count):
            part = data.slice(lane)
            row[part] = first_fit(prints.left[part], prints.right[part], MAX_ROWS)
        needed = np.zeros(data.lane_count, np.int64)
        np.maximum.at(needed, data.lane, np.where(row == HIDDEN, MAX_ROWS, row + 1))
        return _Draft(prints, row, needed)

    def _pack(self, step: int, caps: Ints) -> _Step:
        """The draft where it keeps to the caps; elsewhere what matters most."""
        data, draft = self._data, self._draft(step)
        prints, row = draft.prints, draft.row.copy()
        crowded = (draft.needed > caps) | _lanes_of(data, row == HIDDEN)
        for lane in np.flatnonzero(crowded).tolist():
            part = data.slice(lane)
            row[part] = self._pack_crowded(part, prints, int(caps[lane]), step)
        overflow = _lanes_of(data, row == HIDDEN)
        lanes, rows = data.lane.astype(np.int64), row.astype(np.int64)
        label = widen_labels(prints, lanes, rows, step_scale(step), self._metrics.space)
        placed = Placed(np.arange(data.size), row, label, prints.inside)
        return _Step(placed, prints.left, prints.right, overflow)

    def _pack_crowded(self, part: slice, prints: Footprints, cap: int, step: int) -> npt.NDArray[np.int16]:
        """Rows for a lane that cannot show all: those that matter most in each stretch of time."""
        left, right, importance = prints.left[part], prints.right[part], self._data.importance[part]
        cells = np.floor(self._data.start[part] / cell_days(step, self._metrics.label_max)).astype(np.int64)
        chosen = most_important(cells, importance, cap)
        row = np.full(len(left), HIDDEN, np.int16)
        spaces = {0: [RowSpace() for _ in range(cap)]}
        lane = np.zeros(int(chosen.sum()), np.int64)
        row[chosen] = fit_by_importance(lane, left[chosen], right[chosen], importance[chosen], spaces)
        return row


def _lanes_of(data: TimelineData, items: Bools) -> Bools:
    """The lanes that any of the items stand in."""
    lanes = np.zeros(data.lane_count, np.bool_)
    lanes[data.lane[items]] = True
    return lanes


def _remembered(memory: OrderedDict[_Key, _Value], key: _Key, make: Callable[[], _Value]) -> _Value:
    """What was made for a key, made now if need be; the least recently used is forgotten."""
    if key not in memory:
        memory[key] = make()
        if len(memory) > KEPT_STEPS:
            memory.popitem(last=False)
    memory.move_to_end(key)
    return memory[key]
