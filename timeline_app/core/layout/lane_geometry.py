"""How high lanes are and where they stand, in pixels from the top of all lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from timeline_app.core.layout.data import Bools, Floats, Ints
    from timeline_app.core.layout.metrics import Metrics

SCREENS = 3.0
"""Lanes may take this many times the height of the window before their rows are capped."""
FEWEST_ROWS = 3
SLIM_AIR = 4.0
LEAST_PAD = 6.0
"""What is left of a lane's padding, above and below together, where lanes are squeezed to fit the view."""


@dataclass(frozen=True, slots=True, eq=False)
class LaneGeometry:
    """``tops`` and ``heights`` in pixels, ``rows`` of each lane, ``strip`` whether it ends in a strip of counts."""

    tops: Floats
    heights: Floats
    rows: Ints
    strip: Bools

    @property
    def total(self) -> float:
        return float(self.tops[-1] + self.heights[-1]) if len(self.tops) else 0.0

    def in_view(self, scroll: float, height: float) -> Ints:
        """Indices of the lanes that show between two heights."""
        if not len(self.tops):
            return np.empty(0, np.int64)
        first = int(np.searchsorted(self.tops, scroll, "right")) - 1
        last = int(np.searchsorted(self.tops, scroll + height, "left"))
        return np.arange(max(first, 0), last)

    def lane_at(self, y: float) -> int | None:
        """The lane at a height, or None above the first and below the last."""
        if not 0 <= y < self.total:
            return None
        return int(np.searchsorted(self.tops, y, "right")) - 1


def row_caps(needed: Ints, expanded: Bools, height: float, metrics: Metrics) -> Ints:
    """Rows that each lane may take so that all fit in a few screens: every lane what it needs, or an equal share.

    Lanes that the user expanded take what they need.
    """
    cap = int(needed.max(initial=1))
    budget = max(height, metrics.row) * SCREENS
    while cap > FEWEST_ROWS and float(np.minimum(needed, cap).sum()) * metrics.row > budget:
        cap -= 1
    return np.where(expanded, needed, np.minimum(needed, cap)).astype(np.int64).clip(min=1)


def stack(rows: Ints, strip: Bools, slim: Bools, height: float, metrics: Metrics) -> LaneGeometry:
    """Lanes one below the other; space to spare or a little too much is shared equally by those that are not slim.

    Slim ones have the height of a name, and of the counts of what has come into view since they became so.
    """
    heights = np.maximum(
        metrics.lane_min, rows * metrics.row + 2 * metrics.pad + metrics.rail + np.where(strip, metrics.strip, 0.0)
    )
    heights = np.where(slim, metrics.strip + SLIM_AIR, heights)
    if not slim.all():
        spare = (height - heights.sum()) / np.count_nonzero(~slim)
        # Too high by no more than their padding: a little tighter is better than a scroll bar for a few pixels.
        tighter = -(2 * metrics.pad - LEAST_PAD)
        heights = np.floor(heights + np.where(slim | (spare < tighter), 0.0, spare))
    tops = np.concatenate(([0.0], np.cumsum(heights)[:-1])) if len(heights) else np.empty(0)
    return LaneGeometry(tops, heights, rows, strip | slim)
