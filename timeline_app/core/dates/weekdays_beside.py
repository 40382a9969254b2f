"""Weekdays told from another day: "the Tuesday after Easter", "the Friday before 5 May"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.dates.kinds import core
from timeline_app.core.dates.meaning import Cyclic, Stated
from timeline_app.core.values import Granularity

if TYPE_CHECKING:
    from timeline_app.core.dates.engine import Atom

_AFTER_OR_BEFORE = re.compile(r" (?P<way>after|following|before) (?:the )?")


def weekday_beside(text: str, weekday: Atom, other: Atom) -> int | None:
    """1 in "the Tuesday after Easter", -1 in "the Friday before Christmas"; None where they are not told so."""
    inner = core(weekday.meaning)
    if not isinstance(inner, Cyclic) or inner.kind != "weekday":
        return None
    if not text[max(0, weekday.start - 4) : weekday.start].lower().endswith("the "):
        return None
    between = _AFTER_OR_BEFORE.fullmatch(text, weekday.end, other.start)
    inner = core(other.meaning)
    stated = isinstance(inner, Stated) and inner.period.unit is Granularity.DAY
    day = stated or (isinstance(inner, Cyclic) and inner.kind in ("feast", "date"))
    if between is None or not day:
        return None
    return -1 if between["way"] == "before" else 1
