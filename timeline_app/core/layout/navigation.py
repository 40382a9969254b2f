"""Moving through time: zooming, panning, presets, and the views visited before. Ranges are pairs of day numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.calendar import MINUTES_PER_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.layout.data import Floats

MIN_SPAN = 20 / MINUTES_PER_DAY
MAX_SPAN = 365.2425 * 2_000_000
FARTHEST = 365.2425 * 5_000_000
"""Beyond these days from 1970 a float no longer tells minutes apart at the deepest zoom that is of use."""

PRESETS = {"day": 1.25, "week": 7.0, "2 weeks": 16.0, "month": 33.0, "year": 370.0, "decade": 3660.0}
"""Days shown by the named zooms; "all" fits the data."""

LOOKED_AT = 100_000
"""About as many of more events tell just as well where most of them are."""
NEAR_DAYS = 45.0


@dataclass(frozen=True, slots=True)
class Range:
    """Days from ``start`` to ``end``."""

    start: float
    end: float

    @property
    def span(self) -> float:
        return self.end - self.start

    @property
    def centre(self) -> float:
        return (self.start + self.end) / 2

    def clamped(self) -> Range:
        """The range within the spans and the years that the axis can show, about the same centre."""
        span = min(max(self.span, MIN_SPAN), MAX_SPAN)
        centre = min(max(self.centre, -FARTHEST + span / 2), FARTHEST - span / 2)
        return Range(centre - span / 2, centre + span / 2)

    def zoomed(self, factor: float, at: float) -> Range:
        """Shorter by ``factor`` (longer below 1), with the time ``at`` staying where it is on the screen."""
        span = min(max(self.span / factor, MIN_SPAN), MAX_SPAN)
        share = (at - self.start) / self.span
        return Range(at - share * span, at + (1 - share) * span).clamped()

    def moved(self, days: float) -> Range:
        return Range(self.start + days, self.end + days).clamped()

    def holding(self, time: float) -> Range:
        """The range, or where it does not hold the time one as long about it."""
        return self if self.start <= time <= self.end else self.around(time, self.span)

    def around(self, centre: float, span: float) -> Range:
        return Range(centre - span / 2, centre + span / 2).clamped()

    def fitted(self, margin: float = 0.06, least: float = 14.0, labels: float = 0.17) -> Range:
        """The range with a margin at both ends, more at the right for labels, and never shorter than ``least`` days.

        At the right that comes to less than a fifth of the view: of centuries more would be a century of nothing.
        """
        span = max(self.span, least - self.span * (2 * margin + labels))
        left = self.centre - span / 2 - span * margin
        return Range(left, self.centre + span / 2 + span * (margin + labels)).clamped()


def between(start: Range, end: Range, share: float) -> Range:
    """A range on the way from ``start`` (share 0) to ``end`` (1), in equal factors of zoom about one fixed time."""
    ratio = end.span / start.span
    # (ratio ** share - 1) / (ratio - 1), which for like spans is the share itself.
    way = share if abs(ratio - 1) < 1e-6 else (ratio**share - 1) / (ratio - 1)
    span = start.span * ratio**share
    left = start.start + (end.start - start.start) * way
    return Range(left, left + span)


FEWEST_IN_CROWD = 12
CROWD_SHARE = 0.7
CROWD_IN = 8
"""Times as long as the stretch with most of the events all of them lie apart before the first view leaves some out."""


def first_view(starts: Floats, ends: Floats, published: Sequence[float] = ()) -> Range:
    """The range to open with: all events, or only those near the publications where most are, so that days show."""
    if not len(starts):
        return Range(0.0, 14.0).around((min(published) if published else 0.0) + 0.5, 16.0)
    everything = Range(float(starts.min()), float(ends.max()))
    if not published:
        return (_crowd(starts, ends, everything) or everything).fitted()
    first, last = min(published), max(published) + 1
    everything = Range(min(everything.start, first), max(everything.end, last))
    some = slice(None, None, max(len(starts) // LOOKED_AT, 1))
    starts, ends = starts[some], ends[some]
    days = np.unique(np.asarray(published, np.float64))
    # The first publication that an event does not end too long after is the only one it can begin near enough to.
    following = np.minimum(days.searchsorted(ends - NEAR_DAYS, "right"), len(days) - 1)
    near = (starts > days[following] - NEAR_DAYS) & (ends < days[following] + NEAR_DAYS)
    if everything.span > 2 * NEAR_DAYS and near.mean() >= 0.4:
        low, high = float(np.quantile(starts[near], 0.05)), float(np.quantile(ends[near], 0.95))
        low, high = min(low, first), max(high, last)
        aside = (high - low) / 8  # what lies so little outside is not worth cutting off
        beside = (starts >= low - aside) & (ends <= high + aside)
        return Range(float(starts[beside].min(initial=low)), float(ends[beside].max(initial=high))).fitted()
    return (_crowd(starts, ends, everything) or everything).fitted()


def _crowd(starts: Floats, ends: Floats, everything: Range) -> Range | None:
    """The short stretch in which most events begin, where a few lie centuries off: at once they would be one column."""
    if len(starts) < FEWEST_IN_CROWD:
        return None
    begun = np.sort(starts)
    count = math.ceil(len(begun) * CROWD_SHARE)
    spans = begun[count - 1 :] - begun[: len(begun) - count + 1]
    first = int(spans.argmin())
    low, high = float(begun[first]), float(begun[first + count - 1])
    beside = (starts >= low - (high - low)) & (starts <= high + (high - low))
    low, last = float(starts[beside].min()), float(np.quantile(ends[beside], 0.95))
    crowd = Range(low, max(last, low + 1.0))
    return crowd if crowd.span * CROWD_IN < everything.span else None


@dataclass(slots=True)
class History:
    """Views visited, as in a browser: going somewhere new forgets what lay ahead."""

    limit: int = 100
    _past: list[Range] = field(default_factory=list)
    _future: list[Range] = field(default_factory=list)

    def leave(self, view: Range) -> None:
        """Remember the view that is being left."""
        if not self._past or self._past[-1] != view:
            self._past.append(view)
            del self._past[: -self.limit]
        self._future.clear()

    def back(self, current: Range) -> Range | None:
        return self._step(self._past, self._future, current)

    def forward(self, current: Range) -> Range | None:
        return self._step(self._future, self._past, current)

    @staticmethod
    def _step(source: list[Range], target: list[Range], current: Range) -> Range | None:
        while source:
            view = source.pop()
            if view != current:
                target.append(current)
                return view
        return None
