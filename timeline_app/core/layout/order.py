"""Which item comes next: in time, or in the lane beside. Copies are passed over, their own item stands for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.data import Flag

if TYPE_CHECKING:
    from timeline_app.core.layout.data import TimelineData


def in_time(data: TimelineData, position: int | None, direction: int) -> int | None:
    """The next (1) or previous (-1) item by start, then lane; from None the first or last. None at the end.

    Items of one start have their positions in order of lane, so two passes over the starts suffice.
    """
    own = np.flatnonzero((data.flags & Flag.COPY) == 0)
    starts = data.start[own]
    if position is not None:
        beside = own[(starts == data.start[position]) & ((own - position) * direction > 0)]
        if len(beside):
            return int(beside[0 if direction > 0 else -1])
        further = (starts - data.start[position]) * direction > 0
        own, starts = own[further], starts[further]
    if not len(own):
        return None
    nearest = own[starts == (starts.min() if direction > 0 else starts.max())]
    return int(nearest[0 if direction > 0 else -1])


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
