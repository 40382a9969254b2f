"""Neighbouring expressions that together say one time: "Monday" + "Oct. 7", "10 p.m." + "Friday", "spring" + "of 1989"."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.dates.language import Join
from timeline_app.core.dates.meaning import (
    Base,
    Clock,
    Cyclic,
    DayPart,
    Fiscal,
    Length,
    Meaning,
    Nth,
    Numeric,
    Pick,
    Relation,
    Shifted,
    Stated,
    Window,
)
from timeline_app.core.values import Granularity as Unit

_IN_YEAR = ("month", "date", "season", "quarter", "half", "feast")


def is_day(meaning: Meaning) -> bool:
    """Does it name one day?"""
    if isinstance(meaning, Stated):
        return meaning.period.unit is Unit.DAY
    if isinstance(meaning, Shifted):
        return meaning.unit is Unit.DAY and not meaning.vague
    return isinstance(meaning, Numeric) or (
        isinstance(meaning, Cyclic) and meaning.kind in ("weekday", "date", "feast", "day")
    )


def _is_year(meaning: Meaning) -> bool:
    if isinstance(meaning, Fiscal):
        return True
    if isinstance(meaning, Stated):
        return meaning.period.unit is Unit.YEAR
    return isinstance(meaning, Shifted) and meaning.unit is Unit.YEAR and not meaning.counted


def _is_year_ago(meaning: Meaning) -> bool:
    """As in "the third quarter a year ago", "a year earlier"."""
    if not isinstance(meaning, Shifted) or not isinstance(meaning.base, Base) or meaning.base is Base.EITHER:
        return False
    return meaning == Shifted(Unit.YEAR, -1, meaning.base, counted=True)


def _is_weekday(meaning: Meaning) -> bool:
    return isinstance(meaning, Cyclic) and meaning.kind == "weekday"


def _is_date(meaning: Meaning) -> bool:
    return is_day(meaning) and not _is_weekday(meaning) and not isinstance(meaning, Shifted)


def is_of_the_moon(meaning: Meaning) -> bool:
    """A feast whose day is known but for one more or less."""
    return isinstance(meaning, Cyclic) and meaning.kind == "feast" and "islamic" in meaning.rule


def _weekday_and_date(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    if isinstance(a, Clock | DayPart) and a.of is not None and _is_weekday(a.of):
        day = _weekday_and_date(a.of, b, gap)
        return replace(a, of=day) if day is not None else None
    if not (_is_weekday(a) and _is_date(b)) or is_of_the_moon(b):
        return None  # "on Saturday, the third day of Eid": the weekday is the surer
    return replace(b, weekday=int(a.key)) if isinstance(b, Cyclic) and isinstance(a, Cyclic) and b.kind == "date" else b


def _part_of_year(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    if isinstance(a, Cyclic) and a.kind in ("quarter", "half") and _is_year_ago(b) and not gap.strip():
        return replace(a, within=Shifted(Unit.YEAR, -1))
    if not (isinstance(a, Cyclic) and a.kind in _IN_YEAR and a.within is None and _is_year(b)):
        return None
    if a.pick is not Pick.AUTO or (not gap.strip() and a.kind == "date" and isinstance(b, Stated)):
        return None
    if isinstance(b, Shifted) and b.base is Base.EITHER and a.kind != "half":
        return None
    return replace(a, within=b)


def _years_part(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    return _part_of_year(b, a, "'s") if gap else None


def _day_of_week(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    del gap
    fits = isinstance(b, Shifted) and b.unit is Unit.WEEK and not b.counted and b.base is not Base.EITHER
    return replace(a, within=b) if isinstance(a, Cyclic) and _is_weekday(a) and fits else None


def _nth_of(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    del gap
    return (
        replace(a, of=b) if isinstance(a, Nth) and a.of is None and isinstance(b, Stated | Cyclic | Shifted) else None
    )


def _unit_around_day(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    """As in "the week of Nov. 4"."""
    del gap
    fits = isinstance(a, Shifted) and a.unit in (Unit.WEEK, Unit.WEEKEND) and a.base is Base.EITHER
    return replace(a, base=b) if fits and isinstance(a, Shifted) and is_day(b) else None


def _day_of_month(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    del gap
    month = (isinstance(b, Shifted) and b.unit is Unit.MONTH) or (isinstance(b, Cyclic) and b.kind == "month")
    return replace(a, within=b) if isinstance(a, Cyclic) and a.kind == "day" and month else None


def _time_and_day(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    if gap.endswith("time on ") and not gap.lstrip()[:1].isupper():
        return None
    return replace(a, of=b) if isinstance(a, Clock | DayPart) and a.of is None and is_day(b) else None


def _night_into_day(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    if not (isinstance(a, DayPart) and a.overnight and a.of is None and is_day(b)):
        return None
    return replace(a, of=b, into="into" in gap)


def _day_and_time(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    return _time_and_day(b, a, gap)


def _clock_and_part(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    """As in "9 o'clock this morning": the part decides between the two halves of the day."""
    del gap
    if isinstance(a, Clock) and isinstance(b, DayPart) and (a.of is None) is not (b.of is None):
        later = 12 if b.code in ("AF", "EV", "NI") and a.hour < 12 else 0
        return replace(a, hour=a.hour + later, of=a.of or b.of)
    return None


def _part_named_twice(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    """As in "the early hours of Thursday morning"."""
    del gap
    twice = isinstance(a, DayPart) and isinstance(b, DayPart) and a.of is not None and b.of is None
    return replace(a, code=b.code) if twice and isinstance(b, DayPart) and isinstance(a, DayPart) else None


def _hours_of_part(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    """As in "the early hours of this morning": one part of one day."""
    del gap
    return b if isinstance(a, DayPart) and isinstance(b, DayPart) and a.of is None and a.code == b.code else None


_DEEPEST = 3
"""Expressions counted from one another: deeper than any sentence goes, and no text can exhaust the stack."""


def _depth(meaning: Meaning) -> int:
    """How many expressions a meaning is counted from, one from the other."""
    depth = 0
    while isinstance(meaning, Shifted) and not isinstance(meaning.base, Base):
        depth, meaning = depth + 1, meaning.base
    return depth


def _counted_from(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    if "from" in gap and not (_is_weekday(b) or isinstance(b, Shifted)):
        return None  # "six weeks from 8 January" lasts from that day
    if not (isinstance(a, Relation) and a.shift and a.shift.count is not None) or isinstance(
        b, Length | Window | Relation
    ):
        return None
    if a.shift.unit is Unit.YEAR and isinstance(b, Cyclic) and b.kind == "date" and b.within is None:
        return None  # "three years after the August 15 fall": of an unknown year
    if a.shift.count != int(a.shift.count) or _depth(b) >= _DEEPEST:
        return None
    if a.whole and is_day(b):
        return Window(a.shift, a.sign, b, beside=True)
    unit, years = (Unit.YEAR, 10) if a.shift.unit is Unit.DECADE else (a.shift.unit, 1)
    return Shifted(unit, a.sign * years * int(a.shift.count), b, counted=True)


def _ago_to_the_day(a: Meaning, b: Meaning, gap: str) -> Meaning | None:
    del gap
    ago = isinstance(a, Shifted) and a.base is Base.NOW and a.counted and a.count < 0 and not a.approximate
    units = (Unit.DAY, Unit.WEEK, Unit.MONTH)
    fits = (isinstance(b, Shifted) and b.base is Base.NOW and abs(b.count) < 2 and b.unit in units) or (
        isinstance(b, Cyclic) and _is_weekday(b) and b.pick is Pick.AUTO and b.within is None
    )
    return replace(a, base=b, to_the_day=True) if isinstance(a, Shifted) and ago and fits else None


JOINS = (
    Join(
        "ago, to the day",
        r" (?:on )?",
        _ago_to_the_day,
        (
            ("a year ago today", "2023-11-04"),
            ("two years ago on Sunday", "2022-11-03"),
            ("a week ago Friday", "2024-10-25"),
            ("20 years ago this month", "2004-11"),
        ),
    ),
    Join(
        "weekday and date",
        r",? (?:the )?|, ?\(?",
        _weekday_and_date,
        (("Thursday, Nov. 7", "2024-11-07"), ("Friday Oct. 13, 1989", "1989-10-13")),
    ),
    Join(
        "clock and part", r" (?:in |on )?(?:the )?", _clock_and_part, (("9 o'clock this morning", "2024-11-04T09:00"),)
    ),
    Join(
        "clock or part, then day",
        r" (?:of |on )?|, (?:on )?| \w+ time on ",
        _time_and_day,
        (
            ("10 p.m. Wednesday", "2024-10-30T22:00"),
            ("the evening of Jan. 29, 2024", "2024-01-29TEV"),
            ("5:30 a.m. Cairo time on 6 June 2023", "2023-06-06T05:30"),
        ),
    ),
    Join(
        "part of day named twice",
        r" ",
        _part_named_twice,
        (("the early hours of Thursday morning", "2024-10-31TMO"),),
    ),
    Join(
        "hours of a part of the day",
        r" of ",
        _hours_of_part,
        (("the early hours of this morning", "2024-11-04TMO"),),
    ),
    Join(
        "night into day",
        r" into ",
        _night_into_day,
        (("overnight into Sunday", "2024-11-02TNI"),),
    ),
    Join(
        "day, then part or clock",
        r" (?:at )?|, ",
        _day_and_time,
        (("Friday evening", "2024-11-01TEV"), ("tomorrow morning", "2024-11-05TMO")),
    ),
    Join(
        "part of year",
        r" (?:of )?(?:the )?|, (?:of )?",
        _part_of_year,
        (
            ("the spring of next year", "2025-SP"),
            ("third quarter of 1988", "1988-Q3"),
            ("October last year", "2023-10"),
        ),
    ),
    Join(
        "year's part",
        r"(?:['’]s?|) (?:fiscal )?",
        _years_part,
        (("this year's third quarter", "2024-Q3"), ("last year's Christmas", "2023-12-25")),
    ),
    Join("day of week", r" (?:of )?", _day_of_week, (("Friday of that week", "2024-11-08"),)),
    Join(
        "nth unit",
        r" (?:of|in) (?:the )?",
        _nth_of,
        (
            ("the first week of December", "2024-W49"),
            ("the first Monday in September", "2024-09-02"),
            ("the last day of August", "2024-08-31"),
        ),
    ),
    Join(
        "unit around a day",
        r" (?:of|beginning|starting) (?:on )?",
        _unit_around_day,
        (
            ("the weekend of Nov. 9", "2024-W45-WE"),
            ("the week of Nov. 11", "2024-W46"),
            ("the week beginning Oct. 21", "2024-W43"),
        ),
    ),
    Join("day of month", r" of ", _day_of_month, ()),
    Join(
        "counted from",
        r" (?:before|after|following|prior to|ahead of|from) (?:the )?",
        _counted_from,
        (("two days after Christmas 2023", "2023-12-27"),),
    ),
)
