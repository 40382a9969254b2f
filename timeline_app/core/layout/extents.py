"""Where an event begins and ends on the axis, as far as the text says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.layout.calendar import MINUTES_PER_DAY, day_number
from timeline_app.core.layout.data import Flag
from timeline_app.core.values import TimeKind

if TYPE_CHECKING:
    from datetime import time

    from timeline_app.core.values import EventTime

MINUTE = 1 / MINUTES_PER_DAY


def extent_of(when: EventTime, known_until: float | None = None) -> tuple[float, float, int]:
    """Start and end as day numbers (end exclusive), and which ends fade because the text leaves them open.

    An open end has no length of its own. What is said to go on ("since 2014") is drawn up to ``known_until``, the day
    after the publication, and fades from there: so far the text vouches for it.

    Raises:
        ValueError: the time is unknown.
    """
    interval = when.interval
    flags = Flag.NONE
    if interval.earliest is None and interval.latest is None:
        raise ValueError("an undated event has no extent")
    start = _instant(day_number(interval.earliest), interval.earliest_time) if interval.earliest else None
    end = _closing(when)
    if end is None:
        assert start is not None
        flags |= Flag.FADE_RIGHT
        end = max(start + 1, known_until) if known_until is not None else start + 1
    if start is None:
        flags |= Flag.FADE_LEFT
        start = end - 1
    if when.kind is TimeKind.OPEN and not flags:
        # Of vague days only the far end is vague: "the coming days" begin no earlier than they were spoken of.
        recent = known_until is not None and end <= known_until
        flags |= Flag.FADE_LEFT if recent else Flag.FADE_RIGHT
    return start, max(end, start), flags


def _closing(when: EventTime) -> float | None:
    """The exclusive end: midnight after the last day, or the minute after a clock time."""
    interval = when.interval
    if interval.latest is None:
        return None
    last = day_number(interval.latest)
    closing = interval.latest_time
    if closing is None and interval.is_single_day and when.kind is TimeKind.DAY:
        closing = interval.earliest_time
    return last + 1 if closing is None else _instant(last, closing) + MINUTE


def _instant(day: int, at: time | None) -> float:
    return float(day) if at is None else day + (at.hour * 60 + at.minute) * MINUTE
