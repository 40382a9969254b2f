"""Events to columns: where each event begins and ends on the axis, how it is drawn, and in which lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from timeline_app.core.layout.categories import category_index, category_of
from timeline_app.core.layout.data import Columns, Flag, Shape
from timeline_app.core.layout.extents import extent_of
from timeline_app.core.layout.rivals import Rivals
from timeline_app.core.values import Status, TimeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline_app.core.layout.lanes import Placement
    from timeline_app.core.values import Event, EventTime, Interval

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

_ABOUT_DATE = "date"
"""What a conflict is about that puts several times on the axis."""


def is_dated(event: Event) -> bool:
    """Whether the event has a place on the axis."""
    return _has_time(event.when)


def _has_time(when: EventTime) -> bool:
    return when.kind is not TimeKind.UNDATED and not when.interval.is_unknown


def events_to_columns(
    events: Sequence[Event],
    placements: Sequence[Placement],
    known_until: float | None = None,
    reviewed: Mapping[str, int] | None = None,
) -> Columns:
    """One item for each lane in which a dated event stands; undated events have none.

    ``reviewed`` holds, by an event's id, the bits for what the user did with it: CONFIRMED, EDITED.

    Raises:
        ValueError: a placement names an undated event.
    """
    rows: list[tuple[float, float, int, int, int, int, float, int]] = []
    for place in placements:
        event = events[place.event]
        start, end, fades = extent_of(event.when, known_until)
        flags = fades | _STATUS_FLAGS[event.status] | _account_flags(event) | (reviewed or {}).get(event.id, Flag.NONE)
        category = category_index(category_of(event)[0])
        shape = _SHAPES.get(event.when.kind, Shape.OPEN)
        for index, lane in enumerate(place.lanes):
            copy = flags | Flag.COPY if index else flags
            rows.append((start, end, lane, shape, copy, category, event.importance, place.event))
    parts = list(zip(*rows, strict=True)) or [()] * 8
    types = (np.float64, np.float64, np.int16, np.uint8, np.uint16, np.uint8, np.float32, np.int32)
    return Columns(*(np.array(part, dtype) for part, dtype in zip(parts, types, strict=True)))


def _account_flags(event: Event) -> int:
    """What the accounts of several articles make of an event."""
    merged = Flag.MERGED if event.told_in > 1 else Flag.NONE
    return merged | (Flag.CONTRADICTED if event.conflicts else Flag.NONE)


def rivals_of(events: Sequence[Event], shown: Iterable[int], known_until: float | None = None) -> Rivals:
    """The rival times of those events, which are counted by their place in the sequence."""
    found = []
    for row in shown:
        event = events[row]
        if any(conflict.about == _ABOUT_DATE for conflict in event.conflicts):
            found += [(row, *extent_of(when, known_until)) for when in _other_times(event)]
    return Rivals.from_rows(found)


def _other_times(event: Event) -> list[EventTime]:
    """The times of other tellings, each once. A vaguer one that holds the event's own agrees with it."""
    others: dict[Interval, EventTime] = {}
    for telling in event.tellings:
        when = telling.when
        if _has_time(when) and not _holds(when.interval, event.when.interval):
            others.setdefault(when.interval, when)
    return list(others.values())


def _holds(outer: Interval, inner: Interval) -> bool:
    """Whether the whole inner interval lies in the outer one, in days."""
    early = outer.earliest is None or (inner.earliest is not None and outer.earliest <= inner.earliest)
    late = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return early and late
