"""Which items last how long: for lines that only the longest of a view get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats

LEAST_OCTAVE, MOST_OCTAVE = -64, 63


class DurationClasses:
    """Positions of items by the octave of their duration in days, each class in order of position.

    All are sorted out at once: to look for one class among ten million items takes longer than a frame may.
    """

    def __init__(self, duration: Floats, copy: Bools) -> None:
        """Take durations in days, and which items are copies; these and instants are in no class."""
        lasting = np.flatnonzero((duration > 0) & ~copy).astype(np.int32)
        octave = np.clip(np.frexp(duration[lasting])[1] - 1, LEAST_OCTAVE, MOST_OCTAVE).astype(np.int8)
        self._positions = lasting[np.argsort(octave, kind="stable")]
        sizes = np.bincount(octave.astype(np.int64) - LEAST_OCTAVE, minlength=MOST_OCTAVE - LEAST_OCTAVE + 1)
        self._firsts = [0, *np.cumsum(sizes).tolist()]

    def members(self, octave: int) -> npt.NDArray[np.int32]:
        """Positions of the items whose duration is from 2**octave to twice that many days.

        The classes at both ends, LEAST_OCTAVE and MOST_OCTAVE, hold what is shorter and longer as well.
        """
        number = octave - LEAST_OCTAVE
        return self._positions[self._firsts[number] : self._firsts[number + 1]]
