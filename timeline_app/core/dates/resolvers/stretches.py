"""Stretches of time that end or begin at a known day."""

from __future__ import annotations

from timeline_app.core.dates.grain import containing, move, to_date
from timeline_app.core.dates.meaning import (
    Base,
    Shifted,
    Window,
)
from timeline_app.core.dates.phrasing import counted, span_words
from timeline_app.core.dates.reading import Reading, unresolved
from timeline_app.core.dates.resolvers.stated import length_value
from timeline_app.core.dates.situation import (
    COARSE,
    NO_NOW,
    NOTHING_TOLD,
    SIZE,
    Situation,
    anchor_of,
    bounds,
    open_unit,
    resolve,
)
from timeline_app.core.values import Anchor, TimeKind, TimexType
from timeline_app.core.values import Granularity as Unit

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


@resolve.register
def _window(meaning: Window, situation: Situation) -> Reading:
    if meaning.told_in_history and situation.narrative:
        return resolve(Shifted(meaning.length.unit, meaning.sign, Base.TOLD), situation)
    if meaning.told_in_history and situation.direction == -1:
        told = situation.memory.told(Unit.YEAR)
        if told is None or SIZE[told[0].unit] > SIZE[meaning.length.unit]:
            return unresolved(open_unit(meaning.length.unit), meaning.length.unit, COARSE if told else NOTHING_TOLD)
        return resolve(Shifted(meaning.length.unit, meaning.sign, Base.TOLD), situation)
    value, type_ = length_value(meaning.length), TimexType.DURATION
    if meaning.reference:
        value, type_ = ("PAST_REF" if meaning.sign < 0 else "FUTURE_REF"), TimexType.DATE
    start = _window_start(meaning, situation)
    if isinstance(start, str):
        return unresolved(value, meaning.length.unit, start, type_, meaning.length.mod)
    low, high, anchor, words = start
    if meaning.named:
        value, type_ = containing(meaning.length.unit, low).shift(-1).value, TimexType.DATE
    fuzzy = meaning.length.count is None or meaning.length.mod is not None
    edge = _moved(low if meaning.sign < 0 else high, meaning)
    if edge is None:
        return unresolved(value, meaning.length.unit, "It reaches outside the calendar.", type_)
    first, last = (edge, high) if meaning.sign < 0 else (low, edge)
    if meaning.beside:
        first, last = (edge, low - 1) if meaning.sign < 0 else (high + 1, edge)
        value, type_ = containing(meaning.length.unit, first + 3).value, TimexType.DATE
    steps = (f"Counted from {words}", _window_words(meaning), span_words(first, last))
    kind = (
        TimeKind.OPEN
        if meaning.reference and meaning.sign > 0
        else TimeKind.WITHIN
        if meaning.reference or meaning.within or meaning.beside
        else TimeKind.SPAN
    )
    return Reading(value, type_, meaning.length.unit, kind, first, last, None, meaning.length.mod, anchor, steps, fuzzy)


def _window_words(meaning: Window) -> str:
    side = "before it" if meaning.sign < 0 else "after it"
    if meaning.length.count is None:
        days = _VAGUE_REACH.get(meaning.length.unit, 7)
        return f"The {meaning.length.unit}s {side}: by convention {days} days, the far end fuzzy"
    return f"The {counted(int(meaning.length.count), meaning.length.unit.value)} {side}"


def _window_start(meaning: Window, situation: Situation) -> tuple[int, int, Anchor, str] | str:
    told_of = situation.narrative and meaning.base is Base.NOW and not meaning.reference
    if meaning.base is Base.TOLD or told_of:
        told = situation.memory.told(Unit.YEAR if told_of else meaning.length.unit)
        if told:
            low, high = bounds(told[0])
            return low, high, anchor_of(*told), span_words(low, high)
    if told_of:
        return NOTHING_TOLD
    if isinstance(meaning.base, Base):
        now = situation.now
        return (now.first, now.last, now.anchor, now.words) if now else NO_NOW
    base = resolve(meaning.base, situation)
    return (*bounds(base), base.anchor, span_words(base.first, base.last)) if base.is_resolved else base.steps[-1]


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
