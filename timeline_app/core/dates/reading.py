"""A reading: what an expression means once it is known from where to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.dates.grain import Period, to_date
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.values import Anchor, AnchorKind, Granularity, Interval, TimeKind, TimexType

if TYPE_CHECKING:
    from datetime import time

    from timeline_app.core.values import Alternative

NO_ANCHOR = Anchor(AnchorKind.NONE)


class Reading(NamedTuple):
    """``first`` and ``last`` are day ordinals; both None while unresolved. ``period``: the unit, if it is one.

    A named tuple: every expression makes several on the way, and they are made in a third of a data class's time.
    """

    value: str
    type: TimexType
    unit: Granularity
    kind: TimeKind
    first: int | None = None
    last: int | None = None
    period: Period | None = None
    mod: str | None = None
    anchor: Anchor = NO_ANCHOR
    steps: tuple[str, ...] = ()
    fuzzy: bool = False
    start_time: time | None = None
    end_time: time | None = None
    alternatives: tuple[Alternative, ...] = ()

    @property
    def is_resolved(self) -> bool:
        return self.first is not None or self.last is not None

    @property
    def interval(self) -> Interval:
        """The civil interval; unknown where ``datetime.date`` does not reach."""
        first = to_date(self.first) if self.first is not None else None
        last = to_date(self.last) if self.last is not None else None
        if (self.first is not None and first is None) or (self.last is not None and last is None):
            return Interval(None, None)
        return Interval(first, last, self.start_time if first else None, self.end_time if last else None)

    def said(self, *steps: str) -> Reading:
        return self._replace(steps=self.steps + steps)


def of_period(
    period: Period, anchor: Anchor = NO_ANCHOR, steps: tuple[str, ...] = (), value: str | None = None
) -> Reading:
    """The reading of one calendar unit."""
    day = period.unit is Granularity.DAY
    first, last = period.bounds
    return Reading(
        value=value or period.value,
        type=TimexType.DATE,
        unit=period.unit,
        kind=TimeKind.DAY if day else TimeKind.WITHIN,
        first=first,
        last=last,
        period=period,
        anchor=anchor,
        steps=(*steps, span_words(first, last)),
    )


def unresolved(
    value: str, unit: Granularity, reason: str, type_: TimexType = TimexType.DATE, mod: str | None = None
) -> Reading:
    """A reading that stays off the timeline, and why."""
    return Reading(value, type_, unit, TimeKind.UNDATED, mod=mod, steps=(reason,))
