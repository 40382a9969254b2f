"""iCalendar (RFC 5545), written with the icalendar package.

Civil days are whole-day entries, clock times floating ones: neither carries a zone the text does not give.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from timeline_app import __version__
from timeline_app.core.values import Status, TimeKind
from timeline_app.exports.dossier import uid_of
from timeline_app.exports.words import steps_words, titled, when_words

if TYPE_CHECKING:
    from timeline_app.core.values import Event
    from timeline_app.exports.dossier import Dossier, Entry

_STATUS = {
    Status.HAPPENED: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.EXPECTED: "TENTATIVE",
    Status.POSSIBLE: "TENTATIVE",
    Status.NEGATED: "CANCELLED",
}


def write_calendar(dossier: Dossier, written: datetime) -> bytes:
    """A calendar of the dated events. ``written`` is the moment of writing, in UTC (RFC 5545 asks for it)."""
    calendar = Calendar()
    calendar.add("prodid", f"-//timeline-app//timeline-app {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", dossier.title)
    for entry in dossier.entries:
        calendar.add_component(_entry(entry, dossier, written))
    return bytes(calendar.to_ical())


def _entry(entry: Entry, dossier: Dossier, written: datetime) -> CalendarEvent:
    event, source = entry.event, dossier.by_key[entry.source]
    item = CalendarEvent()
    item.add("uid", f"{uid_of(entry)}@timeline-app")
    item.add("dtstamp", written)
    item.add("summary", titled(event))
    start, end = _ends(event)
    item.add("dtstart", start)
    if end is not None:
        item.add("dtend", end)
    item.add("status", _STATUS[event.status])
    item.add("transp", "TRANSPARENT")
    item.add("description", _description(entry, dossier))
    if categories := [*([event.type] if event.type else []), *entry.tags]:
        item.add("categories", categories)
    if event.place:
        item.add("location", event.place.name)
        if event.place.latitude is not None and event.place.longitude is not None:
            item.add("geo", (event.place.latitude, event.place.longitude))
    if (source.origin or "").startswith(("http://", "https://")):
        item.add("url", source.origin)
    return item


def _ends(event: Event) -> tuple[date, date | None]:
    """Start and exclusive end; an end that is not stated is left out, a start that is not is the last day known."""
    interval = event.when.interval
    first, last = interval.earliest or interval.latest, interval.latest
    assert first is not None
    if interval.earliest and interval.earliest_time and (interval.is_single_day or last is None):
        start = datetime.combine(first, interval.earliest_time)
        stop = datetime.combine(first, interval.latest_time) if last and interval.latest_time else None
        return start, stop if stop and stop > start else None
    return first, last + timedelta(days=1) if last and last < date.max else None


def _description(entry: Entry, dossier: Dossier) -> str:
    event = entry.event
    text = dossier.by_key[entry.source].article.text
    lines = [when_words(event.when) + (", the day is not stated" if event.when.kind is TimeKind.WITHIN else "")]
    lines.append(f"“{text[event.sentence.start : event.sentence.end].strip()}”")
    lines += [f"Source: {s.title}" + (f", {s.origin}" if s.origin else "") for s in dossier.told_by(entry)]
    lines += [f"How dated: {steps_words(event.when.steps)}"] if event.when.steps else []
    lines += [f"Note: {entry.note}"] if entry.note else []
    return "\n".join(lines)
