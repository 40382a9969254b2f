"""Which items last how long: for lines that only the longest of a view get."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats

NO_DURATION = -128


class DurationClasses:
    """Positions of items by the octave of their duration in days, each class in order of position."""

    def __init__(self, duration: Floats, copy: Bools) -> None:
        """Take durations in days, and which items are copies; these and instants are in no class."""
        octave = np.asarray(np.frexp(duration)[1] - 1, np.int8)
        octave[(duration <= 0) | copy] = NO_DURATION
        self.members = lru_cache(lambda wanted: _members(octave, wanted))
        """By octave: positions of the items whose duration is from 2**octave to twice that many days."""


def _members(octave: npt.NDArray[np.int8], wanted: int) -> npt.NDArray[np.int32]:
    return np.flatnonzero(octave == wanted).astype(np.int32)
