"""Whether the text of a page bears out a day as that of its publication: odds against the day of some later visit.

A day in front of a page, or in its masthead, may be that on which the page was opened. News tells mostly of days close
to its own: dates of no year lie near it, weekdays just before it, and no year is told that is later or long before.
Each kind of sign adds the logarithm of how much more often it is found with the right day than with another of the
fifteen years after (measured on 277 agency and newspaper texts; Bayes factors, added as if the signs were independent).
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

from timeline_app.core.dates.news_weekdays import likelihood, weekdays_told
from timeline_app.core.text.datelines import MONTH
from timeline_app.core.values import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

POSSIBLE, LIKELY, SURE = 0.5, 0.9, 3.0
"""Odds, as logarithms, that bear out a day: one whose year is told besides, one mostly right, one that as often is not.

On those texts they held for the right day five, six and thirty times as often as for another.
"""

_DAY_NAMES = "|".join(calendar.day_name)
_YEARLESS = re.compile(
    rf"\b(?:(?P<weekday>{_DAY_NAMES}),? (?:the )?)?(?:(?P<month>{MONTH})\.? (?P<day>\d\d?)(?:st|nd|rd|th)?"
    rf"|(?P<number>\d\d?)(?:st|nd|rd|th)? (?:of )?(?P<name>{MONTH}))\b(?!,? ?\d{{4}}|[:.]\d)"
)
_YEAR = re.compile(
    rf"\b(?:{MONTH}\.? (?:\d\d?(?:st|nd|rd|th)?,? )?"
    r"|(?:in|since|of|until|by|from|and|to|early|late|mid-|summer|spring|winter|autumn|fall) )(?P<year>(?:19|20)\d\d)\b"
)
_TODAY = re.compile(
    rf"\b(?P<word>last night|yesterday|today|tonight|tomorrow)(?:,? \(|, )(?P<weekday>{_DAY_NAMES})\b", re.IGNORECASE
)
_AWAY = {"last night": -1, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_MONTHS = [name[:3].lower() for name in calendar.month_name]
_MOST = 5
"""Dates of no year that are weighed, the nearest first."""
_APART = 0.8
"""Weight of each: one date near the day makes the next less telling."""
_NEAR_DAYS = ((15, 1.6), (45, 0.66), (90, -0.45))
_FAR = -1.4
"""What a date of no year weighs by the days that it lies away, and beyond all of these."""
_RIGHT, _WRONG = 1.8, -2.5
"""What a weekday weighs that is told with its date, and is or is not that of the date."""


def odds(text: str, blocks: Sequence[Block], day: date) -> float:
    """The logarithm of the odds for a day as that of publication, against the day of a visit."""
    body = _body(text, blocks)
    told = weekdays_told(text, blocks)
    weekdays = likelihood(day, told, against_chance=True) if told else 0.0
    return weekdays + _of_dates(body, day) + _of_years(body, day)


def odds_of_dates(text: str, blocks: Sequence[Block], day: date) -> float:
    """The part of it that the dates without a year tell."""
    return _of_dates(_body(text, blocks), day)


def _body(text: str, blocks: Sequence[Block]) -> str:
    return "\n".join(text[b.start : b.end] for b in blocks if b.kind is BlockKind.BODY)


def _of_dates(body: str, day: date) -> float:
    told = list(_yearless(body))
    dates = {(month, number) for month, number, _ in told}
    away = sorted(abs(days) for month, number in dates if (days := _days_away(month, number, day)) is not None)
    near = sum(next((weight for limit, weight in _NEAR_DAYS if days < limit), _FAR) for days in away[:_MOST])
    named = [(_days_away(month, number, day), weekday) for month, number, weekday in told if weekday]
    named += [(_AWAY[m["word"].lower()], m["weekday"]) for m in _TODAY.finditer(body)]
    fits = (
        (day.toordinal() - 1 + days) % 7 == list(calendar.day_name).index(weekday.title())
        for days, weekday in named
        if days is not None
    )
    return _APART * near + sum(_RIGHT if fit else _WRONG for fit in fits)


def _yearless(body: str) -> Iterator[tuple[int, int, str | None]]:
    """Month, day and, where it is told, the weekday of each date without a year."""
    for match in _YEARLESS.finditer(body):
        month = _MONTHS.index((match["month"] or match["name"])[:3].lower())
        number = int(match["day"] or match["number"])
        if 1 <= number <= calendar.monthrange(2000, month)[1]:
            yield month, number, match["weekday"]


def _days_away(month: int, number: int, day: date) -> int | None:
    """Days from a day to the nearest such date, which may be of the year before or after."""
    years = (y for y in (day.year - 1, day.year, day.year + 1) if date.min.year <= y <= date.max.year)
    dates = (date(y, month, number) for y in years if number <= calendar.monthrange(y, month)[1])
    return min(((d - day).days for d in dates), key=abs, default=None)


def last_year_told(text: str, blocks: Sequence[Block]) -> int | None:
    """The last year that the text tells of, also one to come."""
    return max(_years_told(_body(text, blocks)), default=None)


def _years_told(body: str) -> list[int]:
    return [int(m["year"]) for m in _YEAR.finditer(body)]


def _of_years(body: str, day: date) -> float:
    years = _years_told(body)
    if not years:
        return 0.0
    passed = day.year - max(years)
    if passed > 3:
        return -1.1
    return 0.68 if passed > 1 else 1.9 if passed >= -2 else 0.2


def is_told_without_year(text: str, blocks: Sequence[Block], day: date) -> bool:
    """Does the head of a page tell a day without its year ("September 20, 20:14")?"""
    body = [b for b in blocks if b.kind is BlockKind.BODY]
    head = [b for b in blocks if b.kind is not BlockKind.BODY] + body[:1]
    opening = (text[b.start : min(b.end, b.start + _OPENING)] for b in head)
    return any((month, number) == (day.month, day.day) for words in opening for month, number, _ in _yearless(words))


_OPENING = 60
"""Characters of a line within which a stamp or a dateline tells its day."""
