"""Months and weekdays as sites of other languages print them in their stamps, whatever language the text is in.

The names are those of the Unicode CLDR; one that is another month in another language (Polish and Croatian "listopad")
is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from timeline_app.resources import read_json


@cache
def month_numbers() -> dict[str, int]:
    """The number of each month by its name, lower case."""
    found: dict[str, set[int]] = defaultdict(set)
    for names in read_json("words", "calendars.json")["languages"].values():
        for name, number in names["months"].items():
            found[name].add(number)
    return {name: next(iter(numbers)) for name, numbers in found.items() if len(numbers) == 1}


def _any_of(names: set[str]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(names, key=lambda n: (-len(n), n)))


_MONTHS = _any_of(set(month_numbers()))
DAY_ELSEWHERE = (
    rf"\d{{1,2}}(?:\.|º|ª|er)?\s+(?:de\s+|di\s+)?(?:{_MONTHS})\.?,?\s+(?:de\s+|del\s+)?\d{{4}}"
    rf"|(?:{_MONTHS})\s+\d{{1,2}},?\s+(?:de\s+)?\d{{4}}"
)
"""A full date with its month in another language: "16 de julio de 2018", "28. Dezember 2023", "10 декабря 2004"."""
WEEKDAYS_ELSEWHERE = _any_of(
    {day for names in read_json("words", "calendars.json")["languages"].values() for day in names["weekdays"]}
)
_DAY = re.compile(DAY_ELSEWHERE, re.IGNORECASE)
_PARTS = re.compile(rf"(?P<month>\b(?:{_MONTHS})\b)|(?P<year>\d{{4}})|(?P<day>\d{{1,2}})", re.IGNORECASE)


def day_elsewhere(words: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date written so; None for one that is not."""
    if _DAY.fullmatch(words) is None:
        return None
    parts = {m.lastgroup: m.group() for m in _PARTS.finditer(words) if m.lastgroup}
    month = month_numbers().get(parts.get("month", "").lower())
    if month is None or "year" not in parts or "day" not in parts:
        return None
    return int(parts["year"]), month, int(parts["day"])
