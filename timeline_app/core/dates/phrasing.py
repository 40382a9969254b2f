"""How days, intervals and units are put into words for the user."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import SHORT_MONTHS, SHORT_WEEKDAYS
from timeline_app.core.dates.grain import civil, to_date

if TYPE_CHECKING:
    from datetime import date


def day_words(day: date) -> str:
    """Mon 4 Nov 2024."""
    return f"{SHORT_WEEKDAYS[day.weekday()]} {day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


@lru_cache(4096)
def span_words(first: int | None, last: int | None) -> str:
    """28 Oct – 3 Nov 2024, from day ordinals; an open end is left open."""
    if first is None or last is None:
        return f"from {_ordinal_words(first)} on" if first is not None else f"up to {_ordinal_words(last)}"
    if first == last:
        return _ordinal_words(first)
    (y1, m1, d1), (y2, m2, d2) = civil(first), civil(last)
    if (m1, d1, m2, d2) == (1, 1, 12, 31):
        return _year(y1) if y1 == y2 else f"{_year(y1)} – {_year(y2)}"
    start = f"{d1} {SHORT_MONTHS[m1 - 1]}" + (f" {_year(y1)}" if y1 != y2 else "")
    return f"{start} – {d2} {SHORT_MONTHS[m2 - 1]} {_year(y2)}"


def _ordinal_words(number: int | None) -> str:
    day = to_date(number or 0)
    if day:
        return day_words(day)
    year, month, day_number = civil(number or 0)
    return f"{day_number} {SHORT_MONTHS[month - 1]} {_year(year)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def nth(number: int) -> str:
    """1st, 2nd, 3rd."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def counted(count: int, unit: str) -> str:
    """2 weeks, 1 century, 3 centuries."""
    return (
        f"{count} {unit}"
        if count == 1
        else f"{count} {unit[:-1] + 'ies' if unit.endswith('y') and unit != 'day' else unit + 's'}"
    )
