"""The year of a stamp that tells day and month alone, where the page leaves open no other.

The page's own address may name it. Otherwise it lies between the last year that the text tells as past and that for
which the page claims its rights, and the weekdays of the text must fit the day in one of these and in no other.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.dates.news_weekdays import likelihood, weekdays_told
from timeline_app.core.text import imprints, moments
from timeline_app.core.text import page_patterns as shape
from timeline_app.core.text.datelines import MONTH, dateline
from timeline_app.core.values import Block, BlockKind, Publication, PublicationStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_YEAR_IN_ADDRESS = re.compile(r"\s*https?://\S+?/(?P<year>(?:19|20)\d\d)/\S*\s*", re.IGNORECASE)
_PAST_YEAR = re.compile(
    rf"\b(?:in|since|of|from|early|late|mid-|summer|spring|winter|autumn|fall|{MONTH}\.? \d\d?,?|(?:\d\d? )?{MONTH}) "
    r"(?P<year>(?:19|20)\d\d)\b"
)
_STAMPED = re.compile(
    rf"(?<![^\W\d_])(?:{MONTH}\.?\s+\d{{1,2}}|\b\d{{1,2}}\.?\s+{MONTH})\b(?!\.?,?\s+\d{{4}})(?=\.?,?\s+\d{{1,2}}[:.]\d\d)",
    re.IGNORECASE,
)
"""A day and its clock time, as some sites print them in capitals: "19 OCT, 16:05"."""
_WIDEST = 3
"""Years from the first to the last that may be meant: of more, weekdays fit several."""
_DECISIVE = 0.9
_MONTHS = [name[:3].lower() for name in calendar.month_name]
_NUMBER = re.compile(r"\d{1,2}")
_WORD = re.compile(r"[A-Za-z]{3,}")


class _Day(NamedTuple):
    words: str
    start: int
    end: int
    month: int
    day: int


def day_with_year_inferred(text: str, blocks: Sequence[Block]) -> Publication | None:
    """The publication by a day without a year in the head of a page; None where several years, or none, would do."""
    stamp = next(_days_told(text, blocks), None)
    if stamp is None:
        return None
    if (named := _year_of_address(text, blocks)) is not None:
        return _publication(stamp, [named], text, blocks, f"The page's own address names the year {named}.")
    rights = imprints.year_of_rights(text, blocks)
    body = (b for b in blocks if b.kind is BlockKind.BODY)
    past = max((int(m["year"]) for b in body for m in _PAST_YEAR.finditer(text, b.start, b.end)), default=None)
    if rights is None or past is None or not 0 <= rights - past <= _WIDEST:
        return None
    why = f"The text tells of {past} as past, and the page claims its rights for {rights}."
    return _publication(stamp, list(range(past, rights + 1)), text, blocks, why)


def _days_told(text: str, blocks: Sequence[Block]) -> Iterator[_Day]:
    """Days without a year that open a line above the text, have a clock time there, or stand in the dateline."""
    for block in takewhile(lambda b: b.kind is not BlockKind.BODY, blocks):
        line = text[block.start : block.end]
        if moments.UPDATED.search(line) or shape.is_prose(line):
            continue
        if shape.opens_with_day(line) or block.kind is BlockKind.BYLINE:
            yield from _days(moments.DAY_WITHOUT_YEAR, text, block.start, block.end)
        yield from _days(_STAMPED, text, block.start, block.end)
    body = next((b for b in blocks if b.kind is BlockKind.BODY), None)
    match = dateline(text, body.start, body.end) if body else None
    if match:
        yield from _days(moments.DAY_WITHOUT_YEAR, text, match.start(), match.end())


def _days(shaped: re.Pattern[str], text: str, start: int, end: int) -> Iterator[_Day]:
    for found in shaped.finditer(text, start, end):
        number, word = _NUMBER.search(found.group()), _WORD.search(found.group())
        month = _MONTHS.index(word.group()[:3].lower()) if word and word.group()[:3].lower() in _MONTHS else 0
        if number and month and int(number.group()) <= calendar.monthrange(2000, month)[1]:
            yield _Day(found.group(), found.start(), found.end(), month, int(number.group()))


def _year_of_address(text: str, blocks: Sequence[Block]) -> int | None:
    """The year in the one address that stands above the text."""
    head = takewhile(lambda b: b.kind is not BlockKind.BODY, blocks)
    found = [m for b in head if (m := _YEAR_IN_ADDRESS.fullmatch(text[b.start : b.end]))]
    return int(found[0]["year"]) if len(found) == 1 else None


def _publication(stamp: _Day, years: list[int], text: str, blocks: Sequence[Block], why: str) -> Publication | None:
    told = weekdays_told(text, blocks)
    days = [
        date(year, stamp.month, stamp.day) for year in years if stamp.day <= calendar.monthrange(year, stamp.month)[1]
    ]
    scored = sorted(((likelihood(day, told, against_chance=True), day) for day in days), reverse=True)
    if not told or not scored or scored[0][0] < 0:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < _DECISIVE:
        return None
    day = scored[0][1]
    fits = f"The weekdays of the text fit {day:%A} {day.day} {day:%B} {day.year}."
    return Publication(
        date=day,
        status=PublicationStatus.AMBIGUOUS_RESOLVED,
        reason=f"“{stamp.words}” tells no year. {why} {fits}",
        text=stamp.words,
        start=stamp.start,
        end=stamp.end,
    )
