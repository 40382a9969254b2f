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
    empty_rows,
    first_fit,
    fit_by_importance,
    footprints,
    label_widths,
    most_important,
    rows_needed,
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
    """What all items of a step claim, and how many rows each lane needs to show all of its own."""

    prints: Footprints
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
        data = self._data
        if self._widths is None:
            self._widths = label_widths(data, np.arange(data.size), self._measurer)
        prints = footprints(data, np.arange(data.size), step_scale(step), self._widths, self._metrics)
        parts = [data.slice(lane) for lane in range(data.lane_count)]
        needed = np.array([rows_needed(prints.left[part], prints.right[part]) for part in parts], np.int64)
        return _Draft(prints, needed)

    def _pack(self, step: int, caps: Ints) -> _Step:
        """First fit where that keeps to the caps; elsewhere what matters most."""
        data, draft = self._data, self._draft(step)
        prints, row = draft.prints, np.full(data.size, HIDDEN, np.int16)
        crowded = draft.needed > caps
        for lane in np.flatnonzero(~crowded).tolist():
            part = data.slice(lane)
            row[part] = first_fit(prints.left[part], prints.right[part], int(caps[lane]))
        if crowded.any():
            items = self._leading(np.flatnonzero(crowded[data.lane]), caps, step)
            row[items] = fit_by_importance(
                data.lane[items].astype(np.int64),
                prints.left[items],
                prints.right[items],
                data.importance[items],
                empty_rows(np.flatnonzero(crowded), caps),
            )
        overflow = _lanes_of(data, row == HIDDEN)
        lanes, rows = data.lane.astype(np.int64), row.astype(np.int64)
        label = widen_labels(prints, lanes, rows, step_scale(step), self._metrics.space)
        placed = Placed(np.arange(data.size), row, label, prints.inside)
        return _Step(placed, prints.left, prints.right, overflow)

    def _leading(self, items: Ints, caps: Ints, step: int) -> Ints:
        """Those items that matter most in their stretch of time, as many of each lane as it has rows."""
        data = self._data
        cell = np.floor(data.start[items] / cell_days(step, self._metrics.label_max)).astype(np.int64)
        lane = data.lane[items].astype(np.int64)
        cell -= cell.min()
        return items[most_important(lane * (int(cell.max()) + 1) + cell, data.importance[items], caps[lane])]


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
