"""Finds events, people and dates by what the user types."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from typing import TYPE_CHECKING

from timeline_app.viewmodels import wording
from timeline_app.viewmodels.chronology import chronological
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from timeline_app.core.values import Event, Interval

LIMIT = 8
"""Hits shown of each kind."""


class HitKind(Enum):
    """What a hit is."""

    PERSON = "person"
    DATE = "date"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Hit:
    """A line of the result list; choosing it selects its events."""

    kind: HitKind
    label: str
    detail: str
    event_ids: tuple[str, ...]


class SearchIndex:
    """The words under which the events, the people in them and their dates are found."""

    def __init__(self, events: Sequence[Event]) -> None:
        people: defaultdict[str, list[str]] = defaultdict(list)
        dates: defaultdict[Interval, list[str]] = defaultdict(list)
        ordered = chronological(events)
        for event in ordered:
            for name in dict.fromkeys(p.name for p in (*event.actors, *event.targets)):
                people[name].append(event.id)
            if wording.is_dated(event.when):
                dates[event.when.interval].append(event.id)
        most_first = sorted(people.items(), key=lambda item: -len(item[1]))
        self._people = [(_words(name), name, tuple(ids)) for name, ids in most_first]
        self._dates = [(_words(_date_forms(days)), days, tuple(ids)) for days, ids in dates.items()]
        self._events = [(_haystack(event), event) for event in ordered]

    def find(self, query: str) -> list[Hit]:
        """Hits for a query, people and dates before events. Every word typed must begin a word of the hit.

        Case, accents and the order of the words do not matter; an empty query finds nothing.
        """
        terms = _words(query)
        return [*self._find_people(terms), *self._find_dates(terms), *self._find_events(terms)] if terms else []

    def _find_people(self, terms: Sequence[str]) -> Iterator[Hit]:
        found = ((name, ids) for words, name, ids in self._people if _matches(terms, words))
        for name, ids in islice(found, LIMIT):
            yield Hit(HitKind.PERSON, name, _counted(ids), ids)

    def _find_dates(self, terms: Sequence[str]) -> Iterator[Hit]:
        found = ((days, ids) for words, days, ids in self._dates if _matches(terms, words))
        for days, ids in islice(found, LIMIT):
            yield Hit(HitKind.DATE, wording.interval_words(days), _counted(ids), ids)

    def _find_events(self, terms: Sequence[str]) -> Iterator[Hit]:
        found = (event for words, event in self._events if _matches(terms, words))
        for event in islice(found, LIMIT):
            yield Hit(HitKind.EVENT, event.title, wording.short_when(event.when), (event.id,))


def _counted(ids: Sequence[str]) -> str:
    return wording.count_words(len(ids), tr("1 event"), tr("{count} events"))


def _date_forms(interval: Interval) -> str:
    """The ways in which the days of an interval may be typed: 2024-11-03, 3 Nov 2024, Sunday, November."""
    days = [d for d in dict.fromkeys((interval.earliest, interval.latest)) if d]
    return " ".join(f"{d.isoformat()} {d:%d.%m.%Y} {_long_form(d)}" for d in days)


def _long_form(day: date) -> str:
    return f"{wording.FULL_WEEKDAYS[day.weekday()]} {day.day} {wording.FULL_MONTHS[day.month - 1]} {day.year}"


def _haystack(event: Event) -> list[str]:
    people = " ".join(f"{p.name} {p.role or ''}" for p in (*event.actors, *event.targets))
    place = event.place.name if event.place else ""
    source = event.reported_by.name if event.reported_by else ""
    dates = _date_forms(event.when.interval) if wording.is_dated(event.when) else ""
    return _words(" ".join((event.title, people, place, source, event.when.words or "", dates)))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    parts = "".join(c if c.isalnum() or c in "-." else " " for c in plain if not unicodedata.combining(c)).split()
    pieces = (piece for part in parts for piece in part.replace("-", " ").split())
    return [word.strip(".") for word in dict.fromkeys([*parts, *pieces]) if word.strip(".")]


def _matches(terms: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(term) for word in words) for term in terms)
