"""What a date goes on with: "May 3-5", "3 and 5 May", "April 24, 25 and 26", "1914-18". Each day is an expression of its own."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline_app.core.dates.grain import Period, civil, stated
from timeline_app.core.dates.language import Continuation, Found
from timeline_app.core.dates.meaning import Cyclic, DayPart, Meaning, Part, Stated
from timeline_app.core.values import Granularity as Unit


@dataclass(frozen=True, slots=True)
class _Month:
    """The month of a date, and its year where the text gives one; ``within`` where it does in words."""

    month: int
    year: int | None
    within: Meaning | None = None


def _month_of(meaning: Meaning) -> _Month | None:
    if isinstance(meaning, DayPart) and meaning.of is not None:
        return _month_of(meaning.of)
    if isinstance(meaning, Cyclic) and meaning.kind == "date":
        return _Month(int(meaning.key) // 100, None, meaning.within)
    if isinstance(meaning, Stated) and meaning.period.unit is Unit.DAY:
        _, month, _ = civil(meaning.period.first)
        return _Month(month, meaning.period.year)
    return None


_FROM = re.compile(r"\b(?:from|between) (?:\w+day,? )?(?:the )?[\w.]+ [\w.]+$")


def _last_day(found: Found, meaning: Meaning) -> Meaning | None:
    """As in "from Oct. 21 to 26 put them ahead", where "from" leaves no doubt of what the number is."""
    return _day(found, meaning) if _FROM.search(found.text, max(0, found.start - 30), found.start) else None


def _day(found: Found, meaning: Meaning) -> Meaning | None:
    of = _month_of(meaning)
    if of is None:
        return None
    day = found.day()
    year = found.year() if found.has("year") else of.year
    if year is not None:
        period = stated(year, of.month, day)
        return Stated(period) if period else None
    if isinstance(meaning, DayPart):
        meaning = meaning.of or meaning
    if isinstance(meaning, Cyclic) and stated(2000, of.month, day):
        return replace(meaning, key=100 * of.month + day, weekday=None)
    return None


def _year(found: Found, meaning: Meaning) -> Meaning | None:
    if not (isinstance(meaning, Stated) and meaning.period.unit is Unit.YEAR and meaning.period.index > 0):
        return None
    year = meaning.period.index // 100 * 100 + int(found["short"])
    return Stated(Period(Unit.YEAR, year)) if meaning.period.index < year <= meaning.period.index + 40 else None


def _year_bc(found: Found, meaning: Meaning) -> Meaning | None:
    if not (isinstance(meaning, Stated) and meaning.period.unit is Unit.YEAR and meaning.period.index <= 0):
        return None
    year = 1 - int(found["before_christ"])
    return Stated(Period(Unit.YEAR, year)) if year < meaning.period.index else None


def _decade(found: Found, meaning: Meaning) -> Meaning | None:
    inner = meaning.of if isinstance(meaning, Part) else meaning
    if not (isinstance(inner, Stated) and inner.period.unit is Unit.DECADE and inner.period.index > 0):
        return None
    decade = inner.period.index // 10 * 10 + int(found["tens"]) // 10
    return Stated(Period(Unit.DECADE, decade)) if decade > inner.period.index else None


CONTINUED = (Cyclic, DayPart, Part, Stated)

CONTINUATIONS = (
    Continuation(
        "same month",
        r" ?(?:[-–—/]|to|through|and|or|&|,|, and) ?(?P<part>{day}(?:,? {year})?)(?!:| ?(?:[ap]\.?m|%)| {month}|[ -](?!(?:and|or|to|in|at|on|by|for|with|from|until|when|as|but|while|after|before|during|near|will|are|were|is|was|has|have|had|the|he|she|it|they|we|his|her|its|their|between|GMT)\b)[A-Za-z])",
        _day,
        (("May 3-5", ("2025-05-03", "2025-05-05")),),
    ),
    Continuation(
        "same month, from and to",
        r" (?:to|through|until) (?P<part>{day}(?:,? {year})?)(?!:| ?(?:[ap]\.?m|%|percent|per cent)| {month})",
        _last_day,
        (),
    ),
    Continuation(
        "same month, day first",
        r"(?P<part>(?:the )?{day}) ?(?:[-–—/]|to|and|or|&|,) ?",
        _day,
        (("3 and 5 May", ("2025-05-03", "2025-05-05")),),
        before=True,
    ),
    Continuation(
        "same era",
        r"(?P<part>(?P<before_christ>[1-9]\d{1,3})) ?(?:[-–—]|to|and|or|until) ?",
        _year_bc,
        (("499-493 BC", ("BC0499", "BC0493")),),
        before=True,
    ),
    Continuation(
        "decades of a century",
        r",? (?:and|or|to) (?P<part>['’]?(?P<tens>\d0)s)",
        _decade,
        (("the 1980s and 90s", ("198", "199")),),
    ),
    Continuation("same century", r"[-–/](?P<part>(?P<short>\d\d))(?![\d-])", _year, (("1914-18", ("1914", "1918")),)),
)
