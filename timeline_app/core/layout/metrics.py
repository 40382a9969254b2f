"""Sizes of the canvas, in device-independent pixels, and the steps of zoom at which rows are laid out anew."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in pixels.

    ``row`` is the pitch of rows, ``bar`` the height of a bar in it. ``tip`` is left to the chevrons of an open end.
    Open ends are drawn out by as much as the bar is long, from ``fade_min`` to ``fade``.
    ``label_max`` is what a label beside a bar may claim from its neighbours; it takes more where there is room.
    ``strip`` holds the counts of what is hidden, ``rail`` the long spans of crowded lanes.
    """

    row: float = 32.0
    bar: float = 24.0
    pad: float = 9.0
    lane_min: float = 52.0
    strip: float = 18.0
    rail: float = 0.0
    min_bar: float = 8.0
    inset: float = 11.0
    gap: float = 7.0
    space: float = 16.0
    label_max: float = 260.0
    label_inside_min: float = 200.0
    fade: float = 96.0
    fade_min: float = 30.0
    tip: float = 26.0
    cell: float = 64.0


COMFORTABLE = Metrics()
COMPACT = Metrics(row=22.0, bar=18.0, pad=2.0, lane_min=42.0, strip=13.0, rail=9.0, cell=110.0, label_max=180.0)
"""For data so many that every lane is crowded."""


class LabelMeasurer(Protocol):
    """Tells how wide labels are. The widgets measure with fonts, tests with any rule."""

    def widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
        """Pixels that the full labels of the callers' rows take."""
        ...


def zoom_step(px_per_day: float) -> int:
    """The half-octave of a scale: rows are laid out for its lower end and kept until the scale leaves it."""
    return math.floor(2 * math.log2(px_per_day))


def step_scale(step: int) -> float:
    """The lowest scale of a step, in pixels a day: whatever fits there fits in the whole step."""
    return float(2.0 ** (step / 2))


def cell_days(step: int, cell_px: float) -> float:
    """The power of two of days that is at least ``cell_px`` wide at a step: cells aligned to absolute time."""
    return float(2.0 ** math.ceil(math.log2(cell_px / step_scale(step))))
