"""Finds events, people and dates by what the user types."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from timeline_app.viewmodels import wording
from timeline_app.viewmodels.chronology import chronological
from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
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


def find(query: str, events: Sequence[Event]) -> list[Hit]:
    """Hits for a query, people and dates before events. Every word typed must begin a word of the hit.

    Case, accents and the order of the words do not matter; an empty query finds nothing.
    """
    terms = _words(query)
    if not terms:
        return []
    ordered = chronological(events)
    return [*_people(terms, ordered), *_dates(terms, ordered), *_events(terms, ordered)]


def _people(terms: Sequence[str], events: Sequence[Event]) -> list[Hit]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for event in events:
        for name in dict.fromkeys(p.name for p in (*event.actors, *event.targets)):
            if _matches(terms, _words(name)):
                found[name].append(event.id)
    most = sorted(found.items(), key=lambda item: -len(item[1]))
    return [Hit(HitKind.PERSON, name, _counted(ids), tuple(ids)) for name, ids in most[:LIMIT]]


def _dates(terms: Sequence[str], events: Sequence[Event]) -> list[Hit]:
    found: defaultdict[Interval, list[str]] = defaultdict(list)
    for event in events:
        if wording.is_dated(event.when) and _matches(terms, _words(_date_forms(event.when.interval))):
            found[event.when.interval].append(event.id)
    first = list(found.items())[:LIMIT]
    return [Hit(HitKind.DATE, wording.interval_words(days), _counted(ids), tuple(ids)) for days, ids in first]


def _events(terms: Sequence[str], events: Sequence[Event]) -> list[Hit]:
    found = [e for e in events if _matches(terms, _haystack(e))]
    return [Hit(HitKind.EVENT, e.title, wording.short_when(e.when), (e.id,)) for e in found[:LIMIT]]


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
