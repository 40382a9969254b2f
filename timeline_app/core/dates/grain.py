"""Calendar arithmetic: every calendar unit is numbered, so that "the week after next" is an addition.

Days are proleptic Gregorian ordinals as ``datetime.date.toordinal`` counts them (1 = Monday, 1 January of year 1),
continued below 1 for years before the common era; years are astronomical (0 = 1 BC). Weeks run Monday to Sunday (ISO
8601). Seasons are meteorological (spring = March to May); winter is numbered by the year in which it begins. Decades
and centuries before the common era are counted backwards, as they are named ("the 470s BC" = 479 to 470 BC).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from timeline_app.core.values import Granularity as Unit
from timeline_app.core.values import Interval

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
_LAST_DAY = date.max.toordinal()
SEASONS = ("SP", "SU", "FA", "WI")
_KEPT = 4096
"""Answers of the calendar that are remembered: the dates of an article lie close together."""
_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6, Unit.YEAR: 12}


def day_number(year: int, month: int, day: int) -> int:
    """The ordinal of a civil day, also before the common era.

    Raises:
        ValueError: there is no such day.
    """
    cycles, within = divmod(year - 1, _CYCLE_YEARS)
    return date(within + 1, month, day).toordinal() + cycles * _CYCLE_DAYS


@lru_cache(_KEPT)
def civil(number: int) -> tuple[int, int, int]:
    """Year (astronomical), month and day of an ordinal."""
    cycles, within = divmod(number - 1, _CYCLE_DAYS)
    day = date.fromordinal(within + 1)
    return day.year + cycles * _CYCLE_YEARS, day.month, day.day


def to_date(number: int) -> date | None:
    """The date of an ordinal, or None where ``datetime.date`` does not reach (before year 1, after 9999)."""
    return date.fromordinal(number) if 1 <= number <= _LAST_DAY else None


def move(day: date, count: int, unit: Unit) -> date | None:
    """``day`` moved by a number of units, clipped to the end of the month (29 February less a year: 28 February)."""
    days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}.get(unit)
    try:
        if days:
            return day + relativedelta(days=days * count)
        months = _MONTHS_IN.get(unit) or {Unit.DECADE: 120, Unit.CENTURY: 1200}[unit]
        return day + relativedelta(months=months * count)
    except (ValueError, OverflowError, KeyError):
        return None


@lru_cache(_KEPT)
def _first_of_month(index: int) -> int:
    return day_number(index // 12, index % 12 + 1, 1)


def _decade_years(index: int) -> tuple[int, int]:
    if index >= 0:
        return max(10 * index, 1), 10 * index + 9
    decade = -1 - index
    return 1 - (10 * decade + 9), 1 - max(10 * decade, 1)


@dataclass(frozen=True, slots=True)
class Period:
    """The ``index``-th calendar unit: day ordinal, ISO week, month ``12 * year + month - 1``, year and so on.

    Raises:
        ValueError: from any method, for a unit finer than the day, which the calendar does not number.
    """

    unit: Unit
    index: int

    def shift(self, count: int) -> Period:
        return Period(self.unit, self.index + count)

    @property
    def first(self) -> int:
        """Ordinal of the first day."""
        return self.bounds[0]

    @property
    def last(self) -> int:
        """Ordinal of the last day."""
        return self.bounds[1]

    @property
    def year(self) -> int:
        """The astronomical year of the first day."""
        return civil(self.first)[0]

    @property
    def bounds(self) -> tuple[int, int]:
        """Ordinals of the first and the last day."""
        return (self.index, self.index) if self.unit is Unit.DAY else _bounds(self.unit, self.index)

    @property
    def interval(self) -> Interval:
        """The days of the period; unknown where ``datetime.date`` does not reach."""
        first, last = self.bounds
        start, end = to_date(first), to_date(last)
        return Interval(start, end) if start and end else Interval(None, None)

    @property
    def value(self) -> str:
        """The TIMEX3 value (TimeML 1.2.1)."""
        return _value(self.unit, self.index)


@dataclass(frozen=True, slots=True)
class Hundreds(Period):
    """The years called by their hundreds: "the 1800s" are 1800 to 1899, unlike the 19th century (1801 to 1900)."""

    def shift(self, count: int) -> Hundreds:
        return Hundreds(self.unit, self.index + count)

    @property
    def bounds(self) -> tuple[int, int]:
        return day_number(100 * self.index, 1, 1), day_number(100 * self.index + 99, 12, 31)


@lru_cache(_KEPT)
def _bounds(unit: Unit, i: int) -> tuple[int, int]:
    if unit is Unit.WEEK:
        return 7 * i + 1, 7 * i + 7
    if unit is Unit.WEEKEND:
        return 7 * i + 6, 7 * i + 7
    if unit is Unit.DECADE:
        years = _decade_years(i)
        return day_number(years[0], 1, 1), day_number(years[1], 12, 31)
    if unit is Unit.CENTURY:
        return day_number(100 * i + 1, 1, 1), day_number(100 * i + 100, 12, 31)
    if unit in _MONTHS_IN:
        months = _MONTHS_IN[unit]
        start = months * i + (2 if unit is Unit.SEASON else 0)
        return _first_of_month(start), _first_of_month(start + months) - 1
    raise ValueError(f"the calendar does not number units of {unit}")


@lru_cache(_KEPT)
def _value(unit: Unit, i: int) -> str:
    if unit is Unit.DAY:
        year, month, day = civil(i)
        return f"{year_value(year)}-{month:02d}-{day:02d}"
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return _week_value(7 * i + 4) + ("-WE" if unit is Unit.WEEKEND else "")
    if unit is Unit.DECADE:
        return f"{i:03d}" if i >= 0 else f"BC{-1 - i:03d}"
    if unit is Unit.CENTURY:
        return f"{i:02d}" if i >= 0 else f"BC{-1 - i:02d}"
    part = {
        Unit.YEAR: "",
        Unit.MONTH: f"-{i % 12 + 1:02d}",
        Unit.QUARTER: f"-Q{i % 4 + 1}",
        Unit.HALF: f"-H{i % 2 + 1}",
        Unit.SEASON: f"-{SEASONS[i % 4]}",
    }[unit]
    return year_value(i // (12 // _MONTHS_IN[unit])) + part


def year_value(year: int) -> str:
    """A year as TIMEX3 writes it: four digits, or BC and four digits."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _week_value(thursday: int) -> str:
    """ISO week of a Thursday, which always lies in the year that its week is counted in."""
    year, _, _ = civil(thursday)
    return f"{year_value(year)}-W{(thursday - day_number(year, 1, 1)) // 7 + 1:02d}"


@lru_cache(_KEPT)
def containing(unit: Unit, number: int) -> Period:
    """The unit in which a day (an ordinal) lies; for a weekend, that of its week.

    Raises:
        ValueError: for a unit finer than the day.
    """
    if unit is Unit.DAY:
        return Period(unit, number)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return Period(unit, (number - 1) // 7)
    year, month, _ = civil(number)
    if unit is Unit.DECADE:
        return Period(unit, year // 10 if year > 0 else -1 - (1 - year) // 10)
    if unit is Unit.CENTURY:
        return Period(unit, (year - 1) // 100)
    if unit is Unit.SEASON:
        return Period(unit, (12 * year + month - 3) // 3)
    if unit in _MONTHS_IN:
        return Period(unit, (12 * year + month - 1) // _MONTHS_IN[unit])
    raise ValueError(f"the calendar does not number units of {unit}")


def stated(year: int, month: int | None = None, day: int | None = None) -> Period | None:
    """The year, month or day of that name, or None if the calendar has none (30 February)."""
    if month is None:
        return Period(Unit.YEAR, year)
    if not 1 <= month <= 12:
        return None
    if day is None:
        return Period(Unit.MONTH, 12 * year + month - 1)
    try:
        return Period(Unit.DAY, day_number(year, month, day))
    except ValueError:
        return None
