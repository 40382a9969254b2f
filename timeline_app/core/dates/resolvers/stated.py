"""What needs no anchor: full dates, fiscal years, figures; and what has none: durations, sets, relations to events."""

from __future__ import annotations

from timeline_app.core.dates.grain import Period, stated
from timeline_app.core.dates.meaning import (
    Counterpart,
    Cyclic,
    Every,
    Fiscal,
    Length,
    Numeric,
    Relation,
    Stated,
    Vague,
)
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.dates.reading import Reading, of_period, unresolved
from timeline_app.core.dates.situation import (
    NO_NOW,
    Situation,
    alternative,
    anchor_of,
    open_unit,
    resolve,
)
from timeline_app.core.values import Granularity as Unit
from timeline_app.core.values import TimeKind, TimexType


@resolve.register
def _stated(meaning: Stated, situation: Situation) -> Reading:
    del situation
    return of_period(meaning.period, steps=("The text gives it in full.",), value=meaning.told_as)


@resolve.register
def _fiscal(meaning: Fiscal, situation: Situation) -> Reading:
    del situation
    reading = of_period(Period(Unit.YEAR, meaning.year), value=f"{meaning.year:04d}")
    if meaning.over_two:
        first, last = Period(Unit.YEAR, meaning.year - 1).first, reading.last
        where = ("The text names a fiscal year.", "It lies somewhere in the two", span_words(first, last))
        return reading._replace(first=first, steps=where, fuzzy=True)
    steps = ("The text names a fiscal year.", "Taken as the calendar year, as the text gives no other end")
    return reading._replace(steps=(*steps, *reading.steps), fuzzy=True)


@resolve.register
def _counterpart(meaning: Counterpart, situation: Situation) -> Reading:
    """The quarter told before, in the year that the text names; without one, that year."""
    told, year = situation.memory.quarter(), resolve(meaning.year, situation)
    if told is None or told[0].period is None or year.period is None:
        return year
    quarter = Period(Unit.QUARTER, 4 * year.period.index + told[0].period.index % 4)
    steps = (*year.steps, "The quarter of which the text compares the years")
    return of_period(quarter, anchor_of(*told), steps)


def _yearless(meaning: Numeric, situation: Situation) -> Reading:
    """As in "on 30/10": the order that the page shows, or the only one that gives a day; the year by tense."""
    orders = {True: (meaning.second, meaning.first), False: (meaning.first, meaning.second)}
    days = {day_first: 100 * m + d for day_first, (m, d) in orders.items() if stated(2000, m, d)}
    preferred = situation.options.day_first
    if not days:
        return unresolved("XXXX-XX-XX", Unit.DAY, _NO_DAY)
    if len(set(days.values())) > 1:
        if preferred is None:
            return unresolved("XXXX-XX-XX", Unit.DAY, _OPEN_ORDER)
        days = {preferred: days[preferred]}
    return resolve(Cyclic("date", next(iter(days.values()))), situation)


_NO_DAY = "The calendar has no such day."
_OPEN_ORDER = "Day and month can be read in either order, and nothing on the page decides."


@resolve.register
def _numeric(meaning: Numeric, situation: Situation) -> Reading:
    if meaning.year is None:
        return _yearless(meaning, situation)
    day_first, month_first = (
        stated(meaning.year, meaning.second, meaning.first),
        stated(meaning.year, meaning.first, meaning.second),
    )
    preferred = meaning.day_first if meaning.day_first is not None else situation.options.day_first
    if day_first and month_first and day_first != month_first:
        if preferred is None and situation.options.assumed_day_first is not None:
            return _assumed(day_first, month_first, prefers_day=situation.options.assumed_day_first)
        if preferred is None:
            reading = unresolved(
                f"{meaning.year:04d}-XX-XX",
                Unit.DAY,
                _OPEN_ORDER,
            )
            return reading._replace(
                alternatives=tuple(
                    alternative(p, "the order of day and month is open") for p in (day_first, month_first)
                ),
            )
        chosen, other = (day_first, month_first) if preferred else (month_first, day_first)
        why = "the page writes the day first" if preferred else "the page writes the month first"
        return of_period(chosen, steps=(f"In figures: {why}.",))._replace(alternatives=(alternative(other, why),))
    only = day_first or month_first
    if only is None:
        return unresolved("XXXX-XX-XX", Unit.DAY, _NO_DAY)
    return of_period(only, steps=("In figures: only one order of day and month gives a day of the calendar.",))


def _assumed(day_first: Period, month_first: Period, *, prefers_day: bool) -> Reading:
    """The order that the user prefers where nothing decides; the other one stays beside it."""
    chosen, other = (day_first, month_first) if prefers_day else (month_first, day_first)
    why = f"nothing on the page decides, and your preference is {'day' if prefers_day else 'month'} first"
    return of_period(chosen, steps=(f"In figures: {why}.",))._replace(alternatives=(alternative(other, why),))


_LETTER = {
    Unit.MINUTE: "TM",
    Unit.HOUR: "TH",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.HALF: "H",
    Unit.SEASON: "S",
    Unit.YEAR: "Y",
    Unit.DECADE: "E",
    Unit.CENTURY: "C",
    Unit.PART_OF_DAY: "D",
}


_SIXTIETHS = {"TH": "M", "TM": "S"}
"""What a fraction of an hour or minute is told in: an hour and a half is PT1H30M."""


def length_value(length: Length) -> str:
    """The TIMEX3 value of a duration."""
    if length.value:
        return length.value
    letter, count = _LETTER[length.unit], length.count
    if length.unit is Unit.DECADE and count is not None:
        letter, count = "Y", 10 * count
    if length.unit is Unit.CENTURY and count is not None:
        letter, count = "Y", 100 * count
    if length.unit is Unit.QUARTER and count is not None and count > 1:
        letter, count = "M", 3 * count
    if count is None and length.unit in (Unit.DECADE, Unit.CENTURY):
        letter = "Y"
    if letter in _SIXTIETHS and count is not None and count != int(count):
        whole = f"{int(count)}{letter[1]}" if count >= 1 else ""
        return f"PT{whole}{round(count % 1 * 60)}{_SIXTIETHS[letter]}"
    said = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    return f"PT{said}{letter[1]}" if letter[0] == "T" else f"P{said}{letter}"


@resolve.register
def _length(meaning: Length, situation: Situation) -> Reading:
    del situation
    return unresolved(
        length_value(meaning), meaning.unit, "The text says how long, not from when.", TimexType.DURATION, meaning.mod
    )


@resolve.register
def _vague(meaning: Vague, situation: Situation) -> Reading:
    if meaning.reference != "PRESENT_REF":
        return unresolved(meaning.reference, Unit.DAY, "The text does not say when.")
    now = situation.now
    if now is None or situation.narrative:
        return unresolved(
            meaning.reference, Unit.DAY, NO_NOW if now is None else "In a history, now is the time told of."
        )
    steps = (f"Counted from {now.words}", "The time of writing or speaking", span_words(now.first, now.last))
    return Reading(
        meaning.reference,
        TimexType.DATE,
        Unit.DAY,
        TimeKind.WITHIN,
        now.first,
        now.last,
        None,
        None,
        now.anchor,
        steps,
        fuzzy=True,
    )


@resolve.register
def _every(meaning: Every, situation: Situation) -> Reading:
    del situation
    return unresolved(meaning.value, meaning.unit, "It recurs: a set of times, no single one.", TimexType.SET)


@resolve.register
def _relation(meaning: Relation, situation: Situation) -> Reading:
    del situation
    if meaning.shift is None:
        return unresolved(open_unit(Unit.DAY), Unit.DAY, f"The text does not date what the {meaning.event} is of.")
    side = "before" if meaning.sign < 0 else "after"
    reason = f"Counted from “{meaning.event}”: {side} that, once it is dated."
    return unresolved(length_value(meaning.shift), meaning.shift.unit, reason, TimexType.DURATION)
