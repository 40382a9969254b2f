"""Which item comes next: in time, or in the lane beside. Copies are passed over, their own item stands for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.data import Flag

if TYPE_CHECKING:
    from timeline_app.core.layout.data import Ints, TimelineData


def in_time(data: TimelineData, position: int | None, direction: int) -> int | None:
    """The next (1) or previous (-1) item by start, then lane; from None the first or last. None at the end."""
    own = np.flatnonzero((data.flags & Flag.COPY) == 0)
    if not len(own):
        return None
    if position is None:
        ranked = _ranked(data, own)
        return int(ranked[0 if direction > 0 else -1])
    start = data.start[position]
    candidates = own[data.start[own] >= start] if direction > 0 else own[data.start[own] <= start]
    ranked = _ranked(data, candidates)
    index = int(np.flatnonzero(ranked == position)[0]) + direction
    return int(ranked[index]) if 0 <= index < len(ranked) else None


def _ranked(data: TimelineData, items: Ints) -> Ints:
    return np.asarray(items[np.lexsort((items, data.lane[items], data.start[items]))])


def in_lane(data: TimelineData, lane: int, time: float) -> int | None:
    """The item of a lane that starts nearest to a time, or None in a lane without items of its own."""
    part = data.slice(lane)
    own = np.arange(part.start, part.stop)[(data.flags[part] & Flag.COPY) == 0]
    if not len(own):
        return None
    return int(own[np.argmin(np.abs(data.start[own] - time))])


def beside(data: TimelineData, position: int, direction: int) -> int | None:
    """The item nearest in time in the next lane below (1) or above (-1) that has one; None past the last lane."""
    lane = int(data.lane[position]) + direction
    while 0 <= lane < data.lane_count:
        found = in_lane(data, lane, float(data.start[position]))
        if found is not None:
            return found
        lane += direction
    return None
