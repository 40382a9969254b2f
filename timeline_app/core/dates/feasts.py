"""Days that have a name: the rule by which each falls in a year, or an honest range where only observation decides."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from timeline_app.core.dates.grain import civil, day_number
from timeline_app.core.dates.moon import diwali, lunar_new_year

if TYPE_CHECKING:
    from collections.abc import Mapping

_ISLAMIC_EPOCH = 227_015
"""Ordinal of 1 Muharram, year 1 of the tabular Islamic calendar (16 July 622, Julian)."""
_HEBREW_EPOCH = -1_373_427
"""Ordinal from which the days of the Hebrew calendar are counted."""
_DOUBT = 1
"""Days by which a sighting of the moon may differ from the tabular calendar, and places from one another."""

Days = tuple[int, int]
"""First and last day of a feast, as ordinals."""


def feast_days(rule: Mapping[str, object], year: int) -> Days | None:
    """The days of a feast in a year, or None where its rule does not reach.

    ``rule`` is one of ``{"month", "day"}``, with ``"weekday"`` the first such from that day on; ``{"month", "weekday",
    "nth"}`` (nth from 1, or -1 for the last);
    ``{"easter"}`` or ``{"orthodox"}`` with an offset in days from Easter Sunday (Meeus's algorithm, as in dateutil);
    ``{"islamic"}`` with month and day of the tabular Islamic calendar, given with a day's doubt; ``{"hebrew"}`` with
    days from the Hebrew new year of that autumn, or ``{"kislev"}`` with a day of that month; ``{"moon": "china"}`` the
    lunar new year and ``{"moon": "india"}`` Diwali, the latter with a day's doubt. ``"length"`` and ``"offset"`` in
    days apply to each; ``"every"`` and ``"phase"`` restrict the years (US elections).
    """
    number = {k: v for k, v in rule.items() if isinstance(v, int)}
    if year % number.get("every", 1) != number.get("phase", 0) or not 1 <= year <= 9990:
        return None
    first, doubt = _first_day(rule, number, year)
    if first is None:
        return None
    first += number.get("offset", 0)
    return first - doubt, first + number.get("length", 1) - 1 + doubt


def _first_day(rule: Mapping[str, object], number: Mapping[str, int], year: int) -> tuple[int | None, int]:
    if "nth" in number:
        return _nth_weekday(year, number["month"], number["weekday"], number["nth"]), 0
    if "month" in number:
        first = day_number(year, number["month"], number["day"])
        return (first + (number["weekday"] - (first - 1)) % 7 if "weekday" in number else first), 0
    if "easter" in number or "orthodox" in number:
        method: Literal[1, 2, 3] = EASTER_WESTERN if "easter" in number else EASTER_ORTHODOX
        return _easter(year, method, number.get("easter", number.get("orthodox", 0))), 0
    if "hebrew" in number or "kislev" in number:
        return _hebrew(year, number), 0
    if "moon" in rule:
        return (lunar_new_year(year), 0) if rule["moon"] == "china" else (diwali(year), _DOUBT)
    month, day = rule["islamic"]  # type: ignore[misc]
    return _islamic(year, month, day), _DOUBT  # type: ignore[has-type]


def _easter(year: int, method: Literal[1, 2, 3], offset: int) -> int | None:
    return easter(year, method).toordinal() + offset if 1583 <= year <= 4099 else None


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> int:
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return last - (last - 1 - weekday) % 7
    first = date(year, month, 1).toordinal()
    return first + (weekday - (first - 1)) % 7 + 7 * (nth - 1)


def _islamic(year: int, month: int, day: int) -> int | None:
    """The first such day in a Gregorian year by the tabular calendar (civil epoch, 11 leap years in 30)."""
    if year < 623:
        return None
    start = (year - 622) * 33 // 32 - 1
    for hijri in range(start, start + 4):
        found = _ISLAMIC_EPOCH + (hijri - 1) * 354 + (3 + 11 * hijri) // 30 + 29 * (month - 1) + month // 2 + day - 1
        if civil(found)[0] == year:
            return found
    return None


def _hebrew(year: int, number: Mapping[str, int]) -> int:
    """A feast counted from the new year that falls in the autumn of a Gregorian year."""
    start = _hebrew_new_year(year + 3761)
    if "hebrew" in number:
        return start + number["hebrew"]
    long_autumn = (_hebrew_new_year(year + 3762) - start) % 10 == 5  # Marheshvan has 30 days
    return start + 58 + long_autumn + number["kislev"]


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri, by the fixed calendar (Reingold and Dershowitz, Calendrical Calculations, 2018)."""
    before, this, after = (_molad_day(y) for y in (year - 1, year, year + 1))
    put_off = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + put_off


def _molad_day(year: int) -> int:
    """Days to the new moon of a year, moved where its weekday is barred."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
