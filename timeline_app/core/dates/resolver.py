"""Meaning + where it is counted from -> reading. Pure calendar logic; knows neither text nor language.

Conventions where sane readers differ are those of docs/accuracy.md: Monday-to-Sunday weeks, months cut at days 10 and 20, years
at April and August, "the coming days" seven days. What cannot be resolved honestly says why instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from functools import singledispatch
from typing import TYPE_CHECKING

from timeline_app.core.dates import cycles
from timeline_app.core.dates.grain import Period, civil, containing, day_number, move, stated, to_date
from timeline_app.core.dates.meaning import (
    Base,
    Clock,
    Cyclic,
    DayPart,
    Every,
    Fiscal,
    Length,
    Meaning,
    Nth,
    Numeric,
    Part,
    Pick,
    Relation,
    Shifted,
    Stated,
    Vague,
    Window,
)
from timeline_app.core.dates.options import ReadingOptions
from timeline_app.core.dates.phrasing import counted, nth, span_words
from timeline_app.core.dates.reading import NO_ANCHOR, Reading, of_period, unresolved
from timeline_app.core.values import Alternative, Anchor, AnchorKind, TimeKind, TimexType
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from collections.abc import Callable

_NO_NOW = "It counts from the day of writing, and the page gives no publication date."
_NOTHING_TOLD = "It counts from a day told before, and the text gives none."
_COARSE = "It counts from something told too roughly to say which day."
_LETTER = {
    Unit.MINUTE: "TM", Unit.HOUR: "TH", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.HALF: "H",
    Unit.SEASON: "S", Unit.YEAR: "Y", Unit.DECADE: "E", Unit.CENTURY: "C", Unit.PART_OF_DAY: "D",
}  # fmt: skip
_SIZE = {u: i for i, u in enumerate(Unit)}
"""Rank of a unit, finest first."""
_VAGUE_REACH = {
    Unit.MINUTE: 1,
    Unit.HOUR: 1,
    Unit.DAY: 7,
    Unit.WEEK: 28,
    Unit.MONTH: 182,
    Unit.QUARTER: 548,
    Unit.YEAR: 1826,
    Unit.DECADE: 10958,
}
"""Days that "recent weeks", "the coming days" reach, by convention."""


@dataclass(frozen=True, slots=True)
class Now:
    """The day, or days, that the words count from; what it hangs on, and how to call it."""

    first: int
    last: int
    anchor: Anchor
    words: str


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known around an expression. ``direction``: -1 looks back, 1 ahead, 0 the present, None unknown."""

    now: Now | None
    told: Callable[[Unit], tuple[Reading, str] | None] = lambda _unit: None
    """The reading told last that is no coarser than a unit, and the id of its expression. In histories, of those that carry the story on."""
    beside: Callable[[Unit], tuple[Reading, str] | None] = lambda _unit: None
    """The same, of all expressions in the same or the last sentence."""
    direction: int | None = None
    direction_words: str = ""
    narrative: bool = False
    options: ReadingOptions = ReadingOptions()


@singledispatch
def resolve(meaning: Meaning, situation: Situation) -> Reading:
    """The reading of a meaning in a situation.

    Raises:
        TypeError: for what is no meaning.
    """
    del situation
    raise TypeError(f"not a meaning: {meaning!r}")


@resolve.register
def _stated(meaning: Stated, situation: Situation) -> Reading:
    del situation
    return of_period(meaning.period, steps=("The text gives it in full.",), value=meaning.told_as)


@resolve.register
def _fiscal(meaning: Fiscal, situation: Situation) -> Reading:
    del situation
    reading = of_period(Period(Unit.YEAR, meaning.year), value=f"FY{meaning.year}")
    steps = ("The text names a fiscal year.", "Taken as the calendar year, as the text gives no other end")
    return replace(reading, steps=(*steps, *reading.steps), fuzzy=True)


@resolve.register
def _numeric(meaning: Numeric, situation: Situation) -> Reading:
    day_first, month_first = (
        stated(meaning.year, meaning.second, meaning.first),
        stated(meaning.year, meaning.first, meaning.second),
    )
    preferred = meaning.day_first if meaning.day_first is not None else situation.options.day_first
    if day_first and month_first and day_first != month_first:
        if preferred is None:
            reading = unresolved(
                f"{meaning.year:04d}-XX-XX",
                Unit.DAY,
                "Day and month can be read in either order, and nothing on the page decides.",
            )
            return replace(
                reading,
                alternatives=tuple(
                    _alternative(p, "the order of day and month is open") for p in (day_first, month_first)
                ),
            )
        chosen, other = (day_first, month_first) if preferred else (month_first, day_first)
        why = "the page writes the day first" if preferred else "the page writes the month first"
        return replace(of_period(chosen, steps=(f"In figures: {why}.",)), alternatives=(_alternative(other, why),))
    only = day_first or month_first
    if only is None:
        return unresolved("XXXX-XX-XX", Unit.DAY, "The figures give no day of the calendar.")
    return of_period(only, steps=("In figures: only one order of day and month gives a day of the calendar.",))


def _alternative(period: Period, reason: str) -> Alternative:
    return Alternative(period.interval, period.value, span_words(period.first, period.last), reason)


# --- what recurs ----------------------------------------------------------------------------------------------------


@resolve.register
def _cyclic(meaning: Cyclic, situation: Situation) -> Reading:
    if meaning.within is not None:
        return _inside(meaning, situation)
    if meaning.pick in (Pick.BEFORE, Pick.AFTER, Pick.SAME):
        return _beside_told(meaning, situation)
    if situation.narrative and meaning.pick is Pick.AUTO and meaning.weekday is None:
        told = situation.told(Unit.YEAR)
        if told:
            return _in_story(meaning, *told)
    if situation.now is None:
        return unresolved(_open_value(meaning), _unit_of(meaning), _NO_NOW)
    return _from_now(meaning, situation, situation.now)


def _unit_of(meaning: Cyclic) -> Unit:
    return {
        "month": Unit.MONTH, "season": Unit.SEASON, "quarter": Unit.QUARTER, "half": Unit.HALF, "short year": Unit.YEAR,
    }.get(meaning.kind, Unit.DAY)  # fmt: skip


def _open_value(meaning: Cyclic) -> str:
    """The TIMEX3 value without the year or week."""
    if meaning.kind == "weekday":
        return f"XXXX-WXX-{int(meaning.key) + 1}"
    if meaning.kind == "date":
        return f"XXXX-{int(meaning.key) // 100:02d}-{int(meaning.key) % 100:02d}"
    if meaning.kind == "day":
        return f"XXXX-XX-{int(meaning.key):02d}"
    if meaning.kind == "feast":
        return "XXXX-XX-XX"
    sample = cycles.occurrence(meaning, 2000)
    return "XXXX" + sample.period.value[4:] if sample and sample.period else "XXXX"


def _inside(meaning: Cyclic, situation: Situation) -> Reading:
    """ "October last year", "Tuesday of last week": the occurrence inside the longer period."""
    outer = resolve(meaning.within, situation)
    if outer.first is None or outer.last is None:
        return replace(unresolved(_open_value(meaning), _unit_of(meaning), ""), steps=outer.steps)
    index = containing(cycles.cycle_of(meaning), outer.first).index
    found = cycles.occurrence(meaning, index)
    if found is None:
        return unresolved(_open_value(meaning), _unit_of(meaning), "The calendar has no such day.")
    return _of_occurrence(meaning, found, outer.anchor, (*outer.steps, "The one in it"))


def _of_occurrence(meaning: Cyclic, found: cycles.Occurrence, anchor: Anchor, steps: tuple[str, ...]) -> Reading:
    if found.period:
        return of_period(found.period, anchor, steps)
    year = f"{cycles.year_of(found.first):04d}"
    return Reading(
        value=containing(Unit.WEEK, found.first + 2).value if found.last - found.first == 6 else year,
        type=TimexType.DATE,
        unit=_unit_of(meaning),
        kind=TimeKind.WITHIN,
        first=found.first,
        last=found.last,
        anchor=anchor,
        steps=(*steps, span_words(found.first, found.last)),
        fuzzy=True,
    )


def _beside_told(meaning: Cyclic, situation: Situation) -> Reading:
    told = situation.told(Unit.DAY if meaning.kind == "weekday" else Unit.YEAR)
    if told is None:
        if situation.now is None or meaning.pick is Pick.SAME:
            return unresolved(_open_value(meaning), _unit_of(meaning), _NOTHING_TOLD)
        pick = Pick.LAST if meaning.pick is Pick.BEFORE else Pick.COMING
        return _from_now(replace(meaning, pick=pick), situation, situation.now)
    reading, ref = told
    first, last = _bounds(reading)
    if meaning.pick is Pick.SAME:
        found = cycles.nearest(meaning, first)
    elif meaning.pick is Pick.BEFORE:
        found = cycles.latest(meaning, first, strictly=True)
    else:
        found = cycles.first_from(meaning, last, strictly=True)
    word = {Pick.SAME: "The one told of", Pick.BEFORE: "The latest before it", Pick.AFTER: "The first after it"}[
        meaning.pick
    ]
    return _picked(meaning, found, _anchor_of(reading, ref), (_counted_from(reading), word))


def _picked(meaning: Cyclic, found: cycles.Occurrence | None, anchor: Anchor, steps: tuple[str, ...]) -> Reading:
    if found is None:
        return unresolved(_open_value(meaning), _unit_of(meaning), "The calendar has no such day near.")
    return _of_occurrence(meaning, found, anchor, steps)


def _bounds(reading: Reading) -> tuple[int, int]:
    first = reading.first if reading.first is not None else reading.last
    last = reading.last if reading.last is not None else reading.first
    if first is None or last is None:
        raise ValueError("an unresolved reading has no bounds")
    return first, last


def _anchor_of(reading: Reading, ref: str) -> Anchor:
    return Anchor(AnchorKind.EXPRESSION, reading.interval, ref)


def _counted_from(reading: Reading) -> str:
    return f"Counted from what was told before, {span_words(reading.first, reading.last)}"


_STORY_BACK = 200
"""Days by which a history may step back; beyond that "in January" after December means the next one."""


def _in_story(meaning: Cyclic, reading: Reading, ref: str) -> Reading:
    """In a history a yearless date lies in the year told last; a weekday or a day of the month after the day told."""
    first, last = _bounds(reading)
    if meaning.kind == "weekday":
        found = cycles.first_from(meaning, first)
    elif meaning.kind == "short year":
        found = cycles.occurrence(meaning, containing(Unit.CENTURY, first).index)
    else:
        found = cycles.occurrence(meaning, containing(cycles.cycle_of(meaning), first).index)
        found = found or cycles.nearest(meaning, last)
        if found and reading.unit is not Unit.YEAR and first - found.last > _STORY_BACK:
            found = cycles.first_from(meaning, first)
    return _picked(
        meaning, found, _anchor_of(reading, ref), ("Read as a history: told in order.", _counted_from(reading))
    )


def _from_now(meaning: Cyclic, situation: Situation, now: Now) -> Reading:
    steps: tuple[str, ...] = (f"Counted from {now.words}",)
    found, why = _chosen(meaning, situation, now)
    reading = _picked(meaning, found, now.anchor, (*steps, why))
    if reading.is_resolved and meaning.pick in (Pick.AUTO, Pick.LAST, Pick.NEXT, Pick.THIS):
        reading = replace(reading, alternatives=_others(meaning, reading, now))
    return reading


def _chosen(meaning: Cyclic, situation: Situation, now: Now) -> tuple[cycles.Occurrence | None, str]:
    day, last_day = now.first, now.last
    if meaning.pick is Pick.LAST:
        if meaning.kind in ("weekday", "date"):
            return cycles.latest(meaning, day, strictly=True), "The latest before that day"
        return _last_of_longer(meaning, day), "The latest that had ended"
    if meaning.pick is Pick.PAST:
        return cycles.latest(meaning, day, strictly=True), "The latest before it"
    if meaning.pick in (Pick.NEXT, Pick.COMING):
        return cycles.first_from(meaning, last_day, strictly=True), "The first after it"
    if meaning.pick is Pick.THIS:
        return cycles.occurrence(
            meaning, containing(cycles.cycle_of(meaning), day).index
        ), "The one of this " + cycles.cycle_of(meaning)
    if meaning.kind == "short year":
        return cycles.nearest(meaning, day), "The nearest such year"
    return _by_direction(meaning, situation, now)


def _last_of_longer(meaning: Cyclic, day: int) -> cycles.Occurrence | None:
    """ "last May", "last spring": the latest that is over, not the one that lasts."""
    return cycles.latest(meaning, containing(Unit.MONTH, day).first, strictly=True)


def _by_direction(meaning: Cyclic, situation: Situation, now: Now) -> tuple[cycles.Occurrence | None, str]:
    words = situation.direction_words
    if meaning.weekday is not None:
        return cycles.nearest(meaning, now.first), "The nearest that falls on that weekday"
    if situation.direction in (-1, 1):
        back, ahead = cycles.latest(meaning, now.last), cycles.first_from(meaning, now.first)
        chosen, other = (back, ahead) if situation.direction == -1 else (ahead, back)
        if chosen and other and _is_doubtful(meaning, chosen, other, now):
            return other, "The nearest: one most of a year away would be written with its year"
        return chosen, f"The {'latest by' if chosen is back else 'first from'} then: {words}"
    if meaning.kind == "weekday":
        return _near_weekday(meaning, situation, now)
    return cycles.nearest(meaning, now.first), "The nearest: no tense decides"


_FAR_AWAY = {"date": (280, 100), "quarter": (120, 135), "half": (240, 100)}
"""Days beyond which a yearless date, and days within which the one on the other side, speak against the tense."""


def _is_doubtful(meaning: Cyclic, chosen: cycles.Occurrence, other: cycles.Occurrence, now: Now) -> bool:
    far, near = _FAR_AWAY.get(meaning.kind, (10_000, 0))
    return _away(chosen, now) > far and _away(other, now) < near


def _away(found: cycles.Occurrence, now: Now) -> int:
    """Days between an occurrence and the day counted from."""
    return max(now.first - found.last, found.first - now.last, 0)


def _near_weekday(meaning: Cyclic, situation: Situation, now: Now) -> tuple[cycles.Occurrence | None, str]:
    """Without a past or future tense: that day itself, in the present tense the next one, else the latest."""
    if situation.direction == 0:
        return cycles.first_from(meaning, now.first), f"The first from then: {situation.direction_words}"
    return cycles.latest(meaning, now.last), "The latest by then: no tense decides"


def _others(meaning: Cyclic, reading: Reading, now: Now) -> tuple[Alternative, ...]:
    """The neighbouring occurrences on the other side, which another reader might mean."""
    if reading.first is None:
        return ()
    after = reading.first >= now.first
    other = (
        cycles.latest(meaning, now.first, strictly=True)
        if after
        else cycles.first_from(meaning, now.last, strictly=True)
    )
    if other is None or other.period is None or other.first == reading.first:
        return ()
    reason = "the tense looks ahead" if after else "the tense looks back"
    return (_alternative(other.period, reason if meaning.pick is Pick.AUTO else f"the text says '{meaning.pick}'"),)


# --- counted units --------------------------------------------------------------------------------------------------


@resolve.register
def _shifted(meaning: Shifted, situation: Situation) -> Reading:
    if not isinstance(meaning.base, Base):
        return _from_meaning(meaning, situation)
    if meaning.vague:
        reference = "PAST_REF" if meaning.count < 0 else "FUTURE_REF"
        return unresolved(reference, meaning.unit, "The text does not say how long before or after.")
    told = _told_to_count_from(meaning, situation)
    if told is not None:
        return _shifted_told(meaning, *told)
    if meaning.base is Base.TOLD and meaning.unit is Unit.DAY and meaning.count == 0:
        return unresolved(_open_unit(meaning.unit), meaning.unit, _NOTHING_TOLD)
    if situation.narrative:
        return unresolved(
            _open_unit(meaning.unit), meaning.unit, "In a history it counts from the time told of, which is not dated."
        )
    return _shifted_now(meaning, situation)


def _told_to_count_from(meaning: Shifted, situation: Situation) -> tuple[Reading, str] | None:
    """What was told, where the expression counts from it. "a year ago" beside a quarter means that quarter a year before."""
    if situation.narrative:
        deictic = meaning.base is Base.NOW and meaning.unit is Unit.DAY and not meaning.counted
        return None if deictic else situation.beside(meaning.unit) or situation.told(meaning.unit)
    if meaning.unit is Unit.YEAR and meaning.count and (meaning.counted or meaning.base is Base.EITHER):
        compared = situation.told(Unit.HALF)
        if compared and compared[0].period and compared[0].period.unit is Unit.QUARTER:
            return compared
    if meaning.base is Base.EITHER:
        quarter = situation.told(Unit.QUARTER) if meaning.unit is Unit.QUARTER else None
        return quarter if quarter and quarter[0].unit is Unit.QUARTER else None
    return None if meaning.base is Base.NOW else situation.told(meaning.unit)


def _open_unit(unit: Unit) -> str:
    return {Unit.DAY: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX"}.get(
        unit, "XXXX"
    )


def _shifted_now(meaning: Shifted, situation: Situation) -> Reading:
    now = situation.now
    if now is None:
        return unresolved(_open_unit(meaning.unit), meaning.unit, _NO_NOW)
    if meaning.unit in (Unit.MINUTE, Unit.HOUR):
        return _hours(meaning, now)
    if meaning.unit is Unit.WEEKEND and meaning.base is Base.EITHER:
        return _weekend(situation, now)
    if meaning.unit is Unit.QUARTER and meaning.base is Base.EITHER:
        meaning = replace(meaning, count=meaning.count - 1)
    meaning = _in_years(meaning)
    first = containing(meaning.unit, now.first).shift(meaning.count)
    last = containing(meaning.unit, now.last).shift(meaning.count)
    words = _shift_words(meaning)
    reading = of_period(first, now.anchor, (f"Counted from {now.words}", words))
    if last != first:
        reading = replace(
            reading,
            last=last.last,
            kind=TimeKind.WITHIN,
            fuzzy=True,
            steps=(*reading.steps[:-1], span_words(first.first, last.last)),
        )
    if meaning.unit is Unit.WEEK and meaning.count and first == last:
        reading = replace(reading, alternatives=(_rolling_week(meaning, now),))
    return replace(reading, fuzzy=reading.fuzzy or meaning.approximate)


def _in_years(meaning: Shifted) -> Shifted:
    """ "a decade ago" means a year ten years back, unlike "last decade"."""
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
    return replace(reading, type=TimexType.TIME, unit=meaning.unit, fuzzy=True, value=period.value)


def _weekend(situation: Situation, now: Now) -> Reading:
    this = containing(Unit.WEEKEND, now.first)
    back = situation.direction in (-1, None) and this.first > now.first
    words = f"The {'latest' if back else 'nearest'} weekend" + (
        f": {situation.direction_words}" if situation.direction_words else ""
    )
    return of_period(this.shift(-1) if back else this, now.anchor, (f"Counted from {now.words}", words))


def _shifted_told(meaning: Shifted, reading: Reading, ref: str) -> Reading:
    first, last = _bounds(reading)
    anchor = _anchor_of(reading, ref)
    meaning = _in_years(meaning)
    steps = (_counted_from(reading), _shift_words(meaning))
    if meaning.unit in (Unit.MINUTE, Unit.HOUR):
        return _hours(meaning, Now(first, last, anchor, span_words(first, last)))
    if (
        meaning.unit is Unit.YEAR
        and reading.period
        and reading.period.unit in (Unit.QUARTER, Unit.HALF)
        and meaning.count
    ):
        per_year = 4 if reading.period.unit is Unit.QUARTER else 2
        return of_period(reading.period.shift(per_year * meaning.count), anchor, steps)
    start = containing(meaning.unit, last if meaning.count > 0 and meaning.unit is Unit.DAY else first)
    return of_period(start.shift(meaning.count), anchor, steps)


def _from_meaning(meaning: Shifted, situation: Situation) -> Reading:
    """ "two days after Christmas"."""
    if isinstance(meaning.base, Base):
        raise TypeError("counted from no expression")
    base = resolve(meaning.base, situation)
    if base.first is not None and not meaning.counted:
        return of_period(
            containing(meaning.unit, base.first), base.anchor, (*base.steps, f"The {meaning.unit} around it")
        )
    if base.first is None or base.last is None:
        return replace(unresolved(_open_unit(meaning.unit), meaning.unit, ""), steps=base.steps)
    if _SIZE[base.unit] > _SIZE[meaning.unit] and base.first != base.last:
        return unresolved(_open_unit(meaning.unit), meaning.unit, _COARSE)
    day = to_date(base.first)
    moved = move(day, meaning.count, meaning.unit) if day else None
    if moved is None:
        return unresolved(_open_unit(meaning.unit), meaning.unit, "The day lies outside the calendar.")
    words = f"{counted(abs(meaning.count), meaning.unit.value)} {'before' if meaning.count < 0 else 'after'} it"
    unit = Unit.DAY if meaning.unit in (Unit.DAY, Unit.WEEK) else meaning.unit
    return of_period(containing(unit, moved.toordinal()), base.anchor, (*base.steps, words))


# --- durations and stretches ----------------------------------------------------------------------------------------


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
    said = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    return f"PT{said}{letter[1]}" if letter[0] == "T" else f"P{said}{letter}"


@resolve.register
def _length(meaning: Length, situation: Situation) -> Reading:
    del situation
    return unresolved(
        length_value(meaning), meaning.unit, "The text says how long, not from when.", TimexType.DURATION, meaning.mod
    )


@resolve.register
def _window(meaning: Window, situation: Situation) -> Reading:
    if meaning.told_in_history and situation.narrative:
        return resolve(Shifted(meaning.length.unit, meaning.sign, Base.TOLD), situation)
    value, type_ = length_value(meaning.length), TimexType.DURATION
    if meaning.reference:
        value, type_ = ("PAST_REF" if meaning.sign < 0 else "FUTURE_REF"), TimexType.DATE
    start = _window_start(meaning, situation)
    if isinstance(start, str):
        return replace(unresolved(value, meaning.length.unit, start, type_, meaning.length.mod))
    low, high, anchor, words = start
    fuzzy = meaning.length.count is None or meaning.length.mod is not None
    edge = _moved(low if meaning.sign < 0 else high, meaning)
    if edge is None:
        return unresolved(value, meaning.length.unit, "It reaches outside the calendar.", type_)
    first, last = (edge, high) if meaning.sign < 0 else (low, edge)
    steps = (f"Counted from {words}", _window_words(meaning), span_words(first, last))
    kind = (
        TimeKind.OPEN
        if meaning.reference and meaning.sign > 0
        else TimeKind.WITHIN
        if meaning.reference or meaning.within
        else TimeKind.SPAN
    )
    return Reading(value, type_, meaning.length.unit, kind, first, last, None, meaning.length.mod, anchor, steps, fuzzy)


def _window_words(meaning: Window) -> str:
    side = "before it" if meaning.sign < 0 else "after it"
    if meaning.length.count is None:
        return f"The {meaning.length.unit}s {side}: by convention {_VAGUE_REACH.get(meaning.length.unit, 7)} days, the far end fuzzy"
    return f"The {counted(int(meaning.length.count), meaning.length.unit.value)} {side}"


def _window_start(meaning: Window, situation: Situation) -> tuple[int, int, Anchor, str] | str:
    if meaning.base is Base.TOLD:
        told = situation.told(meaning.length.unit)
        if told:
            low, high = _bounds(told[0])
            return low, high, _anchor_of(*told), span_words(low, high)
    if isinstance(meaning.base, Base):
        now = situation.now
        return (now.first, now.last, now.anchor, now.words) if now else _NO_NOW
    base = resolve(meaning.base, situation)
    return (*_bounds(base), base.anchor, span_words(base.first, base.last)) if base.is_resolved else base.steps[-1]


def _moved(day: int, meaning: Window) -> int | None:
    length = meaning.length
    if length.unit in (Unit.MINUTE, Unit.HOUR):
        hours = (length.count or 1) / (60 if length.unit is Unit.MINUTE else 1)
        return day + meaning.sign * int(-(-hours // 24)) if hours >= 24 else day + (meaning.sign if hours > 12 else 0)
    if length.count is None:
        return day + meaning.sign * _VAGUE_REACH.get(length.unit, 36524)
    date = to_date(day)
    whole, part = int(length.count), length.count - int(length.count)
    moved = move(date, meaning.sign * whole, length.unit) if date else None
    if moved is None:
        return None
    return moved.toordinal() + meaning.sign * round(
        part * {Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}.get(length.unit, 1)
    )


@resolve.register
def _vague(meaning: Vague, situation: Situation) -> Reading:
    if meaning.reference != "PRESENT_REF":
        return unresolved(meaning.reference, Unit.DAY, "The text does not say when.")
    now = situation.now
    if now is None or situation.narrative:
        return unresolved(
            meaning.reference, Unit.DAY, _NO_NOW if now is None else "In a history, now is the time told of."
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
        raise TypeError("a relation without a length")
    side = "before" if meaning.sign < 0 else "after"
    reason = f"Counted from '{meaning.event}': {side} that, once it is dated."
    return unresolved(length_value(meaning.shift), meaning.shift.unit, reason, TimexType.DURATION)


@resolve.register
def _nth(meaning: Nth, situation: Situation) -> Reading:
    """ "the first week of December": the first calendar week of which most lies in it."""
    outer = resolve(meaning.of, situation) if meaning.of is not None else None
    if outer is None or outer.first is None or outer.last is None or outer.period is None:
        reason = outer.steps if outer else ("It is a part of something that is not dated.",)
        return replace(unresolved(_open_unit(meaning.unit), meaning.unit, ""), steps=reason)
    found = _nth_in(meaning, outer.first, outer.last)
    if found is None:
        return unresolved(_open_unit(meaning.unit), meaning.unit, "There are not so many in it.")
    return of_period(
        found, outer.anchor, (*outer.steps, f"The {nth(meaning.number) if meaning.number > 0 else 'last'} in it")
    )


def _nth_in(meaning: Nth, first: int, last: int) -> Period | None:
    if meaning.weekday is not None:
        earliest = first + (meaning.weekday - (first - 1)) % 7
        latest = last - (last - 1 - meaning.weekday) % 7
        period = Period(Unit.DAY, earliest + 7 * (meaning.number - 1) if meaning.number > 0 else latest)
    elif meaning.number > 0:
        start = containing(meaning.unit, first)
        whole = start if meaning.unit is not Unit.WEEK or start.first + 3 >= first else start.shift(1)
        period = whole.shift(meaning.number - 1)
    else:
        period = containing(meaning.unit, last)
    return period if period.last >= first and period.first <= last else None


# --- parts ----------------------------------------------------------------------------------------------------------


@resolve.register
def _part(meaning: Part, situation: Situation) -> Reading:
    whole = resolve(meaning.of, situation)
    if whole.first is None or whole.last is None:
        return replace(whole, mod=meaning.mod)
    first, last, words = _part_bounds(meaning, whole, situation)
    steps = (*whole.steps, words, span_words(first, last))
    same = (first, last) == (whole.first, whole.last)
    kind = whole.kind if same else TimeKind.WITHIN
    return replace(
        whole,
        mod=meaning.mod,
        first=first,
        last=last,
        steps=steps,
        fuzzy=True,
        kind=kind,
        alternatives=() if not same else whole.alternatives,
    )


def _part_bounds(meaning: Part, whole: Reading, situation: Situation) -> tuple[int, int, str]:
    first, last = _bounds(whole)
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


_HOURS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 23), "NI": (18, 6), "DT": (6, 18)}


@resolve.register
def _day_part(meaning: DayPart, situation: Situation) -> Reading:
    day = resolve(meaning.of if meaning.of is not None else Shifted(Unit.DAY, 0, Base.BESIDE), situation)
    value = day.value if day.value.count("-") == 2 else "XXXX-XX-XX"
    if day.first is None or day.last is None:
        return replace(day, value=f"{value}T{meaning.code}", type=TimexType.TIME, unit=Unit.PART_OF_DAY)
    first, last = _bounds(day)
    if meaning.code == "NI":
        last += 1
    steps = (
        (*day.steps, _part_words(meaning.code), span_words(first, last))
        if first != last
        else (*day.steps, _part_words(meaning.code))
    )
    kind = TimeKind.DAY if first == last else TimeKind.WITHIN
    return replace(
        day,
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


def _part_words(code: str) -> str:
    name = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}[code]
    return "The night that begins on that day" if code == "NI" else f"Its {name}"


@resolve.register
def _clock(meaning: Clock, situation: Situation) -> Reading:
    day = resolve(meaning.of if meaning.of is not None else Shifted(Unit.DAY, 0, Base.BESIDE), situation)
    hours = f"T{meaning.hour:02d}:{meaning.minute:02d}"
    value = (day.value if day.value.count("-") == 2 else "XXXX-XX-XX") + hours
    if day.first is None or day.first != day.last:
        return replace(day, value=value, type=TimexType.TIME, unit=Unit.MINUTE)
    moment = time(meaning.hour, meaning.minute) if meaning.hour < 24 else None
    zone = f" {meaning.zone.upper() if len(meaning.zone) <= 4 else meaning.zone}" if meaning.zone else ""
    steps = (*day.steps, f"At {meaning.hour:02d}:{meaning.minute:02d}{zone}")
    return replace(
        day, value=value, type=TimexType.TIME, unit=Unit.MINUTE, kind=TimeKind.DAY, start_time=moment, end_time=moment, steps=steps, alternatives=()
    )  # fmt: skip


__all__ = ["NO_ANCHOR", "Now", "Situation", "length_value", "resolve"]
