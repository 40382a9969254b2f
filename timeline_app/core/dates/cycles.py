"""Occurrences of what recurs - weekdays, months, dates, seasons, feasts - and the choice of one by direction."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline_app.core.dates.feasts import feast_days
from timeline_app.core.dates.grain import Period, containing, stated
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.dates.meaning import Cyclic

EVERY = {
    "weekday": Unit.WEEK,
    "day": Unit.MONTH,
    "short year": Unit.CENTURY,
}
"""The unit that each kind recurs in; years where not named."""
_REACH = 8
"""How many cycles away an occurrence is looked for: 29 February comes round within eight years."""

_KEPT = 2048
"""Occurrences that are remembered: an article names the same few weekdays and months again and again."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence: its first and last day, and the calendar unit it is, if it is one."""

    first: int
    last: int
    period: Period | None


def cycle_of(cyclic: Cyclic) -> Unit:
    """The unit in which it recurs."""
    return EVERY.get(cyclic.kind, Unit.YEAR)


def occurrence(cyclic: Cyclic, index: int) -> Occurrence | None:
    """The occurrence in the ``index``-th cycle (see ``Period``), or None where there is none (29 February 2023)."""
    if cyclic.kind == "feast":
        days = feast_days(cyclic.rule, index)
        return Occurrence(*days, _feast_period(days)) if days else None
    period = _period(cyclic, index)
    return Occurrence(*period.bounds, period) if period else None


def _feast_period(days: tuple[int, int]) -> Period | None:
    return Period(Unit.DAY, days[0]) if days[0] == days[1] else None


def _period(cyclic: Cyclic, index: int) -> Period | None:
    key = int(cyclic.key)
    if cyclic.kind == "weekday":
        return Period(Unit.DAY, 7 * index + 1 + key)
    if cyclic.kind == "day":
        return stated(index // 12, index % 12 + 1, key)
    if cyclic.kind == "short year":
        return Period(Unit.YEAR, 100 * index + (key or 100))
    if cyclic.kind == "month":
        return stated(index, key)
    if cyclic.kind == "date":
        return _agreeing(stated(index, key // 100, key % 100), cyclic.weekday)
    if cyclic.kind == "season":
        return Period(Unit.SEASON, 4 * index + key)
    return (
        Period(Unit.QUARTER, 4 * index + key - 1)
        if cyclic.kind == "quarter"
        else Period(Unit.HALF, 2 * index + key - 1)
    )


def _agreeing(day: Period | None, weekday: int | None) -> Period | None:
    return day if day is None or weekday is None or (day.index - 1) % 7 == weekday else None


def around(cyclic: Cyclic, day: int, step: int) -> Iterator[Occurrence]:
    """Occurrences from the cycle in which ``day`` lies on, away from it in the direction of ``step``."""
    here = containing(cycle_of(cyclic), day).index
    for index in range(here - step, here + step * (_REACH + 1), step):
        found = occurrence(cyclic, index)
        if found:
            yield found


@lru_cache(_KEPT)
def latest(cyclic: Cyclic, day: int, *, strictly: bool = False) -> Occurrence | None:
    """The latest that has begun by ``day``; ``strictly``: that has ended before it."""
    if strictly:
        return next((o for o in around(cyclic, day, -1) if o.last < day), None)
    return next((o for o in around(cyclic, day, -1) if o.first <= day), None)


@lru_cache(_KEPT)
def first_from(cyclic: Cyclic, day: int, *, strictly: bool = False) -> Occurrence | None:
    """The first that has not ended by ``day``; ``strictly``: that begins after it."""
    if strictly:
        return next((o for o in around(cyclic, day, 1) if o.first > day), None)
    return next((o for o in around(cyclic, day, 1) if o.last >= day), None)


def nearest(cyclic: Cyclic, day: int) -> Occurrence | None:
    """The one that holds ``day`` or lies closest to it, the earlier of two as close."""
    before, after = latest(cyclic, day), first_from(cyclic, day)
    if before is None or after is None:
        return before or after
    return before if day - before.last <= after.first - day else after
