"""Kinds of meaning: what counts from where, and what may be counted from."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.dates.meaning import (
    Base,
    Clock,
    Counterpart,
    Cyclic,
    DayPart,
    Fraction,
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
from timeline_app.core.values import Granularity


def core(meaning: Meaning) -> Meaning:
    """The meaning inside early, late, morning or a clock time."""
    if isinstance(meaning, Stated):
        return meaning
    if isinstance(meaning, Cyclic):
        return meaning if meaning.within is None else core(meaning.within)
    if isinstance(meaning, Shifted):
        return meaning if isinstance(meaning.base, Base) else core(meaning.base)
    if isinstance(meaning, (Part, Fraction)):
        return core(meaning.of)
    if isinstance(meaning, (DayPart, Clock)):
        return core(meaning.of) if meaning.of is not None else Shifted(Granularity.DAY, 0, Base.BESIDE)
    return core(meaning.year) if isinstance(meaning, Counterpart) else meaning


def with_core(meaning: Meaning, inner: Meaning) -> Meaning:
    """A part of day or a clock time of another day; what is neither is that other meaning itself."""
    if isinstance(meaning, (DayPart, Clock)) and meaning.of is not None:
        return replace(meaning, of=with_core(meaning.of, inner))
    return inner


def is_relative(meaning: Meaning) -> bool:
    """Does it need a day to count from?"""
    inner = core(meaning)
    return isinstance(inner, (Shifted, Cyclic, Window, Vague)) or _is_yearless(inner)


def _is_yearless(meaning: Meaning) -> bool:
    return isinstance(meaning, Numeric) and meaning.year is None


def needs_direction(meaning: Meaning) -> bool:
    """Does the tense decide which occurrence is meant?"""
    if isinstance(meaning, DayPart) and meaning.overnight:
        return True
    inner = core(meaning)
    if isinstance(inner, Cyclic):
        return inner.pick in (Pick.AUTO, Pick.BEFORE, Pick.AFTER, Pick.SAME, Pick.THIS)
    if isinstance(inner, Window):
        beside = inner.beside and not isinstance(inner.base, Base) and needs_direction(inner.base)
        return beside or inner.told_in_history
    if isinstance(inner, Nth) and isinstance(inner.of, Cyclic):
        return needs_direction(inner.of)
    if _is_yearless(inner):
        return True
    this_weekend = isinstance(inner, Shifted) and inner.unit is Granularity.WEEKEND and inner.count == 0
    return this_weekend or (isinstance(inner, Shifted) and inner.base in (Base.EITHER, Base.BESIDE, Base.TOLD))


def names_day(meaning: Meaning) -> bool:
    """Does it name a day, month or feast as calendars do, leaving open which?"""
    inner = core(meaning)
    return isinstance(inner, Cyclic) and inner.kind in ("weekday", "date", "month", "feast") and inner.pick is Pick.AUTO


def has_year(meaning: Meaning) -> bool:
    """Does the text state the year?"""
    if isinstance(meaning, (Part, Fraction)):
        return has_year(meaning.of)
    return isinstance(meaning, Stated) or (isinstance(meaning, Cyclic) and isinstance(meaning.within, Stated))


def is_deictic(meaning: Meaning) -> bool:
    """Does it count from now?"""
    inner = core(meaning)
    return isinstance(inner, Shifted) and inner.base is Base.NOW


def counts_from_told(meaning: Meaning) -> bool:
    """Does it count from what was told before: the next day, two weeks later?"""
    inner = core(meaning)
    return isinstance(inner, Shifted) and inner.base is Base.TOLD


def is_today(meaning: Meaning) -> bool:
    """Is it the day of writing: today, this morning, tonight?"""
    inner = core(meaning)
    return isinstance(inner, Shifted) and inner.base is Base.NOW and inner.unit is Granularity.DAY and not inner.count


def names_weekday(meaning: Meaning) -> bool:
    """Does it name a day of the week?"""
    inner = core(meaning)
    return isinstance(inner, Cyclic) and inner.kind == "weekday"


def is_tellable(meaning: Meaning) -> bool:
    """May later expressions count from it?"""
    if isinstance(meaning, Window):
        return meaning.told_in_history
    return not isinstance(meaning, (Length, Vague, Relation))


def dates_a_saying(meaning: Meaning) -> bool:
    """May it be the day on which something was said?"""
    inner = core(meaning)
    if isinstance(inner, Shifted):
        return not inner.vague
    return not isinstance(inner, (Length, Window, Vague, Relation))
