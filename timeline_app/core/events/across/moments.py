"""How the times of two tellings stand to one another."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline_app.core.events.across.account import AHEAD
from timeline_app.core.events.merging import overlap
from timeline_app.core.values import Interval, Status

if TYPE_CHECKING:
    from timeline_app.core.events.across.account import Account

WEEK = 7
"""Days of an interval that still singles out one event."""

NEWS = 2
"""Days between an event and the reports that tell of it without a date as news."""


class Moment(StrEnum):
    """What two tellings say together of when it was."""

    DAY = "the same day"
    WEEK = "days in common, of a week at most"
    WIDE = "days in common, of a longer time"
    UNDATED = "one is undated, and both are news of the same days"
    LONG_AGO = "one is undated, and nothing more is known"
    APART = "no day in common"


def moment(one: Account, other: Account) -> Moment:
    """The relation of two times; of undated ones only what their bounds and the days of publication allow."""
    if not overlap(_bounds(one), _bounds(other)):
        return Moment.APART
    if one.is_dated and other.is_dated:
        return _dated(one, other)
    return Moment.UNDATED if _is_news_of_same_days(one, other) else Moment.LONG_AGO


def _bounds(account: Account) -> Interval:
    """When it can have been; what is only assumed of an undated one bounds nothing but its end."""
    when = account.event.when
    return when.interval if account.is_dated or not when.fuzzy else Interval(None, when.interval.latest)


def _dated(one: Account, other: Account) -> Moment:
    lengths = (one.length, other.length)
    if lengths == (1, 1):
        return Moment.DAY
    open_or_ahead = None in lengths or (one.is_ahead and other.is_ahead)
    if open_or_ahead and one.event.when.interval == other.event.when.interval:
        return Moment.WEEK
    return Moment.WEEK if all(n is not None and n <= WEEK for n in lengths) else Moment.WIDE


def _is_news_of_same_days(one: Account, other: Account) -> bool:
    first, second = news(one), news(other)
    return first is not None and second is not None and overlap(first, second)


def news(account: Account) -> Interval | None:
    """The days of which a telling is news: its date, or the days up to publication; None where neither is known."""
    when = account.event.when.interval
    if account.is_dated and when.earliest is not None and when.latest is not None:
        return when
    day = account.published
    if day is None:
        return None
    return Interval(_shifted(day, -NEWS), _shifted(day, NEWS) if account.is_ahead else day)


def _shifted(day: date, days: int) -> date:
    return min(max(day, date.min + timedelta(WEEK)), date.max - timedelta(WEEK)) + timedelta(days)


def gap(one: Account, other: Account) -> int | None:
    """Days between two closed intervals; None where an end is open."""
    mine, theirs = one.event.when.interval, other.event.when.interval
    ways = ((mine.latest, theirs.earliest), (theirs.latest, mine.earliest))
    return max(((b - a).days for a, b in ways if a and b), default=None) if one.length and other.length else None


def publications_apart(one: Account, other: Account) -> int | None:
    """Days between the publications of two articles; None where one has no date."""
    if one.published is None or other.published is None:
        return None
    return abs((one.published - other.published).days)


def statuses_fit(one: Account, other: Account) -> bool:
    """Alike, or announced by the one and done in the other, which was published no earlier."""
    first, second = one.event.status, other.event.status
    if first is second or (one.is_ahead and other.is_ahead):
        return True
    if not (AHEAD & {first, second} and Status.HAPPENED in (first, second)):
        return False
    announced, done = (one, other) if one.is_ahead else (other, one)
    if announced.published is None or done.published is None or not (one.is_dated and other.is_dated):
        return False
    return announced.published <= done.published
