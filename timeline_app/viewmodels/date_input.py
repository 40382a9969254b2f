"""Reads a date that the user types. What could be read in two ways is not read at all."""

from __future__ import annotations

import re
from datetime import date

from timeline_app.viewmodels.wording import FULL_MONTHS

_NUMBERS = re.compile(r"(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]+([a-z]+)\.?,?[ -]+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})")
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +")


def parse_day(text: str) -> date | None:
    """The day that a text means: 2024-05-14, 14 May 2024, May 14, 2024, 14.5.2024; None for anything else.

    5/6/2024 is May to some and June to others, so it is None, while 14/5/2024 can only be May.
    """
    words = _WEEKDAY.sub("", " ".join(text.casefold().split()))
    if match := _DAY_FIRST.fullmatch(words):
        return _named(match[1], match[2], match[3])
    if match := _MONTH_FIRST.fullmatch(words):
        return _named(match[2], match[1], match[3])
    if match := _NUMBERS.fullmatch(words):
        return _numbered(*match.groups())
    return None


def _named(day: str, month: str, year: str) -> date | None:
    found = [n for n, name in enumerate(FULL_MONTHS, 1) if len(month) >= 3 and name.casefold().startswith(month)]
    return _day(int(year), found[0], int(day)) if found else None


def _numbered(first: str, second: str, third: str) -> date | None:
    if len(first) == 4:
        return _day(int(first), int(second), int(third))
    if len(third) != 4:
        return None
    orders = {(int(first), int(second)), (int(second), int(first))}
    days = {found for day, month in orders if (found := _day(int(third), month, day))}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
