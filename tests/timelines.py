"""Makes events and columns for the tests of the timeline."""

from __future__ import annotations

from datetime import date

import numpy as np

from timeline_app.core.layout.data import Columns, Flag, TimelineData
from timeline_app.core.layout.metrics import COMFORTABLE, COMPACT
from timeline_app.core.layout.paged import PagedLayout
from timeline_app.core.layout.scene import Composer
from timeline_app.core.layout.whole import WholeLayout
from timeline_app.core.values import (
    Event,
    EventTime,
    Interval,
    Participant,
    Place,
    Predicate,
    Sentence,
    Source,
    Status,
    TimeKind,
)


class FixedWidths:
    """Measures labels by rule: from 30 to 330 pixels, different for neighbours."""

    def widths(self, rows):
        return (30 + rows * 37 % 300).astype(np.float32)


def day(text):
    return date.fromisoformat(text) if text else None


def when(first, last="same", kind=TimeKind.DAY, words=None, *, fuzzy=False, at=None, until=None):
    latest = first if last == "same" else last
    return EventTime(Interval(day(first), day(latest), at, until), kind, words=words, fuzzy=fuzzy)


def who(name, country=None):
    return Participant(name, name, 0, len(name), country=country)


def event(key="e1", time=None, actors=(), targets=(), **more):
    values = {
        "title": f"Event {key}",
        "predicate": Predicate("meets", more.pop("lemma", "meet"), 0, 5),
        "status": Status.HAPPENED,
        "sentence": Sentence(0, 5, 0),
    }
    place, by = more.pop("place", None), more.pop("by", None)
    if place:
        values["place"] = Place(place, place, 0, len(place), more.pop("country", None))
    if by:
        values["reported_by"] = Source(by)
    return Event(
        id=key, when=time or when("2024-11-04"), actors=tuple(actors), targets=tuple(targets), **(values | more)
    )


def random_columns(n, lanes, seed, days=400.0, copies=False):
    """Instants, days and spans of all lengths, crowded in places."""
    rng = np.random.default_rng(seed)
    centre = rng.uniform(0, days, max(n // 40, 1))
    start = np.where(rng.random(n) < 0.5, rng.choice(centre, n) + rng.normal(0, days / 60, n), rng.uniform(0, days, n))
    length = np.where(rng.random(n) < 0.6, rng.choice([0.0, 1.0], n), np.exp(rng.normal(1.0, 1.8, n)))
    flags = rng.choice([0, 0, 0, Flag.FADE_LEFT, Flag.FADE_RIGHT, Flag.TENTATIVE], n)
    if copies:
        flags |= rng.choice([0, 0, Flag.COPY], n)
    shape = np.where(flags & (Flag.FADE_LEFT | Flag.FADE_RIGHT), 3, rng.integers(0, 3, n))
    return Columns.from_arrays(
        start, start + length, rng.integers(0, lanes, n), shape=shape, flags=flags, importance=rng.random(n)
    )


def composer(columns, lanes, *, paged):
    data = TimelineData(columns, lanes)
    metrics = COMPACT if paged else COMFORTABLE
    return Composer(data, (PagedLayout if paged else WholeLayout)(data, FixedWidths(), metrics), metrics)
