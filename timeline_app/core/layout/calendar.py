"""Calendar arithmetic on day numbers, for any year.

A day number counts civil days from 1970-01-01 in the proleptic Gregorian calendar; a fraction is the part of the day.
Years are astronomical: year 0 is 1 BC. ``datetime.date`` ends at the years 1 and 9999, a timeline does not.
"""

from __future__ import annotations

import math
from datetime import date

from timeline_app.core.calendar_names import SHORT_MONTHS, SHORT_WEEKDAYS

EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
MONDAY_BEFORE_EPOCH = -3
MINUTES_PER_DAY = 1440


def day_number(day: date) -> int:
    """The day number of a date."""
    return day.toordinal() - EPOCH_ORDINAL


def number_of(year: int, month: int = 1, day: int = 1) -> int:
    """Day number of a civil date (days_from_civil of Howard Hinnant's chrono-compatible date algorithms)."""
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def civil(number: float) -> tuple[int, int, int]:
    """Year, month and day of a day number (civil_from_days of the same source)."""
    era, of_era = divmod(math.floor(number) + 719468, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    year = year_of_era + era * 400 + (month <= 2)
    return year, month, of_year - (153 * shifted + 2) // 5 + 1


def weekday(number: float) -> int:
    """0 for Monday to 6 for Sunday."""
    return (math.floor(number) - MONDAY_BEFORE_EPOCH) % 7


def iso_week(number: float) -> int:
    """Week number (ISO 8601): week 1 holds the year's first Thursday."""
    thursday = math.floor(number) - weekday(number) + 3
    return (thursday - number_of(civil(thursday)[0])) // 7 + 1


def month_start(index: int) -> int:
    """Day number of the first day of a month; ``index`` counts months from January of year 0."""
    year, month = divmod(index, 12)
    return number_of(year, month + 1)


def month_index(number: float) -> int:
    """Months from January of year 0 to the month of a day number."""
    year, month, _ = civil(number)
    return year * 12 + month - 1


def year_name(year: int) -> str:
    """A year as readers write it: ``2024``, ``44 BC``, ``12,000 BC``."""
    number = year if year > 0 else 1 - year
    written = str(number) if number < 10_000 else f"{number:,}"
    return written if year > 0 else f"{written} BC"


def clock(number: float) -> str:
    """The time of day as ``14:05``, to the nearest minute."""
    hours, minutes = divmod(round((number - math.floor(number)) * MINUTES_PER_DAY) % MINUTES_PER_DAY, 60)
    return f"{hours:02d}:{minutes:02d}"


def day_name(number: float, *, year: bool = True) -> str:
    """A day in words: ``Mon 4 Nov 2024``."""
    y, m, d = civil(number)
    short = f"{SHORT_WEEKDAYS[weekday(number)]} {d} {SHORT_MONTHS[m - 1]}"
    return f"{short} {year_name(y)}" if year else short


def range_name(start: float, end: float) -> str:
    """The days from ``start`` to ``end`` (exclusive): ``Mon 28 Oct – Sun 3 Nov 2024``, or one day's name."""
    last = math.ceil(end) - 1 if end > start else start
    if math.floor(start) >= math.floor(last):
        return day_name(start)
    same_year = civil(start)[0] == civil(last)[0]
    return f"{day_name(start, year=not same_year)} – {day_name(last)}"
