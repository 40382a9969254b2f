"""Layout of a timeline small enough to pack all of it at each step of zoom: every lane as high as it needs to be."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats, Ints, TimelineData
    from timeline_app.core.layout.metrics import LabelMeasurer, Metrics

MAX_ROWS = 40
KEPT_STEPS = 16


@dataclass(frozen=True, slots=True)
class _Step:
    """The packing of all items at one step, ``rows`` needed by each lane, and footprints to find what is in view."""

    placed: Placed
    left: Floats
    right: Floats
    rows: Ints
    overflow: Bools


class WholeLayout:
    """Packs all items of a step at once, so nothing can depend on what is in view, and remembers recent steps."""

    def __init__(self, data: TimelineData, measurer: LabelMeasurer, metrics: Metrics) -> None:
        self._data, self._measurer, self._metrics = data, measurer, metrics
        self._steps: OrderedDict[tuple[int, bytes], _Step] = OrderedDict()

    def caps(self, step: int, expanded: Bools, height: float) -> Ints:
        """What each lane needs, as far as a few screens hold it."""
        needed = self._at(step, np.full(self._data.lane_count, MAX_ROWS)).rows
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
        self._steps.clear()

    def rails(self, _start: float, _end: float, _step: int) -> Rails:
        """None: long spans have rows like everything else."""
        return NO_RAILS

    def _at(self, step: int, caps: Ints) -> _Step:
        key = (step, caps.tobytes())
        if key not in self._steps:
            self._steps[key] = self._pack(step, caps)
            if len(self._steps) > KEPT_STEPS:
                self._steps.popitem(last=False)
        self._steps.move_to_end(key)
        return self._steps[key]

    def _pack(self, step: int, caps: Ints) -> _Step:
        data, scale = self._data, step_scale(step)
        items = np.arange(data.size)
        prints = footprints(data, items, scale, self._measurer, self._metrics)
        row = np.full(data.size, HIDDEN, np.int16)
        for lane, cap in enumerate(caps.tolist()):
            part = data.slice(lane)
            row[part] = self._pack_lane(part, prints, cap, step)
        rows = np.zeros(data.lane_count, np.int64)
        np.maximum.at(rows, data.lane, row + 1)
        overflow = np.zeros(data.lane_count, bool)
        overflow[data.lane[row == HIDDEN]] = True
        label = widen_labels(prints, data.lane.astype(np.int64), row.astype(np.int64), scale, self._metrics.space)
        return _Step(Placed(items, row, label, prints.inside), prints.left, prints.right, rows, overflow)

    def _pack_lane(self, part: slice, prints: Footprints, cap: int, step: int) -> npt.NDArray[np.int16]:
        """Rows for one lane: all items where they fit, else those that matter most in each stretch of time."""
        row = first_fit(prints.left[part], prints.right[part], cap)
        if (row == HIDDEN).any():
            cells = np.floor(self._data.start[part] / cell_days(step, self._metrics.label_max)).astype(np.int64)
            chosen = most_important(cells, self._data.importance[part], cap)
            row[:] = HIDDEN
            spaces = [RowSpace() for _ in range(cap)]
            importance = self._data.importance[part][chosen]
            row[chosen] = fit_by_importance(prints.left[part][chosen], prints.right[part][chosen], importance, spaces)
        return row
