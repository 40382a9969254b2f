"""What recurs, in a list of dates: the date that heads an entry, and the dates told in the entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.dates import cycles
from timeline_app.core.dates.resolvers.occurrences import picked
from timeline_app.core.dates.situation import Now, Situation, anchor_of, bounds, counted_from

if TYPE_CHECKING:
    from timeline_app.core.dates.meaning import Cyclic
    from timeline_app.core.dates.reading import Reading


def in_entry(meaning: Cyclic, situation: Situation, reading: Reading, ref: str, opens: bool) -> Reading:
    """As in "19 April 2025: He visits the capital. In May both sides agree": what opens a sentence follows the entry.

    Elsewhere the past lies before it ("ends a ceasefire agreed in June").
    """
    first, last = bounds(reading)
    back = situation.direction == -1 and not opens
    found = cycles.latest(meaning, last) if back else cycles.first_from(meaning, first)
    if found and not back and situation.direction != 1:
        found = _nearest_to_writing(meaning, found, situation.now, last)
    word = "The latest by then" if back else "The first from then"
    steps = (f"Told under the date of an entry. {counted_from(reading)}", f"{word}: {situation.direction_words}")
    return picked(meaning, found, anchor_of(reading, ref), steps)


def next_listed(meaning: Cyclic, now: Now | None, reading: Reading, ref: str) -> Reading:
    """The next date of a chronology; where that would lie ahead, the list runs backwards."""
    first, last = bounds(reading)
    found = cycles.first_from(meaning, first)
    if found and now and found.first > now.last:
        found = cycles.latest(meaning, last)
    return picked(meaning, found, anchor_of(reading, ref), (counted_from(reading), "The next in a list of dates"))


def next_day_listed(weekday: Cyclic, reading: Reading, ref: str) -> Reading:
    """As in "Wed April 17: ... Thurs, 9pm: ...": the first such day from that of the entry before."""
    found = cycles.first_from(weekday, bounds(reading)[0])
    return picked(weekday, found, anchor_of(reading, ref), (counted_from(reading), "The next in a list of days"))


_SOON, _LONG_AGO = 60, 180
"""Days after the writer's within which a list goes on with what is to come, rather than with what lay so far back."""


def _nearest_to_writing(
    meaning: Cyclic, found: cycles.Occurrence, now: Now | None, last: int
) -> cycles.Occurrence | None:
    """What would lie ahead of the writer is the one before, unless it comes soon and that lay far back."""
    if now is None or found.first <= now.last:
        return found
    before = cycles.latest(meaning, last)
    soon = found.first - now.last <= _SOON
    return found if soon and (before is None or now.first - before.last > _LONG_AGO) else before
