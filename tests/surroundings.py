"""What stands around an event, counted the plain way among events in memory."""

from datetime import date, time

from timeline_app.core.layout.categories import category_of
from timeline_app.core.values import Status
from timeline_app.viewmodels.surroundings import Near, Neighbour
from timeline_app.viewmodels.wording import is_dated


class Among:
    """These events; see ``viewmodels.surroundings.Surroundings``."""

    def __init__(self, events):
        self.events = sorted(events, key=_time)

    def position(self, key):
        ids = [e.id for e in self.events]
        return (ids.index(key) + 1, len(ids)) if key in ids else None

    def near(self, event, most):
        found = [
            e
            for e in self.events
            if e.id != event.id and e.status is not Status.NEGATED and is_dated(e.when) and _near(e, event)
        ]
        best = sorted(found, key=lambda e: -e.importance)[:most]
        listed = [e for e in found if e in best]
        return Near(tuple(Neighbour(e.id, e.title, _when(e), category_of(e)[0]) for e in listed), len(found))


def _when(event):
    return event.when.interval if is_dated(event.when) else None


def _time(event):
    if not is_dated(event.when):
        return True, date.max, time.min, date.max, event.sentence.start
    interval = event.when.interval
    first = interval.earliest or interval.latest
    return False, first, interval.earliest_time or time.min, interval.latest or date.max, event.sentence.start


def _near(one, other):
    weeks = [_weeks(e.when.interval) for e in (one, other)]
    return None not in weeks and weeks[0][0] <= weeks[1][1] and weeks[1][0] <= weeks[0][1]


def _weeks(interval):
    if interval.earliest is None or interval.latest is None:
        return None
    return interval.earliest.isocalendar()[:2], interval.latest.isocalendar()[:2]
