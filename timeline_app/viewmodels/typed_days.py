"""Days to filter by, from words such as "May 2024" or "since 2020". They count from 1970-01-01."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from timeline_app.core.values import EventTime, Interval, TimeKind
from timeline_app.viewmodels.typed_time import as_typed, read_typed
from timeline_app.viewmodels.wording import interval_words

_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class TypedDays:
    """The first and last day, None where open, and words for the user; ``is_clear``: they can be filtered by."""

    days: tuple[int | None, int | None]
    words: str
    is_clear: bool = True


def days_typed(text: str) -> TypedDays:
    """What is meant; nothing typed means all days."""
    if not text.strip():
        return TypedDays((None, None), "")
    typed = read_typed(text, None)
    if typed.when is None:
        return TypedDays((None, None), typed.words, is_clear=False)
    interval = typed.when.interval
    return TypedDays((_number(interval.earliest), _number(interval.latest)), interval_words(interval))


def days_words(first: int | None, last: int | None) -> str:
    """Words that mean these days."""
    interval = Interval(_day(first), _day(last))
    kind = TimeKind.DAY if interval.is_single_day else TimeKind.OPEN if None in {first, last} else TimeKind.SPAN
    return as_typed(EventTime(interval, kind))


def _number(day: date | None) -> int | None:
    return (day - _EPOCH).days if day else None


def _day(number: int | None) -> date | None:
    return None if number is None else _EPOCH + timedelta(days=number)
