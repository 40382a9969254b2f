"""Parts: the first week of, early and late, mornings and nights, clock times."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from timeline_app.core.dates.grain import Period, civil, containing, day_number
from timeline_app.core.dates.meaning import (
    Base,
    Clock,
    Cyclic,
    DayPart,
    Fraction,
    Meaning,
    Nth,
    Part,
    Shifted,
)
from timeline_app.core.dates.phrasing import nth, span_words
from timeline_app.core.dates.reading import Reading, of_period, unresolved
from timeline_app.core.dates.situation import (
    NO_DAY,
    OTHER_TENSE,
    Situation,
    bounds,
    open_unit,
    resolve,
)
from timeline_app.core.values import Granularity as Unit
from timeline_app.core.values import TimeKind, TimexType


@resolve.register
def _nth(meaning: Nth, situation: Situation) -> Reading:
    """As in "the first week of December", "its last week": the calendar week of which most lies in it."""
    outer = resolve(meaning.of, situation) if meaning.of is not None else None
    if outer is not None and meaning.unit is Unit.WEEK and meaning.number > 0 and _is_long_feast(meaning, outer):
        return _week_of_feast(meaning.number, outer)
    if outer is None or outer.first is None or outer.last is None or outer.period is None:
        reason = outer.steps if outer else ("It is a part of something that is not dated.",)
        return unresolved(open_unit(meaning.unit), meaning.unit, "")._replace(steps=reason)
    found = _nth_in(meaning, outer.first, outer.last)
    if found is None:
        return unresolved(open_unit(meaning.unit), meaning.unit, "There are not so many in it.")
    which = f"The {nth(meaning.number) if meaning.number > 0 else _FROM_END.get(meaning.number, 'last')} in it"
    reading = of_period(found, outer.anchor, (*outer.steps, which))
    if meaning.unit is not Unit.WEEK or meaning.weekday is not None:
        return reading
    first, last = _within(meaning.number, found, outer.first, outer.last)
    return reading._replace(first=first, last=last, steps=(*outer.steps, which, span_words(first, last)))


_FROM_END = {-1: "last", -2: "second last", -3: "third last"}


def _is_long_feast(meaning: Nth, outer: Reading) -> bool:
    feast = isinstance(meaning.of, Cyclic) and meaning.of.kind == "feast"
    known = outer.first is not None and outer.last is not None
    return feast and known and bounds(outer)[1] - bounds(outer)[0] >= 7 * meaning.number


def _week_of_feast(number: int, outer: Reading) -> Reading:
    """As in "the first week of Ramadan", whose first day is known but for one more or less, as the moon is seen."""
    first = bounds(outer)[0] + outer.fuzzy + 7 * (number - 1)
    steps = (*outer.steps, f"The {nth(number)} seven days of it", span_words(first, first + 6))
    week = containing(Unit.WEEK, first + 3)
    return outer._replace(
        value=week.value, first=first, last=first + 6, unit=Unit.WEEK, kind=TimeKind.WITHIN, steps=steps, period=None
    )


def _within(number: int, week: Period, first: int, last: int) -> tuple[int, int]:
    """The days of a week that lie in the month that it is a part of; the first and the last week have seven."""
    low, high = max(week.first, first), min(week.last, last)
    if number == 1:
        return first, min(max(high, first + 6), last)
    return (max(min(low, last - 6), first), last) if number == -1 else (low, high)


def _nth_in(meaning: Nth, first: int, last: int) -> Period | None:
    if meaning.weekday is not None:
        earliest = first + (meaning.weekday - (first - 1)) % 7
        latest = last - (last - 1 - meaning.weekday) % 7
        steps = 7 * (meaning.number - 1 if meaning.number > 0 else meaning.number + 1)
        period = Period(Unit.DAY, (earliest if meaning.number > 0 else latest) + steps)
    elif meaning.number > 0:
        start = containing(meaning.unit, first)
        whole = start if meaning.unit is not Unit.WEEK or start.first + 3 >= first else start.shift(1)
        period = whole.shift(meaning.number - 1)
    else:
        end = containing(meaning.unit, last)
        whole = end if meaning.unit is not Unit.WEEK or end.first + 3 <= last else end.shift(-1)
        period = whole.shift(meaning.number + 1)
    return period if period.last >= first and period.first <= last else None


@resolve.register
def _part(meaning: Part, situation: Situation) -> Reading:
    whole = resolve(meaning.of, situation)
    if whole.first is None or whole.last is None:
        return whole._replace(mod=meaning.mod)
    first, last, words = _part_bounds(meaning, whole, situation)
    steps = (*whole.steps, words, span_words(first, last))
    same = (first, last) == (whole.first, whole.last)
    kind = whole.kind if same else TimeKind.WITHIN
    return whole._replace(
        mod=meaning.mod,
        first=first,
        last=last,
        steps=steps,
        fuzzy=True,
        kind=kind,
        alternatives=() if not same else whole.alternatives,
    )


def _part_bounds(meaning: Part, whole: Reading, situation: Situation) -> tuple[int, int, str]:
    first, last = bounds(whole)
    if meaning.from_now and isinstance(meaning.of, Shifted) and meaning.of.base is Base.TOLD:
        return first, last, "Before or after what was told in it"
    if meaning.from_now and situation.now and not situation.narrative:
        now = situation.now
        if meaning.mod == "START" and first <= now.last <= last:
            return first, now.last, "Up to the day of writing"
        if meaning.mod == "END" and first <= now.first <= last:
            return now.first, last, "From the day of writing on"
    cut = _edges(whole, first, last) if meaning.edge else _thirds(whole, first, last)
    low, high = cut[meaning.mod]
    name = {"START": "first", "MID": "middle", "END": "last"}[meaning.mod]
    return low, high, f"The {name} part of it, by convention"


@resolve.register
def _fraction(meaning: Fraction, situation: Situation) -> Reading:
    whole = resolve(meaning.of, situation)
    mod = "START" if meaning.number == 1 else "END" if meaning.number == meaning.parts else "MID"
    if whole.first is None or whole.last is None:
        return whole._replace(mod=mod)
    first = _cut(whole, meaning.number - 1, meaning.parts)
    last = _cut(whole, meaning.number, meaning.parts) - 1
    words = f"The {nth(meaning.number)} of its {meaning.parts} equal parts"
    steps = (*whole.steps, words, span_words(first, last))
    return whole._replace(mod=mod, first=first, last=last, steps=steps, kind=TimeKind.WITHIN, alternatives=())


def _cut(whole: Reading, number: int, parts: int) -> int:
    """The day on which the part after so many of equal ones begins; of decades and centuries in whole years."""
    first, last = bounds(whole)
    start, years = civil(first)[0], civil(last)[0] - civil(first)[0] + 1
    if years >= parts and whole.unit in (Unit.DECADE, Unit.CENTURY):
        return day_number(start + round(years * number / parts), 1, 1)
    return first + (last - first + 1) * number // parts


def _thirds(whole: Reading, first: int, last: int) -> dict[str, tuple[int, int]]:
    """Early, mid and late: days 1-10, 11-20, 21-end of a month; four months of a year; otherwise thirds."""
    if last - first < 2:
        return dict.fromkeys(("START", "MID", "END"), (first, last))
    if whole.unit is Unit.MONTH:
        one, two = first + 10, first + 20
    elif whole.unit is Unit.YEAR:
        year = civil(first)[0]
        one, two = day_number(year, 5, 1), day_number(year, 9, 1)
    else:
        third = (last - first + 1) / 3
        one, two = first + round(third), first + round(2 * third)
    return {"START": (first, one - 1), "MID": (one, two - 1), "END": (two, last)}


def _edges(whole: Reading, first: int, last: int) -> dict[str, tuple[int, int]]:
    """Beginning and end: a tenth of a year or more is about its first and last month; a third of what is shorter."""
    cut = _thirds(whole, first, last)
    if last - first < 60:
        return cut
    if whole.unit in (Unit.QUARTER, Unit.SEASON, Unit.HALF, Unit.YEAR):
        return {
            "START": (first, containing(Unit.MONTH, first).last),
            "MID": cut["MID"],
            "END": (containing(Unit.MONTH, last).first, last),
        }
    tenth = (last - first) // 10
    return {"START": (first, first + tenth), "MID": cut["MID"], "END": (last - tenth, last)}


@resolve.register
def _day_part(meaning: DayPart, situation: Situation) -> Reading:
    day = resolve(_day_meant(meaning, situation), situation)
    if _is_night_to_come(meaning, situation):
        day = unresolved("XXXX-XX-XX", Unit.PART_OF_DAY, NO_DAY)
    back = isinstance(meaning.of, Shifted) and meaning.of.base is Base.TOLD and meaning.of.count < 0
    if situation.direction == 1 and not (situation.narrative or back) and _lies_back(day, situation):
        day = unresolved("XXXX-XX-XX", Unit.PART_OF_DAY, OTHER_TENSE)  # "would be lifted the same afternoon"
    value = day.value if day.value.count("-") == 2 else "XXXX-XX-XX"
    if day.first is None or day.last is None:
        return day._replace(value=f"{value}T{meaning.code}", type=TimexType.TIME, unit=Unit.PART_OF_DAY)
    first, last = bounds(day)
    if meaning.code == "NI":
        last += 1
    steps = (
        (*day.steps, _part_words(meaning.code), span_words(first, last))
        if first != last
        else (*day.steps, _part_words(meaning.code))
    )
    kind = TimeKind.DAY if first == last else TimeKind.WITHIN
    return day._replace(
        value=f"{value}T{meaning.code}",
        type=TimexType.TIME,
        unit=Unit.PART_OF_DAY,
        first=first,
        last=last,
        kind=kind,
        steps=steps,
        period=None,
        alternatives=(),
    )


def _lies_back(day: Reading, situation: Situation) -> bool:
    return day.last is not None and situation.now is not None and day.last < situation.now.first


def _is_night_to_come(meaning: DayPart, situation: Situation) -> bool:
    """As in "the ship sank at night" where no day was told: that of the day of writing has not come yet."""
    bare = meaning.code == "NI" and meaning.of is None and not meaning.overnight
    return bare and situation.direction == -1 and situation.memory.beside(Unit.DAY) is None


def _day_meant(meaning: DayPart, situation: Situation) -> Meaning:
    """The day of a part of day: the one named, else the one told beside it, else today."""
    if meaning.of is not None:
        return Shifted(Unit.DAY, -1, meaning.of, counted=True) if meaning.into else meaning.of
    if meaning.overnight and situation.before_told and _tells_of_no_later_day(situation):
        return Shifted(Unit.DAY, -1, Base.BESIDE)
    if meaning.overnight and _is_of_told_night(situation):
        return Shifted(Unit.DAY, 0, Base.BESIDE)
    if meaning.overnight:
        return Shifted(Unit.DAY, 0 if situation.direction == 1 else -1)
    return Shifted(Unit.DAY, 0, Base.BESIDE)


def _tells_of_no_later_day(situation: Situation) -> bool:
    """Was a day told beside it, and none to come: "oil for Friday delivery fell after pipes burst overnight"?"""
    told = situation.memory.beside(Unit.DAY)
    if told is None or told[0].first is None or situation.now is None:
        return told is not None
    return told[0].first <= situation.now.last


def _is_of_told_night(situation: Situation) -> bool:
    """As in "declared it on Saturday night; the envoy flew in overnight", told some days later."""
    told = situation.memory.beside(Unit.DAY) if situation.direction == -1 else None
    last = told[0].last if told is not None else None
    return last is not None and situation.now is not None and last < situation.now.first - 1


def _part_words(code: str) -> str:
    name = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}[code]
    return "The night that begins on that day" if code == "NI" else f"Its {name}"


def _day_of_clock(meaning: Clock, situation: Situation) -> Meaning:
    """The day told beside it; of a night told there, or after its evening, the small hours are of the next."""
    told = situation.memory.beside(Unit.DAY)
    if told is None and situation.direction in (0, 1) and meaning.hour in _TURNS and not situation.narrative:
        return Shifted(Unit.DAY, 0)  # "its permit expires at midnight": of the day of writing
    night = told is not None and told[0].value.endswith("TNI") and told[0].first != told[0].last
    started = told[0].start_time if told is not None else None
    late = (started is not None and started.hour >= _EVENING) or (told is not None and told[0].value.endswith("TEV"))
    evening = late and meaning.hour < _DAWN
    return Shifted(Unit.DAY, 1 if evening or (night and meaning.hour < _NOON) else 0, Base.BESIDE)


_DAWN, _NOON, _EVENING = 6, 12, 18
_TURNS = (0, 12, 24)
"""Hours that are called noon and midnight."""


@resolve.register
def _clock(meaning: Clock, situation: Situation) -> Reading:
    day = resolve(meaning.of if meaning.of is not None else _day_of_clock(meaning, situation), situation)
    if meaning.hour == 24 and meaning.of is None and situation.direction == -1:
        meaning = replace(meaning, hour=0)  # "expired at midnight": when the day of writing began
    hours = f"T{meaning.hour:02d}:{meaning.minute:02d}"
    value = (day.value if day.value.count("-") == 2 else "XXXX-XX-XX") + hours
    if day.first is None or day.first != day.last:
        return day._replace(value=value, type=TimexType.TIME, unit=Unit.MINUTE)
    moment = time(meaning.hour, meaning.minute) if meaning.hour < 24 else None
    zone = f" {meaning.zone.upper() if len(meaning.zone) <= 4 else meaning.zone}" if meaning.zone else ""
    steps = (*day.steps, f"At {meaning.hour:02d}:{meaning.minute:02d}{zone}")
    return day._replace(
        value=value,
        type=TimexType.TIME,
        unit=Unit.MINUTE,
        kind=TimeKind.DAY,
        start_time=moment,
        end_time=moment,
        steps=steps,
        alternatives=(),
    )
