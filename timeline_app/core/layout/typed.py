"""Days that somebody types: a day, a month or a year, in any century. What could be read in two ways is not read."""

from __future__ import annotations

import re

from timeline_app.core.calendar_names import MONTHS, SHORT_MONTHS
from timeline_app.core.layout.calendar import civil, number_of, year_name

_ERA = r"(?:\s*(?P<era>bce?|ce|ad))?"
_YEAR = r"(?P<year>\d{1,3}(?:,\d{3})+|\d{1,6})"
_FORMS = tuple(
    re.compile(form + _ERA)
    for form in (
        _YEAR,
        r"(?P<name>[a-z]+)\.?,?\s+" + _YEAR,
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<name>[a-z]+)\.?,?[\s-]+" + _YEAR,
        r"(?P<name>[a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+" + _YEAR,
        r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?",
    )
)
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+")
FARTHEST_YEAR = 999_999


def typed_days(text: str) -> tuple[int, int] | None:
    """First and last day number of what a text names, or None: 1939-11-30, 30 Nov 1939, Nov 1939, 1939, 44 BC."""
    words = _WEEKDAY.sub("", " ".join(text.casefold().split()))
    for form in _FORMS:
        match = form.fullmatch(words)
        if match:
            return _days_of({name: value for name, value in match.groupdict().items() if value})
    return None


def written_day(number: float) -> str:
    """A day number as it can be typed: ``30 Nov 1939``."""
    year, month, day = civil(number)
    return f"{day} {SHORT_MONTHS[month - 1]} {year_name(year)}"


def _days_of(parts: dict[str, str]) -> tuple[int, int] | None:
    year, month = _year(parts), _month(parts)
    if year is None or month is None:
        return None
    if "day" in parts:
        first = number_of(year, month, int(parts["day"]))
        return (first, first) if civil(first) == (year, month, int(parts["day"])) else None
    if month:
        return number_of(year, month), number_of(year + month // 12, month % 12 + 1) - 1
    return number_of(year), number_of(year + 1) - 1


def _year(parts: dict[str, str]) -> int | None:
    """The astronomical year, of which 0 is 1 BC; None for the year 0, which nobody counts."""
    year = int(parts["year"].replace(",", ""))
    if not 1 <= year <= FARTHEST_YEAR:
        return None
    return 1 - year if parts.get("era", "").startswith("b") else year


def _month(parts: dict[str, str]) -> int | None:
    """The month from 1 to 12, 0 where none is named, None where there is no such month."""
    if "month" in parts:
        return int(parts["month"]) if 1 <= int(parts["month"]) <= 12 else None
    if "name" not in parts:
        return 0
    name = parts["name"]
    found = [n for n, full in enumerate(MONTHS, 1) if len(name) >= 3 and full.casefold().startswith(name)]
    return found[0] if found else None
