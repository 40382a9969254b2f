"""What layouts answer: the items that have a row, and the long spans of crowded lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from timeline_app.core.layout.data import Bools, Floats, Ints


@dataclass(frozen=True, slots=True)
class Placed:
    """Items that have a row, the pixels that their labels are sure of, and whether these stand in the bar.

    A label beside its bar may take more, up to ``full``, where ``following`` leaves it room: the day at which the next
    footprint in the row begins.
    """

    items: Ints
    row: npt.NDArray[np.int16]
    label: npt.NDArray[np.float32]
    full: npt.NDArray[np.float32]
    inside: Bools
    following: Floats

    def where(self, mask: Bools | Ints) -> Placed:
        """Those for which the mask holds, or those in these places."""
        return Placed(
            self.items[mask],
            self.row[mask],
            self.label[mask],
            self.full[mask],
            self.inside[mask],
            self.following[mask],
        )

    @classmethod
    def joined(cls, parts: list[Placed]) -> Placed:
        """All parts in one."""
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in cls.__slots__))


@dataclass(frozen=True, slots=True)
class Rails:
    """Long spans as thin lines above the rows; no two of a lane and a line overlap."""

    items: Ints
    line: Ints

    def where(self, mask: Bools) -> Rails:
        """Those for which the mask holds."""
        return Rails(self.items[mask], self.line[mask])


NO_RAILS = Rails(np.empty(0, np.int64), np.empty(0, np.int64))


class Layout(Protocol):
    """Gives items rows. ``step`` is a half-octave of zoom, ``caps`` the rows that each lane may take.

    Rows depend on the step and the caps alone, never on what is in view: nothing jumps while panning.
    """

    def caps(self, step: int, expanded: Bools, height: float) -> Ints:
        """Rows that each lane takes in a view of that height; ``expanded`` lanes take what they need."""
        ...

    def overflows(self, step: int, caps: Ints) -> Bools:
        """Which lanes leave items without a row, at any time."""
        ...

    def placed(self, start: float, end: float, step: int, caps: Ints) -> Placed:
        """What has a row and touches the days from ``start`` to ``end``."""
        ...

    def forget(self) -> None:
        """Lay out anew: importance has changed."""
        ...

    def rails(self, start: float, end: float, step: int) -> Rails:
        """Long spans that touch the days and have no row."""
        ...
