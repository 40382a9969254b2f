"""Days that many nations keep by one name, each on its own date: Independence Day, Republic Day.

The nation is the one named beside the day, or the only one of those that keep such a day which the text names around
it. The dates are each nation's own law; they are kept in resources/words/national_days.json.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.dates.fiscal_nations import nation_told
from timeline_app.core.dates.nation_names import any_of, names_of
from timeline_app.resources import read_json

if TYPE_CHECKING:
    from collections.abc import Mapping

_BESIDE = re.compile(r"(?:['’]s?)?\s(?:(?:annual|own|national)\s)?$")
"""What stands between the nation and its day: "Ukraine's Independence Day", "the Ukrainian Independence Day"."""
_LONGEST = 40
_DATED = 2
"""Numbers that tell a day: its month and its day."""
_REACHES = (400, 3_000)
"""Characters around a day within which its nation is sought, the nearer ones first."""


def national_days() -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """The names of such days, lower case, each with month and day by the ISO 3166-1 alpha-3 code of the nation.

    A third number tells how many days it lasts.
    """
    return _table()


@cache
def _table() -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    raw: dict[str, dict[str, list[int]]] = read_json("words", "national_days.json")
    return {name: {code: tuple(day) for code, day in days.items()} for name, days in raw.items()}


def rule_of_nation(name: str, text: str, start: int, end: int) -> tuple[str, dict[str, object]] | None:
    """The nation's code, and the rule of a day in [start, end) of a text; None where no one nation is named."""
    days = _table()[name]
    code = next(iter(days)) if len(days) == 1 else _nation(name, text, start, end)
    if code is None:
        return None
    length = {"length": days[code][2]} if len(days[code]) > _DATED else {}
    return code, {"month": days[code][0], "day": days[code][1], **length}


def _nation(name: str, text: str, start: int, end: int) -> str | None:
    codes, pattern = _names_of(name)
    low = max(0, start - _LONGEST)
    for match in pattern.finditer(text, low, start):
        if _BESIDE.fullmatch(text, match.end(), start):
            return codes[match.group()]
    if (mostly := nation_told(text)) in codes.values():
        return mostly
    for reach in _REACHES:
        around = pattern.finditer(text, max(0, start - reach), end + reach)
        found = {codes[match.group()] for match in around}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


@cache
def _names_of(day: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The names, demonyms and capitals of the nations that keep a day, with their codes, and the pattern of all."""
    named = {name: code for code in _table()[day] for name in names_of(code) if len(name) > 1}
    return named, any_of(named, not_before=r"[\w-]")
