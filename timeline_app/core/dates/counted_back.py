"""A stamp that only counts back from the visit ("3 hours ago"), where the page tells when that was."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline_app.core.text import page_patterns as shape
from timeline_app.core.values import BlockKind, Publication, PublicationStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.core.dates.stamps import Stamp
    from timeline_app.core.values import Block

_AGO = re.compile(r"\W*(?P<count>\d{1,2}|an?|one)\s+(?P<unit>min|hour|hr)(?:ute)?s?\s+ago\W*", re.IGNORECASE)
_DAY = re.compile(
    r"\W*(?P<day>today|yesterday)(?:,|\s+at|\s*\|)?\s*\d{1,2}[:.h]\d\d(?:\s*[ap]\.?m\b\.?)?(?:\s+[A-Z]{2,4})?\W*",
    re.IGNORECASE,
)


def counted_back(text: str, blocks: Sequence[Block], visits: Sequence[Stamp]) -> Publication | None:
    """The day of a page above whose text a line counts back from the visit, whose one moment is known.

    "3 hours ago" is three hours or up to four: it tells a day only if both are of one. Days ago are counted in so many
    ways that they tell none.
    """
    if not visits or len({v.readings for v in visits}) != 1 or visits[0].is_ambiguous:
        return None
    head = takewhile(lambda b: b.kind is not BlockKind.BODY, blocks)
    for block in head:
        words = text[block.start : block.end]
        day = _day_told(words, visits)
        if day is not None and not shape.is_about_others(words):
            reason = (
                f"“{words.strip()}” is counted from “{visits[0].text}”, when the page was saved or looked at: "
                f"it was {day:%A} {day.day} {day:%B} {day.year} then."
            )
            return Publication(
                date=day.date(),
                status=PublicationStatus.EXPLICIT,
                reason=reason,
                text=words.strip(),
                start=block.start,
                end=block.end,
            )
    return None


def _day_told(words: str, visits: Sequence[Stamp]) -> datetime | None:
    day = visits[0].readings[0][1]
    named = _DAY.fullmatch(words)
    if named:
        back = timedelta(days=named["day"].lower() == "yesterday")
        return datetime(day.year, day.month, day.day) - back
    ago = _AGO.fullmatch(words)
    clock = next((v.clock for v in visits if v.clock), None)
    if ago is None or clock is None:
        return None
    unit = timedelta(minutes=1) if ago["unit"].lower() == "min" else timedelta(hours=1)
    count = int(ago["count"]) if ago["count"].isdigit() else 1
    moment = datetime.combine(day, clock)
    latest, earliest = moment - count * unit, moment - (count + 1) * unit
    return latest if latest.date() == earliest.date() else None
