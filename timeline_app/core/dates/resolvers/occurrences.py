"""One occurrence of what recurs, as a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.dates import cycles
from timeline_app.core.dates.grain import civil, containing
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.dates.reading import Reading, of_period, unresolved
from timeline_app.core.values import Anchor, TimeKind, TimexType
from timeline_app.core.values import Granularity as Unit

if TYPE_CHECKING:
    from timeline_app.core.dates.meaning import Cyclic


def picked(meaning: Cyclic, found: cycles.Occurrence | None, anchor: Anchor, steps: tuple[str, ...]) -> Reading:
    """The reading of an occurrence that was sought; open where the calendar has none."""
    if found is None:
        return unresolved(open_value(meaning), unit_of(meaning), "The calendar has no such day near.")
    return of_occurrence(meaning, found, anchor, steps)


def of_occurrence(meaning: Cyclic, found: cycles.Occurrence, anchor: Anchor, steps: tuple[str, ...]) -> Reading:
    """The reading of an occurrence: a calendar unit, or a stretch that is none (a season, a movable feast)."""
    if found.period:
        return of_period(found.period, anchor, steps)
    year = f"{civil(found.first)[0]:04d}"
    return Reading(
        value=containing(Unit.WEEK, found.first + 2).value if found.last - found.first == 6 else year,
        type=TimexType.DATE,
        unit=unit_of(meaning),
        kind=TimeKind.WITHIN,
        first=found.first,
        last=found.last,
        anchor=anchor,
        steps=(*steps, span_words(found.first, found.last)),
        fuzzy=True,
    )


def unit_of(meaning: Cyclic) -> Unit:
    """The unit in which it speaks."""
    return {
        "month": Unit.MONTH, "season": Unit.SEASON, "quarter": Unit.QUARTER, "half": Unit.HALF, "short year": Unit.YEAR,
    }.get(meaning.kind, Unit.DAY)  # fmt: skip


def open_value(meaning: Cyclic) -> str:
    """The TIMEX3 value without the year or week."""
    if meaning.kind == "weekday":
        return f"XXXX-WXX-{int(meaning.key) + 1}"
    if meaning.kind == "date":
        return f"XXXX-{int(meaning.key) // 100:02d}-{int(meaning.key) % 100:02d}"
    if meaning.kind == "day":
        return f"XXXX-XX-{int(meaning.key):02d}"
    if meaning.kind == "feast":
        return "XXXX-XX-XX"
    sample = cycles.occurrence(meaning, 2000)
    return "XXXX" + sample.period.value[4:] if sample and sample.period else "XXXX"
