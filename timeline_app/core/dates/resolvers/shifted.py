"""Calendar units counted from now, from what was told, or from another expression."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.dates.grain import Period, containing, move, to_date
from timeline_app.core.dates.meaning import (
    Base,
    Shifted,
    Then,
)
from timeline_app.core.dates.phrasing import counted, span_words
from timeline_app.core.dates.reading import Reading, of_period, unresolved
from timeline_app.core.dates.situation import (
    COARSE,
    NO_DAY,
    NO_NOW,
    NOTHING_TOLD,
    OTHER_TENSE,
    SIZE,
    Now,
    Situation,
    anchor_of,
    bounds,
    contradicts,
    counted_from,
    open_unit,
    resolve,
)
from timeline_app.core.values import Alternative, Anchor, TimeKind, TimexType
from timeline_app.core.values import Granularity as Unit


@resolve.register
def _shifted(meaning: Shifted, situation: Situation) -> Reading:
    if not isinstance(meaning.base, Base):
        return _from_meaning(meaning, situation)
    if meaning.vague:
        reference = "PAST_REF" if meaning.count < 0 else "FUTURE_REF"
        return unresolved(reference, meaning.unit, "The text does not say how long before or after.")
    told = _told_to_count_from(meaning, situation)
    if told is not None:
        reading = _shifted_told(meaning, *told)
        until_then = meaning.counted and not meaning.count  # its clause may be in any tense
        if contradicts(reading, situation) and not until_then:
            return _from_earlier(meaning, situation) or unresolved(open_unit(meaning.unit), meaning.unit, OTHER_TENSE)
        return reading
    if meaning.base is Base.BESIDE and situation.direction == 1 and not situation.narrative:
        return unresolved(open_unit(meaning.unit), meaning.unit, NO_DAY)
    rough = _day_of_month_told(meaning, situation)
    if rough is not None:
        return rough
    near = meaning.unit in (Unit.HOUR, Unit.MINUTE)  # "an hour later" counts from what was told, never from now
    looks_back = meaning.unit is Unit.DAY and (not meaning.count or situation.direction == -1)
    if meaning.base is Base.TOLD and (near or looks_back):
        nothing = unresolved(open_unit(meaning.unit), meaning.unit, NOTHING_TOLD)
        return nothing._replace(type=TimexType.TIME) if near else nothing
    course = situation.memory.day_of_course() if meaning.base is Base.BESIDE and situation.direction == -1 else None
    if course is not None:
        return _shifted_told(meaning, *course)
    if meaning.base is Base.BESIDE and situation.direction == -1 and _tells_of_before(situation):
        return unresolved(open_unit(meaning.unit), meaning.unit, NO_DAY)
    if situation.narrative:
        return unresolved(
            open_unit(meaning.unit), meaning.unit, "In a history it counts from the time told of, which is not dated."
        )
    reading = _shifted_now(meaning, situation)
    if meaning.base is Base.TOLD and contradicts(reading, situation):
        return unresolved(open_unit(meaning.unit), meaning.unit, NOTHING_TOLD)
    return reading


def _from_earlier(meaning: Shifted, situation: Situation) -> Reading | None:
    """As in "claimed on Saturday that the vote was on 8 February; this was denied the following day": on Sunday."""
    day_told = meaning.base is Base.TOLD and meaning.unit is Unit.DAY
    if situation.direction != -1 or situation.now is None or not day_told:
        return None
    told = situation.memory.told(meaning.unit, by=situation.now.last)
    reading = _shifted_told(meaning, *told) if told is not None else None
    return None if reading is None or contradicts(reading, situation) else reading


def _day_of_month_told(meaning: Shifted, situation: Situation) -> Reading | None:
    """As in "was shot last October; that same day ...": one day of the month told of."""
    if meaning != Shifted(Unit.DAY, 0, Base.TOLD):
        return None
    told = situation.memory.told(Unit.MONTH)
    if told is None or told[0].unit is not Unit.MONTH or told[0].period is None:
        return None
    reading, ref = told
    steps = (counted_from(reading), "One day in it")
    month = of_period(reading.period, anchor_of(reading, ref), steps) if reading.period else reading
    return month._replace(value=f"{month.value}-XX", unit=Unit.DAY, kind=TimeKind.WITHIN, period=None)


def _tells_of_before(situation: Situation) -> bool:
    """Is another day told of before ("The fighting began on Saturday. ... It ended at midnight")?"""
    return situation.now is not None and situation.memory.tells_of_a_day_before(situation.now.first)


def _told_to_count_from(meaning: Shifted, situation: Situation) -> tuple[Reading, str] | None:
    """What was told, where it counts from that. "a year ago" beside a quarter means that quarter a year before."""
    if situation.narrative:
        deictic = meaning.base is Base.NOW and meaning.unit is Unit.DAY and not meaning.counted
        return None if deictic else situation.memory.beside(meaning.unit) or situation.memory.told(meaning.unit)
    if meaning.unit is Unit.YEAR and meaning.count and (meaning.counted or meaning.base is Base.EITHER):
        compared = None if situation.narrative else situation.memory.quarter()
        if compared:
            return compared
    if meaning.base is Base.EITHER:
        return situation.memory.quarter() if meaning.unit is Unit.QUARTER else None
    if meaning.base is Base.BESIDE:
        return situation.memory.beside(meaning.unit)
    if meaning.base is Base.NOW:
        return None
    if not meaning.counted:
        return situation.memory.told(meaning.unit)
    told = situation.memory.told(Unit.YEAR)
    # Nobody counts two weeks from a month that was told of in another paragraph.
    coarse = told is not None and SIZE[told[0].unit] > SIZE[meaning.unit]
    return situation.memory.beside(Unit.YEAR) if coarse else told


def _shifted_now(meaning: Shifted, situation: Situation) -> Reading:
    now = situation.now
    if now is None:
        return unresolved(open_unit(meaning.unit), meaning.unit, NO_NOW)
    if meaning.unit in (Unit.MINUTE, Unit.HOUR):
        return _hours(meaning, now)
    if (
        meaning.unit is Unit.WEEKEND
        and meaning.count == 0
        and (meaning.base is Base.EITHER or situation.direction == -1)
    ):
        return _weekend(situation, now)
    if meaning.unit is Unit.QUARTER and meaning.base is Base.EITHER:
        meaning = replace(meaning, count=meaning.count - 1)
    if meaning == Shifted(Unit.YEAR, 0, Base.EITHER) and _tells_of_last_quarter(situation, now):
        meaning = replace(meaning, count=-1)
    meaning = _in_years(meaning)
    first = containing(meaning.unit, now.first).shift(meaning.count)
    last = containing(meaning.unit, now.last).shift(meaning.count)
    words = _shift_words(meaning)
    reading = of_period(first, now.anchor, (f"Counted from {now.words}", words))
    if last != first:
        reading = reading._replace(
            value=_shared_value(first, last),
            last=last.last,
            kind=TimeKind.WITHIN,
            fuzzy=True,
            steps=(*reading.steps[:-1], span_words(first.first, last.last)),
        )
    if meaning.unit is Unit.WEEK and meaning.count and first == last:
        reading = reading._replace(alternatives=(_rolling_week(meaning, now),))
    day = to_date(now.last) if meaning.beyond else None
    edge = move(day, meaning.count, meaning.unit) if day is not None else None
    if edge is not None:
        steps = (*reading.steps, "Longer ago than that; by how much is not told", span_words(None, edge.toordinal()))
        reading = reading._replace(first=None, last=edge.toordinal(), kind=TimeKind.OPEN, steps=steps)
    return reading._replace(fuzzy=True) if meaning.approximate else reading


def _tells_of_last_quarter(situation: Situation, now: Now) -> bool:
    """Has a report told of the last quarter of the year before, so that "the year" is that year?"""
    told = situation.memory.quarter()
    period = told[0].period if told else None
    return period == Period(Unit.QUARTER, 4 * containing(Unit.YEAR, now.first).index - 1)


def _shared_value(first: Period, last: Period) -> str:
    """The TIMEX3 value of a unit that is one of several: that of the shortest longer unit in which all of them lie."""
    longer = (unit for unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE) if SIZE[unit] > SIZE[first.unit])
    outer = ((containing(unit, first.first), containing(unit, last.last)) for unit in longer)
    return next((one.value for one, other in outer if one == other), open_unit(first.unit))


def _in_years(meaning: Shifted) -> Shifted:
    """As in "a decade ago" means a year ten years back, unlike "last decade"."""
    years = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(meaning.unit)
    return replace(meaning, unit=Unit.YEAR, count=meaning.count * years) if years and meaning.counted else meaning


def _shift_words(meaning: Shifted) -> str:
    unit = "Monday-to-Sunday week" if meaning.unit is Unit.WEEK else meaning.unit.value
    if meaning.count == 0:
        return f"The {unit} it lies in" if meaning.unit is not Unit.DAY else "That day"
    side = "before" if meaning.count < 0 else "after"
    if abs(meaning.count) == 1:
        return f"The {unit} {side} it"
    return f"{counted(abs(meaning.count), meaning.unit.value)} {side} it"


def _rolling_week(meaning: Shifted, now: Now) -> Alternative:
    first, last = (
        (now.first + 7 * meaning.count, now.first - 1)
        if meaning.count == -1
        else (now.first + 7 * meaning.count - 3, now.first + 7 * meaning.count + 3)
    )
    if meaning.count > 0:
        first, last = now.first + 1, now.first + 7 * meaning.count
    reading = Reading("", TimexType.DATE, Unit.WEEK, TimeKind.WITHIN, first, last)
    value = f"{Period(Unit.DAY, first).value}/{Period(Unit.DAY, last).value}"
    return Alternative(reading.interval, value, span_words(first, last), "a week is taken to run from Monday to Sunday")


def _hours(meaning: Shifted, now: Now) -> Reading:
    hours = meaning.count if meaning.unit is Unit.HOUR else meaning.count / 60
    days = int(hours / 24)
    period = Period(Unit.DAY, now.first + days)
    reading = of_period(period, now.anchor, (f"Counted from {now.words}",))
    return reading._replace(type=TimexType.TIME, unit=meaning.unit, fuzzy=True, value=period.value)


_SOON = 2
"""Days before a weekend within which one that may be over or to come is the next."""


def _weekend(situation: Situation, now: Now) -> Reading:
    this = containing(Unit.WEEKEND, now.first)
    soon = situation.undecided and this.first - now.first <= _SOON  # "planned for the weekend, has been put off"
    back = situation.direction in (-1, None) and this.first > now.first and not soon
    words = f"The {'latest' if back else 'nearest'} weekend" + (
        f": {situation.direction_words}" if situation.direction_words else ""
    )
    return of_period(this.shift(-1) if back else this, now.anchor, (f"Counted from {now.words}", words))


def _shifted_told(meaning: Shifted, reading: Reading, ref: str) -> Reading:
    first, last = bounds(reading)
    anchor = anchor_of(reading, ref)
    meaning = _in_years(meaning)
    steps = (counted_from(reading), _shift_words(meaning))
    if meaning.unit in (Unit.MINUTE, Unit.HOUR):
        return _hours(meaning, Now(first, last, anchor, span_words(first, last)))
    if (
        meaning.unit is Unit.YEAR
        and reading.period
        and reading.period.unit in (Unit.QUARTER, Unit.HALF)
        and meaning.count
    ):
        return _years_from(reading, reading.period, meaning.count, anchor, steps)
    if SIZE[reading.unit] > SIZE[meaning.unit] and meaning.counted and first != last:
        return _from_rough(meaning, reading, anchor, steps)
    if meaning.unit is Unit.WEEK and meaning.counted and meaning.count and first == last:
        return _weeks_from_day(meaning, first, anchor, steps)
    night = reading.unit is Unit.PART_OF_DAY  # it ends on the next day, but is called by the one on which it begins
    start = containing(meaning.unit, last if meaning.count > 0 and meaning.unit is Unit.DAY and not night else first)
    ahead = meaning.unit is Unit.WEEKEND and meaning.count > 0 and last < start.first  # told of on a Tuesday
    return of_period(start.shift(meaning.count - ahead), anchor, steps)


@resolve.register
def _then(meaning: Then, situation: Situation) -> Reading:
    """The time told last, whatever its unit."""
    del meaning
    told = situation.memory.told(Unit.YEAR)
    if told is None:
        return unresolved("XXXX-XX-XX", Unit.DAY, NOTHING_TOLD)
    reading, ref = told
    first, last = bounds(reading)
    steps = (counted_from(reading), "That time", span_words(first, last))
    return reading._replace(anchor=anchor_of(reading, ref), steps=steps, alternatives=(), first=first, last=last)


def _weeks_from_day(meaning: Shifted, day: int, anchor: Anchor, steps: tuple[str, ...]) -> Reading:
    """As in "on 4 March ... a week later": the day so many weeks on, or one close to it; the value is its week."""
    told = day + int(7 * meaning.count)
    week = of_period(containing(Unit.WEEK, told), anchor, (*steps, span_words(told, told)))
    return week._replace(first=told, last=told, kind=TimeKind.DAY, fuzzy=True, period=None)


def _years_from(reading: Reading, part: Period, years: int, anchor: Anchor, steps: tuple[str, ...]) -> Reading:
    """The same quarter or half of another year; where the text told its last day, to the day."""
    shifted = of_period(part.shift((4 if part.unit is Unit.QUARTER else 2) * years), anchor, steps)
    ends = [to_date(day) for day in bounds(reading)]
    moved = [move(day, years, Unit.YEAR) for day in ends if day]
    if bounds(reading) == (part.first, part.last) or len(moved) < 2 or not (moved[0] and moved[1]):
        return shifted
    first, last = moved[0].toordinal(), moved[1].toordinal()
    return shifted._replace(first=first, last=last, steps=(*steps, span_words(first, last)))


def _from_rough(meaning: Shifted, reading: Reading, anchor: Anchor, steps: tuple[str, ...]) -> Reading:
    """As in "in January ... two weeks later": as long after as January is long, one day in it."""
    first, last = (to_date(day) for day in bounds(reading))
    start = move(first, meaning.count, meaning.unit) if first else None
    end = move(last, meaning.count, meaning.unit) if last else None
    if start is None or end is None:
        return unresolved(open_unit(meaning.unit), meaning.unit, COARSE)
    low, high = start.toordinal(), end.toordinal()
    return Reading(
        value=reading.value if not meaning.count else open_unit(meaning.unit),
        type=TimexType.DATE,
        unit=reading.unit,
        kind=TimeKind.WITHIN,
        first=low,
        last=high,
        anchor=anchor,
        steps=(*steps, span_words(low, high)),
        fuzzy=True,
    )


def _to_the_day(meaning: Shifted, base: Reading) -> Reading:
    """As in "a year ago today", "ten years ago this week"."""
    first, last = (to_date(day) for day in bounds(base))
    start = move(first, meaning.count, meaning.unit) if first else None
    end = move(last, meaning.count, meaning.unit) if last else None
    if start is None or end is None:
        return unresolved(open_unit(base.unit), base.unit, "The day lies outside the calendar.")
    low, high = start.toordinal(), end.toordinal()
    steps = (*base.steps, f"{counted(-meaning.count, meaning.unit.value)} before it")
    reading = of_period(containing(base.unit, low), base.anchor, steps)
    return reading._replace(first=low, last=high, steps=(*steps, span_words(low, high)), alternatives=())


_HOURS = 24


def _from_meaning(meaning: Shifted, situation: Situation) -> Reading:
    """As in "two days after Christmas"."""
    if isinstance(meaning.base, Base):
        raise TypeError("counted from no expression")
    base = resolve(meaning.base, situation)
    if meaning.unit is Unit.HOUR and base.unit is Unit.DAY and not meaning.count % _HOURS:
        meaning = replace(meaning, unit=Unit.DAY, count=meaning.count // _HOURS)  # "72 hours from Tuesday"
    if meaning.to_the_day and base.first is not None and base.last is not None:
        return _to_the_day(meaning, base)
    if base.first is not None and not meaning.counted:
        return of_period(
            containing(meaning.unit, base.first), base.anchor, (*base.steps, f"The {meaning.unit} around it")
        )
    if base.first is None or base.last is None:
        return unresolved(open_unit(meaning.unit), meaning.unit, "")._replace(steps=base.steps)
    if SIZE[base.unit] > SIZE[meaning.unit] and base.first != base.last:
        return unresolved(open_unit(meaning.unit), meaning.unit, COARSE)
    if base.fuzzy and base.unit is Unit.DAY and base.first != base.last and meaning.unit is Unit.DAY:
        return _beside_the_moon(meaning, base)
    day = to_date(base.first)
    moved = move(day, meaning.count, meaning.unit) if day else None
    if moved is None:
        return unresolved(open_unit(meaning.unit), meaning.unit, "The day lies outside the calendar.")
    words = f"{counted(abs(meaning.count), meaning.unit.value)} {'before' if meaning.count < 0 else 'after'} it"
    unit = Unit.DAY if meaning.unit in (Unit.DAY, Unit.WEEK) else meaning.unit
    return of_period(containing(unit, moved.toordinal()), base.anchor, (*base.steps, words))


def _beside_the_moon(meaning: Shifted, base: Reading) -> Reading:
    """Days before or after a feast whose days are known but for one more or less, as the moon is seen."""
    first, last = bounds(base)
    nearest = (first, min(first + 2, last)) if meaning.count < 0 else (max(last - 2, first), last)
    low, high = (day + meaning.count for day in nearest)
    words = f"{counted(abs(meaning.count), meaning.unit.value)} {'before' if meaning.count < 0 else 'after'} it"
    reading = of_period(Period(Unit.DAY, (low + high) // 2), base.anchor, (*base.steps, words, span_words(low, high)))
    return reading._replace(first=low, last=high, kind=TimeKind.WITHIN, fuzzy=True, period=None)
