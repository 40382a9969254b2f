"""Events to columns: where each event begins and ends on the axis, how it is drawn, and in which lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.calendar import MINUTES_PER_DAY, day_number
from timeline_app.core.layout.categories import category_index, category_of
from timeline_app.core.layout.data import Columns, Flag, Shape
from timeline_app.core.values import Status, TimeKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from timeline_app.core.layout.lanes import Placement
    from timeline_app.core.values import Event, EventTime

_SHAPES = {
    TimeKind.DAY: Shape.DAY,
    TimeKind.WITHIN: Shape.WITHIN,
    TimeKind.SPAN: Shape.SPAN,
    TimeKind.OPEN: Shape.OPEN,
}
_STATUS_FLAGS = {
    Status.HAPPENED: Flag.NONE,
    Status.PLANNED: Flag.TENTATIVE,
    Status.EXPECTED: Flag.TENTATIVE,
    Status.POSSIBLE: Flag.TENTATIVE,
    Status.NEGATED: Flag.NEGATED,
}
MINUTE = 1 / MINUTES_PER_DAY


def is_dated(event: Event) -> bool:
    """Whether the event has a place on the axis."""
    return event.when.kind is not TimeKind.UNDATED and not event.when.interval.is_unknown


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


def events_to_columns(
    events: Sequence[Event], placements: Sequence[Placement], known_until: float | None = None
) -> Columns:
    """One item for each lane in which a dated event stands; undated events have none.

    Raises:
        ValueError: a placement names an undated event.
    """
    rows: list[tuple[float, float, int, int, int, int, float, int]] = []
    for place in placements:
        event = events[place.event]
        start, end, fades = extent_of(event.when, known_until)
        flags = fades | _STATUS_FLAGS[event.status]
        category = category_index(category_of(event)[0])
        shape = _SHAPES.get(event.when.kind, Shape.OPEN)
        for index, lane in enumerate(place.lanes):
            copy = flags | Flag.COPY if index else flags
            rows.append((start, end, lane, shape, copy, category, event.importance, place.event))
    parts = list(zip(*rows, strict=True)) or [()] * 8
    types = (np.float64, np.float64, np.int16, np.uint8, np.uint8, np.uint8, np.float32, np.int32)
    return Columns(*(np.array(part, dtype) for part, dtype in zip(parts, types, strict=True)))
