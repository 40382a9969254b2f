"""New moons and winter solstices, and the feasts that hang on them.

Times by the series of Meeus, Astronomical Algorithms (1998), chapters 27 and 49, cut where less than ten minutes are
lost. Days are ordinals as ``datetime.date.toordinal`` counts them; instants carry the part of the day, in universal
time.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from math import ceil, floor, radians, sin

_ORDINAL = 1_721_424.5
"""Julian date of the ordinal 0."""
_CHINA, _INDIA = 8 / 24, 5.5 / 24
"""Days by which these zones are ahead of universal time."""
_SUNSET = 17.6 / 24
"""Sunset in northern India around the beginning of November."""
_FIRST, _LAST = 1600, 2200


def new_moon(number: int) -> float:
    """The instant of a new moon; number 0 is that of 6 January 2000."""
    t = number / 1236.85
    sun = radians(2.5534 + 29.10535670 * number)
    moon = radians(201.5643 + 385.81693528 * number + 0.0107582 * t * t)
    node = radians(160.7108 + 390.67050284 * number)
    terms = (
        (-0.40720, moon), (0.17241, sun), (0.01608, 2 * moon), (0.01039, 2 * node), (0.00739, moon - sun),
        (-0.00514, moon + sun), (0.00208, 2 * sun), (-0.00111, moon - 2 * node),
    )  # fmt: skip
    mean = 2_451_550.09766 + 29.530588861 * number + 0.00015437 * t * t
    return mean + sum(size * sin(angle) for size, angle in terms) - _ORDINAL


def _new_moons_from(day: float) -> list[float]:
    """The first three new moons from an instant on."""
    number = ceil((day + _ORDINAL - 2_451_551.1) / 29.530588861) - 1
    return [moon for moon in map(new_moon, range(number, number + 6)) if moon >= day][:3]


def _winter_solstice(year: int) -> float:
    thousands = (year - 2000) / 1000
    return 2_451_900.05952 + 365_242.74049 * thousands - 0.06223 * thousands**2 - _ORDINAL


@cache
def lunar_new_year(year: int) -> int | None:
    """The day of the Chinese new year: the second new moon after the month of the solstice, in China."""
    if not _FIRST <= year <= _LAST:
        return None
    solstice = floor(_winter_solstice(year - 1) + _CHINA)
    days = [floor(moon + _CHINA) for moon in _new_moons_from(solstice + 1 - _CHINA)]
    return days[1] if days[1] >= date(year, 1, 21).toordinal() else days[2]


@cache
def diwali(year: int) -> int | None:
    """The day of which the evening is dark, from 17 October on, in India."""
    if not _FIRST <= year <= _LAST:
        return None
    earliest = date(year, 10, 17).toordinal()
    evenings = [_dark_evening(moon + _INDIA) for moon in _new_moons_from(earliest - 1 - _INDIA)]
    return next(day for day in evenings if day >= earliest)


def _dark_evening(moon: float) -> int:
    return floor(moon) if moon % 1 >= _SUNSET else floor(moon) - 1
