"""Dates that a file tells outside its text (see ``values.Clue``), read as the stamps printed on the page are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from timeline_app.core.dates.stamps import Stamp, find_stamps
from timeline_app.core.values import PublicationAlternative

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline_app.core.values import Clue

_WHY_NOT = {
    "modified": "it is the day of an update, not of publication.",
    "possible": "that need not be the day of publication.",
}
_EASTMOST, _WESTMOST = timedelta(hours=14), timedelta(hours=-12)
"""The time zones in which a day begins first and last."""


@dataclass(frozen=True, slots=True)
class Told:
    """A clue and its date."""

    origin: str
    stamp: Stamp

    @property
    def day(self) -> date | None:
        """The day, where it can be read in one order only."""
        return None if self.stamp.is_ambiguous else self.stamp.readings[0][1]


def told_dates(clues: Sequence[Clue], field: str) -> list[Told]:
    """The clues of one field that tell a day of the calendar, in their order."""
    found = ((clue, next(find_stamps(clue.value, 0, len(clue.value)), None)) for clue in clues if clue.field == field)
    return [Told(clue.origin, stamp) for clue, stamp in found if stamp]


def not_taken(clues: Sequence[Clue], fields: Sequence[str]) -> list[PublicationAlternative]:
    """The days that tell something other than publication, each with the reason why it was not taken."""
    return [
        PublicationAlternative(told.day, f"{told.origin} says {told.stamp.text}: {_WHY_NOT[field]}")
        for field in fields
        for told in told_dates(clues, field)
        if told.day
    ]


def is_same_moment(told: Stamp, day: date, printed: date) -> bool:
    """Can a told moment lie on the day that the page prints, in some time zone?"""
    if told.clock is None or told.utc_offset is None:
        return False
    midnight = datetime.combine(day, time())
    moment = midnight + timedelta(hours=told.clock.hour - told.utc_offset, minutes=told.clock.minute)
    return (moment + _WESTMOST).date() <= printed <= (moment + _EASTMOST).date()
