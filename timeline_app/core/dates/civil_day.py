"""The writer's civil day: at 23:30 GMT on Monday a correspondent in Seoul already writes on Tuesday.

A stamp with a clock time and a zone is an instant; the day from which the article counts is the day of that instant at
the place of the dateline. Without all three (clock time, zone, known dateline) it is the day of the stamp as printed;
so it is where there the small hours of the next day had begun: what is printed then was written the evening before.
A dateline may tell the day of writing itself ("LISBON, June 3", in a paper of the 4th).
"""

from __future__ import annotations

import calendar
import unicodedata
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from typing import TYPE_CHECKING

from dateutil import tz

from timeline_app import resources
from timeline_app.core.dates.stamps import ELSEWHERE, Stamp
from timeline_app.core.text.datelines import dateline, day_in_dateline, weekday_in_dateline
from timeline_app.core.values import Block, BlockKind

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

# Zones that switch between summer and winter time by themselves.
_SEASONAL = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}

_OPENING = 3
"""Paragraphs within which the story's own dateline stands."""

_PRINTED = 2
"""Days after writing within which what agencies and correspondents send is printed."""

_NOON = 12
_MORNING = 6
"""From this hour on a correspondent writes of the new day as today."""


def writers_day(
    day: date, clock: time | None, zone: str | None, utc_offset: float | None, dateline: str | None
) -> date | None:
    """The civil day at the dateline at the moment of the stamp, or None where that is not known."""
    place = _dateline_zone(dateline)
    stamp = _stamp_zone(zone, utc_offset)
    if clock is None or place is None or stamp is None:
        return None
    try:
        there = datetime.combine(day, clock, stamp).astimezone(place)
    except OverflowError:
        return None
    return there.date() if there.date() < day or there.hour >= _MORNING else day


def is_afternoon_in_west(stamp: Stamp) -> bool:
    """Is a stamp of an hour at which in the east the next day may have begun?"""
    west = (stamp.zone or "").lower() in _SEASONAL or (stamp.utc_offset is not None and stamp.utc_offset < 0)
    return west and stamp.clock is not None and stamp.clock.hour >= _NOON


def day_elsewhere(text: str, end: int, day: date) -> date | None:
    """The day of the same moment at the place of the report, told in brackets behind a stamp that ends at ``end``."""
    found = ELSEWHERE.match(text, end)
    if found is None:
        return None
    names = [name.lower() for name in calendar.day_name]
    away = (names.index(f"{found['weekday'].lower()}day") - day.weekday() + 3) % 7 - 3
    return day + timedelta(days=away) if abs(away) <= 1 else None


def written_on(text: str, blocks: Sequence[Block], published: date, *, in_west: bool = False) -> date | None:
    """The day of writing that the dateline of the story tells, if that is the day of publication or shortly before.

    ``in_west``: was the page stamped in the afternoon of a zone far in the west? Then it may be the day after.
    """
    body = [b for b in blocks if b.kind is BlockKind.BODY][:_OPENING]
    days = (datelined(text, block.start, block.end, published, ahead=int(in_west)) for block in body)
    return next((day for day in days if day), None)


def datelined(text: str, start: int, end: int, published: date, *, ahead: int = 0) -> date | None:
    """The day in the dateline with which a paragraph begins, of no year or of that of publication.

    ``ahead``: days after publication on which it may lie.
    """
    match = dateline(text, start, end)
    told = day_in_dateline(match) if match else None
    if told is None:
        return _last_weekday(match, published) if match else None
    year, month, number = told
    near = (published - timedelta(days=back) for back in range(-ahead, _PRINTED + 1) if published.toordinal() > back)
    return next((d for d in near if (d.month, d.day) == (month, number) and year in (None, d.year)), None)


def _last_weekday(match: re.Match[str], published: date) -> date | None:
    """The day of a dateline that tells but a weekday, as papers had it: the last one up to that of the issue."""
    weekday = weekday_in_dateline(match)
    back = (published.weekday() - weekday) % 7 if weekday is not None else None
    return published - timedelta(days=back) if back is not None and published.toordinal() > back else None


def _stamp_zone(zone: str | None, utc_offset: float | None) -> tzinfo | None:
    if zone and zone.lower() in _SEASONAL:
        return tz.gettz(_SEASONAL[zone.lower()])
    return tz.tzoffset(zone, timedelta(hours=utc_offset)) if utc_offset is not None else None


def _dateline_zone(dateline: str | None) -> tzinfo | None:
    if not dateline:
        return None
    city = dateline.split(",")[0].split("/")[0].strip()
    letters = unicodedata.normalize("NFKD", city)
    name = _cities().get("".join(c for c in letters if not unicodedata.combining(c)).upper())
    return tz.gettz(name) if name else None


@cache
def _cities() -> dict[str, str]:
    zones: dict[str, list[str]] = resources.read_json("gazetteer", "dateline_zones.json")["zones"]
    return {city: zone for zone, cities in zones.items() for city in cities}
