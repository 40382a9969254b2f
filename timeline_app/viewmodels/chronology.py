"""The order in which events are counted, listed and stepped through."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from timeline_app.viewmodels.wording import is_dated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.values import Event


def chronological(events: Iterable[Event]) -> list[Event]:
    """By start, then end, then place in the text; undated events last, as told. An open start sorts by the end."""
    return sorted(events, key=_key)


def _key(event: Event) -> tuple[bool, date, time, date, int]:
    if not is_dated(event.when):
        return True, date.max, time.min, date.max, event.sentence.start
    interval = event.when.interval
    start = interval.earliest or interval.latest or date.max
    return (
        False,
        start,
        interval.earliest_time or time.min,
        interval.latest or date.max,
        event.sentence.start,
    )
