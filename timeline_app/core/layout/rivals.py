"""The other times that some articles give for an event: where articles contradict each other, both sides are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from timeline_app.core.layout.data import Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Rivals:
    """Times in day numbers, ends exclusive, as arrays of one length.

    ``item`` is whose times they are: the caller's row, or the position in the data once they are part of it. ``flags``
    say which ends are open.
    """

    item: Ints
    start: Floats
    end: Floats
    flags: npt.NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.item)

    @property
    def drawn(self) -> tuple[npt.NDArray[Any], ...]:
        """All arrays."""
        return self.item, self.start, self.end, self.flags

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, float, float, int]]) -> Rivals:
        """From tuples of item, start, end and flags."""
        item, start, end, flags = list(zip(*rows, strict=True)) or ((), (), (), ())
        return cls(
            np.array(item, np.int64), np.array(start, np.float64), np.array(end, np.float64), np.array(flags, np.uint16)
        )

    def where(self, mask: npt.NDArray[np.bool_]) -> Rivals:
        """Those for which the mask holds."""
        return Rivals(self.item[mask], self.start[mask], self.end[mask], self.flags[mask])

    def on(self, positions: Ints, rows: npt.NDArray[np.int32]) -> Rivals:
        """The same for positions in the data, given the row of each; rows that have none are left out."""
        order = np.argsort(rows, kind="stable")
        at = np.searchsorted(rows[order], self.item)
        found = at < len(order)
        found[found] = rows[order[at[found]]] == self.item[found]
        kept = self.where(found)
        return Rivals(positions[order[at[found]]], kept.start, kept.end, kept.flags)


NO_RIVALS = Rivals.from_rows(())
