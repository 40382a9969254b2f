"""Which items last how long: for lines that only the longest of a view get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats

NO_DURATION = -128
_NO_MEMBERS = np.empty(0, np.int32)


class DurationClasses:
    """Positions of items by the octave of their duration in days, each class in order of position."""

    def __init__(self, duration: Floats, copy: Bools) -> None:
        """Take durations in days, and which items are copies; these and instants are in no class."""
        octave = np.asarray(np.frexp(duration)[1] - 1, np.int8)
        octave[(duration <= 0) | copy] = NO_DURATION
        order = np.argsort(octave, kind="stable").astype(np.int32)
        values, first = np.unique(octave[order], return_index=True)
        parts = np.split(order, first[1:]) if len(order) else []
        self._members = dict(zip(values.tolist(), parts, strict=True))

    def members(self, octave: int) -> npt.NDArray[np.int32]:
        """Positions of the items whose duration is from 2**octave to twice that many days."""
        found: npt.NDArray[np.int32] = self._members.get(octave, _NO_MEMBERS)
        return found
