"""The calendar axis: which cells, names, weeks and weekends a range of days shows at a scale."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.core.calendar_names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS
from timeline_app.core.layout.calendar import (
    MINUTES_PER_DAY,
    civil,
    clock,
    iso_week,
    month_index,
    month_start,
    number_of,
    weekday,
    year_name,
)

MAX_CELLS = 4000
HOUR_CELL_PX = 44.0
DAY_CELL_PX = 24.0
DAY_NAME_PX = 46.0
DAY_LETTER_PX = 32.0
WEEK_CELL_PX = 30.0
MONTH_CELL_PX = 32.0
MONTH_NAME_PX = 84.0
YEAR_CELL_PX = 52.0
LETTER_PX = 8.0
WEEKEND_PX = 5.0
MINUTE_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
MEAN_YEAR = 365.2425

_kept = lru_cache(maxsize=1000)
"""Keeps cells: while panning, most of a frame's stood in the frame before."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of the axis, in day numbers, with its name. ``strong`` cells begin a larger unit."""

    start: float
    end: float
    label: str
    muted: bool = False
    strong: bool = False
    short: str = ""
    """A shorter name for where the full one has no room; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Axis:
    """What to draw above a range: large units on top, weeks or days between, the finest cells below.

    ``instants`` says that the finest names belong to the beginnings of their cells (clock times, every fifth year), and
    not to the whole cells.
    """

    upper: tuple[Cell, ...]
    middle: tuple[Cell, ...]
    lower: tuple[Cell, ...]
    weekends: tuple[tuple[float, float], ...] = ()
    instants: bool = False


def axis(start: float, end: float, px_per_day: float) -> Axis:
    """The axis for the days from ``start`` to ``end`` at a scale in device-independent pixels a day.

    Raises:
        ValueError: the range is empty or the scale is not positive.
    """
    if not end > start or px_per_day <= 0:
        raise ValueError(f"no axis for {start}..{end} at {px_per_day} px a day")
    if px_per_day * 0.5 >= HOUR_CELL_PX:
        return _clock_axis(start, end, px_per_day)
    if px_per_day >= DAY_CELL_PX:
        return _day_axis(start, end, px_per_day)
    if px_per_day * 7 >= WEEK_CELL_PX:
        return _week_axis(start, end, px_per_day)
    if px_per_day * 91 >= MONTH_CELL_PX:
        return _month_axis(start, end, px_per_day)
    return _year_axis(start, end, px_per_day)


def _clock_axis(start: float, end: float, scale: float) -> Axis:
    wanted = HOUR_CELL_PX / scale * MINUTES_PER_DAY
    step = next((s for s in MINUTE_STEPS if s >= wanted), MINUTE_STEPS[-1])
    first, last = (math.floor(t * MINUTES_PER_DAY / step) for t in (start, end))
    last = min(last, first + MAX_CELLS)
    cells = tuple(_clock_cell(i * step, step) for i in range(first, last + 1))
    days = tuple(
        Cell(n, n + 1, f"{SHORT_WEEKDAYS[weekday(n)]} {civil(n)[2]}", muted=weekday(n) >= 5)
        for n in range(math.floor(start), math.ceil(end))
    )
    return Axis(_months(start, end), days, cells, _weekends(start, end, scale), instants=True)


@_kept
def _clock_cell(minute: int, step: int) -> Cell:
    at = minute / MINUTES_PER_DAY
    return Cell(at, (minute + step) / MINUTES_PER_DAY, clock(at), strong=minute % MINUTES_PER_DAY == 0)


def _day_axis(start: float, end: float, scale: float) -> Axis:
    letters = 3 if scale >= DAY_NAME_PX else 1 if scale >= DAY_LETTER_PX else 0
    days = tuple(_day_cell(n, letters) for n in range(math.floor(start), math.ceil(end)))
    return Axis(_months(start, end), _weeks(start, end, name="Week "), days, _weekends(start, end, scale))


@_kept
def _day_cell(number: int, letters: int) -> Cell:
    """A day with its number, after so many letters of its name."""
    day, of_week = civil(number)[2], weekday(number)
    label = f"{SHORT_WEEKDAYS[of_week][:letters]} {day}".strip()
    return Cell(number, number + 1, label, muted=of_week >= 5, strong=day == 1 or of_week == 0)


def _week_axis(start: float, end: float, scale: float) -> Axis:
    weeks = tuple(_week_by_day(monday) for monday in _mondays(start, end))
    numbers = _weeks(start, end, name="W" if scale * 7 < 70 else "Week ")
    return Axis(_months(start, end), numbers, weeks, _weekends(start, end, scale), instants=True)


@_kept
def _week_by_day(monday: int) -> Cell:
    """A week with the day of the month on which it begins."""
    day = civil(monday)[2]
    return Cell(monday, monday + 7, str(day), strong=day <= 7)


def _month_axis(start: float, end: float, scale: float) -> Axis:
    step = 1 if scale * 30 >= MONTH_CELL_PX else 3
    full = scale * 30 * step >= MONTH_NAME_PX
    first, last = (month_index(t) // step for t in (start, end))
    cells = tuple(_month_cell(i * step, step, full=full) for i in range(first, last + 1))
    return Axis(_years(start, end, 1), (), cells, instants=step > 1)


@_kept
def _month_cell(index: int, step: int, *, full: bool) -> Cell:
    name = MONTHS[index % 12]
    return Cell(month_start(index), month_start(index + step), name if full else name[:3], strong=index % 12 == 0)


def _year_axis(start: float, end: float, scale: float) -> Axis:
    longest = max(len(year_name(civil(t)[0])) for t in (start, end))
    step = _round_step((YEAR_CELL_PX + LETTER_PX * max(longest - 4, 0)) / scale / MEAN_YEAR)
    lower = _years(start, end, step)
    above = 10
    while above < 2 * step:
        above *= 10
    return Axis(_eras(start, end, above), (), lower, instants=step > 1)


def _round_step(wanted: float) -> int:
    """The smallest of 1, 2, 5, 10, 20 ... years that is not below ``wanted``."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if step * factor >= wanted:
                return step * factor
        step *= 10


def _years(start: float, end: float, step: int) -> tuple[Cell, ...]:
    first, last = (_year_index(civil(t)[0], step) for t in (start, end))
    last = min(last, first + MAX_CELLS)
    return tuple(_year_cell(i, step) for i in range(first, last + 1))


@_kept
def _year_cell(index: int, step: int) -> Cell:
    return Cell(
        number_of(_first_year(index, step)),
        number_of(_first_year(index + 1, step)),
        year_name(_first_year(index, step)),
        strong=index % 10 == 0,
    )


def _first_year(index: int, step: int) -> int:
    """The year with which a cell of ``step`` years begins: 500, 1000 ... and 500 BC, 1000 BC ..., between them 1."""
    if step == 1 or index > 0:
        return index * step
    return index * step + 1


def _year_index(year: int, step: int) -> int:
    """The cell of ``step`` years in which a year lies."""
    return (year - 1) // step if step > 1 and year <= 0 else year // step


def _eras(start: float, end: float, years: int) -> tuple[Cell, ...]:
    first, last = (_year_index(civil(t)[0], years) for t in (start, end))
    return tuple(
        Cell(number_of(_first_year(i, years)), number_of(_first_year(i + 1, years)), _era_name(i, years), strong=True)
        for i in range(first, last + 1)
    )


def _era_name(index: int, years: int) -> str:
    """A decade (``1950s``) or a century of hundreds (``1900s``); the years it spans where there are no such names."""
    first = _first_year(index, years)
    if index > 0 and years < 1000:
        return f"{first}s"
    return f"{year_name(first)} – {year_name(_first_year(index + 1, years) - 1)}"


def _months(start: float, end: float) -> tuple[Cell, ...]:
    return tuple(_named_month(i) for i in range(month_index(start), month_index(end) + 1))


@_kept
def _named_month(index: int) -> Cell:
    month, year = index % 12, year_name(index // 12)
    start, end = month_start(index), month_start(index + 1)
    return Cell(start, end, f"{MONTHS[month]} {year}", strong=True, short=SHORT_MONTHS[month])


def _weeks(start: float, end: float, *, name: str) -> tuple[Cell, ...]:
    return tuple(_week(monday, name) for monday in _mondays(start, end))


def _mondays(start: float, end: float) -> range:
    return range(math.floor(start) - weekday(start), math.ceil(end), 7)


@_kept
def _week(monday: int, name: str) -> Cell:
    return Cell(monday, monday + 7, f"{name}{iso_week(monday)}", strong=True)


def _weekends(start: float, end: float, scale: float) -> tuple[tuple[float, float], ...]:
    """Saturday and Sunday of each week, while they are wide enough to be told apart."""
    if scale < WEEKEND_PX:
        return ()
    first = math.floor(start) - weekday(start) + 5
    return tuple((float(n), float(n + 2)) for n in range(first, math.ceil(end), 7))
