"""Intervals and readings in words, for tables and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.values import Status, TimeKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.values import Event, EventTime, Interval


def interval_words(interval: Interval) -> str:
    """An interval in words: “Fri 1 Nov 2024 10:30”, “28 Oct – 3 Nov 2024”, “from Fri 1 Nov 2024 on”, “unknown”."""
    if interval.is_unknown:
        return "unknown"
    first, last = (day.toordinal() if day else None for day in (interval.earliest, interval.latest))
    clock = f" {interval.earliest_time:%H:%M}" if interval.is_single_day and interval.earliest_time else ""
    return span_words(first, last) + clock


def when_words(when: EventTime) -> str:
    """When an event takes place; days that only bound a single unknown day are marked as such."""
    words = interval_words(when.interval)
    return f"within {words}" if when.kind is TimeKind.WITHIN else words


def steps_words(steps: Iterable[str]) -> str:
    """The steps of a reading as one line."""
    line = "; ".join(step.rstrip(".") for step in steps)
    return f"{line}." if line else ""


def is_dated(event: Event) -> bool:
    """Whether the text dates the event; bounds of an undated one are no date."""
    return event.when.kind is not TimeKind.UNDATED and not event.when.interval.is_unknown


def titled(event: Event) -> str:
    """The title, with the status of what has not happened."""
    return event.title if event.status is Status.HAPPENED else f"{event.title} ({_STATUS[event.status]})"


_STATUS = {
    Status.PLANNED: "planned",
    Status.EXPECTED: "expected",
    Status.POSSIBLE: "possible",
    Status.NEGATED: "did not happen",
}
