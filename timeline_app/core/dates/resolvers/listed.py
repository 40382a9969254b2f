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
    if found and not back and situation.now and situation.direction != 1 and found.first > situation.now.last:
        found = cycles.latest(meaning, last)
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
